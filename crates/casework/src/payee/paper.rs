//! The word of a party on paper: registered by one person of the coordinator, confirmed by another.

use ::store::approval::Approval;
use ::store::payee::{self as rows, Payee};
use ::store::payee_word::{self as words, PayeeWord};
use ::store::{Read, StoreError, Transaction, document};
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::payee::{Answer, How, PayeeStatus, WordStatus};
use wording::{Language, message};

use super::saying::NewWord;
use super::{PayeeError, SUBJECT, parties, stated};
use crate::approval::{AGREEMENT, ApprovalError, Effect, Wanted};
use crate::document::{Document, DocumentError, DocumentKind, NewDocument};
use crate::message::checked_attachment;
use crate::organisation::{COORDINATOR, name_of};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, to_the_end};

/// The word in the register for the word of a party on paper.
const WORD: &str = "payee_word";

/// The id a word has where four eyes are asked for: its proposal, its party and its number.
fn id_of(word: &PayeeWord) -> String {
    format!("{}/{}/{}", word.payee_id, word.organisation_id, word.number)
}

/// The word of an id.
async fn find(read: &mut impl Read, id: &str) -> Result<Option<PayeeWord>, StoreError> {
    let Some(payee_id) = id.split('/').next() else {
        return Ok(None);
    };
    let all = words::of(read, payee_id).await?;
    Ok(all.into_iter().find(|word| id_of(word) == id))
}

impl Casework {
    /// Registers a paper that says what a party says. It counts when another person has confirmed it.
    pub async fn register_payee_word(
        &self,
        actor: &Actor,
        id: &str,
        (organisation_id, answer): (&str, Answer),
        note: &str,
        file: Option<(String, Vec<u8>)>,
    ) -> Result<(), PayeeError> {
        const ACT: Act = Act::RegisterPayeeWords;
        actor.must(ACT)?;
        let note = stated(note, answer == Answer::No)?;
        let (name, bytes) = file.ok_or(PayeeError::PaperMissing)?;
        let (name, media_type) = checked_attachment(&name, &bytes)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, organisation_id) = (id.to_owned(), organisation_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let payee = rows::find(&mut transaction, &id).await?;
            let payee = payee.filter(|one| actor.may_agreement(&one.agreement_id));
            let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
            let parties = parties(&mut transaction, &payee.county).await?;
            if !parties.iter().any(|party| party.id == organisation_id) {
                return Err(PayeeError::NotAParty);
            }
            let kept = NewDocument {
                kind: DocumentKind::Attachment,
                title: &name,
                language: "sv",
                file_name: &name,
                media_type,
                about: (SUBJECT, &payee.id),
                content: &bytes,
            };
            let document = this.keep_document(&mut transaction, &actor, kept).await?;
            let new = NewWord {
                organisation_id: &organisation_id,
                answer,
                how: How::Certificate,
                note: &note,
                document_id: Some(document.id.clone()),
            };
            let word = this.add_word(&mut transaction, &actor, &payee, new).await?;
            this.note_payee(&mut transaction, &actor, "paper_registered", &payee, None)
                .await?;
            let word_id = id_of(&word);
            let county = name_of(&mut transaction, &format!("lan-{}", payee.county)).await?;
            let subject = message!("payees-register-subject", county = county);
            let sender = name_of(&mut transaction, &organisation_id).await?;
            let recipient = name_of(&mut transaction, COORDINATOR).await?;
            let entry = NewEntry {
                direction: Direction::In,
                sender: &sender,
                recipient: &recipient,
                subject: &Language::Swedish.say(&subject),
                about: (WORD, &word_id),
                document_id: Some(&document.id),
                agreement_id: Some(&payee.agreement_id),
                organisation_id: Some(&organisation_id),
            };
            this.enter(&mut transaction, &actor, entry).await?;
            let shown = shown(&mut transaction, &word_id).await?;
            let shown = shown.ok_or(PayeeError::NoSuchPayee)?;
            let wanted = Wanted {
                kind: ApprovalKind::PayeeWord,
                subject_id: &word_id,
                organisation_id: COORDINATOR,
                shown: &shown,
                contributors: &[],
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The papers of a proposal that wait are void: the proposal was taken back.
    pub(super) async fn void_papers(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        payee: &Payee,
        reason: &str,
    ) -> Result<(), PayeeError> {
        for word in words::of(transaction, &payee.id).await? {
            if word.status == WordStatus::Proposed {
                let (kind, id) = (ApprovalKind::PayeeWord, id_of(&word));
                self.void(transaction, actor, kind, &id, reason).await?;
                words::decide(transaction, &word, word.status.take_back()?, None).await?;
            }
        }
        Ok(())
    }

    /// The paper of a word, for whoever may see the proposal.
    pub async fn payee_paper(
        &self,
        actor: &Actor,
        id: &str,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), PayeeError> {
        let mut read = self.store.reader().await?;
        let payee = rows::find(&mut read, id).await?;
        let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
        if !super::may_see(&mut read, actor, &payee.county).await? {
            return Err(PayeeError::NoSuchPayee);
        }
        let mut said = words::of(&mut read, id).await?.into_iter();
        if !said.any(|word| word.document_id.as_deref() == Some(document_id)) {
            return Err(DocumentError::NoSuchDocument.into());
        }
        let found = document::find(&mut read, document_id).await?;
        let content = document::content(&mut read, document_id).await?;
        match (found, content) {
            (Some(found), Some(content)) => Ok((found, content)),
            _ => Err(DocumentError::NoSuchDocument.into()),
        }
    }
}

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let Some(word) = find(read, id).await? else {
        return Ok(None);
    };
    let payee = rows::find(read, &word.payee_id).await?;
    let waits = |payee: &Payee| payee.status == PayeeStatus::Proposed;
    let Some(payee) = payee.filter(waits) else {
        return Ok(None);
    };
    if word.status != WordStatus::Proposed {
        return Ok(None);
    }
    let paper = match &word.document_id {
        Some(id) => document::find(read, id).await?,
        None => None,
    };
    let paper = paper.map(|one| format!("{} ({})", one.file_name, one.sha256));
    let county = name_of(read, &format!("lan-{}", payee.county)).await?;
    Ok(Some(
        Shown::new("payee_word")
            .fact("name", county)
            .fact(AGREEMENT, payee.agreement_id)
            .fact("item", payee.item_id)
            .fact("receiver", name_of(read, &payee.organisation_id).await?)
            .fact("party", name_of(read, &word.organisation_id).await?)
            .fact("answer", word.answer.word())
            .fact("note", word.note)
            .fact("paper", paper.unwrap_or_default()),
    ))
}

/// A second person says that the paper says this: it counts from now on.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    counts(casework, transaction, actor, &approval.subject_id).await?;
    Ok(Effect::Done)
}

async fn counts(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    id: &str,
) -> Result<(), PayeeError> {
    let word = find(transaction, id).await?;
    let word = word.ok_or(PayeeError::NoSuchPayee)?;
    let payee = rows::find(transaction, &word.payee_id).await?;
    let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
    let to = word.status.confirm(&actor.id, &word.given_by)?;
    for before in words::of(transaction, &payee.id).await? {
        let same = before.organisation_id == word.organisation_id;
        if same && before.status == WordStatus::Valid {
            words::decide(transaction, &before, before.status.take_back()?, None).await?;
        }
    }
    let signed = casework.signed(actor);
    words::decide(transaction, &word, to, Some(&signed)).await?;
    let act = match word.answer {
        Answer::Yes => "paper_says_yes",
        Answer::No => "paper_says_no",
    };
    casework
        .note_payee(transaction, actor, act, &payee, None)
        .await?;
    casework
        .complete_if_all_said_yes(transaction, actor, &payee)
        .await?;
    Ok(())
}

/// A second person says that the paper does not say this.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let refused = does_not_count(casework, transaction, actor, &approval.subject_id, reason);
    Ok(refused.await?)
}

async fn does_not_count(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    id: &str,
    reason: &str,
) -> Result<(), PayeeError> {
    let word = find(transaction, id).await?;
    let word = word.ok_or(PayeeError::NoSuchPayee)?;
    let payee = rows::find(transaction, &word.payee_id).await?;
    let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
    words::decide(transaction, &word, word.status.refuse()?, None).await?;
    casework
        .note_payee(transaction, actor, "paper_refused", &payee, Some(reason))
        .await?;
    Ok(())
}
