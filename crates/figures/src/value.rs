//! Numbers that can be drawn and read.

use crate::Refusal;

/// The largest size of a number that is drawn: a thousand times the gross domestic product in
/// kronor, and small enough that a thousand of them add up without losing a whole.
pub const LARGEST_NUMBER: f64 = 1e15;

/// The longest text of a number: a thousand milliards with its unit. Numbers are never cut, so
/// there must be room for them.
pub const LONGEST_NUMBER_CHARACTERS: usize = 24;

/// A number and how it reads.
///
/// The picture draws the number, picture and table show the text. The room knows no language, so
/// whoever has the exact number also writes it: `19,27` or `19.27`, with or without a unit.
///
/// ```
/// let value = figures::Value::quotient(937_983, 48_678, "19,27")?;
/// assert_eq!(value.text(), "19,27");
/// assert!(figures::Value::new(f64::NAN, "?").is_err());
/// # Ok::<(), figures::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    number: f64,
    text: String,
}

impl Value {
    /// A number with its text. Refused when it is not finite or too large to be drawn, and when
    /// the text is empty or too long.
    pub fn new(number: f64, text: impl Into<String>) -> Result<Self, Refusal> {
        let text = text.into();
        if text.trim().is_empty() {
            return Err(Refusal::NoText);
        }
        let characters = text.chars().count();
        if characters > LONGEST_NUMBER_CHARACTERS {
            return Err(Refusal::TextTooLong {
                characters,
                beginning: text.chars().take(LONGEST_NUMBER_CHARACTERS).collect(),
            });
        }
        if !number.is_finite() {
            return Err(Refusal::NotFinite { text });
        }
        if number.abs() > LARGEST_NUMBER {
            return Err(Refusal::TooLarge { text });
        }
        // Minus nothing is nothing: it must not sort or draw as something else.
        let number = if number == 0.0 { 0.0 } else { number };
        Ok(Self { number, text })
    }

    /// A whole number with its text, such as kronor or inhabitants.
    pub fn whole(number: i64, text: impl Into<String>) -> Result<Self, Refusal> {
        Self::new(nearest(i128::from(number)), text)
    }

    /// The quotient of two whole numbers with its text, such as kronor per inhabitant. Refused
    /// when the divisor is zero.
    pub fn quotient(
        dividend: i128,
        divisor: i128,
        text: impl Into<String>,
    ) -> Result<Self, Refusal> {
        Self::new(nearest(dividend) / nearest(divisor), text)
    }

    /// The number as it is drawn.
    pub fn number(&self) -> f64 {
        self.number
    }

    /// The number as it reads.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a picture shows three digits at most; the exact number stands in the text"
)]
fn nearest(number: i128) -> f64 {
    number as f64
}

/// A count as a number to draw with. No list here is longer than a `u32` can count.
pub(crate) fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_cannot_be_a_value() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(matches!(
                Value::new(number, "x"),
                Err(Refusal::NotFinite { .. })
            ));
        }
        assert!(matches!(
            Value::quotient(1, 0, "x"),
            Err(Refusal::NotFinite { .. })
        ));
        assert!(matches!(
            Value::quotient(0, 0, "x"),
            Err(Refusal::NotFinite { .. })
        ));
    }

    #[test]
    fn what_is_too_large_to_draw_is_refused() {
        assert!(matches!(
            Value::new(-1.1e15, "x"),
            Err(Refusal::TooLarge { .. })
        ));
        assert!(matches!(
            Value::whole(i64::MAX, "x"),
            Err(Refusal::TooLarge { .. })
        ));
        assert!(Value::new(1e15, "x").is_ok());
    }

    #[test]
    fn a_number_without_words_is_refused() {
        assert_eq!(Value::whole(1, " "), Err(Refusal::NoText));
    }

    #[test]
    fn a_number_that_could_not_be_shown_whole_is_refused() {
        assert!(Value::whole(1, "1".repeat(24)).is_ok());
        assert!(matches!(
            Value::whole(1, "1".repeat(25)),
            Err(Refusal::TextTooLong { characters: 25, .. })
        ));
    }

    #[test]
    fn minus_nothing_is_nothing() {
        let value = Value::new(-0.0, "0").unwrap();
        assert!(value.number().is_sign_positive());
    }
}
