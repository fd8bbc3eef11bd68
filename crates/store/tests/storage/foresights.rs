//! What was published of coming years stands as it was published, two persons publish it, and a draft is saved over what was seen.

use grants::foresight::ForesightStatus;
use store::Signed;
use store::foresight::{self, Saved, Step, find, latest, next_number, of_number, public};

use crate::filled::{at, fill};
use crate::filled_foresights::{draft, published};
use crate::place::{Place, on_both};

fn signed(by: &str) -> Signed {
    Signed {
        by: by.to_owned(),
        at: at(4),
    }
}

async fn what_was_published_of_coming_years_is_frozen(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (sql, why) in [
        ("update foresight set stated = '[]'", "foresight_is_frozen"),
        ("update foresight set frozen = '[]'", "foresight_is_frozen"),
        (
            "update foresight set digest = 'other'",
            "foresight_is_frozen",
        ),
        ("update foresight set number = 2", "foresight_is_frozen"),
        (
            "update foresight set first_year = 2024",
            "foresight_is_frozen",
        ),
        (
            "update foresight set published_by = 'cia'",
            "foresight_is_frozen",
        ),
        (
            "update foresight set status = 'other'",
            "foresight_status_known",
        ),
        ("delete from foresight", "foresight_is_kept"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    raw.close().await;
    let mut transaction = place.store.begin().await.unwrap();
    let same = foresight::insert(&mut transaction, &published("utblick-2", 1)).await;
    assert!(same.is_err(), "a number is used once");
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let mut alone = published("utblick-2", 2);
    alone.published_by.clone_from(&alone.submitted_by);
    let alone = foresight::insert(&mut transaction, &alone).await;
    assert!(alone.is_err(), "whoever asked does not publish");
}

async fn a_draft_goes_its_way_to_the_public(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    foresight::insert(&mut transaction, &draft("a"))
        .await
        .unwrap();
    let saved = Saved {
        base_id: "psykisk-halsa-2022",
        years: (2023, 2024),
        stated: "{\"years\":[]}",
    };
    let anna = signed("anna");
    let t = &mut transaction;
    assert!(foresight::save(t, ("a", 1), saved, &anna).await.unwrap());
    assert!(!foresight::save(t, ("a", 1), saved, &anna).await.unwrap());
    let submitted = Step::Submitted {
        frozen: "{}",
        digest: "digest",
    };
    let (from, key) = (ForesightStatus::Draft, ("a", 2));
    assert!(
        foresight::set_status(t, key, from, submitted, &anna)
            .await
            .unwrap()
    );
    assert!(!foresight::save(t, ("a", 3), saved, &anna).await.unwrap());
    assert!(public(t).await.unwrap().is_empty());
    let number = next_number(t).await.unwrap();
    let step = Step::Public { number };
    let from = ForesightStatus::Submitted;
    assert!(
        foresight::set_status(t, ("a", 3), from, step, &signed("bo"))
            .await
            .unwrap()
    );
    let there = find(t, "a").await.unwrap().unwrap();
    assert_eq!(there.base_id, "psykisk-halsa-2022");
    assert_eq!((there.first_year, there.last_year), (2023, 2024));
    assert_eq!((there.number, there.revision), (Some(1), 4));
    assert_eq!(public(t).await.unwrap(), std::slice::from_ref(&there));
    assert_eq!(next_number(t).await.unwrap(), 2);
    let step = Step::Withdrawn { reason: "Fel" };
    let from = ForesightStatus::Public;
    assert!(
        foresight::set_status(t, ("a", 4), from, step, &anna)
            .await
            .unwrap()
    );
    assert!(public(t).await.unwrap().is_empty());
    let gone = of_number(t, 1).await.unwrap().unwrap();
    assert_eq!(gone.status, ForesightStatus::Withdrawn);
    assert_eq!(gone.reason, "Fel");
    assert_eq!(latest(t, 10).await.unwrap(), [gone]);
}

on_both!(
    what_was_published_of_coming_years_is_frozen,
    a_draft_goes_its_way_to_the_public,
);
