//! The list as a file, without the name or address of any person.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::review::{Asked as Sent, Claim};
use documents::plain_table;
use grants::ledger::{Holder, Place};
use wording::message;

use super::asked::Asked;
use super::{left, refusal};
use crate::Refusal;
use crate::work::person::SignedIn;

/// The list as it was filtered, a row for each requisition and for each recipient without one.
pub async fn file(person: SignedIn) -> Result<Response, Refusal> {
    let asked = Asked::of(&person);
    let years = person.casework.reviewed_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let heads = [
        message!("reviews-column-level"),
        message!("reviews-column-code"),
        message!("reviews-column-recipient"),
        message!("reviews-column-standing"),
        message!("reviews-column-granted"),
        message!("reviews-column-left"),
        message!("reviews-column-payable"),
        message!("reviews-column-paid"),
        message!("reviews-column-lapsed"),
        message!("reviews-column-number"),
        message!("reviews-column-claimant"),
        message!("reviews-column-status"),
        message!("reviews-column-asked"),
        message!("reviews-column-came"),
    ];
    let head: Vec<String> = heads.iter().map(|head| person.say(head)).collect();
    let mut rows = Vec::new();
    if let Some(year) = asked.choose(&years) {
        let agreement_id = &year.open.year.agreement_id;
        let review = person.casework.review(&person.actor, agreement_id).await;
        let review = review.map_err(|error| refusal(&error))?;
        for claim in asked.of_review(&review) {
            if claim.asked.is_empty() {
                rows.push(row(&person, claim, None));
            }
            let sent = claim.asked.iter();
            rows.extend(sent.map(|sent| row(&person, claim, Some(sent))));
        }
    }
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"rekvisitioner.csv\"",
        ),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}

fn row(person: &SignedIn, claim: &Claim, sent: Option<&Sent>) -> Vec<String> {
    let name = match claim.holder {
        Holder::Pool => person.say(&message!("reviews-pool", name = &claim.name)),
        Holder::Recipient { .. } => claim.name.clone(),
    };
    let at = |place: Place| claim.balance.at(place).to_string();
    let of = |words: fn(&Sent) -> String| sent.map_or_else(String::new, words);
    vec![
        claim.holder.level_word().to_owned(),
        claim.holder.code().to_owned(),
        name,
        person.say(&casework::review::standing(claim.standing)),
        claim.granted().to_string(),
        left(claim).to_string(),
        at(Place::Payable),
        claim.paid_out().to_string(),
        at(Place::Lapsed),
        of(|sent| sent.number.clone()),
        of(|sent| sent.claimant.clone()),
        sent.map_or_else(String::new, |sent| {
            person.say(&casework::requisition::status(sent.status))
        }),
        of(|sent| sent.amount.to_string()),
        of(|sent| {
            let day = sent.arrived_at.map(|at| wording::stockholm(at).date());
            day.map_or_else(String::new, |day| day.to_string())
        }),
    ]
}
