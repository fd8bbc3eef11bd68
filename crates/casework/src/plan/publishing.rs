//! A plan on its way to the public: what was looked at is what is published, as a version for good; the address is made of the
//! first title and kept whatever comes.

use ::store::plan::{self as rows, Plan};
use ::store::plan_listing::{self, ListedPlan};
use ::store::plan_version::{self, PlanVersion};
use ::store::{Read, StoreError, Transaction, organisation};
use grants::authorisation::Act;
use grants::plan::{GoalStatus, Told};
use grants::project::{Standing, slug};
use jiff::Timestamp;
use serde_json::json;
use wording::word_forms;

use super::{LONGEST_REASON_CHARACTERS, PlanError, must, owners, seen, told_in, whole};
use crate::{Actor, Casework, stated, to_the_end};

/// What the address of a plan begins with whose title has no letters.
const NO_LETTERS: &str = "plan";
/// So many plans of the same title get addresses that people can read.
const MOST_ALIKE: usize = 200;

impl Casework {
    /// Publishes what was looked at, told by its digest.
    pub async fn publish_plan(
        &self,
        actor: &Actor,
        id: &str,
        digest: &str,
    ) -> Result<Plan, PlanError> {
        let act = Act::PublishPlans;
        must(actor, act)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let digest = digest.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let seen = seen(&mut transaction, &actor, &id, act).await?;
            let opened = whole(&mut transaction, seen).await?;
            if opened.digest != digest {
                return Err(PlanError::Newer);
            }
            let lacks = opened.told.lacks();
            if !lacks.is_empty() {
                return Err(PlanError::Lacking(lacks));
            }
            if opened.is_as_published() && opened.plan.standing == Standing::Published {
                return Err(PlanError::NothingNew);
            }
            let standing = opened.plan.standing.to(Standing::Published)?;
            let address = address(&mut transaction, &opened.plan, &opened.told).await?;
            let signed = this.signed(&actor);
            let version = PlanVersion {
                plan_id: id.clone(),
                number: opened.plan.version + 1,
                content: super::json(&opened.told)?,
                digest,
                published_by: signed.by.clone(),
                published_at: signed.at,
            };
            plan_version::insert(&mut transaction, &version).await?;
            // What was taken away from the public does not come back with what is published now.
            let public_from = if opened.plan.standing == Standing::Withdrawn {
                version.number
            } else {
                opened.plan.public_from
            };
            let to = (
                standing,
                Some(address.as_str()),
                version.number,
                public_from,
            );
            rows::set_standing(&mut transaction, &id, to, "", &signed).await?;
            let plan = rows::find(&mut transaction, &id).await?;
            let plan = plan.ok_or(PlanError::NoSuchPlan)?;
            list(&mut transaction, &plan, &opened.told, signed.at).await?;
            let details = json!({ "version": version.number, "sha256": version.digest });
            this.note_plan(&mut transaction, &actor, "published", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(plan)
        })
        .await
    }

    /// Takes a plan away from the public, with a reason that only those who work here see. Its address says that it was there.
    pub async fn withdraw_plan(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), PlanError> {
        let act = Act::WithdrawPlans;
        actor.must(act)?;
        let reason = stated::stated(reason, LONGEST_REASON_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let plan = rows::find(&mut transaction, &id).await?;
            let plan = plan.ok_or(PlanError::NoSuchPlan)?;
            if !may_withdraw(&mut transaction, &actor, &plan).await? {
                // Whoever may take away what others published knows of nothing else of theirs.
                return Err(PlanError::NoSuchPlan);
            }
            let standing = plan.standing.to(Standing::Withdrawn)?;
            let slug = plan.slug.as_deref();
            let to = (standing, slug, plan.version, plan.public_from);
            let signed = this.signed(&actor);
            rows::set_standing(&mut transaction, &id, to, &reason, &signed).await?;
            plan_listing::remove(&mut transaction, &id).await?;
            this.note_plan(&mut transaction, &actor, "withdrawn", (&id, json!({})))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Makes plans ready to be found again that were made ready by other rules. Doing it twice is doing it once.
    pub async fn make_plans_ready(&self) -> Result<bool, PlanError> {
        let this = self.clone();
        to_the_end(async move {
            let mut read = this.store.reader().await?;
            let behind = plan_listing::behind(&mut read, word_forms::RULES).await?;
            drop(read);
            if behind.is_empty() {
                return Ok(false);
            }
            let mut transaction = this.store.begin().await?;
            for id in behind {
                let plan = rows::find(&mut transaction, &id).await?;
                let plan = plan.ok_or(PlanError::Broken)?;
                let key = (id.as_str(), plan.version);
                let latest = plan_version::find(&mut transaction, key).await?;
                let latest = latest.ok_or(PlanError::Broken)?;
                let told = told_in(&latest)?;
                list(&mut transaction, &plan, &told, latest.published_at).await?;
            }
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }
}

/// Whether somebody may take a plan away from the public: its owners, and whoever reaches to those of all.
pub(super) async fn may_withdraw(
    read: &mut impl Read,
    actor: &Actor,
    plan: &Plan,
) -> Result<bool, PlanError> {
    let act = Act::WithdrawPlans;
    if !actor.covers(None) {
        return Ok(false);
    }
    if plan.standing.is_public() && actor.may(act, &plan.organisation_id, true) {
        return Ok(true);
    }
    Ok(must(actor, act).is_ok() && owners(read, actor).await?.are_of(plan))
}

/// The address of a plan: what it has, or one of its title that no other has.
async fn address(read: &mut impl Read, plan: &Plan, told: &Told) -> Result<String, PlanError> {
    if let Some(slug) = &plan.slug {
        return Ok(slug.clone());
    }
    let title = slug(&told.about.title);
    let title = if title.is_empty() {
        NO_LETTERS.to_owned()
    } else if is_as_an_id(&title) {
        // At the id of another plan it would be in its way.
        format!("{NO_LETTERS}-{title}")
    } else {
        title
    };
    for number in 1..=MOST_ALIKE {
        let wanted = match number {
            1 => title.clone(),
            number => format!("{title}-{number}"),
        };
        if rows::at(read, &wanted).await?.is_none() {
            return Ok(wanted);
        }
    }
    Ok(format!("{title}-{}", plan.id))
}

/// Whether an address would be as the id of a plan.
fn is_as_an_id(address: &str) -> bool {
    address.len() == 32 && address.bytes().all(|one| one.is_ascii_hexdigit())
}

/// Puts what is told where lists and searches look.
async fn list(
    transaction: &mut Transaction,
    plan: &Plan,
    told: &Told,
    published_at: Timestamp,
) -> Result<(), StoreError> {
    let about = &told.about;
    let owner = organisation::find(transaction, &plan.organisation_id).await?;
    let reached = told.goals.iter().filter(|goal| {
        let latest = goal.latest();
        latest.is_some_and(|(_, outcome)| outcome.status == GoalStatus::Reached)
    });
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let listed = ListedPlan {
        plan_id: plan.id.clone(),
        slug: plan.slug.clone().unwrap_or_default(),
        title: about.title.clone(),
        organisation_id: plan.organisation_id.clone(),
        owner: told.owner.name.clone(),
        county: owner.and_then(|owner| owner.county),
        kind: about.kind,
        from: i64::from(about.from),
        to: i64::from(about.to),
        goals: counted(told.goals.len()),
        reached: counted(reached.count()),
        published_at,
    };
    let words = told.words();
    let (folded, stems) = (word_forms::folded(&words), word_forms::stems(&words));
    let found_by = (folded.as_str(), stems.as_slice(), word_forms::RULES);
    let areas = about.areas.iter().copied();
    plan_listing::replace(transaction, &listed, areas, found_by).await
}
