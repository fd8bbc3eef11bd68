//! A program that is killed leaves either what was there or the whole new thing.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::desk::Desk;
use crate::proof::checked;

/// Moments from start until after the end, in thousandths of a second.
const MOMENTS: [u64; 16] = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 21, 24, 28, 34, 44, 70];

/// Runs these words and kills them after a while.
fn killed_after(desk: &Desk, words: &str, moment: u64) {
    let mut command = desk.program(words.split_whitespace()).command();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(moment));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_file_is_the_old_or_the_whole_new_one() {
    let desk = Desk::new();
    let words = "allocate psykisk-halsa-2021 --format json --out belopp.json";
    desk.overens(words).done();
    let whole = desk.read("belopp.json");
    for moment in MOMENTS {
        desk.put("belopp.json", "gammal");
        killed_after(&desk, words, moment);
        let left = desk.read("belopp.json");
        assert!(
            left == b"gammal" || left == whole,
            "{} bytes after {moment} ms",
            left.len()
        );
    }
}

#[test]
fn a_proof_is_not_there_or_is_whole() {
    for moment in MOMENTS {
        let desk = Desk::new();
        killed_after(&desk, "allocate psykisk-halsa-2021 --proof bevis", moment);
        let folder = desk.path("bevis");
        assert!(
            !folder.exists() || checked(&folder, None).holds(),
            "after {moment} ms"
        );
    }
}
