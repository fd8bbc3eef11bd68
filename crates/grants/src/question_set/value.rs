//! What an answer is worth, and how it is written down: one way only, so that the same answer is the same text.

use jiff::civil::Date;

use super::{Kind, LONGEST_NAME};

/// The longest text on one line, in characters.
pub const LONGEST_SHORT_TEXT: usize = 250;
/// The longest text with paragraphs, in characters: some ten pages.
pub const LONGEST_LONG_TEXT: usize = 30_000;
/// The largest amount, in kronor: far more than any agreement, and so small that sums of all answers fit.
pub const LARGEST_KRONOR: i64 = 1_000_000_000_000;
/// The most files to one question.
pub const MOST_FILES: usize = 20;
/// Ten-thousandths in one.
const SCALE: i128 = 10_000;
/// As many decimals as ten-thousandths have.
pub const MOST_DECIMALS: u8 = 4;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Whole kronor.
    Kronor(i64),
    /// A number in ten-thousandths.
    Number(i128),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// The name of the choice.
    One(String),
    /// The names of the choices, in the order of the question.
    Several(Vec<String>),
    /// A text.
    Text(String),
    /// The ids of the files.
    Files(Vec<String>),
}

/// Why what was typed is no answer to the question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAnswer {
    /// Not an amount in whole kronor.
    #[error("not an amount in whole kronor")]
    NotKronor,
    /// Less than nothing, or more than there is.
    #[error("an amount is from 0 to {LARGEST_KRONOR} kronor")]
    OutOfRange,
    /// Not a number.
    #[error("not a number")]
    NotANumber,
    /// More decimals than the question asks for.
    #[error("more than {0} decimals")]
    TooManyDecimals(u8),
    /// Not a day of the calendar.
    #[error("not a day, as in 2021-12-31")]
    NotADate,
    /// Not yes and not no.
    #[error("neither yes nor no")]
    NotYesNo,
    /// Not among what can be chosen.
    #[error("not one of the choices")]
    NotAChoice,
    /// Longer than it may be.
    #[error("a text here has at most {0} characters")]
    TooLong(usize),
    /// Signs nobody can type or read.
    #[error("the text has control characters")]
    ControlCharacters,
    /// More files than a question takes.
    #[error("at most {MOST_FILES} files")]
    TooManyFiles,
    /// A table is answered cell by cell.
    #[error("a table is answered cell by cell")]
    Table,
}

impl Kind {
    /// Reads what was typed, or what is kept: Swedish and English ways of writing numbers both. Nothing typed is no answer.
    pub fn read(&self, typed: &str) -> Result<Option<Answer>, NotAnAnswer> {
        let trimmed = typed.trim();
        if trimmed.is_empty() {
            return Ok(None);
        }
        let answer = match self {
            Self::Kronor => Answer::Kronor(kronor(trimmed)?),
            Self::Number { decimals } => Answer::Number(number(trimmed, *decimals)?),
            Self::Date => Answer::Date(day(trimmed)?),
            Self::YesNo => Answer::YesNo(yes_no(trimmed)?),
            Self::OneOf(choices) => {
                let known = choices.iter().find(|it| it.name == trimmed);
                Answer::One(known.ok_or(NotAnAnswer::NotAChoice)?.name.clone())
            }
            Self::SeveralOf(choices) => {
                let typed: Vec<&str> = trimmed.split_ascii_whitespace().collect();
                let all_known = typed
                    .iter()
                    .all(|it| choices.iter().any(|known| known.name == *it));
                if !all_known {
                    return Err(NotAnAnswer::NotAChoice);
                }
                let chosen = choices
                    .iter()
                    .filter(|it| typed.contains(&it.name.as_str()));
                Answer::Several(chosen.map(|it| it.name.clone()).collect())
            }
            Self::ShortText => Answer::Text(text(
                &trimmed.replace(['\r', '\n'], " "),
                LONGEST_SHORT_TEXT,
            )?),
            Self::LongText => {
                Answer::Text(text(&trimmed.replace("\r\n", "\n"), LONGEST_LONG_TEXT)?)
            }
            Self::File => {
                let ids: Vec<String> = trimmed
                    .split_ascii_whitespace()
                    .map(str::to_owned)
                    .collect();
                if ids.len() > MOST_FILES || ids.iter().any(|id| id.len() > LONGEST_NAME) {
                    return Err(NotAnAnswer::TooManyFiles);
                }
                Answer::Files(ids)
            }
            Self::Table { .. } => return Err(NotAnAnswer::Table),
        };
        Ok(Some(answer))
    }
}

impl Answer {
    /// As it is kept and exchanged. [`Kind::read`] gives the same answer back.
    pub fn written(&self) -> String {
        match self {
            Self::Kronor(kronor) => kronor.to_string(),
            Self::Number(ten_thousandths) => decimal(*ten_thousandths),
            Self::Date(day) => day.to_string(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
            Self::One(name) => name.clone(),
            Self::Several(names) | Self::Files(names) => names.join(" "),
            Self::Text(text) => text.clone(),
        }
    }
}

/// A number of ten-thousandths, with a point and no more decimals than it has.
pub fn decimal(ten_thousandths: i128) -> String {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let size = ten_thousandths.unsigned_abs();
    let (whole, part) = (size / 10_000, size % 10_000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{part:04}");
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// Digits as people write them: grouped by spaces of any kind, with a unit behind them or none.
fn plain(typed: &str) -> String {
    let typed = typed.strip_suffix("kr").unwrap_or(typed);
    let spaces = |it: &char| !matches!(it, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    typed
        .chars()
        .filter(spaces)
        .collect::<String>()
        .replace('\u{2212}', "-")
}

fn kronor(typed: &str) -> Result<i64, NotAnAnswer> {
    let digits = plain(typed);
    // An amount from a bank or a spreadsheet has öre that are none.
    let digits = [",00", ".00", ":-", ",-"]
        .into_iter()
        .find_map(|end| digits.strip_suffix(end))
        .unwrap_or(&digits);
    let bare = digits.strip_prefix('-').unwrap_or(digits);
    if bare.is_empty() || !bare.bytes().all(|it| it.is_ascii_digit()) {
        return Err(NotAnAnswer::NotKronor);
    }
    let kronor: i64 = digits.parse().map_err(|_| NotAnAnswer::OutOfRange)?;
    if (0..=LARGEST_KRONOR).contains(&kronor) {
        Ok(kronor)
    } else {
        Err(NotAnAnswer::OutOfRange)
    }
}

fn number(typed: &str, decimals: u8) -> Result<i128, NotAnAnswer> {
    let digits = plain(typed).replace(',', ".");
    let (sign, bare) = match digits.strip_prefix('-') {
        Some(bare) => (-1, bare),
        None => (1, digits.as_str()),
    };
    let (whole, part) = bare.split_once('.').unwrap_or((bare, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) {
        return Err(NotAnAnswer::NotANumber);
    }
    let part = part.trim_end_matches('0');
    let allowed = decimals.min(MOST_DECIMALS);
    if part.len() > usize::from(allowed) {
        return Err(NotAnAnswer::TooManyDecimals(allowed));
    }
    let whole: i128 = whole.parse().map_err(|_| NotAnAnswer::OutOfRange)?;
    if whole > i128::from(LARGEST_KRONOR) {
        return Err(NotAnAnswer::OutOfRange);
    }
    let part: i128 = format!("{part:0<4}")
        .parse()
        .map_err(|_| NotAnAnswer::NotANumber)?;
    Ok(sign * (whole * SCALE + part))
}

fn day(typed: &str) -> Result<Date, NotAnAnswer> {
    let plain = typed.len() == 10 && typed.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    let day = typed.parse().ok().filter(|_| plain);
    day.ok_or(NotAnAnswer::NotADate)
}

fn yes_no(typed: &str) -> Result<bool, NotAnAnswer> {
    match typed.to_lowercase().as_str() {
        "yes" | "ja" => Ok(true),
        "no" | "nej" => Ok(false),
        _ => Err(NotAnAnswer::NotYesNo),
    }
}

fn text(typed: &str, longest: usize) -> Result<String, NotAnAnswer> {
    if typed.chars().count() > longest {
        return Err(NotAnAnswer::TooLong(longest));
    }
    if typed
        .chars()
        .any(|it| it.is_control() && it != '\n' && it != '\t')
    {
        return Err(NotAnAnswer::ControlCharacters);
    }
    Ok(typed.to_owned())
}
