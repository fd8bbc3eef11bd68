//! The way to a provider and back: the code flow of OpenID Connect, with nothing optional left out.

use casework::identity::{Sent, Vouched};
use casework::store::provider_step::ProviderStep;
use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use serde::Deserialize;

use super::providers::{Audience, Authentication, Provider, WAY_BACK};
use super::trust::Check;
use super::{assertion, base64, fetching, identity_token};
use crate::Site;
use crate::work::typed::Typed;

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: String,
}

/// Where a provider sends people back to. It is told to the provider beforehand, and does not depend on the language.
pub fn way_back(site: &Site, provider: &Provider) -> String {
    format!(
        "{}/logga-in/{WAY_BACK}/{}",
        site.base_address(),
        provider.id
    )
}

/// Where somebody is sent.
pub async fn way_there(site: &Site, provider: &Provider, sent: &Sent) -> Result<String, Check> {
    let discovered = provider.discover(site.now()).await?;
    let mut address = discovered.authorization_endpoint.clone();
    let challenge = base64::encoded(digest(&SHA256, sent.verifier.as_bytes()).as_ref());
    let mut scopes = vec!["openid"];
    let more = provider.scopes.iter().map(String::as_str);
    scopes.extend(more.filter(|scope| *scope != "openid"));
    let levels: Vec<&str> = provider.levels.iter().map(|level| &*level.value).collect();
    let mut query = address.query_pairs_mut();
    query
        .append_pair("response_type", "code")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", &way_back(site, provider))
        .append_pair("scope", &scopes.join(" "))
        .append_pair("state", &sent.state)
        .append_pair("nonce", &sent.nonce)
        .append_pair("code_challenge", &challenge)
        .append_pair("code_challenge_method", "S256")
        .append_pair("acr_values", &levels.join(" "))
        // It makes the provider tell when the person proved who they are, which is then checked.
        .append_pair("max_age", "0");
    if !provider.prompt.is_empty() {
        query.append_pair("prompt", &provider.prompt.join(" "));
    }
    drop(query);
    Ok(address.into())
}

/// Whom the provider vouches for in what came back.
pub async fn vouched(
    site: &Site,
    provider: &Provider,
    step: &ProviderStep,
    came: &Typed,
) -> Result<Vouched, Check> {
    let now = site.now();
    let discovered = provider.discover(now).await?;
    let told = came.get("iss");
    if (discovered.tells_issuer || !told.is_empty()) && told != provider.issuer {
        return Err(Check::Mixed);
    }
    match (came.get("error"), came.get("code")) {
        ("", "") => return Err(Check::Code),
        ("", _) => {}
        ("access_denied", _) => return Err(Check::Cancelled),
        _ => return Err(Check::Error),
    }
    let tokens = exchange(site, provider, step, came.get("code"), now).await?;
    let check = |discovered: &_| {
        let Tokens {
            access_token,
            id_token,
        } = &tokens;
        identity_token::checked(id_token, access_token, provider, discovered, step, now)
    };
    match check(&discovered) {
        // It may have begun to sign with a new key since we asked.
        Err(Check::Key) => check(&*provider.discover_anew(now).await?),
        other => other,
    }
}

async fn exchange(
    site: &Site,
    provider: &Provider,
    step: &ProviderStep,
    code: &str,
    now: Timestamp,
) -> Result<Tokens, Check> {
    let discovered = provider.discover(now).await?;
    let mut form = vec![
        ("grant_type", "authorization_code".to_owned()),
        ("code", code.to_owned()),
        ("redirect_uri", way_back(site, provider)),
        ("code_verifier", step.verifier.clone()),
    ];
    let client_id = &provider.client_id;
    let authorization = match &provider.authentication {
        Authentication::Secret(secret) => Some(assertion::basic(client_id, secret)),
        Authentication::Key {
            key,
            key_id,
            audience,
        } => {
            let audience = match audience {
                Audience::Issuer => &provider.issuer,
                Audience::TokenEndpoint => discovered.token_endpoint.as_str(),
            };
            let signed = assertion::signed(key, key_id.as_deref(), client_id, audience, now)?;
            form.push(("client_id", client_id.clone()));
            form.push(("client_assertion_type", assertion::KIND.to_owned()));
            form.push(("client_assertion", signed));
            None
        }
    };
    fetching::post(&discovered.token_endpoint, authorization, form).await
}
