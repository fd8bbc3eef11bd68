//! What can be wrong with a file of figures. Each is something a person can act on.

mod words;

use grants::{Code, Level};
use jiff::civil::Date;

use super::header::Column;
use super::period::MonthDay;
use super::problem::Place;

/// What a place in a JSON file should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An object.
    Object,
    /// A list.
    List,
    /// A list of texts.
    Texts,
    /// A list of numbers, or an object of numbers by cell.
    Numbers,
    /// A whole number or null.
    Number,
    /// The order of the categories: a list of codes, or an object of positions by code.
    Index,
    /// A column with a code.
    Column,
    /// A text, a list of texts, or an object of texts by cell.
    Status,
}

/// What is wrong.
///
/// Texts of the file are repeated without control characters and cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in the file.
    Empty,
    /// The file is none of the forms that are read.
    UnknownForm,
    /// The file is a web page; its first line.
    WebPage(String),
    /// The file is a workbook of the old kind, or one with a password.
    OldWorkbook,

    /// The JSON ends in the middle.
    JsonCutOff,
    /// The JSON is not JSON from here on.
    JsonBroken,
    /// The JSON nests deeper than this.
    JsonTooDeep(usize),
    /// The JSON holds more values than this.
    JsonTooLarge(usize),
    /// An object has this key twice.
    JsonKeyTwice(String),
    /// The JSON is no table that is known.
    NoDataset,
    /// Something else was expected here.
    Expected(Shape),
    /// So many texts were expected here.
    TextsExpected(usize),
    /// The file describes a table and holds no figures.
    OnlyDescription,
    /// No column holds figures.
    NoMeasureColumn,

    /// A dimension states another size than it has.
    SizeDiffers {
        /// The size the file states.
        stated: usize,
        /// How many categories there are.
        found: usize,
    },
    /// This category, dimension or key stands twice.
    CategoryTwice(String),
    /// The position of a category is not one of 0 up to their number, or is taken.
    PositionWrong {
        /// How many categories there are.
        categories: usize,
    },
    /// The table has no cell with this number.
    NoSuchCell {
        /// How many cells there are.
        cells: usize,
    },
    /// There are more or fewer figures than cells.
    ValuesDiffer {
        /// How many cells the dimensions make.
        cells: usize,
        /// How many figures there are.
        found: usize,
    },
    /// The table has too many dimensions.
    TooManyDimensions {
        /// How many it has.
        found: usize,
        /// How many are read.
        limit: usize,
    },
    /// The dimensions make more cells than this.
    CubeTooLarge(usize),

    /// A PX file lacks this keyword.
    PxMissing(String),
    /// A PX file ends in the middle of a text or without the last semicolon.
    PxCutOff,
    /// A statement of a PX file cannot be read.
    PxStatement,
    /// This keyword is assigned twice.
    PxKeywordTwice(String),
    /// A PX file holds more texts than this before its figures.
    PxTooManyTexts(usize),
    /// The dimensions with keys are not the first ones.
    PxKeysApart,
    /// A row starts with a key that is no category.
    PxUnknownKey(String),
    /// Two rows have the same keys.
    PxRowTwice,

    /// The file is packed as a workbook and is none, or is damaged.
    NotAWorkbook,
    /// The workbook holds more bytes than this when unpacked.
    WorkbookTooLarge(u64),
    /// The workbook has more sheets than this.
    TooManySheets(usize),
    /// Several sheets look like a population table.
    SeveralSheets(Vec<String>),

    /// The table has more rows than this.
    TooManyRows(usize),
    /// The table has more columns than this.
    TooManyColumns(usize),
    /// A row cannot be read as cells.
    RowUnreadable,
    /// A row has more cells than the header has columns.
    RowTooLong {
        /// How many cells the row has.
        cells: usize,
        /// How many columns the header has.
        columns: usize,
    },
    /// The table has a header and no rows.
    NoRows,
    /// The header lacks a column.
    ColumnMissing {
        /// The column.
        column: Column,
        /// What the header holds.
        found: Vec<String>,
        /// The title that may be the column misspelt.
        nearest: Option<String>,
    },
    /// Two columns hold the same thing.
    ColumnTwice(Column),
    /// A cell that must be filled is empty.
    CellEmpty,
    /// A spreadsheet could not compute the cell; its own words.
    CellBroken(String),

    /// There is no figure where one is needed.
    FigureMissing,
    /// This is not a number of people.
    NotANumber(String),
    /// This number has a fraction.
    Fraction(String),
    /// This number is negative.
    Negative(String),
    /// This number has a point or comma, which means different things to different people.
    PointOrComma(String),
    /// This number is larger than any that can be counted with.
    NumberTooLarge(String),
    /// The figures add up to more than can be counted with.
    SumTooLarge,

    /// This code has lost its leading zero.
    ZeroLost {
        /// What the file says.
        given: String,
        /// The code it would be with the zero.
        meant: Code,
    },
    /// This code belongs to no county and no municipality.
    UnknownCode {
        /// What the file says.
        given: String,
        /// The code and name most like it.
        nearest: Option<(Code, String)>,
    },
    /// The same figure stands twice.
    FigureTwice {
        /// Whose figure it is.
        code: String,
        /// The date it describes.
        date: Date,
        /// Where it stood before.
        first: Box<Place>,
    },
    /// Some of a level are missing from a table that has nearly all of it.
    RecipientsMissing {
        /// The date of the table.
        date: Date,
        /// The level.
        level: Level,
        /// Code and name of each that is missing.
        missing: Vec<String>,
    },
    /// The file has no figures for any county or municipality.
    NoRecipients,

    /// This is not a date.
    NotADate(String),
    /// This period has no day, and nothing says which.
    DayUnknown(String),
    /// The file and the option say different days.
    DayContradicts {
        /// What the file says.
        known: MonthDay,
        /// What the option says.
        given: MonthDay,
    },
    /// None of the file's periods is the one asked for.
    PeriodNotThere {
        /// The periods of the file.
        periods: Vec<String>,
    },
    /// No dimension says when.
    NoTime {
        /// The dimensions of the file.
        dimensions: Vec<String>,
    },
    /// No dimension says where.
    NoRegion {
        /// The dimensions of the file.
        dimensions: Vec<String>,
    },
    /// The measure asked for is not in the file.
    MeasureUnknown {
        /// What was asked for.
        asked: String,
        /// Code and label of each measure in the file.
        choices: Vec<(String, String)>,
    },
    /// The file has several measures, and nothing says which is meant.
    MeasureChoice {
        /// Code and label of each measure in the file.
        choices: Vec<(String, String)>,
    },
    /// The file counts only some people.
    OnlyPart {
        /// The dimension that parts them.
        dimension: String,
        /// The categories that are there.
        categories: Vec<String>,
    },

    /// This is not an age or a band of ages.
    NotAnAge(String),
    /// Between two bands ages are missing or counted twice.
    BandsDoNotFollow {
        /// The place.
        code: Code,
        /// The date.
        date: Date,
        /// The band before.
        band: String,
        /// The band after.
        next: String,
    },
    /// A place has other ages than the first one.
    BandsDiffer {
        /// The place.
        code: Code,
        /// The date.
        date: Date,
    },
}
