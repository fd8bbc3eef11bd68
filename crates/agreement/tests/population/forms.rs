//! What each form gives, and that all forms give the same.

use agreement::population::{Day, Format, ImportOptions, Note, PublishedTotal, import_parts};
use grants::{AgeBand, Level};

use crate::world::{
    code, date, every_municipality, imported, imported_with, json_stat, other_notes, register,
};

const FIXTURES: [(&str, &[u8], Format); 5] = [
    (
        "JSON-stat 2",
        include_bytes!("../fixtures/december_jsonstat2.json"),
        Format::Json,
    ),
    (
        "JSON-stat 1",
        include_bytes!("../fixtures/december_jsonstat1.json"),
        Format::Json,
    ),
    (
        "PxWeb json",
        include_bytes!("../fixtures/december_pxweb.json"),
        Format::Json,
    ),
    (
        "PX, Latin-1",
        include_bytes!("../fixtures/december.px"),
        Format::Px,
    ),
    (
        "CSV, Windows-1252",
        include_bytes!("../fixtures/december.csv"),
        Format::Csv,
    ),
];

#[test]
fn the_same_table_in_every_form_gives_the_same_figures() {
    for (name, bytes, format) in FIXTURES {
        let imported = imported(bytes);
        assert_eq!(imported.format, format, "{name}");
        let dates: Vec<_> = imported
            .populations
            .iter()
            .map(|table| table.reference_date)
            .collect();
        assert_eq!(dates, [date("2019-12-31"), date("2020-12-31")], "{name}");
        let figures: Vec<_> = imported.populations[1]
            .figures
            .iter()
            .map(|(code, people)| (code.to_string(), *people))
            .collect();
        let expected = [("0114", 47_100), ("09", 60_300), ("0980", 60_300)];
        assert_eq!(
            figures,
            expected.map(|(code, people)| (code.to_owned(), people)),
            "{name}"
        );
        let total = PublishedTotal {
            reference_date: date("2020-12-31"),
            population: 10_000_700,
        };
        assert_eq!(imported.published_totals[1], total, "{name}");
        assert!(imported.ages.is_empty(), "{name}");
    }
}

#[test]
fn a_file_says_how_its_figures_were_made_and_has_its_digest() {
    let provenance = &imported(FIXTURES[0].1).populations[0].provenance;
    assert_eq!(
        provenance.source,
        "Överens, Folkmängd efter region, kön och år (påhittade tal)"
    );
    assert_eq!(provenance.method, "BE0101N1; Kon 1+2");
    assert_eq!(provenance.sha256.len(), 64);
    let other = &imported(FIXTURES[1].1).populations[0].provenance;
    assert_ne!(provenance.sha256, other.sha256);
}

#[test]
fn a_total_is_taken_in_place_of_the_sum_of_its_parts() {
    // The total differs from its parts on purpose: from 2025 on it may.
    let text = json_stat(
        &[
            ("Region", &["0980"]),
            ("Kon", &["1", "1+2", "2"]),
            ("Tid", &["2020-11-01"]),
        ],
        "[10, 25, 20]",
    );
    assert_eq!(
        imported(text.as_bytes()).populations[0].figures[&code("0980")],
        25
    );
}

#[test]
fn without_a_total_every_part_is_added() {
    let dimensions: [(&str, &[&str]); 4] = [
        ("Region", &["0980"]),
        ("Civilstand", &["OG", "G", "ÄNKL", "SK"]),
        ("Kon", &["1", "2"]),
        ("Tid", &["2020-11-01"]),
    ];
    let text = json_stat(&dimensions, "[1, 2, 3, 4, 5, 6, 7, 8]");
    assert_eq!(
        imported(text.as_bytes()).populations[0].figures[&code("0980")],
        36
    );
}

#[test]
fn one_year_ages_give_a_population_and_ages() {
    let text = json_stat(
        &[
            ("Region", &["0980"]),
            ("Alder", &["0", "2+", "1"]),
            ("Tid", &["2020-11-01"]),
        ],
        "[5, 7, 6]",
    );
    let imported = imported(text.as_bytes());
    assert_eq!(imported.populations[0].figures[&code("0980")], 18);
    let band = |from, to, population| AgeBand {
        from,
        to,
        population,
    };
    assert_eq!(
        imported.ages[0].figures[&code("0980")],
        [band(0, Some(0), 5), band(1, Some(1), 6), band(2, None, 7)]
    );
}

#[test]
fn ages_beside_their_total_are_compared_and_the_total_is_used() {
    let text = json_stat(
        &[
            ("Region", &["0980"]),
            ("Alder", &["0-4", "5+", "tot"]),
            ("Tid", &["2025-11-01"]),
        ],
        "[5, 6, 12]",
    );
    let imported = imported(text.as_bytes());
    assert_eq!(imported.populations[0].figures[&code("0980")], 12);
    assert_eq!(
        other_notes(&imported),
        [&Note::AgesDiffer {
            date: date("2025-11-01"),
            places: 1
        }]
    );
}

#[test]
fn some_ages_give_ages_and_no_population() {
    let text = json_stat(
        &[
            ("Region", &["0980"]),
            ("Alder", &["0", "1"]),
            ("Tid", &["2020-11-01"]),
        ],
        "[5, 6]",
    );
    let imported = imported(text.as_bytes());
    assert!(imported.populations.is_empty());
    assert_eq!(imported.ages.len(), 1);
    assert!(imported.notes.contains(&Note::AgesNotEverybody));
}

#[test]
fn the_known_measure_is_chosen_among_several_and_gives_the_day() {
    let dimensions: [(&str, &[&str]); 3] = [
        ("Region", &["0980"]),
        ("ContentsCode", &["BE0101N2", "BE0101N1"]),
        ("Tid", &["2020"]),
    ];
    // A decrease beside the population is no problem of the population.
    let imported = imported(json_stat(&dimensions, "[-12, 60124]").as_bytes());
    assert_eq!(imported.populations[0].reference_date, date("2020-12-31"));
    assert_eq!(imported.populations[0].figures[&code("0980")], 60_124);
}

#[test]
fn a_measure_that_is_not_known_is_chosen_by_its_code() {
    let dimensions: [(&str, &[&str]); 3] = [
        ("Region", &["0980"]),
        ("ContentsCode", &["000007SF", "000007SG"]),
        ("Tid", &["2025M11"]),
    ];
    let text = json_stat(&dimensions, "[60124, 3]");
    let options = ImportOptions {
        contents: Some("000007SF".into()),
        day: Some("11-01".parse().unwrap()),
        ..ImportOptions::default()
    };
    let imported = imported_with(text.as_bytes(), &options);
    assert_eq!(imported.populations[0].reference_date, date("2025-11-01"));
}

#[test]
fn one_date_asked_for_leaves_the_other_years_out() {
    let options = ImportOptions {
        day: Some(Day::On(date("2020-12-31"))),
        ..ImportOptions::default()
    };
    let imported = imported_with(FIXTURES[0].1, &options);
    assert_eq!(imported.populations.len(), 1);
    assert!(imported.notes.contains(&Note::OtherPeriodsLeftOut));
}

#[test]
fn a_place_of_another_year_without_people_is_left_out() {
    let text = json_stat(
        &[("Region", &["0980", "1917"]), ("Tid", &["2020-11-01"])],
        "[60124, null]",
    );
    let imported = imported(text.as_bytes());
    assert_eq!(imported.populations[0].figures.len(), 1);
    assert_eq!(
        other_notes(&imported),
        [&Note::CodeWithoutPeople("1917".into())]
    );
}

#[test]
fn a_published_total_is_compared_with_the_sum_and_never_used() {
    let text = format!(
        "{}2020-11-01,00,332165\n",
        every_municipality(|_, people| Some(people))
    );
    let imported = imported(text.as_bytes());
    let sum: i64 = (1000..1290).sum();
    assert_eq!(imported.populations[0].figures.values().sum::<i64>(), sum);
    let note = Note::TotalDiffers {
        date: date("2020-11-01"),
        level: Level::Municipality,
        total: 332_165,
        sum,
        difference: 332_165 - sum,
    };
    assert_eq!(imported.notes, [note]);
}

#[test]
fn a_question_asked_in_parts_gives_the_table_of_one_call() {
    let part = |region: &str, people: i64| {
        json_stat(
            &[("Region", &[region]), ("Tid", &["2020-11-01"])],
            &format!("[{people}]"),
        )
    };
    let (one, other) = (part("0980", 60_124), part("0114", 47_184));
    let parts = import_parts(
        &[one.as_bytes(), other.as_bytes()],
        &ImportOptions::default(),
        &register(),
    )
    .unwrap();
    let whole = imported(
        json_stat(
            &[("Region", &["0980", "0114"]), ("Tid", &["2020-11-01"])],
            "[60124, 47184]",
        )
        .as_bytes(),
    );
    assert_eq!(parts.populations[0].figures, whole.populations[0].figures);
}
