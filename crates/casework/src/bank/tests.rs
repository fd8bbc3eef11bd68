//! From accepted requisitions to the bank and back, on a real database of each kind.

mod model;
mod place;
mod sums;

use ::store::{payment, requisition, statement_entry};
use documents::proof::sha256;
use grants::Ore;
use grants::bank_entry::Unclear;
use grants::ledger::Place;
use grants::payment::{BatchStatus, PaymentStatus};
use grants::requisition::RequisitionStatus;

use self::place::{KINDS, Kind, Site, notice};
use super::{About, BankError};
use crate::approval::ApprovalError;
use crate::batch::{BatchError, NewBatch, PaidFromTyped};
use crate::review::{Chosen, ReviewError};

fn ore(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

#[tokio::test]
async fn what_is_paid_is_not_accepted_again_with_the_money_of_another() {
    for kind in KINDS {
        let site = Site::new(kind).await;
        let petra = site.person("petra").await;
        let paid = site.accepted("kommun-0115", 100).await;
        let batch = site.batch(&[&paid]).await.unwrap();
        site.release(&batch).await.unwrap();
        let told = notice(&[("A", "out", 100, &format!("{paid}.1"), "")]);
        assert_eq!(site.import(&told).await.unwrap().matched, 1);
        site.asked_for_more(100).await;
        let mut read = site.casework.store.reader().await.unwrap();
        let found = requisition::find(&mut read, &paid).await.unwrap().unwrap();
        drop(read);
        let chosen = Chosen {
            id: paid.clone(),
            revision: found.revision,
        };
        let accepted = site.casework.accept_requisitions(&petra, &[chosen]).await;
        assert!(matches!(accepted, Err(ReviewError::Refused { .. })));
        assert_eq!(site.status(&paid).await, RequisitionStatus::Paid);
        assert_eq!(site.at(Place::Requested).await, ore(100));
    }
}

#[tokio::test]
async fn what_is_released_is_paid_once_and_what_comes_back_is_paid_again() {
    for kind in KINDS {
        let site = Site::new(kind).await;
        let (petra, par) = (site.person("petra").await, site.person("par").await);
        let first = site.accepted("kommun-0115", 100).await;
        let second = site.accepted("kommun-1440", 250).await;
        let batch = site.batch(&[&first, &second]).await.unwrap();
        assert_eq!((batch.payment_count, batch.total), (2, ore(350)));
        site.release(&batch).await.unwrap();
        let file = site.casework.batch_file(&petra, &batch.id).await.unwrap();
        assert_eq!(file.sha256, sha256(&file.content));
        let released = site.casework.open_batch(&par, &batch.id).await.unwrap();
        assert_eq!(released.batch.status, BatchStatus::Released);
        assert_eq!(
            released.batch.file_sha256.as_deref(),
            Some(file.sha256.as_str())
        );
        let revision = released.batch.revision;
        site.casework
            .send_batch(&petra, &batch.id, revision)
            .await
            .unwrap();
        assert_eq!(site.at(Place::Payable).await, ore(350));

        let paid = notice(&[
            ("A", "out", 100, &format!("{first}.1"), ""),
            ("B", "out", 250, &format!("{second}.1"), ""),
        ]);
        let imported = site.import(&paid).await.unwrap();
        assert_eq!(
            (imported.new, imported.matched, imported.waiting),
            (2, 2, 0)
        );
        assert_eq!(site.at(Place::Paid).await, ore(350));
        assert_eq!(site.status(&first).await, RequisitionStatus::Paid);
        // The same file, and the same entries in another file, change nothing.
        assert!(site.import(&paid).await.unwrap().again);
        let again = site
            .import(&format!("{paid}<!-- another file -->"))
            .await
            .unwrap();
        assert_eq!((again.new, again.known), (0, 2));
        assert_eq!(site.at(Place::Paid).await, ore(350));

        let back = notice(&[("C", "in", 100, &format!("{first}.1"), "AC04")]);
        assert_eq!(site.import(&back).await.unwrap().matched, 1);
        assert_eq!(site.status(&first).await, RequisitionStatus::Accepted);
        assert_eq!(
            (site.at(Place::Paid).await, site.at(Place::Payable).await),
            (ore(250), ore(100))
        );
        let next = site.batch(&[&first]).await.unwrap();
        let opened = site.casework.open_batch(&petra, &next.id).await.unwrap();
        assert_eq!(
            opened.payments[0].payment.end_to_end_id,
            format!("{first}.2")
        );
        // The first payment never lives again, whatever the bank says about it.
        let late = notice(&[("D", "out", 100, &format!("{first}.1"), "")]);
        assert_eq!(site.import(&late).await.unwrap().waiting, 1);
        assert_eq!(site.at(Place::Paid).await, ore(250));
        let mut read = site.casework.store.reader().await.unwrap();
        let waiting = statement_entry::waiting(&mut read, None, 10).await.unwrap();
        assert_eq!(waiting[0].note.as_deref(), Some(Unclear::PaidBefore.word()));
    }
}

#[tokio::test]
async fn a_requisition_is_in_one_batch_however_many_ask_at_once() {
    for kind in KINDS {
        let site = Site::new(kind).await;
        let id = site.accepted("kommun-0115", 100).await;
        let (one, two) = (site.another().await, site.another().await);
        let petra = site.person("petra").await;
        let new = || NewBatch {
            requisitions: vec![id.clone()],
            execution_on: site.day(),
        };
        let (one, two, three) = tokio::join!(
            one.start_batch(&petra, new()),
            two.start_batch(&petra, new()),
            site.casework.start_batch(&petra, new()),
        );
        let made = [one, two, three].into_iter().filter_map(Result::ok).count();
        assert_eq!(made, 1, "{kind:?}");
        let mut read = site.casework.store.reader().await.unwrap();
        assert_eq!(
            payment::of_requisition(&mut read, &id).await.unwrap().len(),
            1
        );
    }
}

#[tokio::test]
async fn nobody_releases_alone_or_what_was_not_shown() {
    let site = Site::new(Kind::Sqlite).await;
    let (petra, par) = (site.person("petra").await, site.person("par").await);
    let id = site.accepted("kommun-0115", 100).await;
    // Whoever put it together does not release it, whoever hands it in.
    let new = NewBatch {
        requisitions: vec![id.clone()],
        execution_on: site.day(),
    };
    let batch = site.casework.start_batch(&par, new).await.unwrap();
    let batch = site
        .casework
        .propose_batch(&petra, &batch.id, 1)
        .await
        .unwrap();
    let (approval, digest) = site.waiting(&batch.id).await;
    let own = site.casework.approve(&par, &approval, &digest).await;
    assert!(matches!(own, Err(ApprovalError::Refused(_))), "{own:?}");
    let handler = site.casework.approve(&petra, &approval, &digest).await;
    assert!(handler.is_err());
    site.casework
        .drop_batch(&petra, &batch.id, batch.revision, "Fel dag")
        .await
        .unwrap();
    // The account that money is taken from was changed after it was shown.
    let batch = site.batch(&[&id]).await.unwrap();
    let batch = site
        .casework
        .propose_batch(&petra, &batch.id, 1)
        .await
        .unwrap();
    let (approval, digest) = site.waiting(&batch.id).await;
    let other = PaidFromTyped {
        number: "160-9908".to_owned(),
        ..PaidFromTyped::default()
    };
    site.casework.state_paid_from(&petra, &other).await.unwrap();
    assert!(
        site.casework
            .approve(&par, &approval, &digest)
            .await
            .is_err()
    );
    assert_eq!(site.at(Place::Payable).await, ore(100));
    let open = site.casework.open_batch(&petra, &batch.id).await.unwrap();
    assert_eq!(open.batch.status, BatchStatus::Proposed);
    // The payee's account was changed.
    let revision = open.batch.revision;
    site.casework
        .drop_batch(&petra, &batch.id, revision, "Nytt konto")
        .await
        .unwrap();
    let batch = site.batch(&[&id]).await.unwrap();
    site.account("kommun-0115", "1609908", 1).await;
    let refused = site.release(&batch).await.unwrap_err();
    assert!(matches!(refused, ApprovalError::Money(_)), "{refused:?}");
    assert!(site.casework.batch_file(&petra, &batch.id).await.is_err());
}

#[tokio::test]
async fn what_cannot_be_paid_is_refused_by_name() {
    let site = Site::new(Kind::Sqlite).await;
    let petra = site.person("petra").await;
    let id = site.accepted("kommun-0115", 100).await;
    let start = async |requisitions: Vec<String>, day: &str| {
        let execution_on = day.parse().unwrap();
        let new = NewBatch {
            requisitions,
            execution_on,
        };
        site.casework.start_batch(&petra, new).await.unwrap_err()
    };
    let day = site.day().to_string();
    assert!(matches!(
        start(vec![], &day).await,
        BatchError::NothingChosen
    ));
    assert!(matches!(
        start(vec![id.clone()], "2026-03-01").await,
        BatchError::DayPassed
    ));
    assert!(matches!(
        start(vec![id.clone()], "2026-03-07").await,
        BatchError::NoBusinessDay
    ));
    assert!(matches!(
        start(vec![id.clone()], "2027-03-01").await,
        BatchError::DayTooFar
    ));
    assert!(matches!(
        start(vec!["finns-inte".to_owned()], &day).await,
        BatchError::NotPayable { .. }
    ));
    let poor = site.accepted_without_account("region-21", 5).await;
    assert!(matches!(
        start(vec![poor], &day).await,
        BatchError::NoAccount { .. }
    ));
    for number in [
        "",
        "1234567",
        "NO9386011117947",
        "DROP TABLE",
        "505010\u{661}",
    ] {
        let typed = PaidFromTyped {
            number: number.to_owned(),
            ..PaidFromTyped::default()
        };
        let refused = site.casework.state_paid_from(&petra, &typed).await;
        assert!(matches!(refused, Err(BatchError::NotAnAccount)), "{number}");
    }
    let hanna = site.person("hanna").await;
    assert!(site.casework.payable(&hanna).await.is_err());
    assert!(site.casework.batches(&hanna).await.is_err());
    let karin = site.person("karin").await;
    let batch = site.batch(&[&id]).await.unwrap();
    // The coordinator sees what the payer pays, and pays for itself alone.
    assert!(site.casework.open_batch(&karin, &batch.id).await.is_ok());
    assert!(site.casework.batch_file(&karin, &batch.id).await.is_err());
    let dropped = site.casework.drop_batch(&karin, &batch.id, 1, "Nej").await;
    assert!(matches!(dropped, Err(BatchError::NotAllowed(_))));
    let rut = site.person("rut").await;
    assert!(site.casework.open_batch(&rut, &batch.id).await.is_ok());
    assert!(site.casework.batch_file(&rut, &batch.id).await.is_err());
}

#[tokio::test]
async fn less_in_the_ledger_than_in_the_batch_stops_it() {
    let site = Site::new(Kind::Sqlite).await;
    let petra = site.person("petra").await;
    let id = site.accepted("kommun-0115", 100).await;
    let batch = site.batch(&[&id]).await.unwrap();
    site.take_back_an_ore().await;
    let refused = site.casework.propose_batch(&petra, &batch.id, 1).await;
    assert!(matches!(refused, Err(BatchError::Differs)), "{refused:?}");
}

#[tokio::test]
async fn what_no_rule_knows_waits_for_a_person_who_is_held_to_the_rules_too() {
    let site = Site::new(Kind::Sqlite).await;
    let petra = site.person("petra").await;
    let id = site.accepted("kommun-0115", 100).await;
    let batch = site.batch(&[&id]).await.unwrap();
    site.release(&batch).await.unwrap();
    let name = format!("{id}.1");
    let file = notice(&[
        ("A", "out", 99, &name, ""),
        ("B", "out", 100, "", ""),
        ("C", "in", 100, &name, ""),
        ("D", "in", 7, "NOTPROVIDED", ""),
    ]);
    let imported = site.import(&file).await.unwrap();
    assert_eq!((imported.matched, imported.waiting), (0, 4));
    let waiting = site.casework.waiting_entries(&petra).await.unwrap();
    let why: Vec<_> = waiting.iter().map(|listed| listed.why.unwrap()).collect();
    assert_eq!(
        why,
        [
            Unclear::OtherAmount,
            Unclear::Unknown,
            Unclear::NotPaid,
            Unclear::Unknown
        ]
    );
    let of = |at: usize| waiting[at].entry.id.clone();
    let payment = site.payment(&name).await;
    let about = || About::Payment(payment.id.clone());
    let decide = async |at: usize, about: About, why: &str| {
        site.casework
            .decide_on_entry(&petra, &of(at), about, why)
            .await
    };
    assert!(matches!(
        decide(0, about(), "Ja").await,
        Err(BankError::Unclear(Unclear::OtherAmount))
    ));
    assert!(matches!(
        decide(1, about(), " ").await,
        Err(BankError::Batch(_))
    ));
    let nothing = About::Payment("finns-inte".to_owned());
    assert!(matches!(
        decide(1, nothing, "Ja").await,
        Err(BankError::NoSuchThing)
    ));
    let opened = site.casework.open_entry(&petra, &of(1)).await.unwrap();
    assert_eq!(opened.suggestions.len(), 1);
    decide(1, about(), "Samma belopp och mottagare enligt banken")
        .await
        .unwrap();
    assert_eq!(site.payment(&name).await.status, PaymentStatus::Executed);
    assert!(matches!(
        decide(1, about(), "En gång till").await,
        Err(BankError::Decided)
    ));
    decide(3, About::Nothing, "Ränta").await.unwrap();
    assert_eq!(site.at(Place::Paid).await, ore(100));
    assert_eq!(
        site.casework.waiting_entries(&petra).await.unwrap().len(),
        2
    );
    let hanna = site.person("hanna").await;
    assert!(site.casework.open_entry(&hanna, &of(0)).await.is_err());
}

#[tokio::test]
async fn a_payment_that_the_bank_turned_down_is_made_again_and_never_booked_twice() {
    let site = Site::new(Kind::Sqlite).await;
    let (petra, par) = (site.person("petra").await, site.person("par").await);
    let id = site.accepted("kommun-0115", 100).await;
    let batch = site.batch(&[&id]).await.unwrap();
    site.release(&batch).await.unwrap();
    let payment = site.payment(&format!("{id}.1")).await;
    let casework = &site.casework;
    assert!(
        casework
            .reject_payment(&petra, &payment.id, "Nej")
            .await
            .is_err()
    );
    casework
        .reject_payment(&par, &payment.id, "Banken: AC01")
        .await
        .unwrap();
    let again = site.batch(&[&id]).await.unwrap();
    site.release(&again).await.unwrap();
    let both = notice(&[
        ("A", "out", 100, &format!("{id}.1"), ""),
        ("B", "out", 100, &format!("{id}.2"), ""),
    ]);
    let imported = site.import(&both).await.unwrap();
    assert_eq!((imported.matched, imported.waiting), (1, 1));
    assert_eq!(site.at(Place::Paid).await, ore(100));
    let mut read = site.casework.store.reader().await.unwrap();
    let asked = requisition::find(&mut read, &id).await.unwrap().unwrap();
    assert_eq!(asked.status, RequisitionStatus::Paid);
}

#[tokio::test]
async fn a_file_that_does_not_hold_changes_nothing() {
    let site = Site::new(Kind::Sqlite).await;
    let id = site.accepted("kommun-0115", 100).await;
    let batch = site.batch(&[&id]).await.unwrap();
    site.release(&batch).await.unwrap();
    let good = notice(&[("A", "out", 100, &format!("{id}.1"), "")]);
    for bad in [
        "",
        "<html/>",
        &good.replace("SEK", "EUR"),
        &good.replace("100.00", "1e2"),
        &good[..good.len() - 9],
    ] {
        assert!(site.import(bad).await.is_err());
    }
    assert_eq!(site.at(Place::Paid).await, Ore::ZERO);
    assert_eq!(site.import(&good).await.unwrap().matched, 1);
}
