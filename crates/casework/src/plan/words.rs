//! Words for plans.

use grants::plan::{GoalStatus, Lack, PlanKind};
use grants::project::Standing;
use wording::{Message, message};

/// What a plan is.
pub fn kind(kind: PlanKind) -> Message {
    match kind {
        PlanKind::ActionPlan => message!("plans-kind-action-plan"),
        PlanKind::NeedsAnalysis => message!("plans-kind-needs-analysis"),
    }
}

/// How far a goal has come.
pub fn status(status: GoalStatus) -> Message {
    match status {
        GoalStatus::NotBegun => message!("plans-status-not-begun"),
        GoalStatus::UnderWay => message!("plans-status-under-way"),
        GoalStatus::Reached => message!("plans-status-reached"),
        GoalStatus::NotReached => message!("plans-status-not-reached"),
        GoalStatus::GivenUp => message!("plans-status-given-up"),
    }
}

/// Where a plan stands on its way to the public.
pub fn standing(standing: Standing) -> Message {
    match standing {
        Standing::Draft => message!("plans-standing-draft"),
        Standing::Published | Standing::Archived => message!("plans-standing-published"),
        Standing::Withdrawn => message!("plans-standing-withdrawn"),
    }
}

/// What it lacks before it is published.
pub fn lack(lack: Lack) -> Message {
    match lack {
        Lack::Area => message!("plans-lacks-area"),
        Lack::Content => message!("plans-lacks-content"),
    }
}
