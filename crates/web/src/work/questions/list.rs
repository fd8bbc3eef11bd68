//! The sets of a year: whom there are questions for and where they stand; and beginning one.

use agreement::question_set::xlsform::{self, About, SheetProblem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::question_set::{Beginning, QuestionSet, QuestionSetError};
use grants::Text;
use grants::authorisation::Act;
use grants::question_set::{Respondent, UsedFor};
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::{Message, Speak, date, message};

use super::{LIST, address, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Progress, Table, button, filters, upload};
use crate::work::editor::file_faults;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

const YEAR: &str = "ar";
const RESPONDENT: &str = "svarande";
const FROM: &str = "fran";
const FILE: &str = "fil";
const USED_BY: &str = "anvands_av";
const USED_WHY: &str = "anvands_till";
const FROM_SHIPPED: &str = "medfoljande";
const FROM_OPEN: &str = "oppet";
const FROM_FILE: &str = "fil";

/// How far a set has come.
pub const fn progress(status: QuestionSetStatus) -> Progress {
    match status {
        QuestionSetStatus::Draft | QuestionSetStatus::Submitted => Progress::UnderWay,
        QuestionSetStatus::Open => Progress::Done,
        QuestionSetStatus::Replaced | QuestionSetStatus::Discarded => Progress::NotBegun,
    }
}

/// The agreements somebody may see, the latest first, with their names.
fn agreements(person: &SignedIn) -> Vec<(String, String)> {
    let published = person.reader.published.agreements().iter().rev();
    let seen = published.filter(|one| person.actor.may_agreement(&one.agreement.id));
    let language = person.reader.language;
    seen.map(|one| {
        let title = language.of(&one.agreement.title).to_owned();
        (one.agreement.id.clone(), title)
    })
    .collect()
}

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let asked = Typed::read(query.as_bytes()).get(YEAR).to_owned();
    let typed = Typed::default()
        .with(FROM, FROM_SHIPPED)
        .with(RESPONDENT, Respondent::Municipality.word());
    markup(&person, &asked, &typed, &[]).await
}

/// The year asked for, or the latest in which something is written or open, or the latest.
async fn chosen(person: &SignedIn, asked: &str) -> Result<Option<String>, Refusal> {
    let all = agreements(person);
    if all.iter().any(|(id, _)| id == asked) {
        return Ok(Some(asked.to_owned()));
    }
    let at_work = person.casework.question_sets_at_work(&person.actor).await;
    let at_work = at_work.map_err(|error| refusal(&error))?;
    let has_sets = |id: &str| at_work.iter().any(|set| set.agreement_id == id);
    let with_sets = all.iter().find(|(id, _)| has_sets(id));
    Ok(with_sets.or_else(|| all.first()).map(|(id, _)| id.clone()))
}

async fn markup(
    person: &SignedIn,
    asked: &str,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let Some(year) = chosen(person, asked).await? else {
        return Ok(person
            .page(person.say(&message!("asking-no-agreement")))
            .render());
    };
    let sets = person.casework.question_sets(&person.actor, &year).await;
    let sets = sets.map_err(|error| refusal(&error))?;
    let open = sets
        .iter()
        .filter(|set| set.status == QuestionSetStatus::Open);
    let name = person.reader.agreement_title(&year);
    let heading = message!("asking-heading", count = open.count(), title = &name);
    let mut page = person
        .page(person.say(&heading))
        .title(person.say(&message!("asking-title")))
        .lead(&person.say(&message!("asking-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sections = [section(person)];
    let field = Field::new(YEAR, person.say(&message!("receiving-year"))).value(year.clone());
    let choice = html! {
        (field::choice(&field, &agreements(person)))
        (button(Button::Secondary, &person.say(&message!("receiving-choose"))))
    };
    let content = html! {
        (carried(YEAR, &year))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("asking-begin-button")))) }
    };
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (filters(&person.link(LIST), &choice))
            (table(person, &sets).markup())
            @if person.may(Act::WriteQuestionSets) { (upload(&person.link(LIST), &content)) }
        })
        .render())
}

fn section(_person: &SignedIn) -> Section {
    let respondents = Respondent::ALL.map(|one| {
        let words = casework::question_set::respondent(one);
        (one.word().to_owned(), words)
    });
    let from: [(&str, Message); 3] = [
        (FROM_SHIPPED, message!("asking-from-shipped")),
        (FROM_OPEN, message!("asking-from-open")),
        (FROM_FILE, message!("asking-from-file")),
    ];
    let from = from.map(|(word, words)| (word.to_owned(), words));
    Section {
        heading: message!("asking-begin"),
        lead: Some(message!("asking-begin-lead")),
        entries: vec![
            Entry::choice(
                RESPONDENT,
                message!("asking-respondent"),
                respondents.to_vec(),
            ),
            Entry::choice(FROM, message!("asking-from"), from.to_vec()),
            Entry::file(FILE, message!("asking-file"), ".toml,.xlsx")
                .hint(message!("asking-file-hint")),
            Entry::line(USED_BY, message!("asking-file-used-by"))
                .hint(message!("asking-file-used-hint")),
            Entry::line(USED_WHY, message!("asking-file-used-why")),
        ],
    }
}

fn table(person: &SignedIn, sets: &[QuestionSet]) -> Table {
    let language = person.reader.language;
    let link = |set: &QuestionSet, words: &Message| Cell::Link {
        text: person.say(words),
        address: person.link(&address(&set.id, "")),
    };
    let rows = Respondent::ALL.into_iter().map(|respondent| {
        let of = |status: QuestionSetStatus| {
            let mut found = sets.iter().filter(|set| set.respondent == respondent);
            found.find(|set| set.status == status)
        };
        let open = of(QuestionSetStatus::Open);
        let written = of(QuestionSetStatus::Draft).or_else(|| of(QuestionSetStatus::Submitted));
        let opened = |set: &&QuestionSet| set.respondent == respondent && set.opened_at.is_some();
        let amended = sets.iter().filter(opened).count().saturating_sub(1);
        let status = open.or(written).map(|set| set.status);
        vec![
            Cell::Text(person.say(&casework::question_set::respondent(respondent))),
            match status {
                Some(status) => Cell::Status {
                    progress: progress(status),
                    text: person.say(&casework::question_set::status(status)),
                },
                None => Cell::Status {
                    progress: Progress::NotBegun,
                    text: person.say(&message!("asking-nothing")),
                },
            },
            open.map_or(Cell::Text("–".to_owned()), |set| {
                link(set, &message!("asking-open-link"))
            }),
            Cell::Text(
                open.and_then(since)
                    .map_or_else(|| "–".to_owned(), |day| date(day, language)),
            ),
            Cell::Text(amended.to_string()),
            written.map_or(Cell::Text("–".to_owned()), |set| {
                link(set, &casework::question_set::status(set.status))
            }),
        ]
    });
    Table {
        caption: person.say(&message!("asking-caption")),
        columns: vec![
            Column::words(person.say(&message!("asking-respondent"))),
            Column::words(person.say(&message!("asking-column-status"))),
            Column::words(person.say(&message!("asking-column-open"))),
            Column::words(person.say(&message!("asking-column-since"))),
            Column::numbers(person.say(&message!("asking-column-amended"))),
            Column::words(person.say(&message!("asking-column-written"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// From when a set is answered.
pub fn since(set: &QuestionSet) -> Option<jiff::civil::Date> {
    let opened = set.opened_at.map(|at| wording::stockholm(at).date());
    set.opens_on.or(opened)
}

/// Begins one.
pub async fn begun(sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let year = typed.get(YEAR).to_owned();
    let mut faults = Vec::new();
    let respondent = Respondent::from_word(typed.get(RESPONDENT));
    if respondent.is_none() {
        faults.push(Fault::of(RESPONDENT, message!("work-field-choice")));
    }
    let respondent = respondent.unwrap_or(Respondent::Region);
    let mut left_out = Vec::new();
    let text = match (typed.get(FROM), &sent.file) {
        (FROM_FILE, None) => {
            faults.push(Fault::of(FILE, message!("asking-file-missing")));
            None
        }
        (FROM_FILE, Some((name, bytes))) => {
            let about = About {
                agreement: Some(year.clone()),
                respondent: Some(respondent),
                used_for: used_for(typed, &mut faults),
            };
            match read(name, bytes, &about, person) {
                Ok((text, not_taken)) => {
                    left_out = not_taken;
                    Some(text)
                }
                Err(fault) => {
                    faults.push(fault);
                    None
                }
            }
        }
        (FROM_SHIPPED | FROM_OPEN, _) => None,
        _ => {
            faults.push(Fault::of(FROM, message!("work-field-choice")));
            None
        }
    };
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if faults.is_empty() {
        let beginning = match &text {
            Some(text) => Beginning::File(text),
            None if typed.get(FROM) == FROM_OPEN => Beginning::Open,
            None => Beginning::Shipped,
        };
        let done =
            person
                .casework
                .begin_question_set(&person.actor, (&year, respondent), beginning);
        match done.await {
            Ok(set) if left_out.is_empty() => return Ok(person.go(&address(&set.id, ""))),
            Ok(set) => {
                let page = super::left_out::markup(person, &set, &left_out);
                return Ok(page.into_response());
            }
            Err(QuestionSetError::Problems(problems)) => {
                faults.extend(file_faults(&problems, FILE));
            }
            Err(error) => {
                let refused = refusal(&error);
                let field = match &error {
                    QuestionSetError::AlreadyWritten => Some(RESPONDENT),
                    QuestionSetError::AnotherSet { .. } | QuestionSetError::TooLong => Some(FILE),
                    _ => return Err(refused),
                };
                status = refused.status;
                faults.push(Fault {
                    field: field.map(str::to_owned),
                    words: std::iter::once(refused.message)
                        .chain(refused.hint)
                        .collect(),
                });
            }
        }
    }
    let page = markup(person, &year, typed, &faults).await?;
    Ok((status, page).into_response())
}

/// Who uses the answers to the questions of a form of others, typed in one language and said in both until somebody writes the other.
/// Half of it is a fault of the half that is blank.
fn used_for(typed: &Typed, faults: &mut Vec<Fault>) -> Option<UsedFor> {
    let [by, why] = [USED_BY, USED_WHY].map(|name| typed.get(name).trim());
    if by.is_empty() && why.is_empty() {
        return None;
    }
    for (name, text) in [(USED_BY, by), (USED_WHY, why)] {
        if text.is_empty() {
            faults.push(Fault::of(name, message!("work-field-missing")));
        }
    }
    let both = |text: &str| Text {
        sv: text.to_owned(),
        en: text.to_owned(),
    };
    Some(UsedFor {
        by: both(by),
        why: both(why),
    })
}

/// A file as we write it: our own as it stands, the workbook of other survey tools read into ours, and what of that has no place.
fn read(
    name: &str,
    bytes: &[u8],
    about: &About,
    person: &SignedIn,
) -> Result<(String, Vec<SheetProblem>), Fault> {
    if !bytes.starts_with(b"PK") {
        let text = std::str::from_utf8(bytes);
        let text = text.map_err(|_| Fault::of(FILE, message!("asking-file-not-text")))?;
        return Ok((text.replace("\r\n", "\n"), Vec::new()));
    }
    match xlsform::read(bytes, about) {
        Ok(imported) => {
            let text = agreement::question_set::write(&imported.set);
            Ok((text, imported.left_out))
        }
        Err(problems) => {
            tracing::debug!(name, "A workbook was not read.");
            let words = problems.0.iter();
            Err(Fault {
                field: Some(FILE.to_owned()),
                words: words
                    .take(MOST_TOLD)
                    .map(|problem| {
                        let said = person.say(&problem.message());
                        message!("asking-file-problem", problem = said)
                    })
                    .collect(),
            })
        }
    }
}

/// So many problems of a workbook are told at once.
const MOST_TOLD: usize = 20;
