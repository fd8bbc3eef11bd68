//! A folder of one's own, in which the program is run: relative paths make the same answer everywhere.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::program::{Answer, Program};

/// An empty folder that is removed in the end.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// One with this file.
    pub fn with(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        Self::new().and(name, bytes)
    }

    /// The same, with this file as well.
    pub fn and(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.put(name, bytes);
        self
    }

    /// Lays a file on it.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Where a file of this name is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The bytes of a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name)).unwrap()
    }

    /// Everything on it: names of files with their bytes, and of folders with nothing.
    pub fn contents(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let mut contents = BTreeMap::new();
        gather(self.folder.path(), &mut contents);
        contents
    }

    /// A command line to be run here.
    pub fn program<A: Into<OsString>>(&self, arguments: impl IntoIterator<Item = A>) -> Program {
        Program::with(arguments).inside(self.folder.path())
    }

    /// Runs the program here on words without spaces in them.
    pub fn overens(&self, words: &str) -> Answer {
        self.program(words.split_whitespace()).run()
    }

    /// Runs the program here; it must refuse and leave everything as it was.
    pub fn refuses(&self, words: &str) -> Answer {
        self.refuses_program(self.program(words.split_whitespace()))
    }

    /// Runs a command line; it must refuse and leave everything as it was.
    pub fn refuses_program(&self, program: Program) -> Answer {
        let before = self.contents();
        let answer = program.run().refused();
        assert!(
            self.contents() == before,
            "something was written although: {answer}"
        );
        answer
    }
}

fn gather(folder: &Path, contents: &mut BTreeMap<PathBuf, Option<Vec<u8>>>) {
    for entry in folder.read_dir().unwrap() {
        let entry = entry.unwrap();
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            contents.insert(path.clone(), None);
            gather(&path, contents);
        } else {
            // A huge file is known by its size.
            let is_small = entry.metadata().unwrap().len() < 1_000_000;
            let bytes = if is_small {
                std::fs::read(&path).unwrap_or_default()
            } else {
                Vec::new()
            };
            contents.insert(path, Some(bytes));
        }
    }
}
