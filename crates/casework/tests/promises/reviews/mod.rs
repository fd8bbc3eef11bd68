//! What those who pay see and decide, on SQLite and, where two decide at once, on PostgreSQL too: a decision moves the money
//! once, tells whoever asked, and leaves nothing half done.

mod passing_on;
pub mod place;

use casework::mandate::{Holder as Person, NewMandate};
use casework::outbox::EmailStatus;
use casework::register::Direction;
use casework::review::{Chosen, LONGEST_REASON_CHARACTERS, ReviewError, Standing};
use casework::store::{email, register_entry, requisition_event};
use grants::approval::ApprovalKind;
use grants::ledger::{Holder, Place as Where, VoucherKind};
use grants::requisition::RequisitionStatus;
use grants::{Ore, Role};
use jiff::civil::date;

use crate::database::{KINDS, Kind};
use crate::reviews::place::{DIRECT, Place, VIA};

#[tokio::test]
async fn everybody_with_a_right_stands_in_the_list_whether_they_have_asked_or_not() {
    let place = Place::new(Kind::Sqlite).await;
    let karin = place.person("karin").await;
    for agreement in [DIRECT, VIA] {
        let review = place.casework.review(&karin, agreement).await.unwrap();
        let recipients = review.claims.iter();
        let recipients: Vec<_> = recipients
            .filter(|one| one.holder != Holder::Pool)
            .collect();
        let granted = Ore::checked_sum(recipients.iter().map(|one| one.granted()));
        assert_eq!(granted, Some(review.open.year.total), "{agreement}");
        assert!(recipients.len() > 300, "{agreement}: {}", recipients.len());
        assert!(
            review
                .claims
                .iter()
                .all(|one| one.standing == Standing::NotAsked)
        );
        let has_pool = review.claims.first().unwrap().holder == Holder::Pool;
        assert_eq!(has_pool, agreement == VIA);
    }
}

#[tokio::test]
async fn what_is_accepted_is_to_be_paid_and_whoever_asked_is_told() {
    let place = Place::new(Kind::Sqlite).await;
    let petra = place.person("petra").await;
    let asked = place.asked(DIRECT, "hanna", "anders").await;
    let waits = place.claim(DIRECT, "municipality", "0115").await;
    assert_eq!(waits.standing, Standing::Waiting);
    assert_eq!(waits.balance.at(Where::Requested), waits.granted());
    let years = place.casework.reviewed_years(&petra).await.unwrap();
    let year = years
        .iter()
        .find(|one| one.open.year.agreement_id == DIRECT);
    assert_eq!(year.map(|one| one.waiting), Some(1));

    let chosen = place.chosen(&asked.id).await;
    let done = place
        .casework
        .accept_requisitions(&petra, std::slice::from_ref(&chosen));
    assert_eq!(done.await.unwrap(), 1);
    let accepted = place.claim(DIRECT, "municipality", "0115").await;
    assert_eq!(accepted.standing, Standing::ToBePaid);
    assert_eq!(accepted.balance.at(Where::Payable), accepted.granted());
    place.agrees().await;

    let mut read = place.casework.store().reader().await.unwrap();
    let events = requisition_event::of(&mut read, &asked.id).await.unwrap();
    let last = events.last().unwrap();
    assert_eq!(
        (last.what.as_str(), &last.actor_id),
        ("accepted", &petra.id)
    );
    let told = email::page(&mut read, EmailStatus::Waiting, 100).await;
    let told = told.unwrap().into_iter();
    let mut told = told.filter(|one| one.about_id == asked.id);
    assert!(
        told.any(|one| one.address == "ekonomi@demo.example" && one.subject.contains("godkänd"))
    );
    drop(read);

    // The same form sent twice.
    let again = place.casework.accept_requisitions(&petra, &[chosen]).await;
    assert!(matches!(again, Err(ReviewError::Newer { .. })), "{again:?}");
    assert_eq!(place.vouchers(DIRECT, VoucherKind::Accepted).await, 1);
}

#[tokio::test]
async fn of_many_all_are_accepted_or_none() {
    let place = Place::new(Kind::Sqlite).await;
    let petra = place.person("petra").await;
    let one = place.asked(DIRECT, "hanna", "anders").await;
    let other = place.asked(DIRECT, "hugo", "agnes").await;
    let (first, old) = (place.chosen(&one.id).await, place.chosen(&other.id).await);
    place
        .casework
        .ask_requisition_back(&petra, old.clone(), "Vilken avdelning?")
        .await
        .unwrap();
    let both = [first.clone(), old];
    let refused = place.casework.accept_requisitions(&petra, &both).await;
    assert!(matches!(refused, Err(ReviewError::Newer { .. })));
    let stands = place.requisition(&one.id).await;
    assert_eq!(stands.status, RequisitionStatus::Received);
    assert_eq!(place.vouchers(DIRECT, VoucherKind::Accepted).await, 0);
    // What waits is accepted once, however often it is chosen.
    let twice = [first.clone(), first];
    let done = place.casework.accept_requisitions(&petra, &twice).await;
    assert_eq!(done.unwrap(), 1);
    let none = place.casework.accept_requisitions(&petra, &[]).await;
    assert!(matches!(none, Err(ReviewError::NothingChosen)));
    let unknown = Chosen {
        id: "finns-inte".to_owned(),
        revision: 1,
    };
    let unknown = place.casework.accept_requisitions(&petra, &[unknown]).await;
    assert!(matches!(unknown, Err(ReviewError::NoSuchRequisition)));
}

#[tokio::test]
async fn what_is_asked_back_stays_asked_for_until_it_is_answered() {
    let place = Place::new(Kind::Sqlite).await;
    let petra = place.person("petra").await;
    let asked = place.asked(DIRECT, "hanna", "anders").await;
    let chosen = place.chosen(&asked.id).await;
    for nothing in ["", " \r\n ", &"å".repeat(LONGEST_REASON_CHARACTERS + 1)] {
        let refused = place
            .casework
            .ask_requisition_back(&petra, chosen.clone(), nothing)
            .await;
        assert!(matches!(
            refused,
            Err(ReviewError::ReasonMissing | ReviewError::ReasonTooLong)
        ));
    }
    let question = "Vilken avdelning?\r\n<script>alert(1)</script>";
    let asked_back = place
        .casework
        .ask_requisition_back(&petra, chosen, question)
        .await;
    asked_back.unwrap();
    let claim = place.claim(DIRECT, "municipality", "0115").await;
    assert_eq!(claim.standing, Standing::AskedBack);
    assert_eq!(claim.balance.at(Where::Requested), claim.granted());
    place.agrees().await;
    let mut read = place.casework.store().reader().await.unwrap();
    let entries = register_entry::of_year(&mut read, 2024).await.unwrap();
    let mut out = entries.iter().filter(|one| one.direction == Direction::Out);
    let out = out.find(|one| one.about_id.starts_with(&asked.id));
    assert_eq!(out.unwrap().recipient, "Vallentuna kommun");
    let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
    let mut mails = mails.unwrap().into_iter();
    assert!(
        mails.all(|one| !one.body.contains("avdelning")),
        "the question does not leave the service"
    );
    drop(read);

    let before = place.requisition(&asked.id).await;
    let answer = place
        .answered(DIRECT, "hanna", "anders", Some(&before))
        .await;
    assert_eq!(
        place.requisition(&asked.id).await.status,
        RequisitionStatus::Replaced
    );
    place.agrees().await;
    let found = place.casework.reviewed(&petra, &answer.id).await.unwrap();
    assert_eq!(found.corrects.unwrap().0, asked.id);
    assert!(found.may_decide && found.requisition.status == RequisitionStatus::Received);
    let chosen = place.chosen(&answer.id).await;
    let done = place.casework.accept_requisitions(&petra, &[chosen]).await;
    assert_eq!(done.unwrap(), 1);
    place.agrees().await;
    // What is accepted goes out like what is asked back.
    let mut read = place.casework.store().reader().await.unwrap();
    let entries = register_entry::of_year(&mut read, 2024).await.unwrap();
    let mut out = entries.iter().filter(|one| one.direction == Direction::Out);
    let out = out.find(|one| one.about_id.starts_with(&answer.id));
    assert!(out.unwrap().subject.ends_with("är godkänd"));
}

#[tokio::test]
async fn what_is_refused_can_be_asked_for_again() {
    let place = Place::new(Kind::Sqlite).await;
    let petra = place.person("petra").await;
    for accepts_first in [false, true] {
        let asked = place.asked(DIRECT, "hanna", "anders").await;
        if accepts_first {
            let chosen = place.chosen(&asked.id).await;
            let done = place.casework.accept_requisitions(&petra, &[chosen]).await;
            done.unwrap();
        } else {
            let chosen = place.chosen(&asked.id).await;
            let back = place
                .casework
                .ask_requisition_back(&petra, chosen, "Varför?");
            back.await.unwrap();
        }
        let chosen = place.chosen(&asked.id).await;
        let refused = place
            .casework
            .refuse_requisition(&petra, chosen.clone(), "Fel år.");
        refused.await.unwrap();
        let stands = place.requisition(&asked.id).await;
        assert_eq!(stands.status, RequisitionStatus::Refused);
        assert_eq!(stands.decision_note.as_deref(), Some("Fel år."));
        let claim = place.claim(DIRECT, "municipality", "0115").await;
        assert_eq!(claim.balance.at(Where::Entitled), claim.granted());
        assert_eq!(claim.standing, Standing::NotAsked);
        place.agrees().await;
        let again = Chosen {
            revision: stands.revision,
            ..chosen
        };
        let again = place
            .casework
            .refuse_requisition(&petra, again, "En gång till.");
        assert!(matches!(again.await, Err(ReviewError::Refused { .. })));
    }
}

#[tokio::test]
async fn only_the_one_who_pays_decides() {
    let place = Place::new(Kind::Sqlite).await;
    let asked = place.asked(DIRECT, "hanna", "anders").await;
    let chosen = place.chosen(&asked.id).await;
    for key in ["karin", "rut", "sofia", "hanna", "anders", "hugo", "ada"] {
        let person = place.person(key).await;
        let accepted = place
            .casework
            .accept_requisitions(&person, std::slice::from_ref(&chosen));
        assert!(accepted.await.is_err(), "{key} accepts");
        let refused = place
            .casework
            .refuse_requisition(&person, chosen.clone(), "Nej.");
        assert!(refused.await.is_err(), "{key} refuses");
        let sees = place.casework.reviewed(&person, &asked.id).await.is_ok();
        assert_eq!(sees, ["karin", "rut", "sofia"].contains(&key), "{key}");
        if sees {
            let found = place.casework.reviewed(&person, &asked.id).await.unwrap();
            assert!(!found.may_decide, "{key}");
        }
    }
    assert_eq!(
        place.requisition(&asked.id).await.status,
        RequisitionStatus::Received
    );
}

#[tokio::test]
async fn nobody_decides_about_what_they_signed_themselves() {
    let place = Place::new(Kind::Sqlite).await;
    let casework = &place.casework;
    let anders = place.person("anders").await;
    let asked = place.asked(DIRECT, "hanna", "anders").await;
    let (petra, par) = (place.person("petra").await, place.person("par").await);
    let new = NewMandate {
        holder: Person::Known {
            account_id: anders.id.clone(),
        },
        organisation_id: "kammarkollegiet".to_owned(),
        role: Role::PayerHandler,
        agreement_id: None,
        from: date(2024, 11, 22),
        to: None,
        decision: "Påhittat".to_owned(),
        succeeds: None,
    };
    let proposed = casework.propose_mandate(&petra, new).await.unwrap();
    let (kind, id) = (ApprovalKind::Mandate, &proposed.mandate.id);
    let waits = casework.approval_of(&par, kind, id).await.unwrap();
    let waits = waits.unwrap().approval;
    casework
        .approve(&par, &waits.id, &waits.digest)
        .await
        .unwrap();
    let mut both = anders.clone();
    let acts_for = both.acts_for.as_mut().unwrap();
    acts_for.mandate_id.clone_from(&proposed.mandate.id);
    "kammarkollegiet".clone_into(&mut acts_for.organisation_id);
    acts_for.role = Role::PayerHandler;
    let chosen = place.chosen(&asked.id).await;
    let own = casework
        .accept_requisitions(&both, std::slice::from_ref(&chosen))
        .await;
    assert!(matches!(own, Err(ReviewError::OwnWork { .. })), "{own:?}");
    // What others signed is another matter.
    let other = place.asked(DIRECT, "hugo", "agnes").await;
    let other = place.chosen(&other.id).await;
    assert_eq!(
        casework.accept_requisitions(&both, &[other]).await.unwrap(),
        1
    );
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_does() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        let asked = place.asked(DIRECT, "hanna", "anders").await;
        let chosen = place.chosen(&asked.id).await;
        let (petra, par) = (place.person("petra").await, place.person("par").await);
        let one = [chosen.clone()];
        let accepts = place.casework.accept_requisitions(&petra, &one);
        let refuses = place.casework.refuse_requisition(&par, chosen, "Nej.");
        let (accepted, refused) = tokio::join!(accepts, refuses);
        assert_ne!(accepted.is_ok(), refused.is_ok(), "{kind:?}");
        let stands = place.requisition(&asked.id).await.status;
        let expected = if accepted.is_ok() {
            RequisitionStatus::Accepted
        } else {
            RequisitionStatus::Refused
        };
        assert_eq!(stands, expected, "{kind:?}");
        place.agrees().await;
    }
}
