//! Vouchers for a ledger of others: SIE 4E, the format that Swedish ledgers exchange. [`read()`] takes in the files of others.
//!
//! The letters are those of code page 437, which the format demands. A file is written only when every voucher balances,
//! the numbers are unbroken and each row names an account and objects that the file explains.
//!
//! ```
//! use documents::sie::{Account, AccountKind, Row, SieFile, Voucher, Year};
//! use grants::Ore;
//! let row = |account: &str, ore| Row {
//!     account: account.to_owned(),
//!     objects: Vec::new(),
//!     amount: Ore::new(ore),
//!     text: String::new(),
//! };
//! let account = |number: &str, name: &str| Account {
//!     number: number.to_owned(),
//!     name: name.to_owned(),
//!     kind: AccountKind::Balance,
//!     opening: Ore::ZERO,
//! };
//! let file = SieFile {
//!     program: "Överens".to_owned(),
//!     version: "0.1.0".to_owned(),
//!     generated: "2026-12-31".parse()?,
//!     organisation_number: "202100-5489".parse()?,
//!     name: "Myndigheten".to_owned(),
//!     year: Year { first: "2026-01-01".parse()?, last: "2026-12-31".parse()? },
//!     accounts: vec![account("1930", "Bank"), account("2440", "Skulder")],
//!     dimensions: Vec::new(),
//!     vouchers: vec![Voucher {
//!         series: "A".to_owned(),
//!         number: 1,
//!         date: "2026-03-02".parse()?,
//!         entered: "2026-03-02".parse()?,
//!         text: "Utbetalning".to_owned(),
//!         rows: vec![row("2440", 10_000), row("1930", -10_000)],
//!     }],
//! };
//! let bytes = file.bytes()?;
//! assert!(bytes.starts_with(b"#FLAGGA 0\r\n#PROGRAM \"\x99verens\" \"0.1.0\"\r\n#FORMAT PC8\r\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod books;
mod code_page;
mod encoding;
mod fault;
mod fields;
mod figures;
mod read;
mod refusal;

use std::collections::{BTreeMap, BTreeSet};

use grants::{Ore, OrganisationNumber};
use jiff::civil::Date;

pub use books::{
    Balance, BalanceKind, BookAccount, BookDimension, BookRow, BookVoucher, BookYear, Books,
    FileKind,
};
pub use encoding::Encoding;
pub use fault::{SieFault, SieFaults, SieProblem};
pub use read::{
    LARGEST_FILE, LONGEST_LINE, MOST_ACCOUNTS, MOST_BALANCES, MOST_FAULTS, MOST_LINES,
    MOST_OBJECTS, MOST_ROWS, MOST_VOUCHERS, read,
};
pub use refusal::SieRefusal;

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SieFile {
    /// The program that wrote it.
    pub program: String,
    /// The version of the program.
    pub version: String,
    /// The day it was written.
    pub generated: Date,
    /// Whose books they are.
    pub organisation_number: OrganisationNumber,
    /// Its name.
    pub name: String,
    /// The year of the books.
    pub year: Year,
    /// The accounts.
    pub accounts: Vec<Account>,
    /// What rows can be told apart by besides accounts.
    pub dimensions: Vec<Dimension>,
    /// The vouchers, in the order of their numbers within each series.
    pub vouchers: Vec<Voucher>,
}

/// A year of books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its first day.
    pub first: Date,
    /// Its last.
    pub last: Date,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number: digits.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Whether it goes on from year to year.
    pub kind: AccountKind,
    /// What was on it when the year began; accounts of the result begin with nothing.
    pub opening: Ore,
}

/// Whether an account goes on from year to year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    /// It does.
    Balance,
    /// It begins anew every year.
    Result,
}

/// Something that rows are told apart by, such as cost centres or projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its number; the format has given the first twenty a meaning.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its objects: number and name.
    pub objects: Vec<(String, String)>,
}

/// A voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// Its series.
    pub series: String,
    /// Its number in the series.
    pub number: u64,
    /// The day it belongs to.
    pub date: Date,
    /// The day it was entered.
    pub entered: Date,
    /// What happened.
    pub text: String,
    /// Its rows, which balance.
    pub rows: Vec<Row>,
}

/// A row of a voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the account.
    pub account: String,
    /// Objects: the number of the dimension and the number of the object.
    pub objects: Vec<(u32, String)>,
    /// Above zero in debit, below zero in credit.
    pub amount: Ore,
    /// What the row says besides the voucher.
    pub text: String,
}

impl SieFile {
    /// The file, if its books hold together.
    pub fn bytes(&self) -> Result<Vec<u8>, SieRefusal> {
        self.check()?;
        let closing = self.closing()?;
        let mut out = Lines::default();
        out.line(&["#FLAGGA", "0"]);
        out.line(&["#PROGRAM", &quoted(&self.program), &quoted(&self.version)]);
        out.line(&["#FORMAT", "PC8"]);
        out.line(&["#GEN", &day(self.generated)]);
        out.line(&["#SIETYP", "4"]);
        let number = self.organisation_number.to_string();
        out.line(&["#ORGNR", &number]);
        out.line(&["#FNAMN", &quoted(&self.name)]);
        let Year { first, last } = self.year;
        out.line(&["#RAR", "0", &day(first), &day(last)]);
        for account in &self.accounts {
            out.line(&["#KONTO", &account.number, &quoted(&account.name)]);
        }
        for dimension in &self.dimensions {
            let number = dimension.number.to_string();
            out.line(&["#DIM", &number, &quoted(&dimension.name)]);
            for (object, name) in &dimension.objects {
                out.line(&["#OBJEKT", &number, &quoted(object), &quoted(name)]);
            }
        }
        for account in &self.accounts {
            let amount = closing.get(account.number.as_str()).copied();
            let closing = kronor(amount.unwrap_or_default());
            match account.kind {
                AccountKind::Balance => {
                    out.line(&["#IB", "0", &account.number, &kronor(account.opening)]);
                    out.line(&["#UB", "0", &account.number, &closing]);
                }
                AccountKind::Result => out.line(&["#RES", "0", &account.number, &closing]),
            }
        }
        for voucher in &self.vouchers {
            voucher.write(&mut out);
        }
        Ok(out.bytes)
    }

    fn check(&self) -> Result<(), SieRefusal> {
        let accounts = self.numbers()?;
        let objects: BTreeSet<(u32, &str)> = self
            .dimensions
            .iter()
            .flat_map(|dimension| {
                let number = dimension.number;
                let objects = dimension.objects.iter();
                objects.map(move |(object, _)| (number, object.as_str()))
            })
            .collect();
        let mut last: BTreeMap<&str, u64> = BTreeMap::new();
        for voucher in &self.vouchers {
            let before = last.insert(&voucher.series, voucher.number);
            let follows = before.and_then(|before| before.checked_add(1));
            if before.is_some() && follows != Some(voucher.number) {
                return Err(SieRefusal::NotUnbroken {
                    voucher: voucher.name(),
                });
            }
            voucher.check(self.year, &accounts, &objects)?;
        }
        Ok(())
    }

    fn numbers(&self) -> Result<BTreeSet<&str>, SieRefusal> {
        let mut numbers = BTreeSet::new();
        for account in &self.accounts {
            let number = account.number.as_str();
            let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            if !is_number || !numbers.insert(number) {
                let account = account.number.clone();
                return Err(SieRefusal::Account { account });
            }
        }
        Ok(numbers)
    }

    /// What is on every account when the year ends.
    fn closing(&self) -> Result<BTreeMap<&str, Ore>, SieRefusal> {
        let mut closing: BTreeMap<&str, Ore> = BTreeMap::new();
        for account in &self.accounts {
            closing.insert(&account.number, account.opening);
        }
        for row in self.vouchers.iter().flat_map(|voucher| &voucher.rows) {
            let amount = closing.entry(&row.account).or_default();
            *amount = Ore::checked_sum([*amount, row.amount]).ok_or(SieRefusal::SumTooLarge)?;
        }
        Ok(closing)
    }
}

impl Voucher {
    /// Its series and number.
    fn name(&self) -> String {
        format!("{}{}", self.series, self.number)
    }

    fn check(
        &self,
        year: Year,
        accounts: &BTreeSet<&str>,
        objects: &BTreeSet<(u32, &str)>,
    ) -> Result<(), SieRefusal> {
        let voucher = || self.name();
        if !(year.first..=year.last).contains(&self.date) {
            return Err(SieRefusal::OtherYear { voucher: voucher() });
        }
        if self.rows.is_empty() {
            return Err(SieRefusal::NoRows { voucher: voucher() });
        }
        for row in &self.rows {
            if !accounts.contains(row.account.as_str()) {
                let account = row.account.clone();
                return Err(SieRefusal::Account { account });
            }
            for (dimension, object) in &row.objects {
                if !objects.contains(&(*dimension, object.as_str())) {
                    return Err(SieRefusal::Object {
                        voucher: voucher(),
                        object: object.clone(),
                    });
                }
            }
        }
        let amounts = self.rows.iter().map(|row| row.amount);
        let sum = Ore::checked_sum(amounts).ok_or(SieRefusal::SumTooLarge)?;
        if sum == Ore::ZERO {
            Ok(())
        } else {
            let voucher = voucher();
            Err(SieRefusal::DoesNotBalance { voucher, sum })
        }
    }

    fn write(&self, out: &mut Lines) {
        out.line(&[
            "#VER",
            &quoted(&self.series),
            &quoted(&self.number.to_string()),
            &day(self.date),
            &quoted(&self.text),
            &day(self.entered),
        ]);
        out.line(&["{"]);
        for row in &self.rows {
            let objects: Vec<String> = row
                .objects
                .iter()
                .map(|(dimension, object)| format!("{dimension} {}", quoted(object)))
                .collect();
            let objects = format!("{{{}}}", objects.join(" "));
            let amount = kronor(row.amount);
            let mut fields = vec!["   #TRANS", &row.account, &objects, &amount];
            let date = day(self.date);
            let text = quoted(&row.text);
            if !row.text.is_empty() {
                fields.extend([date.as_str(), text.as_str()]);
            }
            out.line(&fields);
        }
        out.line(&["}"]);
    }
}

/// Lines in the code page of the format.
#[derive(Default)]
struct Lines {
    bytes: Vec<u8>,
}

impl Lines {
    fn line(&mut self, fields: &[&str]) {
        let line = fields.join(" ");
        self.bytes.extend(line.chars().map(code_page::byte));
        self.bytes.extend_from_slice(b"\r\n");
    }
}

/// A field that may hold anything: quotation marks are marked, and what would end the line or leave the field is not let
/// in. The format knows no mark for a backslash.
fn quoted(text: &str) -> String {
    let mut field = String::with_capacity(text.len() + 2);
    field.push('"');
    for character in text.chars() {
        match character {
            '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' => field.push_str("\\\""),
            '\\' => field.push('/'),
            _ if character.is_control() => field.push(' '),
            _ => field.push(character),
        }
    }
    field.push('"');
    field
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// An amount in kronor with two decimals.
fn kronor(amount: Ore) -> String {
    let sign = if amount < Ore::ZERO { "-" } else { "" };
    let ore = amount.ore().unsigned_abs();
    let per_krona = Ore::PER_KRONA.unsigned_abs();
    format!("{sign}{}.{:02}", ore / per_krona, ore % per_krona)
}
