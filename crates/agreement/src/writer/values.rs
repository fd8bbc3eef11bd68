//! Single values as they are written in a file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use grants::agreement::{ItemStatus, Said, SourcePlace};
use grants::{Code, Ore, Text};

use crate::reader::word::Word;

/// A text in quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            control if control.is_control() => {
                // Writing to a text cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

/// Whole kronor with underscores between groups of three digits: `1_680_000_000`.
pub(crate) fn kronor(amount: Ore) -> String {
    let Some(kronor) = amount.whole_kronor() else {
        return amount.to_string();
    };
    let digits = kronor.unsigned_abs().to_string();
    let mut grouped = if kronor < 0 {
        "-".to_owned()
    } else {
        String::new()
    };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

pub(crate) fn pair(text: &Text) -> String {
    format!("{{ sv = {}, en = {} }}", quoted(&text.sv), quoted(&text.en))
}

pub(super) fn place(place: &SourcePlace) -> String {
    format!(
        "{{ id = {}, at = {} }}",
        quoted(&place.id),
        quoted(&place.at)
    )
}

pub(super) fn said(said: &Said) -> String {
    match said {
        Said::Amount(amount) => kronor(*amount),
        Said::Words(words) => pair(words),
    }
}

/// One word when the parts agree, else one for each.
pub(super) fn status_of_item(status: ItemStatus) -> String {
    let ItemStatus { amount, key, level } = status;
    let [amount, key, level] = [amount, key, level].map(|status| quoted(status.to_word()));
    if amount == key && key == level {
        amount
    } else {
        format!("{{ amount = {amount}, key = {key}, level = {level} }}")
    }
}

/// Kronor by code.
pub(super) fn by_code(amounts: &BTreeMap<Code, Ore>) -> String {
    let parts: Vec<String> = amounts
        .iter()
        .map(|(code, amount)| format!("{} = {}", quoted(code.as_str()), kronor(*amount)))
        .collect();
    format!("{{ {} }}", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_text_is_escaped() {
        assert_eq!(
            quoted("a \"b\" \\ å\n\u{1}\u{7f}\u{85}"),
            r#""a \"b\" \\ å\n\u0001\u007F\u0085""#
        );
    }

    #[test]
    fn kronor_are_grouped() {
        let written =
            [0, 999, 1_000, -1_680_000_000].map(|amount| kronor(Ore::from_kronor(amount).unwrap()));
        assert_eq!(written, ["0", "999", "1_000", "-1_680_000_000"]);
        assert_eq!(kronor(Ore::new(105)), "1.05");
    }
}
