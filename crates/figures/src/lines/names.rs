//! The names at the ends of the lines, and the numbers along one's own.

use crate::geometry::{Area, Line, Point};
use crate::heading::Width;
use crate::markup::Element;
use crate::sheet::{MARGIN, written};
use crate::text::Face;
use crate::theme::RULE;
use crate::value::count;

use super::drawing::Plot;
use super::{Lines, Series};
use crate::Value;

/// The most room for names, in parts of the whole width.
const MOST_ROOM: f64 = 0.32;
/// Between the end of the lines and their names.
pub(super) const BESIDE: f64 = 14.0;
/// How far above or below its point a number stands.
const OFF: f64 = 7.0;
/// How many lines a name may be broken into.
const NAME_LINES: usize = 2;

/// How wide names may stand.
pub(super) fn room(lines: &Lines, width: Width) -> f64 {
    let widest = lines.series.iter().enumerate().map(|(at, series)| {
        let face = face(at, width);
        let lines = name_lines(series, face, width.units() * MOST_ROOM);
        let widths = lines.iter().map(|line| face.width(line));
        widths.fold(0.0, f64::max)
    });
    widest.fold(0.0, f64::max)
}

/// A name and below it the last number.
fn name_lines(series: &Series, face: Face, room: f64) -> Vec<String> {
    let mut lines = face.lines(&series.name, room, NAME_LINES);
    // Numbers are never cut; one that does not fit stands in the table only.
    let number = last(series).map(Value::text);
    let number = number.filter(|number| face.width(number) <= room);
    lines.extend(number.map(str::to_owned));
    lines
}

fn last(series: &Series) -> Option<&Value> {
    series.values.iter().flatten().next_back()
}

/// One's own is written stronger.
fn face(at: usize, width: Width) -> Face {
    if at == 0 {
        Face::strong(width.text())
    } else {
        Face::plain(width.text())
    }
}

/// A name with its number, and where it wants to stand.
struct Name {
    at: usize,
    end: Point,
    lines: Vec<String>,
    high: f64,
}

/// The name of each line and its last number, beside its end, moved up or down until none stands
/// on another.
pub(super) fn at_ends(lines: &Lines, plot: &Plot, width: Width) -> Vec<Element> {
    let x = plot.right + BESIDE;
    // A hair more than measured, so that what fits there fits here.
    let room = width.units() - MARGIN - x + 0.5;
    let mut names = Vec::new();
    for (at, series) in lines.series.iter().enumerate() {
        let end = plot.points(series).into_iter().flatten().next_back();
        let Some(end) = end else {
            continue;
        };
        let face = face(at, width);
        let lines = name_lines(series, face, room);
        names.push(Name {
            at,
            end,
            high: face.line() * count(lines.len()),
            lines,
        });
    }
    names.sort_by(|one, other| {
        let order = one.end.y.total_cmp(&other.end.y);
        order.then(one.at.cmp(&other.at))
    });
    let wanted: Vec<(f64, f64)> = names
        .iter()
        .map(|name| (name.end.y - name.high / 2.0, name.high + 4.0))
        .collect();
    let tops = spread(&wanted, plot.top - 16.0, plot.bottom + 16.0);
    let mut drawn = Vec::new();
    for (name, top) in names.iter().zip(tops) {
        let middle = top + name.high / 2.0;
        let far = plot.right - name.end.x > BESIDE;
        if (middle - name.end.y).abs() > 2.0 || far {
            let (from, to) = (name.end.x + 7.0, x - 4.0);
            drawn.push(Element::line(from, name.end.y, to, middle).stroke(RULE, 0.75));
        }
        let face = face(name.at, width);
        let mut baseline = top + face.size * 0.98;
        for line in &name.lines {
            drawn.push(written(x, baseline, face, line));
            baseline += face.line();
        }
    }
    drawn
}

/// Tops for things that want to stand at a top and are so high, in the wanted order, none on
/// another, as near what they want as the others and the limits let them: those that collide
/// share what is lacking.
fn spread(wanted: &[(f64, f64)], first: f64, last: f64) -> Vec<f64> {
    // Each run of neighbours that touch: what its members want on average, taken back to the
    // place of the run's first, and how many they are.
    let mut runs: Vec<(f64, usize)> = Vec::new();
    let mut before = 0.0;
    for (top, high) in wanted {
        let mut run = (top - before, 1_usize);
        while let Some((place, members)) = runs.last().copied().filter(|(place, _)| *place > run.0)
        {
            let all = members + run.1;
            let sum = place * count(members) + run.0 * count(run.1);
            run = (sum / count(all), all);
            runs.pop();
        }
        runs.push(run);
        before += high;
    }
    let lowest = (last - before).max(first);
    let places = runs
        .into_iter()
        .flat_map(|(place, members)| std::iter::repeat_n(place.clamp(first, lowest), members));
    let mut before = 0.0;
    let mut tops = Vec::with_capacity(wanted.len());
    for (place, (_, high)) in places.zip(wanted) {
        tops.push(place + before);
        before += high;
    }
    tops
}

/// The numbers of one's own line where there is room for them: the largest and the smallest, the
/// first, then the others. The last stands with the name.
pub(super) fn numbers(lines: &Lines, plot: &Plot, width: Width) -> Vec<Element> {
    let Some(own) = lines.series.first() else {
        return Vec::new();
    };
    let face = Face::plain(width.small());
    let points = plot.points(own);
    let known: Vec<(usize, Point, &Value)> = points
        .iter()
        .zip(&own.values)
        .enumerate()
        .filter_map(|(at, (point, value))| Some((at, (*point)?, value.as_ref()?)))
        .collect();
    let mut order: Vec<&(usize, Point, &Value)> = known.iter().rev().skip(1).rev().collect();
    let middle = |(_, point, _): &&(usize, Point, &Value)| {
        // Far from the middle of the plot comes first.
        (point.y - f64::midpoint(plot.top, plot.bottom)).abs()
    };
    order.sort_by(|one, other| {
        middle(other)
            .total_cmp(&middle(one))
            .then(one.0.cmp(&other.0))
    });
    let mut lines = segments(lines, plot);
    lines.extend(plot.levels.iter().map(|level| plot.level(*level)));
    let mut taken: Vec<Area> = known
        .iter()
        .map(|(_, point, _)| around(*point, 5.0, 5.0))
        .collect();
    let mut drawn = Vec::new();
    for (_, point, value) in order {
        let (half, high) = (face.width(value.text()) / 2.0 + 1.0, face.size / 2.0);
        for below in [-(OFF + high), OFF + high] {
            let y = point.y + below;
            let area = around(Point { x: point.x, y }, half, high);
            let inside = area.left >= MARGIN && area.right <= plot.right + BESIDE;
            let within = area.top >= plot.top - face.size && area.bottom <= plot.bottom;
            let free = taken.iter().all(|it| !it.meets(&area))
                && lines.iter().all(|line| !area.meets_line(line));
            if inside && within && free {
                let baseline = y + face.size * 0.36;
                drawn.push(
                    written(point.x, baseline, face, value.text())
                        .centred()
                        .halo(),
                );
                taken.push(area);
                break;
            }
        }
    }
    drawn
}

/// The straight pieces of all lines.
fn segments(lines: &Lines, plot: &Plot) -> Vec<Line> {
    let mut segments = Vec::new();
    for series in &lines.series {
        for pair in plot.points(series).windows(2) {
            if let [Some(from), Some(to)] = pair {
                segments.push(Line {
                    from: *from,
                    to: *to,
                });
            }
        }
    }
    segments
}

fn around(point: Point, half: f64, high: f64) -> Area {
    Area {
        left: point.x - half,
        top: point.y - high,
        right: point.x + half,
        bottom: point.y + high,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_with_room_stay_and_those_that_collide_share_what_is_lacking() {
        assert_eq!(
            spread(&[(10.0, 20.0), (50.0, 20.0)], 0.0, 100.0),
            [10.0, 50.0]
        );
        assert_eq!(
            spread(&[(50.0, 20.0), (50.0, 20.0)], 0.0, 100.0),
            [40.0, 60.0]
        );
    }

    #[test]
    fn names_stay_within_the_limits() {
        assert_eq!(
            spread(&[(95.0, 20.0), (96.0, 20.0)], 0.0, 100.0),
            [60.0, 80.0]
        );
        assert_eq!(spread(&[(-5.0, 20.0)], 0.0, 100.0), [0.0]);
        assert!(spread(&[], 0.0, 100.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_name_stands_on_another(
            wanted in proptest::collection::vec((-50.0..150.0_f64, 10.0..50.0_f64), 0..4)
        ) {
            let mut wanted = wanted;
            wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
            let tops = spread(&wanted, 0.0, 200.0);
            for at in 1..tops.len() {
                prop_assert!(tops[at] - tops[at - 1] >= wanted[at - 1].1 - 1e-9);
            }
            for (top, (_, high)) in tops.iter().zip(&wanted) {
                prop_assert!(*top >= -1e-9 && top + high <= 200.0 + 1e-9);
            }
        }
    }
}
