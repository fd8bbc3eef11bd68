//! Development projects: written by their owners part by part, published version by version, archived with the address kept.
//!
//! One organisation leads a project and others take part once they have said yes. Whoever takes part writes; who leads publishes.
//! What was published is frozen, and whom to ask is never in it: people can be taken away, versions cannot.

mod demo;
mod files;
mod people;
mod publishing;
mod reading;
mod refusal;
mod searching;
mod taking_part;
mod words;
mod writing;

use std::collections::BTreeMap;

use ::store::project::{self as rows, Project};
use ::store::project_contact::{self, ProjectContact};
use ::store::project_document::{self, ProjectDocument};
use ::store::project_organisation::{self, ProjectOrganisation, TakesPart};
use ::store::project_part::{self, ProjectPart};
use ::store::project_version::{self, ProjectVersion};
use ::store::{Read, StoreError, Transaction, document};
use grants::authorisation::Act;
use grants::project::{About, Money, Named, Post, Told, ToldDocument, ToldFile};
use jiff::Timestamp;

use crate::actor::Note;
use crate::document::Document;
use crate::organisation::name_of;
use crate::{Actor, Casework, NotAllowed};

pub use ::store::project::Project as ProjectRow;
pub use ::store::project_listing::ListedProject;
pub use ::store::project_organisation::TakesPart as Answer;
pub use demo::MADE_UP;
pub use people::NewContact;
pub use reading::{OwnProject, PublicProject};
pub use refusal::{ProjectError, TextOf, TooMany};
pub use searching::{FoundProjects, PROJECTS_ON_A_PAGE, Search};
pub use words::{area, lack, standing, status};
pub use writing::{NewAbout, NewMoney, NewPost};

/// The word for projects in the record of acts, and for what documents are about.
pub const SUBJECT: &str = "project";
/// So many projects an organisation leads at the most: one begun every week in ten years.
pub const MOST_PROJECTS: i64 = 500;
/// The longest reason for taking a project away from the public.
pub const LONGEST_REASON_CHARACTERS: usize = 500;

/// The part that tells what a project is.
const ABOUT: &str = "about";
/// The part that tells what pays for it.
const MONEY: &str = "money";
/// What the part of a post begins with; its id follows.
const POST: &str = "post/";

/// A part as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<T> {
    /// How often it was saved; 0 when it never was.
    pub revision: i64,
    /// What stands there.
    pub content: T,
    /// Who saved it last, and when.
    pub changed: Option<(String, Timestamp)>,
}

/// How an organisation is part of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// It leads it.
    Leads,
    /// It takes part.
    TakesPart,
    /// It is asked to take part, and has not answered.
    Asked,
}

/// An organisation that is asked to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedOrganisation {
    /// What it said.
    pub row: ProjectOrganisation,
    /// Its name.
    pub name: String,
}

/// A document of a project in its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    /// Which of its documents.
    pub place: i64,
    /// What it is called.
    pub title: String,
    /// Its files with their numbers, the latest first.
    pub files: Vec<(i64, Document)>,
}

/// A project as its owners see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedProject {
    /// The project.
    pub project: Project,
    /// How the organisation of whoever looks is part of it.
    pub share: Share,
    /// What it is.
    pub about: Part<About>,
    /// What pays for it.
    pub money: Part<Vec<Money>>,
    /// News by their ids, the latest first.
    pub posts: Vec<(String, Part<Post>)>,
    /// Who is asked to take part.
    pub asked: Vec<AskedOrganisation>,
    /// Whom to ask.
    pub contacts: Vec<ProjectContact>,
    /// Documents.
    pub documents: Vec<KeptDocument>,
    /// What the public would be told if it were published now.
    pub told: Told,
    /// The digest of that.
    pub digest: String,
    /// The digest of what was published last.
    pub published_digest: Option<String>,
}

impl OpenedProject {
    /// Whether what stands here is what the public is told.
    pub fn is_as_published(&self) -> bool {
        self.published_digest.as_deref() == Some(self.digest.as_str())
    }

    /// A post by its id.
    pub fn post(&self, id: &str) -> Option<&Part<Post>> {
        let found = self.posts.iter().find(|(one, _)| one == id);
        found.map(|(_, post)| post)
    }
}

/// A project somebody may see on their own pages, with what its organisations are asked.
struct Seen {
    project: Project,
    asked: Vec<ProjectOrganisation>,
    share: Share,
}

/// A project that the actor's own organisation leads or is asked to take part in. One of others is as if it were not there.
async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    act: Act,
) -> Result<Seen, ProjectError> {
    must(actor, act)?;
    let project = rows::find(read, id).await?;
    let project = project.ok_or(ProjectError::NoSuchProject)?;
    let asked = project_organisation::of(read, id).await?;
    let share = share(actor, &project, &asked).ok_or(ProjectError::NoSuchProject)?;
    Ok(Seen {
        project,
        asked,
        share,
    })
}

/// Refuses whoever may not do it for their own organisation. A mandate for one agreement does not reach to projects, which are
/// paid from several.
fn must(actor: &Actor, act: Act) -> Result<(), NotAllowed> {
    let own = actor.organisation_id();
    let may = own.is_some_and(|own| actor.may(act, own, true)) && actor.covers(None);
    if may { Ok(()) } else { Err(NotAllowed { act }) }
}

fn share(actor: &Actor, project: &Project, asked: &[ProjectOrganisation]) -> Option<Share> {
    let own = actor.organisation_id()?;
    if project.organisation_id == own {
        return Some(Share::Leads);
    }
    let asked = asked.iter().find(|one| one.organisation_id == own)?;
    match asked.answer {
        TakesPart::Yes => Some(Share::TakesPart),
        TakesPart::Asked => Some(Share::Asked),
        TakesPart::No => None,
    }
}

/// A project that somebody is about to write in.
async fn writable(read: &mut impl Read, actor: &Actor, id: &str) -> Result<Project, ProjectError> {
    let seen = seen(read, actor, id, Act::WriteProjects).await?;
    match seen.share {
        Share::Leads | Share::TakesPart => Ok(seen.project),
        Share::Asked => Err(ProjectError::NotAnswered),
    }
}

/// A project that somebody leads.
async fn led(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    act: Act,
) -> Result<Seen, ProjectError> {
    let seen = seen(read, actor, id, act).await?;
    match seen.share {
        Share::Leads => Ok(seen),
        Share::TakesPart | Share::Asked => Err(ProjectError::OnlyLeads),
    }
}

/// What stands in a part.
fn content<T: serde::de::DeserializeOwned>(part: ProjectPart) -> Result<Part<T>, ProjectError> {
    let content = serde_json::from_str(&part.content).map_err(|_| ProjectError::Broken)?;
    Ok(Part {
        revision: part.revision,
        content,
        changed: Some((part.changed_by, part.changed_at)),
    })
}

fn json(content: &impl serde::Serialize) -> Result<String, ProjectError> {
    serde_json::to_string(content).map_err(|_| ProjectError::Broken)
}

/// A version as it was told.
fn told_in(version: &ProjectVersion) -> Result<Told, ProjectError> {
    serde_json::from_str(&version.content).map_err(|_| ProjectError::Broken)
}

/// The parts of a project.
struct Parts {
    about: Part<About>,
    money: Part<Vec<Money>>,
    posts: Vec<(String, Part<Post>)>,
}

async fn parts(read: &mut impl Read, id: &str) -> Result<Parts, ProjectError> {
    let mut kept: BTreeMap<String, ProjectPart> = BTreeMap::new();
    for part in project_part::of(read, id).await? {
        kept.insert(part.part.clone(), part);
    }
    let about = kept.remove(ABOUT).ok_or(ProjectError::Broken)?;
    let money = kept.remove(MONEY).map(content).transpose()?;
    let mut posts: Vec<(String, Part<Post>)> = Vec::new();
    for (name, part) in kept {
        let post = name.strip_prefix(POST).ok_or(ProjectError::Broken)?;
        posts.push((post.to_owned(), content(part)?));
    }
    posts.sort_by(|(one_id, one), (other_id, other)| {
        let latest_first = other.content.on.cmp(&one.content.on);
        latest_first.then_with(|| one_id.cmp(other_id))
    });
    Ok(Parts {
        about: content(about)?,
        money: money.unwrap_or(Part {
            revision: 0,
            content: Vec::new(),
            changed: None,
        }),
        posts,
    })
}

/// The documents of a project that are not taken away, in the order they came.
async fn kept_documents(read: &mut impl Read, id: &str) -> Result<Vec<KeptDocument>, ProjectError> {
    let mut by_place: BTreeMap<i64, Vec<ProjectDocument>> = BTreeMap::new();
    for row in project_document::of(read, id).await? {
        by_place.entry(row.place).or_default().push(row);
    }
    let mut all = Vec::new();
    for (place, rows) in by_place {
        let Some(last) = rows.last().filter(|last| last.document_id.is_some()) else {
            continue;
        };
        let mut files = Vec::new();
        for row in rows.iter().rev() {
            if let Some(kept) = &row.document_id {
                let found = document::find(read, kept).await?;
                files.push((row.number, found.ok_or(ProjectError::Broken)?));
            }
        }
        all.push(KeptDocument {
            place,
            title: last.title.clone(),
            files,
        });
    }
    Ok(all)
}

/// A project with everything that belongs to it.
async fn whole(read: &mut impl Read, seen: Seen) -> Result<OpenedProject, ProjectError> {
    let Seen {
        project,
        asked,
        share,
    } = seen;
    let parts = parts(read, &project.id).await?;
    let contacts = project_contact::of(read, &project.id).await?;
    let documents = kept_documents(read, &project.id).await?;
    let mut named = Vec::new();
    for row in asked {
        let name = name_of(read, &row.organisation_id).await?;
        named.push(AskedOrganisation { row, name });
    }
    let leads = name_of(read, &project.organisation_id).await?;
    let told = Told {
        leads: Named {
            id: project.organisation_id.clone(),
            name: leads,
        },
        takes_part: taking_part(&named),
        about: parts.about.content.clone(),
        money: parts.money.content.clone(),
        contacts: contacts.iter().map(|one| one.role.clone()).collect(),
        posts: (parts.posts.iter())
            .map(|(_, post)| post.content.clone())
            .collect(),
        documents: documents.iter().map(told_document).collect(),
    };
    let digest = ::documents::proof::sha256(json(&told)?.as_bytes());
    let key = (project.id.as_str(), project.version);
    let published = project_version::find(read, key).await?;
    Ok(OpenedProject {
        share,
        about: parts.about,
        money: parts.money,
        posts: parts.posts,
        asked: named,
        contacts,
        documents,
        told,
        digest,
        published_digest: published.map(|version| version.digest),
        project,
    })
}

/// Those who said yes, by name.
fn taking_part(asked: &[AskedOrganisation]) -> Vec<Named> {
    let yes = asked.iter().filter(|one| one.row.answer == TakesPart::Yes);
    let mut named: Vec<Named> = yes
        .map(|one| Named {
            id: one.row.organisation_id.clone(),
            name: one.name.clone(),
        })
        .collect();
    named.sort_by(|one, other| one.name.cmp(&other.name));
    named
}

pub(crate) fn told_document(kept: &KeptDocument) -> ToldDocument {
    let files = kept.files.iter().map(|(number, file)| ToldFile {
        id: file.id.clone(),
        number: *number,
        name: file.file_name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
        on: wording::stockholm(file.made_at).date(),
    });
    ToldDocument {
        title: kept.title.clone(),
        files: files.collect(),
    }
}

impl Casework {
    /// Records an act on a project. The details hold ids and digests, never what was written or who is to be asked.
    async fn note_project(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        (id, details): (&str, serde_json::Value),
    ) -> Result<(), StoreError> {
        let details = details.to_string();
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: id,
            reason: None,
            details: &details,
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}
