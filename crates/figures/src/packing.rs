//! Pushing circles apart until none overlaps, each as near its own place as the others let it.
//!
//! Only the four operations and the square root are used, in a fixed order, so that the same
//! circles always end up in the same places, on every machine.

use crate::Refusal;
use crate::geometry::{Circle, Point, length};
use crate::value::count;

/// Rounds in which circles are both drawn home and pushed apart. After some hundred, pictures do
/// not change to the eye.
const ROUNDS: usize = 240;
/// Rounds in which circles are only pushed apart. Most end far sooner.
const LAST_ROUNDS: usize = 1_500;
/// The part of those rounds after which circles have their whole size. Until then they grow, so that
/// each is pushed out on the side of its larger neighbour where it lies.
const GROWN: f64 = 0.6;
/// How much of the way home a circle goes in the first round; less and less after that.
const PULL: f64 = 0.12;
/// Pushing ends when no overlap is larger than this, and aims for a gap that is so much wider,
/// so that what is left over takes nothing from the gap.
const NEAR_ENOUGH: f64 = 1e-3;
/// If the circles would have to shrink to less than this, the picture is of something else.
const LEAST_SHRINKING: f64 = 0.5;

/// Moves circles until there is `gap` between any two. If that cannot be reached all of them
/// shrink alike, so that their areas keep their proportions; the part that is left of each
/// radius is returned, 1 as a rule.
pub(crate) fn push_apart(circles: &mut [Circle], gap: f64) -> Result<f64, Refusal> {
    scatter(circles);
    let aim = gap + 2.0 * NEAR_ENOUGH;
    let homes: Vec<Point> = circles
        .iter()
        .map(|circle| Point {
            x: circle.x,
            y: circle.y,
        })
        .collect();
    let mut order: Vec<usize> = (0..circles.len()).collect();
    for round in 0..ROUNDS {
        let pull = PULL * (1.0 - count(round) / count(ROUNDS));
        for (circle, home) in circles.iter_mut().zip(&homes) {
            circle.x += (home.x - circle.x) * pull;
            circle.y += (home.y - circle.y) * pull;
        }
        let grown = (count(round + 1) / (count(ROUNDS) * GROWN)).min(1.0);
        part(circles, &mut order, aim, grown);
    }
    for _ in 0..LAST_ROUNDS {
        if part(circles, &mut order, aim, 1.0) < NEAR_ENOUGH {
            break;
        }
    }
    shrink(circles, &mut order, gap)
}

/// Moves every circle by less than can be seen, each in its own direction, since two in the very
/// same place would not know which way to go.
fn scatter(circles: &mut [Circle]) {
    const ACROSS: usize = 1_009;
    const DOWN: usize = 1_013;
    for (at, circle) in circles.iter_mut().enumerate() {
        circle.x += (count(at * 367 % ACROSS) / count(ACROSS) - 0.5) * 0.02;
        circle.y += (count(at * 619 % DOWN) / count(DOWN) - 0.5) * 0.02;
    }
}

/// Calls with every pair that may be closer than `gap`, by sweeping from left to right.
fn near_pairs(
    circles: &mut [Circle],
    order: &mut [usize],
    gap: f64,
    mut meet: impl FnMut(&mut [Circle], usize, usize),
) {
    let left = |circle: &Circle| circle.x - circle.radius;
    order.sort_by(|one, other| {
        left(&circles[*one])
            .total_cmp(&left(&circles[*other]))
            .then(one.cmp(other))
    });
    for (place, one) in order.iter().enumerate() {
        let reach = circles[*one].x + circles[*one].radius + gap;
        for other in &order[place + 1..] {
            // Circles move while we sweep, but never far; what is missed is met next time.
            if left(&circles[*other]) > reach {
                break;
            }
            meet(circles, *one, *other);
        }
    }
}

/// Moves each pair that is too close apart along the line between their centres, the smaller one
/// further, as if all had only grown to a part of their size. Returns the largest overlap met.
fn part(circles: &mut [Circle], order: &mut [usize], gap: f64, grown: f64) -> f64 {
    let mut largest = 0.0_f64;
    near_pairs(circles, order, gap, |circles, one, other| {
        let (first, second) = (circles[one], circles[other]);
        let (across, down) = (second.x - first.x, second.y - first.y);
        let distance = length(across, down);
        let overlap = (first.radius + second.radius + gap) * grown - distance;
        if overlap <= 0.0 {
            return;
        }
        largest = largest.max(overlap);
        let (across, down) = if distance > 0.0 {
            (across / distance, down / distance)
        } else {
            (1.0, 0.0)
        };
        let weight = |circle: Circle| circle.radius * circle.radius + gap * gap;
        let yields = weight(second) / (weight(first) + weight(second));
        circles[one].x -= across * overlap * yields;
        circles[one].y -= down * overlap * yields;
        circles[other].x += across * overlap * (1.0 - yields);
        circles[other].y += down * overlap * (1.0 - yields);
    });
    largest
}

/// Shrinks all circles alike until no two are closer than `gap`.
fn shrink(circles: &mut [Circle], order: &mut [usize], gap: f64) -> Result<f64, Refusal> {
    let mut left_over = 1.0_f64;
    near_pairs(circles, order, gap, |circles, one, other| {
        let (first, second) = (circles[one], circles[other]);
        let distance = length(second.x - first.x, second.y - first.y);
        let radii = first.radius + second.radius;
        if radii > 0.0 {
            left_over = left_over.min((distance - gap) / radii);
        }
    });
    if left_over < LEAST_SHRINKING {
        return Err(Refusal::Crowded);
    }
    for circle in circles.iter_mut() {
        circle.radius *= left_over;
    }
    Ok(left_over)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GAP: f64 = 1.0;

    fn closest(circles: &[Circle]) -> f64 {
        let mut closest = f64::INFINITY;
        for (at, one) in circles.iter().enumerate() {
            for other in &circles[at + 1..] {
                let between = length(one.x - other.x, one.y - other.y);
                closest = closest.min(between - one.radius - other.radius);
            }
        }
        closest
    }

    fn circle(x: f64, y: f64, radius: f64) -> Circle {
        Circle { x, y, radius }
    }

    #[test]
    fn circles_with_room_stay_where_they_are() {
        let mut circles = [circle(0.0, 0.0, 3.0), circle(20.0, 0.0, 5.0)];
        assert!((push_apart(&mut circles, GAP).unwrap() - 1.0).abs() < 1e-12);
        assert!(circles[0].x.abs() < 0.02 && (circles[1].x - 20.0).abs() < 0.02);
    }

    #[test]
    fn the_smaller_of_two_moves_further() {
        let mut circles = [circle(0.0, 0.0, 10.0), circle(5.0, 0.0, 2.0)];
        push_apart(&mut circles, GAP).unwrap();
        assert!(closest(&circles) >= GAP - 1e-9);
        assert!(circles[0].x.abs() < 1.0, "{circles:?}");
        assert!(circles[1].x > 11.0, "{circles:?}");
    }

    #[test]
    fn a_thousand_circles_in_one_place_find_room() {
        let mut circles = vec![circle(5.0, 5.0, 3.0); 1_000];
        assert!(push_apart(&mut circles, GAP).unwrap() > 0.9);
        assert!(closest(&circles) >= GAP - 1e-9);
    }

    #[test]
    fn circles_too_small_to_be_seen_find_room_as_well() {
        let mut circles = vec![circle(5.0, 5.0, 1e-150); 60];
        circles.push(circle(5.0, 5.0, 30.0));
        assert!(push_apart(&mut circles, GAP).is_ok());
        assert!(closest(&circles) >= GAP - 1e-9);
    }

    proptest! {
        #[test]
        fn no_two_circles_overlap_and_all_keep_their_proportions(
            wanted in proptest::collection::vec((0.0..60.0_f64, 0.0..120.0_f64, 0.0..15.0_f64), 0..120)
        ) {
            let before: Vec<Circle> =
                wanted.iter().map(|(x, y, radius)| circle(*x, *y, *radius)).collect();
            let mut after = before.clone();
            let left_over = push_apart(&mut after, GAP).unwrap();
            prop_assert!(closest(&after) >= GAP - 1e-9);
            for (one, other) in before.iter().zip(&after) {
                prop_assert!((one.radius * left_over - other.radius).abs() < 1e-9);
            }
        }
    }
}
