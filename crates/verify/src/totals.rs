//! The sum that matters most: what an item's recipients get must be exactly the item's amount.

use num_bigint::BigInt;

use crate::agreement::Agreement;
use crate::finding::{Findings, Place, Problem};
use crate::folder::ProofFile;
use crate::number;
use crate::result::ResultRow;

/// What can be wrong with an item's sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TotalProblem {
    /// The rows add up to something else than the item's amount; both in kronor.
    Differs {
        /// What the rows add up to.
        stands: BigInt,
        /// The item's amount.
        should_be: BigInt,
    },
    /// The amount of the row is not whole kronor; what stands there.
    NotKronor(String),
}

/// Adds up what stands in `result.csv` for every item that is shared out, without asking whether each row is right.
pub fn check(agreement: &Agreement, rows: &[ResultRow], findings: &mut Findings) {
    for item in agreement
        .items
        .iter()
        .filter(|item| item.shared_among().is_some())
    {
        let mut total = BigInt::ZERO;
        for row in rows.iter().filter(|row| row.subject().item == item.id) {
            if let Some(kronor) = number::kronor(row.amount()) {
                total += kronor;
            } else {
                let place = Place::line(ProofFile::Result, row.line)
                    .item(&item.id)
                    .recipient(row.subject().code);
                findings.add(
                    place,
                    Problem::Total(TotalProblem::NotKronor(row.amount().to_owned())),
                );
            }
        }
        let should_be = BigInt::from(item.amount);
        if total != should_be {
            let problem = TotalProblem::Differs {
                stands: total,
                should_be,
            };
            findings.add(
                Place::file(ProofFile::Result).item(&item.id),
                Problem::Total(problem),
            );
        }
    }
}
