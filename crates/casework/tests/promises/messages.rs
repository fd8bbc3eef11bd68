//! Messages from the board from the first draft to sent, on SQLite and on PostgreSQL. `cargo xtask test` starts a PostgreSQL server
//! and names it in `OVERENS_TEST_POSTGRES`.

use casework::approval::{ApprovalError, Effect};
use casework::message::{Begin, MessageError, NewTemplate, NotAttached, Text};
use casework::published::Published;
use casework::store::message::{self, Message, MessageStatus, Sending};
use casework::store::{
    Address, Signed, StoreError, agreement_version, message_attachment, register_entry,
};
use casework::{Actor, Casework, Program};
use grants::approval::ApprovalRefusal;
use jiff::Timestamp;

use crate::database::{Kind, database};

fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

const YEAR: &str = "psykisk-halsa-2021";

struct Place {
    casework: Casework,
    published: Published,
    karin: Actor,
    karl: Actor,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let casework = Casework::open(&Address::parse(&database(kind, &folder)).unwrap(), PROGRAM)
            .await
            .unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        Self {
            published: casework.published().await.unwrap(),
            karin: casework.demo_actor("karin").await.unwrap(),
            karl: casework.demo_actor("karl").await.unwrap(),
            casework,
            _folder: folder,
        }
    }

    async fn draft(&self) -> Message {
        let begin = Begin {
            agreement_id: YEAR.to_owned(),
            template_id: Some("via-skr".to_owned()),
            corrects: None,
        };
        self.casework
            .start_message(&self.karin, &self.published, begin)
            .await
            .unwrap()
    }

    async fn submitted(&self) -> Message {
        let draft = self.draft().await;
        self.casework
            .submit_message(&self.karin, &draft.id, draft.revision)
            .await
            .unwrap()
    }

    /// Somebody says yes to a message, as it is shown to them.
    async fn approve(&self, actor: &Actor, id: &str) -> Result<Effect, ApprovalError> {
        let open = self.casework.open_approvals(actor).await?.into_iter();
        let mut asked = open.map(|asked| asked.approval);
        let asked = asked.find(|asked| asked.subject_id == id).unwrap();
        self.casework.approve(actor, &asked.id, &asked.digest).await
    }

    async fn stands(&self, id: &str) -> Message {
        let mut read = self.casework.store().reader().await.unwrap();
        message::find(&mut read, id).await.unwrap().unwrap()
    }
}

macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                Box::pin(super::$name(&super::Place::new(super::Kind::Sqlite).await)).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                Box::pin(super::$name(&super::Place::new(super::Kind::Postgres).await)).await;
            }
        }
    )*};
}

on_both!(
    a_message_is_sent_by_a_second_person_under_a_number_and_is_public,
    whoever_wrote_it_does_not_send_it,
    numbers_are_unbroken_whoever_approves_at_once,
    a_refused_message_is_a_draft_again_and_so_is_one_taken_back,
    what_was_sent_is_never_changed,
    a_save_on_what_somebody_else_saved_changes_nothing,
    files_are_kept_as_they_came_and_only_some_are_taken,
    a_template_that_does_not_fit_is_not_saved,
);

async fn a_message_is_sent_by_a_second_person_under_a_number_and_is_public(place: &Place) {
    let casework = &place.casework;
    let draft = place.draft().await;
    assert!(draft.body.contains("1\u{a0}680\u{a0}000\u{a0}000\u{a0}kr"));
    let draft = casework
        .attach_to_message(
            &place.karin,
            &draft.id,
            draft.revision,
            "Bilaga.pdf",
            b"%PDF-1".to_vec(),
        )
        .await
        .unwrap();
    casework
        .submit_message(&place.karin, &draft.id, draft.revision)
        .await
        .unwrap();
    let attached = casework.message(&place.karl, &draft.id).await.unwrap();
    let attached = attached.attachments[0].clone();
    assert!(casework.sent_document(&attached.id).await.is_err());
    place.approve(&place.karl, &draft.id).await.unwrap();

    let sent = casework.sent_message(2024, 1).await.unwrap();
    assert_eq!(sent.message.id, draft.id);
    assert_eq!(sent.message.sent.unwrap().by, place.karl.id);
    let kinds: Vec<&str> = sent.attachments.iter().map(|one| one.kind.word()).collect();
    assert_eq!(kinds, ["attachment", "annex"]);
    for one in sent.document.iter().chain(&sent.attachments) {
        let public = casework.sent_document(&one.id).await.unwrap();
        assert_eq!(documents::proof::sha256(&public.content), one.sha256);
        assert!(public.content.starts_with(b"%PDF-"));
    }
    let mut read = casework.store().reader().await.unwrap();
    let entered = register_entry::about(&mut read, "message", &draft.id)
        .await
        .unwrap();
    assert_eq!(entered.len(), 1);
    assert_eq!(entered[0].document_id, sent.message.document_id);
    let version = agreement_version::find(&mut read, &sent.message.version_id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(version.agreement_id, YEAR);
}

async fn whoever_wrote_it_does_not_send_it(place: &Place) {
    let message = place.submitted().await;
    let own = place.approve(&place.karin, &message.id).await;
    assert!(matches!(
        own,
        Err(ApprovalError::Refused(ApprovalRefusal::OwnWork))
    ));
    // Nor past the rules: the database knows who handed it in, and that somebody must have approved.
    for by in [&place.karin, &place.karl] {
        let mut transaction = place.casework.store().begin().await.unwrap();
        let version = agreement_version::of_agreement(&mut transaction, YEAR)
            .await
            .unwrap();
        assert!(!version.is_empty());
        let sending = Sending {
            year: 2024,
            number: 1,
            document_id: "finns-inte",
        };
        let signed = Signed {
            by: by.id.clone(),
            at: now(),
        };
        let sent = message::send(
            &mut transaction,
            &message.id,
            message.revision,
            sending,
            &signed,
        );
        let refused = sent.await.unwrap_err();
        assert!(matches!(refused, StoreError::Refused { .. }), "{refused:?}");
    }
    // One who changed it is no second person either, though another handed it in.
    let draft = place.draft().await;
    let text = Text {
        subject: "Ett ämne".to_owned(),
        body: "En text.".to_owned(),
    };
    let saved = place
        .casework
        .save_message(&place.karl, &draft.id, draft.revision, text)
        .await
        .unwrap();
    place
        .casework
        .submit_message(&place.karin, &saved.id, saved.revision)
        .await
        .unwrap();
    let own = place.approve(&place.karl, &saved.id).await;
    assert!(matches!(
        own,
        Err(ApprovalError::Refused(ApprovalRefusal::OwnWork))
    ));
    assert_eq!(
        place.stands(&saved.id).await.status,
        MessageStatus::Submitted
    );
}

async fn numbers_are_unbroken_whoever_approves_at_once(place: &Place) {
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(place.submitted().await.id);
    }
    let tasks: Vec<_> = ids
        .iter()
        .map(|id| {
            let (casework, karl, id) = (place.casework.clone(), place.karl.clone(), id.clone());
            tokio::spawn(async move {
                let open = casework.open_approvals(&karl).await.unwrap().into_iter();
                let mut asked = open.map(|asked| asked.approval);
                let asked = asked.find(|asked| asked.subject_id == id).unwrap();
                casework.approve(&karl, &asked.id, &asked.digest).await
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let mut numbers = Vec::new();
    for id in &ids {
        let message = place.stands(id).await;
        let (year, number) = message.number.unwrap();
        assert_eq!(year, 2024);
        // The number stands in the name of its document as well.
        let sent = place.casework.sent_message(year, number).await.unwrap();
        let name = sent.document.unwrap().file_name;
        assert_eq!(name, format!("meddelande-{number}-2024.pdf"));
        numbers.push(number);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

async fn a_refused_message_is_a_draft_again_and_so_is_one_taken_back(place: &Place) {
    let casework = &place.casework;
    let message = place.submitted().await;
    let asked = casework.open_approvals(&place.karl).await.unwrap();
    let asked = asked
        .into_iter()
        .find(|asked| asked.approval.subject_id == message.id)
        .unwrap();
    casework
        .refuse(&place.karl, &asked.approval.id, "Fel datum.")
        .await
        .unwrap();
    let draft = place.stands(&message.id).await;
    assert_eq!(draft.status, MessageStatus::Draft);
    assert_eq!(draft.body, message.body);
    let again = casework
        .submit_message(&place.karin, &draft.id, draft.revision)
        .await
        .unwrap();
    casework
        .take_back_message(&place.karin, &again.id, again.revision, "Fel bilaga.")
        .await
        .unwrap();
    let open = casework.open_approvals(&place.karl).await.unwrap();
    assert!(
        !open
            .iter()
            .any(|asked| asked.approval.subject_id == message.id)
    );
    let draft = place.stands(&message.id).await;
    casework
        .discard_message(&place.karin, &draft.id, draft.revision)
        .await
        .unwrap();
    assert_eq!(
        place.stands(&message.id).await.status,
        MessageStatus::Discarded
    );
}

async fn what_was_sent_is_never_changed(place: &Place) {
    let casework = &place.casework;
    let message = place.submitted().await;
    place.approve(&place.karl, &message.id).await.unwrap();
    let sent = place.stands(&message.id).await;
    let saved = casework
        .save_message(&place.karin, &sent.id, sent.revision, text())
        .await;
    assert!(matches!(saved, Err(MessageError::NotADraft)));
    let signed = Signed {
        by: place.karin.id.clone(),
        at: now(),
    };
    let mut transaction = casework.store().begin().await.unwrap();
    let touched = message::touch(&mut transaction, &sent.id, sent.revision, &signed).await;
    assert!(
        matches!(touched, Err(StoreError::Refused { .. })),
        "{touched:?}"
    );
    drop(transaction);
    let mut transaction = casework.store().begin().await.unwrap();
    let annex = message_attachment::of_message(&mut transaction, &sent.id)
        .await
        .unwrap();
    let removed = message_attachment::remove(&mut transaction, &sent.id, &annex[0]).await;
    assert!(
        matches!(removed, Err(StoreError::Refused { .. })),
        "{removed:?}"
    );
    drop(transaction);
    // What was wrong is corrected by another message, and both say so.
    let begin = Begin {
        agreement_id: YEAR.to_owned(),
        template_id: None,
        corrects: Some(sent.id.clone()),
    };
    let correction = casework
        .start_message(&place.karin, &place.published, begin)
        .await
        .unwrap();
    let correction = casework
        .save_message(&place.karin, &correction.id, correction.revision, text())
        .await
        .unwrap();
    casework
        .submit_message(&place.karin, &correction.id, correction.revision)
        .await
        .unwrap();
    place.approve(&place.karl, &correction.id).await.unwrap();
    let first = casework.sent_message(2024, 1).await.unwrap();
    assert_eq!(first.corrected_by[0].id, correction.id);
    let second = casework.sent_message(2024, 2).await.unwrap();
    assert_eq!(second.corrects.unwrap().id, sent.id);
}

fn text() -> Text {
    Text {
        subject: "Ett  ämne\r\nBcc: alla@example.se".to_owned(),
        body: "En text\u{202e} med mer.".to_owned(),
    }
}

async fn a_save_on_what_somebody_else_saved_changes_nothing(place: &Place) {
    let draft = place.draft().await;
    let casework = &place.casework;
    let saved = casework
        .save_message(&place.karl, &draft.id, draft.revision, text())
        .await
        .unwrap();
    // A subject is one line, and nothing unseen is kept.
    assert_eq!(saved.subject, "Ett ämne Bcc: alla@example.se");
    assert_eq!(saved.body, "En text med mer.");
    let late = casework
        .save_message(&place.karin, &draft.id, draft.revision, text())
        .await;
    let Err(MessageError::Stale(theirs)) = late else {
        unreachable!("{late:?}")
    };
    assert_eq!(*theirs, saved);
    assert_eq!(place.stands(&draft.id).await, saved);
}

async fn files_are_kept_as_they_came_and_only_some_are_taken(place: &Place) {
    let casework = &place.casework;
    let mut draft = place.draft().await;
    let wrong = casework
        .attach_to_message(
            &place.karin,
            &draft.id,
            draft.revision,
            "a.pdf",
            b"<html>".to_vec(),
        )
        .await;
    assert!(matches!(
        wrong,
        Err(MessageError::NotAttached(NotAttached::NotWhatItSays))
    ));
    for at in 0..10 {
        let bytes = format!("kod;namn\n{at};Öppen\n").into_bytes();
        draft = casework
            .attach_to_message(&place.karin, &draft.id, draft.revision, "a.csv", bytes)
            .await
            .unwrap();
    }
    let more = casework
        .attach_to_message(
            &place.karin,
            &draft.id,
            draft.revision,
            "a.csv",
            b"a".to_vec(),
        )
        .await;
    assert!(matches!(
        more,
        Err(MessageError::NotAttached(NotAttached::TooMany))
    ));
    let opened = casework.message(&place.karin, &draft.id).await.unwrap();
    let first = &opened.attachments[0];
    let (_, bytes) = casework
        .attachment(&place.karin, &draft.id, &first.id)
        .await
        .unwrap();
    assert_eq!(bytes, "kod;namn\n0;Öppen\n".as_bytes());
    casework
        .detach_from_message(&place.karin, &draft.id, draft.revision, &first.id)
        .await
        .unwrap();
    let gone = casework
        .attachment(&place.karin, &draft.id, &first.id)
        .await;
    assert!(matches!(gone, Err(MessageError::NoSuchDocument)));
}

async fn a_template_that_does_not_fit_is_not_saved(place: &Place) {
    let casework = &place.casework;
    let new = |body: &str| NewTemplate {
        name: "Egen".to_owned(),
        subject: "{{ title }}".to_owned(),
        body: body.to_owned(),
    };
    let wrong = casework
        .add_template(&place.karin, &place.published, new("{{ claim.deadline }}"))
        .await;
    assert!(matches!(wrong, Err(MessageError::Template(_))));
    assert_eq!(casework.templates(&place.karin).await.unwrap().len(), 3);
    let own = casework
        .add_template(
            &place.karin,
            &place.published,
            new("Beloppet är {{ total }}."),
        )
        .await
        .unwrap();
    let late = casework
        .save_template(
            &place.karl,
            &place.published,
            (&own.id, own.revision + 1),
            new("Nytt."),
        )
        .await;
    assert!(matches!(late, Err(MessageError::StaleTemplate(_))));
    let begin = Begin {
        agreement_id: YEAR.to_owned(),
        template_id: Some(own.id.clone()),
        corrects: None,
    };
    let draft = casework
        .start_message(&place.karin, &place.published, begin.clone())
        .await
        .unwrap();
    assert_eq!(
        draft.body.replace('\u{a0}', " "),
        "Beloppet är 1 680 000 000 kr."
    );
    casework
        .close_template(&place.karin, &own.id, own.revision)
        .await
        .unwrap();
    let gone = casework
        .start_message(&place.karin, &place.published, begin)
        .await;
    assert!(matches!(gone, Err(MessageError::NoSuchTemplate)));
}
