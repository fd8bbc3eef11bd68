//! Amounts, counts, days and directions, each in the one form the messages have.

use grants::Ore;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use roxmltree::Node;

use super::Direction;
use super::fault::{Problem, StatementFault, shown};
use super::xml::Reading;

/// Where days begin and end.
static ZONE: TimeZone = jiff::tz::get!("Europe/Stockholm");

/// Digits of an amount before the point; the format has room for 18 in all.
const MOST_DIGITS: usize = 16;
/// Digits after it. Those after the öre must be zeros.
const MOST_DECIMALS: usize = 5;

/// An amount with its currency.
pub(super) fn amount(reading: Reading<'_>, node: Node<'_, '_>) -> Result<Ore, StatementFault> {
    kronor_only(reading, node, node.attribute("Ccy").unwrap_or_default())?;
    number(reading, node)
}

/// Refuses every currency but ours.
pub(super) fn kronor_only(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    currency: &str,
) -> Result<(), StatementFault> {
    if currency == "SEK" {
        Ok(())
    } else {
        let found = shown(currency);
        Err(reading.fault(node, Problem::Currency { found }))
    }
}

/// An amount: digits, and a point and more digits if need be. No sign, no exponent, nothing else.
pub(super) fn number(reading: Reading<'_>, node: Node<'_, '_>) -> Result<Ore, StatementFault> {
    let text = reading.text(node);
    ore(text).ok_or_else(|| {
        let found = shown(text);
        reading.fault(node, Problem::Amount { found })
    })
}

fn ore(text: &str) -> Option<Ore> {
    let (kronor, decimals) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=MOST_DIGITS).contains(&kronor.len()) && decimals.len() <= MOST_DECIMALS;
    if !fits || !is_digits(kronor) || !is_digits(decimals) {
        return None;
    }
    let (hundredths, finer) = decimals.split_at(decimals.len().min(2));
    if finer.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let hundredths: i64 = format!("{hundredths:0<2}").parse().ok()?;
    let kronor = Ore::from_kronor(kronor.parse().ok()?)?;
    kronor.ore().checked_add(hundredths).map(Ore::new)
}

/// How many.
pub(super) fn count(reading: Reading<'_>, node: Node<'_, '_>) -> Result<u32, StatementFault> {
    let text = reading.text(node);
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| {
        let found = shown(text);
        reading.fault(node, Problem::Number { found })
    })
}

/// In or out.
pub(super) fn direction(
    reading: Reading<'_>,
    node: Node<'_, '_>,
) -> Result<Direction, StatementFault> {
    let found = reading.child(node, "CdtDbtInd")?;
    match reading.text(found) {
        "CRDT" => Ok(Direction::In),
        "DBIT" => Ok(Direction::Out),
        other => {
            let problem = Problem::Code {
                found: shown(other),
            };
            Err(reading.fault(found, problem))
        }
    }
}

/// A day, given as a day or as a moment; of a moment with an offset the day in Sweden is meant.
pub(super) fn day(
    reading: Reading<'_>,
    node: Node<'_, '_>,
    name: &'static str,
) -> Result<Option<Date>, StatementFault> {
    let Some(choice) = reading.find(node, name) else {
        return Ok(None);
    };
    let Some(found) = reading
        .find(choice, "Dt")
        .or_else(|| reading.find(choice, "DtTm"))
    else {
        return Err(reading.missing(choice, "Dt"));
    };
    let text = reading.text(found);
    let Some(day) = parse_day(text) else {
        let problem = Problem::Date { found: shown(text) };
        return Err(reading.fault(found, problem));
    };
    Ok(Some(day))
}

fn parse_day(text: &str) -> Option<Date> {
    const LENGTH: usize = "2026-03-02".len();
    // A day may carry an offset, which says nothing about which day it is.
    let day = text.get(..LENGTH)?;
    if !day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    }) {
        return None;
    }
    let rest = &text[LENGTH..];
    if rest.starts_with('T') {
        if let Ok(moment) = text.parse::<jiff::Timestamp>() {
            return Some(moment.to_zoned(ZONE.clone()).date());
        }
        return text
            .parse::<jiff::civil::DateTime>()
            .ok()
            .map(jiff::civil::DateTime::date);
    }
    let is_offset = rest.is_empty()
        || rest == "Z"
        || rest.len() == 6 && rest.starts_with(['+', '-']) && rest.as_bytes()[3] == b':';
    is_offset.then(|| day.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_digits_and_a_point() {
        for (text, found) in [
            ("0", 0),
            ("1", 100),
            ("1.5", 150),
            ("1.", 100),
            ("12.34", 1_234),
            ("12.34000", 1_234),
            ("0000000012.30", 1_230),
            ("9999999999999999.99", 999_999_999_999_999_999),
        ] {
            assert_eq!(ore(text), Some(Ore::new(found)), "{text}");
        }
        for text in [
            "",
            ".",
            ".5",
            "-1",
            "+1",
            "1e5",
            "1E5",
            "1,5",
            "1 000",
            "1.005",
            "1.00001",
            "NaN",
            "INF",
            "0x10",
            "１２",
            "1.0.0",
            "99999999999999999",
            "1.000000",
            "\u{2212}1",
            "1_0",
        ] {
            assert_eq!(ore(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_a_day_in_sweden() {
        for (text, found) in [
            ("2026-03-02", "2026-03-02"),
            ("2026-03-02Z", "2026-03-02"),
            ("2026-03-02+01:00", "2026-03-02"),
            ("2026-03-02T23:30:00", "2026-03-02"),
            ("2026-03-02T23:30:00Z", "2026-03-03"),
            ("2026-07-01T23:30:00+02:00", "2026-07-01"),
        ] {
            assert_eq!(parse_day(text), found.parse().ok(), "{text}");
        }
        for text in [
            "",
            "2026-02-30",
            "260302",
            "2026-3-2",
            "02/03/2026",
            "2026-03-02 ",
            "2026-03-02TX",
            "2026-03-0２",
        ] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
