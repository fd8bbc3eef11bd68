//! Plans for those who have them, and for everybody.

use ::store::plan::{self as rows, Plan};
use ::store::plan_listing::{self, ListedPlan, Wanted};
use ::store::plan_version::{self, PlanVersion};
use ::store::{Read, organisation};
use grants::authorisation::Act;
use grants::plan::{About, Difference, PlanKind, Told};
use grants::project::{PriorityArea, Standing};
use grants::{Code, Level};
use jiff::Timestamp;
use wording::word_forms::Sought;

use super::publishing::may_withdraw;
use super::{OpenedPlan, PlanError, must, owners, parts, seen, told_in, whole};
use crate::organisation::name_of;
use crate::sought::{phrases_of, words_of};
use crate::{Actor, Casework};

/// So many plans stand on a page.
pub const PLANS_ON_A_PAGE: i64 = 50;

/// A plan in the list of one's own organisation and county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPlan {
    /// The plan.
    pub plan: Plan,
    /// What it is about.
    pub about: About,
    /// The name of whose it is.
    pub owner: String,
    /// How many goals it has.
    pub goals: usize,
}

/// A plan as everybody sees it, in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPlan {
    /// The plan.
    pub plan: Plan,
    /// What is told.
    pub told: Told,
    /// The number of the version.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// Every version that everybody may see, with when it was published, the first first.
    pub versions: Vec<(i64, Timestamp)>,
}

impl PublicPlan {
    /// Whether no later version is published.
    pub fn is_latest(&self) -> bool {
        self.number == self.plan.version
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// A recipient whose organisation has the plan.
    pub of: Option<(Level, Code)>,
    /// The county.
    pub county: Option<Code>,
    /// The area.
    pub area: Option<PriorityArea>,
    /// What it is.
    pub kind: Option<PlanKind>,
    /// A year it is for.
    pub year: Option<i16>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundPlans {
    /// How many there are in all.
    pub count: i64,
    /// A page of them.
    pub plans: Vec<ListedPlan>,
}

impl Casework {
    /// The plans of one's own organisation and of the county it is a party of; and the name of the county, for a party.
    pub async fn own_plans(
        &self,
        actor: &Actor,
    ) -> Result<(Vec<OwnPlan>, Option<String>), PlanError> {
        must(actor, Act::ReadPlans)?;
        let mut read = self.store.reader().await?;
        let owners = owners(&mut read, actor).await?;
        if !owners.has_plans() {
            return Ok((Vec::new(), None));
        }
        let county = owners.county.as_deref();
        let of = [owners.own.id.as_str(), county.unwrap_or(&owners.own.id)];
        let mut all = Vec::new();
        for plan in rows::of_organisations(&mut read, of).await? {
            let (about, goals) = parts(&mut read, &plan.id).await?;
            all.push(OwnPlan {
                about: about.content,
                owner: name_of(&mut read, &plan.organisation_id).await?,
                goals: goals.len(),
                plan,
            });
        }
        let county = match county {
            None => None,
            Some(county) => Some(name_of(&mut read, county).await?),
        };
        Ok((all, county))
    }

    /// A plan of one's own, as it is written.
    pub async fn own_plan(&self, actor: &Actor, id: &str) -> Result<OpenedPlan, PlanError> {
        let mut read = self.store.reader().await?;
        let plan = seen(&mut read, actor, id, Act::ReadPlans).await?;
        whole(&mut read, plan).await
    }

    /// A plan that everybody sees, by its address or its id: the latest version, or an earlier one.
    pub async fn public_plan(
        &self,
        address: &str,
        number: Option<i64>,
    ) -> Result<PublicPlan, PlanError> {
        public(&mut self.store.reader().await?, address, number).await
    }

    /// What differs between two versions of a plan that everybody sees: the plan in the later of them, and what does.
    pub async fn plan_difference(
        &self,
        address: &str,
        (from, to): (i64, i64),
    ) -> Result<(PublicPlan, Difference), PlanError> {
        let mut read = self.store.reader().await?;
        let earlier = public(&mut read, address, Some(from)).await?;
        let later = public(&mut read, address, Some(to)).await?;
        let difference = Difference::between(&earlier.told, &later.told);
        Ok((later, difference))
    }

    /// A plan that somebody may take away from the public, by its id.
    pub async fn plan_to_withdraw(&self, actor: &Actor, id: &str) -> Result<PublicPlan, PlanError> {
        actor.must(Act::WithdrawPlans)?;
        let mut read = self.store.reader().await?;
        let plan = rows::find(&mut read, id).await?;
        let found = told_to_all(&mut read, plan, None).await?;
        if may_withdraw(&mut read, actor, &found.plan).await? {
            Ok(found)
        } else {
            Err(PlanError::NoSuchPlan)
        }
    }

    /// Every plan that everybody sees, with what its latest version tells and when that was published, by their addresses.
    pub async fn public_plans(&self) -> Result<Vec<(Plan, Told, Timestamp)>, PlanError> {
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        // Both are by address, and as many.
        let plans = rows::public(&mut read).await?;
        let versions = plan_version::public(&mut read).await?;
        for (plan, version) in plans.into_iter().zip(versions) {
            if plan.id != version.plan_id {
                return Err(PlanError::Broken);
            }
            all.push((plan, told_in(&version)?, version.published_at));
        }
        Ok(all)
    }

    /// A page of the published plans that are what is looked for; all of them when nothing is. Words without a letter or a digit are
    /// no words, and find what was looked for without them.
    pub async fn published_plans(
        &self,
        search: &Search,
        page: i64,
    ) -> Result<FoundPlans, PlanError> {
        let mut read = self.store.reader().await?;
        let organisation_id = match search.of {
            None => None,
            Some((level, code)) => {
                let all = organisation::recipients(&mut read).await?;
                let mut all = all.into_iter();
                let of = all.find(|one| one.level == level && one.code == code);
                Some(of.map(|one| one.organisation_id).unwrap_or_default())
            }
        };
        let sought = Sought::read(&search.text);
        let (words, phrases) = (words_of(&sought), phrases_of(&sought));
        let county = search.county.map(|county| county.to_string());
        let wanted = Wanted {
            organisation_id: organisation_id.as_deref(),
            county: county.as_deref(),
            area: search.area,
            kind: search.kind,
            year: search.year,
            words: &words,
            phrases: &phrases,
        };
        let count = plan_listing::count(&mut read, &wanted).await?;
        let offset = page.max(0).saturating_mul(PLANS_ON_A_PAGE);
        let plans = plan_listing::page(&mut read, &wanted, (PLANS_ON_A_PAGE, offset)).await?;
        Ok(FoundPlans { count, plans })
    }
}

async fn public(
    read: &mut impl Read,
    address: &str,
    number: Option<i64>,
) -> Result<PublicPlan, PlanError> {
    let found = match rows::at(read, address).await? {
        Some(found) => Some(found),
        None => rows::find(read, address).await?,
    };
    told_to_all(read, found, number).await
}

/// A version of a plan, when everybody may see it.
async fn told_to_all(
    read: &mut impl Read,
    plan: Option<Plan>,
    number: Option<i64>,
) -> Result<PublicPlan, PlanError> {
    let plan = plan.ok_or(PlanError::NoSuchPlan)?;
    match plan.standing {
        Standing::Draft => return Err(PlanError::NoSuchPlan),
        Standing::Withdrawn => {
            return Err(PlanError::Withdrawn {
                at: plan.standing_at,
            });
        }
        Standing::Published | Standing::Archived => {}
    }
    let mut versions = plan_version::moments(read, &plan.id).await?;
    versions.retain(|(number, _)| *number >= plan.public_from);
    let number = number.unwrap_or(plan.version);
    if number < plan.public_from {
        return Err(PlanError::NoSuchVersion);
    }
    let version: Option<PlanVersion> = plan_version::find(read, (&plan.id, number)).await?;
    let version = version.ok_or(PlanError::NoSuchVersion)?;
    Ok(PublicPlan {
        told: told_in(&version)?,
        number: version.number,
        published_at: version.published_at,
        versions,
        plan,
    })
}
