//! Plans: written by the municipality or the region whose they are, or by the parties of a county together; published version by
//! version with the address kept; followed goal by goal and year by year.
//!
//! A plan of a county is every party's of it alike: whoever may write and publish for one of them does it for the county, and whoever
//! comes from elsewhere sees nothing before it is published.

mod demo;
mod files;
mod goals;
mod offering;
mod publishing;
mod reading;
mod refusal;
mod words;
mod writing;

use std::collections::BTreeMap;

use ::store::organisation::{self, Organisation};
use ::store::plan::{self as rows, Plan};
use ::store::plan_document::{self, PlanDocument};
use ::store::plan_part::{self, PlanPart};
use ::store::plan_version::{self, PlanVersion};
use ::store::{Read, StoreError, Transaction, document};
use grants::OrganisationKind;
use grants::authorisation::Act;
use grants::plan::{About, Aim, Goal, Outcome, Told};
use grants::project::{Named, ToldDocument};

use crate::actor::Note;
use crate::organisation::name_of;
use crate::payee::is_party;
use crate::project::{KeptDocument, Part, told_document};
use crate::{Actor, Casework, NotAllowed};

pub use ::store::plan::Plan as PlanRow;
pub use ::store::plan_listing::ListedPlan;
pub use demo::MADE_UP;
pub use goals::{NewAim, NewOutcome};
pub(crate) use offering::{OfferedPlan, offered};
pub use reading::{FoundPlans, OwnPlan, PLANS_ON_A_PAGE, PublicPlan, Search};
pub use refusal::{PlanError, TooMany};
pub use words::{kind, lack, standing, status};
pub use writing::NewAbout;

/// The word for plans in the record of acts, and for what documents are about.
pub const SUBJECT: &str = "plan";
/// So many plans one person begins for an organisation or a county at the most: several of every kind a year through a generation. Of a
/// county it is counted by person, so that no party can keep the others from theirs.
pub const MOST_PLANS: i64 = 200;
/// The longest reason for taking a plan away from the public.
pub const LONGEST_REASON_CHARACTERS: usize = 500;

/// The part that tells what a plan is about.
const ABOUT: &str = "about";
/// What the part of a goal begins with; its number follows.
const GOAL: &str = "goal/";
/// What the part of what is told of a goal begins with; its number follows.
const YEARS: &str = "years/";

/// What is told of a goal, by year.
pub type Years = BTreeMap<i16, Outcome>;

/// A goal as its owners see it. What is to be reached and what came of it are saved apart: they are written in other seasons, and
/// often by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedGoal {
    /// Its number.
    pub number: i64,
    /// What is to be reached.
    pub aim: Part<Aim>,
    /// What is told of it.
    pub years: Part<Years>,
}

/// A plan as its owners see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPlan {
    /// The plan.
    pub plan: Plan,
    /// What it is about.
    pub about: Part<About>,
    /// Its goals, by their numbers.
    pub goals: Vec<OpenedGoal>,
    /// Documents.
    pub documents: Vec<KeptDocument>,
    /// What the public would be told if it were published now.
    pub told: Told,
    /// The digest of that.
    pub digest: String,
    /// What was published last.
    pub published: Option<Told>,
    /// The digest of that.
    pub published_digest: Option<String>,
}

impl OpenedPlan {
    /// Whether what stands here is what the public is told.
    pub fn is_as_published(&self) -> bool {
        self.published_digest.as_deref() == Some(self.digest.as_str())
    }

    /// A goal by its number.
    pub fn goal(&self, number: i64) -> Option<&OpenedGoal> {
        self.goals.iter().find(|goal| goal.number == number)
    }
}

/// Whose plans somebody writes and sees: those of their own organisation, and of the county it is a party of.
struct Owners {
    own: Organisation,
    /// The id of the county.
    county: Option<String>,
}

impl Owners {
    fn are_of(&self, plan: &Plan) -> bool {
        let owner = plan.organisation_id.as_str();
        self.own.id == owner || self.county.as_deref() == Some(owner)
    }

    /// Whether the own organisation is one that has plans.
    fn has_plans(&self) -> bool {
        let kind = self.own.kind;
        matches!(
            kind,
            OrganisationKind::Municipality | OrganisationKind::Region
        )
    }
}

async fn owners(read: &mut impl Read, actor: &Actor) -> Result<Owners, PlanError> {
    let own = actor.organisation_id().unwrap_or_default();
    let own = organisation::find(read, own).await?;
    let own = own.ok_or(PlanError::NoSuchPlan)?;
    let of = own.county.as_deref().filter(|code| is_party(&own, code));
    let county = match of {
        None => None,
        Some(code) => organisation::find(read, &county_id(code)).await?,
    };
    Ok(Owners {
        county: county.map(|county| county.id),
        own,
    })
}

/// The id of the county with a code.
fn county_id(code: &str) -> String {
    format!("lan-{code}")
}

/// A plan that the actor's own organisation or county has. One of others is as if it were not there.
async fn seen(read: &mut impl Read, actor: &Actor, id: &str, act: Act) -> Result<Plan, PlanError> {
    must(actor, act)?;
    let plan = rows::find(read, id).await?;
    let plan = plan.ok_or(PlanError::NoSuchPlan)?;
    let owners = owners(read, actor).await?;
    if owners.are_of(&plan) {
        Ok(plan)
    } else {
        Err(PlanError::NoSuchPlan)
    }
}

/// Refuses whoever may not do it for their own organisation. A mandate for one agreement does not reach to plans, which are carried
/// out with money of several.
fn must(actor: &Actor, act: Act) -> Result<(), NotAllowed> {
    let own = actor.organisation_id();
    let may = own.is_some_and(|own| actor.may(act, own, true)) && actor.covers(None);
    if may { Ok(()) } else { Err(NotAllowed { act }) }
}

/// What stands in a part.
fn content<T: serde::de::DeserializeOwned>(part: PlanPart) -> Result<Part<T>, PlanError> {
    let content = serde_json::from_str(&part.content).map_err(|_| PlanError::Broken)?;
    Ok(Part {
        revision: part.revision,
        content,
        changed: Some((part.changed_by, part.changed_at)),
    })
}

fn json(content: &impl serde::Serialize) -> Result<String, PlanError> {
    serde_json::to_string(content).map_err(|_| PlanError::Broken)
}

/// A version as it was told.
fn told_in(version: &PlanVersion) -> Result<Told, PlanError> {
    serde_json::from_str(&version.content).map_err(|_| PlanError::Broken)
}

/// The parts of a plan: what it is about, and its goals by their numbers.
async fn parts(
    read: &mut impl Read,
    id: &str,
) -> Result<(Part<About>, Vec<OpenedGoal>), PlanError> {
    let mut about = None;
    let mut aims: BTreeMap<i64, Part<Aim>> = BTreeMap::new();
    let mut told: BTreeMap<i64, Part<Years>> = BTreeMap::new();
    let number = |text: &str| text.parse().map_err(|_| PlanError::Broken);
    for part in plan_part::of(read, id).await? {
        if part.part == ABOUT {
            about = Some(content(part)?);
        } else if let Some(goal) = part.part.strip_prefix(GOAL) {
            aims.insert(number(goal)?, content(part)?);
        } else if let Some(goal) = part.part.strip_prefix(YEARS) {
            told.insert(number(goal)?, content(part)?);
        } else {
            return Err(PlanError::Broken);
        }
    }
    let mut goals = Vec::new();
    for (number, aim) in aims {
        let years = told.remove(&number).unwrap_or(Part {
            revision: 0,
            content: Years::new(),
            changed: None,
        });
        goals.push(OpenedGoal { number, aim, years });
    }
    Ok((about.ok_or(PlanError::Broken)?, goals))
}

/// The documents of a plan that are not taken away, in the order they came.
async fn kept_documents(read: &mut impl Read, id: &str) -> Result<Vec<KeptDocument>, PlanError> {
    let mut by_place: BTreeMap<i64, Vec<PlanDocument>> = BTreeMap::new();
    for row in plan_document::of(read, id).await? {
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
                files.push((row.number, found.ok_or(PlanError::Broken)?));
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

/// A plan with everything that belongs to it.
async fn whole(read: &mut impl Read, plan: Plan) -> Result<OpenedPlan, PlanError> {
    let (about, goals) = parts(read, &plan.id).await?;
    let documents = kept_documents(read, &plan.id).await?;
    let owner = name_of(read, &plan.organisation_id).await?;
    let version = plan_version::find(read, (&plan.id, plan.version)).await?;
    let published = version.as_ref().map(told_in).transpose()?;
    let public = published.as_ref().filter(|_| plan.standing.is_public());
    let told = Told {
        owner: Named {
            id: plan.organisation_id.clone(),
            name: owner,
        },
        about: about.content.clone(),
        goals: goals.iter().map(told_goal).collect(),
        documents: (documents.iter())
            .map(|kept| told_files(kept, public))
            .collect(),
    };
    let digest = ::documents::proof::sha256(json(&told)?.as_bytes());
    Ok(OpenedPlan {
        about,
        goals,
        documents,
        told,
        digest,
        published,
        published_digest: version.map(|version| version.digest),
        plan,
    })
}

/// A document as it is told: its latest file, and of those before it what everybody sees already. One that was replaced before
/// anybody saw it may have been replaced for what it held.
fn told_files(kept: &KeptDocument, public: Option<&Told>) -> ToldDocument {
    let mut told = told_document(kept);
    let latest = told.files.first().map(|file| file.id.clone());
    told.files.retain(|file| {
        let is_public = public.is_some_and(|public| public.file(&file.id).is_some());
        is_public || Some(&file.id) == latest.as_ref()
    });
    told
}

fn told_goal(opened: &OpenedGoal) -> Goal {
    Goal {
        number: opened.number,
        aim: opened.aim.content.clone(),
        years: opened.years.content.clone(),
    }
}

impl Casework {
    /// Refuses whoever may not write in a plan, or not any more.
    async fn must_write_plan(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<Plan, PlanError> {
        let act = Act::WritePlans;
        self.must_stand(transaction, actor, act).await?;
        seen(transaction, actor, id, act).await
    }

    /// Saves a part over the revision somebody saw, and records it.
    async fn save_plan_part(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (id, part, seen): (&str, &str, i64),
        content: &impl serde::Serialize,
    ) -> Result<(), PlanError> {
        let content = json(content)?;
        let signed = self.signed(actor);
        if !plan_part::save(transaction, (id, part, seen), &content, &signed).await? {
            return Err(PlanError::Newer);
        }
        let details = serde_json::json!({ "part": part });
        self.note_plan(transaction, actor, "saved", (id, details))
            .await?;
        Ok(())
    }

    /// Records an act on a plan. The details hold numbers and digests, never what was written.
    async fn note_plan(
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
