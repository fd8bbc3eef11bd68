//! The number something has in an organisation's own register: noted by its people, on messages, letters and questions.

use ::store::own_number as rows;
use ::store::{StoreError, Transaction};
use grants::authorisation::Act;
use wording::{Message, Speak, message};

pub use ::store::own_number::OwnNumber;

use crate::actor::Note;
use crate::refusal::database;
use crate::{Actor, Casework, NotAllowed};

/// Longer than this no number of a register is.
pub const LONGEST_NUMBER_CHARACTERS: usize = 60;

/// Why a number is not noted.
#[derive(Debug, thiserror::Error)]
pub enum OwnNumberError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No number is written.
    #[error("no number is written")]
    Missing,
    /// It is longer than any number.
    #[error("the number is too long")]
    TooLong,
    /// It holds what is no letter, digit or sign.
    #[error("the number holds control characters")]
    NotAText,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

impl Casework {
    /// Notes which number something has in the register of the actor's own organisation. Whether the thing is theirs is
    /// for the caller to have asked. Noting what stands there already does nothing.
    pub(crate) async fn note_own_number(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        about: (&str, &str),
        number: &str,
    ) -> Result<(), OwnNumberError> {
        let number = checked(number)?;
        let not_allowed = NotAllowed {
            act: Act::ConfirmReceipt,
        };
        let own = actor.organisation_id().ok_or(not_allowed)?;
        if !actor.may(Act::ConfirmReceipt, own, true) {
            return Err(not_allowed.into());
        }
        let (kind, id) = about;
        let before = rows::find(transaction, own, kind, id).await?;
        if before.is_some_and(|noted| noted.number == number) {
            return Ok(());
        }
        let noted = OwnNumber {
            organisation_id: own.to_owned(),
            about_kind: kind.to_owned(),
            about_id: id.to_owned(),
            number: number.to_owned(),
            noted_by: actor.id.clone(),
            noted_at: self.now(),
        };
        rows::set(transaction, &noted).await?;
        let note = Note {
            act: "own_number_noted",
            subject_kind: kind,
            subject_id: id,
            reason: None,
            details: "{}",
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    /// The number something has in the register of the actor's own organisation.
    pub async fn own_number(
        &self,
        actor: &Actor,
        about_kind: &str,
        about_id: &str,
    ) -> Result<Option<OwnNumber>, StoreError> {
        let Some(own) = actor.organisation_id() else {
            return Ok(None);
        };
        rows::find(&mut self.store.reader().await?, own, about_kind, about_id).await
    }
}

/// A number as it is kept.
fn checked(number: &str) -> Result<&str, OwnNumberError> {
    let number = number.trim();
    if number.is_empty() {
        return Err(OwnNumberError::Missing);
    }
    if number.chars().count() > LONGEST_NUMBER_CHARACTERS {
        return Err(OwnNumberError::TooLong);
    }
    if number.chars().any(char::is_control) {
        return Err(OwnNumberError::NotAText);
    }
    Ok(number)
}

impl Speak for OwnNumberError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Missing => message!("register-own-number-missing"),
            Self::TooLong => message!(
                "register-own-number-too-long",
                most = LONGEST_NUMBER_CHARACTERS
            ),
            Self::NotAText => message!("register-own-number-not-a-text"),
            Self::NotAllowed(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Missing => message!("register-own-number-missing-hint"),
            Self::TooLong | Self::NotAText => message!("register-own-number-hint"),
            Self::NotAllowed(error) => return error.hint(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_short_and_of_letters_digits_and_signs() {
        assert_eq!(checked(" KS 2026/15 ").unwrap(), "KS 2026/15");
        assert!(matches!(checked("  "), Err(OwnNumberError::Missing)));
        assert!(checked(&"1".repeat(60)).is_ok());
        let long = "1".repeat(61);
        assert!(matches!(checked(&long), Err(OwnNumberError::TooLong)));
        for hostile in ["1\r\nBcc: a@b.se", "1\u{0}2", "1\u{7f}2"] {
            assert!(matches!(checked(hostile), Err(OwnNumberError::NotAText)));
        }
    }
}
