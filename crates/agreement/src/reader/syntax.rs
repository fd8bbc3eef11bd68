//! From text to TOML tables, past every fault.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::statements::{is_head, statements};
use crate::problem::{Lines, SyntaxFault, quote};

/// So many faults in the TOML are looked for: a file with more is not an
/// agreement file, and each costs a reading of its statement.
const MOST_FAULTS: usize = 100;

/// A fault and the bytes it stands at.
pub(super) type Fault = (Range<usize>, SyntaxFault);

/// The text with every faulty statement blanked out byte by byte, so that what
/// is left can be read and stands where it stood; and the faults.
pub(super) fn mend(text: &str) -> (String, Vec<Fault>) {
    if DeTable::parse_recoverable(text).1.is_empty() {
        return (text.to_owned(), Vec::new());
    }
    let mut faults = Vec::new();
    let mut mended = String::with_capacity(text.len());
    // What follows a broken head belongs to a table that is not known.
    let mut lost = false;
    for range in statements(text) {
        let statement = &text[range.clone()];
        let fault = first_fault(statement);
        if is_head(statement) {
            lost = fault.is_some();
        }
        if lost || fault.is_some() {
            mended.extend(blank(statement));
        } else {
            mended.push_str(statement);
        }
        faults.extend(
            fault.map(|(place, fault)| (place.start + range.start..place.end + range.start, fault)),
        );
        if faults.len() >= MOST_FAULTS {
            mended.extend(blank(&text[range.end..]));
            break;
        }
    }
    // What only shows between statements: names that stand twice.
    faults.extend(
        DeTable::parse_recoverable(&mended)
            .1
            .iter()
            .map(|error| fault_of(error, &mended)),
    );
    faults.sort_by_key(|(place, _)| (place.start, place.end));
    let lines = Lines::of(text);
    faults.dedup_by_key(|(place, _)| lines.line_of(place.start));
    faults.truncate(MOST_FAULTS);
    (mended, faults)
}

/// As many spaces as the text has bytes, in the same lines.
fn blank(text: &str) -> impl Iterator<Item = char> {
    text.bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
}

/// The first fault of a statement; those after it are mostly its consequences.
fn first_fault(statement: &str) -> Option<Fault> {
    let errors = DeTable::parse_recoverable(statement).1;
    first_of(&errors, statement)
}

/// The first of these errors by place.
pub(super) fn first_of(errors: &[Error], text: &str) -> Option<Fault> {
    errors
        .iter()
        .map(|error| fault_of(error, text))
        .min_by_key(|(place, _)| (place.start, place.end))
}

fn fault_of(error: &Error, text: &str) -> Fault {
    let span = error.span().unwrap_or_default();
    let start = text.floor_char_boundary(span.start);
    let end = text.ceil_char_boundary(span.end).max(start);
    let (what, expected) = error
        .message()
        .split_once(", expected")
        .unwrap_or((error.message(), ""));
    // The reader points into the middle of a number; people see all of it.
    let place = if is_about_a_number(what) {
        number_around(text, start..end)
    } else {
        start..end
    };
    let fault = name(what, expected, &text[place.clone()], &text[place.start..]);
    (place, fault)
}

fn is_about_a_number(what: &str) -> bool {
    [
        "number", "float", "mantissa", "zero", "digits", "sign", "radix", "exponent",
    ]
    .iter()
    .any(|word| what.contains(word))
}

/// The digits, signs, points and underscores around a place.
fn number_around(text: &str, place: Range<usize>) -> Range<usize> {
    let part = |character: char| character.is_ascii_alphanumeric() || "_.+-".contains(character);
    let start = text[..place.start].trim_end_matches(part).len();
    let rest = &text[place.end..];
    start..place.end + (rest.len() - rest.trim_start_matches(part).len())
}

/// Our name for a fault the TOML reader describes in English; `given` is what
/// it points at, `rest` the text from there on. A test holds every description
/// the reader is known to give.
fn name(what: &str, expected: &str, given: &str, rest: &str) -> SyntaxFault {
    let line = rest.lines().next().unwrap_or_default().trim();
    match what {
        "duplicate key" => SyntaxFault::Duplicate {
            field: quote(given),
        },
        "key with no value" => SyntaxFault::MissingEquals,
        "missing value" | "missing value for key" => SyntaxFault::MissingValue,
        "string values must be quoted" | "missing opening quote" | "invalid boolean" => {
            // At the end of an array or table the reader points at nothing.
            unquoted(if given.trim().is_empty() {
                line
            } else {
                given.trim()
            })
        }
        "unexpected key or value" => SyntaxFault::AfterValue { given: quote(line) },
        "unexpected leading zero" => SyntaxFault::LeadingZero {
            given: quote(given),
        },
        "invalid comment character" | "carriage return must be followed by newline" => {
            SyntaxFault::ControlCharacter
        }
        "missing escaped value" | "too few unicode value digits" | "invalid value" => {
            SyntaxFault::BadEscape
        }
        "unclosed inline table" => SyntaxFault::Unclosed { bracket: "}" },
        "unclosed array" | "unclosed table" => SyntaxFault::Unclosed { bracket: "]" },
        "unclosed array table" => SyntaxFault::Unclosed { bracket: "]]" },
        "missing comma between array elements"
        | "missing comma between key-value pairs"
        | "extra assignment between key-value pairs" => SyntaxFault::MissingComma,
        "extra comma in array" | "extra comma in inline table" => SyntaxFault::ExtraComma,
        "missing table open" | "missing array opening" | "missing inline table opening" => {
            SyntaxFault::StrayBracket
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" | "invalid key" => {
            SyntaxFault::BadFieldName
        }
        _ if what.starts_with("cannot extend value") => SyntaxFault::Duplicate {
            field: quote(given),
        },
        _ if what.starts_with("cannot recurse") || what.starts_with("recursion") => {
            SyntaxFault::TooDeep
        }
        _ if what.ends_with("string") && expected.contains("visible characters") => {
            SyntaxFault::ControlCharacter
        }
        _ if what.ends_with("string") => SyntaxFault::UnclosedText,
        _ if what.starts_with("invalid date") || what.starts_with("invalid time") => {
            SyntaxFault::NoSuchDate {
                given: quote(given),
            }
        }
        _ if is_about_a_number(what) => unquoted(given),
        _ => SyntaxFault::Other { words: quote(what) },
    }
}

/// What a value without quotes was meant to be.
fn unquoted(value: &str) -> SyntaxFault {
    if value.is_empty() {
        return SyntaxFault::MissingValue;
    }
    if let Some(suggested) = grouped_number(value) {
        return SyntaxFault::SpacedNumber { suggested };
    }
    if value.starts_with(['“', '”', '„', '«', '»', '‘', '’']) {
        return SyntaxFault::CurlyQuotes;
    }
    let small = value.to_lowercase();
    if small == "true" || small == "false" {
        return SyntaxFault::Capital { suggested: small };
    }
    if value.starts_with(|character: char| character.is_ascii_digit() || ".+-".contains(character))
    {
        return SyntaxFault::BadNumber;
    }
    SyntaxFault::Unquoted {
        given: quote(value),
    }
}

/// A number that people have grouped with spaces, points or commas, as TOML writes it.
pub(super) fn grouped_number(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(" kr").trim_end();
    let groups: Vec<&str> = text
        .split([' ', '\u{a0}', '\u{202f}', '.', ',', '_'])
        .collect();
    let whole = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, others) = groups.split_first()?;
    let fits = whole(first)
        && !first.starts_with('0')
        && others.iter().all(|group| whole(group) && group.len() == 3);
    (fits && !others.is_empty()).then(|| groups.join("_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<SyntaxFault> {
        mend(text).1.into_iter().map(|(_, fault)| fault).collect()
    }

    fn other(text: &str) -> String {
        text.to_owned()
    }

    #[test]
    fn every_common_mistake_has_its_own_name() {
        use SyntaxFault as F;
        for (text, fault) in [
            ("a = 1\na = 2", F::Duplicate { field: other("a") }),
            ("a = 1\na.b = 2", F::Duplicate { field: other("a") }),
            ("a =", F::MissingValue),
            ("a", F::MissingEquals),
            (
                "a = 1 680 000",
                F::SpacedNumber {
                    suggested: other("1_680_000"),
                },
            ),
            ("a = “x”", F::CurlyQuotes),
            (
                "a = True",
                F::Capital {
                    suggested: other("true"),
                },
            ),
            (
                "a = direct",
                F::Unquoted {
                    given: other("direct"),
                },
            ),
            ("a = \"x\" y", F::AfterValue { given: other("y") }),
            (
                "a = [0114]",
                F::LeadingZero {
                    given: other("0114"),
                },
            ),
            ("a = 1__0", F::BadNumber),
            (
                "a = 1.000.000",
                F::SpacedNumber {
                    suggested: other("1_000_000"),
                },
            ),
            ("a = 0xg", F::BadNumber),
            (
                "a = 2021-02-30",
                F::NoSuchDate {
                    given: other("2021-02-30"),
                },
            ),
            (
                "a = 2021-12-01T25:00:00",
                F::NoSuchDate {
                    given: other("2021-12-01T25:00:00"),
                },
            ),
            ("a = \"x", F::UnclosedText),
            ("a = \"\"\"x", F::UnclosedText),
            ("a = '\u{1}'", F::ControlCharacter),
            ("a = 1 # \u{1}", F::ControlCharacter),
            ("a = \"\\q\"", F::BadEscape),
            ("a = \"\\u00\"", F::BadEscape),
            ("a = { b = 1", F::Unclosed { bracket: "}" }),
            ("a = [1", F::Unclosed { bracket: "]" }),
            ("[a", F::Unclosed { bracket: "]" }),
            ("[[a]", F::Unclosed { bracket: "]]" }),
            ("a = [1, \"x\" \"y\"]", F::MissingComma),
            ("a = [1,, 2]", F::ExtraComma),
            ("]", F::StrayBracket),
            ("å = 1", F::BadFieldName),
            ("= 1", F::BadFieldName),
        ] {
            assert_eq!(faults(text), [fault], "{text}");
        }
        let deep = format!("a = {}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(faults(&deep), [F::TooDeep]);
    }

    #[test]
    fn a_fault_stays_in_its_statement() {
        let text = "a = { b = 1\n[[c]]\nd = 2 x\ne = [3\nf = 4\n";
        let (mended, faults) = mend(text);
        assert_eq!(faults.len(), 3);
        assert_eq!(mended.len(), text.len());
        let (table, errors) = DeTable::parse_recoverable(&mended);
        assert!(errors.is_empty());
        let c = table
            .get_ref()
            .get("c")
            .unwrap()
            .get_ref()
            .as_array()
            .unwrap();
        assert_eq!(
            c[0].get_ref().get("f").unwrap().span().start,
            text.find('4').unwrap()
        );
    }

    #[test]
    fn a_text_without_faults_is_left_as_it_is() {
        let text = "a = 1\n[b]\nc = [\n1,\n]\n";
        assert_eq!(mend(text), (text.to_owned(), Vec::new()));
    }

    #[test]
    fn the_search_for_faults_ends() {
        let text = "x\n".repeat(100_000);
        assert_eq!(mend(&text).1.len(), MOST_FAULTS);
    }

    #[test]
    fn only_numbers_in_groups_of_three_are_numbers() {
        assert_eq!(grouped_number("1 680 000 kr").as_deref(), Some("1_680_000"));
        assert_eq!(grouped_number("1.000.000").as_deref(), Some("1_000_000"));
        for text in ["1 68", "12", "0 114", "a 000", "1,5", ""] {
            assert_eq!(grouped_number(text), None, "{text}");
        }
    }
}
