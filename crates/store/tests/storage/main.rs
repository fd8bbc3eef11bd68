//! What the store promises, on both databases.
//!
//! The tests on PostgreSQL need a server: `cargo xtask test` starts one for as long as they run. Without one they fail and say so,
//! because a test that is skipped in silence holds nothing.
#![cfg(test)]

mod acts;
mod backup;
mod contacts;
mod contract;
mod deadlines;
mod exports;
mod filled;
mod filled_follow_up;
mod filled_foresights;
mod filled_government_reports;
mod filled_indicators;
mod filled_messages;
mod filled_money;
mod filled_people;
mod filled_plans;
mod filled_projects;
mod filled_reports;
mod filled_threads;
mod follow_up;
mod foresights;
mod government_reports;
mod identities;
mod indicator_series;
mod letters;
mod mail;
mod opening;
mod openings;
mod organisations;
mod people;
mod place;
mod plans;
mod projects;
mod refusal;
mod schema;
mod seal;
mod search;
mod service;
mod sign_in;
mod threads;
mod writers;
