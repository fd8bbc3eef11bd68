//! The mail server, as a process of its own that ends with the test.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// The variable that names the Python which has the packages of `tests/python/requirements.txt`.
const PYTHON: &str = "OVERENS_TEST_PYTHON";

/// A running server.
pub struct Server {
    pub ports: Ports,
    folder: TempDir,
    process: Child,
}

#[derive(serde::Deserialize)]
pub struct Ports {
    pub plain: u16,
    pub starttls: u16,
    pub tls: u16,
}

impl Server {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let python = std::env::var(PYTHON).unwrap_or_else(|_| {
            panic!("{PYTHON} is not set. Run `cargo xtask test`, which sees to what is needed.")
        });
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("server.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(folder.path())
            // It ends when this end of the pipe is gone.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        Self {
            ports: serde_json::from_str(&line).expect("the ports of the mail server"),
            folder,
            process,
        }
    }

    /// Its address, without encryption.
    pub fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}?patience=5", self.ports.plain)
    }

    /// The certificate of its authority.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// How many times it took each message, by the id in the Message-ID.
    pub fn taken(&self) -> BTreeMap<String, usize> {
        let mut taken = BTreeMap::new();
        for file in std::fs::read_dir(self.folder.path().join("taken")).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let (id, _) = name.rsplit_once('.').unwrap();
            *taken.entry(id.to_owned()).or_default() += 1;
        }
        taken
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
