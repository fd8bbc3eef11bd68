//! Bytes to disk: a file is written whole or not at all.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}", path = path.display())]
pub struct WriteFailed {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Writes a file whole: beside its place first, then moved there, so that a
/// reader or a power cut never meets half of it. A link is followed to the file it
/// leads to; a file that is replaced keeps who may read it; what is no file is left alone.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), WriteFailed> {
    written(path, &mut &*bytes, |file, earlier| match earlier {
        Some(earlier) => file.set_permissions(earlier.permissions()),
        None => open_to_readers(file),
    })
}

/// Writes a file whole that nobody but its owner may read, whoever might read the one it replaces.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), WriteFailed> {
    write_private_from(path, &mut &*bytes)
}

/// The same with what is read to its end, never in memory whole.
pub fn write_private_from(path: &Path, from: &mut impl Read) -> Result<(), WriteFailed> {
    // A temporary file is its owner's alone, and stays so.
    written(path, from, |_, _| Ok(()))
}

fn written(
    path: &Path,
    from: &mut impl Read,
    give_to_readers: impl FnOnce(&File, Option<Metadata>) -> io::Result<()>,
) -> Result<(), WriteFailed> {
    let failed = |source| WriteFailed {
        path: path.to_owned(),
        source,
    };
    let place = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let earlier = std::fs::symlink_metadata(&place).ok();
    if earlier.as_ref().is_some_and(|earlier| !earlier.is_file()) {
        return Err(failed(io::Error::from(io::ErrorKind::AlreadyExists)));
    }
    let folder = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut temporary =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    io::copy(from, &mut temporary).map_err(failed)?;
    give_to_readers(temporary.as_file(), earlier).map_err(failed)?;
    temporary.as_file().sync_all().map_err(failed)?;
    temporary
        .persist(&place)
        .map_err(|error| failed(error.error))?;
    Ok(())
}

/// A temporary file is its owner's alone; a new result is an ordinary file.
#[cfg(unix)]
fn open_to_readers(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_readers(_: &File) -> io::Result<()> {
    Ok(())
}

/// Writes a new folder whole: all files or no folder. A folder that already
/// stands there and holds something is refused, so nothing is mixed or lost.
pub fn write_folder(folder: &Path, files: &[(&str, Vec<u8>)]) -> Result<(), WriteFailed> {
    let failed = |source| WriteFailed {
        path: folder.to_owned(),
        source,
    };
    match std::fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => return Err(failed(io::Error::from(io::ErrorKind::DirectoryNotEmpty))),
        Ok(false) => std::fs::remove_dir(folder).map_err(failed)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let temporary = tempfile::Builder::new()
        .prefix(".overens-")
        .tempdir_in(parent)
        .map_err(failed)?;
    for (name, bytes) in files {
        write(&temporary.path().join(name), bytes)?;
    }
    std::fs::rename(temporary.keep(), folder).map_err(failed)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("amounts.csv");
        write(&path, b"first, and longer").unwrap();
        write(&path, b"second").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing temporary is left"
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_private_file_is_its_owners_whatever_it_replaces() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("names.jsonl");
        let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write(&path, b"anybody's").unwrap();
        assert_eq!(mode(), 0o644);
        write_private(&path, b"mine").unwrap();
        assert_eq!(mode(), 0o600);
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    }

    #[test]
    fn a_file_in_a_folder_that_is_not_there_is_refused_with_its_path() {
        let path = Path::new("no-such-folder/amounts.csv");
        let error = write(path, b"").unwrap_err();
        assert_eq!(error.path, path);
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("mine"), "kept").unwrap();
        let error = write_folder(folder.path(), &[("result.csv", Vec::new())]).unwrap_err();
        assert_eq!(error.source.kind(), io::ErrorKind::DirectoryNotEmpty);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_written_whole() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("proof");
        write_folder(&folder, &[("a", b"1".to_vec()), ("b", b"2".to_vec())]).unwrap();
        assert_eq!(std::fs::read(folder.join("b")).unwrap(), b"2");
        assert_eq!(std::fs::read_dir(parent.path()).unwrap().count(), 1);
    }
}
