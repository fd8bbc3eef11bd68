//! Changing what one signs in with: the password, the authenticator. Both take the password and a code one has.

use axum::response::Response;
use axum::routing::get;
use casework::second_factor::Offer;
use casework::sign_in::SignInError;
use maud::{Markup, html};
use wording::{Speak, message};

use super::fresh::{self, shown};
use super::invitation::new_password;
use super::person::{SignedIn, Writer};
use super::sign_in::{in_words, refused};
use super::typed::Typed;
use super::{cookie, own_account, second_factor, trouble};
use crate::ui::field;
use crate::ui::{Button, button, form};
use crate::{Need, Refusal, Route};

const PASSWORD: &str = "/mina-sidor/konto/losenord";
const FACTOR: &str = "/mina-sidor/konto/kod";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::SignedIn,
            PASSWORD,
            get(password_asked).post(password_changed),
        )
        .answers(PASSWORD, 403),
        Route::private(
            Need::SignedIn,
            FACTOR,
            get(factor_asked).post(factor_changed),
        )
        .answers(FACTOR, 403),
    ]
}

async fn password_asked(person: SignedIn) -> Result<Markup, Refusal> {
    must_have_password(&person).await?;
    Ok(password_page(&person, None))
}

/// Whoever signs in by another has nothing to change here.
async fn must_have_password(person: &SignedIn) -> Result<(), Refusal> {
    let has = person.casework.has_password(&person.actor.id).await;
    if has.map_err(|error| trouble::database(&error))? {
        Ok(())
    } else {
        Err(refusal(&SignInError::NoPassword))
    }
}

async fn password_changed(writer: Writer) -> Response {
    let new = writer.typed.get("nytt-losenord").to_owned();
    let changed = writer.by.casework.change_password(shown(&writer), new);
    match changed.await {
        Ok(token) => {
            let mut response = writer.by.go("/mina-sidor/konto?klart=losenord");
            cookie::set_session(&mut response, &token);
            response
        }
        Err(error) => refused(&error, password_page(&writer.by, Some(&error))),
    }
}

fn password_page(person: &SignedIn, error: Option<&SignInError>) -> Markup {
    let of_new = matches!(error, Some(SignInError::Password(_)));
    let words = error.filter(|_| of_new);
    let words = words.map(|error| in_words(&person.reader, error));
    let (password, code) = fresh::fields(person, error.filter(|_| !of_new));
    let new = new_password(&person.reader, words);
    let content = html! {
        (field::password(&password))
        (field::text(&code))
        (field::password(&new))
        p { (button(Button::Primary, &person.say(&message!("own-password-change")))) }
    };
    let mut page = person
        .page(person.say(&message!("own-password")))
        .lead(&person.say(&message!("own-password-lead")))
        .crumb(person.say(&message!("own-account")), own_account::ADDRESS)
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&password, &new]))
            (form(&person.link(PASSWORD), &content))
        });
    if error.is_some() {
        page = page.error_title();
    }
    page.render()
}

async fn factor_asked(person: SignedIn) -> Result<Markup, Refusal> {
    must_have_password(&person).await?;
    let offer = person.casework.offer_second_factor(&person.actor.id);
    let offer = offer.map_err(|error| refusal(&error))?;
    factor_page(&person, &offer, None).await
}

async fn factor_changed(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed): (&SignedIn, &Typed) = (&writer.by, &writer.typed);
    let sealed = typed.get(second_factor::SEALED);
    let new_code = typed.get(second_factor::CODE);
    let changed = person
        .casework
        .change_second_factor(shown(&writer), sealed, new_code);
    match changed.await {
        Ok(token) => {
            let mut response = person.go("/mina-sidor/konto?klart=kod");
            cookie::set_session(&mut response, &token);
            Ok(response)
        }
        Err(error) => {
            let id = &person.actor.id;
            let again = person.casework.offered_second_factor(sealed, id);
            let offer = again.or_else(|_| person.casework.offer_second_factor(id));
            let offer = offer.map_err(|error| refusal(&error))?;
            let page = factor_page(person, &offer, Some(&error)).await?;
            Ok(refused(&error, page))
        }
    }
}

fn refusal(error: &SignInError) -> Refusal {
    Refusal {
        status: trouble::sign_in_status(error),
        message: error.message(),
        hint: error.hint(),
    }
}

async fn factor_page(
    person: &SignedIn,
    offer: &Offer,
    error: Option<&SignInError>,
) -> Result<Markup, Refusal> {
    let account = person.casework.own_account(&person.actor.id).await;
    let account = account.map_err(|error| trouble::database(&error))?;
    let email = account.map(|account| account.email).unwrap_or_default();
    let of_new = matches!(
        error,
        Some(SignInError::NewCodeDoesNotFit | SignInError::NotOffered)
    );
    let words = error.filter(|_| of_new);
    let words = words.map(|error| in_words(&person.reader, error));
    let (password, code) = fresh::fields(person, error.filter(|_| !of_new));
    let (factor, new_code) = second_factor::steps(&person.reader, offer, &email, words);
    let content = html! {
        (field::password(&password))
        (field::text(&code))
        h2 { (person.say(&message!("own-factor-new"))) }
        (factor)
        p { (button(Button::Primary, &person.say(&message!("own-factor-change")))) }
    };
    let mut page = person
        .page(person.say(&message!("own-factor")))
        .lead(&person.say(&message!("own-factor-lead")))
        .crumb(person.say(&message!("own-account")), own_account::ADDRESS)
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&password, &new_code]))
            (form(&person.link(FACTOR), &content))
        });
    if error.is_some() {
        page = page.error_title();
    }
    Ok(page.render())
}
