//! One movement with everything the bank tells of it.

use grants::Ore;
use jiff::civil::Date;
use roxmltree::Node;

use super::fault::{Problem, StatementFault};
use super::xml::Reading;
use super::{Batch, Direction, Party, Status, Transaction, figures, party};

/// More references than this on one movement is no payment.
const MOST_REFERENCES: usize = 1_000;

/// What a movement takes over from its entry.
#[derive(Clone)]
pub(super) struct Part {
    pub(super) amount: Ore,
    pub(super) direction: Direction,
    pub(super) is_reversal: bool,
    pub(super) status: Status,
    pub(super) booked: Option<Date>,
    pub(super) value: Option<Date>,
    pub(super) reference: Option<String>,
    /// Whether the reference holds the place in the entry and counts for more than one in the details.
    pub(super) is_numbered: bool,
    /// Whether it is all of the entry.
    pub(super) is_whole: bool,
    pub(super) batch: Option<Batch>,
}

/// The amount that stands in the details, in either version.
pub(super) fn own_amount(
    reading: Reading<'_>,
    details: Node<'_, '_>,
) -> Result<Option<Ore>, StatementFault> {
    let found = reading
        .find(details, "Amt")
        .or_else(|| reading.follow(details, &["AmtDtls", "TxAmt", "Amt"]))
        .or_else(|| reading.follow(details, &["AmtDtls", "InstdAmt", "Amt"]));
    found
        .map(|amount| figures::amount(reading, amount))
        .transpose()
}

/// The name the bank gave the movement itself.
pub(super) fn own_reference(
    reading: Reading<'_>,
    details: Node<'_, '_>,
) -> Result<Option<String>, StatementFault> {
    reading.value(details, &["Refs", "AcctSvcrRef"])
}

/// An entry without details.
pub(super) fn undivided(
    reading: Reading<'_>,
    entry: Node<'_, '_>,
    part: &Part,
) -> Result<Transaction, StatementFault> {
    let reference = part
        .reference
        .clone()
        .ok_or_else(|| reading.fault(entry, Problem::NoReference))?;
    let text = reading.value(entry, &["AddtlNtryInf"])?;
    Ok(plain(part, reference, text.unwrap_or_default()))
}

/// A movement by its details.
pub(super) fn read(
    reading: Reading<'_>,
    details: Node<'_, '_>,
    part: &Part,
) -> Result<Transaction, StatementFault> {
    let own = own_reference(reading, details)?;
    let reference = own
        .filter(|_| !part.is_numbered)
        .or_else(|| part.reference.clone())
        .ok_or_else(|| reading.fault(details, Problem::NoReference))?;
    let (debtor, creditor) = party::parties(reading, details)?;
    let mut transaction = Transaction {
        end_to_end_id: name(reading, details, "EndToEndId")?,
        message_id: name(reading, details, "MsgId")?,
        debtor,
        creditor,
        ..plain(part, reference, String::new())
    };
    if part.is_whole {
        let mut batch = transaction.batch.take().unwrap_or_default();
        let block = name(reading, details, "PmtInfId")?;
        batch.payment_information_id = batch.payment_information_id.or(block);
        batch.message_id = batch.message_id.or_else(|| transaction.message_id.clone());
        transaction.batch = (batch != Batch::default()).then_some(batch);
    }
    remittance(reading, details, &mut transaction)?;
    if let Some(returned) = reading.find(details, "RtrInf") {
        let code = reading.value(returned, &["Rsn", "Cd"])?;
        let own = reading.value(returned, &["Rsn", "Prtry"])?;
        let words = reading.value(returned, &["AddtlInf"])?;
        // A return without a reason is a return all the same; the code says that none was given.
        let reason = code.or(own).or(words);
        transaction.return_reason = Some(reason.unwrap_or_else(|| "NARR".to_owned()));
    }
    Ok(transaction)
}

fn plain(part: &Part, bank_reference: String, text: String) -> Transaction {
    Transaction {
        bank_reference,
        amount: part.amount,
        direction: part.direction,
        is_reversal: part.is_reversal,
        status: part.status,
        booked: part.booked,
        value: part.value,
        end_to_end_id: None,
        message_id: None,
        references: Vec::new(),
        text,
        debtor: Party::default(),
        creditor: Party::default(),
        return_reason: None,
        batch: part.batch.clone(),
    }
}

/// A name that the payer gave. Banks write a word of their own where there is none.
fn name(
    reading: Reading<'_>,
    details: Node<'_, '_>,
    name: &'static str,
) -> Result<Option<String>, StatementFault> {
    Ok(given(reading.value(details, &["Refs", name])?))
}

/// A name, unless it is the word for none.
pub(super) fn given(found: Option<String>) -> Option<String> {
    found.filter(|found| !matches!(found.as_str(), "NOTPROVIDED" | "NOT PROVIDED"))
}

fn remittance(
    reading: Reading<'_>,
    details: Node<'_, '_>,
    transaction: &mut Transaction,
) -> Result<(), StatementFault> {
    let Some(found) = reading.find(details, "RmtInf") else {
        return Ok(());
    };
    let mut words = Vec::new();
    for line in reading.children(found, "Ustrd").take(MOST_REFERENCES) {
        words.extend(reading.value(line, &[])?);
    }
    for structured in reading.children(found, "Strd") {
        let reference = reading.value(structured, &["CdtrRefInf", "Ref"])?;
        transaction.references.extend(reference);
        if transaction.references.len() > MOST_REFERENCES {
            return Err(reading.fault(structured, Problem::TooMany));
        }
    }
    transaction.text = words.join(" ");
    Ok(())
}
