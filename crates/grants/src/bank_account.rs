//! Account numbers of banks in Sweden: a clearing number that tells the bank, and a number whose check follows that bank.
//!
//! ```
//! use grants::bank_account::BankAccount;
//! let account: BankAccount = "6789 123 456 789".parse()?;
//! assert_eq!((account.clearing(), account.account()), ("6789", "123456789"));
//! assert_eq!(account.bank(), "Handelsbanken");
//! assert_eq!(account.to_string(), "6789, 123 456 789");
//! let savings: BankAccount = "8424-4, 983 189 224-6".parse()?;
//! assert_eq!((savings.clearing(), savings.clearing_in_full().as_str()), ("8424", "84244"));
//! # Ok::<(), grants::bank_account::NotABankAccount>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::clearing::{AccountForm, ClearingSeries, series_of};
use crate::{giro, luhn, typed_digits};

/// How many digits of a clearing number tell the bank.
const CLEARING: usize = 4;
/// What people put between the clearing number and the number of the account.
const PARTED_BY: char = ',';

/// The number of an account in a bank in Sweden.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BankAccount {
    clearing: String,
    account: String,
    series: &'static ClearingSeries,
}

/// Why a text is not the number of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABankAccount {
    /// Nothing is written, or only one of the two numbers.
    #[error("a clearing number and an account number are needed")]
    Empty,
    /// Something else than digits, hyphens, spaces and one comma stands in it.
    #[error("{0:?} is no digit")]
    NotADigit(char),
    /// The clearing number has not four digits, or five where Swedbank has one that checks the others.
    #[error("a clearing number has 4 digits, not {0}")]
    ClearingLength(usize),
    /// No bank known here has the clearing number.
    #[error("no bank that is known has clearing number {0}")]
    UnknownClearing(u16),
    /// The fifth digit of the clearing number does not fit the other four.
    #[error("the fifth digit of the clearing number does not fit the others")]
    ClearingCheckDigit,
    /// The number of the account has too few or too many digits for the bank.
    #[error("account numbers of {bank} have {least} to {most} digits, not {found}")]
    AccountLength {
        /// The bank.
        bank: &'static str,
        /// How many digits it has.
        found: usize,
        /// How many it must have.
        least: usize,
        /// How many it may have.
        most: usize,
    },
    /// The number of the account is all noughts.
    #[error("the account number is nought")]
    Nought,
    /// The last digit is not the one the bank would have given.
    #[error("the check digit is not one of {bank}")]
    CheckDigit {
        /// The bank.
        bank: &'static str,
    },
    /// Where the clearing number ends cannot be told, because the fifth digit may belong to either number.
    #[error("the clearing number may end after four digits or five; a comma after it tells")]
    Ambiguous,
}

impl BankAccount {
    /// The account with a clearing number and a number in that bank.
    pub fn new(clearing: &str, account: &str) -> Result<Self, NotABankAccount> {
        let digits = |text| typed_digits::digits(text).map_err(NotABankAccount::NotADigit);
        Self::of(&digits(clearing)?, &digits(account)?)
    }

    /// The first four digits of the clearing number, as they are stored.
    pub fn clearing(&self) -> &str {
        &self.clearing
    }

    /// The clearing number as the bank writes it: Swedbank's of the series 8 have a fifth digit that checks the others.
    pub fn clearing_in_full(&self) -> String {
        if self.series.form == AccountForm::SavingsBank {
            format!("{}{}", self.clearing, luhn::check_digit(&self.clearing))
        } else {
            self.clearing.clone()
        }
    }

    /// The digits of the account, with noughts in front to the length the bank uses.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The name of the bank.
    pub fn bank(&self) -> &'static str {
        self.series.bank
    }

    /// The series the clearing number is in, which tells how payment files write the account.
    pub fn series(&self) -> &'static ClearingSeries {
        self.series
    }

    /// Whether the check digit is right. It may be wrong only where the bank has accounts without one, and then nothing but
    /// the bank can tell that the number is.
    pub fn is_confirmed(&self) -> bool {
        self.series.form.is_strict() || luhn::passes(&self.account)
    }

    /// Whether it is the account of a private person: the number is the one they were born with.
    pub fn is_personal(&self) -> bool {
        self.series.form == AccountForm::PersonalTen
    }

    /// The account of digits alone, each number by itself.
    fn of(clearing: &str, account: &str) -> Result<Self, NotABankAccount> {
        if clearing.is_empty() || account.is_empty() {
            return Err(NotABankAccount::Empty);
        }
        if clearing.len() < CLEARING || clearing.len() > CLEARING + 1 {
            return Err(NotABankAccount::ClearingLength(clearing.len()));
        }
        let series = series_of_digits(clearing)?;
        if clearing.len() > CLEARING {
            if series.form != AccountForm::SavingsBank {
                return Err(NotABankAccount::ClearingLength(clearing.len()));
            }
            if !luhn::passes(clearing) {
                return Err(NotABankAccount::ClearingCheckDigit);
            }
        }
        let (bank, found) = (series.bank, account.len());
        let (least, most) = series.form.digits();
        if !(least..=most).contains(&found) {
            return Err(NotABankAccount::AccountLength {
                bank,
                found,
                least,
                most,
            });
        }
        if account.bytes().all(|digit| digit == b'0') {
            return Err(NotABankAccount::Nought);
        }
        let clearing = clearing.get(..CLEARING).unwrap_or_default().to_owned();
        let account = format!("{account:0>width$}", width = series.form.filled_to());
        if series.form.is_strict() && !is_right(series.form, &clearing, &account) {
            return Err(NotABankAccount::CheckDigit { bank });
        }
        Ok(Self {
            clearing,
            account,
            series,
        })
    }

    /// The account of digits written in one go, when it can be told where the clearing number ends.
    fn of_all(digits: &str) -> Result<Self, NotABankAccount> {
        let Some((clearing, account)) = digits.split_at_checked(CLEARING) else {
            return Err(NotABankAccount::ClearingLength(digits.len()));
        };
        if series_of_digits(clearing)?.form != AccountForm::SavingsBank {
            return Self::of(clearing, account);
        }
        let short = Self::of(clearing, account);
        let long = digits
            .split_at_checked(CLEARING + 1)
            .map(|(clearing, account)| Self::of(clearing, account));
        let confirmed = |read: &Self| read.is_confirmed();
        match (short, long) {
            (Ok(short), Some(Ok(long))) => match (confirmed(&short), confirmed(&long)) {
                (true, false) => Ok(short),
                (false, true) => Ok(long),
                _ => Err(NotABankAccount::Ambiguous),
            },
            (Ok(one), _) | (Err(_), Some(Ok(one))) if one.is_confirmed() => Ok(one),
            (Ok(_), _) | (Err(_), Some(Ok(_))) => Err(NotABankAccount::Ambiguous),
            (Err(why), _) => Err(why),
        }
    }
}

/// The series of a clearing number written in digits.
fn series_of_digits(clearing: &str) -> Result<&'static ClearingSeries, NotABankAccount> {
    let number = clearing
        .bytes()
        .take(CLEARING)
        .fold(0_u16, |number, digit| number * 10 + u16::from(digit - b'0'));
    series_of(number).ok_or(NotABankAccount::UnknownClearing(number))
}

/// Whether the check digit is right for a form whose accounts all have one.
fn is_right(form: AccountForm, clearing: &str, account: &str) -> bool {
    match form {
        AccountForm::SevenWithThree => passes_eleven(&format!(
            "{}{account}",
            clearing.get(1..).unwrap_or_default()
        )),
        AccountForm::SevenWithFour => passes_eleven(&format!("{clearing}{account}")),
        AccountForm::Nine => passes_eleven(account),
        AccountForm::Ten
        | AccountForm::PersonalTen
        | AccountForm::SavingsBank
        | AccountForm::GiroAccount => luhn::passes(account),
    }
}

/// Modulus 11 as the banks use it: the weights from the end are 1, 2, … 10, and 1 again.
fn passes_eleven(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip((1..=10).chain(1..=10))
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    sum > 0 && sum.is_multiple_of(11)
}

/// Whether a text begins with the clearing number of a savings bank and its check digit, as in `8424-4 983 189 224-6`.
fn begins_with_five(text: &str) -> Option<(&str, &str)> {
    let (clearing, account) = text.split_at_checked(CLEARING + 2)?;
    let (four, check) = clearing.split_at_checked(CLEARING)?;
    let stands_alone = account.chars().next().is_some_and(typed_digits::is_between);
    let check_follows =
        check.starts_with('-') && check.ends_with(|last: char| last.is_ascii_digit());
    (four.bytes().all(|byte| byte.is_ascii_digit()) && check_follows && stands_alone)
        .then_some((clearing, account))
}

impl FromStr for BankAccount {
    type Err = NotABankAccount;

    fn from_str(text: &str) -> Result<Self, NotABankAccount> {
        let text = text.trim();
        if let Some((clearing, account)) = text.split_once(PARTED_BY) {
            return Self::new(clearing, account);
        }
        let digits = typed_digits::digits(text).map_err(NotABankAccount::NotADigit)?;
        if digits.is_empty() {
            return Err(NotABankAccount::Empty);
        }
        match begins_with_five(text) {
            Some((clearing, account)) => Self::new(clearing, account),
            None => Self::of_all(&digits),
        }
    }
}

impl fmt::Display for BankAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |from: usize, to: usize| self.account.get(from..to).unwrap_or_default();
        let account = match self.series.form {
            AccountForm::SevenWithThree | AccountForm::SevenWithFour => {
                format!("{} {} {}", part(0, 2), part(2, 5), part(5, 7))
            }
            AccountForm::Nine => format!("{} {} {}", part(0, 3), part(3, 6), part(6, 9)),
            AccountForm::PersonalTen => format!("{}-{}", part(0, 6), part(6, 10)),
            AccountForm::Ten | AccountForm::SavingsBank => {
                format!(
                    "{} {} {}-{}",
                    part(0, 3),
                    part(3, 6),
                    part(6, 9),
                    part(9, 10)
                )
            }
            AccountForm::GiroAccount => giro::in_pairs(&self.account),
        };
        let clearing = self.clearing_in_full();
        match clearing.split_at_checked(CLEARING) {
            Some((four, check)) if !check.is_empty() => {
                f.pad(&format!("{four}-{check}{PARTED_BY} {account}"))
            }
            _ => f.pad(&format!("{clearing}{PARTED_BY} {account}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::clearing::SERIES;
    use crate::typed_digits::{
        HOSTILE, is_the_known_hole, with_neighbours_swapped, with_one_wrong_digit,
    };

    fn read(text: &str) -> Result<BankAccount, NotABankAccount> {
        text.parse()
    }

    /// Accounts of every series, with a right check digit; some sums have none and are left out.
    fn accounts() -> impl Strategy<Value = BankAccount> {
        (0..SERIES.len(), any::<u16>(), 1..100_000_000_u32).prop_filter_map(
            "modulus 11 leaves some numbers without a check digit",
            |(at, step, front)| {
                let series = SERIES[at];
                let clearing = series.first + step % (series.last - series.first + 1);
                let length = series.form.digits().1;
                let front = format!("{front:09}");
                let front = &front[front.len() - (length - 1)..];
                (0..=9).find_map(|check| {
                    BankAccount::new(&clearing.to_string(), &format!("{front}{check}"))
                        .ok()
                        .filter(BankAccount::is_confirmed)
                })
            },
        )
    }

    #[test]
    fn accounts_that_are_known_to_be_right_are_read_and_written() {
        for (typed, bank, written) in [
            ("6789123456789", "Handelsbanken", "6789, 123 456 789"),
            ("6789, 123 456 789", "Handelsbanken", "6789, 123 456 789"),
            ("9071, 417 23 83", "Multitude Bank", "9071, 41 723 83"),
            ("97891111113", "Klarna Bank", "9789, 11 111 13"),
            ("3300 000620-5124", "Nordea", "3300, 000620-5124"),
            ("8424-4,983 189 224-6", "Swedbank", "8424-4, 983 189 224-6"),
            ("8424-4 983 189 224-6", "Swedbank", "8424-4, 983 189 224-6"),
            ("8424,983 189 224-6", "Swedbank", "8424-4, 983 189 224-6"),
            ("842449831892246", "Swedbank", "8424-4, 983 189 224-6"),
            ("8129-9, 43 386 711-6", "Swedbank", "8129-9, 043 386 711-6"),
            ("9960 123456-6", "Nordea (Plusgirot)", "9960, 12 34 56-6"),
        ] {
            let account = read(typed).unwrap_or_else(|why| panic!("{typed}: {why}"));
            assert_eq!(
                (account.bank(), account.to_string().as_str()),
                (bank, written)
            );
            assert!(account.is_confirmed(), "{typed}");
            assert_eq!(read(written), Ok(account));
        }
        assert!(read("3300 000620-5124").is_ok_and(|account| account.is_personal()));
    }

    #[test]
    fn each_part_that_is_wrong_is_named() {
        use NotABankAccount as Not;
        let length = |bank, found, least, most| Not::AccountLength {
            bank,
            found,
            least,
            most,
        };
        for (text, why) in [
            ("", Not::Empty),
            ("6789,", Not::Empty),
            (",123", Not::Empty),
            ("678", Not::ClearingLength(3)),
            ("67890, 123456789", Not::ClearingLength(5)),
            ("842444, 9831892246", Not::ClearingLength(6)),
            ("2100 1234567", Not::UnknownClearing(2100)),
            ("9900 1609908", Not::UnknownClearing(9900)),
            ("0000 0000000", Not::UnknownClearing(0)),
            ("8424-1, 983 189 224-6", Not::ClearingCheckDigit),
            ("8424-1 983 189 224-6", Not::ClearingCheckDigit),
            ("5365 123456", length("SEB", 6, 7, 7)),
            ("6789 1234567890", length("Handelsbanken", 10, 8, 9)),
            ("5365 0000000", Not::Nought),
            (
                "6789 123 456 788",
                Not::CheckDigit {
                    bank: "Handelsbanken",
                },
            ),
            ("6789, 123, 456 789", Not::NotADigit(',')),
            ("konto", Not::NotADigit('k')),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn a_savings_bank_number_that_fails_the_check_is_read_but_not_confirmed() {
        let account = read("8424-4, 983 189 224-7").unwrap();
        assert!(!account.is_confirmed());
        // Written in one go it could be two numbers, and nothing is guessed.
        assert_eq!(read("84249831892247"), Err(NotABankAccount::Ambiguous));
    }

    #[test]
    fn hostile_texts_are_refused() {
        for text in HOSTILE {
            assert!(read(text).is_err(), "{text:?}");
            assert!(BankAccount::new("6789", text).is_err(), "{text:?}");
            assert!(BankAccount::new(text, "123456789").is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(account in accounts()) {
            prop_assert_eq!(read(&account.to_string()), Ok(account.clone()));
            let again = BankAccount::new(&account.clearing_in_full(), account.account());
            prop_assert_eq!(again, Ok(account.clone()));
            // Written in one go it is the same account, or it is asked for a comma.
            let one_go = read(&format!("{}{}", account.clearing_in_full(), account.account()));
            prop_assert!(one_go == Ok(account) || one_go == Err(NotABankAccount::Ambiguous));
        }

        #[test]
        fn every_single_wrong_digit_of_an_account_is_found_or_left_unconfirmed(account in accounts()) {
            for wrong in with_one_wrong_digit(account.account()) {
                let read = BankAccount::new(account.clearing(), &wrong);
                prop_assert!(!read.is_ok_and(|read| read.is_confirmed()), "{wrong} for {account}");
            }
        }

        #[test]
        fn so_is_every_swap_of_neighbours_but_nought_and_nine_under_modulus_10(account in accounts()) {
            let by_ten = !matches!(
                account.series().form,
                AccountForm::SevenWithThree | AccountForm::SevenWithFour | AccountForm::Nine
            );
            for (swapped, one, other) in with_neighbours_swapped(account.account()) {
                let read = BankAccount::new(account.clearing(), &swapped);
                let passed = read.is_ok_and(|read| read.is_confirmed());
                prop_assert_eq!(passed, by_ten && is_the_known_hole(one, other), "{}", swapped);
            }
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
