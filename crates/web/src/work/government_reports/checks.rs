//! What is to be seen to before a report is sent: what blocks, and what can stand with a reason.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::government_report::{
    CheckedGovernmentReport, GovernmentReportError, OpenedGovernmentReport, finding, value_in_words,
};
use grants::authorisation::Act;
use grants::government_report::checking::{Finding, Found};
use grants::question_set::Severity;
use maud::{Markup, html};
use wording::message;

use super::{address, alert, found, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Progress, button, form, status as standing};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::{Typed, lines};

const KEY: &str = "om";
const SEEN: &str = "sett";
const REASON: &str = "skal";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &id, &Typed::default(), None).await
}

/// Says why something can stand.
pub async fn explained(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let key = (id.as_str(), typed.get(KEY), typed.get(SEEN));
    let reason = lines(typed.get(&reason_field(typed.get(SEEN))));
    let done = person
        .casework
        .explain_in_government_report(&person.actor, key, &reason);
    match done.await {
        Ok(()) => Ok(person.go(&address(&id, "/kontroller"))),
        Err(error) if stays(&error) || matches!(error, GovernmentReportError::NoSuchPart) => {
            let page = page(person, &id, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    id: &str,
    typed: &Typed,
    error: Option<&GovernmentReportError>,
) -> Result<Markup, Refusal> {
    let opened = found(person, id).await?;
    let checked = person.casework.check_government_report(&person.actor, id);
    let checked = checked.await.map_err(|error| refusal(&error))?;
    let open = checked.open(&opened.explained.content);
    let lead = message!("government-reports-checks-lead", count = open);
    let page = page_of(person, &opened, &message!("government-reports-checks"));
    Ok(marked(page, error.is_some())
        .lead(&person.say(&lead))
        .body(html! {
            (alert(person, error))
            @for one in &checked.found { (shown_one(person, &opened, &checked, one, typed)) }
            p { a href=(person.link(&address(id, ""))) { (person.say(&message!("government-reports-to-report"))) } }
        })
        .render())
}

fn shown_one(
    person: &SignedIn,
    opened: &OpenedGovernmentReport,
    checked: &CheckedGovernmentReport,
    one: &Found,
    typed: &Typed,
) -> Markup {
    let blocks = one.finding.severity() == Severity::Blocks;
    let explained = one.explained(&opened.explained.content);
    let (progress, words) = match (blocks, explained.is_some()) {
        (true, _) => (Progress::Late, message!("government-reports-blocks")),
        (false, false) => (Progress::UnderWay, message!("government-reports-asks")),
        (false, true) => (Progress::Done, message!("government-reports-explained")),
    };
    let key = one.finding.key();
    let seen = documents_digest(&one.seen);
    let may_explain = !blocks && opened.is_draft() && person.may(Act::WriteGovernmentReports);
    let before = explained.map_or("", |one| one.reason.as_str());
    let value = if typed.get(KEY) == key {
        typed.get(&reason_field(&seen))
    } else {
        before
    };
    let name = reason_field(&seen);
    let field = Field::new(name, person.say(&message!("government-reports-reason")))
        .hint(person.say(&message!("government-reports-reason-hint")))
        .value(value);
    html! {
        section {
            h2 { (person.say(&finding(&one.finding))) }
            p { (standing(progress, &person.say(&words))) }
            @if let Finding::Differs(name) = &one.finding { (both(person, opened, checked, name)) }
            @if let Some(explained) = explained { p lang="sv" { (explained.reason) } }
            @if may_explain {
                details {
                    summary { (person.say(&message!("government-reports-let-stand"))) }
                    (form(&person.link(&address(&opened.report.id, "/kontroller")), &html! {
                        (carried(KEY, &key))
                        (carried(SEEN, &seen))
                        (field::lines(&field, 2))
                        p.buttons { (button(Button::Secondary, &person.say(&message!("government-reports-let-stand-button")))) }
                    }))
                }
            }
        }
    }
}

/// The field of a reason: every finding on the page has its own.
fn reason_field(seen: &str) -> String {
    let short: String = seen.chars().take(12).collect();
    format!("{REASON}-{short}")
}

fn documents_digest(seen: &str) -> String {
    documents::proof::sha256(seen.as_bytes())
}

/// What a figure said when it was frozen, and what it says now.
fn both(
    person: &SignedIn,
    opened: &OpenedGovernmentReport,
    checked: &CheckedGovernmentReport,
    name: &str,
) -> Markup {
    let language = person.reader.language;
    let frozen = opened.frozen.get(name);
    let frozen = frozen.map(|one| value_in_words(one.frozen.counted.value, language));
    let now = checked.now.get(name);
    let now = now.map(|one| value_in_words(one.value, language));
    let said = message!(
        "government-reports-both",
        frozen = frozen.unwrap_or_default(),
        now = now.unwrap_or_default()
    );
    html! { p { (person.say(&said)) } }
}
