//! The accounts organisations are paid to, and who receives the money of a county: the pages, and what they refuse.

mod accounts;
mod counties;
