//! The accounts organisations are paid to, or paid back to: one's own, a new one, one by itself, and those of all.

mod all;
mod one;
mod propose;

use axum::http::StatusCode;
use axum::routing::get;
use casework::payment_account::{Accounts, ListedAccount, PaymentAccountError, Standing};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::payment_account::Purpose;
use maud::{Markup, html};
use wording::{Message, message, moment, payment_number};

use super::person::SignedIn;
use super::trouble;
use crate::pages::as_sentence;
use crate::ui::{Button, Cell, Column, Progress, Table, Tone, link_button, notice};
use crate::{Need, Refusal, Route};

/// The path of one's own accounts.
pub const OWN: &str = "/mina-sidor/betalkonto";
/// The path of the accounts of all.
pub const ALL: &str = "/arbete/betalkonton";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadMoney);
    let changes = Need::To(Act::ChangePaymentAccounts);
    vec![
        Route::private(reads, OWN, get(own)).sample("/mina-sidor/betalkonto"),
        Route::private(
            changes,
            "/mina-sidor/betalkonto/nytt",
            get(propose::asked).post(propose::sent),
        )
        .sample("/mina-sidor/betalkonto/nytt"),
        Route::private(
            reads,
            "/mina-sidor/betalkonto/{id}",
            get(one::shown).post(one::stopped),
        )
        .writing(changes)
        .sample("/mina-sidor/betalkonto/{payment-account}")
        .answers("/mina-sidor/betalkonto/finns-inte", 404),
        Route::private(
            reads,
            "/mina-sidor/betalkonto/{id}/underlag",
            get(one::evidence),
        )
        .answers("/mina-sidor/betalkonto/finns-inte/underlag", 404),
        Route::private(Need::To(Act::ReadLedger), ALL, get(all::shown))
            .sample("/arbete/betalkonton")
            .sample("/arbete/betalkonton?visa=saknas")
            .sample("/arbete/betalkonton?visa=vantar&sok=Vallentuna"),
    ]
}

/// What was done with an account, as in "föreslog ett betalkonto".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "proposed" => message!("payment-accounts-did-propose"),
        "confirmed" => message!("payment-accounts-did-confirm"),
        "refused" => message!("payment-accounts-did-refuse"),
        "ended" => message!("payment-accounts-did-end"),
        other => message!("work-done-other", act = other),
    }
}

/// The path of an account.
fn address(id: &str) -> String {
    format!("{OWN}/{id}")
}

/// What casework refuses as an answer of the site.
fn refusal(error: &PaymentAccountError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &PaymentAccountError) -> StatusCode {
    match error {
        PaymentAccountError::Store(error) => trouble::store_status(error),
        PaymentAccountError::NoSuchAccount
        | PaymentAccountError::NoSuchOrganisation
        | PaymentAccountError::Document(_) => StatusCode::NOT_FOUND,
        PaymentAccountError::NotAllowed(_) => StatusCode::FORBIDDEN,
        PaymentAccountError::AlreadyProposed
        | PaymentAccountError::SameAsNow
        | PaymentAccountError::Refused(_) => StatusCode::CONFLICT,
        PaymentAccountError::Number(_)
        | PaymentAccountError::Personal
        | PaymentAccountError::Foreign
        | PaymentAccountError::HolderMissing
        | PaymentAccountError::HolderNotALine
        | PaymentAccountError::EvidenceMissing
        | PaymentAccountError::EvidenceTooLong
        | PaymentAccountError::CertificateNeeded
        | PaymentAccountError::NotAttached(_) => StatusCode::UNPROCESSABLE_ENTITY,
        PaymentAccountError::Approval(error) => trouble::approval(error).status,
        PaymentAccountError::Outbox(_) | PaymentAccountError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// How an account stands, in words.
fn standing(listed: &ListedAccount) -> (Progress, Message) {
    match listed.standing {
        Standing::Proposed => (
            Progress::UnderWay,
            message!("payment-accounts-standing-proposed"),
        ),
        Standing::Waiting(from) => (
            Progress::UnderWay,
            message!("payment-accounts-standing-waiting", from = from),
        ),
        Standing::InUse => (Progress::Done, message!("payment-accounts-standing-in-use")),
        Standing::Before => (
            Progress::NotBegun,
            message!("payment-accounts-standing-before"),
        ),
        Standing::Refused => (
            Progress::Late,
            message!("payment-accounts-standing-refused"),
        ),
        Standing::Ended => (
            Progress::NotBegun,
            message!("payment-accounts-standing-ended"),
        ),
    }
}

/// The number with what sort it is, as in "bankgiro 160-9908".
fn in_words(listed: &ListedAccount) -> Message {
    message!(
        "payment-accounts-number-in-words",
        kind = payment_number::kind(listed.account.kind),
        number = &listed.number
    )
}

fn table(person: &SignedIn, accounts: &[ListedAccount]) -> Table {
    let heads = [
        message!("payment-accounts-column-number"),
        message!("payment-accounts-holder"),
        message!("payment-accounts-column-proposed"),
        message!("payment-accounts-column-standing"),
    ];
    let language = person.reader.language;
    let rows = accounts.iter().map(|listed| {
        let (progress, words) = standing(listed);
        let proposed = message!(
            "mandate-signed",
            name = &listed.proposed_by,
            at = moment(listed.account.proposed_at, language)
        );
        vec![
            Cell::Link {
                text: person.say(&in_words(listed)),
                address: person.link(&address(&listed.account.id)),
            },
            Cell::Text(listed.account.holder.clone()),
            Cell::Text(person.say(&proposed)),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
        ]
    });
    Table {
        caption: person.say(&message!("payment-accounts-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("payment-accounts-empty")),
    }
}

/// What one's own page is called.
fn title(purpose: Purpose) -> Message {
    if purpose.is_paid() {
        message!("payment-accounts-title")
    } else {
        message!("payment-accounts-title-back")
    }
}

/// The account in use.
fn used(found: &Accounts) -> Option<&ListedAccount> {
    let mut accounts = found.accounts.iter();
    accounts.find(|one| one.standing == Standing::InUse)
}

/// What is done by proposing one.
fn proposing(found: &Accounts) -> Message {
    match (used(found).is_some(), found.purpose.is_paid()) {
        (true, true) => message!("payment-accounts-change"),
        (false, true) => message!("payment-accounts-add"),
        (true, false) => message!("payment-accounts-change-back"),
        (false, false) => message!("payment-accounts-add-back"),
    }
}

/// The account of those who are paid back, and the way to it, for their own first page.
pub async fn on_the_first_page(person: &SignedIn) -> Result<Markup, Refusal> {
    if !person.may(Act::ChangePaymentAccounts) {
        return Ok(html! {});
    }
    let found = own_accounts(person).await?;
    let heading = match found.purpose {
        Purpose::Paid => message!("payment-accounts-title"),
        Purpose::PaidBack => message!("payment-accounts-purpose-back"),
        Purpose::Both => message!("payment-accounts-purpose-both"),
    };
    let (says, link) = match used(&found) {
        Some(used) => (
            message!("payment-accounts-own-is", number = in_words(used)),
            message!("payment-accounts-own-link"),
        ),
        None => (
            message!("payment-accounts-own-none"),
            message!("payment-accounts-own-link-none"),
        ),
    };
    Ok(html! {
        h2 { (person.say(&heading)) }
        p { (as_sentence(&person.say(&says))) }
        p { a href=(person.link(OWN)) { (person.say(&link)) } }
    })
}

/// The accounts of the organisation one acts for.
async fn own_accounts(person: &SignedIn) -> Result<Accounts, Refusal> {
    let own = person.actor.organisation_id().unwrap_or_default();
    let found = person.casework.payment_accounts(&person.actor, own).await;
    found.map_err(|error| refusal(&error))
}

async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let found = own_accounts(&person).await?;
    let (name, is_paid) = (&found.organisation.name, found.purpose.is_paid());
    let used = used(&found);
    let heading = match (used, is_paid) {
        (Some(used), true) => message!(
            "payment-accounts-heading",
            name = name,
            number = in_words(used)
        ),
        (Some(used), false) => message!(
            "payment-accounts-heading-back",
            name = name,
            number = in_words(used)
        ),
        (None, true) => message!("payment-accounts-heading-none", name = name),
        (None, false) => message!("payment-accounts-heading-back-none", name = name),
    };
    let lead = match found.purpose {
        Purpose::Paid => message!("payment-accounts-lead"),
        Purpose::PaidBack => message!("payment-accounts-lead-back"),
        Purpose::Both => message!("payment-accounts-lead-both"),
    };
    let waits = (found.accounts.iter())
        .find(|one| matches!(one.standing, Standing::Proposed | Standing::Waiting(_)));
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&title(found.purpose)))
        .lead(&person.say(&lead))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            @if let Some(waits) = waits {
                @let (_, words) = standing(waits);
                (notice(Tone::Remark, &person.say(&words), &html! {
                    p { a href=(person.link(&address(&waits.account.id))) { (person.say(&in_words(waits))) } }
                }))
            }
            @if found.may_propose {
                p { (link_button(Button::Primary, &person.say(&proposing(&found)), &person.link("/mina-sidor/betalkonto/nytt"))) }
            }
            (table(&person, &found.accounts).markup())
        })
        .render())
}
