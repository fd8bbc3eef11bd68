//! What the bank says has happened on an account: account statements (`camt.053`) and notices of credits and debits
//! (`camt.054`), in the versions `.001.02` and `.001.08` that Swedish banks send.
//!
//! Reading decides nothing about whose money it is. It splits entries that the bank has put together, checks every sum
//! the file itself states, and refuses the file whole with the place of the fault when something does not hold: half a
//! statement in the books is worse than none.
//!
//! ```
//! let fault = documents::bank_statement::read(b"<html/>").unwrap_err();
//! assert_eq!((fault.place.line, fault.place.column), (1, 1));
//! ```

mod entry;
mod fault;
mod figures;
mod party;
mod transaction;
mod xml;

use grants::Ore;
use jiff::civil::Date;
use roxmltree::Node;

pub use fault::{Place, Problem, StatementFault};

use xml::Reading;

/// The largest file that is read. A year of statements of a busy account is a tenth of it.
pub const LARGEST_FILE: usize = 10_000_000;
/// More movements than this in one file is no account of grants.
pub const MOST_TRANSACTIONS: usize = 50_000;
/// More statements than this in one file is no file of a bank.
pub const MOST_STATEMENTS: usize = 1_000;

/// Which of the two messages a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An account statement, with balances.
    Statement,
    /// A notice of credits and debits, without.
    Notice,
}

/// A file from a bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankFile {
    /// Which message it is.
    pub kind: Kind,
    /// The version of the message: `camt.053.001.08`.
    pub version: &'static str,
    /// The name the bank gave the file.
    pub message_id: String,
    /// What it holds, in the order of the file.
    pub statements: Vec<Statement>,
}

/// What happened on one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The name the bank gave the statement.
    pub id: String,
    /// The account: its IBAN, or its number in Sweden.
    pub account: String,
    /// What was on the account before, below zero when it was overdrawn.
    pub opening: Option<Ore>,
    /// What was on it after.
    pub closing: Option<Ore>,
    /// Every movement, in the order of the file.
    pub transactions: Vec<Transaction>,
}

/// How money moved, seen from the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It came in.
    In,
    /// It went out.
    Out,
}

/// How sure a movement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is booked.
    Booked,
    /// It is waiting, and may still not happen.
    Pending,
    /// It is told for information, or lies ahead, and changes nothing.
    Information,
}

/// One movement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// The bank's own name of it. A movement with a name that is there already is the same movement.
    pub bank_reference: String,
    /// How much, never below zero.
    pub amount: Ore,
    /// In or out.
    pub direction: Direction,
    /// Whether the bank takes back a movement of before.
    pub is_reversal: bool,
    /// How sure it is.
    pub status: Status,
    /// The day it was booked.
    pub booked: Option<Date>,
    /// The day from which it counts.
    pub value: Option<Date>,
    /// The name the payer gave the payment, unless it has none.
    pub end_to_end_id: Option<String>,
    /// The name of the payment file that it was asked for in.
    pub message_id: Option<String>,
    /// References a machine can read, such as OCR references.
    pub references: Vec<String>,
    /// What people wrote.
    pub text: String,
    /// Who paid.
    pub debtor: Party,
    /// Who was paid.
    pub creditor: Party,
    /// Why a payment came back, as the code of the bank. Only a payment that came back has one.
    pub return_reason: Option<String>,
    /// What the bank says of the movements it may have put together here without telling them apart.
    pub batch: Option<Batch>,
}

/// Movements that stand as one sum, as banks book the payments of a whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The name of the block of the payment file that they were asked for in.
    pub payment_information_id: Option<String>,
    /// The name of the payment file.
    pub message_id: Option<String>,
    /// How many they are.
    pub count: Option<u32>,
}

/// One side of a movement, as far as the bank tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// The name.
    pub name: Option<String>,
    /// The number of an organisation, as it was written.
    pub organisation: Option<String>,
    /// The account.
    pub account: Option<String>,
}

impl Transaction {
    /// The amount as it changes the account: below zero when it went out.
    pub fn signed(&self) -> Ore {
        match self.direction {
            Direction::In => self.amount,
            Direction::Out => Ore::new(-self.amount.ore()),
        }
    }
}

/// Reads a file from a bank.
pub fn read(bytes: &[u8]) -> Result<BankFile, StatementFault> {
    if bytes.len() > LARGEST_FILE {
        return Err(fault::at_start(Problem::TooLarge));
    }
    let text = xml::text(bytes)?;
    let document = xml::parse(text)?;
    let reading = Reading::new(&document);
    let root = document.root_element();
    let format = xml::format(reading, root)?;
    let message = reading.child(root, format.message)?;
    let header = reading.child(message, "GrpHdr")?;
    let mut file = BankFile {
        kind: format.kind,
        version: format.version,
        message_id: reading.text_of(header, "MsgId")?,
        statements: Vec::new(),
    };
    let mut transactions = 0_usize;
    for node in reading.children(message, format.statement) {
        let statement = statement(reading, node, format.kind)?;
        transactions += statement.transactions.len();
        if file.statements.len() == MOST_STATEMENTS || transactions > MOST_TRANSACTIONS {
            return Err(reading.fault(node, Problem::TooMany));
        }
        file.statements.push(statement);
    }
    if file.statements.is_empty() {
        return Err(reading.missing(message, format.statement));
    }
    Ok(file)
}

fn statement(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    kind: Kind,
) -> Result<Statement, StatementFault> {
    whole(reading, node)?;
    let account = reading.child(node, "Acct")?;
    if let Some(currency) = reading.find(account, "Ccy") {
        figures::kronor_only(reading, currency, reading.text(currency))?;
    }
    let mut statement = Statement {
        id: reading.text_of(node, "Id")?,
        account: party::account(reading, account).ok_or_else(|| reading.missing(account, "Id"))?,
        opening: None,
        closing: None,
        transactions: Vec::new(),
    };
    let mut entries = Vec::new();
    for each in reading.children(node, "Ntry") {
        entries.push(entry::read(reading, each, &mut statement.transactions)?);
        if statement.transactions.len() > MOST_TRANSACTIONS {
            return Err(reading.fault(each, Problem::TooMany));
        }
    }
    summary(reading, node, &entries)?;
    for each in reading.children(node, "Bal") {
        balance(reading, each, &mut statement)?;
    }
    if kind == Kind::Statement {
        closes(reading, node, &statement, &entries)?;
    }
    Ok(statement)
}

/// A statement that the bank has cut into pages does not close page by page.
fn whole(reading: Reading<'_>, node: Node<'_, '_>) -> Result<(), StatementFault> {
    let Some(page) = reading
        .find(node, "StmtPgntn")
        .or_else(|| reading.find(node, "NtfctnPgntn"))
    else {
        return Ok(());
    };
    let is = |name, value: &str| {
        reading
            .find(page, name)
            .is_none_or(|found| reading.text(found).trim_start_matches('0') == value)
    };
    if is("PgNb", "1") && is("LastPgInd", "true") {
        Ok(())
    } else {
        Err(reading.fault(page, Problem::Paged))
    }
}

/// What the bank says the entries come to.
fn summary(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    entries: &[entry::Entry],
) -> Result<(), StatementFault> {
    let Some(total) = reading
        .find(node, "TxsSummry")
        .and_then(|summary| reading.find(summary, "TtlNtries"))
    else {
        return Ok(());
    };
    if let Some(number) = reading.find(total, "NbOfNtries") {
        let stated = figures::count(reading, number)?;
        if usize::try_from(stated) != Ok(entries.len()) {
            let found = entries.len();
            return Err(reading.fault(number, Problem::Count { stated, found }));
        }
    }
    if let Some(sum) = reading.find(total, "Sum") {
        let stated = figures::number(reading, sum)?;
        let found = Ore::checked_sum(entries.iter().map(|entry| entry.amount))
            .ok_or_else(|| reading.fault(sum, Problem::SumTooLarge))?;
        if stated != found {
            return Err(reading.fault(sum, Problem::Sum { stated, found }));
        }
    }
    Ok(())
}

fn balance(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    statement: &mut Statement,
) -> Result<(), StatementFault> {
    let kind = reading.child(node, "Tp")?;
    let Some(code) = reading
        .find(kind, "CdOrPrtry")
        .and_then(|choice| reading.find(choice, "Cd"))
    else {
        return Ok(());
    };
    // What was closed last is what is opened with.
    let slot = match reading.text(code) {
        "OPBD" | "PRCD" => &mut statement.opening,
        "CLBD" => &mut statement.closing,
        _ => return Ok(()),
    };
    let amount = figures::amount(reading, reading.child(node, "Amt")?)?;
    let amount = match figures::direction(reading, node)? {
        Direction::In => amount,
        Direction::Out => Ore::new(-amount.ore()),
    };
    match slot {
        Some(before) if *before != amount => Err(reading.fault(node, Problem::TwoBalances)),
        _ => {
            *slot = Some(amount);
            Ok(())
        }
    }
}

/// What was there before and what happened are what is there after, to the öre.
fn closes(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    statement: &Statement,
    entries: &[entry::Entry],
) -> Result<(), StatementFault> {
    let (Some(opening), Some(closing)) = (statement.opening, statement.closing) else {
        return Err(reading.fault(node, Problem::NoBalance));
    };
    let booked = entries
        .iter()
        .filter(|entry| entry.status == Status::Booked)
        .map(|entry| entry.signed);
    let found = Ore::checked_sum(std::iter::once(opening).chain(booked))
        .ok_or_else(|| reading.fault(node, Problem::SumTooLarge))?;
    if found == closing {
        Ok(())
    } else {
        let stated = closing;
        Err(reading.fault(node, Problem::DoesNotClose { stated, found }))
    }
}
