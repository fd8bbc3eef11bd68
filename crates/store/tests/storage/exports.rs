//! Signed answers as files: one export of each person runs at a time, and the bytes go while the note of them stays.

use store::answer_export::{self, AnswerExport, ExportStatus};
use store::answer_export_part::{self, ARCHIVE, ExportPart};
use store::{StoreError, Transaction};

use crate::filled::at;
use crate::place::{Place, on_both};

fn export(id: &str, by: &str) -> AnswerExport {
    AnswerExport {
        id: id.to_owned(),
        agreements: vec!["a-2020".to_owned(), "a-2021".to_owned()],
        language: "sv".to_owned(),
        status: ExportStatus::Running,
        total: 3,
        made: 0,
        size: 0,
        sha256: None,
        asked_by: by.to_owned(),
        asked_at: at(1),
        finished_at: None,
        stopped_by: None,
        removed_at: None,
    }
}

async fn begun(place: &Place) -> Transaction {
    let mut transaction = place.store.begin().await.unwrap();
    answer_export::insert(&mut transaction, &export("a", "anna"))
        .await
        .unwrap();
    transaction
}

async fn one_export_of_each_person_runs(place: &Place) {
    begun(place).await.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let second = answer_export::insert(&mut transaction, &export("b", "anna")).await;
    assert!(matches!(second, Err(StoreError::Taken { .. })));
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let of_another = answer_export::insert(&mut transaction, &export("b", "bo")).await;
    of_another.unwrap();
    assert!(
        answer_export::stop(&mut transaction, "a", "bo")
            .await
            .unwrap()
    );
    assert!(
        !answer_export::set_made(&mut transaction, "a", 2)
            .await
            .unwrap()
    );
    answer_export::insert(&mut transaction, &export("c", "anna"))
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let resumed = answer_export::resume(&mut transaction, "a").await;
    assert!(matches!(resumed, Err(StoreError::Taken { .. })));
}

async fn bytes_are_kept_in_pieces_until_they_are_thrown_away(place: &Place) {
    let mut transaction = begun(place).await;
    let part = ExportPart {
        export_id: "a".to_owned(),
        position: 1,
        agreement_id: "a-2020".to_owned(),
        reports: 3,
        answers: 9,
        sha256: "ab".repeat(32),
        size: 2,
        made_at: at(2),
    };
    answer_export_part::insert(&mut transaction, &part)
        .await
        .unwrap();
    for (position, number) in [(1, 0), (ARCHIVE, 0), (ARCHIVE, 1)] {
        let content = [0, 255, u8::try_from(number).unwrap()];
        let key = ("a", position, number);
        answer_export_part::add_bytes(&mut transaction, key, &content)
            .await
            .unwrap();
    }
    let done = answer_export::finish(&mut transaction, "a", (6, "sha"), at(3)).await;
    assert!(done.unwrap());
    answer_export_part::remove_parts(&mut transaction, "a")
        .await
        .unwrap();
    let second = answer_export_part::bytes(&mut transaction, ("a", ARCHIVE, 1)).await;
    assert_eq!(second.unwrap(), Some(vec![0, 255, 1]));
    for gone in [(1, 0), (ARCHIVE, 2)] {
        let key = ("a", gone.0, gone.1);
        let bytes = answer_export_part::bytes(&mut transaction, key).await;
        assert_eq!(bytes.unwrap(), None);
    }
    let early = answer_export::remove_before(&mut transaction, at(1), at(4)).await;
    assert_eq!(early.unwrap(), 0);
    let late = answer_export::remove_before(&mut transaction, at(2), at(4)).await;
    assert_eq!(late.unwrap(), 1);
    let found = answer_export::find(&mut transaction, "a")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.status, ExportStatus::Removed);
    assert_eq!(
        (found.finished_at, found.removed_at),
        (Some(at(3)), Some(at(4)))
    );
    let bytes = answer_export_part::bytes(&mut transaction, ("a", ARCHIVE, 0)).await;
    assert_eq!(bytes.unwrap(), None);
    let parts = answer_export_part::of(&mut transaction, "a").await.unwrap();
    assert_eq!(parts, [part]);
}

on_both!(
    one_export_of_each_person_runs,
    bytes_are_kept_in_pieces_until_they_are_thrown_away,
);
