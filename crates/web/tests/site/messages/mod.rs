//! Messages from the board as pages: written, approved, sent, public; and what stays where it belongs.

mod hostile;
mod story;
mod templates;
