//! How many boards stand how with a message: counted by the database for a list, and line by line for one message, the same.

use casework::delivery::Standing;
use casework::outbox::{EmailStatus, Which};
use casework::store::email::{self, EmailKind, NewEmail};
use casework::store::{Address, Signed, delivery, document};
use casework::{Casework, Program};
use jiff::{SignedDuration, Timestamp};

use crate::database::{KINDS, database};

fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

/// What an e-mail may have come to; nothing when there is none.
const STATUSES: [Option<EmailStatus>; 8] = [
    None,
    Some(EmailStatus::Waiting),
    Some(EmailStatus::Sending),
    Some(EmailStatus::Sent),
    Some(EmailStatus::Uncertain),
    Some(EmailStatus::Failed),
    Some(EmailStatus::Bounced),
    Some(EmailStatus::Cancelled),
];

/// What the demonstration put in is tried later, and is not in the way.
async fn others_later(casework: &Casework) {
    let mut transaction = casework.store().begin().await.unwrap();
    let later = now().checked_add(SignedDuration::from_hours(1)).unwrap();
    while let Some(one) = email::claim(&mut transaction, "other", now(), later)
        .await
        .unwrap()
    {
        email::note_later(&mut transaction, &one.id, "other", "sedan", later)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
}

/// An e-mail that came to this.
async fn emailed(casework: &Casework, id: &str, status: EmailStatus) {
    let mut transaction = casework.store().begin().await.unwrap();
    let until = now().checked_add(SignedDuration::from_mins(10)).unwrap();
    let new = NewEmail {
        id,
        header_id: &format!("<{id}@test>"),
        kind: EmailKind::Delivery,
        about_kind: "message",
        about_id: "m",
        organisation_id: None,
        address: "a@demo.example",
        subject: "Ämne",
        body: "Text",
        created_by: "overens",
        created_at: now(),
        attachments: &[],
    };
    email::insert(&mut transaction, new).await.unwrap();
    let worker = "worker";
    if status != EmailStatus::Waiting && status != EmailStatus::Cancelled {
        let claimed = email::claim(&mut transaction, worker, now(), until).await;
        assert_eq!(claimed.unwrap().unwrap().id, id);
    }
    let done = match status {
        EmailStatus::Waiting => {
            let later = now().checked_add(SignedDuration::from_hours(1)).unwrap();
            email::claim(&mut transaction, worker, now(), until)
                .await
                .unwrap();
            email::note_later(&mut transaction, id, worker, "sedan", later).await
        }
        EmailStatus::Sending => email::note_sending(&mut transaction, id, worker, until).await,
        EmailStatus::Sent | EmailStatus::Bounced => {
            email::note_sending(&mut transaction, id, worker, until)
                .await
                .unwrap();
            email::note_sent(&mut transaction, id, worker, "250", now()).await
        }
        EmailStatus::Uncertain | EmailStatus::Failed => {
            email::note_ended(&mut transaction, id, worker, status, "550", now()).await
        }
        EmailStatus::Cancelled => email::cancel(&mut transaction, id, now()).await,
    };
    assert!(done.unwrap(), "{status:?}");
    if status == EmailStatus::Bounced {
        let bounced = email::note_bounced(&mut transaction, id, "550", now()).await;
        assert!(bounced.unwrap());
    }
    transaction.commit().await.unwrap();
}

#[tokio::test]
async fn a_list_of_messages_counts_what_the_ledger_of_each_counts() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        casework.seed_demo_matters().await.unwrap();
        others_later(&casework).await;
        let karin = casework.demo_actor("karin").await.unwrap();
        let sent = casework.sent_messages().await.unwrap().remove(0);
        // Any document will do for a copy: that it is there is all that is asked.
        let copy = sent.document_id.clone().unwrap();
        let mut read = casework.store().reader().await.unwrap();
        assert!(document::find(&mut read, &copy).await.unwrap().is_some());
        let lines = delivery::lines(&mut read, &sent.id).await.unwrap();
        drop(read);
        let signed = Signed {
            by: "overens".to_owned(),
            at: now(),
        };
        let mut lines = lines.iter().map(|line| line.delivery.id.clone());
        for (number, status) in STATUSES.into_iter().enumerate() {
            for (has_copy, opened, confirmed) in [
                (false, false, false),
                (true, false, false),
                (true, true, false),
                (true, true, true),
                (true, false, true),
            ] {
                let delivery_id = lines.next().unwrap();
                let email_id = format!("e-{number}-{has_copy}-{opened}-{confirmed}");
                if let Some(status) = status {
                    emailed(&casework, &email_id, status).await;
                }
                let mut transaction = casework.store().begin().await.unwrap();
                let t = &mut transaction;
                if status.is_some() {
                    delivery::set_email(t, &delivery_id, &email_id)
                        .await
                        .unwrap();
                }
                if has_copy {
                    delivery::set_document(t, &delivery_id, &copy)
                        .await
                        .unwrap();
                }
                if opened {
                    delivery::note_opened(t, &delivery_id, &signed)
                        .await
                        .unwrap();
                }
                if confirmed {
                    delivery::note_confirmed(t, &delivery_id, &signed)
                        .await
                        .unwrap();
                }
                transaction.commit().await.unwrap();
            }
        }
        let tallies = casework.tallies(&karin).await.unwrap();
        assert_eq!(tallies.len(), 1);
        let counted = &tallies[&sent.id];
        let ledger = casework.ledger(&karin, &sent.id).await.unwrap();
        assert_eq!(*counted, ledger.tally());
        assert_eq!(counted.boards(), ledger.lines.len());
        assert_eq!(counted.confirmed(), 16);
        assert_eq!(counted.opened(), 16 + 8);
        // Two were sent and not opened, with a copy and without.
        assert_eq!(counted.got(), 24 + 2);
        assert_eq!(counted.failed(), 6);
        let by_standing = Standing::ALL.map(|standing| counted.count(standing));
        assert_eq!(by_standing.iter().sum::<usize>(), ledger.lines.len());
        let outbox = casework.outbox(&karin, Which::ToLookAt).await.unwrap();
        assert_eq!(outbox.shown, Some(EmailStatus::Failed));
        assert_eq!(outbox.emails.len(), 5);
        let all = casework.outbox(&karin, Which::All).await.unwrap();
        assert_eq!(all.shown, None);
        assert_eq!(
            usize::try_from(all.of_shown()).unwrap(),
            all.emails.len(),
            "{:?}",
            all.counts
        );
        let hanna = casework.demo_actor("hanna").await.unwrap();
        assert!(casework.tallies(&hanna).await.is_err());
    }
}
