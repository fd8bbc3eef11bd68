//! Where things lie.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The project's folder and the folder builds go to.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds both from what cargo says when it starts us and from `CARGO_TARGET_DIR`.
    pub fn find() -> Result<Self, Failure> {
        // Asked when run, not when built: two copies of the project may share a target folder.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or(Failure::NoProject)?;
        let root = Path::new(&package)
            .parent()
            .ok_or(Failure::NoProject)?
            .to_path_buf();
        if !root.join("Cargo.toml").is_file() {
            return Err(Failure::NoProject);
        }
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |stated| root.join(stated));
        Ok(Self { root, target })
    }

    /// The project's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder builds go to.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// A program of ours, built for release.
    pub fn released(&self, name: &str) -> PathBuf {
        self.target
            .join("release")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}
