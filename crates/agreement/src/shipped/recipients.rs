//! The register: 21 regions, 290 municipalities, 21 counties and the coordinator.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use grants::{Code, Level, Recipient, Register};

const MUNICIPALITIES: &str = include_str!("../../../../data/municipalities.csv");
const COUNTIES: &str = include_str!("../../../../data/counties.csv");

const ORGANISATIONS: &str = include_str!("../../../../data/organisations.csv");

/// The coordinator's code and name.
const COORDINATOR: (&str, &str) = ("SKR", "Sveriges Kommuner och Regioner");

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let municipalities = rows(MUNICIPALITIES).filter_map(municipality);
    let counties = rows(COUNTIES).filter_map(county_and_region).flatten();
    let coordinator = COORDINATOR
        .0
        .parse()
        .ok()
        .map(|code| recipient(Level::Coordinator, code, COORDINATOR.1, None));
    // No code stands twice on a level: a test reads the files and counts.
    Register::new(municipalities.chain(counties).chain(coordinator).collect()).unwrap_or_default()
});

static ORGANISATION_NAMES: LazyLock<BTreeMap<Code, &'static str>> = LazyLock::new(|| {
    let names = rows(ORGANISATIONS).filter_map(|row| {
        let [code, name] = row.try_into().ok()?;
        Some((code.parse().ok()?, name))
    });
    names.collect()
});

/// What a municipality calls itself, as in "Falu kommun"; none for Gotland, which is a region.
pub fn organisation_name(municipality: Code) -> Option<&'static str> {
    ORGANISATION_NAMES.get(&municipality).copied()
}

/// All recipients.
pub fn register() -> &'static Register {
    &REGISTER
}

/// The rows after the header. No field of the shipped tables holds a comma or a quote.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|row| row.split(',').collect())
}

fn municipality(row: Vec<&str>) -> Option<Recipient> {
    let [code, name, county] = row.try_into().ok()?;
    Some(recipient(
        Level::Municipality,
        code.parse().ok()?,
        name,
        county.parse().ok(),
    ))
}

/// A county and its region share code and area.
fn county_and_region(row: Vec<&str>) -> Option<[Recipient; 2]> {
    let [code, _letter, county, region] = row.try_into().ok()?;
    let code: Code = code.parse().ok()?;
    Some([
        recipient(Level::County, code, county, Some(code)),
        recipient(Level::Region, code, region, Some(code)),
    ])
}

fn recipient(level: Level, code: Code, name: &str, county: Option<Code>) -> Recipient {
    Recipient {
        level,
        code,
        name: name.to_owned(),
        county,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_in_the_register() {
        let counts = Level::ALL.map(|level| register().of(level).len());
        assert_eq!(counts, [21, 290, 21, 1, 0]);
        assert_eq!(
            register().all().len(),
            rows(MUNICIPALITIES).count() + 2 * rows(COUNTIES).count() + 1
        );
    }

    #[test]
    fn names_are_those_of_the_level() {
        let name = |level, code: &str| &register().find(level, code.parse().unwrap()).unwrap().name;
        assert_eq!(name(Level::Region, "09"), "Region Gotland");
        assert_eq!(name(Level::County, "09"), "Gotlands län");
        assert_eq!(name(Level::Municipality, "0980"), "Gotland");
        assert_eq!(
            name(Level::Coordinator, "SKR"),
            "Sveriges Kommuner och Regioner"
        );
    }

    #[test]
    fn every_municipality_but_gotland_calls_itself_something_that_begins_with_its_short_name() {
        let mut unlike = Vec::new();
        for one in register().of(Level::Municipality) {
            match organisation_name(one.code) {
                None => unlike.push(one.name.as_str()),
                Some(name) => {
                    assert!(
                        name.ends_with(" kommun") || name.ends_with(" stad"),
                        "{name}"
                    );
                    if !name.starts_with(&one.name) {
                        unlike.push(name);
                    }
                }
            }
        }
        assert_eq!(unlike, ["Gotland", "Falu kommun"]);
        assert_eq!(ORGANISATION_NAMES.len(), 289);
    }

    #[test]
    fn everyone_lies_in_the_county_of_its_code() {
        for recipient in register().all() {
            assert_eq!(
                recipient.county,
                recipient.code.county(),
                "{}",
                recipient.name
            );
            let county = recipient
                .county
                .map(|county| register().find(Level::County, county));
            assert_ne!(county, Some(None), "{}", recipient.name);
        }
    }
}
