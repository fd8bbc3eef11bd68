//! One requisition: where it stands, what happens next and what can be done with it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::NotAllowed;
use casework::requisition::{
    OpenedRequisition, RequisitionError, event, note, number_of, status as words_of,
};
use grants::approval::ApprovalKind;
use grants::authorisation::{Act, Reach, reach};
use grants::requisition::RequisitionStatus;
use maud::{Markup, html};
use wording::{Message, Speak, date, message, moment, money};

use super::{HERE, account_words, address, form_of, progress, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, facts, form, link_button, status};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};
use crate::work::{approvals, letters, trouble};

const REASON: &str = "skal";
const DO: &str = "gor";
const TAKE_BACK: &str = "ta-tillbaka";
const DISCARD: &str = "kasta";
const WITHDRAW: &str = "aterta";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &Typed::default(), &[]).await
}

/// The receipt, as PDF.
pub async fn receipt(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (actor, language) = (&person.actor, person.reader.language);
    let made = person.casework.requisition_receipt(actor, &id, language);
    let (name, bytes) = made.await.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedRequisition, Refusal> {
    let found = person.casework.requisition(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// The names of those in the reader's organisation who may attest and had no hand in it.
pub async fn attestants(person: &SignedIn, hands: &[&str]) -> Vec<String> {
    let Some(own) = person.actor.organisation_id() else {
        return Vec::new();
    };
    let Ok(people) = person.casework.people_of(&person.actor, own).await else {
        return Vec::new();
    };
    let may = people.held.into_iter().filter(|held| {
        let account = held.mandate.account_id.as_str();
        held.is_usable
            && reach(held.mandate.role, Act::AttestRequisitions) != Reach::Never
            && account != person.actor.id
            && !hands.contains(&account)
    });
    let mut names: Vec<String> = may.map(|held| held.name).collect();
    names.sort();
    names.dedup();
    names
}

/// What the page says first: where it stands.
fn heading(opened: &OpenedRequisition) -> Message {
    let one = &opened.requisition;
    let (amount, number) = (one.total, number_of(one).unwrap_or_default());
    let payer = &opened.payer_name;
    match one.status {
        RequisitionStatus::Draft => message!("requisitions-one-draft", amount = amount),
        RequisitionStatus::Prepared => message!("requisitions-one-prepared", amount = amount),
        RequisitionStatus::Discarded => message!("requisitions-one-discarded"),
        RequisitionStatus::Received if one.late == Some(true) => {
            message!(
                "requisitions-one-received-late",
                number = number,
                amount = amount
            )
        }
        RequisitionStatus::Received => {
            message!(
                "requisitions-one-received",
                number = number,
                amount = amount
            )
        }
        RequisitionStatus::Lapsed => message!("requisitions-one-lapsed", number = number),
        RequisitionStatus::AskedBack => {
            message!(
                "requisitions-one-asked-back",
                payer = payer,
                number = number
            )
        }
        RequisitionStatus::Replaced => message!("requisitions-one-replaced", number = number),
        RequisitionStatus::Withdrawn => message!("requisitions-one-withdrawn", number = number),
        RequisitionStatus::Accepted => {
            message!(
                "requisitions-one-accepted",
                number = number,
                amount = amount
            )
        }
        RequisitionStatus::Refused => message!("requisitions-one-refused", number = number),
        RequisitionStatus::Paid => {
            message!("requisitions-one-paid", number = number, amount = amount)
        }
    }
}

/// What it means and who does something next.
fn lead(person: &SignedIn, opened: &OpenedRequisition, names: &[String]) -> Message {
    let one = &opened.requisition;
    let payer = &opened.payer_name;
    let at = one.attested_at.map(|at| moment(at, person.reader.language));
    let at = at.unwrap_or_default();
    match one.status {
        RequisitionStatus::Draft => message!("requisitions-lead-draft"),
        RequisitionStatus::Prepared if names.is_empty() => {
            message!("requisitions-lead-prepared-nobody")
        }
        RequisitionStatus::Prepared => {
            let or = person.say(&message!("requisitions-or"));
            message!(
                "requisitions-lead-prepared",
                names = names.join(&format!(" {or} "))
            )
        }
        RequisitionStatus::Received if one.late == Some(true) => {
            message!("requisitions-lead-received-late", at = at, payer = payer)
        }
        RequisitionStatus::Received => {
            message!("requisitions-lead-received", at = at, payer = payer)
        }
        RequisitionStatus::Lapsed => message!("requisitions-lead-lapsed", at = at),
        RequisitionStatus::AskedBack => message!("requisitions-lead-asked-back"),
        RequisitionStatus::Accepted => message!("requisitions-lead-accepted", payer = payer),
        RequisitionStatus::Refused => message!("requisitions-lead-refused"),
        RequisitionStatus::Paid => message!("requisitions-lead-paid"),
        RequisitionStatus::Discarded
        | RequisitionStatus::Replaced
        | RequisitionStatus::Withdrawn => message!("requisitions-lead-over"),
    }
}

async fn render(
    person: &SignedIn,
    opened: &OpenedRequisition,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let one = &opened.requisition;
    let hands: Vec<&str> = (opened.events.iter())
        .map(|(event, _)| event.actor_id.as_str())
        .collect();
    let mut names = attestants(person, &hands).await;
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::Requisition, &one.id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let may_attest = asked.as_ref().filter(|asked| asked.may_decide.is_ok());
    if may_attest.is_some() {
        names.insert(0, person.say(&message!("requisitions-you")));
    }
    let mut page = person
        .page(person.say(&heading(opened)))
        .lead(&person.say(&lead(person, opened, &names)))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("requisitions-nav")), HERE);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sections = [reason_section(person, opened)];
    let approval = may_attest.map(|asked| {
        let address = person.link(&approvals::address(&asked.approval.id));
        let words = person.say(&message!("requisitions-to-approval"));
        html! { p { (link_button(Button::Primary, &words, &address)) } }
    });
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            @if one.attested_at.is_none() { (deadline(person, opened)) }
            @if let Some(approval) = approval { (approval) }
            @if let Some(note) = one.decision_note.as_ref().filter(|note| !note.is_empty()) {
                p { strong { (person.say(&message!("requisitions-fact-decision"))) ":" } " " (note) }
            }
            (first_acts(person, opened))
            (about(person, opened))
            (rows(person, opened).markup())
            (last_acts(person, opened, &sections, typed, faults))
            (history(person, opened))
        })
        .render())
}

/// Until when it must be attested.
fn deadline(person: &SignedIn, opened: &OpenedRequisition) -> Markup {
    let Some(last) = opened.last_moment else {
        return html! {};
    };
    if opened.requisition.status == RequisitionStatus::Discarded {
        return html! {};
    }
    let words = if person.reader.now > last {
        message!("requisitions-deadline-over")
    } else {
        let by = date(wording::stockholm(last).date(), person.reader.language);
        message!("requisitions-before-deadline", by = by)
    };
    html! { p { strong { (person.say(&words)) } } }
}

/// Whether the reader prepares for the organisation that asks.
fn prepares(person: &SignedIn, opened: &OpenedRequisition) -> bool {
    let claimant = &opened.requisition.claimant_id;
    person.actor.may(Act::PrepareRequisitions, claimant, true)
}

/// The one thing to do, before everything that is to be read.
fn first_acts(person: &SignedIn, opened: &OpenedRequisition) -> Markup {
    let one = &opened.requisition;
    let form = form_of(&one.agreement_id);
    let begin = match (one.status, &opened.corrected_by) {
        _ if !prepares(person, opened) => None,
        (RequisitionStatus::Draft, _) => Some((message!("requisitions-edit"), form)),
        (RequisitionStatus::AskedBack, None) => Some((
            message!("requisitions-answer"),
            format!("{form}?rattar={}", one.id),
        )),
        _ => None,
    };
    html! {
        @if let Some((words, address)) = begin {
            p { (link_button(Button::Primary, &person.say(&words), &person.link(&address))) }
        }
        @if let Some(other) = &opened.corrected_by {
            p { a href=(person.link(&address(&other.id))) { (person.say(&message!("requisitions-to-answer"))) } }
        }
        @if let Some(before) = &one.corrects {
            p { a href=(person.link(&address(before))) { (person.say(&message!("requisitions-to-before"))) } }
        }
        @if one.attested_at.is_some() {
            p {
                a href=(person.link(&format!("{}/kvitto", address(&one.id)))) { (person.say(&message!("requisitions-receipt-link"))) }
                " " span.hint { (person.say(&message!("requisitions-receipt-mailed"))) }
            }
        }
    }
}

fn about(person: &SignedIn, opened: &OpenedRequisition) -> Markup {
    let (one, language) = (&opened.requisition, person.reader.language);
    let account = opened.account.as_ref().map_or_else(
        || person.say(&message!("requisitions-fact-no-account")),
        |account| {
            let (kind, number) = account_words(person, account);
            format!("{kind} {number}, {}", account.holder)
        },
    );
    let certificate = if one.certificate.is_empty() {
        person.say(&message!("requisitions-fact-not-certified"))
    } else {
        one.certificate.clone()
    };
    let mut about = vec![
        (
            message!("requisitions-column-status"),
            status(progress(one.status), &person.say(&words_of(one.status))),
        ),
        (
            message!("requisitions-column-agreement"),
            html! { (person.reader.agreement_title(&one.agreement_id)) },
        ),
        (
            message!("requisitions-fact-claimant"),
            html! { (opened.claimant_name) },
        ),
        (
            message!("requisitions-fact-payer"),
            html! { (opened.payer_name) },
        ),
    ];
    if let Some(at) = one.attested_at {
        let at = moment(at, language);
        about.push((message!("requisitions-fact-received"), html! { (at) }));
    }
    for entry in &opened.entries {
        let number = format!("{}:{}", entry.year, entry.number);
        about.push((message!("requisitions-fact-register"), html! { (number) }));
    }
    about.push((message!("requisitions-fact-account"), html! { (account) }));
    let lines = [
        (message!("requisitions-fact-reference"), &one.reference),
        (message!("requisitions-fact-invoice"), &one.invoice_number),
        (message!("requisitions-fact-contact"), &one.contact_name),
        (
            message!("requisitions-fact-contact-email"),
            &one.contact_email,
        ),
        (message!("requisitions-fact-certificate"), &certificate),
    ];
    let lines = lines.into_iter().filter(|(_, line)| !line.is_empty());
    about.extend(lines.map(|(name, line)| (name, html! { (line) })));
    facts(
        about
            .into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

fn rows(person: &SignedIn, opened: &OpenedRequisition) -> Table {
    let language = person.reader.language;
    let rows = opened.rows.iter().map(|said| {
        let title = said
            .title
            .as_ref()
            .map(|title| language.of(title).to_owned());
        let title = title.unwrap_or_else(|| said.row.item_id.clone());
        vec![
            Cell::Text(title),
            Cell::Text(money(said.row.amount, language)),
        ]
    });
    Table {
        caption: person.say(&message!("requisitions-rows-caption")),
        columns: vec![
            Column::words(person.say(&message!("requisitions-column-item"))),
            Column::numbers(person.say(&message!("requisitions-column-amount"))),
        ],
        rows: rows.collect(),
        sum: Some(vec![
            Cell::Text(person.say(&message!("requisitions-sum"))),
            Cell::Text(money(opened.requisition.total, language)),
        ]),
        empty: person.say(&message!("requisitions-lack-nothing")),
    }
}

fn reason_section(person: &SignedIn, opened: &OpenedRequisition) -> Section {
    let over = opened
        .last_moment
        .is_none_or(|last| person.reader.now > last);
    let (heading, hint) = match opened.requisition.status {
        RequisitionStatus::Prepared => (
            message!("requisitions-take-back"),
            message!("requisitions-take-back-hint"),
        ),
        _ if over && opened.lapses => (
            message!("requisitions-withdraw"),
            message!("requisitions-withdraw-late"),
        ),
        _ => (
            message!("requisitions-withdraw"),
            message!("requisitions-withdraw-hint"),
        ),
    };
    Section {
        heading,
        lead: None,
        entries: vec![Entry::lines(REASON, message!("work-reason")).hint(hint)],
    }
}

/// What undoes something, after everything that is to be read.
fn last_acts(
    person: &SignedIn,
    opened: &OpenedRequisition,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let one = &opened.requisition;
    let here = person.link(&address(&one.id));
    let revision = one.revision.to_string();
    let with_reason = |act: &str, words: &Message| {
        form(
            &here,
            &html! {
                (carried(DO, act))
                (carried("revision", &revision))
                (fields(&person.reader, sections, typed, faults))
                p { (button(Button::Secondary, &person.say(words))) }
            },
        )
    };
    let attests = person
        .actor
        .may(Act::AttestRequisitions, &one.claimant_id, true);
    match one.status {
        RequisitionStatus::Draft if prepares(person, opened) => form(
            &here,
            &html! {
                (carried(DO, DISCARD))
                (carried("revision", &revision))
                p { (button(Button::Plain, &person.say(&message!("requisitions-discard")))) }
            },
        ),
        RequisitionStatus::Prepared if prepares(person, opened) => {
            with_reason(TAKE_BACK, &message!("requisitions-take-back"))
        }
        RequisitionStatus::Received | RequisitionStatus::AskedBack if attests => {
            with_reason(WITHDRAW, &message!("requisitions-withdraw"))
        }
        _ => html! {},
    }
}

fn history(person: &SignedIn, opened: &OpenedRequisition) -> Markup {
    let language = person.reader.language;
    html! {
        h2 { (person.say(&message!("requisitions-history"))) }
        ul.plain role="list" {
            @for (one, name) in &opened.events {
                @let words = message!("requisitions-history-one", name = name, what = event(&one.what));
                li {
                    (person.say(&words)) " "
                    span.hint { (moment(one.at, language)) }
                    @if let Some(said) = note(&one.what, &one.note) {
                        br; (person.say(&message!("requisitions-history-note", note = person.say(&said))))
                    }
                }
            }
        }
    }
}

/// Takes it back, withdraws it or throws it away.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let key = (id.as_str(), typed.revision().unwrap_or_default());
    let reason = lines(typed.get(REASON));
    let done = match typed.get(DO) {
        TAKE_BACK => casework.take_back_requisition(actor, key, &reason).await,
        WITHDRAW => casework.withdraw_requisition(actor, key, &reason).await,
        DISCARD => match casework.discard_requisition(actor, key).await {
            Ok(()) => return Ok(person.go(HERE)),
            Err(error) => Err(error),
        },
        _ => {
            // Neither of what can be done, to something that must be theirs to be asked about.
            let opened = found(person, &id).await?;
            if !prepares(person, &opened) {
                let act = Act::PrepareRequisitions;
                return Err(refusal(&RequisitionError::NotAllowed(NotAllowed { act })));
            }
            let refusal = Refusal::unprocessable(message!("approval-no-answer"));
            return Err(refusal.hint(message!("approval-no-answer-hint")));
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&address(&id)));
    };
    let refused = refusal(&error);
    if !refused.status.is_client_error()
        || matches!(
            error,
            RequisitionError::NoSuchRequisition | RequisitionError::NotAllowed(_)
        )
    {
        return Err(refused);
    }
    let about_reason = matches!(
        error,
        RequisitionError::ReasonMissing | RequisitionError::ReasonTooLong
    );
    let opened = found(person, &id).await?;
    let fault = Fault {
        field: about_reason.then(|| REASON.to_owned()),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let page = render(person, &opened, typed, &[fault]).await?;
    Ok((refused.status, page).into_response())
}
