//! The independent checker of allocation proofs, and of the record of acts (see [`audit`]).
//!
//! `overens allocate AGREEMENT --proof DIR` writes a folder with an agreement, the figures it rests on and the
//! allocation that followed. This crate reads such a folder and recomputes every krona from the agreement and the
//! figures. It shares no code with the program that made the proof, so that a mistake in one does not hide in the
//! other. The contract between them is `docs/proof.md` and `docs/agreement-file.md`, nothing else.
//!
//! It is written to be read: numbers are fractions of unlimited size, nothing is fast, and each module has one
//! subject. An auditor who wants to know how an amount comes about reads [`sharing`], [`bounds`] and [`rounding`].
//!
//! What it does not say: whether the agreement and the figures are the right ones. That is settled by comparing the
//! agreement with what was signed, the figures with their source, and the digest with the one that was published.
//!
//! ```no_run
//! let report = overens_verify::check::check_path("proof".as_ref(), None);
//! assert!(report.is_ok_and(|report| report.holds()));
//! ```

pub mod age_bands;
pub mod agreement;
pub mod audit;
pub mod bounds;
pub mod check;
pub mod command;
pub mod comparison;
pub mod date;
pub mod digests;
pub mod exact;
pub mod figures;
pub mod finding;
pub mod folder;
pub mod key;
pub mod number;
pub mod previous;
pub mod recipients;
pub mod refusal;
pub mod result;
pub mod rounding;
pub mod sharing;
pub mod shown;
pub mod table;
pub mod texts;
pub mod totals;
