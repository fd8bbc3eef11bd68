//! Reading the folder: exactly the eight files of a proof, plain files of bounded size.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::finding::{Findings, Place, Problem};

/// The files of a proof, as `docs/proof.md` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofFile {
    /// The agreement file.
    Agreement,
    /// Who the recipients are.
    Recipients,
    /// The population figures that were used.
    Figures,
    /// The amounts that `hold_harmless` references stand for.
    Previous,
    /// The allocation.
    Result,
    /// The program version, the assumptions and the sources.
    About,
    /// How to check.
    Readme,
    /// The sum of each other file.
    Sums,
}

/// Bytes in a mebibyte.
const MEBIBYTE: u64 = 1024 * 1024;

impl ProofFile {
    /// All of them, in the order of `docs/proof.md`.
    pub const ALL: [Self; 8] = [
        Self::Agreement,
        Self::Recipients,
        Self::Figures,
        Self::Previous,
        Self::Result,
        Self::About,
        Self::Readme,
        Self::Sums,
    ];

    /// The name of the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement.toml",
            Self::Recipients => "recipients.csv",
            Self::Figures => "figures.csv",
            Self::Previous => "previous.csv",
            Self::Result => "result.csv",
            Self::About => "about.toml",
            Self::Readme => "README.txt",
            Self::Sums => "SHA256SUMS",
        }
    }

    /// The file of that name, if it belongs in a proof.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.name() == name)
    }

    /// The most bytes the file may have. Tables grow with the country and its age bands; texts written by hand do not.
    pub fn max_bytes(self) -> u64 {
        match self {
            Self::Recipients | Self::Figures | Self::Previous | Self::Result => 64 * MEBIBYTE,
            Self::Agreement | Self::About | Self::Readme | Self::Sums => 4 * MEBIBYTE,
        }
    }
}

/// Why the folder does not hold the right files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderProblem {
    /// A file of the proof is not there.
    Missing,
    /// Something is there that is not part of a proof; its name.
    Foreign(String),
    /// The name is right, but it is a link, a folder or a device.
    NotAPlainFile,
    /// The file is larger than this many bytes.
    TooLarge(u64),
}

/// Why nothing could be checked at all.
#[derive(Debug)]
pub enum Unreadable {
    /// There is nothing at that path, or it may not be read.
    Folder(io::Error),
    /// The path is not a folder.
    NotAFolder,
    /// None of the files of a proof is in the folder.
    NotAProof,
    /// A file is there but could not be read.
    File(ProofFile, io::Error),
}

/// The bytes of the files of a proof. Files that are missing or refused are not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    files: BTreeMap<ProofFile, Vec<u8>>,
}

impl Folder {
    /// A folder that holds these files.
    pub fn new(files: BTreeMap<ProofFile, Vec<u8>>) -> Self {
        Self { files }
    }

    /// The bytes of a file, when it is there.
    pub fn bytes(&self, file: ProofFile) -> Option<&[u8]> {
        self.files.get(&file).map(Vec::as_slice)
    }

    /// Reads the folder at `path`; what does not belong there is added to the findings.
    pub fn read(path: &Path, findings: &mut Findings) -> Result<Self, Unreadable> {
        if !path.metadata().map_err(Unreadable::Folder)?.is_dir() {
            return Err(Unreadable::NotAFolder);
        }
        refuse_foreign(path, findings)?;
        let mut folder = Self::default();
        let mut something_is_there = false;
        for file in ProofFile::ALL {
            let found = read_file(path, file)?;
            something_is_there |= !matches!(found, Err(FolderProblem::Missing));
            match found {
                Ok(bytes) => {
                    folder.files.insert(file, bytes);
                }
                Err(problem) => findings.add(Place::file(file), Problem::Folder(problem)),
            }
        }
        if something_is_there {
            Ok(folder)
        } else {
            Err(Unreadable::NotAProof)
        }
    }
}

/// Adds a finding for everything in the folder that is not part of a proof.
fn refuse_foreign(path: &Path, findings: &mut Findings) -> Result<(), Unreadable> {
    let mut foreign = Vec::new();
    for entry in path.read_dir().map_err(Unreadable::Folder)? {
        let name = entry.map_err(Unreadable::Folder)?.file_name();
        if name.to_str().and_then(ProofFile::named).is_none() {
            foreign.push(name.to_string_lossy().into_owned());
        }
    }
    // The order in which a folder is listed is not the same everywhere.
    foreign.sort();
    for name in foreign {
        findings.add(
            Place::default(),
            Problem::Folder(FolderProblem::Foreign(name)),
        );
    }
    Ok(())
}

/// Reads one file; the outer error ends the check, the inner one is a finding.
fn read_file(folder: &Path, file: ProofFile) -> Result<Result<Vec<u8>, FolderProblem>, Unreadable> {
    let path = folder.join(file.name());
    let kind = match path.symlink_metadata() {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Err(FolderProblem::Missing));
        }
        Err(error) => return Err(Unreadable::File(file, error)),
    };
    // A link could lead out of the folder, and a named pipe would never end.
    if !kind.is_file() {
        return Ok(Err(FolderProblem::NotAPlainFile));
    }
    let limit = file.max_bytes();
    let mut bytes = Vec::new();
    let length = File::open(&path)
        .and_then(|opened| opened.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| Unreadable::File(file, error))?;
    if u64::try_from(length).is_ok_and(|length| length <= limit) {
        Ok(Ok(bytes))
    } else {
        Ok(Err(FolderProblem::TooLarge(limit)))
    }
}
