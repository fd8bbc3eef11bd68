//! A small disk of its own for one test: a tmpfs in a mount namespace that nobody else sees.
//!
//! An ordinary user may make one where user namespaces are allowed; elsewhere root can mount one in the open. Where neither is
//! possible the test fails and says what it needs.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::program::Program;

/// A disk with this much room.
pub struct Disk {
    mounted_at: TempDir,
    /// Holds the namespace for as long as it lives; none when the disk is mounted in the open.
    holder: Option<Child>,
}

impl Disk {
    /// A disk with this many bytes.
    pub fn with_kilobytes(kilobytes: u64) -> Self {
        let mounted_at = tempfile::tempdir().unwrap();
        let options = format!("size={kilobytes}k");
        let script = r#"mount -t tmpfs -o "$1" tmpfs "$2" && echo mounted && exec cat"#;
        let mut holder = Command::new("unshare")
            .args([
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                script,
                "sh",
                &options,
            ])
            .arg(mounted_at.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("unshare, which is in Debian's util-linux");
        let mut said = String::new();
        let stdout = holder.stdout.as_mut().unwrap();
        BufReader::new(stdout).read_line(&mut said).unwrap();
        if said == "mounted\n" {
            let holder = Some(holder);
            return Self { mounted_at, holder };
        }
        let mut refused = String::new();
        holder
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut refused)
            .unwrap();
        holder.wait().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(mounted_at.path())
            .output()
            .unwrap();
        assert!(
            mounted.status.success(),
            "A small disk is needed to see what happens when it is full. Neither a user namespace ({}) nor mounting as root ({}) \
             is allowed here. Allow user namespaces, or run the tests as root.",
            refused.trim(),
            String::from_utf8_lossy(&mounted.stderr).trim(),
        );
        let holder = None;
        Self { mounted_at, holder }
    }

    /// The path of a file, as the programs on the disk see it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.mounted_at.path().join(name)
    }

    /// The same file, as this process sees it.
    pub fn seen(&self, name: &str) -> PathBuf {
        match &self.holder {
            None => self.path(name),
            Some(holder) => {
                let root = PathBuf::from(format!("/proc/{}/root", holder.id()));
                root.join(self.path(name).strip_prefix("/").unwrap())
            }
        }
    }

    /// A program that runs where the disk is.
    pub fn program(&self, words: &str) -> Program {
        let program = Program::with(words);
        let Some(holder) = &self.holder else {
            return program;
        };
        let target = holder.id().to_string();
        let words = [
            "nsenter",
            "--user",
            "--mount",
            "--preserve-credentials",
            "--target",
            &target,
        ];
        program.by(words.map(OsString::from))
    }

    /// Takes all the room there is.
    pub fn fill(&self) {
        let mut file = File::create(self.seen("filling")).unwrap();
        for size in [65_536, 4_096, 1] {
            let bytes = vec![b'x'; size];
            while file.write_all(&bytes).is_ok() {}
        }
    }

    /// Gives it back.
    pub fn make_room(&self) {
        fs::remove_file(self.seen("filling")).unwrap();
    }

    /// Copies a file from the disk, with those that SQLite keeps beside it.
    pub fn take(&self, name: &str, into: &Path) -> PathBuf {
        let target = into.join(name);
        for ending in ["", "-wal", "-shm"] {
            let from = self.seen(&format!("{name}{ending}"));
            if from.exists() {
                fs::copy(from, into.join(format!("{name}{ending}"))).unwrap();
            }
        }
        target
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        match &mut self.holder {
            Some(holder) => {
                // `cat` ends with its input, and the namespace with it.
                drop(holder.stdin.take());
                let _ = holder.wait();
            }
            None => {
                let _ = Command::new("umount").arg(self.mounted_at.path()).status();
            }
        }
    }
}
