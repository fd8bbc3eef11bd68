//! Organisations: who sees them, how they are changed, closed and imported.

mod forms;
mod import;
mod seen;
