//! How much is read at most. Whole tables of SCB are the measure: 312 regions,
//! 102 ages, 2 sexes, 4 marital statuses, about 60 years.

/// The most cells of a cube. SCB's largest population table has 252 096 cells a
/// year, and SCB hands out 150 000 at a time; this is eight whole years.
pub const LARGEST_CUBE_CELLS: usize = 2_000_000;

/// The most dimensions of a cube; SCB's population tables have six.
pub const MOST_DIMENSIONS: usize = 16;

/// The most values (numbers, texts, lists, objects) in a JSON file: a cube of
/// the largest size, and as much again for its labels, notes and keys.
pub const MOST_JSON_VALUES: usize = 2 * LARGEST_CUBE_CELLS;

/// How deep a JSON file may nest; the formats read here reach eight levels.
pub const DEEPEST_JSON: usize = 32;

/// The most texts before the figures of a PX file: labels, codes and notes of
/// every dimension in every language stay far below.
pub const MOST_PX_TEXTS: usize = 500_000;

/// The most rows of a table: every region, one-year ages, thirty years.
pub const MOST_ROWS: usize = 1_000_000;

/// The most columns of a table; five are read.
pub const MOST_COLUMNS: usize = 200;

/// The most cells of a table, read or passed over.
pub const MOST_TABLE_CELLS: usize = 5_000_000;

/// The most bytes all entries of a workbook may hold unpacked: as much as a
/// file may hold, so that packing buys nobody a larger one.
pub const LARGEST_UNPACKED_BYTES: u64 = crate::file::LARGEST_FILE_BYTES;

/// The most bytes of a workbook's formats. Each is held as a structure many
/// times its size, and a sheet somebody has worked in for years needs a tenth.
pub const LARGEST_STYLES_BYTES: u64 = 4 * 1024 * 1024;

/// The most entries of a workbook's archive; one per sheet, drawing and picture.
pub const MOST_ENTRIES: usize = 5_000;

/// The most sheets of a workbook that are looked at for a table.
pub const MOST_SHEETS: usize = 50;

/// So many problems of one file are kept; the rest are counted. More than a
/// hundred have one cause, and nobody reads a longer list.
pub const MOST_PROBLEMS: usize = 100;

/// So many names or codes are listed in one sentence; the rest are counted.
pub const MOST_NAMED: usize = 10;

/// So many characters of a foreign text are repeated in a sentence.
pub const LONGEST_QUOTE: usize = 60;

/// The most people a figure may count: more than live on the Earth. A larger figure
/// is a slip of the hand, and its sums would not fit.
pub const MOST_PEOPLE: i64 = 10_000_000_000;
