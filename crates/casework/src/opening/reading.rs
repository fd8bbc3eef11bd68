//! What somebody who opens answers sees: the openings of a year, and everything in one of them that is to be decided.

use std::collections::BTreeMap;

use ::store::opening_decision::{self, OpeningDecision};
use ::store::{Read, opening as rows, organisation};
use grants::authorisation::Act;
use grants::question_set::Respondent;
use grants::question_set::address::Address;
use grants::question_set::disclosure::{Flag, Known, flagged};
use grants::question_set::value::Answer;

use super::content::{Sets, Told, candidates};
use super::{Opening, OpeningError, must_reach};
use crate::approval::person_name;
use crate::{Actor, Casework};

/// An opening with who had a hand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenOpening {
    /// The opening.
    pub opening: Opening,
    /// The name of whoever changed it last.
    pub changed_by: String,
}

/// An answer somebody is to look at, or has looked at.
#[derive(Clone, Debug)]
pub struct Flagged {
    /// Which of the reports it stands in.
    pub report: usize,
    /// Where it stands.
    pub address: Address,
    /// What is to be looked at; nothing where somebody decided about it all the same.
    pub flags: Vec<Flag>,
    /// What was decided.
    pub decision: Option<OpeningDecision>,
}

/// An opening as it is worked on.
pub struct Draft {
    /// The opening.
    pub opening: Opening,
    /// Its reports, by code, with every answer to a public question.
    pub reports: Vec<Told>,
    /// What is to be decided, by report and address.
    pub flagged: Vec<Flagged>,
}

impl Draft {
    /// How many flags nobody has decided about.
    pub fn undecided(&self) -> usize {
        let open = self.flagged.iter().filter(|one| one.decision.is_none());
        open.count()
    }

    /// The answer a flag is about.
    pub fn answer(&self, of: &Flagged) -> Option<(&Told, &Answer)> {
        let report = self.reports.get(of.report)?;
        Some((report, report.answers.get(&of.address)?))
    }
}

impl Casework {
    /// The openings of a year, by respondent, the latest first.
    pub async fn openings(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<Vec<SeenOpening>, OpeningError> {
        must_reach(actor, agreement_id)?;
        let mut read = self.store.reader().await?;
        let mut seen = Vec::new();
        for opening in rows::of_agreement(&mut read, agreement_id).await? {
            seen.push(SeenOpening {
                changed_by: person_name(&mut read, &opening.changed_by).await?,
                opening,
            });
        }
        Ok(seen)
    }

    /// How many signed reports there are to open of each kind of respondent.
    pub async fn to_open(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<BTreeMap<Respondent, usize>, OpeningError> {
        must_reach(actor, agreement_id)?;
        let mut read = self.store.reader().await?;
        let mut counts = BTreeMap::new();
        for report in ::store::report::of_agreement(&mut read, agreement_id).await? {
            if report.version > 0 {
                *counts.entry(report.respondent).or_default() += 1;
            }
        }
        Ok(counts)
    }

    /// An opening with everything that is to be decided in it.
    pub async fn opening(&self, actor: &Actor, id: &str) -> Result<Draft, OpeningError> {
        actor.must(Act::ManageReports)?;
        let mut read = self.store.reader().await?;
        let opening = rows::find(&mut read, id).await?;
        let opening = opening.ok_or(OpeningError::NoSuchOpening)?;
        must_reach(actor, &opening.agreement_id)?;
        draft(&mut read, &opening).await
    }
}

/// Everything in an opening that is to be looked at.
pub(super) async fn draft(read: &mut impl Read, opening: &Opening) -> Result<Draft, OpeningError> {
    let mut sets = Sets::default();
    let reports = candidates(read, opening, &mut sets).await?;
    let known = known(read, &reports, &sets).await?;
    let mut decisions: BTreeMap<(String, String), OpeningDecision> = BTreeMap::new();
    for one in opening_decision::of(read, &opening.id).await? {
        decisions.insert((one.report_id.clone(), one.address.clone()), one);
    }
    let mut all = Vec::new();
    for (at, report) in reports.iter().enumerate() {
        let mut found: BTreeMap<&Address, Vec<Flag>> = BTreeMap::new();
        found.extend(flagged(&report.questions, &report.answers, &known));
        for address in report.answers.keys() {
            let key = (report.report_id.clone(), address.to_string());
            let decision = decisions.remove(&key);
            let flags = found.remove(address).unwrap_or_default();
            if decision.is_some() || !flags.is_empty() {
                all.push(Flagged {
                    report: at,
                    address: address.clone(),
                    flags,
                    decision,
                });
            }
        }
    }
    Ok(Draft {
        opening: opening.clone(),
        reports,
        flagged: all,
    })
}

/// What is no name of a person: recipients, organisations and places; and the words people use in what is asked and answered.
async fn known(read: &mut impl Read, reports: &[Told], sets: &Sets) -> Result<Known, OpeningError> {
    let mut known = Known::default();
    let register = agreement::shipped::register();
    for level in grants::Level::ALL {
        for recipient in register.of(level) {
            known.name(&recipient.name);
        }
    }
    for organisation in organisation::all(read).await? {
        known.name(&organisation.name);
    }
    for questions in sets.all() {
        known.questions(questions);
    }
    let texts = reports.iter().flat_map(|one| one.answers.values());
    for answer in texts {
        if let Answer::Text(text) = answer {
            known.text(text);
        }
    }
    Ok(known)
}
