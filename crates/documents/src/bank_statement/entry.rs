//! An entry of a statement, and its parts when the bank has put several movements together.

use std::collections::BTreeSet;

use grants::Ore;
use roxmltree::Node;

use super::fault::{Problem, StatementFault, shown};
use super::transaction::{self, Part};
use super::xml::Reading;
use super::{Batch, Direction, MOST_TRANSACTIONS, Status, Transaction, figures};

/// What an entry does to the account, whatever its parts.
pub(super) struct Entry {
    pub(super) amount: Ore,
    pub(super) signed: Ore,
    pub(super) status: Status,
}

/// Reads an entry and adds its movements.
pub(super) fn read(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    transactions: &mut Vec<Transaction>,
) -> Result<Entry, StatementFault> {
    let amount = figures::amount(reading, reading.child(node, "Amt")?)?;
    let direction = figures::direction(reading, node)?;
    let whole = Part {
        amount,
        direction,
        is_reversal: reversal(reading, node)?,
        status: status(reading, node)?,
        booked: figures::day(reading, node, "BookgDt")?,
        value: figures::day(reading, node, "ValDt")?,
        reference: reading.value(node, &["AcctSvcrRef"])?,
        is_numbered: false,
        is_whole: false,
        batch: None,
    };
    if whole.status == Status::Booked && whole.booked.is_none() {
        return Err(reading.missing(node, "BookgDt"));
    }
    let details: Vec<_> = reading
        .children(node, "NtryDtls")
        .flat_map(|details| reading.children(details, "TxDtls"))
        .take(MOST_TRANSACTIONS + 1)
        .collect();
    let stated = stated_batch(reading, node, amount)?;
    match (details.as_slice(), stated) {
        ([], batch) => transactions.push(transaction::undivided(
            reading,
            node,
            &Part {
                is_whole: true,
                batch,
                ..whole.clone()
            },
        )?),
        ([only], batch) => {
            let part = Part {
                is_whole: true,
                batch,
                ..whole.clone()
            };
            transactions.push(transaction::read(reading, *only, &part)?);
            let found = signed(&part_of(reading, *only, &part)?);
            parts_hold(reading, node, signed(&whole), found)?;
        }
        (parts, batch) => {
            let count = batch.and_then(|batch| batch.count);
            if let Some(stated) = count.filter(|count| usize::try_from(*count) != Ok(parts.len())) {
                let found = parts.len();
                return Err(reading.fault(node, Problem::Count { stated, found }));
            }
            split(reading, node, parts, &whole, transactions)?;
        }
    }
    Ok(Entry {
        amount,
        signed: signed(&whole),
        status: whole.status,
    })
}

/// Every part of an entry has an amount of its own, and together they are the entry.
fn split(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    parts: &[Node<'_, '_>],
    whole: &Part,
    transactions: &mut Vec<Transaction>,
) -> Result<(), StatementFault> {
    // Parts whose names do not tell them apart are told apart by their place in the entry, which a bank never changes.
    let mut names = BTreeSet::new();
    for details in parts {
        names.extend(transaction::own_reference(reading, *details)?);
    }
    let first = names.first().cloned();
    let told_apart = names.len() == parts.len();
    let mut sum = Some(Ore::ZERO);
    for (at, details) in parts.iter().enumerate() {
        if transaction::own_amount(reading, *details)?.is_none() {
            return Err(reading.missing(*details, "Amt"));
        }
        let mut part = part_of(reading, *details, whole)?;
        if !told_apart {
            let reference = whole.reference.clone().or_else(|| first.clone());
            part.reference = reference.map(|reference| format!("{reference}/{}", at + 1));
            part.is_numbered = true;
        }
        sum = sum.and_then(|sum| Ore::checked_sum([sum, signed(&part)]));
        transactions.push(transaction::read(reading, *details, &part)?);
    }
    let sum = sum.ok_or_else(|| reading.fault(node, Problem::SumTooLarge))?;
    parts_hold(reading, node, signed(whole), sum)
}

fn parts_hold(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    stated: Ore,
    found: Ore,
) -> Result<(), StatementFault> {
    if stated == found {
        Ok(())
    } else {
        Err(reading.fault(node, Problem::Parts { stated, found }))
    }
}

/// The entry, with the amount and the direction of one of its parts where the part has them.
fn part_of(
    reading: Reading<'_>,
    details: Node<'_, '_>,
    whole: &Part,
) -> Result<Part, StatementFault> {
    let mut part = whole.clone();
    if let Some(amount) = transaction::own_amount(reading, details)? {
        part.amount = amount;
    }
    if reading.find(details, "CdtDbtInd").is_some() {
        part.direction = figures::direction(reading, details)?;
    }
    Ok(part)
}

fn signed(part: &Part) -> Ore {
    match part.direction {
        Direction::In => part.amount,
        Direction::Out => Ore::new(-part.amount.ore()),
    }
}

/// What the bank says of the movements it has put together, if it says that it has.
fn stated_batch(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    of_entry: Ore,
) -> Result<Option<Batch>, StatementFault> {
    let all: Vec<_> = reading
        .children(node, "NtryDtls")
        .filter_map(|details| reading.find(details, "Btch"))
        .collect();
    let mut batch = Batch::default();
    for stated in &all {
        if let Some(number) = reading.find(*stated, "NbOfTxs") {
            let count = figures::count(reading, number)?;
            batch.count = Some(batch.count.unwrap_or_default().saturating_add(count));
        }
    }
    match all[..] {
        [] => Ok(None),
        [only] => {
            if let Some(total) = reading.find(only, "TtlAmt") {
                let found = figures::amount(reading, total)?;
                if found != of_entry {
                    let stated = of_entry;
                    return Err(reading.fault(total, Problem::Parts { stated, found }));
                }
            }
            batch.payment_information_id = transaction::given(reading.value(only, &["PmtInfId"])?);
            batch.message_id = transaction::given(reading.value(only, &["MsgId"])?);
            Ok(Some(batch))
        }
        // A sum of several batches has no name of its own.
        _ => Ok(Some(batch)),
    }
}

fn status(reading: Reading<'_>, node: Node<'_, '_>) -> Result<Status, StatementFault> {
    let found = reading.child(node, "Sts")?;
    // The later version has the code inside.
    let found = reading.find(found, "Cd").unwrap_or(found);
    match reading.text(found) {
        "BOOK" => Ok(Status::Booked),
        "PDNG" => Ok(Status::Pending),
        "INFO" | "FUTR" => Ok(Status::Information),
        other => {
            let problem = Problem::Code {
                found: shown(other),
            };
            Err(reading.fault(found, problem))
        }
    }
}

fn reversal(reading: Reading<'_>, node: Node<'_, '_>) -> Result<bool, StatementFault> {
    let Some(found) = reading.find(node, "RvslInd") else {
        return Ok(false);
    };
    match reading.text(found) {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        other => {
            let problem = Problem::Code {
                found: shown(other),
            };
            Err(reading.fault(found, problem))
        }
    }
}
