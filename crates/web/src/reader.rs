//! Who reads: the language, the address, and what is published at this moment.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use casework::published::Published;
use jiff::Timestamp;
use jiff::civil::Date;
use wording::{Language, Message};

use crate::{IdentityProviders, Site};

/// What every page needs to know about the request. One request sees one state of what is published.
#[derive(Clone)]
pub struct Reader {
    /// The language of the page.
    pub language: Language,
    /// The path without the language, as in the Swedish address.
    pub path: String,
    /// The query, without the question mark.
    pub query: Option<String>,
    /// What is published.
    pub published: Arc<Published>,
    /// The time of the request.
    pub now: Timestamp,
    /// The version of the program.
    pub version: &'static str,
    /// Where the site stands, `https://…` without a slash at the end; none when the operator has not said.
    pub base_address: Option<Arc<str>>,
    /// Those people can sign in by, besides with a password.
    pub identity_providers: Option<Arc<IdentityProviders>>,
    /// Whether nothing here is real: the site is a demonstration.
    pub is_demo: bool,
}

impl Reader {
    /// The sentence of a message in the language of the page.
    pub fn say(&self, message: &Message) -> String {
        self.language.say(message)
    }

    /// What an agreement is called; its id when it is published no more.
    pub fn agreement_title(&self, id: &str) -> String {
        let published = self.published.agreement(id);
        published.map_or_else(
            || id.to_owned(),
            |one| self.language.of(&one.agreement.title).to_owned(),
        )
    }

    /// The address of a page of ours in the language of the reader. Files have one address in every language.
    pub fn link(&self, path: &str) -> String {
        in_language(self.language, path)
    }

    /// The same page in the other language.
    pub fn other_language(&self) -> (Language, String) {
        let other = match self.language {
            Language::Swedish => Language::English,
            Language::English => Language::Swedish,
        };
        (other, self.address_in(other))
    }

    /// The address of this page, with its query.
    pub fn address(&self) -> String {
        self.address_in(self.language)
    }

    /// The address of this page in a language, with its query.
    pub fn address_in(&self, language: Language) -> String {
        let mut address = in_language(language, &self.path);
        if let Some(query) = &self.query {
            address.push('?');
            address.push_str(query);
        }
        address
    }

    /// An address as the outside world must write it, if it is known where the site stands.
    pub fn absolute(&self, address: &str) -> String {
        match &self.base_address {
            Some(base) => format!("{base}{address}"),
            None => address.to_owned(),
        }
    }

    /// The date in Sweden.
    pub fn today(&self) -> Date {
        wording::stockholm(self.now).date()
    }

    /// The date in Sweden when what is published last changed; none for what the program ships with.
    pub fn changed_on(&self) -> Option<Date> {
        let changed_at = self.published.changed_at;
        (changed_at != Timestamp::UNIX_EPOCH).then(|| wording::stockholm(changed_at).date())
    }

    pub(crate) fn of(site: &Site, path: &str, query: Option<&str>) -> Self {
        let (language, path) = match path.strip_prefix("/en") {
            Some("") => (Language::English, "/"),
            Some(rest) if rest.starts_with('/') => (Language::English, rest),
            _ => (Language::Swedish, path),
        };
        Self {
            language,
            path: path.to_owned(),
            query: query.map(ToOwned::to_owned),
            published: site.published(),
            now: site.now(),
            version: site.version(),
            base_address: site.stated_base_address(),
            identity_providers: site.identity_providers(),
            is_demo: site.is_demo(),
        }
    }
}

fn in_language(language: Language, path: &str) -> String {
    match (language, path) {
        (Language::Swedish, path) => path.to_owned(),
        (Language::English, "/") => "/en".to_owned(),
        (Language::English, path) => format!("/en{path}"),
    }
}

impl FromRequestParts<Arc<Site>> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        site: &Arc<Site>,
    ) -> Result<Self, Self::Rejection> {
        let uri = match parts.extensions.get::<OriginalUri>() {
            Some(OriginalUri(uri)) => uri.clone(),
            None => parts.uri.clone(),
        };
        Ok(Self::of(site, uri.path(), uri.query()))
    }
}
