//! How far a date is from today in words, and whether a year is over.

use jiff::Timestamp;
use jiff::civil::Date;
use wording::{Message, message};

/// Whether a year is over, as an argument that chooses "fick" or "får".
pub fn tense(year: i16, now: Timestamp) -> &'static str {
    if year < wording::stockholm(now).year() {
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
