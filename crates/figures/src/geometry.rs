//! Points, circles and rectangles, in units of the picture. y grows downwards.

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub x: f64,
    pub y: f64,
}

/// A circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Circle {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
}

impl Circle {
    /// How far a circle's centre is from a point.
    pub fn distance(&self, point: Point) -> f64 {
        length(self.x - point.x, self.y - point.y)
    }
}

/// The length of the way across and down. The square root and the four operations give the same
/// bits on every machine, which `hypot` does not promise.
pub(crate) fn length(across: f64, down: f64) -> f64 {
    (across * across + down * down).sqrt()
}

/// A rectangle with level sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// Whether two rectangles have more than an edge in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another rectangle lies inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// The point of the rectangle that is nearest to another.
    pub fn nearest(&self, point: Point) -> Point {
        Point {
            x: point.x.max(self.left).min(self.right),
            y: point.y.max(self.top).min(self.bottom),
        }
    }

    /// Whether a circle reaches into the rectangle.
    pub fn meets_circle(&self, circle: &Circle) -> bool {
        let centre = Point {
            x: circle.x,
            y: circle.y,
        };
        circle.distance(self.nearest(centre)) < circle.radius
    }

    /// Whether a straight line passes through the rectangle: what is left of the line after each
    /// side has cut off what lies outside of it.
    pub fn meets_line(&self, line: &Line) -> bool {
        let (across, down) = (line.to.x - line.from.x, line.to.y - line.from.y);
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (toward, room) in [
            (-across, line.from.x - self.left),
            (across, self.right - line.from.x),
            (-down, line.from.y - self.top),
            (down, self.bottom - line.from.y),
        ] {
            if toward == 0.0 {
                if room <= 0.0 {
                    return false;
                }
            } else if toward < 0.0 {
                enters = enters.max(room / toward);
            } else {
                leaves = leaves.min(room / toward);
            }
        }
        enters < leaves
    }

    /// The rectangle moved.
    pub fn moved(&self, across: f64, down: f64) -> Self {
        Self {
            left: self.left + across,
            top: self.top + down,
            right: self.right + across,
            bottom: self.bottom + down,
        }
    }
}

/// A straight line between two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Line {
    pub from: Point,
    pub to: Point,
}

impl Line {
    /// Whether the line passes through a circle.
    pub fn meets_circle(&self, circle: &Circle) -> bool {
        let (across, down) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let square = across * across + down * down;
        let along = if square > 0.0 {
            (((circle.x - self.from.x) * across + (circle.y - self.from.y) * down) / square)
                .clamp(0.0, 1.0)
        } else {
            0.0
        };
        let nearest = Point {
            x: self.from.x + along * across,
            y: self.from.y + along * down,
        };
        circle.distance(nearest) < circle.radius
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Area = Area {
        left: 0.0,
        top: 0.0,
        right: 10.0,
        bottom: 10.0,
    };

    fn line(from: (f64, f64), to: (f64, f64)) -> Line {
        Line {
            from: Point {
                x: from.0,
                y: from.1,
            },
            to: Point { x: to.0, y: to.1 },
        }
    }

    #[test]
    fn lines_through_and_past_a_rectangle_are_told_apart() {
        assert!(SQUARE.meets_line(&line((-5.0, 5.0), (15.0, 6.0))));
        assert!(SQUARE.meets_line(&line((4.0, 4.0), (5.0, 5.0))));
        assert!(SQUARE.meets_line(&line((5.0, -5.0), (5.0, 15.0))));
        assert!(!SQUARE.meets_line(&line((-5.0, 8.0), (8.0, 21.0))));
        assert!(!SQUARE.meets_line(&line((-5.0, 5.0), (-1.0, 5.0))));
        assert!(!SQUARE.meets_line(&line((-5.0, 10.0), (15.0, 10.0))));
    }

    #[test]
    fn circles_at_sides_and_corners_are_told_apart() {
        let circle = |x, y, radius| Circle { x, y, radius };
        assert!(SQUARE.meets_circle(&circle(5.0, 5.0, 1.0)));
        assert!(SQUARE.meets_circle(&circle(-1.0, 5.0, 1.5)));
        assert!(!SQUARE.meets_circle(&circle(-1.0, -1.0, 1.2)));
        assert!(line((0.0, 0.0), (10.0, 0.0)).meets_circle(&circle(5.0, 1.0, 1.5)));
        assert!(!line((0.0, 0.0), (10.0, 0.0)).meets_circle(&circle(12.0, 0.0, 1.5)));
    }
}
