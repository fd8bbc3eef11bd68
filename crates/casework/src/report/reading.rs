//! What somebody sees of reports: their own to begin and to go on with, one of them whole, and what others have signed.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::repayment::{self, Repayment};
use ::store::report::{self as rows};
use ::store::report_event::{self as events, ReportEvent};
use ::store::{
    Read, StoreError, account, organisation, question_set, report_assignment, report_comment,
    report_extension, report_presence, report_version,
};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Facts;
use grants::question_set::value::Answer;
use grants::question_set::{QuestionSet as Questions, Respondent};
use grants::report::ReportStatus;
use grants::{OrganisationKind, Text};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::signing::{self, SignedAnswers};
use super::{
    Present, QuestionSet, Report, ReportComment, ReportError, ReportVersion, ToAnswer, Whole,
    last_day_by, whole,
};
use crate::right::rights_of;
use crate::{Actor, Casework, NotAllowed};

/// Somebody is where they were seen for so long.
const PRESENT: SignedDuration = SignedDuration::from_mins(2);

/// A report an organisation is to write, begun or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReport {
    /// The agreement.
    pub agreement_id: String,
    /// What the agreement is called.
    pub title: Text,
    /// As whom the organisation answers.
    pub respondent: Respondent,
    /// The code it is known by as such.
    pub code: String,
    /// The last day.
    pub last_day: Date,
    /// From when it is answered.
    pub opens_on: Option<Date>,
    /// The report, when it was begun.
    pub report: Option<Report>,
    /// Whether the organisation signs it, or only writes in it.
    pub signs: bool,
}

/// An answer as it stands, with who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// Its version.
    pub version: i64,
    /// As it is kept.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A report somebody works in, with everything its page shows.
pub struct OpenedReport {
    /// The report.
    pub report: Report,
    /// Its last day, by the terms of the year as they stand.
    pub last_day: Date,
    /// The name of the organisation that signs it.
    pub organisation: String,
    /// The set as it is kept.
    pub set: QuestionSet,
    /// The questions.
    pub questions: Arc<Questions>,
    /// What is known.
    pub facts: Facts,
    /// What counts as answered.
    pub answers: BTreeMap<Address, Answer>,
    /// Every answer by its address, as it is kept.
    pub kept: BTreeMap<String, Stands>,
    /// What was said about findings.
    pub explanations: BTreeMap<String, String>,
    /// What the people who write it say to each other.
    pub comments: Vec<(ReportComment, String)>,
    /// Who was asked to answer what.
    pub to_answer: Vec<ToAnswer>,
    /// Who else is in it now.
    pub present: Vec<Present>,
    /// What happened to it, the first first, with who did it.
    pub events: Vec<(ReportEvent, String)>,
    /// What was signed.
    pub versions: Vec<ReportVersion>,
    /// What it led to be claimed back.
    pub claims: Vec<Repayment>,
    /// Whether whoever asks may write in it.
    pub may_answer: bool,
    /// Whether whoever asks acts for the organisation that signs it.
    pub is_own: bool,
}

/// A signed report, for whoever follows up.
pub struct SignedReport {
    /// The report.
    pub report: Report,
    /// The name of the organisation that signed it.
    pub organisation: String,
    /// The version.
    pub version: ReportVersion,
    /// The questions it answers.
    pub questions: Arc<Questions>,
    /// What was signed.
    pub signed: SignedAnswers,
}

impl Casework {
    /// Every report the actor's organisation is to write or to help write, the latest agreement first.
    pub async fn own_reports(&self, actor: &Actor) -> Result<Vec<OwnReport>, ReportError> {
        let act = Act::ReadReports;
        let own = actor.organisation_id().unwrap_or_default();
        if !actor.may(act, own, true) {
            return Err(NotAllowed { act }.into());
        }
        let mut read = self.store.reader().await?;
        let mut begun = rows::of_organisation(&mut read, own).await?;
        let mut all = Vec::new();
        for year in rights_of(&mut read, own).await? {
            if !actor.may_agreement(&year.agreement_id) {
                continue;
            }
            for respondent in Respondent::ALL {
                let set = question_set::open(&mut read, &year.agreement_id, respondent).await?;
                let Some(set) = set else {
                    continue;
                };
                for code in super::facts::codes(&year, respondent) {
                    let is_this = |one: &Report| {
                        one.agreement_id == year.agreement_id
                            && one.respondent == respondent
                            && one.code == code
                    };
                    let at = begun.iter().position(is_this);
                    let report = at.map(|at| begun.swap_remove(at));
                    let terms = year.terms.report_deadline;
                    let last = if let Some(report) = &report {
                        last_day_by(report, terms)
                    } else {
                        let of = (year.agreement_id.as_str(), respondent);
                        let more = report_extension::latest(&mut read, of, code).await?;
                        more.map_or(terms, |more| more.until_on.max(terms))
                    };
                    all.push(OwnReport {
                        agreement_id: year.agreement_id.clone(),
                        title: year.title.clone(),
                        respondent,
                        code: code.to_owned(),
                        last_day: last,
                        opens_on: set.opens_on,
                        report,
                        signs: true,
                    });
                }
            }
        }
        all.extend(of_the_county(&mut read, actor, own).await?);
        Ok(all)
    }

    /// What is asked in a report somebody works in.
    pub async fn asked_in_report(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<Arc<Questions>, ReportError> {
        let mut read = self.store.reader().await?;
        let report = rows::find(&mut read, id).await?;
        let report = report.ok_or(ReportError::NoSuchReport)?;
        let act = Act::ReadReports;
        super::standing::must_reach(&mut read, actor, &report, act).await?;
        let set = question_set::open(&mut read, &report.agreement_id, report.respondent).await?;
        Ok(crate::question_set::questions(
            &set.ok_or(ReportError::NotAsked)?,
        )?)
    }

    /// A report somebody works in.
    pub async fn report(&self, actor: &Actor, id: &str) -> Result<OpenedReport, ReportError> {
        let mut read = self.store.reader().await?;
        let whole = whole(&mut read, actor, id, Act::ReadReports).await?;
        let explanations = signing::explanations(&mut read, id).await?;
        let own = actor.organisation_id().unwrap_or_default();
        let mut names = Names::default();
        let mut kept = BTreeMap::new();
        for one in &whole.kept {
            let stands = Stands {
                version: one.version,
                text: one.text.clone(),
                by: names.of(&mut read, &one.saved_by).await?,
                at: one.saved_at,
            };
            kept.insert(one.address.clone(), stands);
        }
        let mut comments = Vec::new();
        for one in report_comment::of(&mut read, id).await? {
            let by = names.of(&mut read, &one.written_by).await?;
            comments.push((one, by));
        }
        let mut happened = Vec::new();
        for one in events::of(&mut read, id).await? {
            let by = names.of(&mut read, &one.actor_id).await?;
            happened.push((one, by));
        }
        let present = self.present_in(&mut read, actor, id, &mut names).await?;
        let to_answer = super::together::of_report(&mut read, id, self.today()).await?;
        let versions = report_version::of(&mut read, id).await?;
        let claims = repayment::about(&mut read, id).await?;
        let organisation = super::facts::name(&mut read, &whole.report).await?;
        let year = crate::money_year::open_year(&mut read, &whole.report.agreement_id).await?;
        let terms = year.map(|year| year.terms.report_deadline);
        let Whole {
            report,
            set,
            questions,
            facts,
            answers,
            ..
        } = whole;
        Ok(OpenedReport {
            organisation,
            may_answer: actor.may(Act::AnswerReports, own, true)
                && report.status == ReportStatus::Open,
            is_own: own == report.organisation_id,
            last_day: last_day_by(&report, terms.unwrap_or(report.due_on)),
            report,
            set,
            questions,
            facts,
            answers,
            kept,
            explanations,
            comments,
            to_answer,
            present,
            events: happened,
            versions,
            claims,
        })
    }

    /// Who else is in a report now.
    pub(super) async fn present_in(
        &self,
        read: &mut impl Read,
        actor: &Actor,
        id: &str,
        names: &mut Names,
    ) -> Result<Vec<Present>, ReportError> {
        let since = self.now().checked_sub(PRESENT);
        let since = since.unwrap_or(Timestamp::UNIX_EPOCH);
        let mut present = Vec::new();
        for one in report_presence::since(read, id, since).await? {
            if one.account_id != actor.id {
                present.push(Present {
                    name: names.of(read, &one.account_id).await?,
                    place: one.place,
                });
            }
        }
        Ok(present)
    }

    /// A version of a report that was signed. What is not signed nobody else sees.
    pub async fn signed_report(
        &self,
        actor: &Actor,
        id: &str,
        number: i64,
    ) -> Result<SignedReport, ReportError> {
        let mut read = self.store.reader().await?;
        let report = rows::find(&mut read, id).await?;
        let report = report.filter(|one| {
            actor.may(Act::ReadSignedReports, &one.organisation_id, true)
                && actor.may_agreement(&one.agreement_id)
        });
        let report = report.ok_or(ReportError::NoSuchReport)?;
        let versions = report_version::of(&mut read, id).await?;
        let version = versions.into_iter().find(|one| one.number == number);
        let version = version.ok_or(ReportError::NoSuchReport)?;
        let set = question_set::find(&mut read, &version.question_set_id).await?;
        let set = set.ok_or(ReportError::NotAsked)?;
        Ok(SignedReport {
            organisation: super::facts::name(&mut read, &report).await?,
            questions: crate::question_set::questions(&set)?,
            signed: SignedAnswers::read(&version.answers)?,
            version,
            report,
        })
    }
}

/// The reports of the county an organisation is a party of, that others sign.
async fn of_the_county(
    read: &mut impl Read,
    actor: &Actor,
    own: &str,
) -> Result<Vec<OwnReport>, ReportError> {
    let organisation = organisation::find(read, own).await?;
    let county = organisation.and_then(|one| {
        let is_party = matches!(
            one.kind,
            OrganisationKind::Region | OrganisationKind::Municipality
        );
        one.county.filter(|_| is_party)
    });
    let Some(county) = county else {
        return Ok(Vec::new());
    };
    let mut all = Vec::new();
    for report in rows::of_county(read, &county).await? {
        if report.organisation_id == own || !actor.may_agreement(&report.agreement_id) {
            continue;
        }
        let Some(open) = crate::money_year::open_year(read, &report.agreement_id).await? else {
            continue;
        };
        let agreement = crate::right::agreement_of(read, &open.year).await?;
        all.push(OwnReport {
            agreement_id: report.agreement_id.clone(),
            title: agreement.title.clone(),
            respondent: report.respondent,
            code: report.code.clone(),
            last_day: last_day_by(&report, open.terms.report_deadline),
            opens_on: None,
            report: Some(report),
            signs: false,
        });
    }
    Ok(all)
}

/// Names of people, each looked up once.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// The name of somebody with an account.
    pub(super) async fn person(
        &mut self,
        read: &mut impl Read,
        id: &str,
    ) -> Result<String, StoreError> {
        if let Some(known) = self.0.get(id) {
            return Ok(known.clone());
        }
        let found = account::find(read, id).await?;
        let name = found.map(|one| one.name).unwrap_or_default();
        self.0.insert(id.to_owned(), name.clone());
        Ok(name)
    }

    /// The name of whoever wrote something, with an account or through a link.
    pub(super) async fn of(
        &mut self,
        read: &mut impl Read,
        id: &str,
    ) -> Result<String, ReportError> {
        if let Some(known) = self.0.get(id) {
            return Ok(known.clone());
        }
        let Some(link) = super::together::link_of(id) else {
            return Ok(self.person(read, id).await?);
        };
        let found = report_assignment::find(read, link).await?;
        let name = found.map(|one| one.name).unwrap_or_default();
        self.0.insert(id.to_owned(), name.clone());
        Ok(name)
    }
}
