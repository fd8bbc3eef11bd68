//! The receipt of a question: that it came in, when, with which number, and exactly what.

use ::store::register_entry;
use ::store::thread_post as posts;
use typeset::TypesetError;
use wording::{Language, message};

use super::reading::seen;
use super::{SUBJECT, ThreadError};
use crate::letters::{self, Received};
use crate::organisation::name_of;
use crate::register::Direction;
use crate::{Actor, Casework};

impl Casework {
    /// The receipt of a question as PDF, with the name of its file. It is the same whenever it is asked for.
    pub async fn thread_receipt(
        &self,
        actor: &Actor,
        id: &str,
        language: Language,
    ) -> Result<(String, Vec<u8>), ThreadError> {
        let mut read = self.store.reader().await?;
        let (thread, about) = seen(&mut read, actor, id).await?;
        // What others ask has not come in from whoever reads it.
        if about.is_some() {
            return Err(ThreadError::NoSuchThread);
        }
        let entries = register_entry::about(&mut read, SUBJECT, id).await?;
        let entry = entries.iter().find(|one| one.direction == Direction::In);
        let first = posts::before(&mut read, id, 2, 1).await?.pop();
        let (Some(entry), Some(first)) = (entry, first) else {
            return Err(ThreadError::NoSuchThread);
        };
        let sender = name_of(&mut read, &thread.organisation_id).await?;
        drop(read);
        let number = format!("{}:{}", entry.year, entry.number);
        let document = letters::receipt(
            &Received {
                what: &language.say(&message!("threads-receipt-what")),
                number: &number,
                at: entry.at,
                sender: &sender,
                subject: &thread.subject,
                sha256: &documents::proof::sha256(first.text.as_bytes()),
            },
            language,
        );
        let made = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
        let made = made.map_err(|error| TypesetError::Refused(error.to_string()))??;
        Ok((format!("kvitto-{}-{}.pdf", entry.year, entry.number), made))
    }
}
