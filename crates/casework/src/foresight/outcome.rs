//! What came of a foresight once the agreement of its year is published: the differences of every recipient with their reasons, and
//! how near it was over all.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use agreement::shipped;
use grants::allocation::Basis;
use grants::comparison::{Comparison, compare};
use grants::foresight::{Nearness, Scenario, is_whole, nearness};
use grants::{Code, Level};

use super::computed::{Computed, Foreseen, ForeseenYear};
use crate::published::{Published, PublishedAgreement};
use crate::read_once::ReadOnce;

/// A scenario beside what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What differs, and why.
    pub comparison: Comparison,
    /// How near it was, by level.
    pub near: BTreeMap<Level, Nearness>,
}

/// So many are kept: both scenarios of some years.
const MOST_KEPT: u64 = 16;

static KEPT: LazyLock<ReadOnce<Outcome>> = LazyLock::new(|| ReadOnce::new(MOST_KEPT));

impl Foreseen {
    /// The agreement of a foreseen year, once it is published and its items are all known.
    pub fn decided<'p>(
        &self,
        year: &ForeseenYear,
        published: &'p Published,
    ) -> Option<&'p PublishedAgreement> {
        let found = published.year(year.year)?;
        let comparable = found.agreement.area == self.base.agreement.area;
        (comparable && is_whole(&found.agreement)).then_some(found)
    }

    /// A scenario beside what was decided. None when nothing comparable is published, or when what was foreseen and what was decided
    /// cannot be told apart with one set of figures.
    pub fn outcome(
        &self,
        year: &ForeseenYear,
        scenario: Scenario,
        published: &Published,
    ) -> Option<Arc<Outcome>> {
        let decided = self.decided(year, published)?;
        let foreseen = year.scenario(scenario)?;
        let name = format!("{} {}", year.year, scenario.word());
        let text = format!("{}\n{}", self.digest, decided.digest);
        let made = KEPT.of(&name, &text, || {
            self.compared(foreseen, decided, published).ok_or(())
        });
        made.ok()
    }

    fn compared(
        &self,
        foreseen: &Computed,
        decided: &PublishedAgreement,
        published: &Published,
    ) -> Option<Outcome> {
        let own = self.basis();
        let theirs = published.basis(decided);
        let mut figures = theirs.figures.clone();
        figures
            .populations
            .extend(own.figures.populations.iter().cloned());
        figures.ages.extend(own.figures.ages.iter().cloned());
        let mut previous = own.previous.clone();
        previous.extend(theirs.previous.clone());
        let basis = Basis {
            register: shipped::register(),
            figures: &figures,
            previous: &previous,
        };
        let comparison = compare(&foreseen.agreement, &decided.agreement, basis).ok()?;
        let mut near = BTreeMap::new();
        for level in Level::ALL {
            let sums = comparison.by_recipient(level);
            let same = |(code, change): (&Code, &grants::comparison::Change)| {
                change.before == foreseen.distribution.sum_of(level, *code)
                    && change.after == decided.sum_of(level, *code)
            };
            // Figures of one date that were not the same then and now would be told as something they are not.
            if !sums.iter().all(same) {
                return None;
            }
            let rows: Vec<_> = (sums.iter())
                .map(|(code, change)| (*code, change.before, change.after))
                .collect();
            near.extend(nearness(&rows).ok()?.map(|one| (level, one)));
        }
        Some(Outcome { comparison, near })
    }
}
