//! From a period and a day to the date that figures describe.

use std::str::FromStr;

use jiff::civil::Date;

use super::fault::Fault;
use super::problem::quoted;

/// The day figures describe, when the file does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// The same day of each year in the file.
    EachYear(MonthDay),
    /// One date; the other periods of the file are passed over.
    On(Date),
}

/// A day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDay {
    /// The month, 1 to 12.
    pub month: i8,
    /// The day, 1 to 31.
    pub day: i8,
}

/// Measures whose day is known: what SCB defines them to be.
const KNOWN_MEASURES: [(&str, MonthDay); 2] = [
    // Population on 31 December.
    ("BE0101N1", MonthDay { month: 12, day: 31 }),
    // Population on 1 November.
    ("BE0101A9", MonthDay { month: 11, day: 1 }),
];

/// The months in Swedish and English by their first three letters.
const MONTHS: [(&str, i8); 14] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day: write 11-01 for 1 November of each year, or 2020-11-01 for that date")]
pub struct NotADay;

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        if let Some(Period::Day(date)) = Period::read(text) {
            return Ok(Self::On(date));
        }
        let (month, day) = text.trim().split_once('-').ok_or(NotADay)?;
        let two_digits = |text: &str| {
            (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse().ok())
                .flatten()
        };
        let (month, day) = (
            two_digits(month).ok_or(NotADay)?,
            two_digits(day).ok_or(NotADay)?,
        );
        MonthDay { month, day }
            .possible()
            .map(Self::EachYear)
            .ok_or(NotADay)
    }
}

impl MonthDay {
    /// The day in that year, when the year has it.
    fn of(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    /// Itself, when some year has it.
    fn possible(self) -> Option<Self> {
        self.of(2024).map(|_| self)
    }

    /// The day of a date.
    pub fn of_date(date: Date) -> Self {
        Self {
            month: date.month(),
            day: date.day(),
        }
    }

    /// The day of a measure that SCB defines.
    pub(crate) fn of_measure(code: &str) -> Option<Self> {
        KNOWN_MEASURES
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, day)| *day)
    }

    /// The only day that a text names: "31 Dec each year", "den 1 november respektive år".
    pub(crate) fn in_words(text: &str) -> Option<Self> {
        let words = text.split(|character: char| !character.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let day = |word: &String| {
            let digits = word.trim_end_matches(|character: char| character.is_alphabetic());
            digits
                .parse::<i8>()
                .ok()
                .filter(|day| (1..=31).contains(day))
        };
        let month = |word: &String| {
            let start: String = word.chars().take(3).collect();
            MONTHS
                .iter()
                .find(|(known, _)| *known == start)
                .map(|(_, month)| *month)
        };
        let mut found: Vec<Self> = words
            .windows(2)
            .filter_map(|pair| {
                let [first, second] = pair else { return None };
                let day_first = day(first).zip(month(second));
                let (day, month) = day_first.or_else(|| {
                    month(first)
                        .zip(day(second))
                        .map(|(month, day)| (day, month))
                })?;
                Self { month, day }.possible()
            })
            .collect();
        found.dedup();
        // Two days in one text: nobody can say which is meant.
        if found.len() == 1 { found.pop() } else { None }
    }
}

/// A period as tables write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// `2020`
    Year(i16),
    /// `2020M11` or `2020-11`
    Month(i16, i8),
    /// `2020-11-01`
    Day(Date),
}

impl Period {
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text
            .get(..4)
            .filter(|year| digits(year))
            .and_then(|year| year.parse::<i16>().ok())?;
        let rest = text.get(4..)?;
        if rest.is_empty() {
            return Some(Self::Year(year));
        }
        let month_text = rest.strip_prefix(['M', 'm', '-'])?;
        let month = month_text
            .get(..2)
            .filter(|month| digits(month))
            .and_then(|month| month.parse::<i8>().ok())?;
        match month_text.get(2..)? {
            "" => (1..=12)
                .contains(&month)
                .then_some(Self::Month(year, month)),
            rest => {
                let day = rest
                    .strip_prefix('-')
                    .filter(|day| day.len() == 2 && digits(day) && text.len() == 10)?;
                Date::new(year, month, day.parse().ok()?)
                    .ok()
                    .map(Self::Day)
            }
        }
    }

    /// The date, when the period and what is known about its day make one;
    /// nothing when the period is not the one that was asked for.
    pub(crate) fn date(
        self,
        text: &str,
        known: Option<MonthDay>,
        given: Option<Day>,
    ) -> Result<Option<Date>, Fault> {
        if let Some((known, given)) = known
            .zip(given.map(Day::month_day))
            .filter(|(known, given)| known != given)
        {
            return Err(Fault::DayContradicts { known, given });
        }
        let day = known.or(given.map(Day::month_day));
        let date = match self {
            Self::Day(date) => Some(date),
            Self::Year(year) => day.and_then(|day| day.of(year)),
            Self::Month(year, month) => day
                .filter(|day| day.month == month)
                .and_then(|day| day.of(year)),
        };
        match (date, given) {
            (Some(date), Some(Day::On(asked))) => Ok((date == asked).then_some(date)),
            (Some(date), _) => Ok(Some(date)),
            // A month other than the one of the day that was asked for.
            (None, Some(_)) if matches!(self, Self::Month(..)) => Ok(None),
            (None, _) => Err(Fault::DayUnknown(quoted(text))),
        }
    }
}

impl Day {
    fn month_day(self) -> MonthDay {
        match self {
            Self::EachYear(day) => day,
            Self::On(date) => MonthDay::of_date(date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const FIRST_OF_NOVEMBER: MonthDay = MonthDay { month: 11, day: 1 };
    const LAST_OF_DECEMBER: MonthDay = MonthDay { month: 12, day: 31 };

    fn dated(
        text: &str,
        known: Option<MonthDay>,
        given: Option<Day>,
    ) -> Result<Option<Date>, Fault> {
        Period::read(text).unwrap().date(text, known, given)
    }

    #[test]
    fn a_year_needs_a_day_from_somewhere() {
        assert_eq!(
            dated("2020", None, None),
            Err(Fault::DayUnknown("2020".into()))
        );
        assert_eq!(
            dated("2020", Some(LAST_OF_DECEMBER), None),
            Ok(Some(date(2020, 12, 31)))
        );
        assert_eq!(
            dated("2020", None, Some(Day::EachYear(FIRST_OF_NOVEMBER))),
            Ok(Some(date(2020, 11, 1)))
        );
    }

    #[test]
    fn a_day_that_contradicts_the_measure_is_refused() {
        let given = Some(Day::EachYear(FIRST_OF_NOVEMBER));
        let refused = Fault::DayContradicts {
            known: LAST_OF_DECEMBER,
            given: FIRST_OF_NOVEMBER,
        };
        assert_eq!(dated("2020", Some(LAST_OF_DECEMBER), given), Err(refused));
    }

    #[test]
    fn a_month_is_read_and_other_months_are_passed_over() {
        let given = Some(Day::EachYear(FIRST_OF_NOVEMBER));
        assert_eq!(dated("2020M11", None, given), Ok(Some(date(2020, 11, 1))));
        assert_eq!(dated("2020M10", None, given), Ok(None));
        assert_eq!(
            dated("2020M11", None, None),
            Err(Fault::DayUnknown("2020M11".into()))
        );
    }

    #[test]
    fn one_date_asked_for_passes_over_the_other_years() {
        let given = Some(Day::On(date(2020, 11, 1)));
        assert_eq!(dated("2020", None, given), Ok(Some(date(2020, 11, 1))));
        assert_eq!(dated("2019", None, given), Ok(None));
        assert_eq!(dated("2020-11-01", None, None), Ok(Some(date(2020, 11, 1))));
    }

    #[test]
    fn what_is_no_period_is_not_read() {
        for text in [
            "",
            "20",
            "2020K1",
            "2020M13",
            "2020-11-31",
            "2020-1-1",
            "20201101",
            "2020-11-01T00",
            "åååå",
            "2020M",
        ] {
            assert_eq!(Period::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_day_is_found_in_the_words_of_a_reference_period() {
        for text in [
            "31 Dec each year",
            "31 december respektive år",
            "den 31 december",
            "December 31st",
        ] {
            assert_eq!(MonthDay::in_words(text), Some(LAST_OF_DECEMBER), "{text}");
        }
        assert_eq!(
            MonthDay::in_words("den 1 november respektive år"),
            Some(FIRST_OF_NOVEMBER)
        );
        for text in [
            "",
            "respektive år",
            "1 januari eller 31 december",
            "31 februari",
            "32 december",
        ] {
            assert_eq!(MonthDay::in_words(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_written_as_month_and_day_or_as_a_date() {
        assert_eq!("11-01".parse(), Ok(Day::EachYear(FIRST_OF_NOVEMBER)));
        assert_eq!("2020-11-01".parse(), Ok(Day::On(date(2020, 11, 1))));
        for text in ["1 november", "13-01", "02-30", "2020", "11-1", ""] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }
}
