//! Questions, the register and the first page of a recipient, as pages.

mod own;
pub mod questions;
mod register;
