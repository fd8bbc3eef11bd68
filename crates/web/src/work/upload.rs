//! A form that carries a file.

use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use wording::message;

use super::person::{NotThere, SignedIn, Writer, who};
use super::sign_in;
use super::typed::Typed;
use crate::{Reader, Refusal, Site};

/// More fields than any of our forms with files has.
const MOST_FIELDS: usize = 50;

/// Somebody who may change things, with the form they sent and the file in it.
pub struct Upload {
    /// Who.
    pub by: SignedIn,
    /// What was typed.
    pub typed: Typed,
    /// The name of the file as it came, and the file; none when none was chosen.
    pub file: Option<(String, Vec<u8>)>,
}

fn unreadable() -> Refusal {
    Refusal::unprocessable(message!("frame-bad-request")).hint(message!("frame-bad-request-hint"))
}

/// The fields and the file of a form in several parts.
async fn parts(mut form: Multipart) -> Result<(Typed, Option<(String, Vec<u8>)>), Refusal> {
    let (mut typed, mut file) = (Typed::default(), None);
    for _ in 0..MOST_FIELDS {
        let field = form.next_field().await.map_err(|_| unreadable())?;
        let Some(field) = field else {
            return Ok((typed, file));
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(ToOwned::to_owned);
        let bytes = field.bytes().await.map_err(|_| unreadable())?;
        match file_name {
            // A browser sends an empty part for a file that was not chosen.
            Some(file_name) if file.is_none() && !(file_name.is_empty() && bytes.is_empty()) => {
                file = Some((file_name, bytes.to_vec()));
            }
            None if typed.get(&name).is_empty() => {
                typed.set(name, String::from_utf8_lossy(&bytes).into_owned());
            }
            // What stands twice counts once.
            _ => {}
        }
    }
    Err(unreadable())
}

impl FromRequest<Arc<Site>> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            // The form came back from signing in, without its file.
            let Writer { by, typed } = Writer::from_request(request, site).await?;
            return Ok(Self {
                by,
                typed,
                file: None,
            });
        }
        let (mut head, body) = request.into_parts();
        let whole = Request::from_parts(head.clone(), body);
        // As in `Writer`: it has arrived with its last byte, however long it takes to find out who sent it.
        let arriving = async {
            let form = Multipart::from_request(whole, site).await;
            let read = parts(form.map_err(|_| unreadable())?).await?;
            Ok((read, site.now()))
        };
        let (person, arrived) = tokio::join!(who(&mut head, site), arriving);
        let person = match person {
            Err(NotThere::Refused(refusal)) => return Err(refusal.into_response()),
            person => person,
        };
        let Ok(reader) = Reader::from_request_parts(&mut head, site).await;
        let arrived: Result<_, Refusal> = arrived;
        let ((typed, file), at) = arrived.map_err(IntoResponse::into_response)?;
        let Some(mut by) = person.map_err(|not_there| not_there.answer(&typed))? else {
            return Err(sign_in::carrying(&reader, &typed));
        };
        by.casework = by.casework.clone().at_arrival(at);
        if typed.holds_nul() || file.as_ref().is_some_and(|(name, _)| name.contains('\0')) {
            let refusal = Refusal::unprocessable(message!("casework-nul"));
            return Err(refusal.hint(message!("casework-nul-hint")).into_response());
        }
        Ok(Self { by, typed, file })
    }
}
