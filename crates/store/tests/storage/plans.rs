//! What was published of a plan stands as it was published, an address is kept, a goal has its number for good, and a list tells
//! what is looked for, alike on both databases.

use grants::plan::PlanKind;
use grants::project::PriorityArea;
use store::plan_listing::{self, ListedPlan, Wanted};
use store::report_text::WantedWord;
use store::{plan, plan_version};

use crate::filled::fill;
use crate::place::{Place, on_both};

async fn nothing_that_was_published_is_changed(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (sql, why) in [
        ("update plan set slug = 'annan'", "plan_identity_is_frozen"),
        (
            "update plan set organisation_id = 'kommun-0115'",
            "plan_identity_is_frozen",
        ),
        ("update plan set version = 0", "plan_identity_is_frozen"),
        ("update plan set goals = 1", "plan_identity_is_frozen"),
        ("update plan set public_from = 0", "plan_identity_is_frozen"),
        ("update plan set public_from = 2", "plan_public_from_counts"),
        (
            "update plan set standing = 'draft'",
            "plan_published_is_addressed",
        ),
        (
            "update plan set standing = 'archived'",
            "plan_standing_known",
        ),
        ("delete from plan", "plan_is_kept"),
        ("update plan_version set content = 'other'", "append_only"),
        ("delete from plan_version", "append_only"),
        ("update plan_document set title = 'other'", "append_only"),
        ("delete from plan_document", "append_only"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    raw.close().await;
}

async fn a_number_of_a_goal_is_given_once(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    for expected in [3, 4] {
        let number = plan::one_more_goal(&mut transaction, "plan-1").await;
        assert_eq!(number.unwrap(), expected);
    }
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let versions = plan_version::all(&mut read, "plan-1").await.unwrap();
    assert_eq!(versions.len(), 1);
}

async fn a_list_tells_what_is_looked_for(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let listed = ListedPlan {
        plan_id: "plan-1".to_owned(),
        slug: "plan-for-alla".to_owned(),
        title: "Plan för alla".to_owned(),
        organisation_id: "kommun-0114".to_owned(),
        owner: "En kommun".to_owned(),
        county: Some("01".to_owned()),
        kind: PlanKind::NeedsAnalysis,
        from: 2023,
        to: 2025,
        goals: 2,
        reached: 1,
        published_at: "2023-11-14T22:13:20Z".parse().unwrap(),
    };
    let areas = [PriorityArea::Knowledge, PriorityArea::Participation];
    let stems = ["plan".to_owned(), "skol".to_owned()];
    let found_by = (" plan för skolor ", stems.as_slice(), 1);
    plan_listing::replace(&mut transaction, &listed, areas, found_by)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let word = |stem: &str, beginning: &str| WantedWord {
        whole: [stem, stem].map(str::to_owned),
        beginning: beginning.to_owned(),
    };
    let (there, elsewhere) = ([word("skol", ""), word("x", "pla")], [word("barn", "")]);
    let (phrase, turned) = ([" för skolor ".to_owned()], [" skolor för ".to_owned()]);
    let anything = Wanted::default();
    for (wanted, is_there) in [
        (anything, true),
        (
            Wanted {
                organisation_id: Some("kommun-0114"),
                county: Some("01"),
                area: Some(PriorityArea::Knowledge),
                kind: Some(PlanKind::NeedsAnalysis),
                year: Some(2025),
                words: &there,
                phrases: &phrase,
            },
            true,
        ),
        (
            Wanted {
                words: &elsewhere,
                ..anything
            },
            false,
        ),
        (
            Wanted {
                phrases: &turned,
                ..anything
            },
            false,
        ),
        (
            Wanted {
                area: Some(PriorityArea::EarlySupport),
                ..anything
            },
            false,
        ),
        (
            Wanted {
                kind: Some(PlanKind::ActionPlan),
                ..anything
            },
            false,
        ),
        (
            Wanted {
                year: Some(2022),
                ..anything
            },
            false,
        ),
        (
            Wanted {
                county: Some("14"),
                ..anything
            },
            false,
        ),
    ] {
        let found = plan_listing::page(&mut read, &wanted, (10, 0)).await;
        let expected = if is_there {
            vec![listed.clone()]
        } else {
            vec![]
        };
        assert_eq!(found.unwrap(), expected, "{wanted:?}");
        let count = plan_listing::count(&mut read, &wanted).await.unwrap();
        assert_eq!(count, i64::from(is_there));
    }
}

on_both!(
    nothing_that_was_published_is_changed,
    a_number_of_a_goal_is_given_once,
    a_list_tells_what_is_looked_for,
);
