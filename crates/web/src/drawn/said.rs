//! Numbers as they stand in tables: without a unit, which the head of the column has.

use grants::{Fraction, Ore};
use wording::{Decimal, decimal, grouped};

use crate::Reader;

/// Kronor, with öre only when there are any.
pub fn kronor(reader: &Reader, amount: Ore) -> String {
    match amount.whole_kronor() {
        Some(kronor) => grouped(i128::from(kronor), reader.language),
        None => decimals(reader, in_kronor(amount), 2),
    }
}

/// Kronor with a sign, for what came or went.
pub fn signed(reader: &Reader, amount: Ore) -> String {
    let text = kronor(reader, amount);
    if amount > Ore::ZERO {
        format!("+{text}")
    } else {
        text
    }
}

/// Millions of kronor with at most one decimal.
pub fn millions(amount: Ore) -> Decimal {
    const MILLION: i128 = 1_000_000;
    let ore = i128::from(amount.ore());
    let number = Fraction::new(ore, MILLION * i128::from(Ore::PER_KRONA));
    let number = number.unwrap_or(Fraction::whole(0));
    Decimal {
        number,
        decimals: u32::from(number.denominator() != 1),
        cut: false,
    }
}

/// Millions of kronor as text.
pub fn in_millions(reader: &Reader, amount: Ore) -> String {
    decimal(millions(amount), reader.language)
}

/// A whole number.
pub fn whole(reader: &Reader, number: i64) -> String {
    grouped(i128::from(number), reader.language)
}

/// An exact number with so many decimals, rounded half up.
pub fn decimals(reader: &Reader, number: Fraction, decimals: u32) -> String {
    let cut = false;
    let rounded = Decimal {
        number,
        decimals,
        cut,
    };
    decimal(rounded, reader.language)
}

/// Kronor for each inhabitant, exact; none where nobody lives.
pub fn per_inhabitant(amount: Ore, inhabitants: i64) -> Option<Fraction> {
    let divisor = i128::from(inhabitants) * i128::from(Ore::PER_KRONA);
    Fraction::new(i128::from(amount.ore()), divisor)
}

fn in_kronor(amount: Ore) -> Fraction {
    let kronor = Fraction::new(i128::from(amount.ore()), i128::from(Ore::PER_KRONA));
    kronor.unwrap_or(Fraction::whole(0))
}

/// What is known or not, where a cell would otherwise be empty.
pub const NOTHING: &str = "–";
