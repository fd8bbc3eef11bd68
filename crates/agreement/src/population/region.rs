//! From what a file calls a place to the code of a recipient.

use grants::{Code, Level, Recipient, Register};

use super::fault::Fault;
use super::likeness;
use super::problem::quoted;
use super::total::names_total;

/// The whole country, in codes and words; in small letters.
const COUNTRY: [&str; 8] = [
    "00",
    "0000",
    "riket",
    "hela riket",
    "sverige",
    "se",
    "sweden",
    "the whole country",
];

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Region {
    /// A county or a municipality.
    Of(Code),
    /// Everybody: a published total, not a recipient.
    Country,
}

/// A text that names no place. What may have been meant is looked for only when
/// somebody will read it: comparing names costs too much for every row of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoRegion<'t> {
    text: &'t str,
    code: &'t str,
    name: &'t str,
}

/// The place a code and, when there is one, a label name. The code may be a label that starts with one.
pub(crate) fn find<'t>(
    text: &'t str,
    label: &'t str,
    register: &Register,
) -> Result<Region, NoRegion<'t>> {
    let text = text.trim();
    let code = leading_digits(text).unwrap_or(text);
    if COUNTRY.contains(&code.to_lowercase().as_str()) || names_total(text) {
        return Ok(Region::Country);
    }
    if let Some(code) = code
        .parse()
        .ok()
        .filter(|code| recipient(*code, register).is_some())
    {
        return Ok(Region::Of(code));
    }
    let name = if label.trim() == text {
        text.strip_prefix(code).unwrap_or(text)
    } else {
        label
    };
    Err(NoRegion {
        text,
        code,
        name: name.trim(),
    })
}

impl NoRegion<'_> {
    /// What is wrong with the text, and what may have been meant.
    pub(crate) fn fault(self, register: &Register) -> Fault {
        let given = quoted(self.text);
        let zero_lost: Option<Code> = format!("0{}", self.code)
            .parse()
            .ok()
            .filter(|code| recipient(*code, register).is_some());
        if let Some(meant) = zero_lost.filter(|_| matches!(self.code.len(), 1 | 3)) {
            return Fault::ZeroLost { given, meant };
        }
        let nearest = nearest(self.code, self.name, register);
        Fault::UnknownCode {
            given,
            nearest: nearest.map(|recipient| (recipient.code, recipient.name.clone())),
        }
    }
}

/// The recipient whose population a code counts.
pub(crate) fn recipient(code: Code, register: &Register) -> Option<&Recipient> {
    let level = if code.is_county() {
        Level::County
    } else {
        Level::Municipality
    };
    register.find(level, code)
}

/// `01` of `01 Stockholm county`.
fn leading_digits(text: &str) -> Option<&str> {
    let end = text.find(|character: char| !character.is_ascii_digit())?;
    let (digits, rest) = text.split_at(end);
    (!digits.is_empty() && rest.starts_with(char::is_whitespace)).then_some(digits)
}

/// The recipient most like it by name, otherwise one whose code differs in one character.
fn nearest<'r>(code: &str, name: &str, register: &'r Register) -> Option<&'r Recipient> {
    let all = || {
        register
            .of(Level::Municipality)
            .iter()
            .chain(register.of(Level::County))
    };
    likeness::nearest(
        name,
        all().map(|recipient| (recipient.name.as_str(), recipient)),
    )
    .or_else(|| {
        all().find(|recipient| strsim::damerau_levenshtein(code, recipient.code.as_str()) == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register() -> Register {
        let recipient = |level, code: &str, name: &str| {
            let code: Code = code.parse().unwrap();
            Recipient {
                level,
                code,
                name: name.into(),
                county: code.county(),
            }
        };
        Register::new(vec![
            recipient(Level::County, "01", "Stockholms län"),
            recipient(Level::Municipality, "0114", "Upplands Väsby"),
            recipient(Level::Municipality, "0180", "Stockholm"),
        ])
        .unwrap()
    }

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_may_stand_alone_or_before_a_name() {
        assert_eq!(find("0114", "", &register()), Ok(Region::Of(code("0114"))));
        assert_eq!(
            find("01 Stockholm county", "01 Stockholm county", &register()),
            Ok(Region::Of(code("01")))
        );
    }

    #[test]
    fn the_country_is_not_a_recipient() {
        for text in ["00", "Riket", "00 Riket", "SE", "Totalt"] {
            assert_eq!(find(text, "", &register()), Ok(Region::Country));
        }
    }

    fn fault(text: &str, label: &str) -> Fault {
        find(text, label, &register())
            .unwrap_err()
            .fault(&register())
    }

    #[test]
    fn a_lost_zero_is_named_and_not_put_back() {
        assert_eq!(
            fault("114", ""),
            Fault::ZeroLost {
                given: "114".into(),
                meant: code("0114")
            }
        );
        assert_eq!(
            fault("1", ""),
            Fault::ZeroLost {
                given: "1".into(),
                meant: code("01")
            }
        );
    }

    #[test]
    fn an_unknown_code_is_met_with_the_nearest_name_or_code() {
        let nearest = Some((code("0114"), "Upplands Väsby".to_owned()));
        assert_eq!(
            fault("0199", "Uplands Väsby"),
            Fault::UnknownCode {
                given: "0199".into(),
                nearest
            }
        );
        let nearest = Some((code("0180"), "Stockholm".to_owned()));
        assert_eq!(
            fault("0181", ""),
            Fault::UnknownCode {
                given: "0181".into(),
                nearest
            }
        );
        assert_eq!(
            fault("9999", ""),
            Fault::UnknownCode {
                given: "9999".into(),
                nearest: None
            }
        );
    }
}
