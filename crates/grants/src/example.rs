//! The least agreement and item there can be, to start an example or a test from.

use crate::agreement::{
    AgesDate, Agreement, AgreementKind, Item, ItemStatus, PayeeRule, RoundingRule, SourcePlace,
    Status, Text,
};
use crate::{DistributionKey, Level, Ore, Rounding};

fn text(words: &str) -> Text {
    Text {
        sv: words.to_owned(),
        en: words.to_owned(),
    }
}

impl Item {
    /// A confirmed item by population, to change as an example needs.
    pub fn example(id: &str, level: Level, amount: Ore) -> Self {
        Self {
            id: id.to_owned(),
            level,
            amount,
            title: text(id),
            key: DistributionKey::Population {
                reference_date: None,
            },
            payee: PayeeRule::Recipient,
            status: ItemStatus {
                amount: Status::Confirmed,
                key: Status::Confirmed,
                level: Status::Confirmed,
            },
            source: SourcePlace {
                id: "example".to_owned(),
                at: id.to_owned(),
            },
            note: None,
        }
    }
}

impl Agreement {
    /// An agreement that consists of these items, to change as an example needs.
    ///
    /// # Panics
    /// When the items do not sum to an amount that fits.
    pub fn example(items: Vec<Item>) -> Self {
        Self {
            id: "example".to_owned(),
            area: "example".to_owned(),
            year: 2021,
            kind: AgreementKind::Yearly,
            period: None,
            signed: None,
            registration_number: None,
            title: text("example"),
            purpose: None,
            total: items.iter().map(|item| item.amount).sum(),
            total_status: Status::Confirmed,
            total_source: None,
            sources: Vec::new(),
            population: None,
            ages: AgesDate::default(),
            rounding: RoundingRule {
                rounding: Rounding::default(),
                status: Status::Confirmed,
                source: None,
            },
            claim: None,
            report: None,
            repayment: None,
            deadlines: Vec::new(),
            conditions: Vec::new(),
            groups: Vec::new(),
            items,
            discrepancies: Vec::new(),
        }
    }
}
