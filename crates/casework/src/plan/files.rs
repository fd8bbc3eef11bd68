//! The documents of a plan: checked as attachments of messages are, kept byte for byte, replaced by newer versions and taken
//! away without being forgotten.

use ::store::plan_document::{self, PlanDocument};
use ::store::{document, plan as rows, plan_version};
use grants::authorisation::Act;
use grants::plan::{LONGEST_NAME_CHARACTERS, MOST_DOCUMENTS, MOST_FILES_OF_A_DOCUMENT};
use grants::project::ToldFile;
use grants::rich_text::visible_line;
use serde_json::json;

use super::refusal::TooMany;
use super::{PlanError, SUBJECT, kept_documents, must, seen, told_in};
use crate::document::{Document, DocumentKind, NewDocument};
use crate::message::checked_file;
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Adds a document, or a newer version of one by its place. A document without a title is called as its file.
    pub async fn add_plan_document(
        &self,
        actor: &Actor,
        (id, place): (&str, Option<i64>),
        title: &str,
        (name, content): (&str, Vec<u8>),
    ) -> Result<(), PlanError> {
        must(actor, Act::WritePlans)?;
        let (name, media_type) = checked_file(name, &content)?;
        let title = visible_line(title);
        if title.chars().count() > LONGEST_NAME_CHARACTERS {
            return Err(PlanError::DocumentTitleTooLong);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            let rows = plan_document::of(&mut transaction, &id).await?;
            let there = kept_documents(&mut transaction, &id).await?;
            let kept = there.iter().find(|one| Some(one.place) == place);
            let (place, number, earlier) = match (place, kept) {
                (Some(_), None) => return Err(PlanError::NoSuchPart),
                (Some(_), Some(kept)) if kept.files.len() >= MOST_FILES_OF_A_DOCUMENT => {
                    return Err(PlanError::TooMany(TooMany::Files));
                }
                (Some(place), Some(kept)) => {
                    let of = rows.iter().filter(|row| row.place == place);
                    let last = of.map(|row| row.number).max().unwrap_or_default();
                    (place, last + 1, Some(kept.title.clone()))
                }
                (None, _) if there.len() >= MOST_DOCUMENTS => {
                    return Err(PlanError::TooMany(TooMany::Documents));
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
            let row = PlanDocument {
                plan_id: id.clone(),
                place,
                number,
                title,
                document_id: Some(document.id),
                added_by: actor.id.clone(),
                added_at: document.made_at,
            };
            plan_document::insert(&mut transaction, &row).await?;
            this.note_plan(&mut transaction, &actor, "attached", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a document away with all its versions. What was published with it keeps it until the next version.
    pub async fn remove_plan_document(
        &self,
        actor: &Actor,
        id: &str,
        place: i64,
    ) -> Result<(), PlanError> {
        must(actor, Act::WritePlans)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write_plan(&mut transaction, &actor, &id).await?;
            let rows = plan_document::of(&mut transaction, &id).await?;
            let last = rows.into_iter().rfind(|row| row.place == place);
            let last = last.filter(|row| row.document_id.is_some());
            let last = last.ok_or(PlanError::NoSuchPart)?;
            let row = PlanDocument {
                number: last.number + 1,
                document_id: None,
                added_by: actor.id.clone(),
                added_at: this.now(),
                ..last
            };
            plan_document::insert(&mut transaction, &row).await?;
            let details = json!({ "place": place });
            this.note_plan(&mut transaction, &actor, "detached", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// A file of a plan for its owners, published or not.
    pub async fn plan_file(
        &self,
        actor: &Actor,
        id: &str,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), PlanError> {
        let mut read = self.store.reader().await?;
        seen(&mut read, actor, id, Act::ReadPlans).await?;
        let found = document::find(&mut read, document_id).await?;
        let found = found.filter(|one| one.about_kind == SUBJECT && one.about_id == id);
        let found = found.ok_or(PlanError::NoSuchPart)?;
        let content = document::content(&mut read, document_id).await?;
        Ok((found, content.ok_or(PlanError::NoSuchPart)?))
    }

    /// A file that a version tells of which everybody can read, the latest or an earlier one; every other is as if it were not there.
    pub async fn public_plan_file(
        &self,
        document_id: &str,
    ) -> Result<(ToldFile, Document, Vec<u8>), PlanError> {
        let mut read = self.store.reader().await?;
        let found = document::find(&mut read, document_id).await?;
        let found = found.filter(|one| one.about_kind == SUBJECT);
        let found = found.ok_or(PlanError::NoSuchPart)?;
        let plan = rows::find(&mut read, &found.about_id).await?;
        let plan = plan.filter(|one| one.standing.is_public());
        let plan = plan.ok_or(PlanError::NoSuchPart)?;
        let versions = plan_version::all(&mut read, &plan.id).await?;
        for version in versions
            .iter()
            .rev()
            .filter(|one| one.number >= plan.public_from)
        {
            if let Some(file) = told_in(version)?.file(document_id) {
                let content = document::content(&mut read, document_id).await?;
                let content = content.ok_or(PlanError::NoSuchPart)?;
                return Ok((file.clone(), found, content));
            }
        }
        Err(PlanError::NoSuchPart)
    }
}
