//! The second pair of eyes on a message: what they are shown, and what their yes or no does.
//!
//! Number and day stand in the document, and typesetting takes longer than writing. So the document is made before the transaction
//! with the number that comes next; when another message took it meanwhile nothing is written, and it is made anew.

use ::store::agreement_version as versions;
use ::store::approval::Approval;
use ::store::message::{self as rows, MessageStatus, Sending};
use ::store::{Read, Transaction, allocation, message_attachment};
use grants::agreement_version::VersionStatus;
use grants::approval::Shown;
use jiff::civil::Date;
use typeset::TypesetError;
use wording::message;

use super::{MessageError, SUBJECT, attachments, done, facts, marks, text_digest};
use crate::approval::AGREEMENT;
use crate::document::{DocumentKind, NewDocument};
use crate::organisation::{COORDINATOR, name_of};
use crate::register::{Direction, NewEntry};
use crate::{Actor, Casework, letters};

/// What a message is sent with, made before anybody has to wait.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    revision: i64,
    number: (i64, i64),
    date: Date,
    document: Vec<u8>,
    annex: Annex,
}

/// The list of all amounts, and what it was made from.
#[derive(Clone, Debug)]
struct Annex {
    digest: String,
    date: Date,
    title: String,
    content: Vec<u8>,
}

/// What the second person is shown of a message; nothing when it waits no more. The whole text stands on the page; its digest
/// is what is approved.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, MessageError> {
    let Some(message) = rows::find(read, id).await? else {
        return Ok(None);
    };
    if message.status != MessageStatus::Submitted {
        return Ok(None);
    }
    let version = versions::find(read, &message.version_id).await?;
    let version = version.ok_or(MessageError::AgreementChanged)?;
    let frozen = allocation::of_version(read, &version.id).await?;
    let boards = boards(read).await?;
    let attached = attachments(read, id).await?;
    let corrects = match &message.corrects {
        Some(id) => rows::find(read, id).await?.and_then(|wrong| wrong.number),
        None => None,
    };
    let corrects = corrects.map(|(year, number)| format!("{number}/{year}"));
    let mut shown = Shown::new("message")
        .fact(AGREEMENT, &message.agreement_id)
        .fact("subject", &message.subject)
        .fact("text", text_digest(&message))
        .fact("version", version.number.to_string())
        .fact("result", frozen.map(|one| one.digest).unwrap_or_default())
        .fact("corrects", corrects.unwrap_or_default())
        .fact("boards", boards.to_string())
        .fact("attachments", attached.len().to_string());
    for one in &attached {
        shown = shown.fact("attachment", format!("{} {}", one.file_name, one.sha256));
    }
    Ok(Some(shown))
}

/// How many boards a message goes to: those of all municipalities and regions that exist.
async fn boards(read: &mut impl Read) -> Result<usize, MessageError> {
    use grants::OrganisationKind::{Municipality, Region};
    let all = ::store::organisation::all(read).await?;
    let is_board = |one: &&::store::organisation::Organisation| {
        matches!(one.kind, Municipality | Region) && one.closed_at.is_none()
    };
    Ok(all.iter().filter(is_board).count())
}

/// Makes what a message that waits would be sent with now. Of what was made in vain before, the list of amounts can be used again.
pub(crate) async fn prepare(
    casework: &Casework,
    id: &str,
    before: Option<Prepared>,
) -> Result<Prepared, MessageError> {
    let published = casework.published().await?;
    let date = casework.today();
    let year = i64::from(date.year());
    let mut read = casework.store.reader().await?;
    let mut message = rows::find(&mut read, id)
        .await?
        .ok_or(MessageError::NoSuchMessage)?;
    let number = (year, rows::last_number(&mut read, year).await? + 1);
    let sender = name_of(&mut read, COORDINATOR).await?;
    drop(read);
    let of = published.agreement(&message.agreement_id);
    let of = of.ok_or(MessageError::AgreementChanged)?;
    message.number = Some(number);
    let blocks = marks::parse(&message.body);
    let document = letters::message_document(&message, blocks, &of.agreement, date, &sender);
    let source = letters::Grounds::published(&published, of, date);
    let annex = letters::annex(&source, facts::LANGUAGE);
    let digest = of.digest.clone();
    let before = before.map(|before| before.annex);
    let before = before.filter(|annex| (&annex.digest, annex.date) == (&digest, date));
    let typeset = tokio::task::spawn_blocking(move || {
        let document = typeset::typeset(&document)?;
        let annex = match before {
            Some(annex) => annex,
            None => Annex {
                content: typeset::typeset(&annex)?,
                title: annex.title,
                digest,
                date,
            },
        };
        Ok::<_, TypesetError>((document, annex))
    });
    let (document, annex) = typeset
        .await
        .map_err(|error| TypesetError::Refused(error.to_string()))??;
    Ok(Prepared {
        revision: message.revision,
        number,
        date,
        document,
        annex,
    })
}

/// A message was approved: it gets its number, is published and sent.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    prepared: &Prepared,
) -> Result<(), MessageError> {
    let id = &approval.subject_id;
    let message = rows::find(transaction, id).await?;
    let message = message.ok_or(MessageError::NoSuchMessage)?;
    if message.status != MessageStatus::Submitted {
        return Err(MessageError::NotSubmitted);
    }
    let version = versions::find(transaction, &message.version_id).await?;
    if version.is_none_or(|version| version.status != VersionStatus::Published) {
        return Err(MessageError::AgreementChanged);
    }
    let (year, number) = prepared.number;
    let next = rows::last_number(transaction, year).await? + 1;
    let stands =
        (number, prepared.date, prepared.revision) == (next, casework.today(), message.revision);
    if !stands {
        return Err(MessageError::NumberTaken);
    }
    let file_name = format!("meddelande-{number}-{year}.pdf");
    let new = NewDocument {
        kind: DocumentKind::Message,
        title: &message.subject,
        language: facts::LANGUAGE.tag(),
        file_name: &file_name,
        media_type: "application/pdf",
        about: (SUBJECT, id),
        content: &prepared.document,
    };
    let document = casework.keep_document(transaction, actor, new).await?;
    let annex = NewDocument {
        kind: DocumentKind::Annex,
        title: &prepared.annex.title,
        file_name: &format!("fordelning-{}.pdf", message.agreement_id),
        content: &prepared.annex.content,
        ..new
    };
    let annex = casework.keep_document(transaction, actor, annex).await?;
    message_attachment::add(transaction, id, &annex.id).await?;
    let sending = Sending {
        year,
        number,
        document_id: &document.id,
    };
    let signed = casework.signed(actor);
    let sent = rows::send(transaction, id, message.revision, sending, &signed).await?;
    let message = done(sent)?;
    let sender = name_of(transaction, COORDINATOR).await?;
    let recipient = facts::LANGUAGE.say(&message!("message-to-all-boards"));
    let entry = NewEntry {
        direction: Direction::Out,
        sender: &sender,
        recipient: &recipient,
        subject: &message.subject,
        about: (SUBJECT, id),
        document_id: Some(&document.id),
        agreement_id: Some(&message.agreement_id),
        organisation_id: None,
    };
    casework.enter(transaction, actor, entry).await?;
    casework
        .plan_deliveries(transaction, actor, &message)
        .await?;
    casework
        .note_message(transaction, actor, "sent", &message, None)
        .await?;
    Ok(())
}

/// A message was refused, and is a draft again.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), MessageError> {
    let message = rows::find(transaction, &approval.subject_id).await?;
    let message = message.ok_or(MessageError::NoSuchMessage)?;
    let (status, signed) = (MessageStatus::Draft, casework.signed(actor));
    let change = rows::set_status(transaction, &message.id, message.revision, status, &signed);
    let message = done(change.await?)?;
    casework
        .note_message(transaction, actor, "sent_back", &message, Some(reason))
        .await?;
    Ok(())
}
