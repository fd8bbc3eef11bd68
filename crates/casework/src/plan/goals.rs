//! The goals of a plan: written, changed and taken away, and what is told of each year by year.

use ::store::{plan as rows, plan_part};
use grants::authorisation::Act;
use grants::plan::{Aim, GoalRefusal, GoalStatus, ItemOf, MOST_GOALS, Measured, Outcome};
use jiff::civil::Date;
use serde_json::json;

use super::refusal::TooMany;
use super::{GOAL, PlanError, YEARS, must, parts};
use crate::published::Published;
use crate::{Actor, Casework, to_the_end};

/// What is to be reached, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAim {
    /// What.
    pub what: String,
    /// For whom.
    pub for_whom: String,
    /// How it is measured.
    pub measure: String,
    /// The unit of that.
    pub unit: String,
    /// What the measure was.
    pub start: Option<Measured>,
    /// What it is to be.
    pub target: Option<Measured>,
    /// By when.
    pub by: Option<Date>,
    /// The money, in whole kronor.
    pub kronor: Option<i64>,
    /// The item that pays.
    pub item: Option<ItemOf>,
}

impl NewAim {
    fn checked(self, published: &Published) -> Result<Aim, PlanError> {
        if let Some(of) = &self.item {
            let agreement = published.agreement(&of.agreement);
            let item = agreement.and_then(|one| one.agreement.item(&of.item));
            item.ok_or(PlanError::NoSuchItem)?;
        }
        let aim = Aim {
            what: self.what,
            for_whom: self.for_whom,
            measure: self.measure,
            unit: self.unit,
            start: self.start,
            target: self.target,
            by: self.by,
            kronor: self.kronor,
            item: self.item,
        };
        Ok(aim.checked()?)
    }
}

/// What is told of a goal and a year, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOutcome {
    /// How far it has come.
    pub status: GoalStatus,
    /// A word of why.
    pub why: String,
    /// What the measure was.
    pub value: Option<Measured>,
}

impl Casework {
    /// Adds a goal, or saves one over the revision somebody saw. Returns its number.
    pub async fn save_goal(
        &self,
        actor: &Actor,
        published: &Published,
        (id, goal): (&str, Option<(i64, i64)>),
        new: NewAim,
    ) -> Result<i64, PlanError> {
        must(actor, Act::WritePlans)?;
        let aim = new.checked(published)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            let (_, goals) = parts(&mut transaction, &id).await?;
            let (number, seen) = match goal {
                Some((number, seen)) => {
                    let found = goals.iter().find(|goal| goal.number == number);
                    let found = found.ok_or(PlanError::NoSuchPart)?;
                    if seen < 1 {
                        return Err(PlanError::Newer);
                    }
                    // What was measured would be numbers of nothing.
                    let measured = (found.years.content.values()).any(|one| one.value.is_some());
                    if aim.measure.is_empty() && measured {
                        return Err(PlanError::Goal(GoalRefusal::MeasureMissing));
                    }
                    (number, seen)
                }
                None if goals.len() >= MOST_GOALS => {
                    return Err(PlanError::TooMany(TooMany::Goals));
                }
                None => (rows::one_more_goal(&mut transaction, &id).await?, 0),
            };
            let part = format!("{GOAL}{number}");
            this.save_plan_part(&mut transaction, &actor, (&id, &part, seen), &aim)
                .await?;
            transaction.commit().await?;
            Ok(number)
        })
        .await
    }

    /// Takes a goal away with what is told of it. What was published with it keeps it; the next version does not have it, and no
    /// other goal gets its number. Of both somebody saw a revision: what a colleague told meanwhile is not lost unread.
    pub async fn remove_goal(
        &self,
        actor: &Actor,
        id: &str,
        (number, seen, seen_years): (i64, i64, i64),
    ) -> Result<(), PlanError> {
        must(actor, Act::WritePlans)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            let (_, goals) = parts(&mut transaction, &id).await?;
            let goal = goals.iter().find(|goal| goal.number == number);
            let goal = goal.ok_or(PlanError::NoSuchPart)?;
            if goal.years.revision != seen_years {
                return Err(PlanError::Newer);
            }
            let part = format!("{GOAL}{number}");
            if !plan_part::remove(&mut transaction, (&id, &part, seen)).await? {
                return Err(PlanError::Newer);
            }
            if goal.years.revision > 0 {
                let part = format!("{YEARS}{number}");
                if !plan_part::remove(&mut transaction, (&id, &part, seen_years)).await? {
                    return Err(PlanError::Newer);
                }
            }
            let details = json!({ "goal": number });
            this.note_plan(&mut transaction, &actor, "goal_removed", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Tells how far a goal had come in a year, over the revision somebody saw; nothing takes back what was told of it.
    pub async fn tell_goal(
        &self,
        actor: &Actor,
        (id, number, seen): (&str, i64, i64),
        year: i16,
        new: Option<NewOutcome>,
    ) -> Result<(), PlanError> {
        must(actor, Act::WritePlans)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            let (about, goals) = parts(&mut transaction, &id).await?;
            let goal = goals.into_iter().find(|goal| goal.number == number);
            let goal = goal.ok_or(PlanError::NoSuchPart)?;
            if goal.years.revision != seen {
                return Err(PlanError::Newer);
            }
            let mut years = goal.years.content;
            match new {
                None => {
                    years.remove(&year).ok_or(PlanError::NoSuchPart)?;
                }
                Some(_) if !about.content.covers(year) => return Err(PlanError::NotInPeriod),
                Some(new) => {
                    let outcome = Outcome {
                        status: new.status,
                        why: new.why,
                        value: new.value,
                    };
                    years.insert(year, outcome.checked(&goal.aim.content)?);
                }
            }
            let part = format!("{YEARS}{number}");
            this.save_plan_part(&mut transaction, &actor, (&id, &part, seen), &years)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
