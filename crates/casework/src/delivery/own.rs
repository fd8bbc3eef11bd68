//! The messages of one's own organisation: opening them, and saying that they are registered.

use ::store::delivery_event::{Channel, NewEvent, What};
use ::store::message as message_rows;
use ::store::{
    Read, Signed, StoreError, delivery, delivery_event, document, message_attachment, own_number,
};
use grants::authorisation::Act;

use super::{Delivery, DeliveryError, Got, MESSAGE, OwnDelivery, SUBJECT};
use crate::actor::Note;
use crate::{Actor, Casework, NotAllowed, to_the_end};

impl Casework {
    /// The messages an organisation got, the latest first.
    pub async fn own_deliveries(
        &self,
        actor: &Actor,
        organisation_id: &str,
    ) -> Result<Vec<OwnDelivery>, DeliveryError> {
        actor.must(Act::ReadLetters)?;
        if !actor.may(Act::ReadLetters, organisation_id, true) {
            return Err(DeliveryError::NoSuchDelivery);
        }
        let mut read = self.store().reader().await?;
        let mut own = Vec::new();
        for one in delivery::of_organisation(&mut read, organisation_id).await? {
            own.push(as_got(&mut read, one).await?);
        }
        Ok(own)
    }

    /// A message an organisation got. When its own people open it first, that is noted.
    pub async fn open_delivery(&self, actor: &Actor, id: &str) -> Result<Got, DeliveryError> {
        let one = self.seen_delivery(actor, id).await?;
        let is_own = actor.may(Act::ConfirmReceipt, &one.organisation_id, true);
        if is_own && one.opened.is_none() {
            let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
            let noted = to_the_end(async move { this.note_opened(&actor, &id).await });
            match noted.await {
                // It is read all the same, and noted the next time.
                Ok(()) | Err(StoreError::ReadingOnly(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut read = self.store().reader().await?;
        let one = delivery::find(&mut read, id).await?;
        let own = as_got(&mut read, one.ok_or(DeliveryError::NoSuchDelivery)?).await?;
        let mut documents = Vec::new();
        let ids = [&own.document_id, &own.message.document_id];
        for id in ids.into_iter().flatten() {
            documents.extend(document::find(&mut read, id).await?);
        }
        for id in message_attachment::of_message(&mut read, &own.message.id).await? {
            documents.extend(document::find(&mut read, &id).await?);
        }
        Ok(Got { own, documents })
    }

    /// The bytes of something an organisation got with a message.
    pub async fn delivered_document(
        &self,
        actor: &Actor,
        delivery_id: &str,
        document_id: &str,
    ) -> Result<(document::Document, Vec<u8>), DeliveryError> {
        let one = self.seen_delivery(actor, delivery_id).await?;
        let mut read = self.store().reader().await?;
        let message = message_rows::find(&mut read, &one.message_id).await?;
        let of_all = message.and_then(|message| message.document_id);
        let attached = message_attachment::of_message(&mut read, &one.message_id).await?;
        let belongs = one.document_id.as_deref() == Some(document_id)
            || of_all.as_deref() == Some(document_id)
            || attached.iter().any(|one| one == document_id);
        if !belongs {
            return Err(DeliveryError::NoSuchDelivery);
        }
        let about = document::find(&mut read, document_id).await?;
        let bytes = document::content(&mut read, document_id).await?;
        about.zip(bytes).ok_or(DeliveryError::NoSuchDelivery)
    }

    /// Says that a message is registered here, under a number of one's own when one is given. Saying it twice is saying it
    /// once; a new number takes the place of the old.
    pub async fn confirm_delivery(
        &self,
        actor: &Actor,
        id: &str,
        number: &str,
    ) -> Result<(), DeliveryError> {
        let act = Act::ConfirmReceipt;
        actor.must(act)?;
        let one = self.seen_delivery(actor, id).await?;
        if !actor.may(act, &one.organisation_id, true) {
            return Err(NotAllowed { act }.into());
        }
        let (this, actor, number) = (self.clone(), actor.clone(), number.trim().to_owned());
        to_the_end(async move {
            let mut transaction = this.store().begin().await?;
            if !number.is_empty() {
                let about = (MESSAGE, one.message_id.as_str());
                this.note_own_number(&mut transaction, &actor, about, &number)
                    .await?;
            }
            let signed = Signed {
                by: actor.id.clone(),
                at: this.now(),
            };
            if delivery::note_confirmed(&mut transaction, &one.id, &signed).await? {
                let event = NewEvent {
                    delivery_id: &one.id,
                    at: this.now(),
                    what: What::Confirmed,
                    channel: Channel::Site,
                    detail: "",
                    actor_id: &actor.id,
                };
                delivery_event::append(&mut transaction, event).await?;
                let note = Note {
                    act: "confirmed",
                    subject_kind: SUBJECT,
                    subject_id: &one.id,
                    reason: None,
                    details: "{}",
                };
                this.record_act(&mut transaction, &actor, note).await?;
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn note_opened(&self, actor: &Actor, id: &str) -> Result<(), StoreError> {
        let mut transaction = self.store().begin().await?;
        let signed = Signed {
            by: actor.id.clone(),
            at: self.now(),
        };
        if delivery::note_opened(&mut transaction, id, &signed).await? {
            let event = NewEvent {
                delivery_id: id,
                at: self.now(),
                what: What::Opened,
                channel: Channel::Site,
                detail: "",
                actor_id: &actor.id,
            };
            delivery_event::append(&mut transaction, event).await?;
        }
        transaction.commit().await
    }

    /// A delivery somebody may see; others learn nothing.
    async fn seen_delivery(&self, actor: &Actor, id: &str) -> Result<Delivery, DeliveryError> {
        actor.must(Act::ReadLetters)?;
        let one = delivery::find(&mut self.store().reader().await?, id).await?;
        one.filter(|one| actor.may(Act::ReadLetters, &one.organisation_id, true))
            .ok_or(DeliveryError::NoSuchDelivery)
    }
}

async fn as_got(read: &mut impl Read, one: Delivery) -> Result<OwnDelivery, DeliveryError> {
    let message = message_rows::find(read, &one.message_id).await?;
    let number = own_number::find(read, &one.organisation_id, MESSAGE, &one.message_id).await?;
    Ok(OwnDelivery {
        id: one.id,
        message: message.ok_or(DeliveryError::NoSuchDelivery)?,
        document_id: one.document_id,
        opened_at: one.opened.map(|signed| signed.at),
        confirmed_at: one.confirmed.map(|signed| signed.at),
        own_number: number.map(|number| number.number),
    })
}
