//! Answering one section by a link, without an account. The address holds the secret, so that no page leads on from here, nothing
//! is kept, and search engines are told nothing.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::report::{Linked, ReportError};
use governor::Quota;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::{Speak, message};

use super::questions::{Kept, MORE_ROWS, Shown};
use super::sent::Sent;
use super::words::said;
use super::{refusal, status_of};
use crate::api::limit::Limit;
use crate::client::ClientAddress;
use crate::ui::{Button, Page, Tone, button, default_button, form, notice};
use crate::work::person::{closed, see_other};
use crate::work::typed::Typed;
use crate::work::{sign_in, waiting};
use crate::{Reader, Refusal, Route, Site};

/// From one network so many links are opened and answers sent at once, and as many in five minutes: far more than those who share
/// an address write, and too few to guess a link.
const MOST_AT_ONCE: NonZeroU32 = NonZeroU32::new(100).unwrap();
const ONE_MORE_AFTER: Duration = Duration::from_secs(3);

/// Robots that read headers and not pages.
const ROBOTS: (HeaderName, HeaderValue) = (
    HeaderName::from_static("x-robots-tag"),
    HeaderValue::from_static("noindex, nofollow"),
);

/// Its routes.
pub fn routes() -> Vec<Route> {
    // Every second of the period gives back what a second costs, so there is always a quota.
    let quota = Quota::with_period(ONE_MORE_AFTER).map(|quota| quota.allow_burst(MOST_AT_ONCE));
    let limit = Arc::new(quota.map(Limit::of).unwrap_or_default());
    let methods = get(asked).post(sent).layer(Extension(limit));
    vec![
        Route::page("/svar/{token}", methods)
            .never_cached()
            .answers("/svar/finns-inte", 410),
    ]
}

fn hidden(page: impl IntoResponse) -> Response {
    let mut response = page.into_response();
    let (name, value) = ROBOTS;
    response.headers_mut().insert(name, value);
    response
}

/// Counts a request of a network; one that is not known is the program itself.
fn admitted(limit: &Limit, client: Option<&ClientAddress>) -> Result<(), Refusal> {
    let Some(ClientAddress(address)) = client else {
        return Ok(());
    };
    limit.count(*address).map_err(|_| waiting::refusal())
}

async fn asked(
    State(site): State<Arc<Site>>,
    Path(token): Path<String>,
    Extension(limit): Extension<Arc<Limit>>,
    client: Option<Extension<ClientAddress>>,
    reader: Reader,
) -> Response {
    let page = async {
        admitted(&limit, client.as_ref().map(|Extension(client)| client))?;
        let casework = site.casework().ok_or_else(closed)?;
        let linked = casework.linked_section(&token).await;
        let linked = linked.map_err(|error| refusal(&error))?;
        Ok::<Markup, Refusal>(render(&reader, &token, &linked, &Sent::default(), None))
    };
    hidden(page.await)
}

async fn sent(
    State(site): State<Arc<Site>>,
    Path(token): Path<String>,
    Extension(limit): Extension<Arc<Limit>>,
    client: Option<Extension<ClientAddress>>,
    request: Request,
) -> Response {
    if let Err(refusal) = admitted(&limit, client.as_ref().map(|Extension(client)| client)) {
        return hidden(refusal);
    }
    let form = match sign_in::Sent::read(&site, request).await {
        Ok(form) => form,
        Err(response) => return hidden(response),
    };
    hidden(saved(&token, &form).await)
}

/// Saves what was sent.
async fn saved(token: &str, form: &sign_in::Sent) -> Result<Response, Refusal> {
    let mut sent = Sent::read(&form.typed);
    let new = sent.new_answers();
    let trouble = match form.casework.save_by_link(token, new).await {
        Ok(outcomes) => {
            sent.outcomes = outcomes;
            None
        }
        Err(error @ (ReportError::LinkEnded | ReportError::Store(_))) => {
            return Err(refusal(&error));
        }
        Err(error) => Some(error),
    };
    if trouble.is_none() && sent.is_all_kept() {
        let mut next = format!("{}?sparat=1", form.reader.link(&format!("/svar/{token}")));
        if let Some((address, count)) = form.typed.get(MORE_ROWS).split_once(' ') {
            let address: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
            let count: u16 = count.parse().unwrap_or(1);
            next = format!("{next}&rader={address}&antal={count}");
        }
        return Ok(see_other(&next));
    }
    let linked = form.casework.linked_section(token).await;
    let linked = linked.map_err(|error| refusal(&error))?;
    let status = match &trouble {
        Some(error) => status_of(error),
        None if sent.is_stale() => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = render(&form.reader, token, &linked, &sent, trouble.as_ref());
    Ok((status, page).into_response())
}

fn kept(linked: &Linked) -> BTreeMap<String, Kept> {
    let all = linked.kept.iter();
    all.map(|(address, (version, text))| {
        let kept = Kept {
            version: *version,
            text: text.clone(),
            by: None,
        };
        (address.clone(), kept)
    })
    .collect()
}

fn render(
    reader: &Reader,
    token: &str,
    linked: &Linked,
    sent: &Sent,
    trouble: Option<&ReportError>,
) -> Markup {
    let sheet = Sheet::new(&linked.questions, &linked.facts, &linked.answers);
    let mut all = linked.questions.sections.iter();
    let Some(section) = all.find(|section| section.name == linked.section) else {
        return html! {};
    };
    let query = Typed::read(reader.query.as_deref().unwrap_or_default().as_bytes());
    let rows = query.get("antal").parse().ok();
    let kept = kept(linked);
    let shown = Shown {
        reader,
        sheet: &sheet,
        section,
        kept: &kept,
        explanations: None,
        comments: None,
        files: None,
        offers: None,
        sent,
        rows: rows.map(|count| (query.get("rader").to_owned(), count)),
    };
    let lead = message!(
        "reporting-link-lead",
        name = &linked.name,
        organisation = &linked.organisation,
        agreement = reader.agreement_title(&linked.questions.agreement),
        until = linked.until
    );
    let title = said(reader, &sheet, &section.title, None);
    let mut page = Page::new(reader, title)
        .lead(&reader.say(&lead))
        .hidden()
        .alone();
    if trouble.is_some() || !sent.is_all_kept() {
        page = page.error_title();
    }
    let is_saved = !query.get("sparat").is_empty();
    page.body(html! {
        @if let Some(error) = trouble {
            (notice(Tone::Warning, &reader.say(&error.message()),
                &html! { p { (reader.say(&message!("reporting-typed-is-here"))) } }))
        } @else if !sent.is_all_kept() {
            (notice(Tone::Warning, &reader.say(&message!("reporting-not-all-saved")),
                &html! { p { (reader.say(&message!("reporting-not-all-saved-hint"))) } }))
        } @else if is_saved {
            (notice(Tone::Done, &reader.say(&message!("reporting-link-saved")),
                &html! { p { (reader.say(&message!("reporting-link-saved-hint"))) } }))
        }
        @if let Some(guidance) = &section.guidance { p { (said(reader, &sheet, guidance, None)) } }
        p.hint { (reader.say(&message!("reporting-nobody-reads"))) }
        @if shown.is_empty() { p { (reader.say(&message!("reporting-section-empty"))) } } @else {
            (form(&reader.link(&format!("/svar/{token}")), &html! {
                (default_button(&reader.say(&message!("reporting-save"))))
                (shown.fields())
                p.buttons { (button(Button::Primary, &reader.say(&message!("reporting-save")))) }
            }))
        }
    })
    .render()
}
