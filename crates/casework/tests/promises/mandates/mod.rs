//! Mandates from proposal to end, on SQLite and on PostgreSQL. `cargo xtask test` starts a PostgreSQL server and names it in
//! `OVERENS_TEST_POSTGRES`.

mod limited;
mod site;

use casework::Actor;
use casework::approval::{ApprovalError, Effect};
use casework::mandate::{EXPIRED, HANDED_OVER, MandateError, NewMandate};
use grants::Role;
use grants::approval::{ApprovalRefusal, ApprovalStatus};
use grants::mandate::{MandateRefusal, MandateStatus};
use jiff::SignedDuration;

use crate::database::KINDS;
use crate::mandates::site::{Site, at, day, later, let_in, new};

#[tokio::test]
async fn a_mandate_opens_nothing_in_the_first_minute_after_its_last_day() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        let last = NewMandate {
            to: Some(day("2025-02-03")),
            ..new("kim", "skr", Role::Coordinator)
        };
        let mandate = site.given(last).await;
        // Half a minute to midnight in Sweden.
        at("2025-02-03T22:59:30Z");
        let (token, kim) = site.session("kim").await;
        let asked = new("hanna", "kommun", Role::Handler);
        let asked = site.casework.propose_mandate(&kim, asked).await.unwrap();
        assert!(site.is_in(&token).await);
        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 0);
        later(SignedDuration::from_mins(1));
        // The very next request, before anything has swept.
        assert!(!site.is_in(&token).await);
        let late = new("anders", "kommun", Role::Handler);
        let late = site.casework.propose_mandate(&kim, late).await;
        assert!(late.is_err(), "a request that was on its way went through");
        assert!(site.sessions("kim").await > 0);

        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 1);
        assert_eq!(site.sessions("kim").await, 0);
        let ended = site.mandate(&mandate.id).await;
        assert_eq!(ended.status, MandateStatus::Ended);
        assert_eq!(ended.ended_reason.as_deref(), Some(EXPIRED));
        // What was asked for by it waits for nobody any more.
        let void = site.asked_about(&asked.mandate.id).await;
        assert_eq!(void.status, ApprovalStatus::Void);
        let proposal = site.mandate(&asked.mandate.id).await;
        assert_eq!(proposal.status, MandateStatus::Ended);
        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_proposal_that_is_taken_back_cannot_be_confirmed() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("hanna", "kommun", Role::Handler)).await;
        let (karin, karl) = (site.actor("karin").await, site.actor("karl").await);
        let casework = &site.casework;
        let asked = new("kim", "skr", Role::Coordinator);
        let asked = casework.propose_mandate(&karin, asked).await.unwrap();
        let digest = casework.approval(&karl, &asked.approval_id).await.unwrap();
        let digest = digest.approval.digest;
        let id = &asked.mandate.id;
        let silent = casework.end_mandate(&karin, id, " ").await;
        assert!(matches!(silent, Err(MandateError::ReasonMissing)));
        // Another organisation's is not there.
        let hanna = site.actor("hanna").await;
        let strange = casework.end_mandate(&hanna, id, "nej").await;
        assert!(matches!(strange, Err(MandateError::NoSuchMandate)));
        casework
            .end_mandate(&karin, id, "fel person")
            .await
            .unwrap();
        assert_eq!(site.mandate(id).await.status, MandateStatus::Ended);
        assert_eq!(site.asked_about(id).await.status, ApprovalStatus::Void);
        let late = casework.approve(&karl, &asked.approval_id, &digest).await;
        assert!(
            matches!(
                late,
                Err(ApprovalError::Refused(ApprovalRefusal::NotOpen(
                    ApprovalStatus::Void
                )))
            ),
            "{late:?}"
        );
        let again = casework.end_mandate(&karin, id, "fel person").await;
        assert!(matches!(
            again,
            Err(MandateError::Refused(MandateRefusal::NotFrom { .. }))
        ));
        // It can be proposed anew.
        let anew = new("kim", "skr", Role::Coordinator);
        casework.propose_mandate(&karin, anew).await.unwrap();
    }
}

#[tokio::test]
async fn a_hand_over_ends_the_old_mandate_when_a_second_person_confirms() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("rut", "skr", Role::Auditor)).await;
        site.given(new("kim", "skr", Role::Coordinator)).await;
        let (token, kim) = site.session("kim").await;
        let own = kim.mandate_id().unwrap();
        let rut = site.known("rut");
        let asked = site
            .casework
            .hand_over(&kim, own, rut.clone(), None, "byte");
        let asked = asked.await.unwrap();
        assert_eq!(asked.mandate.succeeds.as_deref(), Some(own));
        // It stays theirs meanwhile, and is handed over once.
        assert!(site.is_in(&token).await);
        let twice = site.casework.hand_over(&kim, own, rut, None, "byte").await;
        assert!(matches!(twice, Err(MandateError::AlreadyThere)));
        let alone = site.approve(&kim, &asked.approval_id).await;
        assert!(matches!(
            alone,
            Err(ApprovalError::Refused(ApprovalRefusal::OwnWork))
        ));
        let karl = site.actor("karl").await;
        let effect = site.approve(&karl, &asked.approval_id).await;
        assert_eq!(effect.unwrap(), Effect::Done);
        assert!(!site.is_in(&token).await);
        let ended = site.mandate(own).await;
        assert_eq!(ended.status, MandateStatus::Ended);
        assert_eq!(ended.ended_reason.as_deref(), Some(HANDED_OVER));
        let taken_over = site.mandate(&asked.mandate.id).await;
        assert_eq!(taken_over.status, MandateStatus::InForce);
        assert_eq!(taken_over.role, Role::Coordinator);
    }
}

#[tokio::test]
async fn a_successor_who_begins_later_takes_over_on_that_day() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("kim", "skr", Role::Coordinator)).await;
        let kim = site.actor("kim").await;
        let own = kim.mandate_id().unwrap();
        let sofia = new("sofia", "skr", Role::Coordinator).holder;
        let begins = |from| {
            let day = Some(day(from));
            site.casework
                .hand_over(&kim, own, sofia.clone(), day, "byte")
        };
        let early = begins("2025-02-02").await;
        assert!(matches!(early, Err(MandateError::BeginsTooEarly)));
        let asked = begins("2025-02-05").await.unwrap();
        let karl = site.actor("karl").await;
        let effect = site.approve(&karl, &asked.approval_id).await.unwrap();
        let Effect::Code(code) = effect else {
            unreachable!("sofia is new");
        };
        let_in(&site.casework, &asked.link.unwrap(), &code).await;
        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 0);
        // The last second of the day before.
        at("2025-02-04T22:59:59Z");
        let (token, _) = site.session("kim").await;
        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 0);
        assert!(site.is_in(&token).await);
        later(SignedDuration::from_secs(1));
        assert_eq!(site.casework.sweep_mandates().await.unwrap(), 1);
        assert!(!site.is_in(&token).await);
        let ended = site.mandate(own).await;
        assert_eq!(ended.ended_reason.as_deref(), Some(HANDED_OVER));
        let successor = site.mandate(&asked.mandate.id).await;
        assert_eq!(successor.status, MandateStatus::InForce);
    }
}

#[tokio::test]
async fn everything_of_an_account_ends_at_once() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        let mandate = site.given(new("kim", "skr", Role::Coordinator)).await;
        site.given(new("hanna", "kommun", Role::Handler)).await;
        let (karin, kim) = (site.actor("karin").await, site.actor("kim").await);
        let casework = &site.casework;
        let for_kim = NewMandate {
            holder: site.known("kim"),
            ..new("", "skr", Role::Auditor)
        };
        let for_kim = casework.propose_mandate(&karin, for_kim).await.unwrap();
        let by_kim = new("rut", "skr", Role::Auditor);
        let by_kim = casework.propose_mandate(&kim, by_kim).await.unwrap();
        let of_others = new("sofia", "skr", Role::Auditor);
        let of_others = casework.propose_mandate(&karin, of_others).await.unwrap();
        let (program, id) = (Actor::program(), site.id("kim"));
        let mut transaction = casework.store().begin().await.unwrap();
        casework
            .end_all_of(&mut transaction, &program, &id, "slutat")
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(site.sessions("kim").await, 0);
        let theirs = [&mandate.id, &for_kim.mandate.id, &by_kim.mandate.id];
        for id in theirs {
            let ended = site.mandate(id).await;
            assert_eq!(ended.status, MandateStatus::Ended);
            assert_eq!(ended.ended_reason.as_deref(), Some("slutat"));
            assert_ne!(site.asked_about(id).await.status, ApprovalStatus::Open);
        }
        // Nothing of anybody else.
        let left = site.mandate(&of_others.mandate.id).await;
        assert_eq!(left.status, MandateStatus::Proposed);
        assert!(site.sessions("karin").await > 0);
    }
}

#[tokio::test]
async fn whoever_lost_their_mandate_since_they_saw_the_page_approves_nothing() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("kim", "skr", Role::Coordinator)).await;
        let (karin, kim) = (site.actor("karin").await, site.actor("kim").await);
        let casework = &site.casework;
        let asked = new("rut", "skr", Role::Auditor);
        let asked = casework.propose_mandate(&karin, asked).await.unwrap();
        let id = &asked.approval_id;
        let digest = casework.approval(&kim, id).await.unwrap().approval.digest;
        let own = kim.mandate_id().unwrap();
        casework.end_mandate(&karin, own, "slutat").await.unwrap();
        // The request was on its way, with an actor who was somebody when it set out.
        let late = casework.approve(&kim, id, &digest).await;
        assert!(
            matches!(late, Err(ApprovalError::NotAllowed(_))),
            "{late:?}"
        );
        let late = casework.refuse(&kim, id, "nej").await;
        assert!(
            matches!(late, Err(ApprovalError::NotAllowed(_))),
            "{late:?}"
        );
        let still = site.asked_about(&asked.mandate.id).await;
        assert_eq!(still.status, ApprovalStatus::Open);
        let karl = site.actor("karl").await;
        site.approve(&karl, id).await.unwrap();
    }
}

#[tokio::test]
async fn somebody_stands_in_only_while_there_are_fewer_than_two() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("hanna", "kommun", Role::Handler)).await;
        let (karin, karl) = (site.actor("karin").await, site.actor("karl").await);
        // With one who acts there the coordinators still stand in, and the second is on the way.
        let anders = new("anders", "kommun", Role::Attestant);
        let anders = site.casework.propose_mandate(&karin, anders).await.unwrap();
        let waiting = new("cia", "kommun", Role::Contact);
        let waiting = site
            .casework
            .propose_mandate(&karin, waiting)
            .await
            .unwrap();
        let effect = site.approve(&karl, &anders.approval_id).await.unwrap();
        let Effect::Code(code) = effect else {
            unreachable!("anders is new");
        };
        // Two mandates are not two people: nobody has taken the second account over yet.
        let also = new("dan", "kommun", Role::Contact);
        site.casework.propose_mandate(&karin, also).await.unwrap();
        let_in(&site.casework, &anders.link.unwrap(), &code).await;
        // Now they are two, and see to it themselves, even to what waited.
        let over = new("eva", "kommun", Role::Contact);
        let over = site.casework.propose_mandate(&karin, over).await;
        assert!(matches!(over, Err(MandateError::NotAllowed(_))));
        let over = site.approve(&karl, &waiting.approval_id).await;
        assert!(
            matches!(over, Err(ApprovalError::NotAllowed(_))),
            "{over:?}"
        );
        let hanna = site.actor("hanna").await;
        site.approve(&hanna, &waiting.approval_id).await.unwrap();
        // With one of them gone the coordinators stand in again.
        let mandate = &anders.mandate.id;
        let ended = site.casework.end_mandate(&hanna, mandate, "slutat");
        ended.await.unwrap();
        let again = new("eva", "kommun", Role::Contact);
        site.casework.propose_mandate(&karin, again).await.unwrap();
    }
}

#[tokio::test]
async fn who_acts_no_longer_does_not_keep_others_from_standing_in_at_a_recovery() {
    for kind in KINDS {
        let mut site = Site::new(kind).await;
        site.given(new("hanna", "kommun", Role::Handler)).await;
        let mut anders = new("anders", "kommun", Role::Attestant);
        anders.to = Some(day("2025-02-10"));
        site.given(anders).await;
        let (hanna, anders) = (site.actor("hanna").await, site.actor("anders").await);
        let cia = new("cia", "kommun", Role::Contact);
        let cia = site.casework.propose_mandate(&hanna, cia).await.unwrap();
        let code = match site.approve(&anders, &cia.approval_id).await.unwrap() {
            Effect::Code(code) => code,
            done @ Effect::Done => unreachable!("cia is new: {done:?}"),
        };
        let_in(&site.casework, &cia.link.unwrap(), &code).await;
        let cia = cia.mandate.account_id;
        // Hanna and Anders see to it themselves.
        let karin = site.actor("karin").await;
        let asked = site.casework.ask_recovery(&karin, &cia, "kommun", "tappat");
        let asked = asked.await;
        assert!(
            matches!(asked, Err(ApprovalError::NotAllowed(_))),
            "{asked:?}"
        );
        // The last day of one of them has passed, though nothing has marked the mandate as ended yet.
        at("2025-02-11T08:00:00Z");
        let karin = site.actor("karin").await;
        let asked = site.casework.ask_recovery(&karin, &cia, "kommun", "tappat");
        asked.await.unwrap();
    }
}

#[tokio::test]
async fn whoever_has_the_link_is_never_told_the_code() {
    for kind in KINDS {
        let site = Site::new(kind).await;
        let (karin, karl) = (site.actor("karin").await, site.actor("karl").await);
        let casework = &site.casework;
        // Both propose something for the same new person. The link karl gets takes the place of the one karin got.
        let first = new("kim", "skr", Role::Coordinator);
        let first = casework.propose_mandate(&karin, first).await.unwrap();
        let second = new("kim", "skr", Role::Auditor);
        let second = casework.propose_mandate(&karl, second).await.unwrap();
        assert!(second.link.is_some());
        // So karl confirms what karin proposed without being told the code: with it they would be kim.
        let effect = site.approve(&karl, &first.approval_id).await.unwrap();
        assert_eq!(effect, Effect::Done);
        // Karin has a link that leads nowhere any more, and is told the code of the other.
        let effect = site.approve(&karin, &second.approval_id).await.unwrap();
        let Effect::Code(code) = effect else {
            unreachable!("nobody was told the code");
        };
        let dead = casework.check_invitation(&first.link.unwrap(), &code).await;
        assert!(dead.is_err(), "one person had both halves");
        let link = second.link.unwrap();
        let whole = casework.check_invitation(&link, &code).await.unwrap();
        assert_eq!(whole.account.name, "kim");
    }
}
