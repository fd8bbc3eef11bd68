use std::collections::BTreeSet;

use super::*;

/// The borders on land between counties, by letters.
const BORDERS: [[&str; 2]; 37] = [
    ["AB", "C"],
    ["AB", "D"],
    ["C", "U"],
    ["C", "X"],
    ["D", "E"],
    ["D", "T"],
    ["D", "U"],
    ["E", "F"],
    ["E", "H"],
    ["E", "T"],
    ["F", "G"],
    ["F", "H"],
    ["F", "N"],
    ["F", "O"],
    ["G", "H"],
    ["G", "K"],
    ["G", "M"],
    ["G", "N"],
    ["H", "K"],
    ["K", "M"],
    ["M", "N"],
    ["N", "O"],
    ["O", "S"],
    ["O", "T"],
    ["S", "T"],
    ["S", "W"],
    ["T", "U"],
    ["T", "W"],
    ["U", "W"],
    ["W", "X"],
    ["W", "Z"],
    ["X", "Y"],
    ["X", "Z"],
    ["Y", "Z"],
    ["Y", "AC"],
    ["Z", "AC"],
    ["AC", "BD"],
];

fn tile(letters: &str) -> Tile {
    *TILES.iter().find(|tile| tile.letters == letters).unwrap()
}

#[test]
fn no_two_counties_have_the_same_tile() {
    let places: BTreeSet<(u8, u8)> = TILES.iter().map(|tile| (tile.column, tile.row)).collect();
    let codes: BTreeSet<&str> = TILES.iter().map(|tile| tile.code).collect();
    let letters: BTreeSet<&str> = TILES.iter().map(|tile| tile.letters).collect();
    assert_eq!((places.len(), codes.len(), letters.len()), (21, 21, 21));
}

#[test]
fn codes_and_letters_are_those_of_the_counties_we_ship() {
    let shipped: BTreeSet<(&str, &str)> = include_str!("../../../../data/counties.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(',');
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    let drawn: BTreeSet<(&str, &str)> =
        TILES.iter().map(|tile| (tile.code, tile.letters)).collect();
    assert_eq!(drawn, shipped);
}

#[test]
fn counties_that_border_on_each_other_touch_but_for_skane_and_blekinge() {
    let apart: Vec<[&str; 2]> = BORDERS
        .into_iter()
        .filter(|pair| {
            let [one, other] = pair.map(tile);
            one.column.abs_diff(other.column) > 1 || one.row.abs_diff(other.row) > 1
        })
        .collect();
    assert_eq!(apart, [["K", "M"]]);
}

#[test]
fn gotland_borders_on_nobody() {
    assert!(BORDERS.iter().flatten().all(|letters| *letters != "I"));
    assert_eq!(tile("I").column, 3);
}
