//! A tile for each county.

use figures::{County, CountyTiles, Refusal, Steps, Value};
use grants::{Code, Recipient};
use maud::Markup;

use super::{Words, both_widths};
use crate::Reader;

/// The heads of the table: who, the letters, and the number with its unit.
pub struct Heads {
    /// "Län" or "Region".
    pub who: String,
    /// "Bokstav".
    pub letters: String,
    /// "Kronor per invånare".
    pub value: String,
}

/// The tiles with their table. Codes are those of counties, which regions share.
pub fn tiles(
    reader: &Reader,
    words: &Words,
    heads: &Heads,
    counties: &[(&Recipient, Result<Value, Refusal>)],
    chosen: Option<Code>,
) -> Markup {
    let read: Result<Vec<County>, Refusal> = counties
        .iter()
        .map(|(recipient, value)| {
            Ok(County {
                code: recipient.code.to_string(),
                name: recipient.name.clone(),
                value: Some(value.clone()?),
            })
        })
        .collect();
    let drawn = read.map(|counties| CountyTiles {
        county_head: heads.who.clone(),
        letters_head: heads.letters.clone(),
        value_head: heads.value.clone(),
        counties,
        steps: Steps::Quantiles,
        chosen: chosen.map(|code| code.to_string()),
        sum: None,
    });
    both_widths(reader, words, |heading, width| match &drawn {
        Ok(tiles) => tiles.draw(heading, width),
        Err(refusal) => Err(refusal.clone()),
    })
}
