//! Words for projects.

use grants::project::{Lack, PriorityArea, ProjectStatus, Standing};
use wording::{Message, message};

/// An area.
pub fn area(area: PriorityArea) -> Message {
    match area {
        PriorityArea::Promotion => message!("projects-area-promotion"),
        PriorityArea::EarlySupport => message!("projects-area-early-support"),
        PriorityArea::ChildrenAndYoung => message!("projects-area-children-and-young"),
        PriorityArea::YouthClinics => message!("projects-area-youth-clinics"),
        PriorityArea::VulnerableGroups => message!("projects-area-vulnerable-groups"),
        PriorityArea::CoherentCare => message!("projects-area-coherent-care"),
        PriorityArea::TraumaCare => message!("projects-area-trauma-care"),
        PriorityArea::SuicidePrevention => message!("projects-area-suicide-prevention"),
        PriorityArea::Participation => message!("projects-area-participation"),
        PriorityArea::Knowledge => message!("projects-area-knowledge"),
        PriorityArea::Leadership => message!("projects-area-leadership"),
    }
}

/// How far the work has come.
pub fn status(status: ProjectStatus) -> Message {
    match status {
        ProjectStatus::Planned => message!("projects-status-planned"),
        ProjectStatus::Current => message!("projects-status-current"),
        ProjectStatus::Closed => message!("projects-status-closed"),
        ProjectStatus::ClosedInUse => message!("projects-status-closed-in-use"),
    }
}

/// Where it stands on its way to the public.
pub fn standing(standing: Standing) -> Message {
    match standing {
        Standing::Draft => message!("projects-standing-draft"),
        Standing::Published => message!("projects-standing-published"),
        Standing::Archived => message!("projects-standing-archived"),
        Standing::Withdrawn => message!("projects-standing-withdrawn"),
    }
}

/// What it lacks before it is published.
pub fn lack(lack: Lack) -> Message {
    match lack {
        Lack::Purpose => message!("projects-lacks-purpose"),
        Lack::From => message!("projects-lacks-from"),
        Lack::Contact => message!("projects-lacks-contact"),
        Lack::Results => message!("projects-lacks-results"),
    }
}
