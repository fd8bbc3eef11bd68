//! More time to report, by decision with a reason: for a report that is begun, and before anything is.

use ::store::report as rows;
use ::store::report_event;
use ::store::report_extension::{self, ReportExtension};
use grants::authorisation::Act;
use grants::question_set::Respondent;
use jiff::civil::Date;

use super::telling::MoreTime;
use super::{LONGEST_TEXT_CHARACTERS, ReportError, SUBJECT, last_day};
use crate::actor::Note;
use crate::{Actor, Casework, stated, to_the_end};

/// Where organisations report.
const HERE: &str = "/mina-sidor/redovisning";

impl Casework {
    /// Gives an organisation more time, by decision with a reason.
    pub async fn extend_report(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        until: Date,
        reason: &str,
    ) -> Result<(), ReportError> {
        let reason = stated::stated(reason, LONGEST_TEXT_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::ManageReports;
            actor.must(act)?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let report = rows::find(&mut transaction, &id).await?;
            let report = report.filter(|one| actor.may_agreement(&one.agreement_id));
            let report = report.ok_or(ReportError::NoSuchReport)?;
            if until <= last_day(&report) {
                return Err(ReportError::NotLater {
                    day: last_day(&report),
                });
            }
            let by = this.signed(&actor);
            if !rows::extend(&mut transaction, (&id, revision), (until, &reason), &by).await? {
                return Err(ReportError::Newer);
            }
            this.report_event(&mut transaction, &actor, &report, ("extended", &reason))
                .await?;
            let number = report_event::last_number(&mut transaction, &id).await?;
            let given = MoreTime {
                decision: &format!("{id}/{number}"),
                agreement_id: &report.agreement_id,
                respondent: report.respondent,
                organisation_id: Some(&report.organisation_id),
                until,
                page: &format!("{HERE}/{id}"),
            };
            this.tell_more_time(&mut transaction, &actor, given).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Gives a recipient more time before its report is begun; the report has it when it is. What is begun is given more by itself.
    pub async fn extend_before_begun(
        &self,
        actor: &Actor,
        (agreement_id, respondent, code): (&str, Respondent, &str),
        until: Date,
        reason: &str,
    ) -> Result<(), ReportError> {
        let reason = stated::stated(reason, LONGEST_TEXT_CHARACTERS)?;
        let act = Act::ManageReports;
        actor.must(act)?;
        let coverage = self.coverage(actor, agreement_id).await?;
        let mut all = coverage.all.into_iter();
        let found = all.find(|one| one.respondent == respondent && one.code == code);
        let found = found.ok_or(ReportError::NoSuchReport)?;
        if found.report.is_some() {
            return Err(ReportError::Newer);
        }
        if until <= found.last_day {
            return Err(ReportError::NotLater {
                day: found.last_day,
            });
        }
        let (this, actor) = (self.clone(), actor.clone());
        let (agreement_id, code) = (agreement_id.to_owned(), code.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            // Begun since it was looked at: the report is given more time by itself.
            let reports = rows::of_agreement(&mut transaction, &agreement_id).await?;
            let is_this = |one: &rows::Report| one.respondent == respondent && one.code == code;
            if reports.iter().any(is_this) {
                return Err(ReportError::Newer);
            }
            let of = (agreement_id.as_str(), respondent);
            let before = report_extension::latest(&mut transaction, of, &code).await?;
            if let Some(before) = before.as_ref().filter(|before| until <= before.until_on) {
                return Err(ReportError::NotLater {
                    day: before.until_on,
                });
            }
            let given = ReportExtension {
                number: before.map_or(1, |before| before.number + 1),
                agreement_id,
                respondent,
                code,
                until_on: until,
                reason,
                given_by: actor.id.clone(),
                given_at: this.now(),
            };
            report_extension::insert(&mut transaction, &given).await?;
            let details = serde_json::json!({ "until": given.until_on.to_string() });
            let subject = format!(
                "{}/{}/{}",
                given.agreement_id,
                respondent.word(),
                given.code
            );
            let note = Note {
                act: "extended",
                subject_kind: SUBJECT,
                subject_id: &subject,
                reason: Some(&given.reason),
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            let told = MoreTime {
                decision: &format!("{subject}/{}", given.number),
                agreement_id: &given.agreement_id,
                respondent,
                organisation_id: found.organisation_id.as_deref(),
                until,
                page: HERE,
            };
            this.tell_more_time(&mut transaction, &actor, told).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
