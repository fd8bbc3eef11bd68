//! What the bank says about payments, and what follows from it by rule. Nothing is guessed: what no rule decides waits for a
//! person.
//!
//! ```
//! use grants::Ore;
//! use grants::bank_entry::{Flow, Verdict, judge};
//! use grants::payment::PaymentStatus;
//! let amount = Ore::new(100);
//! let released = (PaymentStatus::Released, amount);
//! assert_eq!(judge(Flow::Out, amount, released), Ok(Verdict::Executed));
//! let executed = (PaymentStatus::Executed, amount);
//! assert_eq!(judge(Flow::In, amount, executed), Ok(Verdict::Returned));
//! assert!(judge(Flow::Out, amount, executed).is_err());
//! ```

use crate::Ore;
use crate::payment::PaymentStatus;

/// Which way money went, seen from the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flow {
    /// It came in.
    In,
    /// It went out.
    Out,
}

/// Where an entry of the bank stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryStatus {
    /// It is known what it is about.
    Matched,
    /// It waits for a person.
    Waiting,
    /// A person said that it is about nothing here.
    SetAside,
}

/// How it became known what an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchedBy {
    /// By the name that followed the payment from end to end.
    EndToEnd,
    /// By the name of a payment file that was booked as one sum.
    File,
    /// By a reference with a check digit.
    Reference,
    /// By a person.
    Person,
}

/// What an entry says about a payment of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was paid.
    Executed,
    /// It came back.
    Returned,
}

/// Why an entry waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    /// It names nothing that is known here.
    #[error("it names nothing that is known")]
    Unknown,
    /// It names a payment of another amount.
    #[error("the amount is another")]
    OtherAmount,
    /// It says that a payment was paid which was paid before.
    #[error("the payment was paid before")]
    PaidBefore,
    /// It says that a payment was paid which was not to be paid.
    #[error("the payment was not to be paid")]
    NotToBePaid,
    /// It says that a payment came back which was not paid.
    #[error("the payment was not paid")]
    NotPaid,
    /// Its reference fits a claim, but the amount does not.
    #[error("it does not fit the claim")]
    DoesNotFitClaim,
    /// It is the sum of a payment file, and what is left to pay of the file is another sum.
    #[error("what is left to pay of the file is another sum")]
    OtherSum,
    /// It is the sum of a payment file, and another number of payments is left to pay of the file.
    #[error("another number of payments is left to pay of the file")]
    OtherCount,
    /// It is the sum of a payment file of which nothing is left to pay.
    #[error("nothing is left to pay of the file")]
    FilePaidBefore,
    /// The ledger does not take it.
    #[error("the ledger does not take it")]
    Ledger,
}

/// So many payments, and what they come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payments {
    /// How many.
    pub count: u32,
    /// Their sum.
    pub total: Ore,
}

/// What the bank says of a payment file that it booked as one sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookedSum {
    /// How many payments it is, if the bank says so.
    pub count: Option<u32>,
    /// The sum.
    pub total: Ore,
}

/// Whether a sum that went out pays all that is left to pay of a payment file.
///
/// `left` is what is released and neither paid nor turned down. `told` is what was paid according to notices of the single
/// payments alone, and is in the sum of the account too. Nothing in between is a payment of anything: which of the payments
/// it would be cannot be known.
///
/// ```
/// use grants::Ore;
/// use grants::bank_entry::{BookedSum, Payments, Unclear, judge_sum};
/// let left = Payments { count: 2, total: Ore::new(300) };
/// let sum = BookedSum { count: Some(2), total: Ore::new(300) };
/// assert_eq!(judge_sum(sum, left, Payments::default()), Ok(()));
/// let less = BookedSum { total: Ore::new(200), ..sum };
/// assert_eq!(judge_sum(less, left, Payments::default()), Err(Unclear::OtherSum));
/// ```
pub fn judge_sum(sum: BookedSum, left: Payments, told: Payments) -> Result<(), Unclear> {
    let both = Payments {
        count: left.count.saturating_add(told.count),
        total: Ore::checked_sum([left.total, told.total]).ok_or(Unclear::OtherSum)?,
    };
    if both.count == 0 {
        return Err(Unclear::FilePaidBefore);
    }
    let possible = [left, both]
        .into_iter()
        .filter(|payments| payments.count > 0);
    let mut same_total = possible
        .filter(|payments| payments.total == sum.total)
        .peekable();
    if same_total.peek().is_none() {
        return Err(Unclear::OtherSum);
    }
    if same_total.any(|payments| sum.count.is_none_or(|count| count == payments.count)) {
        Ok(())
    } else {
        Err(Unclear::OtherCount)
    }
}

/// What an entry says about the payment it names. A payment is executed once in its life.
pub fn judge(
    flow: Flow,
    amount: Ore,
    (status, of_payment): (PaymentStatus, Ore),
) -> Result<Verdict, Unclear> {
    if amount != of_payment {
        return Err(Unclear::OtherAmount);
    }
    match (flow, status) {
        (Flow::Out, PaymentStatus::Released) => Ok(Verdict::Executed),
        (Flow::Out, PaymentStatus::Executed | PaymentStatus::Returned) => Err(Unclear::PaidBefore),
        (Flow::Out, _) => Err(Unclear::NotToBePaid),
        (Flow::In, PaymentStatus::Executed) => Ok(Verdict::Returned),
        (Flow::In, _) => Err(Unclear::NotPaid),
    }
}

impl Flow {
    /// Both.
    pub const ALL: [Self; 2] = [Self::In, Self::Out];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl EntryStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Matched, Self::Waiting, Self::SetAside];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Waiting => "waiting",
            Self::SetAside => "set_aside",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl MatchedBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::EndToEnd, Self::File, Self::Reference, Self::Person];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::EndToEnd => "end_to_end",
            Self::File => "file",
            Self::Reference => "reference",
            Self::Person => "person",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl Unclear {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Unknown,
        Self::OtherAmount,
        Self::PaidBefore,
        Self::NotToBePaid,
        Self::NotPaid,
        Self::DoesNotFitClaim,
        Self::OtherSum,
        Self::OtherCount,
        Self::FilePaidBefore,
        Self::Ledger,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::OtherAmount => "other_amount",
            Self::PaidBefore => "paid_before",
            Self::NotToBePaid => "not_to_be_paid",
            Self::NotPaid => "not_paid",
            Self::DoesNotFitClaim => "does_not_fit_claim",
            Self::OtherSum => "other_sum",
            Self::OtherCount => "other_count",
            Self::FilePaidBefore => "file_paid_before",
            Self::Ledger => "ledger",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_means_the_one_it_is_written_for() {
        for flow in Flow::ALL {
            assert_eq!(Flow::from_word(flow.word()), Some(flow));
        }
        for status in EntryStatus::ALL {
            assert_eq!(EntryStatus::from_word(status.word()), Some(status));
        }
        for by in MatchedBy::ALL {
            assert_eq!(MatchedBy::from_word(by.word()), Some(by));
        }
        for why in Unclear::ALL {
            assert_eq!(Unclear::from_word(why.word()), Some(why));
        }
    }

    proptest! {
        #[test]
        fn a_sum_pays_all_that_is_left_of_a_file_or_nothing(
            amounts in proptest::collection::vec((1_i64..4, 0_u8..3), 0..6),
            stated in 0_i64..20,
            count in proptest::option::of(0_u32..7),
        ) {
            let of = |which: u8| {
                let those = amounts.iter().filter(|(_, where_it_is)| *where_it_is == which);
                let (count, total) = those.fold((0, 0), |(count, total), (ore, _)| (count + 1, total + ore));
                (count, total)
            };
            // What is left, what notices told, and what is over for another reason and is in no sum.
            let (left, told) = (of(0), of(1));
            let payments = |(count, total)| Payments { count, total: Ore::new(total) };
            let sum = BookedSum { count, total: Ore::new(stated) };
            let judged = judge_sum(sum, payments(left), payments(told));
            let both = (left.0 + told.0, left.1 + told.1);
            let fits = [left, both]
                .iter()
                .any(|(number, total)| {
                    *number > 0 && *total == stated && count.is_none_or(|count| count == *number)
                });
            prop_assert_eq!(judged.is_ok(), fits);
            prop_assert_eq!(judged == Err(Unclear::FilePaidBefore), both.0 == 0);
        }

        #[test]
        fn whatever_the_bank_says_in_whatever_order_a_payment_is_executed_once_and_returned_once(
            said in proptest::collection::vec((any::<bool>(), 99_i64..102), 0..40),
        ) {
            let amount = Ore::new(100);
            let (mut status, mut executed, mut returned) = (PaymentStatus::Released, 0, 0);
            for (out, ore) in said {
                let flow = if out { Flow::Out } else { Flow::In };
                let to = match judge(flow, Ore::new(ore), (status, amount)) {
                    Ok(Verdict::Executed) => { executed += 1; PaymentStatus::Executed }
                    Ok(Verdict::Returned) => { returned += 1; PaymentStatus::Returned }
                    Err(_) => continue,
                };
                prop_assert_eq!(ore, 100);
                prop_assert_eq!(status.to(to), Ok(to));
                status = to;
            }
            prop_assert!(executed <= 1);
            prop_assert!(returned <= executed);
        }
    }
}
