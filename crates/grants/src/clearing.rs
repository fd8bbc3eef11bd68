//! Which bank has which clearing numbers, and how its account numbers are checked.
//!
//! The table follows Bankgirot's public description *Bankernas kontonummer* as it stood on 22 February 2024
//! (`docs/payment-numbers.md` tells how it was compared). Banks come and go; a clearing number that is not here is refused
//! with a name, never guessed.

/// How the account numbers of a series are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountForm {
    /// Type 1, comment 1: seven digits; modulus 11 over them and the clearing number without its first digit.
    SevenWithThree,
    /// Type 1, comment 2: seven digits; modulus 11 over them and the whole clearing number.
    SevenWithFour,
    /// Type 2, comment 1: ten digits; modulus 10 over them.
    Ten,
    /// Type 2, comment 1, where the digits are those of a person.
    PersonalTen,
    /// Type 2, comment 2: eight or nine digits; modulus 11 over them.
    Nine,
    /// Type 2, comment 3 of Swedbank: seven to ten digits, filled with noughts to ten; modulus 10 as a rule.
    SavingsBank,
    /// Type 2, comment 3 of Plusgirot: two to ten digits; modulus 10 as a rule.
    GiroAccount,
}

/// A series of clearing numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClearingSeries {
    /// The first number.
    pub first: u16,
    /// The last number.
    pub last: u16,
    /// The name of the bank.
    pub bank: &'static str,
    /// How its account numbers are made.
    pub form: AccountForm,
}

use AccountForm::{
    GiroAccount, Nine, PersonalTen, SavingsBank, SevenWithFour, SevenWithThree, Ten,
};

const fn series(first: u16, last: u16, bank: &'static str, form: AccountForm) -> ClearingSeries {
    ClearingSeries {
        first,
        last,
        bank,
        form,
    }
}

/// Every series, in order.
pub const SERIES: [ClearingSeries; 54] = [
    series(1100, 1199, "Nordea", SevenWithThree),
    series(1200, 1399, "Danske Bank", SevenWithThree),
    series(1400, 2099, "Nordea", SevenWithThree),
    series(2300, 2399, "Ålandsbanken", SevenWithFour),
    series(2400, 2499, "Danske Bank", SevenWithThree),
    series(3000, 3299, "Nordea", SevenWithThree),
    series(3300, 3300, "Nordea", PersonalTen),
    series(3301, 3399, "Nordea", SevenWithThree),
    series(3400, 3409, "Länsförsäkringar Bank", SevenWithThree),
    series(3410, 3781, "Nordea", SevenWithThree),
    series(3782, 3782, "Nordea", PersonalTen),
    series(3783, 3999, "Nordea", SevenWithThree),
    series(4000, 4999, "Nordea", SevenWithFour),
    series(5000, 5999, "SEB", SevenWithThree),
    series(6000, 6999, "Handelsbanken", Nine),
    series(7000, 7999, "Swedbank", SevenWithThree),
    series(8000, 8999, "Swedbank", SavingsBank),
    series(9020, 9029, "Länsförsäkringar Bank", SevenWithFour),
    series(9040, 9049, "Citibank", SevenWithFour),
    series(9060, 9069, "Länsförsäkringar Bank", SevenWithThree),
    series(9070, 9079, "Multitude Bank", SevenWithThree),
    series(9100, 9109, "Nordnet Bank", SevenWithFour),
    series(9120, 9124, "SEB", SevenWithThree),
    series(9130, 9149, "SEB", SevenWithThree),
    series(9150, 9169, "Skandiabanken", SevenWithFour),
    series(9170, 9179, "Ikano Bank", SevenWithThree),
    series(9180, 9189, "Danske Bank", Ten),
    series(9190, 9199, "DNB Bank", SevenWithFour),
    series(9230, 9239, "Marginalen Bank", SevenWithThree),
    series(9250, 9259, "SBAB", SevenWithThree),
    series(9260, 9269, "DNB Bank", SevenWithFour),
    series(9270, 9279, "ICA Banken", SevenWithThree),
    series(9280, 9289, "Resurs Bank", SevenWithThree),
    series(9300, 9349, "Swedbank", Ten),
    series(9390, 9399, "Landshypotek Bank", SevenWithFour),
    series(9460, 9469, "Santander Consumer Bank", SevenWithThree),
    series(9470, 9479, "BNP Paribas", SevenWithFour),
    series(9500, 9549, "Nordea (Plusgirot)", GiroAccount),
    series(9550, 9569, "Avanza Bank", SevenWithFour),
    series(9570, 9579, "Sparbanken Syd", Ten),
    series(9580, 9589, "Aion Bank", SevenWithThree),
    series(9590, 9599, "Erik Penser Bank", SevenWithFour),
    series(9630, 9639, "Lån & Spar Bank", SevenWithThree),
    series(9640, 9649, "NOBA Bank Group", SevenWithFour),
    series(9660, 9669, "Svea Bank", SevenWithFour),
    series(9670, 9679, "JAK Medlemsbank", SevenWithFour),
    series(9680, 9689, "BlueStep Finans", SevenWithThree),
    series(9700, 9709, "Ekobanken", SevenWithFour),
    series(9710, 9719, "Lunar Bank", SevenWithFour),
    series(9750, 9759, "Northmill Bank", SevenWithFour),
    series(9780, 9789, "Klarna Bank", SevenWithFour),
    series(9880, 9889, "Riksgälden", SevenWithFour),
    series(9890, 9899, "Riksgälden", Ten),
    series(9960, 9969, "Nordea (Plusgirot)", GiroAccount),
];

/// The series a clearing number is in.
pub fn series_of(clearing: u16) -> Option<&'static ClearingSeries> {
    SERIES
        .iter()
        .find(|series| (series.first..=series.last).contains(&clearing))
}

impl AccountForm {
    /// The least and the greatest number of digits people write.
    pub const fn digits(self) -> (usize, usize) {
        match self {
            Self::SevenWithThree | Self::SevenWithFour => (7, 7),
            Self::Ten | Self::PersonalTen => (10, 10),
            Self::Nine => (8, 9),
            Self::SavingsBank => (7, 10),
            Self::GiroAccount => (2, 10),
        }
    }

    /// The number of digits noughts are put in front up to; a giro account is as long as it is.
    pub const fn filled_to(self) -> usize {
        match self {
            Self::GiroAccount => 0,
            _ => self.digits().1,
        }
    }

    /// Whether every account of the bank has the check digit. Swedbank and Plusgirot have some that do not.
    pub const fn is_strict(self) -> bool {
        !matches!(self, Self::SavingsBank | Self::GiroAccount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_are_in_order_and_do_not_overlap() {
        for pair in SERIES.windows(2) {
            assert!(pair[0].last < pair[1].first, "{pair:?}");
        }
        assert!(SERIES.iter().all(|series| series.first <= series.last));
    }

    #[test]
    fn a_number_outside_every_series_has_no_bank() {
        for clearing in [0, 999, 1000, 2100, 2500, 9000, 9900, 9970, 9999] {
            assert_eq!(series_of(clearing), None, "{clearing}");
        }
        assert_eq!(series_of(3300).map(|found| found.form), Some(PersonalTen));
        assert_eq!(
            series_of(3301).map(|found| found.form),
            Some(SevenWithThree)
        );
    }
}
