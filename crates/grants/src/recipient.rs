//! Who money can go to: levels, recipients and the register of them.

use std::fmt;

use crate::Code;

/// The level an item is shared out on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The 21 regions.
    Region,
    /// The 290 municipalities.
    Municipality,
    /// The 21 counties: groups without legal person, whose parties name a payee.
    County,
    /// The coordinator of the agreement, SKR.
    Coordinator,
    /// The source does not say which level, so nothing can be shared out.
    Other,
}

impl Level {
    /// All levels, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Region,
        Self::Municipality,
        Self::County,
        Self::Coordinator,
        Self::Other,
    ];

    /// The word used in files and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::County => "county",
            Self::Coordinator => "coordinator",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// One who receives money on one level.
///
/// Gotland is one organisation that stands as three recipients: region `09`,
/// municipality `0980` and county `09`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recipient {
    /// The level it receives on.
    pub level: Level,
    /// Its code on that level.
    pub code: Code,
    /// Its name as the field writes it.
    pub name: String,
    /// The county it lies in; none for the coordinator.
    pub county: Option<Code>,
}

/// All recipients, in the order of level and code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    recipients: Vec<Recipient>,
}

/// Why recipients do not make a register.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{level} {code} stands twice among the recipients")]
pub struct RecipientTwice {
    /// The level of the repeated recipient.
    pub level: Level,
    /// Its code.
    pub code: Code,
}

impl Register {
    /// A register of these recipients, whatever their order.
    pub fn new(mut recipients: Vec<Recipient>) -> Result<Self, RecipientTwice> {
        recipients.sort_by_key(|recipient| (recipient.level, recipient.code));
        let repeated = recipients
            .windows(2)
            .find(|pair| (pair[0].level, pair[0].code) == (pair[1].level, pair[1].code));
        match repeated {
            Some(pair) => Err(RecipientTwice {
                level: pair[0].level,
                code: pair[0].code,
            }),
            None => Ok(Self { recipients }),
        }
    }

    /// All recipients in the order of level and code.
    pub fn all(&self) -> &[Recipient] {
        &self.recipients
    }

    /// The recipients of one level, by code.
    pub fn of(&self, level: Level) -> &[Recipient] {
        let from = self
            .recipients
            .partition_point(|recipient| recipient.level < level);
        let to = self
            .recipients
            .partition_point(|recipient| recipient.level <= level);
        &self.recipients[from..to]
    }

    /// The recipient with this code on this level.
    pub fn find(&self, level: Level, code: Code) -> Option<&Recipient> {
        let of = self.of(level);
        of.binary_search_by_key(&code, |recipient| recipient.code)
            .ok()
            .map(|at| &of[at])
    }
}
