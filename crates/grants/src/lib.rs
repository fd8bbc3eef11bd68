//! The pure rules of Överens.
//!
//! What lives here: money, codes, recipients, figures, distribution keys,
//! allocation with every step, reconciliation of an agreement, comparison of two
//! and simulation. What does not: files, clock, network, database, texts for people.
//! Everything comes in as arguments and goes out as values.

pub mod agreement;
pub mod agreement_version;
pub mod allocation;
mod code;
pub mod comparison;
pub mod difference;
mod example;
mod figures;
mod fraction;
pub mod key;
mod money;
mod recipient;
pub mod reconciliation;
mod rounding;
pub mod simulation;

pub use agreement::{Agreement, Item, Status, Text};
pub use code::{Code, NotACode};
pub use figures::{AgeBand, Ages, Figures, KnownError, Population, Provenance};
pub use fraction::{Fraction, TooLarge};
pub use key::DistributionKey;
pub use money::Ore;
pub use recipient::{Level, Recipient, RecipientTwice, Register};
pub use rounding::{Rounding, RoundingMethod};
