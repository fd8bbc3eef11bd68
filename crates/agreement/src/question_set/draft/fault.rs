//! Why a workbook is not taken back, or a field of it is not read.

use wording::{Message, Speak, message};

/// Why a workbook is not taken back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftFault {
    /// The bytes are no workbook that can be read.
    #[error("the file is not a workbook")]
    NotAWorkbook,
    /// It is larger than any of ours.
    #[error("the workbook is larger than any draft")]
    TooLarge,
    /// It is a workbook, and none of ours.
    #[error("the workbook is no draft")]
    NotADraft,
    /// It is the draft of another report.
    #[error("the workbook is the draft of another report")]
    OtherReport,
    /// The questions have changed since it was taken home.
    #[error("the questions have changed since")]
    OtherQuestions,
    /// A sheet with questions is gone.
    #[error("a sheet with questions is missing")]
    SheetMissing,
    /// A hidden column is gone from a sheet.
    #[error("a hidden column is missing from “{0}”")]
    ColumnMissing(String),
}

impl Speak for DraftFault {
    fn message(&self) -> Message {
        match self {
            Self::NotAWorkbook => message!("draft-not-a-workbook"),
            Self::TooLarge => message!("draft-too-large"),
            Self::NotADraft => message!("draft-not-a-draft"),
            Self::OtherReport => message!("draft-other-report"),
            Self::OtherQuestions => message!("draft-other-questions"),
            Self::SheetMissing => message!("draft-sheet-missing"),
            Self::ColumnMissing(sheet) => message!("draft-column-missing", sheet = sheet),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NotAWorkbook | Self::NotADraft => message!("draft-not-a-draft-hint"),
            Self::TooLarge => message!("draft-too-large-hint"),
            Self::OtherReport => message!("draft-other-report-hint"),
            Self::OtherQuestions => message!("draft-other-questions-hint"),
            Self::SheetMissing | Self::ColumnMissing(_) => message!("draft-sheet-missing-hint"),
        })
    }
}

/// Why a field is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// A formula stands there, and what it comes to may be old.
    Formula,
    /// The spreadsheet says that something is wrong there.
    Error,
    /// Something stands where no question is.
    NoQuestion,
    /// The same question stands there twice.
    Twice,
    /// Something else than a tick stands where a choice is ticked.
    NotATick,
}

impl Speak for FieldFault {
    fn message(&self) -> Message {
        match self {
            Self::Formula => message!("draft-field-formula"),
            Self::Error => message!("draft-field-error"),
            Self::NoQuestion => message!("draft-field-no-question"),
            Self::Twice => message!("draft-field-twice"),
            Self::NotATick => message!("draft-field-not-a-tick"),
        }
    }

    fn hint(&self) -> Option<Message> {
        None
    }
}
