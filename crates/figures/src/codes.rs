//! Codes that name what is drawn.

use std::collections::BTreeSet;

use crate::Refusal;

/// Whether every code stands once.
pub(crate) fn all_different<'c>(codes: impl IntoIterator<Item = &'c str>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code) {
            return Err(Refusal::Duplicate {
                code: code.to_owned(),
            });
        }
    }
    Ok(())
}

/// Where the chosen code stands.
pub(crate) fn place_of<'c>(
    chosen: Option<&str>,
    codes: impl IntoIterator<Item = &'c str>,
) -> Result<Option<usize>, Refusal> {
    let Some(chosen) = chosen else {
        return Ok(None);
    };
    match codes.into_iter().position(|code| code == chosen) {
        Some(at) => Ok(Some(at)),
        None => Err(Refusal::UnknownCode {
            code: chosen.to_owned(),
        }),
    }
}

/// Whether there are no more things than a figure can show.
pub(crate) fn few_enough(things: &'static str, count: usize, limit: usize) -> Result<(), Refusal> {
    if count > limit {
        return Err(Refusal::TooMany {
            things,
            count,
            limit,
        });
    }
    Ok(())
}
