//! What is to be seen to before a report is sent. Some of it has to be mended; the rest can be let stand by somebody who says why, as
//! long as it stays what they looked at.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::bound::Bound;
use super::counting::Counted;
use super::{Section, marks};
use crate::question_set::{Respondent, Severity};

/// A figure as it was frozen: what was bound then, and what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// What was bound.
    pub bound: Bound,
    /// What it said.
    pub counted: Counted,
    /// The SHA-256 of all of it.
    pub digest: String,
}

/// Everything a check looks at.
#[derive(Clone, Copy, Debug)]
pub struct Looked<'a> {
    /// Whom the report is to.
    pub recipient: &'a str,
    /// Where it is sent.
    pub address: &'a str,
    /// Its sections, in order.
    pub sections: &'a [Section],
    /// What is bound.
    pub bound: &'a [Bound],
    /// What is frozen, by name.
    pub frozen: &'a BTreeMap<String, Frozen>,
    /// What each says now, by name.
    pub now: &'a BTreeMap<String, Counted>,
    /// How many have not reported, by agreement and as whom they answer.
    pub silent: &'a [(String, Respondent, i64)],
}

/// Something to see to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Nobody is named as the one it is to.
    RecipientMissing,
    /// There is nowhere to send it.
    AddressMissing,
    /// It has no section.
    NoSection,
    /// A section says nothing.
    Empty(String),
    /// A text names what is not bound.
    NotBound(String),
    /// A table or a quotation stands in the middle of a line.
    NotAlone(String),
    /// It is bound and not frozen as it is bound now.
    NotFrozen(String),
    /// It cannot be told without telling about somebody, or there is nothing to tell.
    NothingToTell(String),
    /// It says something else now.
    Differs(String),
    /// Lines of a table are kept back.
    LinesWithheld(String),
    /// No text names it.
    Unused(String),
    /// Some have not reported.
    Silent {
        /// The agreement.
        agreement: String,
        /// As whom they answer.
        respondent: Respondent,
        /// How many.
        count: i64,
    },
}

impl Finding {
    /// Whether the report can be sent with it.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::RecipientMissing
            | Self::AddressMissing
            | Self::NoSection
            | Self::Empty(_)
            | Self::NotBound(_)
            | Self::NotAlone(_)
            | Self::NotFrozen(_)
            | Self::NothingToTell(_) => Severity::Blocks,
            Self::Differs(_) | Self::LinesWithheld(_) | Self::Unused(_) | Self::Silent { .. } => {
                Severity::Asks
            }
        }
    }

    /// What it is known by when somebody lets it stand.
    pub fn key(&self) -> String {
        match self {
            Self::RecipientMissing => "recipient-missing".to_owned(),
            Self::AddressMissing => "address-missing".to_owned(),
            Self::NoSection => "no-section".to_owned(),
            Self::Empty(heading) => format!("empty/{heading}"),
            Self::NotBound(name) => format!("not-bound/{name}"),
            Self::NotAlone(name) => format!("not-alone/{name}"),
            Self::NotFrozen(name) => format!("not-frozen/{name}"),
            Self::NothingToTell(name) => format!("nothing-to-tell/{name}"),
            Self::Differs(name) => format!("differs/{name}"),
            Self::LinesWithheld(name) => format!("lines-withheld/{name}"),
            Self::Unused(name) => format!("unused/{name}"),
            Self::Silent {
                agreement,
                respondent,
                count,
            } => format!("silent/{agreement}/{}/{count}", respondent.word()),
        }
    }
}

/// A word of explanation, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// What was seen, exactly: another value is another finding.
    pub seen: String,
    /// Why it can stand.
    pub reason: String,
}

/// Something to see to, with what was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What.
    pub finding: Finding,
    /// What was seen, so that an explanation of another value does not hold for this one.
    pub seen: String,
}

impl Found {
    /// The explanation that holds for it.
    pub fn explained<'e>(&self, all: &'e BTreeMap<String, Explained>) -> Option<&'e Explained> {
        let explained = all.get(&self.finding.key());
        explained.filter(|one| one.seen == self.seen)
    }

    /// Whether the report cannot be sent as long as this stands.
    pub fn is_open(&self, explained: &BTreeMap<String, Explained>) -> bool {
        self.finding.severity() == Severity::Blocks || self.explained(explained).is_none()
    }
}

/// Everything to see to, what blocks first.
pub fn check(looked: &Looked<'_>) -> Vec<Found> {
    let mut all = of_the_whole(looked);
    let known: BTreeMap<&str, &Bound> = (looked.bound.iter())
        .map(|one| (one.name.as_str(), one))
        .collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for section in looked.sections {
        if section.text.is_empty() {
            all.push(Finding::Empty(section.heading.clone()));
        }
        for named in marks::named(&section.text) {
            match known.get(named.name.as_str()) {
                None => all.push(Finding::NotBound(named.name.clone())),
                Some(bound) if bound.stands_alone() && !named.alone => {
                    all.push(Finding::NotAlone(named.name.clone()));
                }
                Some(_) => {}
            }
            used.insert(named.name);
        }
    }
    for bound in looked.bound {
        if used.contains(&bound.name) {
            all.extend(of_one(looked, bound));
        } else {
            all.push(Finding::Unused(bound.name.clone()));
        }
    }
    let silent = looked.silent.iter().filter(|(_, _, count)| *count > 0);
    all.extend(
        silent.map(|(agreement, respondent, count)| Finding::Silent {
            agreement: agreement.clone(),
            respondent: *respondent,
            count: *count,
        }),
    );
    all.sort_by_key(|one| (one.severity(), one.clone()));
    all.dedup();
    let found = all.into_iter().map(|finding| Found {
        seen: seen(looked, &finding),
        finding,
    });
    found.collect()
}

fn of_the_whole(looked: &Looked<'_>) -> Vec<Finding> {
    let all = [
        (Finding::RecipientMissing, looked.recipient.is_empty()),
        (Finding::AddressMissing, looked.address.is_empty()),
        (Finding::NoSection, looked.sections.is_empty()),
    ];
    let lacking = all.into_iter().filter(|(_, lacks)| *lacks);
    lacking.map(|(finding, _)| finding).collect()
}

fn of_one(looked: &Looked<'_>, bound: &Bound) -> Vec<Finding> {
    let name = || bound.name.clone();
    let frozen = looked.frozen.get(&bound.name);
    let Some(frozen) = frozen.filter(|one| one.bound == *bound) else {
        return vec![Finding::NotFrozen(name())];
    };
    let mut all = Vec::new();
    let says_nothing = frozen.counted.value == super::counting::Value::Nothing;
    if frozen.counted.is_withheld() || says_nothing {
        all.push(Finding::NothingToTell(name()));
    }
    if frozen.counted.cells_withheld() > 0 {
        all.push(Finding::LinesWithheld(name()));
    }
    let now = looked.now.get(&bound.name);
    if now.is_none_or(|now| !now.says_the_same(&frozen.counted)) {
        all.push(Finding::Differs(name()));
    }
    all
}

/// What was seen: of a figure that differs what it says now and said then.
fn seen(looked: &Looked<'_>, finding: &Finding) -> String {
    match finding {
        Finding::Differs(name) | Finding::LinesWithheld(name) => {
            let frozen = looked.frozen.get(name);
            let frozen = frozen.map_or("", |one| one.digest.as_str());
            let now = looked.now.get(name).map(|now| {
                let mut bare = now.clone();
                bare.rows.clear();
                format!("{:?}", (bare.value, bare.base, bare.cells, bare.quotation))
            });
            format!("{frozen} {}", now.unwrap_or_default())
        }
        other => other.key(),
    }
}
