//! What the five steps mean.

use crate::geometry::Area;
use crate::heading::Width;
use crate::markup::Element;
use crate::scale::StepRange;
use crate::sheet::{MARGIN, paragraph};
use crate::text::Face;
use crate::theme::{OUTLINE, STEPS};
use crate::value::count;

/// The side of a sample of a colour.
const SAMPLE: f64 = 14.0;
/// Between a sample and its text.
const BESIDE: f64 = 7.0;
/// From one sample to the next.
const PITCH: f64 = 20.0;

/// The shape of a sample: that of what it explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sample {
    Circle,
    Square,
}

/// A legend and the room it takes.
pub(crate) struct Legend {
    pub drawn: Vec<Element>,
    pub area: Area,
}

/// The steps that have values, the largest first as on a map, under what they measure.
pub(crate) fn steps(
    head: &str,
    ranges: &[StepRange],
    sample: Sample,
    (left, top): (f64, f64),
    room: f64,
    width: Width,
) -> Legend {
    let face = Face::strong(width.small());
    let lines = face.lines(head, room, 3);
    let mut right = lines
        .iter()
        .map(|line| face.width(line))
        .fold(0.0, f64::max);
    let mut drawn = paragraph(left, top + face.size, face, &lines);
    let mut y = top + face.line() * count(lines.len()) + 4.0;
    let face = Face::plain(width.small());
    for range in ranges.iter().rev() {
        let x = left + SAMPLE + BESIDE;
        // Numbers are never cut: a range that is too wide stands on two lines.
        let lines = face.lines(&range.text(), width.units() - MARGIN - x, 2);
        let shape = match sample {
            Sample::Circle => Element::circle(left + SAMPLE / 2.0, y + SAMPLE / 2.0, SAMPLE / 2.0),
            Sample::Square => Element::rectangle(left, y, SAMPLE, SAMPLE).number("rx", 2.0),
        };
        drawn.push(shape.fill(STEPS[range.step]).stroke(OUTLINE, 1.0));
        drawn.extend(paragraph(x, y + SAMPLE - 2.5, face, &lines));
        for line in &lines {
            right = right.max(SAMPLE + BESIDE + face.width(line));
        }
        y += PITCH + face.line() * count(lines.len().saturating_sub(1));
    }
    Legend {
        drawn,
        area: Area {
            left,
            top,
            right: left + right,
            bottom: y,
        },
    }
}
