//! Passwords: kept only as argon2id hashes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// The hash of a password. It takes a while on purpose: call it off the threads that serve requests.
pub fn hash(password: &str) -> Option<String> {
    let hash = Argon2::default().hash_password(password.as_bytes()).ok()?;
    Some(hash.to_string())
}

/// Whether a password is the one that was hashed. Without a hash it takes as long and says no, so that
/// the time does not tell which accounts there are.
pub fn fits(password: &str, hash: Option<&str>) -> bool {
    /// A hash that nothing fits, with the costs of the others.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let is_account = hash.is_some();
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODY)) else {
        return false;
    };
    Argon2::default()
        .verify_password(password.as_bytes(), &parsed)
        .is_ok()
        && is_account
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_that_was_hashed_fits() {
        let kept = hash("snö i april 17").unwrap();
        assert!(kept.starts_with("$argon2id$"));
        assert!(fits("snö i april 17", Some(&kept)));
        assert!(!fits("snö i april 18", Some(&kept)));
        assert!(!fits("snö i april 17", None));
        assert!(!fits("snö i april 17", Some("not a hash")));
    }

    #[test]
    fn the_hash_nobody_has_is_checked_like_any_other() {
        let costs = |hash: &str| hash.split('$').nth(3).map(str::to_owned);
        let kept = hash("x").unwrap();
        // Same parameters: the time spent on an unknown account is the time spent on a known one.
        assert_eq!(costs(&kept).as_deref(), Some("m=19456,t=2,p=1"));
    }
}
