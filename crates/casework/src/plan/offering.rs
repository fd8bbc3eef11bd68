//! What a plan offers a report: its goals as a text, with where it is from. A person takes it or leaves it.

use std::fmt::Write as _;

use ::store::plan_listing::{self, Wanted};
use ::store::{Read, plan_version};
use grants::plan::{Goal, Told};
use wording::{Language, Message, message};

use super::{PlanError, status, told_in};

/// So many plans are looked through for one with goals: an organisation has one for a year, or a few.
const MOST_LOOKED_AT: i64 = 10;

/// The published plan whose goals a report of its owner may tell of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfferedPlan {
    /// What it is called.
    pub title: String,
    /// Its version.
    pub number: i64,
    told: Told,
    year: i16,
}

/// The plan of an organisation or a county that is for a year and has goals; of several the one published last of those that end
/// last.
pub(crate) async fn offered(
    read: &mut impl Read,
    organisation_id: &str,
    year: i16,
) -> Result<Option<OfferedPlan>, PlanError> {
    let wanted = Wanted {
        organisation_id: Some(organisation_id),
        year: Some(year),
        ..Wanted::default()
    };
    let listed = plan_listing::page(read, &wanted, (MOST_LOOKED_AT, 0)).await?;
    let Some(listed) = listed.into_iter().find(|one| one.goals > 0) else {
        return Ok(None);
    };
    let versions = plan_version::moments(read, &listed.plan_id).await?;
    let number = versions.last().map_or(0, |(number, _)| *number);
    let version = plan_version::find(read, (&listed.plan_id, number)).await?;
    let version = version.ok_or(PlanError::Broken)?;
    Ok(Some(OfferedPlan {
        title: listed.title,
        number,
        told: told_in(&version)?,
        year,
    }))
}

impl OfferedPlan {
    /// Its goals as a text of at most so many characters, with the plan and the version they came from last; those an item pays for
    /// when it is asked about one. What does not fit is left out goal by goal, never in the middle of one. Reports are written in
    /// Swedish.
    pub fn text(&self, about: Option<(&str, &str)>, most_characters: usize) -> Option<String> {
        let said = |message: &Message| Language::Swedish.say(message);
        let source = said(&message!(
            "plans-offered-source",
            title = &self.title,
            number = self.number
        ));
        let mut left = most_characters.checked_sub(source.chars().count())?;
        let mut text = String::new();
        for goal in &self.told.goals {
            let item = goal.aim.item.as_ref();
            let pays = |(agreement, item_id): (&str, &str)| {
                item.is_some_and(|item| item.agreement == agreement && item.item == item_id)
            };
            if about.is_some_and(|about| !pays(about)) {
                continue;
            }
            let goal = format!("{}\n\n", self.goal(goal));
            match left.checked_sub(goal.chars().count()) {
                Some(rest) => left = rest,
                None => break,
            }
            text.push_str(&goal);
        }
        (!text.is_empty()).then(|| format!("{text}{source}"))
    }

    fn goal(&self, goal: &Goal) -> String {
        let aim = &goal.aim;
        let said = |message: &Message| Language::Swedish.say(message);
        let mut text = said(&message!(
            "plans-offered-goal",
            number = goal.number.to_string(),
            what = &aim.what
        ));
        let mut line = |message: &Message| {
            // Writing to a text cannot fail.
            let _ = write!(text, "\n{}", said(message));
        };
        if !aim.for_whom.is_empty() {
            line(&message!("plans-offered-for-whom", whom = &aim.for_whom));
        }
        if !aim.measure.is_empty() {
            line(&message!("plans-offered-measure", measure = &aim.measure));
        }
        let Some(outcome) = goal.years.get(&self.year) else {
            return text;
        };
        let year = self.year.to_string();
        line(&message!(
            "plans-offered-status",
            year = &year,
            status = status(outcome.status)
        ));
        if let Some(value) = outcome.value {
            let value = crate::report::decimal_in(value.ten_thousandths(), Language::Swedish);
            line(&message!(
                "plans-offered-value",
                value = value,
                unit = &aim.unit
            ));
        }
        if !outcome.why.is_empty() {
            line(&message!("plans-offered-why", why = &outcome.why));
        }
        text
    }
}
