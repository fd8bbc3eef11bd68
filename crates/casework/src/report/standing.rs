//! Whose a report is. It belongs to the organisation that signs it; the report of a county is written by all its parties and
//! signed by the one they named. Drafts are nobody else's: no authority reads them.

use ::store::Read;
use ::store::organisation;
use ::store::report::Report;
use grants::authorisation::Act;
use grants::{Level, OrganisationKind};

use super::ReportError;
use crate::{Actor, NotAllowed};

/// Refuses whoever a report is not: as if there were none, unless it is theirs and only the role does not reach.
pub(super) async fn must_reach(
    read: &mut impl Read,
    actor: &Actor,
    report: &Report,
    act: Act,
) -> Result<(), ReportError> {
    if !actor.may_agreement(&report.agreement_id) {
        return Err(ReportError::NoSuchReport);
    }
    let own = actor.organisation_id().unwrap_or_default();
    let signs = own == report.organisation_id;
    let writes_too = act != Act::SignReports && is_party(read, own, report).await?;
    if !signs && !writes_too {
        return Err(ReportError::NoSuchReport);
    }
    if actor.may(act, own, true) {
        Ok(())
    } else {
        Err(NotAllowed { act }.into())
    }
}

/// Whether an organisation is one of the parties of the county a report is about.
pub(super) async fn is_party(
    read: &mut impl Read,
    organisation_id: &str,
    report: &Report,
) -> Result<bool, ReportError> {
    if report.respondent.level() != Level::County {
        return Ok(false);
    }
    let found = organisation::find(read, organisation_id).await?;
    Ok(found.is_some_and(|one| {
        let is_of_a_kind = matches!(
            one.kind,
            OrganisationKind::Region | OrganisationKind::Municipality
        );
        is_of_a_kind && one.county.as_deref() == Some(report.code.as_str())
    }))
}
