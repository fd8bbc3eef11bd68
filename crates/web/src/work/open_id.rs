//! Signing in by another who knows the person: OpenID Connect.
//!
//! A button leads to a page of ours that leads on, since a form that led to another site at once would have to be allowed
//! to by our own rules for pages. On the way back everything is checked, once; what does not hold signs nobody in.

mod assertion;
mod base64;
mod discovery;
mod fetching;
mod identity_token;
mod protocol;
mod providers;
mod trust;

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request, State};
use axum::http::header::{HeaderValue, REFRESH, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::Casework;
use casework::identity::{Errand, IdentityError};
use casework::store::provider_step::ProviderStep;
use maud::{Markup, html};
use wording::{Language, Message, Speak, message};

pub use providers::{IdentityProviders, ProvidersError};

use self::providers::Provider;
use self::trust::Check;
use super::person::closed;
use super::typed::Typed;
use super::way_back::{HOME, way_back};
use super::{carried, cookie, device};
use crate::ui::{Button, Page, button, field, form, link_button};
use crate::{Reader, Refusal, Route, Site};

/// The cookie that ties the way back to the browser that was sent.
const COOKIE_NAME: &str = "__Host-overens-provider";
/// The longest text that a provider sends back with somebody.
const LONGEST_QUERY: usize = 8_000;

/// What somebody goes to a provider for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To prove anew who they are.
    Fresh,
    /// To accept an invitation.
    Invitation {
        /// The secret of the link.
        link: String,
        /// The code.
        code: String,
    },
    /// To be able to sign in this way from now on.
    Link,
}

impl Purpose {
    const fn word(&self) -> &'static str {
        match self {
            Self::SignIn => "logga-in",
            Self::Fresh => "igen",
            Self::Invitation { .. } => "inbjudan",
            Self::Link => "koppla",
        }
    }

    fn words(&self, provider: &str) -> Message {
        match self {
            Self::SignIn => message!("open-id-button", provider = provider),
            Self::Fresh => message!("open-id-button-fresh", provider = provider),
            Self::Invitation { .. } => message!("open-id-button-invitation", provider = provider),
            Self::Link => message!("open-id-button-link", provider = provider),
        }
    }
}

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/logga-in/{provider}", get(asked).post(leaving))
            .never_cached()
            .answers("/logga-in/finns-inte", 404),
        Route::page("/logga-in/aterkomst/{provider}", get(came_back))
            .never_cached()
            .answers("/logga-in/aterkomst/finns-inte", 404),
    ]
}

/// A button for each provider; nothing when there is none. Where one comes to afterwards, and the form that waits there,
/// are in what was typed.
pub fn buttons(reader: &Reader, purpose: &Purpose, typed: &Typed) -> Markup {
    let providers = reader.identity_providers.as_deref();
    let providers = providers.map(IdentityProviders::all).unwrap_or_default();
    html! { @for provider in providers { (one_button(reader, provider, purpose, typed)) } }
}

fn one_button(reader: &Reader, provider: &Provider, purpose: &Purpose, typed: &Typed) -> Markup {
    let words = purpose.words(provider.name(reader.language));
    let content = html! {
        (field::carried("syfte", purpose.word()))
        (carried::along(typed))
        @if let Purpose::Invitation { link, code } = purpose {
            (field::carried("lank", link))
            (field::carried("kod", code))
        }
        p { (button(Button::Secondary, &reader.say(&words))) }
    };
    form(
        &reader.link(&format!("/logga-in/{}", provider.id)),
        &content,
    )
}

/// The page with one button, for whoever comes to the address without having used any.
async fn asked(Path(id): Path<String>, reader: Reader) -> Result<Markup, Refusal> {
    let provider = found(&reader, &id)?;
    let name = provider.name(reader.language);
    let words = message!("open-id-start-title", provider = name);
    let lead = message!("open-id-start-lead", provider = name);
    Ok(Page::new(&reader, reader.say(&words))
        .lead(&reader.say(&lead))
        .hidden()
        .body(one_button(
            &reader,
            &provider,
            &Purpose::SignIn,
            &Typed::default(),
        ))
        .render())
}

fn found(reader: &Reader, id: &str) -> Result<Arc<Provider>, Refusal> {
    let providers = reader.identity_providers.as_deref();
    let provider = providers.and_then(|providers| providers.find(id));
    let missing = || {
        let refusal = Refusal::not_found(message!("open-id-no-provider"));
        refusal.hint(message!("open-id-no-provider-hint"))
    };
    provider.map(Arc::clone).ok_or_else(missing)
}

/// Sends somebody to a provider.
async fn leaving(
    State(site): State<Arc<Site>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Response> {
    let (mut parts, body) = request.into_parts();
    let Ok(reader) = Reader::from_request_parts(&mut parts, &site).await;
    let provider = found(&reader, &id).map_err(IntoResponse::into_response)?;
    let casework = site.casework().ok_or_else(|| closed().into_response())?;
    let session = cookie::read(&parts.headers, cookie::SESSION);
    let body = Bytes::from_request(Request::from_parts(parts, body), &site).await;
    let typed = Typed::read(&body.map_err(IntoResponse::into_response)?);
    let errand = match (typed.get("syfte"), session) {
        ("igen", Some(token)) => Errand::Fresh { token },
        ("koppla", Some(token)) => Errand::Link { token },
        ("igen" | "koppla", None) => {
            return Err(refused(&reader, &IdentityError::NotSignedIn));
        }
        ("inbjudan", _) => Errand::Invitation {
            link: typed.get("lank").to_owned(),
            code: typed.get("kod").to_owned(),
        },
        _ => Errand::SignIn,
    };
    let home = reader.link(HOME);
    let asked = way_back(typed.get("till"));
    let back = asked.unwrap_or(&home);
    // A form waits where it was sent to, and nowhere else.
    let carried = asked.and_then(|_| carried::written(&typed));
    let sent = casework
        .send_to_provider(errand, &provider.id, back, carried)
        .await;
    let sent = sent.map_err(|error| refused(&reader, &error))?;
    let there = protocol::way_there(&site, &provider, &sent).await;
    let there = there.map_err(|check| distrusted(&reader, &provider, check))?;
    let mut response = on_the_way(&reader, &provider, &there).into_response();
    // An address as the address type writes it is plain.
    if let Ok(refresh) = HeaderValue::try_from(format!("0; url={there}")) {
        response.headers_mut().insert(REFRESH, refresh);
    }
    let lasts = casework::identity::LONGEST_WAY.as_secs();
    set_cookie(&mut response, &sent.browser, &format!("; Max-Age={lasts}"));
    Ok(response)
}

/// The page that leads on at once, and has a link for those whom it does not.
fn on_the_way(reader: &Reader, provider: &Provider, there: &str) -> Markup {
    let name = provider.name(reader.language);
    let title = message!("open-id-leaving-title", provider = name);
    let lead = message!("open-id-leaving-lead", provider = name);
    let words = reader.say(&message!("open-id-leaving-link", provider = name));
    Page::new(reader, reader.say(&title))
        .lead(&reader.say(&lead))
        .hidden()
        .body(html! { p { (link_button(Button::Primary, &words, there)) } })
        .render()
}

/// Takes somebody back from a provider.
async fn came_back(
    State(site): State<Arc<Site>>,
    Path(id): Path<String>,
    mut reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Response> {
    let provider = found(&reader, &id).map_err(IntoResponse::into_response)?;
    let casework = site.casework().ok_or_else(|| closed().into_response())?;
    let query = reader.query.take().unwrap_or_default();
    // The page that says what went wrong has no more to do with what came.
    "/logga-in".clone_into(&mut reader.path);
    let came = (query.len() <= LONGEST_QUERY).then(|| Typed::read(query.as_bytes()));
    let came = came.unwrap_or_default();
    let from = Browser {
        session: cookie::read(&headers, cookie::SESSION),
        device: device::of(&headers),
    };
    let browser = cookie::read(&headers, COOKIE_NAME);
    let taken = casework.take_from_provider(&id, came.get("state"), browser.as_deref());
    let mut response = match taken.await {
        Ok(step) => {
            if step.back.starts_with("/en") {
                reader.language = Language::English;
            }
            arrived(&site, casework, &reader, &provider, step, &came, from).await
        }
        Err(error) => refused(&reader, &error),
    };
    set_cookie(&mut response, "", "; Max-Age=0");
    Ok(response)
}

/// What somebody came back with besides what the provider says.
struct Browser {
    /// The token of a session they had.
    session: Option<String>,
    /// What it runs on.
    device: String,
}

async fn arrived(
    site: &Site,
    casework: &Casework,
    reader: &Reader,
    provider: &Provider,
    step: ProviderStep,
    came: &Typed,
    from: Browser,
) -> Response {
    let vouched = match protocol::vouched(site, provider, &step, came).await {
        Ok(vouched) => vouched,
        Err(check) => return distrusted(reader, provider, check),
    };
    let back = step.back.clone();
    let waiting = Typed::read(step.carried.as_deref().unwrap_or_default().as_bytes());
    let come = casework.come_from_provider(step, vouched, from.session, &from.device);
    match come.await {
        Ok(token) => {
            let mut response = carried::arrived(reader, &back, &waiting);
            cookie::set_session(&mut response, &token);
            response
        }
        Err(error) => refused(reader, &error),
    }
}

/// How a refusal of casework is answered.
pub fn status(error: &IdentityError) -> StatusCode {
    match error {
        IdentityError::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        IdentityError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        IdentityError::NoSuchStep => StatusCode::BAD_REQUEST,
        IdentityError::NoSuchInvitation => StatusCode::UNPROCESSABLE_ENTITY,
        IdentityError::NoSuchIdentity => StatusCode::NOT_FOUND,
        IdentityError::Taken | IdentityError::LastWay => StatusCode::CONFLICT,
        IdentityError::NoAccount
        | IdentityError::SomebodyElse
        | IdentityError::NotSignedIn
        | IdentityError::NotFresh => StatusCode::FORBIDDEN,
    }
}

/// What casework says no to.
fn refused(reader: &Reader, error: &IdentityError) -> Response {
    let status = status(error);
    if status.is_server_error() {
        tracing::error!(%error, "Nobody could be signed in by a provider.");
    }
    page(reader, status, &error.message(), error.hint().as_ref())
}

/// An answer of a provider that does not hold.
fn distrusted(reader: &Reader, provider: &Provider, check: Check) -> Response {
    let id = &provider.id;
    tracing::warn!(provider = id, %check, "What {id} answered did not pass the check {check}; nobody is signed in.");
    let name = provider.name(reader.language);
    let (status, message, hint) = match check {
        Check::Cancelled => (
            StatusCode::FORBIDDEN,
            message!("open-id-cancelled", provider = name),
            message!("open-id-cancelled-hint"),
        ),
        Check::Unreachable
        | Check::Answer
        | Check::TooLarge
        | Check::Metadata
        | Check::Error
        | Check::Code => (
            StatusCode::BAD_GATEWAY,
            message!("open-id-unreachable", provider = name),
            message!("open-id-unreachable-hint"),
        ),
        Check::Level => {
            let levels: Vec<&str> = provider.levels.iter().map(|level| &*level.level).collect();
            (
                StatusCode::FORBIDDEN,
                message!("open-id-level"),
                message!("open-id-level-hint", levels = levels.join(", ")),
            )
        }
        Check::AuthenticatedAt => (
            StatusCode::FORBIDDEN,
            message!("open-id-old", provider = name),
            message!("open-id-old-hint"),
        ),
        _ => (
            StatusCode::FORBIDDEN,
            message!("open-id-refused", provider = name),
            message!("open-id-refused-hint"),
        ),
    };
    page(reader, status, &message, Some(&hint))
}

/// What went wrong, what to do, and the way there.
fn page(
    reader: &Reader,
    status: StatusCode,
    message: &Message,
    hint: Option<&Message>,
) -> Response {
    let words = reader.say(&message!("work-sign-in-title"));
    let body = html! {
        @if let Some(hint) = hint { p { (reader.say(hint)) } }
        p { (link_button(Button::Primary, &words, &reader.link("/logga-in"))) }
    };
    let page = Page::new(reader, reader.say(message)).hidden().body(body);
    (status, page.render()).into_response()
}

fn set_cookie(response: &mut Response, value: &str, more: &str) {
    let cookie = format!("{COOKIE_NAME}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{more}");
    // The value is hexadecimal digits, which any header can hold.
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}
