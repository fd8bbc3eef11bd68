//! Projects for those who own them, and for everybody.

use ::store::project::{self as rows, Project};
use ::store::project_contact::{self, ProjectContact};
use ::store::project_version::{self, ProjectVersion};
use ::store::{Read, project_organisation};
use grants::authorisation::Act;
use grants::project::{About, Standing, Told};
use jiff::Timestamp;

use super::publishing::may_withdraw;
use super::{OpenedProject, ProjectError, Share, must, parts, seen, share, told_in, whole};
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// A project in the list of one's own organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnProject {
    /// The project.
    pub project: Project,
    /// What it is.
    pub about: About,
    /// The name of who leads it.
    pub leads: String,
    /// How one's own organisation is part of it.
    pub share: Share,
}

/// A project as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicProject {
    /// The project.
    pub project: Project,
    /// What is told.
    pub told: Told,
    /// The number of the version.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// When the first version was.
    pub first_at: Timestamp,
}

impl Casework {
    /// The projects one's own organisation leads, takes part in or is asked to take part in.
    pub async fn own_projects(&self, actor: &Actor) -> Result<Vec<OwnProject>, ProjectError> {
        must(actor, Act::ReadProjects)?;
        let own = actor.organisation_id().unwrap_or_default();
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for project in rows::of_organisation(&mut read, own).await? {
            let asked = project_organisation::of(&mut read, &project.id).await?;
            let Some(share) = share(actor, &project, &asked) else {
                continue;
            };
            all.push(OwnProject {
                about: parts(&mut read, &project.id).await?.about.content,
                leads: name_of(&mut read, &project.organisation_id).await?,
                share,
                project,
            });
        }
        Ok(all)
    }

    /// A project of one's own, as it is written.
    pub async fn project(&self, actor: &Actor, id: &str) -> Result<OpenedProject, ProjectError> {
        let mut read = self.store.reader().await?;
        let seen = seen(&mut read, actor, id, Act::ReadProjects).await?;
        whole(&mut read, seen).await
    }

    /// A project that everybody sees, by its address or its id.
    pub async fn public_project(&self, address: &str) -> Result<PublicProject, ProjectError> {
        public(&mut self.store.reader().await?, address).await
    }

    /// Every project that everybody sees.
    pub async fn public_projects(&self) -> Result<Vec<(Project, Told, Timestamp)>, ProjectError> {
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        // Both are by address, and as many.
        let projects = rows::public(&mut read).await?;
        let versions = project_version::public(&mut read).await?;
        for (project, version) in projects.into_iter().zip(versions) {
            if project.id != version.project_id {
                return Err(ProjectError::Broken);
            }
            all.push((project, told_in(&version)?, version.published_at));
        }
        Ok(all)
    }

    /// Whom to ask about a project that everybody sees, with their names, and whether whoever asks may take it away.
    pub async fn project_contacts(
        &self,
        actor: &Actor,
        address: &str,
    ) -> Result<(PublicProject, Vec<ProjectContact>, bool), ProjectError> {
        actor.must(Act::ReadProjectContacts)?;
        let mut read = self.store.reader().await?;
        let project = public(&mut read, address).await?;
        let contacts = project_contact::of(&mut read, &project.project.id).await?;
        let may_withdraw = may_withdraw(actor, &project.project);
        Ok((project, contacts, may_withdraw))
    }
}

async fn public(read: &mut impl Read, address: &str) -> Result<PublicProject, ProjectError> {
    let found = match rows::at(read, address).await? {
        Some(found) => Some(found),
        None => rows::find(read, address).await?,
    };
    let project = found.ok_or(ProjectError::NoSuchProject)?;
    match project.standing {
        Standing::Draft => return Err(ProjectError::NoSuchProject),
        Standing::Withdrawn => {
            return Err(ProjectError::Withdrawn {
                at: project.standing_at,
            });
        }
        Standing::Published | Standing::Archived => {}
    }
    let moments = project_version::moments(read, &project.id).await?;
    let latest = project_version::find(read, (&project.id, project.version)).await?;
    let latest: ProjectVersion = latest.ok_or(ProjectError::Broken)?;
    Ok(PublicProject {
        told: told_in(&latest)?,
        number: latest.number,
        published_at: latest.published_at,
        first_at: moments.first().map_or(latest.published_at, |(_, at)| *at),
        project,
    })
}
