//! Beginning a plan, and writing what it is about over the revision somebody saw.

use std::collections::BTreeSet;

use ::store::plan::{self as rows, Plan};
use grants::authorisation::Act;
use grants::plan::{About, Decided, PlanKind};
use grants::project::{PriorityArea, Standing};
use grants::rich_text::RichText;
use jiff::civil::Date;
use serde_json::json;

use super::refusal::TooMany;
use super::{ABOUT, MOST_PLANS, PlanError, must, owners};
use crate::{Actor, Casework, id, to_the_end};

/// What a plan is about, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAbout {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: PlanKind,
    /// The areas.
    pub areas: BTreeSet<PriorityArea>,
    /// Its first year.
    pub from: i16,
    /// Its last year.
    pub to: i16,
    /// The body that decided it; empty when none has.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<Date>,
    /// The reference number of the decision.
    pub reference: String,
    /// What it says, in the marks of [`grants::rich_text`].
    pub text: String,
}

impl NewAbout {
    fn checked(self) -> Result<About, PlanError> {
        let text = RichText::read(&self.text).map_err(|_| PlanError::TextTooLong)?;
        let about = About {
            title: self.title,
            kind: self.kind,
            areas: self.areas,
            from: self.from,
            to: self.to,
            decided: Some(Decided {
                by: self.decided_by,
                on: self.decided_on,
                reference: self.reference,
            }),
            text,
        };
        Ok(about.checked()?)
    }
}

impl Casework {
    /// Begins a plan of one's own organisation, or of the county it is a party of.
    pub async fn begin_plan(
        &self,
        actor: &Actor,
        of_county: bool,
        about: NewAbout,
    ) -> Result<Plan, PlanError> {
        let act = Act::WritePlans;
        must(actor, act)?;
        let about = about.checked()?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let owners = owners(&mut transaction, &actor).await?;
            if !owners.has_plans() {
                return Err(PlanError::HasNoPlans);
            }
            let owner = if of_county {
                owners.county.ok_or(PlanError::HasNoPlans)?
            } else {
                owners.own.id
            };
            let begun = rows::count_of(&mut transaction, &owner, &actor.id).await?;
            if begun >= MOST_PLANS {
                return Err(PlanError::TooMany(TooMany::Plans));
            }
            let signed = this.signed(&actor);
            let plan = Plan {
                id: id::new()?,
                organisation_id: owner,
                slug: None,
                standing: Standing::Draft,
                version: 0,
                public_from: 1,
                goals: 0,
                created_by: signed.by.clone(),
                created_at: signed.at,
                standing_by: signed.by.clone(),
                standing_at: signed.at,
                standing_reason: String::new(),
            };
            rows::insert(&mut transaction, &plan).await?;
            let details = json!({ "organisation": plan.organisation_id });
            this.note_plan(&mut transaction, &actor, "begun", (&plan.id, details))
                .await?;
            this.save_plan_part(&mut transaction, &actor, (&plan.id, ABOUT, 0), &about)
                .await?;
            transaction.commit().await?;
            Ok(plan)
        })
        .await
    }

    /// Saves what a plan is about over the revision somebody saw.
    pub async fn save_plan(
        &self,
        actor: &Actor,
        (id, seen): (&str, i64),
        about: NewAbout,
    ) -> Result<(), PlanError> {
        must(actor, Act::WritePlans)?;
        let about = about.checked()?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            if seen < 1 {
                return Err(PlanError::Newer);
            }
            this.save_plan_part(&mut transaction, &actor, (&id, ABOUT, seen), &about)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
