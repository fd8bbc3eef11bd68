//! The number a letter has in the register of those who got it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::letters::LettersError;
use maud::{Markup, html};
use wording::{Speak, message};

use super::refusal;
use crate::Refusal;
use crate::work::own_number::{self, FIELD};
use crate::work::person::{SignedIn, Writer};

/// Where it is noted.
pub fn address(document: &str) -> String {
    format!("/mina-sidor/besked/{document}/nummer")
}

/// The page with the form.
pub async fn shown(person: SignedIn, Path(document): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &document, None).await
}

/// The form, sent.
pub async fn noted(Path(document): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, number) = (&writer.by, writer.typed.get(FIELD));
    let (casework, actor) = (&person.casework, &person.actor);
    let noted = casework.note_letter_number(actor, &document, number).await;
    let Err(error) = noted else {
        return Ok(person.go("/mina-sidor"));
    };
    let refused = refusal(&error);
    if !matches!(error, LettersError::OwnNumber(_)) || !refused.status.is_client_error() {
        return Err(refused);
    }
    let said: Vec<String> = std::iter::once(error.message())
        .chain(error.hint())
        .map(|words| person.say(&words))
        .collect();
    let page = page(person, &document, Some((number, said.join(" ")))).await?;
    Ok((refused.status, page).into_response())
}

/// `refused` is what was typed in vain, and why.
async fn page(
    person: &SignedIn,
    document: &str,
    refused: Option<(&str, String)>,
) -> Result<Markup, Refusal> {
    let found = person.casework.own_letter(&person.actor, document).await;
    let (letter, number) = found.map_err(|error| refusal(&error))?;
    let mut page = person.page(person.say(&message!("letters-number-heading")));
    if refused.is_some() {
        page = page.error_title();
    }
    let (typed, error) = refused.unzip();
    let file = person.link(&format!("/mina-sidor/besked/{document}"));
    let here = address(document);
    Ok(page
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            p { a href=(file) { (letter.title) } " " span.hint { (person.say(&message!("own-page-letter-made", at = letter.made_at))) } }
            (own_number::noting(person, &here, &html! {}, number.as_ref(), typed, error))
        })
        .render())
}
