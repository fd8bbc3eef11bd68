//! One requisition: what is asked for, to which account, what happened, and the forms that decide.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::payment_account::ListedAccount;
use casework::review::{
    Chosen, LONGEST_REASON_CHARACTERS, ReviewError, Reviewed, ReviewedEvent, number_of,
};
use grants::ledger::{Holder, Place};
use grants::requisition::Form;
use maud::{Markup, html};
use wording::{Message, Speak, message, moment, money, terms};

use super::asked::YEAR;
use super::{LIST, amount, item, refusal, status_of, status_progress, words};
use crate::Refusal;
use crate::pages::as_sentence;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, form, notice, status};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

/// Which of the forms was sent.
const DO: &str = "gor";
const ACCEPT: &str = "godkann";
const ASK_BACK: &str = "fraga";
const REFUSE: &str = "avsla";
/// The revision that was shown.
const REVISION: &str = "revision";
/// The question, and the reason.
const QUESTION: &str = "fraga-text";
const REASON: &str = "skal";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &id, &Typed::default(), Vec::new()).await
}

/// One of its forms.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let chosen = Chosen {
        id: id.clone(),
        // What is no revision is none there is.
        revision: typed.get(REVISION).parse().unwrap_or(-1),
    };
    let (done, field) = match typed.get(DO) {
        ACCEPT => {
            let done = casework.accept_requisitions(actor, &[chosen]).await;
            (done.map(|_| ()), None)
        }
        REFUSE => {
            let done = casework.refuse_requisition(actor, chosen, typed.get(REASON));
            (done.await, Some(REASON))
        }
        _ => {
            let done = casework.ask_requisition_back(actor, chosen, typed.get(QUESTION));
            (done.await, Some(QUESTION))
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&format!("{LIST}/{id}")));
    };
    let refused = refusal(&error);
    let about_the_text = matches!(
        error,
        ReviewError::ReasonMissing | ReviewError::ReasonTooLong
    );
    if !about_the_text && refused.status != StatusCode::CONFLICT {
        return Err(refused);
    }
    // The page shows the requisition as it stands now, with what was typed.
    let fault = Fault {
        field: field.filter(|_| about_the_text).map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let page = page(person, &id, typed, vec![fault]).await?;
    Ok((status_of(&error), page).into_response())
}

async fn page(
    person: &SignedIn,
    id: &str,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Markup, Refusal> {
    let found = person.casework.reviewed(&person.actor, id).await;
    let found = found.map_err(|error| refusal(&error))?;
    let account = match &found.requisition.payment_account_id {
        Some(id) => person
            .casework
            .payment_account(&person.actor, id)
            .await
            .ok(),
        None => None,
    };
    let account = account.map(|(_, account, _)| account);
    let number = number_of(&found.requisition);
    let agreement_id = &found.requisition.agreement_id;
    let heading = message!(
        "reviews-one-heading",
        organisation = &found.claimant,
        amount = found.requisition.total
    );
    let mut page = person
        .page(person.say(&heading))
        .title(person.say(&message!("reviews-one-title", number = &number)))
        .crumb(person.say(&message!("reviews-title")), LIST)
        .crumb(
            person.reader.agreement_title(agreement_id),
            format!("{LIST}?{YEAR}={agreement_id}"),
        );
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sections = [asking(), refusing()];
    Ok(page
        .lead(&person.say(&words::lead(&found)))
        .body(html! {
            (summary(&person.reader, &sections, &faults))
            @if let Some(account) = &account { (changed_account(person, &found, account)) }
            (about(person, &found, account.as_ref()))
            h2.names-table { (person.say(&message!("reviews-rows-heading"))) }
            (rows(person, &found).markup())
            (certificate(person, &found))
            (deciding(person, &found, typed, &faults))
            h2.names-table { (person.say(&message!("reviews-events-heading"))) }
            (events(person, &found.events).markup())
        })
        .render())
}

/// That the first payment goes to an account nobody was paid to before.
fn changed_account(person: &SignedIn, found: &Reviewed, account: &ListedAccount) -> Markup {
    if !account.is_new || !(found.to_decide() || found.may_refuse()) {
        return html! {};
    }
    let hint = html! { p { (person.say(&message!("reviews-account-new-hint"))) } };
    notice(
        Tone::Warning,
        &person.say(&message!("reviews-account-new")),
        &hint,
    )
}

fn about(person: &SignedIn, found: &Reviewed, account: Option<&ListedAccount>) -> Markup {
    let requisition = &found.requisition;
    let language = person.reader.language;
    let text = |words: &str| html! { (words) };
    let mut all = vec![
        (
            message!("reviews-column-status"),
            status(
                status_progress(requisition.status),
                &person.say(&casework::requisition::status(requisition.status)),
            ),
        ),
        (
            message!("reviews-column-number"),
            text(&number_of(requisition)),
        ),
    ];
    if let Some(at) = requisition.attested_at {
        let words = if requisition.form == Form::ByKey {
            message!("reviews-passed-on-at")
        } else {
            message!("reviews-arrived-at")
        };
        all.push((words, text(&moment(at, language))));
    }
    all.push((
        message!("reviews-form"),
        text(&person.say(&words::form(requisition.leg, requisition.form))),
    ));
    let payer = message!("reviews-payer");
    all.push((payer, text(&found.payer)));
    if let Some(account) = account {
        let kind = person.say(&wording::payment_number::kind(account.account.kind));
        let words = format!("{kind} {}", account.number);
        all.push((message!("reviews-account"), text(&words)));
    } else {
        let words = person.say(&message!("reviews-no-account"));
        all.push((message!("reviews-account"), text(&words)));
    }
    for (name, said) in [
        (
            message!("reviews-invoice-number"),
            &requisition.invoice_number,
        ),
        (message!("reviews-reference"), &requisition.reference),
        (message!("reviews-contact"), &requisition.contact_name),
    ] {
        if !said.is_empty() {
            all.push((name, text(said)));
        }
    }
    for (name, other) in [
        (message!("reviews-corrects"), &found.corrects),
        (message!("reviews-corrected-by"), &found.corrected_by),
    ] {
        if let Some((id, number)) = other {
            let address = person.link(&format!("{LIST}/{id}"));
            all.push((name, html! { a href=(address) { (number) } }));
        }
    }
    if !found.vouchers.is_empty() {
        let numbers = found.vouchers.join(", ");
        all.push((message!("reviews-vouchers"), text(&numbers)));
    }
    let all = all.into_iter();
    facts(all.map(|(name, fact)| (person.say(&name), fact)))
}

fn rows(person: &SignedIn, found: &Reviewed) -> Table {
    let language = person.reader.language;
    let agreement_id = &found.requisition.agreement_id;
    let rows = found.rows.iter().map(|one| {
        let name = match Holder::from_words(&one.row.level, &one.row.code) {
            Some(Holder::Recipient { level, .. }) => {
                let level = person.say(&terms::level_heading(level));
                format!("{} ({})", one.name, level.to_lowercase())
            }
            _ => person.say(&message!("reviews-pool", name = &one.name)),
        };
        vec![
            Cell::Text(item(person, agreement_id, &one.row.item_id)),
            Cell::Text(name),
            Cell::Text(money(one.row.amount, language)),
            Cell::Text(amount(person, one.balance.granted().unwrap_or_default())),
            Cell::Text(amount(person, one.balance.at(Place::Entitled))),
        ]
    });
    let empty = || Cell::Text(String::new());
    Table {
        caption: person.say(&message!("reviews-rows-heading")),
        columns: vec![
            Column::words(person.say(&message!("reviews-column-item"))),
            Column::words(person.say(&message!("reviews-column-recipient"))),
            Column::numbers(person.say(&message!("reviews-column-asked"))),
            Column::numbers(person.say(&message!("reviews-column-granted"))),
            Column::numbers(person.say(&message!("reviews-column-left"))),
        ],
        rows: rows.collect(),
        sum: Some(vec![
            Cell::Text(person.say(&message!("reviews-sum"))),
            empty(),
            Cell::Text(money(found.requisition.total, language)),
            empty(),
            empty(),
        ]),
        empty: String::new(),
    }
}

/// What was certified, word for word.
fn certificate(person: &SignedIn, found: &Reviewed) -> Markup {
    let said = &found.requisition.certificate;
    html! {
        @if !said.trim().is_empty() {
            h2 { (person.say(&message!("reviews-certificate"))) }
            blockquote { @for part in said.split("\n\n") { p { (part.trim()) } } }
        }
    }
}

fn text_section(heading: Message, lead: Message, name: &'static str, label: Message) -> Section {
    let hint = message!("reviews-text-hint", most = LONGEST_REASON_CHARACTERS);
    Section {
        heading,
        lead: Some(lead),
        entries: vec![
            Entry {
                kind: Kind::Lines(5),
                ..Entry::lines(name, label)
            }
            .hint(hint),
        ],
    }
}

fn asking() -> Section {
    text_section(
        message!("reviews-ask-back-heading"),
        message!("reviews-ask-back-lead"),
        QUESTION,
        message!("reviews-question"),
    )
}

fn refusing() -> Section {
    text_section(
        message!("reviews-refuse-heading"),
        message!("reviews-refuse-lead"),
        REASON,
        message!("reviews-reason"),
    )
}

/// The forms that decide, for whoever decides.
fn deciding(person: &SignedIn, found: &Reviewed, typed: &Typed, faults: &[Fault]) -> Markup {
    let here = person.link(&format!("{LIST}/{}", found.requisition.id));
    let revision = found.requisition.revision.to_string();
    let of = |name: &str| -> Vec<Fault> {
        let own = faults
            .iter()
            .filter(|one| one.field.as_deref() == Some(name));
        own.cloned().collect()
    };
    let one = |does: &str, section: &Section, field: &str, kind: Button, words: Message| {
        let sections = std::slice::from_ref(section);
        let content = html! {
            (carried(DO, does))
            (carried(REVISION, &revision))
            (fields(&person.reader, sections, typed, &of(field)))
            p.buttons { (button(kind, &person.say(&words))) }
        };
        form(&here, &content)
    };
    let accept = html! {
        (carried(DO, ACCEPT))
        (carried(REVISION, &revision))
        h2 { (person.say(&message!("reviews-accept-heading"))) }
        p.hint { (person.say(&message!("reviews-accept-lead"))) }
        p.buttons {
            (button(Button::Primary, &person.say(&message!("reviews-accept", amount = found.requisition.total))))
        }
    };
    let kind = Button::Secondary;
    html! {
        @if found.to_decide() {
            (form(&here, &accept))
            (one(ASK_BACK, &asking(), QUESTION, kind, message!("reviews-ask-back")))
        }
        @if found.may_refuse() { (one(REFUSE, &refusing(), REASON, kind, message!("reviews-refuse"))) }
    }
}

fn events(person: &SignedIn, events: &[ReviewedEvent]) -> Table {
    let rows = events.iter().map(|one| {
        let who = match one.organisation.as_str() {
            "" => one.name.clone(),
            organisation => format!("{}, {organisation}", one.name),
        };
        let said = casework::requisition::note(&one.event.what, &one.event.note);
        vec![
            Cell::Text(as_sentence(
                &person.say(&casework::requisition::event(&one.event.what)),
            )),
            Cell::Text(moment(one.event.at, person.reader.language)),
            Cell::Text(who),
            Cell::Text(said.map_or_else(String::new, |said| person.say(&said))),
        ]
    });
    Table {
        caption: person.say(&message!("reviews-events-heading")),
        columns: vec![
            Column::words(person.say(&message!("reviews-event-what"))),
            Column::words(person.say(&message!("reviews-event-when"))),
            Column::words(person.say(&message!("reviews-event-who"))),
            Column::words(person.say(&message!("reviews-event-note"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("reviews-events-empty")),
    }
}
