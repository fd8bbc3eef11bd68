//! `overens-verify DIR`: checks the proof of an allocation. See [`overens_verify`].

use std::env;
use std::io::{self, Write as _};
use std::process::ExitCode;

use overens_verify::command::{CANNOT_CHECK, run};

fn main() -> ExitCode {
    let outcome = run(env::args_os().skip(1));
    let written = io::stdout()
        .write_all(outcome.stdout.as_bytes())
        .and_then(|()| io::stdout().flush());
    // A verdict that could not be written must not look like one that was.
    let written = written.and_then(|()| io::stderr().write_all(outcome.stderr.as_bytes()));
    ExitCode::from(if written.is_ok() {
        outcome.exit_code
    } else {
        CANNOT_CHECK
    })
}
