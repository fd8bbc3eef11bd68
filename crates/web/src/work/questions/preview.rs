//! Trying a set with made-up answers: which questions appear, and what the checks say. Nothing that is typed here is kept anywhere.

use std::collections::BTreeMap;

use axum::extract::Path;
use casework::question_set::OpenedSet;
use grants::Ore;
use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::finding::Finding;
use grants::question_set::value::Answer;
use grants::question_set::{Fact, Kind, Question, Repeated, Section, Severity};
use maud::{Markup, html};
use wording::message;

use super::{address, found, page_below, said};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::money_years::item_title;
use crate::work::person::{SignedIn, Writer};
use crate::work::received_reports::finding_in_words;
use crate::work::typed::{Typed, lines};

/// What was received of each item, when nothing else is typed.
const RECEIVED: i64 = 1_000_000;
/// The field for it.
const RECEIVED_FIELD: &str = "pahittat-belopp";
/// So many rows of a table are tried.
const ROWS: u16 = 3;
/// What stands between the address of a question and a choice of it.
const CHOICE: &str = "--";

/// What is typed into, and what it means.
struct Trial {
    facts: Facts,
    answers: BTreeMap<Address, Answer>,
    /// The names of fields whose text is no answer.
    unread: Vec<String>,
}

impl Trial {
    fn read(person: &SignedIn, opened: &OpenedSet, typed: &Typed) -> Self {
        let mut trial = Self {
            facts: facts(person, opened, typed),
            answers: BTreeMap::new(),
            unread: Vec::new(),
        };
        for section in &opened.questions.sections {
            let items = trial.facts.items.clone();
            let rounds: Vec<Option<&str>> = if section.repeated.by_item() {
                let covered = items.iter().filter(|item| section.repeated.covers(item));
                covered.map(|item| Some(item.as_str())).collect()
            } else {
                vec![None]
            };
            for item in rounds {
                for question in &section.questions {
                    trial.of_question(question, item, typed);
                }
            }
        }
        trial
    }

    fn of_question(&mut self, question: &Question, item: Option<&str>, typed: &Typed) {
        let at = Address::of(&question.name).about(item);
        match &question.kind {
            Kind::Table { columns, most_rows } => {
                for row in 1..=ROWS.min(*most_rows) {
                    for column in columns {
                        let cell = at.clone().cell(row, &column.name);
                        self.of_field(&column.kind, cell, typed);
                    }
                }
            }
            Kind::File => {}
            kind => self.of_field(kind, at, typed),
        }
    }

    fn of_field(&mut self, kind: &Kind, at: Address, typed: &Typed) {
        let name = at.to_string();
        let text = match kind {
            Kind::SeveralOf(choices) => {
                let chosen = choices
                    .iter()
                    .filter(|choice| typed.get(&format!("{name}{CHOICE}{}", choice.name)) == "ja");
                let chosen: Vec<&str> = chosen.map(|choice| choice.name.as_str()).collect();
                chosen.join(" ")
            }
            _ => lines(typed.get(&name)),
        };
        match kind.read(&text) {
            Ok(Some(answer)) => {
                self.answers.insert(at, answer);
            }
            Ok(None) => {}
            Err(_) => self.unread.push(name),
        }
    }
}

/// The items the respondent could have received money of: those the set names, and all of its level where it asks of each.
fn items(person: &SignedIn, opened: &OpenedSet) -> Vec<String> {
    let questions = &opened.questions;
    let asks_of_each = questions
        .sections
        .iter()
        .any(|section| section.repeated == Repeated::EachItem);
    let named = |item: &str| {
        questions
            .sections
            .iter()
            .any(|section| section.repeated.covers(item))
    };
    let published = person.reader.published.agreement(&opened.set.agreement_id);
    let level = questions.respondent.level();
    let mut items: Vec<String> = published
        .iter()
        .flat_map(|one| &one.agreement.items)
        .filter(|item| item.level == level && (asks_of_each || named(&item.id)))
        .map(|item| item.id.clone())
        .collect();
    if items.is_empty() {
        items.push("post".to_owned());
    }
    items
}

fn facts(person: &SignedIn, opened: &OpenedSet, typed: &Typed) -> Facts {
    let received = match Kind::Kronor.read(typed.get(RECEIVED_FIELD)) {
        Ok(Some(Answer::Kronor(kronor))) => kronor,
        _ => RECEIVED,
    };
    let amount = |kronor: i64| Ore::from_kronor(kronor).unwrap_or(Ore::ZERO);
    let items = items(person, opened);
    let year = person.reader.published.agreement(&opened.set.agreement_id);
    let year = year.map_or(0, |one| i64::from(one.agreement.year));
    let mut facts = Facts::of(items.clone()).number(Fact::Year, year);
    for item in &items {
        facts = facts
            .amount(Fact::Granted, item, amount(received))
            .amount(Fact::Received, item, amount(received))
            .amount(Fact::Returned, item, Ore::ZERO)
            .amount(Fact::UsedBefore, item, amount(received / 2));
    }
    facts
}

/// The empty form, with what is filled in before anybody answers.
pub async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let mut typed = Typed::default().with(RECEIVED_FIELD, RECEIVED.to_string());
    let trial = Trial::read(&person, &opened, &typed);
    let sheet = Sheet::new(&opened.questions, &trial.facts, &trial.answers);
    for (_, question, item) in sheet.questions() {
        if let Some(answer) = sheet.prefilled(question, item) {
            let at = Address::of(&question.name).about(item).to_string();
            typed.set(at, answer.written());
        }
    }
    Ok(markup(&person, &opened, &typed, false))
}

/// The form with what was typed, and what it leads to.
pub async fn tried(Path(id): Path<String>, writer: Writer) -> Result<Markup, Refusal> {
    let opened = found(&writer.by, &id).await?;
    Ok(markup(&writer.by, &opened, &writer.typed, true))
}

fn markup(person: &SignedIn, opened: &OpenedSet, typed: &Typed, is_tried: bool) -> Markup {
    let trial = Trial::read(person, opened, typed);
    let sheet = Sheet::new(&opened.questions, &trial.facts, &trial.answers);
    let hidden = opened.questions.questions().filter(|(section, question)| {
        let rounds = sheet.rounds(section).into_iter();
        rounds
            .into_iter()
            .all(|item| !sheet.is_shown(&question.name, item))
    });
    let hidden: Vec<&Question> = hidden.map(|(_, question)| question).collect();
    let received = Field::new(RECEIVED_FIELD, person.say(&message!("asking-try-received")))
        .value(typed.get(RECEIVED_FIELD));
    let content = html! {
        (field::text(&received))
        @for section in &opened.questions.sections {
            @for item in sheet.rounds(section) {
                (of_section(person, opened, &sheet, (section, item), typed, &trial.unread))
            }
        }
        p.buttons { (button(Button::Primary, &person.say(&message!("asking-try-button")))) }
    };
    let respondent = casework::question_set::respondent(opened.set.respondent);
    let heading = message!("asking-try-heading", respondent = respondent);
    page_below(person, opened, &heading)
        .lead(&person.say(&message!("asking-try-lead")))
        .body(html! {
            @if is_tried { (outcome(person, &sheet)) }
            @if let Some(introduction) = &opened.questions.introduction {
                @for line in said::filled(person, &sheet, introduction, None).lines() { p { (line) } }
            }
            (form(&person.link(&address(&opened.set.id, "/prova")), &content))
            @if !hidden.is_empty() {
                h2 { (person.say(&message!("asking-try-hidden"))) }
                ul { @for question in &hidden { li {
                    (said::unfilled(person, &opened.questions, &question.label))
                    @if let Some(shown) = &question.shown { " " code { (shown) } }
                } } }
            }
        })
        .render()
}

/// What blocks, and what is only asked about.
fn outcome(person: &SignedIn, sheet: &Sheet<'_>) -> Markup {
    let findings = sheet.findings();
    let of = |severity: Severity| -> Vec<&Finding> {
        let all = findings.iter();
        all.filter(|one| one.severity() == severity).collect()
    };
    let list = |findings: &[&Finding]| {
        html! { ul { @for finding in findings { li {
            @match finding.address() {
                Some(at) => a href={ "#" (at) } { (finding_in_words(person, sheet, finding)) },
                None => (finding_in_words(person, sheet, finding)),
            }
        } } } }
    };
    let (blocks, asks) = (of(Severity::Blocks), of(Severity::Asks));
    let nothing = html! { p { (person.say(&message!("asking-try-nothing-hint"))) } };
    html! {
        @if !blocks.is_empty() {
            (notice(Tone::Warning, &person.say(&message!("asking-try-blocks", count = blocks.len())), &list(&blocks)))
        }
        @if !asks.is_empty() {
            (notice(Tone::Remark, &person.say(&message!("asking-try-asks", count = asks.len())), &list(&asks)))
        }
        @if blocks.is_empty() && asks.is_empty() {
            (notice(Tone::Done, &person.say(&message!("asking-try-nothing")), &nothing))
        }
    }
}

fn of_section(
    person: &SignedIn,
    opened: &OpenedSet,
    sheet: &Sheet<'_>,
    (section, item): (&Section, Option<&str>),
    typed: &Typed,
    unread: &[String],
) -> Markup {
    let shown: Vec<&Question> = section
        .questions
        .iter()
        .filter(|question| sheet.is_shown(&question.name, item))
        .collect();
    let title = person.reader.language.of(&section.title);
    html! {
        @if !shown.is_empty() {
            section.form-section {
                h2 {
                    (title)
                    @if let Some(item) = item { ": " (item_title(person, &opened.set.agreement_id, item)) }
                }
                @if let Some(guidance) = &section.guidance { p.hint { (said::filled(person, sheet, guidance, item)) } }
                @for question in shown { (of_question(person, sheet, (question, item), typed, unread)) }
            }
        }
    }
}

fn of_question(
    person: &SignedIn,
    sheet: &Sheet<'_>,
    (question, item): (&Question, Option<&str>),
    typed: &Typed,
    unread: &[String],
) -> Markup {
    let at = Address::of(&question.name).about(item);
    let label = said::filled(person, sheet, &question.label, item);
    let hint = question
        .guidance
        .as_ref()
        .map(|guidance| said::filled(person, sheet, guidance, item));
    let language = person.reader.language;
    match &question.kind {
        Kind::Table { columns, most_rows } => html! {
            h3 id=(at) { (label) }
            @if let Some(hint) = &hint { p.hint { (hint) } }
            @for row in 1..=ROWS.min(*most_rows) {
                @for column in columns {
                    @let words = person.say(&message!("asking-try-row", row = row.to_string(), column = language.of(&column.label)));
                    (of_field(person, &column.kind, &at.clone().cell(row, &column.name), (words, None), typed, unread))
                }
            }
        },
        Kind::File => html! {
            h3 id=(at) { (label) }
            p.hint { (person.say(&message!("asking-try-no-file"))) }
        },
        kind => of_field(person, kind, &at, (label, hint), typed, unread),
    }
}

fn of_field(
    person: &SignedIn,
    kind: &Kind,
    at: &Address,
    (label, hint): (String, Option<String>),
    typed: &Typed,
    unread: &[String],
) -> Markup {
    let name = at.to_string();
    let error = unread
        .contains(&name)
        .then(|| person.say(&message!("asking-try-unread", kind = said::kind(kind))));
    let mut field = Field::new(name.clone(), label)
        .value(typed.get(&name))
        .error(error);
    field.hint = hint;
    let choices = |words: Vec<(String, String)>| {
        let nothing = (
            String::new(),
            person.say(&message!("asking-try-not-answered")),
        );
        std::iter::once(nothing).chain(words).collect::<Vec<_>>()
    };
    let language = person.reader.language;
    match kind {
        Kind::YesNo => {
            let words = [
                ("yes", message!("asking-yes")),
                ("no", message!("asking-no")),
            ];
            let words = words.map(|(word, words)| (word.to_owned(), person.say(&words)));
            field::choice(&field, &choices(words.to_vec()))
        }
        Kind::OneOf(all) => {
            let words = all.iter();
            let words = words.map(|one| (one.name.clone(), language.of(&one.label).to_owned()));
            field::choice(&field, &choices(words.collect()))
        }
        Kind::SeveralOf(all) => html! {
            h3 id=(name) { (field.label) }
            @if let Some(hint) = &field.hint { p.hint { (hint) } }
            @for one in all {
                @let name = format!("{name}{CHOICE}{}", one.name);
                (field::check(&Field::new(name.clone(), language.of(&one.label)).value(typed.get(&name))))
            }
        },
        Kind::LongText => field::lines(&field, 4),
        _ => field::text(&field),
    }
}
