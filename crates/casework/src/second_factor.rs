//! The second factor: a secret that an authenticator holds, and the code it shows for half a minute (TOTP, RFC 6238 with
//! the values every authenticator knows). A code is used once.

use jiff::Timestamp;
use totp_rs::{Algorithm, Builder, Totp};

use crate::id::NoRandomness;
use crate::keys::Keys;

/// How many bytes a secret has, as RFC 4226 recommends.
const BYTES: usize = 20;
/// How many digits a code has.
pub const CODE_DIGITS: u8 = 6;
/// How long a code is shown.
const STEP_SECONDS: u8 = 30;
/// Codes of so many steps before and after are taken: clocks differ, and typing takes a while.
const STEPS_ASIDE: u16 = 1;
/// What an authenticator lists the secret under.
const ISSUER: &str = "Överens";

/// The secret of an authenticator.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; BYTES]);

/// Without the secret.
impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret")
    }
}

/// A secret that is shown to a person and kept by nobody until they show a code of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The secret.
    pub secret: Secret,
    /// The same, sealed for whom it was offered to. The form carries it back.
    pub sealed: String,
}

impl Secret {
    /// A new one.
    pub fn make() -> Result<Self, NoRandomness> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
        Ok(Self(bytes))
    }

    /// The secret as a person types it into an authenticator that cannot read pictures.
    pub fn letters(&self) -> String {
        self.totp().secret().to_base32()
    }

    /// The secret of such letters; nothing when they are none.
    pub fn read(letters: &str) -> Option<Self> {
        let read = totp_rs::Secret::try_from_base32(letters).ok()?;
        read.as_bytes().try_into().ok().map(Self)
    }

    /// The address an authenticator reads from a picture.
    pub fn address(&self, email: &str) -> String {
        let (secret, issuer, email) = (self.letters(), escaped(ISSUER), escaped(email));
        format!(
            "otpauth://totp/{issuer}:{email}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={CODE_DIGITS}\
             &period={STEP_SECONDS}"
        )
    }

    /// The code it shows at a moment.
    pub fn code(&self, at: Timestamp) -> String {
        self.totp().generate(seconds(at)).to_string()
    }

    /// The step a code belongs to, when it is one of those shown about now.
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        // Authenticators show a code in two groups, and people type it so.
        let digits: String = code.chars().filter(|one| !one.is_whitespace()).collect();
        let plain = digits.len() == usize::from(CODE_DIGITS);
        if !plain || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let step = self.totp().check(&digits, seconds(now))?;
        i64::try_from(step).ok()
    }

    fn totp(&self) -> Totp {
        // The values are those of the RFC: there is nothing to refuse.
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(CODE_DIGITS)
            .with_skew(STEPS_ASIDE)
            .with_step_duration(u64::from(STEP_SECONDS))
            .with_secret(self.0)
            .build_noncompliant()
    }

    /// Sealed for an account, as it is kept.
    pub(crate) fn sealed(&self, keys: &Keys, account_id: &str) -> Result<String, NoRandomness> {
        keys.seal(&self.0, &purpose("second-factor", account_id))
    }

    /// The secret that was sealed for an account; nothing when it was for another, or by other keys.
    pub(crate) fn opened(keys: &Keys, sealed: &str, account_id: &str) -> Option<Self> {
        let bytes = keys.open(sealed, &purpose("second-factor", account_id))?;
        bytes.try_into().ok().map(Self)
    }

    /// A new secret for somebody to put into their authenticator. `to` is whom it is offered to: an account or an
    /// invitation.
    pub(crate) fn offer(keys: &Keys, to: &str) -> Result<Offer, NoRandomness> {
        let secret = Self::make()?;
        let sealed = keys.seal(&secret.0, &purpose("offered-factor", to))?;
        Ok(Offer { secret, sealed })
    }

    /// The secret that was offered to somebody.
    pub(crate) fn offered(keys: &Keys, sealed: &str, to: &str) -> Option<Offer> {
        let bytes = keys.open(sealed, &purpose("offered-factor", to))?;
        Some(Offer {
            secret: bytes.try_into().ok().map(Self)?,
            sealed: sealed.to_owned(),
        })
    }
}

fn purpose(word: &str, of: &str) -> String {
    format!("{word} {of}")
}

fn seconds(at: Timestamp) -> u64 {
    u64::try_from(at.as_second()).unwrap_or_default()
}

/// Text as it stands in an address.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut escaped, byte| {
        let plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        // Writing to a text cannot fail.
        let _ = if plain {
            write!(escaped, "{}", char::from(byte))
        } else {
            write!(escaped, "%{byte:02X}")
        };
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of its eight digits.
        let secret = Secret(*b"12345678901234567890");
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret.code(at(second)), code);
            assert_eq!(secret.step_of(code, at(second)), Some(second / 30));
        }
    }

    #[test]
    fn a_code_is_taken_a_step_early_or_late_and_no_more() {
        let secret = Secret(*b"12345678901234567890");
        let code = secret.code(at(3_000));
        for (second, taken) in [(2_939, false), (2_970, true), (3_059, true), (3_060, false)] {
            let step = secret.step_of(&code, at(second));
            assert_eq!(step, taken.then_some(100), "{second}");
        }
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert_eq!(secret.step_of(&spaced, at(3_000)), Some(100));
        for wrong in ["", "12345", "1234567", "+12345", "12345a", "１２３４５６"] {
            assert_eq!(secret.step_of(wrong, at(3_000)), None, "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_opened_for_whom_it_was_sealed_and_as_what() {
        let keys = Keys::make().unwrap();
        let offer = Secret::offer(&keys, "anna").unwrap();
        assert_eq!(
            Secret::offered(&keys, &offer.sealed, "anna"),
            Some(offer.clone())
        );
        assert_eq!(Secret::offered(&keys, &offer.sealed, "bo"), None);
        // What was only offered is not what was kept.
        assert_eq!(Secret::opened(&keys, &offer.sealed, "anna"), None);
        let kept = offer.secret.sealed(&keys, "anna").unwrap();
        assert_eq!(Secret::opened(&keys, &kept, "anna"), Some(offer.secret));
    }

    #[test]
    fn an_authenticator_is_told_the_secret_and_whose_it_is() {
        let secret = Secret(*b"12345678901234567890");
        assert_eq!(secret.letters(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(
            secret.address("åsa+1@skr.se"),
            "otpauth://totp/%C3%96verens:%C3%A5sa%2B1%40skr.se?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=%C3%96verens&algorithm=SHA1&digits=6&period=30"
        );
    }
}
