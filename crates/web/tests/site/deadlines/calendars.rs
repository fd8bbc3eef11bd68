//! The calendars: what stands in them, in which words, and that they stay the same.

use axum::http::StatusCode;

use crate::deadlines::place::{Answer, Place};

/// The lines as a calendar program reads them.
fn lines(answer: &Answer) -> Vec<String> {
    let whole = answer.text.replace("\r\n ", "");
    whole.split("\r\n").map(str::to_owned).collect()
}

/// What each event has for a name.
fn values(answer: &Answer, name: &str) -> Vec<String> {
    let lines = lines(answer).into_iter();
    let found = lines.filter_map(|line| {
        let (head, value) = line.split_once(':')?;
        (head.split(';').next() == Some(name)).then(|| value.to_owned())
    });
    found.collect()
}

#[tokio::test]
async fn the_public_calendar_has_every_deadline_once_at_its_last_minute() {
    let stranger = Place::new().await.stranger();
    let answer = stranger.get("/kalender.ics").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.headers["content-type"],
        "text/calendar; charset=utf-8"
    );
    let uids = values(&answer, "UID");
    let mut once = uids.clone();
    once.sort_unstable();
    once.dedup();
    assert!(
        uids.len() > 25 && once.len() == uids.len(),
        "{}",
        uids.len()
    );
    let at = uids
        .iter()
        .position(|uid| uid == "psykisk-halsa-2021-claim@overens");
    let at = at.unwrap();
    assert_eq!(values(&answer, "DTSTART")[at], "20211201T225900Z");
    // In summer time it is the same minute on the clock.
    let summer = uids
        .iter()
        .position(|uid| uid == "psykisk-halsa-2021-repayment@overens");
    assert_eq!(
        values(&answer, "DTSTART")[summer.unwrap()],
        "20220331T215900Z"
    );
    assert_eq!(values(&answer, "SUMMARY")[at], "Begär pengarna för 2021");
    let said = values(&answer, "DESCRIPTION")[at].replace('\u{a0}', " ");
    assert!(
        said.starts_with("Senast 1 december 2021 kl. 23.59"),
        "{said}"
    );
    assert!(said.contains("går rätten till pengarna förlorad"), "{said}");
    let english = stranger.get("/kalender.ics?sprak=en").await;
    assert_eq!(values(&english, "UID"), uids);
    assert_eq!(
        values(&english, "SUMMARY")[at],
        "Ask for the money for 2021"
    );
    let unknown = stranger.get("/kalender.ics?sprak=xx").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_recipient_has_what_it_must_do_itself_with_its_own_money() {
    let place = Place::new().await;
    let stranger = place.stranger();
    let answer = stranger.get("/mottagare/0115/kalender.ics").await;
    let uids = values(&answer, "UID");
    // The coordinator asked for the money of 2021.
    assert!(!uids.contains(&"psykisk-halsa-2021-claim-0115@overens".to_owned()));
    let claim = "psykisk-halsa-2023-claim-0115@overens".to_owned();
    let at = uids.iter().position(|uid| *uid == claim).unwrap();
    let published = place.casework.published().await.unwrap();
    let code = "0115".parse().unwrap();
    let sum = published
        .year(2023)
        .unwrap()
        .sum_of(grants::Level::Municipality, code);
    let money = wording::money(sum, wording::Language::Swedish);
    assert!(values(&answer, "DESCRIPTION")[at].contains(&money));
    let coordinator = stranger.get("/mottagare/SKR/kalender.ics").await;
    let uids = values(&coordinator, "UID");
    assert!(uids.contains(&"psykisk-halsa-2021-claim-SKR@overens".to_owned()));
    let page = stranger.get("/mottagare/0115").await;
    assert!(page.says("/mottagare/0115/kalender.ics"));
    let none = stranger.get("/mottagare/9999/kalender.ics").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_has_the_next_first_and_says_the_clock() {
    let stranger = Place::new().await.stranger();
    let page = stranger.get("/kalender").await;
    let text = page.text.replace('\u{a0}', " ");
    assert!(
        text.contains("<h1>Nästa sista dag är 1 december 2023</h1>"),
        "{}",
        page.told()
    );
    assert!(text.contains("1 december 2023 kl. 23.59 (om 42 dagar)"));
    let claim = text.find("Begär pengarna för 2023").unwrap();
    let report = text.find("Redovisa pengarna för 2023").unwrap();
    let past = text.find("Begär pengarna för 2021").unwrap();
    assert!(claim < report && report < past);
    let english = stranger.get("/en/kalender").await;
    let text = english.text.replace('\u{a0}', " ");
    assert!(text.contains("1 December 2023 at 23:59 (Swedish time)"));
}
