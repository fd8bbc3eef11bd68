//! Files in one ZIP archive. The same files give the same bytes.

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// An archive that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the archive could not be made: {0}")]
pub struct ArchiveFailed(#[from] ZipError);

impl From<std::io::Error> for ArchiveFailed {
    fn from(error: std::io::Error) -> Self {
        Self(ZipError::Io(error))
    }
}

/// Who may read an unpacked file: everyone, and only its owner may change it.
const PERMISSIONS: u32 = 0o644;

/// An archive being made, of files in one folder, so that unpacking never scatters them.
pub struct Archive {
    folder: String,
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    /// An empty one, whose folder has this name.
    pub fn new(folder: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Adds a file; its path may hold folders.
    pub fn add(&mut self, file: &str, bytes: &[u8]) -> Result<(), ArchiveFailed> {
        // A fixed time, so that the same files are the same archive.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(PERMISSIONS);
        let path = format!("{}/{file}", self.folder);
        self.writer.start_file(path, options)?;
        self.writer.write_all(bytes)?;
        Ok(())
    }

    /// The bytes of the archive.
    pub fn finish(self) -> Result<Vec<u8>, ArchiveFailed> {
        Ok(self.writer.finish()?.into_inner())
    }
}

/// The files in a folder of this name.
pub fn folder(name: &str, files: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, ArchiveFailed> {
    let mut archive = Archive::new(name);
    for (file, bytes) in files {
        archive.add(file, bytes)?;
    }
    archive.finish()
}
