//! The rooms of the project and what each may use, as `docs/ARCHITECTURE.md` says.
#![cfg(test)]

mod project;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use project::{files, root, shown, text};
use serde_json::Value;

/// A room, the rooms it uses, and those that only its tests may use besides.
struct Room {
    package: &'static str,
    uses: &'static [&'static str],
    tests_also_use: &'static [&'static str],
}

/// The table of `docs/ARCHITECTURE.md`. Every arrow points down the list, so there can be no circle.
const ROOMS: [Room; 16] = [
    Room {
        package: "overens-mail-tests",
        uses: &["overens-casework"],
        tests_also_use: &["overens-store"],
    },
    Room {
        package: "overens-identity",
        uses: &[],
        tests_also_use: &["overens-casework", "overens-grants", "overens-web"],
    },
    Room {
        package: "overens-browser",
        uses: &["overens-casework", "overens-mail", "overens-web"],
        // The stories sign people in and read what the pages say.
        tests_also_use: &["overens-grants", "overens-wording"],
    },
    Room {
        package: "overens",
        uses: &[
            "overens-agreement",
            "overens-casework",
            "overens-documents",
            "overens-grants",
            "overens-web",
            "overens-wording",
        ],
        // The proof the command writes is checked by the independent checker.
        tests_also_use: &["overens-verify"],
    },
    Room {
        package: "overens-web",
        uses: &[
            "overens-agreement",
            "overens-casework",
            "overens-documents",
            "overens-figures",
            "overens-grants",
            "overens-wording",
        ],
        tests_also_use: &[],
    },
    Room {
        package: "overens-casework",
        uses: &[
            "overens-agreement",
            "overens-documents",
            "overens-grants",
            "overens-mail",
            "overens-store",
            "overens-typeset",
            "overens-wording",
        ],
        tests_also_use: &[],
    },
    Room {
        package: "overens-typeset",
        uses: &["overens-wording"],
        tests_also_use: &[],
    },
    Room {
        package: "overens-mail",
        uses: &[],
        tests_also_use: &[],
    },
    Room {
        package: "overens-store",
        uses: &["overens-grants"],
        tests_also_use: &[],
    },
    Room {
        package: "overens-documents",
        uses: &["overens-grants", "overens-wording"],
        tests_also_use: &[],
    },
    Room {
        package: "overens-agreement",
        uses: &["overens-grants", "overens-wording"],
        tests_also_use: &[],
    },
    Room {
        package: "overens-wording",
        uses: &["overens-grants"],
        tests_also_use: &[],
    },
    Room {
        package: "overens-grants",
        uses: &[],
        tests_also_use: &[],
    },
    Room {
        package: "overens-figures",
        uses: &[],
        tests_also_use: &[],
    },
    Room {
        package: "overens-verify",
        uses: &[],
        tests_also_use: &[],
    },
    Room {
        package: "xtask",
        uses: &[],
        tests_also_use: &[],
    },
];

/// The pure rules may use nothing else, whoever it is from.
const GRANTS_MAY_USE: [&str; 3] = ["jiff", "serde", "thiserror"];

/// Package → the packages it uses, in what is shipped and in its tests.
struct Uses {
    shipped: BTreeMap<String, BTreeSet<String>>,
    tests: BTreeMap<String, BTreeSet<String>>,
}

fn uses() -> Result<Uses, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = std::process::Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()?;
    let described: Value = serde_json::from_slice(&output.stdout)?;
    let mut uses = Uses {
        shipped: BTreeMap::new(),
        tests: BTreeMap::new(),
    };
    for package in described["packages"].as_array().ok_or("no packages")? {
        let name = package["name"].as_str().ok_or("a package without a name")?;
        let shipped = uses.shipped.entry(name.to_owned()).or_default();
        let tests = uses.tests.entry(name.to_owned()).or_default();
        for dependency in package["dependencies"].as_array().ok_or("no list")? {
            let name = dependency["name"].as_str().ok_or("no name")?.to_owned();
            if dependency["kind"] == "dev" {
                tests.insert(name);
            } else {
                shipped.insert(name);
            }
        }
    }
    Ok(uses)
}

/// Those of the packages that are rooms of ours.
fn ours(packages: &BTreeSet<String>) -> BTreeSet<&str> {
    packages
        .iter()
        .map(String::as_str)
        .filter(|name| ROOMS.iter().any(|room| room.package == *name))
        .collect()
}

#[test]
fn every_package_is_a_room_in_the_table() -> Result<(), Box<dyn Error>> {
    let there: BTreeSet<String> = uses()?.shipped.into_keys().collect();
    let stated: BTreeSet<String> = ROOMS.iter().map(|room| room.package.to_owned()).collect();
    assert_eq!(there, stated);
    Ok(())
}

#[test]
fn rooms_use_exactly_the_rooms_the_table_says() -> Result<(), Box<dyn Error>> {
    let uses = uses()?;
    for room in &ROOMS {
        let stated: BTreeSet<&str> = room.uses.iter().copied().collect();
        let found = ours(&uses.shipped[room.package]);
        assert_eq!(found, stated, "what {} uses", room.package);
    }
    Ok(())
}

#[test]
fn tests_reach_no_further_than_their_room() -> Result<(), Box<dyn Error>> {
    let uses = uses()?;
    for room in &ROOMS {
        for used in ours(&uses.tests[room.package]) {
            assert!(
                room.uses.contains(&used) || room.tests_also_use.contains(&used),
                "the tests of {} use {used}",
                room.package
            );
        }
    }
    Ok(())
}

#[test]
fn arrows_between_rooms_point_one_way() {
    for (at, room) in ROOMS.iter().enumerate() {
        for used in room.uses {
            let place = ROOMS.iter().position(|other| other.package == *used);
            assert!(
                place.is_some_and(|place| place > at),
                "{} uses {used}, which stands above it",
                room.package
            );
        }
    }
}

#[test]
fn the_rules_use_dates_errors_and_serialisation_and_nothing_else() -> Result<(), Box<dyn Error>> {
    let used = &uses()?.shipped["overens-grants"];
    let allowed: BTreeSet<String> = GRANTS_MAY_USE.map(str::to_owned).into();
    assert!(used.is_subset(&allowed), "grants uses {used:?}");
    Ok(())
}

#[test]
fn the_independent_checker_shares_no_file_with_the_rest() -> Result<(), Box<dyn Error>> {
    for path in files(&root().join("crates/verify"), &["rs"])? {
        let code = text(&path)?;
        for reach in ["include!", "#[path"] {
            assert!(!code.contains(reach), "{} has {reach}", shown(&path));
        }
    }
    Ok(())
}

/// Whether the code has a floating-point type, as a word or as the ending of a number.
fn has_float(code: &str) -> bool {
    code.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
        .any(|word| {
            ["f32", "f64"].iter().any(|float| {
                word.strip_suffix(float)
                    .is_some_and(|before| before.chars().all(|it| it.is_ascii_digit() || it == '_'))
            })
        })
}

#[test]
fn there_is_no_float_where_money_is_shared_out() -> Result<(), Box<dyn Error>> {
    for room in ["grants", "verify"] {
        for path in files(&root().join("crates").join(room), &["rs"])? {
            assert!(!has_float(&text(&path)?), "{} has a float", shown(&path));
        }
    }
    Ok(())
}

#[test]
fn a_float_is_found_wherever_it_hides() {
    assert!(has_float("let share: f64 = 0.5;"));
    assert!(has_float("let share = 1_f32;"));
    assert!(has_float("Vec<f64>"));
    assert!(!has_float("let half = 1; // never an f64"));
    assert!(!has_float("let buff32 = 1;"));
}
