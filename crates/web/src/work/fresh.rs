//! Proving anew who one is, before something that nobody should do from an unwatched screen. A form that was sent waits
//! meanwhile.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::fresh::Shown;
use casework::sign_in::SignInError;
use maud::{Markup, html};
use wording::message;

use super::person::{SignedIn, Writer};
use super::sign_in::{in_words, refused};
use super::typed::Typed;
use super::way_back::{HOME, way_back};
use super::{carried, cookie, demo, open_id, trouble};
use crate::ui::field::{self, Field, Fill};
use crate::ui::{Button, Tone, button, form, link_button, notice};
use crate::{Need, Refusal, Route};

/// The address of the page.
pub const ADDRESS: &str = "/mina-sidor/bekrafta";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(Need::SignedIn, ADDRESS, get(asked).post(proved))
            .sample("/mina-sidor/bekrafta")
            .sample("/mina-sidor/bekrafta?till=/arbete/underlag"),
    ]
}

/// The page to prove on who one is, when a form was sent that needs it: what was typed is carried along, and sent again from
/// there.
pub async fn carrying(writer: &Writer) -> Response {
    let waiting = carried::waiting(&writer.by.reader.address(), &writer.typed);
    match page(&writer.by, &waiting, None).await {
        // As when a session has ended: it was neither done nor wrong.
        Ok(page) => (StatusCode::FORBIDDEN, page).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

/// What somebody showed in a form, to prove who they are.
pub fn shown(writer: &Writer) -> Shown {
    Shown {
        token: writer.by.token.clone(),
        password: writer.typed.get("losenord").to_owned(),
        code: writer.typed.get("kod").to_owned(),
        address: writer.by.network_address.clone(),
    }
}

/// The fields to show it in.
pub fn fields(person: &SignedIn, error: Option<&SignInError>) -> (Field, Field) {
    let wrong = error.map(|error| in_words(&person.reader, error));
    let password = Field::new("losenord", person.say(&message!("fresh-password")))
        .fill(Fill::CurrentPassword)
        .error(wrong);
    let code = Field::new("kod", person.say(&message!("sign-in-code")))
        .hint(person.say(&message!("fresh-code-hint")))
        .fill(Fill::Code);
    (password, code)
}

async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let form = Typed::default().with("till", typed.get("till"));
    page(&person, &form, None).await
}

async fn proved(writer: Writer) -> Result<Response, Refusal> {
    match writer.by.casework.prove_again(shown(&writer)).await {
        Ok(token) => {
            let back = writer.typed.get("till");
            let mut response = carried::arrived(&writer.by.reader, back, &writer.typed);
            cookie::set_session(&mut response, &token);
            Ok(response)
        }
        Err(error) => {
            let page = page(&writer.by, &writer.typed, Some(&error)).await?;
            Ok(refused(&error, page))
        }
    }
}

async fn page(
    person: &SignedIn,
    typed: &Typed,
    error: Option<&SignInError>,
) -> Result<Markup, Refusal> {
    let has_password = person.casework.has_password(&person.actor.id).await;
    let has_password = has_password.map_err(|error| trouble::database(&error))?;
    let back = way_back(typed.get("till")).unwrap_or(HOME);
    let (password, code) = fields(person, error);
    let waiting = !carried::fields(typed).is_empty();
    let content = html! {
        (carried::along(typed))
        (field::password(&password))
        (field::text(&code))
        p { (button(Button::Primary, &person.say(&message!("fresh-prove")))) }
    };
    let mut page = person
        .page(person.say(&message!("fresh-title")))
        .lead(&person.say(&message!("fresh-lead")))
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&password]))
            @if waiting && error.is_none() {
                (notice(Tone::Remark, &person.say(&message!("fresh-waits")),
                    &html! { p { (person.say(&message!("fresh-waits-hint"))) } }))
            }
            (open_id::buttons(&person.reader, &open_id::Purpose::Fresh, typed))
            @if person.reader.is_demo {
                @let there = demo::address(&person.reader, back);
                p { (link_button(Button::Primary, &person.say(&message!("fresh-demo")), &there)) }
            } @else if has_password { (form(&person.link(ADDRESS), &content)) }
            @else { p { (person.say(&message!("sign-in-no-password"))) " " (person.say(&message!("sign-in-no-password-hint"))) } }
        });
    if error.is_some() {
        page = page.error_title();
    }
    Ok(page.render())
}
