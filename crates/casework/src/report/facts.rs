//! What the program knows of a respondent, so that nobody is asked for it: from the ledger, from the figures the money was shared
//! out by, and from the report of the year before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::store::report::{self as rows, Report};
use ::store::{Read, organisation, question_set, report_version};
use grants::Ore;
use grants::ledger::{Balance, Holder, Place, Right};
use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::value::Answer;
use grants::question_set::{Fact, QuestionSet as Questions, Respondent};

use super::{ReportError, level_of};
use crate::right::{OwnRight, YearRights, rights_in};

/// What was paid of a right, whatever became of it since.
pub(super) fn received(balance: &Balance) -> Option<Ore> {
    Ore::checked_sum(
        [
            Place::Paid,
            Place::Used,
            Place::Repayable,
            Place::Returned,
            Place::Waived,
            Place::Distributed,
        ]
        .map(|place| balance.at(place)),
    )
}

/// The rights a report is about, in the order of the agreement.
pub(super) fn rights_of<'a>(year: &'a YearRights, report: &Report) -> Vec<&'a OwnRight> {
    let level = level_of(report.respondent);
    let is_about = |right: &Right| match &right.holder {
        Holder::Recipient { level: of, code } => *of == level && *code == report.code,
        Holder::Pool => false,
    };
    year.rights
        .iter()
        .filter(|own| is_about(&own.right))
        .collect()
}

/// The codes an organisation is known by on the level of a respondent, where it has rights of a year.
pub(super) fn codes(year: &YearRights, respondent: Respondent) -> BTreeSet<&str> {
    let level = respondent.level().word();
    (year.rights.iter())
        .filter(|own| own.right.holder.level_word() == level)
        .map(|own| own.right.holder.code())
        .collect()
}

/// Everything known of the respondent of a report.
pub(super) async fn of(read: &mut impl Read, report: &Report) -> Result<Facts, ReportError> {
    let year = rights_in(read, &report.organisation_id, &report.agreement_id).await?;
    let year = year.ok_or(ReportError::NoSuchYear)?;
    let rights = rights_of(&year, report);
    let items = rights.iter().map(|own| own.right.item_id.clone()).collect();
    let mut facts = Facts::of(items).number(Fact::Year, i64::from(year.year));
    for own in &rights {
        let item = own.right.item_id.as_str();
        facts = facts.amount(Fact::Granted, item, own.granted());
        facts = facts.amount(Fact::Returned, item, own.balance.at(Place::Returned));
        if let Some(received) = received(&own.balance) {
            facts = facts.amount(Fact::Received, item, received);
        }
    }
    for (item, used) in used_before(read, report).await? {
        if facts.items.contains(&item) {
            facts = facts.amount(Fact::UsedBefore, &item, used);
        }
    }
    Ok(facts)
}

/// What the same respondent answered in its latest signed report about an earlier year of the same area.
pub(super) struct Before {
    /// The agreement it was about.
    pub agreement_id: String,
    /// The questions.
    pub questions: Arc<Questions>,
    /// What was known.
    pub facts: Facts,
    /// What counted as answered.
    pub answers: BTreeMap<Address, Answer>,
}

pub(super) async fn before(
    read: &mut impl Read,
    report: &Report,
) -> Result<Option<Before>, ReportError> {
    let mut earlier: Vec<Report> = rows::of_organisation(read, &report.organisation_id).await?;
    let is_before = |one: &Report| {
        one.respondent == report.respondent
            && one.code == report.code
            && one.version > 0
            && one.agreement_id < report.agreement_id
            && area(&one.agreement_id) == area(&report.agreement_id)
    };
    earlier.retain(is_before);
    earlier.sort_by(|one, other| other.agreement_id.cmp(&one.agreement_id));
    let Some(before) = earlier.into_iter().next() else {
        return Ok(None);
    };
    let versions = report_version::of(read, &before.id).await?;
    let Some(signed) = versions.last() else {
        return Ok(None);
    };
    let set = question_set::find(read, &signed.question_set_id).await?;
    let set = set.ok_or(ReportError::NotAsked)?;
    let questions = crate::question_set::questions(&set)?;
    let signed = super::signing::SignedAnswers::read(&signed.answers)?;
    Ok(Some(Before {
        agreement_id: before.agreement_id,
        answers: signed.counted(&questions),
        facts: signed.facts(),
        questions,
    }))
}

/// What the same respondent said it used of each item the time before.
async fn used_before(
    read: &mut impl Read,
    report: &Report,
) -> Result<Vec<(String, Ore)>, ReportError> {
    let Some(before) = before(read, report).await? else {
        return Ok(Vec::new());
    };
    let sheet = Sheet::new(&before.questions, &before.facts, &before.answers);
    let accounts = sheet.accounts().into_iter();
    Ok(accounts
        .filter_map(|account| Some((account.item, account.used?)))
        .collect())
}

/// The id of an agreement without its year: what its sisters share.
pub(super) fn area(agreement_id: &str) -> &str {
    agreement_id
        .trim_end_matches(|sign: char| sign.is_ascii_digit())
        .trim_end_matches('-')
}

/// The name of whoever a report is about, as people know it.
pub(super) async fn name(read: &mut impl Read, report: &Report) -> Result<String, ReportError> {
    let known = organisation::find(read, &report.organisation_id).await?;
    Ok(known.map(|one| one.name).unwrap_or_default())
}
