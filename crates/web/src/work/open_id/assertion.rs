//! How we prove to a provider who we are: a statement signed with our key (`private_key_jwt`), or a secret we share.

use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::EcdsaKeyPair;

use super::base64;
use super::trust::Check;

/// A statement is used at once; this much later it is worth nothing.
const LASTS_SECONDS: i64 = 60;
/// What kind of statement it is, as the standard names it.
pub const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// A statement of who we are, for one use.
pub fn signed(
    key: &EcdsaKeyPair,
    key_id: Option<&str>,
    client_id: &str,
    audience: &str,
    now: Timestamp,
) -> Result<String, Check> {
    let random = SystemRandom::new();
    let mut id = [0; 16];
    random.fill(&mut id).map_err(|_| Check::Token)?;
    let mut header = serde_json::json!({ "alg": "ES256", "typ": "JWT" });
    if let (Some(key_id), Some(header)) = (key_id, header.as_object_mut()) {
        header.insert("kid".to_owned(), key_id.into());
    }
    let now = now.as_second();
    let claims = serde_json::json!({
        "iss": client_id,
        "sub": client_id,
        "aud": audience,
        "jti": base64::encoded(&id),
        "iat": now,
        "exp": now.saturating_add(LASTS_SECONDS),
    });
    let text = [header, claims].map(|part| base64::encoded(part.to_string().as_bytes()));
    let text = text.join(".");
    let signature = key.sign(&random, text.as_bytes());
    let signature = signature.map_err(|_| Check::Token)?;
    Ok(format!("{text}.{}", base64::encoded(signature.as_ref())))
}

/// The line that gives a shared secret, both halves written as in a form (RFC 6749, 2.3.1).
pub fn basic(client_id: &str, secret: &str) -> String {
    let half = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pair = format!("{}:{}", half(client_id), half(secret));
    format!("Basic {}", base64::padded(pair.as_bytes()))
}

#[cfg(test)]
mod tests {
    use ring::signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, KeyPair as _, UnparsedPublicKey,
    };

    use super::*;

    #[test]
    fn a_statement_is_signed_lasts_a_minute_and_is_never_the_same() {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).unwrap();
        let made = || {
            let now = Timestamp::constant(1_000, 0);
            signed(&key, Some("a"), "overens", "https://idp.example", now).unwrap()
        };
        let (first, second) = (made(), made());
        assert_ne!(first, second);
        let (text, signature) = first.rsplit_once('.').unwrap();
        let bytes = |text: &str| {
            let text = text.replace('-', "+").replace('_', "/");
            base64::in_pem(&format!("-----BEGIN X-----{text}-----END X-----"), "X").unwrap()
        };
        let public = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.public_key());
        public.verify(text.as_bytes(), &bytes(signature)).unwrap();
        let (header, claims) = text.split_once('.').unwrap();
        let header: serde_json::Value = serde_json::from_slice(&bytes(header)).unwrap();
        assert_eq!(
            header,
            serde_json::json!({ "alg": "ES256", "typ": "JWT", "kid": "a" })
        );
        let claims: serde_json::Value = serde_json::from_slice(&bytes(claims)).unwrap();
        assert_eq!(claims["aud"], "https://idp.example");
        assert_eq!(claims["exp"], 1_060);
        assert_eq!(claims["iss"], claims["sub"]);
    }

    #[test]
    fn a_secret_with_any_character_is_given_whole() {
        // "a%3Ab:c%20%C3%A5"
        assert_eq!(basic("a:b", "c å"), "Basic YSUzQWI6YyUyMCVDMyVBNQ==");
    }
}
