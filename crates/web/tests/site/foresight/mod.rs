//! Foresight, as a coordinator writes it, another publishes it and everybody reads it: always marked preliminary.

mod public;

use axum::http::StatusCode;

use crate::desk::{Desk, Person};

const LIST: &str = "/arbete/utblick";

/// Begins a foresight by its form, and gives the address of its page.
async fn begun(person: &Person, fields: &[(&str, &str)]) -> String {
    let begun = person.post(LIST, fields).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
    begun.location().to_owned()
}

const OF_2025: [(&str, &str); 3] = [
    ("bas", "psykisk-halsa-2023"),
    ("forsta-ar", "2025"),
    ("antal-ar", "2"),
];

/// What is stated of 2025, on a revision.
fn stated<'a>(revision: &'a str, total: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("gor", "spara"),
        ("revision", revision),
        ("belopp-2025", total),
        ("dokument-2025", "Påhittad proposition <b>1</b>"),
        ("plats-2025", "s. 12"),
        ("adress-2025", "https://regeringen.example/prop?a=1&b=2"),
        ("poster-2025", "traumavard = 40 000 000\r\n"),
        ("anteckning", "Påhittat <script>alert(1)</script>"),
    ]
}

async fn moved(person: &Person, address: &str, act: &str) {
    let revision = person.get(address).await.field("revision").unwrap();
    let fields = [
        ("gor", act),
        ("revision", &revision),
        ("skal", "Fel belopp"),
    ];
    let moved = person.post(address, &fields).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.told());
}

#[tokio::test]
async fn one_writes_another_publishes_and_then_everybody_reads_it() {
    let desk = Desk::new().await;
    let (karin, karl, stranger) = (
        desk.person("karin").await,
        desk.person("karl").await,
        desk.stranger(),
    );
    let list = karin.get(LIST).await;
    assert!(list.says("Ingen utblick är påbörjad än"), "{}", list.told());
    assert_eq!(list.field("forsta-ar").as_deref(), Some("2025"));
    let address = begun(&karin, &OF_2025).await;
    let saved = karin.post(&address, &stated("1", "1 500 000 000 kr")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let page = karin.get(&address).await;
    assert!(page.says("1\u{a0}500\u{a0}000\u{a0}000"), "{}", page.told());
    assert!(!page.says("<script>alert"));
    moved(&karin, &address, "lamna").await;
    let nothing = stranger.get("/utblick/2025").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let id = address.rsplit('/').next().unwrap();
    assert!(desk.approve("karin", id).await.is_err(), "one's own work");
    let asked = karl.get("/mina-sidor/godkannanden").await;
    assert!(asked.says("Utblick som bygger på"), "{}", asked.told());
    let (_, there) = asked.text.split_once("/mina-sidor/godkannanden/").unwrap();
    let there = format!("/mina-sidor/godkannanden/{}", &there[..32]);
    let shown = karl.get(&there).await;
    for words in [
        "Påhittad proposition &lt;b&gt;1",
        "1\u{a0}500\u{a0}000\u{a0}000",
    ] {
        assert!(shown.says(words), "{words}: {}", shown.told());
    }
    desk.approve("karl", id).await.unwrap();
    for (address, words) in [
        (
            "/utblick/2025",
            [
                "Preliminärt",
                "1\u{a0}500\u{a0}000\u{a0}000",
                "40\u{a0}000\u{a0}000",
            ],
        ),
        (
            "/en/utblick/2025",
            ["Preliminary", "1,500,000,000", "40,000,000"],
        ),
    ] {
        let page = stranger.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        for words in words {
            assert!(page.says(words), "{words}: {}", page.told());
        }
        assert!(page.says("Påhittad proposition &lt;b&gt;1"), "the document");
        assert!(page.says("href=\"https://regeringen.example/prop?a=1&amp;b=2\""));
        assert!(!page.says("<script>alert"), "{}", page.told());
    }
    // Of 2026 nothing but the year before is known.
    let next = stranger.get("/utblick/2026/0138").await;
    assert!(
        next.says("beloppet för 2026 är inte känt"),
        "{}",
        next.told()
    );
    // What is taken away says why at its number.
    moved(&karin, &address, "dra-tillbaka").await;
    let gone = stranger.get("/utblick/2025?version=1").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.says("Fel belopp"), "{}", gone.told());
    let nothing = stranger.get("/utblick/2025").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    for (field, value) in [
        ("forsta-ar", "2040"),
        ("forsta-ar", "nu"),
        ("antal-ar", "5"),
        ("antal-ar", "-1"),
        ("bas", "finns-inte"),
        ("bas", "psykisk-halsa-2024"),
    ] {
        let mut fields = OF_2025;
        for one in &mut fields {
            if one.0 == field {
                one.1 = value;
            }
        }
        let wrong = karin.post(LIST, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(wrong.says("field-error"), "{value}: {}", wrong.told());
        assert!(wrong.says(value), "{value}: {}", wrong.told());
    }
    let address = begun(&karin, &OF_2025).await;
    for (field, value) in [
        ("belopp-2025", "en miljard"),
        ("belopp-2025", "99 000 000 000"),
        ("belopp-2025", "0"),
        ("belopp-2025", ""),
        ("dokument-2025", " "),
        ("adress-2025", "javascript:alert(1)"),
        ("poster-2025", "traumavard 5"),
        ("poster-2025", "finns-inte = 5"),
        ("poster-2025", "traumavard = 5\ntraumavard = 6"),
        ("poster-2025", "traumavard = 1 500 000 001"),
        ("senast", "igår"),
        ("senast", "1999-12-31"),
    ] {
        let mut fields = stated("1", "1 500 000 000");
        fields.retain(|one| one.0 != field);
        fields.push((field, value));
        let wrong = karin.post(&address, &fields).await;
        assert_eq!(
            wrong.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {value}"
        );
        assert!(
            wrong.says("Påhittat &lt;script&gt;"),
            "what was typed is kept: {field}"
        );
        assert!(wrong.says("Påhittat &lt;script&gt;"), "{}", wrong.told());
    }
    let page = karin.get(&address).await;
    assert!(!page.says("Påhittad proposition"), "nothing was saved");
}

#[tokio::test]
async fn two_who_save_the_same_are_shown_both_and_nothing_is_overwritten_unseen() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let address = begun(&karin, &OF_2025).await;
    let first = karl.post(&address, &stated("1", "1 400 000 000")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.told());
    let late = karin.post(&address, &stated("1", "1 600 000 000")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.says("1400000000") && late.says("1 600 000 000"),
        "{}",
        late.told()
    );
    // A fault in between does not make the next save one over what nobody saw.
    let mut faulty = stated("1", "1 600 000 000");
    faulty.retain(|one| one.0 != "dokument-2025");
    let faulty = karin.post(&address, &faulty).await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let over = karin.post(&address, &stated("2", "1 600 000 000")).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.told());
}

#[tokio::test]
async fn whoever_may_not_write_does_not() {
    let desk = Desk::new().await;
    let (karin, rut) = (desk.person("karin").await, desk.person("rut").await);
    let address = begun(&karin, &OF_2025).await;
    for key in ["hanna", "petra", "ada"] {
        let other = desk.person(key).await;
        assert_eq!(other.get(LIST).await.status, StatusCode::FORBIDDEN, "{key}");
        let posted = other.post(&address, &stated("1", "1")).await;
        assert_eq!(posted.status, StatusCode::FORBIDDEN, "{key}");
    }
    // The auditor reads.
    let page = rut.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("name=\"belopp-2025\""), "{}", page.told());
    let posted = rut.post(&address, &stated("1", "1")).await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
}
