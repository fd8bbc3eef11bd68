//! One signed report as people read it: the money, every question that was shown with its answer, and what was said about what did
//! not hold.

use std::collections::BTreeSet;

use axum::extract::Path;
use casework::report::analysis::Analysis;
use casework::report::{ReportVersion, SignedReport};
use casework::thread::{Follow, ListedQuestion};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::{ItemAccount, Sheet};
use grants::question_set::finding::Finding;
use grants::question_set::value::Answer;
use grants::question_set::{Question, Section};
use maud::{Markup, html};
use wording::{Message, message, moment, money};

use super::answer::below;
use super::before::{self, Before};
use super::questions;
use super::{ONE, anchor, refusal, tags};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, facts, link_button};
use crate::work::money_years::item_title;
use crate::work::person::SignedIn;
use crate::work::questions::said;
use crate::work::threads;

/// The page.
pub async fn shown(
    person: SignedIn,
    Path((report, version)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    // What is no number is no version of any report.
    let number = version.parse().unwrap_or(0);
    let found = person
        .casework
        .signed_report(&person.actor, &report, number);
    let found = found.await.map_err(|error| refusal(&error))?;
    let answers = found.signed.counted(&found.questions);
    let known = found.signed.facts();
    let sheet = Sheet::new(&found.questions, &known, &answers);
    let language = person.reader.language;
    let heading = heading(&found);
    let beside = Beside::of(&person, &found).await?;
    let agreement = found.report.agreement_id.as_str();
    let page = super::coverage::crumbs(&person, person.page(person.say(&heading)), agreement);
    Ok(page
        .title(person.say(&message!(
            "receiving-one-title",
            name = &found.organisation,
            number = found.version.number
        )))
        .lead(language.of(&found.questions.title))
        .body(html! {
            (about(&person, &found.version, &report))
            (beside.before.link(&person))
            (beside.of_report(&person, &found))
            @let accounts = sheet.accounts();
            @if !accounts.is_empty() {
                h2.names-table { (person.say(&message!("receiving-money"))) }
                (money_table(&person, agreement, &accounts).markup())
            }
            @for section in &found.questions.sections {
                @for item in sheet.rounds(section) {
                    (of_section(&person, (&found, &beside), &sheet, (section, item)))
                }
            }
            (explained(&person, &sheet, &found))
        })
        .render())
}

/// What stands beside the answers of a report.
struct Beside {
    before: Before,
    /// What those who follow up have put on the answers and asked; nothing for others.
    follow_up: Option<(Analysis, Vec<ListedQuestion>)>,
}

impl Beside {
    async fn of(person: &SignedIn, found: &SignedReport) -> Result<Self, Refusal> {
        let before = before::of(person, found).await?;
        let (casework, actor) = (&person.casework, &person.actor);
        // What those who follow up put on answers is no matter of whoever reads only what their own organisation signed.
        if !actor.may(Act::ReadSignedReports, "", true) {
            return Ok(Self {
                before,
                follow_up: None,
            });
        }
        let analysis = casework.analysis(actor, &found.report.id).await;
        let analysis = analysis.map_err(|error| tags::refusal(&error))?;
        let follow = Follow {
            report_id: Some(&found.report.id),
            ..Follow::default()
        };
        let asked = casework.report_questions(actor, follow, 0).await;
        let asked = asked.map_err(|error| threads::refusal(&error))?;
        Ok(Self {
            before,
            follow_up: Some((analysis, asked)),
        })
    }

    /// The questions that were asked about the report, and the way to ask.
    fn of_report(&self, person: &SignedIn, found: &SignedReport) -> Markup {
        let Some((_, asked)) = &self.follow_up else {
            return html! {};
        };
        let ask = format!("{ONE}/{}/{}/fraga", found.report.id, found.version.number);
        html! {
            @if !asked.is_empty() {
                h2.names-table { (person.say(&message!("follow-up-heading"))) }
                (questions::of_report(person, found, asked).markup())
            }
            @if person.may(Act::ManageReports) {
                p { (link_button(Button::Secondary, &person.say(&message!("follow-up-ask-about-all")), &person.link(&ask))) }
            }
        }
    }

    /// An answer with what was answered the year before and what it carries.
    fn around(
        &self,
        person: &SignedIn,
        found: &SignedReport,
        (question, item): (&Question, Option<&str>),
        answer: &Markup,
    ) -> Markup {
        let at = Address::of(&question.name).about(item);
        let key = (found.report.id.as_str(), found.version.number);
        html! {
            div.signed-answer id=(anchor(&at)) {
                (answer)
                (self.before.folded(person, question, item))
                @if let Some((analysis, asked)) = &self.follow_up {
                    (below(person, key, &at, (analysis, asked)))
                }
            }
        }
    }
}

fn heading(found: &SignedReport) -> Message {
    if found.version.late {
        message!(
            "receiving-one-late",
            name = &found.organisation,
            at = found.version.signed_at
        )
    } else {
        message!(
            "receiving-one",
            name = &found.organisation,
            at = found.version.signed_at
        )
    }
}

fn about(person: &SignedIn, version: &ReportVersion, report: &str) -> Markup {
    let earlier = 1..version.number;
    html! {
        (facts([
            (person.say(&message!("receiving-version")), html! { (version.number) }),
            (person.say(&message!("receiving-column-signed-on")), html! { (moment(version.signed_at, person.reader.language)) }),
            (person.say(&message!("receiving-digest")), html! { code { (version.digest) } }),
        ]))
        @if version.number > 1 {
            p { (person.say(&message!("receiving-earlier"))) " "
                @for number in earlier {
                    a href=(person.link(&format!("{ONE}/{report}/{number}"))) { (number) } " "
                }
            }
        }
    }
}

fn money_table(person: &SignedIn, agreement: &str, accounts: &[ItemAccount]) -> Table {
    let language = person.reader.language;
    let of = |amount: Option<grants::Ore>| {
        Cell::Text(amount.map_or_else(|| "–".to_owned(), |amount| money(amount, language)))
    };
    let rows = accounts.iter().map(|one| {
        vec![
            Cell::Text(item_title(person, agreement, &one.item)),
            of(Some(one.received)),
            of(one.used),
            of(one.unused),
            of(one.own_contribution),
        ]
    });
    Table {
        caption: person.say(&message!("receiving-money-caption")),
        columns: vec![
            Column::words(person.say(&message!("money-years-column-item"))),
            Column::numbers(person.say(&message!("receiving-column-received"))),
            Column::numbers(person.say(&message!("asking-money-used"))),
            Column::numbers(person.say(&message!("asking-money-unused"))),
            Column::numbers(person.say(&message!("asking-money-own"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// A section with the questions that were shown; nothing when none was.
fn of_section(
    person: &SignedIn,
    (found, beside): (&SignedReport, &Beside),
    sheet: &Sheet<'_>,
    (section, item): (&Section, Option<&str>),
) -> Markup {
    let agreement = found.report.agreement_id.as_str();
    let shown: Vec<&Question> = section
        .questions
        .iter()
        .filter(|question| sheet.is_shown(&question.name, item))
        .collect();
    let title = person.reader.language.of(&section.title);
    html! {
        @if !shown.is_empty() {
            h2 {
                (title)
                @if let Some(item) = item { ": " (item_title(person, agreement, item)) }
            }
            (facts(shown.into_iter().map(|question| (
                said::filled(person, sheet, &question.label, item),
                beside.around(person, found, (question, item), &answered(person, sheet, question, item)),
            ))))
        }
    }
}

/// The answer, a table of rows, or that there is none.
pub fn answered(
    person: &SignedIn,
    sheet: &Sheet<'_>,
    question: &Question,
    item: Option<&str>,
) -> Markup {
    let address = Address::of(&question.name).about(item);
    let nothing = || html! { p { (person.say(&message!("receiving-no-answer"))) } };
    if question.kind.columns().is_empty() {
        return match sheet.answer(&address) {
            Some(answer) => said::shown(person, &question.kind, answer),
            None => nothing(),
        };
    }
    let rows: BTreeSet<u16> = sheet.rows(&question.name, item);
    if rows.is_empty() {
        return nothing();
    }
    rows_of(person, question, &rows, |row, column| {
        sheet.answer(&address.clone().cell(row, column)).cloned()
    })
}

fn rows_of(
    person: &SignedIn,
    question: &Question,
    rows: &BTreeSet<u16>,
    cell: impl Fn(u16, &str) -> Option<Answer>,
) -> Markup {
    let language = person.reader.language;
    let columns = question.kind.columns();
    let rows = rows.iter().map(|row| {
        let cells = columns.iter().map(|column| {
            let given = cell(*row, &column.name);
            let words = given.map(|it| said::answer(person, &column.kind, &it));
            Cell::Text(words.unwrap_or_default())
        });
        cells.collect()
    });
    let heads = columns.iter();
    Table {
        caption: language.of(&question.label).to_owned(),
        columns: heads
            .map(|column| Column::words(language.of(&column.label)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
    .markup()
}

/// What did not hold and was let stand, with what was said about it.
fn explained(person: &SignedIn, sheet: &Sheet<'_>, found: &SignedReport) -> Markup {
    let findings = sheet.findings();
    let explained: Vec<(String, &String)> = findings
        .iter()
        .filter_map(|finding| {
            let words = found.signed.explanations.get(&finding.word())?;
            Some((in_words(person, sheet, finding), words))
        })
        .collect();
    html! {
        @if !explained.is_empty() {
            h2 { (person.say(&message!("receiving-explained"))) }
            (facts(explained.into_iter().map(|(what, words)| (what, html! { p { (words) } }))))
        }
    }
}

/// What a finding says: in our words, or in those of the set.
pub fn in_words(person: &SignedIn, sheet: &Sheet<'_>, finding: &Finding) -> String {
    if let Some(message) = casework::report::finding(finding, sheet.set) {
        return person.say(&message);
    }
    let Finding::Fails { at, check, .. } = finding else {
        return String::new();
    };
    let question = sheet.set.find(&at.question).map(|(_, question)| question);
    let check = question.and_then(|question| question.checks.get(*check));
    check.map_or_else(String::new, |check| {
        said::filled(person, sheet, &check.says, at.item.as_deref())
    })
}
