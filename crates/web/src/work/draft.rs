//! A version in the workspace: what it says, where it stands, and the pages that belong to it.

use agreement::{Problems, reader, shipped};
use casework::store::agreement_version::AgreementVersion;
use casework::store::audit::Recorded;
use grants::agreement::Agreement;
use grants::agreement_version::VersionStatus;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message};

use super::person::SignedIn;
use super::trouble;
use crate::Refusal;
use crate::ui::Page;

/// A version with its history and what it says.
pub struct Draft {
    /// The version.
    pub version: AgreementVersion,
    /// What was done to it, the latest first.
    pub history: Vec<Recorded>,
    /// What it says.
    pub agreement: Agreement,
}

impl Draft {
    /// The version with this id.
    pub async fn open(person: &SignedIn, id: &str) -> Result<Self, Refusal> {
        let (version, history) = stored(person, id).await?;
        let agreement = read(&version.text).map_err(|_| Refusal {
            status: axum::http::StatusCode::CONFLICT,
            message: message!("work-text-unreadable"),
            hint: Some(message!("work-text-unreadable-hint")),
        })?;
        Ok(Self {
            version,
            history,
            agreement,
        })
    }

    /// Whether this person may change it now.
    pub fn may_change(&self, person: &SignedIn) -> bool {
        person.may(Act::WriteVersions) && self.version.status == VersionStatus::Draft
    }

    /// The path of one of its pages.
    pub fn address(&self, rest: &str) -> String {
        address(&self.version.id, rest)
    }

    /// One of its pages, with the way to it.
    pub fn page<'r>(&self, person: &'r SignedIn, heading: &Message) -> Page<'r> {
        page_of(person, &self.version, heading)
    }

    /// The links to what it is made of.
    pub fn parts(&self, person: &SignedIn) -> Markup {
        let parts = [
            (message!("work-part-version"), ""),
            (message!("work-part-facts"), "/uppgifter"),
            (message!("work-part-items"), "/poster"),
            (message!("work-part-sums"), "/summor"),
            (message!("work-part-conditions"), "/villkor"),
            (message!("work-part-deadlines"), "/tidsfrister"),
            (message!("work-part-sources"), "/kallor"),
            (message!("work-part-discrepancies"), "/avvikelser"),
            (message!("work-part-outcome"), "/utfall"),
            (message!("work-part-file"), "/fil"),
        ];
        let here = |path: &str| {
            let rest = person.reader.path.strip_prefix(path)?;
            match rest {
                "" => Some("page"),
                _ if path != self.address("") => Some("true"),
                _ => None,
            }
        };
        html! {
            nav.parts aria-label=(person.say(&message!("work-parts"))) {
                ul role="list" {
                    @for (words, rest) in &parts {
                        @let path = self.address(rest);
                        li { a href=(person.link(&path)) aria-current=[here(&path)] { (person.say(words)) } }
                    }
                }
            }
        }
    }

    /// Why it cannot be changed here and now; nothing when it can.
    pub fn closed_to(&self, person: &SignedIn) -> Option<Message> {
        if !person.may(Act::WriteVersions) {
            return Some(message!("work-read-only-hint"));
        }
        let status = casework::refusal::status(self.version.status);
        (self.version.status != VersionStatus::Draft)
            .then(|| message!("work-not-a-draft", status = status))
    }
}

/// The path of a page of a version.
pub fn address(version: &str, rest: &str) -> String {
    format!("/arbete/version/{version}{rest}")
}

/// What a version is called: "Psykisk hälsa 2025, version 2".
pub fn name(person: &SignedIn, version: &AgreementVersion) -> String {
    let title = grants::Text {
        sv: version.title_sv.clone(),
        en: version.title_en.clone(),
    };
    person.say(&message!(
        "work-version-name",
        title = &title,
        number = version.number
    ))
}

/// A version and its history, whatever its text.
pub async fn stored(
    person: &SignedIn,
    id: &str,
) -> Result<(AgreementVersion, Vec<Recorded>), Refusal> {
    let found = person.casework.version(id).await;
    found.map_err(|error| trouble::version(&error))
}

/// A page that belongs to a version.
pub fn page_of<'r>(
    person: &'r SignedIn,
    version: &AgreementVersion,
    heading: &Message,
) -> Page<'r> {
    let (heading, name) = (person.say(heading), name(person, version));
    person
        .page(heading.clone())
        .title(format!("{heading} – {name}"))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(name, address(&version.id, ""))
}

/// What an agreement file says.
pub fn read(text: &str) -> Result<Agreement, Problems> {
    reader::read(text, "agreement.toml", shipped::register())
}
