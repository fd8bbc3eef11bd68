//! While nothing is to be written, nothing is: by any function, in any process, but for signing in and out and for switching
//! back. And keys that are not those of the database are refused.

use std::future::Future;
use std::path::Path;

use casework::agreement_version::Start;
use casework::dataset::Upload;
use casework::feedback::Feedback;
use casework::keys::{Keys, KeysError, second_factor_purpose};
use casework::mandate::{Holder, NewMandate};
use casework::reading_only::ReadingOnlyError;
use casework::store::{Address, credential};
use casework::{Actor, Casework, Program};
use grants::Role;
use jiff::Timestamp;

fn now() -> Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

async fn opened(file: &Path) -> Casework {
    let program = Program {
        version: "0.0.0",
        clock: now,
    };
    Casework::open(&Address::sqlite(file), program)
        .await
        .unwrap()
}

async fn person(casework: &Casework, key: &str) -> Actor {
    let token = casework.demo_session(key).await.unwrap();
    casework.signed_in(&token).await.unwrap().unwrap().actor
}

/// Functions that write although nothing is to be written, by file. Whatever is added here needs a reason that holds in
/// the middle of a move or an incident.
const REGARDLESS: [(&str, &str); 11] = [
    ("administration.rs", "a session that must end, ends"),
    ("backup.rs", "when the last backup was made"),
    ("demo.rs", "signing in as a made-up person"),
    ("fresh.rs", "proving anew who one is"),
    ("identity.rs", "signing in, and proving anew, by a provider"),
    ("keys.rs", "the first use of keys, where a service starts"),
    ("reading_only.rs", "switching back"),
    (
        "record.rs",
        "that an auditor read, and that somebody took the record home",
    ),
    ("session.rs", "sessions: used, chosen, ended"),
    ("sign_in.rs", "signing in, and counting that it failed"),
    ("worker.rs", "what came of a job that was under way"),
];

#[test]
fn only_these_write_although_nothing_is_to_be_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let bytes = agreement::file::read(&path).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        if text.contains("begin_regardless") {
            let name = path.file_name().unwrap().to_string_lossy();
            found.push(name.into_owned());
        }
    }
    found.sort();
    assert_eq!(found, REGARDLESS.map(|(file, _)| file));
}

async fn refused<T, E: std::fmt::Display>(what: &str, done: impl Future<Output = Result<T, E>>) {
    let error = done.await.err().map(|error| error.to_string());
    let told = "nothing is written since 2025-02-03T19:00:00Z: Databasen flyttas";
    assert_eq!(error.as_deref(), Some(told), "{what}");
}

fn mandate(name: &str) -> NewMandate {
    NewMandate {
        holder: Holder::New {
            name: name.to_owned(),
            email: format!("{name}@exempel.se"),
        },
        organisation_id: "skr".to_owned(),
        role: Role::Coordinator,
        agreement_id: None,
        from: wording::stockholm(now()).date(),
        to: None,
        decision: "Beslut 1".to_owned(),
        succeeds: None,
    }
}

#[tokio::test]
async fn whatever_writes_is_refused_in_every_process_until_it_is_switched_off() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("overens.db");
    let here = opened(&file).await;
    here.prepare().await.unwrap();
    here.seed_demo().await.unwrap();
    let (karin, karl) = (person(&here, "karin").await, person(&here, "karl").await);
    let (ada, hugo) = (person(&here, "ada").await, person(&here, "hugo").await);
    let after = || Start::After {
        agreement: "psykisk-halsa-2024".to_owned(),
    };
    let draft = here.start_version(&karin, after()).await.unwrap();
    let proposed = here.propose_mandate(&karin, mandate("vera")).await.unwrap();
    let asked = here.approval(&karl, &proposed.approval_id).await.unwrap();
    let digest = asked.approval.digest.clone();
    let first = here.record(1, None).await.unwrap()[0].sequence;

    // Another process is told, and this one obeys.
    let there = opened(&file).await;
    let stated = there.switch_to_reading_only(&ada, " Databasen flyttas ");
    stated.await.unwrap();
    let on = here.reading_only().await.unwrap().unwrap();
    assert_eq!((on.by_name.as_str(), on.since), ("Ada Påhittad", now()));
    let after_on = here.record(1, None).await.unwrap()[0].sequence;
    assert_eq!(after_on, first + 1, "switching on is an act");

    let (id, revision) = (draft.id.as_str(), draft.revision);
    refused("start", here.start_version(&karin, after())).await;
    let text = draft.text.clone();
    refused("save", here.save_version(&karin, id, revision, text)).await;
    refused("submit", here.submit_version(&karin, id, revision, "skäl")).await;
    let back = here.send_back_version(&karin, id, revision, "skäl");
    refused("send back", back).await;
    let withdrawn = here.withdraw_version(&karin, id, revision, "skäl");
    refused("withdraw", withdrawn).await;
    refused("discard", here.discard_version(&karin, id, revision)).await;
    refused("publish", here.publish_version(&karl, id, revision)).await;
    refused("propose", here.propose_mandate(&karin, mandate("ulf"))).await;
    refused("found", here.found(mandate("olof"))).await;
    let ended = here.end_mandate(&hugo, hugo.mandate_id().unwrap(), "slutar");
    refused("end", ended).await;
    let approval = proposed.approval_id.as_str();
    refused("approve", here.approve(&karl, approval, &digest)).await;
    refused("refuse", here.refuse(&karl, approval, "nej")).await;
    let recovery = here.ask_recovery(&karin, &karl.id, "skr", "borttappad");
    refused("recovery", recovery).await;
    refused("close", here.close_account(&ada, &hugo.id, "slutat")).await;
    let upload = Upload {
        file_name: "a.csv".to_owned(),
        bytes: b"reference_date,code,population\n2024-11-01,01,2500000\n".to_vec(),
        day: None,
        source: "SCB".to_owned(),
        publisher: "SCB".to_owned(),
        licence: "CC0".to_owned(),
        retrieved: None,
    };
    refused("import", here.import_dataset(&karin, upload)).await;
    let withdrawn = here.withdraw_dataset(&karin, "finns-inte", "skäl");
    refused("withdraw figures", withdrawn).await;
    let said = Feedback {
        page: "/".to_owned(),
        language: "sv",
        helpful: true,
        comment: String::new(),
    };
    refused("feedback", here.keep_feedback(said)).await;
    let (one, other) = (Keys::make().unwrap(), Keys::make().unwrap());
    refused("keys", here.change_keys(&one, &other)).await;
    let twice = here.switch_to_reading_only(&ada, "igen").await;
    assert!(matches!(twice, Err(ReadingOnlyError::AlreadyOn(_))));
    assert_eq!(here.record(1, None).await.unwrap()[0].sequence, after_on);
    // A service starts, and its worker rests.
    assert_eq!(there.prepare().await.unwrap(), 0);
    assert!(!there.work_once("worker").await.unwrap());
    assert!(here.jobs(10, 0).await.unwrap().is_empty());

    // In and out, and back.
    let token = here.demo_session("hanna").await.unwrap();
    let signed_in = here.signed_in(&token).await.unwrap().unwrap();
    let mandate = signed_in.actor.mandate_id().unwrap().to_owned();
    let token = here.choose_mandate(&token, &mandate).await.unwrap();
    here.sign_out(&token).await.unwrap();
    assert_eq!(here.signed_in(&token).await.unwrap(), None);
    let not_hers = here.switch_to_writing(&karin).await;
    assert!(matches!(not_hers, Err(ReadingOnlyError::NotAllowed(_))));
    here.switch_to_writing(&ada).await.unwrap();
    here.switch_to_writing(&ada).await.unwrap();
    there
        .save_version(&karin, id, revision, draft.text.clone())
        .await
        .unwrap();
}

#[tokio::test]
async fn keys_are_remembered_at_their_first_use_and_others_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("overens.db");
    let casework = opened(&file).await;
    casework.prepare().await.unwrap();
    let (right, wrong) = (Keys::make().unwrap(), Keys::make().unwrap());
    assert_eq!(casework.known_public_key().await.unwrap(), None);
    let casework = casework.fitted_with(right.clone()).await.unwrap();
    let known = casework.known_public_key().await.unwrap();
    assert_eq!(known, Some(right.public_key()));
    casework.clone().fitted_with(right.clone()).await.unwrap();
    let refused = casework.clone().fitted_with(wrong.clone()).await;
    let Err(KeysError::DoNotFit { known, given }) = refused else {
        unreachable!("other keys were taken");
    };
    assert_eq!((known, given), (right.public_key(), wrong.public_key()));
}

#[tokio::test]
async fn changed_keys_open_every_second_factor_and_the_earlier_ones_open_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("overens.db");
    let casework = opened(&file).await;
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    let (earlier, new) = (Keys::make().unwrap(), Keys::make().unwrap());
    let casework = casework.fitted_with(earlier.clone()).await.unwrap();
    let accounts = casework.accounts().await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    for account in accounts.iter().take(3) {
        let purpose = second_factor_purpose(&account.id);
        let credential = credential::Credential {
            account_id: account.id.clone(),
            password_hash: String::new(),
            second_factor: earlier.seal(account.id.as_bytes(), &purpose).unwrap(),
            last_step: 7,
            changed_at: now(),
        };
        credential::set(&mut transaction, &credential)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();

    let swapped = casework.change_keys(&new, &earlier).await;
    assert!(matches!(swapped, Err(KeysError::DoNotFit { .. })));
    assert_eq!(casework.change_keys(&earlier, &new).await.unwrap(), 3);
    let mut read = casework.store().reader().await.unwrap();
    for account in accounts.iter().take(3) {
        let found = credential::find(&mut read, &account.id).await.unwrap();
        let (found, purpose) = (found.unwrap(), second_factor_purpose(&account.id));
        let opened = new.open(&found.second_factor, &purpose);
        assert_eq!(opened.as_deref(), Some(account.id.as_bytes()));
        assert_eq!(earlier.open(&found.second_factor, &purpose), None);
        assert_eq!(found.last_step, 7, "a code that was used stays used");
    }
    drop(read);
    casework.clone().fitted_with(new).await.unwrap();
    let refused = casework.fitted_with(earlier).await;
    assert!(matches!(refused, Err(KeysError::DoNotFit { .. })));
}
