//! How somebody comes to an account by an invitation, the first time or after losing their way in. The link is one half and
//! the code the other; two different people told them. The address holds the link, so that it is said to nobody: no page
//! leads on from here with it, the log has the pattern alone, and the page is not kept.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::fresh::NewWay;
use casework::invitation::{CheckedInvitation, Invited};
use casework::second_factor::Offer;
use casework::sign_in::SignInError;
use casework::store::invitation::Purpose;
use maud::{Markup, html};
use wording::{Message, message};

use super::person::{closed, see_other};
use super::sign_in::{Sent, in_words, refused};
use super::typed::Typed;
use super::way_back::HOME;
use super::{cookie, device, open_id, second_factor, trouble};
use crate::ui::field::{self, Field, Fill};
use crate::ui::{Button, Page, button, form};
use crate::{Reader, Refusal, Route, Site};

/// The field of the code that belongs to the link.
const CODE: &str = "inbjudningskod";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/inbjudan/{link}", get(asked).post(sent))
            .never_cached()
            .answers("/inbjudan/finns-inte", 410),
    ]
}

async fn asked(
    State(site): State<Arc<Site>>,
    Path(link): Path<String>,
    reader: Reader,
) -> Result<Markup, Refusal> {
    let casework = site.casework().ok_or_else(closed)?;
    let invited = casework.invited(&link).await;
    let invited = invited.map_err(|error| trouble::invitation(&error))?;
    Ok(code_page(&reader, &link, &invited, None))
}

/// The code alone first; then, with it, what the person will sign in with.
async fn sent(
    State(site): State<Arc<Site>>,
    Path(link): Path<String>,
    request: Request,
) -> Result<Response, Response> {
    let sent = Sent::read(&site, request).await?;
    let refuse = |refusal: Refusal| refusal.into_response();
    let code = sent.typed.get(CODE);
    let checked = match sent.casework.check_invitation(&link, code).await {
        Ok(checked) => checked,
        Err(error) => {
            // As it stands now: the code may have been the last that could be tried.
            let invited = sent.casework.invited(&link).await;
            let invited = invited.map_err(|error| refuse(trouble::invitation(&error)))?;
            let error = SignInError::from(error);
            let page = code_page(&sent.reader, &link, &invited, Some(&error));
            return Ok(refused(&error, page));
        }
    };
    let account = &checked.account.id;
    let sealed = sent.typed.get(second_factor::SEALED);
    if sealed.is_empty() {
        let offer = sent.casework.offer_second_factor(account);
        return Ok(match offer {
            Ok(offer) => way_page(&sent, &link, &checked, &offer, None).into_response(),
            Err(error) => refuse(sign_in_refusal(&error)),
        });
    }
    let way = NewWay {
        password: sent.typed.get("nytt-losenord").to_owned(),
        sealed: sealed.to_owned(),
        code: sent.typed.get(second_factor::CODE).to_owned(),
    };
    let device = device::of(&sent.headers);
    match sent
        .casework
        .accept_invitation(&checked, way, &device)
        .await
    {
        Ok(token) => {
            sent.end_earlier().await?;
            let mut response = see_other(&sent.reader.link(HOME));
            cookie::set_session(&mut response, &token);
            cookie::end_step(&mut response);
            Ok(response)
        }
        Err(error @ SignInError::Invitation(_)) => Err(refuse(sign_in_refusal(&error))),
        Err(error) => {
            // The same secret again: it is in the authenticator by now. One that is not ours is replaced.
            let again = sent.casework.offered_second_factor(sealed, account);
            let offer = again.or_else(|_| sent.casework.offer_second_factor(account));
            let offer = offer.map_err(|error| refuse(sign_in_refusal(&error)))?;
            let page = way_page(&sent, &link, &checked, &offer, Some(&error));
            Ok(refused(&error, page))
        }
    }
}

fn sign_in_refusal(error: &SignInError) -> Refusal {
    use wording::Speak as _;
    let status = trouble::sign_in_status(error);
    if status.is_server_error() {
        tracing::error!(%error, "An invitation could not be accepted.");
    }
    Refusal {
        status,
        message: error.message(),
        hint: error.hint(),
    }
}

fn address(reader: &Reader, link: &str) -> String {
    reader.link(&format!("/inbjudan/{link}"))
}

/// What an invitation is for, as a heading and a lead.
fn headed<'r>(reader: &'r Reader, purpose: Purpose, name: &str, lead: &Message) -> Page<'r> {
    let heading = match purpose {
        Purpose::First => message!("invitation-title", name = name),
        Purpose::Recovery => message!("invitation-title-recovery", name = name),
    };
    let title = reader.say(&message!("invitation-short-title"));
    Page::new(reader, reader.say(&heading))
        .title(title)
        .lead(&reader.say(lead))
        .hidden()
}

fn code_page(
    reader: &Reader,
    link: &str,
    invited: &Invited,
    error: Option<&SignInError>,
) -> Markup {
    let code = Field::new(CODE, reader.say(&message!("invitation-code")))
        .hint(reader.say(&message!("invitation-code-hint")))
        .fill(Fill::Nothing)
        .error(error.map(|error| in_words(reader, error)));
    let content = html! {
        (field::text(&code))
        p { (button(Button::Primary, &reader.say(&message!("sign-in-go-on")))) }
    };
    let lead = message!("invitation-lead");
    let mut page = headed(reader, invited.purpose, &invited.name, &lead).body(html! {
        (field::error_summary(&reader.say(&message!("work-errors")), &[&code]))
        (form(&address(reader, link), &content))
        p.hint { (reader.say(&message!("invitation-not-yours"))) }
    });
    if error.is_some() {
        page = page.error_title();
    }
    page.render()
}

fn way_page(
    sent: &Sent,
    link: &str,
    checked: &CheckedInvitation,
    offer: &Offer,
    error: Option<&SignInError>,
) -> Markup {
    let reader = &sent.reader;
    let code = sent.typed.get(CODE);
    let words = error.map(|error| in_words(reader, error));
    let about_code = matches!(
        error,
        Some(SignInError::NewCodeDoesNotFit | SignInError::NotOffered)
    );
    let (of_code, of_password) = if about_code {
        (words, None)
    } else {
        (None, words)
    };
    let email = &checked.account.email;
    let password = new_password(reader, of_password);
    let (factor, factor_code) = second_factor::steps(reader, offer, email, of_code);
    let content = html! {
        (field::carried(CODE, code))
        h2 { (reader.say(&message!("invitation-password"))) }
        p { (reader.say(&message!("invitation-email", email = email))) }
        (field::password(&password))
        h2 { (reader.say(&message!("invitation-factor"))) }
        (factor)
        p { (button(Button::Primary, &reader.say(&message!("invitation-accept")))) }
    };
    let purpose = open_id::Purpose::Invitation {
        link: link.to_owned(),
        code: code.to_owned(),
    };
    let lead = match checked.purpose {
        Purpose::First => message!("invitation-way-lead"),
        Purpose::Recovery => message!("invitation-way-lead-recovery"),
    };
    let name = &checked.account.name;
    let mut page = headed(reader, checked.purpose, name, &lead).body(html! {
        (field::error_summary(&reader.say(&message!("work-errors")), &[&password, &factor_code]))
        (open_id::buttons(reader, &purpose, &Typed::default()))
        (form(&address(reader, link), &content))
    });
    if error.is_some() {
        page = page.error_title();
    }
    page.render()
}

/// The field for a new password.
pub fn new_password(reader: &Reader, error: Option<String>) -> Field {
    let hint = message!(
        "password-new-hint",
        shortest = casework::password::SHORTEST_CHARACTERS
    );
    Field::new("nytt-losenord", reader.say(&message!("password-new")))
        .hint(reader.say(&hint))
        .fill(Fill::NewPassword)
        .error(error)
}
