//! One account: how it stands, who proposed and confirmed it, what shows that it is theirs, and stopping it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::payment_account::{ListedAccount, PaymentAccountError, Standing};
use casework::store::organisation::Organisation;
use grants::approval::ApprovalKind;
use grants::payment_account::Purpose;
use maud::{Markup, html};
use wording::{message, moment};

use super::{ALL, OWN, address, in_words, refusal, standing, title};
use crate::Refusal;
use crate::pages::{as_file, as_sentence};
use crate::ui::{Button, Tone, button, facts, form, notice, status};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::{approvals, trouble};

/// An account with whose it is and whether the reader may stop it.
type Found = (Organisation, ListedAccount, bool);

async fn found(person: &SignedIn, id: &str) -> Result<Found, Refusal> {
    let found = person.casework.payment_account(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

fn sections(purpose: Purpose) -> [Section; 1] {
    let (lead, hint) = if purpose.is_paid() {
        (
            message!("payment-accounts-stop-lead"),
            message!("payment-accounts-stop-hint"),
        )
    } else {
        (
            message!("payment-accounts-stop-lead-back"),
            message!("payment-accounts-stop-hint-back"),
        )
    };
    [Section {
        heading: message!("payment-accounts-stop-heading"),
        lead: Some(lead),
        entries: vec![Entry::lines("skal", message!("work-reason")).hint(hint)],
    }]
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let found = found(&person, &id).await?;
    page(&person, &found, &Typed::default(), &[]).await
}

async fn page(
    person: &SignedIn,
    (organisation, listed, may_stop): &Found,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let purpose = Purpose::of(organisation.kind);
    let sections = sections(purpose);
    let account = &listed.account;
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::PaymentAccount, &account.id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let (title, list) = if person.actor.organisation_id() == Some(organisation.id.as_str()) {
        (title(purpose), OWN)
    } else {
        (message!("payment-accounts-title-all"), ALL)
    };
    let mut page = person
        .page(as_sentence(&person.say(&in_words(listed))))
        .lead(&organisation.name)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), list);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let stop = html! {
        (fields(&person.reader, &sections, typed, faults))
        p { (button(Button::Secondary, &person.say(&message!("payment-accounts-stop")))) }
    };
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            @if listed.is_new && listed.standing != Standing::Proposed {
                (notice(Tone::Remark, &person.say(&message!("payment-accounts-is-new")), &html! {
                    p { (person.say(&message!("payment-accounts-is-new-why"))) }
                }))
            }
            @if !listed.is_confirmed_number {
                (notice(Tone::Warning, &person.say(&message!("payment-accounts-not-confirmed")), &html! {
                    p { (person.say(&message!("payment-accounts-not-confirmed-why"))) }
                }))
            }
            (facts(about(person, purpose, listed)))
            @if let Some(asked) = asked {
                p { a href=(person.link(&approvals::address(&asked.approval.id))) { (person.say(&message!("payment-accounts-to-approval"))) } }
            }
            @if *may_stop { (form(&person.link(&address(&account.id)), &stop)) }
        })
        .render())
}

fn about(person: &SignedIn, purpose: Purpose, listed: &ListedAccount) -> Vec<(String, Markup)> {
    let (account, language) = (&listed.account, person.reader.language);
    let (progress, words) = standing(listed);
    let signed = |name: &str, at| {
        let at = moment(at, language);
        person.say(&message!("mandate-signed", name = name, at = at))
    };
    let mut about = vec![
        (
            message!("payment-accounts-column-standing"),
            html! { (status(progress, &person.say(&words))) },
        ),
        (
            message!("payment-accounts-holder"),
            html! { (account.holder) },
        ),
    ];
    if !purpose.is_paid() {
        let back = person.say(&message!("payment-accounts-purpose-back"));
        about.insert(
            0,
            (message!("payment-accounts-fact-purpose"), html! { (back) }),
        );
    }
    if let Some(bank) = listed.bank {
        about.push((message!("payment-accounts-bank"), html! { (bank) }));
    }
    about.push((
        message!("payment-accounts-evidence"),
        html! { (account.evidence) },
    ));
    if account.evidence_document_id.is_some() {
        let address = person.link(&format!("{}/underlag", address(&account.id)));
        let words = person.say(&message!("payment-accounts-file-take"));
        about.push((
            message!("payment-accounts-file"),
            html! { a href=(address) { (words) } },
        ));
    }
    about.push((
        message!("payment-accounts-column-proposed"),
        html! { (signed(&listed.proposed_by, account.proposed_at)) },
    ));
    if let (Some(name), Some(at)) = (&listed.confirmed_by, account.confirmed_at) {
        about.push((
            message!("payment-accounts-confirmed"),
            html! { (signed(name, at)) },
        ));
    }
    if let Some(from) = account.usable_from {
        about.push((
            message!("payment-accounts-used-from"),
            html! { (moment(from, language)) },
        ));
    }
    about
        .into_iter()
        .map(|(name, fact)| (person.say(&name), fact))
        .collect()
}

/// Stops it.
pub async fn stopped(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let reason = typed.get("skal");
    let ended = person
        .casework
        .end_payment_account(&person.actor, &id, reason);
    match ended.await {
        Ok(()) => Ok(person.go(&address(&id))),
        Err(error @ PaymentAccountError::Approval(_)) => {
            let refusal = refusal(&error);
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: Some("skal".to_owned()),
                words: words.collect(),
            };
            let found = found(person, &id).await?;
            let page = page(person, &found, typed, &[fault]).await?;
            Ok((refusal.status, page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// The certificate that shows that the number is theirs.
pub async fn evidence(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.payment_account_evidence(&person.actor, &id);
    let (document, content) = found.await.map_err(|error| refusal(&error))?;
    Ok(as_file(&document, content))
}
