use figures::{County, CountyTiles, Refusal, Width};
use roxmltree::{Document, Node};

use crate::picture::{all, children, has_class, number, read, texts, told};
use crate::samples::{COUNTIES, heading, tiles, whole};

/// The groups that hold a tile, its letters and its number.
fn groups<'d>(document: &'d Document<'d>) -> Vec<Node<'d, 'd>> {
    let mut groups = all(document, "g");
    groups.retain(|group| !children(*group, "rect").is_empty());
    groups
}

fn words(group: Node<'_, '_>) -> Vec<String> {
    let texts = group.children().filter(|node| node.has_tag_name("text"));
    texts
        .map(|text| text.text().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn every_county_has_a_tile_with_its_letters_and_its_number() {
    for width in Width::ALL {
        let figure = tiles().draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        let groups = groups(&document);
        assert_eq!(groups.len(), 21);
        for group in groups {
            let words = words(group);
            let told = told(&group).unwrap();
            assert!(
                told.ends_with(&format!("Kronor per invånare: {}", words[1])),
                "{told}"
            );
        }
    }
}

/// Left, top, right and bottom.
type Corners = (f64, f64, f64, f64);

fn corners(shape: &Node<'_, '_>) -> Corners {
    let (x, y) = (number(shape, "x"), number(shape, "y"));
    (
        x,
        y,
        x + number(shape, "width"),
        y + number(shape, "height"),
    )
}

/// Where a text stands at least: no font is much narrower than half its height.
fn least_corners(text: &Node<'_, '_>) -> Corners {
    let (x, y, size) = (
        number(text, "x"),
        number(text, "y"),
        number(text, "font-size"),
    );
    let letters = text.text().unwrap_or_default().chars().count();
    let wide = f64::from(u32::try_from(letters).unwrap()) * size / 2.0;
    (x, y - size * 0.7, x + wide, y)
}

fn apart(one: &Corners, other: &Corners) -> bool {
    one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1
}

#[test]
fn tiles_stand_clear_of_each_other_and_of_the_legend() {
    for width in Width::ALL {
        let mut tiles = tiles();
        tiles.value_head = "Kronor per invånare, hela riket och alla poster tillsammans".to_owned();
        for (county, number) in tiles.counties.iter_mut().zip(1..) {
            let text = format!("{number} 234 567 kronor");
            county.value = Some(figures::Value::whole(number, text).unwrap());
        }
        let figure = tiles.draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        let drawn: Vec<Corners> = groups(&document)
            .into_iter()
            .map(|group| corners(&children(group, "rect")[0]))
            .collect();
        assert_eq!(drawn.len(), 21);
        for (at, one) in drawn.iter().enumerate() {
            assert!(drawn[at + 1..].iter().all(|other| apart(one, other)));
        }
        let legend = children(document.root_element(), "text");
        assert!(legend.len() >= 8);
        for text in legend {
            let area = least_corners(&text);
            assert!(drawn.iter().all(|tile| apart(&area, tile)), "{text:?}");
        }
    }
}

#[test]
fn the_table_has_name_letters_and_number_of_each_county() {
    let figure = tiles().draw(&heading(), Width::Narrow).unwrap();
    let table = figure.table();
    assert_eq!(table.rows()[7], ["Län 09", "I", "8"]);
    assert_eq!((table.rows().len(), table.chosen()), (21, Some(7)));
    assert_eq!(table.sum().unwrap(), ["Riket", "", "11"]);
}

#[test]
fn a_county_without_a_number_is_dashed_and_says_so() {
    let mut tiles = tiles();
    tiles.counties[0].value = None;
    tiles.counties.pop();
    let figure = tiles.draw(&heading(), Width::Narrow).unwrap();
    let document = read(figure.svg());
    let dashed: Vec<Vec<String>> = groups(&document)
        .into_iter()
        .filter(|group| children(*group, "rect")[0].has_attribute("stroke-dasharray"))
        .map(words)
        .collect();
    assert_eq!(dashed, [["BD", "–"], ["AB", "–"]]);
    assert_eq!(figure.table().rows()[0], ["Län 01", "AB", "–"]);
}

#[test]
fn tiles_are_coloured_by_their_own_number_when_some_have_none() {
    let mut tiles = tiles();
    for county in &mut tiles.counties {
        county.value = None;
    }
    tiles.counties[5].value = Some(whole(1));
    tiles.counties[9].value = Some(whole(2));
    let figure = tiles.draw(&heading(), Width::Narrow).unwrap();
    let document = read(figure.svg());
    let fill = |letters: &str| {
        let groups = groups(&document);
        let group = groups
            .into_iter()
            .find(|group| words(*group)[0] == letters)
            .unwrap();
        children(group, "rect")[0]
            .attribute("class")
            .unwrap()
            .to_owned()
    };
    assert!(fill("G").contains("figure-fill-step-2"));
    assert!(fill("M").contains("figure-fill-step-4"));
}

#[test]
fn a_number_too_long_for_its_tile_is_told_and_in_the_table_but_never_cut() {
    let mut tiles = tiles();
    tiles.counties[0].value = Some(figures::Value::whole(1, "1 000 000 000 000 kronor").unwrap());
    let figure = tiles.draw(&heading(), Width::Narrow).unwrap();
    let document = read(figure.svg());
    let groups = groups(&document);
    let stockholm = groups
        .into_iter()
        .find(|group| words(*group)[0] == "AB")
        .unwrap();
    assert_eq!(words(stockholm), ["AB"]);
    assert!(
        told(&stockholm)
            .unwrap()
            .ends_with("1 000 000 000 000 kronor")
    );
}

#[test]
fn letters_are_explained_where_there_is_room() {
    let texts_of = |width| {
        let figure = tiles().draw(&heading(), width).unwrap();
        texts(&read(figure.svg()))
    };
    assert!(texts_of(Width::Wide).contains(&"Län 09".to_owned()));
    assert!(!texts_of(Width::Narrow).contains(&"Län 09".to_owned()));
}

#[test]
fn the_chosen_county_has_a_ring_of_ink() {
    let figure = tiles().draw(&heading(), Width::Narrow).unwrap();
    let document = read(figure.svg());
    let ring = all(&document, "rect")
        .into_iter()
        .find(|it| has_class(it, "figure-stroke-ink"));
    let groups = groups(&document);
    let gotland = groups
        .into_iter()
        .find(|group| words(*group)[0] == "I")
        .unwrap();
    let tile = children(gotland, "rect")[0];
    assert_eq!(ring.unwrap().attribute("x"), tile.attribute("x"));
    assert_eq!(ring.unwrap().attribute("y"), tile.attribute("y"));
}

#[test]
fn codes_that_are_no_county_or_stand_twice_are_refused() {
    let with = |code: &str| {
        let mut tiles = tiles();
        tiles.counties[0] = County {
            code: code.to_owned(),
            name: String::new(),
            value: None,
        };
        tiles.draw(&heading(), Width::Narrow)
    };
    let code = |code: &str| code.to_owned();
    assert_eq!(with("02"), Err(Refusal::UnknownCode { code: code("02") }));
    assert_eq!(
        with(COUNTIES[1]),
        Err(Refusal::Duplicate { code: code("03") })
    );
    let tiles = CountyTiles {
        chosen: Some(code("99")),
        ..tiles()
    };
    assert_eq!(
        tiles.draw(&heading(), Width::Narrow),
        Err(Refusal::UnknownCode { code: code("99") })
    );
}
