//! Telling an organisation that it was given more time: everybody who acts for it, and the register, since a decision goes out. The
//! reason stays in the service.

use ::store::Transaction;
use grants::question_set::Respondent;
use jiff::civil::Date;
use wording::{Language, deadline, message};

use super::ReportError;
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Notice};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework};

/// The word in the register for a decision about more time.
pub const EXTENSION: &str = "report_extension";

/// More time that was just given.
pub(super) struct MoreTime<'a> {
    /// Names the decision in the register: no two have the same.
    pub(super) decision: &'a str,
    pub(super) agreement_id: &'a str,
    pub(super) respondent: Respondent,
    /// Who is to report. Nobody is, where a county has not named anybody; then nobody is told before somebody is.
    pub(super) organisation_id: Option<&'a str>,
    pub(super) until: Date,
    /// The page where it reports.
    pub(super) page: &'a str,
}

impl Casework {
    pub(super) async fn tell_more_time(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        given: MoreTime<'_>,
    ) -> Result<(), ReportError> {
        let Some(own) = given.organisation_id else {
            return Ok(());
        };
        let language = Language::Swedish;
        let sender = actor.organisation_id().unwrap_or_default();
        let sender = name_of(transaction, sender).await?;
        let organisation = name_of(transaction, own).await?;
        let until = || deadline::until(given.until);
        let subject = language.say(&message!("reports-more-time-subject", until = until()));
        let entry = NewEntry {
            direction: Direction::Out,
            sender: &sender,
            recipient: &organisation,
            subject: &subject,
            about: (EXTENSION, given.decision),
            document_id: None,
            agreement_id: Some(given.agreement_id),
            organisation_id: Some(own),
        };
        self.enter(transaction, actor, entry).await?;
        let address = self.whole_address(given.page);
        let body = language.say(&message!(
            "reports-more-time-body",
            sender = sender,
            organisation = organisation,
            respondent = crate::question_set::respondent(given.respondent),
            agreement = given.agreement_id,
            until = until(),
            address = address
        ));
        let notice = Notice {
            kind: EmailKind::Receipt,
            about: (EXTENSION, given.decision),
            organisation_id: own,
            subject: &subject,
            body: &body,
        };
        self.post_to_everybody(transaction, actor, notice, &[])
            .await?;
        Ok(())
    }
}
