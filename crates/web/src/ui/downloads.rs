//! What can be taken home.

use maud::{Markup, html};

/// A file to download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// What it holds.
    pub label: String,
    /// Its format: CSV, XLSX.
    pub format: &'static str,
    /// Where it is.
    pub address: String,
}

/// A list of files.
pub fn downloads(files: &[Download]) -> Markup {
    html! {
        ul.downloads role="list" {
            @for file in files {
                li { a href=(file.address) { (file.label) " " span.format { "(" (file.format) ")" } } }
            }
        }
    }
}
