//! About the service: who is behind it, how to reach us, cookies and personal data.

use axum::routing::get;
use maud::{Markup, html};
use wording::{Message, message};

use crate::ui::{Page, facts};
use crate::{Reader, Route};

/// Where mail goes. The operator of a site has its own; until a setting tells, this one shows that none is set.
pub const CONTACT_ADDRESS: &str = "kontakt@overens.example";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/om", get(about)).sample("/om")]
}

async fn about(reader: Reader) -> Markup {
    let say = |message: Message| reader.say(&message);
    Page::new(&reader, say(message!("about-about-heading")))
        .lead(&say(message!("about-about-lead")))
        .body(html! {
            h2 { (say(message!("about-who-heading"))) }
            p { (say(message!("about-who"))) }
            h2 { (say(message!("about-what-heading"))) }
            p { (say(message!("about-what"))) }
            p { a href=(reader.link("/metod")) { (say(message!("about-method-heading"))) } }
            p { a href=(reader.link("/granskning")) { (say(message!("audit-seals-link"))) } }
            h2 id="kontakt" { (say(message!("about-contact-heading"))) }
            p { (say(message!("about-contact"))) }
            ul {
                li { (say(message!("about-contact-mail"))) " " a href={ "mailto:" (CONTACT_ADDRESS) } { (CONTACT_ADDRESS) } }
                li { a href=(reader.link("/synpunkt")) { (say(message!("about-feedback-heading"))) } }
            }
            h2 id="kakor" { (say(message!("about-cookies-heading"))) }
            p { (say(message!("about-cookies"))) }
            h2 id="personuppgifter" { (say(message!("about-personal-heading"))) }
            p { (say(message!("about-personal"))) }
            p { (say(message!("about-personal-rights"))) }
            h2 { (say(message!("about-sources-about-heading"))) }
            p { (say(message!("about-sources-about"))) }
            h2 { (say(message!("about-version-heading"))) }
            (facts([
                (say(message!("about-version")), html! { (reader.version) }),
                (say(message!("about-changed")), html! { (changed(&reader)) }),
            ]))
        })
        .feedback()
        .render()
}

/// When what is published last changed; a site that only shows what the program brought has no such day.
fn changed(reader: &Reader) -> String {
    let at = reader.published.changed_at;
    if at == jiff::Timestamp::UNIX_EPOCH {
        reader.say(&message!("about-changed-never"))
    } else {
        wording::date(wording::stockholm(at).date(), reader.language)
    }
}
