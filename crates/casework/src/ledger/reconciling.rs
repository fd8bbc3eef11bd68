//! The ledger held against requisitions, payments and claims: they say the same to the öre, or nothing more is paid until a
//! person has looked.

use std::collections::BTreeMap;

use ::store::{Read, reconciliation, voucher, voucher_line};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Balance, Balances, Holder, Place, Right};
use grants::requisition::RequisitionStatus;
use jiff::civil::Date;

use super::{LedgerError, balances};
use crate::money_year::{OpenYear, open_years};
use crate::{Actor, Casework};

/// Where money is that a bank paid out for a right.
const PAID_OUT: [Place; 6] = [
    Place::Paid,
    Place::Used,
    Place::Repayable,
    Place::Returned,
    Place::Waived,
    Place::Distributed,
];

/// What does not say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// The places of a right and what left the appropriation.
    Right(Right),
    /// What is asked for of a right, and the requisitions received.
    Requested(Right),
    /// What is to be paid of a right, and the requisitions accepted.
    Payable(Right),
    /// What was paid of a right, and the requisitions paid.
    Paid(Right),
    /// What the coordinator passed on of an item, and what recipients were paid of it.
    Distributed {
        /// The item.
        item_id: String,
    },
    /// A requisition and its rows.
    Rows {
        /// The requisition.
        requisition_id: String,
    },
    /// A requisition and its executed payments.
    Payments {
        /// The requisition.
        requisition_id: String,
    },
    /// What is to be paid back by a claim, and the vouchers about it.
    Claim {
        /// The claim.
        repayment_id: String,
    },
    /// What came in on a claim, and the vouchers about it.
    ClaimReturned {
        /// The claim.
        repayment_id: String,
    },
    /// A payment and what the bank says about it.
    Bank {
        /// The payment.
        payment_id: String,
    },
    /// The payments of a day and what the bank says about the day.
    Day {
        /// The day.
        day: Date,
    },
    /// What is to be paid back, and the claims.
    Repayable,
    /// What was paid back, and what came in on the claims.
    Returned,
    /// The lines of a voucher and nothing.
    Voucher {
        /// The voucher.
        voucher_id: String,
    },
    /// The numbers of a year and their count.
    Numbers {
        /// The year.
        year: i64,
    },
}

/// A difference, be it of one öre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The agreement; nothing when it is about the numbers of vouchers.
    pub agreement_id: String,
    /// What does not say the same.
    pub unlike: Unlike,
    /// What the ledger says, or the requisition.
    pub ledger: Ore,
    /// What the other says.
    pub other: Ore,
}

impl Casework {
    /// What does not say the same in the years a payer pays for, for whoever may see the ledger.
    pub async fn differences(
        &self,
        actor: &Actor,
        payer_id: &str,
    ) -> Result<Vec<Difference>, LedgerError> {
        actor.must(Act::ReadLedger)?;
        reconcile(&mut self.store.reader().await?, payer_id).await
    }
}

/// What does not say the same in the years an organisation pays for: the payer, or the coordinator that passes money on.
pub(crate) async fn reconcile(
    read: &mut impl Read,
    payer_id: &str,
) -> Result<Vec<Difference>, LedgerError> {
    let mut all = Vec::new();
    for open in open_years(read).await? {
        let passes_on = open.terms.way.has_pool() && open.year.coordinator_id == payer_id;
        if open.year.payer_id == payer_id || passes_on {
            year(read, &open, &mut all).await?;
        }
    }
    for told in reconciliation::days_unlike(read, payer_id).await? {
        all.push(Difference {
            agreement_id: String::new(),
            unlike: Unlike::Day { day: told.day },
            ledger: told.paid,
            other: told.told,
        });
    }
    for year in voucher::years_with_gaps(read).await? {
        all.push(Difference {
            agreement_id: String::new(),
            unlike: Unlike::Numbers { year },
            ledger: Ore::ZERO,
            other: Ore::ZERO,
        });
    }
    Ok(all)
}

async fn year(
    read: &mut impl Read,
    open: &OpenYear,
    all: &mut Vec<Difference>,
) -> Result<(), LedgerError> {
    let id = open.year.agreement_id.as_str();
    let mut found = Found {
        agreement_id: id,
        all,
    };
    for (voucher_id, sum) in voucher_line::unbalanced(read, id).await? {
        found.compare(Unlike::Voucher { voucher_id }, sum, Ore::ZERO);
    }
    let balances = balances(read, id).await?;
    let mut asked: BTreeMap<Right, Asked> = BTreeMap::new();
    for row in reconciliation::asked_for(read, id).await? {
        let holder = Holder::from_words(&row.level, &row.code).unwrap_or(Holder::Pool);
        let of = asked.entry(Right::new(&row.item_id, holder)).or_default();
        of.add(row.status, row.amount);
    }
    for (right, balance) in balances.iter() {
        found.right(right, balance, asked.remove(right).unwrap_or_default());
    }
    // Rows about money nobody has a right to.
    for (right, asked) in asked {
        found.right(&right, &Balance::default(), asked);
    }
    if open.terms.way.has_pool() {
        found.distributed(&balances);
    }
    for paying in reconciliation::paying(read, id).await? {
        let requisition_id = paying.requisition_id;
        if paying.rows == paying.total {
            let due = match paying.status {
                RequisitionStatus::Paid => paying.total,
                _ => Ore::ZERO,
            };
            let unlike = Unlike::Payments { requisition_id };
            found.add(unlike, due, paying.paid);
        } else {
            found.add(Unlike::Rows { requisition_id }, paying.total, paying.rows);
        }
    }
    for told in reconciliation::payments_unlike(read, id).await? {
        let payment_id = told.payment_id;
        found.add(Unlike::Bank { payment_id }, told.paid, told.told);
    }
    for claim in reconciliation::claims_unlike(read, id).await? {
        let repayment_id = claim.repayment_id;
        let (booked, claimed) = (claim.booked, claim.claimed);
        let outstanding = Unlike::Claim {
            repayment_id: repayment_id.clone(),
        };
        found.compare(outstanding, booked.outstanding, claimed.outstanding);
        let returned = Unlike::ClaimReturned { repayment_id };
        found.compare(returned, booked.returned, claimed.returned);
    }
    let claimed = reconciliation::claimed(read, id).await?;
    let sum = |place| balances.sum(place).unwrap_or(Ore::new(i64::MAX));
    found.compare(
        Unlike::Repayable,
        sum(Place::Repayable),
        claimed.outstanding,
    );
    found.compare(Unlike::Returned, sum(Place::Returned), claimed.returned);
    Ok(())
}

/// What requisitions ask for of a right, by where they stand.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    requested: Ore,
    payable: Ore,
    paid: Ore,
}

impl Asked {
    fn add(&mut self, status: RequisitionStatus, amount: Ore) {
        let sum = match status {
            RequisitionStatus::Accepted => &mut self.payable,
            RequisitionStatus::Paid => &mut self.paid,
            _ => &mut self.requested,
        };
        // What cannot be counted is a difference, which stops the next batch.
        *sum = sum.checked_add(amount).unwrap_or(Ore::new(i64::MAX));
    }
}

struct Found<'a> {
    agreement_id: &'a str,
    all: &'a mut Vec<Difference>,
}

impl Found<'_> {
    fn add(&mut self, unlike: Unlike, ledger: Ore, other: Ore) {
        self.all.push(Difference {
            agreement_id: self.agreement_id.to_owned(),
            unlike,
            ledger,
            other,
        });
    }

    fn compare(&mut self, unlike: Unlike, ledger: Ore, other: Ore) {
        if ledger != other {
            self.add(unlike, ledger, other);
        }
    }

    fn right(&mut self, right: &Right, balance: &Balance, asked: Asked) {
        if !balance.closes() {
            let left = Ore::ZERO.checked_sub(balance.at(Place::Appropriation));
            let (left, granted) = (left.unwrap_or_default(), balance.granted());
            let unlike = Unlike::Right(right.clone());
            self.add(unlike, left, granted.unwrap_or_default());
        }
        let (requested, payable) = (balance.at(Place::Requested), balance.at(Place::Payable));
        self.compare(Unlike::Requested(right.clone()), requested, asked.requested);
        self.compare(Unlike::Payable(right.clone()), payable, asked.payable);
        self.compare(Unlike::Paid(right.clone()), paid_out(balance), asked.paid);
    }

    /// What left the pool of an item is what the recipients were paid of it.
    fn distributed(&mut self, balances: &Balances) {
        let mut items: BTreeMap<&str, (Ore, Ore)> = BTreeMap::new();
        for (right, balance) in balances.iter() {
            let of = items.entry(&right.item_id).or_default();
            let (sum, amount) = match right.holder {
                Holder::Pool => (&mut of.0, balance.at(Place::Distributed)),
                Holder::Recipient { .. } => (&mut of.1, paid_out(balance)),
            };
            *sum = sum.checked_add(amount).unwrap_or(Ore::new(i64::MAX));
        }
        for (item_id, (passed_on, paid)) in items {
            let item_id = item_id.to_owned();
            self.compare(Unlike::Distributed { item_id }, passed_on, paid);
        }
    }
}

/// What a bank paid out for a right and did not come back.
fn paid_out(balance: &Balance) -> Ore {
    let sum = Ore::checked_sum(PAID_OUT.into_iter().map(|place| balance.at(place)));
    sum.unwrap_or(Ore::new(i64::MAX))
}
