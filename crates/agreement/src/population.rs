//! Population tables from outside: read, understood, and put into the form keys divide by.
//!
//! What lives here: the file formats (CSV, XLSX, JSON-stat 1 and 2, `PxWeb` "json",
//! PX), told from their content; the neutral [`cube::Cube`] the statistical ones
//! become; and [`import`], which makes tables of population and ages out of any of
//! them or names every problem of the file with its place. What does not: the
//! network (see [`fetch`](crate::fetch)) and the disk (see [`file`](crate::file)).
//!
//! ```
//! use agreement::population::{ImportOptions, import};
//! # use grants::{Code, Level, Recipient, Register};
//! # let code: Code = "09".parse().expect("a code");
//! # let gotland = Recipient { level: Level::County, code, name: "Gotlands län".into(), county: Some(code) };
//! # let register = Register::new(vec![gotland]).expect("a register");
//! let csv = "datum;länskod;folkmängd\n2020-11-01;09;60 050\n";
//! let imported = import(csv.as_bytes(), &ImportOptions::default(), &register)?;
//! assert_eq!(imported.populations[0].figures[&code], 60_050);
//! # Ok::<(), agreement::population::ImportProblems>(())
//! ```

pub(crate) mod age;
mod assemble;
pub mod csv_table;
pub mod cube;
mod cube_figures;
mod cube_plan;
mod fault;
mod figure;
mod format;
mod header;
mod import;
pub(crate) mod json;
pub mod json_stat;
pub(crate) mod likeness;
pub mod limits;
mod note;
mod number;
mod period;
pub(crate) mod problem;
pub(crate) mod purpose;
pub mod px;
pub mod pxweb_json;
mod region;
pub mod table;
mod table_figures;
mod text;
pub(crate) mod total;
pub(crate) mod workbook;
mod write;
pub mod xlsx_table;

use sha2::{Digest, Sha256};

pub use assemble::PublishedTotal;
pub use fault::{Fault, Shape};
pub use format::Format;
pub use header::Column;
pub use import::{ImportOptions, Imported, import, import_parts};
pub use note::Note;
pub use period::{Day, MonthDay, NotADay};
pub use problem::{ImportProblems, Place, Problem};
pub use write::{write_ages_csv, write_csv};

/// SHA-256 of the parts one after the other, in lower-case hex.
pub(crate) fn sha256(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    digest
        .finalize()
        .iter()
        .fold(String::with_capacity(64), |hex, byte| {
            hex + &format!("{byte:02x}")
        })
}
