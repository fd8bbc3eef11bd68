//! What is said about contacts: the words for their parts, and what is refused with the way out.

use wording::{Message, Speak, message};

use super::details::LONGEST_CHARACTERS;
use super::{
    Column, ContactError, Fault, Field, LARGEST_FILE_BYTES, LONGEST_NOTE_CHARACTERS, MOST_CONTACTS,
    MOST_ROWS, Purpose, RemovalReason, RowFault, Source, State,
};
use crate::refusal::database;

impl Purpose {
    /// What the person is asked about, in words.
    pub fn words(self) -> Message {
        match self {
            Self::Agreement => message!("contacts-purpose-agreement"),
            Self::Economy => message!("contacts-purpose-economy"),
            Self::Reporting => message!("contacts-purpose-reporting"),
            Self::SuicidePrevention => message!("contacts-purpose-suicide-prevention"),
            Self::CountyWide => message!("contacts-purpose-county-wide"),
            Self::Press => message!("contacts-purpose-press"),
            Self::Other => message!("contacts-purpose-other"),
        }
    }
}

impl Field {
    /// The name of the field.
    pub fn words(self) -> Message {
        match self {
            Self::Purpose => message!("contacts-field-purpose"),
            Self::Name => message!("contacts-field-name"),
            Self::Title => message!("contacts-field-title"),
            Self::Email => message!("contacts-field-email"),
            Self::Phone => message!("contacts-field-phone"),
        }
    }
}

impl Source {
    /// Who said it, in words.
    pub fn words(&self) -> Message {
        match self {
            Self::Organisation => message!("contacts-source-organisation"),
            Self::Coordinator => message!("contacts-source-coordinator"),
            Self::Person => message!("contacts-source-person"),
            Self::File(name) if name.is_empty() => message!("contacts-source-some-file"),
            Self::File(name) => message!("contacts-source-file", name = name),
        }
    }
}

impl RemovalReason {
    /// The reason in words.
    pub fn words(self) -> Message {
        match self {
            Self::Left => message!("contacts-reason-left"),
            Self::OtherDuties => message!("contacts-reason-other-duties"),
            Self::Wrong => message!("contacts-reason-wrong"),
            Self::Asked => message!("contacts-reason-asked"),
            Self::Old => message!("contacts-reason-old"),
        }
    }
}

impl State {
    /// How an organisation stands, in words.
    pub fn words(self) -> Message {
        match self {
            Self::NoContact => message!("contacts-state-none"),
            Self::NotYet => message!("contacts-state-not-yet"),
            Self::Changed => message!("contacts-state-changed"),
            Self::Confirmed => message!("contacts-state-confirmed"),
        }
    }
}

impl Column {
    /// The name of the column.
    pub fn words(self) -> Message {
        match self {
            Self::Organisation => message!("contacts-field-organisation"),
            Self::Purpose => Field::Purpose.words(),
            Self::Name => Field::Name.words(),
            Self::Title => Field::Title.words(),
            Self::Email => Field::Email.words(),
            Self::Phone => Field::Phone.words(),
        }
    }
}

impl Speak for Fault {
    fn message(&self) -> Message {
        match self {
            Self::NoName => message!("contacts-fault-no-name"),
            Self::NoWayToReach => message!("contacts-fault-no-way"),
            Self::TooLong(field) => {
                message!(
                    "contacts-fault-too-long",
                    field = field.words(),
                    most = LONGEST_CHARACTERS
                )
            }
            Self::NotAnEmail => message!("casework-no-email"),
            Self::NotAPhone => message!("contacts-fault-phone"),
            Self::NotAText(field) => message!("contacts-fault-text", field = field.words()),
            Self::Digits(field) => message!("contacts-fault-digits", field = field.words()),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NoName => message!("contacts-fault-no-name-hint"),
            Self::NoWayToReach => message!("contacts-fault-no-way-hint"),
            Self::TooLong(_) => message!("contacts-fault-too-long-hint"),
            Self::NotAnEmail => message!("casework-no-email-hint"),
            Self::NotAPhone => message!("contacts-fault-phone-hint"),
            Self::NotAText(_) => message!("contacts-fault-text-hint"),
            Self::Digits(_) => message!("contacts-fault-digits-hint"),
        })
    }
}

impl Speak for RowFault {
    fn message(&self) -> Message {
        match self {
            Self::NoOrganisation => message!("contacts-row-no-organisation"),
            Self::UnknownOrganisation(written) => {
                message!("contacts-row-unknown-organisation", written = written)
            }
            Self::SeveralOrganisations(written) => {
                message!("contacts-row-several-organisations", written = written)
            }
            Self::UnknownPurpose(written) => {
                message!("contacts-row-unknown-purpose", written = written)
            }
            Self::Broken => message!("contacts-row-broken"),
            Self::Details(fault) => fault.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NoOrganisation | Self::UnknownOrganisation(_) => {
                message!("contacts-row-organisation-hint")
            }
            Self::SeveralOrganisations(_) => message!("contacts-row-several-organisations-hint"),
            Self::UnknownPurpose(_) => message!("contacts-row-unknown-purpose-hint"),
            Self::Broken => message!("contacts-row-broken-hint"),
            Self::Details(fault) => return fault.hint(),
        })
    }
}

impl Speak for ContactError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchContact => message!("contacts-no-such-contact"),
            Self::NoSuchOrganisation => message!("casework-no-such-organisation"),
            Self::NoSuchRound => message!("contacts-no-such-round"),
            Self::Stale => message!("contacts-stale"),
            Self::Wrong(faults) => match faults.first() {
                Some(fault) => fault.message(),
                None => message!("contacts-fault-no-name"),
            },
            Self::NoteTooLong => {
                message!("contacts-note-too-long", most = LONGEST_NOTE_CHARACTERS)
            }
            Self::TooMany => message!("contacts-too-many", most = MOST_CONTACTS),
            Self::RoundThere => message!("contacts-round-there"),
            Self::RoundClosed => message!("contacts-round-closed"),
            Self::DayDoesNotFit => message!("contacts-day-does-not-fit"),
            Self::Unreadable(problems) => problems.message(),
            Self::NoTable => message!("contacts-no-table"),
            Self::ColumnMissing(column) => {
                message!("contacts-column-missing", column = column.words())
            }
            Self::TooLarge => message!("contacts-file-too-large"),
            Self::PreviewChanged => message!("contacts-preview-changed"),
            Self::ChoiceMissing(row) => message!("contacts-choice-missing", row = *row),
            Self::ReasonMissing => message!("contacts-export-reason-missing"),
            Self::NotAllowed(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchContact => message!("contacts-no-such-contact-hint"),
            Self::NoSuchOrganisation => message!("casework-no-such-organisation-hint"),
            Self::NoSuchRound => message!("contacts-no-such-round-hint"),
            Self::Stale => message!("contacts-stale-hint"),
            Self::Wrong(faults) => return faults.first().and_then(Speak::hint),
            Self::NoteTooLong => message!("casework-reason-too-long-hint"),
            Self::TooMany => message!("contacts-too-many-hint"),
            Self::RoundThere => message!("contacts-round-there-hint"),
            Self::RoundClosed => message!("contacts-round-closed-hint"),
            Self::DayDoesNotFit => message!("contacts-day-does-not-fit-hint"),
            Self::Unreadable(problems) => return problems.hint(),
            Self::NoTable => message!("contacts-no-table-hint"),
            Self::ColumnMissing(_) => message!("contacts-column-missing-hint"),
            Self::TooLarge => message!(
                "contacts-file-too-large-hint",
                kilobytes = LARGEST_FILE_BYTES / 1024,
                rows = MOST_ROWS
            ),
            Self::PreviewChanged => message!("contacts-preview-changed-hint"),
            Self::ChoiceMissing(_) => message!("contacts-choice-missing-hint"),
            Self::ReasonMissing => message!("contacts-export-reason-missing-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
