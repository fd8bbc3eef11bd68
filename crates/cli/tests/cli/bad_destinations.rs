//! Places that cannot be written to: nothing is written, and what was there stays.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::desk::Desk;
use crate::person::{Person, set_mode};
use crate::program::{OVERENS, Program};

/// Every command that writes a file, without the name of the file.
const WRITING: [&str; 5] = [
    "allocate psykisk-halsa-2021 --format csv --out",
    "allocate psykisk-halsa-2021 --format xlsx --out",
    "compare psykisk-halsa-2021 psykisk-halsa-2022 --out",
    "simulate psykisk-halsa-2021 --set traumavard.key=equal --out",
    "allocate psykisk-halsa-2021 --proof",
];

#[test]
fn a_folder_that_is_not_there() {
    let desk = Desk::new();
    let said: Vec<String> = WRITING
        .iter()
        .map(|words| desk.refuses(&format!("{words} saknas/resultat")).stderr)
        .collect();
    insta::assert_snapshot!("no_folder", said.join("\n"));
}

#[test]
fn a_file_where_a_folder_should_be() {
    let desk = Desk::with("fil", "orörd");
    let said: Vec<String> = WRITING
        .iter()
        .map(|words| desk.refuses(&format!("{words} fil/resultat")).stderr)
        .collect();
    let said = said.join("\n");
    assert!(
        !said.contains(".tmp"),
        "a name nobody typed is told: {said}"
    );
    insta::assert_snapshot!("file_for_folder", said);
}

#[test]
fn a_proof_onto_a_file() {
    let desk = Desk::with("fil", "orörd");
    let said = desk.refuses("allocate psykisk-halsa-2021 --proof fil");
    insta::assert_snapshot!("proof_onto_a_file", said.stderr);
}

#[test]
fn a_folder_where_a_file_should_be() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("mapp")).unwrap();
    let said: Vec<String> = WRITING[..4]
        .iter()
        .map(|words| desk.refuses(&format!("{words} mapp")).stderr)
        .collect();
    insta::assert_snapshot!("folder_for_file", said.join("\n"));
}

#[test]
fn a_folder_that_may_not_be_written_to() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("last")).unwrap();
    set_mode(&desk.path("last"), 0o555);
    set_mode(&desk.path("."), 0o755);
    let person = Person::new();
    let mut said = Vec::new();
    for words in WRITING {
        let words = format!("{words} last/resultat");
        let program = person.runs(desk.program(words.split_whitespace()));
        said.push(desk.refuses_program(program).stderr);
    }
    insta::assert_snapshot!("no_permission", said.join("\n"));
}

#[test]
fn a_proof_is_never_mixed_with_what_is_there() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("bevis")).unwrap();
    desk.put("bevis/viktigt.txt", "orört");
    let said = desk
        .refuses("allocate psykisk-halsa-2021 --proof bevis")
        .stderr;
    insta::assert_snapshot!("proof_into_full_folder", said);
    let desk = Desk::new();
    desk.overens("allocate psykisk-halsa-2021 --proof bevis")
        .done();
    desk.refuses("allocate psykisk-halsa-2020 --proof bevis");
}

#[test]
fn a_proof_is_not_left_behind_when_the_result_cannot_be_written() {
    let desk = Desk::new();
    desk.refuses("allocate psykisk-halsa-2021 --proof bevis --out saknas/belopp.txt");
}

#[test]
fn a_result_is_not_left_behind_when_the_proof_cannot_be_written() {
    let desk = Desk::new();
    desk.refuses("allocate psykisk-halsa-2021 --proof saknas/bevis --out belopp.txt");
}

#[test]
fn what_is_no_ordinary_file_is_not_replaced_by_one() {
    let desk = Desk::new();
    let made = Command::new("mkfifo").arg(desk.path("ror")).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    let kind = || {
        std::fs::symlink_metadata(desk.path("ror"))
            .unwrap()
            .file_type()
    };
    let answer = desk.overens("allocate psykisk-halsa-2024 --format csv --out ror");
    assert!(
        !kind().is_file(),
        "a pipe or device became a file: {answer}"
    );
    answer.refused();
}

#[test]
fn a_link_leads_to_the_file_that_is_written() {
    let desk = Desk::with("riktig.csv", "gammal");
    std::os::unix::fs::symlink("riktig.csv", desk.path("lank.csv")).unwrap();
    desk.overens("allocate psykisk-halsa-2024 --format csv --out lank.csv")
        .done();
    let link = std::fs::symlink_metadata(desk.path("lank.csv")).unwrap();
    assert!(
        link.file_type().is_symlink(),
        "the link was replaced by a file"
    );
    assert!(desk.text("riktig.csv").starts_with("agreement,"));
}

#[test]
fn a_file_keeps_who_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with("hemlig.csv", "gammal");
    set_mode(&desk.path("hemlig.csv"), 0o600);
    desk.overens("allocate psykisk-halsa-2024 --format csv --out hemlig.csv")
        .done();
    let mode = std::fs::metadata(desk.path("hemlig.csv"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

/// What is printed everywhere.
const PRINTING: [&str; 10] = [
    "--help",
    "--version",
    "check psykisk-halsa-2021",
    "allocate psykisk-halsa-2021",
    "allocate psykisk-halsa-2021 --format csv",
    "explain psykisk-halsa-2021 --recipient 01",
    "compare psykisk-halsa-2021 psykisk-halsa-2022",
    "diff psykisk-halsa-2021 psykisk-halsa-2022",
    "simulate psykisk-halsa-2021 --set traumavard.key=equal",
    "population list",
];

/// Runs the program with these ends for its streams.
fn run(words: &str, stdout: Stdio, stderr: Stdio) -> Output {
    let mut command: Command = Program::with(words.split_whitespace()).command();
    command.stdin(Stdio::null()).stdout(stdout).stderr(stderr);
    command.spawn().unwrap().wait_with_output().unwrap()
}

fn full_disk() -> Stdio {
    OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap()
        .into()
}

#[test]
fn a_full_disk_is_told() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let mut said = Vec::new();
    for words in PRINTING {
        let output = run(words, full_disk(), Stdio::piped());
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}: {stderr}");
        assert!(!stderr.contains("panicked"), "{words}: {stderr}");
        said.push(stderr);
    }
    said.dedup();
    insta::assert_snapshot!("full_disk", said.join("\n"));
}

#[test]
fn a_full_disk_behind_both_streams_is_no_panic() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    for words in PRINTING
        .into_iter()
        .chain(["check saknas.toml", "allocate", "hej"])
    {
        let output = run(words, full_disk(), full_disk());
        assert_eq!(output.status.code(), Some(2), "{words}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for words in PRINTING {
        let mut command = Program::with(words.split_whitespace()).command();
        let mut child = command.stdin(Stdio::null()).spawn().unwrap();
        // As `| head -1`: a little is read, then the pipe is closed.
        let mut pipe = child.stdout.take().unwrap();
        let mut some = [0; 10];
        pipe.read_exact(&mut some).unwrap();
        drop(pipe);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            !stderr.contains("fel:") && !stderr.contains("panicked"),
            "{words}: {stderr}"
        );
    }
}

#[test]
fn a_reader_of_both_streams_that_goes_away_is_no_error() {
    for words in [
        "allocate psykisk-halsa-2021 --format csv",
        "allocate psykisk-halsa-2021 --format csv --recipient 01",
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = run(words, writer.try_clone().unwrap().into(), writer.into());
        assert_eq!(output.status.code(), Some(0), "{words}");
    }
    // The sentence that says what is wrong has nowhere to go; the exit code still says it.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    assert_eq!(
        run("check saknas.toml", Stdio::null(), writer.into())
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_workbook_is_not_printed() {
    let answer = crate::program::overens("allocate psykisk-halsa-2021 --format xlsx");
    insta::assert_snapshot!("workbook_without_file", answer.refused());
}

#[test]
fn a_path_that_is_not_text_is_written_to_all_the_same() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;
    let desk = Desk::new();
    let name = OsString::from_vec(b"belopp-\xe5r.csv".to_vec());
    let mut words: Vec<OsString> = ["allocate", "psykisk-halsa-2024", "--format", "csv", "--out"]
        .map(OsString::from)
        .into();
    words.push(name.clone());
    desk.program(words).run().done();
    assert!(File::open(desk.path(".").join(name)).is_ok());
    assert!(Path::new(OVERENS).exists());
}
