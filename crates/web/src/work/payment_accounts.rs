//! The accounts organisations are paid to: one's own, a new one, one by itself, and those of all.

mod all;
mod one;
mod propose;

use axum::http::StatusCode;
use axum::routing::get;
use casework::payment_account::{Accounts, ListedAccount, PaymentAccountError, Standing};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, moment, payment_number};

use super::person::SignedIn;
use super::trouble;
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

/// The accounts of the organisation one acts for.
async fn own_accounts(person: &SignedIn) -> Result<Accounts, Refusal> {
    let own = person.actor.organisation_id().unwrap_or_default();
    let found = person.casework.payment_accounts(&person.actor, own).await;
    found.map_err(|error| refusal(&error))
}

async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let found = own_accounts(&person).await?;
    let name = &found.organisation.name;
    let mut accounts = found.accounts.iter();
    let used = accounts.find(|one| one.standing == Standing::InUse);
    let heading = match used {
        Some(used) => message!(
            "payment-accounts-heading",
            name = name,
            number = in_words(used)
        ),
        None => message!("payment-accounts-heading-none", name = name),
    };
    let waits = (found.accounts.iter())
        .find(|one| matches!(one.standing, Standing::Proposed | Standing::Waiting(_)));
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("payment-accounts-title")))
        .lead(&person.say(&message!("payment-accounts-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            @if let Some(waits) = waits {
                @let (_, words) = standing(waits);
                (notice(Tone::Remark, &person.say(&words), &html! {
                    p { a href=(person.link(&address(&waits.account.id))) { (person.say(&in_words(waits))) } }
                }))
            }
            @if found.may_propose {
                @let words = if used.is_some() { message!("payment-accounts-change") } else { message!("payment-accounts-add") };
                p { (link_button(Button::Primary, &person.say(&words), &person.link("/mina-sidor/betalkonto/nytt"))) }
            }
            (table(&person, &found.accounts).markup())
        })
        .render())
}
