//! Plain bars with names.

use crate::codes::few_enough;
use crate::heading::{Heading, Width};
use crate::markup::Element;
use crate::sheet::{self, MARGIN, written};
use crate::table::{Column, DataTable};
use crate::text::Face;
use crate::theme::{ACCENT, MUTED, RULE};
use crate::value::count;
use crate::{Figure, Refusal, Value};

/// The most bars: every recipient of a year and some.
pub const MOST_BARS: usize = 400;

/// How many lines a name may be broken into.
const MOST_NAME_LINES: usize = 4;

/// The most room for names beside bars, and the least for the bars, in parts of the whole width.
const MOST_NAME_ROOM: f64 = 0.4;
const LEAST_BAR_ROOM: f64 = 0.25;
/// Between bars and what stands beside them.
const BESIDE: f64 = 8.0;

/// A name and its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What the bar is about.
    pub name: String,
    /// How long it is.
    pub value: Value,
}

/// Bars below each other, from a common zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What the bars are about: "Post".
    pub name_head: String,
    /// What the numbers are, with their unit: "Kronor".
    pub value_head: String,
    /// The bars, from the top.
    pub bars: Vec<Bar>,
    /// Which bar is pointed out, counted from 0.
    pub chosen: Option<usize>,
    /// The sum row of the table: a word and a number.
    pub sum: Option<[String; 2]>,
}

/// Where bars stand and how long one is.
struct Frame {
    /// Where zero stands.
    zero: f64,
    /// Units to the unit of the numbers; multiplied last, so that large numbers stay small.
    across: f64,
    span: f64,
    /// The widest name, when names stand beside the bars.
    names: Option<f64>,
}

impl Frame {
    /// How long a bar is, below zero to the left.
    fn length(&self, number: f64) -> f64 {
        self.across * (number / self.span)
    }
}

impl Bars {
    /// The bars and their table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        few_enough("bars", self.bars.len(), MOST_BARS)?;
        if let Some(chosen) = self.chosen.filter(|chosen| *chosen >= self.bars.len()) {
            return Err(Refusal::UnknownCode {
                code: chosen.to_string(),
            });
        }
        let table = self.table(heading)?;
        if self.bars.is_empty() {
            return Ok(Figure::nothing(heading, width, table));
        }
        Ok(Figure::new(self.svg(heading, width), table))
    }

    fn table(&self, heading: &Heading) -> Result<DataTable, Refusal> {
        let row = |bar: &Bar| vec![bar.name.clone(), bar.value.text().to_owned()];
        DataTable::new(
            &heading.title,
            vec![
                Column::words(&self.name_head),
                Column::numbers(&self.value_head),
            ],
            self.bars.iter().map(row).collect(),
            self.sum.clone().map(Vec::from),
            self.chosen,
        )
    }

    fn svg(&self, heading: &Heading, width: Width) -> String {
        let frame = self.frame(width);
        let mut drawn = Vec::new();
        let mut y = MARGIN;
        for (at, bar) in self.bars.iter().enumerate() {
            let chosen = self.chosen == Some(at);
            let (row, next) = match frame.names {
                Some(names) => self.row_beside(bar, chosen, &frame, names, y, width),
                None => self.row_above(bar, chosen, &frame, y, width),
            };
            drawn.push(row);
            y = next;
        }
        sheet::finish(heading, width, y, drawn)
    }

    fn frame(&self, width: Width) -> Frame {
        let numbers = || self.bars.iter().map(|bar| bar.value.number());
        let (least, most) = (numbers().fold(0.0, f64::min), numbers().fold(0.0, f64::max));
        // When all are zero there are no lengths; any span will do.
        let span = if most > least { most - least } else { 1.0 };
        let below = (MARGIN, width.units() - 2.0 * MARGIN, None);
        let (left, across, names) = match width {
            Width::Narrow => below,
            Width::Wide => self.beside(least < 0.0, width).unwrap_or(below),
        };
        Frame {
            zero: left - across * (least / span),
            across,
            span,
            names,
        }
    }

    /// Where bars beside their names begin, how long the longest can be, and how wide names may
    /// be; none when too little would be left for the bars.
    fn beside(&self, below_zero: bool, width: Width) -> Option<(f64, f64, Option<f64>)> {
        let face = Face::strong(width.text());
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| face.width(text)).fold(0.0, f64::max)
        };
        let names = widest(&mut self.bars.iter().map(|bar| bar.name.as_str()));
        let names = names.min(width.units() * MOST_NAME_ROOM);
        let numbers = widest(&mut self.bars.iter().map(|bar| bar.value.text())) + BESIDE;
        // Numbers stand at the ends of bars, to the left of those below zero.
        let before = if below_zero { numbers } else { 0.0 };
        let left = MARGIN + names + BESIDE + before;
        let across = width.units() - MARGIN - numbers - left;
        (across >= width.units() * LEAST_BAR_ROOM).then_some((left, across, Some(names)))
    }

    /// The name, its bar beside it, and the number at the end of the bar.
    fn row_beside(
        &self,
        bar: &Bar,
        chosen: bool,
        frame: &Frame,
        names: f64,
        y: f64,
        width: Width,
    ) -> (Element, f64) {
        const THICK: f64 = 18.0;
        let face = face(chosen, width);
        let lines = face.lines(&bar.name, names, MOST_NAME_LINES);
        let written_high = face.line() * count(lines.len());
        let high = THICK.max(written_high);
        let middle = y + high / 2.0;
        let baseline = middle - (written_high - face.line()) / 2.0 + face.size * 0.36;
        let mut group = self.group(bar);
        for line in sheet::paragraph(MARGIN, baseline, face, &lines) {
            group = group.child(line);
        }
        let length = frame.length(bar.value.number());
        group = group.children(self.shape(frame, length, middle - THICK / 2.0, THICK, chosen));
        let text = bar.value.text();
        let baseline = middle + face.size * 0.36;
        let end = frame.zero + length;
        group = group.child(if length < 0.0 {
            written(end - BESIDE, baseline, face, text).ending()
        } else {
            written(end + BESIDE, baseline, face, text)
        });
        (group, y + high + 8.0)
    }

    /// The name with the number at the right edge, and the bar below both.
    fn row_above(
        &self,
        bar: &Bar,
        chosen: bool,
        frame: &Frame,
        y: f64,
        width: Width,
    ) -> (Element, f64) {
        const THICK: f64 = 12.0;
        let face = face(chosen, width);
        let right = width.units() - MARGIN;
        let text = bar.value.text();
        let room = right - MARGIN - face.width(text) - 12.0;
        let lines = face.lines(&bar.name, room.max(40.0), MOST_NAME_LINES);
        let mut group = self.group(bar);
        for line in sheet::paragraph(MARGIN, y + face.size, face, &lines) {
            group = group.child(line);
        }
        group = group.child(written(right, y + face.size, face, text).ending());
        let y = y + face.line() * count(lines.len().max(1));
        let length = frame.length(bar.value.number());
        group = group.children(self.shape(frame, length, y + 1.0, THICK, chosen));
        (group, y + THICK + 13.0)
    }

    fn group(&self, bar: &Bar) -> Element {
        let told = format!("{}\n{}: {}", bar.name, self.value_head, bar.value.text());
        Element::new("g").told(&told)
    }

    fn shape(
        &self,
        frame: &Frame,
        length: f64,
        top: f64,
        thick: f64,
        chosen: bool,
    ) -> Vec<Element> {
        let (left, long) = if length < 0.0 {
            (frame.zero + length, -length)
        } else {
            (frame.zero, length)
        };
        let token = if chosen || self.chosen.is_none() {
            ACCENT
        } else {
            MUTED
        };
        // Zero is drawn at each bar, so that a bar without length is seen as well.
        let zero = Element::line(frame.zero, top - 2.0, frame.zero, top + thick + 2.0);
        vec![
            Element::rectangle(left, top, long, thick).fill(token),
            zero.stroke(RULE, 1.0),
        ]
    }
}

/// What is pointed out is written stronger.
fn face(chosen: bool, width: Width) -> Face {
    if chosen {
        Face::strong(width.text())
    } else {
        Face::plain(width.text())
    }
}
