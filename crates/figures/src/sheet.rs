//! The paper a picture is drawn on.

use crate::heading::{Heading, Width};
use crate::markup::{Element, decimals};
use crate::text::Face;
use crate::theme::{INK, QUIET};

/// Air around the drawing.
pub(crate) const MARGIN: f64 = 8.0;

/// The whole of a picture: its name and words for those who do not see it, its size, what is in it.
pub(crate) fn finish(
    heading: &Heading,
    width: Width,
    height: f64,
    drawn: impl IntoIterator<Item = Element>,
) -> String {
    let (title, description) = (heading.prefix.id("title"), heading.prefix.id("description"));
    let size = format!(
        "0 0 {} {}",
        decimals(width.units()),
        decimals(height.ceil())
    );
    Element::new("svg")
        .class(width.class())
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("viewBox", &size)
        .attribute("width", "100%")
        .attribute("role", "img")
        .attribute("aria-labelledby", &format!("{title} {description}"))
        .attribute("font-family", "system-ui, sans-serif")
        .attribute("font-variant", "tabular-nums")
        .fill(INK)
        .child(
            Element::new("title")
                .attribute("id", &title)
                .words(&heading.title),
        )
        .child(
            Element::new("desc")
                .attribute("id", &description)
                .words(&heading.description),
        )
        .children(drawn)
        .finish()
}

/// A picture that says that there is nothing to draw.
pub(crate) fn nothing(heading: &Heading, width: Width) -> String {
    let face = Face::plain(width.text());
    let lines = face.lines(&heading.nothing, width.units() - 2.0 * MARGIN, 6);
    let mut y = MARGIN;
    let mut drawn = Vec::new();
    for line in &lines {
        y += face.line();
        drawn.push(written(MARGIN, y, face, line).fill(QUIET));
    }
    finish(heading, width, y + 2.0 * MARGIN, drawn)
}

/// Lines of text below each other, the first with its baseline here.
pub(crate) fn paragraph(x: f64, y: f64, face: Face, lines: &[String]) -> Vec<Element> {
    let mut y = y;
    let mut drawn = Vec::with_capacity(lines.len());
    for line in lines {
        drawn.push(written(x, y, face, line));
        y += face.line();
    }
    drawn
}

/// A line of text in a face, in ink, which is the colour of the whole picture.
pub(crate) fn written(x: f64, y: f64, face: Face, line: &str) -> Element {
    let text = Element::text(x, y, line).size(face.size);
    if face.strong { text.strong() } else { text }
}
