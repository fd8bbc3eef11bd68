//! Instants as text: RFC 3339 in UTC with exactly six decimals, so that they sort as they happened.

use jiff::Timestamp;

/// An instant as it is stored. What is finer than a microsecond is cut off.
pub(crate) fn written(instant: Timestamp) -> String {
    format!("{instant:.6}")
}

/// A stored instant; absent when the text is not what [`written`] writes.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let instant = text.parse().ok()?;
    (written(instant) == text).then_some(instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_seconds_have_six_decimals_too() {
        let instant: Timestamp = "2021-03-01T12:00:00Z".parse().unwrap();
        assert_eq!(written(instant), "2021-03-01T12:00:00.000000Z");
        assert_eq!(read("2021-03-01T12:00:00.000000Z"), Some(instant));
        assert_eq!(read("2021-03-01T12:00:00Z"), None);
    }
}
