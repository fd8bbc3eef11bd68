//! Several at once: writers one after the other, readers undisturbed, and nothing left of what was dropped.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use store::agreement_version::{self, Change, NewText};
use store::{Store, StoreError, audit, publication, setting};

use crate::filled::{act, at, by, draft, shipped};
use crate::place::{Place, Raw, on_both};

/// Enough to meet each other, with more than a pool holds.
const WRITERS: i64 = 24;

async fn two_who_save_the_same_draft_do_not_overwrite_each_other(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    agreement_version::insert(&mut transaction, &draft("v1", "a", 1))
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let save = |text: &'static str, who: &'static str| {
        let store = place.store.clone();
        tokio::spawn(async move {
            let mut transaction = store.begin().await.unwrap();
            let new = NewText {
                text,
                year: 2021,
                title_sv: "t",
                title_en: "t",
            };
            let change =
                agreement_version::save_text(&mut transaction, "v1", 1, new, &by(who, 1)).await;
            transaction.commit().await.unwrap();
            change.unwrap()
        })
    };
    let (one, other) = (save("one", "anna"), save("other", "bo"));
    let changes = [one.await.unwrap(), other.await.unwrap()];
    let done = changes.iter().find_map(|change| match change {
        Change::Done(version) => Some(version),
        _ => None,
    });
    let stale = changes.iter().find_map(|change| match change {
        Change::Stale(version) => Some(version),
        _ => None,
    });
    // Who came second is shown what the first one wrote.
    assert!(done.is_some());
    assert_eq!(done, stale);
    let mut transaction = place.store.begin().await.unwrap();
    let new = NewText {
        text: "t",
        year: 2021,
        title_sv: "t",
        title_en: "t",
    };
    let missing = agreement_version::save_text(&mut transaction, "v9", 1, new, &by("bo", 1)).await;
    assert_eq!(missing.unwrap(), Change::Missing);
}

async fn the_chain_has_no_gap_however_many_write(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    agreement_version::insert(&mut transaction, &shipped("v1", "a"))
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let write = |number: i64, store: Store| {
        tokio::spawn(async move {
            let mut transaction = store.begin().await.unwrap();
            audit::append(&mut transaction, act("v1")).await.unwrap();
            let published = publication::PublicationAct::Published;
            publication::append(&mut transaction, "v1", published, at(number))
                .await
                .unwrap();
            // Every third thinks better of it.
            if number % 3 == 0 {
                drop(transaction);
            } else {
                transaction.commit().await.unwrap();
            }
        })
    };
    let writers: Vec<_> = (0..WRITERS)
        .map(|number| write(number, place.store.clone()))
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let mut reader = place.store.reader().await.unwrap();
    let checked = audit::check(&mut reader).await.unwrap();
    assert_eq!(
        (checked.last_sequence, checked.broken),
        (WRITERS * 2 / 3, None)
    );
    assert_eq!(
        publication::latest_sequence(&mut reader).await.unwrap(),
        WRITERS * 2 / 3
    );
}

async fn a_dropped_transaction_leaves_nothing(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "a", "1").await.unwrap();
    audit::append(&mut transaction, act("v1")).await.unwrap();
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    assert_eq!(setting::find(&mut transaction, "a").await.unwrap(), None);
    assert_eq!(audit::page(&mut transaction, 9, None).await.unwrap(), []);
}

async fn after_a_failure_nothing_more_is_written(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "a", "1").await.unwrap();
    let stray = publication::PublicationAct::Published;
    let refused = publication::append(&mut transaction, "nowhere", stray, at(0)).await;
    assert!(
        matches!(refused, Err(StoreError::Unreferred)),
        "{refused:?}"
    );
    let after = setting::set(&mut transaction, "b", "1").await;
    assert!(matches!(after, Err(StoreError::Undone)), "{after:?}");
    let committed = transaction.commit().await;
    assert!(
        matches!(committed, Err(StoreError::Undone)),
        "{committed:?}"
    );
    let mut transaction = place.store.begin().await.unwrap();
    assert_eq!(setting::all(&mut transaction).await.unwrap(), []);
}

async fn a_reader_sees_one_moment(place: &Place) {
    let mut reader = place.store.reader().await.unwrap();
    assert_eq!(setting::find(&mut reader, "a").await.unwrap(), None);
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "a", "1").await.unwrap();
    assert_eq!(setting::find(&mut reader, "a").await.unwrap(), None);
    transaction.commit().await.unwrap();
    assert_eq!(setting::find(&mut reader, "a").await.unwrap(), None);
    drop(reader);
    let mut reader = place.store.reader().await.unwrap();
    assert_eq!(
        setting::find(&mut reader, "a").await.unwrap().as_deref(),
        Some("1")
    );
}

/// Lets a future wait a number of times and then drops it, as happens when a browser leaves. Tells whether it came to its end.
async fn drop_after<F: Future>(future: F, waits: u32) -> bool {
    let mut future = pin!(future);
    let mut left = waits;
    poll_fn(|context| {
        if future.as_mut().poll(context).is_ready() {
            return Poll::Ready(true);
        }
        if left == 0 {
            return Poll::Ready(false);
        }
        left -= 1;
        Poll::Pending
    })
    .await
}

async fn a_cancelled_begin_disturbs_nobody(place: &Place) {
    let mut raw = place.raw().await;
    // How far a call comes depends on the moment, so it is cut off more than once.
    for _ in 0..5 {
        cut_off_everywhere(place, &mut raw).await;
    }
}

async fn cut_off_everywhere(place: &Place, raw: &mut Raw) {
    let (mut waits, mut ended) = (0, false);
    while !ended {
        assert!(waits < 1000);
        ended = drop_after(place.store.reader(), waits).await;
        nothing_is_left_open(raw).await;
        write_and_read(place, waits).await;
        ended &= drop_after(place.store.begin(), waits).await;
        nothing_is_left_open(raw).await;
        write_and_read(place, waits).await;
        waits += 1;
    }
}

/// Asks the database until no connection stands inside a transaction. A connection that is
/// given back needs a round trip to be clean; one that is not cleaned never is.
async fn nothing_is_left_open(raw: &mut Raw) {
    if matches!(raw, Raw::Sqlite(_)) {
        raw.run("begin immediate").await.unwrap();
        return raw.run("rollback").await.unwrap();
    }
    let sql = "select state::text from pg_stat_activity \
               where datname = current_database() and state like 'idle in transaction%'";
    for _ in 0..1000 {
        if raw.texts(sql).await.is_empty() {
            return;
        }
    }
    panic!("a connection is left inside a transaction");
}

/// Whoever comes next has a transaction of their own, which lasts.
async fn write_and_read(place: &Place, waits: u32) {
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "waits", &waits.to_string())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let found = setting::find(&mut reader, "waits").await.unwrap();
    assert_eq!(found, Some(waits.to_string()));
}

on_both!(
    two_who_save_the_same_draft_do_not_overwrite_each_other,
    the_chain_has_no_gap_however_many_write,
    a_dropped_transaction_leaves_nothing,
    after_a_failure_nothing_more_is_written,
    a_reader_sees_one_moment,
    a_cancelled_begin_disturbs_nobody,
);
