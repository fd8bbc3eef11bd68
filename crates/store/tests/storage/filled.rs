//! A database with something in every column of every table.

use grants::agreement_version::VersionStatus as Status;
use jiff::Timestamp;
use jiff::civil::date;
use store::agreement_version::{self, AgreementVersion};
use store::allocation::{self, Allocation, FrozenAmount, FrozenFile};
use store::audit::{self, Entry};
use store::dataset::{self, Content, Dataset, DatasetKind, Withdrawal};
use store::feedback::{self, Feedback};
use store::job::{self, NewJob};
use store::publication::{self, PublicationAct};
use store::search::{self, SearchEntry};
use store::{Signed, Transaction, setting};

use crate::filled_follow_up::follow_up;
use crate::filled_foresights::foresights;
use crate::filled_government_reports::government_reports;
use crate::filled_indicators::indicators;
use crate::filled_messages::messages;
use crate::filled_money::money;
use crate::filled_people::{people, without_a_module};
use crate::filled_plans::plans;
use crate::filled_projects::projects;
use crate::filled_reports::reports;
use crate::filled_threads::threads;
use crate::letters::letters;
use crate::place::Place;

/// An instant some seconds into a day.
pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).expect("an instant")
}

/// Somebody, at an instant.
pub fn by(who: &str, second: i64) -> Signed {
    Signed {
        by: who.to_owned(),
        at: at(second),
    }
}

/// A draft of an agreement.
pub fn draft(id: &str, agreement_id: &str, number: i64) -> AgreementVersion {
    AgreementVersion {
        id: id.to_owned(),
        agreement_id: agreement_id.to_owned(),
        number,
        status: Status::Draft,
        revision: 1,
        text: "id = \"psykisk-halsa-2021\" # å".to_owned(),
        year: 2021,
        title_sv: "Psykisk hälsa".to_owned(),
        title_en: "Mental health".to_owned(),
        shipped: false,
        corrects: None,
        reason: None,
        created: by("anna", 0),
        changed: by("anna", 0),
        submitted: None,
        approved: None,
        published: None,
        ended: None,
        ended_reason: None,
    }
}

/// A version that came with the program.
pub fn shipped(id: &str, agreement_id: &str) -> AgreementVersion {
    AgreementVersion {
        status: Status::Published,
        shipped: true,
        published: Some(by("overens", 0)),
        ..draft(id, agreement_id, 1)
    }
}

/// A version that applied, signed by all who must, and that applies no more.
pub fn withdrawn(id: &str, agreement_id: &str, number: i64, corrects: &str) -> AgreementVersion {
    AgreementVersion {
        status: Status::Withdrawn,
        revision: 5,
        corrects: Some(corrects.to_owned()),
        reason: Some("fel belopp".to_owned()),
        submitted: Some(by("anna", 1)),
        approved: Some(by("bo", 2)),
        published: Some(by("bo", 3)),
        ended: Some(by("anna", 4)),
        ended_reason: Some("fel igen".to_owned()),
        ..draft(id, agreement_id, number)
    }
}

/// A dataset.
pub fn population(id: &str) -> Dataset {
    Dataset {
        id: id.to_owned(),
        kind: DatasetKind::Population,
        reference_date: date(2020, 12, 31),
        source: "Befolkning efter region".to_owned(),
        publisher: "SCB".to_owned(),
        retrieved: Some(date(2021, 2, 3)),
        method: "summerad över kön".to_owned(),
        licence: "CC0".to_owned(),
        file_name: "befolkning.csv".to_owned(),
        sha256: "ab".repeat(32),
        imported_by: "anna".to_owned(),
        imported_at: at(1),
        withdrawn: None,
    }
}

/// Bytes that are no text, and a table.
pub fn content() -> Content {
    Content {
        file: vec![0, 255, 10, 13],
        table_csv: "2020-12-31,0114,47184\n".as_bytes().to_vec(),
    }
}

/// A job that is due.
pub fn job(id: &'static str) -> NewJob<'static> {
    NewJob {
        id,
        kind: "letter",
        payload: "{\"to\":\"0114\"}",
        run_at: at(0),
        created_at: at(0),
        unique_key: None,
    }
}

/// An act.
pub fn act(subject_id: &str) -> Entry<'_> {
    Entry {
        at: at(0),
        actor_id: "anna",
        actor_name: "Anna Åberg",
        organisation_id: Some("skr"),
        mandate_id: Some("m1"),
        act: "version_published",
        subject_kind: "agreement_version",
        subject_id,
        reason: Some("beslut 14 §"),
        details: "{\"digest\":\"ab\"}",
    }
}

/// Something that can be found.
pub fn entry(title: &str, body: &str, rank: i64) -> SearchEntry {
    SearchEntry {
        kind: "recipient".to_owned(),
        address: format!("/mottagare/{title}"),
        language: "sv".to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        rank,
    }
}

/// Fills every column of every table.
pub async fn fill(place: &Place) {
    let mut transaction = place.store.begin().await.expect("a transaction");
    versions_and_figures(&mut transaction).await;
    people(&mut transaction).await;
    threads(&mut transaction).await;
    service(&mut transaction).await;
    letters(&mut transaction, "v2").await;
    for subject in ["v1", "v2", "v3"] {
        audit::append(&mut transaction, act(subject))
            .await
            .expect("an act");
    }
    transaction.commit().await.expect("everything");
    without_a_module(place).await;
    messages(place).await;
    money(place).await;
    reports(place).await;
    projects(place).await;
    plans(place).await;
    indicators(place).await;
    foresights(place).await;
    government_reports(place).await;
    follow_up(place).await;
}

async fn versions_and_figures(transaction: &mut Transaction) {
    for version in [
        // The one that corrects has the lower id, so that an order of ids is no order of references.
        shipped("v2", "psykisk-halsa-2021"),
        withdrawn("v1", "psykisk-halsa-2021", 2, "v2"),
        draft("v3", "psykisk-halsa-2022", 1),
    ] {
        let inserted = agreement_version::insert(transaction, &version).await;
        inserted.expect("a version");
    }
    let datasets = (0..9).map(|number| population(&format!("d{number}")));
    for dataset in datasets {
        let inserted = dataset::insert(transaction, &dataset, &content()).await;
        inserted.expect("a dataset");
    }
    let withdrawal = Withdrawal {
        by: "bo".to_owned(),
        at: at(9),
        reason: "ersatt".to_owned(),
    };
    assert!(
        dataset::withdraw(transaction, "d1", &withdrawal)
            .await
            .expect("a dataset")
    );
    let (allocation, files, amounts) = frozen("v2", 1200);
    let frozen = allocation::freeze(transaction, &allocation, &files, &amounts).await;
    frozen.expect("an allocation");
    let appended = publication::append(transaction, "v2", PublicationAct::Published, at(5)).await;
    assert_eq!(appended.expect("a publication"), 1);
}

/// An allocation with so many amounts, which sum to that number times the next, half of it in kronor.
pub fn frozen(version_id: &str, count: i64) -> (Allocation, Vec<FrozenFile>, Vec<FrozenAmount>) {
    let allocation = Allocation {
        id: format!("allocation-{version_id}"),
        version_id: version_id.to_owned(),
        digest: "cd".repeat(32),
        frozen_by: "bo".to_owned(),
        frozen_at: at(4),
        program_version: "0.1.0".to_owned(),
    };
    let file = |name: &str| FrozenFile {
        name: name.to_owned(),
        content: vec![1, 0, 2],
        sha256: "ef".repeat(32),
    };
    let amount = |number: i64| FrozenAmount {
        item_id: "samordnad-vard".to_owned(),
        level: grants::Level::Municipality,
        code: format!("{number:04}").parse().expect("a code"),
        amount: grants::Ore::from_kronor(number).expect("an amount"),
    };
    (
        allocation,
        vec![file("result.csv"), file("agreement.toml")],
        (1..=count).map(amount).collect(),
    )
}

async fn service(transaction: &mut Transaction) {
    let (done, dead, open) = (job("j1"), job("j2"), job("j3"));
    let open = NewJob {
        unique_key: Some("letter-0114"),
        ..open
    };
    job::enqueue(transaction, done).await.expect("a job");
    job::claim(transaction, "w", at(1), at(9))
        .await
        .expect("a job");
    job::complete(transaction, "j1", "w", at(2))
        .await
        .expect("a job");
    job::enqueue(transaction, dead).await.expect("a job");
    job::claim(transaction, "w", at(1), at(9))
        .await
        .expect("a job");
    job::bury(transaction, "j2", "w", "no address", at(2))
        .await
        .expect("a job");
    job::enqueue(transaction, open).await.expect("a job");
    job::claim(transaction, "w", at(1), at(9))
        .await
        .expect("a job");
    let entries = [
        entry("Åre", "kommun i Jämtland", 1),
        entry("Ale", "kommun", 2),
    ];
    search::replace_all(transaction, &entries)
        .await
        .expect("entries");
    let feedback = Feedback {
        id: "f1".to_owned(),
        page: "/metod".to_owned(),
        language: "sv".to_owned(),
        helpful: true,
        comment: "tack".to_owned(),
        at: at(6),
    };
    feedback::insert(transaction, &feedback)
        .await
        .expect("feedback");
    setting::set(transaction, "created_at", "2021")
        .await
        .expect("a setting");
}
