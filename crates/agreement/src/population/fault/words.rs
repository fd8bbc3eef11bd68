//! What a fault is called, and the way out of it.

use std::fmt;

use wording::{Message, Speak, message};

use super::{Fault, Shape};
use crate::population::period::MonthDay;
use crate::population::problem::listed;

impl Speak for Fault {
    #[expect(
        clippy::too_many_lines,
        reason = "one line for each fault, and none may be forgotten"
    )]
    fn message(&self) -> Message {
        match self {
            Self::Empty => message!("population-empty"),
            Self::UnknownForm => message!("population-unknown-form"),
            Self::WebPage(start) => message!("population-web-page", start = start),
            Self::OldWorkbook => message!("population-old-workbook"),
            Self::JsonCutOff => message!("population-json-cut-off"),
            Self::JsonBroken => message!("population-json-broken"),
            Self::JsonTooDeep(limit) => message!("population-json-too-deep", limit = *limit),
            Self::JsonTooLarge(limit) => message!("population-json-too-large", limit = *limit),
            Self::JsonKeyTwice(key) => message!("population-json-key-twice", key = key),
            Self::NoDataset => message!("population-no-dataset"),
            Self::Expected(shape) => message!("population-expected", what = shape.message()),
            Self::TextsExpected(count) => message!("population-texts-expected", count = *count),
            Self::OnlyDescription => message!("population-only-description"),
            Self::NoMeasureColumn => message!("population-no-measure-column"),
            Self::SizeDiffers { stated, found } => {
                message!("population-size-differs", stated = *stated, found = *found)
            }
            Self::CategoryTwice(category) => {
                message!("population-category-twice", category = category)
            }
            Self::PositionWrong { categories } => {
                message!("population-position-wrong", categories = *categories)
            }
            Self::NoSuchCell { cells } => message!("population-no-such-cell", cells = *cells),
            Self::ValuesDiffer { cells, found } => {
                message!("population-values-differ", cells = *cells, found = *found)
            }
            Self::TooManyDimensions { found, limit } => message!(
                "population-too-many-dimensions",
                found = *found,
                limit = *limit
            ),
            Self::CubeTooLarge(limit) => message!("population-cube-too-large", limit = *limit),
            Self::PxMissing(keyword) => message!("population-px-missing", keyword = keyword),
            Self::PxCutOff => message!("population-px-cut-off"),
            Self::PxStatement => message!("population-px-statement"),
            Self::PxKeywordTwice(keyword) => {
                message!("population-px-keyword-twice", keyword = keyword)
            }
            Self::PxTooManyTexts(limit) => message!("population-px-too-many-texts", limit = *limit),
            Self::PxKeysApart => message!("population-px-keys-apart"),
            Self::PxUnknownKey(key) => message!("population-px-unknown-key", key = key),
            Self::PxRowTwice => message!("population-px-row-twice"),
            Self::NotAWorkbook => message!("population-not-a-workbook"),
            Self::WorkbookTooLarge(limit) => message!(
                "population-workbook-too-large",
                limit = limit / (1024 * 1024)
            ),
            Self::TooManySheets(limit) => message!("population-too-many-sheets", limit = *limit),
            Self::SeveralSheets(sheets) => {
                message!("population-several-sheets", sheets = listed(sheets))
            }
            Self::TooManyRows(limit) => message!("population-too-many-rows", limit = *limit),
            Self::TooManyColumns(limit) => message!("population-too-many-columns", limit = *limit),
            Self::RowUnreadable => message!("population-row-unreadable"),
            Self::RowTooLong { cells, columns } => message!(
                "population-row-too-long",
                cells = *cells,
                columns = *columns
            ),
            Self::NoRows => message!("population-no-rows"),
            Self::ColumnMissing { column, .. } => {
                message!("population-column-missing", column = column.name())
            }
            Self::ColumnTwice(column) => {
                message!("population-column-twice", column = column.name())
            }
            Self::CellEmpty => message!("population-cell-empty"),
            Self::CellBroken(given) => message!("population-cell-broken", given = given),
            Self::FigureMissing => message!("population-figure-missing"),
            Self::NotANumber(given) => message!("population-not-a-number", given = given),
            Self::Fraction(given) => message!("population-fraction", given = given),
            Self::Negative(given) => message!("population-negative", given = given),
            Self::PointOrComma(given) => message!("population-point-or-comma", given = given),
            Self::NumberTooLarge(given) => message!("population-number-too-large", given = given),
            Self::ZeroLost { given, .. } => message!("population-zero-lost", given = given),
            Self::UnknownCode { given, .. } => message!("population-unknown-code", given = given),
            Self::FigureTwice { code, date, first } => {
                let first = first
                    .words()
                    .unwrap_or_else(|| message!("population-place-file"));
                message!(
                    "population-figure-twice",
                    code = code,
                    date = *date,
                    first = first
                )
            }
            Self::RecipientsMissing {
                date,
                level,
                missing,
            } => {
                message!(
                    "population-recipients-missing",
                    date = *date,
                    level = *level,
                    missing = listed(missing)
                )
            }
            Self::NoRecipients => message!("population-no-recipients"),
            Self::NotADate(given) => message!("population-not-a-date", given = given),
            Self::DayUnknown(period) => message!("population-day-unknown", period = period),
            Self::DayContradicts { known, given } => {
                message!(
                    "population-day-contradicts",
                    known = day(*known),
                    given = day(*given)
                )
            }
            Self::PeriodNotThere { .. } => message!("population-period-not-there"),
            Self::NoTime { .. } => message!("population-no-time"),
            Self::NoRegion { .. } => message!("population-no-region"),
            Self::MeasureUnknown { asked, .. } => {
                message!("population-measure-unknown", asked = asked)
            }
            Self::MeasureChoice { .. } => message!("population-measure-choice"),
            Self::OnlyPart {
                dimension,
                categories,
            } => {
                message!(
                    "population-only-part",
                    dimension = dimension,
                    categories = listed(categories)
                )
            }
            Self::NotAnAge(given) => message!("population-not-an-age", given = given),
            Self::BandsDoNotFollow {
                code,
                date,
                band,
                next,
            } => {
                message!(
                    "population-bands-do-not-follow",
                    code = *code,
                    date = *date,
                    band = band,
                    next = next
                )
            }
            Self::BandsDiffer { code, date } => {
                message!("population-bands-differ", code = *code, date = *date)
            }
            Self::SumTooLarge => message!("population-sum-too-large"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Empty | Self::JsonCutOff | Self::PxCutOff | Self::NotAWorkbook => {
                message!("population-fetch-again-hint")
            }
            Self::UnknownForm | Self::NoDataset => message!("population-forms-hint"),
            Self::WebPage(_) => message!("population-web-page-hint"),
            Self::OldWorkbook => message!("population-old-workbook-hint"),
            Self::OnlyDescription => message!("population-only-description-hint"),
            Self::CubeTooLarge(_) | Self::JsonTooLarge(_) | Self::TooManyRows(_) => {
                message!("population-smaller-hint")
            }
            Self::SeveralSheets(_) => message!("population-several-sheets-hint"),
            Self::RowTooLong { .. } => message!("population-row-too-long-hint"),
            Self::ColumnMissing {
                column,
                nearest: Some(nearest),
                ..
            } => {
                message!(
                    "population-column-nearest",
                    column = column.name(),
                    nearest = nearest
                )
            }
            Self::ColumnMissing {
                found,
                nearest: None,
                ..
            } => message!("population-column-found", found = listed(found)),
            Self::FigureMissing => message!("population-figure-missing-hint"),
            Self::Fraction(_) => message!("population-fraction-hint"),
            Self::PointOrComma(given) => message!("population-point-or-comma-hint", given = given),
            Self::ZeroLost { meant, .. } => message!("population-zero-lost-hint", meant = *meant),
            Self::UnknownCode {
                nearest: Some((code, name)),
                ..
            } => {
                message!("population-unknown-code-nearest", code = *code, name = name)
            }
            Self::UnknownCode { nearest: None, .. } => message!("population-unknown-code-hint"),
            Self::FigureTwice { .. } => message!("population-figure-twice-hint"),
            Self::RecipientsMissing { .. } => message!("population-recipients-missing-hint"),
            Self::NotADate(_) => message!("population-not-a-date-hint"),
            Self::DayUnknown(_) => message!("population-day-unknown-hint"),
            Self::DayContradicts { .. } => message!("population-day-contradicts-hint"),
            Self::PeriodNotThere { periods } => message!(
                "population-period-not-there-hint",
                periods = listed(periods)
            ),
            Self::NoTime { dimensions } | Self::NoRegion { dimensions } => {
                message!(
                    "population-dimensions-hint",
                    dimensions = listed(dimensions)
                )
            }
            Self::MeasureUnknown { choices, .. } | Self::MeasureChoice { choices } => {
                let choices: Vec<String> = choices
                    .iter()
                    .map(|(code, label)| format!("{code} ({label})"))
                    .collect();
                message!("population-measure-hint", choices = listed(&choices))
            }
            Self::OnlyPart { .. } => message!("population-only-part-hint"),
            Self::BandsDoNotFollow { .. } => message!("population-bands-hint"),
            _ => return None,
        })
    }
}

/// A day of the year in words.
fn day(day: MonthDay) -> Message {
    message!(
        "population-day",
        day = i64::from(day.day),
        month = i64::from(day.month)
    )
}

impl Shape {
    fn message(self) -> Message {
        match self {
            Self::Object => message!("population-shape-object"),
            Self::List => message!("population-shape-list"),
            Self::Texts => message!("population-shape-texts"),
            Self::Numbers => message!("population-shape-numbers"),
            Self::Number => message!("population-shape-number"),
            Self::Index => message!("population-shape-index"),
            Self::Column => message!("population-shape-column"),
            Self::Status => message!("population-shape-status"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for Fault {}
