//! What a voucher is about.

use std::fmt;

/// What happened to the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VoucherKind {
    /// A year was opened: everybody has a right to an amount.
    Opened,
    /// A correction of the year changed amounts.
    Adjusted,
    /// Money was asked for.
    Requested,
    /// What was asked for was taken back, asked back or refused.
    TakenBack,
    /// What was asked for was accepted.
    Accepted,
    /// The bank paid.
    Paid,
    /// A payment came back.
    PaymentReturned,
    /// The coordinator passed money on.
    Distributed,
    /// Nobody asked in time.
    Lapsed,
    /// A lapse was undone by decision.
    LapseUndone,
    /// Money was reported as used.
    Used,
    /// Money was not used, and goes back.
    Unused,
    /// Money is claimed back by decision.
    ClawedBack,
    /// Less is claimed back than before.
    Reduced,
    /// Money came back.
    Returned,
    /// Money need not come back, by decision.
    Waived,
    /// An earlier voucher was taken back.
    Reversed,
}

/// What some vouchers follow from. A mistake in them is corrected there, so that both go on saying the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The opening of a year.
    MoneyYear,
    /// A requisition.
    Requisition,
    /// What the bank did.
    Payment,
    /// A claim for money that goes back.
    Repayment,
}

impl VoucherKind {
    /// All kinds, in the order money goes.
    pub const ALL: [Self; 17] = [
        Self::Opened,
        Self::Adjusted,
        Self::Requested,
        Self::TakenBack,
        Self::Accepted,
        Self::Paid,
        Self::PaymentReturned,
        Self::Distributed,
        Self::Lapsed,
        Self::LapseUndone,
        Self::Used,
        Self::Unused,
        Self::ClawedBack,
        Self::Reduced,
        Self::Returned,
        Self::Waived,
        Self::Reversed,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Adjusted => "adjusted",
            Self::Requested => "requested",
            Self::TakenBack => "taken_back",
            Self::Accepted => "accepted",
            Self::Paid => "paid",
            Self::PaymentReturned => "payment_returned",
            Self::Distributed => "distributed",
            Self::Lapsed => "lapsed",
            Self::LapseUndone => "lapse_undone",
            Self::Used => "used",
            Self::Unused => "unused",
            Self::ClawedBack => "clawed_back",
            Self::Reduced => "reduced",
            Self::Returned => "returned",
            Self::Waived => "waived",
            Self::Reversed => "reversed",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What a voucher of this kind follows from; nothing for one that stands by itself, and can be reversed by itself.
    pub const fn origin(self) -> Option<Origin> {
        match self {
            Self::Opened | Self::Adjusted => Some(Origin::MoneyYear),
            Self::Requested | Self::TakenBack | Self::Accepted => Some(Origin::Requisition),
            Self::Paid | Self::PaymentReturned | Self::Distributed => Some(Origin::Payment),
            Self::Unused | Self::ClawedBack | Self::Reduced | Self::Returned | Self::Waived => {
                Some(Origin::Repayment)
            }
            Self::Lapsed | Self::LapseUndone | Self::Used | Self::Reversed => None,
        }
    }
}

impl fmt::Display for VoucherKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
