//! Distribution keys: the rule that shares one amount among the recipients of its level.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{Code, Ore};

/// A rule that gives each recipient an exact rational share of an amount.
///
/// Keys nest: every key that holds another accepts any key. What each means to
/// the krona is written in `docs/agreement-file.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DistributionKey {
    /// By number of inhabitants.
    Population {
        /// The date to count on; the agreement's when absent.
        reference_date: Option<Date>,
    },
    /// By number of inhabitants of certain ages.
    AgeGroup {
        /// Lowest age, in years.
        from: u8,
        /// Highest age, included; absent for "and above".
        to: Option<u8>,
        /// The date to count on; the agreement's when absent.
        reference_date: Option<Date>,
    },
    /// The same share to each.
    Equal,
    /// A stated amount to each; the amounts must add up to the whole.
    Fixed {
        /// To each recipient without exception.
        per_recipient: Ore,
        /// Other amounts for some.
        exceptions: BTreeMap<Code, Ore>,
    },
    /// A stated amount to each, and what is left by another key.
    FixedThen {
        /// To each recipient without exception.
        per_recipient: Ore,
        /// Other amounts for some.
        exceptions: BTreeMap<Code, Ore>,
        /// The key for the rest.
        rest: Box<DistributionKey>,
    },
    /// Exactly these amounts; they must add up to the whole.
    Listed {
        /// Amount by recipient; who is not listed gets nothing.
        amounts: BTreeMap<Code, Ore>,
    },
    /// The amount split in proportion to weights, each part by its own key.
    Weighted {
        /// Weight (positive) and key of each part.
        parts: Vec<(u32, DistributionKey)>,
    },
    /// Only some recipients take part.
    Among {
        /// Those who take part.
        qualified: BTreeSet<Code>,
        /// The key among them.
        key: Box<DistributionKey>,
    },
    /// Nobody who takes part gets less than this.
    Floor {
        /// The lowest amount.
        minimum: Ore,
        /// The key the floor is laid under.
        key: Box<DistributionKey>,
    },
    /// Nobody gets more than this.
    Cap {
        /// The highest amount.
        maximum: Ore,
        /// The key the cap is laid on.
        key: Box<DistributionKey>,
    },
    /// Nobody gets less than before.
    HoldHarmless {
        /// What "before" is.
        previous: Previous,
        /// The key the guarantee is laid under.
        key: Box<DistributionKey>,
    },
    /// The sources do not say how the item is shared: it is shown, not shared out.
    Unknown,
}

/// The earlier amounts a hold-harmless guarantee refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Previous {
    /// What recipients got of an item in another agreement.
    Item {
        /// Id of that agreement.
        agreement: String,
        /// Id of the item in it.
        item: String,
    },
    /// Amounts given in the agreement itself.
    Listed(BTreeMap<Code, Ore>),
}

/// How deep keys may nest. A key in a real agreement is two or three deep; the
/// limit keeps hostile files from exhausting the stack.
pub const DEEPEST_KEY: usize = 8;

impl DistributionKey {
    /// The keys directly inside this one.
    pub fn inner(&self) -> Vec<&Self> {
        match self {
            Self::FixedThen { rest: key, .. }
            | Self::Among { key, .. }
            | Self::Floor { key, .. }
            | Self::Cap { key, .. }
            | Self::HoldHarmless { key, .. } => vec![key],
            Self::Weighted { parts } => parts.iter().map(|(_, key)| key).collect(),
            Self::Population { .. }
            | Self::AgeGroup { .. }
            | Self::Equal
            | Self::Fixed { .. }
            | Self::Listed { .. }
            | Self::Unknown => Vec::new(),
        }
    }

    /// This key and every key inside it, outermost first.
    pub fn all(&self) -> Vec<&Self> {
        let mut keys = vec![self];
        let mut next = 0;
        while next < keys.len() {
            keys.extend(keys[next].inner());
            next += 1;
        }
        keys
    }
}
