//! Who works here: the session in the cookie, and who may only read.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, MatchedPath, Request};
use axum::http::header::LOCATION;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::store::reading_only::ReadingOnly;
use casework::{Actor, ActsFor, Casework, NotAllowed};
use grants::Role;
use grants::authorisation::{Act, Reach, reach};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use wording::{Speak, message};

use super::trouble;
use super::typed::Typed;
use super::way_back::HOME;
use super::{cookie, frame, own, sign_in, waiting};
use crate::answer::Surroundings;
use crate::client::ClientAddress;
use crate::ui::{Page, Tone, notice};
use crate::{Need, Needs, Reader, Refusal, Site};

/// Within this long before a session ends whatever one does, its pages say so.
const WARNED_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// Somebody who has signed in, on the way to a page. Others are sent to sign in, and come back.
#[derive(Clone)]
pub struct SignedIn {
    /// The reader of the page.
    pub reader: Reader,
    /// Who.
    pub actor: Actor,
    /// The id of the session.
    pub session_id: String,
    /// When the session ends if it is not used.
    pub until: Timestamp,
    /// When it ends, used or not.
    pub at_the_latest: Timestamp,
    /// The mandates the person can use today.
    pub mandates: Vec<ActsFor>,
    /// That nothing is to be written, while somebody says so.
    pub reading_only: Option<ReadingOnly>,
    /// The token of the session, to go on with another.
    pub(super) token: String,
    /// The network address the request came from.
    pub(super) network_address: String,
    /// What can be done.
    pub casework: Casework,
    /// The site, to show at once what is published.
    pub site: Arc<Site>,
}

/// Somebody who may do what a form is for, with the form they sent. One whose session has ended gets a page to sign in on
/// that carries what was typed.
pub struct Writer {
    /// Who.
    pub by: SignedIn,
    /// What was typed.
    pub typed: Typed,
}

impl SignedIn {
    /// A page of the workspace.
    pub fn page(&self, heading: impl Into<String>) -> Page<'_> {
        Page::new(&self.reader, heading)
            .private(frame::navigation(self), frame::account(self))
            .above(frame::banner(self))
            .above(self.ends_soon())
    }

    /// That the session ends soon, however much it is used. Nothing moves by itself on our pages, so it is said on each page
    /// that is opened; a form that is sent too late waits for signing in and loses nothing.
    fn ends_soon(&self) -> Option<Markup> {
        let left = self.at_the_latest.duration_since(self.reader.now);
        let until = message!("session-ends-soon", at = self.at_the_latest);
        let hint = html! { p { (self.say(&message!("session-ends-soon-hint"))) } };
        (left <= WARNED_WITHIN).then(|| notice(Tone::Warning, &self.say(&until), &hint))
    }

    /// The sentence of a message in the language of the page.
    pub fn say(&self, message: &wording::Message) -> String {
        self.reader.say(message)
    }

    /// The address of a page in the language of the reader.
    pub fn link(&self, path: &str) -> String {
        self.reader.link(path)
    }

    /// Leads on to a page after something was done.
    pub fn go(&self, path: &str) -> Response {
        see_other(&self.link(path))
    }

    /// Whether the role the person acts in reaches anywhere with an act.
    pub fn may(&self, act: Act) -> bool {
        self.actor.may_somewhere(act)
    }

    /// That the person may only read versions; nothing for those who may write them.
    pub fn only_reads(&self) -> Option<Markup> {
        let words = self.say(&message!("work-read-only-hint"));
        (!self.may(Act::WriteVersions)).then(|| html! { p.hint { (words) } })
    }

    /// Whether the person acts for nobody yet, and one of their mandates would reach to an act.
    fn has_yet_to_choose(&self, act: Act) -> bool {
        let mut mandates = self.mandates.iter();
        self.actor.acts_for.is_none() && mandates.any(|one| reach(one.role, act) != Reach::Never)
    }

    /// Refuses those whose role does not reach to an act.
    pub fn must(&self, act: Act) -> Result<(), Refusal> {
        self.actor.must(act).map_err(not_allowed)
    }
}

/// The workspace is closed: the site has no database.
pub fn closed() -> Refusal {
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("work-closed"),
        hint: Some(message!("work-closed-hint")),
    }
}

fn not_allowed(error: NotAllowed) -> Refusal {
    Refusal {
        status: StatusCode::FORBIDDEN,
        message: error.message(),
        hint: error.hint(),
    }
}

/// Leads to another address by a GET.
pub fn see_other(address: &str) -> Response {
    // Our own addresses are plain; one that is not leads home.
    let location = HeaderValue::try_from(address);
    let location = location.unwrap_or(HeaderValue::from_static(HOME));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// The network address a request came from, as far as the server was told.
pub fn network_address(parts: &Parts) -> String {
    let client = parts.extensions.get::<ClientAddress>();
    client.map_or_else(
        || "unknown".to_owned(),
        |ClientAddress(address)| address.to_string(),
    )
}

/// Why somebody who has signed in does not come to a page.
pub enum NotThere {
    /// They may not, or it cannot be found out.
    Refused(Refusal),
    /// One of their mandates lets them, and they have not chosen any.
    Chooses(Box<SignedIn>),
}

impl From<Refusal> for NotThere {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl NotThere {
    /// The answer to a form: a refusal, or the mandates to choose from with what was typed.
    pub fn answer(self, typed: &Typed) -> Response {
        match self {
            Self::Refused(refusal) => refusal.into_response(),
            Self::Chooses(person) => own::carrying(&person.reader, &person.mandates, typed),
        }
    }
}

/// Who a request comes from; nobody when the session has ended or never began.
pub async fn who(parts: &mut Parts, site: &Arc<Site>) -> Result<Option<SignedIn>, NotThere> {
    let Ok(reader) = Reader::from_request_parts(parts, site).await;
    let casework = site.casework().ok_or_else(closed)?;
    let Some(token) = cookie::read(&parts.headers, cookie::SESSION) else {
        return Ok(None);
    };
    let found = casework.signed_in(&token).await;
    let found = found.map_err(|error| trouble::database(&error))?;
    let Some(person) = found else {
        return Ok(None);
    };
    let reading_only = casework.reading_only().await;
    let person = SignedIn {
        reader,
        actor: person.actor,
        session_id: person.session_id,
        until: person.until,
        at_the_latest: person.at_the_latest,
        mandates: person.mandates,
        reading_only: reading_only.map_err(|error| trouble::database(&error))?,
        token,
        network_address: network_address(parts),
        casework: casework.clone(),
        site: Arc::clone(site),
    };
    if let Some(surroundings) = parts.extensions.get::<Surroundings>() {
        surroundings.tell(&person);
    }
    // A page that does not say what it takes is opened by nobody.
    let needs = parts.extensions.get::<Needs>().ok_or_else(closed)?;
    let need = match parts.method {
        Method::GET | Method::HEAD => needs.to_read,
        _ => needs.to_write,
    };
    match need {
        Need::SignedIn => decided(parts, &person, "signed_in", true),
        Need::To(act) => {
            let allowed = person.must(act);
            decided(parts, &person, act.word(), allowed.is_ok());
            if allowed.is_err() && person.has_yet_to_choose(act) {
                return Err(NotThere::Chooses(Box::new(person)));
            }
            allowed.inspect_err(|_| site.refused.note(&person.actor, site.now()))?;
        }
    }
    // An auditor's own reading is noted; what cannot be noted is not shown.
    if matches!(parts.method, Method::GET | Method::HEAD) {
        let noted = casework.note_reading(&person.actor, &person.reader.path);
        noted.await.map_err(|error| trouble::database(&error))?;
    }
    Ok(Some(person))
}

/// Writes a decision on access down: who by their id, as what, what was asked for, and the pattern of the page, which
/// holds nothing of anybody.
fn decided(parts: &Parts, person: &SignedIn, act: &str, allowed: bool) {
    let route = parts.extensions.get::<MatchedPath>();
    let route = route.map_or("", MatchedPath::as_str);
    let account = person.actor.id.as_str();
    let role = person.actor.role().map_or("none", Role::word);
    if allowed {
        tracing::info!(account, role, act, route, "Access was allowed.");
    } else {
        tracing::warn!(account, role, act, route, "Access was refused.");
    }
}

impl FromRequestParts<Arc<Site>> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Arc<Site>,
    ) -> Result<Self, Self::Rejection> {
        match who(parts, site).await {
            Ok(Some(person)) => match waiting::too_many(&person, parts) {
                None => Ok(person),
                Some(_) => Err(waiting::refusal().into_response()),
            },
            Ok(None) => {
                let Ok(reader) = Reader::from_request_parts(parts, site).await;
                Err(see_other(&sign_in::address(&reader)))
            }
            Err(NotThere::Refused(refusal)) => Err(refusal.into_response()),
            Err(NotThere::Chooses(person)) => Err(see_other(&own::address(&person.reader))),
        }
    }
}

impl FromRequest<Arc<Site>> for Writer {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let parts_of_request = parts.clone();
        // What was sent arrives while it is found out who sends it, and it has arrived with its last byte: whoever waits here
        // for the database is not late by it.
        let arriving = async {
            let request = Request::from_parts(parts_of_request.clone(), body);
            let body = Bytes::from_request(request, site).await;
            (body, site.casework().map(Casework::now))
        };
        let (person, (body, arrived)) = tokio::join!(who(&mut parts, site), arriving);
        let mut person = match person {
            Err(NotThere::Refused(refusal)) => return Err(refusal.into_response()),
            person => person,
        };
        if let (Ok(Some(by)), Some(at)) = (&mut person, arrived) {
            by.casework = by.casework.clone().at_arrival(at);
        }
        let Ok(reader) = Reader::from_request_parts(&mut parts, site).await;
        let typed = Typed::read(&body.map_err(IntoResponse::into_response)?);
        let Some(by) = person.map_err(|not_there| not_there.answer(&typed))? else {
            return Err(sign_in::carrying(&reader, &typed));
        };
        if let Some(waits) = waiting::reason(&by, &parts_of_request) {
            return Err(waiting::page(&by, &typed, &waits));
        }
        if typed.holds_nul() {
            let refusal = Refusal::unprocessable(message!("casework-nul"));
            return Err(refusal.hint(message!("casework-nul-hint")).into_response());
        }
        Ok(Self { by, typed })
    }
}
