//! Who has reported and who has not, of a year: that a report is begun and when one was signed, and how much money is accounted
//! for. Nothing of what a draft says: whoever follows up reads what was signed, and nothing else.

use std::collections::BTreeMap;

use ::store::report as rows;
use ::store::report_version::{self, ReportVersion};
use ::store::{Read, organisation, question_set, report_extension};
use grants::authorisation::Act;
use grants::ledger::{Balance, Balances, Holder, Place};
use grants::question_set::{QuestionSet as Questions, Respondent};
use grants::{Code, Level, Ore, Text};
use jiff::Timestamp;
use jiff::civil::Date;

use super::{Report, ReportError, last_day_by};
use crate::ledger::balances;
use crate::money_year::{open_year, open_years};
use crate::review::paid_out;
use crate::{Actor, Casework, NotAllowed};

/// A year of money, to choose among.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedYear {
    /// The agreement.
    pub agreement_id: String,
    /// What it is called.
    pub title: Text,
    /// The last day to report, where nobody was given more time.
    pub due_on: Date,
}

/// How far a respondent has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reported {
    /// Nothing is begun.
    NotBegun,
    /// A report is begun and never was signed.
    Begun,
    /// A version is signed.
    Signed,
}

impl Reported {
    /// All of them, the one that is furthest behind first.
    pub const ALL: [Self; 3] = [Self::NotBegun, Self::Begun, Self::Signed];

    /// The word in addresses and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::Begun => "begun",
            Self::Signed => "signed",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// The latest signed version of a report, as far as a list tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Its number.
    pub number: i64,
    /// When it was signed.
    pub at: Timestamp,
    /// Whether it came after the last moment.
    pub late: bool,
}

/// One who is to report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// As whom it answers.
    pub respondent: Respondent,
    /// The code of the recipient.
    pub code: String,
    /// The name of the recipient.
    pub name: String,
    /// The county it lies in, or is.
    pub county: Option<Code>,
    /// The organisation that signs: nobody when nobody is named for a county yet.
    pub organisation_id: Option<String>,
    /// Its name.
    pub organisation: Option<String>,
    /// How far it has come.
    pub reported: Reported,
    /// The id and the revision of the report, when one is begun.
    pub report: Option<(String, i64)>,
    /// The last day.
    pub last_day: Date,
    /// Whether more time was given.
    pub has_more_time: bool,
    /// What was signed last.
    pub signature: Option<Signature>,
    /// Whether what was signed is open to be corrected.
    pub is_corrected: bool,
    /// What was paid of the items the questions are about.
    pub received: Ore,
    /// What of it is accounted for: used, or given or to be given back.
    pub accounted: Ore,
}

impl Covered {
    /// What was paid and nobody has accounted for.
    pub fn left(&self) -> Ore {
        self.received
            .checked_sub(self.accounted)
            .unwrap_or_default()
    }

    /// Whether the last day has passed and nothing is signed.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.reported != Reported::Signed && self.last_day < today
    }
}

/// Everybody who is to report about a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The year.
    pub year: ReportedYear,
    /// Whom the open question sets ask.
    pub asked: Vec<Respondent>,
    /// Everybody, by respondent and code.
    pub all: Vec<Covered>,
}

/// Refuses whoever may not read what others have signed.
pub(super) fn must_follow_up(actor: &Actor) -> Result<(), NotAllowed> {
    let act = Act::ReadSignedReports;
    // No organisation has this id: whoever reads only their own does not get here.
    if actor.may(act, "", true) {
        Ok(())
    } else {
        Err(NotAllowed { act })
    }
}

/// Refuses whoever may not read what others have signed about an agreement.
pub(super) fn must_read_all(actor: &Actor, agreement_id: &str) -> Result<(), ReportError> {
    must_follow_up(actor)?;
    if actor.may_agreement(agreement_id) {
        Ok(())
    } else {
        Err(ReportError::NoSuchYear)
    }
}

impl Casework {
    /// The years that are open for money and somebody may follow up, the latest first.
    pub async fn reported_years(&self, actor: &Actor) -> Result<Vec<ReportedYear>, ReportError> {
        let mut read = self.store.reader().await?;
        let mut years = Vec::new();
        for open in open_years(&mut read).await? {
            let agreement_id = open.year.agreement_id.clone();
            if !actor.may_agreement(&agreement_id) {
                continue;
            }
            must_read_all(actor, &agreement_id)?;
            let agreement = crate::right::agreement_of(&mut read, &open.year).await?;
            let year = ReportedYear {
                agreement_id,
                title: agreement.title.clone(),
                due_on: open.terms.report_deadline,
            };
            years.push((agreement.year, year));
        }
        years.sort_by(|(one, _), (other, _)| other.cmp(one));
        Ok(years.into_iter().map(|(_, year)| year).collect())
    }

    /// Everybody who is to report about a year, and how far they have come.
    pub async fn coverage(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Coverage, ReportError> {
        must_read_all(actor, agreement_id)?;
        of_year(&mut self.store.reader().await?, agreement_id).await
    }
}

/// Everybody who is to report about a year, whoever asks.
pub(crate) async fn of_year(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Coverage, ReportError> {
    let open = open_year(read, agreement_id).await?;
    let open = open.ok_or(ReportError::NoSuchYear)?;
    let agreement = crate::right::agreement_of(read, &open.year).await?;
    let year = ReportedYear {
        agreement_id: agreement_id.to_owned(),
        title: agreement.title.clone(),
        due_on: open.terms.report_deadline,
    };
    let money = balances(read, agreement_id).await?;
    let mut reports = by_respondent(rows::of_agreement(read, agreement_id).await?);
    let mut more_time = BTreeMap::new();
    for one in report_extension::of_agreement(read, agreement_id).await? {
        // The latest of each comes last.
        more_time.insert((one.respondent, one.code), one.until_on);
    }
    let mut signatures = BTreeMap::new();
    for version in report_version::latest_of_agreement(read, agreement_id).await? {
        signatures.insert(version.report_id.clone(), Signature::of(&version));
    }
    let signs = Signs {
        stands_for: organisation::recipients(read).await?,
        names: organisation::all(read)
            .await?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
    };
    let (mut asked, mut all) = (Vec::new(), Vec::new());
    for respondent in Respondent::ALL {
        let set = question_set::open(read, agreement_id, respondent).await?;
        let Some(set) = set else { continue };
        asked.push(respondent);
        let questions = crate::question_set::questions(&set)?;
        for (code, (item, sum)) in sums(&money, &questions) {
            let report = reports.remove(&(respondent, code.to_owned()));
            let signature = report.as_ref().and_then(|one| signatures.get(&one.id));
            let organisation_id = match (&report, respondent.level()) {
                (Some(report), _) => Some(report.organisation_id.clone()),
                (None, Level::County) => {
                    crate::payee::named(read, agreement_id, item, code).await?
                }
                (None, level) => signs.for_recipient(level, code),
            };
            let of = Of {
                respondent,
                code,
                organisation: (organisation_id.as_ref())
                    .and_then(|id| signs.names.get(id).cloned()),
                organisation_id,
                sum: &sum,
                more_time: more_time.get(&(respondent, code.to_owned())).copied(),
            };
            all.push(covered(of, report.as_ref(), signature, year.due_on));
        }
    }
    Ok(Coverage { year, asked, all })
}

impl Signature {
    fn of(version: &ReportVersion) -> Self {
        Self {
            number: version.number,
            at: version.signed_at,
            late: version.late,
        }
    }
}

/// Who signs for whom.
struct Signs {
    stands_for: Vec<organisation::StandsFor>,
    names: BTreeMap<String, String>,
}

impl Signs {
    fn for_recipient(&self, level: Level, code: &str) -> Option<String> {
        let is_this =
            |one: &&organisation::StandsFor| one.level == level && one.code.as_str() == code;
        let found = self.stands_for.iter().find(is_this);
        found.map(|one| one.organisation_id.clone())
    }
}

/// The money of each recipient on the level of a set, of the items the set is about, with the first of those items.
fn sums<'a>(money: &'a Balances, questions: &Questions) -> BTreeMap<&'a str, (&'a str, Balance)> {
    let mut sums: BTreeMap<&str, (&str, Balance)> = BTreeMap::new();
    for (right, balance) in money.iter() {
        let Holder::Recipient { level, code } = &right.holder else {
            continue;
        };
        if *level != questions.respondent.level() || !accounts_for(questions, &right.item_id) {
            continue;
        }
        let first = (right.item_id.as_str(), Balance::default());
        let (_, sum) = sums.entry(code).or_insert(first);
        for place in Place::ALL {
            // A year's money could be counted when it was booked.
            let _ = sum.add(place, balance.at(place));
        }
    }
    sums.retain(|_, (_, sum)| sum.granted().is_some_and(|granted| !granted.is_zero()));
    sums
}

/// A recipient with its money.
struct Of<'a> {
    respondent: Respondent,
    code: &'a str,
    organisation_id: Option<String>,
    organisation: Option<String>,
    sum: &'a Balance,
    /// Until when, where more time was given before anything was begun.
    more_time: Option<Date>,
}

fn covered(
    of: Of<'_>,
    report: Option<&Report>,
    signature: Option<&Signature>,
    due_on: Date,
) -> Covered {
    let level = of.respondent.level();
    let found = recipient(level, of.code);
    let received = paid_out(of.sum);
    // What waits to be accounted for is where it was paid to.
    let accounted = received.checked_sub(of.sum.at(Place::Paid));
    Covered {
        respondent: of.respondent,
        code: of.code.to_owned(),
        name: found.map_or_else(|| of.code.to_owned(), |one| one.name.clone()),
        county: found.and_then(|one| match level {
            Level::County => Some(one.code),
            _ => one.county,
        }),
        organisation_id: of.organisation_id,
        organisation: of.organisation,
        reported: match (report, signature) {
            (None, _) => Reported::NotBegun,
            (Some(_), None) => Reported::Begun,
            (Some(_), Some(_)) => Reported::Signed,
        },
        report: report.map(|one| (one.id.clone(), one.revision)),
        last_day: match report {
            Some(report) => last_day_by(report, due_on),
            None => of.more_time.unwrap_or(due_on).max(due_on),
        },
        has_more_time: match report {
            Some(report) => report.extended_to.is_some(),
            None => of.more_time.is_some(),
        },
        is_corrected: signature.is_some()
            && report.is_some_and(|one| one.status != grants::report::ReportStatus::Signed),
        signature: signature.cloned(),
        received,
        accounted: accounted.unwrap_or_default(),
    }
}

/// The name of whom a report is about, and the county it lies in, or is.
pub(crate) fn recipient_of(report: &Report) -> (String, Option<Code>) {
    let level = report.respondent.level();
    let found = recipient(level, &report.code);
    let name = found.map_or_else(|| report.code.clone(), |one| one.name.clone());
    let county = found.and_then(|one| match level {
        Level::County => Some(one.code),
        _ => one.county,
    });
    (name, county)
}

/// A recipient of the register.
pub(super) fn recipient(level: Level, code: &str) -> Option<&'static grants::Recipient> {
    agreement::shipped::register().find(level, code.parse().ok()?)
}

/// The report of each respondent. Where a county named another payee midway, what was signed counts, and then what was begun last.
fn by_respondent(reports: Vec<Report>) -> BTreeMap<(Respondent, String), Report> {
    let mut by: BTreeMap<(Respondent, String), Report> = BTreeMap::new();
    for report in reports {
        let rank = |one: &Report| (one.version > 0, one.started_at);
        let key = (report.respondent, report.code.clone());
        if by.get(&key).is_none_or(|there| rank(there) < rank(&report)) {
            by.insert(key, report);
        }
    }
    by
}

/// Whether a set asks about the money of an item. One that asks about no money asks everybody on its level.
pub(super) fn accounts_for(questions: &Questions, item: &str) -> bool {
    let with_money = |section: &&grants::question_set::Section| {
        section.questions.iter().any(|one| one.money.is_some())
    };
    let mut sections = questions.sections.iter().filter(with_money).peekable();
    sections.peek().is_none() || sections.any(|section| section.repeated.covers(item))
}
