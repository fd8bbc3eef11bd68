//! Reference dates. They are compared, never computed with, so a date is its text.

use std::fmt;

/// A date written `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(String);

impl Date {
    /// Reads `YYYY-MM-DD` and nothing else.
    ///
    /// Whether the month has that many days is not asked: no agreement can name a day that does not exist, because
    /// TOML refuses it, so figures for such a day are reported as not used.
    pub fn read(text: &str) -> Option<Self> {
        let shape_is_right = text.len() == 10
            && text.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        shape_is_right.then(|| Self(text.to_owned()))
    }

    /// Reads a TOML date; a time of day or an offset makes it something else than a date.
    pub fn from_toml(value: &toml::Value) -> Option<Self> {
        let datetime = value.as_datetime()?;
        if datetime.time.is_some() || datetime.offset.is_some() {
            return None;
        }
        Self::read(&datetime.date?.to_string())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_year_month_day_is_a_date() {
        assert!(Date::read("2020-11-01").is_some());
        for text in [
            "",
            "2020-11-1",
            "2020/11/01",
            "2020-11-01T00:00",
            "20201101",
            "２020-11-01",
        ] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_toml_date_with_a_time_is_refused() {
        let table: toml::Table =
            "a = 2020-11-01\nb = 2020-11-01T10:00:00\nc = 10:00:00\nd = '2020-11-01'"
                .parse()
                .unwrap();
        assert_eq!(Date::from_toml(&table["a"]), Date::read("2020-11-01"));
        for name in ["b", "c", "d"] {
            assert_eq!(Date::from_toml(&table[name]), None, "{name}");
        }
    }
}
