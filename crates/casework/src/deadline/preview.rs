//! The next reminder to an organisation as it will be sent, for whoever wonders what is said in their name.

use std::collections::BTreeMap;

use ::store::contact::{self, Contact};
use ::store::{fulfilment, organisation, reminder};
use grants::authorisation::Act;
use grants::deadline::next_reminder;

use super::letter::{About, Reminded, ReminderLetter, address};
use super::{DeadlineError, Fulfilment, How, found, steps, years};
use crate::{Actor, Casework};

impl Casework {
    /// The e-mail in which an organisation is next reminded of a deadline, with everything else it is reminded of in it;
    /// none when there will be no more. What the person's mandate does not reach to is left out.
    pub async fn next_reminder_letter(
        &self,
        actor: &Actor,
        organisation_id: &str,
        agreement_id: &str,
        deadline: &str,
    ) -> Result<Option<ReminderLetter>, DeadlineError> {
        actor.must(Act::ReadSilent)?;
        let today = self.today();
        let mut read = self.store.reader().await?;
        found(&mut read, actor, organisation_id, agreement_id, deadline).await?;
        let organisation = organisation::find(&mut read, organisation_id).await?;
        let organisation = organisation.ok_or(DeadlineError::NoSuchDeadline)?;
        let contacts = contact::of_organisation(&mut read, organisation_id).await?;
        let contacts: Vec<&Contact> = contacts.iter().collect();
        let noted = fulfilment::of_organisation(&mut read, organisation_id).await?;
        let noted: BTreeMap<(&str, &str), &Fulfilment> = (noted.iter())
            .map(|one| ((one.agreement_id.as_str(), one.deadline.as_str()), one))
            .collect();
        let years = years(&mut read).await?;
        let mut coming = Vec::new();
        for year in &years {
            let id = year.agreement.id.as_str();
            if !actor.may_agreement(id) {
                continue;
            }
            for due in &year.dues {
                let word = due.word();
                let noted = noted.get(&(id, word.as_str()));
                let Some(concern) = year.concerns(due, organisation_id) else {
                    continue;
                };
                if noted.is_some_and(|noted| noted.how != How::TakenBack) {
                    continue;
                }
                let sent = reminder::of_deadline(&mut read, id, &word, organisation_id).await?;
                let Some((step, day)) = next_reminder(concern.due.date, today, &steps(&sent))
                else {
                    continue;
                };
                let address = address(&contacts, due.kind, organisation.kind);
                coming.push((day, address, (year, concern, step)));
            }
        }
        let asked = coming.iter().find(|(_, _, (year, concern, _))| {
            year.agreement.id == agreement_id && concern.due.word() == deadline
        });
        let Some((day, address, _)) = asked else {
            return Ok(None);
        };
        let with_it = coming
            .iter()
            .filter(|(on, to, _)| on == day && to == address);
        let mut abouts: Vec<About<'_>> = (with_it.map(|(_, _, (year, concern, step))| About {
            year,
            due: &concern.due,
            at_risk: concern.at_risk,
            step: *step,
        }))
        .collect();
        abouts.sort_by_key(|about| about.due.date);
        let reminded = Reminded {
            organisation_name: &organisation.name,
            base_address: self.base_address.as_deref(),
            day: *day,
            address: address.as_deref(),
        };
        Ok(Some(ReminderLetter::of(&reminded, &abouts)))
    }
}
