//! The published agreements with their deadlines, and which organisations have money by them.

use std::collections::BTreeMap;

use ::store::report::{self, Report};
use ::store::{Read, agreement_version, allocation, organisation, question_set, report_extension};
use grants::agreement::Agreement;
use grants::deadline::{DeadlineKind, Due, Step, Who, deadlines};
use grants::question_set::Respondent;
use grants::report::ReportStatus;
use grants::{Code, Level, Ore};
use jiff::civil::Date;

use super::DeadlineError;
use crate::money_year::open_year;
use crate::organisation::COORDINATOR;

/// A published agreement year.
pub(super) struct Year {
    pub(super) agreement: Agreement,
    pub(super) dues: Vec<Due>,
    /// What each organisation that is open has on each level.
    money: BTreeMap<String, BTreeMap<Level, Ore>>,
    /// The last day to report of those who were given more time.
    more_time: BTreeMap<String, Date>,
}

/// That a deadline concerns an organisation.
pub(super) struct Concern {
    /// The deadline as it is for the organisation.
    pub(super) due: Due,
    /// The money it is about, when it is about money.
    pub(super) at_risk: Option<Ore>,
}

impl Year {
    /// Whether a deadline concerns an organisation, and with how much money.
    pub(super) fn concerns(&self, due: &Due, organisation_id: &str) -> Option<Concern> {
        let is_coordinator = organisation_id == COORDINATOR;
        let at_risk = match due.who {
            Who::Each(levels) => {
                let own = self.money.get(organisation_id)?;
                let levels = levels.iter();
                let sum: Ore = levels.filter_map(|level| own.get(level).copied()).sum();
                if sum == Ore::ZERO {
                    return None;
                }
                Some(sum)
            }
            Who::CoordinatorForAll if is_coordinator => Some(self.agreement.total),
            Who::Coordinator if is_coordinator => None,
            Who::CoordinatorForAll | Who::Coordinator | Who::Others => return None,
        };
        let mut due = due.clone();
        if due.kind == DeadlineKind::Report
            && let Some(until) = self.more_time.get(organisation_id)
        {
            due.date = due.date.max(*until);
        }
        Some(Concern { due, at_risk })
    }

    /// Whether a day is in the time before a deadline of anybody in which reminders are sent.
    pub(super) fn is_near(&self, day: Date) -> bool {
        let all = self.dues.iter().map(|due| due.date);
        all.chain(self.more_time.values().copied())
            .any(|last| is_due(last, day))
    }

    /// Everybody a deadline concerns, by id.
    pub(super) fn concerned(&self, due: &Due) -> Vec<(&str, Concern)> {
        let everybody = self.money.keys().map(String::as_str);
        // The coordinator acts for others without having money of its own.
        let others = (!self.money.contains_key(COORDINATOR)).then_some(COORDINATOR);
        let everybody = everybody.chain(others);
        everybody
            .filter_map(|id| Some((id, self.concerns(due, id)?)))
            .collect()
    }
}

/// Whether a day is in the time before a last day in which reminders are sent.
pub(super) fn is_due(last: Date, day: Date) -> bool {
    day <= last && Step::Month.day(last) <= day
}

/// The last day to report of each organisation that was given more time for every report it has not signed, the first of them.
async fn more_time(
    read: &mut impl Read,
    agreement_id: &str,
    recipients: &BTreeMap<(Level, Code), (String, Ore)>,
) -> Result<BTreeMap<String, Date>, DeadlineError> {
    let reports = report::of_agreement(read, agreement_id).await?;
    let given = report_extension::of_agreement(read, agreement_id).await?;
    let has_more = reports.iter().any(|one| one.extended_to.is_some());
    if given.is_empty() && !has_more {
        return Ok(BTreeMap::new());
    }
    let mut asked = Vec::new();
    for respondent in Respondent::ALL {
        if question_set::open(read, agreement_id, respondent)
            .await?
            .is_some()
        {
            asked.push(respondent);
        }
    }
    let mut of: BTreeMap<String, Option<Date>> = BTreeMap::new();
    for ((level, code), (organisation_id, _)) in recipients {
        for respondent in asked.iter().filter(|one| one.level() == *level) {
            let code = code.to_string();
            let is_this = |one: &&Report| one.respondent == *respondent && one.code == code;
            let until = match reports.iter().find(is_this) {
                Some(report) if report.status == ReportStatus::Signed => continue,
                Some(report) => report.extended_to,
                None => (given.iter().rev())
                    .find(|one| one.respondent == *respondent && one.code == code)
                    .map(|one| one.until_on),
            };
            let first = of.entry(organisation_id.clone()).or_insert(until);
            *first = (*first).min(until);
        }
    }
    let all = of.into_iter();
    Ok(all.filter_map(|(id, until)| Some((id, until?))).collect())
}

/// Every published agreement, the earliest year first.
pub(super) async fn years(read: &mut impl Read) -> Result<Vec<Year>, DeadlineError> {
    let open: Vec<String> = (organisation::all(read).await?.into_iter())
        .filter(|organisation| organisation.closed_at.is_none())
        .map(|organisation| organisation.id)
        .collect();
    let stands_for: BTreeMap<(Level, Code), String> = (organisation::recipients(read).await?)
        .into_iter()
        .filter(|one| open.contains(&one.organisation_id))
        .map(|one| ((one.level, one.code), one.organisation_id))
        .collect();
    let mut all = Vec::new();
    for version in agreement_version::published(read).await? {
        let id = &version.agreement_id;
        let agreement = crate::agreement_version::of_published(&version.text, id)
            .map_err(|_| DeadlineError::Unreadable(id.clone()))?;
        // With the terms of its year of money it is another.
        let mut agreement = Agreement::clone(&agreement);
        if let Some(open) = open_year(read, &version.agreement_id).await? {
            open.terms.apply(&mut agreement);
        }
        let mut recipients = BTreeMap::new();
        for (level, code, sum) in allocation::sums_of_version(read, &version.id).await? {
            if let Some(id) = stands_for.get(&(level, code)) {
                recipients.insert((level, code), (id.clone(), sum));
            }
        }
        let mut money: BTreeMap<String, BTreeMap<Level, Ore>> = BTreeMap::new();
        for ((level, _), (id, sum)) in &recipients {
            money.entry(id.clone()).or_default().insert(*level, *sum);
        }
        all.push(Year {
            dues: deadlines(&agreement),
            more_time: more_time(read, &version.agreement_id, &recipients).await?,
            agreement,
            money,
        });
    }
    all.sort_by(|one, other| {
        let of = |year: &Year| (year.agreement.year, year.agreement.id.clone());
        of(one).cmp(&of(other))
    });
    Ok(all)
}
