//! Reminding: each organisation that has not acted is told three times of each deadline, each time once. What it is told
//! of on the same day comes in one e-mail.

use std::collections::{BTreeMap, BTreeSet};

use ::store::contact::{self, Contact};
use ::store::organisation::{self, Organisation};
use ::store::reminder::Reminder;
use ::store::{StoreError, Transaction, agreement_version, fulfilment, reminder};
use grants::deadline::{Step, to_send};

use super::letter::{About, Reminded, ReminderLetter, address};
use super::years::is_due;
use super::{Concern, DeadlineError, How, Year, steps, years};
use crate::outbox::{EmailKind, Letter};
use crate::worker::WorkError;
use crate::{Actor, Casework};

/// A deadline an organisation is to be reminded of.
struct Planned<'a> {
    year: &'a Year,
    concern: Concern,
    step: Step,
}

impl Planned<'_> {
    fn about(&self) -> About<'_> {
        About {
            year: self.year,
            due: &self.concern.due,
            at_risk: self.concern.at_risk,
            step: self.step,
        }
    }
}

/// Whom to remind, and where: those who are asked about money and about reports may be two persons.
type Whom<'a> = (&'a str, Option<String>);

impl Casework {
    /// Reminds whoever is to be reminded today. Being stopped anywhere and begun anew tells nobody twice: a reminder is
    /// stated in the transaction that puts its e-mail in.
    pub(crate) async fn remind(&self) -> Result<(), WorkError> {
        let today = self.today();
        let mut read = self.store.reader().await?;
        let years = years(&mut read).await?;
        if !years.iter().any(|year| year.is_near(today)) {
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
        let mut planned: BTreeMap<Whom<'_>, Vec<Planned<'_>>> = BTreeMap::new();
        for year in &years {
            let id = &year.agreement.id;
            let noted = fulfilment::of_agreement(&mut read, id).await?;
            let done: BTreeSet<(&str, &str)> = (noted.iter())
                .filter(|one| one.how != How::TakenBack)
                .map(|one| (one.deadline.as_str(), one.organisation_id.as_str()))
                .collect();
            let reminded = reminder::of_agreement(&mut read, id).await?;
            for due in &year.dues {
                let word = due.word();
                for (organisation_id, concern) in year.concerned(due) {
                    let last = concern.due.date;
                    if !is_due(last, today) {
                        continue;
                    }
                    let sent: Vec<Reminder> = (reminded.iter())
                        .filter(|one| {
                            (one.deadline == word) && one.organisation_id == organisation_id
                        })
                        .cloned()
                        .collect();
                    let step = to_send(last, today, &steps(&sent));
                    let organisation = organisations.get(organisation_id).copied();
                    let (Some(step), Some(organisation)) = (step, organisation) else {
                        continue;
                    };
                    if done.contains(&(word.as_str(), organisation_id)) {
                        continue;
                    }
                    let own = of.get(organisation_id).map_or(&[][..], Vec::as_slice);
                    let address = address(own, due.kind, organisation.kind);
                    let whom = (organisation.id.as_str(), address);
                    planned.entry(whom).or_default().push(Planned {
                        year,
                        concern,
                        step,
                    });
                }
            }
        }
        drop(read);
        for ((organisation_id, address), mut planned) in planned {
            let Some(organisation) = organisations.get(organisation_id) else {
                continue;
            };
            planned.sort_by_key(|one| one.concern.due.date);
            let reminded = Reminded {
                organisation_name: &organisation.name,
                base_address: self.base_address.as_deref(),
                day: today,
                address: address.as_deref(),
            };
            match self
                .send_reminder(organisation_id, &reminded, &planned)
                .await
            {
                // Taken means that another worker was quicker.
                Ok(()) | Err(DeadlineError::Store(StoreError::Taken { .. })) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// States the reminders of an organisation and puts their e-mail in, about what still stands as it was planned.
    async fn send_reminder(
        &self,
        organisation_id: &str,
        reminded: &Reminded<'_>,
        planned: &[Planned<'_>],
    ) -> Result<(), DeadlineError> {
        let mut transaction = self.store.begin().await?;
        let mut standing: Vec<&Planned<'_>> = Vec::with_capacity(planned.len());
        for one in planned {
            if still_stands(&mut transaction, organisation_id, one).await? {
                standing.push(one);
            }
        }
        if standing.is_empty() {
            return Ok(());
        }
        let abouts: Vec<About<'_>> = standing.iter().map(|one| one.about()).collect();
        let letter = ReminderLetter::of(reminded, &abouts);
        let words = standing
            .iter()
            .map(|one| format!("{}/{}", one.year.agreement.id, one.concern.due.word()));
        let about_id = words.collect::<Vec<_>>().join(" ");
        let email_id = match &letter.address {
            Some(address) => {
                let email = Letter {
                    kind: EmailKind::Reminder,
                    about: (super::SUBJECT, &about_id),
                    organisation_id: Some(organisation_id),
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
        for one in standing {
            let reminder = Reminder {
                agreement_id: one.year.agreement.id.clone(),
                deadline: one.concern.due.word(),
                organisation_id: organisation_id.to_owned(),
                days_before: i64::from(one.step.days_before()),
                email_id: email_id.clone(),
                at: self.now(),
            };
            reminder::insert(&mut transaction, &reminder).await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}

/// Whether nothing happened since a reminder was planned: nobody acted, nobody else sent it, and the agreement is published.
async fn still_stands(
    transaction: &mut Transaction,
    organisation: &str,
    planned: &Planned<'_>,
) -> Result<bool, DeadlineError> {
    let (agreement, word) = (&planned.year.agreement.id, planned.concern.due.word());
    let history = fulfilment::history(transaction, agreement, &word, organisation).await?;
    if history
        .last()
        .is_some_and(|last| last.how != How::TakenBack)
    {
        return Ok(false);
    }
    let sent = reminder::of_deadline(transaction, agreement, &word, organisation).await?;
    if steps(&sent).iter().any(|step| *step >= planned.step) {
        return Ok(false);
    }
    let published = agreement_version::published(transaction).await?;
    Ok(published
        .iter()
        .any(|version| version.agreement_id == *agreement))
}
