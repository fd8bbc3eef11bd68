//! Where the circles lie and how large they are.

use crate::Refusal;
use crate::geometry::{Area, Circle};
use crate::heading::Width;
use crate::packing::push_apart;
use crate::sheet::MARGIN;

use super::Place;

/// How much of the map's rectangle all circles cover together. More and Stockholm's circles push
/// each other out to sea, less and small municipalities become dots.
const COVERED: f64 = 0.14;
/// The largest circle, in parts of the map's width: a single place must not fill the sheet.
const LARGEST_RADIUS: f64 = 0.13;
/// Air between two circles, outlines included, before a map that became too wide is shrunk.
const GAP: f64 = 1.0;

/// Circles on the sheet.
pub(super) struct Layout {
    /// Each place that has a circle, by its number in the list, with the circle.
    pub circles: Vec<(usize, Circle)>,
    /// The rectangle around all circles.
    pub area: Area,
    /// The radius of the circle for the area 1.
    pub unit_radius: f64,
}

/// The rectangle of the map on the sheet: left side, width, height. The rest of the sheet is for
/// the legend and names.
fn frame(width: Width) -> (f64, f64, f64) {
    match width {
        Width::Narrow => (34.0, 258.0, 600.0),
        Width::Wide => (210.0, 310.0, 680.0),
    }
}

/// Lays out the places that have an area; there is at least one.
pub(super) fn layout(places: &[Place], width: Width) -> Result<Layout, Refusal> {
    let (left, across, down) = frame(width);
    let mut circles = Vec::with_capacity(places.len());
    let mut drawn = Vec::with_capacity(places.len());
    // Areas are measured against the largest so that neither tiny nor huge numbers leave the range.
    let most = places
        .iter()
        .map(|place| place.area.number())
        .fold(0.0, f64::max);
    for (at, place) in places.iter().enumerate() {
        if place.area.number() > 0.0 {
            let point = place.position.point();
            circles.push(Circle {
                x: point.x,
                y: point.y,
                radius: (place.area.number() / most).sqrt(),
            });
            drawn.push(at);
        }
    }
    scale_positions(&mut circles, across, down);
    let covered: f64 = circles
        .iter()
        .map(|circle| circle.radius * circle.radius * std::f64::consts::PI)
        .sum();
    let largest = (COVERED * across * down / covered)
        .sqrt()
        .min(LARGEST_RADIUS * across);
    for circle in &mut circles {
        circle.radius *= largest;
    }
    let left_over = push_apart(&mut circles, GAP)?;
    let fitted = fit(&mut circles, across);
    let area = around(&circles);
    // In the middle of its rectangle, with its top at the top of the sheet.
    let aside = left + (across - (area.right - area.left)) / 2.0 - area.left;
    for circle in &mut circles {
        circle.x += aside;
        circle.y += MARGIN - area.top;
    }
    Ok(Layout {
        area: area.moved(aside, MARGIN - area.top),
        circles: drawn.into_iter().zip(circles).collect(),
        unit_radius: largest * left_over * fitted / most.sqrt(),
    })
}

/// Brings positions from metres to units, so that their rectangle fits into the frame.
fn scale_positions(circles: &mut [Circle], across: f64, down: f64) {
    let points = circles.iter().map(|circle| Circle {
        radius: 0.0,
        ..*circle
    });
    let area = around(&points.collect::<Vec<_>>());
    let (wide, high) = (area.right - area.left, area.bottom - area.top);
    let scale = [(across, wide), (down, high)]
        .into_iter()
        .filter(|(_, metres)| *metres > 0.0)
        .map(|(units, metres)| units / metres)
        .fold(f64::INFINITY, f64::min);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    for circle in circles.iter_mut() {
        circle.x = (circle.x - area.left) * scale;
        circle.y = (circle.y - area.top) * scale;
    }
}

/// Shrinks the map, places and circles alike, if pushing made it wider than its frame. Returns
/// what is left of each length.
fn fit(circles: &mut [Circle], across: f64) -> f64 {
    let area = around(circles);
    let part = (across / (area.right - area.left)).min(1.0);
    for circle in circles.iter_mut() {
        circle.x *= part;
        circle.y *= part;
        circle.radius *= part;
    }
    part
}

/// The rectangle around circles.
fn around(circles: &[Circle]) -> Area {
    let start = Area {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };
    circles.iter().fold(start, |area, circle| Area {
        left: area.left.min(circle.x - circle.radius),
        top: area.top.min(circle.y - circle.radius),
        right: area.right.max(circle.x + circle.radius),
        bottom: area.bottom.max(circle.y + circle.radius),
    })
}
