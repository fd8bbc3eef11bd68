//! What the checker has to say: one finding is one thing that does not hold, with its place.

use crate::agreement::AgreementProblem;
use crate::comparison::RowProblem;
use crate::digests::SumsProblem;
use crate::figures::FiguresProblem;
use crate::folder::{FolderProblem, ProofFile};
use crate::previous::PreviousProblem;
use crate::recipients::RecipientsProblem;
use crate::refusal::Refusal;
use crate::table::TableProblem;
use crate::totals::TotalProblem;

/// How many findings are kept. A reader who has seen fifty knows enough, and a hostile folder must not fill the memory.
pub const MAX_FINDINGS: usize = 50;

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
}

/// Where a finding is: as much as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The file of the proof.
    pub file: Option<ProofFile>,
    /// The line in the file, counted from 1.
    pub line: Option<u64>,
    /// The item's id.
    pub item: Option<String>,
    /// The recipient's code, with its name when it is known.
    pub recipient: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(file: ProofFile) -> Self {
        Self {
            file: Some(file),
            ..Self::default()
        }
    }

    /// A line of a file.
    pub fn line(file: ProofFile, line: u64) -> Self {
        Self {
            line: Some(line),
            ..Self::file(file)
        }
    }

    /// The same place, in this item.
    #[must_use]
    pub fn item(self, id: &str) -> Self {
        Self {
            item: Some(id.to_owned()),
            ..self
        }
    }

    /// The same place, for this recipient.
    #[must_use]
    pub fn recipient(self, recipient: impl Into<String>) -> Self {
        Self {
            recipient: Some(recipient.into()),
            ..self
        }
    }
}

/// What a finding is about; each module names its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The folder does not hold the right files.
    Folder(FolderProblem),
    /// `SHA256SUMS` is not right or does not agree with the files.
    Sums(SumsProblem),
    /// A table is not written as `docs/proof.md` says.
    Table(TableProblem),
    /// The agreement file cannot be read.
    Agreement(AgreementProblem),
    /// A recipient is not one.
    Recipients(RecipientsProblem),
    /// A figure is not one.
    Figures(FiguresProblem),
    /// A previous amount is not one.
    Previous(PreviousProblem),
    /// An item cannot be shared out by its key.
    Refusal(Refusal),
    /// A row of the result differs from what was recomputed.
    Row(RowProblem),
    /// An item's rows do not add up.
    Total(TotalProblem),
}

/// The findings so far: the first [`MAX_FINDINGS`] and how many there were besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Finding>,
    further: u64,
}

impl Findings {
    /// Adds a finding.
    pub fn add(&mut self, place: Place, problem: Problem) {
        if self.kept.len() < MAX_FINDINGS {
            self.kept.push(Finding { place, problem });
        } else {
            self.further = self.further.saturating_add(1);
        }
    }

    /// The findings that were kept, in the order they were found.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    /// How many findings there were besides those kept.
    pub fn further(&self) -> u64 {
        self.further
    }

    /// How many findings there were in all.
    pub fn count(&self) -> u64 {
        u64::try_from(self.kept.len())
            .unwrap_or(u64::MAX)
            .saturating_add(self.further)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_findings_after_the_fiftieth_are_only_counted() {
        let mut findings = Findings::default();
        for _ in 0..53 {
            findings.add(Place::default(), Problem::Folder(FolderProblem::Missing));
        }
        assert_eq!(
            (findings.kept().len(), findings.further(), findings.count()),
            (50, 3, 53)
        );
    }
}
