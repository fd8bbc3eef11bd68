//! Deadlines are told from the day it is in Sweden.

use jiff::Timestamp;

use crate::overview::visitor::{site, visit};

async fn told(clock: fn() -> Timestamp) -> String {
    visit(&site(clock), "/overenskommelser/2021").await.text()
}

#[tokio::test]
async fn before_a_deadline_the_days_left_are_told() {
    let told = told(|| "2021-11-19T12:00:00Z".parse().unwrap()).await;
    assert!(told.contains("Nästa datum är den 1\u{a0}december\u{a0}2021, om 12 dagar"));
}

#[tokio::test]
async fn the_last_minute_in_sweden_still_belongs_to_the_deadline() {
    let told = told(|| "2021-12-01T22:59:59Z".parse().unwrap()).await;
    assert!(told.contains("Det gäller i dag: Sista dag att begära pengarna"));
}

#[tokio::test]
async fn a_minute_later_the_next_date_is_told() {
    let told = told(|| "2021-12-01T23:00:00Z".parse().unwrap()).await;
    assert!(told.contains("Nästa datum är den 1\u{a0}mars\u{a0}2022"));
}

#[tokio::test]
async fn afterwards_the_year_is_over() {
    let told = told(|| "2026-11-22T12:00:00Z".parse().unwrap()).await;
    assert!(told.contains("Alla kända datum har passerat."));
}
