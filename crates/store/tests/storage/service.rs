//! Jobs, what readers say, settings, and texts that cannot be kept.

use store::feedback::{self, Feedback};
use store::job::{self, NewJob};
use store::{StoreError, setting};

use crate::contract::ids;
use crate::filled::{at, job};
use crate::place::{Place, on_both};

async fn a_job_is_taken_retried_given_up_and_done(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let unique = NewJob {
        unique_key: Some("k"),
        ..job("j1")
    };
    assert!(job::enqueue(&mut transaction, unique).await.unwrap());
    assert!(
        !job::enqueue(&mut transaction, unique).await.unwrap(),
        "doing it twice"
    );
    let same_key = NewJob { id: "j2", ..unique };
    assert!(!job::enqueue(&mut transaction, same_key).await.unwrap());
    let later = NewJob {
        run_at: at(50),
        ..job("j3")
    };
    assert!(job::enqueue(&mut transaction, later).await.unwrap());
    transaction.commit().await.unwrap();

    let mut transaction = place.store.begin().await.unwrap();
    let claimed = job::claim(&mut transaction, "w1", at(1), at(10))
        .await
        .unwrap()
        .expect("j1");
    assert_eq!((claimed.id.as_str(), claimed.attempts), ("j1", 1));
    assert_eq!(
        job::claim(&mut transaction, "w2", at(2), at(10))
            .await
            .unwrap(),
        None
    );
    // The first worker was silent for too long.
    let again = job::claim(&mut transaction, "w2", at(10), at(20))
        .await
        .unwrap()
        .expect("j1");
    assert_eq!(
        (again.attempts, again.claimed_by.as_deref()),
        (2, Some("w2"))
    );
    assert!(
        !job::complete(&mut transaction, "j1", "w1", at(11))
            .await
            .unwrap(),
        "it lost the job"
    );
    assert!(
        job::fail(&mut transaction, "j1", "w2", "no answer", at(40))
            .await
            .unwrap()
    );
    assert_eq!(
        job::claim(&mut transaction, "w2", at(39), at(60))
            .await
            .unwrap(),
        None
    );
    let third = job::claim(&mut transaction, "w2", at(40), at(60))
        .await
        .unwrap()
        .expect("j1");
    assert_eq!(third.last_error.as_deref(), Some("no answer"));
    assert!(
        job::bury(&mut transaction, "j1", "w2", "gave up", at(41))
            .await
            .unwrap()
    );
    assert!(
        job::enqueue(&mut transaction, same_key).await.unwrap(),
        "the key is free again"
    );
    job::claim(&mut transaction, "w2", at(42), at(60))
        .await
        .unwrap()
        .expect("j2");
    assert!(
        job::complete(&mut transaction, "j2", "w2", at(43))
            .await
            .unwrap()
    );
    let page = job::page(&mut transaction, 9, 0).await.unwrap();
    assert_eq!(ids(&page, |job| &job.id), ["j1", "j3", "j2"]);
    let second_page = job::page(&mut transaction, 1, 1).await.unwrap();
    assert_eq!(ids(&second_page, |job| &job.id), ["j3"]);
    assert_eq!(
        job::remove_done_before(&mut transaction, at(44))
            .await
            .unwrap(),
        1
    );
    assert_eq!(job::find(&mut transaction, "j2").await.unwrap(), None);
    let dead = job::find(&mut transaction, "j1")
        .await
        .unwrap()
        .expect("j1");
    assert_eq!((dead.dead_at, dead.claimed_by), (Some(at(41)), None));
}

async fn feedback_and_settings_are_kept(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let said = |id: &str, second| Feedback {
        id: id.to_owned(),
        page: "/metod".to_owned(),
        language: "sv".to_owned(),
        helpful: false,
        comment: "'; drop table feedback; -- <b>å</b>".to_owned(),
        at: at(second),
    };
    for one in [said("f1", 1), said("f2", 2), said("f1", 3)] {
        feedback::insert(&mut transaction, &one).await.unwrap();
    }
    assert_eq!(
        feedback::page(&mut transaction, 9, 0).await.unwrap(),
        [said("f2", 2), said("f1", 1)]
    );
    assert_eq!(
        feedback::page(&mut transaction, 1, 1).await.unwrap(),
        [said("f1", 1)]
    );
    for value in ["1", "2"] {
        setting::set(&mut transaction, "n", value).await.unwrap();
    }
    assert_eq!(
        setting::find(&mut transaction, "n")
            .await
            .unwrap()
            .as_deref(),
        Some("2")
    );
    assert_eq!(setting::find(&mut transaction, "m").await.unwrap(), None);
    let all = setting::all(&mut transaction).await.unwrap();
    assert_eq!(all, [("n".to_owned(), "2".to_owned())]);
}

async fn a_text_with_nul_is_refused_alike(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let refused = setting::set(&mut transaction, "n", "a\0b").await;
    assert!(matches!(refused, Err(StoreError::NulInText)), "{refused:?}");
    setting::set(&mut transaction, "n", "ab").await.unwrap();
}

on_both!(
    a_job_is_taken_retried_given_up_and_done,
    feedback_and_settings_are_kept,
    a_text_with_nul_is_refused_alike,
);
