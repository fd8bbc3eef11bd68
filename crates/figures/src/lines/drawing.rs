//! The axes, the lines and their marks as elements.

use std::fmt::Write;

use crate::geometry::{Line, Point};
use crate::heading::{Heading, Width};
use crate::markup::{Element, decimals};
use crate::sheet::{self, MARGIN, written};
use crate::text::Face;
use crate::theme::{ACCENT, FAINT, GREY, INK, OUTLINE, PAGE, QUIET, RULE, Token};
use crate::value::count;

use super::{Lines, Series, names};
use crate::Value;

/// How a line looks: colour, width, dashes and mark differ, so that no two are told apart by
/// colour alone.
struct Look {
    token: Token,
    width: f64,
    dashes: &'static str,
    mark: Mark,
}

#[derive(Clone, Copy)]
enum Mark {
    Disc,
    Square,
    Triangle,
    Diamond,
}

const LOOKS: [Look; super::MOST_LINES] = [
    Look {
        token: ACCENT,
        width: 3.0,
        dashes: "",
        mark: Mark::Disc,
    },
    Look {
        token: GREY,
        width: 2.0,
        dashes: "6 4",
        mark: Mark::Square,
    },
    Look {
        token: OUTLINE,
        width: 2.0,
        dashes: "1.5 4",
        mark: Mark::Triangle,
    },
    Look {
        token: INK,
        width: 1.5,
        dashes: "9 3 2 3",
        mark: Mark::Diamond,
    },
];

/// Where the lines run.
pub(super) struct Plot {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The numbers that have a level line: zero and the extremes.
    pub levels: Vec<f64>,
    least: f64,
    span: f64,
    steps: usize,
}

impl Plot {
    fn new(lines: &Lines, width: Width) -> Self {
        let face = Face::plain(width.small());
        let numbers = || lines.values().map(Value::number);
        let (least, most) = (numbers().fold(0.0, f64::min), numbers().fold(0.0, f64::max));
        let marks = [extreme(lines, most), extreme(lines, least)];
        let marks = marks.iter().flatten().map(|text| face.width(text));
        let marks = marks.fold(face.width("0"), f64::max);
        let names = names::room(lines, width);
        let high = match width {
            Width::Narrow => 190.0,
            Width::Wide => 240.0,
        };
        let top = MARGIN + face.line() + 14.0;
        Self {
            left: (MARGIN + marks + 8.0).min(width.units() / 3.0),
            right: width.units() - MARGIN - names - names::BESIDE,
            top,
            bottom: top + high,
            levels: vec![most, least, 0.0],
            least,
            span: if most > least { most - least } else { 1.0 },
            steps: lines.steps.len(),
        }
    }

    fn x(&self, at: usize) -> f64 {
        if self.steps < 2 {
            return f64::midpoint(self.left, self.right);
        }
        let inner = 6.0;
        let way = count(at) / count(self.steps - 1);
        self.left + inner + (self.right - self.left - 2.0 * inner) * way
    }

    fn y(&self, number: f64) -> f64 {
        let high = self.bottom - self.top;
        self.bottom - high * (number / self.span - self.least / self.span)
    }

    /// The level line at a number, from the edge of the sheet, where its text stands.
    pub fn level(&self, number: f64) -> Line {
        let y = self.y(number);
        Line {
            from: Point { x: 0.0, y },
            to: Point { x: self.right, y },
        }
    }

    /// Where the numbers of a line are, none where they are not known.
    pub fn points(&self, series: &Series) -> Vec<Option<Point>> {
        let values = series.values.iter().enumerate();
        values
            .map(|(at, value)| {
                value.as_ref().map(|value| Point {
                    x: self.x(at),
                    y: self.y(value.number()),
                })
            })
            .collect()
    }
}

/// The text of the value that is this extreme, unless it is zero.
fn extreme(lines: &Lines, number: f64) -> Option<String> {
    if number == 0.0 {
        return None;
    }
    let mut values = lines.values();
    let value = values.find(|value| value.number().total_cmp(&number).is_eq());
    value.map(|value| value.text().to_owned())
}

/// The whole picture; there is at least one number.
pub(super) fn svg(lines: &Lines, heading: &Heading, width: Width) -> String {
    let plot = Plot::new(lines, width);
    let mut drawn = axes(lines, &plot, width);
    // One's own line lies on top of the others.
    for (at, (series, look)) in lines.series.iter().zip(&LOOKS).enumerate().rev() {
        drawn.push(line(lines, series, look, &plot, at == 0));
    }
    drawn.extend(names::numbers(lines, &plot, width));
    drawn.extend(names::at_ends(lines, &plot, width));
    sheet::finish(heading, width, plot.bottom + 34.0, drawn)
}

/// What is measured, zero, the extremes, and the steps along.
fn axes(lines: &Lines, plot: &Plot, width: Width) -> Vec<Element> {
    let face = Face::plain(width.small());
    let head = face.cut(&lines.value_head, width.units() - 2.0 * MARGIN);
    let mut drawn = vec![written(MARGIN, MARGIN + face.size, face, &head)];
    let mut mark = |number: f64, text: &str, token: Token| {
        let y = plot.y(number);
        drawn.push(Element::line(plot.left, y, plot.right, y).stroke(token, 1.0));
        if face.width(text) <= plot.left - 8.0 {
            let label = Element::text(plot.left - 8.0, y + face.size * 0.36, text);
            drawn.push(label.fill(QUIET).size(face.size).ending());
        }
    };
    let most = plot.least + plot.span;
    for number in [most, plot.least] {
        if let Some(text) = extreme(lines, number) {
            mark(number, &text, FAINT);
        }
    }
    mark(0.0, "0", RULE);
    drawn.extend(steps_along(lines, plot, face));
    drawn
}

/// The names of the steps along: the last, and from there backwards as many as have room.
fn steps_along(lines: &Lines, plot: &Plot, face: Face) -> Vec<Element> {
    let widest = lines.steps.iter().map(|step| face.width(step));
    let widest = widest.fold(0.0, f64::max).min(plot.right - plot.left);
    let apart = if lines.steps.len() > 1 {
        plot.x(1) - plot.x(0)
    } else {
        widest
    };
    let last = lines.steps.len().saturating_sub(1);
    let fits = |every: &usize| apart * count(*every) >= widest + 8.0;
    let least = (1..=last).find(fits).unwrap_or(last).max(1);
    // A little sparser, if the first step then has its name as well.
    let even = (least..=2 * least).find(|every| last.is_multiple_of(*every));
    let every = even.unwrap_or(least);
    let mut drawn = Vec::new();
    for (at, step) in lines.steps.iter().enumerate() {
        let x = plot.x(at);
        let named = (last - at).is_multiple_of(every);
        let long = if named { 5.0 } else { 3.0 };
        drawn.push(Element::line(x, plot.bottom, x, plot.bottom + long).stroke(RULE, 1.0));
        if named {
            let text = face.cut(step, widest);
            let label = Element::text(x, plot.bottom + 8.0 + face.size, &text);
            drawn.push(label.fill(QUIET).size(face.size).centred());
        }
    }
    drawn
}

/// A line, broken where numbers are missing. One's own has a mark at each number; the others
/// only where there would be nothing to see or to name without it.
fn line(lines: &Lines, series: &Series, look: &Look, plot: &Plot, own: bool) -> Element {
    let points = plot.points(series);
    let there =
        |at: Option<usize>| at.is_some_and(|at| points.get(at).is_some_and(Option::is_some));
    let last = points.iter().rposition(Option::is_some);
    let mut path = String::new();
    let mut marks = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let Some(point) = point else { continue };
        let (before, after) = (there(at.checked_sub(1)), there(at.checked_add(1)));
        let command = if before { 'L' } else { 'M' };
        let (x, y) = (decimals(point.x), decimals(point.y));
        let _ = write!(path, "{command}{x} {y}");
        if own || Some(at) == last || !(before || after) {
            let value = series.values[at].as_ref().map_or("", Value::text);
            let told = format!("{}, {}: {value}", series.name, lines.steps[at]);
            marks.push(mark(look, *point).told(&told));
        }
    }
    let mut stroke = Element::new("path")
        .attribute("d", &path)
        .hollow()
        .stroke(look.token, look.width)
        .attribute("stroke-linejoin", "round");
    if !look.dashes.is_empty() {
        stroke = stroke.attribute("stroke-dasharray", look.dashes);
    }
    let stroke = stroke.told(&series.name);
    Element::new("g").child(stroke).children(marks)
}

/// A mark at a point, set off from its line by the colour of the page.
fn mark(look: &Look, Point { x, y }: Point) -> Element {
    let path = |d: String| Element::new("path").attribute("d", &d);
    let shape = match look.mark {
        Mark::Disc => Element::circle(x, y, 4.0),
        Mark::Square => Element::rectangle(x - 3.0, y - 3.0, 6.0, 6.0),
        Mark::Triangle => {
            let (x0, y0) = (decimals(x - 4.0), decimals(y + 3.0));
            path(format!("M{x0} {y0}h8l-4 -7z"))
        }
        Mark::Diamond => {
            let (x0, y0) = (decimals(x), decimals(y - 4.5));
            path(format!("M{x0} {y0}l4 4.5l-4 4.5l-4 -4.5z"))
        }
    };
    match look.mark {
        Mark::Disc => shape.fill(look.token).stroke(PAGE, 1.5),
        _ => shape.fill(PAGE).stroke(look.token, 1.5),
    }
}
