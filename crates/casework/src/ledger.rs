//! The ledger of a year: every krona of an item and a recipient is in one place at a time. What moves money calls
//! `Casework::book` in the transaction that does it; nothing else writes vouchers.

mod correcting;
mod exporting;
mod reading;
mod reconciling;
mod telling;
mod trial;
mod words;

use ::store::voucher::{self, Voucher};
use ::store::voucher_line::{self, VoucherLine};
use ::store::{Read, StoreError, Transaction};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Balances, Holder, LedgerRefusal, Movement, Right, VoucherKind};
use jiff::civil::Date;

pub use correcting::{Correction, CorrectionError};
pub(crate) use correcting::{approved, shown};
pub use exporting::{ExportError, account};
pub use reading::{HolderMoney, LedgerPage, OpenedVoucher, VOUCHERS_ON_A_PAGE, YearEnd};
pub(crate) use reconciling::reconcile;
pub use reconciling::{Difference, Unlike};
pub use trial::{ItemTrial, YearTrial};
pub use words::{kind, origin, place};

use crate::actor::{Fallen, Note};
use crate::id::{self, NoRandomness};
use crate::{Actor, Casework, NotAllowed};

/// The word for vouchers in the record of acts.
pub const SUBJECT: &str = "voucher";

/// What stands in the places of more rights than this is read in one question for the whole year.
const ASKED_ONE_BY_ONE: usize = 20;

/// Why nothing is written in the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] LedgerRefusal),
    /// There is no such voucher.
    #[error("there is no such voucher")]
    NoSuchVoucher,
    /// It was taken back before.
    #[error("the voucher was taken back before")]
    ReversedAlready,
    /// No such year is open for money, or it is none of theirs.
    #[error("no such year is open for money")]
    NoSuchYear,
    /// Nobody like that has a right in that year.
    #[error("there is no such right")]
    NoSuchRight,
    /// The amounts are beyond what can be counted.
    #[error("the amounts are too large")]
    TooLarge,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for LedgerError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

/// Money that moves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting<'a> {
    pub(crate) agreement_id: &'a str,
    pub(crate) kind: VoucherKind,
    /// The day it happened: the bank's day for a payment, today for an act.
    pub(crate) event_on: Date,
    /// What a person said about it, or the number of what it is about. No names of people.
    pub(crate) text: &'a str,
    /// What kind of thing it is about, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) movements: &'a [Movement],
}

impl Casework {
    /// What stands in every place of every right of a year, for whoever may see the ledger.
    pub async fn balances_of_year(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Balances, LedgerError> {
        actor.must(Act::ReadLedger)?;
        if !actor.may_agreement(agreement_id) {
            return Err(LedgerError::NoSuchYear);
        }
        balances(&mut self.store.reader().await?, agreement_id).await
    }

    /// Writes a voucher with the next number of the year, or nothing when a movement is refused.
    pub(crate) async fn book(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        posting: Posting<'_>,
    ) -> Result<Voucher, LedgerError> {
        let rights = posting.movements.iter().map(|movement| &movement.right);
        let mut balances = if posting.movements.len() > ASKED_ONE_BY_ONE {
            balances(transaction, posting.agreement_id).await?
        } else {
            balances_of(transaction, posting.agreement_id, rights).await?
        };
        balances.apply(posting.movements)?;
        self.write(transaction, actor, posting, None).await
    }

    /// Takes a voucher back with a new one, or nothing when the money is not where the voucher put it any more.
    pub(crate) async fn reverse(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        voucher_id: &str,
        reason: &str,
    ) -> Result<Voucher, LedgerError> {
        let earlier = voucher::by_id(transaction, voucher_id).await?;
        let earlier = earlier.ok_or(LedgerError::NoSuchVoucher)?;
        if voucher::reversal_of(transaction, voucher_id)
            .await?
            .is_some()
        {
            return Err(LedgerError::ReversedAlready);
        }
        let movements = movements(&voucher_line::of(transaction, voucher_id).await?);
        let rights = movements.iter().map(|movement| &movement.right);
        let mut balances = balances_of(transaction, &earlier.agreement_id, rights).await?;
        balances.take_back(&movements)?;
        let back: Vec<Movement> = movements.iter().rev().map(Movement::reversed).collect();
        let posting = Posting {
            agreement_id: &earlier.agreement_id,
            kind: VoucherKind::Reversed,
            event_on: self.today(),
            text: reason,
            about: (&earlier.about_kind, &earlier.about_id),
            movements: &back,
        };
        self.write(transaction, actor, posting, Some(voucher_id))
            .await
    }

    async fn write(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        posting: Posting<'_>,
        reverses: Option<&str>,
    ) -> Result<Voucher, LedgerError> {
        let year = i64::from(self.today().year());
        let voucher = Voucher {
            year,
            number: voucher::last_number(transaction, year).await? + 1,
            id: id::new()?,
            kind: posting.kind,
            event_on: posting.event_on,
            booked_at: self.now(),
            text: posting.text.to_owned(),
            agreement_id: posting.agreement_id.to_owned(),
            about_kind: posting.about.0.to_owned(),
            about_id: posting.about.1.to_owned(),
            reverses: reverses.map(str::to_owned),
            booked_by: actor.id.clone(),
        };
        voucher::insert(transaction, &voucher).await?;
        let (mut position, mut lines) = (0, Vec::new());
        for movement in posting.movements {
            let less = Ore::ZERO.checked_sub(movement.amount);
            let less = less.ok_or_else(|| LedgerRefusal::TooLarge {
                right: Box::new(movement.right.clone()),
            })?;
            for (place, amount) in [(movement.from, less), (movement.to, movement.amount)] {
                position += 1;
                lines.push(VoucherLine {
                    voucher_id: voucher.id.clone(),
                    position,
                    agreement_id: voucher.agreement_id.clone(),
                    item_id: movement.right.item_id.clone(),
                    level: movement.right.holder.level_word().to_owned(),
                    code: movement.right.holder.code().to_owned(),
                    place,
                    amount,
                });
            }
        }
        voucher_line::insert_all(transaction, &lines).await?;
        let details = serde_json::json!({
            "kind": voucher.kind.word(),
            "number": format!("{year}:{}", voucher.number),
            "about": format!("{}/{}", voucher.about_kind, voucher.about_id),
        });
        let note = Note {
            act: "posted",
            subject_kind: SUBJECT,
            subject_id: &voucher.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(voucher)
    }
}

/// What stands in the places of some rights.
pub(crate) async fn balances_of(
    read: &mut impl Read,
    agreement_id: &str,
    rights: impl Iterator<Item = &Right> + Send,
) -> Result<Balances, LedgerError> {
    let mut wanted: Vec<&Right> = rights.collect();
    wanted.sort();
    wanted.dedup();
    let mut balances = Balances::default();
    for right in wanted {
        let of = (right.holder.level_word(), right.holder.code());
        let sums = voucher_line::sums_of(read, agreement_id, &right.item_id, of).await?;
        for (place, amount) in sums {
            balances.read(right, place, amount)?;
        }
    }
    Ok(balances)
}

/// What stands in every place of every right of a year.
pub(crate) async fn balances(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Balances, LedgerError> {
    let mut balances = Balances::default();
    for sum in voucher_line::sums(read, agreement_id).await? {
        // Nothing else can be written: a line was made of a holder.
        let holder = Holder::from_words(&sum.level, &sum.code).unwrap_or(Holder::Pool);
        balances.read(&Right::new(&sum.item_id, holder), sum.place, sum.amount)?;
    }
    Ok(balances)
}

/// The movements of a voucher's lines: each is two lines, what left and what came.
fn movements(lines: &[VoucherLine]) -> Vec<Movement> {
    lines
        .chunks_exact(2)
        .filter_map(|pair| {
            let [from, to] = pair else { return None };
            let holder = Holder::from_words(&to.level, &to.code)?;
            let right = Right::new(&to.item_id, holder);
            Some(Movement::new(&right, from.place, to.place, to.amount))
        })
        .collect()
}
