//! E-mail and deliveries: nobody takes what another has, and what is in doubt stays so until somebody says.

use std::collections::BTreeSet;

use store::Store;
use store::delivery_event::{self, Channel, NewEvent, What};
use store::email::{self, EmailKind, EmailStatus, NewEmail};

use crate::filled::at;
use crate::place::{Place, on_both};

async fn put_in(store: &Store, id: &str) {
    let mut transaction = store.begin().await.unwrap();
    let new = NewEmail {
        id,
        header_id: id,
        kind: EmailKind::Test,
        about_kind: "account",
        about_id: "anna",
        organisation_id: None,
        address: "a@example.se",
        subject: "Prov",
        body: "Prov",
        created_by: "anna",
        created_at: at(1),
        attachments: &[],
    };
    email::insert(&mut transaction, new).await.unwrap();
    transaction.commit().await.unwrap();
}

async fn two_senders_never_take_the_same_email(place: &Place) {
    for number in 0..30 {
        put_in(&place.store, &format!("e{number}")).await;
    }
    let take = |worker: usize| {
        let store = place.store.clone();
        tokio::spawn(async move {
            let mut taken = Vec::new();
            loop {
                let mut transaction = store.begin().await.unwrap();
                let worker = format!("w{worker}");
                let one = email::claim(&mut transaction, &worker, at(2), at(9));
                let one = one.await.unwrap();
                transaction.commit().await.unwrap();
                match one {
                    Some(email) => taken.push(email.id),
                    None => return taken,
                }
            }
        })
    };
    let takers: Vec<_> = (0..6).map(take).collect();
    let mut all = Vec::new();
    for taker in takers {
        all.extend(taker.await.unwrap());
    }
    assert_eq!(all.len(), 30);
    assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), 30);
}

async fn who_died_before_the_text_is_tried_again_and_who_died_after_is_not(place: &Place) {
    put_in(&place.store, "before").await;
    put_in(&place.store, "within").await;
    let mut transaction = place.store.begin().await.unwrap();
    for _ in 0..2 {
        let claimed = email::claim(&mut transaction, "dead", at(2), at(4)).await;
        assert!(claimed.unwrap().is_some());
    }
    let sending = email::note_sending(&mut transaction, "within", "dead", at(4)).await;
    assert!(sending.unwrap());
    // Until the claim runs out nobody knows that they are dead.
    let unheard = email::note_unheard(&mut transaction, at(3)).await.unwrap();
    assert_eq!(unheard, Vec::<String>::new());
    let none = email::claim(&mut transaction, "w", at(3), at(9)).await;
    assert_eq!(none.unwrap(), None);
    let unheard = email::note_unheard(&mut transaction, at(4)).await.unwrap();
    assert_eq!(unheard, ["within"]);
    let again = email::claim(&mut transaction, "w", at(4), at(9)).await;
    assert_eq!(again.unwrap().unwrap().id, "before");
    let none = email::claim(&mut transaction, "w", at(8), at(9)).await;
    assert_eq!(none.unwrap(), None);
    // Whoever comes back from the dead must not go on with what another has, and is heard about what they sent.
    let lost = email::note_sending(&mut transaction, "before", "dead", at(9)).await;
    assert!(!lost.unwrap());
    let heard = email::note_sent(&mut transaction, "within", "dead", "250", at(5)).await;
    assert!(heard.unwrap());
    let stranger = email::note_sent(&mut transaction, "before", "dead", "250", at(5)).await;
    assert!(!stranger.unwrap());
}

async fn a_person_decides_only_about_what_is_in_doubt(place: &Place) {
    put_in(&place.store, "e").await;
    let mut transaction = place.store.begin().await.unwrap();
    let (at_all, id) = (&mut transaction, "e");
    assert!(!email::send_again(at_all, id, at(2)).await.unwrap());
    assert!(!email::note_arrived(at_all, id, at(2)).await.unwrap());
    email::claim(at_all, "w", at(2), at(9)).await.unwrap();
    // It may be on its way right now.
    assert!(!email::cancel(at_all, id, at(3)).await.unwrap());
    email::note_sending(at_all, id, "w", at(9)).await.unwrap();
    assert!(!email::note_bounced(at_all, id, "550", at(3)).await.unwrap());
    let uncertain = EmailStatus::Uncertain;
    let ended = email::note_ended(at_all, id, "w", uncertain, "broke", at(3)).await;
    assert!(ended.unwrap());
    assert!(email::send_again(at_all, id, at(4)).await.unwrap());
    let waiting = email::find(at_all, id).await.unwrap().unwrap();
    assert_eq!(
        (waiting.status, waiting.attempts),
        (EmailStatus::Waiting, 0)
    );
    assert!(email::cancel(at_all, id, at(5)).await.unwrap());
    assert!(!email::send_again(at_all, id, at(6)).await.unwrap());
    assert_eq!(
        email::counts(at_all).await.unwrap(),
        [(EmailStatus::Cancelled, 1)]
    );
}

async fn nothing_happens_to_a_delivery_that_is_not_there(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let event = NewEvent {
        delivery_id: "d",
        at: at(1),
        what: What::Planned,
        channel: Channel::Site,
        detail: "",
        actor_id: "anna",
    };
    // A delivery that is not there is refused by the database, at once or when it is to be kept.
    let refused = match delivery_event::append(&mut transaction, event).await {
        Ok(()) => transaction.commit().await,
        refused => refused,
    };
    assert!(refused.is_err());
}

on_both! {
    two_senders_never_take_the_same_email,
    who_died_before_the_text_is_tried_again_and_who_died_after_is_not,
    a_person_decides_only_about_what_is_in_doubt,
    nothing_happens_to_a_delivery_that_is_not_there,
}
