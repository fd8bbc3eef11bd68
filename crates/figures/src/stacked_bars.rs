//! Wholes divided into parts, one bar below the other.

use std::fmt::Write;

use crate::codes::few_enough;
use crate::geometry::Point;
use crate::heading::{Heading, Width};
use crate::markup::Element;
use crate::part::{self, Part};
use crate::sheet::{self, MARGIN, written};
use crate::table::{Column, DataTable};
use crate::text::Face;
use crate::theme::{OUTLINE, RULE};
use crate::{Figure, Refusal, Value};

/// The most rows: agreement years for a long time to come.
pub const MOST_STACKS: usize = 60;
/// The most parts: more cannot be told apart without reading the legend again and again.
pub const MOST_PARTS: usize = 5;
/// How far the parts may be from their whole, in parts of it: what adding rounds away.
const TOLERANCE: f64 = 1e-9;

/// A whole and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What is divided: "2021".
    pub name: String,
    /// The parts, in the order of [`StackedBars::parts`]; none below zero.
    pub parts: Vec<Value>,
    /// The whole. The parts must add up to it.
    pub whole: Value,
}

/// Wholes divided into the same parts, such as years into levels.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBars {
    /// What the rows are: "År".
    pub stack_head: String,
    /// What the parts are, in the order in which they stand in the bar.
    pub parts: Vec<String>,
    /// What the whole is called: "Summa".
    pub whole_head: String,
    /// The rows, from the top.
    pub stacks: Vec<Stack>,
    /// The sum row of the table: a word, a number for each part, and the sum of all.
    pub sum: Option<Vec<String>>,
}

/// Where the bars stand.
struct Frame {
    left: f64,
    across: f64,
    thick: f64,
    /// Whether name and whole stand above the bar instead of beside it.
    above: bool,
    /// From one row to the next.
    pitch: f64,
}

impl StackedBars {
    /// The bars and their table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        self.check()?;
        let table = self.table(heading)?;
        let most = self.stacks.iter().map(|stack| stack.whole.number());
        let most = most.fold(0.0, f64::max);
        if most <= 0.0 {
            return Ok(Figure::nothing(heading, width, table));
        }
        Ok(Figure::new(self.svg(heading, width, most), table))
    }

    fn check(&self) -> Result<(), Refusal> {
        few_enough("rows", self.stacks.len(), MOST_STACKS)?;
        few_enough("parts", self.parts.len(), MOST_PARTS)?;
        for stack in &self.stacks {
            if stack.parts.len() != self.parts.len() {
                return Err(Refusal::Uneven {
                    name: stack.name.clone(),
                    expected: self.parts.len(),
                    found: stack.parts.len(),
                });
            }
            for value in stack.parts.iter().chain([&stack.whole]) {
                if value.number() < 0.0 {
                    return Err(Refusal::Negative {
                        name: stack.name.clone(),
                        text: value.text().to_owned(),
                    });
                }
            }
            let sum: f64 = stack.parts.iter().map(Value::number).sum();
            if (sum - stack.whole.number()).abs() > TOLERANCE * stack.whole.number() {
                return Err(Refusal::PartsMissWhole {
                    name: stack.name.clone(),
                    whole: stack.whole.text().to_owned(),
                });
            }
        }
        Ok(())
    }

    fn table(&self, heading: &Heading) -> Result<DataTable, Refusal> {
        let mut columns = vec![Column::words(&self.stack_head)];
        columns.extend(self.parts.iter().map(Column::numbers));
        columns.push(Column::numbers(&self.whole_head));
        let row = |stack: &Stack| {
            let values = stack.parts.iter().chain([&stack.whole]);
            let cells = values.map(|value| value.text().to_owned());
            [stack.name.clone()].into_iter().chain(cells).collect()
        };
        let rows = self.stacks.iter().map(row).collect();
        DataTable::new(&heading.title, columns, rows, self.sum.clone(), None)
    }

    fn svg(&self, heading: &Heading, width: Width, most: f64) -> String {
        let frame = self.frame(width);
        let parts = part::parts(&heading.prefix);
        let mut drawn = vec![part::patterns(&heading.prefix)];
        let (names, mut y) = self.names(&frame, &parts, most, width);
        drawn.extend(names);
        let top = y;
        for stack in &self.stacks {
            drawn.push(self.row(stack, &frame, &parts, (most, y), width));
            y += frame.pitch;
        }
        if !frame.above {
            let x = frame.left;
            drawn.push(Element::line(x, top, x, y - 4.0).stroke(RULE, 1.0));
        }
        sheet::finish(heading, width, y, drawn)
    }

    fn frame(&self, width: Width) -> Frame {
        let (strong, plain) = (Face::strong(width.text()), Face::plain(width.text()));
        let above = Frame {
            left: MARGIN,
            across: width.units() - 2.0 * MARGIN,
            thick: 24.0,
            above: true,
            pitch: strong.line() + 24.0 + 14.0,
        };
        if width == Width::Narrow {
            return above;
        }
        let names = self.stacks.iter().map(|stack| strong.width(&stack.name));
        let names = names.fold(0.0, f64::max).min(width.units() * 0.3);
        let wholes = self
            .stacks
            .iter()
            .map(|stack| plain.width(stack.whole.text()));
        let wholes = wholes.fold(0.0, f64::max);
        let left = MARGIN + names + 10.0;
        Frame {
            left,
            across: width.units() - MARGIN - wholes - 8.0 - left,
            thick: 28.0,
            above: false,
            pitch: 38.0,
        }
    }

    /// The names of the parts: above the first bar, each over its part, when there is room for
    /// all of them; otherwise in a row of samples. Returns where the bars begin.
    fn names(&self, frame: &Frame, parts: &[Part], most: f64, width: Width) -> (Vec<Element>, f64) {
        let face = Face::plain(width.small());
        let end = width.units() - MARGIN;
        if !frame.above
            && let Some(drawn) = self.names_over(frame, most, face, end)
        {
            return (drawn, MARGIN + face.line() + 4.0);
        }
        let used: Vec<(usize, &String)> = self
            .parts
            .iter()
            .enumerate()
            .filter(|(at, _)| {
                self.stacks
                    .iter()
                    .any(|stack| stack.parts[*at].number() > 0.0)
            })
            .collect();
        let mut drawn = Vec::new();
        let (mut x, mut y) = (MARGIN, MARGIN);
        for (at, name) in used {
            let name = face.cut(name, end - MARGIN - 20.0);
            let room = 20.0 + face.width(&name);
            if x > MARGIN && x + room > end {
                x = MARGIN;
                y += 20.0;
            }
            drawn.push(
                parts[at]
                    .shape(Element::rectangle(x, y, 14.0, 14.0))
                    .stroke(OUTLINE, 1.0),
            );
            drawn.push(written(x + 20.0, y + 11.5, face, &name));
            x += room + 14.0;
        }
        (drawn, y + 30.0)
    }

    /// The names over the parts of the first bar, if each has room. The last may reach beyond its
    /// part, where nothing else stands.
    fn names_over(&self, frame: &Frame, most: f64, face: Face, end: f64) -> Option<Vec<Element>> {
        let first = self.stacks.first()?;
        let used = |at: &usize| {
            self.stacks
                .iter()
                .any(|stack| stack.parts[*at].number() > 0.0)
        };
        let last = (0..self.parts.len()).rfind(used)?;
        let mut x = frame.left;
        let mut drawn = Vec::new();
        for (at, (name, value)) in self.parts.iter().zip(&first.parts).enumerate() {
            let length = frame.across * (value.number() / most);
            if used(&at) {
                let room = if at == last { end - x } else { length - 8.0 };
                if length <= 0.0 || face.width(name) > room {
                    return None;
                }
                drawn.push(written(x, MARGIN + face.size, face, name));
            }
            x += length;
        }
        Some(drawn)
    }

    fn row(
        &self,
        stack: &Stack,
        frame: &Frame,
        parts: &[Part],
        (most, top): (f64, f64),
        width: Width,
    ) -> Element {
        let strong = Face::strong(width.text());
        let plain = Face::plain(width.text());
        let number = stack.whole.text();
        let mut group = Element::new("g").told(&self.told(stack));
        let mut y = top;
        let length = frame.across * (stack.whole.number() / most);
        if frame.above {
            let room = frame.across - plain.width(number) - 10.0;
            let name = strong.cut(&stack.name, room);
            let baseline = top + strong.size;
            group = group
                .child(written(frame.left, baseline, strong, &name))
                .child(written(frame.left + frame.across, baseline, plain, number).ending());
            y += strong.line() + 3.0;
        } else {
            let baseline = top + frame.thick / 2.0 + strong.size * 0.36;
            let name = strong.cut(&stack.name, frame.left - MARGIN - 10.0);
            group = group
                .child(written(MARGIN, baseline, strong, &name))
                .child(written(frame.left + length + 8.0, baseline, plain, number));
        }
        let mut x = frame.left;
        let face = Face::plain(width.small());
        for (value, part) in stack.parts.iter().zip(parts) {
            let length = frame.across * (value.number() / most);
            if length > 0.0 {
                let bar = Element::rectangle(x, y, length, frame.thick);
                group = group.child(part.shape(bar).stroke(OUTLINE, 1.0));
                let wide = face.width(value.text()) + 6.0;
                if wide <= length {
                    let middle = Point {
                        x: x + length / 2.0,
                        y: y + frame.thick / 2.0,
                    };
                    group = group.children(part.text(middle, wide, face, value.text()));
                }
            }
            x += length;
        }
        group
    }

    fn told(&self, stack: &Stack) -> String {
        let mut told = format!("{}: {}", stack.name, stack.whole.text());
        for (name, value) in self.parts.iter().zip(&stack.parts) {
            let _ = write!(told, "\n{name}: {}", value.text());
        }
        told
    }
}
