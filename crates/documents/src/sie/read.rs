//! Reading the books of others: SIE 4B of every type, from files to be exported or imported.
//!
//! The file is taken whole or not at all. What the format lets a program leave out may be missing; labels that are not
//! known, and fields after those that are, are passed over, as the format demands. The checksum (`#KSUMMA`) is not
//! counted: it is seldom written, and every voucher is checked to balance instead.

use std::collections::BTreeMap;

use grants::Ore;

use super::books::{
    Balance, BalanceKind, BookAccount, BookDimension, BookRow, BookVoucher, BookYear, Books,
    FileKind,
};
use super::fault::{SieFault, SieFaults, SieProblem, shown};
use super::fields::{Field, Line, split};
use super::{encoding, figures};

/// The largest file that is read: the largest that the site lets in. It holds some hundred thousand rows, more than the
/// costs of a grant can be.
pub const LARGEST_FILE: usize = 10_000_000;
/// More lines than this do not fit in a file of that size unless they are made to do harm.
pub const MOST_LINES: usize = 500_000;
/// The longest line in characters; the fields of the longest line of the format are far from it.
pub const LONGEST_LINE: usize = 4_000;
/// More accounts than this is no plan of accounts: numbers of four to six digits are used.
pub const MOST_ACCOUNTS: usize = 50_000;
/// More objects than this in one file is no file for one grant.
pub const MOST_OBJECTS: usize = 200_000;
/// More balances than this is more than the accounts and objects of a year have.
pub const MOST_BALANCES: usize = 300_000;
/// More vouchers than this is no file for one grant.
pub const MOST_VOUCHERS: usize = 200_000;
/// More rows than this is no file for one grant.
pub const MOST_ROWS: usize = 300_000;
/// So many faults are listed: who has corrected them sends the file again.
pub const MOST_FAULTS: usize = 50;
/// The longest number of an account.
const LONGEST_ACCOUNT: usize = 12;

/// Reads the books of others.
///
/// ```
/// let file = "#FLAGGA 0\n#SIETYP 4\n#VER A 1 20230301 \"Kurs för anhöriga\"\n{\n#TRANS 4600 {6 \"1234\"} 900.50\n#TRANS 1930 {} -900.50\n}\n";
/// let books = documents::sie::read(file.as_bytes())?;
/// let row = &books.vouchers[0].rows[0];
/// assert_eq!((row.amount.ore(), row.objects[0].0), (90_050, 6));
/// # Ok::<(), documents::sie::SieFaults>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Books, SieFaults> {
    let text = letters(bytes).map_err(|fault| SieFaults {
        all: vec![fault],
        is_more: false,
    })?;
    let (encoding, text) = text;
    let mut reading = Reading::new(encoding);
    let mut number = 0;
    for line in text.split('\n') {
        number += 1;
        if number > MOST_LINES {
            reading.fault(SieProblem::TooMany);
            break;
        }
        reading.line = u32::try_from(number).unwrap_or(u32::MAX);
        if let Err(problem) = reading.take(line) {
            // More than all that a file can hold will not be mended further down.
            let ends = matches!(problem, SieProblem::TooMany | SieProblem::NotSie);
            reading.fault(problem);
            if ends || reading.is_more {
                break;
            }
        }
    }
    reading.end()
}

/// The text, and how its letters are written.
fn letters(bytes: &[u8]) -> Result<(encoding::Encoding, std::borrow::Cow<'_, str>), SieFault> {
    let fault = |line, problem| SieFault { line, problem };
    if bytes.len() > LARGEST_FILE {
        return Err(fault(1, SieProblem::TooLarge));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii_start().starts_with(b"<") {
        return Err(fault(1, SieProblem::OtherVersion));
    }
    let encoding = encoding::detected(bytes).map_err(|at| {
        let before = bytes.get(..at).unwrap_or_default();
        let lines = before.split(|byte| *byte == b'\n').count();
        fault(
            u32::try_from(lines).unwrap_or(u32::MAX),
            SieProblem::Letters,
        )
    })?;
    Ok((encoding, encoding::text(bytes, encoding)))
}

/// What has been read so far.
struct Reading {
    books: Books,
    line: u32,
    faults: Vec<SieFault>,
    is_more: bool,
    has_begun: bool,
    counted: Counted,
    voucher: Option<Open>,
}

/// How much there is of what there is a limit to.
#[derive(Default)]
struct Counted {
    objects: usize,
    rows: usize,
}

/// A voucher whose end has not been seen.
struct Open {
    /// Nothing when its own line is wrong; its rows are read all the same.
    voucher: Option<BookVoucher>,
    name: String,
    line: u32,
    has_begun: bool,
    /// Whether a row could not be read, so that the sum says nothing.
    is_broken: bool,
    /// An added row, which the next row repeats.
    added: Option<BookRow>,
}

impl Reading {
    fn new(encoding: encoding::Encoding) -> Self {
        Self {
            books: Books {
                encoding,
                kind: FileKind::Year,
                program: None,
                generated: None,
                organisation_number: None,
                name: None,
                chart: None,
                years: Vec::new(),
                accounts: BTreeMap::new(),
                dimensions: BTreeMap::new(),
                balances: Vec::new(),
                vouchers: Vec::new(),
            },
            line: 1,
            faults: Vec::new(),
            is_more: false,
            has_begun: false,
            counted: Counted::default(),
            voucher: None,
        }
    }

    fn fault(&mut self, problem: SieProblem) {
        self.fault_at(self.line, problem);
    }

    fn fault_at(&mut self, line: u32, problem: SieProblem) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(SieFault { line, problem });
        } else {
            self.is_more = true;
        }
    }

    fn take(&mut self, line: &str) -> Result<(), SieProblem> {
        // A character has four bytes at most.
        if line.len() > LONGEST_LINE && line.chars().nth(LONGEST_LINE).is_some() {
            return Err(SieProblem::TooLong);
        }
        match Line::of(line) {
            Line::Empty => Ok(()),
            Line::Labelled { label, rest } => {
                if !self.has_begun && label != "FLAGGA" {
                    return Err(SieProblem::NotSie);
                }
                self.has_begun = true;
                self.labelled(&label, rest)
            }
            _ if !self.has_begun => Err(SieProblem::NotSie),
            Line::Begin => match &mut self.voucher {
                Some(open) if !open.has_begun => {
                    open.has_begun = true;
                    Ok(())
                }
                // A label that is not known may have a block of its own, but not inside of a voucher.
                Some(_) => Err(SieProblem::Brace),
                None => Ok(()),
            },
            Line::End => match self.voucher.take() {
                Some(open) if open.has_begun => self.close(open),
                Some(open) => {
                    self.voucher = Some(open);
                    Err(SieProblem::Brace)
                }
                None => Ok(()),
            },
            Line::Other => Err(SieProblem::Stray),
        }
    }

    fn labelled(&mut self, label: &str, rest: &str) -> Result<(), SieProblem> {
        if label != "TRANS" {
            self.is_repeated()?;
        }
        match label {
            "TRANS" | "RTRANS" | "BTRANS" => self.row(label, rest),
            _ if self.voucher.as_ref().is_some_and(|open| open.has_begun) && label != "VER" => {
                Ok(())
            }
            "VER" => self.ver(rest),
            "SIETYP" => {
                let fields = Fields::of("SIETYP", rest)?;
                let kind = fields.needed(0)?;
                self.books.kind =
                    FileKind::of(kind).ok_or(SieProblem::Number { found: shown(kind) })?;
                Ok(())
            }
            "PROGRAM" => {
                let fields = Fields::of("PROGRAM", rest)?;
                let version = fields.text(1).to_owned();
                self.books.program = Some((fields.needed(0)?.to_owned(), version));
                Ok(())
            }
            "GEN" => {
                let fields = Fields::of("GEN", rest)?;
                self.books.generated = Some(fields.date(0)?);
                Ok(())
            }
            "ORGNR" => {
                let fields = Fields::of("ORGNR", rest)?;
                self.books.organisation_number = Some(fields.needed(0)?.to_owned());
                Ok(())
            }
            "FNAMN" => {
                let fields = Fields::of("FNAMN", rest)?;
                self.books.name = Some(fields.text(0).to_owned());
                Ok(())
            }
            "KPTYP" => {
                let fields = Fields::of("KPTYP", rest)?;
                self.books.chart = Some(fields.needed(0)?.to_owned());
                Ok(())
            }
            "VALUTA" => match Fields::of("VALUTA", rest)?.text(0) {
                "" | "SEK" => Ok(()),
                other => Err(SieProblem::Currency {
                    found: shown(other),
                }),
            },
            "RAR" => {
                let fields = Fields::of("RAR", rest)?;
                self.books.years.push(BookYear {
                    number: fields.number(0)?,
                    first: fields.date(1)?,
                    last: fields.date(2)?,
                });
                // A file tells of a few years; the lines of it are counted.
                Ok(())
            }
            "KONTO" | "KTYP" => self.account(label, rest),
            "DIM" | "UNDERDIM" | "OBJEKT" => self.dimension(label, rest),
            "IB" | "UB" | "RES" | "OIB" | "OUB" | "PSALDO" => self.balance(label, rest),
            _ => Ok(()),
        }
    }

    fn account(&mut self, label: &str, rest: &str) -> Result<(), SieProblem> {
        let fields = Fields::of(named(label), rest)?;
        let number = account(fields.needed(0)?)?;
        if self.books.accounts.len() >= MOST_ACCOUNTS && !self.books.accounts.contains_key(&number)
        {
            return Err(SieProblem::TooMany);
        }
        let found: &mut BookAccount = self.books.accounts.entry(number).or_default();
        if label == "KONTO" {
            fields.text(1).clone_into(&mut found.name);
        } else {
            found.kind = fields.text(1).chars().next();
        }
        Ok(())
    }

    fn dimension(&mut self, label: &str, rest: &str) -> Result<(), SieProblem> {
        let fields = Fields::of(named(label), rest)?;
        let number = fields.number(0)?;
        if self.counted.objects >= MOST_OBJECTS {
            return Err(SieProblem::TooMany);
        }
        self.counted.objects += 1;
        let parent = match label {
            "UNDERDIM" => Some(fields.number(2)?),
            _ => None,
        };
        let object = match label {
            "OBJEKT" => Some(fields.needed(1)?.to_owned()),
            _ => None,
        };
        let found: &mut BookDimension = self.books.dimensions.entry(number).or_default();
        if let Some(object) = object {
            let name = fields.text(2).to_owned();
            found.objects.insert(object, name);
        } else {
            fields.text(1).clone_into(&mut found.name);
            found.parent = parent;
        }
        Ok(())
    }

    fn balance(&mut self, label: &str, rest: &str) -> Result<(), SieProblem> {
        if self.books.balances.len() >= MOST_BALANCES {
            return Err(SieProblem::TooMany);
        }
        let fields = Fields::of(named(label), rest)?;
        let year = fields.number(0)?;
        let (kind, at) = match label {
            "IB" | "OIB" => (BalanceKind::Opening, 1),
            "UB" | "OUB" => (BalanceKind::Closing, 1),
            "RES" => (BalanceKind::Result, 1),
            _ => (BalanceKind::Period(fields.number(1)?), 2),
        };
        let has_objects = matches!(label, "OIB" | "OUB" | "PSALDO");
        let (objects, amount_at) = if has_objects {
            (fields.objects(at + 1)?, at + 2)
        } else {
            (Vec::new(), at + 1)
        };
        self.books.balances.push(Balance {
            kind,
            year,
            account: account(fields.needed(at)?)?,
            objects,
            amount: fields.amount(amount_at)?,
        });
        Ok(())
    }

    fn ver(&mut self, rest: &str) -> Result<(), SieProblem> {
        if let Some(open) = self.voucher.take() {
            self.unfinished(open);
        }
        if self.books.vouchers.len() >= MOST_VOUCHERS {
            return Err(SieProblem::TooMany);
        }
        let mut open = Open {
            voucher: None,
            name: String::new(),
            line: self.line,
            has_begun: false,
            is_broken: false,
            added: None,
        };
        let read = Fields::of("VER", rest).and_then(|fields| {
            open.name = shown(&format!("{}{}", fields.text(0), fields.text(1)));
            let voucher = BookVoucher {
                series: fields.text(0).to_owned(),
                number: fields.text(1).to_owned(),
                date: fields.date(2)?,
                entered: fields.date_if_any(4)?,
                text: fields.text(3).to_owned(),
                line: self.line,
                rows: Vec::new(),
            };
            open.voucher = Some(voucher);
            Ok(())
        });
        self.voucher = Some(open);
        read
    }

    fn row(&mut self, label: &str, rest: &str) -> Result<(), SieProblem> {
        self.counted.rows += 1;
        if self.counted.rows > MOST_ROWS {
            return Err(SieProblem::TooMany);
        }
        let line = self.line;
        let Some(open) = self.voucher.as_mut().filter(|open| open.has_begun) else {
            return Err(SieProblem::OutsideVoucher);
        };
        // What was struck out does not count.
        if label == "BTRANS" {
            return Ok(());
        }
        let row = match row(rest, line) {
            Ok(row) => row,
            Err(problem) => {
                open.is_broken = true;
                open.added = None;
                return Err(problem);
            }
        };
        if label == "RTRANS" {
            open.added = Some(row);
            return Ok(());
        }
        let repeats = open.added.take().is_none_or(|added| {
            let same = |row: &BookRow| (row.account.clone(), row.objects.clone(), row.amount);
            same(&added) == same(&row)
        });
        if let Some(voucher) = &mut open.voucher {
            voucher.rows.push(row);
        }
        if repeats {
            Ok(())
        } else {
            Err(SieProblem::NotRepeated)
        }
    }

    /// An added row stands twice: once for those who tell it apart, then as any row.
    fn is_repeated(&mut self) -> Result<(), SieProblem> {
        match self.voucher.as_mut().and_then(|open| open.added.take()) {
            None => Ok(()),
            Some(_) => Err(SieProblem::NotRepeated),
        }
    }

    fn close(&mut self, open: Open) -> Result<(), SieProblem> {
        let Some(voucher) = open.voucher else {
            return Ok(());
        };
        let is_broken = open.is_broken;
        let amounts = voucher.rows.iter().map(|row| row.amount);
        match Ore::checked_sum(amounts) {
            _ if is_broken => {}
            None => self.fault_at(open.line, SieProblem::SumTooLarge),
            Some(sum) if !sum.is_zero() => {
                let voucher = open.name;
                self.fault_at(open.line, SieProblem::DoesNotBalance { voucher, sum });
            }
            Some(_) => {}
        }
        self.books.vouchers.push(voucher);
        match open.added {
            None => Ok(()),
            Some(_) => Err(SieProblem::NotRepeated),
        }
    }

    fn unfinished(&mut self, open: Open) {
        let problem = if open.has_begun {
            SieProblem::Brace
        } else {
            SieProblem::NoBlock { voucher: open.name }
        };
        self.fault_at(open.line, problem);
    }

    fn end(mut self) -> Result<Books, SieFaults> {
        if let Some(open) = self.voucher.take() {
            self.unfinished(open);
        }
        if !self.has_begun && self.faults.is_empty() {
            self.fault_at(1, SieProblem::NotSie);
        }
        if self.faults.is_empty() {
            return Ok(self.books);
        }
        // A voucher is found not to balance when it ends; people read from the top.
        self.faults.sort_by_key(|fault| fault.line);
        Err(SieFaults {
            all: self.faults,
            is_more: self.is_more,
        })
    }
}

/// The label as a fault names it.
fn named(label: &str) -> &'static str {
    const SHARED: [&str; 11] = [
        "KONTO", "KTYP", "DIM", "UNDERDIM", "OBJEKT", "IB", "UB", "RES", "OIB", "OUB", "PSALDO",
    ];
    let mut all = SHARED.into_iter();
    all.find(|known| *known == label).unwrap_or("")
}

fn account(number: &str) -> Result<String, SieProblem> {
    let is_number =
        number.len() <= LONGEST_ACCOUNT && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        Ok(number.to_owned())
    } else {
        Err(SieProblem::Account {
            found: shown(number),
        })
    }
}

fn row(rest: &str, line: u32) -> Result<BookRow, SieProblem> {
    let fields = Fields::of("TRANS", rest)?;
    Ok(BookRow {
        account: account(fields.needed(0)?)?,
        objects: fields.objects(1)?,
        amount: fields.amount(2)?,
        date: fields.date_if_any(3)?,
        text: fields.text(4).to_owned(),
        line,
    })
}

/// The fields after a label.
struct Fields {
    label: &'static str,
    all: Vec<Field>,
}

impl Fields {
    fn of(label: &'static str, rest: &str) -> Result<Self, SieProblem> {
        let all = split(rest)?;
        Ok(Self { label, all })
    }

    /// A text, empty when it was left out.
    fn text(&self, at: usize) -> &str {
        match self.all.get(at) {
            Some(Field::Text(text)) => text.trim(),
            _ => "",
        }
    }

    fn needed(&self, at: usize) -> Result<&str, SieProblem> {
        match self.text(at) {
            "" => Err(SieProblem::Missing { label: self.label }),
            text => Ok(text),
        }
    }

    fn number<T: std::str::FromStr>(&self, at: usize) -> Result<T, SieProblem> {
        let text = self.needed(at)?;
        text.parse()
            .map_err(|_| SieProblem::Number { found: shown(text) })
    }

    fn date(&self, at: usize) -> Result<jiff::civil::Date, SieProblem> {
        let text = self.needed(at)?;
        figures::date(text).ok_or_else(|| SieProblem::Date { found: shown(text) })
    }

    fn date_if_any(&self, at: usize) -> Result<Option<jiff::civil::Date>, SieProblem> {
        match self.text(at) {
            "" => Ok(None),
            _ => self.date(at).map(Some),
        }
    }

    fn amount(&self, at: usize) -> Result<Ore, SieProblem> {
        let text = self.needed(at)?;
        figures::amount(text).ok_or_else(|| SieProblem::Amount { found: shown(text) })
    }

    /// Pairs of dimension and object.
    fn objects(&self, at: usize) -> Result<Vec<(u32, String)>, SieProblem> {
        let Some(Field::List(words)) = self.all.get(at) else {
            return Err(SieProblem::Objects);
        };
        let pairs = words.chunks(2).map(|pair| match pair {
            [dimension, object] => {
                let dimension = dimension.parse().map_err(|_| SieProblem::Objects)?;
                Ok((dimension, object.trim().to_owned()))
            }
            _ => Err(SieProblem::Objects),
        });
        pairs.collect()
    }
}
