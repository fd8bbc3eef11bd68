//! Passwords: which are taken, and how they are kept, as argon2id hashes only.
//!
//! Long is what counts: nobody is asked for odd characters, and what is typed is used as it is, to its last character.
//! `password/common.txt` holds what is guessed first among passwords that are long enough. It was made for this program:
//! words, names, places, clubs and seasons of Sweden with the endings people add when a rule asks for length, walks over
//! a Swedish keyboard, repetitions and well-known phrases. `password/leaked.txt` holds what was found in breaches often
//! enough to be tried first elsewhere; `password/leaked.md` says from where.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, Params};
use tokio::sync::Semaphore;
use wording::{Message, Speak, message};

/// The shortest password.
pub const SHORTEST_CHARACTERS: usize = 12;
/// The longest password; hashing a longer one would cost us more than it costs whoever sends it.
pub const LONGEST_CHARACTERS: usize = 200;

/// What it costs to hash a password: kibibytes of memory, passes over them, lanes. A hash that cost something else is made
/// anew the next time its password is shown.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// So many are hashed at once. Each takes 19 MiB, so that a flood of attempts takes time and not the memory of the server.
const PLACES: usize = 4;

/// Parts of a name or an address shorter than this may stand in a password: they stand in many words.
const SHORTEST_PERSONAL_CHARACTERS: usize = 4;

/// Words of the place, which whoever knows where the password is used tries first.
const OF_THE_PLACE: [&str; 8] = [
    "överens",
    "overens",
    "kammarkollegiet",
    "socialstyrelsen",
    "folkhälsomyndigheten",
    "folkhalsomyndigheten",
    "psykisk hälsa",
    "psykiskhälsa",
];

/// Passwords that are guessed first, a line each, in small letters, sorted.
const COMMON: &str = include_str!("password/common.txt");
/// Passwords known from breaches, kept the same way.
const LEAKED: &str = include_str!("password/leaked.txt");

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    /// It is too short.
    #[error("the password is too short")]
    TooShort,
    /// It is too long.
    #[error("the password is too long")]
    TooLong,
    /// It is among those that are guessed first.
    #[error("the password is guessed first")]
    Common,
    /// It holds the name or the address of the person, or the name of the service.
    #[error("the password holds a name")]
    Personal,
}

impl Speak for PasswordRefusal {
    fn message(&self) -> Message {
        match self {
            Self::TooShort => message!("password-too-short"),
            Self::TooLong => message!("password-too-long"),
            Self::Common => message!("password-common"),
            Self::Personal => message!("password-personal"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::TooShort => message!("password-too-short-hint", shortest = SHORTEST_CHARACTERS),
            Self::TooLong => message!("password-too-long-hint", longest = LONGEST_CHARACTERS),
            Self::Common => message!("password-common-hint"),
            Self::Personal => message!("password-personal-hint"),
        })
    }
}

/// Whether nobody could have chosen it: hashing it would be work for whoever sends it, so nobody does.
pub(crate) fn is_too_long(password: &str) -> bool {
    password.chars().count() > LONGEST_CHARACTERS
}

/// Refuses a password that is guessed too easily for a person with this name and address.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), PasswordRefusal> {
    if password.chars().count() < SHORTEST_CHARACTERS {
        return Err(PasswordRefusal::TooShort);
    }
    if is_too_long(password) {
        return Err(PasswordRefusal::TooLong);
    }
    let small = password.to_lowercase();
    if COMMON
        .lines()
        .chain(LEAKED.lines())
        .any(|known| known == small)
    {
        return Err(PasswordRefusal::Common);
    }
    let (name, email) = (name.to_lowercase(), email.to_lowercase());
    let parts = name
        .split(|letter: char| !letter.is_alphanumeric())
        .chain(email.split(['@', '.', '-', '_', '+']))
        // The end of an address is in a thousand words and tells nothing of the person.
        .filter(|part| part.chars().count() >= SHORTEST_PERSONAL_CHARACTERS);
    let mut refused = parts.chain(OF_THE_PLACE);
    if refused.any(|part| small.contains(part)) {
        return Err(PasswordRefusal::Personal);
    }
    Ok(())
}

/// Whether a password is the one that was hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It is not, or there is none.
    No,
    /// It is.
    Yes,
    /// It is, and it was hashed at another cost than is usual now.
    Outdated,
}

/// Whoever hashes passwords, a few at a time, off the threads that serve requests.
#[derive(Debug)]
pub(crate) struct Hasher {
    places: Arc<Semaphore>,
    hashed: AtomicU64,
}

impl Default for Hasher {
    fn default() -> Self {
        Self {
            places: Arc::new(Semaphore::new(PLACES)),
            hashed: AtomicU64::new(0),
        }
    }
}

impl Hasher {
    /// How many were hashed so far.
    pub(crate) fn hashed(&self) -> u64 {
        self.hashed.load(Ordering::Relaxed)
    }

    /// The hash of a new password.
    pub(crate) async fn hash(&self, password: String) -> Option<String> {
        self.run(move || hash(&password)).await.flatten()
    }

    /// Whether a password fits a hash. Without a hash it takes as long and says no, so that the time does not tell which
    /// accounts there are.
    pub(crate) async fn fits(&self, password: String, hash: Option<String>) -> Fit {
        if is_too_long(&password) {
            return Fit::No;
        }
        let fits = self.run(move || fits(&password, hash.as_deref())).await;
        fits.unwrap_or(Fit::No)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        // It is never closed.
        let place = Arc::clone(&self.places).acquire_owned().await.ok()?;
        self.hashed.fetch_add(1, Ordering::Relaxed);
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        done.await.ok()
    }
}

fn argon2() -> Option<Argon2<'static>> {
    let (memory, passes, lanes) = COST;
    Params::new(memory, passes, lanes, None)
        .ok()
        .map(Argon2::from)
}

/// The costs as a hash writes them.
fn costs() -> String {
    let (memory, passes, lanes) = COST;
    format!("m={memory},t={passes},p={lanes}")
}

fn hash(password: &str) -> Option<String> {
    let hash = argon2()?.hash_password(password.as_bytes()).ok()?;
    Some(hash.to_string())
}

fn fits(password: &str, hash: Option<&str>) -> Fit {
    // A hash that nothing fits, with the costs of the others.
    let nobody = || {
        let costs = costs();
        let nothing = "A".repeat(43);
        format!("$argon2id$v=19${costs}$bm9ib2R5IGhhcyB0aGlz${nothing}")
    };
    let written = hash.map_or_else(nobody, ToOwned::to_owned);
    let Ok(parsed) = PasswordHash::new(&written) else {
        return Fit::No;
    };
    let verified = Argon2::default().verify_password(password.as_bytes(), &parsed);
    match (verified, hash) {
        (Ok(()), Some(hash)) if hash.split('$').nth(3) == Some(costs().as_str()) => Fit::Yes,
        (Ok(()), Some(_)) => Fit::Outdated,
        _ => Fit::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_that_was_hashed_fits() {
        let kept = hash("snö i april 17").unwrap();
        assert!(kept.starts_with("$argon2id$"));
        assert_eq!(fits("snö i april 17", Some(&kept)), Fit::Yes);
        assert_eq!(fits("snö i april 18", Some(&kept)), Fit::No);
        assert_eq!(fits("snö i april 17 ", Some(&kept)), Fit::No);
        assert_eq!(fits("snö i april 17", None), Fit::No);
        assert_eq!(fits("snö i april 17", Some("not a hash")), Fit::No);
    }

    #[test]
    fn a_long_password_counts_to_its_last_character() {
        let long = "å".repeat(LONGEST_CHARACTERS);
        let kept = hash(&long).unwrap();
        assert_eq!(fits(&long, Some(&kept)), Fit::Yes);
        let cut: String = long.chars().skip(1).collect();
        assert_eq!(fits(&cut, Some(&kept)), Fit::No);
    }

    #[test]
    fn a_hash_at_another_cost_fits_and_is_outdated() {
        let cheap = Argon2::from(Params::new(64, 1, 1, None).unwrap());
        let kept = cheap.hash_password(b"sju hattar i rad").unwrap();
        let kept = kept.to_string();
        assert_eq!(fits("sju hattar i rad", Some(&kept)), Fit::Outdated);
        assert_eq!(fits("sju hattar i rat", Some(&kept)), Fit::No);
    }

    /// Every line of a list is one that a person could have chosen here, and is refused for what it is.
    fn is_refused_whole(list: &str, at_least: usize) {
        let all: Vec<&str> = list.lines().collect();
        assert!(all.len() >= at_least, "{}", all.len());
        assert!(all.is_sorted());
        for known in &all {
            let length = known.chars().count();
            assert!(
                (SHORTEST_CHARACTERS..=LONGEST_CHARACTERS).contains(&length),
                "{known}"
            );
            let refused = check(known, "Bo Ek", "bo@ek.se");
            assert_eq!(refused, Err(PasswordRefusal::Common), "{known}");
        }
    }

    #[test]
    fn what_is_known_from_breaches_is_refused() {
        is_refused_whole(LEAKED, 900);
        let capitals = check("ForeverFriends", "Bo Ek", "bo@ek.se");
        assert_eq!(capitals, Err(PasswordRefusal::Common));
    }

    #[test]
    fn what_is_guessed_first_is_long_enough_to_matter_and_refused() {
        is_refused_whole(COMMON, 3_000);
        assert_eq!(
            check("Lösenord2025!", "Bo Ek", "bo@ek.se"),
            Err(PasswordRefusal::Common)
        );
    }

    #[test]
    fn any_characters_are_taken_and_neither_odd_ones_nor_digits_asked_for() {
        for taken in [
            "fem gröna hattar",
            "         x        ",
            "密码密码密码密码密码密码",
            "🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦔",
            "aldrig mer än tolv",
        ] {
            assert_eq!(check(taken, "Bo Ek", "bo@ek.se"), Ok(()), "{taken}");
        }
        assert_eq!(check("elva tecken", "", ""), Err(PasswordRefusal::TooShort));
        let long = "ab".repeat(LONGEST_CHARACTERS);
        assert_eq!(check(&long, "", ""), Err(PasswordRefusal::TooLong));
    }

    #[test]
    fn neither_the_person_nor_the_service_stands_in_a_password() {
        for personal in [
            "hejKarin och hej",
            "påhittad hela dan",
            "karin.p@skr.se 12",
            "jag är ÖVERENS nu",
            "overens i april",
            "Socialstyrelsen 2026",
            "min psykiska, psykisk hälsa",
        ] {
            let refused = check(personal, "Karin Påhittad", "karin.p@skr.se");
            assert_eq!(refused, Err(PasswordRefusal::Personal), "{personal}");
        }
        // A short name stands in many words.
        assert_eq!(check("revansch i april", "Eva Ek", "eva@ek.se"), Ok(()));
    }
}
