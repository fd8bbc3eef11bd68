//! Everybody's deadlines, for those who see to it that nobody is late: who is silent, and how much money is at risk.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ::store::contact::{self, Contact};
use ::store::organisation::{self, Organisation};
use ::store::reminder::Reminder;
use ::store::{Read, fulfilment, reminder};
use grants::authorisation::Act;
use grants::deadline::{Due, Step, next_reminder};
use grants::{Ore, OrganisationKind, Text};
use jiff::civil::Date;

use super::letter::address;
use super::{Concern, DeadlineError, Fulfilment, OwnDeadline, Year, steps, years};
use crate::{Actor, Casework};

/// A deadline of an agreement and how far everybody has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The agreement.
    pub agreement_id: String,
    /// Its year.
    pub year: i16,
    /// Its title.
    pub title: Text,
    /// What is to be done; `wording::deadline::what` says it.
    pub due: Due,
    /// How many organisations it concerns.
    pub concerned: usize,
    /// How many of them have done it, or need not.
    pub done: usize,
    /// The money of those who have not.
    pub at_risk: Ore,
    /// How many of those who have not can be reached by no address.
    pub unreached: usize,
    /// The next reminder to those who have not, and its day.
    pub next: Option<(Step, Date)>,
}

impl Overview {
    /// How many have neither done it nor said that they need not.
    pub fn silent(&self) -> usize {
        self.concerned.saturating_sub(self.done)
    }
}

/// How an organisation stands with a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineStanding {
    /// The organisation.
    pub organisation_id: String,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// The deadline.
    pub own: OwnDeadline,
    /// The reminders it has had, the first first.
    pub reminders: Vec<Reminder>,
    /// Where the next one goes; none when nobody said an address.
    pub address: Option<String>,
}

/// Everything that was noted and sent of one agreement, and who can be reached.
struct Known {
    organisations: BTreeMap<String, Organisation>,
    contacts: Vec<Contact>,
}

impl Known {
    async fn read(read: &mut impl Read) -> Result<Self, DeadlineError> {
        let organisations = organisation::all(read).await?.into_iter();
        Ok(Self {
            organisations: organisations.map(|one| (one.id.clone(), one)).collect(),
            contacts: contact::all(read).await?,
        })
    }

    fn address(&self, organisation: &Organisation, due: &Due) -> Option<String> {
        let own = (self.contacts.iter()).filter(|one| one.organisation_id == organisation.id);
        let own: Vec<&Contact> = own.collect();
        address(&own, due.kind, organisation.kind)
    }

    fn standings(
        &self,
        year: &Year,
        due: &Due,
        noted: &[Fulfilment],
        reminders: &[Reminder],
    ) -> Vec<DeadlineStanding> {
        let word = due.word();
        let concerned = year.concerned(due).into_iter();
        let standing = |(id, concern): (&str, Concern)| {
            let organisation = self.organisations.get(id)?;
            let mut noted = noted.iter();
            let noted = noted.find(|one| one.deadline == word && one.organisation_id == id);
            let sent = reminders.iter();
            let sent = sent.filter(|one| one.deadline == word && one.organisation_id == id);
            Some(DeadlineStanding {
                organisation_id: id.to_owned(),
                name: organisation.name.clone(),
                kind: organisation.kind,
                own: OwnDeadline::of(year, &concern, noted),
                reminders: sent.cloned().collect(),
                address: self.address(organisation, due),
            })
        };
        concerned.filter_map(standing).collect()
    }
}

fn overview(year: &Year, due: &Due, standings: &[DeadlineStanding], today: Date) -> Overview {
    let silent = || standings.iter().filter(|one| !one.own.is_done());
    let next =
        silent().filter_map(|one| next_reminder(one.own.date, today, &steps(&one.reminders)));
    Overview {
        agreement_id: year.agreement.id.clone(),
        year: year.agreement.year,
        title: year.agreement.title.clone(),
        due: due.clone(),
        concerned: standings.len(),
        done: standings.len() - silent().count(),
        at_risk: silent().filter_map(|one| one.own.at_risk).sum(),
        unreached: silent().filter(|one| one.address.is_none()).count(),
        next: next.min_by_key(|(_, day)| *day),
    }
}

impl Casework {
    /// Every deadline that somebody here must keep, the latest last day first.
    pub async fn deadline_overview(&self, actor: &Actor) -> Result<Vec<Overview>, DeadlineError> {
        actor.must(Act::ReadSilent)?;
        let today = self.today();
        let mut read = self.store.reader().await?;
        let known = Known::read(&mut read).await?;
        let mut all = Vec::new();
        for year in years(&mut read).await? {
            let id = &year.agreement.id;
            if !actor.may_agreement(id) {
                continue;
            }
            let noted = fulfilment::of_agreement(&mut read, id).await?;
            let reminders = reminder::of_agreement(&mut read, id).await?;
            for due in &year.dues {
                let standings = known.standings(&year, due, &noted, &reminders);
                if !standings.is_empty() {
                    all.push(overview(&year, due, &standings, today));
                }
            }
        }
        all.sort_by_key(|one| Reverse(one.due.date));
        Ok(all)
    }

    /// How everybody stands with one deadline, those with most money first.
    pub async fn deadline_standings(
        &self,
        actor: &Actor,
        agreement_id: &str,
        deadline: &str,
    ) -> Result<(Overview, Vec<DeadlineStanding>), DeadlineError> {
        actor.must(Act::ReadSilent)?;
        if !actor.may_agreement(agreement_id) {
            return Err(DeadlineError::NoSuchDeadline);
        }
        let mut read = self.store.reader().await?;
        let mut all = years(&mut read).await?.into_iter();
        let year = all.find(|year| year.agreement.id == agreement_id);
        let year = year.ok_or(DeadlineError::NoSuchDeadline)?;
        let due = year.dues.iter().find(|due| due.word() == deadline);
        let due = due.ok_or(DeadlineError::NoSuchDeadline)?;
        let known = Known::read(&mut read).await?;
        let noted = fulfilment::of_agreement(&mut read, agreement_id).await?;
        let reminders = reminder::of_agreement(&mut read, agreement_id).await?;
        let mut standings = known.standings(&year, due, &noted, &reminders);
        if standings.is_empty() {
            return Err(DeadlineError::NoSuchDeadline);
        }
        standings.sort_by(|one, other| {
            (other.own.at_risk.cmp(&one.own.at_risk)).then_with(|| one.name.cmp(&other.name))
        });
        let overview = overview(&year, due, &standings, self.today());
        Ok((overview, standings))
    }
}
