//! Approving exactly what was shown, freshly signed in, and never one's own.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};

use crate::desk::{Desk, now};
use crate::people::mandates::{NEW, approve, waiting};

#[tokio::test]
async fn what_was_not_shown_is_not_approved() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    let path = waiting(&anders).await;
    for digest in ["", "0000", &"0".repeat(64)] {
        let answer = anders
            .post(&path, &[("gor", "godkann"), ("digest", digest)])
            .await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{digest}");
        assert!(answer.says("har ändrats"), "{}", answer.told());
    }
    let neither = anders.post(&path, &[("gor", "kanske")]).await;
    assert_eq!(neither.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(approve(&anders).await.status, StatusCode::OK);
    // What is decided stays so.
    let again = anders
        .post(&path, &[("gor", "neka"), ("skal", "ångrar mig")])
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn whoever_proposed_or_is_meant_does_not_decide() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    let path = waiting(&anders).await;
    let digest = anders.get(&path).await.field("digest").unwrap();
    let page = hanna.get(&path).await;
    assert!(page.says("Du har själv föreslagit") && page.field("digest").is_none());
    for answer in [
        [("gor", "godkann"), ("digest", digest.as_str())],
        [("gor", "neka"), ("skal", "nej")],
    ] {
        let forced = hanna.post(&path, &answer).await;
        assert_eq!(forced.status, StatusCode::FORBIDDEN, "{}", forced.told());
    }
    // A contact of the organisation sees it and has no say.
    let cecilia = desk.person("cecilia").await;
    assert_eq!(cecilia.get(&path).await.status, StatusCode::OK);
    let forced = cecilia
        .post(&path, &[("gor", "godkann"), ("digest", digest.as_str())])
        .await;
    assert_eq!(forced.status, StatusCode::FORBIDDEN);
    assert_eq!(approve(&anders).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_no_needs_a_reason_that_the_proposer_reads() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    let path = waiting(&anders).await;
    let without = anders.post(&path, &[("gor", "neka"), ("skal", "")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "x".repeat(2001);
    let too_long = anders
        .post(&path, &[("gor", "neka"), ("skal", &long)])
        .await;
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(too_long.lines("skal").as_deref(), Some(long.as_str()));
    let refused = anders
        .post(&path, &[("gor", "neka"), ("skal", "Fel person")])
        .await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER);
    let page = hanna.get(&path).await;
    assert!(page.says("nekat") && page.says("Fel person") && page.says("Anders Påhittad"));
}

/// Seconds that have passed on the clock of the test below, and of no other.
static PASSED: AtomicI64 = AtomicI64::new(0);

fn later() -> Timestamp {
    let passed = SignedDuration::from_secs(PASSED.load(Ordering::SeqCst));
    now().checked_add(passed).unwrap()
}

#[tokio::test]
async fn a_sign_in_more_than_five_minutes_ago_leads_to_proving_anew_who_one_is() {
    let desk = Desk::at(later).await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    let path = waiting(&anders).await;
    let digest = anders.get(&path).await.field("digest").unwrap();
    PASSED.store(301, Ordering::SeqCst);
    let stale = anders
        .post(&path, &[("gor", "godkann"), ("digest", &digest)])
        .await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert!(
        stale.says("<h1>Bekräfta att det är du</h1>"),
        "{}",
        stale.told()
    );
    let page = anders.get(&path).await;
    assert!(page.says("/mina-sidor/bekrafta?till=") && page.field("digest").is_none());
    // No is said without it.
    let fresh = desk.person("anders").await;
    assert_eq!(approve(&fresh).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_version_that_was_handed_in_leads_to_its_approval_and_sending_it_back_is_a_no() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let draft = karin.start().await;
    let submit = format!("{draft}/gor/skicka-in");
    let submitted = karin.fill(&submit, &[("skal", "Summorna är kända")]).await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );
    let version = karl.get(&draft).await;
    let path = waiting(&karl).await;
    assert!(version.says(&format!("href=\"{path}\"")) && version.says("Läs och ta ställning"));
    let page = karl.get(&path).await;
    for words in [
        "1\u{a0}560\u{a0}000\u{a0}000\u{a0}kr",
        "Summorna är kända",
        &format!("{draft}/utfall"),
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let back = karl
        .fill(
            &format!("{draft}/gor/skicka-tillbaka"),
            &[("skal", "Fel titel")],
        )
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.told());
    let page = karin.get(&path).await;
    assert!(page.says("nekat") && page.says("Fel titel") && page.says("Karl Påhittad"));
    let version = karin.get(&draft).await;
    assert!(
        version.says("Nekades av Karl Påhittad"),
        "{}",
        version.told()
    );
    // Handed in anew it is asked about anew, and approved.
    karin.fill(&submit, &[("skal", "Titeln är rätt")]).await;
    let approved = approve(&karl).await;
    assert_eq!(
        approved.status,
        StatusCode::SEE_OTHER,
        "{}",
        approved.told()
    );
    let version = karin.get(&draft).await;
    assert!(version.says("Godkändes av Karl Påhittad"));
}
