//! What the books of others say, as far as it is read.

use std::collections::BTreeMap;

use grants::Ore;
use jiff::civil::Date;

use super::encoding::Encoding;

/// How much a file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What is on the accounts when the year ends.
    Year,
    /// And what was on them each month.
    Periods,
    /// And what each object had.
    Objects,
    /// Everything, the vouchers included.
    Vouchers,
}

/// Books of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Books {
    /// How its letters were written.
    pub encoding: Encoding,
    /// How much it says that it tells; without a word it is the least.
    pub kind: FileKind,
    /// The program that wrote it, and its version.
    pub program: Option<(String, String)>,
    /// The day it was written.
    pub generated: Option<Date>,
    /// Whose books they are, as it was written.
    pub organisation_number: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The kind of plan that the accounts follow.
    pub chart: Option<String>,
    /// The years it tells of, this one first when it is named first.
    pub years: Vec<BookYear>,
    /// The accounts by their numbers.
    pub accounts: BTreeMap<String, BookAccount>,
    /// The dimensions by their numbers; one may be without a name when only its objects are told.
    pub dimensions: BTreeMap<u32, BookDimension>,
    /// What was on accounts, in the order of the file.
    pub balances: Vec<Balance>,
    /// The vouchers, in the order of the file.
    pub vouchers: Vec<BookVoucher>,
}

/// A year of books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookYear {
    /// Its number: 0 is this year, -1 the one before.
    pub number: i32,
    /// Its first day.
    pub first: Date,
    /// Its last.
    pub last: Date,
}

/// An account of the books.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookAccount {
    /// Its name.
    pub name: String,
    /// What kind it is: `T` for assets, `S` for debts, `K` for costs, `I` for income; unless nobody said.
    pub kind: Option<char>,
}

/// Something that rows are told apart by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookDimension {
    /// Its name, empty when the file does not say.
    pub name: String,
    /// The dimension that it is a part of.
    pub parent: Option<u32>,
    /// Its objects: number and name.
    pub objects: BTreeMap<String, String>,
}

/// What an amount on an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BalanceKind {
    /// What was there when the year began.
    Opening,
    /// What is there when it ends.
    Closing,
    /// What came of the year.
    Result,
    /// What came of a month, as year and month.
    Period(u32),
}

/// What is on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// What it is.
    pub kind: BalanceKind,
    /// The number of the year.
    pub year: i32,
    /// The number of the account.
    pub account: String,
    /// The objects it is told for; none for the account as a whole.
    pub objects: Vec<(u32, String)>,
    /// Above zero in debit, below zero in credit.
    pub amount: Ore,
}

/// A voucher of the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookVoucher {
    /// Its series; empty when the receiver is to choose.
    pub series: String,
    /// Its number in the series, as it was written.
    pub number: String,
    /// The day it belongs to.
    pub date: Date,
    /// The day it was entered.
    pub entered: Option<Date>,
    /// What happened.
    pub text: String,
    /// The line that it begins on.
    pub line: u32,
    /// Its rows, which balance. What was struck out is not among them.
    pub rows: Vec<BookRow>,
}

/// A row of a voucher of the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookRow {
    /// The number of the account.
    pub account: String,
    /// Objects: the number of the dimension and the number of the object.
    pub objects: Vec<(u32, String)>,
    /// Above zero in debit, below zero in credit.
    pub amount: Ore,
    /// The day of the row, when it has one of its own.
    pub date: Option<Date>,
    /// What the row says besides the voucher.
    pub text: String,
    /// The line that it stands on.
    pub line: u32,
}

impl FileKind {
    /// The kind of the first character of its number.
    pub(super) fn of(number: &str) -> Option<Self> {
        Some(match number {
            "1" => Self::Year,
            "2" => Self::Periods,
            "3" => Self::Objects,
            "4" => Self::Vouchers,
            _ => return None,
        })
    }
}
