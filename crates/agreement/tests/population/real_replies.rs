//! Replies that SCB really gave, when they are at hand.
//!
//! They are looked for in the folder that `OVERENS_SHARED_FIXTURES` names, or
//! beside the repository. Where they are not, these tests have nothing to say.

use std::path::PathBuf;

use agreement::population::{Fault, ImportOptions, import, json_stat, px, pxweb_json};

use crate::world::{code, date, imported, imported_with, refused, register};

fn reply(name: &str) -> Option<Vec<u8>> {
    let beside = || {
        PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../shared/data/fixtures"
        ))
    };
    let folder = std::env::var_os("OVERENS_SHARED_FIXTURES").map_or_else(beside, PathBuf::from);
    let path = folder.join(name);
    path.exists().then(|| agreement::file::read(&path).unwrap())
}

#[test]
fn categories_whose_keys_passed_through_a_browser_stand_by_their_index() {
    let Some(bytes) = reply("scb_v1_jsonstat2_38municipalities_1999.json") else {
        return;
    };
    let options = ImportOptions {
        partial: true,
        ..ImportOptions::default()
    };
    let imported = imported_with(&bytes, &options);
    assert_eq!(imported.populations[0].reference_date, date("1999-12-31"));
    assert_eq!(imported.populations[0].figures.len(), 38);
    // In the file the key "1280" comes first and its index is 9.
    let cube = json_stat::decode(&bytes).unwrap().remove(0);
    assert_eq!(cube.dimensions[0].categories[9].code, "1280");
    assert_eq!(
        imported.populations[0].figures[&code("1280")],
        cube.values[9].unwrap()
    );
}

#[test]
fn the_country_alone_gives_totals_and_no_table() {
    let Some(bytes) = reply("scb_v1_jsonstat2_riket_2000-2024.json") else {
        return;
    };
    assert_eq!(refused(&bytes).remove(0).1, Fault::NoRecipients);
    let cube = json_stat::decode(&bytes).unwrap().remove(0);
    assert_eq!(cube.values.last(), Some(&Some(10_587_710)));
}

#[test]
fn a_county_table_in_px_sums_to_the_national_figure() {
    let Some(bytes) = reply("scb_example_BE0101A1_county_age_2004-2005.px") else {
        return;
    };
    let imported = imported(&bytes);
    let dates: Vec<_> = imported
        .populations
        .iter()
        .map(|table| table.reference_date)
        .collect();
    assert_eq!(dates, [date("2004-12-31"), date("2005-12-31")]);
    for (table, national) in imported.populations.iter().zip([9_011_392, 9_047_752]) {
        assert_eq!(table.figures.len(), 21);
        assert_eq!(table.figures.values().sum::<i64>(), national);
    }
    for (ages, table) in imported.ages.iter().zip(&imported.populations) {
        let stockholm = &ages.figures[&code("01")];
        assert_eq!((stockholm.len(), stockholm[100].to), (101, None));
        assert_eq!(
            stockholm.iter().map(|band| band.population).sum::<i64>(),
            table.figures[&code("01")]
        );
    }
    assert!(imported.notes.is_empty(), "{:?}", imported.notes);
}

#[test]
fn px_labels_come_out_of_latin_1() {
    let Some(bytes) = reply("scb_example_BE0101A1_county_age_2004-2005.px") else {
        return;
    };
    let cube = px::decode(&bytes).unwrap();
    assert_eq!(
        cube.dimensions[0].categories[2].label,
        "04 Södermanland county"
    );
    assert_eq!(cube.values.len(), 21 * 4 * 101 * 2 * 2);
}

#[test]
fn the_two_older_forms_hold_the_same_numbers() {
    let (Some(stat), Some(pxweb)) = (
        reply("scb_v1_jsonstat1_civilstand_kon.json"),
        reply("scb_v1_pxjson_civilstand_kon_2015-2017.json"),
    ) else {
        return;
    };
    let stat_cube = json_stat::decode(&stat).unwrap().remove(0);
    let pxweb_cube = pxweb_json::decode(&pxweb).unwrap();
    assert_eq!(stat_cube.values, pxweb_cube.values);
    assert_eq!(
        stat_cube
            .values
            .iter()
            .skip(2)
            .step_by(3)
            .flatten()
            .sum::<i64>(),
        10_120_242
    );
    for bytes in [stat, pxweb] {
        assert!(matches!(
            refused(&bytes).remove(0).1,
            Fault::NoRegion { .. }
        ));
    }
}

#[test]
fn metadata_is_told_from_data() {
    let Some(bytes) = reply("scb_v1_metadata_BefolkningNy.json") else {
        return;
    };
    let problems = import(&bytes, &ImportOptions::default(), &register()).unwrap_err();
    assert_eq!(problems.problems[0].fault, Fault::OnlyDescription);
}
