//! How near what was foreseen came to what was decided.

use crate::recipient_comparison::Spread;
use crate::{Code, Fraction, Ore, TooLarge};

/// How near a foresight was, over all recipients of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearness {
    /// How many recipients.
    pub count: usize,
    /// Half of them got at most this much more or less, in öre.
    pub median: Fraction,
    /// The same as a part of what was foreseen; of those for whom something was.
    pub median_part: Option<Fraction>,
    /// Who got most more or less in kronor, and by how much.
    pub largest: (Code, Ore),
    /// Who got most more or less as a part of what was foreseen, and by how much.
    pub largest_part: Option<(Code, Fraction)>,
}

/// What was foreseen and what was decided, by recipient. None without recipients; of two that differ as much, the first is told.
pub fn nearness(rows: &[(Code, Ore, Ore)]) -> Result<Option<Nearness>, TooLarge> {
    let mut sizes = Vec::with_capacity(rows.len());
    let mut parts = Vec::with_capacity(rows.len());
    let mut largest: Option<(Code, Ore)> = None;
    let mut largest_part: Option<(Code, Fraction)> = None;
    for (code, foreseen, decided) in rows {
        let difference = decided.checked_sub(*foreseen).ok_or(TooLarge)?;
        let size = i128::from(difference.ore()).abs();
        sizes.push(Fraction::whole(size));
        if largest.is_none_or(|(_, most)| i128::from(most.ore()).abs() < size) {
            largest = Some((*code, difference));
        }
        let base = i128::from(foreseen.ore());
        if let Some(part) = Fraction::new(i128::from(difference.ore()), base) {
            let size = absolute(part);
            parts.push(size);
            if largest_part.is_none_or(|(_, most)| absolute(most) < size) {
                largest_part = Some((*code, part));
            }
        }
    }
    let (Some(spread), Some(largest)) = (Spread::of(&sizes)?, largest) else {
        return Ok(None);
    };
    Ok(Some(Nearness {
        count: spread.count,
        median: spread.median,
        median_part: Spread::of(&parts)?.map(|spread| spread.median),
        largest,
        largest_part,
    }))
}

fn absolute(part: Fraction) -> Fraction {
    if part.numerator() < 0 {
        part.checked_mul(Fraction::whole(-1)).unwrap_or(part)
    } else {
        part
    }
}
