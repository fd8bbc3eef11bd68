//! Our question sets as others' programs read them: every shipped set as a form by pyxform, and its schema by a validator.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands::show;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Writes every shipped set with the built program and lets Python read them.
pub fn run(workspace: &Workspace, python: &Path) -> Result<(), Failure> {
    let folder = workspace.target().join("question-forms");
    anew(&folder).map_err(|reason| Failure::File {
        path: folder.clone(),
        reason,
    })?;
    for id in shipped(workspace)? {
        for (format, ending) in [("xlsform", "xlsx"), ("schema", "json")] {
            let name = format!("overens{}", std::env::consts::EXE_SUFFIX);
            let mut export = Command::new(workspace.target().join("debug").join(name));
            export
                .args(["questions", "export", &id, "--format", format, "--out"])
                .arg(folder.join(format!("{id}.{ending}")));
            show(
                &mut export,
                "A shipped question set cannot be written. See the step Tests.",
            )?;
        }
    }
    let mut command = Command::new(python);
    command
        .arg(workspace.root().join("tests/python/check_questions.py"))
        .arg(&folder)
        // What Python keeps of its own is no source.
        .env("PYTHONDONTWRITEBYTECODE", "1");
    show(
        &mut command,
        "A survey tool would not take a form, or a validator would read a schema otherwise. Mend \
         crates/agreement/src/question_set/xlsform or crates/documents/src/question_set/schema.rs.",
    )
}

/// The ids of the shipped sets, by the names of their files.
fn shipped(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let folder = workspace.root().join("agreements/questions");
    let problem = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    let mut ids = Vec::new();
    for entry in fs::read_dir(&folder).map_err(problem)? {
        let path: PathBuf = entry.map_err(problem)?.path();
        if let Some(id) = path.file_stem() {
            ids.push(id.to_string_lossy().into_owned());
        }
    }
    ids.sort();
    Ok(ids)
}

fn anew(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}
