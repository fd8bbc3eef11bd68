//! A tile for each county, laid out like the country.

use crate::codes::{all_different, place_of};
use crate::geometry::Area;
use crate::heading::{Heading, Width};
use crate::legend::{self, Sample};
use crate::markup::Element;
use crate::scale::{Scale, Steps, scale};
use crate::sheet::{self, MARGIN, written};
use crate::table::{Column, DataTable, UNKNOWN};
use crate::text::Face;
use crate::theme::{INK, ON_STEPS, OUTLINE, PAGE, QUIET, RULE, STEPS};
use crate::{Figure, Refusal, Value};

/// A county's place in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tile {
    /// The county's code.
    pub code: &'static str,
    /// Its letters, which Swedes know from old number plates and road signs.
    pub letters: &'static str,
    /// The column from the west, from 0.
    pub column: u8,
    /// The row from the north, from 0.
    pub row: u8,
}

const fn tile(code: &'static str, letters: &'static str, column: u8, row: u8) -> Tile {
    Tile {
        code,
        letters,
        column,
        row,
    }
}

/// The grid, made by hand. Sweden leans: the north stands to the east, and the empty corner it
/// leaves is the legend's. Of the 37 borders on land between counties all but one (Skåne and
/// Blekinge) are kept as tiles that touch, if only at a corner; Gotland stands out to sea.
///
/// ```text
///             BD
///          AC
///       Z  Y
///       W  X
///    S  T  U  C
///    O  E  D  AB
///    N  F  H  I
///    M  G  K
/// ```
pub(crate) const TILES: [Tile; 21] = [
    tile("25", "BD", 3, 0),
    tile("24", "AC", 2, 1),
    tile("23", "Z", 1, 2),
    tile("22", "Y", 2, 2),
    tile("20", "W", 1, 3),
    tile("21", "X", 2, 3),
    tile("17", "S", 0, 4),
    tile("18", "T", 1, 4),
    tile("19", "U", 2, 4),
    tile("03", "C", 3, 4),
    tile("14", "O", 0, 5),
    tile("05", "E", 1, 5),
    tile("04", "D", 2, 5),
    tile("01", "AB", 3, 5),
    tile("13", "N", 0, 6),
    tile("06", "F", 1, 6),
    tile("08", "H", 2, 6),
    tile("09", "I", 3, 6),
    tile("12", "M", 0, 7),
    tile("07", "G", 1, 7),
    tile("10", "K", 2, 7),
];

/// Columns and rows of the grid.
const COLUMNS: f64 = 4.0;
const ROWS: f64 = 8.0;
/// From the letters of the key to the names.
const KEY_INDENT: f64 = 26.0;
/// Air between tiles.
const GAP: f64 = 4.0;

/// A county and its number.
#[derive(Clone, Debug, PartialEq)]
pub struct County {
    /// Its code, two digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its number, when there is one. Short enough to be read in a tile (some nine digits);
    /// a longer one stands in the table only.
    pub value: Option<Value>,
}

/// The 21 counties as tiles of one size, coloured by a number that each shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CountyTiles {
    /// What a county is called: "Län".
    pub county_head: String,
    /// What the letters of a county are called: "Bokstav".
    pub letters_head: String,
    /// What the number is, with its unit: "Kronor per invånare".
    pub value_head: String,
    /// The counties, in the order of the table. Those left out are drawn without a number.
    pub counties: Vec<County>,
    /// Where the bounds between colours lie.
    pub steps: Steps,
    /// The code of the county that is pointed out.
    pub chosen: Option<String>,
    /// The sum row of the table: a word, nothing, and a number.
    pub sum: Option<[String; 3]>,
}

impl CountyTiles {
    /// The tiles and their table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        let codes = || self.counties.iter().map(|county| county.code.as_str());
        all_different(codes())?;
        for code in codes() {
            if TILES.iter().all(|tile| tile.code != code) {
                return Err(Refusal::UnknownCode {
                    code: code.to_owned(),
                });
            }
        }
        let chosen = place_of(self.chosen.as_deref(), codes())?;
        let table = self.table(heading, chosen)?;
        let values: Vec<&Value> = self
            .counties
            .iter()
            .filter_map(|county| county.value.as_ref())
            .collect();
        if values.is_empty() {
            return Ok(Figure::nothing(heading, width, table));
        }
        let scale = scale(&values, self.steps);
        Ok(Figure::new(self.svg(heading, width, &scale), table))
    }

    fn table(&self, heading: &Heading, chosen: Option<usize>) -> Result<DataTable, Refusal> {
        let row = |county: &County| {
            let value = county.value.as_ref().map_or(UNKNOWN, Value::text);
            let tile = TILES.iter().find(|tile| tile.code == county.code);
            let letters = tile.map_or(UNKNOWN, |tile| tile.letters);
            vec![county.name.clone(), letters.to_owned(), value.to_owned()]
        };
        DataTable::new(
            &heading.title,
            vec![
                Column::words(&self.county_head),
                Column::words(&self.letters_head),
                Column::numbers(&self.value_head),
            ],
            self.counties.iter().map(row).collect(),
            self.sum.clone().map(Vec::from),
            chosen,
        )
    }

    fn svg(&self, heading: &Heading, width: Width, scale: &Scale) -> String {
        let grid = Grid::new(width);
        let legend = legend::steps(
            &self.value_head,
            &scale.ranges,
            Sample::Square,
            (MARGIN, MARGIN),
            grid.legend_room,
            width,
        );
        let down = grid.way_down(&legend.area);
        let mut steps = scale.steps.iter();
        let mut known = Vec::new();
        for county in &self.counties {
            let step = county.value.as_ref().and_then(|_| steps.next());
            known.push((county, step.copied()));
        }
        let (mut drawn, key_bottom) = self.key(legend.area.bottom + 14.0, &grid, width);
        drawn.extend(legend.drawn);
        let mut on_top = Vec::new();
        for tile in &TILES {
            let county = known.iter().find(|(county, _)| county.code == tile.code);
            let area = grid.area(tile).moved(0.0, down);
            drawn.push(self.tile(tile, area, county.copied(), width));
            if self.chosen.as_deref() == Some(tile.code) {
                on_top = ring(area);
            }
        }
        drawn.extend(on_top);
        let bottom = (grid.bottom() + down).max(key_bottom) + MARGIN;
        sheet::finish(heading, width, bottom, drawn)
    }

    /// What the letters stand for, beside the grid where there is room for that. On a narrow
    /// sheet the table tells. Returns where it ends as well.
    fn key(&self, top: f64, grid: &Grid, width: Width) -> (Vec<Element>, f64) {
        if width == Width::Narrow {
            return (Vec::new(), 0.0);
        }
        let (strong, plain) = (Face::strong(width.small()), Face::plain(width.small()));
        let room = grid.left - MARGIN - KEY_INDENT - GAP;
        let mut baseline = top + plain.size;
        let mut drawn = Vec::new();
        for county in &self.counties {
            let Some(tile) = TILES.iter().find(|tile| tile.code == county.code) else {
                continue;
            };
            let name = plain.cut(&county.name, room);
            drawn.push(written(MARGIN, baseline, strong, tile.letters));
            drawn.push(written(MARGIN + KEY_INDENT, baseline, plain, &name));
            baseline += plain.line() + 1.5;
        }
        (drawn, baseline - plain.line())
    }

    fn tile(
        &self,
        tile: &Tile,
        area: Area,
        county: Option<(&County, Option<usize>)>,
        width: Width,
    ) -> Element {
        let shape = Element::rectangle(
            area.left,
            area.top,
            area.right - area.left,
            area.bottom - area.top,
        )
        .number("rx", 4.0);
        let value = county.and_then(|(county, _)| county.value.as_ref());
        let step = county.and_then(|(_, step)| step);
        let (shape, on) = if let Some(step) = step {
            let filled = shape.fill(STEPS[step]).stroke(OUTLINE, 1.0);
            (filled, ON_STEPS[step])
        } else {
            let dashed = shape.hollow().stroke(RULE, 1.0);
            (dashed.attribute("stroke-dasharray", "3 3"), QUIET)
        };
        let middle = f64::midpoint(area.left, area.right);
        let centre = f64::midpoint(area.top, area.bottom);
        let (strong, plain) = (Face::strong(width.text() + 2.0), Face::plain(width.small()));
        let number = value.map_or(UNKNOWN, Value::text);
        let fits = plain.width(number) <= area.right - area.left - 4.0;
        let letters = Element::text(middle, centre + if fits { -3.0 } else { 5.0 }, tile.letters);
        let mut group = Element::new("g");
        if let Some((county, _)) = county {
            group = group.told(&format!("{}\n{}: {number}", county.name, self.value_head));
        }
        group = group
            .child(shape)
            .child(letters.fill(on).size(strong.size).strong().centred());
        if fits {
            let text = Element::text(middle, centre + 15.0, number);
            group = group.child(text.fill(on).size(plain.size).centred());
        }
        group
    }
}

/// The grid on its sheet.
struct Grid {
    left: f64,
    tile_width: f64,
    tile_height: f64,
    legend_room: f64,
}

impl Grid {
    fn new(width: Width) -> Self {
        let (grid, tile_height, legend_room) = match width {
            Width::Narrow => (width.units() - 2.0 * MARGIN, 56.0, 148.0),
            Width::Wide => (420.0, 62.0, 200.0),
        };
        Self {
            left: width.units() - MARGIN - grid,
            tile_width: (grid - (COLUMNS - 1.0) * GAP) / COLUMNS,
            tile_height,
            legend_room,
        }
    }

    fn area(&self, tile: &Tile) -> Area {
        let left = self.left + f64::from(tile.column) * (self.tile_width + GAP);
        let top = MARGIN + f64::from(tile.row) * (self.tile_height + GAP);
        Area {
            left,
            top,
            right: left + self.tile_width,
            bottom: top + self.tile_height,
        }
    }

    fn bottom(&self) -> f64 {
        MARGIN + ROWS * (self.tile_height + GAP) - GAP
    }

    /// How far down the grid must be moved so that no tile lies under the legend.
    fn way_down(&self, legend: &Area) -> f64 {
        let mut way = 0.0_f64;
        for tile in &TILES {
            let area = self.area(tile);
            if area.left < legend.right {
                way = way.max(legend.bottom - area.top);
            }
        }
        way
    }
}

/// The outline of what is chosen.
fn ring(area: Area) -> Vec<Element> {
    let ring = |token, width| {
        Element::rectangle(
            area.left,
            area.top,
            area.right - area.left,
            area.bottom - area.top,
        )
        .number("rx", 4.0)
        .hollow()
        .stroke(token, width)
    };
    vec![ring(PAGE, 6.0), ring(INK, 3.0)]
}

#[cfg(test)]
mod tests;
