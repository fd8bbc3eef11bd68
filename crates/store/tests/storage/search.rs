//! What is found, alike on both databases.

use store::search::{replace_all, search};

use crate::filled::entry;
use crate::place::{Place, on_both};

async fn titles(place: &Place, text: &str) -> Vec<String> {
    let mut reader = place.store.reader().await.unwrap();
    let found = search(&mut reader, text, "sv", 20).await.unwrap();
    found.into_iter().map(|entry| entry.title).collect()
}

async fn index(place: &Place) {
    let mut other_language = entry("Åre in English", "municipality", 9);
    other_language.language = "en".to_owned();
    let entries = [
        entry("Åre", "Kommun i Jämtland", 1),
        entry("Ale", "kommun i Västra Götaland", 1),
        entry("Arboga", "Kommun i Västmanland, nära Åre är det inte", 1),
        entry("Region Jämtland", "REGIONEN 2021", 5),
        entry("Malmö", "50% av \"allt\"", 1),
        other_language,
    ];
    let mut transaction = place.store.begin().await.unwrap();
    replace_all(&mut transaction, &entries).await.unwrap();
    replace_all(&mut transaction, &entries).await.unwrap();
    transaction.commit().await.unwrap();
}

async fn a_letter_with_a_ring_is_another_letter(place: &Place) {
    index(place).await;
    assert_eq!(titles(place, "åre").await, ["Åre", "Arboga"]);
    assert_eq!(titles(place, "ÅRE").await, ["Åre", "Arboga"]);
    assert_eq!(titles(place, "A\u{30a}re").await, ["Åre", "Arboga"]);
    assert!(titles(place, "are").await.is_empty());
    assert!(titles(place, "malmo").await.is_empty());
}

async fn the_best_comes_first_and_every_word_must_be_there(place: &Place) {
    index(place).await;
    assert_eq!(titles(place, "jämt").await, ["Region Jämtland", "Åre"]);
    assert_eq!(titles(place, "kommun jämtland").await, ["Åre"]);
    assert_eq!(titles(place, "2021").await, ["Region Jämtland"]);
    assert_eq!(titles(place, "a").await, ["Ale", "Arboga", "Malmö"]);
    assert!(titles(place, "åre malmö").await.is_empty());
    let mut reader = place.store.reader().await.unwrap();
    let one = search(&mut reader, "kommun", "sv", 1).await.unwrap();
    assert_eq!(one.len(), 1);
}

async fn whatever_is_typed_is_only_words(place: &Place) {
    index(place).await;
    for text in [
        "",
        " ",
        "*",
        "\"",
        "'",
        "--",
        "\0",
        "NEAR(",
        ":*",
        "%",
        "_",
        "\\",
        "!",
        "&|",
        "(((",
        "𝔘",
        "\u{10ffff}",
        "'; drop table search_entry; --",
    ] {
        assert!(titles(place, text).await.is_empty(), "{text:?}");
    }
    for text in [
        "åre*",
        "\"åre",
        "åre\0",
        "åre%",
        "(åre)",
        "-åre",
        "åre åre åre åre åre åre åre åre åre åre",
    ] {
        assert_eq!(titles(place, text).await, ["Åre", "Arboga"], "{text:?}");
    }
    let long = "x".repeat(100_000);
    assert!(titles(place, &long).await.is_empty());
}

on_both!(
    a_letter_with_a_ring_is_another_letter,
    the_best_comes_first_and_every_word_must_be_there,
    whatever_is_typed_is_only_words,
);
