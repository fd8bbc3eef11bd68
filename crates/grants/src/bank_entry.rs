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
    /// The ledger does not take it.
    #[error("the ledger does not take it")]
    Ledger,
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
    pub const ALL: [Self; 3] = [Self::EndToEnd, Self::Reference, Self::Person];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::EndToEnd => "end_to_end",
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
    pub const ALL: [Self; 7] = [
        Self::Unknown,
        Self::OtherAmount,
        Self::PaidBefore,
        Self::NotToBePaid,
        Self::NotPaid,
        Self::DoesNotFitClaim,
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
