//! What can be wrong with a record of acts.

use crate::audit::seal::Key;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A line cannot be read; its number in the file, and why.
    Line(u64, LineProblem),
    /// The first line is not the head of an export.
    NoHead,
    /// The head says other numbers than the file has.
    Count {
        /// What is counted.
        what: Counted,
        /// What the head says.
        stated: u64,
        /// What there is.
        found: u64,
    },
    /// The fields of an act do not give its hash: it was changed, or renumbered.
    Changed(u64),
    /// An act does not go on from the one before it: one of the two was exchanged.
    NotNext {
        /// The act.
        sequence: u64,
        /// The one before, 0 for the beginning.
        before: u64,
    },
    /// Acts are missing in the middle.
    Removed {
        /// The first.
        first: u64,
        /// The last.
        last: u64,
    },
    /// Two acts have the same number: one was inserted.
    Twice {
        /// The number.
        sequence: u64,
        /// The line of the second in the file.
        line: u64,
    },
    /// An act stands after a later one.
    Moved {
        /// The act.
        sequence: u64,
        /// The later one that it stands after.
        after: u64,
    },
    /// Acts are missing at the end.
    CutOff {
        /// The first.
        first: u64,
        /// The last that there must be.
        last: u64,
        /// How it is known.
        witness: Witness,
    },
    /// An act is the last and yet not the one the head names.
    LastHash(u64),
    /// Something is wrong with the seal of a day.
    Seal(String, SealProblem),
}

/// Why a line cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// It is longer than any line of an export.
    TooLong,
    /// It is not what stands on a line of an export; what the reader of JSON says.
    NotALine(String),
    /// It stands where it should not: a second head, or an act after the seals.
    Misplaced,
    /// It does not end with a line feed.
    NoLineFeed,
    /// Its number is 0.
    NumberZero,
}

/// What the head counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Acts.
    Entries,
    /// Seals.
    Seals,
}

/// How it is known that acts are missing at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Witness {
    /// The head of the export says how many there are.
    Head,
    /// The seal of a day covers them.
    Seal(String),
}

/// What is wrong with a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealProblem {
    /// Its key did not sign it.
    Signature,
    /// It was signed by a key that is not among those given.
    OtherKey(Key),
    /// It was made over another record: the acts from the first to the last were rewritten, or some of them.
    Rewritten {
        /// The first act that no sound seal vouches for.
        first: u64,
        /// The last act the seal covers.
        last: u64,
    },
    /// Its root does not follow from the acts, though its last act is right.
    Root,
    /// It covers less than the seal of an earlier day.
    CoversLess,
    /// It stands after the seal of the same or a later day.
    Order,
    /// Another seal was published for the day.
    NotThePublished,
    /// It was published, and is not in the export.
    Missing,
    /// Seals of later days were published, but not this one.
    NeverPublished,
}
