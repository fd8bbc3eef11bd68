//! The pure rules of Överens.
//!
//! What lives here: money, codes, recipients, figures, distribution keys,
//! allocation with every step, reconciliation of an agreement, comparison of two and of recipients,
//! simulation, numbers money is paid to and references it carries, what is said of projects and plans, and who may do what, alone or with a second person. What does not: files, clock, network, database, texts for people.
//! Everything comes in as arguments and goes out as values.

pub mod account_use;
pub mod agreement;
pub mod agreement_version;
pub mod allocation;
pub mod approval;
pub mod authorisation;
pub mod bank_account;
pub mod bank_entry;
pub mod business_day;
pub mod clearing;
mod code;
pub mod comparison;
pub mod deadline;
pub mod decision;
pub mod difference;
mod example;
mod figures;
pub mod foresight;
mod fraction;
pub mod giro;
pub mod government_report;
pub mod iban;
pub mod indicator;
pub mod interest;
pub mod key;
pub mod ledger;
pub mod luhn;
pub mod mandate;
mod money;
pub mod money_year;
pub mod opening;
pub mod organisation;
mod organisation_number;
pub mod payee;
pub mod payment;
pub mod payment_account;
pub mod payment_number;
pub mod performance;
pub mod plan;
pub mod project;
pub mod question_set;
mod recipient;
pub mod recipient_comparison;
pub mod reconciliation;
pub mod recovery;
pub mod reference;
pub mod repayment;
pub mod report;
pub mod requisition;
pub mod rich_text;
mod role;
mod rounding;
pub mod simulation;
mod typed_digits;

pub use agreement::{Agreement, Item, Status, Text};
pub use code::{Code, NotACode};
pub use figures::{AgeBand, Ages, Figures, KnownError, Population, Provenance};
pub use fraction::{Fraction, TooLarge};
pub use key::DistributionKey;
pub use money::Ore;
pub use organisation::OrganisationKind;
pub use organisation_number::{NotAnOrganisationNumber, OrganisationNumber};
pub use recipient::{Level, Recipient, RecipientTwice, Register};
pub use role::Role;
pub use rounding::{Rounding, RoundingMethod};
