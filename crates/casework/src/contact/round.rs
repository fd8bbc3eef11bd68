//! The yearly round: every recipient says whether its contacts hold, and whoever does not is seen.

use std::collections::BTreeMap;

use ::store::contact::{self as rows, Contact};
use ::store::contact_round::{self, ContactRound};
use ::store::organisation::{self, Organisation};
use ::store::{Read, StoreError, audit};
use grants::OrganisationKind;
use grants::authorisation::Act;
use jiff::civil::Date;

use super::ContactError;
use crate::actor::Note;
use crate::{Actor, Casework, id, to_the_end};

const SUBJECT: &str = "contact_round";
/// A round is for a year between these.
const YEARS: std::ops::RangeInclusive<i16> = 2012..=2200;
/// Nobody gets longer than this to answer, in days.
const LONGEST_DAYS: i32 = 366;
/// A contact is old when this many closed rounds went by without anybody confirming it.
const ROUNDS_UNTIL_OLD: usize = 2;

/// How an organisation stands in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It has no contact at all.
    NoContact,
    /// Some contact is not confirmed since the round opened.
    NotYet,
    /// All are confirmed, and some were changed.
    Changed,
    /// All are confirmed as they were.
    Confirmed,
}

/// How one organisation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub organisation_id: String,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub state: State,
    /// How many contacts it has.
    pub contacts: usize,
    /// How many of them nobody has confirmed since the round opened.
    pub unconfirmed: usize,
}

/// A round, and how every organisation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundState {
    /// The round.
    pub round: ContactRound,
    /// The organisations, in the order of their ids; for a closed round as they stand now.
    pub answers: Vec<Answer>,
    /// The ids and names of those that had not answered when the round was closed.
    pub unanswered: Option<Vec<(String, String)>>,
}

/// Whether nobody has confirmed a contact for as many closed rounds as make it old.
pub fn is_old(contact: &Contact, rounds: &[ContactRound]) -> bool {
    let closed = rounds.iter().filter(|round| round.closed.is_some());
    let Some(before) = closed.map(opened_on).nth(ROUNDS_UNTIL_OLD - 1) else {
        return false;
    };
    last_said(contact) < before
}

fn opened_on(round: &ContactRound) -> Date {
    wording::stockholm(round.opened_at).date()
}

/// When somebody last said that it holds; the day it was added when nobody has since.
fn last_said(contact: &Contact) -> Date {
    let added = wording::stockholm(contact.created_at).date();
    contact.confirmed_on.unwrap_or(added)
}

impl Casework {
    /// Every round, the latest first.
    pub async fn contact_rounds(&self, actor: &Actor) -> Result<Vec<ContactRound>, ContactError> {
        actor.must(Act::ReadContacts)?;
        Ok(contact_round::all(&mut self.store.reader().await?).await?)
    }

    /// Opens a round.
    pub async fn open_contact_round(
        &self,
        actor: &Actor,
        year: i16,
        due_on: Date,
    ) -> Result<String, ContactError> {
        actor.must(Act::RunContactRounds)?;
        let today = self.today();
        let days = today.until(due_on).map(|span| span.get_days());
        if !YEARS.contains(&year) || !days.is_ok_and(|days| (0..=LONGEST_DAYS).contains(&days)) {
            return Err(ContactError::DayDoesNotFit);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let round = ContactRound {
                id: id::new()?,
                year: i64::from(year),
                opened_by: actor.id.clone(),
                opened_at: this.now(),
                due_on,
                closed: None,
            };
            let mut transaction = this.store.begin().await?;
            let there = contact_round::all(&mut transaction).await?;
            if there
                .iter()
                .any(|one| one.closed.is_none() || one.year == round.year)
            {
                return Err(ContactError::RoundThere);
            }
            contact_round::insert(&mut transaction, &round).await?;
            let details = serde_json::json!({ "year": year, "due_on": due_on });
            let note = Note {
                act: "opened",
                subject_kind: SUBJECT,
                subject_id: &round.id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(round.id)
        })
        .await
    }

    /// How every organisation stands in a round.
    pub async fn contact_round(&self, actor: &Actor, id: &str) -> Result<RoundState, ContactError> {
        actor.must(Act::RunContactRounds)?;
        let mut read = self.store.reader().await?;
        let round = contact_round::find(&mut read, id).await?;
        let round = round.ok_or(ContactError::NoSuchRound)?;
        let organisations = organisation::all(&mut read).await?;
        let answers = answers(&mut read, &round, &organisations).await?;
        let unanswered = match &round.closed {
            Some(_) => Some(at_the_close(&mut read, id, &organisations).await?),
            None => None,
        };
        Ok(RoundState {
            round,
            answers,
            unanswered,
        })
    }

    /// Closes a round, and notes which organisations have not answered. What was noted when contacts were removed is
    /// emptied: it has been read by then.
    pub async fn close_contact_round(&self, actor: &Actor, id: &str) -> Result<(), ContactError> {
        actor.must(Act::RunContactRounds)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let round = contact_round::find(&mut transaction, &id).await?;
            let round = round.ok_or(ContactError::NoSuchRound)?;
            let organisations = organisation::all(&mut transaction).await?;
            let answers = answers(&mut transaction, &round, &organisations).await?;
            let unanswered: Vec<&str> = (answers.iter())
                .filter(|answer| matches!(answer.state, State::NoContact | State::NotYet))
                .map(|answer| answer.organisation_id.as_str())
                .collect();
            if !contact_round::close(&mut transaction, &id, &actor.id, this.now()).await? {
                return Err(ContactError::RoundClosed);
            }
            rows::empty_notes(&mut transaction).await?;
            let details = serde_json::json!({ "year": round.year, "unanswered": unanswered });
            let note = Note {
                act: "closed",
                subject_kind: SUBJECT,
                subject_id: &id,
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

/// Whether an organisation is asked: those money goes to, and those who act for a county.
fn is_asked(organisation: &Organisation) -> bool {
    use OrganisationKind::{County, CountyBody, Municipality, Region};
    let kind = matches!(
        organisation.kind,
        Municipality | Region | County | CountyBody
    );
    kind && organisation.closed_at.is_none()
}

async fn answers(
    read: &mut impl Read,
    round: &ContactRound,
    organisations: &[Organisation],
) -> Result<Vec<Answer>, StoreError> {
    let mut contacts: BTreeMap<String, Vec<Contact>> = BTreeMap::new();
    for contact in rows::all(read).await? {
        let of = contacts.entry(contact.organisation_id.clone());
        of.or_default().push(contact);
    }
    let answer = |organisation: &Organisation| {
        let own = contacts
            .get(&organisation.id)
            .map_or(&[][..], Vec::as_slice);
        let since = opened_on(round);
        let said = |contact: &&Contact| contact.confirmed_on.is_some_and(|on| on >= since);
        let unconfirmed = own.iter().filter(|contact| !said(contact)).count();
        let changed = own.iter().any(|contact| {
            contact.created_at > round.opened_at
                || (contact.revision > 1 && contact.changed_at >= round.opened_at)
        });
        Answer {
            organisation_id: organisation.id.clone(),
            name: organisation.name.clone(),
            state: match (own.len(), unconfirmed, changed) {
                (0, ..) => State::NoContact,
                (_, 0, true) => State::Changed,
                (_, 0, false) => State::Confirmed,
                _ => State::NotYet,
            },
            contacts: own.len(),
            unconfirmed,
        }
    };
    let asked = organisations.iter().filter(|one| is_asked(one));
    Ok(asked.map(answer).collect())
}

/// Those that had not answered, as the record of acts tells.
async fn at_the_close(
    read: &mut impl Read,
    id: &str,
    organisations: &[Organisation],
) -> Result<Vec<(String, String)>, StoreError> {
    let acts = audit::of_subject(read, SUBJECT, id, 1, None).await?;
    let details = acts.first().filter(|act| act.act == "closed");
    let details: serde_json::Value = details
        .and_then(|act| serde_json::from_str(&act.details).ok())
        .unwrap_or_default();
    let ids = details["unanswered"].as_array().into_iter().flatten();
    let ids = ids.filter_map(|id| id.as_str());
    let named = |id: &str| {
        let found = organisations.iter().find(|one| one.id == id);
        let name = found.map_or(id, |one| one.name.as_str());
        (id.to_owned(), name.to_owned())
    };
    Ok(ids.map(named).collect())
}
