//! Accepting what was marked in the list: shown once more with its sum, and then done.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::review::{Asked as Sent, Chosen, Review, ReviewError, Standing};
use grants::Ore;
use maud::html;
use wording::{Speak, message};

use super::asked::{Asked, STANDING, YEAR};
use super::list::{self, CHOSEN, Shown, box_value};
use super::{LIST, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form, link_button};
use crate::work::person::Writer;

/// The field that says that it was looked at once more.
const CONFIRMED: &str = "bekraftat";

/// The form of the list.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let mut marked: Vec<String> = (typed.all().iter())
        .filter(|(name, _)| name == CHOSEN)
        .map(|(_, value)| value.clone())
        .collect();
    marked.sort();
    marked.dedup();
    let asked = Asked::read(typed);
    let done = if typed.get(CONFIRMED) == "ja" {
        let chosen: Vec<Chosen> = marked.iter().filter_map(|value| chosen(value)).collect();
        let done = person.casework.accept_requisitions(&person.actor, &chosen);
        done.await.map(|_| ())
    } else {
        match shown_again(&writer, &asked, &marked).await {
            Ok(page) => return Ok(page),
            Err(error) => Err(error),
        }
    };
    let Err(error) = done else {
        let query = format!(
            "{YEAR}={}&{STANDING}={}",
            asked.year,
            Standing::ToBePaid.word()
        );
        let query = if asked.year.is_empty() {
            String::new()
        } else {
            format!("?{query}")
        };
        return Ok(person.go(&format!("{LIST}{query}")));
    };
    let refused = refusal(&error);
    if !refused.status.is_client_error() || refused.status == StatusCode::FORBIDDEN {
        return Err(refused);
    }
    // The list shows how everything stands now, with what is still marked.
    let shown = Shown {
        marked: &marked,
        wrong: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    list::page(person, &asked, refused.status, &shown).await
}

/// What a box holds; nothing for what no box of ours does.
fn chosen(value: &str) -> Option<Chosen> {
    let (id, revision) = value.rsplit_once('.')?;
    Some(Chosen {
        id: id.to_owned(),
        revision: revision.parse().ok()?,
    })
}

/// What was marked, as it stands now, with the sum. Something that changed meanwhile is told.
async fn shown_again(
    writer: &Writer,
    asked: &Asked,
    marked: &[String],
) -> Result<Response, ReviewError> {
    let person = &writer.by;
    if marked.is_empty() {
        return Err(ReviewError::NothingChosen);
    }
    if marked.len() > casework::review::MOST_AT_ONCE {
        return Err(ReviewError::TooMany);
    }
    let review = person.casework.review(&person.actor, &asked.year).await?;
    let mut found = Vec::new();
    for value in marked {
        let sent = waiting(&review, value).ok_or_else(|| changed(&review, value))?;
        found.push(sent);
    }
    let total = Ore::checked_sum(found.iter().map(|sent| sent.total)).unwrap_or_default();
    let rows = found.iter().map(|sent| {
        vec![
            Cell::Text(sent.claimant.clone()),
            Cell::Text(sent.number.clone()),
            Cell::Text(wording::money(sent.total, person.reader.language)),
        ]
    });
    let sum = vec![
        Cell::Text(person.say(&message!("reviews-sum"))),
        Cell::Text(String::new()),
        Cell::Text(wording::money(total, person.reader.language)),
    ];
    let table = Table {
        caption: person.say(&message!("reviews-confirm-caption")),
        columns: vec![
            Column::words(person.say(&message!("reviews-column-claimant"))),
            Column::words(person.say(&message!("reviews-column-number"))),
            Column::numbers(person.say(&message!("reviews-column-total"))),
        ],
        rows: rows.collect(),
        sum: Some(sum),
        empty: String::new(),
    };
    let content = html! {
        (carried(YEAR, &asked.year))
        (carried(CONFIRMED, "ja"))
        @for sent in &found { (carried(CHOSEN, &box_value(sent))) }
        p.buttons {
            (button(Button::Primary, &person.say(&message!("reviews-confirm", count = found.len()))))
            (link_button(Button::Secondary, &person.say(&message!("reviews-back")),
                &format!("{}?{}", person.link(LIST), asked.query(&asked.year, asked.sorted))))
        }
    };
    let heading = message!(
        "reviews-confirm-heading",
        count = found.len(),
        total = total
    );
    let page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("reviews-title")), LIST)
        .lead(&person.say(&message!(
            "reviews-confirm-lead",
            title = person.reader.agreement_title(&asked.year)
        )))
        .body(html! { (table.markup()) (form(&person.link(LIST), &content)) });
    Ok(page.render().into_response())
}

/// What a box stands for, while it still waits for the person.
fn waiting<'r>(review: &'r Review, value: &str) -> Option<&'r Sent> {
    let mut sent = review.claims.iter().flat_map(|claim| &claim.asked);
    sent.find(|one| one.to_decide && box_value(one) == value)
}

/// Why a box stands for nothing that waits.
fn changed(review: &Review, value: &str) -> ReviewError {
    let id = chosen(value).map(|one| one.id);
    let mut sent = review.claims.iter().flat_map(|claim| &claim.asked);
    match sent.find(|one| Some(&one.id) == id.as_ref()) {
        Some(one) => ReviewError::Newer {
            number: one.number.clone(),
        },
        None => ReviewError::NoSuchRequisition,
    }
}
