//! A project on its way to the public: what was looked at is what is published, as a version for good; the address is made of the
//! first title and kept whatever comes.

use ::store::project::{self as rows, Project};
use ::store::project_listing::{self, ListedProject};
use ::store::project_version::{self, ProjectVersion};
use ::store::{Read, StoreError, Transaction};
use grants::authorisation::Act;
use grants::project::{Standing, Told, slug};
use jiff::Timestamp;
use serde_json::json;
use wording::word_forms;

use super::{LONGEST_REASON_CHARACTERS, ProjectError, Share, led, must, share, told_in, whole};
use crate::{Actor, Casework, stated, to_the_end};

/// What the address of a project begins with whose title has no letters.
const NO_LETTERS: &str = "projekt";
/// So many projects of the same title get addresses that people can read.
const MOST_ALIKE: usize = 200;

impl Casework {
    /// Publishes what was looked at, told by its digest.
    pub async fn publish_project(
        &self,
        actor: &Actor,
        id: &str,
        digest: &str,
    ) -> Result<Project, ProjectError> {
        let act = Act::PublishProjects;
        must(actor, act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let digest = digest.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let seen = led(&mut transaction, &actor, &id, act).await?;
            let opened = whole(&mut transaction, seen).await?;
            if opened.digest != digest {
                return Err(ProjectError::Newer);
            }
            let lacks = opened.told.lacks();
            if !lacks.is_empty() {
                return Err(ProjectError::Lacking(lacks));
            }
            if opened.is_as_published() && opened.project.standing == Standing::Published {
                return Err(ProjectError::NothingNew);
            }
            let standing = opened.project.standing.to(Standing::Published)?;
            let address = address(&mut transaction, &opened.project, &opened.told).await?;
            let signed = this.signed(&actor);
            let version = ProjectVersion {
                project_id: id.clone(),
                number: opened.project.version + 1,
                content: super::json(&opened.told)?,
                digest,
                published_by: signed.by.clone(),
                published_at: signed.at,
            };
            project_version::insert(&mut transaction, &version).await?;
            let to = (standing, Some(address.as_str()), version.number);
            rows::set_standing(&mut transaction, &id, to, "", &signed).await?;
            let project = rows::find(&mut transaction, &id).await?;
            let project = project.ok_or(ProjectError::NoSuchProject)?;
            list(&mut transaction, &project, &opened.told, signed.at).await?;
            let details = json!({ "version": version.number, "sha256": version.digest });
            this.note_project(&mut transaction, &actor, "published", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(project)
        })
        .await
    }

    /// Says that nobody writes the project any more. Everybody goes on seeing it, at the same address.
    pub async fn archive_project(&self, actor: &Actor, id: &str) -> Result<(), ProjectError> {
        let act = Act::PublishProjects;
        must(actor, act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let seen = led(&mut transaction, &actor, &id, act).await?;
            let project = seen.project;
            let standing = project.standing.to(Standing::Archived)?;
            let to = (standing, project.slug.as_deref(), project.version);
            let signed = this.signed(&actor);
            rows::set_standing(&mut transaction, &id, to, "", &signed).await?;
            let latest = project_version::find(&mut transaction, (&id, project.version)).await?;
            let latest = latest.ok_or(ProjectError::Broken)?;
            let told = told_in(&latest)?;
            let project = Project {
                standing,
                ..project
            };
            list(&mut transaction, &project, &told, latest.published_at).await?;
            this.note_project(&mut transaction, &actor, "archived", (&id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a project away from the public, with a reason that only those who work here see. Its address says that it was there.
    pub async fn withdraw_project(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), ProjectError> {
        let act = Act::WithdrawProjects;
        actor.must(act)?;
        let reason = stated::stated(reason, LONGEST_REASON_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let project = rows::find(&mut transaction, &id).await?;
            // Whoever may take away what others published knows of nothing else of theirs.
            let project = project.filter(|one| may_withdraw(&actor, one));
            let project = project.ok_or(ProjectError::NoSuchProject)?;
            let standing = project.standing.to(Standing::Withdrawn)?;
            let to = (standing, project.slug.as_deref(), project.version);
            let signed = this.signed(&actor);
            rows::set_standing(&mut transaction, &id, to, &reason, &signed).await?;
            project_listing::remove(&mut transaction, &id).await?;
            this.note_project(&mut transaction, &actor, "withdrawn", (&id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Makes projects ready to be found again that were made ready by other rules. Doing it twice is doing it once.
    pub async fn make_projects_ready(&self) -> Result<bool, ProjectError> {
        let this = self.clone();
        to_the_end(async move {
            let mut read = this.store.reader().await?;
            let behind = project_listing::behind(&mut read, word_forms::RULES).await?;
            drop(read);
            if behind.is_empty() {
                return Ok(false);
            }
            let mut transaction = this.store.begin().await?;
            for id in behind {
                let project = rows::find(&mut transaction, &id).await?;
                let project = project.ok_or(ProjectError::Broken)?;
                let key = (id.as_str(), project.version);
                let latest = project_version::find(&mut transaction, key).await?;
                let latest = latest.ok_or(ProjectError::Broken)?;
                let told = told_in(&latest)?;
                list(&mut transaction, &project, &told, latest.published_at).await?;
            }
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }
}

/// Whether somebody may take a project away from the public.
pub(super) fn may_withdraw(actor: &Actor, project: &Project) -> bool {
    let leads = share(actor, project, &[]) == Some(Share::Leads);
    let reaches = actor.may(Act::WithdrawProjects, &project.organisation_id, true);
    reaches && (leads || project.standing.is_public()) && actor.covers(None)
}

/// The address of a project: what it has, or one of its title that no other has.
async fn address(
    read: &mut impl Read,
    project: &Project,
    told: &Told,
) -> Result<String, ProjectError> {
    if let Some(slug) = &project.slug {
        return Ok(slug.clone());
    }
    let title = slug(&told.about.title);
    let title = if title.is_empty() {
        NO_LETTERS
    } else {
        title.as_str()
    };
    for number in 1..=MOST_ALIKE {
        let wanted = match number {
            1 => title.to_owned(),
            number => format!("{title}-{number}"),
        };
        if rows::at(read, &wanted).await?.is_none() {
            return Ok(wanted);
        }
    }
    Ok(format!("{title}-{}", project.id))
}

/// Puts what is told where lists and searches look.
async fn list(
    transaction: &mut Transaction,
    project: &Project,
    told: &Told,
    published_at: Timestamp,
) -> Result<(), StoreError> {
    let about = &told.about;
    let listed = ListedProject {
        project_id: project.id.clone(),
        slug: project.slug.clone().unwrap_or_default(),
        title: about.title.clone(),
        owner: told.leads.name.clone(),
        county: about.county.map(|county| county.to_string()),
        area: about.area,
        status: about.status,
        from: about.from,
        to: about.to,
        archived: project.standing == Standing::Archived,
        published_at,
    };
    let words = told.words();
    let (folded, stems) = (word_forms::folded(&words), word_forms::stems(&words));
    let found_by = (folded.as_str(), stems.as_slice(), word_forms::RULES);
    project_listing::replace(transaction, &listed, found_by).await
}
