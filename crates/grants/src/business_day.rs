//! Swedish business days: Saturdays, Sundays and public holidays (lagen 1989:253) are none, and neither are the eves of
//! Midsummer, Christmas and the New Year, on which offices are closed.
//!
//! ```
//! use grants::business_day::{at_or_before, is_business_day};
//! use jiff::civil::date;
//! assert!(!is_business_day(date(2021, 12, 24)));
//! assert_eq!(at_or_before(date(2021, 12, 26)), date(2021, 12, 23));
//! ```

use jiff::civil::{Date, Weekday};

/// Whether offices are open on a day.
pub fn is_business_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !has_fixed_date(day)
        && !follows_easter(day)
        && !is_midsummer_eve(day)
}

/// The day itself, or the nearest business day before it.
pub fn at_or_before(day: Date) -> Date {
    let mut day = day;
    while !is_business_day(day) {
        match day.yesterday() {
            Ok(earlier) => day = earlier,
            // The first day there is.
            Err(_) => return day,
        }
    }
    day
}

/// The last business day before a day.
pub fn before(day: Date) -> Date {
    at_or_before(day.yesterday().unwrap_or(day))
}

/// Easter Sunday of a year, after the rule of the Gregorian calendar as Meeus writes it.
pub fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (
        year_number.rem_euclid(19),
        year_number.div_euclid(100),
        year_number.rem_euclid(100),
    );
    let skipped = century.div_euclid(4);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - skipped - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - moon - rest.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let from_march = moon + weekday - 7 * late + 114;
    let month = i8::try_from(from_march / 31).ok()?;
    let day = i8::try_from(from_march % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

/// New Year's Day, Epiphany, the first of May, the national day, Christmas and the eves before it and the New Year.
fn has_fixed_date(day: Date) -> bool {
    matches!(
        (day.month(), day.day()),
        (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24 | 25 | 26 | 31)
    )
}

/// Good Friday, Easter Monday and Ascension Day; the others are Sundays.
fn follows_easter(day: Date) -> bool {
    easter(day.year()).is_some_and(|easter| {
        let days = easter.until(day).map_or(0, |span| span.get_days());
        matches!(days, -2 | 1 | 39)
    })
}

/// Midsummer Day is the Saturday between 20 and 26 June, as All Saints' is the one between 31 October and 6 November: both
/// are Saturdays anyway, so only the eve counts.
fn is_midsummer_eve(day: Date) -> bool {
    day.month() == 6 && day.weekday() == Weekday::Friday && (19..=25).contains(&day.day())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Easter Sundays as printed in almanacs.
    const EASTERS: [(i16, i8, i8); 15] = [
        (2016, 3, 27),
        (2017, 4, 16),
        (2018, 4, 1),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
    ];

    /// The Midsummer Days of the same years.
    const MIDSUMMERS: [i8; 15] = [25, 24, 23, 22, 20, 26, 25, 24, 22, 21, 20, 26, 24, 23, 22];

    #[test]
    fn easter_is_when_almanacs_say() {
        for (year, month, day) in EASTERS {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
        // The earliest and the latest there are.
        assert_eq!(easter(1818), Some(date(1818, 3, 22)));
        assert_eq!(easter(1943), Some(date(1943, 4, 25)));
    }

    /// The days off that are no Saturdays or Sundays, worked out from the list above and not from the code.
    fn days_off(year: i16, easter: Date, midsummer: i8) -> Vec<Date> {
        let moved = |days: i64| easter.checked_add(jiff::Span::new().days(days)).unwrap();
        let mut all = vec![
            date(year, 1, 1),
            date(year, 1, 6),
            moved(-2),
            moved(1),
            moved(39),
            date(year, 5, 1),
            date(year, 6, 6),
            date(year, 6, midsummer - 1),
            date(year, 12, 24),
            date(year, 12, 25),
            date(year, 12, 26),
            date(year, 12, 31),
        ];
        all.retain(|day| day.weekday().to_monday_one_offset() < 6);
        all.sort_unstable();
        all.dedup();
        all
    }

    #[test]
    fn every_day_of_fifteen_years_is_open_or_closed_as_the_almanac_says() {
        for ((year, month, day), midsummer) in EASTERS.into_iter().zip(MIDSUMMERS) {
            assert_eq!(date(year, 6, midsummer).weekday(), Weekday::Saturday);
            let off = days_off(year, date(year, month, day), midsummer);
            let mut today = date(year, 1, 1);
            while today.year() == year {
                let weekend = today.weekday().to_monday_one_offset() >= 6;
                let open = !weekend && !off.contains(&today);
                assert_eq!(is_business_day(today), open, "{today}");
                today = today.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn known_days_off_of_two_thousand_and_twenty_one() {
        for (month, day) in [
            (1, 1),
            (1, 6),
            (4, 2),
            (4, 5),
            (5, 13),
            (6, 25),
            (12, 24),
            (12, 31),
        ] {
            assert!(!is_business_day(date(2021, month, day)), "{month}-{day}");
        }
        for (month, day) in [(1, 5), (4, 1), (4, 6), (5, 14), (6, 24), (12, 23), (12, 30)] {
            assert!(is_business_day(date(2021, month, day)), "{month}-{day}");
        }
    }

    #[test]
    fn the_day_before_a_long_weekend_is_the_one_before_all_of_it() {
        assert_eq!(before(date(2021, 4, 6)), date(2021, 4, 1));
        assert_eq!(before(date(2021, 12, 27)), date(2021, 12, 23));
        assert_eq!(before(date(2021, 12, 2)), date(2021, 12, 1));
        assert_eq!(at_or_before(date(2021, 12, 2)), date(2021, 12, 2));
        assert_eq!(at_or_before(Date::MIN).year(), Date::MIN.year());
    }
}
