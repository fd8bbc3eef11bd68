//! Writes the documents that programs of others read back and people look at, each with what it was made of as JSON,
//! `papers write FOLDER`; or typesets personal
//! letters one after the other and says how long each takes, `papers time HOW-MANY`.

mod letters;
mod papers;
mod texts;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use typeset::typeset;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["write", folder] => write(Path::new(folder)),
        ["time", how_many] => time(how_many),
        _ => Err("Say `papers write FOLDER` or `papers time HOW-MANY`.".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    for (name, document) in papers::all() {
        let path = folder.join(format!("{name}.pdf"));
        let started = Instant::now();
        let pdf = typeset(&document).map_err(|error| format!("{name}: {error}"))?;
        let taken = started.elapsed().as_millis();
        save(&path, &pdf)?;
        let made_of = serde_json::to_vec(&document).map_err(|error| error.to_string())?;
        save(&path.with_extension("json"), &made_of)?;
        println!("{}, made in {taken} ms", path.display());
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the folder is thrown away after the check"
)]
fn save(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// Prints, with tabs between, the shortest, the middle and the longest time of a letter and the time of all, in
/// nanoseconds, and what the process needed of memory at most, in kilobytes.
fn time(how_many: &str) -> Result<(), String> {
    let how_many: u32 = how_many
        .parse()
        .map_err(|_| "Say how many, in digits.".to_owned())?;
    let started = Instant::now();
    let mut times = Vec::new();
    for number in 0..how_many {
        let letter = letters::personal(number);
        let begun = Instant::now();
        typeset(&letter).map_err(|error| format!("letter {number}: {error}"))?;
        times.push(begun.elapsed());
    }
    let all = started.elapsed();
    times.sort_unstable();
    let at = |place: usize| times.get(place).map_or(0, std::time::Duration::as_nanos);
    let (shortest, middle, longest) = (
        at(0),
        at(times.len() / 2),
        at(times.len().saturating_sub(1)),
    );
    println!(
        "{shortest}\t{middle}\t{longest}\t{}\t{}",
        all.as_nanos(),
        most_memory()
    );
    Ok(())
}

/// What Linux says the process needed at most, in kilobytes; 0 where it cannot be asked.
fn most_memory() -> u64 {
    #[expect(
        clippy::disallowed_methods,
        reason = "this file of the system is small"
    )]
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}
