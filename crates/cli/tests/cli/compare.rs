//! `overens compare`: what changed between two years.

use crate::program::overens;

#[test]
fn two_years_in_whole() {
    let swedish = overens("compare psykisk-halsa-2021 psykisk-halsa-2022").done();
    insta::assert_snapshot!("2021_2022_swedish", swedish);
    let english = overens("compare psykisk-halsa-2021 psykisk-halsa-2022 --lang en").done();
    insta::assert_snapshot!("2021_2022_english", english);
}

#[test]
fn one_recipient_item_by_item() {
    for (name, words) in [
        (
            "2020_2021",
            "psykisk-halsa-2020 psykisk-halsa-2021 --recipient 0138",
        ),
        (
            "2022_2023_ages",
            "psykisk-halsa-2022 psykisk-halsa-2023 --recipient 17",
        ),
        (
            "2016_2017",
            "psykisk-halsa-2016 psykisk-halsa-2017 --recipient 01",
        ),
        (
            "2018_2019_unknown",
            "psykisk-halsa-2018 psykisk-halsa-2019 --recipient 12",
        ),
        (
            "2023_2024_gone",
            "psykisk-halsa-2023 psykisk-halsa-2024 --recipient SKR",
        ),
        (
            "backwards",
            "psykisk-halsa-2023 psykisk-halsa-2016 --recipient Gotland --recipient 09",
        ),
        (
            "with_itself",
            "psykisk-halsa-2021 psykisk-halsa-2021 --recipient 20",
        ),
    ] {
        let swedish = overens(&format!("compare {words}")).done();
        let english = overens(&format!("compare {words} --lang en")).done();
        insta::assert_snapshot!(format!("{name}"), format!("{swedish}\n{english}"));
    }
}

#[test]
fn for_machines() {
    for format in ["csv", "json"] {
        let words = format!(
            "compare psykisk-halsa-2022 psykisk-halsa-2023 --recipient 01 --format {format}"
        );
        insta::assert_snapshot!(format!("{format}"), overens(&words).done());
    }
}

#[test]
fn amounts_that_are_not_fixed_are_not_said_to_be() {
    // By age in 2023, by population in 2016: no amount is fixed in either.
    let words = "compare psykisk-halsa-2023 psykisk-halsa-2016 --recipient 09";
    let answer = overens(words).done();
    assert!(!answer.text().contains("beloppen är fasta"), "{answer}");
}
