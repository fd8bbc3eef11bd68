//! A foresight computed: every scenario of every year as an agreement that is shared out, from what is published now or from what was
//! frozen. What was frozen holds all it rests on, so that it says the same when figures come and agreements are corrected.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use agreement::shipped;
use documents::{Shared, TableKind};
use grants::allocation::{Basis, Distribution, PreviousAmounts, distribute};
use grants::foresight::{
    Dates, Likely, Moved, Scenario, as_the_year_before, changed_total, with_amounts, with_total,
};
use grants::{
    AgeBand, Ages, Agreement, Code, Figures, Fraction, KnownError, Ore, Population, Provenance,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ForesightError;
use super::stated::{Budget, Stated};
use crate::published::Published;
use crate::read_once::ReadOnce;

/// A scenario of a year, shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The agreement as it could be.
    pub agreement: Agreement,
    /// Who would get what, with the steps.
    pub distribution: Distribution,
}

/// A year that is foreseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeseenYear {
    /// The year.
    pub year: i16,
    /// Figures of another date than the keys would use.
    pub moved: Vec<Moved>,
    /// As the year it builds on.
    pub as_before: Computed,
    /// As a document says, where the whole amount is known.
    pub budget: Option<(Budget, Computed)>,
}

impl ForeseenYear {
    /// A scenario, where there is one.
    pub fn scenario(&self, scenario: Scenario) -> Option<&Computed> {
        match scenario {
            Scenario::AsTheYearBefore => Some(&self.as_before),
            Scenario::BudgetBill => self.budget.as_ref().map(|(_, computed)| computed),
            Scenario::Own => None,
        }
    }

    /// The scenarios there are.
    pub fn scenarios(&self) -> impl Iterator<Item = (Scenario, &Computed)> {
        let all = Scenario::PUBLISHED.into_iter();
        all.filter_map(|one| Some((one, self.scenario(one)?)))
    }
}

/// A foresight with everything that follows from it.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// What somebody stated.
    pub stated: Stated,
    /// The agreement it builds on.
    pub base: Computed,
    /// The version of that.
    pub base_version: i64,
    /// The years.
    pub years: Vec<ForeseenYear>,
    /// The figures it was counted on.
    pub figures: Figures,
    /// The digest of what is stated, what it is computed from and every amount that follows.
    pub digest: String,
    base_text: String,
    previous: PreviousAmounts,
}

/// So many are kept computed: those that are public, and some that are read at their numbers.
const MOST_KEPT: u64 = 16;

static KEPT: LazyLock<ReadOnce<Foreseen>> = LazyLock::new(|| ReadOnce::new(MOST_KEPT));

impl Foreseen {
    /// What follows from what is published now.
    pub fn of(stated: Stated, published: &Published) -> Result<Self, ForesightError> {
        let base = published.agreement(&stated.base_id);
        let base = base.ok_or(ForesightError::NoSuchBase)?;
        let basis = published.basis(base);
        let previous = basis.previous.clone();
        // What the base was counted on is kept beside what is at hand, so that it gives what it gave.
        let mut figures = published.figures().clone();
        figures
            .populations
            .extend(basis.figures.populations.iter().cloned());
        figures.ages.extend(basis.figures.ages.iter().cloned());
        let text = base.text.clone();
        let mut made = Self::computed(stated, (text, base.version.number), figures, previous)?;
        made.figures = made.used();
        made.digest = made.digested();
        Ok(made)
    }

    fn computed(
        stated: Stated,
        (base_text, base_version): (String, i64),
        figures: Figures,
        previous: PreviousAmounts,
    ) -> Result<Self, ForesightError> {
        let base = crate::agreement_version::read(&base_text, &stated.base_id)
            .map_err(|_| ForesightError::Broken)?;
        let register = shipped::register();
        let basis = Basis {
            register,
            figures: &figures,
            previous: &previous,
        };
        let share = |agreement: Agreement| {
            let distribution = distribute(&agreement, basis)?;
            Ok::<Computed, ForesightError>(Computed {
                agreement,
                distribution,
            })
        };
        let dates = Dates::of(&figures, stated.until);
        let mut years = Vec::with_capacity(stated.years.len());
        for one in &stated.years {
            let Likely { agreement, moved } = as_the_year_before(&base, one.year, &dates)?;
            let budget = match &one.budget {
                None => None,
                Some(budget) => {
                    let scaled = with_total(&agreement, budget.total, &budget.items, register)?;
                    Some((budget.clone(), share(scaled)?))
                }
            };
            years.push(ForeseenYear {
                year: one.year,
                moved,
                as_before: share(agreement)?,
                budget,
            });
        }
        let base = share(base)?;
        Ok(Self {
            base,
            base_version,
            base_text,
            years,
            stated,
            figures,
            digest: String::new(),
            previous,
        })
    }

    /// What everything here was counted from.
    pub fn basis(&self) -> Basis<'_> {
        Basis {
            register: shipped::register(),
            figures: &self.figures,
            previous: &self.previous,
        }
    }

    /// A year of it.
    pub fn year(&self, year: i16) -> Option<&ForeseenYear> {
        self.years.iter().find(|one| one.year == year)
    }

    /// What a reader tries of a year: the whole changed by a part, and then some items set.
    pub fn tried(
        &self,
        year: &ForeseenYear,
        by: Fraction,
        amounts: &BTreeMap<String, Ore>,
    ) -> Result<Computed, ForesightError> {
        let register = shipped::register();
        let before = &year.as_before.agreement;
        let total = changed_total(before, by)?;
        let scaled = with_total(before, total, &BTreeMap::new(), register)?;
        let agreement = with_amounts(&scaled, amounts, register)?;
        let distribution = distribute(&agreement, self.basis())?;
        Ok(Computed {
            agreement,
            distribution,
        })
    }

    /// Everything that was shared out.
    fn all(&self) -> impl Iterator<Item = &Computed> {
        let of_years = self.years.iter().flat_map(|year| {
            let budget = year.budget.as_ref().map(|(_, computed)| computed);
            std::iter::once(&year.as_before).chain(budget)
        });
        std::iter::once(&self.base).chain(of_years)
    }

    /// The tables of figures that were counted on, and no others.
    fn used(&self) -> Figures {
        let mut used = Figures::default();
        for one in self.all() {
            let shared = Shared {
                agreement: &one.agreement,
                agreement_text: &self.base_text,
                distribution: &one.distribution,
                basis: self.basis(),
                unexplained: Ore::ZERO,
                only: None,
            };
            for (kind, date, _) in shared.tables() {
                if kind == TableKind::Population && used.population_on(date).is_none() {
                    used.populations
                        .extend(self.figures.population_on(date).cloned());
                } else if kind == TableKind::Ages && used.ages_on(date).is_none() {
                    used.ages.extend(self.figures.ages_on(date).cloned());
                }
            }
        }
        used
    }

    /// Everything that follows, a line each.
    fn result(&self) -> String {
        let mut text = String::new();
        for year in &self.years {
            for (scenario, computed) in year.scenarios() {
                for allocation in &computed.distribution.allocations {
                    for step in &allocation.steps {
                        let item = &allocation.item;
                        let (word, level) = (scenario.word(), item.level.word());
                        let (code, ore) = (step.code, step.amount.ore());
                        // Writing to a text cannot fail.
                        let _ = writeln!(
                            text,
                            "{} {word} {} {level} {code} {ore}",
                            year.year, item.id
                        );
                    }
                }
            }
        }
        text
    }

    fn digested(&self) -> String {
        let text = format!("overens-foresight-1\n{}\n{}", self.frozen(), self.result());
        documents::proof::sha256(text.as_bytes())
    }

    /// What it is computed from, in one way only.
    pub(super) fn frozen(&self) -> String {
        let kept = Kept {
            stated: self.stated.written(),
            base_text: self.base_text.clone(),
            base_version: self.base_version,
            populations: self
                .figures
                .populations
                .iter()
                .map(KeptTable::people)
                .collect(),
            ages: self.figures.ages.iter().map(KeptAges::of).collect(),
            previous: (self.previous.iter())
                .map(|((agreement, item), amounts)| KeptPrevious {
                    agreement: agreement.clone(),
                    item: item.clone(),
                    amounts: amounts
                        .iter()
                        .map(|(code, one)| (*code, one.ore()))
                        .collect(),
                })
                .collect(),
        };
        // Texts, days and whole numbers can always be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What follows from what was frozen, computed once.
    pub(super) fn read(name: &str, frozen: &str) -> Result<Arc<Self>, ForesightError> {
        KEPT.of(name, frozen, || Self::thawed(frozen))
    }

    fn thawed(frozen: &str) -> Result<Self, ForesightError> {
        let kept: Kept = serde_json::from_str(frozen).map_err(|_| ForesightError::Broken)?;
        let stated = Stated::read(&kept.stated).ok_or(ForesightError::Broken)?;
        let figures = Figures {
            populations: kept.populations.into_iter().map(KeptTable::table).collect(),
            ages: kept.ages.into_iter().map(KeptAges::table).collect(),
        };
        let previous = kept.previous.into_iter().map(|one| {
            let amounts = one.amounts.into_iter();
            let amounts = amounts.map(|(code, ore)| (code, Ore::new(ore))).collect();
            ((one.agreement, one.item), amounts)
        });
        let base = (kept.base_text, kept.base_version);
        let mut made = Self::computed(stated, base, figures, previous.collect())?;
        made.digest = made.digested();
        Ok(made)
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    stated: String,
    base_text: String,
    base_version: i64,
    populations: Vec<KeptTable>,
    ages: Vec<KeptAges>,
    previous: Vec<KeptPrevious>,
}

#[derive(Serialize, Deserialize)]
struct KeptPrevious {
    agreement: String,
    item: String,
    amounts: BTreeMap<Code, i64>,
}

#[derive(Serialize, Deserialize)]
struct KeptSource {
    source: String,
    licence: String,
    retrieved: String,
    method: String,
    sha256: String,
}

impl KeptSource {
    fn of(provenance: &Provenance) -> Self {
        let provenance = provenance.clone();
        Self {
            source: provenance.source,
            licence: provenance.licence,
            retrieved: provenance.retrieved,
            method: provenance.method,
            sha256: provenance.sha256,
        }
    }

    fn provenance(self) -> Provenance {
        Provenance {
            source: self.source,
            licence: self.licence,
            retrieved: self.retrieved,
            method: self.method,
            sha256: self.sha256,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct KeptTable {
    on: Date,
    figures: BTreeMap<Code, i64>,
    source: KeptSource,
}

impl KeptTable {
    fn people(table: &Population) -> Self {
        Self {
            on: table.reference_date,
            figures: table.figures.clone(),
            source: KeptSource::of(&table.provenance),
        }
    }

    fn table(self) -> Population {
        Population {
            reference_date: self.on,
            figures: self.figures,
            provenance: self.source.provenance(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct KeptAges {
    on: Date,
    figures: BTreeMap<Code, Vec<(u8, Option<u8>, i64)>>,
    known_errors: Vec<(u8, Option<u8>, u32)>,
    source: KeptSource,
}

impl KeptAges {
    fn of(table: &Ages) -> Self {
        let figures = table.figures.iter().map(|(code, bands)| {
            let bands = bands.iter();
            let bands = bands
                .map(|one| (one.from, one.to, one.population))
                .collect();
            (*code, bands)
        });
        let errors = table.known_errors.iter();
        Self {
            on: table.reference_date,
            figures: figures.collect(),
            known_errors: errors
                .map(|one| (one.from, one.to, one.share_ppm))
                .collect(),
            source: KeptSource::of(&table.provenance),
        }
    }

    fn table(self) -> Ages {
        let figures = self.figures.into_iter().map(|(code, bands)| {
            let bands = bands.into_iter().map(|(from, to, population)| AgeBand {
                from,
                to,
                population,
            });
            (code, bands.collect())
        });
        let errors = self.known_errors.into_iter();
        Ages {
            reference_date: self.on,
            figures: figures.collect(),
            known_errors: errors
                .map(|(from, to, share_ppm)| KnownError {
                    from,
                    to,
                    share_ppm,
                })
                .collect(),
            provenance: self.source.provenance(),
        }
    }
}
