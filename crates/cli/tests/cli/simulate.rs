//! `overens simulate`: winners and losers if something were otherwise.

use crate::program::Program;

fn simulate(settings: &[&str], more: &[&str]) -> String {
    let mut words = vec!["simulate", "psykisk-halsa-2021"];
    for setting in settings {
        words.extend(["--set", setting]);
    }
    words.extend(more);
    Program::with(words).run().done().to_string()
}

#[test]
fn another_amount() {
    insta::assert_snapshot!(
        "amount_swedish",
        simulate(&["traumavard.amount=60_000_000"], &[])
    );
    insta::assert_snapshot!(
        "amount_english",
        simulate(&["brukarmedverkan.amount=0"], &["--lang", "en"])
    );
}

#[test]
fn another_key() {
    let fixed = "suicidprevention.key={ fixed = 1_000_000, rest = \"population\" }";
    insta::assert_snapshot!("key_swedish", simulate(&[fixed], &[]));
    insta::assert_snapshot!(
        "key_english",
        simulate(&["traumavard.key=equal"], &["--lang", "en"])
    );
}

#[test]
fn several_things_at_once_for_machines() {
    let settings = [
        "kunskapsbaserad-kommuner.amount=0",
        "traumavard.key={ ages = [0, 25] }",
    ];
    insta::assert_snapshot!("csv", simulate(&settings, &["--format", "csv"]));
    insta::assert_snapshot!("json", simulate(&settings, &["--format", "json"]));
}
