//! The mail server, as a process of its own that ends with whoever started it.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// The variable that names the Python which has the packages of `tests/python/requirements.txt`.
const PYTHON: &str = "OVERENS_TEST_PYTHON";

/// A running server.
pub struct Server {
    /// Where it listens.
    pub ports: Ports,
    folder: TempDir,
    process: Child,
}

/// The ports of a server.
#[derive(serde::Deserialize)]
pub struct Ports {
    /// Without encryption.
    pub plain: u16,
    /// Without, and then with it.
    pub starttls: u16,
    /// With encryption from the start.
    pub tls: u16,
}

impl Server {
    /// Starts one.
    pub fn start() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let python = std::env::var(PYTHON).map_err(|_| {
            io::Error::other(format!(
                "{PYTHON} is not set. Run `cargo xtask test`, which sees to what is needed."
            ))
        })?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("server.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(folder.path())
            // It ends when this end of the pipe is gone.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()?;
        let mut line = String::new();
        let stdout = process.stdout.take();
        let stdout = stdout.ok_or_else(|| io::Error::other("the mail server says nothing"))?;
        BufReader::new(stdout).read_line(&mut line)?;
        Ok(Self {
            ports: serde_json::from_str(&line)?,
            folder,
            process,
        })
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
    pub fn taken(&self) -> io::Result<BTreeMap<String, usize>> {
        let mut taken = BTreeMap::new();
        for file in std::fs::read_dir(self.folder.path().join("taken"))? {
            let name = file?.file_name().to_string_lossy().into_owned();
            let id = name.rsplit_once('.').map_or(name.as_str(), |(id, _)| id);
            *taken.entry(id.to_owned()).or_default() += 1;
        }
        Ok(taken)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
