//! What a provider tells about itself: where it is asked, and with which keys it signs. Asked for when it is first
//! needed, and kept for a while.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::CoreJsonWebKeySet;
use serde::Deserialize;
use url::Url;

use super::fetching::{self, is_safe};
use super::providers::Provider;
use super::trust::Check;

/// A key that a provider has taken away is believed no longer than this.
const KEPT: SignedDuration = SignedDuration::from_mins(60);

/// What a provider tells about itself.
#[derive(Debug)]
pub struct Discovered {
    /// Where people are sent.
    pub authorization_endpoint: Url,
    /// Where codes are exchanged.
    pub token_endpoint: Url,
    /// Whether it says who it is on the way back (RFC 9207).
    pub tells_issuer: bool,
    /// The keys it signs with.
    pub keys: CoreJsonWebKeySet,
    read_at: Timestamp,
}

#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Provider {
    /// What the provider tells about itself, lately.
    pub async fn discover(&self, now: Timestamp) -> Result<Arc<Discovered>, Check> {
        let mut kept = self.discovered.lock().await;
        let lately = kept.as_ref().filter(|kept| {
            let age = now.duration_since(kept.read_at);
            age < KEPT && !age.is_negative()
        });
        if let Some(lately) = lately {
            return Ok(Arc::clone(lately));
        }
        let read = Arc::new(self.ask(now).await?);
        *kept = Some(Arc::clone(&read));
        Ok(read)
    }

    /// The same, now: after it has signed with a key we did not know.
    pub async fn discover_anew(&self, now: Timestamp) -> Result<Arc<Discovered>, Check> {
        let mut kept = self.discovered.lock().await;
        let read = Arc::new(self.ask(now).await?);
        *kept = Some(Arc::clone(&read));
        Ok(read)
    }

    async fn ask(&self, now: Timestamp) -> Result<Discovered, Check> {
        let base = self.issuer.trim_end_matches('/');
        let address = format!("{base}/.well-known/openid-configuration");
        let address = Url::parse(&address).map_err(|_| Check::Metadata)?;
        let told: Metadata = fetching::get(&address).await?;
        let endpoints = [
            &told.authorization_endpoint,
            &told.token_endpoint,
            &told.jwks_uri,
        ];
        if told.issuer != self.issuer || !endpoints.into_iter().all(is_safe) {
            return Err(Check::Metadata);
        }
        Ok(Discovered {
            keys: fetching::get(&told.jwks_uri).await?,
            authorization_endpoint: told.authorization_endpoint,
            token_endpoint: told.token_endpoint,
            tells_issuer: told.authorization_response_iss_parameter_supported,
            read_at: now,
        })
    }
}
