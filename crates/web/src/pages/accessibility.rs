//! The accessibility statement, with everything the law asks of one.

use axum::routing::get;
use jiff::civil::{Date, date};
use maud::{Markup, html};
use wording::{Message, message};

use super::about::CONTACT_ADDRESS;
use crate::ui::{Page, Tone, notice};
use crate::{Reader, Route};

/// When the site was last assessed.
const ASSESSED: Date = date(2026, 11, 22);
/// When the statement was last changed.
const UPDATED: Date = date(2026, 11, 22);
/// When this version of the program was made ready. A release moves it, and a test then asks for a new assessment.
#[cfg(test)]
const RELEASED: Date = date(2026, 11, 22);
/// How old an assessment may be.
const OLDEST_ASSESSMENT_DAYS: i32 = 365;
/// Where one tells the supervising authority.
const SUPERVISOR: &str = "https://www.digg.se/tdosanmalan";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/tillganglighet", get(statement)).sample("/tillganglighet")]
}

async fn statement(reader: Reader) -> Markup {
    let say = |message: Message| reader.say(&message);
    let age = (reader.today() - ASSESSED).get_days();
    Page::new(&reader, say(message!("about-access-heading")))
        .lead(&say(message!("about-access-lead")))
        .body(html! {
            @if age > OLDEST_ASSESSMENT_DAYS {
                (notice(Tone::Warning, &say(message!("about-access-old-heading")), &html! {
                    p { (say(message!("about-access-old", date = ASSESSED))) }
                }))
            }
            h2 { (say(message!("about-access-actor-heading"))) }
            p { (say(message!("about-access-actor"))) }
            h2 { (say(message!("about-access-how-heading"))) }
            p { strong { (say(message!("about-access-partly"))) } " " (say(message!("about-access-how"))) }
            h2 { (say(message!("about-access-not-heading"))) }
            p { (say(message!("about-access-not"))) }
            ul {
                @for known in [
                    message!("about-access-not-tables"),
                    message!("about-access-not-figures"),
                    message!("about-access-not-language"),
                    message!("about-access-not-files"),
                    message!("about-access-not-tried"),
                ] { li { (say(known)) } }
            }
            h2 { (say(message!("about-access-burden-heading"))) }
            p { (say(message!("about-access-burden"))) }
            h2 { (say(message!("about-access-outside-heading"))) }
            p { (say(message!("about-access-outside"))) }
            h2 { (say(message!("about-access-tell-heading"))) }
            p { (say(message!("about-access-tell"))) }
            ul {
                li { a href=(reader.link("/synpunkt?sida=/tillganglighet")) { (say(message!("about-access-form"))) } }
                li { (say(message!("about-contact-mail"))) " " a href={ "mailto:" (CONTACT_ADDRESS) } { (CONTACT_ADDRESS) } }
            }
            h2 { (say(message!("about-access-supervision-heading"))) }
            p { (say(message!("about-access-supervision"))) " "
                a href=(SUPERVISOR) rel="external" { "digg.se/tdosanmalan" } }
            h2 { (say(message!("about-access-tested-heading"))) }
            p { (say(message!("about-access-tested"))) }
            p { (say(message!("about-access-dates", assessed = ASSESSED, updated = UPDATED))) }
        })
        .render()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_assessment_is_less_than_a_year_older_than_the_release() {
        let age = (RELEASED - ASSESSED).get_days();
        assert!(
            (0..OLDEST_ASSESSMENT_DAYS).contains(&age),
            "assess the site again: {age} days"
        );
        assert!(
            UPDATED >= ASSESSED,
            "the statement tells of the newest assessment"
        );
    }
}
