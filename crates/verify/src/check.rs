//! The whole check, from the bytes of the folder to the report.

use std::collections::BTreeSet;
use std::path::Path;

use crate::agreement::Agreement;
use crate::comparison;
use crate::digests::{self, Digest};
use crate::figures::{Figures, Vintage};
use crate::finding::{Finding, Findings, Place, Problem};
use crate::folder::{Folder, ProofFile, Unreadable};
use crate::key::{Before, Key};
use crate::previous::Previous;
use crate::recipients::Recipients;
use crate::result::{ExpectedRow, ResultRow};
use crate::sharing::{self, Facts};
use crate::totals;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Everything that does not hold.
    pub findings: Findings,
    /// What was recomputed; nothing when the agreement or a table could not be read.
    pub recomputed: Option<Recomputed>,
    /// The digest of the allocation; nothing when `SHA256SUMS` does not give it.
    pub digest: Option<Digest>,
}

/// What was recomputed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recomputed {
    /// How many items were recomputed.
    pub items: usize,
    /// The ids of items that are not shared out, because their key or level is not known.
    pub not_shared: Vec<String>,
    /// How many recipients take a place in the result, counted once per level.
    pub recipients: usize,
    /// How many rows the result has.
    pub rows: usize,
    /// The kronor of the items that were recomputed.
    pub kronor: num_bigint::BigInt,
    /// Vintages that were asked for, with the stand-ins that were used.
    pub stand_ins: BTreeSet<(Vintage, Vintage)>,
}

impl Report {
    /// Whether everything holds.
    pub fn holds(&self) -> bool {
        self.findings.count() == 0
    }

    /// The findings that were kept.
    pub fn findings(&self) -> &[Finding] {
        self.findings.kept()
    }
}

/// Checks the proof in the folder at `path`, against a published digest when one is given.
pub fn check_path(path: &Path, published: Option<&Digest>) -> Result<Report, Unreadable> {
    let mut findings = Findings::default();
    let folder = Folder::read(path, &mut findings)?;
    Ok(check_folder(&folder, published, findings))
}

/// Checks the files of a proof; `findings` are those from reading them.
pub fn check_folder(folder: &Folder, published: Option<&Digest>, mut findings: Findings) -> Report {
    let digest = digests::check(folder, published, &mut findings);
    let agreement = Agreement::read(folder, &mut findings);
    let recipients = Recipients::read(folder, &mut findings);
    let figures = Figures::read(folder, &mut findings);
    let previous = Previous::read(folder, &mut findings);
    let rows = ResultRow::read_all(folder, &mut findings);
    let recomputed = match (&agreement, &recipients, &figures, &previous, &rows) {
        (Some(agreement), Some(recipients), Some(figures), Some(previous), Some(rows)) => {
            let facts = Facts {
                agreement,
                recipients,
                figures,
                previous,
            };
            Some(recompute(facts, rows, &mut findings))
        }
        _ => None,
    };
    Report {
        findings,
        recomputed,
        digest,
    }
}

/// Recomputes every item and compares it with the rows that stand in `result.csv`.
fn recompute(facts: Facts<'_>, rows: &[ResultRow], findings: &mut Findings) -> Recomputed {
    let mut recomputed = Recomputed {
        rows: rows.len(),
        ..Recomputed::default()
    };
    let mut used = Used::default();
    let mut expected = Vec::new();
    let mut not_computed = BTreeSet::new();
    let mut levels = BTreeSet::new();
    for item in &facts.agreement.items {
        let Some(level) = item.shared_among() else {
            recomputed.not_shared.push(item.id.clone());
            continue;
        };
        levels.insert(level);
        used.add(&item.key, facts);
        match ExpectedRow::of_item(item, level, facts) {
            Ok(rows) => {
                recomputed.items += 1;
                recomputed.kronor += item.amount;
                expected.extend(rows);
            }
            Err(refusal) => {
                not_computed.insert(item.id.as_str());
                findings.add(
                    Place::file(ProofFile::Agreement).item(&item.id),
                    Problem::Refusal(refusal),
                );
            }
        }
    }
    facts.figures.refuse_unused(&used.vintages, findings);
    facts.previous.refuse_unused(&used.references, findings);
    totals::check(facts.agreement, rows, findings);
    comparison::compare(rows, &expected, &not_computed, facts.recipients, findings);
    recomputed.recipients = levels
        .into_iter()
        .map(|level| facts.recipients.codes(level).count())
        .sum();
    recomputed.stand_ins = used.stand_ins;
    recomputed
}

/// What the keys draw on.
#[derive(Default)]
struct Used {
    vintages: BTreeSet<Vintage>,
    stand_ins: BTreeSet<(Vintage, Vintage)>,
    references: BTreeSet<String>,
}

impl Used {
    /// Adds what a key and the keys inside it draw on. What cannot be found is a refusal of its item.
    fn add(&mut self, key: &Key, facts: Facts<'_>) {
        for key in key.all() {
            match key {
                Key::Figures(basis) => {
                    let asked = sharing::asked_vintage(basis, facts.agreement);
                    let used = sharing::vintage(basis, facts.agreement, facts.figures);
                    if let (Ok(asked), Ok(used)) = (asked, used) {
                        self.vintages.insert(used.clone());
                        if asked != used {
                            self.stand_ins.insert((asked, used));
                        }
                    }
                }
                Key::HoldHarmless(Before::Reference(reference), _) => {
                    self.references.insert(reference.clone());
                }
                _ => {}
            }
        }
    }
}
