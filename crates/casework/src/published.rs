//! What is published right now, read and shared out: the read model of every public page,
//! of the open data and of the API.
//!
//! It is rebuilt when something is published and never changed, so that any number of readers share
//! it without waiting. Amounts are never stored twice: what the site shows is the recomputation, and
//! building refuses when its digest is not the one that was frozen at publication.
//!
//! ```
//! let published = casework::published::Published::shipped()?;
//! let year = published.year(2021).expect("a shipped year");
//! assert_eq!(year.agreement.id, "psykisk-halsa-2021");
//! assert_eq!(year.digest, documents::proof::digest(&published.shared(year)));
//! # Ok::<(), casework::published::PublishedError>(())
//! ```

use ::store::StoreError;
use agreement::library::{Library, LibraryError};
use agreement::shipped;
use documents::proof::{Inputs, InputsRefusal, inputs};
use documents::{Shared, TableKind};
use grants::agreement::Agreement;
use grants::allocation::{AllocationRefusal, Basis, Distribution, PreviousAmounts, distribute};
use grants::comparison::{Comparison, compare};
use grants::reconciliation::{Reconciliation, SumTooLarge, View, reconcile};
use grants::{Ages, Code, Figures, Level, Ore, Population, Register};
use jiff::Timestamp;
use jiff::civil::Date;

/// The facts of a published version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedVersion {
    /// Its number among the versions of the agreement, from 1.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// The number of the version it corrects, and what was wrong.
    pub corrects: Option<(i64, String)>,
}

/// A version as it stands in the store, ready to be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The agreement file, byte for byte.
    pub text: String,
    /// Its facts.
    pub version: PublishedVersion,
    /// What was frozen when it was published; absent before.
    pub frozen: Option<Frozen>,
    /// The versions that applied before it, the latest first.
    pub earlier: Vec<EarlierVersion>,
}

/// A version that was published before the one that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierVersion {
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// When another took its place, or it was taken back.
    pub ended_at: Timestamp,
    /// Why.
    pub reason: String,
    /// The digest it was frozen with.
    pub digest: String,
}

/// An agreement that was published and taken back, with nothing in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnAgreement {
    /// Its id.
    pub id: String,
    /// Its year.
    pub year: i64,
    /// When it was taken back.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// An allocation as it was frozen: its digest and the files of its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The digest of inputs and result.
    pub digest: String,
    /// The files of the proof, by name.
    pub files: Vec<(String, Vec<u8>)>,
}

/// One published agreement year.
#[derive(Clone, Debug)]
pub struct PublishedAgreement {
    /// Which version this is.
    pub version: PublishedVersion,
    /// What it says.
    pub agreement: Agreement,
    /// Its file, byte for byte.
    pub text: String,
    /// The amounts with their steps.
    pub distribution: Distribution,
    /// The digest of inputs and result.
    pub digest: String,
    /// Whether it adds up, as applied.
    pub applied: Reconciliation,
    /// Whether it adds up, as the sources print it.
    pub as_published: Reconciliation,
    /// The versions that applied before this one, the latest first. Their proofs are kept.
    pub earlier: Vec<EarlierVersion>,
    figures: Figures,
    previous: PreviousAmounts,
}

impl PublishedAgreement {
    /// What a recipient gets in all on its level.
    pub fn sum_of(&self, level: Level, code: Code) -> Ore {
        self.distribution.sum_of(level, code)
    }

    /// The sum of everything shared out on a level.
    pub fn level_total(&self, level: Level) -> Ore {
        let on_level = self.distribution.allocations.iter();
        on_level
            .filter(|allocation| allocation.item.level == level)
            .map(|allocation| allocation.item.amount)
            .sum()
    }
}

/// Everything published.
#[derive(Clone, Debug)]
pub struct Published {
    /// Grows by one at every change of what is published.
    pub sequence: i64,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// What was taken back, with nothing in its place.
    pub withdrawn: Vec<WithdrawnAgreement>,
    agreements: Vec<PublishedAgreement>,
    figures: Figures,
}

/// Why what is published cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum PublishedError {
    /// An agreement cannot be read, or refers to one that is not there.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// An agreement cannot be shared out.
    #[error("agreement {agreement} cannot be shared out: {refusal:?}")]
    Allocation {
        /// The agreement.
        agreement: String,
        /// Why.
        refusal: AllocationRefusal,
    },
    /// Its sums are beyond what can be counted.
    #[error("the sums of agreement {0} are too large")]
    SumTooLarge(String),
    /// The files of a frozen proof cannot be read back.
    #[error("the frozen proof of agreement {agreement} cannot be read: {refusal}")]
    Proof {
        /// The agreement.
        agreement: String,
        /// What is wrong with it.
        refusal: InputsRefusal,
    },
    /// The database.
    #[error(transparent)]
    Store(StoreError),
    /// The recomputation does not give what was frozen.
    #[error("agreement {agreement} was frozen with digest {frozen}, but now gives {computed}")]
    DigestDiffers {
        /// The agreement.
        agreement: String,
        /// What was published.
        frozen: String,
        /// What is computed now.
        computed: String,
    },
}

impl Published {
    /// What a new site holds: the shipped agreements on the shipped figures.
    pub fn shipped() -> Result<Self, PublishedError> {
        let stored = shipped::agreements().iter().map(|shipped| Stored {
            text: shipped.text.to_owned(),
            version: PublishedVersion {
                number: 1,
                published_at: Timestamp::UNIX_EPOCH,
                corrects: None,
            },
            frozen: None,
            earlier: Vec::new(),
        });
        Self::build(
            1,
            Timestamp::UNIX_EPOCH,
            stored.collect(),
            shipped::figures(),
        )
    }

    /// Reads and shares out every published version, and compares each with what was frozen.
    pub fn build(
        sequence: i64,
        changed_at: Timestamp,
        stored: Vec<Stored>,
        figures: Figures,
    ) -> Result<Self, PublishedError> {
        let mut library = Library::new(shipped::register(), &[]);
        let mut opened = Vec::new();
        for one in stored {
            let name = format!("version {}", one.version.number);
            let agreement = library.add(&name, one.text.clone())?.agreement;
            opened.push((one, agreement));
        }
        let mut agreements = Vec::new();
        for (one, agreement) in opened {
            let inputs = match &one.frozen {
                Some(frozen) => frozen_inputs(&agreement.id, frozen, &figures)?,
                None => Inputs {
                    previous: previous_for(&library, &agreement, &figures)?,
                    figures: figures.clone(),
                },
            };
            agreements.push(PublishedAgreement::build(one, agreement, inputs)?);
        }
        agreements.sort_by(|one: &PublishedAgreement, other: &PublishedAgreement| {
            (one.agreement.year, &one.agreement.id)
                .cmp(&(other.agreement.year, &other.agreement.id))
        });
        Ok(Self {
            sequence,
            changed_at,
            withdrawn: Vec::new(),
            agreements,
            figures,
        })
    }

    /// All published agreements, the earliest year first.
    pub fn agreements(&self) -> &[PublishedAgreement] {
        &self.agreements
    }

    /// The agreement of a year.
    pub fn year(&self, year: i16) -> Option<&PublishedAgreement> {
        self.agreements
            .iter()
            .find(|one| one.agreement.year == year)
    }

    /// The agreement with this id.
    pub fn agreement(&self, id: &str) -> Option<&PublishedAgreement> {
        self.agreements.iter().find(|one| one.agreement.id == id)
    }

    /// The latest year.
    pub fn latest(&self) -> Option<&PublishedAgreement> {
        self.agreements.last()
    }

    /// All recipients.
    pub fn register(&self) -> &'static Register {
        shipped::register()
    }

    /// All figures the amounts rest on, and the others at hand.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// What an agreement was computed from.
    pub fn basis<'a>(&'a self, of: &'a PublishedAgreement) -> Basis<'a> {
        Basis {
            register: self.register(),
            figures: &of.figures,
            previous: &of.previous,
        }
    }

    /// What changed from one agreement to another.
    pub fn compared(
        &self,
        before: &PublishedAgreement,
        after: &PublishedAgreement,
    ) -> Result<Comparison, AllocationRefusal> {
        // Each may rest on amounts that the other does not know of.
        let mut previous = before.previous.clone();
        previous.extend(after.previous.clone());
        let basis = Basis {
            register: self.register(),
            figures: &self.figures,
            previous: &previous,
        };
        compare(&before.agreement, &after.agreement, basis)
    }

    /// An agreement as documents want it.
    pub fn shared<'a>(&'a self, of: &'a PublishedAgreement) -> Shared<'a> {
        Shared {
            agreement: &of.agreement,
            agreement_text: &of.text,
            distribution: &of.distribution,
            basis: self.basis(of),
            unexplained: of.applied.unexplained(),
            only: None,
        }
    }

    /// The date on which people are counted for amounts per inhabitant of an agreement: the one its keys
    /// used, or else the last one at hand before its year.
    pub fn inhabitants_on(&self, of: &PublishedAgreement) -> Option<Date> {
        let used = self.shared(of).tables().into_iter();
        used.filter(|(kind, _, _)| *kind == TableKind::Population)
            .map(|(_, date, _)| date)
            .max()
            .or_else(|| {
                let tables = self.figures.populations.iter();
                let dates = tables.map(|table| table.reference_date);
                dates.filter(|date| date.year() < of.agreement.year).max()
            })
    }

    /// How many people lived in a municipality, region or county on a date with figures.
    pub fn inhabitants(&self, date: Date, level: Level, code: Code) -> Option<i64> {
        let people = &self.figures.population_on(date)?.figures;
        match level {
            Level::Municipality => people.get(&code).copied(),
            Level::Region | Level::County => {
                let municipalities = self.register().of(Level::Municipality).iter();
                let within = municipalities.filter(|one| one.county == Some(code));
                within.map(|one| people.get(&one.code).copied()).sum()
            }
            Level::Coordinator | Level::Other => None,
        }
    }
}

impl PublishedAgreement {
    fn build(stored: Stored, agreement: Agreement, inputs: Inputs) -> Result<Self, PublishedError> {
        let Inputs { figures, previous } = inputs;
        let basis = Basis {
            register: shipped::register(),
            figures: &figures,
            previous: &previous,
        };
        let distribution = share(&agreement, basis)?;
        let sums = |view| {
            reconcile(&agreement, view)
                .map_err(|SumTooLarge| PublishedError::SumTooLarge(agreement.id.clone()))
        };
        let (applied, as_published) = (sums(View::Applied)?, sums(View::AsPublished)?);
        let computed = documents::proof::digest(&Shared {
            agreement: &agreement,
            agreement_text: &stored.text,
            distribution: &distribution,
            basis,
            unexplained: applied.unexplained(),
            only: None,
        });
        match stored.frozen {
            Some(frozen) if frozen.digest != computed => {
                return Err(PublishedError::DigestDiffers {
                    agreement: agreement.id,
                    frozen: frozen.digest,
                    computed,
                });
            }
            _ => {}
        }
        Ok(Self {
            version: stored.version,
            text: stored.text,
            distribution,
            digest: computed,
            applied,
            as_published,
            earlier: stored.earlier,
            figures,
            previous,
            agreement,
        })
    }
}

/// The inputs of a frozen allocation. Where figures at hand are the same to the last person, they stand for those of the
/// proof, because more is known about them.
fn frozen_inputs(
    agreement: &str,
    frozen: &Frozen,
    at_hand: &Figures,
) -> Result<Inputs, PublishedError> {
    let mut inputs = inputs(&frozen.files).map_err(|refusal| PublishedError::Proof {
        agreement: agreement.to_owned(),
        refusal,
    })?;
    for table in &mut inputs.figures.populations {
        let mut known = at_hand.populations.iter().rev();
        let is_same = |other: &&Population| {
            (other.reference_date, &other.figures) == (table.reference_date, &table.figures)
        };
        if let Some(same) = known.find(is_same) {
            table.provenance.clone_from(&same.provenance);
        }
    }
    for table in &mut inputs.figures.ages {
        let mut known = at_hand.ages.iter().rev();
        let is_same = |other: &&Ages| {
            (other.reference_date, &other.figures) == (table.reference_date, &table.figures)
        };
        if let Some(same) = known.find(is_same) {
            *table = same.clone();
        }
    }
    Ok(inputs)
}

fn share(agreement: &Agreement, basis: Basis<'_>) -> Result<Distribution, PublishedError> {
    distribute(agreement, basis).map_err(|refusal| PublishedError::Allocation {
        agreement: agreement.id.clone(),
        refusal,
    })
}

/// The amounts of earlier agreements that this one's keys refer to.
fn previous_for(
    library: &Library<'_>,
    agreement: &Agreement,
    figures: &Figures,
) -> Result<PreviousAmounts, PublishedError> {
    let mut previous = PreviousAmounts::new();
    // Foundations come in the order they rest on each other, so what one needs is ready.
    for foundation in library.foundations(agreement)? {
        let basis = Basis {
            register: shipped::register(),
            figures,
            previous: &previous,
        };
        let earlier = foundation.agreement;
        for allocation in share(&earlier, basis)?.allocations {
            let amounts = allocation.steps.iter();
            let amounts = amounts.map(|step| (step.code, step.amount)).collect();
            previous.insert((earlier.id.clone(), allocation.item.id), amounts);
        }
    }
    Ok(previous)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn shipped() -> Published {
        Published::shipped().unwrap()
    }

    #[test]
    fn every_shipped_year_is_shared_out_and_the_parts_sum_to_the_items() {
        let published = shipped();
        assert_eq!(published.agreements().len(), 9);
        for year in published.agreements() {
            for allocation in &year.distribution.allocations {
                let sum: Ore = allocation.steps.iter().map(|step| step.amount).sum();
                assert_eq!(sum, allocation.item.amount, "{}", allocation.item.id);
            }
        }
    }

    #[test]
    fn the_digest_of_2021_is_the_one_the_command_line_prints() {
        let published = shipped();
        let digest = &published.year(2021).unwrap().digest;
        assert_eq!(
            digest,
            "5f9f6420408ea8dfd31ae8cf44266341390aad84c401896174c20df4511c3196"
        );
    }

    /// 2021 as it would be frozen today, with this digest instead of its own.
    fn frozen(digest: Option<&str>) -> Stored {
        let published = shipped();
        let year = published.year(2021).unwrap();
        let files = documents::proof::files(&published.shared(year), "0.1.0").into_iter();
        Stored {
            text: year.text.clone(),
            version: year.version.clone(),
            frozen: Some(Frozen {
                digest: digest.unwrap_or(&year.digest).to_owned(),
                files: files
                    .map(|(name, bytes)| (name.to_owned(), bytes))
                    .collect(),
            }),
            earlier: Vec::new(),
        }
    }

    #[test]
    fn what_was_frozen_needs_no_figures_but_its_own() {
        let at = Timestamp::UNIX_EPOCH;
        let rebuilt = Published::build(1, at, vec![frozen(None)], Figures::default()).unwrap();
        let digest = &rebuilt.year(2021).unwrap().digest;
        assert_eq!(*digest, shipped().year(2021).unwrap().digest);
    }

    #[test]
    fn figures_that_come_later_leave_what_was_frozen_alone() {
        let (published, mut figures) = (shipped(), shipped::figures());
        let mut later = figures.population_on(date(2020, 12, 31)).unwrap().clone();
        later.figures.values_mut().for_each(|people| *people += 1);
        figures.populations.push(later);
        let at = Timestamp::UNIX_EPOCH;
        let rebuilt = Published::build(2, at, vec![frozen(None)], figures).unwrap();
        let files =
            |of: &Published| documents::proof::files(&of.shared(of.year(2021).unwrap()), "0.1.0");
        assert!(files(&rebuilt) == files(&published));
    }

    #[test]
    fn a_frozen_digest_that_does_not_follow_is_refused() {
        let wrong = frozen(Some(&"0".repeat(64)));
        let built = Published::build(1, Timestamp::UNIX_EPOCH, vec![wrong], Figures::default());
        assert!(matches!(built, Err(PublishedError::DigestDiffers { .. })));
    }

    #[test]
    fn a_county_has_the_people_of_its_municipalities() {
        let published = shipped();
        let on = date(2020, 12, 31);
        let uppsala: Code = "03".parse().unwrap();
        let whole = published.inhabitants(on, Level::County, uppsala).unwrap();
        assert_eq!(
            published.inhabitants(on, Level::Region, uppsala),
            Some(whole)
        );
        let all: i64 = (published.register().of(Level::County).iter())
            .filter_map(|county| published.inhabitants(on, Level::County, county.code))
            .sum();
        assert_eq!(all, 10_379_295);
    }
}
