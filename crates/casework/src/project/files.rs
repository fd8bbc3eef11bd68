//! The documents of a project: checked as attachments of messages are, kept byte for byte, replaced by newer versions and taken
//! away without being forgotten.

use ::store::project_document::{self, ProjectDocument};
use ::store::{document, project_version};
use grants::authorisation::Act;
use grants::project::{
    LONGEST_NAME_CHARACTERS, MOST_DOCUMENTS, MOST_FILES_OF_A_DOCUMENT, ToldFile,
};
use grants::rich_text::visible_line;
use serde_json::json;

use super::refusal::TooMany;
use super::{ProjectError, SUBJECT, kept_documents, must, seen, told_in};
use crate::document::{Document, DocumentKind, NewDocument};
use crate::message::checked_file;
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Adds a document, or a newer version of one by its place. A document without a title is called as its file.
    pub async fn add_project_document(
        &self,
        actor: &Actor,
        (id, place): (&str, Option<i64>),
        title: &str,
        (name, content): (&str, Vec<u8>),
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (name, media_type) = checked_file(name, &content)?;
        let title = visible_line(title);
        if title.chars().count() > LONGEST_NAME_CHARACTERS {
            return Err(ProjectError::DocumentTitleTooLong);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            let rows = project_document::of(&mut transaction, &id).await?;
            let there = kept_documents(&mut transaction, &id).await?;
            let kept = there.iter().find(|one| Some(one.place) == place);
            let (place, number, earlier) = match (place, kept) {
                (Some(_), None) => return Err(ProjectError::NoSuchPart),
                (Some(_), Some(kept)) if kept.files.len() >= MOST_FILES_OF_A_DOCUMENT => {
                    return Err(ProjectError::TooMany(TooMany::Files));
                }
                (Some(place), Some(kept)) => {
                    let of = rows.iter().filter(|row| row.place == place);
                    let last = of.map(|row| row.number).max().unwrap_or_default();
                    (place, last + 1, Some(kept.title.clone()))
                }
                (None, _) if there.len() >= MOST_DOCUMENTS => {
                    return Err(ProjectError::TooMany(TooMany::Documents));
                }
                (None, _) => {
                    let last = rows.iter().map(|row| row.place).max();
                    (last.unwrap_or_default() + 1, 1, None)
                }
            };
            let title = match (title.is_empty(), earlier) {
                (false, _) => title,
                (true, Some(earlier)) => earlier,
                (true, None) => name.chars().take(LONGEST_NAME_CHARACTERS).collect(),
            };
            let new = NewDocument {
                kind: DocumentKind::Attachment,
                title: &title,
                language: "sv",
                file_name: &name,
                media_type,
                about: (SUBJECT, &id),
                content: &content,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            let details = json!({ "document": document.id, "sha256": document.sha256 });
            let row = ProjectDocument {
                project_id: id.clone(),
                place,
                number,
                title,
                document_id: Some(document.id),
                added_by: actor.id.clone(),
                added_at: document.made_at,
            };
            project_document::insert(&mut transaction, &row).await?;
            this.note_project(&mut transaction, &actor, "attached", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a document away with all its versions. What was published with it keeps it until the next version.
    pub async fn remove_project_document(
        &self,
        actor: &Actor,
        id: &str,
        place: i64,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            let rows = project_document::of(&mut transaction, &id).await?;
            let last = rows.into_iter().rfind(|row| row.place == place);
            let last = last.filter(|row| row.document_id.is_some());
            let last = last.ok_or(ProjectError::NoSuchPart)?;
            let row = ProjectDocument {
                number: last.number + 1,
                document_id: None,
                added_by: actor.id.clone(),
                added_at: this.now(),
                ..last
            };
            project_document::insert(&mut transaction, &row).await?;
            let details = json!({ "place": place });
            this.note_project(&mut transaction, &actor, "detached", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// A file of a project for its owners, published or not.
    pub async fn project_file(
        &self,
        actor: &Actor,
        id: &str,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), ProjectError> {
        let mut read = self.store.reader().await?;
        seen(&mut read, actor, id, Act::ReadProjects).await?;
        let found = document::find(&mut read, document_id).await?;
        let found = found.filter(|one| one.about_kind == SUBJECT && one.about_id == id);
        let found = found.ok_or(ProjectError::NoSuchPart)?;
        let content = document::content(&mut read, document_id).await?;
        Ok((found, content.ok_or(ProjectError::NoSuchPart)?))
    }

    /// A file that the version everybody sees tells of; every other is as if it were not there.
    pub async fn public_project_file(
        &self,
        document_id: &str,
    ) -> Result<(ToldFile, Document, Vec<u8>), ProjectError> {
        let mut read = self.store.reader().await?;
        let version = project_version::with_document(&mut read, document_id).await?;
        let told = told_in(&version.ok_or(ProjectError::NoSuchPart)?)?;
        let file = told.file(document_id).ok_or(ProjectError::NoSuchPart)?;
        let found = document::find(&mut read, document_id).await?;
        let content = document::content(&mut read, document_id).await?;
        let (found, content) = found.zip(content).ok_or(ProjectError::NoSuchPart)?;
        Ok((file.clone(), found, content))
    }
}
