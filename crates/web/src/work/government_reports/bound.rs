//! What is bound in a report, as a form: a figure, a table or a quotation, with the name texts call it by.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::government_report::{
    GovernmentReportError, NewBound, OpenedGovernmentReport, measure_in_words, money_step, split,
    value_in_words,
};
use grants::Level;
use grants::government_report::bound::{Bound, BoundRefusal, By, How, Measure, MoneyStep};
use grants::question_set::Respondent;
use maud::{Markup, html};
use wording::{Message, message, terms};

use super::{address, alert, fault, found, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const NAME: &str = "namn";
const TITLE: &str = "beskrivning";
const AGREEMENT: &str = "overenskommelse";
const OF: &str = "vad";
const BY: &str = "uppdelning";
const STEP: &str = "steg";
const LEVEL: &str = "niva";
const ITEM: &str = "post";
const RESPONDENT: &str = "svarande";
const QUESTION: &str = "fraga";
const HOW: &str = "hur";
const CHOICE: &str = "val";
const CODE: &str = "kod";
const REVISION: &str = "revision";
const ACT: &str = "gor";

/// What is counted, as the words of the form.
const MONEY: &str = "medel";
const SIGNED: &str = "redovisat";
const SILENT: &str = "inte-redovisat";
const ANSWERS: &str = "svar";
const QUOTATION: &str = "citat";

/// How answers are counted, as the words of the form.
const HOWS: [&str; 5] = ["sum", "median", "count", "chosen", "share"];

fn nothing(words: Message) -> (String, Message) {
    (String::new(), words)
}

fn of_what() -> Vec<(String, Message)> {
    [
        (MONEY, message!("government-reports-of-money")),
        (SIGNED, message!("government-reports-measure-reported")),
        (SILENT, message!("government-reports-measure-silent")),
        (ANSWERS, message!("government-reports-of-answers")),
        (QUOTATION, message!("government-reports-of-quotation")),
    ]
    .map(|(word, words)| (word.to_owned(), words))
    .to_vec()
}

fn how(word: &str) -> Message {
    match word {
        "sum" => message!("government-reports-how-sum"),
        "median" => message!("government-reports-how-median"),
        "count" => message!("government-reports-how-count"),
        "chosen" => message!("government-reports-how-chosen"),
        _ => message!("government-reports-how-share"),
    }
}

fn sections(person: &SignedIn, opened: &OpenedGovernmentReport, is_new: bool) -> Vec<Section> {
    let about = &opened.about.content;
    let published = &person.reader.published;
    let agreements = about.agreements.iter().filter_map(|id| {
        let of = published.agreement(id)?;
        let words = message!(
            "government-reports-agreement-named",
            title = &of.agreement.title
        );
        Some((id.clone(), words))
    });
    let mut items = vec![nothing(message!("government-reports-every-item"))];
    for of in about
        .agreements
        .iter()
        .filter_map(|id| published.agreement(id))
    {
        for item in &of.agreement.items {
            let words = message!("government-reports-item-named", title = &item.title);
            if !items.iter().any(|(id, _)| *id == item.id) {
                items.push((item.id.clone(), words));
            }
        }
    }
    let mut first = Vec::new();
    if is_new {
        first.push(
            Entry::line(NAME, message!("government-reports-name"))
                .hint(message!("government-reports-name-hint")),
        );
    }
    first.extend([
        Entry::line(TITLE, message!("government-reports-bound-title")),
        Entry::choice(
            AGREEMENT,
            message!("government-reports-agreement"),
            agreements.collect(),
        ),
        Entry::choice(OF, message!("government-reports-of"), of_what()),
        Entry::choice(
            BY,
            message!("government-reports-by"),
            By::ALL
                .map(|one| (one.word().to_owned(), split(one)))
                .to_vec(),
        ),
    ]);
    let bind = Section {
        heading: message!("government-reports-bind"),
        lead: None,
        entries: first,
    };
    let of_item = Section {
        heading: message!("government-reports-column-item"),
        lead: None,
        entries: vec![Entry::choice(
            ITEM,
            message!("government-reports-column-item"),
            items,
        )],
    };
    vec![bind, of_money(), of_answers(), of_item]
}

fn of_money() -> Section {
    let levels = Level::ALL.map(|one| (one.word().to_owned(), terms::level_heading(one)));
    let every_level = nothing(message!("government-reports-every-level"));
    Section {
        heading: message!("government-reports-of-money"),
        lead: Some(message!("government-reports-of-money-lead")),
        entries: vec![
            Entry::choice(
                STEP,
                message!("government-reports-step"),
                MoneyStep::ALL
                    .map(|one| (one.word().to_owned(), money_step(one)))
                    .to_vec(),
            ),
            Entry::choice(
                LEVEL,
                message!("government-reports-column-level"),
                std::iter::once(every_level).chain(levels).collect(),
            ),
        ],
    }
}

fn of_answers() -> Section {
    let respondents = Respondent::ALL.map(|one| {
        (
            one.word().to_owned(),
            casework::question_set::respondent(one),
        )
    });
    let everybody = nothing(message!("government-reports-every-respondent"));
    Section {
        heading: message!("government-reports-of-answers"),
        lead: Some(message!("government-reports-of-answers-lead")),
        entries: vec![
            Entry::choice(
                RESPONDENT,
                message!("government-reports-respondent"),
                std::iter::once(everybody).chain(respondents).collect(),
            ),
            Entry::line(QUESTION, message!("government-reports-question"))
                .hint(message!("government-reports-question-hint")),
            Entry::choice(
                HOW,
                message!("government-reports-how"),
                HOWS.map(|word| (word.to_owned(), how(word))).to_vec(),
            ),
            Entry::line(CHOICE, message!("government-reports-choice"))
                .hint(message!("government-reports-choice-hint")),
            Entry::line(CODE, message!("government-reports-code"))
                .hint(message!("government-reports-code-hint")),
        ],
    }
}

fn filled(bound: &Bound) -> Typed {
    let typed = Typed::default()
        .with(NAME, &*bound.name)
        .with(TITLE, &*bound.title)
        .with(AGREEMENT, &*bound.agreement)
        .with(BY, bound.by.word());
    let item = |item: &Option<String>| item.clone().unwrap_or_default();
    match &bound.measure {
        Measure::Money {
            step,
            level,
            item: of,
        } => typed
            .with(OF, MONEY)
            .with(STEP, step.word())
            .with(LEVEL, level.map_or("", Level::word))
            .with(ITEM, item(of)),
        Measure::Reported { respondent, signed } => typed
            .with(OF, if *signed { SIGNED } else { SILENT })
            .with(RESPONDENT, respondent.map_or("", Respondent::word)),
        Measure::Answers {
            respondent,
            question,
            item: of,
            how,
        } => {
            let choice = match how {
                How::Chosen(choice) | How::Share(choice) => choice.as_str(),
                _ => "",
            };
            typed
                .with(OF, ANSWERS)
                .with(RESPONDENT, respondent.word())
                .with(QUESTION, &**question)
                .with(HOW, how.word())
                .with(CHOICE, choice)
                .with(ITEM, item(of))
        }
        Measure::Quotation {
            respondent,
            code,
            question,
            item: of,
        } => typed
            .with(OF, QUOTATION)
            .with(RESPONDENT, respondent.word())
            .with(QUESTION, &**question)
            .with(CODE, &**code)
            .with(ITEM, item(of)),
    }
}

fn read(typed: &Typed) -> (NewBound, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let (name, title) = (reading.text(NAME), reading.text(TITLE));
    let agreement = reading.text(AGREEMENT);
    let by = reading.word(BY, &By::ALL.map(|one| (one.word(), one)), By::Whole);
    let words = [MONEY, SIGNED, SILENT, ANSWERS, QUOTATION].map(|word| (word, word));
    let of = reading.word(OF, &words, MONEY);
    let measure = measure(&mut reading, of);
    let new = NewBound {
        name,
        title,
        agreement,
        measure,
        by,
    };
    (new, reading.faults)
}

fn measure(reading: &mut Reading<'_>, of: &str) -> Measure {
    let item = reading.optional(ITEM);
    let respondents = Respondent::ALL.map(|one| (one.word(), one));
    match of {
        SIGNED | SILENT => Measure::Reported {
            respondent: reading.optional_word(RESPONDENT, &respondents),
            signed: of == SIGNED,
        },
        ANSWERS => {
            let hows = HOWS.map(|word| (word, word));
            let respondent = reading.word(RESPONDENT, &respondents, Respondent::Municipality);
            let question = reading.text(QUESTION);
            let how = match reading.word(HOW, &hows, "count") {
                "sum" => How::Sum,
                "median" => How::Median,
                "chosen" => How::Chosen(reading.text(CHOICE)),
                "share" => How::Share(reading.text(CHOICE)),
                _ => How::Count,
            };
            Measure::Answers {
                respondent,
                question,
                item,
                how,
            }
        }
        QUOTATION => Measure::Quotation {
            respondent: reading.word(RESPONDENT, &respondents, Respondent::Municipality),
            code: reading.text(CODE),
            question: reading.text(QUESTION),
            item,
        },
        _ => Measure::Money {
            step: reading.word(
                STEP,
                &MoneyStep::ALL.map(|one| (one.word(), one)),
                MoneyStep::Granted,
            ),
            level: reading.optional_word(LEVEL, &Level::ALL.map(|one| (one.word(), one))),
            item,
        },
    }
}

fn field_of(error: &GovernmentReportError) -> Option<&'static str> {
    match error {
        GovernmentReportError::Bound(BoundRefusal::NotAName) | GovernmentReportError::NameTaken => {
            Some(NAME)
        }
        GovernmentReportError::Bound(BoundRefusal::TitleMissing | BoundRefusal::TitleTooLong) => {
            Some(TITLE)
        }
        GovernmentReportError::Bound(_) => Some(BY),
        GovernmentReportError::NoSuchAgreement => Some(AGREEMENT),
        GovernmentReportError::NoSuchItem => Some(ITEM),
        GovernmentReportError::NoSuchQuestion => Some(QUESTION),
        GovernmentReportError::NotCountedSo => Some(HOW),
        _ => None,
    }
}

/// What is bound, with what was frozen of it last.
pub(super) fn table(person: &SignedIn, opened: &OpenedGovernmentReport) -> Table {
    let heads = [
        message!("government-reports-name"),
        message!("government-reports-bound-title"),
        message!("government-reports-counted"),
        message!("government-reports-by"),
        message!("government-reports-column-frozen-value"),
    ];
    let rows = opened.bound.iter().map(|part| {
        let bound = &part.content;
        let frozen = opened.frozen.get(&bound.name);
        let said = frozen.filter(|one| one.frozen.bound == *bound).map_or_else(
            || person.say(&message!("government-reports-not-frozen")),
            |one| value_in_words(one.frozen.counted.value, person.reader.language),
        );
        vec![
            Cell::Link {
                text: bound.name.clone(),
                address: person.link(&address(
                    &opened.report.id,
                    &format!("/siffror/{}", bound.name),
                )),
            },
            Cell::Text(bound.title.clone()),
            Cell::Text(person.say(&measure_in_words(&bound.measure))),
            Cell::Text(person.say(&split(bound.by))),
            Cell::Text(said),
        ]
    });
    Table {
        caption: person.say(&message!("government-reports-bound")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("government-reports-no-figures")),
    }
}

fn markup(
    person: &SignedIn,
    opened: &OpenedGovernmentReport,
    of: Option<&Bound>,
    (typed, faults): (&Typed, &[Fault]),
    error: Option<&GovernmentReportError>,
) -> Markup {
    let id = &opened.report.id;
    let here = match of {
        Some(bound) => address(id, &format!("/siffror/{}", bound.name)),
        None => address(id, "/siffror"),
    };
    let heading = match of {
        Some(bound) => message!("government-reports-bound-named", name = &bound.name),
        None => message!("government-reports-bind"),
    };
    let sections = sections(person, opened, of.is_none());
    let content = html! {
        (carried(REVISION, typed.get(REVISION)))
        @if of.is_some() { (carried(NAME, typed.get(NAME))) }
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("government-reports-save"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("work-leave"))) }
        }
    };
    let page = page_of(person, opened, &heading);
    marked(page, !faults.is_empty() || error.is_some())
        .body(html! {
            (alert(person, error))
            (summary(&person.reader, &sections, faults))
            (form(&person.link(&here), &content))
            @if of.is_some() {
                (form(&person.link(&here), &html! {
                    (carried(ACT, "bort"))
                    (carried(REVISION, typed.get(REVISION)))
                    p.buttons { (button(Button::Secondary, &person.say(&message!("government-reports-unbind")))) }
                }))
            }
            @if of.is_none() { (table(person, opened).markup()) }
        })
        .render()
}

/// The empty form, and what is bound.
pub async fn new(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let agreement = opened.about.content.agreements.last();
    let typed = Typed::default()
        .with(REVISION, "0")
        .with(OF, MONEY)
        .with(BY, By::Whole.word())
        .with(STEP, MoneyStep::Granted.word())
        .with(HOW, "sum")
        .with(AGREEMENT, agreement.map_or("", String::as_str));
    Ok(markup(&person, &opened, None, (&typed, &[]), None))
}

/// Something bound.
pub async fn shown(
    person: SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let part = opened.bound(&name);
    let part = part.ok_or_else(|| refusal(&GovernmentReportError::NoSuchPart))?;
    let typed = filled(&part.content).with(REVISION, part.revision.to_string());
    let of = Some(&part.content);
    Ok(markup(&person, &opened, of, (&typed, &[]), None))
}

/// Binds something new.
pub async fn added(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    done(&writer, &id, None).await
}

/// Binds it otherwise, or takes it away.
pub async fn saved(
    Path((id, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    done(&writer, &id, Some(&name)).await
}

async fn done(writer: &Writer, id: &str, name: Option<&str>) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, id).await?;
    let part = name.map(|name| {
        let part = opened.bound(name);
        part.ok_or_else(|| refusal(&GovernmentReportError::NoSuchPart))
    });
    let part = part.transpose()?;
    let of = part.map(|part| &part.content);
    let (casework, actor) = (&person.casework, &person.actor);
    let seen = typed.revision().unwrap_or(-1);
    let typed = match of {
        Some(bound) => typed.clone().with(NAME, &*bound.name),
        None => typed.clone(),
    };
    let done = if let ("bort", Some(bound)) = (typed.get(ACT), of) {
        let key = (id, bound.name.as_str(), seen);
        casework.unbind_in_government_report(actor, key).await
    } else {
        let (new, faults) = read(&typed);
        if !faults.is_empty() {
            let page = markup(person, &opened, of, (&typed, &faults), None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        let published = &person.reader.published;
        let bound = casework.bind_in_government_report(actor, published, (id, seen), new);
        bound.await
    };
    match done {
        Ok(()) => Ok(person.go(&address(id, "/siffror"))),
        Err(error) if stays(&error) => {
            let field = field_of(&error);
            let faults: Vec<Fault> = field
                .map(|field| fault(&error, Some(field)))
                .into_iter()
                .collect();
            let typed = match (&error, part) {
                (GovernmentReportError::Newer, Some(part)) => {
                    typed.with(REVISION, part.revision.to_string())
                }
                _ => typed,
            };
            let whole = Some(&error).filter(|_| faults.is_empty());
            let page = markup(person, &opened, of, (&typed, &faults), whole);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
