//! Deadlines: what an organisation is to do by when, whether it is done, and reminding those who have not.
//!
//! What is due follows from the agreements as they are published, and who it concerns from the amounts that were frozen with
//! them; only what somebody noted and what was sent is kept.

mod fulfilling;
mod letter;
mod overview;
mod preview;
mod reminding;
mod words;
mod years;

use std::collections::BTreeMap;

use ::store::{Read, StoreError, contact, fulfilment, organisation, reminder};
use grants::authorisation::Act;
use grants::deadline::{DeadlineKind, Due, Step, next_reminder};
use grants::{Ore, Text};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::id::NoRandomness;
use crate::outbox::PostError;
use crate::{Actor, Casework, NotAllowed};

pub use ::store::fulfilment::{Fulfilment, How};
pub use ::store::reminder::Reminder;
pub(crate) use fulfilling::NewFulfilment;
pub use letter::ReminderLetter;
pub use overview::{DeadlineStanding, Overview};
pub use words::how;
use years::{Concern, Year, years};

/// The longest text about how something was done.
pub const LONGEST_NOTE_CHARACTERS: usize = 1_000;

/// The word for deadlines in the record of acts.
pub const SUBJECT: &str = "deadline";

/// Why something about deadlines is not done.
#[derive(Debug, thiserror::Error)]
pub enum DeadlineError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such deadline, or none that the person may see.
    #[error("there is no such deadline")]
    NoSuchDeadline,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// It is done already.
    #[error("it is done already")]
    DoneAlready,
    /// Nothing is noted that could be taken back; what is done here is undone where it was done.
    #[error("there is nothing to take back")]
    NothingToTakeBack,
    /// Nobody said where or why.
    #[error("the note is missing")]
    NoteMissing,
    /// The text about it is too long.
    #[error("the note is too long")]
    NoteTooLong,
    /// A published agreement cannot be read.
    #[error("the published agreement {0} cannot be read")]
    Unreadable(String),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<PostError> for DeadlineError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Store(error) => Self::Store(error),
            PostError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

/// A deadline of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDeadline {
    /// The agreement.
    pub agreement_id: String,
    /// The year of the agreement.
    pub year: i16,
    /// The title of the agreement.
    pub title: Text,
    /// What is to be done: the word of the deadline, as in addresses.
    pub deadline: String,
    /// What is to be done; `wording::deadline::what` says it.
    pub due: Due,
    /// The last day.
    pub date: Date,
    /// The last moment.
    pub until: Timestamp,
    /// When it was done, or said to be done elsewhere or not needed.
    pub done_at: Option<Timestamp>,
    /// How it was done.
    pub how: Option<How>,
    /// What was said about it.
    pub note: Option<String>,
    /// The money that is lost or stays unaccounted for when it is not done; nothing when none.
    pub at_risk: Option<Ore>,
}

impl OwnDeadline {
    fn of(year: &Year, concern: &Concern, noted: Option<&Fulfilment>) -> Self {
        let due = &concern.due;
        let noted = noted.filter(|noted| noted.how != How::TakenBack);
        Self {
            agreement_id: year.agreement.id.clone(),
            year: year.agreement.year,
            title: year.agreement.title.clone(),
            deadline: due.word(),
            due: due.clone(),
            date: due.date,
            until: due.last_moment(),
            done_at: noted.map(|noted| noted.noted_at),
            how: noted.map(|noted| noted.how),
            note: noted.map(|noted| noted.note.clone()),
            at_risk: concern.at_risk,
        }
    }

    /// Whether it is done, or need not be.
    pub fn is_done(&self) -> bool {
        self.done_at.is_some()
    }
}

/// A deadline of an organisation with everything that was noted and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneDeadline {
    /// The deadline.
    pub own: OwnDeadline,
    /// The name of the organisation.
    pub organisation_name: String,
    /// What was noted, the first first.
    pub history: Vec<Fulfilment>,
    /// The reminders that were sent, the first first.
    pub reminders: Vec<Reminder>,
    /// The next reminder and its day, while nothing is noted.
    pub next: Option<(Step, Date)>,
    /// Whether the person may note how it was done.
    pub may_note: bool,
}

impl Casework {
    /// The deadlines of an organisation, the next first.
    pub async fn own_deadlines(
        &self,
        actor: &Actor,
        organisation_id: &str,
    ) -> Result<Vec<OwnDeadline>, DeadlineError> {
        must_see(actor, organisation_id)?;
        let mut read = self.store.reader().await?;
        if organisation::find(&mut read, organisation_id)
            .await?
            .is_none()
        {
            return Err(DeadlineError::NoSuchDeadline);
        }
        let noted = fulfilment::of_organisation(&mut read, organisation_id).await?;
        let noted: BTreeMap<(&str, &str), &Fulfilment> = (noted.iter())
            .map(|one| ((one.agreement_id.as_str(), one.deadline.as_str()), one))
            .collect();
        let mut all = Vec::new();
        for year in years(&mut read).await? {
            let id = year.agreement.id.as_str();
            if !actor.may_agreement(id) {
                continue;
            }
            for due in &year.dues {
                if let Some(concern) = year.concerns(due, organisation_id) {
                    let noted = noted.get(&(id, due.word().as_str())).copied();
                    all.push(OwnDeadline::of(&year, &concern, noted));
                }
            }
        }
        // What is to come stands first, and the latest of what was.
        let today = self.today();
        all.sort_by_key(|one| {
            let past = one.date < today;
            let days = one.date.until(today).map_or(0, |span| span.get_days());
            (
                past,
                days.abs(),
                one.agreement_id.clone(),
                one.deadline.clone(),
            )
        });
        Ok(all)
    }

    /// One deadline of an organisation.
    pub async fn own_deadline(
        &self,
        actor: &Actor,
        organisation_id: &str,
        agreement_id: &str,
        deadline: &str,
    ) -> Result<OneDeadline, DeadlineError> {
        must_see(actor, organisation_id)?;
        let mut read = self.store.reader().await?;
        let (year, concern) =
            found(&mut read, actor, organisation_id, agreement_id, deadline).await?;
        let due = &concern.due;
        let of = organisation::find(&mut read, organisation_id).await?;
        let of = of.ok_or(DeadlineError::NoSuchDeadline)?;
        let (id, word) = (&year.agreement.id, due.word());
        let history = fulfilment::history(&mut read, id, &word, organisation_id).await?;
        let reminders = reminder::of_deadline(&mut read, id, &word, organisation_id).await?;
        let own = OwnDeadline::of(&year, &concern, history.last());
        let sent: Vec<Step> = steps(&reminders);
        let next = next_reminder(due.date, self.today(), &sent).filter(|_| !own.is_done());
        Ok(OneDeadline {
            own,
            organisation_name: of.name,
            history,
            reminders,
            next,
            may_note: actor.may(Act::NoteFulfilment, organisation_id, true),
        })
    }
}

/// The address of whoever is asked about money at an organisation; none when nobody said one.
pub(crate) async fn economy_address(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Option<String>, StoreError> {
    let contacts = contact::of_organisation(read, organisation_id).await?;
    let Some(of) = organisation::find(read, organisation_id).await? else {
        return Ok(None);
    };
    let contacts: Vec<&contact::Contact> = contacts.iter().collect();
    let kind = DeadlineKind::Repayment;
    Ok(letter::address(&contacts, kind, of.kind))
}

/// Refuses whoever may not see the deadlines of an organisation; to them they are not there.
fn must_see(actor: &Actor, organisation_id: &str) -> Result<(), DeadlineError> {
    actor.must(Act::ReadDeadlines)?;
    if actor.may(Act::ReadDeadlines, organisation_id, true) {
        Ok(())
    } else {
        Err(DeadlineError::NoSuchDeadline)
    }
}

/// A deadline that concerns an organisation, of an agreement the person's mandate reaches to.
async fn found(
    read: &mut impl Read,
    actor: &Actor,
    organisation_id: &str,
    agreement_id: &str,
    deadline: &str,
) -> Result<(Year, Concern), DeadlineError> {
    if !actor.may_agreement(agreement_id) {
        return Err(DeadlineError::NoSuchDeadline);
    }
    let mut all = years(read).await?.into_iter();
    let year = all.find(|year| year.agreement.id == agreement_id);
    let year = year.ok_or(DeadlineError::NoSuchDeadline)?;
    let due = year.dues.iter().find(|due| due.word() == deadline);
    let concern = due.and_then(|due| year.concerns(due, organisation_id));
    let concern = concern.ok_or(DeadlineError::NoSuchDeadline)?;
    Ok((year, concern))
}

/// Which reminders were sent.
fn steps(reminders: &[Reminder]) -> Vec<Step> {
    let all = reminders.iter();
    all.filter_map(|one| Step::of_days(one.days_before))
        .collect()
}
