//! Versions, figures, frozen amounts and publications.

use grants::agreement_version::VersionStatus as Status;
use grants::approval::ApprovalKind;
use store::agreement_version::{self, Change, NewText};
use store::allocation;
use store::dataset::{self, Withdrawal};
use store::publication::{self, PublicationAct};

use crate::filled::{at, by, content, draft, frozen, population, shipped};
use crate::filled_people::{approval, coordinator, given};
use crate::place::{Place, on_both};

/// What a list is known by.
pub fn ids<T>(rows: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
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
    coordinator(&mut transaction).await.unwrap();
    for (status, who) in steps {
        let revision = version.revision;
        if status == Status::Approved {
            let id = format!("a{revision}");
            let asked = approval(&id, ApprovalKind::Publication, "v1", "anna");
            assert!(
                given(&mut transaction, &asked, who, revision)
                    .await
                    .unwrap()
            );
        }
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

on_both!(
    a_version_goes_from_draft_to_withdrawn,
    versions_are_listed_by_year_agreement_and_number,
    a_draft_can_be_removed_by_who_saw_its_last_state,
    a_dataset_keeps_its_bytes_and_can_be_withdrawn_once,
    a_frozen_allocation_gives_back_every_krona,
    publications_are_numbered_without_gaps,
);
