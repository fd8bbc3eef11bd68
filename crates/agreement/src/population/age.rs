//! Ages as statistics write them.

use super::total::names_total;

/// The highest age read as one; the oldest person ever known was 122.
const HIGHEST_AGE: u8 = 150;

/// Which ages a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Age {
    /// Everybody.
    All,
    /// From one age to another, both included; no highest age in an open band.
    Band { from: u8, to: Option<u8> },
}

impl Age {
    /// Reads `0`, `25 år`, `100+`, `100-w`, `0-4`, `5–9 år`, `tot`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if names_total(text) {
            return Some(Self::All);
        }
        let text = text.trim().to_lowercase();
        let text = ["år", "years", "year"]
            .iter()
            .find_map(|unit| text.strip_suffix(unit))
            .unwrap_or(&text)
            .trim();
        if let Some(from) = text.strip_suffix('+') {
            return Some(Self::Band {
                from: years(from)?,
                to: None,
            });
        }
        match text.split_once(['-', '–', '\u{2212}']) {
            None => years(text).map(|age| Self::Band {
                from: age,
                to: Some(age),
            }),
            Some((from, to)) if to.trim() == "w" => Some(Self::Band {
                from: years(from)?,
                to: None,
            }),
            Some((from, to)) => {
                let (from, to) = (years(from)?, years(to)?);
                (from <= to).then_some(Self::Band { from, to: Some(to) })
            }
        }
    }
}

/// A number of whole years.
pub(crate) fn years(text: &str) -> Option<u8> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|age| digits && *age <= HIGHEST_AGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> Vec<Option<Age>> {
        texts.iter().map(|text| Age::read(text)).collect()
    }

    #[test]
    fn one_year_ages_and_closed_bands_are_read() {
        let bands = [(0, 0), (25, 25), (0, 4), (5, 9)]
            .map(|(from, to)| Some(Age::Band { from, to: Some(to) }));
        assert_eq!(read(&["0", "25 år", "0-4", "5–9 år"]), bands);
    }

    #[test]
    fn open_bands_and_totals_are_read() {
        let bands = [100, 90, 100].map(|from| Some(Age::Band { from, to: None }));
        assert_eq!(read(&["100+", "90+ years", "100-w"]), bands);
        assert_eq!(read(&["tot"]), [Some(Age::All)]);
    }

    #[test]
    fn what_is_no_age_is_not_guessed() {
        for text in ["", "år", "-4", "9-5", "unga", "151", "1.5", "0-4-9", "+5"] {
            assert_eq!(Age::read(text), None, "{text}");
        }
    }
}
