//! A map of circles at the places of municipalities.
//!
//! Drawn from figures, not borders: Kiruna's forest must not outshine Sundbyberg's people.

mod drawing;
mod layout;

use crate::codes::{all_different, few_enough, place_of};
use crate::heading::{Heading, Width};
use crate::projection::Position;
use crate::scale::{Steps, scale};
use crate::table::{Column, DataTable};
use crate::{Figure, Refusal, Value};

/// The most places on a map: three for each municipality; more would be a grey cloud.
pub const MOST_PLACES: usize = 1_000;
/// The most circles in the legend that tell what an area means.
pub const MOST_SAMPLE_SIZES: usize = 3;

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its code, which no other place has.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub position: Position,
    /// What the area of its circle shows, such as inhabitants; not below zero.
    pub area: Value,
    /// What the colour of its circle shows, such as kronor per inhabitant.
    pub colour: Value,
}

/// Circles sized by one number and coloured by another, pushed apart until none overlaps.
///
/// The picture has no text for most of its circles: a pointer that rests on one is told its
/// numbers, and the table has them all.
#[derive(Clone, Debug, PartialEq)]
pub struct BubbleMap {
    /// What a place is called: "Kommun".
    pub place_head: String,
    /// What the area shows: "Invånare".
    pub area_head: String,
    /// What the colour shows, with its unit: "Kronor per invånare".
    pub colour_head: String,
    /// The places, in the order of the table.
    pub places: Vec<Place>,
    /// Where the bounds between colours lie.
    pub steps: Steps,
    /// Round sizes whose circles stand in the legend. Those larger than the largest place are
    /// left out.
    pub sample_sizes: Vec<Value>,
    /// The code of the place that is pointed out.
    pub chosen: Option<String>,
    /// The sum row of the table: a word and what stands in the two columns of numbers.
    pub sum: Option<[String; 3]>,
}

impl BubbleMap {
    /// The map and its table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        let chosen = self.check()?;
        let table = self.table(heading, chosen)?;
        if self.places.iter().all(|place| place.area.number() <= 0.0) {
            return Ok(Figure::nothing(heading, width, table));
        }
        let colours: Vec<&Value> = self.places.iter().map(|place| &place.colour).collect();
        let scale = scale(&colours, self.steps);
        let layout = layout::layout(&self.places, width)?;
        let svg = drawing::drawing(self, &layout, &scale, chosen).finish(heading, width);
        Ok(Figure::new(svg, table))
    }

    /// Whether the map can be drawn, and which place is chosen.
    fn check(&self) -> Result<Option<usize>, Refusal> {
        few_enough("places", self.places.len(), MOST_PLACES)?;
        few_enough("sample sizes", self.sample_sizes.len(), MOST_SAMPLE_SIZES)?;
        let codes = || self.places.iter().map(|place| place.code.as_str());
        all_different(codes())?;
        for place in &self.places {
            if place.area.number() < 0.0 {
                return Err(Refusal::Negative {
                    name: place.name.clone(),
                    text: place.area.text().to_owned(),
                });
            }
        }
        place_of(self.chosen.as_deref(), codes())
    }

    fn table(&self, heading: &Heading, chosen: Option<usize>) -> Result<DataTable, Refusal> {
        let columns = vec![
            Column::words(&self.place_head),
            Column::numbers(&self.area_head),
            Column::numbers(&self.colour_head),
        ];
        let row = |place: &Place| {
            vec![
                place.name.clone(),
                place.area.text().to_owned(),
                place.colour.text().to_owned(),
            ]
        };
        DataTable::new(
            &heading.title,
            columns,
            self.places.iter().map(row).collect(),
            self.sum.clone().map(Vec::from),
            chosen,
        )
    }
}
