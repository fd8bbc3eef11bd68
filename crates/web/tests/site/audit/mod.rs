//! The record of acts on the site: who reads it and how it is looked through, an auditor's own reading, the export, and the
//! seals that everybody can see.

use axum::http::StatusCode;
use casework::keys::Keys;
use casework::store::audit::{Filter, Recorded};
use casework::{Actor, Casework};
use std::sync::Arc;

use crate::desk::{Desk, now};

async fn record(casework: &Casework) -> Vec<Recorded> {
    let all = casework.record_of(&Filter::default(), 10_000, None).await;
    all.unwrap()
}

fn readings(record: &[Recorded]) -> Vec<&str> {
    let read = record.iter().filter(|done| done.act == "read");
    read.map(|done| done.subject_id.as_str()).collect()
}

#[tokio::test]
async fn every_page_an_auditor_opens_is_noted_once_a_minute_without_what_stands_in_its_query() {
    let desk = Desk::new().await;
    let (rut, karin) = (desk.person("rut").await, desk.person("karin").await);
    for address in [
        "/arbete",
        "/en/arbete",
        "/arbete/handelser?person=Hemligt+Namn",
        "/arbete/handelser",
        "/arbete/underlag",
    ] {
        for person in [&rut, &karin] {
            let answer = person.get(address).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{address}: {}",
                answer.told()
            );
        }
    }
    // What is not opened is not noted.
    assert_eq!(rut.get("/arbete/ny").await.status, StatusCode::FORBIDDEN);
    let acts = record(&desk.casework).await;
    assert_eq!(
        readings(&acts),
        ["/arbete/underlag", "/arbete/handelser", "/arbete"]
    );
    assert!(acts.iter().all(|done| !done.details.contains("Hemligt")));
    let reading = acts.iter().find(|done| done.act == "read").unwrap();
    assert_eq!(
        (reading.actor_name.as_str(), reading.subject_kind.as_str()),
        ("Rut Påhittad", "page")
    );
    let page = karin.get("/arbete/handelser").await;
    assert!(
        page.says("Rut Påhittad, revisor för Sveriges Kommuner och Regioner"),
        "{}",
        page.told()
    );
    assert!(page.says("läste sidan"));
}

#[tokio::test]
async fn a_reading_that_cannot_be_noted_is_refused() {
    let desk = Desk::new().await;
    let (rut, karin) = (desk.person("rut").await, desk.person("karin").await);
    // Somebody else writes, and does not end.
    let writing = desk.casework.store().begin().await.unwrap();
    let refused = rut.get("/arbete").await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(karin.get("/arbete").await.status, StatusCode::OK);
    drop(writing);
    assert_eq!(rut.get("/arbete").await.status, StatusCode::OK);
}

#[tokio::test]
async fn acts_are_looked_for_by_organisation_person_kind_and_period() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    karin.start().await;
    let id = |name: &'static str| {
        let casework = desk.casework.clone();
        async move {
            let accounts = casework.accounts().await.unwrap();
            accounts
                .into_iter()
                .find(|one| one.name == name)
                .unwrap()
                .id
        }
    };
    let (karin_id, karl_id) = (id("Karin Påhittad").await, id("Karl Påhittad").await);
    for (query, shows, hides) in [
        (
            format!("person={karin_id}"),
            "började versionen",
            "publicerade versionen",
        ),
        (
            format!("person={karl_id}&slag=mandate"),
            "bekräftade uppdraget",
            "började versionen",
        ),
        (
            "slag=agreement_version&organisation=skr".to_owned(),
            "började versionen",
            "bekräftade",
        ),
        (
            "organisation=kommun-0115".to_owned(),
            "Det finns inga sådana händelser",
            "versionen",
        ),
        (
            "fran=2025-02-03&till=2025-02-03".to_owned(),
            "började versionen",
            "inga sådana",
        ),
        (
            "till=2025-02-02".to_owned(),
            "Det finns inga sådana händelser",
            "började",
        ),
    ] {
        let page = karin.get(&format!("/arbete/handelser?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(page.says(shows), "{query}: {}", page.told());
        let table = page.text.split("</form>").last().unwrap();
        assert!(!table.contains(hides), "{query}: {}", page.told());
    }
    // What is wrong is told, and the rest is kept.
    let wrong = karin
        .get("/arbete/handelser?fran=i+fjol&slag=mandate")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.says("”i fjol” är ingen dag.") && wrong.says("value=\"i fjol\""),
        "{}",
        wrong.told()
    );
    assert!(wrong.says("<option value=\"mandate\" selected>"));
}

#[tokio::test]
async fn paging_shows_every_act_once_while_others_are_added() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let before = record(&desk.casework).await.len();
    assert!(before > 60, "{before}");
    let mut address = "/arbete/handelser?organisation=skr".to_owned();
    let mut seen: Vec<i64> = Vec::new();
    loop {
        let page = karin.get(&address).await;
        let body = page.text.split("<tbody>").nth(1).unwrap_or_default();
        let numbers = body.split("<th scope=\"row\" class=\"words\">").skip(1);
        seen.extend(numbers.map(|row| row.split('<').next().unwrap().parse::<i64>().unwrap()));
        let program = Actor::program();
        let note = desk.casework.note_export(&program, "audit", "x").await;
        note.unwrap();
        // The address of the page itself stands in its head, so only what follows the table counts.
        let after = page.text.split("</table>").nth(1).unwrap_or_default();
        let Some((_, next)) = after.split_once("fore=") else {
            break;
        };
        let number = next.split('"').next().unwrap();
        assert!(
            page.says(&format!("?organisation=skr&amp;fore={number}")),
            "the filter goes along"
        );
        address = format!("/arbete/handelser?organisation=skr&fore={number}");
    }
    let filter = Filter {
        organisation_id: Some("skr".to_owned()),
        ..Filter::default()
    };
    let all = desk
        .casework
        .record_of(&filter, 10_000, None)
        .await
        .unwrap();
    let all: Vec<i64> = all.iter().map(|done| done.sequence).collect();
    assert_eq!(seen, all);
}

#[tokio::test]
async fn the_record_is_taken_home_by_an_auditor_and_that_is_an_act_itself() {
    let desk = Desk::new().await;
    let (rut, karin) = (desk.person("rut").await, desk.person("karin").await);
    let address = "/arbete/handelser/export";
    assert_eq!(karin.get(address).await.status, StatusCode::FORBIDDEN);
    assert!(!karin.get("/arbete/handelser").await.says(address));
    assert!(rut.get("/arbete/handelser").await.says(address));
    let file = rut.get(address).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(
        file.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("handelser.jsonl")
    );
    let last: serde_json::Value = serde_json::from_str(file.text.lines().last().unwrap()).unwrap();
    assert_eq!(
        (&last["act"], &last["actor_name"]),
        (&"exported".into(), &"Rut Påhittad".into())
    );
    let acts = record(&desk.casework).await;
    assert_eq!(last["sequence"], acts[0].sequence);
    assert_eq!(file.text.lines().count(), acts.len() + 1);
    let away = desk.stranger().get(address).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn everybody_sees_the_seals_and_no_name() {
    let desk = Desk::new().await;
    let stranger = desk.stranger();
    let page = stranger.get("/granskning").await;
    assert!(page.says("Inga sigill finns än"), "{}", page.told());
    assert_eq!(
        stranger.get("/granskning/sigill/2025-02-03").await.status,
        StatusCode::NOT_FOUND
    );

    let keys = Keys::make().unwrap();
    let later = Desk::at(|| now() + jiff::SignedDuration::from_hours(24)).await;
    let casework = later.casework.clone().with_keys(keys.clone());
    let seal = casework.seal_yesterday().await.unwrap().unwrap();
    assert_eq!(seal.day.to_string(), "2025-02-03");
    let site = web::Site::new(casework.published().await.unwrap(), now, "0.0.0");
    let site = Arc::new(site.with_casework(casework.clone()));
    let get = |address: &'static str| {
        let router = web::router(Arc::clone(&site));
        async move {
            let request = axum::http::Request::get(address).body(axum::body::Body::empty());
            let answer = tower::ServiceExt::oneshot(router, request.unwrap())
                .await
                .unwrap();
            let status = answer.status();
            let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
            (status, String::from_utf8(bytes.unwrap().to_vec()).unwrap())
        }
    };
    for (address, words) in [
        ("/granskning", "3\u{a0}februari\u{a0}2025"),
        ("/en/granskning", "3\u{a0}February\u{a0}2025"),
    ] {
        let (status, page) = get(address).await;
        assert_eq!(status, StatusCode::OK);
        assert!(
            page.contains(words) && page.contains(&seal.root),
            "{}",
            page
        );
        assert!(
            page.contains(&keys.public_key()) && !page.contains("Påhittad"),
            "{}",
            page
        );
    }
    let (_, file) = get("/granskning/sigill.json").await;
    let (status, one) = get("/granskning/sigill/2025-02-03").await;
    assert_eq!((status, &one), (StatusCode::OK, &file));
    let published: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(published["format"], "overens-seals-1");
    assert_eq!(published["seals"][0]["signature"], seal.signature);
    assert!(!file.contains("Påhittad"));
    assert!(get("/om").await.1.contains("href=\"/granskning\""));
}
