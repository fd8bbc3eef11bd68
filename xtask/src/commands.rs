//! Running other programs.

use std::ffi::OsStr;
use std::process::{Command, Output, Stdio};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// The cargo that started us, so that every step uses one toolchain.
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(workspace.root());
    command
}

/// Runs a program whose output the reader should see.
pub fn show(command: &mut Command, advice: &'static str) -> Result<(), Failure> {
    println!("$ {}", written(command));
    let status = command
        .status()
        .map_err(|reason| not_started(command, reason))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::CommandFailed {
        command: written(command),
        advice,
    })
}

/// Runs a program for its output.
pub fn read(command: &mut Command) -> Result<Output, Failure> {
    command
        .stdin(Stdio::null())
        .output()
        .map_err(|reason| not_started(command, reason))
}

/// Whether a program can be run and is content.
pub fn succeeds(command: &mut Command) -> bool {
    read(command).is_ok_and(|output| output.status.success())
}

/// A command as one would type it, without the folders of the programs.
pub fn written(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program())
        .file_stem()
        .unwrap_or(OsStr::new("?"));
    let mut words = vec![program.to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn not_started(command: &Command, reason: std::io::Error) -> Failure {
    Failure::NotStarted {
        command: written(command),
        reason,
    }
}
