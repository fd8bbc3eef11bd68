//! `overens letters`: letters as files, whole, the same each time, and kept when they are there.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use crate::desk::Desk;

const COMMAND: &str =
    "letters psykisk-halsa-2021 --date 2021-01-15 --recipient 0980 --recipient 09";
/// What Gotland gets: as a region, as a municipality and for its county.
const GOTLAND: [&str; 3] = [
    "kommuner/0980-gotland.pdf",
    "lan/09-gotlands-lan.pdf",
    "regioner/09-region-gotland.pdf",
];

fn files(desk: &Desk) -> BTreeMap<PathBuf, Vec<u8>> {
    let contents = desk.contents().into_iter();
    contents
        .filter_map(|(path, bytes)| Some((path, bytes?)))
        .collect()
}

#[test]
fn each_recipient_gets_a_file_and_another_run_keeps_what_is_there() {
    let desk = Desk::new();
    let answer = desk.overens(&format!("{COMMAND} --out brev")).done();
    assert!(answer.stdout.is_empty());
    assert!(
        answer.stderr.contains("3 dokument finns i brev."),
        "{answer}"
    );
    let first = files(&desk);
    let wanted: Vec<PathBuf> = GOTLAND
        .iter()
        .map(|name| desk.path(&format!("brev/{name}")))
        .collect();
    assert_eq!(first.keys().cloned().collect::<Vec<_>>(), wanted);
    assert!(first.values().all(|bytes| bytes.starts_with(b"%PDF-")));
    // As if it had been cut short, and somebody had written in one of those that were there.
    std::fs::remove_file(desk.path("brev/kommuner/0980-gotland.pdf")).unwrap();
    desk.put("brev/lan/09-gotlands-lan.pdf", b"%PDF- half");
    let answer = desk.overens(&format!("{COMMAND} --out brev")).done();
    assert!(answer.stderr.contains("Ett fanns redan"), "{answer}");
    assert_eq!(files(&desk), first);
}

#[test]
fn the_archive_holds_the_same_files_and_is_the_same_each_time() {
    let desk = Desk::new();
    let command = format!("{COMMAND} --out brev --zip brev.zip");
    let answer = desk.overens(&command).done();
    assert!(
        answer.stderr.contains("3 dokument finns i brev.zip."),
        "{answer}"
    );
    let packed = desk.read("brev.zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(packed.clone())).unwrap();
    for name in GOTLAND {
        let inside = format!("fordelningsbesked-psykisk-halsa-2021/{name}");
        let mut bytes = Vec::new();
        archive
            .by_name(&inside)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        assert_eq!(bytes, desk.read(&format!("brev/{name}")), "{name}");
    }
    assert_eq!(archive.len(), GOTLAND.len());
    desk.overens(&command).done();
    assert!(packed == desk.read("brev.zip"));
}

#[test]
fn the_annex_is_one_file_in_the_language_asked_for() {
    let desk = Desk::new();
    let command = "letters psykisk-halsa-2016 --annex --date 2021-01-15 --lang en --out annex";
    let answer = desk.overens(command).done();
    assert!(
        answer.stderr.contains("One document is in annex."),
        "{answer}"
    );
    assert!(
        desk.read("annex/annex-all-amounts.pdf")
            .starts_with(b"%PDF-")
    );
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    for (words, said) in [
        ("letters psykisk-halsa-2021", "--out"),
        (
            "letters psykisk-halsa-2021 --out a --recipient Ingenstans",
            "Ingenstans",
        ),
        (
            "letters psykisk-halsa-2021 --out a --annex --recipient 0138",
            "--recipient",
        ),
        (
            "letters psykisk-halsa-2021 --out a --date 2021-13-01",
            "2021-13-01",
        ),
        ("letters finns-inte --out a", "finns-inte"),
    ] {
        let desk = Desk::new();
        let answer = desk.overens(words).refused();
        assert!(answer.stderr.contains(said), "{answer}");
        assert!(desk.contents().is_empty(), "{answer}");
    }
    let desk = Desk::with("brev", "en fil");
    let answer = desk.overens(&format!("{COMMAND} --out brev")).refused();
    assert!(answer.stderr.contains("brev"), "{answer}");
    assert_eq!(desk.text("brev"), "en fil");
}
