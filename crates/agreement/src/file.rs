//! Files and standard input as bytes, never more than a limit.
//!
//! Everything the product reads from a disk comes through here, so that a wrong
//! path, a device or a file of many gigabytes is refused at once and by name.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use wording::{Message, Speak, message};

use crate::population::likeness;

/// The most bytes read from one file: the largest table that can be asked for in
/// one go (every municipality, one-year ages, twenty years) is about 20 MiB as
/// text, and three times that is still read in a moment and held without trouble.
pub const LARGEST_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// The path that stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// So many names of a folder are compared with a misspelt one; a folder with
/// more is not one a person picks files from by hand.
const MOST_NAMES: usize = 10_000;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is no such file.
    Missing {
        /// The path that was asked for.
        path: PathBuf,
        /// The name in the same folder that looks most like it.
        nearest: Option<String>,
    },
    /// The path is a folder, a device, a pipe or a socket.
    NotRegular {
        /// The path that was asked for.
        path: PathBuf,
    },
    /// The file may not be read by this user.
    NoPermission {
        /// The path that was asked for.
        path: PathBuf,
    },
    /// The file holds more than the limit.
    TooLarge {
        /// The path that was asked for.
        path: PathBuf,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The system failed while the file was read.
    Unreadable {
        /// The path that was asked for.
        path: PathBuf,
        /// The system's own words.
        reason: String,
    },
}

/// The bytes of a regular file, or of standard input when the path is `-`.
///
/// ```no_run
/// let bytes = agreement::file::read("befolkning.csv".as_ref())?;
/// # Ok::<(), agreement::file::FileError>(())
/// ```
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    if path == Path::new(STANDARD_INPUT) {
        return read_limited(io::stdin().lock(), path, LARGEST_FILE_BYTES);
    }
    // Before opening: opening a pipe that nobody writes to would wait for ever.
    let about = std::fs::metadata(path).map_err(|error| refusal(path, &error))?;
    if !about.is_file() {
        return Err(FileError::NotRegular {
            path: path.to_owned(),
        });
    }
    if about.len() > LARGEST_FILE_BYTES {
        return Err(FileError::TooLarge {
            path: path.to_owned(),
            limit: LARGEST_FILE_BYTES,
        });
    }
    let file = File::open(path).map_err(|error| refusal(path, &error))?;
    read_limited(file, path, LARGEST_FILE_BYTES)
}

/// The bytes of a reader that may not hold more than `limit` of them. The path only names it in errors.
pub fn read_limited(reader: impl Read, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full file from one that goes on; what
    // the system said about the size is not trusted.
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| refusal(path, &error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
        Ok(bytes)
    } else {
        Err(FileError::TooLarge {
            path: path.to_owned(),
            limit,
        })
    }
}

fn refusal(path: &Path, error: &io::Error) -> FileError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            let nearest = nearest_name(&path);
            FileError::Missing { path, nearest }
        }
        io::ErrorKind::PermissionDenied => FileError::NoPermission { path },
        _ => FileError::Unreadable {
            path,
            reason: error.to_string(),
        },
    }
}

/// The name in the folder that looks most like the one asked for, when one does.
fn nearest_name(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new(".")))
        .ok()?
        .take(MOST_NAMES);
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    likeness::nearest(
        wanted,
        names.iter().map(|name| (name.as_str(), name.clone())),
    )
}

impl FileError {
    /// The path the error is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path, .. }
            | Self::NotRegular { path }
            | Self::NoPermission { path }
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. } => path,
        }
    }
}

impl Speak for FileError {
    fn message(&self) -> Message {
        let path = self.path().display().to_string();
        match self {
            Self::Missing { .. } => message!("file-missing", path = path),
            Self::NotRegular { .. } => message!("file-not-regular", path = path),
            Self::NoPermission { .. } => message!("file-no-permission", path = path),
            Self::TooLarge { limit, .. } => {
                message!("file-too-large", path = path, limit = limit / (1024 * 1024))
            }
            Self::Unreadable { reason, .. } => {
                message!("file-unreadable", path = path, reason = reason)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        match self {
            Self::Missing {
                nearest: Some(name),
                ..
            } => Some(message!("file-missing-nearest", name = name)),
            Self::Missing { nearest: None, .. } => Some(message!("file-missing-hint")),
            Self::NotRegular { .. } => Some(message!("file-not-regular-hint")),
            Self::NoPermission { .. } => Some(message!("file-no-permission-hint")),
            Self::TooLarge { .. } => Some(message!("file-too-large-hint")),
            Self::Unreadable { .. } => None,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for FileError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(name: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        #[expect(
            clippy::disallowed_methods,
            reason = "the test makes the file it reads"
        )]
        std::fs::write(folder.path().join(name), b"abc").unwrap();
        folder
    }

    #[test]
    fn a_file_is_read_byte_for_byte() {
        let folder = folder_with("befolkning.csv");
        assert_eq!(
            read(&folder.path().join("befolkning.csv")),
            Ok(b"abc".to_vec())
        );
    }

    #[test]
    fn a_misspelt_name_is_met_with_the_nearest_one() {
        let folder = folder_with("befolkning.csv");
        let path = folder.path().join("befolkningen.csv");
        assert_eq!(
            read(&path),
            Err(FileError::Missing {
                path,
                nearest: Some("befolkning.csv".into())
            })
        );
    }

    #[test]
    fn a_name_like_no_other_gets_no_guess() {
        let folder = folder_with("befolkning.csv");
        let path = folder.path().join("x");
        assert_eq!(
            read(&path),
            Err(FileError::Missing {
                path,
                nearest: None
            })
        );
    }

    #[test]
    fn a_folder_is_not_read() {
        let folder = folder_with("befolkning.csv");
        assert_eq!(
            read(folder.path()),
            Err(FileError::NotRegular {
                path: folder.path().to_owned()
            })
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_device_without_end_is_refused_at_once() {
        let path = PathBuf::from("/dev/zero");
        assert_eq!(read(&path), Err(FileError::NotRegular { path }));
    }

    #[test]
    fn a_file_of_two_gigabytes_is_refused_by_its_size() {
        let folder = folder_with("befolkning.csv");
        let path = folder.path().join("befolkning.csv");
        File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(2 * 1024 * 1024 * 1024)
            .unwrap();
        assert_eq!(
            read(&path),
            Err(FileError::TooLarge {
                path,
                limit: LARGEST_FILE_BYTES
            })
        );
    }

    #[test]
    fn a_reader_that_goes_on_is_stopped_at_the_limit() {
        let name = Path::new("-");
        let refused = read_limited(io::repeat(0), name, 1000);
        assert_eq!(
            refused,
            Err(FileError::TooLarge {
                path: name.to_owned(),
                limit: 1000
            })
        );
        assert_eq!(
            read_limited(&[7_u8; 1000][..], name, 1000).unwrap().len(),
            1000
        );
    }
}
