//! The agreement: what the state and SKR signed for one year, as facts with their status and source.

use jiff::civil::Date;

use crate::{DistributionKey, Level, Ore, Rounding};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read in a named source.
    Confirmed,
    /// Follows by arithmetic from confirmed figures.
    Derived,
    /// Plausible or partly seen, not read.
    Inferred,
}

impl Status {
    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Derived => "derived",
            Self::Inferred => "inferred",
        }
    }
}

/// A text for people, in both languages of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// A document that facts were read in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Source {
    /// Short id, unique in the agreement.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was read.
    pub retrieved: Option<Date>,
    /// Its address.
    pub url: Option<String>,
    /// What else a reader must know about it.
    pub note: Option<Text>,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct SourcePlace {
    /// Id of the [`Source`].
    pub id: String,
    /// Where in it.
    pub at: String,
}

/// What kind of agreement it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementKind {
    /// For one year.
    Yearly,
    /// For several years, with the amounts of its first.
    Base,
    /// Adds amounts and conditions for a year to a base agreement.
    Supplementary {
        /// Id of the base agreement.
        base: String,
    },
}

/// The date figures are taken on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceDate {
    /// The date the agreement means.
    pub date: Date,
    /// How sure that is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// The vintage of population that stands in when figures of that date are not at hand.
    pub stand_in: Option<Date>,
}

/// The date ages are counted on, where it needs saying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgesDate {
    /// The date; that of the population when absent.
    pub date: Option<Date>,
    /// How sure that is; that of the population's date when absent.
    pub status: Option<Status>,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// The vintage of ages that stands in when figures of that date are not at hand.
    pub stand_in: Option<Date>,
}

/// How exact amounts become whole ones in this agreement, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundingRule {
    /// The method and its unit.
    pub rounding: Rounding,
    /// How sure it is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
}

/// The way money is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The coordinator requisitions the whole and passes it on.
    ViaCoordinator,
    /// Each recipient requisitions at the payer.
    Direct,
    /// Each recipient invoices the coordinator.
    Invoice,
    /// Not found in the sources.
    Unknown,
}

/// How the money is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The way it is asked for.
    pub route: Route,
    /// Who pays.
    pub payer: Option<String>,
    /// Last day to ask.
    pub deadline: Option<Date>,
    /// Whether the right is lost after the deadline; `None` when not found.
    pub lapses: Option<bool>,
    /// How sure this is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// What else must be known.
    pub note: Option<Text>,
}

/// How recipients account for the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// The tool they report in.
    pub tool: Option<String>,
    /// Who receives the reports.
    pub to: Option<String>,
    /// Last day to report.
    pub deadline: Option<Date>,
    /// How sure this is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// What else must be known.
    pub note: Option<Text>,
}

/// How unspent money goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repayment {
    /// Who receives it.
    pub to: Option<String>,
    /// Last day to repay.
    pub deadline: Option<Date>,
    /// How sure this is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// What else must be known.
    pub note: Option<Text>,
}

/// A further date somebody must keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// Who must act.
    pub who: String,
    /// What must be done.
    pub what: Text,
    /// Where it is said.
    pub source: Option<SourcePlace>,
}

/// A condition that comes with the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The condition in words.
    pub text: Text,
    /// Where it is said.
    pub source: Option<SourcePlace>,
}

/// A sum that items must add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The levels whose items it sums.
    pub levels: Vec<Level>,
    /// The sum.
    pub total: Ore,
    /// How sure it is.
    pub status: Status,
    /// Where it is said.
    pub source: Option<SourcePlace>,
    /// Whether all items of the group are known.
    pub complete: bool,
}

/// How sure the parts of an item are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemStatus {
    /// Its amount.
    pub amount: Status,
    /// Its key.
    pub key: Status,
    /// Its level.
    pub level: Status,
}

impl ItemStatus {
    /// Whether every part was read in a named source.
    pub fn is_confirmed(self) -> bool {
        [self.amount, self.key, self.level]
            .iter()
            .all(|status| *status == Status::Confirmed)
    }
}

/// Whose account an item's money goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayeeRule {
    /// The recipient's own.
    Recipient,
    /// That of the body the region and all municipalities of the county name.
    NamedByRegionAndMunicipalities,
    /// The coordinator's own.
    Coordinator,
    /// Not found in the sources.
    Unknown,
}

/// One amount of the agreement, with its level, key and purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id, the same every year for the same purpose.
    pub id: String,
    /// The level it is shared out on.
    pub level: Level,
    /// The amount.
    pub amount: Ore,
    /// What it is for, in a few words.
    pub title: Text,
    /// How it is shared out.
    pub key: DistributionKey,
    /// Whose account it goes to.
    pub payee: PayeeRule,
    /// How sure its parts are.
    pub status: ItemStatus,
    /// Where it stands.
    pub source: SourcePlace,
    /// What else must be known.
    pub note: Option<Text>,
}

/// A number or words, for what a source says and what is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An amount.
    Amount(Ore),
    /// Words.
    Words(Text),
}

/// What a discrepancy is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One item, by id.
    Item(String),
    /// A part of the agreement, by the word used in the file: `total`, `group`, `population`, `ages`,
    /// `key`, `rounding`, `claim`, `report`, `repayment` or `other`.
    Part(&'static str),
}

/// How a source prints an item whose applied amount differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// As its own row, saying this.
    Says(Said),
    /// In one row together with another item, by id.
    With(String),
    /// Only the reason tells.
    InWords,
}

/// Where a source and what is applied differ: what it says, what is applied, why, who decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// What it is about.
    pub subject: Subject,
    /// Where the source says it.
    pub source: SourcePlace,
    /// What the source prints.
    pub printed: Printed,
    /// The title the printed row has, when it is not the item's own.
    pub printed_title: Option<String>,
    /// What is applied.
    pub applied: Option<Said>,
    /// Why.
    pub reason: Text,
    /// How sure what is applied is.
    pub status: Status,
    /// Who decided it.
    pub decided_by: String,
}

/// One agreement year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Permanent id.
    pub id: String,
    /// The area, for example `psykisk-halsa`.
    pub area: String,
    /// The year the amounts are for.
    pub year: i16,
    /// What kind of agreement it is.
    pub kind: AgreementKind,
    /// First and last day it covers.
    pub period: Option<(Date, Date)>,
    /// When it was signed or approved.
    pub signed: Option<Date>,
    /// The case number at the coordinator.
    pub registration_number: Option<String>,
    /// Its title.
    pub title: Text,
    /// What it is for.
    pub purpose: Option<Text>,
    /// The whole amount.
    pub total: Ore,
    /// How sure the whole amount is.
    pub total_status: Status,
    /// Where the whole amount stands.
    pub total_source: Option<SourcePlace>,
    /// The documents facts were read in.
    pub sources: Vec<Source>,
    /// The date figures are taken on; absent when no key needs it.
    pub population: Option<ReferenceDate>,
    /// The date ages are taken on.
    pub ages: AgesDate,
    /// How exact amounts become whole.
    pub rounding: RoundingRule,
    /// How the money is asked for.
    pub claim: Option<Claim>,
    /// How it is accounted for.
    pub report: Option<Reporting>,
    /// How unspent money goes back.
    pub repayment: Option<Repayment>,
    /// Further dates.
    pub deadlines: Vec<Deadline>,
    /// Conditions.
    pub conditions: Vec<Condition>,
    /// Sums the items must add up to.
    pub groups: Vec<Group>,
    /// The amounts.
    pub items: Vec<Item>,
    /// Where sources and what is applied differ.
    pub discrepancies: Vec<Discrepancy>,
}

impl Agreement {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
