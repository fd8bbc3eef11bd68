//! What the overview pages claim: their numbers are those of the read model, every address answers, and nothing
//! sent to them does harm.

mod choice;
mod dates;
mod hostile;
mod numbers;
mod seen;
pub mod visitor;
