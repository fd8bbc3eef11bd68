//! What the API promises, tried on the whole service.

mod answers;
mod document;
mod examples;
mod profile;
