//! Where results go: stdout, or a file that is written whole.

use std::io::{self, Write};
use std::path::Path;

use wording::message;

use crate::failure::Failure;

/// Prints to stdout.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
    match written {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::ReaderGone),
        Err(error) if error.kind() == io::ErrorKind::StorageFull => {
            Err(Failure::wrong(message!("write-stdout-full")))
        }
        Err(error) => Err(Failure::wrong(message!(
            "write-stdout",
            reason = error.to_string()
        ))),
    }
}

/// Writes to the file, when there is one, otherwise to stdout.
pub fn deliver(out: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match out {
        Some(path) => {
            documents::file::write(path, bytes).map_err(|failed| Failure::not_written(&failed))
        }
        None => print(bytes),
    }
}

/// Writes to a file that holds names, for its owner only.
pub fn deliver_private(out: &Path, bytes: &[u8]) -> Result<(), Failure> {
    documents::file::write_private(out, bytes).map_err(|failed| Failure::not_written(&failed))
}

/// Says something beside the result. When nobody can hear it, the result stands all the same.
pub fn aside(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr
        .write_all(text.as_bytes())
        .and_then(|()| stderr.flush());
}
