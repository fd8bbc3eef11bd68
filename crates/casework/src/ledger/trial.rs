//! The trial balance of a year of an agreement, for a period of days: of each item and of all, recipients and pool apart.

use ::store::{Read, voucher_line as lines};
use grants::authorisation::Act;
use grants::ledger::{Holder, TrialBalance, Turnover};
use jiff::civil::Date;

use super::LedgerError;
use crate::{Actor, Casework};

/// The trial balance of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemTrial {
    /// The item.
    pub item_id: String,
    /// Whether it is that of the pool, and not of the recipients.
    pub is_pool: bool,
    /// The balance.
    pub balance: TrialBalance,
}

/// The trial balance of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearTrial {
    /// By item, the recipients' first.
    pub items: Vec<ItemTrial>,
    /// All items of the recipients.
    pub recipients: TrialBalance,
    /// All items of the pool.
    pub pool: TrialBalance,
}

impl YearTrial {
    /// Whether the sums are equal, of each item and in all.
    pub fn holds(&self) -> bool {
        let all = self.items.iter().map(|one| &one.balance);
        let mut all = all.chain([&self.recipients, &self.pool]);
        all.all(TrialBalance::holds)
    }
}

impl Casework {
    /// The trial balance of a year by the days things happened, the first and the last included.
    pub async fn trial_balance(
        &self,
        actor: &Actor,
        agreement_id: &str,
        (from, to): (Date, Date),
    ) -> Result<YearTrial, LedgerError> {
        actor.must(Act::ReadLedger)?;
        if !actor.may_agreement(agreement_id) {
            return Err(LedgerError::NoSuchYear);
        }
        let mut read = self.store.reader().await?;
        trial(&mut read, agreement_id, (from, to)).await
    }
}

async fn trial(
    read: &mut impl Read,
    agreement_id: &str,
    period: (Date, Date),
) -> Result<YearTrial, LedgerError> {
    let mut year = YearTrial::default();
    for row in lines::turnovers(read, agreement_id, period).await? {
        let is_pool = row.level == Holder::POOL;
        let turnover = Turnover {
            opening: row.opening,
            debit: row.debit,
            credit: row.credit,
        };
        let together = if is_pool {
            &mut year.pool
        } else {
            &mut year.recipients
        };
        let added = together.add(row.place, &turnover);
        let at = (year.items.iter())
            .position(|one| one.item_id == row.item_id && one.is_pool == is_pool);
        let at = at.unwrap_or_else(|| {
            year.items.push(ItemTrial {
                item_id: row.item_id.clone(),
                is_pool,
                balance: TrialBalance::default(),
            });
            year.items.len() - 1
        });
        let of = year.items.get_mut(at);
        let of = of.and_then(|one| one.balance.add(row.place, &turnover));
        added.and(of).ok_or(LedgerError::TooLarge)?;
    }
    year.items
        .sort_by(|one, other| (one.is_pool, &one.item_id).cmp(&(other.is_pool, &other.item_id)));
    Ok(year)
}
