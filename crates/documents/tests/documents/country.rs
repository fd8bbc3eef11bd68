//! A country of two counties with names that test a file format.

use documents::Shared;
use grants::agreement::{Agreement, Item};
use grants::allocation::{Basis, Distribution, PreviousAmounts, distribute};
use grants::{DistributionKey, Figures, Level, Ore, Recipient, Register};

/// Names with everything that means something to a table or a spreadsheet.
pub const NAMES: [&str; 2] = ["=1+1, \"Län\"", "Å\u{a0}län; <&>"];

/// A country, its agreement and who gets what.
pub struct Country {
    register: Register,
    figures: Figures,
    previous: PreviousAmounts,
    agreement: Agreement,
    distribution: Distribution,
}

impl Country {
    /// One that shares out items of these amounts in kronor, the same to each of the two counties.
    pub fn sharing(amounts: &[i64]) -> Self {
        let county = |code: &str, name: &str| Recipient {
            level: Level::County,
            code: code.parse().unwrap(),
            name: name.to_owned(),
            county: Some(code.parse().unwrap()),
        };
        let recipients = ["01", "03"]
            .iter()
            .zip(NAMES)
            .map(|(code, name)| county(code, name));
        let register = Register::new(recipients.collect()).unwrap();
        let items = amounts.iter().enumerate().map(|(at, amount)| Item {
            key: DistributionKey::Equal,
            ..Item::example(
                &format!("post-{at}"),
                Level::County,
                Ore::new(amount * Ore::PER_KRONA),
            )
        });
        let agreement = Agreement::example(items.collect());
        let (figures, previous) = (Figures::default(), PreviousAmounts::new());
        let basis = Basis {
            register: &register,
            figures: &figures,
            previous: &previous,
        };
        let distribution = distribute(&agreement, basis).unwrap();
        Self {
            register,
            figures,
            previous,
            agreement,
            distribution,
        }
    }

    /// What documents are made of.
    pub fn shared(&self) -> Shared<'_> {
        Shared {
            agreement: &self.agreement,
            agreement_text: "id = \"example\"\n",
            distribution: &self.distribution,
            basis: Basis {
                register: &self.register,
                figures: &self.figures,
                previous: &self.previous,
            },
            unexplained: Ore::ZERO,
            only: None,
        }
    }
}
