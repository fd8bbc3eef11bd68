//! What casework promises, on SQLite and on PostgreSQL. `cargo xtask test` starts a PostgreSQL server and names it in
//! `OVERENS_TEST_POSTGRES`; without one these tests fail and say so.
//!
//! One program holds all of it: each program of its own would link everything anew, and take as much disk as the others.
#![cfg(test)]

mod adjustments;
mod books;
mod contacts;
mod database;
mod deadlines;
mod follow_up;
mod foresights;
mod four_eyes;
mod indicators;
mod invoices;
mod lapses;
mod letters;
mod letters_kill;
mod mandates;
mod messages;
mod money_kill;
mod money_years;
mod payees;
mod plans;
mod projects;
mod reached;
mod reading_only;
mod record;
mod repayment_accounts;
mod reports;
mod requisitions;
mod reviews;
mod story;
mod tallies;
mod threads;
mod tidying;
mod years_of_money;
