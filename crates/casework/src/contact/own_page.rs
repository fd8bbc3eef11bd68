//! The page a contact comes to by a link of their own, without an account: what is kept, and how to correct or remove it.

use ::store::contact::{self as rows, Contact};
use ::store::{Read, Transaction};
use jiff::{SignedDuration, Timestamp};

use super::{ContactError, Details, RemovalReason, Source, changeable};
use crate::account::after;
use crate::id;
use crate::id::hash_of;
use crate::organisation::name_of;
use crate::{Actor, Casework, to_the_end};

/// A link that nobody opens ends after this long.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_hours(90 * 24);
/// A link ends this long after it was first opened.
pub const OPENED_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What a contact sees of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnContact {
    /// What is kept.
    pub contact: Contact,
    /// The name of the organisation.
    pub organisation: String,
    /// When the link ends.
    pub until: Timestamp,
}

impl Casework {
    /// Makes a link for a contact in place of any it had, and gives its secret, which is kept nowhere.
    pub async fn make_contact_link(&self, actor: &Actor, id: &str) -> Result<String, ContactError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let secret = id::token()?;
            let expires_at = after(this.now(), LINK_LASTS);
            let mut transaction = this.store.begin().await?;
            let contact = changeable(&mut transaction, &actor, &id).await?;
            rows::set_link(&mut transaction, &id, &hash_of(&secret), expires_at).await?;
            this.note_contact(&mut transaction, &actor, "link_made", &contact, &[])
                .await?;
            transaction.commit().await?;
            Ok(secret)
        })
        .await
    }

    /// What a link leads to; [`ContactError::NoSuchContact`] for one that is unknown, replaced or ended, without telling
    /// which. The first time it is opened decides when it ends.
    pub async fn own_contact(&self, secret: &str) -> Result<OwnContact, ContactError> {
        let now = self.now();
        let mut read = self.store.reader().await?;
        let contact = linked(&mut read, secret, now).await?;
        let organisation = name_of(&mut read, &contact.organisation_id).await?;
        drop(read);
        let link = contact.link.as_ref().ok_or(ContactError::NoSuchContact)?;
        let mut until = link.expires_at;
        if link.opened_at.is_none() {
            until = after(now, OPENED_LASTS);
            let (this, hash) = (self.clone(), link.hash.clone());
            to_the_end(async move {
                let mut transaction = this.store.begin().await?;
                rows::open_link(&mut transaction, &hash, now, until).await?;
                transaction.commit().await?;
                Ok::<(), ContactError>(())
            })
            .await?;
        }
        Ok(OwnContact {
            contact,
            organisation,
            until,
        })
    }

    /// The person corrects what is said about them, which confirms it. What they are asked about is for the organisation
    /// to say, and stays.
    pub async fn correct_own_contact(
        &self,
        secret: &str,
        revision: i64,
        details: Details,
    ) -> Result<(), ContactError> {
        let details = details.checked().map_err(ContactError::Wrong)?;
        let (this, secret) = (self.clone(), secret.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let contact = linked(&mut transaction, &secret, this.now()).await?;
            let kept = super::Purpose::from_word(&contact.purpose);
            let details = Details {
                purpose: kept.unwrap_or(details.purpose),
                ..details
            };
            let actor = themselves(&contact);
            let source = Source::Person;
            let update = this.update_contact(
                &mut transaction,
                &actor,
                contact,
                revision,
                &details,
                &source,
            );
            update.await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The person says that it holds.
    pub async fn confirm_own_contact(&self, secret: &str) -> Result<(), ContactError> {
        let (this, secret) = (self.clone(), secret.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let contact = linked(&mut transaction, &secret, this.now()).await?;
            let actor = themselves(&contact);
            this.note_confirmed(&mut transaction, &actor, &contact)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The person removes what is said about them, at once.
    pub async fn remove_own_contact(&self, secret: &str) -> Result<(), ContactError> {
        let (this, secret) = (self.clone(), secret.to_owned());
        to_the_end(async move {
            let mut transaction: Transaction = this.store.begin().await?;
            let contact = linked(&mut transaction, &secret, this.now()).await?;
            let (actor, reason) = (themselves(&contact), RemovalReason::Asked);
            this.empty_contact(&mut transaction, &actor, &contact, reason, None)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// The person behind a link, who has no account. Their name stays out of the record, which is never changed.
fn themselves(contact: &Contact) -> Actor {
    Actor {
        id: format!("contact:{}", contact.id),
        name: "Kontaktpersonen".to_owned(),
        acts_for: None,
        authenticated_at: None,
    }
}

async fn linked(
    read: &mut impl Read,
    secret: &str,
    now: Timestamp,
) -> Result<Contact, ContactError> {
    let found = rows::find_by_link(read, &hash_of(secret), now).await?;
    found.ok_or(ContactError::NoSuchContact)
}
