//! Everything that was signed about a year as files: a row for each report, a row for each answer, or as JSON. Drafts are in none
//! of them.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::report::{Given, Received, ReceivedYear};
use documents::plain_table;
use grants::question_set::Kind;
use serde_json::{Value, json};
use wording::{Message, message, stockholm};

use super::refusal;
use super::series::{must_be_there, together};
use crate::Refusal;
use crate::work::person::SignedIn;
use crate::work::questions::said;

/// The file.
pub async fn file(
    person: SignedIn,
    Path((agreement, format)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    must_be_there(&person, &agreement).await?;
    let year = person.casework.received_reports(&person.actor, &agreement);
    let year = year.await.map_err(|error| refusal(&error))?;
    let csv = "text/csv; charset=utf-8";
    let (kind, bytes) = match format.as_str() {
        "bred.csv" => (csv, wide(&person, &year)),
        "lang.csv" => (csv, long(&person, &year)),
        "svar.json" => ("application/json", as_json(&year)),
        _ => return Err(Refusal::not_found(message!("receiving-no-such-file"))),
    };
    let name = format!("attachment; filename=\"svar-{agreement}-{format}\"");
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

/// What every row begins with.
const HEADS: usize = 7;

fn heads(person: &SignedIn) -> Vec<String> {
    let heads: [Message; HEADS] = [
        message!("receiving-respondent"),
        message!("receiving-column-code"),
        message!("receiving-column-name"),
        message!("receiving-county"),
        message!("receiving-version"),
        message!("receiving-column-signed-on"),
        message!("receiving-column-late"),
    ];
    heads.iter().map(|head| person.say(head)).collect()
}

fn begins(person: &SignedIn, of: &Received) -> Vec<String> {
    let late = if of.version.late {
        message!("asking-yes")
    } else {
        message!("asking-no")
    };
    vec![
        person.say(&casework::question_set::respondent(of.report.respondent)),
        of.report.code.clone(),
        of.name.clone(),
        of.county.map_or_else(String::new, |code| code.to_string()),
        of.version.number.to_string(),
        stockholm(of.version.signed_at).date().to_string(),
        person.say(&late),
    ]
}

/// What a column of the wide file is: a question of a series, about an item.
fn column(given: &Given<'_>) -> String {
    match given.item {
        Some(item) => format!("{}[{item}]", given.question.series),
        None => given.question.series.clone(),
    }
}

/// A row for each report, a column for each question and item.
fn wide(person: &SignedIn, year: &ReceivedYear) -> Vec<u8> {
    let mut columns: Vec<String> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for received in &year.reports {
        let mut cells: BTreeMap<usize, String> = BTreeMap::new();
        for given in year.given(received) {
            let name = column(&given);
            let at = *places.entry(name.clone()).or_insert_with(|| {
                columns.push(name);
                columns.len() - 1
            });
            cells.insert(at, for_files(person, &given));
        }
        rows.push((begins(person, received), cells));
    }
    let mut head = heads(person);
    head.extend(columns.iter().cloned());
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(mut row, mut cells)| {
            row.extend((0..columns.len()).map(|at| cells.remove(&at).unwrap_or_default()));
            row
        })
        .collect();
    plain_table::spreadsheet(&head, &rows)
}

/// An answer as a spreadsheet counts with it: amounts and numbers bare, the rest in words.
fn for_files(person: &SignedIn, given: &Given<'_>) -> String {
    match (&given.question.kind, given.answers.as_slice()) {
        (Kind::Kronor | Kind::Number { .. } | Kind::Date, [(None, answer)]) => {
            answer.written().replace('.', ",")
        }
        _ => together(person, given),
    }
}

/// A row for each answer.
fn long(person: &SignedIn, year: &ReceivedYear) -> Vec<u8> {
    let mut head = heads(person);
    let more = [
        message!("money-years-column-item"),
        message!("asking-series"),
        message!("receiving-column-question"),
        message!("receiving-column-kind"),
        message!("receiving-column-row"),
        message!("receiving-column-column"),
        message!("receiving-column-kept"),
        message!("receiving-column-answer"),
    ];
    head.extend(more.iter().map(|words| person.say(words)));
    let mut rows = Vec::new();
    for received in &year.reports {
        for given in year.given(received) {
            let question = given.question;
            for (cell, answer) in &given.answers {
                let kind = kind_at(&given, cell.map(|cell| cell.column.as_str()));
                let mut row = begins(person, received);
                row.extend([
                    given.item.unwrap_or_default().to_owned(),
                    question.series.clone(),
                    person.reader.language.of(&question.label).to_owned(),
                    kind.word().to_owned(),
                    cell.map_or_else(String::new, |cell| cell.row.to_string()),
                    cell.map_or_else(String::new, |cell| cell.column.clone()),
                    answer.written(),
                    said::answer(person, kind, answer),
                ]);
                rows.push(row);
            }
        }
    }
    plain_table::spreadsheet(&head, &rows)
}

fn kind_at<'g>(given: &'g Given<'_>, column: Option<&str>) -> &'g Kind {
    let mut columns = given.question.kind.columns().iter();
    let found = columns.find(|one| Some(one.name.as_str()) == column);
    found.map_or(&given.question.kind, |one| &one.kind)
}

/// The same for programs: addresses and answers as they are kept, with the questions once.
fn as_json(year: &ReceivedYear) -> Vec<u8> {
    let reports: Vec<Value> = year
        .reports
        .iter()
        .map(|received| {
            let answers: Vec<Value> = year
                .given(received)
                .iter()
                .flat_map(|given| {
                    let series = &given.question.series;
                    let (name, item) = (&given.question.name, given.item);
                    given.answers.iter().map(move |(cell, answer)| {
                        json!({
                            "series": series,
                            "question": name,
                            "item": item,
                            "row": cell.map(|cell| cell.row),
                            "column": cell.map(|cell| cell.column.as_str()),
                            "answer": answer.written(),
                        })
                    })
                })
                .collect();
            json!({
                "respondent": received.report.respondent.word(),
                "code": received.report.code,
                "name": received.name,
                "county": received.county.map(|code| code.to_string()),
                "version": received.version.number,
                "signed_at": received.version.signed_at.to_string(),
                "late": received.version.late,
                "digest": received.version.digest,
                "question_set": received.version.question_set_id,
                "answers": answers,
            })
        })
        .collect();
    let whole = json!({ "agreement": year.agreement_id, "reports": reports });
    // Texts and numbers alone can always be written.
    serde_json::to_vec(&whole).unwrap_or_default()
}
