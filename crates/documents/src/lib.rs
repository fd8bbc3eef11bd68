//! Plain data in, bytes out: CSV, JSON, XLSX and the proof of an allocation.
//!
//! Nothing here decides an amount. [`Shared`] gathers what every document shows;
//! each module makes one kind of document of it. [`mod@file`] writes bytes whole or not at all.

pub mod csv;
pub mod file;
pub mod json;
pub mod proof;
mod shared;
pub mod xlsx;

pub use shared::{Shared, TableKind};
