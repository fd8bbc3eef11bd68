//! What a command works on: agreements, figures, and the earlier amounts that keys refer to.

use std::path::PathBuf;

use agreement::library::{Library, LibraryError, Opened as File};
use agreement::population::{ImportOptions, import};
use agreement::{file, shipped};
use grants::Figures;
use grants::agreement::Agreement;
use grants::allocation::{Basis, Distribution, PreviousAmounts, distribute};

use wording::message;

use crate::failure::Failure;

/// Everything at hand, filled as it is asked for.
pub struct Opened {
    library: Library<'static>,
    given: Figures,
    figures: Figures,
    previous: PreviousAmounts,
}

impl Default for Opened {
    fn default() -> Self {
        Self {
            library: Library::shipped(),
            given: Figures::default(),
            figures: Figures::default(),
            previous: PreviousAmounts::new(),
        }
    }
}

impl Opened {
    /// Reads own figures; they go before the shipped ones.
    pub fn figures_from(&mut self, files: &[PathBuf]) -> Result<(), Failure> {
        for path in files {
            let bytes = file::read(path).map_err(|error| Failure::of(&error))?;
            // A table may hold only the recipients it is about; what a key lacks is told when it is needed.
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let provenance = grants::Provenance {
                source: name,
                ..grants::Provenance::default()
            };
            let options = ImportOptions {
                partial: true,
                provenance,
                ..ImportOptions::default()
            };
            let imported = import(&bytes, &options, shipped::register())
                .map_err(|problems| Failure::unreadable(path, problems))?;
            let same = |date| {
                Failure::wrong(message!(
                    "population-given-twice",
                    path = path.display().to_string(),
                    date = date
                ))
            };
            if let Some(twice) = imported
                .populations
                .iter()
                .find(|one| self.given.population_on(one.reference_date).is_some())
            {
                return Err(same(twice.reference_date));
            }
            if let Some(twice) = imported
                .ages
                .iter()
                .find(|one| self.given.ages_on(one.reference_date).is_some())
            {
                return Err(same(twice.reference_date));
            }
            self.given.populations.extend(imported.populations);
            self.given.ages.extend(imported.ages);
        }
        Ok(())
    }

    /// The agreement a person names by id or path.
    pub fn agreement(&mut self, given: &str) -> Result<File, Failure> {
        self.library.open_named(given).map_err(failure)
    }

    /// Every other agreement at hand, to look for rows that one year has and another lacks.
    pub fn others(&self, id: &str) -> Result<Vec<Agreement>, Failure> {
        let ids = self.library.ids().into_iter().filter(|other| *other != id);
        ids.map(|id| Ok(self.library.open(id).map_err(failure)?.agreement))
            .collect()
    }

    /// Makes the figures an agreement can ask for ready: the shipped ones, then the given ones.
    pub fn figures_for(&mut self, agreement: &Agreement) {
        let shipped = shipped::figures_for(agreement);
        let mut populations = shipped.populations;
        let mut ages = shipped.ages;
        populations.append(&mut self.figures.populations);
        ages.append(&mut self.figures.ages);
        populations.extend(self.given.populations.iter().cloned());
        ages.extend(self.given.ages.iter().cloned());
        self.figures = Figures { populations, ages };
    }

    /// Makes the earlier amounts that an agreement's keys refer to ready.
    pub fn previous_for(&mut self, agreement: &Agreement) -> Result<(), Failure> {
        for foundation in self.library.foundations(agreement).map_err(failure)? {
            let earlier = foundation.agreement;
            self.figures_for(&earlier);
            // Foundations come in the order they rest on each other, so what this one needs is ready.
            for allocation in self.distribution(&earlier)?.allocations {
                let amounts = allocation
                    .steps
                    .iter()
                    .map(|step| (step.code, step.amount))
                    .collect();
                self.previous
                    .insert((earlier.id.clone(), allocation.item.id), amounts);
            }
        }
        Ok(())
    }

    /// What allocations are computed from.
    pub fn basis(&self) -> Basis<'_> {
        Basis {
            register: shipped::register(),
            figures: &self.figures,
            previous: &self.previous,
        }
    }

    /// Shares out a whole agreement.
    pub fn distribute(&mut self, agreement: &Agreement) -> Result<Distribution, Failure> {
        self.figures_for(agreement);
        self.previous_for(agreement)?;
        self.distribution(agreement)
    }

    fn distribution(&self, agreement: &Agreement) -> Result<Distribution, Failure> {
        distribute(agreement, self.basis()).map_err(|refusal| Failure::of(&refusal))
    }
}

fn failure(error: LibraryError) -> Failure {
    match error {
        LibraryError::Unreadable {
            reference: None,
            problems,
        } => Failure::Problems(*problems),
        other => Failure::of(&other),
    }
}
