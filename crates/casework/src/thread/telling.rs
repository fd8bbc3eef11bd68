//! What a question sets going: its entries in the register, and the e-mail that tells of an answer.

use ::store::thread::Thread;
use ::store::thread_post as posts;
use ::store::{StoreError, Transaction, account, mandate};
use grants::mandate::usable;
use wording::{Language, message};

use super::{SUBJECT, ThreadError};
use crate::organisation::{COORDINATOR, name_of};
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework};

impl Casework {
    /// Registers that a question came in, or that the first answer to it went out.
    pub(super) async fn register_thread(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        thread: &Thread,
        direction: Direction,
    ) -> Result<(), ThreadError> {
        self.register_between(transaction, actor, (thread, COORDINATOR), direction)
            .await
    }

    /// Registers what goes between the organisation of a question and another.
    pub(super) async fn register_between(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (thread, other): (&Thread, &str),
        direction: Direction,
    ) -> Result<(), ThreadError> {
        let organisation = name_of(transaction, &thread.organisation_id).await?;
        let other = name_of(transaction, other).await?;
        let (sender, recipient) = match direction {
            Direction::In => (&organisation, &other),
            Direction::Out => (&other, &organisation),
        };
        let entry = NewEntry {
            direction,
            sender,
            recipient,
            subject: &thread.subject,
            about: (SUBJECT, &thread.id),
            document_id: None,
            agreement_id: thread.agreement_id.as_deref(),
            organisation_id: Some(&thread.organisation_id),
        };
        self.enter(transaction, actor, entry).await?;
        Ok(())
    }

    /// What an answer sets going: it is registered if it is the first, and whoever asked is told that it is there.
    pub(super) async fn send_out(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        thread: &Thread,
    ) -> Result<(), ThreadError> {
        let entries = ::store::register_entry::about(transaction, SUBJECT, &thread.id).await?;
        let is_first = entries
            .iter()
            .all(|entry| entry.direction != Direction::Out);
        if is_first {
            self.register_thread(transaction, actor, thread, Direction::Out)
                .await?;
        }
        let own = &thread.organisation_id;
        let Some(address) = self.address_of_asker(transaction, (thread, own)).await? else {
            return Ok(());
        };
        let language = Language::Swedish;
        let organisation = name_of(transaction, &thread.organisation_id).await?;
        // Neither what was asked nor what was answered leaves the service.
        let subject = language.say(&message!("threads-mail-subject"));
        let body = language.say(&message!("threads-mail-body", organisation = organisation));
        let letter = Letter {
            kind: EmailKind::Thread,
            about: (SUBJECT, &thread.id),
            organisation_id: Some(&thread.organisation_id),
            address: &address,
            subject: &subject,
            body: &body,
            attachments: &[],
        };
        self.post(transaction, actor, letter).await?;
        Ok(())
    }

    /// The address of whoever last wrote for an organisation and still acts for it.
    pub(super) async fn address_of_asker(
        &self,
        transaction: &mut Transaction,
        (thread, own): (&Thread, &str),
    ) -> Result<Option<String>, StoreError> {
        let today = self.today();
        for id in posts::writers(transaction, &thread.id, own).await? {
            let Some(account) = account::find(transaction, &id).await? else {
                continue;
            };
            let mandates = mandate::of_account(transaction, &id).await?;
            let acts = mandates.iter().any(|one| {
                one.organisation_id == own && usable(one.status, one.from, one.to, today)
            });
            if account.closed.is_none() && acts {
                return Ok(Some(account.email));
            }
        }
        Ok(None)
    }
}
