//! Codes of recipients in keys.

use std::collections::BTreeSet;
use std::ops::Range;

use grants::{Code, Level};

use super::Share;
use crate::problem::{KeyFault, ReferenceFault, ValueFault, Wanted, quote};
use crate::reader::reading::{Read, Reading};
use crate::reader::value::Value;

/// A list of codes, each once.
pub(super) fn codes(value: Value<'_>, share: Share<'_>) -> Read<BTreeSet<Code>> {
    let parts = value.list(Wanted::Codes)?;
    if parts.is_empty() {
        return Err(value.report(ValueFault::EmptyList));
    }
    let mut codes = BTreeSet::new();
    let mut refused = None;
    for part in parts {
        let code = part
            .characters(Wanted::Code)
            .and_then(|given| code_at(part.reading, given, part.place(), share));
        match code {
            Ok(code) if codes.insert(code) => {}
            Ok(code) => refused = Some(part.report(ReferenceFault::DuplicateCode { code })),
            Err(reported) => refused = Some(reported),
        }
    }
    refused.map_or(Ok(codes), Err)
}

/// The code written at a place: one that the register has on the level, and that takes part.
pub(super) fn code_at(
    reading: &Reading<'_>,
    given: &str,
    place: Range<usize>,
    share: Share<'_>,
) -> Read<Code> {
    let level = share.level?;
    let registered =
        |code: &Code| level == Level::Other || reading.register.find(level, *code).is_some();
    let Some(code) = given.parse().ok().filter(registered) else {
        let nearest = nearest_recipient(reading, level, given);
        return Err(reading.report(
            place,
            ReferenceFault::UnknownCode {
                given: quote(given),
                level,
                nearest,
            },
        ));
    };
    if share
        .participants
        .is_some_and(|participants| !participants.contains(&code))
    {
        return Err(reading.report(place, KeyFault::TakesNoPart { code }));
    }
    Ok(code)
}

/// So many letters of a name are enough to know it by.
const FEWEST_LETTERS: usize = 3;

/// The recipient on the level whose code or name looks most like what was written.
fn nearest_recipient(reading: &Reading<'_>, level: Level, given: &str) -> Option<(Code, String)> {
    let recipients = reading.register.of(level);
    let found = if given.starts_with(|character: char| character.is_ascii_digit()) {
        let codes = || recipients.iter().map(|recipient| recipient.code.as_str());
        // The first two digits are the county, which people seldom get wrong.
        let county = given.get(..2).unwrap_or(given);
        let in_county = reading.nearest(given, codes().filter(|code| code.starts_with(county)));
        let code = in_county.or_else(|| reading.nearest(given, codes()))?;
        recipients
            .iter()
            .find(|recipient| recipient.code.as_str() == code)
    } else {
        reading
            .nearest(
                given,
                recipients.iter().map(|recipient| recipient.name.as_str()),
            )
            .and_then(|name| recipients.iter().find(|recipient| recipient.name == name))
            .or_else(|| {
                // "Skåne" is Region Skåne, but too short to be near it.
                let part = given.to_lowercase();
                let long = part.chars().count() >= FEWEST_LETTERS;
                recipients
                    .iter()
                    .find(|recipient| long && recipient.name.to_lowercase().contains(&part))
            })
    }?;
    Some((found.code, found.name.clone()))
}
