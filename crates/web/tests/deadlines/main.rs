//! Deadlines as pages and as calendars.
#![cfg(test)]

mod calendars;
mod pages;
mod place;
