//! Questions and answers as people read them: what kind an answer is, texts that speak of facts, and answers in words.

use grants::question_set::answers::Sheet;
use grants::question_set::evaluation::Worth;
use grants::question_set::text::{Piece, pieces};
use grants::question_set::value::Answer;
use grants::question_set::{Check, Fact, Kind, MoneyRole, Question, QuestionSet, Severity};
use grants::{Ore, Text};
use maud::{Markup, html};
use wording::{Message, message, money};

use crate::work::person::SignedIn;

/// What an answer is.
pub fn kind(kind: &Kind) -> Message {
    match kind {
        Kind::Kronor => message!("asking-kind-kronor"),
        Kind::Number { .. } => message!("asking-kind-number"),
        Kind::Date => message!("asking-kind-date"),
        Kind::YesNo => message!("asking-kind-yes-no"),
        Kind::OneOf(_) => message!("asking-kind-one-of"),
        Kind::SeveralOf(_) => message!("asking-kind-several-of"),
        Kind::ShortText => message!("asking-kind-short-text"),
        Kind::LongText => message!("asking-kind-long-text"),
        Kind::Table { .. } => message!("asking-kind-table"),
        Kind::File => message!("asking-kind-file"),
    }
}

/// What an answer tells about money.
pub fn money_role(role: MoneyRole) -> Message {
    match role {
        MoneyRole::Used => message!("asking-money-used"),
        MoneyRole::Unused => message!("asking-money-unused"),
        MoneyRole::OwnContribution => message!("asking-money-own"),
    }
}

/// What a check that does not hold leads to.
pub fn severity(severity: Severity) -> Message {
    match severity {
        Severity::Blocks => message!("asking-severity-blocks"),
        Severity::Asks => message!("asking-severity-asks"),
    }
}

/// What a fact is called in the middle of a sentence.
fn known(fact: Fact) -> Message {
    match fact {
        Fact::Granted => message!("asking-known-granted"),
        Fact::Received => message!("asking-known-received"),
        Fact::Returned => message!("asking-known-returned"),
        Fact::UsedBefore => message!("asking-known-used-before"),
        Fact::Year => message!("asking-known-year"),
    }
}

/// A text of a set as it stands: what it speaks of is named between angle quotes.
pub fn unfilled(person: &SignedIn, set: &QuestionSet, text: &Text) -> String {
    put_together(person.reader.language.of(text), |name| {
        let named = match Fact::from_name(name) {
            Some(fact) => person.say(&known(fact)),
            None => set.find(name).map_or_else(
                || name.to_owned(),
                |(_, question)| person.reader.language.of(&question.label).to_owned(),
            ),
        };
        format!("‹{named}›")
    })
}

/// A text of a set with what it speaks of filled in.
pub fn filled(person: &SignedIn, sheet: &Sheet<'_>, text: &Text, item: Option<&str>) -> String {
    put_together(person.reader.language.of(text), |name| {
        let worth = sheet.worth(name, item);
        worth.map_or_else(
            || "…".to_owned(),
            |worth| worth_in_words(person, sheet, name, &worth),
        )
    })
}

fn put_together(text: &str, name: impl Fn(&str) -> String) -> String {
    let pieces = pieces(text).into_iter();
    let words = pieces.map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Name(named) => name(named),
    });
    words.collect()
}

fn worth_in_words(person: &SignedIn, sheet: &Sheet<'_>, name: &str, worth: &Worth) -> String {
    let language = person.reader.language;
    if let Some((_, question)) = sheet.set.find(name) {
        let read = worth
            .written()
            .and_then(|text| question.kind.read(&text).ok().flatten());
        if let Some(read) = read {
            return answer(person, &question.kind, &read);
        }
    }
    match (Fact::from_name(name), worth) {
        // Facts about money are kept in öre, and written in kronor.
        (Some(fact), Worth::Number(number)) if fact.by_item() => {
            let ore = number
                .numerator()
                .checked_mul(100)
                .map(|hundred| hundred / number.denominator());
            let ore = ore.and_then(|ore| i64::try_from(ore).ok());
            ore.map_or_else(String::new, |ore| money(Ore::new(ore), language))
        }
        (_, worth) => worth.written().unwrap_or_default(),
    }
}

/// An answer in words.
pub fn answer(person: &SignedIn, kind: &Kind, answer: &Answer) -> String {
    documents::question_set::words::answer(kind, answer, person.reader.language)
}

/// An answer on a page: what was written in paragraphs keeps them.
pub fn shown(person: &SignedIn, kind: &Kind, given: &Answer) -> Markup {
    let words = answer(person, kind, given);
    html! { @for line in words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
}

/// What is said of a question besides itself: its kind, when it is shown, what is checked and who uses it.
pub fn about(person: &SignedIn, set: &QuestionSet, question: &Question) -> Vec<(String, Markup)> {
    let language = person.reader.language;
    let mut about = vec![(
        person.say(&message!("asking-answer")),
        html! { (person.say(&kind(&question.kind))) @if question.required { ". " (person.say(&message!("asking-required"))) } },
    )];
    if !question.kind.choices().is_empty() {
        let choices = question.kind.choices().iter();
        let choices: Vec<&str> = choices.map(|one| language.of(&one.label)).collect();
        about.push((
            person.say(&message!("asking-choices")),
            html! { ul { @for choice in &choices { li { (choice) } } } },
        ));
    }
    if !question.kind.columns().is_empty() {
        about.push((
            person.say(&message!("asking-columns")),
            html! { ul { @for column in question.kind.columns() {
                li { (language.of(&column.label)) " (" (person.say(&kind(&column.kind))) ")" }
            } } },
        ));
    }
    if let Some(role) = question.money {
        about.push((
            person.say(&message!("asking-money")),
            html! { (person.say(&money_role(role))) },
        ));
    }
    if let Some(shown) = &question.shown {
        about.push((
            person.say(&message!("asking-shown")),
            html! { code { (shown) } },
        ));
    }
    if let Some(prefill) = &question.prefill {
        about.push((
            person.say(&message!("asking-prefill")),
            html! { code { (prefill) } },
        ));
    }
    for check in &question.checks {
        about.push((
            person.say(&message!("asking-check")),
            check_markup(person, set, check),
        ));
    }
    about.push((
        person.say(&message!("asking-used")),
        html! {
            @if let Some(used) = &question.used_for {
                (language.of(&used.by)) ". " (language.of(&used.why))
            } @else { (person.say(&message!("asking-used-nobody"))) }
        },
    ));
    about.push((
        person.say(&message!("asking-series")),
        html! { code { (question.series) } },
    ));
    about
}

fn check_markup(person: &SignedIn, set: &QuestionSet, check: &Check) -> Markup {
    html! {
        code { (check.holds) } ": "
        (unfilled(person, set, &check.says)) " "
        (person.say(&severity(check.severity)))
    }
}
