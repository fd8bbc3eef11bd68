//! The amounts of earlier agreements that `hold_harmless` references stand for, from `previous.csv`.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};
use crate::{number, table};

/// The columns of `previous.csv`.
const COLUMNS: [&str; 3] = ["reference", "code", "amount"];

/// What can be wrong with a row of `previous.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreviousProblem {
    /// The amount is not whole kronor; what stands there.
    Amount(String),
    /// The same reference and code stand twice.
    Twice,
    /// No key refers to this item.
    NotUsed(String),
}

/// Earlier amounts in kronor, by reference (`AGREEMENT/ITEM`) and code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Previous {
    references: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Previous {
    /// Reads `previous.csv`; nothing is given when anything in it is wrong.
    pub fn read(folder: &Folder, findings: &mut Findings) -> Option<Self> {
        let before = findings.count();
        let mut previous = Self::default();
        for row in table::read(folder, ProofFile::Previous, &COLUMNS, findings)? {
            let Some([reference, code, amount]) = row.fields() else {
                continue;
            };
            if let Err(problem) = previous.add(reference, code, amount) {
                let place = Place::line(ProofFile::Previous, row.line)
                    .item(reference)
                    .recipient(code);
                findings.add(place, Problem::Previous(problem));
            }
        }
        (findings.count() == before).then_some(previous)
    }

    /// Adds a row, or says why it is not one.
    fn add(&mut self, reference: &str, code: &str, amount: &str) -> Result<(), PreviousProblem> {
        let amount =
            number::count(amount).ok_or_else(|| PreviousProblem::Amount(amount.to_owned()))?;
        let of_reference = self.references.entry(reference.to_owned()).or_default();
        match of_reference.insert(code.to_owned(), amount) {
            Some(_) => Err(PreviousProblem::Twice),
            None => Ok(()),
        }
    }

    /// The amounts of that reference, by code.
    pub fn amounts(&self, reference: &str) -> Option<&BTreeMap<String, u64>> {
        self.references.get(reference)
    }

    /// Adds a finding for every reference that no key makes.
    pub fn refuse_unused(&self, used: &BTreeSet<String>, findings: &mut Findings) {
        for reference in self
            .references
            .keys()
            .filter(|reference| !used.contains(*reference))
        {
            let problem = PreviousProblem::NotUsed(reference.clone());
            findings.add(Place::file(ProofFile::Previous), Problem::Previous(problem));
        }
    }
}
