//! The file that tells which providers people may sign in by, and what is demanded of each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use agreement::file::{self, FileError};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;
use wording::{Language, Message, Speak, message};

use super::base64;
use super::discovery::Discovered;
use super::fetching::is_safe;

/// The word after which the way back goes on with the id of a provider.
pub const WAY_BACK: &str = "aterkomst";
/// An id is short: it stands in addresses.
const LONGEST_ID: usize = 40;

/// Those people may sign in by, in the order they are shown.
#[derive(Debug, Default)]
pub struct IdentityProviders {
    providers: Vec<Arc<Provider>>,
}

/// A provider.
pub struct Provider {
    /// The word in addresses.
    pub id: String,
    /// Its names.
    name: Name,
    /// Who it is.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// How we prove that to it.
    pub authentication: Authentication,
    /// What it must vouch for at least, one of these.
    pub levels: Vec<Level>,
    /// What is asked of it besides `openid`.
    pub scopes: Vec<String>,
    /// What it is to ask of people.
    pub prompt: Vec<String>,
    /// What it tells about itself.
    pub discovered: Mutex<Option<Arc<Discovered>>>,
}

/// How we prove to a provider who we are.
pub enum Authentication {
    /// By a statement signed with a key of ours.
    Key {
        /// The key.
        key: Box<EcdsaKeyPair>,
        /// Its name with the provider.
        key_id: Option<String>,
        /// For whom the statement is.
        audience: Audience,
    },
    /// By a secret.
    Secret(String),
}

/// For whom a signed statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The provider as a whole, as newer ones demand.
    #[default]
    Issuer,
    /// Its address for tokens, as older ones demand.
    TokenEndpoint,
}

/// A level that is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// As the provider writes it.
    pub value: String,
    /// As people are told of it.
    pub level: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    sv: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    provider: Vec<WrittenProvider>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenProvider {
    id: String,
    name: Name,
    issuer: String,
    client_id: String,
    authentication: WrittenAuthentication,
    acr: Vec<Level>,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default = "login")]
    prompt: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAuthentication {
    private_key_jwt: Option<PathBuf>,
    kid: Option<String>,
    #[serde(default)]
    audience: Audience,
    client_secret_file: Option<PathBuf>,
}

fn login() -> Vec<String> {
    vec!["login".to_owned()]
}

/// Why a file of providers is not used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProvidersError {
    /// It, or a file it names, cannot be read.
    #[error("{}", .0.path().display())]
    File(FileError),
    /// It is not written as such a file is.
    #[error("{path}:{line}:{column}: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// Where.
        line: usize,
        /// Where.
        column: usize,
        /// What the reader says.
        reason: String,
    },
    /// It holds a key nobody knows.
    #[error("{path}:{line}:{column}: {key}")]
    UnknownKey {
        /// The file.
        path: String,
        /// Where.
        line: usize,
        /// Where.
        column: usize,
        /// The key.
        key: String,
        /// Those that are known there.
        known: String,
    },
    /// It lacks a key.
    #[error("{path}:{line}:{column}: no {key}")]
    MissingKey {
        /// The file.
        path: String,
        /// Where.
        line: usize,
        /// Where.
        column: usize,
        /// The key.
        key: String,
    },
    /// It holds no provider.
    #[error("{path}: no provider")]
    Empty {
        /// The file.
        path: String,
    },
    /// Two providers are the same.
    #[error("{path}: {key} {value} twice")]
    Twice {
        /// The file.
        path: String,
        /// What is the same.
        key: &'static str,
        /// And what it is.
        value: String,
    },
    /// A value cannot be used.
    #[error("{path}: {key} of {provider}")]
    Value {
        /// The file.
        path: String,
        /// The id of the provider.
        provider: String,
        /// The key.
        key: &'static str,
    },
}

impl IdentityProviders {
    /// Reads a file, and the keys and secrets it names, whose paths start in its folder.
    pub fn read(path: &Path) -> Result<Self, ProvidersError> {
        let bytes = file::read(path).map_err(ProvidersError::File)?;
        let text = String::from_utf8_lossy(&bytes);
        let shown = path.display().to_string();
        let written: Written =
            toml::from_str(&text).map_err(|error| unreadable(&shown, &text, &error))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut providers: Vec<Arc<Provider>> = Vec::new();
        for one in written.provider {
            let provider = one.checked(&shown, folder)?;
            for earlier in &providers {
                for (key, same, value) in [
                    ("id", earlier.id == provider.id, &provider.id),
                    (
                        "issuer",
                        earlier.issuer == provider.issuer,
                        &provider.issuer,
                    ),
                ] {
                    if same {
                        let (path, value) = (shown, value.clone());
                        return Err(ProvidersError::Twice { path, key, value });
                    }
                }
            }
            providers.push(Arc::new(provider));
        }
        if providers.is_empty() {
            return Err(ProvidersError::Empty { path: shown });
        }
        Ok(Self { providers })
    }

    /// Each of them.
    pub fn all(&self) -> &[Arc<Provider>] {
        &self.providers
    }

    /// The provider with this id.
    pub fn find(&self, id: &str) -> Option<&Arc<Provider>> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// What people are told of a level that a provider vouched for.
    pub fn level(&self, issuer: &str, acr: &str) -> Option<&str> {
        let provider = self.providers.iter().find(|one| one.issuer == issuer)?;
        let level = provider.levels.iter().find(|level| level.value == acr)?;
        Some(&level.level)
    }
}

impl Provider {
    /// Its name.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.name.sv,
            Language::English => &self.name.en,
        }
    }
}

/// Without keys and secrets.
impl std::fmt::Debug for Provider {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Provider")
            .field("id", &self.id)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

impl WrittenProvider {
    fn checked(self, path: &str, folder: &Path) -> Result<Provider, ProvidersError> {
        let id = self.id;
        let bad = |key: &'static str| ProvidersError::Value {
            path: path.to_owned(),
            provider: id.clone(),
            key,
        };
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_id = !id.is_empty() && id.len() <= LONGEST_ID && id != WAY_BACK;
        if !is_id || !id.bytes().all(plain) {
            return Err(bad("id"));
        }
        let issuer = Url::parse(&self.issuer).map_err(|_| bad("issuer"))?;
        if !is_safe(&issuer) || issuer.query().is_some() || issuer.fragment().is_some() {
            return Err(bad("issuer"));
        }
        if self.client_id.trim().is_empty() {
            return Err(bad("client_id"));
        }
        if self.name.sv.trim().is_empty() || self.name.en.trim().is_empty() {
            return Err(bad("name"));
        }
        let mut seen: Vec<&str> = Vec::new();
        for level in &self.acr {
            if !is_word(&level.value)
                || level.level.trim().is_empty()
                || seen.contains(&level.value.as_str())
            {
                return Err(bad("acr"));
            }
            seen.push(&level.value);
        }
        if self.acr.is_empty() {
            return Err(bad("acr"));
        }
        let known = |word: &String| ["login", "consent", "select_account"].contains(&word.as_str());
        if !self.prompt.iter().all(known) {
            return Err(bad("prompt"));
        }
        if !self.scopes.iter().all(|scope| is_word(scope)) {
            return Err(bad("scopes"));
        }
        let written = self.authentication;
        let authentication = match (written.private_key_jwt, written.client_secret_file) {
            (Some(file), None) => Authentication::Key {
                key: Box::new(key(&folder.join(file))?.ok_or_else(|| bad("private_key_jwt"))?),
                key_id: written.kid,
                audience: written.audience,
            },
            (None, Some(file)) if written.kid.is_none() => {
                let secret = text(&folder.join(file))?.trim().to_owned();
                if secret.is_empty() || secret.contains(char::is_control) {
                    return Err(bad("client_secret_file"));
                }
                Authentication::Secret(secret)
            }
            _ => return Err(bad("authentication")),
        };
        Ok(Provider {
            name: self.name,
            issuer: self.issuer,
            client_id: self.client_id,
            authentication,
            levels: self.acr,
            scopes: self.scopes,
            prompt: self.prompt,
            discovered: Mutex::new(None),
            id,
        })
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn text(path: &Path) -> Result<String, ProvidersError> {
    let bytes = file::read(path).map_err(ProvidersError::File)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn key(path: &Path) -> Result<Option<EcdsaKeyPair>, ProvidersError> {
    let Some(bytes) = base64::in_pem(&text(path)?, "PRIVATE KEY") else {
        return Ok(None);
    };
    let (algorithm, random) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
    Ok(EcdsaKeyPair::from_pkcs8(algorithm, &bytes, &random).ok())
}

/// The reader's own words, taken apart where it tells of a key.
fn unreadable(path: &str, text: &str, error: &toml::de::Error) -> ProvidersError {
    let before = error.span().and_then(|span| text.get(..span.start));
    let before = before.unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let (path, reason) = (path.to_owned(), error.message().to_owned());
    let mut quoted = reason.split('`').skip(1).step_by(2).map(ToOwned::to_owned);
    if reason.starts_with("unknown field") {
        let key = quoted.next().unwrap_or_default();
        let known = quoted.collect::<Vec<_>>().join(", ");
        return ProvidersError::UnknownKey {
            path,
            line,
            column,
            key,
            known,
        };
    }
    if reason.starts_with("missing field") {
        let key = quoted.next().unwrap_or_default();
        return ProvidersError::MissingKey {
            path,
            line,
            column,
            key,
        };
    }
    ProvidersError::Unreadable {
        path,
        line,
        column,
        reason,
    }
}

impl Speak for ProvidersError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::Unreadable {
                path,
                line,
                column,
                reason,
            } => message!(
                "providers-unreadable",
                path = path,
                line = *line,
                column = *column,
                reason = reason
            ),
            Self::UnknownKey {
                path,
                line,
                column,
                key,
                ..
            } => message!(
                "providers-unknown-key",
                path = path,
                line = *line,
                column = *column,
                key = key
            ),
            Self::MissingKey {
                path,
                line,
                column,
                key,
            } => message!(
                "providers-missing-key",
                path = path,
                line = *line,
                column = *column,
                key = key
            ),
            Self::Empty { path } => message!("providers-none", path = path),
            Self::Twice { path, key, value } => {
                message!("providers-twice", path = path, key = *key, value = value)
            }
            Self::Value {
                path,
                provider,
                key,
            } => message!(
                "providers-bad-value",
                path = path,
                provider = provider,
                key = *key
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::File(error) => return error.hint(),
            Self::UnknownKey { known, .. } => {
                message!("providers-unknown-key-hint", known = known)
            }
            Self::Value { key, .. } => match *key {
                "id" => message!("providers-bad-id-hint"),
                "issuer" => message!("providers-bad-issuer-hint"),
                "acr" => message!("providers-bad-acr-hint"),
                "prompt" => message!("providers-bad-prompt-hint"),
                "scopes" => message!("providers-bad-scopes-hint"),
                "authentication" => message!("providers-bad-authentication-hint"),
                "private_key_jwt" => message!("providers-bad-key-hint"),
                "client_secret_file" => message!("providers-bad-secret-hint"),
                _ => message!("providers-bad-text-hint"),
            },
            _ => message!("providers-file-hint"),
        })
    }
}

#[cfg(test)]
mod tests;
