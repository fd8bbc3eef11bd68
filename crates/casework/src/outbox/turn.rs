//! A turn of the worker with the outbox.

use std::time::Duration;

use ::store::delivery_event::{Channel, NewEvent, What};
use ::store::email::{Email, EmailKind, EmailStatus};
use ::store::{StoreError, Transaction, delivery, delivery_event, document, email as rows};
use jiff::{SignedDuration, Timestamp};
use mail::{Attachment, Line, Outcome, Stopped};
use tokio::time::Instant;

use super::Mail;
use crate::worker::WorkError;
use crate::{Actor, Casework, id};

/// So many are sent in one turn, and for so long, before other work gets its turn.
const MOST_IN_A_TURN: usize = 50;
const LONGEST_TURN: Duration = Duration::from_secs(10);
/// Longer than every step towards a server together may take. Whoever has not been heard of by then is dead.
const CLAIM: SignedDuration = SignedDuration::from_mins(20);
/// How long to wait before each new try, in minutes: three days together. A mail server that greets strangers with "later"
/// means minutes, one that is out of order means hours.
const PAUSES_MINUTES: [i64; 11] = [1, 5, 15, 60, 240, 720, 720, 720, 720, 720, 480];

/// What came of a try, for the turn.
enum Went {
    /// Something was found out about this e-mail.
    On,
    /// There is no line to the server, so the others wait.
    NoLine,
}

impl Casework {
    /// Sends what waits. Tells whether there was something.
    pub async fn send_waiting(&self) -> Result<bool, WorkError> {
        let Some(mail) = self.mail() else {
            return Ok(false);
        };
        let worker = id::new()?;
        let mut line = mail.sender.line();
        let began = Instant::now();
        let mut tried = 0;
        while tried < MOST_IN_A_TURN && began.elapsed() < LONGEST_TURN {
            let Some(email) = self.claim_email(&worker).await? else {
                break;
            };
            if tried > 0
                && let Some(pause) = mail.sender.pause()
            {
                tokio::time::sleep(pause).await;
            }
            if let Went::NoLine = self.try_email(mail, &mut line, &worker, &email).await? {
                // Nobody is asked in a hurry: the worker rests first.
                return Ok(false);
            }
            tried += 1;
        }
        line.close().await;
        Ok(tried > 0)
    }

    /// The e-mail that has been due longest. Those whose sender died while a server had their text are uncertain from now
    /// on.
    async fn claim_email(&self, worker: &str) -> Result<Option<Email>, StoreError> {
        let now = self.now();
        let until = now.checked_add(CLAIM).unwrap_or(now);
        let mut transaction = match self.store().begin().await {
            // What waits goes on waiting until something may be written again.
            Err(StoreError::ReadingOnly(_)) => return Ok(None),
            begun => begun?,
        };
        for id in rows::note_unheard(&mut transaction, now).await? {
            if let Some(email) = rows::find(&mut transaction, &id).await? {
                self.note_on_delivery(&mut transaction, &email, What::Uncertain, "")
                    .await?;
            }
        }
        let email = rows::claim(&mut transaction, worker, now, until).await?;
        transaction.commit().await?;
        Ok(email)
    }

    async fn try_email(
        &self,
        mail: &Mail,
        line: &mut Line<'_>,
        worker: &str,
        email: &Email,
    ) -> Result<Went, StoreError> {
        let composed = match self.composed(mail, email).await? {
            Ok(composed) => composed,
            Err(error) => {
                let outcome = Outcome::Refused(error.to_string());
                self.note_outcome(worker, email, &outcome).await?;
                return Ok(Went::On);
            }
        };
        match line.begin(&composed).await {
            Ok(()) => {}
            Err(Stopped::Refused(answer)) => {
                self.note_outcome(worker, email, &Outcome::Refused(answer))
                    .await?;
                return Ok(Went::On);
            }
            Err(Stopped::Later(answer)) => {
                self.note_outcome(worker, email, &Outcome::Later(answer))
                    .await?;
                let went = if line.is_open() {
                    Went::On
                } else {
                    Went::NoLine
                };
                return Ok(went);
            }
        }
        // From here on a death is not known to be harmless, so this is written down first.
        let sending = self.note_sending(worker, email).await;
        if !matches!(sending, Ok(true)) {
            // The server has nothing yet, and gets nothing.
            line.leave();
            return sending.map(|_| Went::On);
        }
        let outcome = line.finish(&composed).await;
        self.note_outcome(worker, email, &outcome).await?;
        Ok(Went::On)
    }

    async fn composed(
        &self,
        mail: &Mail,
        email: &Email,
    ) -> Result<Result<mail::Composed, mail::CompositionError>, StoreError> {
        let mut read = self.store().reader().await?;
        let mut files = Vec::new();
        for id in rows::attachments(&mut read, &email.id).await? {
            let about = document::find(&mut read, &id).await?;
            let content = document::content(&mut read, &id).await?;
            files.extend(about.zip(content));
        }
        drop(read);
        let attachments: Vec<_> = files
            .iter()
            .map(|(about, content)| Attachment {
                file_name: &about.file_name,
                media_type: &about.media_type,
                content,
            })
            .collect();
        Ok(mail.sender.compose(&mail::Letter {
            header_id: &email.header_id,
            to: &email.address,
            subject: &email.subject,
            body: &email.body,
            date: email.created_at,
            attachments: &attachments,
        }))
    }

    async fn note_sending(&self, worker: &str, email: &Email) -> Result<bool, StoreError> {
        let now = self.now();
        let until = now.checked_add(CLAIM).unwrap_or(now);
        let mut transaction = match self.store().begin().await {
            Err(StoreError::ReadingOnly(_)) => return Ok(false),
            begun => begun?,
        };
        let has_it = rows::note_sending(&mut transaction, &email.id, worker, until).await?;
        transaction.commit().await?;
        Ok(has_it)
    }

    /// Writes down what came of a try, also when nothing else is to be written since it began.
    async fn note_outcome(
        &self,
        worker: &str,
        email: &Email,
        outcome: &Outcome,
    ) -> Result<(), StoreError> {
        let now = self.now();
        let mut transaction = self.store().begin_regardless().await?;
        let (at, id) = (&mut transaction, email.id.as_str());
        let ended = |status| (status, now);
        let (heard, what, answer) = match outcome {
            Outcome::Accepted(answer) => {
                let heard = rows::note_sent(at, id, worker, answer, now).await?;
                (heard, What::Accepted, answer)
            }
            Outcome::Later(answer) => {
                if let Some(next) = again(now, email.attempts) {
                    let heard = rows::note_later(at, id, worker, answer, next).await?;
                    (heard, What::Postponed, answer)
                } else {
                    let (status, now) = ended(EmailStatus::Failed);
                    let heard = rows::note_ended(at, id, worker, status, answer, now).await?;
                    (heard, What::Refused, answer)
                }
            }
            Outcome::Refused(answer) => {
                let (status, now) = ended(EmailStatus::Failed);
                let heard = rows::note_ended(at, id, worker, status, answer, now).await?;
                (heard, What::Refused, answer)
            }
            Outcome::Unknown(answer) => {
                let (status, now) = ended(EmailStatus::Uncertain);
                let heard = rows::note_ended(at, id, worker, status, answer, now).await?;
                (heard, What::Uncertain, answer)
            }
        };
        if heard {
            self.note_on_delivery(&mut transaction, email, what, answer)
                .await?;
        }
        transaction.commit().await?;
        tracing::info!(email = id, outcome = what.word(), "An e-mail was tried.");
        Ok(())
    }

    /// Notes what happened on the delivery an e-mail belongs to, if it is the one it was last sent by.
    pub(crate) async fn note_on_delivery(
        &self,
        transaction: &mut Transaction,
        email: &Email,
        what: What,
        detail: &str,
    ) -> Result<(), StoreError> {
        if email.kind != EmailKind::Delivery {
            return Ok(());
        }
        let Some(delivery) = delivery::find_by_email(transaction, &email.id).await? else {
            return Ok(());
        };
        let event = NewEvent {
            delivery_id: &delivery.id,
            at: self.now(),
            what,
            channel: Channel::Email,
            detail,
            actor_id: &Actor::program().id,
        };
        delivery_event::append(transaction, event).await
    }
}

/// When to try again; never when it was tried for three days.
fn again(now: Timestamp, attempts: i64) -> Option<Timestamp> {
    let at = usize::try_from(attempts.checked_sub(1)?).ok()?;
    let pause = SignedDuration::from_mins(*PAUSES_MINUTES.get(at)?);
    now.checked_add(pause).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_for_three_days_is_given_up() {
        let mut now = Timestamp::UNIX_EPOCH;
        let mut tries = 0;
        while let Some(next) = again(now, tries + 1) {
            assert!(next > now);
            now = next;
            tries += 1;
        }
        assert_eq!(tries, 11);
        let hours = now.duration_since(Timestamp::UNIX_EPOCH).as_hours();
        assert!((70..=74).contains(&hours), "{hours}");
    }
}
