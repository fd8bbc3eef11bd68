//! Files that answer a question: checked as attachments of messages are, kept with the report, opened by whoever may see it.

use ::store::document::{self as rows};
use ::store::report_answer;
use grants::authorisation::Act;
use grants::question_set::Kind;
use grants::question_set::address::Address;

use super::answering::{NewAnswer, Outcome};
use super::{ReportError, SUBJECT, Whole, whole};
use crate::document::{Document, DocumentKind, NewDocument};
use crate::message::checked_file;
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Adds a file to the answer of a question that is answered by files.
    pub async fn attach_to_report(
        &self,
        actor: &Actor,
        (id, address): (&str, &str),
        name: &str,
        content: Vec<u8>,
    ) -> Result<(), ReportError> {
        let (name, media_type) = checked_file(name, &content)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, address) = (id.to_owned(), address.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            must_take_files(&whole, &address)?;
            let new = NewDocument {
                kind: DocumentKind::Attachment,
                title: &name,
                language: "sv",
                file_name: &name,
                media_type,
                about: (SUBJECT, &id),
                content: &content,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            let stands = report_answer::find(&mut transaction, &id, &address).await?;
            let (seen, mut text) = stands.map_or((0, String::new()), |one| (one.version, one.text));
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&document.id);
            let new = NewAnswer {
                address,
                seen,
                text,
            };
            let outcomes = this
                .save_in(&mut transaction, &actor.id, &whole, vec![new])
                .await?;
            match outcomes.into_values().next() {
                Some(Outcome::Kept { .. }) => {}
                Some(Outcome::NotAnAnswer(_)) => return Err(ReportError::TooMany),
                _ => return Err(ReportError::Newer),
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a file away from an answer. It stays kept with what was saved before.
    pub async fn detach_from_report(
        &self,
        actor: &Actor,
        (id, address): (&str, &str),
        document_id: &str,
    ) -> Result<(), ReportError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, address) = (id.to_owned(), address.to_owned());
        let document_id = document_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            must_take_files(&whole, &address)?;
            let stands = report_answer::find(&mut transaction, &id, &address).await?;
            let Some(stands) = stands else {
                return Ok(());
            };
            let ids = stands.text.split_ascii_whitespace();
            let left: Vec<&str> = ids.filter(|one| *one != document_id).collect();
            let new = NewAnswer {
                text: left.join(" "),
                address,
                seen: stands.version,
            };
            this.save_in(&mut transaction, &actor.id, &whole, vec![new])
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The files of an answer, in the order they came.
    pub async fn report_files(
        &self,
        actor: &Actor,
        (id, address): (&str, &str),
    ) -> Result<Vec<Document>, ReportError> {
        let mut read = self.store.reader().await?;
        let whole = whole(&mut read, actor, id, Act::ReadReports).await?;
        must_take_files(&whole, address)?;
        let kept = whole.kept.iter().find(|one| one.address == address);
        let mut files = Vec::new();
        for document in kept
            .map_or("", |one| one.text.as_str())
            .split_ascii_whitespace()
        {
            files.extend(rows::find(&mut read, document).await?);
        }
        Ok(files)
    }

    /// A file of a report with its bytes.
    pub async fn report_file(
        &self,
        actor: &Actor,
        id: &str,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), ReportError> {
        let mut read = self.store.reader().await?;
        whole(&mut read, actor, id, Act::ReadReports).await?;
        let found = rows::find(&mut read, document_id).await?;
        let document = found.filter(|one| is_of(one, id));
        let document = document.ok_or(ReportError::NoSuchReport)?;
        let content = rows::content(&mut read, &document.id).await?;
        Ok((document, content.ok_or(ReportError::NoSuchReport)?))
    }
}

/// Whether a document is a file that was attached to a report.
pub(super) fn is_of(document: &Document, report_id: &str) -> bool {
    document.kind == DocumentKind::Attachment
        && document.about_kind == SUBJECT
        && document.about_id == report_id
}

fn must_take_files(whole: &Whole, address: &str) -> Result<(), ReportError> {
    let at = Address::read(address);
    let kind = at.as_ref().and_then(|at| whole.questions.kind_at(at));
    match kind {
        Some(Kind::File) => Ok(()),
        _ => Err(ReportError::NoSuchQuestion),
    }
}
