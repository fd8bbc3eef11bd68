//! Made-up plans for the demonstration: of a municipality in two versions, of a region, of a county together, and an analysis of
//! needs. Each says in its title and in its first line that it is made up.

mod examples;

use std::collections::BTreeSet;

use grants::plan::{GoalStatus, ItemOf, Measured, PlanKind};
use grants::project::PriorityArea;
use jiff::civil::Date;

use self::examples::EXAMPLES;
use super::{NewAbout, NewAim, NewOutcome, PlanError};
use crate::demo::DemoError;
use crate::{Actor, Casework};

/// What every made-up title ends with.
pub const MADE_UP: &str = "(påhittad)";
/// What every made-up text begins with.
const SAYS_SO: &str = "*Planen är påhittad och visar hur sidan fungerar.*";

/// A made-up plan.
struct Example {
    /// Who writes it, of the people of the demonstration.
    writes: &'static str,
    /// Whether it is of their county.
    of_county: bool,
    title: &'static str,
    kind: PlanKind,
    areas: &'static [PriorityArea],
    period: (i16, i16),
    /// Who decided it, when, and its number.
    decided: Option<(&'static str, Date, &'static str)>,
    text: &'static str,
    goals: &'static [ExampleGoal],
    /// The document that goes with it: what it is called, its name as a file and what is in it.
    document: Option<(&'static str, &'static str, &'static str)>,
    /// What is changed before it is published again.
    then: &'static [Then],
}

/// A made-up goal.
struct ExampleGoal {
    what: &'static str,
    for_whom: &'static str,
    /// How it is measured, in which unit, from what and to what.
    measure: Option<(&'static str, &'static str, &'static str, &'static str)>,
    by: Date,
    kronor: Option<i64>,
    item: Option<(&'static str, &'static str)>,
    /// What is told of it: the year, how far, what was measured, and why.
    told: &'static [(i16, GoalStatus, &'static str, &'static str)],
}

/// A change between the first version and the second.
enum Then {
    /// A goal gets another name and another target.
    Renamed(i64, &'static str, &'static str),
    /// A goal is taken away.
    TakenAway(i64),
    /// A goal comes in.
    Added(ExampleGoal),
    /// Something is told of a goal and a year.
    Told(i64, (i16, GoalStatus, &'static str, &'static str)),
}

impl From<PlanError> for DemoError {
    fn from(error: PlanError) -> Self {
        match error {
            PlanError::Store(error) => Self::Store(error),
            error => Self::Plan(Box::new(error)),
        }
    }
}

impl ExampleGoal {
    fn new_aim(&self) -> NewAim {
        let (measure, unit, start, target) = self.measure.unwrap_or_default();
        NewAim {
            what: self.what.to_owned(),
            for_whom: self.for_whom.to_owned(),
            measure: measure.to_owned(),
            unit: unit.to_owned(),
            start: measured(start),
            target: measured(target),
            by: Some(self.by),
            kronor: self.kronor,
            item: self.item.map(|(agreement, item)| ItemOf {
                agreement: agreement.to_owned(),
                item: item.to_owned(),
            }),
        }
    }
}

fn measured(number: &str) -> Option<Measured> {
    Measured::read(number).ok().flatten()
}

impl Casework {
    /// Writes the plans and publishes them, one of them twice.
    pub async fn seed_demo_plans(&self) -> Result<(), DemoError> {
        for example in &EXAMPLES {
            let actor = self.demo_actor(example.writes).await?;
            let decided = example.decided;
            let about = NewAbout {
                title: format!("{} {MADE_UP}", example.title),
                kind: example.kind,
                areas: example.areas.iter().copied().collect::<BTreeSet<_>>(),
                from: example.period.0,
                to: example.period.1,
                decided_by: decided.map_or("", |(by, _, _)| by).to_owned(),
                decided_on: decided.map(|(_, on, _)| on),
                reference: decided.map_or("", |(_, _, reference)| reference).to_owned(),
                text: format!("{SAYS_SO}\n\n{}", example.text),
            };
            let plan = self.begin_plan(&actor, example.of_county, about).await?;
            for goal in example.goals {
                self.seed_goal(&actor, &plan.id, goal).await?;
            }
            if let Some((title, name, content)) = example.document {
                let file = (name, content.as_bytes().to_vec());
                self.add_plan_document(&actor, (&plan.id, None), title, file)
                    .await?;
            }
            self.publish_seeded(&actor, &plan.id).await?;
            if !example.then.is_empty() {
                for change in example.then {
                    self.seed_change(&actor, &plan.id, change).await?;
                }
                self.publish_seeded(&actor, &plan.id).await?;
            }
        }
        Ok(())
    }

    async fn publish_seeded(&self, actor: &Actor, id: &str) -> Result<(), DemoError> {
        let opened = self.own_plan(actor, id).await?;
        self.publish_plan(actor, id, &opened.digest).await?;
        Ok(())
    }

    async fn seed_goal(
        &self,
        actor: &Actor,
        id: &str,
        goal: &ExampleGoal,
    ) -> Result<(), DemoError> {
        let published = self.published().await;
        let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
        let number = self
            .save_goal(actor, &published, (id, None), goal.new_aim())
            .await?;
        for told in goal.told {
            self.seed_told(actor, (id, number), *told).await?;
        }
        Ok(())
    }

    async fn seed_told(
        &self,
        actor: &Actor,
        (id, number): (&str, i64),
        (year, status, value, why): (i16, GoalStatus, &str, &str),
    ) -> Result<(), DemoError> {
        let opened = self.own_plan(actor, id).await?;
        let seen = opened.goal(number).map_or(0, |goal| goal.years.revision);
        let new = NewOutcome {
            status,
            why: why.to_owned(),
            value: measured(value),
        };
        self.tell_goal(actor, (id, number, seen), year, Some(new))
            .await?;
        Ok(())
    }

    async fn seed_change(&self, actor: &Actor, id: &str, change: &Then) -> Result<(), DemoError> {
        let opened = self.own_plan(actor, id).await?;
        let goal = |number| {
            let goal = opened.goal(number);
            goal.ok_or(DemoError::Plan(Box::new(PlanError::NoSuchPart)))
        };
        match change {
            Then::Added(new) => self.seed_goal(actor, id, new).await?,
            Then::Told(number, told) => self.seed_told(actor, (id, *number), *told).await?,
            Then::TakenAway(number) => {
                let goal = goal(*number)?;
                let seen = (*number, goal.aim.revision, goal.years.revision);
                self.remove_goal(actor, id, seen).await?;
            }
            Then::Renamed(number, what, target) => {
                let aim = &goal(*number)?.aim;
                let (seen, was) = (aim.revision, aim.content.clone());
                let published = self.published().await;
                let published = published.map_err(|error| DemoError::Published(Box::new(error)))?;
                let new = NewAim {
                    what: (*what).to_owned(),
                    for_whom: was.for_whom,
                    measure: was.measure,
                    unit: was.unit,
                    start: was.start,
                    target: measured(target),
                    by: was.by,
                    kronor: was.kronor,
                    item: was.item,
                };
                self.save_goal(actor, &published, (id, Some((*number, seen))), new)
                    .await?;
            }
        }
        Ok(())
    }
}
