//! In parts or as a whole, withdrawn, answered, for a county, for all: the shapes a requisition can have.

use casework::requisition::Lack;
use casework::requisition::RequisitionError;
use casework::requisition::Wish;
use casework::requisition::new_requisition;
use casework::store::fulfilment;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::Holder;
use grants::ledger::Place;
use grants::requisition::RequisitionStatus as Status;

use crate::database::Kind;
use crate::requisitions::{BANKGIRO, DIRECT, Here, OWN, VIA, after_deadline, approve, lacks};

#[tokio::test]
async fn a_right_is_asked_for_in_parts_up_to_all_of_it_where_the_terms_allow() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let whole = here.wish(&here.hanna, DIRECT).await;
    let krona = Ore::from_kronor(1).unwrap();
    let (right, left) = whole.rows.first().cloned().unwrap();
    let part = Wish {
        rows: vec![(right.clone(), krona)],
        ..whole
    };
    let prepared = here.casework.prepare_requisition(&here.hanna, part).await;
    here.attest(&prepared.unwrap().id).await.unwrap();
    let rest = here.wish(&here.hanna, DIRECT).await;
    let (same, less) = rest.rows.first().cloned().unwrap();
    assert_eq!((same, less.checked_add(krona)), (right, Some(left)));
    let prepared = here.casework.prepare_requisition(&here.hanna, rest).await;
    here.attest(&prepared.unwrap().id).await.unwrap();
    assert_eq!(here.at(Place::Entitled).await, Ore::ZERO);
}

#[tokio::test]
async fn a_right_is_asked_for_as_a_whole_where_the_terms_say_so() {
    let here = Here::on(Kind::Sqlite, false).await;
    here.account("hanna", "anders", BANKGIRO).await;
    let whole = here.wish(&here.hanna, DIRECT).await;
    let (right, left) = whole.rows.first().cloned().unwrap();
    let part = Wish {
        rows: vec![(right.clone(), Ore::from_kronor(1).unwrap())],
        ..whole.clone()
    };
    let refused = here.casework.prepare_requisition(&here.hanna, part).await;
    assert_eq!(
        lacks(refused.unwrap_err()),
        [Lack::NotWhole { right, left }]
    );
    let prepared = here.casework.prepare_requisition(&here.hanna, whole).await;
    here.attest(&prepared.unwrap().id).await.unwrap();
}

#[tokio::test]
async fn what_is_withdrawn_can_be_asked_for_again_and_the_deadline_is_open() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let granted = here.at(Place::Entitled).await;
    let received = here.received().await;
    let key = (received.id.as_str(), received.revision);
    let by_handler = here.casework.withdraw_requisition(&here.hanna, key, "Fel");
    assert!(matches!(
        by_handler.await,
        Err(RequisitionError::NotAllowed(_))
    ));
    let silent = here.casework.withdraw_requisition(&here.anders, key, " ");
    assert!(matches!(silent.await, Err(RequisitionError::ReasonMissing)));
    let withdrawn = here.casework.withdraw_requisition(&here.anders, key, "Fel");
    withdrawn.await.unwrap();
    let again = here.casework.withdraw_requisition(&here.anders, key, "Fel");
    again.await.unwrap();
    assert_eq!(here.at(Place::Entitled).await, granted);
    let mut read = here.casework.store().reader().await.unwrap();
    let noted = fulfilment::history(&mut read, DIRECT, "claim", OWN).await;
    let last = noted.unwrap().pop().unwrap();
    assert_eq!(last.how, fulfilment::How::TakenBack);
    drop(read);
    let again = here.received().await;
    assert_eq!(again.number, Some(2));
}

#[tokio::test]
async fn the_answer_to_what_was_sent_back_is_in_time_when_that_was_and_asks_for_no_more() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let whole = here.wish(&here.hanna, DIRECT).await;
    let (right, left) = whole.rows.first().cloned().unwrap();
    let some = left.checked_sub(Ore::from_kronor(2).unwrap()).unwrap();
    let first = Wish {
        rows: vec![(right.clone(), some)],
        ..whole.clone()
    };
    let first = here.casework.prepare_requisition(&here.hanna, first).await;
    let first = first.unwrap();
    here.attest(&first.id).await.unwrap();
    let wish = Wish {
        id: new_requisition().unwrap(),
        corrects: Some(first.id.clone()),
        ..whole
    };
    let early = here.casework.prepare_requisition(&here.hanna, wish.clone());
    assert!(matches!(early.await, Err(RequisitionError::NotSentBack)));
    here.ask_back(&first.id).await;

    let late = here.casework.clone().at_arrival(after_deadline());
    let more = Wish {
        rows: vec![(right.clone(), left)],
        ..wish.clone()
    };
    let refused = late.prepare_requisition(&here.hanna, more).await;
    let before = Lack::MoreThanBefore {
        right: right.clone(),
        before: some,
    };
    assert_eq!(lacks(refused.unwrap_err()), [before]);
    let less = some.checked_sub(Ore::from_kronor(1).unwrap()).unwrap();
    let answer = Wish {
        rows: vec![(right, less)],
        ..wish
    };
    let answer = late.prepare_requisition(&here.hanna, answer).await.unwrap();
    here.attest_at(&answer.id, after_deadline()).await.unwrap();
    let found = here.find(&answer.id).await;
    assert_eq!((found.status, found.late), (Status::Received, Some(false)));
    assert_eq!(here.find(&first.id).await.status, Status::Replaced);
    assert_eq!(here.at(Place::Requested).await, less);
}

#[tokio::test]
async fn the_coordinator_asks_for_the_whole_and_recipients_for_nothing_where_it_passes_money_on() {
    let here = Here::new().await;
    here.account("karin", "karl", BANKGIRO).await;
    let karin = here.person("karin").await;
    let wish = here.wish(&karin, VIA).await;
    assert!(
        wish.rows
            .iter()
            .all(|(right, _)| right.holder == Holder::Pool)
    );
    let prepared = here.casework.prepare_requisition(&karin, wish).await;
    let prepared = prepared.unwrap();
    let published = here.casework.published().await.unwrap();
    let total = published.agreement(VIA).unwrap().agreement.total;
    assert_eq!(
        (prepared.total, prepared.payer_id.as_str()),
        (total, "kammarkollegiet")
    );
    here.yes("karl", ApprovalKind::Requisition, &prepared.id)
        .await
        .unwrap();
    assert_eq!(here.find(&prepared.id).await.status, Status::Received);
    let begun = here.casework.begin_requisition(&here.hanna, VIA).await;
    assert!(matches!(begun, Err(RequisitionError::NotAskedFor)));
}

#[tokio::test]
async fn only_the_one_its_parties_have_named_asks_for_the_money_of_a_county() {
    let here = Here::new().await;
    let rights = |key| {
        let here = &here;
        async move {
            let actor = here.person(key).await;
            let years = here.casework.own_rights(&actor).await.unwrap();
            years
                .into_iter()
                .find(|year| year.agreement_id == DIRECT)
                .unwrap()
        }
    };
    let region = rights("henrik").await;
    assert!(
        region
            .rights
            .iter()
            .all(|own| own.right.holder.level_word() == "region")
    );
    assert!(!region.county.is_empty());
    assert!(region.county.iter().all(|one| one.named.is_none()));
    // Gotland is alone in its county, and names itself.
    let gotland = rights("gun").await;
    let levels: Vec<&str> = (gotland.rights.iter())
        .map(|own| own.right.holder.level_word())
        .collect();
    for level in ["region", "municipality", "county"] {
        assert!(levels.contains(&level), "{level}");
    }
    assert!(gotland.county.is_empty());
}

#[tokio::test]
async fn what_is_taken_back_from_the_attestant_is_a_draft_again_and_is_not_attested() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let prepared = here.prepared().await;
    let old = (prepared.id.as_str(), prepared.revision - 1);
    let stale = here.casework.take_back_requisition(&here.hanna, old, "Fel");
    assert!(matches!(stale.await, Err(RequisitionError::Newer)));
    let key = (prepared.id.as_str(), prepared.revision);
    let taken = here.casework.take_back_requisition(&here.hanna, key, "Fel");
    taken.await.unwrap();
    assert!(here.attest(&prepared.id).await.is_err());
    let draft = here.find(&prepared.id).await;
    assert_eq!((draft.status, draft.number), (Status::Draft, None));
    let key = (draft.id.as_str(), draft.revision);
    let thrown = here.casework.discard_requisition(&here.hanna, key).await;
    thrown.unwrap();
    assert_eq!(here.find(&draft.id).await.status, Status::Discarded);
    assert_eq!(here.prepared().await.status, Status::Prepared);
}

#[tokio::test]
async fn however_often_and_at_once_it_is_sent_it_is_one_requisition_with_one_number() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let here = Here::on(kind, true).await;
        here.account("hanna", "anders", BANKGIRO).await;
        let granted = here.at(Place::Entitled).await;
        let wish = here.wish(&here.hanna, DIRECT).await;
        let mut sent = tokio::task::JoinSet::new();
        for copy in 0..8 {
            let (casework, hanna) = (here.casework.clone(), here.hanna.clone());
            // Every other is somebody who began on another page.
            let id = if copy % 2 == 0 {
                wish.id.clone()
            } else {
                new_requisition().unwrap()
            };
            let wish = Wish { id, ..wish.clone() };
            sent.spawn(async move { casework.prepare_requisition(&hanna, wish).await });
        }
        let done = sent.join_all().await;
        let mut ids: Vec<String> = done.into_iter().flatten().map(|one| one.id).collect();
        ids.dedup();
        let [id] = ids.as_slice() else {
            panic!("{kind:?}: {ids:?}")
        };
        let mut sent = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (casework, anders, id) = (here.casework.clone(), here.anders.clone(), id.clone());
            let kind = ApprovalKind::Requisition;
            sent.spawn(async move { approve(&casework, &anders, kind, &id).await });
        }
        let done = sent.join_all().await;
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{kind:?}");
        let found = here.find(id).await;
        assert_eq!((found.status, found.number), (Status::Received, Some(1)));
        assert_eq!(here.at(Place::Requested).await, granted, "{kind:?}");
        let all = here.casework.own_requisitions(&here.hanna).await.unwrap();
        assert_eq!(all.len(), 1, "{kind:?}");
    }
}
