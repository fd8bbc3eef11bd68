//! Whether a version adds up and can be shared out, in a table and in words.

use casework::assessment::Assessment;
use grants::agreement::Agreement;
use grants::reconciliation::{Reconciliation, diagnose};
use maud::{Markup, html};
use wording::{Speak, message, money, reconciliation as words};

use super::person::SignedIn;
use crate::ui::{Cell, Column, Table, Tone, notice};

/// Every sum, what those that do not hold mean, and what stands in the way of sharing out.
pub fn markup(person: &SignedIn, assessment: &Assessment) -> Markup {
    let language = person.reader.language;
    html! {
        h2 { (person.say(&message!("work-sums"))) }
        @match &assessment.reconciliation {
            None => (notice(Tone::Warning, &person.say(&message!("work-sums-too-large")), &html! {})),
            Some(sums) => {
                @if sums.closes() {
                    (notice(Tone::Done, &person.say(&message!("work-sums-close")), &html! {}))
                } @else {
                    @let (tone, heading) = if is_incomplete(sums) {
                        (Tone::Remark, message!("work-adds-up-incomplete"))
                    } else {
                        (Tone::Warning, message!("work-sums-fail"))
                    };
                    (notice(tone, &person.say(&heading), &html! {
                        ul { @for sum in sums.failing() { li { (person.say(&words::failing(sum))) } } }
                        @let others: Vec<&Agreement> = others(person, assessment);
                        @let explained = diagnose(sums, &others);
                        @if !explained.is_empty() {
                            p { (person.say(&message!("work-sums-explained"))) }
                            ul { @for one in &explained { li { (person.say(&words::explanation(sums, one))) } } }
                        }
                    }))
                }
                (Table {
                    caption: person.say(&message!("work-sums-caption")),
                    columns: vec![
                        Column::words(person.say(&message!("work-sums-name"))),
                        Column::numbers(person.say(&message!("work-sums-stated"))),
                        Column::numbers(person.say(&message!("work-sums-parts"))),
                        Column::numbers(person.say(&message!("work-sums-difference"))),
                    ],
                    rows: sums.sums.iter().map(|sum| vec![
                        Cell::Text(person.say(&words::sum_name(&sum.of))),
                        Cell::Text(money(sum.stated, language)),
                        Cell::Text(money(sum.parts, language)),
                        Cell::Text(money(sum.difference(), language)),
                    ]).collect(),
                    sum: None,
                    empty: person.say(&message!("work-sums-none")),
                }.markup())
            }
        }
        @if let Err(obstacle) = &assessment.outcome {
            (notice(Tone::Warning, &person.say(&message!("work-not-shared")), &html! {
                p { (person.say(&obstacle.message())) }
                @if let Some(hint) = obstacle.hint() { p { (person.say(&hint)) } }
            }))
        }
    }
}

/// Whether nothing is wrong but that not all items are known, as the file itself says.
pub fn is_incomplete(sums: &Reconciliation) -> bool {
    !sums.closes() && sums.failing().all(|sum| !sum.complete)
}

fn others<'p>(person: &'p SignedIn, assessment: &Assessment) -> Vec<&'p Agreement> {
    let published = person.reader.published.agreements().iter();
    published
        .map(|one| &one.agreement)
        .filter(|one| one.id != assessment.agreement.id)
        .collect()
}
