//! Plain data in, bytes out: CSV, JSON, XLSX, JSON-stat, calendars, the proof of an allocation, the catalogue of open data,
//! payment files and vouchers; and bank statements back in.
//!
//! Nothing here decides an amount. [`Shared`] gathers what every document shows;
//! each module makes one kind of document of it. [`mod@file`] writes bytes whole or not at all.

pub mod archive;
pub mod bank_statement;
pub mod calendar;
pub mod catalogue;
pub mod csv;
pub mod file;
pub mod foresight;
pub mod government_report;
pub mod json;
pub mod json_stat;
pub mod open_table;
pub mod payment_file;
pub mod plain_table;
pub mod plans;
pub mod projects;
pub mod proof;
pub mod question_set;
pub mod recipient_comparison;
mod shared;
pub mod sie;
pub mod xlsx;

pub use shared::{Shared, TableKind};
