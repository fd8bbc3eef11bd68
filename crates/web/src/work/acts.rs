//! What is done to a version as a whole: submitted, sent back, approved, published, withdrawn, discarded. Each is asked
//! about on a page of its own that shows what exactly it is done to.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::agreement_version::{VersionError, had_a_hand};
use casework::assessment::Assessment;
use casework::store::agreement_version::AgreementVersion;
use casework::store::audit::Recorded;
use grants::agreement_version::{VersionRefusal, VersionStatus};
use grants::authorisation::Act as Allowed;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::draft::{address, page_of, stored};
use super::entry::{Entry, Section, fields, summary};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::typed::Typed;
use super::{sums, trouble};
use crate::ui::field::carried;
use crate::ui::{Button, button, facts, form};
use crate::{Need, Refusal, Route, refresh};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Hand a draft in.
    Submit,
    /// Give it back to be changed.
    SendBack,
    /// Make it what applies.
    Publish,
    /// Take back what applies.
    Withdraw,
    /// Remove a draft.
    Discard,
}

/// The field for why.
const REASON: &str = "skal";

impl Act {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Submit,
        Self::Publish,
        Self::SendBack,
        Self::Withdraw,
        Self::Discard,
    ];

    /// Its word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Submit => "skicka-in",
            Self::SendBack => "skicka-tillbaka",
            Self::Publish => "publicera",
            Self::Withdraw => "aterkalla",
            Self::Discard => "kasta",
        }
    }

    /// What it takes to do it.
    const fn needs(self) -> Allowed {
        match self {
            Self::Submit | Self::SendBack | Self::Discard => Allowed::WriteVersions,
            Self::Publish => Allowed::PublishVersions,
            Self::Withdraw => Allowed::WithdrawVersions,
        }
    }

    /// What the button says.
    pub fn button(self) -> Message {
        match self {
            Self::Submit => message!("work-act-submit"),
            Self::SendBack => message!("work-act-send-back"),
            Self::Publish => message!("work-act-publish"),
            Self::Withdraw => message!("work-act-withdraw"),
            Self::Discard => message!("work-act-discard"),
        }
    }

    fn lead(self) -> Message {
        match self {
            Self::Submit => message!("work-act-submit-lead"),
            Self::SendBack => message!("work-act-send-back-lead"),
            Self::Publish => message!("work-act-publish-lead"),
            Self::Withdraw => message!("work-act-withdraw-lead"),
            Self::Discard => message!("work-act-discard-lead"),
        }
    }

    /// The field for why, where it is asked for.
    fn section(self) -> Option<Section> {
        let hint = match self {
            Self::Submit => message!("work-reason-submit-hint"),
            Self::SendBack => message!("work-reason-send-back-hint"),
            Self::Withdraw => message!("work-reason-withdraw-hint"),
            Self::Publish | Self::Discard => return None,
        };
        Some(Section {
            heading: message!("work-reason-heading"),
            lead: None,
            entries: vec![Entry::lines(REASON, message!("work-reason")).hint(hint)],
        })
    }

    /// Whether this person may do it now to a version with this history.
    pub fn allowed(
        self,
        person: &SignedIn,
        version: &AgreementVersion,
        history: &[Recorded],
    ) -> Result<(), VersionRefusal> {
        let id = person.actor.id.as_str();
        let own = [id];
        let contributors: &[&str] = if had_a_hand(history, id) { &own } else { &[] };
        let from = version.status;
        match self {
            Self::Submit => from.submit(),
            Self::SendBack => from.send_back(),
            Self::Publish => from.publish(id, contributors),
            Self::Withdraw => from.withdraw(),
            Self::Discard if from == VersionStatus::Draft => Ok(from),
            Self::Discard => Err(VersionRefusal::NotFrom {
                from,
                to: VersionStatus::Draft,
            }),
        }
        .map(|_| ())
    }

    async fn perform(
        self,
        person: &SignedIn,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<(), VersionError> {
        let (casework, actor) = (&person.casework, &person.actor);
        match self {
            Self::Submit => casework.submit_version(actor, id, revision, reason).await?,
            Self::SendBack => {
                casework
                    .send_back_version(actor, id, revision, reason)
                    .await?
            }
            Self::Publish => casework.publish_version(actor, id, revision).await?,
            Self::Withdraw => {
                casework
                    .withdraw_version(actor, id, revision, reason)
                    .await?
            }
            Self::Discard => return casework.discard_version(actor, id, revision).await,
        };
        Ok(())
    }
}

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Allowed::WriteVersions),
            "/arbete/version/{version}/gor/{act}",
            get(asked).post(done),
        )
        .sample("/arbete/version/{version}/gor/skicka-in")
        .sample("/arbete/version/{version}/gor/kasta")
        // A draft cannot be published: the page says why.
        .answers("/arbete/version/{version}/gor/publicera", 409)
        .answers("/arbete/version/{version}/gor/ingenting", 404),
    ]
}

/// The path of the page that asks.
pub fn act_address(version: &str, act: Act) -> String {
    address(version, &format!("/gor/{}", act.word()))
}

fn act(word: &str) -> Result<Act, Refusal> {
    let mut all = Act::ALL.into_iter();
    all.find(|act| act.word() == word).ok_or_else(|| {
        Refusal::not_found(message!("frame-not-found")).hint(message!("work-no-such-part-hint"))
    })
}

async fn asked(
    person: SignedIn,
    Path((version, word)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let act = act(&word)?;
    let (version, history) = stored(&person, &version).await?;
    person.must(act.needs())?;
    if let Err(refusal) = act.allowed(&person, &version, &history) {
        let error = VersionError::from(refusal);
        return Ok(refused(&person, &version, act, &error));
    }
    let typed = Typed::default().with("revision", version.revision.to_string());
    Ok(page(&person, &version, act, &typed, &[]).into_response())
}

async fn done(
    Path((version, word)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let act = act(&word)?;
    let (person, typed) = (&writer.by, &writer.typed);
    person.must(act.needs())?;
    let (version, _) = stored(person, &version).await?;
    let revision = typed.revision().unwrap_or(-1);
    let reason = super::typed::lines(typed.get(REASON));
    match act.perform(person, &version.id, revision, &reason).await {
        Ok(()) => {
            refresh::now(&person.site).await;
            let next = match act {
                Act::Discard => "/arbete".to_owned(),
                _ => address(&version.id, ""),
            };
            Ok(person.go(&next))
        }
        Err(error @ (VersionError::Refused(_) | VersionError::NoSuchVersion)) => {
            Ok(refused(person, &version, act, &error))
        }
        Err(error) => {
            let refusal = trouble::version(&error);
            let field = matches!(
                error,
                VersionError::ReasonMissing
                    | VersionError::ReasonTooLong
                    | VersionError::DoesNotAddUp
            );
            let fault = Fault {
                field: field.then(|| REASON.to_owned()),
                words: std::iter::once(refusal.message)
                    .chain(refusal.hint)
                    .collect(),
            };
            // The page shows the version as it stands now, and asks again about that one.
            let (version, _) = stored(person, &version.id).await?;
            let typed = typed.clone().with("revision", version.revision.to_string());
            let page = page(person, &version, act, &typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

/// Why it is not done, with the way back to the version.
fn refused(
    person: &SignedIn,
    version: &AgreementVersion,
    act: Act,
    error: &VersionError,
) -> Response {
    let status: StatusCode = trouble::version_status(error);
    let back = person.link(&address(&version.id, ""));
    let page = page_of(person, version, &act.button())
        .lead(&person.say(&error.message()))
        .error_title()
        .body(html! {
            @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
            p { a href=(back) { (person.say(&message!("work-back-to-version"))) } }
        })
        .render();
    (status, page).into_response()
}

fn page(
    person: &SignedIn,
    version: &AgreementVersion,
    act: Act,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections: Vec<Section> = act.section().into_iter().collect();
    let assessment = Assessment::of(
        &person.reader.published,
        &version.text,
        &version.agreement_id,
    );
    let digest = documents::proof::sha256(version.text.as_bytes());
    let mut about = vec![
        (
            person.say(&message!("work-digest")),
            html! { code.digest { (digest) } },
        ),
        (
            person.say(&message!("work-changed")),
            html! { (wording::moment(version.changed.at, person.reader.language)) },
        ),
    ];
    if let Ok(assessment) = &assessment {
        let total = wording::money(assessment.agreement.total, person.reader.language);
        about.insert(0, (person.say(&message!("work-total")), html! { (total) }));
    }
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&act.button())))
            a href=(person.link(&address(&version.id, ""))) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = page_of(person, version, &act.button()).lead(&person.say(&act.lead()));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        h2 { (person.say(&message!("work-act-what"))) }
        (facts(about))
        @if let Ok(assessment) = &assessment { (sums::markup(person, assessment)) }
        (form(&person.link(&act_address(&version.id, act)), &content))
    })
    .render()
}
