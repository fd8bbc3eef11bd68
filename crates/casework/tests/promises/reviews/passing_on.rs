//! Passing on by key: never more than has come in, to nobody twice, and nobody is forgotten in silence.

use casework::outbox::EmailStatus;
use casework::repayment::Declaration;
use casework::review::{DECISION, LegDifference, LegItem, ReviewError, WhyLeftOut};
use casework::store::{email, register_entry};
use grants::Ore;
use grants::ledger::{Place as Where, VoucherKind};
use grants::requisition::{Form, RequisitionStatus};

use crate::database::{KINDS, Kind};
use crate::reviews::place::{DIRECT, Place, VIA};

#[tokio::test]
async fn nothing_is_passed_on_before_it_has_come_in() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    // A thousandth of it has come in, and of some items that does not suffice.
    place.pool_is_paid(1).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    assert!(legs.items.iter().all(|one| one.differences.is_empty()));
    let passing_on = legs.passing_on.unwrap();
    let wanted = passing_on.by_item();
    let is_short = |item: &LegItem| {
        let wanted = wanted.get(item.item_id.as_str()).copied();
        wanted.is_some_and(|wanted| item.free() < wanted)
    };
    assert!(legs.items.iter().any(is_short));
    let early = place
        .casework
        .pass_on(&karin, VIA, &passing_on.digest)
        .await;
    assert!(
        matches!(early, Err(ReviewError::PoolTooSmall { .. })),
        "{early:?}"
    );
    assert_eq!(place.vouchers(VIA, VoucherKind::Accepted).await, 0);
    let claim = place.claim(VIA, "municipality", "0115").await;
    assert!(claim.asked.is_empty(), "nothing is half done");
}

#[tokio::test]
async fn everybody_with_an_account_is_to_be_paid_once_and_the_others_are_listed() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    place.pool_is_paid(1_000).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let passing_on = legs.passing_on.unwrap();
    let organisations: Vec<&str> = (passing_on.shares.iter())
        .map(|share| share.organisation_id.as_str())
        .collect();
    assert!(organisations.contains(&"kommun-0115"));
    assert!(!organisations.contains(&"kommun-0114"), "it has no account");
    // Nobody is forgotten: what is passed on and what is left out is all there is.
    let left_out = Ore::checked_sum(passing_on.left_out.iter().map(|one| one.amount));
    let all = left_out.unwrap().checked_add(passing_on.total().unwrap());
    assert_eq!(all, Some(legs.open.year.total));
    let why = |why: WhyLeftOut| passing_on.left_out.iter().any(|one| one.why == why);
    assert!(why(WhyLeftOut::NoAccount));

    let stale = place.casework.pass_on(&karin, VIA, "annat underlag").await;
    assert!(matches!(stale, Err(ReviewError::NotWhatWasShown)));
    let done = place
        .casework
        .pass_on(&karin, VIA, &passing_on.digest)
        .await;
    assert_eq!(done.unwrap(), organisations.len());
    let again = place
        .casework
        .pass_on(&karin, VIA, &passing_on.digest)
        .await;
    assert!(matches!(again, Err(ReviewError::NotWhatWasShown)));
    let claim = place.claim(VIA, "municipality", "0115").await;
    assert_eq!(claim.balance.at(Where::Payable), claim.granted());
    let [asked] = &claim.asked[..] else {
        panic!("{:?}", claim.asked)
    };
    assert_eq!(asked.form, Form::ByKey);
    assert_eq!(asked.status, RequisitionStatus::Accepted);
    // Each is told once, though nobody asked: in the register, and by e-mail where there is somebody to write to.
    let mut read = place.casework.store().reader().await.unwrap();
    let entries = register_entry::of_year(&mut read, 2024).await.unwrap();
    let out = entries.iter().filter(|one| {
        one.about_kind == DECISION
            && organisations
                .iter()
                .any(|id| one.organisation_id.as_deref() == Some(id))
    });
    assert_eq!(out.count(), organisations.len());
    let mails = email::page(&mut read, EmailStatus::Waiting, 1_000).await;
    let mails = mails.unwrap().into_iter();
    let told: Vec<_> = mails.filter(|one| one.about_id == asked.id).collect();
    let [mail] = &told[..] else {
        panic!("{} e-mails", told.len())
    };
    assert!(
        mail.subject.ends_with("ska betalas ut till er"),
        "{}",
        mail.subject
    );
    drop(read);
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    assert!(legs.items.iter().all(|one| one.differences.is_empty()));

    // Another account is confirmed, and only that organisation is left to be paid.
    place.account("kommun-0114").await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let next = legs.passing_on.unwrap();
    let [share] = &next.shares[..] else {
        panic!("{:?}", next.shares)
    };
    assert_eq!(share.organisation_id, "kommun-0114");
}

#[tokio::test]
async fn what_is_passed_on_by_key_can_be_taken_back_before_it_is_paid() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    place.pool_is_paid(1_000).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let digest = legs.passing_on.unwrap().digest;
    place.casework.pass_on(&karin, VIA, &digest).await.unwrap();
    let claim = place.claim(VIA, "municipality", "0115").await;
    let id = &claim.asked.first().unwrap().id;
    let chosen = place.chosen(id).await;
    let refused = place
        .casework
        .refuse_requisition(&karin, chosen, "Fel konto.");
    refused.await.unwrap();
    let claim = place.claim(VIA, "municipality", "0115").await;
    assert_eq!(claim.balance.at(Where::Entitled), claim.granted());
    // It can be passed on anew.
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let shares = legs.passing_on.unwrap().shares;
    assert!(
        shares
            .iter()
            .any(|one| one.organisation_id == "kommun-0115")
    );
}

#[tokio::test]
async fn what_is_on_its_way_to_recipients_is_not_accounted_for_by_the_coordinator() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    place.pool_is_paid(1_000).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let passing_on = legs.passing_on.unwrap();
    let held = place.casework.declarable(&karin, VIA).await.unwrap();
    let passed = place.casework.pass_on(&karin, VIA, &passing_on.digest);
    passed.await.unwrap();
    let left = place.casework.declarable(&karin, VIA).await.unwrap();
    let promised = passing_on.by_item();
    for before in held {
        let item = before.right.item_id.as_str();
        let after = left.iter().find(|one| one.right == before.right);
        let after = after.map_or(Ore::ZERO, |one| one.paid);
        let promised = promised.get(item).copied().unwrap_or_default();
        assert_eq!(before.paid.checked_sub(promised), Some(after), "{item}");
    }
    // Whatever it says of the rest, they can be paid.
    let paid: Ore = left.iter().map(|one| one.paid).sum();
    let declaration = Declaration {
        agreement_id: VIA.to_owned(),
        paid,
        unused: Vec::new(),
        note: String::new(),
    };
    let declared = place.casework.declare_unused(&karin, declaration).await;
    assert_eq!(declared.unwrap(), None);
    for item in place.casework.legs(&karin, VIA).await.unwrap().items {
        assert!(item.differences.is_empty(), "{:?}", item.differences);
    }
}

#[tokio::test]
async fn those_who_do_not_pass_money_on_cannot() {
    let place = Place::new(Kind::Sqlite).await;
    place.pool_is_paid(1_000).await;
    let karin = place.person("karin").await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let digest = legs.passing_on.unwrap().digest;
    for key in ["petra", "par", "rut", "hanna", "sofia"] {
        let person = place.person(key).await;
        let done = place.casework.pass_on(&person, VIA, &digest).await;
        assert!(done.is_err(), "{key}");
        if let Ok(legs) = place.casework.legs(&person, VIA).await {
            assert_eq!(legs.passing_on, None, "{key}");
        }
    }
    let direct = place.casework.pass_on(&karin, DIRECT, &digest).await;
    assert!(matches!(direct, Err(ReviewError::NotByKey)), "{direct:?}");
}

#[tokio::test]
async fn of_two_who_pass_on_at_once_one_does() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        place.pool_is_paid(1_000).await;
        let (karin, karl) = (place.person("karin").await, place.person("karl").await);
        let legs = place.casework.legs(&karin, VIA).await.unwrap();
        let passing_on = legs.passing_on.unwrap();
        let digest = &passing_on.digest;
        let (one, other) = tokio::join!(
            place.casework.pass_on(&karin, VIA, digest),
            place.casework.pass_on(&karl, VIA, digest)
        );
        assert_ne!(one.is_ok(), other.is_ok(), "{kind:?}: {one:?} {other:?}");
        let accepted = place.vouchers(VIA, VoucherKind::Accepted).await;
        assert_eq!(accepted, passing_on.shares.len(), "{kind:?}");
        let legs = place.casework.legs(&karin, VIA).await.unwrap();
        let differs = |one: &LegItem| !one.differences.is_empty();
        assert!(!legs.items.iter().any(differs), "{kind:?}");
    }
}

#[tokio::test]
async fn an_ore_between_the_legs_is_named() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    place.pool_is_paid(1_000).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let digest = legs.passing_on.unwrap().digest;
    place.casework.pass_on(&karin, VIA, &digest).await.unwrap();
    // Somebody takes money from the coordinator behind our back.
    place.pool_is_paid(-1_000).await;
    let legs = place.casework.legs(&karin, VIA).await.unwrap();
    let found = legs.items.iter().flat_map(|one| &one.differences);
    let promised = found.filter(|one| matches!(one, LegDifference::Promised { .. }));
    assert!(promised.count() > 0);
}
