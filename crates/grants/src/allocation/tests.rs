//! Every refusal can be met and says what is wrong; assumptions follow what was assumed.

mod amounts;
mod assumptions;
mod figures;
mod keys;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::*;
use crate::agreement::{ReferenceDate, Status};
use crate::{AgeBand, Ages, Population, Provenance, Recipient, RoundingMethod};

const DATE: Date = date(2020, 12, 31);

/// One item of 1 000 kronor for the counties `01` and `03` with 300 and 100 inhabitants, to change as a test needs.
struct Case {
    agreement: Agreement,
    recipients: Vec<Recipient>,
    figures: Figures,
    previous: PreviousAmounts,
}

impl Case {
    fn of(key: DistributionKey) -> Self {
        let mut item = Item::example("item", Level::County, kronor(1000));
        item.key = key;
        let mut agreement = Agreement::example(vec![item]);
        agreement.population = Some(ReferenceDate {
            date: DATE,
            status: Status::Confirmed,
            source: None,
            stand_in: None,
        });
        let mut case = Self {
            agreement,
            recipients: ["01", "03"].map(|it| recipient(Level::County, it)).to_vec(),
            figures: Figures::default(),
            previous: PreviousAmounts::new(),
        };
        case.people(&[("01", 300), ("03", 100)]);
        case
    }

    fn people(&mut self, people: &[(&str, i64)]) {
        self.figures.populations = vec![Population {
            reference_date: DATE,
            figures: people.iter().map(|it| (code(it.0), it.1)).collect(),
            provenance: Provenance::default(),
        }];
    }

    fn ages(&mut self, figures: &[(&str, Vec<AgeBand>)]) {
        self.figures.ages = vec![Ages {
            reference_date: DATE,
            figures: figures
                .iter()
                .map(|it| (code(it.0), it.1.clone()))
                .collect(),
            known_errors: Vec::new(),
            provenance: Provenance::default(),
        }];
    }

    fn item(&mut self) -> &mut Item {
        &mut self.agreement.items[0]
    }

    fn allocate(&self) -> Result<Allocation, KeyRefusal> {
        let register = Register::new(self.recipients.clone()).unwrap();
        let basis = Basis {
            register: &register,
            figures: &self.figures,
            previous: &self.previous,
        };
        let item = &self.agreement.items[0];
        allocate(&self.agreement, item, basis).map_err(|refusal| refusal.reason)
    }

    fn refusal(&self) -> KeyRefusal {
        self.allocate().unwrap_err()
    }

    fn amounts(&self) -> Vec<Ore> {
        let allocation = self.allocate().unwrap();
        allocation.steps.iter().map(|step| step.amount).collect()
    }
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn recipient(level: Level, text: &str) -> Recipient {
    Recipient {
        level,
        code: code(text),
        name: text.to_owned(),
        county: code(text).county(),
    }
}

fn population() -> DistributionKey {
    DistributionKey::Population {
        reference_date: None,
    }
}

fn ages(from: u8, to: Option<u8>) -> DistributionKey {
    DistributionKey::AgeGroup {
        from,
        to,
        reference_date: None,
    }
}

fn band(from: u8, to: impl Into<Option<u8>>, population: i64) -> AgeBand {
    AgeBand {
        from,
        to: to.into(),
        population,
    }
}

fn listed<const N: usize>(amounts: [(&str, i64); N]) -> BTreeMap<Code, Ore> {
    amounts
        .into_iter()
        .map(|(text, amount)| (code(text), kronor(amount)))
        .collect()
}

fn among(codes: &[&str], key: DistributionKey) -> DistributionKey {
    DistributionKey::Among {
        qualified: codes.iter().map(|text| code(text)).collect::<BTreeSet<_>>(),
        key: Box::new(key),
    }
}

fn floor(minimum: Ore, key: DistributionKey) -> DistributionKey {
    DistributionKey::Floor {
        minimum,
        key: Box::new(key),
    }
}

fn guarantee(previous: Previous) -> DistributionKey {
    DistributionKey::HoldHarmless {
        previous,
        key: Box::new(population()),
    }
}

fn fixed_then(per_recipient: i64, rest: DistributionKey) -> DistributionKey {
    DistributionKey::FixedThen {
        per_recipient: kronor(per_recipient),
        exceptions: BTreeMap::new(),
        rest: Box::new(rest),
    }
}
