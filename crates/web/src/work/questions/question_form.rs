//! One question in a form of its own: its words, what an answer is, when it is shown, what must hold, and who uses it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::question_set::OpenedSet;
use grants::Text;
use grants::question_set::expression::Expression;
use grants::question_set::problem::{Part, Problem};
use grants::question_set::{
    Check, Choice, Kind, MoneyRole, Question, QuestionSet, Severity, UsedFor,
};
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::saving::save_questions;
use super::{address, builder, columns, found, page_below, said};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::form;
use crate::work::entry::{self, Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const SERIES: &str = "serie";
const PUBLIC: &str = "oppnas";
const KIND: &str = "slag";
const DECIMALS: &str = "decimaler";
const ROWS: &str = "rader";
const CHOICES: &str = "val";
const COLUMNS: &str = "kolumner";
const MONEY: &str = "pengar";
const REQUIRED: &str = "kravs";
const SHOWN: &str = "visas";
const CHECKS: &str = "kontroller";
const PREFILL: &str = "ifyllt";

/// What stands between the parts of a line.
const BETWEEN: &str = " | ";

/// The plain kinds, each with its word.
fn kinds() -> [Kind; 10] {
    [
        Kind::Kronor,
        Kind::Number { decimals: 0 },
        Kind::Date,
        Kind::YesNo,
        Kind::OneOf(Vec::new()),
        Kind::SeveralOf(Vec::new()),
        Kind::ShortText,
        Kind::LongText,
        Kind::Table {
            columns: Vec::new(),
            most_rows: 20,
        },
        Kind::File,
    ]
}

fn texts() -> Section {
    let pair = |name, words, lines| Entry::pair(name, words, lines);
    let label = [message!("asking-label-sv"), message!("asking-label-en")];
    let guidance = [
        message!("asking-guidance-sv"),
        message!("asking-guidance-en"),
    ];
    Section {
        heading: message!("asking-question-words"),
        lead: Some(message!("asking-texts-hint")),
        entries: [pair("fraga", label, 2), pair("hjalp", guidance, 3)].concat(),
    }
}

fn answer() -> Section {
    let kinds = kinds().map(|kind| (kind.word().to_owned(), said::kind(&kind)));
    let money = MoneyRole::ALL.map(|role| (role.word().to_owned(), said::money_role(role)));
    let nothing = (String::new(), message!("work-choice-nothing"));
    Section {
        heading: message!("asking-answer"),
        lead: None,
        entries: vec![
            Entry::choice(KIND, message!("asking-question-kind"), kinds.to_vec()),
            Entry {
                kind: entry::Kind::Lines(6),
                ..Entry::line(CHOICES, message!("asking-choices"))
                    .hint(message!("asking-choices-hint"))
            },
            Entry {
                kind: entry::Kind::Lines(4),
                ..Entry::line(COLUMNS, message!("asking-columns"))
                    .hint(message!("asking-columns-hint"))
            },
            Entry::line(ROWS, message!("asking-rows")),
            Entry::line(DECIMALS, message!("asking-decimals")),
            Entry::check(REQUIRED, message!("asking-required")),
            Entry::choice(
                MONEY,
                message!("asking-money"),
                std::iter::once(nothing).chain(money).collect(),
            ),
            Entry::line(PREFILL, message!("asking-prefill")).hint(message!("asking-prefill-hint")),
        ],
    }
}

fn rules() -> Section {
    let by = [message!("asking-used-by-sv"), message!("asking-used-by-en")];
    let why = [
        message!("asking-used-why-sv"),
        message!("asking-used-why-en"),
    ];
    let mut entries = vec![
        Entry::line(SHOWN, message!("asking-shown")).hint(message!("asking-shown-hint")),
        Entry {
            kind: entry::Kind::Lines(4),
            ..Entry::line(CHECKS, message!("asking-checks")).hint(message!("asking-checks-hint"))
        },
    ];
    entries.extend(Entry::pair("anvands-av", by, 1));
    entries.extend(Entry::pair("anvands-for", why, 2));
    let public = [
        (String::new(), message!("asking-public-by-kind")),
        ("ja".to_owned(), message!("asking-public-yes")),
        ("nej".to_owned(), message!("asking-public-no")),
    ];
    entries.push(
        Entry::choice(PUBLIC, message!("asking-public"), public.to_vec())
            .hint(message!("asking-public-hint")),
    );
    entries
        .push(Entry::line(SERIES, message!("asking-series")).hint(message!("asking-series-hint")));
    Section {
        heading: message!("asking-question-rules"),
        lead: None,
        entries,
    }
}

fn joined(lines: impl Iterator<Item = Vec<String>>) -> String {
    let lines = lines.map(|parts| parts.join(BETWEEN));
    lines.collect::<Vec<_>>().join("\n")
}

fn filled(question: &Question) -> Typed {
    let choices = question.kind.choices().iter();
    let choices = joined(
        choices.map(|one| vec![one.name.clone(), one.label.sv.clone(), one.label.en.clone()]),
    );
    let columns = question.kind.columns().iter();
    let columns = joined(columns.map(|one| {
        let kind = columns::kind_in_words(one);
        vec![
            one.name.clone(),
            kind,
            one.label.sv.clone(),
            one.label.en.clone(),
        ]
    }));
    let checks = question.checks.iter();
    let checks = joined(checks.map(|one| {
        vec![
            one.severity.word().to_owned(),
            one.holds.to_string(),
            one.says.sv.clone(),
            one.says.en.clone(),
        ]
    }));
    let expression =
        |one: &Option<Expression>| one.as_ref().map_or_else(String::new, ToString::to_string);
    let guidance = question.guidance.as_ref();
    let used = question.used_for.as_ref();
    let public = question
        .public
        .map_or("", |public| if public { "ja" } else { "nej" });
    Typed::default()
        .with("fraga-sv", &*question.label.sv)
        .with("fraga-en", &*question.label.en)
        .with("hjalp-sv", guidance.map_or("", |it| &it.sv))
        .with("hjalp-en", guidance.map_or("", |it| &it.en))
        .with(KIND, question.kind.word())
        .with(CHOICES, choices)
        .with(COLUMNS, columns)
        .with(
            ROWS,
            match question.kind {
                Kind::Table { most_rows, .. } => most_rows.to_string(),
                _ => String::new(),
            },
        )
        .with(
            DECIMALS,
            match question.kind {
                Kind::Number { decimals } => decimals.to_string(),
                _ => String::new(),
            },
        )
        .with(REQUIRED, if question.required { "ja" } else { "" })
        .with(MONEY, question.money.map_or("", MoneyRole::word))
        .with(PREFILL, expression(&question.prefill))
        .with(SHOWN, expression(&question.shown))
        .with(CHECKS, checks)
        .with("anvands-av-sv", used.map_or("", |it| &it.by.sv))
        .with("anvands-av-en", used.map_or("", |it| &it.by.en))
        .with("anvands-for-sv", used.map_or("", |it| &it.why.sv))
        .with("anvands-for-en", used.map_or("", |it| &it.why.en))
        .with(PUBLIC, public)
        .with(SERIES, &*question.series)
}

/// The lines of a field, each in so many parts. A line in fewer is wrong.
fn parts<const N: usize>(reading: &mut Reading<'_>, field: &str) -> Vec<[String; N]> {
    let mut all = Vec::new();
    for (at, line) in reading.plain(field).lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let parts = line.splitn(N, '|').map(|part| part.trim().to_owned());
        if let Ok(parts) = <[String; N]>::try_from(parts.collect::<Vec<_>>()) {
            all.push(parts);
        } else {
            let line = (at + 1).to_string();
            reading.wrong(field, message!("asking-line-parts", line = line, parts = N));
        }
    }
    all
}

/// An expression that may be left out.
pub(super) fn expression(reading: &mut Reading<'_>, field: &str) -> Option<Expression> {
    let text = reading.optional(field)?;
    read_expression(reading, field, &text)
}

fn read_expression(reading: &mut Reading<'_>, field: &str, text: &str) -> Option<Expression> {
    match Expression::read(text) {
        Ok(expression) => Some(expression),
        Err(refusal) => {
            reading.faults.push(Fault {
                field: Some(field.to_owned()),
                words: std::iter::once(refusal.message())
                    .chain(refusal.hint())
                    .collect(),
            });
            None
        }
    }
}

fn text(sv: String, en: String) -> Text {
    Text { sv, en }
}

fn kind(reading: &mut Reading<'_>, before: &Kind) -> Kind {
    let word = reading.plain(KIND);
    let choices = |reading: &mut Reading<'_>| -> Vec<Choice> {
        let lines = parts::<3>(reading, CHOICES).into_iter();
        lines
            .map(|[name, sv, en]| Choice {
                name,
                label: text(sv, en),
            })
            .collect()
    };
    match kinds().into_iter().find(|kind| kind.word() == word) {
        None => {
            reading.wrong(KIND, message!("work-field-choice"));
            before.clone()
        }
        Some(Kind::OneOf(_)) => Kind::OneOf(choices(reading)),
        Some(Kind::SeveralOf(_)) => Kind::SeveralOf(choices(reading)),
        Some(Kind::Number { .. }) => {
            let decimals = match reading.optional(DECIMALS) {
                Some(_) => reading.number(DECIMALS, 0, 4),
                None => 0,
            };
            Kind::Number {
                decimals: u8::try_from(decimals).unwrap_or_default(),
            }
        }
        Some(Kind::Table { most_rows, .. }) => {
            let rows = match reading.optional(ROWS) {
                Some(_) => reading.number(ROWS, 1, 200),
                None => i16::try_from(most_rows).unwrap_or(1),
            };
            Kind::Table {
                columns: columns::read(parts::<4>(reading, COLUMNS), reading, COLUMNS),
                most_rows: u16::try_from(rows).unwrap_or(1),
            }
        }
        Some(kind) => kind,
    }
}

fn checks(reading: &mut Reading<'_>) -> Vec<Check> {
    let mut checks = Vec::new();
    for [severity, holds, sv, en] in parts::<4>(reading, CHECKS) {
        let Some(severity) = Severity::from_word(&severity) else {
            reading.wrong(CHECKS, message!("asking-check-severity", word = severity));
            continue;
        };
        let Some(holds) = read_expression(reading, CHECKS, &holds) else {
            continue;
        };
        checks.push(Check {
            holds,
            says: text(sv, en),
            severity,
        });
    }
    checks
}

/// The question as it is typed, or everything that is wrong.
fn read(typed: &Typed, before: &Question) -> Result<Question, Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let words = MoneyRole::ALL.map(|role| (role.word(), role));
    let question = Question {
        name: before.name.clone(),
        series: reading.text(SERIES),
        label: reading.pair("fraga"),
        guidance: reading.optional_pair("hjalp"),
        kind: kind(&mut reading, &before.kind),
        money: reading.optional_word(MONEY, &words),
        required: typed.get(REQUIRED) == "ja",
        shown: expression(&mut reading, SHOWN),
        checks: checks(&mut reading),
        prefill: expression(&mut reading, PREFILL),
        used_for: match (
            reading.optional_pair("anvands-av"),
            reading.optional_pair("anvands-for"),
        ) {
            (Some(by), Some(why)) => Some(UsedFor { by, why }),
            _ => None,
        },
        public: reading.optional_word(PUBLIC, &[("ja", true), ("nej", false)]),
    };
    if reading.faults.is_empty() {
        Ok(question)
    } else {
        Err(reading.faults)
    }
}

/// The field of a part of a question.
const fn field_of(part: Part) -> &'static str {
    match part {
        Part::Whole | Part::Name | Part::Label => "fraga-sv",
        Part::Series => SERIES,
        Part::Guidance => "hjalp-sv",
        Part::Kind => KIND,
        Part::Money => MONEY,
        Part::Shown => SHOWN,
        Part::Check(_) => CHECKS,
        Part::Prefill => PREFILL,
        Part::UsedFor => "anvands-av-sv",
    }
}

fn markup(
    person: &SignedIn,
    opened: &OpenedSet,
    question: &Question,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = [texts(), answer(), rules()];
    let label = said::unfilled(person, &opened.questions, &question.label);
    let heading: Message = message!("asking-question-heading", question = label);
    let mut page = page_below(person, opened, &heading).crumb(
        person.say(&message!("asking-edit")),
        address(&opened.set.id, "/andra"),
    );
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (builder::save_button(person))
            a href=(person.link(&address(&opened.set.id, "/andra"))) { (person.say(&message!("work-leave"))) }
        }
    };
    let here = address(&opened.set.id, &format!("/fraga/{}", question.name));
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&here), &content))
    })
    .render()
}

fn no_such() -> Refusal {
    Refusal::not_found(message!("reports-no-such-question"))
}

/// The form; a question of what is no draft is read on the page of the set.
pub async fn asked(
    person: SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    if opened.set.status != QuestionSetStatus::Draft {
        return Ok(person.go(&address(&id, "")));
    }
    let (_, question) = opened.questions.find(&name).ok_or_else(no_such)?;
    let typed = filled(question).with("revision", opened.set.revision.to_string());
    Ok(markup(&person, &opened, question, &typed, &[]).into_response())
}

/// Saves it.
pub async fn saved(
    Path((id, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let (_, before) = opened.questions.find(&name).ok_or_else(no_such)?;
    let changed = read(typed, before).map(|question| {
        let mut set = QuestionSet::clone(&opened.questions);
        for one in set.sections.iter_mut().flat_map(|it| &mut it.questions) {
            if one.name == name {
                *one = question.clone();
            }
        }
        set
    });
    let field = |problem: &Problem| {
        let is_this = problem.question.as_deref() == Some(name.as_str());
        is_this.then(|| field_of(problem.part).to_owned())
    };
    let Err(not_saved) = save_questions(person, (&opened, typed), changed, field).await? else {
        return Ok(person.go(&format!("{}#{name}", address(&id, "/andra"))));
    };
    let typed = not_saved.typed_again(typed, &opened);
    let page = markup(person, &opened, before, &typed, &not_saved.faults);
    Ok((not_saved.status, page).into_response())
}
