//! Messages from the board as pages: written, approved, sent, public; and what stays where it belongs.

mod hostile;
pub mod story;
mod templates;
