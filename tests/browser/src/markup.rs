//! Whether what was sent is valid HTML, by html-validate.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use tokio::process::Command;

use crate::{Failure, Finding};

/// A page as it was sent.
#[derive(Debug)]
pub struct Source {
    /// Its path on the site.
    pub path: String,
    /// The text.
    pub html: String,
}

/// Where the packages that `package.json` names are installed.
pub fn packages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules")
}

/// What the checker says of a file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Checked {
    file_path: PathBuf,
    messages: Vec<Fault>,
}

/// One thing wrong.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fault {
    rule_id: String,
    message: String,
    line: usize,
    selector: Option<String>,
}

/// Checks all pages in one go, since starting the checker takes longer than its work.
pub async fn check(sources: &[Source]) -> Result<Vec<Finding>, Failure> {
    if sources.is_empty() {
        return Ok(Vec::new());
    }
    let folder = tempfile::tempdir()?;
    for (at, source) in sources.iter().enumerate() {
        tokio::fs::write(folder.path().join(format!("{at}.html")), &source.html).await?;
    }
    let answer = folder.path().join("answer.json");
    let output = Command::new("node")
        .arg(packages().join("html-validate/bin/html-validate.mjs"))
        .arg("--config")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("html-validate.json"))
        // To a file: what it prints is cut off when it exits before the pipe is empty.
        .arg(format!("--formatter=json={}", answer.display()))
        .args(["--ext", "html"])
        .arg(folder.path())
        .output()
        .await
        .map_err(|_| Failure::NotInstalled {
            program: "node",
            install: "apt-get install nodejs npm (as root), or run `cargo xtask test`",
        })?;
    let written = tokio::fs::read(&answer).await.unwrap_or_default();
    let checked: Vec<Checked> =
        serde_json::from_slice(&written).map_err(|error| Failure::Unexpected {
            who: "html-validate",
            answer: format!("{error}\n{}", String::from_utf8_lossy(&output.stderr)),
        })?;
    let mut findings = Vec::new();
    for file in checked {
        let number = file
            .file_path
            .file_stem()
            .and_then(|it| it.to_str()?.parse().ok());
        let Some(source) = number.and_then(|number: usize| sources.get(number)) else {
            continue;
        };
        for fault in file.messages {
            let line = fault.line.checked_sub(1);
            let html = line
                .and_then(|line| source.html.lines().nth(line))
                .unwrap_or_default();
            findings.push(Finding {
                selector: fault.selector.unwrap_or_default(),
                html: excerpt(html),
                ..Finding::of_page(
                    &format!("html {}", fault.rule_id),
                    &source.path,
                    fault.message,
                )
            });
        }
    }
    Ok(findings)
}

/// Pages are sent without line ends, so a line may be the whole page, and then says nothing.
fn excerpt(line: &str) -> String {
    if line.len() > 300 {
        String::new()
    } else {
        line.trim().to_owned()
    }
}
