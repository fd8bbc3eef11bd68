//! The register of contacts as pages, and that nothing of it is told to anybody else.

mod files;
mod own_page;
mod pages;
mod planted;
