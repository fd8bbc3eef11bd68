//! Sums as one says them: "1,4 miljoner kronor" where a heading needs the size and not every krona.

use grants::{Fraction, Ore};
use wording::{Decimal, Message, message};

const MILLION: i128 = 1_000_000;
const MILLIARD: i128 = 1_000 * MILLION;

/// The sum with one decimal in millions or milliards of kronor; below a million to the krona.
pub fn about(amount: Ore) -> Message {
    let kronor = i128::from(amount.ore()) / i128::from(Ore::PER_KRONA);
    let in_units = |unit: i128| Decimal {
        number: Fraction::new(i128::from(amount.ore()), unit * i128::from(Ore::PER_KRONA))
            .unwrap_or(Fraction::whole(0)),
        decimals: 1,
        cut: false,
    };
    // 999,95 million reads as 1,0 milliard.
    if kronor.abs() >= MILLIARD - MILLION / 20 {
        message!("places-milliards", number = in_units(MILLIARD))
    } else if kronor.abs() >= MILLION - MILLION / 20 {
        message!("places-millions", number = in_units(MILLION))
    } else {
        message!("places-kronor", amount = amount)
    }
}

#[cfg(test)]
mod tests {
    use wording::Language;

    use super::*;

    #[test]
    fn sums_are_said_in_the_unit_that_reads_best() {
        for (kronor, said) in [
            (937_983, "937\u{a0}983\u{a0}kr"),
            (949_999, "949\u{a0}999\u{a0}kr"),
            (950_000, "1,0\u{a0}miljoner kronor"),
            (1_349_999, "1,3\u{a0}miljoner kronor"),
            (1_350_000, "1,4\u{a0}miljoner kronor"),
            (999_950_000, "1,0\u{a0}miljarder kronor"),
            (1_680_000_000, "1,7\u{a0}miljarder kronor"),
        ] {
            let amount = Ore::from_kronor(kronor).unwrap();
            assert_eq!(Language::Swedish.say(&about(amount)), said);
        }
    }
}
