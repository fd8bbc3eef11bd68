//! How long all signed answers of fifteen years take to become files, and how much memory it takes.
//!
//! `cargo run --release -p overens-casework --example export_time -- FOLDER` makes a database in a folder that is empty, with made-up
//! reports in it, and exports them as the worker does. `OVERENS_BENCH_YEARS` and `OVERENS_BENCH_REPORTS` make it smaller. It prints
//! sentences; `cargo xtask bench` shows them.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use casework::store::money_year::{self, MoneyYear};
use casework::store::question_set::{self, QuestionSet};
use casework::store::report::{self, Report};
use casework::store::report_version::{self, ReportVersion};
use casework::store::{Address, Transaction};
use casework::{Casework, Program};
use grants::question_set::Respondent;
use grants::report::{QuestionSetStatus, ReportStatus};
use jiff::Timestamp;
use serde_json::json;
use wording::Language;

const YEARS: usize = 15;
const REPORTS: usize = 600;
/// Of every five questions one is an amount, one a number, one yes or no, and two are texts.
const QUESTIONS: usize = 100;
/// A year that is open for money, whose terms the made-up years have.
const OPEN: &str = "psykisk-halsa-2023";

fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(480_000)
}

fn stated(name: &str, or: usize) -> usize {
    let stated = std::env::var(name).ok().and_then(|it| it.parse().ok());
    stated.unwrap_or(or)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("in which folder?")?;
    let address = Address::sqlite(Path::new(&folder).join("overens.db"));
    let program = Program {
        version: "0.0.0",
        clock: now,
    };
    let casework = Casework::open(&address, program).await?;
    casework.prepare().await?;
    casework.seed_demo().await?;
    casework.seed_demo_years().await?;
    let years = stated("OVERENS_BENCH_YEARS", YEARS);
    let reports = stated("OVERENS_BENCH_REPORTS", REPORTS);
    let agreements: Vec<String> = (0..years)
        .map(|at| format!("pahittad-{}", 2001 + at))
        .collect();
    for agreement in &agreements {
        make(&casework, agreement, reports).await?;
    }
    // The work of the day would be measured with it.
    while casework.work_once("daily").await? {}
    let karin = casework.demo_actor("karin").await?;
    let before = memory();
    let begun = Instant::now();
    let id = casework
        .start_answer_export(&karin, &agreements, Language::Swedish)
        .await?;
    while casework.work_once("bench").await? {}
    let took = begun.elapsed();
    let shown = casework.answer_export(&karin, &id).await?;
    let answers: i64 = shown.parts.iter().map(|part| part.answers).sum();
    println!(
        "all signed answers of {years} years as CSV, XLSX and JSON, {} reports with {answers} answers: {}.{:01} s; an archive of \
         {} MB; {} MB of memory at most, {} MB before",
        shown.export.made,
        took.as_secs(),
        took.subsec_millis() / 100,
        shown.export.size / 1_000_000,
        memory() / 1_000,
        before / 1_000,
    );
    casework.close().await;
    Ok(())
}

/// The most memory this process has had, in kilobytes, as Linux tells it.
#[expect(
    clippy::disallowed_methods,
    reason = "Linux tells it as a file of its own"
)]
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    kilobytes.and_then(|it| it.parse().ok()).unwrap_or_default()
}

/// The questions of a year as a file.
fn questions(agreement: &str) -> String {
    let mut text = format!(
        "format = 1\nagreement = \"{agreement}\"\nrespondent = \"municipality\"\n\
         title = {{ sv = \"Redovisning\", en = \"Report\" }}\n\n[[section]]\nname = \"all\"\n\
         title = {{ sv = \"Allt\", en = \"All\" }}\n"
    );
    for at in 0..QUESTIONS {
        let kind = match at % 5 {
            0 => "kronor",
            1 => "number",
            2 => "yes-no",
            3 => "short-text",
            _ => "long-text",
        };
        // Writing to a text cannot fail.
        let _ = write!(
            text,
            "\n[[section.question]]\nname = \"q{at}\"\nseries = \"q{at}\"\n\
             label = {{ sv = \"Fråga {at}?\", en = \"Question {at}?\" }}\nkind = \"{kind}\"\n\
             used = {{ by = {{ sv = \"Alla\", en = \"All\" }}, why = {{ sv = \"Skäl\", en = \"Reason\" }} }}\n"
        );
    }
    text
}

/// What somebody answers.
fn answer(report: usize, at: usize) -> String {
    match at % 5 {
        0 => (report * 1_000 + at).to_string(),
        1 => (report % 97).to_string(),
        2 => if report.is_multiple_of(2) {
            "yes"
        } else {
            "no"
        }
        .to_owned(),
        3 => format!("Insats {at} i kommun {report}"),
        _ => format!(
            "Kommun {report} har under året arbetat med insats {at}: utbildning av personal, samverkan med skolan och regionen, \
             och stöd till unga och deras familjer. Arbetet fortsätter nästa år."
        ),
    }
}

/// A year with its questions and its signed reports.
async fn make(casework: &Casework, agreement: &str, reports: usize) -> Result<(), Box<dyn Error>> {
    let mut transaction = casework.store().begin().await?;
    let open = money_year::open_of(&mut transaction, OPEN).await?;
    let open = open.ok_or("no year is open for money")?;
    let year = MoneyYear {
        id: format!("{agreement}-year"),
        agreement_id: agreement.to_owned(),
        ..open
    };
    money_year::insert(&mut transaction, &year).await?;
    let set = QuestionSet {
        id: format!("{agreement}-set"),
        agreement_id: agreement.to_owned(),
        respondent: Respondent::Municipality,
        number: 1,
        status: QuestionSetStatus::Open,
        revision: 3,
        text: questions(agreement),
        sha256: "00".to_owned(),
        opens_on: None,
        amends: None,
        reason: String::new(),
        created_by: "a".to_owned(),
        created_at: now(),
        changed_by: "a".to_owned(),
        changed_at: now(),
        submitted_by: Some("a".to_owned()),
        submitted_at: Some(now()),
        opened_by: Some("b".to_owned()),
        opened_at: Some(now()),
    };
    question_set::insert(&mut transaction, &set).await?;
    for number in 0..reports {
        sign(&mut transaction, &set, number).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn sign(
    transaction: &mut Transaction,
    set: &QuestionSet,
    number: usize,
) -> Result<(), Box<dyn Error>> {
    let id = format!("{}-{number}", set.agreement_id);
    let new = Report {
        id: id.clone(),
        agreement_id: set.agreement_id.clone(),
        respondent: Respondent::Municipality,
        level: "municipality".to_owned(),
        code: format!("{number:04}"),
        organisation_id: "kommun-0115".to_owned(),
        status: ReportStatus::Signed,
        revision: 3,
        version: 1,
        due_on: wording::stockholm(now()).date(),
        extended_to: None,
        extension_reason: String::new(),
        started_by: "a".to_owned(),
        started_at: now(),
        changed_by: "a".to_owned(),
        changed_at: now(),
    };
    report::insert(transaction, &new).await?;
    let answers: serde_json::Map<String, serde_json::Value> = (0..QUESTIONS)
        .map(|at| (format!("q{at}"), json!(answer(number, at))))
        .collect();
    let answers = json!({
        "question_set": set.sha256,
        "items": [],
        "facts": {},
        "answers": answers,
        "explanations": {},
    });
    let version = ReportVersion {
        report_id: id,
        number: 1,
        question_set_id: set.id.clone(),
        answers: answers.to_string(),
        digest: "00".to_owned(),
        late: false,
        reason: String::new(),
        prepared_by: "a".to_owned(),
        signed_by: "b".to_owned(),
        signed_at: now(),
        receipt_document_id: None,
    };
    report_version::insert(transaction, &version).await?;
    Ok(())
}
