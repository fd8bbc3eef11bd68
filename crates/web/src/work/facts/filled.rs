//! The facts of a year as they would have been typed.

use grants::Text;
use grants::agreement::{
    AgesDate, Agreement, Claim, ReferenceDate, Repayment, Reporting, SourcePlace, Status,
};

use crate::work::choices::{self, ROUNDINGS, ROUTES};
use crate::work::reading::STATUSES;
use crate::work::typed::Typed;

/// All fields of the form.
pub fn typed(agreement: &Agreement) -> Typed {
    let typed = about(agreement);
    let typed = population(typed, agreement.population.as_ref());
    let typed = ages(typed, &agreement.ages);
    let rule = &agreement.rounding;
    let method = choices::word(&ROUNDINGS, rule.rounding.method);
    let typed = typed
        .with("rounding-method", method)
        .with_amount("rounding-unit", rule.rounding.unit)
        .with("rounding-status", word(rule.status))
        .with_place("rounding-source", rule.source.as_ref());
    let typed = claim(typed, agreement.claim.as_ref());
    let typed = report(typed, agreement.report.as_ref());
    repayment(typed, agreement.repayment.as_ref())
}

fn word(status: Status) -> &'static str {
    choices::word(&STATUSES, status)
}

fn about(agreement: &Agreement) -> Typed {
    let number = agreement.registration_number.as_ref();
    Typed::default()
        .with("year", agreement.year.to_string())
        .with("area", &*agreement.area)
        .with_pair("title", Some(&agreement.title))
        .with_pair("purpose", agreement.purpose.as_ref())
        .with_some("period-from", agreement.period.map(|(from, _)| from))
        .with_some("period-to", agreement.period.map(|(_, to)| to))
        .with_some("signed", agreement.signed)
        .with_some("registration_number", number)
        .with_amount("total", agreement.total)
        .with("total_status", word(agreement.total_status))
        .with_place("total_source", agreement.total_source.as_ref())
}

fn population(typed: Typed, stated: Option<&ReferenceDate>) -> Typed {
    let Some(stated) = stated else { return typed };
    typed
        .with("population-reference_date", stated.date.to_string())
        .with("population-status", word(stated.status))
        .with_some("population-stand_in", stated.stand_in)
        .with_place("population-source", stated.source.as_ref())
}

fn ages(typed: Typed, ages: &AgesDate) -> Typed {
    typed
        .with_some("ages-reference_date", ages.date)
        .with_some("ages-status", ages.status.map(word))
        .with_some("ages-stand_in", ages.stand_in)
        .with_place("ages-source", ages.source.as_ref())
}

fn claim(typed: Typed, claim: Option<&Claim>) -> Typed {
    let Some(claim) = claim else { return typed };
    let lapses = claim.lapses.map(|lapses| if lapses { "yes" } else { "no" });
    let typed = typed
        .with("claim-route", choices::word(&ROUTES, claim.route))
        .with_some("claim-payer", claim.payer.as_ref())
        .with_some("claim-deadline", claim.deadline)
        .with_some("claim-lapses", lapses);
    let (source, note) = (claim.source.as_ref(), claim.note.as_ref());
    ended("claim", typed, claim.status, source, note)
}

fn report(typed: Typed, report: Option<&Reporting>) -> Typed {
    let Some(report) = report else { return typed };
    let typed = typed
        .with_some("report-tool", report.tool.as_ref())
        .with_some("report-to", report.to.as_ref())
        .with_some("report-deadline", report.deadline);
    let (source, note) = (report.source.as_ref(), report.note.as_ref());
    ended("report", typed, report.status, source, note)
}

fn repayment(typed: Typed, repayment: Option<&Repayment>) -> Typed {
    let Some(repayment) = repayment else {
        return typed;
    };
    let typed = typed
        .with_some("repayment-to", repayment.to.as_ref())
        .with_some("repayment-deadline", repayment.deadline);
    let (source, note) = (repayment.source.as_ref(), repayment.note.as_ref());
    ended("repayment", typed, repayment.status, source, note)
}

fn ended(
    table: &str,
    typed: Typed,
    status: Status,
    source: Option<&SourcePlace>,
    note: Option<&Text>,
) -> Typed {
    typed
        .with(format!("{table}-status"), word(status))
        .with_place(&format!("{table}-source"), source)
        .with_pair(&format!("{table}-note"), note)
}
