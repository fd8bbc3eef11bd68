//! The areas a project belongs to: the focus areas of the agreement of 2016, and what items were for in the years after.

use serde::{Deserialize, Serialize};

/// An area of the agreements. Each is a focus area of 2016 or what an item of a year is for; [`PriorityArea::of_item`] says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriorityArea {
    /// Promotion and prevention, a focus area of 2016.
    Promotion,
    /// Early support that is easy to reach, a focus area of 2016; primary care in 2018.
    EarlySupport,
    /// Children and young people.
    ChildrenAndYoung,
    /// Youth clinics.
    YouthClinics,
    /// Groups that need more, a focus area of 2016.
    VulnerableGroups,
    /// Care that holds together for those who need both municipality and region.
    CoherentCare,
    /// Care after trauma.
    TraumaCare,
    /// Prevention of suicide.
    SuicidePrevention,
    /// Participation and rights of those who use care and support, a focus area of 2016.
    Participation,
    /// Knowledge and safety in care and social services.
    Knowledge,
    /// Leadership, steering and organisation, a focus area of 2016.
    Leadership,
}

impl PriorityArea {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::Promotion,
        Self::EarlySupport,
        Self::ChildrenAndYoung,
        Self::YouthClinics,
        Self::VulnerableGroups,
        Self::CoherentCare,
        Self::TraumaCare,
        Self::SuicidePrevention,
        Self::Participation,
        Self::Knowledge,
        Self::Leadership,
    ];

    /// The word in storage, data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Promotion => "promotion",
            Self::EarlySupport => "early-support",
            Self::ChildrenAndYoung => "children-and-young",
            Self::YouthClinics => "youth-clinics",
            Self::VulnerableGroups => "vulnerable-groups",
            Self::CoherentCare => "coherent-care",
            Self::TraumaCare => "trauma-care",
            Self::SuicidePrevention => "suicide-prevention",
            Self::Participation => "participation",
            Self::Knowledge => "knowledge",
            Self::Leadership => "leadership",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The area an item is for, by its id, which is the same every year for the same purpose. Money for all of an action plan, and
    /// for the coordinator's own work, is for no one area.
    pub fn of_item(item: &str) -> Option<Self> {
        Some(match item {
            "primarvard" => Self::EarlySupport,
            "na-unga" | "barn-och-unga" | "barn-och-unga-koer" => Self::ChildrenAndYoung,
            "ungdomsmottagningar" => Self::YouthClinics,
            "sammanhallen-vard" => Self::CoherentCare,
            "traumavard" => Self::TraumaCare,
            "suicidprevention" => Self::SuicidePrevention,
            "brukarmedverkan" => Self::Participation,
            "kunskapsbaserad-regioner" | "kunskapsbaserad-kommuner" | "skr-kunskapsstruktur" => {
                Self::Knowledge
            }
            _ => return None,
        })
    }
}
