//! The workspace on a real database: from signing in to what the public sees.
#![cfg(test)]

mod conflicts;
mod demo;
mod desk;
mod figures;
mod forms;
mod samples;
mod sessions;
mod story;
