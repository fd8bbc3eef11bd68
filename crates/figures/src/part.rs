//! How the parts of a stack differ: by lightness, by pattern, and by the order in which they stand.

use crate::geometry::Point;
use crate::heading::Prefix;
use crate::markup::Element;
use crate::text::Face;
use crate::theme::{ACCENT, GREY, INK, OUTLINE, PAGE, PALE, Token};

/// What a part is filled with.
#[derive(Clone, Debug, PartialEq)]
enum Filling {
    Solid(Token),
    Pattern(String),
}

/// How a part is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    filling: Filling,
    on: Token,
}

impl Part {
    /// The shape filled as this part.
    pub fn shape(&self, shape: Element) -> Element {
        match &self.filling {
            Filling::Solid(token) => shape.fill(*token),
            Filling::Pattern(id) => shape.attribute("fill", &format!("url(#{id})")),
        }
    }

    /// Text in the middle of this part, so wide with its air; on a pattern it has ground of its
    /// own.
    pub fn text(&self, middle: Point, wide: f64, face: Face, words: &str) -> Vec<Element> {
        let high = face.line() + 1.0;
        let ground = Element::rectangle(middle.x - wide / 2.0, middle.y - high / 2.0, wide, high)
            .number("rx", 2.0)
            .fill(PAGE);
        let baseline = middle.y + face.size * 0.36;
        let text = Element::text(middle.x, baseline, words)
            .fill(self.on)
            .size(face.size)
            .centred();
        match &self.filling {
            Filling::Solid(_) => vec![text],
            Filling::Pattern(_) => vec![ground, text],
        }
    }
}

/// The parts in the order in which they are given out: each is dark where the one before is pale,
/// or has a pattern where it has none.
pub(crate) fn parts(prefix: &Prefix) -> [Part; 5] {
    let solid = |token, on| Part {
        filling: Filling::Solid(token),
        on,
    };
    let pattern = |id| Part {
        filling: Filling::Pattern(prefix.id(id)),
        on: INK,
    };
    [
        solid(ACCENT, PAGE),
        solid(PALE, INK),
        pattern("stripes"),
        solid(GREY, PAGE),
        pattern("dots"),
    ]
}

/// The patterns that parts are filled with.
pub(crate) fn patterns(prefix: &Prefix) -> Element {
    let pattern = |id, side: f64| {
        Element::new("pattern")
            .attribute("id", &prefix.id(id))
            .attribute("patternUnits", "userSpaceOnUse")
            .number("width", side)
            .number("height", side)
    };
    let stripes = pattern("stripes", 6.0)
        .attribute("patternTransform", "rotate(45)")
        .child(Element::rectangle(0.0, 0.0, 6.0, 6.0).fill(PAGE))
        .child(Element::rectangle(0.0, 0.0, 2.0, 6.0).fill(OUTLINE));
    let dots = pattern("dots", 6.0)
        .child(Element::rectangle(0.0, 0.0, 6.0, 6.0).fill(PAGE))
        .child(Element::circle(3.0, 3.0, 1.2).fill(OUTLINE));
    Element::new("defs").child(stripes).child(dots)
}
