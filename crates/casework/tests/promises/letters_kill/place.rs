//! A database with a message and a run of letters that are yet to be made, and a judge of how far they have come.

use std::collections::{BTreeMap, BTreeSet};

use casework::letters::{SUBJECT, recipients};
use casework::store::delivery_event::What;
use casework::store::document::{self, Document, DocumentKind};
use casework::store::email::{self, EmailKind, EmailStatus};
use casework::store::letter::{self, Letter};
use casework::store::letter_run::RunStatus;
use casework::store::{Address, Read, delivery, delivery_event};
use casework::{Actor, Casework, Program};
use jiff::Timestamp;
use wording::Language;

use crate::database::{Kind, database};
use crate::reached::everybody_is_reached;

/// The agreement of the letters.
const AGREEMENT: &str = "psykisk-halsa-2021";
/// When it begins.
pub const MORNING: &str = "2025-02-03T04:00:00Z";
/// What is in a letter that was there beforehand.
const BEFORE: &[u8] = b"made before";

fn morning() -> Timestamp {
    MORNING.parse().unwrap()
}

/// Runs something that waits.
pub fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

/// A database of its own.
pub struct Place {
    /// Its address.
    pub address: String,
    message: String,
    run: String,
    /// The deliveries whose copies are to be made.
    boards: BTreeSet<String>,
    /// How many letters are to be made.
    letters: usize,
    /// How many were there beforehand.
    letters_before: usize,
    _folder: tempfile::TempDir,
}

async fn opened(address: &str) -> Casework {
    let program = Program {
        version: "test",
        clock: morning,
    };
    let address = Address::parse(address).unwrap();
    Casework::open(&address, program).await.unwrap()
}

/// Letters that are there beforehand, for all recipients but the first. Tells how many are to be made, and how many were.
async fn made_before(casework: &Casework, run: &str, left: usize) -> (usize, usize) {
    let published = casework.published().await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    let (mut to_make, mut before) = (0, 0);
    for (number, recipient) in recipients(published.register()).enumerate() {
        if number < left {
            to_make += 1;
            continue;
        }
        let id = format!("{}-{}-{run}", recipient.level, recipient.code);
        let made = Document {
            id: id.clone(),
            kind: DocumentKind::DecisionLetter,
            title: recipient.name.clone(),
            language: "sv".to_owned(),
            file_name: "a.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            sha256: documents::proof::sha256(BEFORE),
            size: 11,
            about_kind: SUBJECT.to_owned(),
            about_id: run.to_owned(),
            made_by: "overens".to_owned(),
            made_at: casework.now(),
        };
        document::insert(&mut transaction, &made, BEFORE)
            .await
            .unwrap();
        let made = Letter {
            run_id: run.to_owned(),
            level: recipient.level,
            code: recipient.code,
            document_id: id,
        };
        letter::insert(&mut transaction, &made).await.unwrap();
        before += 1;
    }
    transaction.commit().await.unwrap();
    (to_make, before)
}

impl Place {
    /// Everything is to be made, or only so much.
    pub fn new(kind: Kind, left: Option<usize>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = database(kind, &folder);
        let left = left.unwrap_or(usize::MAX);
        let (message, run, boards, (letters, letters_before)) = wait_for(async {
            let casework = opened(&address).await;
            casework.prepare().await.unwrap();
            casework.seed_demo().await.unwrap();
            // The work of the day would come before what is asked here.
            while casework.work_once("daily").await.unwrap() {}
            everybody_is_reached(&casework).await;
            casework.seed_demo_matters().await.unwrap();
            let message = casework.sent_messages().await.unwrap().remove(0);
            let mut transaction = casework.store().begin().await.unwrap();
            let mut boards = BTreeSet::new();
            for line in delivery::lines(&mut transaction, &message.id)
                .await
                .unwrap()
            {
                if boards.len() < left {
                    boards.insert(line.delivery.id);
                    continue;
                }
                let copy = message.document_id.as_deref().unwrap();
                delivery::set_document(&mut transaction, &line.delivery.id, copy)
                    .await
                    .unwrap();
            }
            transaction.commit().await.unwrap();
            let karin = casework.demo_actor("karin").await.unwrap();
            let run = casework.start_letters(&karin, AGREEMENT, Language::Swedish);
            let run = run.await.unwrap();
            let letters = made_before(&casework, &run, left).await;
            casework.close().await;
            (message.id, run, boards, letters)
        });
        Self {
            address,
            message,
            run,
            boards,
            letters,
            letters_before,
            _folder: folder,
        }
    }

    /// Whether so many copies and letters are all.
    pub fn is_done(&self, (copies, letters): (usize, usize)) -> bool {
        (copies, letters) == (self.boards.len(), self.letters)
    }

    /// How many copies and letters there are now, counted quickly.
    pub fn progress(&self) -> usize {
        wait_for(async {
            let casework = opened(&self.address).await;
            let mut read = casework.store().reader().await.unwrap();
            let mut made = 0;
            for line in delivery::lines(&mut read, &self.message).await.unwrap() {
                let one = line.delivery;
                made += usize::from(self.boards.contains(&one.id) && one.document_id.is_some());
            }
            let letters = letter::of_run(&mut read, &self.run).await.unwrap();
            drop(read);
            casework.close().await;
            made + letters.len() - self.letters_before
        })
    }

    /// How many copies and letters are made. What is made is whole, and made once.
    pub fn judge(&self) -> (usize, usize) {
        wait_for(async {
            let casework = opened(&self.address).await;
            let mut read = casework.store().reader().await.unwrap();
            let copies = self.judge_copies(&mut read).await;
            let letters = self.judge_letters(&mut read).await;
            drop(read);
            casework.close().await;
            (copies, letters)
        })
    }

    async fn judge_copies(&self, read: &mut impl Read) -> usize {
        let lines = delivery::lines(read, &self.message).await.unwrap();
        let mails = email::latest(read, 5_000).await.unwrap();
        let mut mails_of: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for mail in mails {
            if mail.kind == EmailKind::Delivery && mail.about_id == self.message {
                assert_eq!(mail.status, EmailStatus::Waiting);
                let of = mail.organisation_id.clone().unwrap();
                mails_of.entry(of).or_default().push(mail.id);
            }
        }
        let mut copies = 0;
        let mut seen = BTreeSet::new();
        for line in lines {
            let one = line.delivery;
            assert!(
                seen.insert(one.organisation_id.clone()),
                "two deliveries to {}",
                one.organisation_id
            );
            if !self.boards.contains(&one.id) {
                continue;
            }
            let documents = document::of(read, "delivery", &one.id).await.unwrap();
            let ids: Vec<&str> = documents.iter().map(|made| made.id.as_str()).collect();
            let named: Vec<&str> = one.document_id.as_deref().into_iter().collect();
            assert_eq!(ids, named, "{}", one.id);
            let posted = mails_of.remove(&one.organisation_id).unwrap_or_default();
            let named: Vec<String> = one.email_id.clone().into_iter().collect();
            assert_eq!(posted, named, "{}", one.id);
            assert_eq!(named.len(), ids.len(), "half of {}", one.id);
            let events = delivery_event::of(read, &one.id).await.unwrap();
            let happened: Vec<What> = events.iter().map(|event| event.what).collect();
            if let (Some(document), Some(mail)) = (ids.first(), named.first()) {
                let content = document::content(read, document).await.unwrap().unwrap();
                assert!(
                    content.starts_with(b"%PDF-") && content.trim_ascii_end().ends_with(b"%%EOF")
                );
                assert_eq!(documents::proof::sha256(&content), documents[0].sha256);
                let attached = email::attachments(read, mail).await.unwrap();
                assert_eq!(attached, [*document]);
                assert_eq!(happened, [What::Planned, What::Typeset, What::Posted]);
                copies += 1;
            } else {
                assert_eq!(happened, [What::Planned]);
            }
        }
        assert!(mails_of.is_empty(), "e-mails to nobody's delivery");
        copies
    }

    async fn judge_letters(&self, read: &mut impl Read) -> usize {
        let letters = letter::of_run(read, &self.run).await.unwrap();
        let documents = document::of(read, SUBJECT, &self.run).await.unwrap();
        let of_letters: BTreeSet<&str> =
            letters.iter().map(|one| one.document_id.as_str()).collect();
        let of_documents: BTreeSet<&str> = documents.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(of_letters, of_documents);
        assert_eq!(of_letters.len(), letters.len(), "two letters are one");
        let to: BTreeSet<_> = letters.iter().map(|one| (one.level, one.code)).collect();
        assert_eq!(to.len(), letters.len(), "somebody has two letters");
        let mut made = 0;
        for one in &documents {
            let content = document::content(read, &one.id).await.unwrap().unwrap();
            assert_eq!(documents::proof::sha256(&content), one.sha256);
            if content != BEFORE {
                assert!(
                    content.starts_with(b"%PDF-") && content.trim_ascii_end().ends_with(b"%%EOF")
                );
                made += 1;
            }
        }
        made
    }

    /// That everything is there, and the archive holds all of it. Tells how many copies and letters were made.
    pub fn judge_the_end(&self) -> (usize, usize) {
        let made = self.judge();
        assert!(self.is_done(made), "{made:?}");
        wait_for(async {
            let casework = opened(&self.address).await;
            let karin: Actor = casework.demo_actor("karin").await.unwrap();
            let (shown, letters) = casework.letter_run(&karin, &self.run).await.unwrap();
            assert_eq!(shown.run.status, RunStatus::Done);
            let ledger = casework.ledger(&karin, &self.message).await.unwrap();
            assert_eq!(ledger.tally().boards(), 310);
            let (_, archive) = casework.letters_archive(&karin, &self.run).await.unwrap();
            // The last part of an archive says how many files it holds.
            let end = archive.len() - 22;
            assert_eq!(archive[end..end + 4], *b"PK\x05\x06");
            let held = u16::from_le_bytes([archive[end + 10], archive[end + 11]]);
            let published = casework.published().await.unwrap();
            let all = recipients(published.register()).count();
            assert_eq!((usize::from(held), letters.len()), (all, all));
            let again = casework.letters_archive(&karin, &self.run).await.unwrap();
            assert!(again.1 == archive, "the archive is another every time");
            casework.close().await;
        });
        made
    }
}
