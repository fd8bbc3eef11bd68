//! What can be typed after `questions`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// `questions`
#[derive(Debug, Subcommand)]
pub enum Questions {
    /// Whether they can be opened.
    Check(QuestionsCheck),
    /// For other programs.
    Export(QuestionsExport),
    /// From other programs.
    Import(QuestionsImport),
}

/// `questions check`
#[derive(Debug, Args)]
pub struct QuestionsCheck {
    #[arg(value_name = "QUESTIONS")]
    pub questions: String,
}

/// `questions export`
#[derive(Debug, Args)]
pub struct QuestionsExport {
    #[arg(value_name = "QUESTIONS")]
    pub questions: String,
    #[arg(long, value_name = "FORMAT", required = true)]
    pub format: QuestionFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// The formats of a question set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum QuestionFormat {
    /// The file.
    Toml,
    /// A workbook for other survey tools.
    Xlsform,
    /// JSON.
    Json,
    /// A JSON Schema of the answers.
    Schema,
    /// A table of the questions.
    Codebook,
}

/// `questions import`
#[derive(Debug, Args)]
pub struct QuestionsImport {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "ID")]
    pub agreement: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub respondent: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
