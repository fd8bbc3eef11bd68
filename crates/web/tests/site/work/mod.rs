//! The workspace on a real database: from signing in to what the public sees.

mod conflicts;
mod demo;
mod figures;
mod forms;
mod samples;
mod sessions;
pub mod story;
