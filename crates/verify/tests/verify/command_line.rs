//! The program as a person meets it: its texts, its streams and its exit codes.

use std::path::Path;
use std::process::{Command, Output};

use crate::example::every_key;
use crate::proof::Proof;
use crate::record::{Record, public};

fn run(arguments: &[&str]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_overens-verify"))
        .args(arguments)
        .output()
        .unwrap();
    (
        status.code().unwrap(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

fn on_proof(proof: &Proof, arguments: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    proof.write(folder.path());
    run(&[arguments, &[path(folder.path())]].concat())
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A proof with one finding of many kinds.
fn spoilt() -> Proof {
    every_key()
        .replace(
            "result.csv",
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,1,2,11",
        )
        .replace(
            "result.csv",
            "lika,municipality,0115,1,3,100,3,33,1,3,2,33\n",
            "",
        )
        .replace("agreement.toml", "{ cap = 7, ", "{ cap = 1, ")
        .add("previous.csv", "gammal/post,01,7\n")
        .add("result.csv", "\u{1b}[2J,region,01,,,,,,,,,\n")
}

#[test]
fn a_proof_that_holds_ends_with_0_and_says_so_in_both_languages() {
    let (code, stdout, stderr) = on_proof(&every_key(), &[]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    insta::assert_snapshot!("holds_swedish", stdout);
    let (code, stdout, stderr) = on_proof(&every_key(), &["--lang", "en"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    insta::assert_snapshot!("holds_english", stdout);
}

#[test]
fn a_proof_that_does_not_hold_ends_with_1_and_tells_every_difference() {
    let (code, stdout, stderr) = on_proof(&spoilt(), &[]);
    assert_eq!((code, stderr.as_str()), (1, ""));
    insta::assert_snapshot!("spoilt_swedish", stdout);
    let (code, stdout, _) = on_proof(&spoilt(), &["--lang=en"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("spoilt_english", stdout);
}

#[test]
fn a_published_digest_that_differs_ends_with_1() {
    let digest = "0".repeat(64);
    let (code, stdout, _) = on_proof(&every_key(), &["--digest", &digest]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("another_digest", stdout);
}

#[test]
fn inputs_that_cannot_be_read_end_with_1_and_say_that_nothing_was_recomputed() {
    let proof = every_key()
        .with("agreement.toml", b"format = 1\n[[item]\n")
        .replace("figures.csv", "0114,,,100", "0114,,,1e2");
    let (code, stdout, _) = on_proof(&proof, &["--lang", "en"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("inputs_unreadable", stdout);
}

#[test]
fn the_first_fifty_findings_are_shown_and_the_rest_counted() {
    let mut proof = every_key();
    for number in 100..160 {
        proof = proof.add("result.csv", &format!("okand,region,{number},,,,,,,,,\n"));
    }
    let (code, stdout, _) = on_proof(&proof, &[]);
    assert_eq!(code, 1);
    assert!(
        stdout.starts_with("Det stämmer inte. 60 fel hittades.\n"),
        "{stdout}"
    );
    assert!(stdout.contains("\n50. result.csv"), "{stdout}");
    assert!(!stdout.contains("\n51. "), "{stdout}");
    assert!(
        stdout.contains("Ytterligare 10 fel visas inte; de 50 första står ovan."),
        "{stdout}"
    );
}

#[test]
fn help_and_version_end_with_0() {
    let (code, stdout, stderr) = run(&["--help"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    insta::assert_snapshot!("help_swedish", stdout);
    let (code, stdout, _) = run(&["--lang", "en", "-h"]);
    assert_eq!(code, 0);
    insta::assert_snapshot!("help_english", stdout);
    assert_eq!(run(&["--version"]).0, 0);
}

#[test]
fn wrong_use_and_unreadable_folders_end_with_2_and_an_empty_stdout() {
    let folder = tempfile::tempdir().unwrap();
    every_key().write(folder.path());
    let (missing, file) = (folder.path().join("none"), folder.path().join("result.csv"));
    for arguments in [
        &[][..],
        &["a", "b"],
        &["--quick", "a"],
        &["--lang", "de", path(folder.path())],
        &["--digest", "123", path(folder.path())],
        &[path(&missing)],
        &[path(&file)],
    ] {
        let (code, stdout, stderr) = run(arguments);
        assert_eq!((code, stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(stderr.ends_with('\n') && stderr.len() > 20, "{stderr}");
    }
}

#[test]
fn a_folder_that_is_a_file_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    every_key().write(folder.path());
    let file = folder.path().join("result.csv");
    let (_, _, stderr) = run(&[path(&file)]);
    assert_eq!(
        stderr,
        format!(
            "{} är ingen mapp. Ange mappen som filerna ligger i.\n",
            path(&file)
        )
    );
}

/// A record in one file, and the seals of another as published in a second.
fn on_record(record: &Record, published: &Record, arguments: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let (acts, seals) = (
        folder.path().join("acts.jsonl"),
        folder.path().join("seals.json"),
    );
    write(&acts, &record.text());
    write(&seals, &published.published_text());
    run(&[&["audit", path(&acts), "--seals", path(&seals)], arguments].concat())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test lays out files of its own"
)]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn a_record_that_holds_ends_with_0_and_one_that_was_rewritten_with_1() {
    let whole = Record::new();
    let key = public(1).digits();
    let (code, stdout, stderr) = on_record(&whole, &whole, &["--key", &key]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    insta::assert_snapshot!("audit_holds_swedish", stdout);
    let mut spoilt = whole.clone();
    spoilt.entries[4]["reason"] = "annat".into();
    spoilt.chain_from(4);
    spoilt.entries[1]["actor_name"] = "Eva".into();
    spoilt.entries.remove(7);
    let (code, stdout, stderr) = on_record(&spoilt, &whole, &[]);
    assert_eq!((code, stderr.as_str()), (1, ""));
    insta::assert_snapshot!("audit_spoilt_swedish", stdout);
    let (code, stdout, _) = on_record(&spoilt, &whole, &["--lang=en"]);
    assert_eq!(code, 1);
    insta::assert_snapshot!("audit_spoilt_english", stdout);
}

#[test]
fn what_is_no_record_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let (acts, other) = (
        folder.path().join("acts.jsonl"),
        folder.path().join("other.json"),
    );
    write(&acts, &Record::new().text());
    write(&other, "{\"format\":\"overens-seals-2\",\"seals\":[]}\n");
    let missing = folder.path().join("none");
    for arguments in [
        &["audit"][..],
        &["audit", path(&missing)],
        &["audit", path(folder.path())],
        &["audit", path(&other)],
        &["audit", path(&acts), "--seals", path(&other)],
        &["audit", path(&acts), "--seals", path(&missing)],
        &["audit", path(&acts), "--key", "12"],
    ] {
        let (code, stdout, stderr) = run(arguments);
        assert_eq!((code, stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(stderr.ends_with('\n') && stderr.len() > 20, "{stderr}");
    }
}
