//! What every function answers, once for each database.

use store::agreement_version::{self, Change, NewText, Status};
use store::audit::{self, Break};
use store::dataset::{self, Withdrawal};
use store::feedback::{self, Feedback};
use store::job::{self, NewJob};
use store::publication::{self, PublicationAct};
use store::{StoreError, account, allocation, session, setting, sign_in_attempt};

use crate::filled::{act, at, by, content, draft, fill, frozen, job, population, shipped};
use crate::place::{Place, on_both};

fn ids<T>(rows: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
    rows.iter().map(id).collect()
}

/// What a change gave, as a version.
fn done(change: Change) -> agreement_version::AgreementVersion {
    match change {
        Change::Done(version) => *version,
        other => panic!("not done: {other:?}"),
    }
}

async fn a_version_goes_from_draft_to_withdrawn(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let first = draft("v1", "a", 1);
    agreement_version::insert(&mut transaction, &first)
        .await
        .unwrap();
    let found = agreement_version::find(&mut transaction, "v1")
        .await
        .unwrap();
    assert_eq!(
        found,
        Some(first),
        "what was written can be read before it is committed"
    );
    let new = NewText {
        text: "year = 2022",
        year: 2022,
        title_sv: "Ny",
        title_en: "New",
    };
    let saved = agreement_version::save_text(&mut transaction, "v1", 1, new, &by("anna", 1)).await;
    let saved = done(saved.unwrap());
    assert_eq!(
        (saved.revision, saved.text.as_str(), saved.year),
        (2, "year = 2022", 2022)
    );
    assert_eq!(saved.changed, by("anna", 1));
    let steps = [
        (Status::Submitted, "anna"),
        (Status::Draft, "bo"),
        (Status::Submitted, "anna"),
        (Status::Approved, "bo"),
        (Status::Draft, "bo"),
        (Status::Submitted, "anna"),
        (Status::Approved, "bo"),
        (Status::Published, "bo"),
        (Status::Withdrawn, "anna"),
    ];
    let mut version = saved;
    for (status, who) in steps {
        let revision = version.revision;
        let signed = by(who, revision);
        let changed = agreement_version::set_status(
            &mut transaction,
            "v1",
            revision,
            status,
            &signed,
            Some("fel"),
        );
        version = done(changed.await.unwrap());
        assert_eq!((version.status, version.revision), (status, revision + 1));
        if status == Status::Draft {
            assert_eq!((&version.submitted, &version.approved), (&None, &None));
        }
    }
    assert_eq!(version.submitted, Some(by("anna", 7)));
    assert_eq!(version.approved, Some(by("bo", 8)));
    assert_eq!(version.published, Some(by("bo", 9)));
    assert_eq!(version.ended, Some(by("anna", 10)));
    assert_eq!(version.ended_reason.as_deref(), Some("fel"));
    transaction.commit().await.unwrap();
}

async fn versions_are_listed_by_year_agreement_and_number(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for version in [
        shipped("z", "b"),
        shipped("y", "a"),
        draft("x", "a", 2),
        draft("w", "c", 1),
    ] {
        agreement_version::insert(&mut transaction, &version)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let all = agreement_version::all(&mut reader).await.unwrap();
    assert_eq!(ids(&all, |one| &one.id), ["y", "x", "z", "w"]);
    let of_a = agreement_version::of_agreement(&mut reader, "a")
        .await
        .unwrap();
    assert_eq!(ids(&of_a, |one| &one.id), ["y", "x"]);
    let open = agreement_version::open_versions(&mut reader).await.unwrap();
    assert_eq!(ids(&open, |one| &one.id), ["x", "w"]);
    let published = agreement_version::published(&mut reader).await.unwrap();
    assert_eq!(ids(&published, |one| &one.id), ["y", "z"]);
    let none = agreement_version::find(&mut reader, "v").await.unwrap();
    assert_eq!(none, None);
}

async fn a_draft_can_be_removed_by_who_saw_its_last_state(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    agreement_version::insert(&mut transaction, &draft("v1", "a", 1))
        .await
        .unwrap();
    let stale = agreement_version::delete_draft(&mut transaction, "v1", 7).await;
    assert!(!stale.unwrap());
    let seen = agreement_version::delete_draft(&mut transaction, "v1", 1).await;
    assert!(seen.unwrap());
    let left = agreement_version::all(&mut transaction).await.unwrap();
    assert_eq!(left, []);
}

async fn a_dataset_keeps_its_bytes_and_can_be_withdrawn_once(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for id in ["d1", "d2"] {
        dataset::insert(&mut transaction, &population(id), &content())
            .await
            .unwrap();
    }
    let withdrawal = Withdrawal {
        by: "bo".to_owned(),
        at: at(9),
        reason: "ersatt".to_owned(),
    };
    assert!(
        dataset::withdraw(&mut transaction, "d1", &withdrawal)
            .await
            .unwrap()
    );
    assert!(
        !dataset::withdraw(&mut transaction, "d1", &withdrawal)
            .await
            .unwrap()
    );
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let mut first = population("d1");
    first.withdrawn = Some(withdrawal);
    let second = population("d2");
    let all = dataset::all(&mut reader).await.unwrap();
    assert_eq!(all, [first.clone(), second.clone()]);
    let found = dataset::find(&mut reader, "d1").await.unwrap();
    assert_eq!(found, Some(first.clone()));
    let same_file = dataset::find_by_sha256(&mut reader, &first.sha256)
        .await
        .unwrap();
    assert_eq!(same_file, [first, second.clone()]);
    let bytes = dataset::content(&mut reader, "d1").await.unwrap();
    assert_eq!(bytes, Some(content()));
    assert_eq!(dataset::content(&mut reader, "d3").await.unwrap(), None);
    let in_use = dataset::tables_in_use(&mut reader).await.unwrap();
    assert_eq!(in_use, [(second, content().table_csv)]);
}

async fn a_frozen_allocation_gives_back_every_krona(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    agreement_version::insert(&mut transaction, &shipped("v1", "a"))
        .await
        .unwrap();
    let (allocation, mut files, amounts) = frozen("v1", 1200);
    allocation::freeze(&mut transaction, &allocation, &files, &amounts)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let found = allocation::of_version(&mut reader, "v1").await.unwrap();
    assert_eq!(found, Some(allocation.clone()));
    assert_eq!(
        allocation::of_version(&mut reader, "v2").await.unwrap(),
        None
    );
    files.sort_by(|one, other| one.name.cmp(&other.name));
    assert_eq!(
        allocation::files(&mut reader, &allocation.id)
            .await
            .unwrap(),
        files
    );
    let one = allocation::file(&mut reader, &allocation.id, "result.csv")
        .await
        .unwrap();
    assert_eq!(one.as_ref(), files.last());
    assert_eq!(
        allocation::amounts(&mut reader, &allocation.id)
            .await
            .unwrap(),
        amounts
    );
    let sum = allocation::sum_of_item(&mut reader, &allocation.id, "samordnad-vard")
        .await
        .unwrap();
    assert_eq!(Some(sum), grants::Ore::from_kronor(1200 * 1201 / 2));
    let none = allocation::sum_of_item(&mut reader, &allocation.id, "annat")
        .await
        .unwrap();
    assert!(none.is_zero());
}

async fn publications_are_numbered_without_gaps(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    agreement_version::insert(&mut transaction, &shipped("v1", "a"))
        .await
        .unwrap();
    assert_eq!(
        publication::latest_sequence(&mut transaction)
            .await
            .unwrap(),
        0
    );
    for (number, one) in (1..).zip(PublicationAct::ALL) {
        let sequence = publication::append(&mut transaction, "v1", one, at(number))
            .await
            .unwrap();
        assert_eq!(sequence, number);
    }
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    assert_eq!(publication::latest_sequence(&mut reader).await.unwrap(), 3);
    let all = publication::all(&mut reader).await.unwrap();
    let acts: Vec<_> = all
        .iter()
        .map(|one| (one.sequence, one.act, one.at))
        .collect();
    assert_eq!(acts[1], (2, PublicationAct::Superseded, at(2)));
    assert_eq!((all.len(), all[0].version_id.as_str()), (3, "v1"));
}

async fn an_account_is_found_by_its_address_in_any_letters(place: &Place) {
    fill(&place.store).await;
    let mut transaction = place.store.begin().await.unwrap();
    let found = account::find_by_email(&mut transaction, " ANNA@example.SE")
        .await
        .unwrap();
    let mut anna = found.expect("the account");
    assert_eq!(anna.email, "anna@example.se");
    assert_eq!(
        account::find(&mut transaction, "anna").await.unwrap(),
        Some(anna.clone())
    );
    assert_eq!(account::find(&mut transaction, "bo").await.unwrap(), None);
    assert!(
        account::set_password_hash(&mut transaction, "anna", "$new$")
            .await
            .unwrap()
    );
    assert!(
        account::set_may_write(&mut transaction, "anna", false)
            .await
            .unwrap()
    );
    assert!(
        !account::close(&mut transaction, "anna", at(50))
            .await
            .unwrap(),
        "it is closed already"
    );
    (anna.password_hash, anna.may_write) = ("$new$".to_owned(), false);
    assert_eq!(
        account::all(&mut transaction).await.unwrap(),
        [anna.clone()]
    );
    (anna.id, anna.email, anna.closed_at) = ("bo".to_owned(), "bo@example.se".to_owned(), None);
    account::insert(&mut transaction, &anna).await.unwrap();
    assert!(
        account::close(&mut transaction, "bo", at(51))
            .await
            .unwrap()
    );
    let closed = account::find(&mut transaction, "bo").await.unwrap();
    assert_eq!(closed.and_then(|bo| bo.closed_at), Some(at(51)));
    assert!(!format!("{anna:?}").contains("$new$"), "no hash in a log");
}

async fn sessions_end_one_by_one_all_at_once_or_by_age(place: &Place) {
    fill(&place.store).await;
    let mut transaction = place.store.begin().await.unwrap();
    let first = session::find(&mut transaction, "t1")
        .await
        .unwrap()
        .expect("the session");
    for (token, expires) in [("t2", 200), ("t3", 300), ("t4", 400)] {
        let mut other = first.clone();
        (other.token_hash, other.expires_at) = (token.to_owned(), at(expires));
        other.created_at = at(expires);
        session::insert(&mut transaction, &other).await.unwrap();
    }
    session::touch(&mut transaction, "t2", at(77))
        .await
        .unwrap();
    session::end(&mut transaction, "t3").await.unwrap();
    assert_eq!(
        session::remove_expired(&mut transaction, at(100))
            .await
            .unwrap(),
        1
    );
    let left = session::of_account(&mut transaction, "anna").await.unwrap();
    assert_eq!(ids(&left, |one| &one.token_hash), ["t4", "t2"]);
    assert_eq!(left[1].seen_at, at(77));
    assert_eq!(
        session::end_of_account(&mut transaction, "anna")
            .await
            .unwrap(),
        2
    );
}

async fn only_failed_attempts_since_an_instant_count(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for (number, succeeded) in [(1, false), (2, false), (3, true), (4, false)] {
        let attempt = sign_in_attempt::SignInAttempt {
            id: number.to_string(),
            email_hash: "e".to_owned(),
            address_hash: format!("a{}", number % 2),
            at: at(number),
            succeeded,
        };
        sign_in_attempt::insert(&mut transaction, &attempt)
            .await
            .unwrap();
    }
    let count = sign_in_attempt::failed_for_email_since(&mut transaction, "e", at(2)).await;
    assert_eq!(count.unwrap(), 2);
    let count = sign_in_attempt::failed_from_address_since(&mut transaction, "a1", at(0)).await;
    assert_eq!(count.unwrap(), 1);
    let removed = sign_in_attempt::remove_before(&mut transaction, at(3)).await;
    assert_eq!(removed.unwrap(), 2);
}

async fn acts_are_chained_paged_and_found_by_subject(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let mut hashes = vec![audit::FIRST_PREVIOUS_HASH.to_owned()];
    for subject in ["v1", "v2", "v1", "v1"] {
        let recorded = audit::append(&mut transaction, act(subject)).await.unwrap();
        assert_eq!(Some(&recorded.previous_hash), hashes.last());
        hashes.push(recorded.hash);
    }
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let numbers =
        |rows: Vec<audit::Recorded>| -> Vec<i64> { rows.iter().map(|row| row.sequence).collect() };
    let latest = audit::page(&mut reader, 2, None).await.unwrap();
    assert_eq!(numbers(latest), [4, 3]);
    let before = audit::page(&mut reader, 9, Some(3)).await.unwrap();
    assert_eq!(numbers(before), [2, 1]);
    let of_v1 = audit::of_subject(&mut reader, "agreement_version", "v1", 2, Some(4))
        .await
        .unwrap();
    assert_eq!(numbers(of_v1), [3, 1]);
    let after = audit::after(&mut reader, 2, 9).await.unwrap();
    assert!(after.iter().all(|row| row.hash == row.computed_hash()));
    assert_eq!(numbers(after), [3, 4]);
    let checked = audit::check(&mut reader).await.unwrap();
    assert_eq!((checked.last_sequence, checked.broken), (4, None));
    assert_eq!(hashes.last(), Some(&checked.last_hash));
}

async fn a_chain_that_was_tampered_with_is_found_out(place: &Place) {
    fill(&place.store).await;
    let mut raw = place.raw().await;
    let (off, on) = match raw {
        crate::place::Raw::Sqlite(_) => ("drop trigger audit_update", "drop trigger audit_delete"),
        crate::place::Raw::Postgres(_) => (
            "alter table audit disable trigger audit_update",
            "alter table audit disable trigger audit_delete",
        ),
    };
    raw.run(off).await.unwrap();
    raw.run(on).await.unwrap();
    for (statement, expected) in [
        (
            "update audit set reason = null where sequence = 3",
            Break::Changed { sequence: 3 },
        ),
        (
            "update audit set previous_hash = 'x' where sequence = 2",
            Break::NotNext { sequence: 2 },
        ),
        (
            "delete from audit where sequence = 2",
            Break::Gap {
                expected: 2,
                found: 3,
            },
        ),
    ] {
        raw.run(statement).await.unwrap();
        let mut reader = place.store.reader().await.unwrap();
        let checked = audit::check(&mut reader).await.unwrap();
        assert_eq!(checked.broken, Some(expected), "{statement}");
    }
}

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
    a_version_goes_from_draft_to_withdrawn,
    versions_are_listed_by_year_agreement_and_number,
    a_draft_can_be_removed_by_who_saw_its_last_state,
    a_dataset_keeps_its_bytes_and_can_be_withdrawn_once,
    a_frozen_allocation_gives_back_every_krona,
    publications_are_numbered_without_gaps,
    an_account_is_found_by_its_address_in_any_letters,
    sessions_end_one_by_one_all_at_once_or_by_age,
    only_failed_attempts_since_an_instant_count,
    acts_are_chained_paged_and_found_by_subject,
    a_chain_that_was_tampered_with_is_found_out,
    a_job_is_taken_retried_given_up_and_done,
    feedback_and_settings_are_kept,
    a_text_with_nul_is_refused_alike,
);
