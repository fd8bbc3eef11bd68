//! Reports to the government, as they are written, approved and read.

use axum::http::StatusCode;

use crate::desk::{Answer, Desk, Person};

const OWN: &str = "/arbete/rapporter-till-regeringen";
const PUBLIC: &str = "/rapporter-till-regeringen/delrapport-for-aret";
const HOSTILE: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{7*7}} ‹å› \u{202e}";

/// A year with money, and a report that is begun about it. Gives the address of its page.
async fn begun(desk: &Desk, title: &str) -> String {
    let karin = desk.person("karin").await;
    let fields = [
        ("rubrik", title),
        ("typ", "interim"),
        ("mottagare", "Socialdepartementet"),
        ("epost", "registrator@departementet.example"),
        ("senast", "2024-03-31"),
        ("ar-psykisk-halsa-2023", "ja"),
    ];
    let sent = karin.post(&format!("{OWN}/ny"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    sent.location().to_owned()
}

async fn written(person: &Person, address: &str, number: i64, text: &str) -> Answer {
    let here = format!("{address}/avsnitt/{number}");
    person.fill(&here, &[("text", text)]).await
}

/// Writes the first section and takes the others away.
async fn only_section(person: &Person, address: &str, text: &str) {
    let saved = written(person, address, 1, text).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    for number in 2..=5 {
        let here = format!("{address}/avsnitt/{number}");
        let revision = person.get(&here).await.field("revision").unwrap();
        let fields = [("gor", "bort"), ("revision", revision.as_str())];
        let removed = person.post(&here, &fields).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    }
}

async fn moved(person: &Person, address: &str, act: &str) -> Answer {
    let revision = person.get(address).await.field("revision").unwrap();
    let fields = [
        ("gor", act),
        ("revision", revision.as_str()),
        ("andringar", "Rättade siffror."),
    ];
    person.post(address, &fields).await
}

/// Gives a reason for everything that can stand with one.
async fn explained(person: &Person, address: &str) {
    let here = format!("{address}/kontroller");
    let page = person.get(&here).await;
    let mut rest = page.text.as_str();
    while let Some((_, after)) = rest.split_once("name=\"om\" value=\"") {
        let (key, after) = after.split_once('"').unwrap();
        let (_, after) = after.split_once("name=\"sett\" value=\"").unwrap();
        let (seen, after) = after.split_once('"').unwrap();
        let reason = format!("skal-{}", &seen[..12]);
        let fields = [
            ("om", key),
            ("sett", seen),
            (reason.as_str(), "Det är känt."),
        ];
        let said = person.post(&here, &fields).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.told());
        rest = after;
    }
}

#[tokio::test]
async fn a_report_is_written_frozen_checked_approved_and_read_with_its_rows() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    let (karin, stranger) = (desk.person("karin").await, desk.stranger());
    let address = begun(&desk, "Delrapport för året").await;
    let page = karin.get(&address).await;
    assert!(page.says("Rapporten är ett utkast"), "{}", page.told());
    assert!(page.says("beviljat") && page.says("inte fryst"));
    let wrong = written(&karin, &address, 1, "Av [[beviljatt]].").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("id=\"text-error\"") && wrong.says("beviljatt"));
    let text = "Staten gav [[beviljat]] *i år*.\n\n[[utbetalt-per-niva]]\n\n- Av det är [[utbetalt]] betalt.";
    only_section(&karin, &address, text).await;
    let early = moved(&karin, &address, "lamna").await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.told());
    let checks = karin.get(&format!("{address}/kontroller")).await;
    assert!(checks.says("beviljat är inte fryst"), "{}", checks.told());
    let frozen = moved(&karin, &address, "frys").await;
    assert_eq!(frozen.status, StatusCode::SEE_OTHER, "{}", frozen.told());
    let preview = karin.get(&format!("{address}/forhandsgranska")).await;
    assert!(preview.says("<em>i år</em>") && !preview.says("[[beviljat]]"));
    explained(&karin, &address).await;
    let checks = karin.get(&format!("{address}/kontroller")).await;
    assert!(checks.says("Allt är omhändertaget"), "{}", checks.told());
    let done = moved(&karin, &address, "lamna").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let nothing = stranger.get(PUBLIC).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let id = address.rsplit('/').next().unwrap();
    assert!(
        desk.approve("karin", id).await.is_err(),
        "whoever wrote it approves it"
    );
    let waits = desk.person("karl").await.get(&address).await;
    assert!(waits.says("Till godkännandet"), "{}", waits.told());
    desk.approve("karl", id).await.unwrap();
    let list = stranger.get("/rapporter-till-regeringen").await;
    assert!(list.says("En rapport till regeringen") && list.says(PUBLIC));
    let page = stranger.get(PUBLIC).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "<em>i år</em>",
        "Socialdepartementet",
        "Diarienummer",
        "/siffra/beviljat",
        "Utbetalda medel per nivå",
        "\u{a0}kr",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    assert!(
        !page.says("registrator@"),
        "where it was sent is nobody else's"
    );
    assert_eq!(page.text.matches("<h1").count(), 1);
    let figure = stranger.get(&format!("{PUBLIC}/siffra/beviljat")).await;
    for words in [
        "Raderna bakom",
        "Vallentuna",
        "Digest",
        "Medel enligt huvudboken",
    ] {
        assert!(figure.says(words), "{words}: {}", figure.told());
    }
    let none = stranger.get(&format!("{PUBLIC}/siffra/finns-inte")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    for there in [
        PUBLIC.to_owned(),
        format!("{PUBLIC}/siffra/beviljat"),
        format!("{PUBLIC}/1"),
    ] {
        let english = stranger.get(&format!("/en{there}")).await;
        assert_eq!(english.status, StatusCode::OK, "{there}");
        assert!(!english.says("‹"), "{there}: {}", english.told());
    }
    let mut files = 0;
    for part in page.text.split("href=\"/regeringsrapportfiler/").skip(1) {
        let place = part.split('"').next().unwrap();
        let file = stranger
            .get(&format!("/regeringsrapportfiler/{place}"))
            .await;
        assert_eq!(file.status, StatusCode::OK, "{place}");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert!(!file.bytes.is_empty());
        files += 1;
    }
    assert_eq!(files, 3);
    let history = karin.get(&address).await;
    assert!(history.says("skickade och publicerade en rapport till regeringen"));
    assert!(history.says("registrator@departementet.example"));
}

#[tokio::test]
async fn a_correction_is_a_version_that_says_what_is_changed_and_the_first_stays() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    let (karin, stranger) = (desk.person("karin").await, desk.stranger());
    let address = begun(&desk, "Delrapport för året").await;
    let id = address.rsplit('/').next().unwrap().to_owned();
    for text in [
        "Första lydelsen: [[beviljat]].",
        "Andra lydelsen: [[beviljat]].",
    ] {
        if text.starts_with("Första") {
            only_section(&karin, &address, text).await;
        } else {
            let begun = moved(&karin, &address, "ratta").await;
            assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
            let saved = written(&karin, &address, 1, text).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
        }
        moved(&karin, &address, "frys").await;
        explained(&karin, &address).await;
        let done = moved(&karin, &address, "lamna").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
        desk.approve("karl", &id).await.unwrap();
    }
    let latest = stranger.get(PUBLIC).await;
    assert!(latest.says("Andra lydelsen") && latest.says("Rättade siffror."));
    let first = stranger.get(&format!("{PUBLIC}/1")).await;
    assert!(first.says("Första lydelsen") && first.says("har ersatts av en senare"));
    let figure = format!("{PUBLIC}/1/siffra/beviljat");
    assert!(first.says(&figure));
    assert_eq!(stranger.get(&figure).await.status, StatusCode::OK);
    let missing = stranger.get(&format!("{PUBLIC}/3")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_bound_is_chosen_in_a_form_and_what_is_wrong_is_told_at_its_field() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    let karin = desk.person("karin").await;
    let address = begun(&desk, "Delrapport för året").await;
    let here = format!("{address}/siffror");
    let bind = |name: &'static str, of: &'static str, by: &'static str| {
        [
            ("revision", "0"),
            ("namn", name),
            ("beskrivning", "Det som förföll"),
            ("overenskommelse", "psykisk-halsa-2023"),
            ("vad", of),
            ("uppdelning", by),
            ("steg", "lapsed"),
            ("svarande", ""),
        ]
    };
    for (name, of, by, field) in [
        ("Fel namn", "medel", "whole", "namn"),
        ("beviljat", "medel", "whole", "namn"),
        ("nytt", "redovisat", "item", "uppdelning"),
        ("nytt", "svar", "whole", "fraga"),
    ] {
        let wrong = karin.post(&here, &bind(name, of, by)).await;
        assert_eq!(
            wrong.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name} {of}"
        );
        assert!(
            wrong.says(&format!("id=\"{field}-error\"")),
            "{field}: {}",
            wrong.told()
        );
    }
    let done = karin
        .post(&here, &bind("forfallet", "medel", "county"))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = karin.get(&here).await;
    assert!(
        page.says("forfallet") && page.says("per län"),
        "{}",
        page.told()
    );
    let one = format!("{here}/forfallet");
    let changed = karin.fill(&one, &[("steg", "returned")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.told());
    let revision = karin.get(&one).await.field("revision").unwrap();
    let fields = [("gor", "bort"), ("revision", revision.as_str())];
    let removed = karin.post(&one, &fields).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    assert_eq!(karin.get(&one).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_report_that_is_not_sent_is_nobody_elses_and_hostile_words_stay_words() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    let (karin, stranger) = (desk.person("karin").await, desk.stranger());
    let address = begun(&desk, HOSTILE).await;
    for (who, status) in [
        ("hanna", StatusCode::FORBIDDEN),
        ("petra", StatusCode::FORBIDDEN),
        ("sofia", StatusCode::NOT_FOUND),
        ("rut", StatusCode::OK),
    ] {
        let answer = desk.person(who).await.get(&address).await;
        assert_eq!(answer.status, status, "{who}");
    }
    let text =
        format!("{HOSTILE}\n\n[klicka](javascript:alert(1)) [[beviljat]] <iframe src=//a.se>");
    only_section(&karin, &address, &text).await;
    let heading = [("rubrik", HOSTILE)];
    karin.fill(&format!("{address}/avsnitt/1"), &heading).await;
    moved(&karin, &address, "frys").await;
    explained(&karin, &address).await;
    let done = moved(&karin, &address, "lamna").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let id = address.rsplit('/').next().unwrap();
    desk.approve("karl", id).await.unwrap();
    let list = stranger.get("/rapporter-till-regeringen").await;
    let place = list
        .text
        .split("href=\"/rapporter-till-regeringen/")
        .nth(1)
        .unwrap();
    let place = format!(
        "/rapporter-till-regeringen/{}",
        place.split('"').next().unwrap()
    );
    let mut pages = vec![list, stranger.get(&place).await];
    pages.push(stranger.get(&format!("{place}/siffra/beviljat")).await);
    for part in [
        "",
        "/forhandsgranska",
        "/kontroller",
        "/om",
        "/avsnitt/1",
        "/siffror",
    ] {
        pages.push(karin.get(&format!("{address}{part}")).await);
    }
    for page in &pages {
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        for wrong in [
            "<script",
            "<img",
            "<iframe",
            "href=\"javascript",
            "\u{202e}",
        ] {
            assert!(!page.says(wrong), "{wrong}: {}", page.told());
        }
    }
}
