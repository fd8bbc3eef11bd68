//! The pages of recipients, counties, single amounts, search and about the service: what they say is what is
//! published, and nothing asked of them makes them fall.

mod asking;
mod feedback;
mod hostile;
mod links;
mod numbers;
mod texts;
