//! What a second person is shown of questions to be opened and of a report to be signed, in words.

use grants::Ore;
use grants::approval::ApprovalKind;
use grants::question_set::Respondent;
use maud::{Markup, html};
use wording::{Message, date, message, money};

use crate::work::person::SignedIn;

/// Who answers, in words; the word itself where it is of nobody.
pub fn respondent(word: &str) -> Message {
    match Respondent::from_word(word) {
        Some(respondent) => casework::question_set::respondent(respondent),
        None => message!("reporting-respondent-other", word = word),
    }
}

/// A fact with its name; nothing for facts of others, and for those that all share.
pub fn fact(
    person: &SignedIn,
    kind: ApprovalKind,
    agreement_id: &str,
    (name, value): (&str, &str),
) -> Option<(String, Markup)> {
    let is_ours = matches!(
        kind,
        ApprovalKind::QuestionSet | ApprovalKind::Report | ApprovalKind::Opening
    );
    if !is_ours {
        return None;
    }
    let language = person.reader.language;
    let is_set = kind == ApprovalKind::QuestionSet;
    let plain = || html! { (value) };
    let (words, said) = match name {
        "respondent" => (
            message!("reporting-fact-respondent"),
            html! { (person.say(&respondent(value))) },
        ),
        "number" | "version" => (message!("reporting-fact-version"), plain()),
        "name" => (message!("reporting-signs"), plain()),
        "opens-on" => {
            let day = value.parse().ok().map(|day| date(day, language));
            let at_once = || person.say(&message!("reporting-fact-opens-at-once"));
            let day = day.unwrap_or_else(at_once);
            (message!("reporting-fact-opens"), html! { (day) })
        }
        "replaces" if value.is_empty() => {
            let nothing = person.say(&message!("reporting-fact-replaces-nothing"));
            (message!("reporting-fact-replaces"), html! { (nothing) })
        }
        "replaces" => (message!("reporting-fact-replaces"), plain()),
        "reason" if value.is_empty() => {
            let nothing = person.say(&message!("approval-fact-nothing"));
            (message!("work-column-why"), html! { (nothing) })
        }
        "reason" => (message!("work-column-why"), plain()),
        "answers" => (message!("reporting-fact-answers"), plain()),
        "explained" => (message!("reporting-fact-explained"), plain()),
        "account" => {
            let said = account(person, agreement_id, value);
            let said = said.map_or_else(plain, |words| html! { (words) });
            (message!("reporting-fact-account"), said)
        }
        "reports" => (message!("opening-fact-reports"), plain()),
        "told" => (message!("opening-fact-told"), plain()),
        "left-out" => (message!("opening-fact-left-out"), plain()),
        "questions-withheld" if value.is_empty() => {
            let nothing = person.say(&message!("approval-fact-nothing"));
            (message!("opening-fact-withheld"), html! { (nothing) })
        }
        "questions-withheld" => (
            message!("opening-fact-withheld"),
            html! { code { (value) } },
        ),
        "sha256" => {
            let words = match kind {
                ApprovalKind::Opening => message!("opening-fact-digest"),
                _ if is_set => message!("reporting-fact-set-digest"),
                _ => message!("reporting-fact-digest"),
            };
            (words, html! { code.digest { (value) } })
        }
        "revision" => (message!("reporting-fact-revision"), plain()),
        _ => return None,
    };
    Some((person.say(&words), said))
}

/// An item as it is written in what is shown: the item, what was received, used and not used, in öre.
fn account(person: &SignedIn, agreement_id: &str, value: &str) -> Option<String> {
    let language = person.reader.language;
    let mut parts = value.split(' ');
    let item_id = parts.next()?;
    let mut amount = || -> Option<String> {
        let ore = parts.next()?.parse().ok()?;
        Some(money(Ore::new(ore), language))
    };
    let (received, used, unused) = (amount()?, amount()?, amount()?);
    let published = person.reader.published.agreement(agreement_id);
    let item = published.and_then(|one| one.agreement.item(item_id));
    let title = item.map_or(item_id, |item| language.of(&item.title));
    Some(person.say(&message!(
        "reporting-account-value",
        title = title,
        item = item_id,
        received = received,
        used = used,
        unused = unused
    )))
}
