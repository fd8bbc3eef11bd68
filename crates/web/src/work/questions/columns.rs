//! The columns of a table, a line each: name, kind and heading. A kind of several words says its decimals or its choices:
//! `number (2)`, `one-of (own = Egen / Own; bought = Köpt / Bought)`.

use grants::Text;
use grants::question_set::{Choice, Column, Kind};
use wording::message;

use crate::work::reading::Reading;

/// The kind of a column as it is written: its word, what it takes, and a mark when it must be filled in.
pub(super) fn kind_in_words(column: &Column) -> String {
    let word = column.kind.word();
    let words = match &column.kind {
        Kind::Number { decimals } if *decimals > 0 => format!("{word} ({decimals})"),
        Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
            let choices = choices.iter();
            let choices =
                choices.map(|one| format!("{} = {} / {}", one.name, one.label.sv, one.label.en));
            format!("{word} ({})", choices.collect::<Vec<_>>().join("; "))
        }
        _ => word.to_owned(),
    };
    let mark = if column.required { "!" } else { "" };
    format!("{words}{mark}")
}

/// The columns of the lines of a field.
pub(super) fn read(lines: Vec<[String; 4]>, reading: &mut Reading<'_>, field: &str) -> Vec<Column> {
    let mut columns = Vec::new();
    for [name, word, sv, en] in lines {
        let (words, required) = match word.strip_suffix('!') {
            Some(words) => (words.trim(), true),
            None => (word.as_str(), false),
        };
        let Some(kind) = kind(words) else {
            reading.wrong(field, message!("asking-column-kind", word = words));
            continue;
        };
        columns.push(Column {
            name,
            label: Text { sv, en },
            kind,
            required,
        });
    }
    columns
}

fn kind(words: &str) -> Option<Kind> {
    let (word, takes) = match words.split_once('(') {
        Some((word, rest)) => (word.trim(), Some(rest.trim().strip_suffix(')')?)),
        None => (words, None),
    };
    match (word, takes) {
        ("kronor", None) => Some(Kind::Kronor),
        ("number", None) => Some(Kind::Number { decimals: 0 }),
        ("number", Some(decimals)) => {
            let decimals = decimals.trim().parse().ok()?;
            Some(Kind::Number { decimals })
        }
        ("date", None) => Some(Kind::Date),
        ("yes-no", None) => Some(Kind::YesNo),
        ("short-text", None) => Some(Kind::ShortText),
        ("long-text", None) => Some(Kind::LongText),
        ("one-of", Some(all)) => Some(Kind::OneOf(choices(all)?)),
        ("several-of", Some(all)) => Some(Kind::SeveralOf(choices(all)?)),
        _ => None,
    }
}

fn choices(all: &str) -> Option<Vec<Choice>> {
    let choices = all.split(';').map(|one| {
        let (name, label) = one.split_once('=')?;
        let (sv, en) = label.split_once('/')?;
        Some(Choice {
            name: name.trim().to_owned(),
            label: Text {
                sv: sv.trim().to_owned(),
                en: en.trim().to_owned(),
            },
        })
    });
    choices.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_as_it_is_written() {
        for words in [
            "kronor",
            "number",
            "number (2)",
            "yes-no!",
            "one-of (own = Egen / Own; bought = Köpt / Bought)!",
        ] {
            let (plain, required) = match words.strip_suffix('!') {
                Some(plain) => (plain, true),
                None => (words, false),
            };
            let column = Column {
                name: "a".to_owned(),
                label: Text {
                    sv: "A".to_owned(),
                    en: "A".to_owned(),
                },
                kind: kind(plain).unwrap_or(Kind::File),
                required,
            };
            assert_eq!(kind_in_words(&column), words);
        }
        for words in [
            "table",
            "file",
            "one-of",
            "one-of (a)",
            "number (x)",
            "one-of (a = b / c",
        ] {
            assert_eq!(kind(words), None, "{words}");
        }
    }
}
