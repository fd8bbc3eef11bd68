//! What a provider says of somebody: read, and checked in every part, before anything of it is believed.

use casework::identity::Vouched;
use casework::store::provider_step::ProviderStep;
use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJwsSigningAlgorithm,
};
use openidconnect::{
    ClaimsVerificationError, ClientId, IssuerUrl, Nonce, SignatureVerificationError,
};
use ring::digest::{SHA256, digest};
use serde_json::Value;

use super::base64;
use super::discovery::Discovered;
use super::providers::Provider;
use super::trust::Check;

/// How much a provider's clock may differ from ours.
const SKEW: SignedDuration = SignedDuration::from_secs(60);
/// The longest subject that the standard allows.
const LONGEST_SUBJECT: usize = 255;
/// The ways of signing that are believed: all of them prove that the provider itself did it.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
];

/// Whom a provider vouches for, when every check holds.
pub fn checked(
    identity_token: &str,
    access_token: &str,
    provider: &Provider,
    discovered: &Discovered,
    step: &ProviderStep,
    now: Timestamp,
) -> Result<Vouched, Check> {
    let token: CoreIdToken = identity_token.parse().map_err(|_| Check::Token)?;
    let client_id = ClientId::new(provider.client_id.clone());
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Check::Issuer)?;
    // The type of moments that the verifier wants is not one we use; it reads ours as text.
    let earlier = now.checked_sub(SKEW).unwrap_or(now).to_string();
    let earlier = serde_json::from_value(Value::String(earlier)).map_err(|_| Check::Token)?;
    let verifier =
        CoreIdTokenVerifier::new_public_client(client_id, issuer, discovered.keys.clone())
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || earlier);
    let nonce = |given: Option<&Nonce>| match given {
        Some(given) if *given.secret() == step.nonce => Ok(()),
        _ => Err(String::new()),
    };
    let claims = token
        .claims(&verifier, nonce)
        .map_err(|error| named(&error))?;
    if let Some(hash) = claims.access_token_hash() {
        let whole = digest(&SHA256, access_token.as_bytes());
        let half = whole.as_ref().get(..16).unwrap_or_default();
        if **hash != base64::encoded(half) {
            return Err(Check::AccessToken);
        }
    }
    believed(claims, provider, step, now)
}

/// The checks that are ours and not the standard's verifier's.
fn believed(
    claims: &CoreIdTokenClaims,
    provider: &Provider,
    step: &ProviderStep,
    now: Timestamp,
) -> Result<Vouched, Check> {
    let party = claims.authorized_party();
    if party.is_some_and(|party| **party != provider.client_id) {
        return Err(Check::Audience);
    }
    let (earliest, latest) = (
        step.created_at.as_second() - SKEW.as_secs(),
        now.as_second() + SKEW.as_secs(),
    );
    let issued_at = claims.issue_time().timestamp();
    if issued_at < earliest || latest < issued_at {
        return Err(Check::Issued);
    }
    let subject = claims.subject().as_str();
    let writable = !subject.is_empty() && !subject.contains(char::is_control);
    if !writable || subject.len() > LONGEST_SUBJECT {
        return Err(Check::Subject);
    }
    let acr = claims.auth_context_ref().map(|acr| acr.as_str());
    let level = provider.levels.iter().find(|one| acr == Some(&*one.value));
    let level = level.ok_or(Check::Level)?;
    let at = claims.auth_time().map(|at| at.timestamp());
    let at = at.filter(|at| (earliest..=latest).contains(at));
    let at = at.and_then(|at| Timestamp::from_second(at).ok());
    Ok(Vouched {
        issuer: provider.issuer.clone(),
        subject: subject.to_owned(),
        acr: level.value.clone(),
        at: at.ok_or(Check::AuthenticatedAt)?,
    })
}

fn named(error: &ClaimsVerificationError) -> Check {
    match error {
        ClaimsVerificationError::Expired(_) => Check::Expired,
        ClaimsVerificationError::InvalidAudience(_) => Check::Audience,
        ClaimsVerificationError::InvalidIssuer(_) => Check::Issuer,
        ClaimsVerificationError::InvalidNonce(_) => Check::Nonce,
        ClaimsVerificationError::InvalidSubject(_) => Check::Subject,
        ClaimsVerificationError::SignatureVerification(error) => match error {
            SignatureVerificationError::NoMatchingKey => Check::Key,
            SignatureVerificationError::DisallowedAlg(_)
            | SignatureVerificationError::NoSignature
            | SignatureVerificationError::UnsupportedAlg(_) => Check::Algorithm,
            _ => Check::Signature,
        },
        _ => Check::Token,
    }
}
