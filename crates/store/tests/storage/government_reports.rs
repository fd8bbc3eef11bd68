//! What was frozen, handed in and sent of a report to the government stands as it was, and its address and numbers are kept, alike on
//! both databases.

use grants::government_report::{GovernmentReportKind, GovernmentReportStatus};
use store::government_report_figure::GovernmentReportFigure;
use store::{
    Signed, government_report, government_report_figure, government_report_hand,
    government_report_part, government_report_proposal, government_report_version,
};

use crate::filled::fill;
use crate::place::{Place, on_both};

fn signed() -> Signed {
    Signed {
        by: "bo".to_owned(),
        at: "2023-11-15T22:13:20Z".parse().unwrap(),
    }
}

async fn nothing_that_was_sent_is_changed(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    let frozen = "government_report_identity_is_frozen";
    for (sql, why) in [
        ("update government_report set slug = 'annan'", frozen),
        (
            "update government_report set organisation_id = 'kommun-0115'",
            frozen,
        ),
        ("update government_report set version = 0", frozen),
        ("update government_report set sections = 1", frozen),
        ("update government_report set revision = 1", frozen),
        (
            "update government_report set status = 'discarded'",
            "government_report_sent_stays",
        ),
        (
            "update government_report set status = 'lost'",
            "government_report_status_known",
        ),
        ("delete from government_report", "government_report_is_kept"),
        (
            "update government_report_figure set content = 'other'",
            "append_only",
        ),
        ("delete from government_report_figure", "append_only"),
        (
            "update government_report_proposal set content = 'other'",
            "append_only",
        ),
        ("delete from government_report_proposal", "append_only"),
        (
            "update government_report_version set title = 'other'",
            "append_only",
        ),
        ("delete from government_report_version", "append_only"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    raw.close().await;
}

async fn a_move_is_over_what_somebody_saw_and_a_number_is_given_once(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let to = (GovernmentReportStatus::Draft, Some("slutrapport"), 1);
    for (revision, expected) in [(2, false), (3, true), (3, false)] {
        let key = ("rapport-1", revision);
        let by = signed();
        let moved = government_report::set_status(&mut transaction, key, to, "", &by);
        assert_eq!(moved.await.unwrap(), expected, "{revision}");
    }
    for expected in [3, 4] {
        let number = government_report::one_more_section(&mut transaction, "rapport-1").await;
        assert_eq!(number.unwrap(), expected);
    }
    for (seen, expected) in [(0, false), (2, false), (1, true)] {
        let part = ("rapport-1", "about", seen);
        let saved = government_report_part::save(&mut transaction, part, "{}", &signed()).await;
        assert_eq!(saved.unwrap(), expected, "{seen}");
    }
    for _ in 0..2 {
        government_report_hand::add(&mut transaction, ("rapport-1", 2), "bo")
            .await
            .unwrap();
    }
    let hands = government_report_hand::of(&mut transaction, ("rapport-1", 2)).await;
    assert_eq!(hands.unwrap(), ["bo"]);
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let found = government_report::at(&mut read, "slutrapport").await;
    let found = found.unwrap().unwrap();
    assert_eq!(found.status, GovernmentReportStatus::Draft);
    let all = government_report::all(&mut read).await.unwrap();
    assert_eq!(all, [found]);
}

async fn the_latest_of_each_figure_and_version_is_read(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    for (name, number) in [("beviljat", 2), ("anvant", 1)] {
        let figure = GovernmentReportFigure {
            report_id: "rapport-1".to_owned(),
            name: name.to_owned(),
            number,
            content: format!("{name} {number}"),
            digest: "digest".to_owned(),
            frozen_by: "bo".to_owned(),
            frozen_at: signed().at,
        };
        government_report_figure::insert(&mut transaction, &figure)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let latest = government_report_figure::latest(&mut read, "rapport-1").await;
    let latest = latest.unwrap();
    let said: Vec<&str> = latest.iter().map(|one| one.content.as_str()).collect();
    assert_eq!(said, ["anvant 1", "beviljat 2"]);
    let first = government_report_figure::find(&mut read, "rapport-1", ("beviljat", 1)).await;
    assert_eq!(first.unwrap().unwrap().content, "content");
    let last = government_report_proposal::last_number(&mut read, "rapport-1").await;
    assert_eq!(last.unwrap(), 1);
    let proposal = government_report_proposal::find(&mut read, ("rapport-1", 1)).await;
    assert_eq!(proposal.unwrap().unwrap().address, "a@example.se");
    let listed = government_report_version::latest(&mut read).await.unwrap();
    let (slug, version) = &listed[0];
    assert_eq!(
        (slug.as_str(), version.kind),
        ("slutrapport", GovernmentReportKind::Final)
    );
    let all = government_report_version::of(&mut read, "rapport-1").await;
    assert_eq!(all.unwrap(), std::slice::from_ref(version));
}

on_both!(
    nothing_that_was_sent_is_changed,
    a_move_is_over_what_somebody_saw_and_a_number_is_given_once,
    the_latest_of_each_figure_and_version_is_read,
);
