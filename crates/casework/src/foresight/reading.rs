//! What is read of foresights: all of them by those who write, and by everybody what is public, the latest or at its number.

use std::sync::Arc;

use ::store::foresight as rows;
use grants::authorisation::Act;
use grants::foresight::ForesightStatus;

use super::{Foreseen, Foresight, ForesightError, foreseen};
use crate::approval::person_name;
use crate::{Actor, Casework};

/// So many are listed: several years of several a year.
const MOST_LISTED: i64 = 200;

/// A foresight with who had a hand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenForesight {
    /// The foresight.
    pub foresight: Foresight,
    /// The name of whoever changed it last.
    pub changed_by: String,
}

/// A foresight as everybody sees it.
#[derive(Clone, Debug)]
pub struct PublicForesight {
    /// The foresight.
    pub foresight: Foresight,
    /// Everything that follows from it.
    pub foreseen: Arc<Foreseen>,
    /// The numbers of all that are public and tell of the year, the latest first.
    pub numbers: Vec<i64>,
}

impl PublicForesight {
    /// Its number.
    pub fn number(&self) -> i64 {
        self.foresight.number.unwrap_or_default()
    }

    /// Whether none that is later tells of the year.
    pub fn is_latest(&self) -> bool {
        self.numbers.first() == Some(&self.number())
    }
}

impl Casework {
    /// The foresights somebody may see, those begun last first.
    pub async fn foresights(&self, actor: &Actor) -> Result<Vec<SeenForesight>, ForesightError> {
        actor.must(Act::ReadForesights)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for foresight in rows::latest(&mut read, MOST_LISTED).await? {
            if actor.may_agreement(&foresight.base_id) {
                let changed_by = person_name(&mut read, &foresight.changed_by).await?;
                all.push(SeenForesight {
                    foresight,
                    changed_by,
                });
            }
        }
        Ok(all)
    }

    /// One of them.
    pub async fn foresight(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<SeenForesight, ForesightError> {
        actor.must(Act::ReadForesights)?;
        let mut read = self.store.reader().await?;
        let found = rows::find(&mut read, id).await?;
        let found = found.filter(|one| actor.may_agreement(&one.base_id));
        let foresight = found.ok_or(ForesightError::NoSuchForesight)?;
        let changed_by = person_name(&mut read, &foresight.changed_by).await?;
        Ok(SeenForesight {
            foresight,
            changed_by,
        })
    }

    /// What everybody may see, the latest first.
    pub async fn public_foresights(&self) -> Result<Vec<Foresight>, ForesightError> {
        Ok(rows::public(&mut self.store.reader().await?).await?)
    }

    /// The foresight of a year: the latest, or the one with a number.
    pub async fn public_foresight(
        &self,
        year: i16,
        number: Option<i64>,
    ) -> Result<PublicForesight, ForesightError> {
        let mut read = self.store.reader().await?;
        let year = i64::from(year);
        let tells = |one: &Foresight| one.first_year <= year && year <= one.last_year;
        let public = rows::public(&mut read).await?;
        let public: Vec<Foresight> = public.into_iter().filter(tells).collect();
        let numbers: Vec<i64> = public.iter().filter_map(|one| one.number).collect();
        let found = match number {
            None => public.into_iter().next(),
            Some(number) => rows::of_number(&mut read, number).await?.filter(tells),
        };
        let foresight = found.ok_or(ForesightError::NoSuchForesight)?;
        if foresight.status == ForesightStatus::Withdrawn {
            return Err(ForesightError::Withdrawn {
                number: foresight.number.unwrap_or_default(),
                reason: foresight.reason,
            });
        }
        drop(read);
        // Computed once; a page must not wait for it on the thread that answers others.
        let of = foresight.clone();
        let computed = tokio::task::spawn_blocking(move || foreseen(&of)).await;
        let foreseen = match computed {
            Ok(foreseen) => foreseen?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        };
        Ok(PublicForesight {
            foresight,
            foreseen,
            numbers,
        })
    }
}
