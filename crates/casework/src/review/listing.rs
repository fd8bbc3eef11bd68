//! Everybody of a year in one list: what they may have, what they asked for and how far it has come.

use std::collections::BTreeMap;

use ::store::organisation;
use ::store::requisition::{self as rows, Requisition, Waiting};
use ::store::requisition_row::{self, RequisitionRow};
use grants::authorisation::Act;
use grants::ledger::{Balance, Balances, Holder, Place};
use grants::requisition::{Form, Leg, RequisitionStatus};
use grants::{Code, Level, Ore};
use jiff::Timestamp;

use super::{ReviewError, decides_for, is_waiting, number_of, seen_year};
use crate::ledger::{LedgerError, balances};
use crate::money_year::{OpenYear, open_years};
use crate::{Actor, Casework};

/// A year that is open for money, and what waits there for the organisation the person acts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedYear {
    /// The year with its terms.
    pub open: OpenYear,
    /// How many requisitions wait for the person's own organisation.
    pub waiting: i64,
    /// The sum of them.
    pub total: Ore,
}

/// A year with everybody who has a right to money there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The year with its terms.
    pub open: OpenYear,
    /// Everybody, the coordinator first where it asks for the whole, then by level and code.
    pub claims: Vec<Claim>,
}

/// What somebody may have and has asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whose money it is.
    pub holder: Holder,
    /// The name of the recipient; of the coordinator for what it passes on.
    pub name: String,
    /// The county the recipient lies in, or is.
    pub county: Option<Code>,
    /// What stands in each place, of all items together.
    pub balance: Balance,
    /// How far it has come.
    pub standing: Standing,
    /// What was sent in, the first first.
    pub asked: Vec<Asked>,
}

/// A requisition that was sent in, as it stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Between whom the money goes.
    pub leg: Leg,
    /// How it was asked for.
    pub form: Form,
    /// Where it stands.
    pub status: RequisitionStatus,
    /// How often it was changed.
    pub revision: i64,
    /// Who asked.
    pub claimant_id: String,
    /// Its name.
    pub claimant: String,
    /// How much of it is for the one it is listed under.
    pub amount: Ore,
    /// How much it is in all.
    pub total: Ore,
    /// When it came in.
    pub arrived_at: Option<Timestamp>,
    /// Whether it came after the last moment.
    pub late: bool,
    /// Whether the person decides about it, and it waits for that.
    pub to_decide: bool,
}

/// How far a recipient's money has come: the first of these that is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Something waits for a decision.
    Waiting,
    /// Something was asked back and has not been answered.
    AskedBack,
    /// Something is accepted and to be paid.
    ToBePaid,
    /// Nothing is asked for.
    NotAsked,
    /// Something is paid, and more may be asked for.
    PartlyPaid,
    /// All of it is paid.
    Paid,
    /// It was not asked for in time.
    Lapsed,
}

impl Standing {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Waiting,
        Self::AskedBack,
        Self::ToBePaid,
        Self::NotAsked,
        Self::PartlyPaid,
        Self::Paid,
        Self::Lapsed,
    ];

    /// The word used in addresses and data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::AskedBack => "asked_back",
            Self::ToBePaid => "to_be_paid",
            Self::NotAsked => "not_asked",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
            Self::Lapsed => "lapsed",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// How far it has come, by where the money is and what was sent in.
    pub fn of(balance: &Balance, asked: &[RequisitionStatus]) -> Self {
        let paid = paid_out(balance);
        let is_there = |place: Place| balance.at(place) > Ore::ZERO;
        if asked.iter().any(|status| is_waiting(*status)) {
            Self::Waiting
        } else if asked.contains(&RequisitionStatus::AskedBack) {
            Self::AskedBack
        } else if is_there(Place::Payable) {
            Self::ToBePaid
        } else if is_there(Place::Entitled) && paid > Ore::ZERO {
            Self::PartlyPaid
        } else if is_there(Place::Entitled) {
            Self::NotAsked
        } else if paid > Ore::ZERO {
            Self::Paid
        } else if is_there(Place::Lapsed) {
            Self::Lapsed
        } else {
            Self::NotAsked
        }
    }
}

/// What was paid, wherever it went afterwards.
pub fn paid_out(balance: &Balance) -> Ore {
    const AFTER_PAYMENT: [Place; 6] = [
        Place::Paid,
        Place::Used,
        Place::Repayable,
        Place::Returned,
        Place::Waived,
        Place::Distributed,
    ];
    let amounts = AFTER_PAYMENT.into_iter().map(|place| balance.at(place));
    // No more is paid than was granted, which could be counted.
    Ore::checked_sum(amounts).unwrap_or_default()
}

impl Claim {
    /// What was paid, wherever it went afterwards.
    pub fn paid_out(&self) -> Ore {
        paid_out(&self.balance)
    }

    /// What was granted.
    pub fn granted(&self) -> Ore {
        self.balance.granted().unwrap_or_default()
    }

    /// What of it waits for the person to decide.
    pub fn to_decide(&self) -> Ore {
        let waiting = self.asked.iter().filter(|asked| asked.to_decide);
        Ore::checked_sum(waiting.map(|asked| asked.amount)).unwrap_or_default()
    }

    /// When the first of what waits came in.
    pub fn waits_since(&self) -> Option<Timestamp> {
        let waiting = self.asked.iter().filter(|asked| is_waiting(asked.status));
        waiting.filter_map(|asked| asked.arrived_at).min()
    }
}

impl Casework {
    /// The years that are open for money and the person may see, and what waits there for their own organisation.
    pub async fn reviewed_years(&self, actor: &Actor) -> Result<Vec<ReviewedYear>, ReviewError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let own = actor.organisation_id().unwrap_or_default();
        let waiting: BTreeMap<String, Waiting> = (rows::waiting(&mut read, own).await?.into_iter())
            .map(|one| (one.agreement_id.clone(), one))
            .collect();
        let open = open_years(&mut read).await?.into_iter();
        let seen = open.filter(|one| actor.may_agreement(&one.year.agreement_id));
        let years = seen.map(|open| {
            let waits = waiting.get(&open.year.agreement_id);
            ReviewedYear {
                waiting: waits.map_or(0, |one| one.count),
                total: waits.map_or(Ore::ZERO, |one| one.total),
                open,
            }
        });
        Ok(years.collect())
    }

    /// Everybody of a year.
    pub async fn review(&self, actor: &Actor, agreement_id: &str) -> Result<Review, ReviewError> {
        let mut read = self.store.reader().await?;
        let open = seen_year(&mut read, actor, agreement_id).await?;
        let sums = by_holder(&balances(&mut read, agreement_id).await?)?;
        let sent = rows::sent_in(&mut read, agreement_id).await?;
        let parts = requisition_row::sent_in(&mut read, agreement_id).await?;
        let names: BTreeMap<String, String> = (organisation::all(&mut read).await?.into_iter())
            .map(|one| (one.id, one.name))
            .collect();
        let mut of: BTreeMap<Holder, Vec<Asked>> = BTreeMap::new();
        let mut amounts = amounts(&parts);
        for one in &sent {
            for (holder, amount) in amounts.remove(one.id.as_str()).unwrap_or_default() {
                let asked = Asked::of(one, amount, &names, actor);
                of.entry(holder).or_default().push(asked);
            }
        }
        let coordinator = names.get(&open.year.coordinator_id);
        let coordinator = coordinator.unwrap_or(&open.year.coordinator_id);
        let mut claims: Vec<Claim> = Vec::new();
        for (holder, balance) in sums {
            let asked = of.remove(&holder).unwrap_or_default();
            let statuses: Vec<RequisitionStatus> = asked.iter().map(|one| one.status).collect();
            let (name, county) = named(&holder, coordinator);
            claims.push(Claim {
                name,
                county,
                standing: Standing::of(&balance, &statuses),
                holder,
                balance,
                asked,
            });
        }
        claims.sort_by_key(|claim| (claim.holder != Holder::Pool, claim.holder.clone()));
        Ok(Review { open, claims })
    }
}

impl Asked {
    fn of(one: &Requisition, amount: Ore, names: &BTreeMap<String, String>, actor: &Actor) -> Self {
        let claimant = names.get(&one.claimant_id).unwrap_or(&one.claimant_id);
        Self {
            id: one.id.clone(),
            number: number_of(one),
            leg: one.leg,
            form: one.form,
            status: one.status,
            revision: one.revision,
            claimant_id: one.claimant_id.clone(),
            claimant: claimant.clone(),
            amount,
            total: one.total,
            arrived_at: one.attested_at,
            late: one.late == Some(true),
            to_decide: is_waiting(one.status) && decides_for(actor, &one.payer_id),
        }
    }
}

/// What stands in each place for each holder, of all items together.
fn by_holder(balances: &Balances) -> Result<BTreeMap<Holder, Balance>, LedgerError> {
    let mut sums: BTreeMap<Holder, Balance> = BTreeMap::new();
    for (right, balance) in balances.iter() {
        let sum = sums.entry(right.holder.clone()).or_default();
        for place in Place::ALL {
            let added = sum.add(place, balance.at(place));
            added.ok_or_else(|| grants::ledger::LedgerRefusal::TooLarge {
                right: Box::new(right.clone()),
            })?;
        }
    }
    Ok(sums)
}

/// How much of each requisition is for whom.
fn amounts(parts: &[RequisitionRow]) -> BTreeMap<&str, BTreeMap<Holder, Ore>> {
    let mut of: BTreeMap<&str, BTreeMap<Holder, Ore>> = BTreeMap::new();
    for row in parts {
        if let Some(holder) = Holder::from_words(&row.level, &row.code) {
            let requisition = of.entry(row.requisition_id.as_str()).or_default();
            let sum = requisition.entry(holder).or_default();
            // The sum of all rows is kept with the requisition, so it can be counted.
            *sum = sum.checked_add(row.amount).unwrap_or(*sum);
        }
    }
    of
}

/// The name and the county of whoever's money it is.
pub(super) fn named(holder: &Holder, coordinator: &str) -> (String, Option<Code>) {
    let Holder::Recipient { level, code } = holder else {
        return (coordinator.to_owned(), None);
    };
    let recipient = find(*level, code);
    let name = recipient.map_or_else(|| code.clone(), |one| one.name.clone());
    let county = recipient.and_then(|one| match level {
        Level::County => Some(one.code),
        _ => one.county,
    });
    (name, county)
}

/// A recipient of the register.
pub(super) fn find(level: Level, code: &str) -> Option<&'static grants::Recipient> {
    let code = code.parse().ok()?;
    agreement::shipped::register().find(level, code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn balance(places: &[(Place, i64)]) -> Balance {
        let mut balance = Balance::default();
        for (place, kronor) in places {
            balance.add(*place, Ore::from_kronor(*kronor).unwrap());
        }
        balance
    }

    #[test]
    fn what_waits_comes_before_where_the_rest_of_the_money_is() {
        let part = balance(&[
            (Place::Entitled, 40),
            (Place::Requested, 30),
            (Place::Paid, 30),
        ]);
        let waits = Standing::of(
            &part,
            &[RequisitionStatus::Paid, RequisitionStatus::Received],
        );
        assert_eq!(waits, Standing::Waiting);
        let back = balance(&[(Place::Entitled, 100)]);
        let asked_back = Standing::of(&back, &[RequisitionStatus::AskedBack]);
        assert_eq!(asked_back, Standing::AskedBack);
        let refused = Standing::of(&back, &[RequisitionStatus::Refused]);
        assert_eq!(refused, Standing::NotAsked, "it may be asked for again");
    }

    #[test]
    fn money_that_was_paid_stays_paid_wherever_it_went() {
        for place in [Place::Paid, Place::Used, Place::Returned, Place::Waived] {
            assert_eq!(
                Standing::of(&balance(&[(place, 100)]), &[]),
                Standing::Paid,
                "{place}"
            );
            let rest = balance(&[(place, 60), (Place::Entitled, 40)]);
            assert_eq!(Standing::of(&rest, &[]), Standing::PartlyPaid, "{place}");
        }
        let late = balance(&[(Place::Lapsed, 100)]);
        let late = Standing::of(&late, &[RequisitionStatus::Lapsed]);
        assert_eq!(late, Standing::Lapsed);
    }

    #[test]
    fn a_word_means_the_standing_it_is_written_for() {
        for standing in Standing::ALL {
            assert_eq!(Standing::from_word(standing.word()), Some(standing));
        }
    }
}
