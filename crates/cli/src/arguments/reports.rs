//! What can be typed after `reports`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Operation;

/// `reports`
#[derive(Debug, Subcommand)]
pub enum Reports {
    /// All signed answers as files.
    Export(ReportsExport),
}

/// `reports export`
#[derive(Debug, Args)]
pub struct ReportsExport {
    #[arg(value_name = "AGREEMENT", required = true)]
    pub agreement: Vec<String>,
    #[arg(long, value_name = "FILE", required = true)]
    pub out: PathBuf,
    #[command(flatten)]
    pub operation: Operation,
}
