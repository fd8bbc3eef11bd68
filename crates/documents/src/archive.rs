//! Files in one ZIP archive. The same files give the same bytes.

use std::io::{self, Cursor, Read, Seek, Write};
use std::path::Path;

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// An archive that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the archive could not be made: {0}")]
pub struct ArchiveFailed(#[from] ZipError);

impl From<io::Error> for ArchiveFailed {
    fn from(error: io::Error) -> Self {
        Self(ZipError::Io(error))
    }
}

/// Who may read an unpacked file: everyone, and only its owner may change it.
const PERMISSIONS: u32 = 0o644;

/// An archive being made, of files in one folder, so that unpacking never scatters them.
pub struct Archive<W: Write + Seek = Cursor<Vec<u8>>> {
    folder: String,
    writer: ZipWriter<W>,
}

impl Archive {
    /// An empty one in memory, whose folder has this name.
    pub fn new(folder: &str) -> Self {
        Self::to(folder, Cursor::new(Vec::new()))
    }

    /// The bytes of the archive.
    pub fn finish(self) -> Result<Vec<u8>, ArchiveFailed> {
        Ok(self.end()?.into_inner())
    }
}

impl<W: Write + Seek> Archive<W> {
    /// An empty one that is written to a place of its own.
    pub fn to(folder: &str, writer: W) -> Self {
        Self {
            folder: folder.to_owned(),
            writer: ZipWriter::new(writer),
        }
    }

    fn start(&mut self, file: &str, method: CompressionMethod) -> Result<(), ArchiveFailed> {
        // A fixed time, so that the same files are the same archive.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(PERMISSIONS);
        let path = format!("{}/{file}", self.folder);
        self.writer.start_file(path, options)?;
        Ok(())
    }

    /// Adds a file; its path may hold folders.
    pub fn add(&mut self, file: &str, bytes: &[u8]) -> Result<(), ArchiveFailed> {
        self.start(file, CompressionMethod::Deflated)?;
        self.writer.write_all(bytes)?;
        Ok(())
    }

    /// Adds a file that is read to its end, never in memory whole. A workbook is packed in itself already.
    pub fn add_from(&mut self, file: &str, from: &mut impl Read) -> Result<(), ArchiveFailed> {
        let extension = Path::new(file).extension();
        let method = if extension.is_some_and(|it| it == "xlsx") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        self.start(file, method)?;
        io::copy(from, &mut self.writer)?;
        Ok(())
    }

    /// Adds all files of another archive under the names they have there, without unpacking them.
    pub fn add_archive(&mut self, from: impl Read + Seek) -> Result<(), ArchiveFailed> {
        let mut from = ZipArchive::new(from)?;
        for at in 0..from.len() {
            let file = from.by_index_raw(at)?;
            self.writer.raw_copy_file(file)?;
        }
        Ok(())
    }

    /// The place, with the whole archive in it.
    pub fn end(self) -> Result<W, ArchiveFailed> {
        Ok(self.writer.finish()?)
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
