//! The circles, names and legends as elements.

use crate::geometry::{Area, Circle};
use crate::heading::{Heading, Width};
use crate::label::{Ground, Placed};
use crate::legend::{self, Legend, Sample};
use crate::markup::Element;
use crate::scale::Scale;
use crate::sheet::{self, MARGIN, paragraph, written};
use crate::text::Face;
use crate::theme::{INK, ON_STEPS, OUTLINE, PAGE, QUIET, STEPS};

use super::layout::Layout;
use super::{BubbleMap, Place};

/// Radii below this are not worth a sample in the legend: the outline is most of it.
const SMALLEST_SAMPLE: f64 = 1.0;

/// How many of the largest places have their name whether there is room or not.
const ALWAYS_NAMED: usize = 3;
/// How far the ring around the chosen circle reaches.
const RING: f64 = 3.0;

/// How many of the largest places are named if there is room: enough to find one's way, few
/// enough to read.
fn most_names(width: Width) -> usize {
    match width {
        Width::Narrow => 40,
        Width::Wide => 60,
    }
}

/// How wide the legend may be.
fn legend_room(width: Width) -> f64 {
    match width {
        Width::Narrow => 124.0,
        Width::Wide => 190.0,
    }
}

/// A map ready to be put on its sheet.
pub(super) struct Drawing<'m> {
    map: &'m BubbleMap,
    layout: &'m Layout,
    scale: &'m Scale,
    chosen: Option<usize>,
}

pub(super) fn drawing<'m>(
    map: &'m BubbleMap,
    layout: &'m Layout,
    scale: &'m Scale,
    chosen: Option<usize>,
) -> Drawing<'m> {
    Drawing {
        map,
        layout,
        scale,
        chosen,
    }
}

impl Drawing<'_> {
    pub(super) fn finish(self, heading: &Heading, width: Width) -> String {
        let steps = legend::steps(
            &self.map.colour_head,
            &self.scale.ranges,
            Sample::Circle,
            (MARGIN, MARGIN),
            legend_room(width),
            width,
        );
        let sizes = self.sizes((MARGIN, steps.area.bottom + 12.0), width);
        let taken = vec![steps.area, sizes.area];
        let down = self.way_down(&taken);
        let bottom = (self.layout.area.bottom + down).max(sizes.area.bottom) + MARGIN;
        let circles: Vec<(usize, Circle)> = self
            .layout
            .circles
            .iter()
            .map(|(at, circle)| {
                let y = circle.y + down;
                (*at, Circle { y, ..*circle })
            })
            .collect();
        let mut drawn = steps.drawn;
        drawn.extend(sizes.drawn);
        drawn.extend(self.circles(&circles));
        drawn.extend(self.names(&circles, taken, bottom, width));
        sheet::finish(heading, width, bottom, drawn)
    }

    /// How far down the map must be moved so that no circle lies under a legend.
    fn way_down(&self, taken: &[Area]) -> f64 {
        let mut way = 0.0_f64;
        for (_, circle) in &self.layout.circles {
            for area in taken {
                if circle.x - circle.radius < area.right + MARGIN {
                    way = way.max(area.bottom + 2.0 - (circle.y - circle.radius));
                }
            }
        }
        way
    }

    /// The circles of the legend that tell what an area means.
    fn sizes(&self, (left, top): (f64, f64), width: Width) -> Legend {
        let largest = self.layout.circles.iter().map(|(_, circle)| circle.radius);
        let largest = largest.fold(0.0, f64::max);
        let samples: Vec<(f64, &str)> = self
            .map
            .sample_sizes
            .iter()
            .map(|size| {
                (
                    size.number().max(0.0).sqrt() * self.layout.unit_radius,
                    size.text(),
                )
            })
            .filter(|(radius, _)| (SMALLEST_SAMPLE..=largest * 1.01).contains(radius))
            .collect();
        let mut area = Area {
            left,
            top,
            right: left,
            bottom: top,
        };
        if samples.is_empty() {
            return Legend {
                drawn: Vec::new(),
                area,
            };
        }
        let face = Face::strong(width.small());
        let lines = face.lines(&self.map.area_head, legend_room(width), 2);
        let mut drawn = paragraph(left, top + face.size, face, &lines);
        let mut y = top + 4.0;
        for line in &lines {
            y += face.line();
            area.right = area.right.max(left + face.width(line));
        }
        let widest = samples
            .iter()
            .map(|(radius, _)| *radius)
            .fold(0.0, f64::max);
        let face = Face::plain(width.small());
        for (radius, text) in samples {
            let half = radius.max(face.size / 2.0 + 1.0);
            let centre = y + half;
            drawn.push(
                Element::circle(left + widest, centre, radius)
                    .hollow()
                    .stroke(OUTLINE, 1.0),
            );
            let x = left + 2.0 * widest + 7.0;
            drawn.push(written(x, centre + face.size * 0.36, face, text));
            area.right = area.right.max(x + face.width(text));
            y = centre + half + 3.0;
        }
        area.bottom = y;
        Legend { drawn, area }
    }

    /// The circles by step, so that the colour is said once, and the chosen one on top.
    fn circles(&self, circles: &[(usize, Circle)]) -> Vec<Element> {
        let mut groups = Vec::new();
        for range in &self.scale.ranges {
            let members = circles
                .iter()
                .filter(|(at, _)| self.scale.steps[*at] == range.step)
                .map(|(at, circle)| {
                    Element::circle(circle.x, circle.y, circle.radius)
                        .told(&self.told(&self.map.places[*at]))
                });
            groups.push(Element::new("g").fill(STEPS[range.step]).children(members));
        }
        let mut drawn = vec![Element::new("g").stroke(OUTLINE, 0.75).children(groups)];
        let chosen = circles.iter().find(|(at, _)| Some(*at) == self.chosen);
        if let Some((_, circle)) = chosen {
            let ring = |token, width| {
                Element::circle(circle.x, circle.y, circle.radius + 1.5)
                    .hollow()
                    .stroke(token, width)
            };
            drawn.push(ring(PAGE, 4.5));
            drawn.push(ring(INK, 2.25));
        }
        drawn
    }

    fn told(&self, place: &Place) -> String {
        format!(
            "{}\n{}: {}\n{}: {}",
            place.name,
            self.map.area_head,
            place.area.text(),
            self.map.colour_head,
            place.colour.text()
        )
    }

    /// The names: the chosen place first, then the largest for which there is room.
    fn names(
        &self,
        circles: &[(usize, Circle)],
        taken: Vec<Area>,
        bottom: f64,
        width: Width,
    ) -> Vec<Element> {
        let bare: Vec<Circle> = circles
            .iter()
            .map(|(at, circle)| {
                let ring = if Some(*at) == self.chosen { RING } else { 0.0 };
                let radius = circle.radius + ring;
                Circle { radius, ..*circle }
            })
            .collect();
        let mut ground = Ground {
            circles: &bare,
            taken,
            leaders: Vec::new(),
            bounds: Area {
                left: 2.0,
                top: 2.0,
                right: width.units() - 2.0,
                bottom: bottom - 2.0,
            },
        };
        let mut drawn = Vec::new();
        let chosen = circles.iter().position(|(at, _)| Some(*at) == self.chosen);
        let chosen = chosen.map(|at| self.name_of_chosen(&mut ground, at, circles[at].0, width));
        let mut order: Vec<usize> = (0..circles.len())
            .filter(|at| Some(circles[*at].0) != self.chosen)
            .collect();
        order.sort_by(|one, other| bare[*other].radius.total_cmp(&bare[*one].radius));
        let face = Face::plain(width.small());
        for (rank, at) in order.into_iter().take(most_names(width)).enumerate() {
            let place = circles[at].0;
            let name = face.cut(&self.map.places[place].name, width.units() / 2.0);
            let (wide, high) = (face.width(&name), face.line());
            let placed = if rank < ALWAYS_NAMED {
                Some(ground.place_always(at, wide, high))
            } else {
                ground.place(at, wide, high)
            };
            if let Some(placed) = placed {
                drawn.extend(self.name(&name, face, placed, place));
            }
        }
        // What is pointed out lies on top of everything else.
        drawn.extend(chosen.into_iter().flatten());
        drawn
    }

    fn name(&self, name: &str, face: Face, placed: Placed, place: usize) -> Vec<Element> {
        let baseline = placed.area.bottom - face.line() * 0.28;
        let middle = f64::midpoint(placed.area.left, placed.area.right);
        if placed.inside {
            let on = ON_STEPS[self.scale.steps[place]];
            let text = Element::text(middle, baseline, name)
                .fill(on)
                .size(face.size);
            return vec![text.centred()];
        }
        let mut drawn = leader(placed);
        let text = beside(placed, baseline, face, name);
        drawn.push(text.fill(QUIET).halo());
        drawn
    }

    /// The name of the chosen place with its colour's number below.
    fn name_of_chosen(
        &self,
        ground: &mut Ground<'_>,
        at: usize,
        place: usize,
        width: Width,
    ) -> Vec<Element> {
        let place = &self.map.places[place];
        let (strong, plain) = (Face::strong(width.text()), Face::plain(width.text()));
        let name = strong.cut(&place.name, width.units() / 2.0);
        let number = place.colour.text();
        let wide = strong.width(&name).max(plain.width(number));
        let placed = ground.place_always(at, wide, 2.0 * strong.line());
        let first = placed.area.top + strong.size;
        let second = first + strong.line();
        let mut drawn = leader(placed);
        drawn.push(beside(placed, first, strong, &name).halo());
        drawn.push(beside(placed, second, plain, number).halo());
        drawn
    }
}

/// A line of text in its place, set towards its circle: should the reader's font be narrower than
/// was reckoned with, the air is left on the other side.
fn beside(placed: Placed, baseline: f64, face: Face, line: &str) -> Element {
    let Area { left, right, .. } = placed.area;
    if right < placed.circle {
        written(right, baseline, face, line).ending()
    } else if left > placed.circle {
        written(left, baseline, face, line)
    } else {
        written(f64::midpoint(left, right), baseline, face, line).centred()
    }
}

fn leader(placed: Placed) -> Vec<Element> {
    placed
        .leader
        .map(|line| {
            Element::line(line.from.x, line.from.y, line.to.x, line.to.y)
                .stroke(INK, 0.75)
                .attribute("stroke-linecap", "round")
        })
        .into_iter()
        .collect()
}
