//! What holds for every figure.

use std::collections::BTreeSet;

use figures::{Figure, Refusal, Width, stylesheet};

use crate::picture::{all, has_class, number, read, texts};
use crate::samples::{heading, nothing_of_each, one_of_each};

/// What a picture may be made of. Nothing of it runs, fetches or is HTML.
const ELEMENTS: [&str; 11] = [
    "svg", "title", "desc", "defs", "pattern", "g", "circle", "rect", "line", "path", "text",
];

/// The attributes a picture may have. None of them is blocked by a page that forbids inline
/// styles and scripts, and none can point outside.
const ATTRIBUTES: [&str; 32] = [
    "aria-labelledby",
    "class",
    "cx",
    "cy",
    "d",
    "fill",
    "font-family",
    "font-size",
    "font-variant",
    "font-weight",
    "height",
    "id",
    "paint-order",
    "patternTransform",
    "patternUnits",
    "r",
    "role",
    "rx",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-width",
    "text-anchor",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

fn every_figure() -> Vec<(&'static str, Width, Figure)> {
    let heading = heading();
    let mut figures = Vec::new();
    for width in Width::ALL {
        for (name, figure) in one_of_each(&heading, width)
            .into_iter()
            .chain(nothing_of_each(&heading, width))
        {
            figures.push((name, width, figure));
        }
    }
    figures
}

#[test]
fn a_picture_is_an_image_with_a_name_and_a_description() {
    for (name, _, figure) in every_figure() {
        let document = read(figure.svg());
        let root = document.root_element();
        assert!(
            root.has_tag_name(("http://www.w3.org/2000/svg", "svg")),
            "{name}"
        );
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let labels: Vec<String> = root
            .attribute("aria-labelledby")
            .unwrap_or_default()
            .split(' ')
            .map(|id| {
                let mut found = document.descendants();
                let found = found.find(|node| node.attribute("id") == Some(id)).unwrap();
                found.text().unwrap_or_default().to_owned()
            })
            .collect();
        assert_eq!(labels, ["Gotland får mest", "Vad bilden visar."], "{name}");
        assert_eq!(
            root.first_element_child().unwrap().tag_name().name(),
            "title"
        );
    }
}

#[test]
fn a_picture_fills_the_width_it_is_given_and_has_no_size_of_its_own() {
    for (name, width, figure) in every_figure() {
        let document = read(figure.svg());
        let root = document.root_element();
        assert_eq!(root.attribute("width"), Some("100%"), "{name}");
        assert_eq!(root.attribute("height"), None, "{name}");
        let across = if width == Width::Narrow {
            "0 0 320 "
        } else {
            "0 0 640 "
        };
        assert!(
            root.attribute("viewBox").unwrap().starts_with(across),
            "{name}"
        );
    }
}

#[test]
fn text_is_at_least_twelve_pixels_where_a_figure_is_as_narrow_as_it_may_be() {
    for (name, _, figure) in every_figure() {
        for node in read(figure.svg()).descendants() {
            if node.attribute("font-size").is_some() {
                assert!(number(&node, "font-size") >= 12.0, "{name} {node:?}");
            }
        }
    }
}

#[test]
fn a_picture_has_nothing_that_a_strict_page_would_forbid() {
    for (name, _, figure) in every_figure() {
        let document = read(figure.svg());
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(
                ELEMENTS.contains(&node.tag_name().name()),
                "{name} {node:?}"
            );
            for attribute in node.attributes() {
                assert!(
                    ATTRIBUTES.contains(&attribute.name()),
                    "{name} {attribute:?}"
                );
            }
        }
    }
}

#[test]
fn a_picture_refers_only_to_its_own_ids_which_begin_with_its_prefix() {
    for (name, _, figure) in every_figure() {
        let document = read(figure.svg());
        let ids: Vec<&str> = document
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .collect();
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), different.len(), "{name}");
        assert!(
            ids.iter().all(|id| id.starts_with("test-")),
            "{name} {ids:?}"
        );
        for node in document.descendants() {
            for attribute in node.attributes() {
                if let Some((_, after)) = attribute.value().split_once("url(") {
                    let id = after.trim_start_matches('#').trim_end_matches(')');
                    assert!(different.contains(id), "{name} {id}");
                }
            }
        }
    }
}

#[test]
fn every_colour_has_a_class_that_the_style_sheet_repaints() {
    let sheet = stylesheet();
    for (name, _, figure) in every_figure() {
        for node in read(figure.svg()).descendants() {
            for property in ["fill", "stroke"] {
                let Some(colour) = node.attribute(property).filter(|it| it.starts_with('#')) else {
                    continue;
                };
                let classes = node.attribute("class").unwrap_or_default().split(' ');
                let prefix = format!("figure-{property}-");
                let tokens: Vec<&str> = classes
                    .filter_map(|class| class.strip_prefix(&prefix))
                    .collect();
                assert_eq!(tokens.len(), 1, "{name} {node:?}");
                let token = tokens[0];
                assert!(
                    sheet.contains(&format!(".{prefix}{token}{{{property}:")),
                    "{token}"
                );
                assert!(
                    sheet.contains(&format!(
                        "--figure-now-{token}:var(--figure-{token},{colour})"
                    )),
                    "{token} {colour}"
                );
            }
        }
    }
}

#[test]
fn text_stands_within_the_picture() {
    for (name, width, figure) in every_figure() {
        let across = if width == Width::Narrow { 320.0 } else { 640.0 };
        let document = read(figure.svg());
        let view = document
            .root_element()
            .attribute("viewBox")
            .unwrap()
            .to_owned();
        let down: f64 = view.rsplit(' ').next().unwrap().parse().unwrap();
        for node in all(&document, "text") {
            let (x, y) = (number(&node, "x"), number(&node, "y"));
            // The narrowest of common fonts is about half as wide as it is high.
            let letters = u32::try_from(node.text().unwrap_or_default().chars().count()).unwrap();
            let wide = f64::from(letters) * 0.5 * number(&node, "font-size");
            let (left, right) = match node.attribute("text-anchor") {
                Some("end") => (x - wide, x),
                Some("middle") => (x - wide / 2.0, x + wide / 2.0),
                _ => (x, x + wide),
            };
            assert!(0.0 <= left && right <= across, "{name} {node:?}");
            assert!((8.0..=down).contains(&y), "{name} {node:?}");
        }
    }
}

#[test]
fn every_number_in_the_table_is_in_the_picture_or_told_there() {
    for width in Width::ALL {
        for (name, figure) in one_of_each(&heading(), width) {
            let document = read(figure.svg());
            let mut words = texts(&document).join("\n");
            for title in all(&document, "title") {
                words.push('\n');
                words.push_str(title.text().unwrap_or_default());
            }
            for row in figure.table().rows() {
                for cell in &row[1..] {
                    assert!(name == "lines" || words.contains(cell), "{name} {cell}");
                }
            }
        }
    }
}

#[test]
fn when_there_is_nothing_to_draw_the_picture_says_so() {
    for width in Width::ALL {
        for (name, figure) in nothing_of_each(&heading(), width) {
            assert_eq!(texts(&read(figure.svg())), ["Här kommer belopp."], "{name}");
            assert!(figure.table().columns().len() >= 2, "{name}");
        }
    }
}

#[test]
fn the_table_has_the_title_as_its_caption() {
    for (name, _, figure) in every_figure() {
        assert_eq!(figure.table().caption(), "Gotland får mest", "{name}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for width in Width::ALL {
        let (one, other) = (
            one_of_each(&heading(), width),
            one_of_each(&heading(), width),
        );
        assert_eq!(one, other);
    }
}

#[test]
fn a_figure_without_a_title_is_refused() {
    let mut heading = heading();
    heading.title.clear();
    assert_eq!(
        crate::samples::bars().draw(&heading, Width::Narrow),
        Err(Refusal::NoWords)
    );
}

#[test]
fn each_width_has_a_class_of_its_own() {
    for (name, width, figure) in every_figure() {
        let class = match width {
            Width::Narrow => "figure-narrow",
            Width::Wide => "figure-wide",
        };
        let document = read(figure.svg());
        assert!(has_class(&document.root_element(), class), "{name}");
    }
}
