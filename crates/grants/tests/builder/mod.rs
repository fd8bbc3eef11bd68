//! The least world in which one item can be shared out.

use std::collections::BTreeMap;

use grants::agreement::{ReferenceDate, Status};
use grants::allocation::{Allocation, Basis, KeyRefusal, PreviousAmounts, allocate};
use grants::{
    Agreement, Code, DistributionKey, Figures, Item, Level, Ore, Population, Provenance, Recipient,
    Register,
};
use jiff::civil::{Date, date};

/// The reference date of an agreement that nobody changed.
pub const DATE: Date = date(2020, 12, 31);

/// An agreement of one item with all it is computed from.
#[derive(Clone, Debug)]
pub struct World {
    pub agreement: Agreement,
    pub recipients: Vec<Recipient>,
    pub figures: Figures,
    pub previous: PreviousAmounts,
}

impl World {
    /// These recipients with these inhabitants on [`DATE`] share the amount by the key.
    pub fn new(level: Level, amount: Ore, key: DistributionKey, people: &[(Code, i64)]) -> Self {
        let mut item = Item::example("item", level, amount);
        item.key = key;
        let mut agreement = Agreement::example(vec![item]);
        agreement.population = Some(ReferenceDate {
            date: DATE,
            status: Status::Confirmed,
            source: None,
            stand_in: None,
        });
        Self {
            agreement,
            recipients: people
                .iter()
                .map(|(code, _)| recipient(level, *code))
                .collect(),
            figures: Figures {
                populations: vec![population(DATE, people.iter().copied())],
                ages: Vec::new(),
            },
            previous: PreviousAmounts::new(),
        }
    }

    /// The one item.
    pub fn item(&self) -> &Item {
        &self.agreement.items[0]
    }

    /// What the engine makes of it.
    pub fn allocate(&self) -> Result<Allocation, KeyRefusal> {
        let register = Register::new(self.recipients.clone()).unwrap();
        let basis = Basis {
            register: &register,
            figures: &self.figures,
            previous: &self.previous,
        };
        allocate(&self.agreement, self.item(), basis).map_err(|refusal| refusal.reason)
    }
}

/// A code from its text.
pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// A recipient that is called what its code says.
pub fn recipient(level: Level, code: Code) -> Recipient {
    Recipient {
        level,
        code,
        name: code.to_string(),
        county: code.county(),
    }
}

/// A table of inhabitants without a history.
pub fn population(
    reference_date: Date,
    figures: impl IntoIterator<Item = (Code, i64)>,
) -> Population {
    Population {
        reference_date,
        figures: BTreeMap::from_iter(figures),
        provenance: Provenance::default(),
    }
}

/// By inhabitants on the agreement's reference date.
pub fn by_population() -> DistributionKey {
    DistributionKey::Population {
        reference_date: None,
    }
}
