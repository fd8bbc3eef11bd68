//! All signed answers as files: the same bytes however often the worker was killed, and only for those who may read what was
//! signed.

use std::future::{Future, poll_fn};
use std::io::{Cursor, Read as _};
use std::pin::pin;
use std::task::Poll;

use casework::report::export::{ExportError, ExportStatus};
use casework::store::{answer_export_part, job};
use jiff::SignedDuration;
use wording::Language;
use zip::ZipArchive;

use super::*;
use crate::reviews::place::{VIA, now};

/// Does what there is to do.
async fn work(place: &Place) {
    while place.casework.work_once("worker").await.unwrap() {}
}

/// Lets a worker go on for so many steps, and kills it. Whoever took its job loses it.
async fn killed_after(place: &Place, steps: usize) {
    let mut working = Box::pin(place.casework.work_once("killed"));
    for _ in 0..steps {
        let done = poll_fn(|context| Poll::Ready(pin!(&mut working).poll(context).is_ready()));
        if done.await {
            return;
        }
        tokio::task::yield_now().await;
    }
    drop(working);
    for job in place.casework.jobs(500, 0).await.unwrap() {
        if job.done_at.is_none() && job.claimed_by.as_deref() == Some("killed") {
            let mut transaction = place.casework.store().begin().await.unwrap();
            job::fail(&mut transaction, &job.id, "killed", "killed", now())
                .await
                .unwrap();
            transaction.commit().await.unwrap();
        }
    }
}

/// Lets what failed be tried at once: the clock stands still here, and a worker that is killed in the middle of writing can make
/// the next one wait in vain.
async fn tried_again(place: &Place, id: &str) {
    let karin = place.person("karin").await;
    let shown = place.casework.answer_export(&karin, id).await.unwrap();
    if shown.is_stuck {
        // It failed after many kills, and was given up: a person lets it go on.
        place
            .casework
            .resume_answer_export(&karin, id)
            .await
            .unwrap();
    }
    let later = now().checked_add(SignedDuration::from_hours(1)).unwrap();
    loop {
        let mut transaction = place.casework.store().begin().await.unwrap();
        let waits = job::claim(&mut transaction, "killed", later, later).await;
        let Some(job) = waits.unwrap() else { return };
        let error = job.last_error.unwrap_or_default();
        job::fail(&mut transaction, &job.id, "killed", &error, now())
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        if job.run_at <= now() {
            return;
        }
    }
}

async fn asked_for(place: &Place) -> String {
    let karin = place.person("karin").await;
    let years = [DIRECT, VIA].map(str::to_owned);
    let started = place
        .casework
        .start_answer_export(&karin, &years, Language::Swedish);
    started.await.unwrap()
}

async fn archive(place: &Place, id: &str) -> Vec<u8> {
    let karin = place.person("karin").await;
    let mut bytes = place
        .casework
        .answer_export_bytes(&karin, id)
        .await
        .unwrap();
    let mut whole = Vec::new();
    while let Some(piece) = bytes.next().await.unwrap() {
        whole.extend(piece);
    }
    assert_eq!(usize::try_from(bytes.size).unwrap(), whole.len());
    whole
}

fn file(archive: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut content = Vec::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_end(&mut content).unwrap();
    content
}

/// A year with a signed report, one without, and what is written after.
async fn signed(kind: Kind) -> (Place, Report) {
    let (place, report) = Place::begun(kind).await;
    place.all_answered(&report, 1_000).await;
    let hanna = place.person("hanna").await;
    let told = "=1+1 Anna Ek berättar";
    place.wrote(&hanna, &report.id, ("told", 0), told).await;
    place.signed(&report).await;
    (place, report)
}

#[tokio::test]
async fn every_signed_answer_is_in_the_files_and_none_of_a_draft() {
    for kind in KINDS {
        let (place, report) = signed(kind).await;
        let hanna = place.person("hanna").await;
        let revision = place.stands(&report).await.revision;
        let key = (report.id.as_str(), revision);
        place
            .casework
            .reopen_report(&hanna, key, "Ett fel")
            .await
            .unwrap();
        place
            .wrote(&hanna, &report.id, ("told", 1), "Inte undertecknat")
            .await;
        let id = asked_for(&place).await;
        work(&place).await;
        let karin = place.person("karin").await;
        let shown = place.casework.answer_export(&karin, &id).await.unwrap();
        assert_eq!(shown.export.status, ExportStatus::Done);
        assert_eq!((shown.export.made, shown.export.total), (1, 1));
        let of: Vec<(&str, i64)> = (shown.parts.iter())
            .map(|part| (part.agreement_id.as_str(), part.reports))
            .collect();
        assert_eq!(of, [(VIA, 0), (DIRECT, 1)]);
        let archive = archive(&place, &id).await;
        let text = |name: &str| {
            let content = file(&archive, &format!("svar/{DIRECT}/{name}"));
            String::from_utf8(content).unwrap()
        };
        let long = text("lang.csv");
        assert!(long.contains(";'=1+1 Anna Ek berättar;"), "{long}");
        assert!(!long.contains(";=1+1"), "{long}");
        let wide = text("bred-municipality.csv");
        let head = wide.lines().next().unwrap();
        assert!(head.contains(&format!(";unused[{ITEM}];")), "{head}");
        assert!(wide.contains(";1000;"), "{wide}");
        let json: serde_json::Value = serde_json::from_str(&text("svar.json")).unwrap();
        let answers = json["reports"][0]["answers"].as_array().unwrap();
        assert_eq!(answers.len() + 1, long.lines().count());
        assert!(text("kodbok-municipality.csv").contains("Berätta"));
        assert!(file(&archive, &format!("svar/{VIA}/svar.json")).ends_with(b"\"reports\":[]}\n"));
        for name in ["lang.xlsx", "bred.xlsx"] {
            let book = file(&archive, &format!("svar/{DIRECT}/{name}"));
            let sheet = file(&book, "xl/worksheets/sheet1.xml");
            let sheet = String::from_utf8(sheet).unwrap();
            assert!(sheet.contains("=1+1 Anna Ek"), "{name}");
            assert!(!sheet.contains("<f>"), "nothing is run: {name}");
        }
        for (_, bytes) in names_and_bytes(&archive) {
            assert!(!String::from_utf8_lossy(&bytes).contains("Inte undertecknat"));
        }
    }
}

fn names_and_bytes(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let open = ZipArchive::new(Cursor::new(archive)).unwrap();
    let names = open.file_names().map(|name| name.unwrap().into_owned());
    let names: Vec<String> = names.collect();
    let all = names.into_iter().map(|name| {
        let bytes = file(archive, &name);
        (name, bytes)
    });
    all.collect()
}

#[tokio::test]
async fn a_worker_killed_at_any_step_loses_nothing_and_makes_the_same_bytes() {
    for kind in KINDS {
        let (place, _) = signed(kind).await;
        work(&place).await;
        let first = asked_for(&place).await;
        work(&place).await;
        let undisturbed = archive(&place, &first).await;
        let id = asked_for(&place).await;
        for steps in 1..60 {
            killed_after(&place, steps).await;
            tried_again(&place, &id).await;
        }
        work(&place).await;
        tried_again(&place, &id).await;
        work(&place).await;
        assert!(archive(&place, &id).await == undisturbed, "other bytes");
        let mut read = place.casework.store().reader().await.unwrap();
        let parts = answer_export_part::of(&mut read, &id).await;
        assert_eq!(parts.unwrap().len(), 2, "each year is made once");
    }
}

#[tokio::test]
async fn what_is_stopped_goes_on_where_it_was_and_is_not_taken_before() {
    let (place, _) = signed(Kind::Sqlite).await;
    work(&place).await;
    let karin = place.person("karin").await;
    let id = asked_for(&place).await;
    let years = [DIRECT.to_owned()];
    let casework = &place.casework;
    let twice = casework.start_answer_export(&karin, &years, Language::Swedish);
    assert!(matches!(twice.await, Err(ExportError::AlreadyRunning)));
    assert!(casework.work_once("worker").await.unwrap());
    casework.stop_answer_export(&karin, &id).await.unwrap();
    work(&place).await;
    let shown = casework.answer_export(&karin, &id).await.unwrap();
    assert_eq!(shown.export.status, ExportStatus::Stopped);
    assert_eq!(shown.parts.len(), 1);
    let early = casework.answer_export_bytes(&karin, &id).await;
    assert!(matches!(early, Err(ExportError::NotDone)));
    casework.resume_answer_export(&karin, &id).await.unwrap();
    work(&place).await;
    assert!(archive(&place, &id).await.starts_with(b"PK"));
    let again = casework.resume_answer_export(&karin, &id).await;
    assert!(matches!(again, Err(ExportError::NotStopped)));
}

#[tokio::test]
async fn who_may_not_read_what_others_signed_neither_asks_nor_takes() {
    let (place, _) = signed(Kind::Sqlite).await;
    let id = asked_for(&place).await;
    work(&place).await;
    let years = [DIRECT.to_owned()];
    for who in ["hanna", "anders", "hugo"] {
        let actor = place.person(who).await;
        let casework = &place.casework;
        let asked = casework.start_answer_export(&actor, &years, Language::Swedish);
        assert!(
            matches!(asked.await, Err(ExportError::Report(_))),
            "{who} asked"
        );
        let taken = casework.answer_export_bytes(&actor, &id).await;
        assert!(
            matches!(taken, Err(ExportError::NoSuchExport)),
            "{who} took"
        );
        let listed = casework.answer_exports(&actor).await.unwrap();
        assert_eq!(listed, [], "{who}");
    }
    let sofia = place.person("sofia").await;
    assert!(
        place
            .casework
            .answer_export_bytes(&sofia, &id)
            .await
            .is_ok()
    );
}
