//! Years in which only those share who met what was asked of them: what is asked, how it went for each, who qualified and
//! why not, and what the amounts become.

use std::collections::BTreeMap;

use ::store::performance_result::{self as results, PerformanceResult};
use ::store::requirement::{self as rows, Requirement};
use ::store::{Read, StoreError};
use grants::agreement::Agreement;
use grants::allocation::{Allocation, AllocationRefusal, allocate};
use grants::authorisation::Act;
use grants::performance::{
    BaseRequirement, Judgement, Judgements, Performance, PerformanceRefusal, PerformanceTarget,
    Verdict,
};
use grants::{Code, Level, Recipient, Register, Text};
use wording::{Message, Speak, message};

pub use ::grants::performance::{NotQualified, Outcome, RequirementKind};

use crate::actor::{Fallen, Note};
use crate::id::{self, NoRandomness};
use crate::published::PublishedError;
use crate::refusal::database;
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// The word for requirements in the record of acts.
pub const SUBJECT: &str = "requirement";
/// The longest title of a requirement, and the longest note about a result.
pub const LONGEST_TEXT_CHARACTERS: usize = 500;
/// So many requirements an agreement may have; those of the performance years had nine.
pub const MOST_REQUIREMENTS: usize = 100;

/// Why nothing is done about a year of performance. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PerformanceError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is published cannot be read.
    #[error(transparent)]
    Published(Box<PublishedError>),
    /// There is no such agreement, or the mandate does not reach there.
    #[error("there is no such agreement")]
    NoSuchAgreement,
    /// There is no such requirement.
    #[error("there is no such requirement")]
    NoSuchRequirement,
    /// There is no such recipient.
    #[error("there is no such recipient")]
    NoSuchRecipient,
    /// A target gives the money of an item, and there is no such item.
    #[error("a target names an item of the agreement")]
    NoSuchItem,
    /// The item is given by another target already.
    #[error("the item is given by another target")]
    ItemTaken,
    /// A title is missing.
    #[error("a title is missing")]
    TitleMissing,
    /// A text is too long.
    #[error("a text is too long")]
    TextTooLong,
    /// There are as many as anybody needs.
    #[error("there are too many requirements")]
    TooMany,
    /// It cannot be shared out yet.
    #[error(transparent)]
    Refused(#[from] PerformanceRefusal),
    /// It cannot be shared out.
    #[error(transparent)]
    NotShared(#[from] AllocationRefusal),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for PerformanceError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

/// A requirement to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequirement {
    /// The agreement.
    pub agreement_id: String,
    /// What kind it is.
    pub kind: RequirementKind,
    /// What it asks for.
    pub title: Text,
    /// The item whose money a target gives.
    pub item_id: Option<String>,
}

/// A year of performance.
#[derive(Clone, Debug)]
pub struct PerformanceYear {
    /// What is asked, base requirements first.
    pub requirements: Vec<Requirement>,
    /// How it went for each recipient of the levels the targets are about.
    pub recipients: Vec<Judged>,
    /// What the amounts become, for each target in order; or why that cannot be said yet.
    pub shared: Vec<(Requirement, Result<Allocation, NotShared>)>,
    /// Whether the reader judges.
    pub may_judge: bool,
}

/// Why the money of a target is not shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShared {
    /// Some have not been judged.
    NotJudged(Vec<Code>),
    /// Nobody qualified.
    Nobody,
    /// The agreement does not say how.
    NoKey,
}

/// How it went for a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The recipient.
    pub recipient: Recipient,
    /// By requirement, what was judged last.
    pub outcomes: BTreeMap<String, (Outcome, String)>,
    /// Whether it qualified, and why not.
    pub verdict: Verdict,
}

/// Who is judged: those on the levels of the items the targets give.
fn judged_levels(agreement: &Agreement, requirements: &[Requirement]) -> Vec<Level> {
    let items = requirements.iter().filter_map(|one| one.item_id.as_deref());
    let items = items.filter_map(|id| agreement.item(id));
    let mut levels: Vec<Level> = items.map(|item| item.level).collect();
    levels.sort_unstable();
    levels.dedup();
    levels.retain(|level| !matches!(level, Level::Other | Level::Coordinator));
    levels
}

fn performance(requirements: &[Requirement]) -> Performance {
    let title = |one: &Requirement| Text {
        sv: one.title_sv.clone(),
        en: one.title_en.clone(),
    };
    let of = |kind| requirements.iter().filter(move |one| one.kind == kind);
    Performance {
        base: of(RequirementKind::Base)
            .map(|one| BaseRequirement {
                id: one.id.clone(),
                title: title(one),
            })
            .collect(),
        targets: of(RequirementKind::Target)
            .map(|one| PerformanceTarget {
                id: one.id.clone(),
                title: title(one),
                items: one.item_id.iter().cloned().collect(),
            })
            .collect(),
    }
}

/// What was judged of a year, the last result of each counting.
async fn judgements(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<(Judgements, Vec<PerformanceResult>), StoreError> {
    let all = results::of(read, agreement_id).await?;
    let mut judgements = Judgements::default();
    for one in &all {
        let level = Level::ALL
            .into_iter()
            .find(|level| level.word() == one.level);
        if let (Some(level), Ok(code)) = (level, one.code.parse()) {
            let judgement = Judgement {
                outcome: one.met,
                note: Some(one.note.clone()).filter(|note| !note.is_empty()),
            };
            judgements.note(level, code, &one.requirement_id, judgement);
        }
    }
    Ok((judgements, all))
}

/// How it went for everybody on some levels.
fn judged(
    register: &Register,
    levels: &[Level],
    performance: &Performance,
    judgements: &Judgements,
    requirements: &[Requirement],
) -> Vec<Judged> {
    let recipients = levels.iter().flat_map(|level| register.of(*level));
    recipients
        .map(|recipient| {
            let (level, code) = (recipient.level, recipient.code);
            let outcomes = requirements.iter().map(|one| {
                let found = judgements.find(level, code, &one.id);
                let found = found.map(|one| (one.outcome, one.note.clone().unwrap_or_default()));
                (one.id.clone(), found.unwrap_or_default())
            });
            Judged {
                recipient: recipient.clone(),
                outcomes: outcomes.collect(),
                verdict: performance.verdict(judgements, level, code),
            }
        })
        .collect()
}

impl Casework {
    /// A year of performance, for whoever reads or judges it.
    pub async fn performance_year(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<PerformanceYear, PerformanceError> {
        actor.must(Act::ReadLedger)?;
        let published = self.published().await;
        let published = published.map_err(|error| PerformanceError::Published(Box::new(error)))?;
        let of = published.agreement(agreement_id);
        let of = of.filter(|_| actor.may_agreement(agreement_id));
        let of = of.ok_or(PerformanceError::NoSuchAgreement)?;
        let mut read = self.store.reader().await?;
        let requirements = rows::of(&mut read, agreement_id).await?;
        let (judgements, _) = judgements(&mut read, agreement_id).await?;
        drop(read);
        let performance = performance(&requirements);
        let register = published.register();
        let levels = judged_levels(&of.agreement, &requirements);
        let mut shared = Vec::new();
        for target in &requirements {
            let item = target.item_id.as_deref();
            let Some(item) = item.and_then(|id| of.agreement.item(id)) else {
                continue;
            };
            let codes = register.of(item.level).iter().map(|one| one.code);
            let key = item.key.clone();
            let key = performance.key(&judgements, &target.id, item.level, codes, key);
            let result = match key {
                Ok(key) => {
                    let item = grants::Item {
                        key,
                        ..item.clone()
                    };
                    let shared = allocate(&of.agreement, &item, published.basis(of));
                    shared.map_err(|_| NotShared::NoKey)
                }
                Err(PerformanceRefusal::NotJudged(codes)) => Err(NotShared::NotJudged(codes)),
                Err(_) => Err(NotShared::Nobody),
            };
            shared.push((target.clone(), result));
        }
        Ok(PerformanceYear {
            recipients: judged(register, &levels, &performance, &judgements, &requirements),
            may_judge: actor.may(Act::JudgePerformance, "", true),
            requirements,
            shared,
        })
    }

    /// Adds a base requirement or a target.
    pub async fn add_requirement(
        &self,
        actor: &Actor,
        new: NewRequirement,
    ) -> Result<(), PerformanceError> {
        const ACT: Act = Act::JudgePerformance;
        actor.must(ACT)?;
        let title = [&new.title.sv, &new.title.en].map(|title| title.trim().to_owned());
        if title.iter().any(String::is_empty) {
            return Err(PerformanceError::TitleMissing);
        }
        if title.iter().any(|one| is_too_long(one)) {
            return Err(PerformanceError::TextTooLong);
        }
        let published = self.published().await;
        let published = published.map_err(|error| PerformanceError::Published(Box::new(error)))?;
        let of = published.agreement(&new.agreement_id);
        let of = of.filter(|of| actor.may_agreement(&of.agreement.id));
        let of = of.ok_or(PerformanceError::NoSuchAgreement)?;
        let item_id = match new.kind {
            RequirementKind::Base => None,
            RequirementKind::Target => {
                let item = new.item_id.as_deref();
                let item = item.and_then(|id| of.agreement.item(id));
                Some(item.ok_or(PerformanceError::NoSuchItem)?.id.clone())
            }
        };
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let there = rows::of(&mut transaction, &new.agreement_id).await?;
            if there.len() >= MOST_REQUIREMENTS {
                return Err(PerformanceError::TooMany);
            }
            if item_id.is_some() && there.iter().any(|one| one.item_id == item_id) {
                return Err(PerformanceError::ItemTaken);
            }
            let same = there.iter().filter(|one| one.kind == new.kind);
            let last = same.map(|one| one.number).max().unwrap_or_default();
            let [title_sv, title_en] = title;
            let requirement = Requirement {
                agreement_id: new.agreement_id,
                id: id::new()?,
                number: last + 1,
                kind: new.kind,
                title_sv,
                title_en,
                item_id,
                created_by: actor.id.clone(),
                created_at: this.now(),
            };
            rows::insert(&mut transaction, &requirement).await?;
            let details = serde_json::json!({
                "agreement": requirement.agreement_id,
                "kind": requirement.kind.word(),
                "item": requirement.item_id,
            });
            let note = Note {
                act: "added",
                subject_kind: SUBJECT,
                subject_id: &requirement.id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Judges how it went for some recipients. What was judged before is kept; the last counts.
    pub async fn judge_performance(
        &self,
        actor: &Actor,
        (agreement_id, requirement_id): (&str, &str),
        recipients: &[(Level, Code)],
        (outcome, note): (Outcome, &str),
    ) -> Result<(), PerformanceError> {
        const ACT: Act = Act::JudgePerformance;
        actor.must(ACT)?;
        let note = note.replace("\r\n", "\n").trim().to_owned();
        if is_too_long(&note) {
            return Err(PerformanceError::TextTooLong);
        }
        if !actor.may_agreement(agreement_id) {
            return Err(PerformanceError::NoSuchAgreement);
        }
        let register = agreement::shipped::register();
        let known = |(level, code): &(Level, Code)| register.find(*level, *code).is_some();
        if recipients.is_empty() || !recipients.iter().all(known) {
            return Err(PerformanceError::NoSuchRecipient);
        }
        let (this, actor) = (self.clone(), actor.clone());
        let [agreement_id, requirement_id] = [agreement_id, requirement_id].map(str::to_owned);
        let recipients = recipients.to_vec();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let there = rows::of(&mut transaction, &agreement_id).await?;
            if !there.iter().any(|one| one.id == requirement_id) {
                return Err(PerformanceError::NoSuchRequirement);
            }
            let before = results::of(&mut transaction, &agreement_id).await?;
            for (level, code) in &recipients {
                let code = code.to_string();
                let earlier = before.iter().filter(|one| {
                    one.requirement_id == requirement_id
                        && one.level == level.word()
                        && one.code == code
                });
                let last = earlier.max_by_key(|one| one.number);
                if last.is_some_and(|last| last.met == outcome && last.note == note) {
                    continue;
                }
                let result = PerformanceResult {
                    agreement_id: agreement_id.clone(),
                    requirement_id: requirement_id.clone(),
                    level: level.word().to_owned(),
                    code,
                    number: last.map_or(1, |last| last.number + 1),
                    met: outcome,
                    note: note.clone(),
                    judged_by: actor.id.clone(),
                    judged_at: this.now(),
                };
                results::insert(&mut transaction, &result).await?;
            }
            let details = serde_json::json!({
                "agreement": agreement_id,
                "outcome": outcome.word(),
                "recipients": recipients.len(),
            });
            let note = Note {
                act: "judged",
                subject_kind: SUBJECT,
                subject_id: &requirement_id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

fn is_too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_TEXT_CHARACTERS
}

/// How it went, in words.
pub fn outcome(outcome: Outcome) -> Message {
    match outcome {
        Outcome::Met => message!("performance-met"),
        Outcome::NotMet => message!("performance-not-met"),
        Outcome::Unknown => message!("performance-unknown"),
    }
}

/// Whether something is a base requirement or a target, in words.
pub fn kind(kind: RequirementKind) -> Message {
    match kind {
        RequirementKind::Base => message!("performance-kind-base"),
        RequirementKind::Target => message!("performance-kind-target"),
    }
}

impl Speak for PerformanceError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Published(_) | Self::NoRandomness(_) => message!("casework-database"),
            Self::NoSuchAgreement => message!("performance-no-such-agreement"),
            Self::NoSuchRequirement => message!("performance-no-such-requirement"),
            Self::NoSuchRecipient => message!("performance-no-such-recipient"),
            Self::NoSuchItem => message!("performance-no-such-item"),
            Self::ItemTaken => message!("performance-item-taken"),
            Self::TitleMissing => message!("performance-title-missing"),
            Self::TextTooLong => {
                message!("performance-text-too-long", most = LONGEST_TEXT_CHARACTERS)
            }
            Self::TooMany => message!("performance-too-many", most = MOST_REQUIREMENTS),
            Self::Refused(_) | Self::NotShared(_) => message!("performance-not-shared"),
            Self::NotAllowed(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Published(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
            Self::NoSuchAgreement | Self::NoSuchRequirement | Self::NoSuchRecipient => {
                message!("performance-choose-hint")
            }
            Self::NoSuchItem | Self::ItemTaken => message!("performance-item-hint"),
            Self::TitleMissing | Self::TextTooLong => message!("performance-text-hint"),
            Self::TooMany | Self::Refused(_) | Self::NotShared(_) => {
                message!("performance-not-shared-hint")
            }
            Self::NotAllowed(error) => return error.hint(),
        })
    }
}
