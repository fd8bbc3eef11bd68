//! Finding room for the names beside shapes.

use crate::geometry::{Area, Circle, Line, Point};

/// Sixteen directions, the ones that read best first: beside, then above and below.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.924, -0.383),
    (-0.924, -0.383),
    (0.924, 0.383),
    (-0.924, 0.383),
    (0.707, -0.707),
    (-0.707, -0.707),
    (0.707, 0.707),
    (-0.707, 0.707),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.383, -0.924),
    (-0.383, -0.924),
    (0.383, 0.924),
    (-0.383, 0.924),
];

/// How far from its circle a name may stand, in units: beyond this the eye loses it.
const NEAR: [f64; 6] = [3.0, 8.0, 14.0, 21.0, 29.0, 38.0];
/// How far the name of the chosen place may stand, which must stand somewhere.
const FAR: [f64; 8] = [50.0, 65.0, 80.0, 100.0, 120.0, 150.0, 190.0, 240.0];
/// From this distance on a line leads from the circle to its name.
const LEADER_FROM: f64 = 7.0;
/// Air between a name and what is beside it.
const AIR: f64 = 1.5;

/// What names must not stand on.
pub(crate) struct Ground<'c> {
    pub circles: &'c [Circle],
    pub taken: Vec<Area>,
    pub leaders: Vec<Line>,
    pub bounds: Area,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    pub area: Area,
    /// The line from the circle to the name, when it stands far away.
    pub leader: Option<Line>,
    /// Whether the name stands inside its circle.
    pub inside: bool,
    /// How far from the left the middle of its circle is.
    pub circle: f64,
}

impl Ground<'_> {
    /// Room for a name so wide and high, inside its circle or near it.
    pub fn place(&mut self, circle: usize, width: f64, height: f64) -> Option<Placed> {
        let placed = self
            .inside(circle, width, height)
            .or_else(|| self.beside(circle, width, height, &NEAR, true))?;
        Some(self.keep(placed))
    }

    /// Room for the name of what must have one: near if there is room, further away if not, and
    /// where it hides the least when there is no room at all.
    pub fn place_always(&mut self, circle: usize, width: f64, height: f64) -> Placed {
        let placed = self
            .inside(circle, width, height)
            .or_else(|| self.beside(circle, width, height, &NEAR, true))
            .or_else(|| self.beside(circle, width, height, &NEAR, false))
            .or_else(|| self.beside(circle, width, height, &FAR, true))
            .or_else(|| self.beside(circle, width, height, &FAR, false))
            .unwrap_or_else(|| self.least_hiding(circle, width, height));
        // A line over other circles begins in the middle of its own, so that it is seen whose it is.
        let leader = placed.leader.map(|line| match self.circles.get(circle) {
            Some(own) if self.passes_over(circle, &line) => Line {
                from: Point { x: own.x, y: own.y },
                ..line
            },
            _ => line,
        });
        self.keep(Placed { leader, ..placed })
    }

    fn keep(&mut self, placed: Placed) -> Placed {
        self.taken.push(placed.area);
        self.leaders.extend(placed.leader);
        placed
    }

    fn inside(&self, at: usize, width: f64, height: f64) -> Option<Placed> {
        let circle = self.circles.get(at)?;
        let half = (width / 2.0 + AIR, height / 2.0);
        let fits = half.0 * half.0 + half.1 * half.1 <= circle.radius * circle.radius;
        let area = centred(circle.x, circle.y, width, height);
        let free = self.taken.iter().all(|taken| !taken.meets(&area));
        (fits && free).then_some(Placed {
            area,
            leader: None,
            inside: true,
            circle: circle.x,
        })
    }

    fn beside(
        &self,
        at: usize,
        width: f64,
        height: f64,
        distances: &[f64],
        leaders_keep_clear: bool,
    ) -> Option<Placed> {
        self.candidates(at, width, height, distances)
            .find(|placed| self.free(at, placed, leaders_keep_clear))
    }

    /// The places around a circle, the nearest first.
    fn candidates(
        &self,
        at: usize,
        width: f64,
        height: f64,
        distances: &[f64],
    ) -> impl Iterator<Item = Placed> {
        let circle = self.circles.get(at).copied();
        let places = circle.into_iter().flat_map(move |circle| {
            distances.iter().flat_map(move |distance| {
                DIRECTIONS.iter().map(move |direction| {
                    let area = around(&circle, *direction, *distance, width, height);
                    let area = self.within_bounds(area);
                    Placed {
                        area,
                        leader: leader(&circle, &area),
                        inside: false,
                        circle: circle.x,
                    }
                })
            })
        });
        places.collect::<Vec<_>>().into_iter()
    }

    fn free(&self, at: usize, placed: &Placed, leaders_keep_clear: bool) -> bool {
        let area = Area {
            left: placed.area.left - AIR,
            right: placed.area.right + AIR,
            top: placed.area.top - AIR,
            bottom: placed.area.bottom + AIR,
        };
        let others = || self.circles.iter().enumerate().filter(|(it, _)| *it != at);
        let stands_free = self.bounds.holds(&placed.area)
            && self.taken.iter().all(|taken| !taken.meets(&area))
            && self.circles.iter().all(|circle| !area.meets_circle(circle))
            && self.leaders.iter().all(|leader| !area.meets_line(leader));
        stands_free
            && match placed.leader {
                Some(leader) => {
                    self.taken.iter().all(|taken| !taken.meets_line(&leader))
                        && (!leaders_keep_clear
                            || others().all(|(_, circle)| !leader.meets_circle(circle)))
                }
                // Without a leader the name must not seem to be that of another circle.
                None => self.circles.get(at).is_some_and(|own| {
                    let own = gap(own, &placed.area) + AIR;
                    others().all(|(_, circle)| gap(circle, &placed.area) > own)
                }),
            }
    }

    /// Whether the way to a name passes over another circle.
    fn passes_over(&self, at: usize, line: &Line) -> bool {
        let mut others = self.circles.iter().enumerate();
        others.any(|(it, circle)| it != at && line.meets_circle(circle))
    }

    /// The place inside the bounds where the name covers the fewest things.
    fn least_hiding(&self, at: usize, width: f64, height: f64) -> Placed {
        let hidden = |placed: &Placed| {
            let circles = self
                .circles
                .iter()
                .filter(|it| placed.area.meets_circle(it));
            let taken = self.taken.iter().filter(|it| placed.area.meets(it));
            // A name over a name is read by nobody; a name over a circle is.
            circles.count() + 10 * taken.count()
        };
        self.candidates(at, width, height, &NEAR)
            .min_by_key(hidden)
            .unwrap_or(Placed {
                area: centred(0.0, 0.0, width, height),
                leader: None,
                inside: false,
                circle: 0.0,
            })
    }

    fn within_bounds(&self, area: Area) -> Area {
        let across = (self.bounds.left - area.left).max((self.bounds.right - area.right).min(0.0));
        let down = (self.bounds.top - area.top).max((self.bounds.bottom - area.bottom).min(0.0));
        area.moved(across, down)
    }
}

/// How far a name is from a circle's edge.
fn gap(circle: &Circle, area: &Area) -> f64 {
    let centre = Point {
        x: circle.x,
        y: circle.y,
    };
    circle.distance(area.nearest(centre)) - circle.radius
}

fn centred(x: f64, y: f64, width: f64, height: f64) -> Area {
    Area {
        left: x - width / 2.0,
        top: y - height / 2.0,
        right: x + width / 2.0,
        bottom: y + height / 2.0,
    }
}

/// The rectangle at a distance from a circle in a direction. It touches the point there with the
/// side or corner that faces the circle.
fn around(
    circle: &Circle,
    (across, down): (f64, f64),
    distance: f64,
    width: f64,
    height: f64,
) -> Area {
    let away = circle.radius + distance;
    let (aside, below) = (
        (across * 1.5).clamp(-1.0, 1.0),
        (down * 1.5).clamp(-1.0, 1.0),
    );
    centred(
        circle.x + across * away + aside * width / 2.0,
        circle.y + down * away + below * height / 2.0,
        width,
        height,
    )
}

/// The line from a circle to a name that stands away from it.
fn leader(circle: &Circle, area: &Area) -> Option<Line> {
    let centre = Point {
        x: circle.x,
        y: circle.y,
    };
    let name = area.nearest(centre);
    let distance = circle.distance(name);
    if distance - circle.radius < LEADER_FROM {
        return None;
    }
    let at = |away: f64| Point {
        x: circle.x + (name.x - circle.x) * (away / distance),
        y: circle.y + (name.y - circle.y) * (away / distance),
    };
    Some(Line {
        from: at(circle.radius + 0.5),
        to: at(distance - AIR),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground(circles: &[Circle]) -> Ground<'_> {
        Ground {
            circles,
            taken: Vec::new(),
            leaders: Vec::new(),
            bounds: Area {
                left: 0.0,
                top: 0.0,
                right: 100.0,
                bottom: 100.0,
            },
        }
    }

    const LARGE: Circle = Circle {
        x: 50.0,
        y: 50.0,
        radius: 20.0,
    };

    #[test]
    fn a_short_name_stands_inside_and_a_long_one_beside() {
        let circles = [LARGE];
        assert!(ground(&circles).place(0, 30.0, 10.0).unwrap().inside);
        let beside = ground(&circles).place(0, 25.0, 35.0).unwrap();
        assert!(!beside.inside && beside.area.left > 70.0);
    }

    #[test]
    fn names_stand_neither_on_each_other_nor_on_circles() {
        let circles: Vec<Circle> = (0_u8..5)
            .map(|at| Circle {
                x: 20.0 + 14.0 * f64::from(at),
                y: 50.0,
                radius: 6.0,
            })
            .collect();
        let mut ground = ground(&circles);
        for at in 0..5 {
            let Some(placed) = ground.place(at, 24.0, 10.0) else {
                continue;
            };
            assert!(
                circles
                    .iter()
                    .all(|circle| !placed.area.meets_circle(circle))
            );
        }
        assert!(ground.taken.len() > 2, "{:?}", ground.taken);
        for (at, one) in ground.taken.iter().enumerate() {
            assert!(ground.taken[at + 1..].iter().all(|other| !one.meets(other)));
        }
    }

    #[test]
    fn a_name_without_a_line_stands_nearest_to_its_own_circle() {
        let beside = Circle {
            x: 50.0,
            y: 50.0,
            radius: 5.0,
        };
        let neighbour = Circle {
            x: 88.0,
            y: 50.0,
            radius: 5.0,
        };
        let circles = [beside, neighbour];
        let placed = ground(&circles).place(0, 23.0, 8.0).unwrap();
        assert!(placed.area.right < 50.0, "{placed:?}");
    }

    #[test]
    fn what_must_have_a_name_has_one_inside_the_bounds() {
        let crowd: Vec<Circle> = (0_u8..100)
            .map(|at| Circle {
                x: f64::from(at % 10) * 10.0 + 5.0,
                y: f64::from(at / 10) * 10.0 + 5.0,
                radius: 5.0,
            })
            .collect();
        let mut ground = ground(&crowd);
        assert!(ground.place(44, 40.0, 12.0).is_none());
        let placed = ground.place_always(44, 40.0, 12.0);
        assert!(ground.bounds.holds(&placed.area), "{placed:?}");
    }
}
