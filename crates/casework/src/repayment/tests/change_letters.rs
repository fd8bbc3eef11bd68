//! The letters that tell that less is claimed, or nothing more.

use ::store::email::{self, EmailStatus};
use ::store::register_entry;

use super::*;

/// What went out about the changes of a claim, by the subjects in the register.
async fn registered(place: &Scene, id: &str) -> Vec<String> {
    let mut read = place.casework.store.reader().await.unwrap();
    let entries = register_entry::of_year(&mut read, 2025).await.unwrap();
    let about = |entry: &register_entry::RegisterEntry| {
        entry.about_kind == CHANGE && entry.about_id.starts_with(id)
    };
    let mut out: Vec<_> = entries.into_iter().filter(about).collect();
    out.sort_by_key(|entry| entry.number);
    assert!(out.iter().all(|entry| entry.document_id.is_some()));
    out.into_iter().map(|entry| entry.subject).collect()
}

#[tokio::test]
async fn each_change_has_a_letter_of_its_own_once() {
    let place = Scene::new(None).await;
    let id = place.declare(&[1_000, 1_000]).await.unwrap().unwrap();
    let petra = place.actor("petra").await;
    place.casework.send_repayment_letters().await.unwrap();
    let changes = [Change::ReduceTo(kronor(1_200)), Change::Waive];
    for change in changes {
        let revision = place.opened(&id).await.listed.repayment.revision;
        place
            .casework
            .propose_repayment_change(&petra, &id, revision, change, "Fel underlag.")
            .await
            .unwrap();
        place.casework.send_repayment_letters().await.unwrap();
        place.approve("par").await.unwrap();
    }
    // A worker that was away for both makes both, and makes none of them twice.
    for _ in 0..2 {
        place.casework.send_repayment_letters().await.unwrap();
    }
    let subjects = registered(&place, &id).await;
    let money = |ore: Ore| wording::money(ore, wording::Language::Swedish);
    assert_eq!(
        subjects,
        [
            format!("Krav 2025:1 sätts ned med {}", money(kronor(800))),
            "Resten av krav 2025:1 efterskänks".to_owned(),
        ]
    );
    let hanna = place.actor("hanna").await;
    let events = place.opened(&id).await.events;
    let sent = events
        .iter()
        .filter(|event| event.what == what::CHANGE_SENT);
    let numbers: Vec<_> = sent.map(|event| event.letter.unwrap()).collect();
    assert_eq!(numbers.len(), 2);
    for number in &numbers {
        let letter = place.casework.repayment_letter(&hanna, &id, Some(*number));
        let (name, content) = letter.await.unwrap();
        assert!(name.contains("beslut") && content.starts_with(b"%PDF"));
    }
    // What is no letter is not there, and neither is a letter for somebody else.
    for (who, number) in [("hanna", 1), ("henrik", numbers[0])] {
        let actor = place.actor(who).await;
        let letter = place.casework.repayment_letter(&actor, &id, Some(number));
        assert!(matches!(letter.await, Err(RepaymentError::NoSuchRepayment)));
    }
    let mut read = place.casework.store.reader().await.unwrap();
    let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
    let mails = mails.unwrap().into_iter();
    let told = mails.filter(|one| one.about_id == id && one.subject.contains("2025:1"));
    for mail in told {
        let attached = email::attachments(&mut read, &mail.id).await.unwrap();
        assert_eq!(attached.len(), 1, "{}", mail.subject);
    }
}
