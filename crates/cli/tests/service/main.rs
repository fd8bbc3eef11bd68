//! The service as an operator meets it: the real program on real files and a real PostgreSQL, stopped, killed, starved of
//! room and given damaged files.
//!
//! The tests on PostgreSQL need a server: `cargo xtask test` starts one for as long as they run. Without one they fail and say so.
//!
//! What these tests cannot show: a killed process loses nothing that the system has been given, so `kill -9` says nothing about
//! whether bytes reach the disk before a power cut; and a full tmpfs is not every way in which a disk fails.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what a test cannot do without ends the test"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files of their own and look at what was written"
)]

mod audit;
mod backup;
mod corruption;
mod database;
mod demo;
mod disk;
mod doctor;
mod exports;
mod files;
mod full_disk;
mod http;
mod identity;
mod inspection;
mod keys;
mod kill;
mod log;
mod lost_server;
mod program;
mod proxy;
mod random;
mod starting;
mod stopping;
