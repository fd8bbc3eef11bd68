//! Reports to the government: own text with figures that are bound to the ledger, to who has reported and to opened answers; frozen,
//! checked, approved by a second person, and then published, registered and sent in one transaction (decision 0032).
//!
//! Answers are read where they were opened (decision 0027), so that nothing is told by a report that nobody looked through.

mod counting;
mod demo;
mod freezing;
mod paper;
mod reading;
mod refusal;
mod resolving;
mod sending;
mod words;
mod writing;

use std::collections::{BTreeMap, BTreeSet};

use ::store::government_report::{self as rows, GovernmentReport};
use ::store::government_report_figure::{self as figures, GovernmentReportFigure};
use ::store::government_report_hand as hands;
use ::store::government_report_part::{self as parts, GovernmentReportPart};
use ::store::{Read, StoreError, Transaction};
use grants::authorisation::Act;
use grants::government_report::bound::Bound;
use grants::government_report::checking::{Explained, Finding, Found, Frozen, Looked, check};
use grants::government_report::counting::Counted;
use grants::government_report::{About, GovernmentReportStatus, Section, StatusRefusal};
use grants::project::Named;
use grants::question_set::{Respondent, Severity};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::actor::Note;
use crate::project::Part;
use crate::{Actor, Casework, NotAllowed};

pub use ::store::government_report::GovernmentReport as GovernmentReportRow;
pub use ::store::government_report_version::GovernmentReportVersion;
pub use demo::MADE_UP;
pub use reading::{PublicReport, PublicVersion, ToldRow};
pub use refusal::GovernmentReportError;
pub use resolving::{ShownBlock, ShownSpan, resolved};
pub(crate) use sending::{approved, refused, shown};
pub use words::{
    finding, kind, line as line_in_words, measure as measure_in_words, money_step, split, status,
    value as value_in_words,
};
pub use writing::{NewAbout, NewBound, NewSection};

/// The word for reports to the government in the record of acts, in the register and for what documents are about.
pub const SUBJECT: &str = "government_report";
/// So many reports an organisation has that are not thrown away: several a year through a generation.
pub const MOST_REPORTS: usize = 200;
/// The longest reason, and the longest word about what is changed.
pub const LONGEST_REASON_CHARACTERS: usize = 2_000;

const ABOUT: &str = "about";
const ADDRESS: &str = "address";
const ORDER: &str = "order";
const EXPLAINED: &str = "explained";
/// What the part of a section begins with; its number follows.
const SECTION: &str = "section/";
/// What the part of something bound begins with; its name follows.
const BOUND: &str = "bound/";

/// A figure as it was frozen last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenFigure {
    /// What was bound and what it said.
    pub frozen: Frozen,
    /// How often it was frozen.
    pub number: i64,
    /// When.
    pub at: Timestamp,
}

/// A report as those who write it see it.
#[derive(Clone, Debug)]
pub struct OpenedGovernmentReport {
    /// The report.
    pub report: GovernmentReport,
    /// The name of who reports.
    pub sender: String,
    /// What it is about.
    pub about: Part<About>,
    /// Where it is to be sent.
    pub address: Part<String>,
    /// Its sections by their numbers, in the order they stand.
    pub sections: Vec<(i64, Part<Section>)>,
    /// What is bound, by name.
    pub bound: Vec<Part<Bound>>,
    /// What is frozen, by name.
    pub frozen: BTreeMap<String, FrozenFigure>,
    /// Why findings can stand, by their keys.
    pub explained: Part<BTreeMap<String, Explained>>,
    order: Part<Vec<i64>>,
}

/// What is to be seen to, and what each figure says now.
#[derive(Clone, Debug)]
pub struct CheckedGovernmentReport {
    /// Everything found, what blocks first.
    pub found: Vec<Found>,
    /// What each says now, by name.
    pub now: BTreeMap<String, Counted>,
}

impl OpenedGovernmentReport {
    /// Whether somebody can write in it.
    pub fn is_draft(&self) -> bool {
        self.report.status == GovernmentReportStatus::Draft
    }

    /// The names that are bound.
    pub fn names(&self) -> Vec<&str> {
        self.bound
            .iter()
            .map(|one| one.content.name.as_str())
            .collect()
    }

    /// What is bound under a name.
    pub fn bound(&self, name: &str) -> Option<&Part<Bound>> {
        self.bound.iter().find(|one| one.content.name == name)
    }

    /// A section by its number.
    pub fn section(&self, number: i64) -> Option<&Part<Section>> {
        let found = self.sections.iter().find(|(one, _)| *one == number);
        found.map(|(_, section)| section)
    }

    /// The names some text has.
    fn used(&self) -> BTreeSet<String> {
        let texts = self.sections.iter().map(|(_, part)| &part.content.text);
        let named = texts.flat_map(grants::government_report::marks::named);
        named.map(|one| one.name).collect()
    }
}

/// A figure as it is told: without its rows, which stand where it was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldFigure {
    /// What is bound, what it says and its digest.
    pub frozen: Frozen,
    /// How often it was frozen.
    pub number: i64,
    /// When.
    pub at: Timestamp,
}

/// Something that stands though somebody was asked about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldExplanation {
    /// What was found, in words as they were then.
    pub what: String,
    /// Why it can stand.
    pub reason: String,
}

/// Everything a version says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldReport {
    /// Who reports.
    pub sender: Named,
    /// What it is about.
    pub about: About,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// The figures its texts name, by name.
    pub figures: Vec<ToldFigure>,
    /// What stands though somebody was asked about it.
    pub explained: Vec<ToldExplanation>,
}

impl ToldReport {
    /// A figure by its name.
    pub fn figure(&self, name: &str) -> Option<&ToldFigure> {
        self.figures
            .iter()
            .find(|one| one.frozen.bound.name == name)
    }
}

/// Refuses whoever may not do it for their own organisation.
fn must(actor: &Actor, act: Act) -> Result<(), NotAllowed> {
    let own = actor.organisation_id().unwrap_or_default();
    if actor.may(act, own, true) {
        Ok(())
    } else {
        Err(NotAllowed { act })
    }
}

/// A report that somebody reaches with an act, with everything that is written of it. One of others is as if it were not there.
async fn reached(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    act: Act,
) -> Result<OpenedGovernmentReport, GovernmentReportError> {
    must(actor, act)?;
    let report = rows::find(read, id).await?;
    let report = report.filter(|one| actor.may(act, &one.organisation_id, true));
    let report = report.ok_or(GovernmentReportError::NoSuchReport)?;
    let opened = whole(read, report).await?;
    let agreements = &opened.about.content.agreements;
    if agreements.iter().all(|id| actor.may_agreement(id)) {
        Ok(opened)
    } else {
        Err(GovernmentReportError::NoSuchReport)
    }
}

fn content<T: serde::de::DeserializeOwned>(
    part: GovernmentReportPart,
) -> Result<Part<T>, GovernmentReportError> {
    let content = serde_json::from_str(&part.content).map_err(|_| GovernmentReportError::Broken)?;
    Ok(Part {
        revision: part.revision,
        content,
        changed: Some((part.changed_by, part.changed_at)),
    })
}

fn nothing<T: Default>() -> Part<T> {
    Part {
        revision: 0,
        content: T::default(),
        changed: None,
    }
}

fn json(content: &impl Serialize) -> Result<String, GovernmentReportError> {
    serde_json::to_string(content).map_err(|_| GovernmentReportError::Broken)
}

fn frozen_in(row: &GovernmentReportFigure) -> Result<FrozenFigure, GovernmentReportError> {
    let frozen = serde_json::from_str(&row.content).map_err(|_| GovernmentReportError::Broken)?;
    Ok(FrozenFigure {
        frozen,
        number: row.number,
        at: row.frozen_at,
    })
}

/// A report with everything that belongs to it.
async fn whole(
    read: &mut impl Read,
    report: GovernmentReport,
) -> Result<OpenedGovernmentReport, GovernmentReportError> {
    let (mut about, mut address) = (None, nothing());
    let (mut order, mut explained) = (nothing::<Vec<i64>>(), nothing());
    let (mut sections, mut bound) = (BTreeMap::new(), Vec::new());
    for part in parts::of(read, &report.id).await? {
        match part.part.as_str() {
            ABOUT => about = Some(content(part)?),
            ADDRESS => address = content(part)?,
            ORDER => order = content(part)?,
            EXPLAINED => explained = content(part)?,
            name => {
                if let Some(number) = name.strip_prefix(SECTION) {
                    let number = number.parse().map_err(|_| GovernmentReportError::Broken)?;
                    sections.insert(number, content(part)?);
                } else if name.starts_with(BOUND) {
                    bound.push(content(part)?);
                } else {
                    return Err(GovernmentReportError::Broken);
                }
            }
        }
    }
    let mut in_order: Vec<(i64, Part<Section>)> = Vec::new();
    for number in &order.content {
        in_order.extend(sections.remove_entry(number));
    }
    in_order.extend(sections);
    let mut frozen = BTreeMap::new();
    for row in figures::latest(read, &report.id).await? {
        frozen.insert(row.name.clone(), frozen_in(&row)?);
    }
    Ok(OpenedGovernmentReport {
        sender: crate::organisation::name_of(read, &report.organisation_id).await?,
        about: about.ok_or(GovernmentReportError::Broken)?,
        address,
        sections: in_order,
        bound,
        frozen,
        explained,
        order,
        report,
    })
}

/// What is to be seen to in a report as it stands.
async fn checked(
    read: &mut impl Read,
    opened: &OpenedGovernmentReport,
) -> Result<CheckedGovernmentReport, GovernmentReportError> {
    let bound: Vec<Bound> = opened.bound.iter().map(|one| one.content.clone()).collect();
    let sources = counting::Sources::gather(read, &opened.about.content, &bound).await?;
    let mut now = BTreeMap::new();
    for one in &bound {
        now.insert(one.name.clone(), sources.counted(one)?);
    }
    let sections: Vec<Section> = (opened.sections.iter())
        .map(|(_, section)| section.content.clone())
        .collect();
    let frozen: BTreeMap<String, Frozen> = (opened.frozen.iter())
        .map(|(name, figure)| (name.clone(), figure.frozen.clone()))
        .collect();
    let silent: Vec<(String, Respondent, i64)> = sources.silent();
    let found = check(&Looked {
        recipient: &opened.about.content.recipient,
        address: &opened.address.content,
        sections: &sections,
        bound: &bound,
        frozen: &frozen,
        now: &now,
        silent: &silent,
    });
    Ok(CheckedGovernmentReport { found, now })
}

impl CheckedGovernmentReport {
    /// How many findings keep the report from being sent.
    pub fn open(&self, explained: &BTreeMap<String, Explained>) -> usize {
        let open = self.found.iter().filter(|one| one.is_open(explained));
        open.count()
    }

    /// The finding with a key, when it can be let stand.
    fn to_explain(&self, key: &str) -> Option<&Found> {
        let mut found = self.found.iter();
        found
            .find(|one| one.finding.key() == key && one.finding.severity() == Severity::Asks)
            .filter(|one| !matches!(one.finding, Finding::NotBound(_)))
    }
}

impl Casework {
    /// A report somebody may write in, and that nobody waits for; with a note that they have a hand in what becomes of it.
    async fn must_write_government_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedGovernmentReport, GovernmentReportError> {
        let act = Act::WriteGovernmentReports;
        self.must_stand(transaction, actor, act).await?;
        let opened = reached(transaction, actor, id, act).await?;
        if !opened.is_draft() {
            let (from, to) = (opened.report.status, GovernmentReportStatus::Draft);
            return Err(StatusRefusal { from, to }.into());
        }
        hands::add(transaction, (id, opened.report.version + 1), &actor.id).await?;
        Ok(opened)
    }

    /// Saves a part over the revision somebody saw, and records it.
    async fn save_government_part(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (id, part, seen): (&str, &str, i64),
        content: &impl Serialize,
    ) -> Result<(), GovernmentReportError> {
        let content = json(content)?;
        let signed = self.signed(actor);
        if !parts::save(transaction, (id, part, seen), &content, &signed).await? {
            return Err(GovernmentReportError::Newer);
        }
        // The address is somebody's; that it was saved is enough.
        let details = serde_json::json!({ "part": part });
        self.note_government_report(transaction, actor, ("saved", ""), (id, details))
            .await?;
        Ok(())
    }

    /// Makes a report stand elsewhere over the revision somebody saw.
    async fn government_report_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (report, revision): (&GovernmentReport, i64),
        (to, slug, version): (GovernmentReportStatus, Option<&str>, i64),
        reason: &str,
    ) -> Result<(), GovernmentReportError> {
        let to = report.status.to(to)?;
        let signed = self.signed(actor);
        let key = (report.id.as_str(), revision);
        let moved = rows::set_status(transaction, key, (to, slug, version), reason, &signed);
        if moved.await? {
            Ok(())
        } else {
            Err(GovernmentReportError::Newer)
        }
    }

    /// Records an act on a report. The details hold numbers, names and digests, never what was written.
    async fn note_government_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (act, reason): (&str, &str),
        (id, details): (&str, serde_json::Value),
    ) -> Result<(), StoreError> {
        let details = details.to_string();
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: id,
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            details: &details,
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}
