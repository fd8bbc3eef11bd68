//! Answers that are open to the public as files: a row for each answer, JSON, and the codebook. They say nothing in one language
//! only, so that the same answers are the same bytes for everybody.

use std::collections::{BTreeMap, BTreeSet};

use grants::question_set::address::Address;
use grants::question_set::value::Answer;
use grants::question_set::{QuestionSet, Respondent};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::codebook;
use super::placed::placed;
use crate::csv::table;
use crate::open_table::harmless;

/// A report, as far as it is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenReport<'a> {
    /// The agreement.
    pub agreement: &'a str,
    /// The questions it answers.
    pub questions: &'a QuestionSet,
    /// The id of the set.
    pub question_set: &'a str,
    /// The code of the recipient.
    pub code: &'a str,
    /// The name of the recipient.
    pub name: &'a str,
    /// The code of the county it lies in, or is; empty for one that lies in none.
    pub county: &'a str,
    /// The number of the signed version.
    pub version: i64,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// Whether it came after the last moment.
    pub late: bool,
    /// The items it is about, in the order of the agreement.
    pub items: &'a [String],
    /// The answers that are told.
    pub answers: &'a BTreeMap<Address, Answer>,
    /// Where an answer is left out.
    pub left_out: &'a BTreeSet<Address>,
}

/// Which edition of the answers it is.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The agreement.
    pub agreement: &'a str,
    /// Whose answers.
    pub respondent: Respondent,
    /// The number of the version.
    pub number: i64,
}

/// The columns of the table.
pub const COLUMNS: [&str; 16] = [
    "agreement",
    "respondent",
    "code",
    "name",
    "county",
    "version",
    "signed_on",
    "late",
    "item",
    "series",
    "question",
    "kind",
    "row",
    "column",
    "value",
    "left_out",
];

/// What stands at a place: an answer, or that it is left out.
struct Line {
    item: String,
    series: String,
    question: String,
    kind: String,
    row: Option<u16>,
    column: Option<String>,
    value: Option<String>,
}

/// The lines of a report in the order of its questions.
fn lines(report: &OpenReport<'_>) -> Vec<Line> {
    // What is left out stands where it would have stood, with nothing in it.
    let mut all = report.answers.clone();
    for address in report.left_out {
        all.insert(address.clone(), Answer::Text(String::new()));
    }
    let placed = placed(report.questions, report.items, &all);
    let lines = placed.iter().map(|one| {
        let is_told = !report.left_out.contains(one.address);
        Line {
            item: one.item().unwrap_or_default().to_owned(),
            series: one.question.series.clone(),
            question: one.question.name.clone(),
            kind: one.kind.word().to_owned(),
            row: one.cell().map(|cell| cell.row),
            column: one.cell().map(|cell| cell.column.clone()),
            value: is_told.then(|| one.answer.written()),
        }
    });
    lines.collect()
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn signed_on(report: &OpenReport<'_>) -> String {
    wording::stockholm(report.signed_at).date().to_string()
}

/// The table: UTF-8, commas, LF, points in decimals. A text that a spreadsheet would run has an apostrophe before it.
pub fn csv(reports: &[OpenReport<'_>]) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for report in reports {
        for line in lines(report) {
            let left_out = line.value.is_none();
            rows.push(vec![
                report.agreement.to_owned(),
                report.questions.respondent.word().to_owned(),
                report.code.to_owned(),
                report.name.to_owned(),
                report.county.to_owned(),
                report.version.to_string(),
                signed_on(report),
                yes_or_no(report.late),
                line.item,
                line.series,
                line.question,
                line.kind,
                line.row.map_or_else(String::new, |row| row.to_string()),
                line.column.unwrap_or_default(),
                harmless(&line.value.unwrap_or_default()),
                yes_or_no(left_out),
            ]);
        }
    }
    table(rows)
}

/// The same for programs.
pub fn json(edition: &Edition<'_>, reports: &[OpenReport<'_>]) -> Vec<u8> {
    let reports = reports.iter().map(|report| {
        let answers = lines(report).into_iter().map(|line| {
            json!({
                "item": Some(line.item).filter(|item| !item.is_empty()),
                "series": line.series,
                "question": line.question,
                "kind": line.kind,
                "row": line.row,
                "column": line.column,
                "left_out": line.value.is_none(),
                "value": line.value,
            })
        });
        json!({
            "code": report.code,
            "name": report.name,
            "county": Some(report.county).filter(|county| !county.is_empty()),
            "version": report.version,
            "signed_on": signed_on(report),
            "late": report.late,
            "answers": answers.collect::<Vec<Value>>(),
        })
    });
    let whole = json!({
        "agreement": edition.agreement,
        "respondent": edition.respondent.word(),
        "version": edition.number,
        "reports": reports.collect::<Vec<Value>>(),
    });
    // Texts and numbers alone can always be written.
    let mut bytes = serde_json::to_vec(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The questions that are public, of every set that was answered.
pub fn codebook(reports: &[OpenReport<'_>]) -> Vec<u8> {
    let mut head = vec!["question_set".to_owned()];
    head.extend(codebook::head());
    let (mut rows, mut seen) = (vec![head], BTreeSet::new());
    for report in reports {
        if !seen.insert(report.question_set) {
            continue;
        }
        let is_public = |name: &str| {
            let question = report.questions.find(name);
            question.is_some_and(|(_, question)| question.is_public())
        };
        for row in codebook::rows(report.questions) {
            if row.first().is_some_and(|name| is_public(name)) {
                let mut line = vec![report.question_set.to_owned()];
                line.extend(row.iter().map(|cell| harmless(cell)));
                rows.push(line);
            }
        }
    }
    table(rows)
}
