//! Questions, the register and the first page of a recipient, as pages.

mod own;
mod questions;
mod register;
