//! What was reported, as those who follow up see it: all of what was signed, and of a draft only that there is one.

use axum::http::StatusCode;
use casework::report::{NewAnswer, Report};

use crate::desk::Desk;

mod follow_up;

const YEAR: &str = "psykisk-halsa-2023";
const LIST: &str = "/arbete/redovisningar";
const EFFECTS: &str = "=HYPERLINK(\"x\") Vi har anställt en samordnare i Vallentuna";

/// One amount for each item, and a text.
const SET: &str = r#"format = 1
agreement = "psykisk-halsa-2023"
respondent = "municipality"
title = { sv = "Kommunens redovisning", en = "The report of the municipality" }

[[section]]
name = "money"
title = { sv = "Pengarna", en = "The money" }
repeat = "each-item"

[[section.question]]
name = "used"
series = "used"
label = { sv = "Hur mycket av ${fact_received} har ni använt?", en = "How much of ${fact_received} have you used?" }
kind = "kronor"
money = "used"
required = true
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För uppföljning.", en = "To follow up." } }

[[section]]
name = "effects_section"
title = { sv = "Resultaten", en = "The results" }

[[section.question]]
name = "effects"
series = "effects"
label = { sv = "Vad har det lett till?", en = "What has it led to?" }
kind = "long-text"
required = true
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För uppföljning.", en = "To follow up." } }
"#;

/// A year that is open for money, with questions to the municipalities.
pub async fn asked() -> Desk {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    desk.ask(YEAR, SET).await;
    desk
}

/// A report that is begun and answered.
pub async fn written(desk: &Desk) -> Report {
    let report = desk.report(YEAR).await;
    let hanna = desk.casework.demo_actor("hanna").await.unwrap();
    let opened = desk.casework.report(&hanna, &report.id).await.unwrap();
    let mut answers: Vec<(String, &str)> = (opened.facts.items.iter())
        .map(|item| (format!("used[{item}]"), "0"))
        .collect();
    answers.push(("effects".to_owned(), EFFECTS));
    desk.answer(&report, &answers).await;
    report
}

/// Signed by another than the one who handed it in.
pub async fn signed(desk: &Desk) -> Report {
    let report = written(desk).await;
    desk.sign(&report).await;
    report
}

/// Every page and file about the answers of a year.
fn everything(report: &str) -> Vec<String> {
    vec![
        LIST.to_owned(),
        format!("{LIST}?ar={YEAR}&laget=begun"),
        format!("{LIST}/{YEAR}/laget.csv"),
        format!("{LIST}/{YEAR}/fraga"),
        format!("{LIST}/{YEAR}/fraga/effects"),
        format!("{LIST}/{YEAR}/svar/bred.csv"),
        format!("{LIST}/{YEAR}/svar/lang.csv"),
        format!("{LIST}/{YEAR}/svar/svar.json"),
        format!("/arbete/redovisning/{report}/0"),
        format!("/arbete/redovisning/{report}/1"),
        format!("/arbete/redovisning/{report}/mer-tid"),
        format!("/mina-sidor/redovisning/{report}"),
    ]
}

#[tokio::test]
async fn the_answers_of_a_draft_reach_no_page_and_no_file_of_those_who_follow_up() {
    let desk = asked().await;
    let report = written(&desk).await;
    let told = "anställt en samordnare";
    for key in ["karin", "sofia", "rut", "petra", "par", "ada"] {
        let person = desk.person(key).await;
        for address in everything(&report.id) {
            let answer = person.get(&address).await;
            assert!(!answer.says(told), "{key} reads {address}");
            assert!(!answer.status.is_server_error(), "{key} {address}");
        }
    }
    let sofia = desk.person("sofia").await;
    let list = sofia.get(&format!("{LIST}?ar={YEAR}&laget=begun")).await;
    assert!(
        list.says("Vallentuna"),
        "that it is begun is told: {}",
        list.told()
    );
    assert!(list.says("inte vad som står i den"));
}

#[tokio::test]
async fn what_is_signed_is_read_on_its_page_side_by_side_and_in_files() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let one = sofia
        .get(&format!("/arbete/redovisning/{}/1", report.id))
        .await;
    assert_eq!(one.status, StatusCode::OK, "{}", one.told());
    assert!(one.says("anställt en samordnare"), "{}", one.told());
    assert!(
        one.says("Hur mycket av 0\u{a0}kr har ni använt?"),
        "{}",
        one.told()
    );
    let beside = sofia.get(&format!("{LIST}/{YEAR}/fraga/effects")).await;
    assert!(beside.says("anställt en samordnare"), "{}", beside.told());
    let elsewhere = sofia
        .get(&format!("{LIST}/{YEAR}/fraga/effects?lan=21"))
        .await;
    assert!(!elsewhere.says("anställt en samordnare"));
    assert!(elsewhere.says("Ingen som du valde har svarat"));
    let questions = sofia.get(&format!("{LIST}/{YEAR}/fraga")).await;
    assert!(
        questions.says("Vad har det lett till?"),
        "{}",
        questions.told()
    );
    let wide = sofia.get(&format!("{LIST}/{YEAR}/svar/bred.csv")).await;
    assert!(
        wide.says(";effects") || wide.says("effects;"),
        "{}",
        wide.text
    );
    // What a spreadsheet would run has an apostrophe before it.
    assert!(wide.says("\"'=HYPERLINK(\"\"x\"\")"), "{}", wide.text);
    let long = sofia.get(&format!("{LIST}/{YEAR}/svar/lang.csv")).await;
    assert!(long.says("'=HYPERLINK"), "{}", long.text);
    assert!(!long.says("\"=HYPERLINK") && !long.says(";=HYPERLINK"));
    let json = sofia.get(&format!("{LIST}/{YEAR}/svar/svar.json")).await;
    let json: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    let answers = json["reports"][0]["answers"].as_array().unwrap();
    let effects = answers.iter().find(|one| one["series"] == "effects");
    assert_eq!(effects.unwrap()["answer"], EFFECTS);
}

#[tokio::test]
async fn a_report_that_is_opened_again_shows_what_was_signed_and_nothing_later() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let hanna = desk.casework.demo_actor("hanna").await.unwrap();
    let opened = desk.casework.report(&hanna, &report.id).await.unwrap();
    let key = (report.id.as_str(), opened.report.revision);
    let reopened = desk.casework.reopen_report(&hanna, key, "Ett fel");
    reopened.await.unwrap();
    let later = NewAnswer {
        address: "effects".to_owned(),
        seen: opened.kept["effects"].version,
        text: "Hemligt tills det är undertecknat".to_owned(),
    };
    let saved = desk.casework.save_answers(&hanna, &report.id, vec![later]);
    saved.await.unwrap();
    let sofia = desk.person("sofia").await;
    for address in everything(&report.id) {
        assert!(!sofia.get(&address).await.says("Hemligt"), "{address}");
    }
    let list = sofia.get(&format!("{LIST}?ar={YEAR}&laget=signed")).await;
    assert!(list.says("rättas nu"), "{}", list.told());
}

#[tokio::test]
async fn coverage_counts_everybody_with_money_once() {
    let desk = asked().await;
    let sofia = desk.casework.demo_actor("sofia").await.unwrap();
    let counts = || async {
        let coverage = desk.casework.coverage(&sofia, YEAR).await.unwrap();
        let of = |it| coverage.all.iter().filter(|one| one.reported == it).count();
        let all = casework::report::Reported::ALL.map(of);
        assert_eq!(all.iter().sum::<usize>(), coverage.all.len());
        (coverage.all.len(), all)
    };
    assert_eq!(counts().await, (290, [290, 0, 0]));
    let report = written(&desk).await;
    assert_eq!(counts().await, (290, [289, 1, 0]));
    let hanna = desk.casework.demo_actor("hanna").await.unwrap();
    let key = (report.id.as_str(), report.revision);
    desk.casework.hand_in_report(&hanna, key).await.unwrap();
    assert_eq!(
        counts().await,
        (290, [289, 1, 0]),
        "handed in is not signed"
    );
    desk.approve("anders", &report.id).await.unwrap();
    assert_eq!(counts().await, (290, [289, 0, 1]));
    let page = desk.person("sofia").await.get(LIST).await;
    assert!(page.says("1 av 290 har redovisat"), "{}", page.told());
    let file = desk.person("rut").await;
    let file = file.get(&format!("{LIST}/{YEAR}/laget.csv?lan=01")).await;
    assert_eq!(
        file.text.lines().count(),
        1 + 26,
        "the county has 26 municipalities"
    );
}

#[tokio::test]
async fn more_time_is_given_with_a_reason_and_only_forward() {
    let desk = asked().await;
    let report = written(&desk).await;
    let karin = desk.person("karin").await;
    let address = format!("/arbete/redovisning/{}/mer-tid", report.id);
    let without = karin.fill(&address, &[("till", "2026-01-31")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.says("id=\"skal-error\""), "{}", without.told());
    assert_eq!(without.field("till").as_deref(), Some("2026-01-31"));
    let back = [("till", "2025-02-04"), ("skal", "De bad om det.")];
    let back = karin.fill(&address, &back).await;
    assert_eq!(
        back.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        back.told()
    );
    let given = [("till", "2026-01-31"), ("skal", "De bad om det.")];
    let given = karin.fill(&address, &given).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.told());
    let list = karin.get(&format!("{LIST}?ar={YEAR}&laget=begun")).await;
    assert!(
        list.says("31\u{a0}januari\u{a0}2026 (mer tid)"),
        "{}",
        list.told()
    );
    let rut = desk.person("rut").await;
    assert_eq!(rut.get(&address).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn recipients_read_what_they_signed_and_nothing_of_others() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let one = format!("/arbete/redovisning/{}/1", report.id);
    assert_eq!(
        desk.person("cecilia").await.get(&one).await.status,
        StatusCode::OK
    );
    let hugo = desk.person("hugo").await;
    assert_eq!(hugo.get(&one).await.status, StatusCode::NOT_FOUND);
    for address in everything(&report.id) {
        let answer = hugo.get(&address).await;
        assert!(!answer.says("anställt en samordnare"), "{address}");
        assert_ne!(answer.status, StatusCode::OK, "{address}");
    }
}
