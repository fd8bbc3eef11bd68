//! The right to be heard: whoever money is asked back from is told why, by letter, and answers.

use grants::authorisation::Act;
use jiff::civil::Date;
use wording::{Language, message};

use super::letter::{Letter, heard};
use super::{ClawBackError, SUBJECT, answer_days, number, payers, seen, stated, what};
use crate::deadline::economy_address;
use crate::document::{DocumentKind, NewDocument};
use crate::organisation::name_of;
use crate::outbox::{self, EmailKind};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// Boards and their offices write Swedish.
const LANGUAGE: Language = Language::Swedish;

impl Casework {
    /// Tells whoever it concerns, who may answer through a day. The letter is kept, registered and sent.
    pub async fn communicate_claw_back(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        hear_by: Date,
    ) -> Result<(), ClawBackError> {
        let today = self.today();
        let mut read = self.store.reader().await?;
        let whole = payers(&mut read, actor, (id, revision)).await?;
        // What cannot be is found out before anything is typeset.
        let recovery = whole.recovery.clone();
        let days = answer_days(&mut read, &whole.row.agreement_id).await?;
        recovery.hear(today, hear_by, days)?;
        let organisation = name_of(&mut read, &whole.row.organisation_id).await?;
        let payer = name_of(&mut read, &whole.row.payer_id).await?;
        drop(read);
        let published = self.published().await.ok();
        let of = published
            .as_ref()
            .and_then(|published| published.agreement(&whole.row.agreement_id));
        let document = heard(&Letter {
            whole: &whole,
            organisation: &organisation,
            payer: &payer,
            agreement: of.map(|of| &of.agreement),
            date: today,
            hear_by,
        });
        let title = document.title.clone();
        let typeset = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
        let content =
            typeset.map_err(|error| typeset::TypesetError::Refused(error.to_string()))??;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mut whole = payers(&mut transaction, &actor, (&id, revision)).await?;
            this.must_stand(&mut transaction, &actor, Act::ManageRepayments)
                .await?;
            let recovery = whole.recovery.clone();
            let days = answer_days(&mut transaction, &whole.row.agreement_id).await?;
            whole.recovery = recovery.hear(today, hear_by, days)?;
            whole.row.hear_by = Some(hear_by);
            whole.row.communicated_at = Some(this.now());
            let file_name = format!("aterkrav-{}-{}.pdf", whole.row.year, whole.row.number);
            let new = NewDocument {
                kind: DocumentKind::DecisionLetter,
                title: &title,
                language: LANGUAGE.tag(),
                file_name: &file_name,
                media_type: "application/pdf",
                about: (SUBJECT, &id),
                content: &content,
            };
            let kept = this.keep_document(&mut transaction, &actor, new).await?;
            let of = whole.row.organisation_id.clone();
            let entry = NewEntry {
                direction: Direction::Out,
                sender: &payer,
                recipient: &organisation,
                subject: &title,
                about: (SUBJECT, &id),
                document_id: Some(&kept.id),
                agreement_id: Some(&whole.row.agreement_id),
                organisation_id: Some(&of),
            };
            this.enter(&mut transaction, &actor, entry).await?;
            if let Some(address) = economy_address(&mut transaction, &of).await? {
                let link = this.whole_address(&format!("/mina-sidor/aterkrav/{id}"));
                // Neither the amount nor the reasons leave the service but in the letter.
                let body = LANGUAGE.say(&message!(
                    "claw-backs-mail-body",
                    organisation = &organisation,
                    payer = &payer,
                    by = hear_by,
                    link = link
                ));
                let letter = outbox::Letter {
                    kind: EmailKind::Reminder,
                    about: (SUBJECT, &id),
                    organisation_id: Some(&of),
                    address: &address,
                    subject: &title,
                    body: &body,
                    attachments: std::slice::from_ref(&kept.id),
                };
                this.post(&mut transaction, &actor, letter).await?;
            }
            let step = (what::COMMUNICATED, "", Some(kept.id.as_str()));
            this.note_claw_back_step(&mut transaction, &actor, &mut whole, step)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Answers for the organisation money is asked back from. It is registered as come in.
    pub async fn answer_claw_back(
        &self,
        actor: &Actor,
        id: &str,
        text: &str,
    ) -> Result<(), ClawBackError> {
        let (text, act) = (stated(text)?, Act::DeclareUnused);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mut whole = seen(&mut transaction, &actor, &id).await?;
            if !actor.may(act, &whole.row.organisation_id, true) {
                return Err(NotAllowed { act }.into());
            }
            this.must_stand(&mut transaction, &actor, act).await?;
            // What waits for a second person was proposed without this answer.
            if whole.waits().is_some() {
                return Err(ClawBackError::DecisionWaits);
            }
            whole.recovery = whole.recovery.clone().answer()?;
            whole.row.answer = Some(text.clone());
            whole.row.answered_by = Some(actor.id.clone());
            whole.row.answered_at = Some(this.now());
            let sender = name_of(&mut transaction, &whole.row.organisation_id).await?;
            let recipient = name_of(&mut transaction, &whole.row.payer_id).await?;
            let subject = message!("claw-backs-register-answer", number = number(&whole.row));
            let entry = NewEntry {
                direction: Direction::In,
                sender: &sender,
                recipient: &recipient,
                subject: &LANGUAGE.say(&subject),
                about: (SUBJECT, &id),
                document_id: None,
                agreement_id: Some(&whole.row.agreement_id),
                organisation_id: Some(&whole.row.organisation_id),
            };
            this.enter(&mut transaction, &actor, entry).await?;
            let step = (what::ANSWERED, text.as_str(), None);
            this.note_claw_back_step(&mut transaction, &actor, &mut whole, step)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
