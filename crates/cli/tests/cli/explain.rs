//! `overens explain`: why an amount, in both languages.

use crate::program::{Program, overens};

/// Each recipient that is special in some way.
const RECIPIENTS: [(&str, &str); 7] = [
    ("municipality", "0138"),
    ("region_and_county", "01"),
    ("gotland_municipality", "0980"),
    ("gotland_region_and_county", "09"),
    ("name_of_a_municipality", "Örnsköldsvik"),
    ("name_of_a_county", "Västra Götalands län"),
    ("coordinator", "SKR"),
];

#[test]
fn why_each_kind_of_recipient_gets_what_it_gets() {
    for (name, recipient) in RECIPIENTS {
        for (language, tag) in [("swedish", "sv"), ("english", "en")] {
            let words = [
                "explain",
                "psykisk-halsa-2021",
                "--recipient",
                recipient,
                "--lang",
                tag,
            ];
            let answer = Program::with(words).run().done();
            insta::assert_snapshot!(format!("{name}_{language}"), answer);
        }
    }
}

#[test]
fn why_one_item() {
    for (name, words) in [
        (
            "fixed_amount",
            "psykisk-halsa-2020 --recipient 12 --item brukarmedverkan",
        ),
        (
            "fixed_and_rest",
            "psykisk-halsa-2022 --recipient 25 --item sammanhallen-vard",
        ),
        (
            "ages",
            "psykisk-halsa-2023 --recipient 17 --item barn-och-unga",
        ),
        (
            "ages_in_2021",
            "psykisk-halsa-2021 --recipient 01 --item ungdomsmottagningar",
        ),
        (
            "published_example",
            "psykisk-halsa-2017 --recipient 25 --item analys-regioner",
        ),
        (
            "two_items",
            "psykisk-halsa-2022 --recipient 0180 --item utveckling-kommuner --item kunskapsbaserad-kommuner",
        ),
        (
            "key_unknown",
            "psykisk-halsa-2019 --recipient 01 --item ungdomsmottagningar",
        ),
        (
            "nothing",
            "psykisk-halsa-2021 --recipient 0138 --item traumavard",
        ),
    ] {
        let swedish = overens(&format!("explain {words}"));
        let english = overens(&format!("explain {words} --lang en"));
        insta::assert_snapshot!(format!("item_{name}"), format!("{swedish}\n{english}"));
    }
}

#[test]
fn one_ore_is_one_recipient_whatever_case_it_is_typed_in() {
    let of = |name: &str| {
        Program::with(["explain", "psykisk-halsa-2021", "--recipient", name])
            .run()
            .done()
            .stdout
    };
    assert_eq!(of("ÖREBRO"), of("1880"));
    assert_eq!(of(" örebro "), of("1880"));
}
