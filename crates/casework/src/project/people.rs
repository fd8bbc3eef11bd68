//! Whom to ask about a project. The public is told what they do in it; who they are is told to those who have signed in.

use ::store::project_contact::{self, ProjectContact};
use grants::authorisation::Act;
use grants::project::{LONGEST_NAME_CHARACTERS, MOST_CONTACTS};
use grants::rich_text::visible_line;
use serde_json::json;

use super::refusal::TooMany;
use super::{ProjectError, must};
use crate::account::is_email;
use crate::{Actor, Casework, id, to_the_end};

/// A text with so many digits is something else than a name or a role, such as a personal identity number, which is never kept.
const MOST_DIGITS: usize = 5;

/// A person to ask, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewContact {
    /// What they do in the project.
    pub role: String,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
}

impl NewContact {
    fn checked(self) -> Result<Self, ProjectError> {
        let checked = Self {
            role: visible_line(&self.role),
            name: visible_line(&self.name),
            email: visible_line(&self.email),
        };
        let has_digits =
            |text: &str| text.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS;
        let is_long = |text: &str| text.chars().count() > LONGEST_NAME_CHARACTERS;
        if checked.role.is_empty() {
            Err(ProjectError::RoleMissing)
        } else if is_long(&checked.role) || has_digits(&checked.role) || checked.role.contains('@')
        {
            // It is shown to everybody, so an address in it would be too.
            Err(ProjectError::NotARole)
        } else if checked.name.is_empty() || is_long(&checked.name) || has_digits(&checked.name) {
            Err(ProjectError::NotAName)
        } else if !is_email(&checked.email) {
            Err(ProjectError::NotAnEmail)
        } else {
            Ok(checked)
        }
    }
}

impl Casework {
    /// Names somebody to ask.
    pub async fn add_project_contact(
        &self,
        actor: &Actor,
        id: &str,
        new: NewContact,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let new = new.checked()?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            let there = project_contact::of(&mut transaction, &id).await?;
            if there.len() >= MOST_CONTACTS {
                return Err(ProjectError::TooMany(TooMany::Contacts));
            }
            let contact = ProjectContact {
                id: id::new()?,
                project_id: id.clone(),
                role: new.role,
                name: new.name,
                email: new.email,
                added_by: actor.id.clone(),
                added_at: this.now(),
            };
            project_contact::insert(&mut transaction, &contact).await?;
            let details = json!({ "contact": contact.id });
            this.note_project(&mut transaction, &actor, "contact_added", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes somebody away: their name and address are gone at once, also for those who have signed in.
    pub async fn remove_project_contact(
        &self,
        actor: &Actor,
        id: &str,
        contact: &str,
    ) -> Result<(), ProjectError> {
        must(actor, Act::WriteProjects)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let contact = contact.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_write(&mut transaction, &actor, &id).await?;
            if !project_contact::remove(&mut transaction, (&id, &contact)).await? {
                return Err(ProjectError::NoSuchPart);
            }
            let details = json!({ "contact": contact });
            this.note_project(&mut transaction, &actor, "contact_removed", (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
