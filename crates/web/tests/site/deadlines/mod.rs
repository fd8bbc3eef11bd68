//! Deadlines as pages and as calendars.

mod calendars;
mod pages;
mod place;
