//! Where things lie.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The project's folder and the folder builds go to.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds both from where this package was built and from `CARGO_TARGET_DIR`.
    pub fn find() -> Result<Self, Failure> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
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
