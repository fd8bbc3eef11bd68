//! A distribution key in a form: the usual kinds by choice, every other in the notation of agreement files.

use agreement::reader::{KeySetting, read_key};
use agreement::{shipped, writer};
use grants::agreement::Agreement;
use grants::{DistributionKey, Level, Ore};
use wording::{Message, Speak, message};

use crate::work::entry::Entry;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

/// The highest age; nobody in the figures is older.
const OLDEST: i16 = 120;

/// The fields. The first has the name of the field in the file, so that what the reader says stands there.
pub fn entries() -> Vec<Entry> {
    let kinds = [
        ("population", message!("work-key-population")),
        ("ages", message!("work-key-ages")),
        ("equal", message!("work-key-equal")),
        ("fixed", message!("work-key-fixed")),
        ("fixed-rest", message!("work-key-fixed-rest")),
        ("notation", message!("work-key-notation")),
        ("unknown", message!("work-key-unknown")),
    ];
    let kinds = kinds.map(|(word, words)| (word.to_owned(), words));
    vec![
        Entry::choice("key", message!("work-key"), kinds.to_vec()),
        Entry::line("key-age-from", message!("work-key-age-from"))
            .hint(message!("work-key-age-hint")),
        Entry::line("key-age-to", message!("work-key-age-to"))
            .hint(message!("work-key-age-to-hint")),
        Entry::amount("key-each", message!("work-key-each")).hint(message!("work-key-each-hint")),
        Entry::lines("key-notation", message!("work-key-text"))
            .hint(message!("work-key-text-hint")),
    ]
}

/// A key as it would have been typed.
pub fn typed(typed: &Typed, key: &DistributionKey) -> Typed {
    let kind = |word: &str| typed.clone().with("key", word);
    match key {
        DistributionKey::Population {
            reference_date: None,
        } => kind("population"),
        DistributionKey::Equal => kind("equal"),
        DistributionKey::Unknown => kind("unknown"),
        DistributionKey::AgeGroup {
            from,
            to,
            reference_date: None,
        } => kind("ages")
            .with("key-age-from", from.to_string())
            .with_some("key-age-to", *to),
        DistributionKey::Fixed {
            per_recipient,
            exceptions,
        } if exceptions.is_empty() => kind("fixed").with_amount("key-each", *per_recipient),
        DistributionKey::FixedThen {
            per_recipient,
            exceptions,
            rest,
        } if exceptions.is_empty() => kind("fixed-rest")
            .with_amount("key-each", *per_recipient)
            .with("key-notation", bare(rest)),
        other => kind("notation").with("key-notation", writer::write_key(other)),
    }
}

/// A key as it is typed: one word stands without quotes.
fn bare(key: &DistributionKey) -> String {
    let written = writer::write_key(key);
    let word = written.trim_matches('"');
    if word.contains(['{', '[']) {
        written
    } else {
        word.to_owned()
    }
}

/// The key that was typed, for an amount on a level.
pub fn read(
    reading: &mut Reading<'_>,
    agreement: &Agreement,
    level: Level,
    amount: Option<Ore>,
) -> DistributionKey {
    let kind = reading.plain("key");
    match kind.as_str() {
        "population" => DistributionKey::Population {
            reference_date: None,
        },
        "equal" => DistributionKey::Equal,
        "unknown" => DistributionKey::Unknown,
        "ages" => ages(reading),
        "fixed" => DistributionKey::Fixed {
            per_recipient: reading.amount("key-each"),
            exceptions: std::collections::BTreeMap::new(),
        },
        "fixed-rest" => DistributionKey::FixedThen {
            per_recipient: reading.amount("key-each"),
            exceptions: std::collections::BTreeMap::new(),
            rest: Box::new(notation(
                reading,
                KeySetting {
                    agreement,
                    level,
                    amount: None,
                },
            )),
        },
        "notation" => notation(
            reading,
            KeySetting {
                agreement,
                level,
                amount,
            },
        ),
        _ => {
            reading.wrong("key", message!("work-field-choice"));
            DistributionKey::Unknown
        }
    }
}

fn ages(reading: &mut Reading<'_>) -> DistributionKey {
    let from = reading.number("key-age-from", 0, OLDEST);
    let to = (reading.optional("key-age-to")).map(|_| reading.number("key-age-to", from, OLDEST));
    // Both are between 0 and 120.
    let age = |age: i16| u8::try_from(age).unwrap_or_default();
    DistributionKey::AgeGroup {
        from: age(from),
        to: to.map(age),
        reference_date: None,
    }
}

fn notation(reading: &mut Reading<'_>, setting: KeySetting<'_>) -> DistributionKey {
    const FIELD: &str = "key-notation";
    let text = reading.plain(FIELD);
    match read_key(&text, "key", setting, shipped::register()) {
        Ok(key) => key,
        Err(problems) => {
            let all = problems.all().iter();
            let words: Vec<Message> = all
                .flat_map(|problem| {
                    std::iter::once(problem.kind.message()).chain(problem.kind.hint())
                })
                .collect();
            let field = Some(FIELD.to_owned());
            reading.faults.push(Fault { field, words });
            DistributionKey::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_shipped_agreements_comes_back_from_its_form() {
        for shipped in shipped::agreements() {
            let agreement = shipped.read().unwrap();
            for item in &agreement.items {
                let form = typed(&Typed::default(), &item.key);
                let mut reading = Reading::new(&form);
                let key = read(&mut reading, &agreement, item.level, Some(item.amount));
                assert_eq!(reading.faults, [], "{} {}", agreement.id, item.id);
                assert_eq!(key, item.key, "{} {}", agreement.id, item.id);
            }
        }
    }
}
