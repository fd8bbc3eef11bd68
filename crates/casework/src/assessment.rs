//! What a draft would mean: whether it can be read, adds up and can be shared out, and what each recipient would
//! get against another year. Nothing is written.

use agreement::library::{Library, LibraryError};
use agreement::{Problems, reader, shipped};
use grants::agreement::Agreement;
use grants::allocation::{AllocationRefusal, Basis, Distribution, PreviousAmounts, distribute};
use grants::comparison::{Comparison, compare};
use grants::reconciliation::{Reconciliation, View, reconcile};
use grants::{Code, Figures, Ore};
use std::collections::BTreeMap;

use crate::published::Published;

/// A draft that can be read, and what follows from it.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// What the draft says.
    pub agreement: Agreement,
    /// Whether it adds up as applied; none when its sums are beyond what can be counted.
    pub reconciliation: Option<Reconciliation>,
    /// What each recipient would get, or why that cannot be said.
    pub outcome: Result<Distribution, Obstacle>,
    figures: Figures,
    previous: PreviousAmounts,
}

/// Why a draft that can be read cannot be shared out.
#[derive(Debug, Clone)]
pub enum Obstacle {
    /// It refers to an agreement or item that is not published.
    Reference(Box<LibraryError>),
    /// A key cannot be worked out.
    Allocation(AllocationRefusal),
}

impl Assessment {
    /// Reads a draft and works out what it means beside what is published.
    pub fn of(published: &Published, text: &str, name: &str) -> Result<Self, Box<Problems>> {
        let agreement = reader::read(text, name, shipped::register()).map_err(Box::new)?;
        let reconciliation = reconcile(&agreement, View::Applied).ok();
        let figures = published.figures().clone();
        let (outcome, previous) = match previous_for(published, &agreement) {
            Err(error) => (
                Err(Obstacle::Reference(Box::new(error))),
                PreviousAmounts::new(),
            ),
            Ok(previous) => {
                let basis = Basis {
                    register: shipped::register(),
                    figures: &figures,
                    previous: &previous,
                };
                let outcome = distribute(&agreement, basis).map_err(Obstacle::Allocation);
                (outcome, previous)
            }
        };
        Ok(Self {
            agreement,
            reconciliation,
            outcome,
            figures,
            previous,
        })
    }

    /// What the draft is computed from.
    pub fn basis(&self) -> Basis<'_> {
        Basis {
            register: shipped::register(),
            figures: &self.figures,
            previous: &self.previous,
        }
    }

    /// What changes for each recipient from another agreement to the draft.
    pub fn against(&self, before: &Agreement) -> Result<Comparison, AllocationRefusal> {
        compare(before, &self.agreement, self.basis())
    }

    /// Whether every sum closes.
    pub fn adds_up(&self) -> bool {
        self.reconciliation
            .as_ref()
            .is_some_and(Reconciliation::closes)
    }
}

/// The published amounts that the keys of a draft refer to: those that were frozen, not computed anew.
fn previous_for(
    published: &Published,
    agreement: &Agreement,
) -> Result<PreviousAmounts, LibraryError> {
    let mut library = Library::new(shipped::register(), &[]);
    for one in published.agreements() {
        if one.agreement.id != agreement.id {
            library.add(&one.agreement.id, one.text.clone())?;
        }
    }
    // A reference that leads nowhere is refused here, with the words for it.
    let foundations = library.foundations(agreement)?;
    let mut previous = PreviousAmounts::new();
    for foundation in foundations {
        let Some(earlier) = published.agreement(&foundation.agreement.id) else {
            continue;
        };
        for allocation in &earlier.distribution.allocations {
            let amounts: BTreeMap<Code, Ore> = (allocation.steps.iter())
                .map(|step| (step.code, step.amount))
                .collect();
            let item = (earlier.agreement.id.clone(), allocation.item.id.clone());
            previous.insert(item, amounts);
        }
    }
    Ok(previous)
}
