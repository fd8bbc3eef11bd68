//! The published agreements with their deadlines, and which organisations have money by them.

use std::collections::BTreeMap;

use ::store::{Read, agreement_version, allocation, organisation};
use grants::agreement::Agreement;
use grants::deadline::{Due, Who, deadlines};
use grants::{Code, Level, Ore};

use super::DeadlineError;
use crate::money_year::open_year;
use crate::organisation::COORDINATOR;

/// A published agreement year.
pub(super) struct Year {
    pub(super) agreement: Agreement,
    pub(super) dues: Vec<Due>,
    /// What each organisation that is open has on each level.
    money: BTreeMap<String, BTreeMap<Level, Ore>>,
}

/// That a deadline concerns an organisation.
pub(super) struct Concern {
    /// The money it is about, when it is about money.
    pub(super) at_risk: Option<Ore>,
}

impl Year {
    /// Whether a deadline concerns an organisation, and with how much money.
    pub(super) fn concerns(&self, due: &Due, organisation_id: &str) -> Option<Concern> {
        match due.who {
            Who::Each(levels) => {
                let own = self.money.get(organisation_id)?;
                let sum: Ore = levels
                    .iter()
                    .filter_map(|level| own.get(level).copied())
                    .sum();
                (sum != Ore::ZERO).then_some(Concern { at_risk: Some(sum) })
            }
            Who::CoordinatorForAll => (organisation_id == COORDINATOR).then_some(Concern {
                at_risk: Some(self.agreement.total),
            }),
            Who::Coordinator => {
                (organisation_id == COORDINATOR).then_some(Concern { at_risk: None })
            }
            Who::Others => None,
        }
    }

    /// Everybody a deadline concerns, by id, each with their money.
    pub(super) fn concerned(&self, due: &Due) -> Vec<(&str, Option<Ore>)> {
        let everybody = self.money.keys().map(String::as_str);
        // The coordinator acts for others without having money of its own.
        let others = (!self.money.contains_key(COORDINATOR)).then_some(COORDINATOR);
        let everybody = everybody.chain(others);
        everybody
            .filter_map(|id| Some((id, self.concerns(due, id)?.at_risk)))
            .collect()
    }
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
        let mut money: BTreeMap<String, BTreeMap<Level, Ore>> = BTreeMap::new();
        for (level, code, sum) in allocation::sums_of_version(read, &version.id).await? {
            if let Some(id) = stands_for.get(&(level, code)) {
                let of = money.entry(id.clone()).or_default();
                of.insert(level, sum);
            }
        }
        all.push(Year {
            dues: deadlines(&agreement),
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
