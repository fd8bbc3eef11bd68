//! What of a form of another survey tool has no place in a set, told when the set is begun from it.

use agreement::question_set::xlsform::SheetProblem;
use casework::store::question_set::QuestionSet;
use maud::{Markup, html};
use wording::{Speak, message};

use super::{LIST, address};
use crate::ui::{Button, link_button};
use crate::work::person::SignedIn;

/// The page.
pub fn markup(person: &SignedIn, set: &QuestionSet, left_out: &[SheetProblem]) -> Markup {
    let count = left_out.len();
    let heading = message!("asking-left-out-heading", count = count);
    person
        .page(person.say(&heading))
        .title(person.say(&message!("asking-left-out-title")))
        .crumb(person.say(&message!("asking-title")), LIST)
        .crumb(
            person.reader.agreement_title(&set.agreement_id),
            format!("{LIST}?ar={}", set.agreement_id),
        )
        .lead(&person.say(&message!("asking-left-out-lead")))
        .body(html! {
            ul { @for one in left_out { li {
                (person.say(&one.message()))
                @if let Some(hint) = one.hint() { " " (person.say(&hint)) }
            } } }
            p { (link_button(
                Button::Primary,
                &person.say(&message!("asking-left-out-go-on")),
                &person.link(&address(&set.id, "")),
            )) }
        })
        .render()
}
