//! `overens diff`: what differs between two versions, fact by fact.

use crate::program::overens;

#[test]
fn the_base_agreement_and_the_supplementary_one() {
    for (language, option) in [("swedish", ""), ("english", "--lang en")] {
        let answer = overens(&format!(
            "diff psykisk-halsa-2021 psykisk-halsa-2022 {option}"
        ));
        insta::assert_snapshot!(format!("2021_2022_{language}"), answer.done());
    }
}

#[test]
fn other_pairs() {
    for (before, after) in [(2016, 2017), (2019, 2020), (2022, 2023), (2023, 2024)] {
        let answer = overens(&format!(
            "diff psykisk-halsa-{before} psykisk-halsa-{after}"
        ));
        insta::assert_snapshot!(format!("{before}_{after}"), answer.done());
    }
}

#[test]
fn nothing_differs_from_itself() {
    insta::assert_snapshot!(
        "with_itself",
        overens("diff psykisk-halsa-2021 psykisk-halsa-2021").done()
    );
}
