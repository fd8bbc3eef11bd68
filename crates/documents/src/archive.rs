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

/// The files in a folder of this name, so that unpacking never scatters them.
pub fn folder(name: &str, files: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, ArchiveFailed> {
    // A fixed time, so that the same files are the same archive.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(PERMISSIONS);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (file, bytes) in files {
        archive.start_file(format!("{name}/{file}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
