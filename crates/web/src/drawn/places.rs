//! Where the municipalities lie on the map: one point in each, for drawing only.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use figures::Position;
use grants::Code;

const FILE: &str = include_str!("../../../../data/centroids.csv");

/// The point of a municipality.
pub fn place(code: Code) -> Option<Position> {
    static PLACES: OnceLock<BTreeMap<Code, Position>> = OnceLock::new();
    PLACES.get_or_init(read).get(&code).copied()
}

/// A row that cannot be read is left out; a test demands that there is none.
fn read() -> BTreeMap<Code, Position> {
    FILE.lines().skip(1).filter_map(row).collect()
}

fn row(line: &str) -> Option<(Code, Position)> {
    let mut cells = line.split(',');
    let code = cells.next()?.parse().ok()?;
    let latitude = cells.next()?.parse().ok()?;
    let longitude = cells.next()?.parse().ok()?;
    Some((code, Position::degrees(latitude, longitude).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_has_a_place_and_nothing_else_has() {
        let places = read();
        let register = agreement::shipped::register();
        let codes = register.of(grants::Level::Municipality).iter();
        assert!(codes.map(|one| one.code).eq(places.keys().copied()));
        assert_eq!(FILE.lines().count(), places.len() + 1);
    }

    #[test]
    fn the_places_are_those_whose_origin_is_stated() {
        let provenance = include_str!("../../../../data/provenance.toml");
        let stated = format!("sha256 = \"{}\"", documents::proof::sha256(FILE.as_bytes()));
        let (_, entry) = provenance.split_once("file = \"centroids.csv\"").unwrap();
        let entry = entry.split("file = ").next().unwrap();
        assert!(entry.contains(&stated), "{stated}");
    }
}
