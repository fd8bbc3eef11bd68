//! The codes by which an authority reports its grants to the accounts of the state, one for each kind of recipient.
//!
//! Grants are reported by who receives them, and which code it is follows from the regulations of the year. No agreement says
//! it, so it is stated when the year is opened. Only its shape is known: an S and four digits.

use std::fmt;

use crate::ledger::Holder;
use crate::{Level, Ore};

/// So many digits follow the S.
const DIGITS: usize = 4;

/// The codes of a year, by who receives the money; empty where nobody of the kind receives any.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct SCodes {
    /// To municipalities.
    pub municipality: String,
    /// To regions.
    pub region: String,
    /// To counties: whoever their parties have named.
    pub county: String,
    /// To the coordinator.
    pub coordinator: String,
}

/// Who an entry is with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counterparty {
    /// A municipality.
    Municipality,
    /// A region.
    Region,
    /// Whoever the parties of a county have named: one of them, or a body they act through.
    County,
    /// The association that coordinates.
    Coordinator,
}

impl SCodes {
    /// The same code for everybody.
    pub fn same(code: &str) -> Self {
        let code = code.to_owned();
        Self {
            municipality: code.clone(),
            region: code.clone(),
            county: code.clone(),
            coordinator: code,
        }
    }

    /// The code of grants to somebody; empty when none is stated.
    pub fn of(&self, to: Counterparty) -> &str {
        match to {
            Counterparty::Municipality => &self.municipality,
            Counterparty::Region => &self.region,
            Counterparty::County => &self.county,
            Counterparty::Coordinator => &self.coordinator,
        }
    }

    /// The code of an entry; empty when none is stated.
    pub fn of_holder(&self, holder: &Holder) -> &str {
        self.of(Counterparty::of(holder))
    }

    /// The same without space around them, and with a great S.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let trimmed = |code: &String| code.trim().to_uppercase();
        Self {
            municipality: trimmed(&self.municipality),
            region: trimmed(&self.region),
            county: trimmed(&self.county),
            coordinator: trimmed(&self.coordinator),
        }
    }

    /// Those who are given money and have no code.
    pub fn missing(
        &self,
        given: impl IntoIterator<Item = (Counterparty, Ore)>,
    ) -> Vec<Counterparty> {
        let mut missing: Vec<Counterparty> = given
            .into_iter()
            .filter(|(to, amount)| *amount > Ore::ZERO && self.of(*to).trim().is_empty())
            .map(|(to, _)| to)
            .collect();
        missing.sort();
        missing.dedup();
        missing
    }
}

/// Whether a text has the shape of a code: an S and four digits.
pub fn is_s_code(text: &str) -> bool {
    let digits = text.strip_prefix('S');
    digits.is_some_and(|digits| {
        digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

impl Counterparty {
    /// All kinds.
    pub const ALL: [Self; 4] = [
        Self::Municipality,
        Self::Region,
        Self::County,
        Self::Coordinator,
    ];

    /// Who an entry about somebody's money is with.
    pub const fn of(holder: &Holder) -> Self {
        match holder {
            Holder::Pool => Self::Coordinator,
            Holder::Recipient { level, .. } => Self::of_level(*level),
        }
    }

    /// Who an entry about money of a level is with.
    pub const fn of_level(level: Level) -> Self {
        match level {
            Level::Municipality => Self::Municipality,
            Level::Region => Self::Region,
            Level::County => Self::County,
            // What the sources do not give to anybody's level is shared out to nobody.
            Level::Coordinator | Level::Other => Self::Coordinator,
        }
    }

    /// The word used in storage and in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::County => "county",
            Self::Coordinator => "coordinator",
        }
    }

    /// Whether it is a part of the state. None of them is: municipalities and regions govern themselves, and an association
    /// coordinates.
    pub const fn is_of_the_state(self) -> bool {
        match self {
            Self::Municipality | Self::Region | Self::County | Self::Coordinator => false,
        }
    }
}

impl fmt::Display for Counterparty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_an_s_and_four_digits() {
        assert!(is_s_code("S7711"));
        for wrong in [
            "",
            "7711",
            "s7711",
            "S771",
            "S77111",
            "S77a1",
            "S7711 ",
            "S٧٧١١",
        ] {
            assert!(!is_s_code(wrong), "{wrong}");
        }
        assert_eq!(SCodes::same(" s7711 ").trimmed(), SCodes::same("S7711"));
    }

    #[test]
    fn only_who_is_given_money_needs_a_code() {
        let mut codes = SCodes::default();
        let given = [
            (Counterparty::Region, Ore::new(1)),
            (Counterparty::Municipality, Ore::new(1)),
            (Counterparty::Municipality, Ore::new(1)),
            (Counterparty::County, Ore::ZERO),
        ];
        assert_eq!(codes.missing(given).len(), 2);
        codes.region = "S7711".to_owned();
        assert_eq!(codes.missing(given), [Counterparty::Municipality]);
    }

    #[test]
    fn the_pool_is_with_the_coordinator_and_nobody_is_of_the_state() {
        assert_eq!(Counterparty::of(&Holder::Pool), Counterparty::Coordinator);
        assert!(
            !Counterparty::ALL
                .into_iter()
                .any(Counterparty::is_of_the_state)
        );
    }
}
