//! Reading a picture back.

use roxmltree::{Document, Node};

/// A picture as a document; it must be well-formed.
pub fn read(svg: &str) -> Document<'_> {
    Document::parse(svg).unwrap_or_else(|error| panic!("{error} in {svg}"))
}

/// All elements of this name.
pub fn all<'d>(document: &'d Document<'d>, name: &str) -> Vec<Node<'d, 'd>> {
    let elements = document.descendants();
    elements.filter(|node| node.has_tag_name(name)).collect()
}

/// The children of an element that have this name.
pub fn children<'d>(node: Node<'d, 'd>, name: &str) -> Vec<Node<'d, 'd>> {
    let children = node.children();
    children.filter(|node| node.has_tag_name(name)).collect()
}

/// A number that an element has.
pub fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    let text = node
        .attribute(name)
        .unwrap_or_else(|| panic!("no {name} in {node:?}"));
    text.parse().unwrap()
}

/// The words of all text in the picture, in the order they are drawn.
pub fn texts(document: &Document<'_>) -> Vec<String> {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

/// What a pointer that rests on an element is told.
pub fn told<'d>(node: &Node<'d, 'd>) -> Option<&'d str> {
    node.children()
        .find(|child| child.has_tag_name("title"))
        .and_then(|title| title.text())
}

/// Whether an element has this class.
pub fn has_class(node: &Node<'_, '_>, class: &str) -> bool {
    let classes = node.attribute("class").unwrap_or_default();
    classes.split(' ').any(|one| one == class)
}

/// Whether two lengths are the same but for the rounding of coordinates to hundredths.
pub fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.021
}
