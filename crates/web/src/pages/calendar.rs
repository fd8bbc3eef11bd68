//! Which day it is in Sweden, and how far a date is from it in words.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use wording::{Message, message};

/// Swedish time as a rule, so that no table of time zones is needed on the machine: an hour before Greenwich, summer
/// time from the last Sunday of March to the last Sunday of October.
const SWEDISH_TIME: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The date in Sweden at a time.
pub fn today(now: Timestamp) -> Date {
    let zone = TimeZone::posix(SWEDISH_TIME).unwrap_or(TimeZone::UTC);
    now.to_zoned(zone).date()
}

/// Whether a year is over, as an argument that chooses "fick" or "får".
pub fn tense(year: i16, now: Timestamp) -> &'static str {
    if year < today(now).year() {
        "past"
    } else {
        "present"
    }
}

/// How far a date is from today: "om 12 dagar", "för 3 år sedan".
pub fn distance(date: Date, today: Date) -> Message {
    const DAYS_IN_MONTH: i64 = 30;
    const DAYS_IN_YEAR: i64 = 365;
    let days = i64::from((date - today).get_days());
    let count = days.abs();
    let (unit, number) = match count {
        0..60 => ("day", count),
        60..730 => ("month", count / DAYS_IN_MONTH),
        _ => ("year", count / DAYS_IN_YEAR),
    };
    match (days, unit) {
        (0, _) => message!("places-today"),
        (1, _) => message!("places-tomorrow"),
        (-1, _) => message!("places-yesterday"),
        (1.., "day") => message!("places-in-days", count = number),
        (1.., "month") => message!("places-in-months", count = number),
        (1.., _) => message!("places-in-years", count = number),
        (_, "day") => message!("places-days-ago", count = number),
        (_, "month") => message!("places-months-ago", count = number),
        (_, _) => message!("places-years-ago", count = number),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use wording::Language;

    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_sweden() {
        let day = |time: &str| today(time.parse().unwrap());
        assert_eq!(day("2021-12-01T22:59:59Z"), date(2021, 12, 1));
        assert_eq!(day("2021-12-01T23:00:00Z"), date(2021, 12, 2));
        assert_eq!(day("2021-07-01T21:59:59Z"), date(2021, 7, 1));
        assert_eq!(day("2021-07-01T22:00:00Z"), date(2021, 7, 2));
    }

    #[test]
    fn dates_are_near_or_far_in_words() {
        let today = date(2021, 11, 1);
        for (day, said) in [
            (date(2021, 11, 1), "i dag"),
            (date(2021, 11, 2), "i morgon"),
            (date(2021, 10, 31), "i går"),
            (date(2021, 12, 1), "om 30 dagar"),
            (date(2022, 3, 1), "om 4 månader"),
            (date(2018, 10, 31), "för 3 år sedan"),
            (date(2021, 8, 1), "för 3 månader sedan"),
        ] {
            let words = Language::Swedish.say(&distance(day, today));
            assert_eq!(words.replace('\u{a0}', " "), said);
        }
    }
}
