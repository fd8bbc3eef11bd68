//! Both legs of a year that goes by way of the coordinator, set against each other: what the coordinator has a right to and
//! was paid, and what it has passed on. A difference of one öre is named.

use std::collections::BTreeMap;

use ::store::{Read, Transaction};
use grants::Ore;
use grants::ledger::{Balance, Balances, Holder, LedgerRefusal, Place};

use super::listing::{Claim, paid_out};
use super::passing_on::PassingOn;
use super::{ReviewError, decides_for, seen_year};
use crate::ledger::{LedgerError, balances};
use crate::money_year::OpenYear;
use crate::{Actor, Casework};

/// Both legs of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legs {
    /// The year with its terms.
    pub open: OpenYear,
    /// The coordinator's name.
    pub coordinator: String,
    /// Each item, by id.
    pub items: Vec<LegItem>,
    /// What the coordinator asked for itself: the first leg.
    pub first: Option<Claim>,
    /// What can be passed on by key now, for those who may; nothing where it is not done by key.
    pub passing_on: Option<PassingOn>,
}

/// An item on both legs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegItem {
    /// The item.
    pub item_id: String,
    /// Where the coordinator's money of the item is: the first leg.
    pub pool: Balance,
    /// Where the recipients' is, together: the second leg.
    pub recipients: Balance,
    /// What does not agree.
    pub differences: Vec<LegDifference>,
}

/// What does not agree between the legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegDifference {
    /// The recipients have a right to more or less than the coordinator asks for.
    Granted {
        /// What the coordinator has a right to.
        pool: Ore,
        /// What the recipients have together.
        recipients: Ore,
    },
    /// More or less left the coordinator than came to the recipients.
    PassedOn {
        /// What left the coordinator.
        pool: Ore,
        /// What was paid to the recipients.
        recipients: Ore,
    },
    /// The recipients are to be paid more than the coordinator has.
    Promised {
        /// What the coordinator has.
        pool: Ore,
        /// What is to be paid to the recipients.
        recipients: Ore,
    },
}

impl LegItem {
    fn of(item_id: &str, pool: Balance, recipients: Balance) -> Self {
        let granted = |balance: &Balance| balance.granted().unwrap_or_default();
        let mut differences = Vec::new();
        let (one, other) = (granted(&pool), granted(&recipients));
        if one != other {
            differences.push(LegDifference::Granted {
                pool: one,
                recipients: other,
            });
        }
        let (one, other) = (pool.at(Place::Distributed), paid_out(&recipients));
        if one != other {
            differences.push(LegDifference::PassedOn {
                pool: one,
                recipients: other,
            });
        }
        let (one, other) = (pool.at(Place::Paid), recipients.at(Place::Payable));
        if one < other {
            differences.push(LegDifference::Promised {
                pool: one,
                recipients: other,
            });
        }
        let item_id = item_id.to_owned();
        Self {
            item_id,
            pool,
            recipients,
            differences,
        }
    }

    /// What the coordinator can pass on yet: what it was paid and has not promised.
    pub fn free(&self) -> Ore {
        let promised = self.recipients.at(Place::Payable);
        let free = self.pool.at(Place::Paid).checked_sub(promised);
        free.unwrap_or_default()
    }
}

impl Casework {
    /// Both legs of a year that goes by way of the coordinator.
    pub async fn legs(&self, actor: &Actor, agreement_id: &str) -> Result<Legs, ReviewError> {
        let mut read = self.store.reader().await?;
        let open = seen_year(&mut read, actor, agreement_id).await?;
        if !open.terms.way.has_pool() {
            return Err(ReviewError::NoSuchYear);
        }
        let items = items(&mut read, agreement_id).await?;
        let coordinator =
            crate::organisation::name_of(&mut read, &open.year.coordinator_id).await?;
        let passing_on = if decides_for(actor, &open.year.coordinator_id) {
            self.passing_on(&mut read, &open).await?
        } else {
            None
        };
        drop(read);
        let all = self.review(actor, agreement_id).await?;
        let mut first = all.claims.into_iter();
        let first = first.find(|claim| claim.holder == Holder::Pool);
        Ok(Legs {
            open,
            coordinator,
            items,
            first,
            passing_on,
        })
    }
}

/// Each item on both legs, by id.
pub(super) async fn items(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<LegItem>, ReviewError> {
    let balances = balances(read, agreement_id).await?;
    let mut items = Vec::new();
    for (item_id, (pool, recipients)) in sums(&balances)? {
        items.push(LegItem::of(item_id, pool, recipients));
    }
    Ok(items)
}

/// What stands in each place of each item: of the pool, and of the recipients together.
fn sums(balances: &Balances) -> Result<BTreeMap<&str, (Balance, Balance)>, LedgerError> {
    let mut of: BTreeMap<&str, (Balance, Balance)> = BTreeMap::new();
    for (right, balance) in balances.iter() {
        let (pool, recipients) = of.entry(right.item_id.as_str()).or_default();
        let sum = match right.holder {
            Holder::Pool => pool,
            Holder::Recipient { .. } => recipients,
        };
        for place in Place::ALL {
            let added = sum.add(place, balance.at(place));
            added.ok_or_else(|| LedgerRefusal::TooLarge {
                right: Box::new(right.clone()),
            })?;
        }
    }
    Ok(of)
}

/// Refuses when recipients of a year by way of the coordinator are to be paid more than it has been paid.
pub(super) async fn must_be_covered(
    transaction: &mut Transaction,
    agreement_id: &str,
) -> Result<(), ReviewError> {
    let open = crate::money_year::open_year(transaction, agreement_id).await?;
    let open = open.ok_or(ReviewError::NoSuchYear)?;
    if !open.terms.way.has_pool() {
        return Ok(());
    }
    for item in items(transaction, agreement_id).await? {
        let (there, wanted) = (
            item.pool.at(Place::Paid),
            item.recipients.at(Place::Payable),
        );
        if there < wanted {
            return Err(ReviewError::PoolTooSmall {
                item_id: item.item_id,
                there,
                wanted,
            });
        }
    }
    Ok(())
}
