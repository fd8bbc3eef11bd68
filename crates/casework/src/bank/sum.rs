//! A payment file that the bank booked as one sum, as many banks do: all that is left to pay of it is paid, or nothing is known.

use ::store::batch::{self as batches, Batch};
use ::store::payment::{self as payments, Payment};
use ::store::statement_entry::{self as entries, StatementEntry};
use ::store::{Read, StoreError, Transaction};
use documents::bank_statement::{Kind, Transaction as BankMovement};
use grants::Ore;
use grants::bank_entry::{BookedSum, Flow, MatchedBy, Payments, Unclear, Verdict, judge_sum};
use grants::payment::{BatchStatus, PaymentStatus};

use super::BankError;
use super::matching::{ToldBy, kind_of, must_fit, plan};
use crate::batch::{SUBJECT as BATCH, name_of_file};
use crate::{Actor, Casework};

/// What an entry may say of a payment file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SumOfFile {
    /// The names that may be that of the file, those the bank wrote for it first.
    pub(super) names: Vec<String>,
    /// How many payments it is, if the bank says so.
    pub(super) count: Option<u32>,
}

/// A payment file that an entry may be the sum of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedFile {
    /// The batch.
    pub batch: Batch,
    /// What the bank calls the file.
    pub name: String,
    /// How many payments are left to pay of it.
    pub left: u32,
    /// What they come to.
    pub left_total: Ore,
}

/// What of a batch the bank may have booked as one sum.
struct Open {
    /// What is released and neither paid nor turned down.
    left: Vec<Payment>,
    /// What was paid according to files of the other sort alone, which tell of each payment by itself.
    told: Payments,
    /// Sums that files of the other sort alone have told.
    sums: Vec<Ore>,
}

impl SumOfFile {
    /// What a movement says. A movement that the bank takes back pays nothing.
    pub(super) fn of(movement: &BankMovement) -> Self {
        if movement.is_reversal {
            return Self::default();
        }
        let batch = movement.batch.as_ref();
        let names = [
            batch.and_then(|batch| batch.payment_information_id.clone()),
            batch.and_then(|batch| batch.message_id.clone()),
            movement.end_to_end_id.clone(),
            Some(movement.bank_reference.clone()),
        ];
        Self {
            names: names.into_iter().flatten().collect(),
            count: batch.and_then(|batch| batch.count),
        }
    }

    /// The one released batch that the entry names. An entry that has the name of a single payment names no file.
    pub(super) async fn batch(
        &self,
        read: &mut impl Read,
        entry: &StatementEntry,
    ) -> Result<Option<Batch>, StoreError> {
        if entry.direction == Flow::In {
            return Ok(None);
        }
        let mut found: Option<Batch> = None;
        for name in &self.names {
            let Some(batch) = named(read, &entry.payer_id, name).await? else {
                continue;
            };
            if found.as_ref().is_some_and(|other| other.id != batch.id) {
                return Ok(None);
            }
            found = Some(batch);
        }
        Ok(match (&found, &entry.end_to_end_id) {
            (Some(batch), Some(id)) if !id.eq_ignore_ascii_case(&name_of_file(batch)) => None,
            _ => found,
        })
    }
}

/// The released batch of whoever pays whose file has this name, large letters or small.
async fn named(
    read: &mut impl Read,
    payer_id: &str,
    name: &str,
) -> Result<Option<Batch>, StoreError> {
    let mut parts = name.split('-').skip(1);
    let mut number = || parts.next()?.parse::<i64>().ok();
    let (Some(year), Some(number)) = (number(), number()) else {
        return Ok(None);
    };
    let batch = batches::by_number(read, payer_id, (year, number)).await?;
    Ok(batch.filter(|batch| {
        matches!(batch.status, BatchStatus::Released | BatchStatus::Sent)
            && name.eq_ignore_ascii_case(&name_of_file(batch))
    }))
}

fn counted<'a>(all: impl IntoIterator<Item = &'a Payment>) -> Payments {
    let (mut count, mut amounts) = (0_u32, Vec::new());
    for payment in all {
        count = count.saturating_add(1);
        amounts.push(payment.amount);
    }
    // What was released was added up before, so it is no more than there can be.
    let total = Ore::checked_sum(amounts).unwrap_or(Ore::ZERO);
    Payments { count, total }
}

async fn open(read: &mut impl Read, batch: &Batch, kind: Kind) -> Result<Open, StoreError> {
    let told = entries::told_of_batch(read, &batch.id).await?;
    let of_batch = payments::of_batch(read, &batch.id).await?;
    let (left, others): (Vec<_>, Vec<_>) = of_batch
        .into_iter()
        .partition(|payment| payment.status == PaymentStatus::Released);
    let (sums, singles): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|told| told.about_id == batch.id);
    // Statements have every movement of the account once, and so have notices. What files of the other sort alone have told
    // stands in a sum of this sort.
    let by_others = |payment: &&Payment| {
        let files = || singles.iter().filter(|told| told.about_id == payment.id);
        files().next().is_some() && files().all(|told| kind_of(&told.kind) != kind)
    };
    let told = if sums.is_empty() {
        counted(others.iter().filter(by_others))
    } else {
        Payments::default()
    };
    let again = sums.iter().all(|told| kind_of(&told.kind) != kind);
    Ok(Open {
        left,
        told,
        sums: sums
            .iter()
            .filter(|_| again)
            .map(|told| told.amount)
            .collect(),
    })
}

impl Casework {
    /// The bank has booked a payment file as one sum. All that is left of it is paid, each payment with a voucher of its own,
    /// or nothing is: which payments another sum would be cannot be known.
    pub(super) async fn sum_told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (entry, batch, count, kind): (&StatementEntry, &Batch, Option<u32>, Kind),
        (how, note): (MatchedBy, &str),
    ) -> Result<Result<(), Unclear>, BankError> {
        let Open { left, told, sums } = open(transaction, batch, kind).await?;
        let sum = BookedSum {
            count,
            total: entry.amount,
        };
        let about = Some((BATCH, batch.id.as_str()));
        if left.is_empty() && sums.contains(&entry.amount) {
            self.decide_entry(transaction, actor, entry, (about, how, note))
                .await?;
            return Ok(Ok(()));
        }
        if let Err(why) = judge_sum(sum, counted(&left), told) {
            return Ok(Err(why));
        }
        let mut planned = Vec::with_capacity(left.len());
        for payment in &left {
            planned.push(plan(transaction, payment, Verdict::Executed).await?);
        }
        match must_fit(transaction, &planned).await {
            Ok(()) => {}
            Err(BankError::Unclear(why)) => return Ok(Err(why)),
            Err(error) => return Err(error),
        }
        let file = name_of_file(batch);
        for one in &planned {
            let told = ToldBy {
                booked_on: entry.booked_on,
                reason: None,
                file: Some(&file),
            };
            self.carry_out(transaction, actor, one, told).await?;
        }
        self.decide_entry(transaction, actor, entry, (about, how, note))
            .await?;
        Ok(Ok(()))
    }
}

/// A batch of whoever pays whose file is with the bank.
pub(super) async fn released(
    read: &mut impl Read,
    payer_id: &str,
    id: &str,
) -> Result<Batch, BankError> {
    let batch = batches::find(read, id).await?;
    let with_the_bank = |batch: &Batch| {
        batch.payer_id == payer_id
            && matches!(batch.status, BatchStatus::Released | BatchStatus::Sent)
    };
    batch.filter(with_the_bank).ok_or(BankError::NoSuchThing)
}

/// The payment files of whoever has the account that an entry may be the sum of: the one it names, and those of which exactly
/// that is left to pay.
pub(super) async fn suggested(
    read: &mut impl Read,
    entry: &StatementEntry,
) -> Result<Vec<SuggestedFile>, StoreError> {
    let mut all: Vec<SuggestedFile> = Vec::new();
    let released = PaymentStatus::Released;
    let standing = payments::standing(read, &entry.payer_id, released).await?;
    for left in standing.chunk_by(|one, next| one.batch_id == next.batch_id) {
        let Some(first) = left.first() else { continue };
        let Some(batch) = batches::find(read, &first.batch_id).await? else {
            continue;
        };
        let name = name_of_file(&batch);
        let sum = counted(left);
        let is_named = entry
            .reference
            .as_ref()
            .is_some_and(|reference| reference.eq_ignore_ascii_case(&name));
        if is_named || sum.total == entry.amount && sum.count > 1 {
            all.push(SuggestedFile {
                batch,
                name,
                left: sum.count,
                left_total: sum.total,
            });
        }
    }
    Ok(all)
}
