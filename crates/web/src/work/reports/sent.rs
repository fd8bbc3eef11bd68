//! What somebody sent of a section: each answer with the version they saw, which of two texts is to stand, explanations and comments.

use std::collections::BTreeMap;

use casework::report::{NewAnswer, Outcome};

use crate::work::typed::{Typed, lines};

/// The answer.
pub const ANSWER: &str = "svar.";
/// The version whoever typed it saw.
pub const SEEN: &str = "sett.";
/// The version of what somebody else wrote meanwhile.
pub const THEIRS: &str = "deras.";
/// Which of the two is to stand.
pub const CHOICE: &str = "val.";
/// Why something that is only asked about is as it is.
pub const EXPLANATION: &str = "forklaring.";
/// A comment to the others.
pub const COMMENT: &str = "kommentar.";
/// What a button that takes what is offered sends: where it is from, and the question, or [`ALL`] of the section.
pub const TAKE: &str = "ta";
/// Every question of the section that is not answered.
pub const ALL: &str = "*";

/// A section as it was sent, with what became of it.
#[derive(Default)]
pub struct Sent {
    answers: BTreeMap<String, String>,
    seen: BTreeMap<String, i64>,
    /// Explanations by finding.
    pub explanations: BTreeMap<String, String>,
    /// Comments by address.
    pub comments: BTreeMap<String, String>,
    given_up: Vec<String>,
    over_theirs: BTreeMap<String, i64>,
    /// What became of each answer; empty as long as nothing was saved.
    pub outcomes: BTreeMap<String, Outcome>,
    /// Why an explanation or a comment was not kept, by its field.
    pub not_kept: BTreeMap<String, String>,
}

impl Sent {
    /// Reads a form.
    pub fn read(typed: &Typed) -> Self {
        let mut sent = Self::default();
        for (name, value) in typed.all() {
            let number = || value.trim().parse().unwrap_or(-1);
            if let Some(address) = name.strip_prefix(ANSWER) {
                let value = lines(value);
                // What is ticked comes one by one.
                match sent.answers.get_mut(address) {
                    Some(before) => {
                        before.push(' ');
                        before.push_str(&value);
                    }
                    None => {
                        sent.answers.insert(address.to_owned(), value);
                    }
                }
            } else if let Some(address) = name.strip_prefix(SEEN) {
                sent.seen.insert(address.to_owned(), number());
            } else if let Some(finding) = name.strip_prefix(EXPLANATION) {
                sent.explanations.insert(finding.to_owned(), lines(value));
            } else if let Some(address) = name.strip_prefix(COMMENT) {
                sent.comments.insert(address.to_owned(), lines(value));
            }
        }
        let addresses: Vec<String> = sent.seen.keys().cloned().collect();
        for address in addresses {
            match typed.get(&format!("{CHOICE}{address}")) {
                "deras" => sent.given_up.push(address),
                "min" => {
                    let version = typed.get(&format!("{THEIRS}{address}"));
                    let version = version.parse().unwrap_or(-1);
                    sent.over_theirs.insert(address, version);
                }
                _ => {}
            }
        }
        sent
    }

    /// The version that was seen at an address, when the form had a field for it.
    pub fn seen_at(&self, address: &str) -> Option<i64> {
        self.seen.get(address).copied()
    }

    /// What was typed at an address.
    pub fn typed_at(&self, address: &str) -> &str {
        self.answers.get(address).map_or("", |typed| typed.trim())
    }

    /// Puts an offered answer in a field, as if it had been typed.
    pub fn take(&mut self, address: &str, seen: i64, text: &str) {
        self.answers.insert(address.to_owned(), text.to_owned());
        self.seen.insert(address.to_owned(), seen);
    }

    /// What is to be saved: everything the form asked for, whether it was filled in or not.
    pub fn new_answers(&self) -> Vec<NewAnswer> {
        let kept = self
            .seen
            .iter()
            .filter(|(address, _)| !self.given_up.contains(address));
        kept.map(|(address, seen)| NewAnswer {
            address: address.clone(),
            seen: self.over_theirs.get(address).copied().unwrap_or(*seen),
            text: self.answers.get(address).cloned().unwrap_or_default(),
        })
        .collect()
    }

    /// What was typed at an address and is not kept, with the version that was seen.
    pub fn unsaved(&self, address: &str) -> Option<(&str, i64)> {
        let is_kept = matches!(self.outcomes.get(address), Some(Outcome::Kept { .. }));
        if is_kept || self.given_up.iter().any(|one| one == address) {
            return None;
        }
        let seen = self.seen.get(address)?;
        let typed = self.answers.get(address).map_or("", String::as_str);
        Some((typed, *seen))
    }

    /// Whether everything was kept.
    pub fn is_all_kept(&self) -> bool {
        let all = self.outcomes.values();
        let kept = |one: &Outcome| matches!(one, Outcome::Kept { .. });
        self.not_kept.is_empty() && all.clone().all(kept)
    }

    /// Whether somebody else wrote where something was typed.
    pub fn is_stale(&self) -> bool {
        let mut all = self.outcomes.values();
        all.any(|one| matches!(one, Outcome::Stale { .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Sent {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            body.append_pair(name, value);
        }
        Sent::read(&Typed::read(body.finish().as_bytes()))
    }

    #[test]
    fn what_is_ticked_is_one_answer_and_what_is_not_is_none() {
        let sent = sent(&[
            ("sett.a", "2"),
            ("svar.a", "x"),
            ("svar.a", "y"),
            ("sett.b", "0"),
        ]);
        let answers = sent.new_answers();
        let texts: Vec<_> = answers.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(texts, ["x y", ""]);
        assert_eq!(answers.first().map(|one| one.seen), Some(2));
    }

    #[test]
    fn of_two_texts_the_chosen_one_stands_and_nothing_is_chosen_unasked() {
        let fields = [("sett.a", "1"), ("deras.a", "4"), ("svar.a", "mitt")];
        let chosen = |choice| {
            let mut all = fields.to_vec();
            all.push(("val.a", choice));
            sent(&all).new_answers()
        };
        assert_eq!(chosen("deras"), []);
        assert_eq!(chosen("min").first().map(|one| one.seen), Some(4));
        assert_eq!(chosen("").first().map(|one| one.seen), Some(1));
    }
}
