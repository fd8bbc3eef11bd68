//! Agreements of our own with every kind of key: the engine and the independent checker agree on each.

use std::fmt::Write as _;

use crate::desk::Desk;
use crate::places::{self, counties, municipalities};
use crate::proof::checked;

/// One item of every kind of key, with the most even rounding.
const EVERY_KEY: &str = include_str!("fixtures/every-key.toml");

/// Bounds and weights again, rounded half up to a hundred kronor.
const HALF_UP: &str = include_str!("fixtures/half-up.toml");

/// An agreement with one item to the counties, whose title is this.
pub fn agreement(title: &str) -> String {
    format!(
        "format = 1\nid = \"egen\"\narea = \"prov\"\nyear = 2021\nkind = \"yearly\"\n\
         title = {{ sv = \"Egen\", en = \"Own\" }}\ntotal = 1_000_000\ntotal_status = \"inferred\"\n\n\
         [[source]]\nid = \"prov\"\ntitle = \"Prov\"\npublisher = \"Ingen\"\n\n\
         [population]\nreference_date = 2020-12-31\nstatus = \"inferred\"\n\n\
         [rounding]\nmethod = \"largest-remainder\"\nstatus = \"inferred\"\n\n\
         [[item]]\nid = \"post\"\nlevel = \"county\"\namount = 1_000_000\ntitle = {title}\nkey = \"population\"\n\
         payee = \"recipient\"\nstatus = \"inferred\"\nsource = {{ id = \"prov\", at = \"här\" }}\n"
    )
}

/// The agreement's proof, made from own figures, holds for the independent checker.
fn assert_agree(text: &str, words: &str, items: usize) {
    let desk = Desk::with("egen.toml", text)
        .and("folk.csv", places::population("2020-11-01", 7))
        .and("alder.csv", ages("2020-11-01"));
    desk.overens(&format!("allocate egen.toml {words} --proof bevis"))
        .done();
    let report = checked(&desk.path("bevis"), None);
    assert!(report.holds(), "{:#?}", report.findings());
    assert_eq!(report.recomputed.unwrap().items, items);
}

/// Ages of every county in uneven bands.
fn ages(date: &str) -> String {
    let mut table = String::from("reference_date,code,age_from,age_to,population\n");
    for (code, number) in counties().iter().zip(1_000_i64..) {
        for (band, people) in [("0,17", 3), ("18,24", 5), ("25,64", 7), ("65,", 11)] {
            writeln!(table, "{date},{code},{band},{}", number * people + 13).unwrap();
        }
    }
    table
}

#[test]
fn every_key_with_the_shipped_figures() {
    assert_agree(EVERY_KEY, "", 20);
}

#[test]
fn every_key_with_own_figures() {
    assert_agree(EVERY_KEY, "--population folk.csv", 20);
    assert_agree(
        EVERY_KEY,
        "--population folk.csv --population alder.csv",
        20,
    );
}

#[test]
fn half_up_in_hundreds() {
    assert_agree(HALF_UP, "", 8);
    assert_agree(HALF_UP, "--population folk.csv", 8);
}

#[test]
fn every_key_is_explained_in_words() {
    let desk = Desk::with("alla.toml", EVERY_KEY).and("halv.toml", HALF_UP);
    for (name, recipient) in [("0114", "0114"), ("01", "01"), ("09", "09")] {
        let words = format!("explain alla.toml --recipient {recipient}");
        let both = format!(
            "{}\n{}",
            desk.overens(&words).done(),
            desk.overens(&format!("{words} --lang en")).done()
        );
        insta::assert_snapshot!(format!("explain_every_key_{name}"), both);
    }
    for recipient in ["01", "0180"] {
        let answer = desk
            .overens(&format!("explain halv.toml --recipient {recipient}"))
            .done();
        insta::assert_snapshot!(format!("explain_half_up_{recipient}"), answer);
    }
}

#[test]
fn the_keys_are_named_in_the_table() {
    let desk = Desk::with("alla.toml", EVERY_KEY);
    let answer = desk
        .overens("allocate alla.toml --recipient 0114 --recipient 01")
        .done();
    insta::assert_snapshot!("table_of_every_key", answer);
}

#[test]
fn own_figures_of_the_right_day_take_the_assumption_away() {
    let desk =
        Desk::with("alla.toml", EVERY_KEY).and("folk.csv", places::population("2020-11-01", 7));
    let assumed = "2020 används i stället för";
    let shipped = desk.overens("allocate alla.toml --item kommuner").done();
    assert!(shipped.text().contains(assumed), "{shipped}");
    let own = desk
        .overens("allocate alla.toml --item kommuner --population folk.csv")
        .done();
    assert!(!own.text().contains(assumed), "{own}");
}

#[test]
fn the_order_of_the_rows_of_a_table_changes_nothing() {
    let table = places::population("2020-11-01", 7);
    let mut lines: Vec<&str> = table.lines().collect();
    lines[1..].reverse();
    let desk = Desk::with("folk.csv", &table).and("bakvand.csv", lines.join("\n") + "\n");
    let csv = |file: &str| {
        let words = format!("allocate psykisk-halsa-2021 --format csv --population {file}");
        desk.overens(&words).done().stdout
    };
    assert!(csv("folk.csv") == csv("bakvand.csv"));
}

#[test]
fn more_people_never_means_less_money() {
    let before = places::population("2020-11-01", 7);
    let line = before.lines().find(|line| line.contains(",0138,")).unwrap();
    let (rest, people) = line.rsplit_once(',').unwrap();
    let more = people.parse::<i64>().unwrap() + 1_000;
    let after = before.replace(line, &format!("{rest},{more}"));
    let desk = Desk::with("fore.csv", &before).and("efter.csv", after);
    let of_tyreso = |file: &str| {
        let words = format!(
            "allocate psykisk-halsa-2021 --format csv --recipient 0138 --population {file}"
        );
        crate::amounts::amounts(&desk.overens(&words).done())
    };
    for (before, after) in of_tyreso("fore.csv").iter().zip(of_tyreso("efter.csv")) {
        assert!(after.kronor > before.kronor, "{before:?} {after:?}");
    }
    assert_eq!(municipalities().len(), 290);
}
