//! Answers on their way to the public, and the public pages: nothing of a report that is not opened is read there.

use axum::http::StatusCode;
use casework::report::Report;

use crate::desk::Desk;

const YEAR: &str = "psykisk-halsa-2023";
const HIDDEN: &str = "Intern text om Bo Berg";
const TOLD: &str = "=1+1 och vi har anställt Anna Ek";

/// A text that is public, one that is not, and a number.
const SET: &str = r#"format = 1
agreement = "psykisk-halsa-2023"
respondent = "municipality"
title = { sv = "Kommunens redovisning", en = "The report of the municipality" }

[[section]]
name = "work"
title = { sv = "Arbetet", en = "The work" }

[[section.question]]
name = "told"
series = "told"
label = { sv = "Vad har ni gjort?", en = "What have you done?" }
kind = "long-text"
public = true
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För uppföljning.", en = "To follow up." } }

[[section.question]]
name = "hidden"
series = "hidden"
label = { sv = "Något mer?", en = "Anything else?" }
kind = "long-text"
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För uppföljning.", en = "To follow up." } }

[[section.question]]
name = "helped"
series = "helped"
label = { sv = "Hur många personer fick stöd?", en = "How many people were helped?" }
kind = "number"
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För uppföljning.", en = "To follow up." } }
"#;

/// A year with one signed report.
pub async fn signed() -> (Desk, Report) {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    desk.ask(YEAR, SET).await;
    let report = desk.report(YEAR).await;
    let answers = [("told", TOLD), ("hidden", HIDDEN), ("helped", "3")];
    let answers = answers.map(|(address, text)| (address.to_owned(), text));
    desk.answer(&report, &answers).await;
    desk.sign(&report).await;
    (desk, report)
}

/// Every public address about the year.
fn everything_public() -> Vec<String> {
    let year = format!("/redovisningar/{YEAR}");
    let files = format!("/oppna-data/{YEAR}/svar/municipality/1");
    vec![
        "/redovisningar".to_owned(),
        "/en/redovisningar".to_owned(),
        year.clone(),
        format!("/en{year}"),
        format!("{year}/municipality/0115"),
        format!("{year}/municipality/fraga/told"),
        format!("{year}/municipality/fraga/hidden"),
        format!("{year}/municipality/fraga/helped"),
        format!("{files}/svar.csv"),
        format!("{files}/svar.json"),
        format!("{files}/kodbok.csv"),
        "/datasets/dcat".to_owned(),
    ]
}

async fn is_public(desk: &Desk, words: &str) -> bool {
    let stranger = desk.stranger();
    for address in everything_public() {
        let answer = stranger.get(&address).await;
        assert!(!answer.status.is_server_error(), "{address}");
        if answer.says(words) {
            return true;
        }
    }
    false
}

/// Begins, and comes to the page of the opening.
pub async fn begun(desk: &Desk) -> String {
    let karin = desk.person("karin").await;
    let list = format!("/arbete/redovisningar/{YEAR}/oppna");
    let begun = karin.fill(&list, &[("svarande", "municipality")]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
    begun.location().to_owned()
}

/// The name of the field about an answer.
fn field(report: &Report, question: &str) -> String {
    format!("svar:{}:{question}", report.id)
}

pub async fn decided(desk: &Desk, one: &str, choices: &[(&str, &str)]) {
    let karin = desk.person("karin").await;
    let page = karin.get(one).await;
    let revision = page.field("revision").unwrap();
    let mut fields = vec![
        ("gor", "besluta"),
        ("revision", revision.as_str()),
        ("skal", "Namn på en anställd"),
    ];
    fields.extend(choices);
    let done = karin.post(one, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
}

pub async fn let_out(desk: &Desk, one: &str) {
    let karin = desk.person("karin").await;
    let revision = karin.get(one).await.field("revision").unwrap();
    let fields = [("gor", "lamna"), ("revision", revision.as_str())];
    let asked = karin.post(one, &fields).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.told());
    let id = one.rsplit('/').next().unwrap();
    let own = desk.approve("karin", id).await;
    assert!(own.is_err(), "whoever decided lets it out alone");
    desk.approve("karl", id).await.unwrap();
}

#[tokio::test]
async fn a_person_decides_each_mark_and_what_is_left_out_is_nowhere() {
    let (desk, report) = signed().await;
    let one = begun(&desk).await;
    let karin = desk.person("karin").await;
    let page = karin.get(&one).await;
    for told in [
        "2 svar är kvar att bestämma om",
        "Kan vara namnet på en person",
        "<mark>Anna Ek</mark>",
        "Ett litet tal",
    ] {
        assert!(page.says(told), "{told}: {}", page.told());
    }
    assert!(!page.says("Bo Berg"), "what is not public is not looked at");
    let revision = page.field("revision").unwrap();
    let early = [("gor", "lamna"), ("revision", revision.as_str())];
    let early = karin.post(&one, &early).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.told());
    let told = field(&report, "told");
    let silent = [
        ("gor", "besluta"),
        ("revision", revision.as_str()),
        (told.as_str(), "oppna"),
    ];
    let silent = karin.post(&one, &silent).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.says("Skriv ett skäl"), "{}", silent.told());
    decided(
        &desk,
        &one,
        &[(told.as_str(), "utelamna"), ("alla", "oppna")],
    )
    .await;
    let page = karin.get(&one).await;
    assert!(page.says("Allt är bestämt"), "{}", page.told());
    for words in ["Anna Ek", "Bo Berg", "Vallentuna</a>"] {
        let stranger = desk.stranger();
        let list = stranger.get(&format!("/redovisningar/{YEAR}")).await;
        assert_eq!(list.status, StatusCode::NOT_FOUND);
        assert!(!list.says(words));
    }
    let_out(&desk, &one).await;
    let stranger = desk.stranger();
    let year = stranger.get(&format!("/redovisningar/{YEAR}")).await;
    assert!(year.says("En av 290 har svar här"), "{}", year.told());
    assert!(year.says("Vallentuna"), "{}", year.told());
    let recipient = format!("/redovisningar/{YEAR}/municipality/0115");
    let recipient = stranger.get(&recipient).await;
    assert!(
        recipient.says("Uppgiften lämnas inte ut"),
        "{}",
        recipient.told()
    );
    let english = format!("/en/redovisningar/{YEAR}/municipality/fraga/helped");
    let english = stranger.get(&english).await;
    assert!(
        english.says("How many people were helped?"),
        "{}",
        english.told()
    );
    for words in ["Anna Ek", "Bo Berg", "Något mer?", ",hidden,"] {
        assert!(!is_public(&desk, words).await, "{words} is public");
    }
    let csv = format!("/oppna-data/{YEAR}/svar/municipality/1/svar.csv");
    let csv = stranger.get(&csv).await;
    assert_eq!(csv.status, StatusCode::OK);
    assert!(csv.says(",helped,helped,number,,,3,no\n"), "{}", csv.text);
    let digest = documents::proof::sha256(&csv.bytes);
    let catalogue = stranger.get("/datasets/dcat").await;
    assert!(catalogue.says(&digest), "the catalogue has its checksum");
    assert!(
        catalogue.says(&format!("/oppna-data/{YEAR}/svar/municipality/1/svar.json")),
        "and its address"
    );
}

#[tokio::test]
async fn what_is_open_is_harmless_frozen_and_goes_at_once_when_it_is_withdrawn() {
    let (desk, _) = signed().await;
    let one = begun(&desk).await;
    decided(&desk, &one, &[("alla", "oppna")]).await;
    let_out(&desk, &one).await;
    let stranger = desk.stranger();
    let csv = format!("/oppna-data/{YEAR}/svar/municipality/1/svar.csv");
    let csv = stranger.get(&csv).await;
    assert!(
        csv.says(",'=1+1 och vi har anställt Anna Ek,no"),
        "{}",
        csv.text
    );
    assert!(is_public(&desk, "Anna Ek").await);
    assert!(!is_public(&desk, "Bo Berg").await);
    let karin = desk.person("karin").await;
    let page = karin.get(&one).await;
    let revision = page.field("revision").unwrap();
    let fields = [
        ("gor", "dra-tillbaka"),
        ("revision", revision.as_str()),
        ("skal", "Ett namn skulle inte ha varit med."),
    ];
    let done = karin.post(&one, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    assert!(!is_public(&desk, "Anna Ek").await);
    let page = karin.get(&one).await;
    assert!(page.says("tillbakadragen"), "{}", page.told());
}

#[tokio::test]
async fn openings_are_for_those_who_follow_up_alone() {
    let (desk, _) = signed().await;
    let one = begun(&desk).await;
    let list = format!("/arbete/redovisningar/{YEAR}/oppna");
    for who in ["hanna", "hugo", "petra", "rut", "ada"] {
        let person = desk.person(who).await;
        for address in [&list, &one] {
            let answer = person.get(address).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who} {address}");
            assert!(!answer.says("Anna Ek"), "{who}");
            let fields = [("gor", "slang"), ("revision", "1")];
            let sent = person.post(address, &fields).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who} {address}");
        }
    }
    let nobody = desk.stranger().get(&one).await;
    assert_ne!(nobody.status, StatusCode::OK);
}
