//! Writes the documents that programs of others read back, and people look at: `papers FOLDER`.

mod letters;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("Say which folder the documents go to.");
        return ExitCode::FAILURE;
    };
    for (name, document) in letters::all() {
        let path = Path::new(&folder).join(format!("{name}.pdf"));
        let written = typeset::typeset(&document).map_err(|error| error.to_string());
        #[expect(
            clippy::disallowed_methods,
            reason = "the folder is thrown away after the check"
        )]
        let written =
            written.and_then(|pdf| std::fs::write(&path, pdf).map_err(|error| error.to_string()));
        if let Err(reason) = written {
            eprintln!("{name}: {reason}");
            return ExitCode::FAILURE;
        }
        println!("{}", path.display());
    }
    ExitCode::SUCCESS
}
