//! One dot for each along a line of numbers, with the quartiles behind: how something is spread, and where one of them stands.

use crate::codes::few_enough;
use crate::heading::{Heading, Width};
use crate::markup::{Element, decimals};
use crate::sheet::{self, MARGIN, written};
use crate::table::{Column, DataTable};
use crate::text::Face;
use crate::theme::{ACCENT, INK, OUTLINE, PAGE, PALE, QUIET, RULE};
use crate::value::count;
use crate::{Figure, Refusal, Value};

/// The most dots: every recipient of a year and some.
pub const MOST_DOTS: usize = 400;

/// How large a dot is, and how far apart two of them stand.
const RADIUS: f64 = 3.0;
const APART: f64 = 7.0;
/// Dots that share a place stand on each other up to this height; higher piles are pressed together.
const HIGHEST_PILE: f64 = 150.0;

/// A name and its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Whose it is.
    pub name: String,
    /// Where it stands.
    pub value: Value,
}

/// A number that divides the dots, and what it is called: "Median".
#[derive(Clone, Debug, PartialEq)]
pub struct Divider {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub value: Value,
}

/// Dots along a line from the least to the most. Their places say how they compare, not how large they are, so the line does not
/// begin at zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// What the dots are: "Kommun".
    pub name_head: String,
    /// What the numbers are, with their unit: "Kronor per invånare".
    pub value_head: String,
    /// The dots, in the order of the table.
    pub dots: Vec<Dot>,
    /// The lower quartile, the median and the upper quartile.
    pub quartiles: Option<[Divider; 3]>,
    /// Which dot is pointed out, counted from 0.
    pub chosen: Option<usize>,
}

/// Where numbers stand along the line.
struct Scale {
    left: f64,
    across: f64,
    least: f64,
    span: f64,
}

impl Scale {
    fn x(&self, number: f64) -> f64 {
        if self.span > 0.0 {
            self.left + self.across * ((number - self.least) / self.span).clamp(0.0, 1.0)
        } else {
            self.left + self.across / 2.0
        }
    }
}

impl Dots {
    /// The dots and their table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        few_enough("dots", self.dots.len(), MOST_DOTS)?;
        if let Some(chosen) = self.chosen.filter(|chosen| *chosen >= self.dots.len()) {
            return Err(Refusal::UnknownCode {
                code: chosen.to_string(),
            });
        }
        let table = self.table(heading)?;
        if self.dots.is_empty() {
            return Ok(Figure::nothing(heading, width, table));
        }
        Ok(Figure::new(self.svg(heading, width), table))
    }

    fn table(&self, heading: &Heading) -> Result<DataTable, Refusal> {
        let row = |name: &String, value: &Value| vec![name.clone(), value.text().to_owned()];
        let quartiles = self.quartiles.iter().flatten();
        let rows = (self.dots.iter().map(|one| row(&one.name, &one.value)))
            .chain(quartiles.map(|one| row(&one.name, &one.value)));
        DataTable::new(
            &heading.title,
            vec![
                Column::words(&self.name_head),
                Column::numbers(&self.value_head),
            ],
            rows.collect(),
            None,
            self.chosen,
        )
    }

    fn scale(&self, width: Width) -> Scale {
        let numbers = || self.dots.iter().map(|dot| dot.value.number());
        let (least, most) = (
            numbers().fold(f64::INFINITY, f64::min),
            numbers().fold(f64::NEG_INFINITY, f64::max),
        );
        let left = MARGIN + APART;
        Scale {
            left,
            across: width.units() - 2.0 * left,
            least,
            span: most - least,
        }
    }

    fn svg(&self, heading: &Heading, width: Width) -> String {
        let scale = self.scale(width);
        let face = Face::plain(width.small());
        let head = face.cut(&self.value_head, width.units() - 2.0 * MARGIN);
        let mut drawn = vec![written(MARGIN, MARGIN + face.size, face, &head)];
        let own = Face::strong(width.text());
        let top = MARGIN + face.line() + own.line() + 8.0;
        let piles = self.piles(&scale);
        let highest = piles.iter().map(|pile| pile.1).max().unwrap_or(1);
        let step = APART.min(HIGHEST_PILE / count(highest));
        let bottom = top + step * count(highest) + APART;
        drawn.extend(self.behind(&scale, top, bottom));
        let line = Element::line(MARGIN, bottom, width.units() - MARGIN, bottom);
        drawn.push(line.stroke(RULE, 1.0));
        drawn.push(dots(&piles, step, bottom));
        drawn.extend(self.chosen_mark(&scale, own, bottom, top, width));
        let (labels, end) = self.labels(&scale, face, bottom, width);
        drawn.extend(labels);
        sheet::finish(heading, width, end + MARGIN, drawn)
    }

    /// Where dots stand on each other, and how many.
    fn piles(&self, scale: &Scale) -> Vec<(f64, usize)> {
        let others = self.dots.iter().enumerate();
        let others = others.filter(|(at, _)| self.chosen != Some(*at));
        let mut places: Vec<f64> = others
            .map(|(_, dot)| (scale.x(dot.value.number()) / APART).round() * APART)
            .collect();
        places.sort_unstable_by(f64::total_cmp);
        let mut piles: Vec<(f64, usize)> = Vec::new();
        for place in places {
            match piles.last_mut() {
                Some((last, many)) if last.total_cmp(&place).is_eq() => *many += 1,
                _ => piles.push((place, 1)),
            }
        }
        piles
    }

    /// The half in the middle as a pale field, and the median as a line.
    fn behind(&self, scale: &Scale, top: f64, bottom: f64) -> Vec<Element> {
        let Some([lower, median, upper]) = &self.quartiles else {
            return Vec::new();
        };
        let [from, middle, to] = [lower, median, upper].map(|one| scale.x(one.value.number()));
        let high = bottom - top;
        vec![
            Element::rectangle(from, top, (to - from).max(1.0), high)
                .fill(PALE)
                .stroke(OUTLINE, 1.0),
            Element::line(middle, top, middle, bottom).stroke(INK, 2.0),
        ]
    }

    /// The one that is pointed out: another shape, its name and its number.
    fn chosen_mark(
        &self,
        scale: &Scale,
        face: Face,
        bottom: f64,
        top: f64,
        width: Width,
    ) -> Vec<Element> {
        let Some(dot) = self.chosen.and_then(|at| self.dots.get(at)) else {
            return Vec::new();
        };
        let x = scale.x(dot.value.number());
        let text = format!("{} {}", dot.name, dot.value.text());
        let text = face.cut(&text, width.units() - 2.0 * MARGIN);
        let baseline = top - 6.0;
        let at = beginning(x, face.width(&text), width);
        let y = bottom - APART;
        let path = format!("M{} {}l7 7l-7 7l-7 -7z", decimals(x), decimals(y - APART));
        let told = format!("{}: {}", dot.name, dot.value.text());
        let mark = Element::new("path").attribute("d", &path);
        vec![
            Element::line(x, baseline + 3.0, x, y - APART).stroke(ACCENT, 1.0),
            mark.fill(ACCENT).stroke(PAGE, 1.5).told(&told),
            written(at, baseline, face, &text).halo(),
        ]
    }

    /// The ends of the line, and the quartiles with a line each.
    fn labels(&self, scale: &Scale, face: Face, bottom: f64, width: Width) -> (Vec<Element>, f64) {
        let mut y = bottom + face.line() + 2.0;
        let mut drawn = Vec::new();
        let by_number =
            |one: &&Dot, other: &&Dot| one.value.number().total_cmp(&other.value.number());
        let least = self.dots.iter().min_by(by_number);
        let most = self.dots.iter().max_by(by_number);
        if let (Some(least), Some(most)) = (least, most) {
            let (left, right) = (least.value.text(), most.value.text());
            let begins = written(MARGIN, y, face, left).fill(QUIET);
            if scale.span > 0.0 {
                drawn.push(begins);
                let ends = written(width.units() - MARGIN, y, face, right);
                drawn.push(ends.fill(QUIET).ending());
            } else {
                let at = beginning(scale.x(scale.least), face.width(left), width);
                drawn.push(written(at, y, face, left).fill(QUIET));
            }
        }
        for divider in self.quartiles.iter().flatten() {
            let x = scale.x(divider.value.number());
            let text = format!("{} {}", divider.name, divider.value.text());
            let text = face.cut(&text, width.units() - 2.0 * MARGIN);
            y += face.line();
            let leader = Element::line(x, bottom, x, y - face.size);
            drawn.push(leader.stroke(RULE, 1.0));
            let at = beginning(x, face.width(&text), width);
            drawn.push(written(at, y, face, &text).halo());
        }
        (drawn, y)
    }
}

/// Where a text begins that stands with its middle here, as far as the edges let it.
fn beginning(x: f64, wide: f64, width: Width) -> f64 {
    let last = (width.units() - MARGIN - wide).max(MARGIN);
    (x - wide / 2.0).clamp(MARGIN, last)
}

fn dots(piles: &[(f64, usize)], step: f64, bottom: f64) -> Element {
    let mut group = Element::new("g").fill(OUTLINE);
    for (x, many) in piles {
        let mut y = bottom - APART / 2.0 - 1.0;
        for _ in 0..*many {
            group = group.child(Element::circle(*x, y, RADIUS));
            y -= step;
        }
    }
    group
}
