//! Questions, the register and its marks, and what others call things.

use store::own_number::{self, OwnNumber};
use store::register_entry::{self, Direction, RegisterEntry};
use store::secrecy_mark::{self, Secrecy, SecrecyMark};
use store::thread::{self, Thread, ThreadStatus, Wanted};
use store::thread_post::{self, Post};
use store::{Signed, StoreError, Transaction, account, organisation, thread_seen};

use crate::filled::{at, by};
use crate::place::{Place, on_both};

const OWN: &str = "kommun-0114";
const OTHER: &str = "kommun-0115";

fn question(id: &str, organisation_id: &str, second: i64) -> Thread {
    Thread {
        id: id.to_owned(),
        organisation_id: organisation_id.to_owned(),
        agreement_id: (id != "t3").then(|| "psykisk-halsa-2024".to_owned()),
        subject: "Får vi köpa stolar? <b>å</b>".to_owned(),
        status: ThreadStatus::Waiting,
        revision: 1,
        opened_by: "anna".to_owned(),
        opened_at: at(second),
        changed_at: at(second),
        closed: None,
    }
}

fn post(thread_id: &str, number: i64, organisation_id: &str, who: &str) -> Post {
    Post {
        thread_id: thread_id.to_owned(),
        number,
        written_by: who.to_owned(),
        organisation_id: organisation_id.to_owned(),
        text: format!("Inlägg {number}\n\nmed rader"),
        at: at(number),
    }
}

fn entry(number: i64, direction: Direction) -> RegisterEntry {
    RegisterEntry {
        year: 2026,
        number,
        id: format!("e{number}"),
        direction,
        at: at(number),
        sender: "Östersunds kommun".to_owned(),
        recipient: "SKR".to_owned(),
        subject: "Fråga".to_owned(),
        about_kind: "thread".to_owned(),
        about_id: format!("t{number}"),
        document_id: None,
        agreement_id: None,
        organisation_id: Some(OWN.to_owned()),
        registered_by: "anna".to_owned(),
    }
}

async fn organisations(transaction: &mut Transaction) {
    for id in [OWN, OTHER] {
        let row = organisation::Organisation {
            id: id.to_owned(),
            kind: grants::OrganisationKind::Municipality,
            name: format!("Kommunen {id}"),
            number: None,
            county: Some("01".to_owned()),
            revision: 1,
            created_by: "anna".to_owned(),
            created_at: at(0),
            changed_by: "anna".to_owned(),
            changed_at: at(0),
            closed_at: None,
        };
        organisation::insert(transaction, &row).await.unwrap();
    }
    for id in ["anna", "bo"] {
        let row = account::Account {
            id: id.to_owned(),
            name: id.to_owned(),
            email: format!("{id}@exempel.se"),
            created_by: "anna".to_owned(),
            created_at: at(0),
            activated_at: None,
            closed: None,
            closed_reason: None,
        };
        account::insert(transaction, &row).await.unwrap();
    }
}

async fn questions_are_listed_with_what_is_unseen_and_those_that_wait_first(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    for (id, own, second) in [("t1", OWN, 10), ("t2", OTHER, 20), ("t3", OWN, 30)] {
        thread::insert(tx, &question(id, own, second))
            .await
            .unwrap();
        let first = post(id, 1, own, "anna");
        thread_post::insert(tx, &first).await.unwrap();
    }
    // The first is answered, so those that wait stand before it, the oldest of them first.
    thread_post::insert(tx, &post("t1", 2, OTHER, "bo"))
        .await
        .unwrap();
    let answered = by("bo", 40);
    let answered = thread::change(tx, "t1", 1, ThreadStatus::Answered, &answered).await;
    assert!(answered.unwrap());
    thread_seen::set(tx, "t1", "anna", 1).await.unwrap();
    thread_seen::set(tx, "t2", "anna", 1).await.unwrap();
    let all = thread::page(tx, "anna", Wanted::default(), 10, 0)
        .await
        .unwrap();
    let seen: Vec<(&str, i64, i64)> = (all.iter())
        .map(|one| (one.thread.id.as_str(), one.posts, one.seen))
        .collect();
    assert_eq!(seen, [("t2", 1, 1), ("t3", 1, 0), ("t1", 2, 1)]);
    assert_eq!(all[0].organisation_name, "Kommunen kommun-0115");
    assert_eq!(all[1].thread, question("t3", OWN, 30));
    let wanted = Wanted {
        organisation_id: Some(OWN),
        agreement_id: Some("psykisk-halsa-2024"),
        status: Some(ThreadStatus::Answered),
    };
    let found = thread::page(tx, "anna", wanted, 10, 0).await.unwrap();
    assert_eq!(found.len(), 1);
    let second_page = thread::page(tx, "anna", Wanted::default(), 2, 2)
        .await
        .unwrap();
    assert_eq!(second_page.len(), 1);
    assert_eq!(thread::waiting(tx).await.unwrap(), 2);
    assert_eq!(thread::asked_since(tx, OWN, at(11)).await.unwrap(), 1);
    let writers = thread_post::writers(tx, "t1", OTHER).await.unwrap();
    assert_eq!(writers, ["bo"]);
    transaction.commit().await.unwrap();
}

async fn what_was_seen_stays_seen(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    thread::insert(tx, &question("t1", OWN, 0)).await.unwrap();
    for number in [3, 2] {
        thread_seen::set(tx, "t1", "anna", number).await.unwrap();
    }
    assert_eq!(thread_seen::find(tx, "t1", "anna").await.unwrap(), 3);
    assert_eq!(thread_seen::find(tx, "t1", "bo").await.unwrap(), 0);
}

async fn posts_come_in_pages_from_the_end(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    thread::insert(tx, &question("t1", OWN, 0)).await.unwrap();
    for number in 1..=400 {
        let row = post("t1", number, OWN, "anna");
        thread_post::insert(tx, &row).await.unwrap();
    }
    assert_eq!(thread_post::last_number(tx, "t1").await.unwrap(), 400);
    let numbers = |posts: Vec<Post>| {
        let numbers: Vec<i64> = posts.iter().map(|post| post.number).collect();
        (numbers[0], numbers.len(), numbers[numbers.len() - 1])
    };
    let last = thread_post::before(tx, "t1", i64::MAX, 50).await.unwrap();
    assert_eq!(numbers(last), (351, 50, 400));
    let first = thread_post::before(tx, "t1", 31, 50).await.unwrap();
    assert_eq!(numbers(first), (1, 30, 30));
    let since = thread_post::written_since(tx, OWN, at(391)).await.unwrap();
    assert_eq!(since, 10);
}

async fn a_change_on_another_revision_changes_nothing(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    thread::insert(tx, &question("t1", OWN, 0)).await.unwrap();
    let closed = Signed {
        by: "bo".to_owned(),
        at: at(5),
    };
    let status = ThreadStatus::Closed;
    assert!(thread::change(tx, "t1", 1, status, &closed).await.unwrap());
    assert!(
        !thread::change(tx, "t1", 1, ThreadStatus::Waiting, &closed)
            .await
            .unwrap()
    );
    let found = thread::find(tx, "t1").await.unwrap().unwrap();
    assert_eq!((found.status, found.closed), (status, Some(closed.clone())));
    // Opened again nobody has closed it.
    assert!(
        thread::change(tx, "t1", 2, ThreadStatus::Waiting, &closed)
            .await
            .unwrap()
    );
    let found = thread::find(tx, "t1").await.unwrap().unwrap();
    assert_eq!((found.revision, found.closed), (3, None));
}

async fn what_was_asked_written_and_decided_is_never_changed(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    thread::insert(tx, &question("t1", OWN, 0)).await.unwrap();
    thread_post::insert(tx, &post("t1", 1, OWN, "anna"))
        .await
        .unwrap();
    register_entry::insert(tx, &entry(1, Direction::In))
        .await
        .unwrap();
    secrecy_mark::insert(tx, &mark(1, Secrecy::Whole))
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut raw = place.raw().await;
    for (sql, rule) in [
        ("update thread set subject = 'x'", "thread_is_kept"),
        (
            "update thread set organisation_id = 'kommun-0115'",
            "thread_is_kept",
        ),
        ("update thread set agreement_id = null", "thread_is_kept"),
        ("update thread set opened_by = 'bo'", "thread_is_kept"),
        ("delete from thread", "thread_is_kept"),
        ("update thread_post set text = 'x'", "append_only"),
        ("delete from thread_post", "append_only"),
        ("update register_entry set subject = 'x'", "append_only"),
        ("delete from register_entry", "append_only"),
        ("update secrecy_mark set ground = 'x'", "append_only"),
        ("delete from secrecy_mark", "append_only"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(rule), "{sql}: {refused}");
    }
    raw.run("update thread set status = 'answered'")
        .await
        .unwrap();
    raw.close().await;
}

fn mark(number: i64, secrecy: Secrecy) -> SecrecyMark {
    SecrecyMark {
        entry_id: "e1".to_owned(),
        number,
        secrecy,
        ground: if secrecy == Secrecy::None {
            ""
        } else {
            "21 kap. 1 § OSL"
        }
        .to_owned(),
        decided_by: "anna".to_owned(),
        decided_at: at(number),
    }
}

async fn decisions_about_an_entry_stand_in_their_order(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    for number in 1..=2 {
        register_entry::insert(tx, &entry(number, Direction::In))
            .await
            .unwrap();
    }
    let marks = [mark(1, Secrecy::Whole), mark(2, Secrecy::None)];
    for one in &marks {
        secrecy_mark::insert(tx, one).await.unwrap();
    }
    assert_eq!(secrecy_mark::of_entry(tx, "e1").await.unwrap(), marks);
    assert_eq!(secrecy_mark::of_year(tx, 2026).await.unwrap(), marks);
    assert!(secrecy_mark::of_year(tx, 2025).await.unwrap().is_empty());
    assert_eq!(register_entry::years(tx).await.unwrap(), [2026]);
    let found = register_entry::find(tx, 2026, 2).await.unwrap();
    assert_eq!(found, Some(entry(2, Direction::In)));
    let all = register_entry::of_year(tx, 2026).await.unwrap();
    assert_eq!(all, [entry(2, Direction::In), entry(1, Direction::In)]);
}

async fn what_is_kept_back_has_a_ground(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    register_entry::insert(tx, &entry(1, Direction::In))
        .await
        .unwrap();
    let groundless = SecrecyMark {
        ground: String::new(),
        ..mark(1, Secrecy::Subject)
    };
    assert!(secrecy_mark::insert(tx, &groundless).await.is_err());
}

async fn a_number_is_entered_once(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    register_entry::insert(tx, &entry(1, Direction::In))
        .await
        .unwrap();
    let other = RegisterEntry {
        id: "e2".to_owned(),
        about_id: "t2".to_owned(),
        ..entry(1, Direction::Out)
    };
    let refused = register_entry::insert(tx, &other).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Refused { .. } | StoreError::Taken { .. })
        ),
        "{refused:?}"
    );
}

async fn a_number_of_their_own_takes_the_place_of_the_one_before(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let tx = &mut transaction;
    organisations(tx).await;
    let noted = |number: &str, own: &str| OwnNumber {
        organisation_id: own.to_owned(),
        about_kind: "thread".to_owned(),
        about_id: "t1".to_owned(),
        number: number.to_owned(),
        noted_by: "anna".to_owned(),
        noted_at: at(1),
    };
    for (number, own) in [("KS 1", OWN), ("SN 7", OTHER), ("KS 2", OWN)] {
        own_number::set(tx, &noted(number, own)).await.unwrap();
    }
    let found = own_number::find(tx, OWN, "thread", "t1").await.unwrap();
    assert_eq!(found, Some(noted("KS 2", OWN)));
    let all = own_number::of_organisation(tx, OTHER, "thread")
        .await
        .unwrap();
    assert_eq!(all, [noted("SN 7", OTHER)]);
    assert_eq!(
        own_number::find(tx, OWN, "message", "t1").await.unwrap(),
        None
    );
}

on_both! {
    questions_are_listed_with_what_is_unseen_and_those_that_wait_first,
    what_was_seen_stays_seen,
    posts_come_in_pages_from_the_end,
    a_change_on_another_revision_changes_nothing,
    what_was_asked_written_and_decided_is_never_changed,
    decisions_about_an_entry_stand_in_their_order,
    what_is_kept_back_has_a_ground,
    a_number_is_entered_once,
    a_number_of_their_own_takes_the_place_of_the_one_before,
}
