//! What the open data promises, tried on the whole service.

mod catalogue;
mod equal_numbers;
mod files;
