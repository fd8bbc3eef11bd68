//! A report written without a connection: taken home, filled in and brought back.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

use agreement::question_set::draft::{Asked, Draft, Part, Round, write};
use casework::report::OpenedReport;
use grants::question_set::address::Address;
use wording::Language;

use super::{desk, write as tell};
use crate::desk::{Desk, changed};
use crate::repayments::paid;

async fn opened(desk: &Desk, here: &str) -> OpenedReport {
    let hanna = desk.casework.demo_actor("hanna").await.unwrap();
    let id = here.rsplit('/').next().unwrap();
    desk.casework.report(&hanna, id).await.unwrap()
}

/// The workbook as somebody filled it in.
fn filled(opened: &OpenedReport, fields: &[(&str, i64, &str)]) -> Vec<u8> {
    let items = &opened.facts.items;
    let parts = opened.questions.sections.iter().map(|section| {
        let item = section.repeated.by_item().then(|| items[0].as_str());
        let questions = section.questions.iter().map(|question| Asked {
            at: Address::of(&question.name).about(item),
            kind: &question.kind,
            label: question.label.sv.clone(),
            help: Vec::new(),
            known: Vec::new(),
        });
        Part {
            title: section.title.sv.clone(),
            said: Vec::new(),
            rounds: vec![Round {
                heading: None,
                known: Vec::new(),
                questions: questions.collect(),
            }],
        }
    });
    let draft = Draft {
        report: &opened.report.id,
        question_set: &opened.set.sha256,
        language: Language::Swedish,
        title: "Utkast".to_owned(),
        facts: Vec::new(),
        parts: parts.collect(),
        kept: fields
            .iter()
            .map(|(at, seen, text)| ((*at).to_owned(), (*seen, (*text).to_owned())))
            .collect(),
    };
    write(&draft).unwrap()
}

#[tokio::test]
async fn a_draft_is_taken_home_from_the_page_of_the_report() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let page = hanna.get(&here).await;
    for (end, kind) in [
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("pdf", "application/pdf"),
    ] {
        let address = format!("{here}/utkast.{end}");
        assert!(page.says(&address), "{}", page.told());
        let file = hanna.get(&address).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers.get(CONTENT_TYPE).unwrap(), kind);
    }
    let form = format!("{here}/utan-uppkoppling");
    assert!(page.says(&form), "{}", page.told());
    assert_eq!(hanna.get(&form).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_comes_back_is_saved_and_the_rest_is_told_with_both_texts_and_its_place() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    let before = opened(&desk, &here).await;
    let item = &paid::items(&desk).await[0];
    let used = format!("used[{item}]");
    tell(&cecilia, &here, "Cecilias text").await;
    let bytes = filled(
        &before,
        &[
            ("story", 0, "Hannas text"),
            (&used, 0, "mycket"),
            ("groups", 0, "children"),
            ("costs.1.cost_what", 0, "Utbildning"),
        ],
    );
    let form = format!("{here}/utan-uppkoppling");
    let page = hanna.upload(&form, &[], ("utkast.xlsx", &bytes)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(
        page.says("2 svar i kalkylbladet är inte sparade"),
        "{}",
        page.told()
    );
    assert!(page.says("<blockquote>Hannas text</blockquote>"));
    assert!(page.says("<blockquote>Cecilias text</blockquote>"));
    assert!(page.says("Pengarna, ruta F"), "{}", page.told());
    assert!(page.says("mycket") && page.says("hela kronor"));
    let after = opened(&desk, &here).await;
    assert_eq!(after.kept["groups"].text, "children");
    assert_eq!(after.kept["costs.1.cost_what"].text, "Utbildning");
    assert_eq!(after.kept["story"].text, "Cecilias text");
    assert!(!after.kept.contains_key(&used));
    // The form of the page chooses between the two texts, without a script.
    let fields = changed(page.form(), &[("val.story", "min")]);
    let chosen = hanna.post(&format!("{here}/work"), &fields).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.told());
    assert_eq!(opened(&desk, &here).await.kept["story"].text, "Hannas text");
}

#[tokio::test]
async fn a_file_that_is_none_of_ours_is_refused_in_words_and_nothing_is_saved() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let form = format!("{here}/utan-uppkoppling");
    let none = hanna.post(&form, &[("a", "b")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.says("Välj filen du har fyllt i"), "{}", none.told());
    let other = hanna.upload(&form, &[], ("utkast.xlsx", b"PK")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.says("inte ett kalkylblad"), "{}", other.told());
    let mut elsewhere = opened(&desk, &here).await;
    elsewhere.report.id = "annan".to_owned();
    let bytes = filled(&elsewhere, &[("story", 0, "text")]);
    let other = hanna.upload(&form, &[], ("utkast.xlsx", &bytes)).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        other.says("hör till en annan redovisning"),
        "{}",
        other.told()
    );
    assert!(!opened(&desk, &here).await.kept.contains_key("story"));
}

#[tokio::test]
async fn nobody_else_reaches_a_draft_by_its_files() {
    let (desk, here) = desk().await;
    let bytes = filled(&opened(&desk, &here).await, &[("story", 0, "text")]);
    for key in ["karin", "sofia", "rut", "petra", "hugo", "henrik", "gun"] {
        let person = desk.person(key).await;
        for end in ["utkast.xlsx", "utkast.pdf", "utan-uppkoppling"] {
            let answer = person.get(&format!("{here}/{end}")).await;
            assert!(answer.status.is_client_error(), "{key} opens {end}");
        }
        let form = format!("{here}/utan-uppkoppling");
        let sent = person.upload(&form, &[], ("utkast.xlsx", &bytes)).await;
        assert!(sent.status.is_client_error(), "{key} writes");
    }
    assert!(!opened(&desk, &here).await.kept.contains_key("story"));
}
