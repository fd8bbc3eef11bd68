//! Why nobody is signed in or let in, in words: what happened and what to do. Nothing here tells which accounts there are.

use wording::{Message, Speak, message};

use crate::invitation::InvitationError;
use crate::refusal::database;
use crate::sign_in::SignInError;

impl Speak for SignInError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::DoesNotFit => message!("sign-in-does-not-fit"),
            Self::CodeDoesNotFit => message!("sign-in-code-does-not-fit"),
            Self::NotProven => message!("sign-in-not-proven"),
            Self::NewCodeDoesNotFit => message!("sign-in-new-code-does-not-fit"),
            Self::Over => message!("sign-in-over"),
            Self::TooMany { .. } => message!("sign-in-too-many"),
            Self::Password(error) => error.message(),
            Self::NotOffered => message!("sign-in-not-offered"),
            Self::Invitation(error) => error.message(),
            Self::NoPassword => message!("sign-in-no-password"),
            Self::NoSuchSession => message!("casework-no-such-session"),
            Self::NoKeys => message!("sign-in-no-keys"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::DoesNotFit => message!("sign-in-does-not-fit-hint"),
            Self::CodeDoesNotFit => message!("sign-in-code-does-not-fit-hint"),
            Self::NotProven => message!("sign-in-not-proven-hint"),
            Self::NewCodeDoesNotFit => message!("sign-in-new-code-does-not-fit-hint"),
            Self::Over => message!("sign-in-over-hint"),
            Self::TooMany { again } => message!("sign-in-too-many-hint", again = *again),
            Self::Password(error) => return error.hint(),
            Self::NotOffered => message!("sign-in-not-offered-hint"),
            Self::Invitation(error) => return error.hint(),
            Self::NoPassword => message!("sign-in-no-password-hint"),
            Self::NoSuchSession => message!("casework-no-such-session-hint"),
            Self::NoKeys => message!("sign-in-no-keys-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for InvitationError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::DoesNotHold => message!("invitation-does-not-hold"),
            Self::WrongCode { .. } => message!("invitation-wrong-code"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::DoesNotHold => message!("invitation-does-not-hold-hint"),
            Self::WrongCode { left } => message!("invitation-wrong-code-hint", left = *left),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
