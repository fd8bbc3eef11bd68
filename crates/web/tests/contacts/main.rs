//! The register of contacts as pages, and that nothing of it is told to anybody else.
#![cfg(test)]

#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod files;
mod own_page;
mod pages;
mod planted;
