//! The identity providers, as a process of their own that ends with the tests.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What the provider knows us as.
pub const CLIENT_ID: &str = "overens";
/// What we share with those that have no key of ours. It holds what must be written in another way in a header.
pub const SECRET: &str = "en hemlighet: 50 % + mera/och = mer";

/// Running providers.
pub struct Providers {
    /// Who they are, by name.
    pub issuers: BTreeMap<String, String>,
    /// Our key, made for this run: the provider has the other half.
    pub private_key: String,
    _process: Child,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    issuers: BTreeMap<String, String>,
    private_key: String,
}

impl Providers {
    /// Starts them, and tells them where people come back to.
    pub fn start(back: &str) -> Self {
        let told = serde_json::json!({
            "redirects": [back],
            "clientId": CLIENT_ID,
            "secret": SECRET,
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut process = Command::new("node")
            .arg(folder.join("provider.mjs"))
            .arg(told.to_string())
            // It ends when this end of the pipe is gone.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("node: {error}. Run `cargo xtask test`, which sees to what is needed.")
            });
        let mut line = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        let told: Told = serde_json::from_str(&line).unwrap_or_else(|_| {
            panic!("the providers did not start. Run `npm ci` in tests/identity, or `cargo xtask test`.")
        });
        Self {
            issuers: told.issuers,
            private_key: told.private_key,
            _process: process,
        }
    }
}
