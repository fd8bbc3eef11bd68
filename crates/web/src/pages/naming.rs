//! What recipients are called in running text: the register has short names, a sentence needs whole ones.

pub use casework::letters::is_gotland;
use grants::{Level, Recipient};
use wording::{Language, message};

use crate::Reader;

/// Municipalities whose name takes no `s` although it ends in a consonant.
const WITHOUT_ENDING: [&str; 2] = ["Kalmar", "Orust"];

/// The name as it stands in a sentence: "Tyresö kommun", "Region Uppsala", "Uppsala län".
pub fn full(language: Language, recipient: &Recipient) -> String {
    if recipient.level != Level::Municipality {
        return recipient.name.clone();
    }
    let name = match language {
        Language::Swedish => owner(&recipient.name),
        Language::English => recipient.name.clone(),
    };
    language.say(&message!("places-municipality-name", name = name))
}

/// The form of a name before "kommun": "Lunds", "Falu", "Tyresö".
fn owner(name: &str) -> String {
    if name == "Falun" {
        return "Falu".to_owned();
    }
    let last = name.chars().next_back().unwrap_or('a');
    if "aeiouyåäösxz".contains(last) || WITHOUT_ENDING.contains(&name) {
        name.to_owned()
    } else {
        format!("{name}s")
    }
}

/// A recipient of a level by its code, its name, or its whole name in either language; å is not a.
pub fn find(reader: &Reader, level: Level, given: &str) -> Option<&'static Recipient> {
    let register = reader.published.register();
    if let Ok(code) = given.parse() {
        return register.find(level, code);
    }
    let wanted = given.to_lowercase();
    register.of(level).iter().find(|one| {
        one.name.to_lowercase() == wanted || full(reader.language, one).to_lowercase() == wanted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn municipalities_are_named_as_they_name_themselves() {
        for (short, whole) in [
            ("Tyresö", "Tyresö kommun"),
            ("Lund", "Lunds kommun"),
            ("Falun", "Falu kommun"),
            ("Kalmar", "Kalmar kommun"),
            ("Säter", "Säters kommun"),
            ("Kalix", "Kalix kommun"),
            ("Strängnäs", "Strängnäs kommun"),
            ("Orust", "Orust kommun"),
            ("Älmhult", "Älmhults kommun"),
        ] {
            let recipient = Recipient {
                level: Level::Municipality,
                code: "0138".parse().unwrap(),
                name: short.to_owned(),
                county: None,
            };
            assert_eq!(full(Language::Swedish, &recipient), whole);
        }
    }
}
