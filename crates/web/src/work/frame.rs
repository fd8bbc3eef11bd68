//! What stands at the head of every page of the workspace: where one can go, who one is and until when.

use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, time_of_day};

use super::person::SignedIn;
use crate::ui::{Button, Tone, button, form, notice};

/// So many places stand in a row on the narrowest screen.
const MOST_IN_A_ROW: usize = 3;

/// A place: what it is called, where it is, and the act it takes.
type Place = (Message, &'static str, Option<Act>);

/// What one does for one's own organisation.
fn own_places() -> Vec<Place> {
    vec![
        (message!("work-nav-own"), "/mina-sidor", None),
        (
            message!("work-nav-approvals"),
            "/mina-sidor/godkannanden",
            None,
        ),
        (
            message!("deadlines-nav-own"),
            "/mina-sidor/frister",
            Some(Act::ConfirmReceipt),
        ),
        (
            message!("requisitions-nav"),
            "/mina-sidor/medel",
            Some(Act::ConfirmReceipt),
        ),
        (
            message!("reporting-nav"),
            "/mina-sidor/redovisning",
            Some(Act::ReadReports),
        ),
        (
            message!("deliveries-own"),
            "/mina-sidor/meddelanden",
            Some(Act::ConfirmReceipt),
        ),
        (
            message!("threads-nav"),
            "/mina-sidor/fragor",
            Some(Act::ConfirmReceipt),
        ),
        (
            message!("projects-nav"),
            "/mina-sidor/projekt",
            Some(Act::ReadProjects),
        ),
        (
            message!("plans-nav"),
            "/arbete/planer",
            Some(Act::ReadPlans),
        ),
        (
            message!("work-nav-contacts"),
            "/mina-sidor/kontakter",
            Some(Act::ReadContacts),
        ),
        (
            message!("work-nav-mandates"),
            "/mina-sidor/uppdrag",
            Some(Act::ReadMandates),
        ),
    ]
}

/// What staff do for all.
fn staff_places() -> Vec<Place> {
    vec![
        (
            message!("work-nav-overview"),
            "/arbete",
            Some(Act::ReadVersions),
        ),
        (
            message!("message-nav"),
            "/arbete/meddelanden",
            Some(Act::ReadMessages),
        ),
        (
            message!("letters-nav"),
            "/arbete/brev",
            Some(Act::MakeLetters),
        ),
        (
            message!("deadlines-nav-all"),
            "/arbete/frister",
            Some(Act::ReadSilent),
        ),
        (
            message!("money-years-nav"),
            "/arbete/medel",
            Some(Act::ReadLedger),
        ),
        (
            message!("foresight-nav"),
            "/arbete/utblick",
            Some(Act::ReadForesights),
        ),
        (
            message!("asking-nav"),
            "/arbete/frageunderlag",
            Some(Act::ReadQuestionSets),
        ),
        (
            message!("receiving-nav"),
            "/arbete/redovisningar",
            Some(Act::ReadLedger),
        ),
        (
            message!("government-reports-nav"),
            "/arbete/rapporter-till-regeringen",
            Some(Act::ReadGovernmentReports),
        ),
        (
            message!("threads-nav"),
            "/arbete/fragor",
            Some(Act::ReadRegister),
        ),
        (
            message!("register-nav"),
            "/arbete/diarium",
            Some(Act::ReadRegister),
        ),
        (
            message!("deliveries-outbox"),
            "/arbete/epost",
            Some(Act::ReadMessages),
        ),
        (
            message!("work-nav-organisations"),
            "/arbete/organisationer",
            Some(Act::ReadOrganisations),
        ),
        (
            message!("work-nav-figures"),
            "/arbete/underlag",
            Some(Act::ReadDatasets),
        ),
        (
            message!("work-nav-record"),
            "/arbete/handelser",
            Some(Act::ReadRecord),
        ),
        (
            message!("work-nav-feedback"),
            "/arbete/synpunkter",
            Some(Act::ReadFeedback),
        ),
        (
            message!("work-nav-accounts"),
            "/arbete/konton",
            Some(Act::ReadAccounts),
        ),
        (
            message!("work-nav-operation"),
            "/arbete/drift",
            Some(Act::ReadOperation),
        ),
    ]
}

/// Where one can go, as a list.
pub fn navigation(person: &SignedIn) -> Markup {
    let pages = own_places().into_iter().chain(staff_places());
    let pages = pages.filter(|(_, _, act)| act.is_none_or(|act| person.may(act)));
    let pages: Vec<_> = pages.collect();
    let place = place(&person.reader.path);
    // Below a place it is still where one is, though another page.
    let here = |path: &str| match path {
        _ if person.reader.path == path => Some("page"),
        _ if place == path => Some("true"),
        _ => None,
    };
    let now = pages.iter().find(|(_, path, _)| here(path).is_some());
    let list = html! {
        ul role="list" {
            @for (words, path, _) in &pages {
                li { a href=(person.link(path)) aria-current=[here(path)] { (person.say(words)) } }
            }
        }
    };
    // A long list is there twice: style shows it folded on a narrow screen and in a row on a wide one.
    html! {
        @if pages.len() > MOST_IN_A_ROW {
            details.menu {
                summary {
                    (person.say(&message!("work-menu")))
                    @if let Some((words, _, _)) = now { ": " span { (person.say(words)) } }
                }
                (list)
            }
        }
        (list)
    }
}

/// Which place of the menu a page is below.
fn place(path: &str) -> &str {
    const ELSEWHERE: [(&str, &str); 21] = [
        ("/arbete/redovisning", "/arbete/redovisningar"),
        ("/arbete/rekvisitioner", "/arbete/medel"),
        ("/mina-sidor/rekvisitioner", "/mina-sidor/medel"),
        ("/mina-sidor/betalkonto", "/mina-sidor/medel"),
        ("/mina-sidor/lansmedel", "/mina-sidor/medel"),
        ("/mina-sidor/aterbetalningar", "/mina-sidor/medel"),
        ("/mina-sidor/aterkrav", "/mina-sidor/medel"),
        ("/mina-sidor/arsbesked", "/mina-sidor/medel"),
        ("/arbete/utbetalningar", "/arbete/medel"),
        ("/arbete/bank", "/arbete/medel"),
        ("/arbete/betalkonton", "/arbete/medel"),
        ("/arbete/lansmedel", "/arbete/medel"),
        ("/arbete/huvudbok", "/arbete/medel"),
        ("/arbete/aterbetalningar", "/arbete/medel"),
        ("/arbete/aterkrav", "/arbete/medel"),
        ("/arbete/prestation", "/arbete/medel"),
        ("/arbete/version", "/arbete"),
        ("/arbete/ny", "/arbete"),
        ("/arbete/kontakter", "/mina-sidor/kontakter"),
        ("/arbete/jobb", "/arbete/drift"),
        ("/mina-sidor/projektkontakter", "/mina-sidor/projekt"),
    ];
    let is_below = |place: &str| {
        let rest = path.strip_prefix(place);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let elsewhere = ELSEWHERE.iter().find(|(start, _)| is_below(start));
    if let Some((_, place)) = elsewhere {
        return place;
    }
    // Two levels name a place: /arbete/konton, /mina-sidor/uppdrag.
    let end = path
        .match_indices('/')
        .nth(2)
        .map_or(path.len(), |(at, _)| at);
    path.get(..end).unwrap_or(path)
}

/// Who one is, until when, and the way out, as the items of a list.
pub fn account(person: &SignedIn) -> Markup {
    // No session lasts a day, so the day need not be said.
    let until = time_of_day(person.until, person.reader.language);
    let until = message!("work-signed-in", name = &person.actor.name, until = until);
    let words = person.say(&message!("work-sign-out"));
    html! {
        li.signed-in { (person.say(&until)) }
        li { a href=(person.link("/mina-sidor/konto")) { (person.say(&message!("own-account"))) } }
        li { (form(&person.link("/logga-ut"), &button(Button::Plain, &words))) }
    }
}

/// That nothing is to be written, who said so and why; nothing when everything may be.
pub fn banner(person: &SignedIn) -> Option<Markup> {
    let stated = person.reading_only.as_ref()?;
    let heading = person.say(&message!("administration-banner", since = stated.since));
    let who = message!("administration-banner-who", name = &stated.by_name);
    Some(notice(
        Tone::Warning,
        &heading,
        &html! { p { (stated.reason) } p { (person.say(&who)) } },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_below_a_place_of_the_menu_is_in_it() {
        assert_eq!(place("/arbete"), "/arbete");
        assert_eq!(place("/arbete/ny/fil"), "/arbete");
        assert_eq!(place("/arbete/version/a/fil"), "/arbete");
        assert_eq!(place("/arbete/konton"), "/arbete/konton");
        assert_eq!(place("/arbete/konton/a/stang"), "/arbete/konton");
        assert_eq!(place("/arbete/kontakter/omgang/a"), "/mina-sidor/kontakter");
        assert_eq!(place("/arbete/jobb"), "/arbete/drift");
        assert_eq!(place("/mina-sidor/uppdrag/nytt"), "/mina-sidor/uppdrag");
    }
}
