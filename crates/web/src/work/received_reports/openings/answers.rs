//! The answers of an opening that somebody looks at: each with what is marked in it, and what was decided.

use casework::opening::{Draft, Flagged, NewDecision};
use grants::question_set::disclosure::{Flag, Reason};
use grants::question_set::value::Answer;
use maud::{Markup, html};
use wording::{Message, message};

use crate::ui::field::{self, Field};
use crate::ui::{Progress, status};
use crate::work::person::SignedIn;
use crate::work::questions::said;
use crate::work::typed::Typed;

/// So many are decided about on one page.
pub const ON_A_PAGE: usize = 40;

/// What the field of an answer begins with; the report and the address follow.
const ONE: &str = "svar:";
/// The field for all that nothing was chosen for.
pub const ALL: &str = "alla";
/// What a choice can be.
const TELL: &str = "oppna";
const LEAVE_OUT: &str = "utelamna";

/// Why something is marked.
pub fn reason(reason: Reason) -> Message {
    match reason {
        Reason::Name => message!("opening-flag-name"),
        Reason::IdentityNumber => message!("opening-flag-identity-number"),
        Reason::Phone => message!("opening-flag-phone"),
        Reason::Email => message!("opening-flag-email"),
        Reason::SmallNumber => message!("opening-flag-small-number"),
    }
}

fn name(draft: &Draft, one: &Flagged) -> String {
    let report = draft.reports.get(one.report);
    let report = report.map_or("", |report| report.report_id.as_str());
    format!("{ONE}{report}:{}", one.address)
}

/// What is chosen on the page, of what it shows.
pub fn chosen(draft: &Draft, shown: &[&Flagged], typed: &Typed) -> Vec<NewDecision> {
    let mut decisions = Vec::new();
    for one in shown {
        let own = typed.get(&name(draft, one));
        let choice = if own.is_empty() && one.decision.is_none() {
            typed.get(ALL)
        } else {
            own
        };
        let left_out = match choice {
            TELL => false,
            LEAVE_OUT => true,
            _ => continue,
        };
        let Some(report) = draft.reports.get(one.report) else {
            continue;
        };
        decisions.push(NewDecision {
            report_id: report.report_id.clone(),
            address: one.address.to_string(),
            left_out,
        });
    }
    decisions
}

fn choices(person: &SignedIn) -> [(String, String); 2] {
    [
        (TELL.to_owned(), person.say(&message!("opening-tell"))),
        (
            LEAVE_OUT.to_owned(),
            person.say(&message!("opening-leave-out")),
        ),
    ]
}

/// The choice for all that nothing was chosen for.
pub fn for_all(person: &SignedIn, typed: &Typed) -> Markup {
    let later = (String::new(), person.say(&message!("opening-later")));
    let options: Vec<(String, String)> = std::iter::once(later).chain(choices(person)).collect();
    let field = Field::new(ALL, person.say(&message!("opening-for-all")))
        .hint(person.say(&message!("opening-for-all-hint")))
        .value(typed.get(ALL));
    field::radios(&field, &options)
}

/// One answer. Only what is still to be decided about, or can be decided anew, has a choice.
pub fn one(
    person: &SignedIn,
    draft: &Draft,
    of: &Flagged,
    is_draft: bool,
    typed: &Typed,
) -> Markup {
    let Some((report, answer)) = draft.answer(of) else {
        return html! {};
    };
    let found = report.questions.find(&of.address.question);
    let question = found.map(|(_, question)| question);
    let label = question.map_or_else(String::new, |question| {
        said::unfilled(person, &report.questions, &question.label)
    });
    let heading = format!("{}: {label}", report.name);
    let mut reasons: Vec<Reason> = of.flags.iter().map(|flag| flag.reason).collect();
    reasons.sort();
    reasons.dedup();
    let column = of.address.cell.as_ref().map(|cell| cell.column.as_str());
    let column = question.and_then(|question| {
        let mut columns = question.kind.columns().iter();
        columns.find(|one| Some(one.name.as_str()) == column)
    });
    let words = match answer {
        Answer::Text(text) => text.clone(),
        answer => answer.written(),
    };
    html! {
        section.finding {
            h3 { (heading) }
            @if let Some(column) = column { p.hint { (person.reader.language.of(&column.label)) } }
            @if !reasons.is_empty() {
                ul { @for one in &reasons { li { (person.say(&reason(*one))) } } }
            }
            blockquote { (marked(&words, &of.flags)) }
            @if let Some(decision) = &of.decision {
                @let (progress, words) = if decision.left_out {
                    (Progress::Late, message!("opening-decided-left-out"))
                } else {
                    (Progress::Done, message!("opening-decided-told"))
                };
                p { (status(progress, &person.say(&words))) " " (decision.reason) }
            }
            @if is_draft {
                @let name = name(draft, of);
                @let legend = person.say(&message!("opening-what", name = &report.name));
                (field::radios(&Field::new(name.clone(), legend).value(typed.get(&name)), &choices(person)))
            }
        }
    }
}

/// A text with what somebody is to look at marked in it.
fn marked(text: &str, flags: &[Flag]) -> Markup {
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    let mut at = 0;
    for flag in flags {
        let start = flag.start.max(at);
        if flag.end <= start {
            continue;
        }
        pieces.push((false, text.get(at..start).unwrap_or_default()));
        pieces.push((true, text.get(start..flag.end).unwrap_or_default()));
        at = flag.end;
    }
    pieces.push((false, text.get(at..).unwrap_or_default()));
    html! {
        p.written {
            @for (is_marked, piece) in pieces {
                @if is_marked { mark { (piece) } } @else { (piece) }
            }
        }
    }
}
