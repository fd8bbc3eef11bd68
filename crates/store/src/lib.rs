//! All SQL of Överens: one text for SQLite and PostgreSQL, migrations, append-only tables.
//!
//! A module per noun, a function per question, named for what it answers. Every function takes a
//! [`Reader`] or a [`Transaction`]; whatever reads takes either, so that what was just written
//! can be read before it is committed. `docs/decisions/0014-one-sql-text-for-two-databases.md` tells how one text serves two databases.
//!
//! Not for rules: nothing here knows who may do what. The database does refuse what must never happen
//! whoever asks, such as a changed audit row or one person's two pairs of eyes, and says so with
//! [`StoreError::Refused`]. Not for clocks or ids either: both come in from the caller, so that
//! doing a task twice equals doing it once.
//!
//! ```
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("overens.sqlite");
//! let store = store::Store::open(&store::Address::sqlite(&path)).await?;
//! store.migrate().await?;
//!
//! let mut transaction = store.begin().await?;
//! store::setting::set(&mut transaction, "site_name", "Överens").await?;
//! transaction.commit().await?;
//!
//! let mut reader = store.reader().await?;
//! assert_eq!(store::setting::find(&mut reader, "site_name").await?.as_deref(), Some("Överens"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod account;
pub mod account_rule;
pub mod accounts_import;
pub mod accounts_line;
pub mod accounts_rest;
mod address;
pub mod agreement_version;
pub mod allocation;
pub mod answer_export;
pub mod answer_export_part;
pub mod approval;
pub mod audit;
pub mod audit_seal;
pub mod backup;
pub mod batch;
pub mod batch_file;
pub mod claw_back;
pub mod claw_back_event;
pub mod claw_back_row;
pub mod condition;
mod connection;
pub mod contact;
pub mod contact_round;
pub mod credential;
pub mod dataset;
pub mod delivery;
pub mod delivery_event;
pub mod document;
pub mod email;
mod error;
pub mod feedback;
pub mod foresight;
mod found_by_words;
pub mod fulfilment;
pub mod government_report;
pub mod government_report_figure;
pub mod government_report_hand;
pub mod government_report_part;
pub mod government_report_proposal;
pub mod government_report_version;
pub mod identity;
pub mod indicator_series;
mod instant;
pub mod invitation;
pub mod job;
pub mod letter;
pub mod letter_run;
pub mod mandate;
pub mod message;
pub mod message_attachment;
pub mod message_template;
mod migration;
pub mod money_year;
mod open;
pub mod opened;
pub mod opening;
pub mod opening_decision;
pub mod organisation;
pub mod own_number;
pub mod payee;
pub mod payee_word;
pub mod payment;
pub mod payment_account;
pub mod performance_result;
#[cfg(test)]
mod personal_data;
pub mod plan;
pub mod plan_document;
pub mod plan_listing;
pub mod plan_part;
pub mod plan_version;
pub mod project;
pub mod project_contact;
pub mod project_document;
pub mod project_listing;
pub mod project_organisation;
pub mod project_part;
pub mod project_version;
pub mod provider_step;
pub mod publication;
pub mod question_set;
pub mod reading_only;
pub mod reconciliation;
pub mod register_entry;
pub mod reminder;
pub mod repayment;
pub mod repayment_event;
pub mod repayment_row;
pub mod report;
pub mod report_answer;
pub mod report_assignment;
pub mod report_comment;
pub mod report_event;
pub mod report_explanation;
pub mod report_extension;
pub mod report_note;
pub mod report_presence;
pub mod report_question;
pub mod report_save;
pub mod report_tag;
pub mod report_tagging;
pub mod report_text;
pub mod report_version;
pub mod requirement;
pub mod requisition;
pub mod requisition_event;
pub mod requisition_row;
mod row;
pub mod search;
pub mod secrecy_mark;
pub mod session;
pub mod setting;
pub mod sign_in_attempt;
pub mod sign_in_step;
mod signed;
pub mod statement;
pub mod statement_entry;
mod store;
mod table;
pub mod thread;
pub mod thread_post;
pub mod thread_seen;
mod value;
pub mod voucher;
pub mod voucher_line;

pub use address::{Address, AddressError};
pub use connection::{Read, Reader, Transaction};
pub use error::{MigrationError, OpenError, StoreError};
pub use signed::Signed;
pub use store::{Kind, Store};
