//! Figures: series and places in, a picture and its table out.
//!
//! A [`Figure`] is always both: an accessible SVG and a [`DataTable`] that holds exactly the
//! numbers drawn. The room knows no language: titles, heads and the text of every number come in
//! as arguments ([`Heading`], [`Value`]). It is not for sentences, not for HTML, not for reading
//! files, and it counts no money: it is the one room where numbers may be floats, since a picture is
//! an approximation and the exact number stands beside it as text.
//!
//! Pictures have no script, no style attribute and no reference outside themselves, so that a page
//! can forbid all of these. Every text is escaped in one place. Colours are presentation attributes
//! with classes besides; [`stylesheet`] repaints them for dark, forced colours and print. No two
//! things are told apart by colour alone.
//!
//! ```
//! use figures::{Bar, Bars, Heading, Prefix, Value, Width};
//!
//! let heading = Heading {
//!     prefix: Prefix::new("levels-2021")?,
//!     title: "Regionerna får mest 2021".to_owned(),
//!     description: "Staplar: regioner 784 miljoner, län 574, kommuner 300.".to_owned(),
//!     nothing: "Beloppen kommer när överenskommelsen är fastställd.".to_owned(),
//! };
//! let bar = |name: &str, millions: i64| {
//!     let value = Value::whole(millions, millions.to_string())?;
//!     Ok::<_, figures::Refusal>(Bar { name: name.to_owned(), value })
//! };
//! let bars = Bars {
//!     name_head: "Nivå".to_owned(),
//!     value_head: "Miljoner kronor".to_owned(),
//!     bars: vec![bar("Regioner", 784)?, bar("Län", 574)?, bar("Kommuner", 300)?],
//!     chosen: None,
//!     sum: Some(["Summa".to_owned(), "1 658".to_owned()]),
//! };
//! let figure = bars.draw(&heading, Width::Narrow)?;
//! assert!(figure.svg().starts_with("<svg "));
//! assert_eq!(figure.table().rows()[1], ["Län", "574"]);
//! # Ok::<(), figures::Refusal>(())
//! ```

#![expect(
    clippy::float_arithmetic,
    reason = "places on a paper are fractions of it; the exact numbers come in and go out as text"
)]

mod bars;
mod bubble_map;
mod codes;
mod county_tiles;
mod dots;
mod figure;
mod geometry;
mod heading;
mod label;
mod legend;
mod lines;
mod markup;
mod packing;
mod part;
mod projection;
mod refusal;
mod scale;
mod sheet;
mod stacked_bars;
mod table;
mod text;
mod theme;
mod value;

pub use bars::{Bar, Bars, MOST_BARS};
pub use bubble_map::{BubbleMap, MOST_PLACES, MOST_SAMPLE_SIZES, Place};
pub use county_tiles::{County, CountyTiles};
pub use dots::{Divider, Dot, Dots, MOST_DOTS};
pub use figure::Figure;
pub use heading::{Heading, LONGEST_TEXT_CHARACTERS, Prefix, Width};
pub use lines::{Lines, MOST_LINES, MOST_POINTS, Series};
pub use projection::Position;
pub use refusal::Refusal;
pub use scale::Steps;
pub use stacked_bars::{MOST_PARTS, MOST_STACKS, Stack, StackedBars};
pub use table::{Column, ColumnKind, DataTable};
pub use theme::stylesheet;
pub use value::{LARGEST_NUMBER, LONGEST_NUMBER_CHARACTERS, Value};
