//! Taking the register home: what it is for is said, and kept in the record of acts.

use ::store::contact as rows;
use ::store::contact::Contact;
use grants::authorisation::Act;

use super::ContactError;
use crate::actor::Note;
use crate::agreement_version::LONGEST_REASON_CHARACTERS;
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Every contact, for a purpose that is recorded.
    pub async fn export_contacts(
        &self,
        actor: &Actor,
        purpose: &str,
    ) -> Result<Vec<Contact>, ContactError> {
        actor.must(Act::ExportContacts)?;
        let purpose = purpose.trim().to_owned();
        if purpose.is_empty() {
            return Err(ContactError::ReasonMissing);
        }
        if purpose.chars().count() > LONGEST_REASON_CHARACTERS {
            return Err(ContactError::NoteTooLong);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let all = rows::all(&mut transaction).await?;
            let details = serde_json::json!({ "contacts": all.len() });
            let note = Note {
                act: "exported",
                subject_kind: "contacts",
                subject_id: "all",
                reason: Some(&purpose),
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(all)
        })
        .await
    }
}
