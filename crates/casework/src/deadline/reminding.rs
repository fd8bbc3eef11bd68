//! Reminding: each organisation that has not acted is told three times of each deadline, each time once.

use std::collections::{BTreeMap, BTreeSet};

use ::store::contact::{self, Contact};
use ::store::organisation::{self, Organisation};
use ::store::reminder::Reminder;
use ::store::{StoreError, agreement_version, fulfilment, reminder};
use grants::deadline::{Due, Step, to_send};
use jiff::civil::Date;

use super::letter::{About, ReminderLetter, address};
use super::{DeadlineError, How, Year, steps, years};
use crate::outbox::{EmailKind, Letter};
use crate::worker::WorkError;
use crate::{Actor, Casework};

/// A reminder that is to be sent.
struct Planned<'a> {
    year: &'a Year,
    due: &'a Due,
    organisation: &'a Organisation,
    letter: ReminderLetter,
}

impl Casework {
    /// Reminds whoever is to be reminded today. Being stopped anywhere and begun anew tells nobody twice: a reminder is
    /// stated in the transaction that puts its e-mail in.
    pub(crate) async fn remind(&self) -> Result<(), WorkError> {
        let today = self.today();
        let mut read = self.store.reader().await?;
        let years = years(&mut read).await?;
        if !years.iter().any(|year| is_near(year, today)) {
            return Ok(());
        }
        let organisations = organisation::all(&mut read).await?;
        let organisations: BTreeMap<&str, &Organisation> = (organisations.iter())
            .map(|one| (one.id.as_str(), one))
            .collect();
        let contacts = contact::all(&mut read).await?;
        let mut of: BTreeMap<&str, Vec<&Contact>> = BTreeMap::new();
        for one in &contacts {
            of.entry(&one.organisation_id).or_default().push(one);
        }
        let mut planned = Vec::new();
        for year in &years {
            let id = &year.agreement.id;
            let noted = fulfilment::of_agreement(&mut read, id).await?;
            let done: BTreeSet<(&str, &str)> = (noted.iter())
                .filter(|one| one.how != How::TakenBack)
                .map(|one| (one.deadline.as_str(), one.organisation_id.as_str()))
                .collect();
            let reminded = reminder::of_agreement(&mut read, id).await?;
            for due in year.dues.iter().filter(|due| is_due(due, today)) {
                let word = due.word();
                for (organisation_id, at_risk) in year.concerned(due) {
                    let sent: Vec<Reminder> = (reminded.iter())
                        .filter(|one| {
                            (one.deadline == word) && one.organisation_id == organisation_id
                        })
                        .cloned()
                        .collect();
                    let step = to_send(due.date, today, &steps(&sent));
                    let organisation = organisations.get(organisation_id).copied();
                    let (Some(step), Some(organisation)) = (step, organisation) else {
                        continue;
                    };
                    if done.contains(&(word.as_str(), organisation_id)) {
                        continue;
                    }
                    let own = of.get(organisation_id).map_or(&[][..], Vec::as_slice);
                    let address = address(own, due.kind, organisation.kind);
                    let about = About {
                        year,
                        due,
                        at_risk,
                        organisation_name: &organisation.name,
                        base_address: self.base_address.as_deref(),
                    };
                    planned.push(Planned {
                        year,
                        due,
                        organisation,
                        letter: ReminderLetter::of(&about, step, today, address),
                    });
                }
            }
        }
        drop(read);
        for one in planned {
            match self.send_reminder(&one).await {
                // Taken means that another worker was quicker.
                Ok(()) | Err(DeadlineError::Store(StoreError::Taken { .. })) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// States a reminder and puts its e-mail in, unless something happened since it was planned.
    async fn send_reminder(&self, planned: &Planned<'_>) -> Result<(), DeadlineError> {
        let (agreement, word) = (&planned.year.agreement.id, planned.due.word());
        let organisation = &planned.organisation.id;
        let letter = &planned.letter;
        let mut transaction = self.store.begin().await?;
        let history = fulfilment::history(&mut transaction, agreement, &word, organisation).await?;
        if history
            .last()
            .is_some_and(|last| last.how != How::TakenBack)
        {
            return Ok(());
        }
        let sent = reminder::of_deadline(&mut transaction, agreement, &word, organisation).await?;
        if steps(&sent).iter().any(|step| *step >= letter.step) {
            return Ok(());
        }
        let published = agreement_version::published(&mut transaction).await?;
        if !published
            .iter()
            .any(|version| version.agreement_id == *agreement)
        {
            return Ok(());
        }
        let about_id = format!("{agreement}/{word}");
        let email_id = match &letter.address {
            Some(address) => {
                let email = Letter {
                    kind: EmailKind::Reminder,
                    about: (super::SUBJECT, &about_id),
                    organisation_id: Some(organisation),
                    address,
                    subject: &letter.subject,
                    body: &letter.body,
                    attachments: &[],
                };
                let program = Actor::program();
                Some(self.post(&mut transaction, &program, email).await?)
            }
            None => None,
        };
        let reminder = Reminder {
            agreement_id: agreement.clone(),
            deadline: word,
            organisation_id: organisation.clone(),
            days_before: i64::from(letter.step.days_before()),
            email_id,
            at: self.now(),
        };
        reminder::insert(&mut transaction, &reminder).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Whether a reminder of any deadline could go out: on most days of most years none does.
fn is_near(year: &Year, today: Date) -> bool {
    year.dues.iter().any(|due| is_due(due, today))
}

fn is_due(due: &Due, today: Date) -> bool {
    today <= due.date && Step::Month.day(due.date) <= today
}
