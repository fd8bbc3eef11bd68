//! The workspace of the coordinator: signing in, drafts in forms, what they would mean, publishing by a second person.
//!
//! Everything here asks `casework` to do it; a form is a part of an agreement as fields, read back into the agreement, and
//! the agreement is written as its file. Nothing typed is ever lost: what is wrong comes back with the page, what
//! somebody else changed meanwhile is shown beside it, and what was sent without a session waits for signing in.

mod accounts;
mod acts;
mod amount;
mod approvals;
mod bank;
mod batches;
mod bookkeeping;
mod carried;
mod choices;
mod claw_backs;
mod conflict;
mod contacts;
mod cookie;
mod deadlines;
mod deliveries;
mod demo;
mod device;
mod draft;
mod editor;
mod entry;
mod facts;
mod figures;
mod file;
mod foresights;
mod frame;
mod fresh;
mod hexadecimal;
mod history;
mod invitation;
mod job;
mod lapses;
mod ledger;
mod letters;
mod limit;
pub(crate) use limit::{FormLimit, Refused};
mod line_difference;
mod mandates;
mod messages;
mod money_years;
mod open_id;
mod operation;
mod organisations;
mod outcome;
mod overview;
mod own;
mod own_account;
mod own_changes;
mod own_messages;
mod own_money;
mod own_number;
mod part;
mod parts;
mod payees;
mod payment_accounts;
mod performance;
pub(crate) mod person;
pub use cookie::SESSION as SESSION_COOKIE;
pub use open_id::{IdentityProviders, ProvidersError};
mod government_reports;
mod plans;
mod projects;
pub(crate) use amount::read as kronor_typed;
pub(crate) use conflict::difference_for;
pub(crate) use person::see_other;
pub(crate) use projects::{
    contacts_address as contacts_of_project, progress as progress_of_project,
};
mod questions;
mod reading;
mod received_reports;
mod record;
mod register;
mod repayments;
mod reports;
mod reviews;
mod second_factor;
mod sign_in;
mod start;
mod sums;
mod threads;
mod trouble;
mod typed;
mod upload;
mod version;
mod waiting;
mod way_back;

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    [
        sign_in::routes(),
        overview::routes(),
        start::routes(),
        version::routes(),
        acts::routes(),
        facts::routes(),
        parts::routes(),
        file::routes(),
        outcome::routes(),
        figures::routes(),
        record::routes(),
        demo::routes(),
        operation::routes(),
        accounts::routes(),
        contacts::routes(),
        organisations::routes(),
        open_id::routes(),
        invitation::routes(),
        fresh::routes(),
        own_account::routes(),
        own_changes::routes(),
        own::routes(),
        mandates::routes(),
        approvals::routes(),
        messages::routes(),
        deliveries::routes(),
        letters::routes(),
        deadlines::routes(),
        threads::routes(),
        register::routes(),
        own_messages::routes(),
        money_years::routes(),
        own_money::routes(),
        payees::routes(),
        payment_accounts::routes(),
        reviews::routes(),
        batches::routes(),
        bank::routes(),
        repayments::routes(),
        claw_backs::routes(),
        ledger::routes(),
        lapses::routes(),
        performance::routes(),
        bookkeeping::routes(),
        reports::routes(),
        questions::routes(),
        received_reports::routes(),
        projects::routes(),
        government_reports::routes(),
        plans::routes(),
        foresights::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
