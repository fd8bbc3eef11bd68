//! Proposing, confirming, changing and stopping an account.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};

use crate::desk::{Answer, Desk, Person};

const OWN: &str = "/mina-sidor/betalkonto";
const NEW: &str = "/mina-sidor/betalkonto/nytt";
const ALL: &str = "/arbete/betalkonton";

fn fields<'a>(kind: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("slag", kind),
        ("nummer", number),
        ("innehavare", "Vallentuna kommun"),
        ("underlag", "Sökt i Bankgirots register."),
    ]
}

/// Proposes a bankgiro and gives the id of the account.
async fn proposed(by: &Person, number: &str) -> String {
    let answer = by.post(NEW, &fields("bankgiro", number)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let (_, id) = answer.location().rsplit_once('/').unwrap();
    id.to_owned()
}

/// Sends a form that is refused: nothing is proposed, and what was typed is kept.
async fn refused(by: &Person, form: &[(&str, &str)], says: &str) -> Answer {
    let answer = by.post(NEW, form).await;
    assert!(answer.status.is_client_error(), "{form:?}");
    assert!(answer.says(says), "{says}: {}", answer.told());
    let number = form.iter().find(|(name, _)| *name == "nummer").unwrap().1;
    let kept = answer.field("nummer").unwrap();
    assert_eq!(
        kept.trim_start(),
        number.trim_start(),
        "what was typed is kept"
    );
    answer
}

#[tokio::test]
async fn an_account_takes_two_persons_and_is_used_at_once_when_it_is_the_first() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    assert!(hanna.get(OWN).await.says("har inget betalkonto än"));
    let id = proposed(&hanna, "160 9908").await;
    let page = hanna.get(&format!("{OWN}/{id}")).await;
    assert!(page.says("bankgiro 160-9908") && page.says("Väntar på att en andra person"));
    // Who proposed it cannot confirm it, and nobody else proposes meanwhile.
    assert!(desk.approve("hanna", &id).await.is_err());
    let second = hanna.post(NEW, &fields("bankgiro", "5050-1055")).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    desk.approve("anders", &id).await.unwrap();
    let page = hanna.get(OWN).await;
    assert!(
        page.says("får sina pengar till bankgiro 160-9908"),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn a_change_waits_three_days_while_the_old_account_is_used_and_is_flagged_then() {
    static PASSED: AtomicI64 = AtomicI64::new(0);
    fn clock() -> Timestamp {
        let passed = SignedDuration::from_hours(PASSED.load(Ordering::SeqCst));
        crate::desk::now().checked_add(passed).unwrap()
    }
    let desk = Desk::at(clock).await;
    let hanna = desk.person("hanna").await;
    let first = proposed(&hanna, "160-9908").await;
    desk.approve("anders", &first).await.unwrap();
    let second = proposed(&hanna, "5050-1055").await;
    desk.approve("anders", &second).await.unwrap();
    let page = hanna.get(OWN).await;
    assert!(page.says("får sina pengar till bankgiro 160-9908"));
    assert!(page.says("Bekräftat. Används från"), "{}", page.told());
    let page = hanna.get(&format!("{OWN}/{second}")).await;
    assert!(page.says("Nästa utbetalning är den första till det här kontot"));
    for (hours, number) in [(71, "160-9908"), (72, "5050-1055")] {
        PASSED.store(hours, Ordering::SeqCst);
        let page = desk.person("hanna").await.get(OWN).await;
        let words = format!("får sina pengar till bankgiro {number}");
        assert!(page.says(&words), "{}", page.told());
    }
}
