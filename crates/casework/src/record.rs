//! The record of acts for those who read it: what is looked for, what was done to one thing, who looked, and the whole of it
//! as a file that strangers can check.

mod export;

use std::collections::BTreeMap;

use ::store::audit::{self, Filter, Recorded};
use ::store::{StoreError, mandate};
use grants::Role;
use grants::authorisation::Act;
use jiff::SignedDuration;

use crate::actor::Note;
use crate::organisation::name_of;
use crate::{Actor, Casework, to_the_end};

pub use export::{ExportError, RecordExport, seal_file};

/// So many acts of one thing are shown, the latest; the rest is found in the record itself.
pub const MOST_ACTS: i64 = 200;
/// A page that an auditor keeps looking at is noted this often.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// So much of the path of a page is noted, in bytes.
const LONGEST_PATH_BYTES: usize = 300;

/// For whom and as what people acted, by the ids that acts hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    organisations: BTreeMap<String, String>,
    roles: BTreeMap<String, Role>,
}

impl Acting {
    /// The name of the organisation the person acted for.
    pub fn organisation(&self, done: &Recorded) -> Option<&str> {
        let name = self.organisations.get(done.organisation_id.as_deref()?)?;
        Some(name.as_str())
    }

    /// The role the person acted in.
    pub fn role(&self, done: &Recorded) -> Option<Role> {
        self.roles.get(done.mandate_id.as_deref()?).copied()
    }
}

impl Casework {
    /// A page of the acts that are looked for, the latest first; those before a number when one is given. Nothing that is
    /// done meanwhile moves an act to another page.
    pub async fn record_of(
        &self,
        filter: &Filter,
        limit: i64,
        before: Option<i64>,
    ) -> Result<Vec<Recorded>, StoreError> {
        audit::filtered(&mut self.store.reader().await?, filter, limit, before).await
    }

    /// What was done to one thing, the latest first and at most [`MOST_ACTS`]. Whether somebody may see the thing is found
    /// out where it is shown; when others signed in is for those who read the record.
    pub async fn history(
        &self,
        actor: &Actor,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Vec<Recorded>, StoreError> {
        let own = subject_kind != "account" || subject_id == actor.id;
        if !own && !actor.may_somewhere(Act::ReadRecord) {
            return Ok(Vec::new());
        }
        let mut read = self.store.reader().await?;
        audit::of_subject(&mut read, subject_kind, subject_id, MOST_ACTS, None).await
    }

    /// For whom and as what those who did these acts did them.
    pub async fn acting(&self, acts: &[Recorded]) -> Result<Acting, StoreError> {
        let mut acting = Acting::default();
        let mut read = self.store.reader().await?;
        for done in acts {
            if let Some(id) = &done.organisation_id
                && !acting.organisations.contains_key(id)
            {
                let name = name_of(&mut read, id).await?;
                acting.organisations.insert(id.clone(), name);
            }
            if let Some(id) = &done.mandate_id
                && !acting.roles.contains_key(id)
                && let Some(mandate) = mandate::find(&mut read, id).await?
            {
                acting.roles.insert(id.clone(), mandate.role);
            }
        }
        Ok(acting)
    }

    /// Notes that an auditor opened a page or a file, at most once a minute for the same one. Others read unnoted.
    pub async fn note_reading(&self, actor: &Actor, path: &str) -> Result<(), StoreError> {
        const ACT: &str = "read";
        const SUBJECT: &str = "page";
        if actor.role() != Some(Role::Auditor) {
            return Ok(());
        }
        let path = &path[..path.floor_char_boundary(LONGEST_PATH_BYTES)];
        let (this, actor, path) = (self.clone(), actor.clone(), path.to_owned());
        let mut read = self.store.reader().await?;
        let last = audit::last_of(&mut read, &actor.id, ACT, SUBJECT, &path).await?;
        drop(read);
        let now = self.now();
        let is_noted = last.is_some_and(|last| {
            let since = now.duration_since(last.at);
            // By the same mandate, and not by a clock that was put back since.
            last.mandate_id.as_deref() == actor.mandate_id()
                && !since.is_negative()
                && since < NOTED_EVERY
        });
        if is_noted {
            return Ok(());
        }
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let note = Note {
                act: ACT,
                subject_kind: SUBJECT,
                subject_id: &path,
                reason: None,
                details: "{}",
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await
        })
        .await
    }

    /// Notes that somebody took something home, as in `("audit", "all")`. Whoever hands it out does so only after this.
    pub async fn note_export(
        &self,
        actor: &Actor,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Recorded, StoreError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (kind, id) = (subject_kind.to_owned(), subject_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let note = Note {
                act: "exported",
                subject_kind: &kind,
                subject_id: &id,
                reason: None,
                details: "{}",
            };
            let recorded = this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(recorded)
        })
        .await
    }
}
