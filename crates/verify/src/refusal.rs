//! Why an item cannot be shared out by its key. Whoever made the proof should have been refused too.

use num_bigint::BigInt;

use crate::age_bands::CountProblem;
use crate::exact::Exact;
use crate::figures::{Kind, Vintage};

/// Why an item cannot be shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The item's amount is 0, so nobody's share of it can be told.
    AmountIsZero,
    /// Nobody takes part: the level has no recipients, or `among` names none of those who take part.
    NobodyTakesPart,
    /// The key names a code that is not a recipient taking part in it.
    NotTakingPart(String),
    /// The agreement states no reference date for figures of this kind.
    NoReferenceDate(Kind),
    /// `figures.csv` has neither this vintage nor a stand-in for it.
    NoFigures(Vintage),
    /// The figure of an area cannot be told; its code.
    Figure(Vintage, String, FigureProblem),
    /// All the figures are 0, so there is nothing to be in proportion to.
    NothingToShareBy,
    /// The amounts stated in the key do not add up to what is to be shared.
    DoesNotAddUp {
        /// What the stated amounts add up to, in kronor.
        stated: BigInt,
        /// What is to be shared, in kronor.
        amount: Exact,
    },
    /// The amounts that must be reached are more than what is to be shared.
    BoundNeedsMore(Exact),
    /// The bound leaves money that nobody can take.
    BoundLeavesMoney(Exact),
    /// `previous.csv` has no rows for this reference.
    NoPreviousAmounts(String),
    /// The item's amount is not a whole number of the unit that is rounded to, so whole units never add up to it.
    UnitDoesNotDivide(BigInt),
}

/// Why the figure of an area cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureProblem {
    /// It has no rows, and no municipalities that have.
    Missing,
    /// Its county's figure is the sum of its municipalities, but this municipality has no rows.
    MunicipalityMissing,
    /// Its rows do not fit the ages that the key asks for.
    Count(CountProblem),
}
