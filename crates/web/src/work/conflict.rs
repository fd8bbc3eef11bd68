//! Two people changed one draft: both texts, with the lines that differ marked.

use crate::Reader;
use casework::store::agreement_version::AgreementVersion;
use maud::{Markup, html};
use wording::{Message, message};

use super::draft::Draft;
use super::line_difference::{Line, lines};
use super::person::SignedIn;
use crate::ui::{Tone, notice};

/// So many lines that both share are shown around each that differs.
const AROUND: usize = 3;

/// Who saved meanwhile, both texts, and the way to go on with theirs. The form below saves yours.
pub fn markup(
    person: &SignedIn,
    draft: &Draft,
    theirs: &AgreementVersion,
    yours: &str,
    open_again: &str,
) -> Markup {
    let latest = draft.history.first();
    let who = latest.map_or_else(String::new, |latest| latest.actor_name.clone());
    let told = message!("work-conflict", who = who, at = theirs.changed.at);
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&told), &html! {
                p { (person.say(&message!("work-conflict-hint"))) }
                p { a href=(person.link(open_again)) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        p.hint { (person.say(&message!("work-lines-hint"))) }
        (difference(person, (&theirs.text, &message!("work-lines-theirs")), (yours, &message!("work-lines-yours"))))
        h2 { (person.say(&message!("work-conflict-yours"))) }
    }
}

/// Two texts line by line: what only the first has, what only the second has, and some of what both share.
pub fn difference(person: &SignedIn, first: (&str, &Message), second: (&str, &Message)) -> Markup {
    difference_for(&person.reader, first, second)
}

/// The same for everybody.
pub fn difference_for(
    reader: &Reader,
    (first, of_first): (&str, &Message),
    (second, of_second): (&str, &Message),
) -> Markup {
    let all = lines(first, second);
    let differs: Vec<bool> = all
        .iter()
        .map(|line| !matches!(line, Line::Both(_)))
        .collect();
    let is_near = |at: usize| {
        let from = at.saturating_sub(AROUND);
        differs[from..(at + AROUND + 1).min(differs.len())].contains(&true)
    };
    let heading = reader.say(&message!("work-lines-heading"));
    let (of_first, of_second) = (reader.say(of_first), reader.say(of_second));
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(heading) {
            table.lines {
                caption.unseen { (heading) }
                thead {
                    tr {
                        th scope="col" { (reader.say(&message!("work-lines-whose"))) }
                        th scope="col" { (reader.say(&message!("work-lines-line"))) }
                    }
                }
                tbody {
                    @for (at, line) in all.iter().enumerate().filter(|(at, _)| is_near(*at)) {
                        @if at > 0 && !is_near(at - 1) { tr.lines-gap { td { "…" } td {} } }
                        @match line {
                            Line::Both(line) => tr { td {} td { code { (line) } } },
                            Line::First(line) => tr.lines-theirs { td { "− " (of_first) } td { code { (line) } } },
                            Line::Second(line) => tr.lines-yours { td { "+ " (of_second) } td { code { (line) } } },
                        }
                    }
                }
            }
        }
    }
}
