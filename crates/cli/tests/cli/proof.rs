//! The proof of each year, read by the independent checker: the two programs share no code.

use std::path::Path;

use overens_verify::check::{Report, check_path};
use overens_verify::digests::Digest;

use crate::desk::Desk;
use crate::json_document;
use crate::program::{YEARS, overens, shipped};
use crate::source_agreement::SourceAgreement;

/// The files of a proof.
const FILES: [&str; 8] = [
    "README.txt",
    "SHA256SUMS",
    "about.toml",
    "agreement.toml",
    "figures.csv",
    "previous.csv",
    "recipients.csv",
    "result.csv",
];

/// What the checker finds in a folder, whose digest is known when it is given.
pub fn checked(folder: &Path, published: Option<&str>) -> Report {
    let published = published.map(|digest| Digest::read(digest).unwrap());
    check_path(folder, published.as_ref()).unwrap()
}

#[test]
fn the_proof_of_every_year_holds() {
    for year in YEARS {
        let desk = Desk::new();
        desk.overens(&format!("allocate {} --proof bevis", shipped(year)))
            .done();
        let digest = json_document::digest(year);
        let report = checked(&desk.path("bevis"), Some(&digest));
        assert!(report.holds(), "{year}: {:#?}", report.findings());
        assert_eq!(report.digest.unwrap().as_str(), digest, "{year}");
        let shared = SourceAgreement::of(year)
            .items
            .into_iter()
            .filter(|item| item.is_shared);
        assert_eq!(report.recomputed.unwrap().items, shared.count(), "{year}");
    }
}

#[test]
fn the_digest_is_told_in_every_format_and_on_paper() {
    let digest = json_document::digest(2021);
    let desk = Desk::new();
    let table = desk
        .overens("allocate psykisk-halsa-2021 --proof bevis")
        .done();
    assert!(table.text().contains(&digest), "{table}");
    assert!(
        table
            .stderr
            .contains(&format!("overens-verify bevis --digest {digest}")),
        "{table}"
    );
    assert!(desk.text("bevis/README.txt").contains(&digest));
    let csv = overens("allocate psykisk-halsa-2021 --format csv").done();
    assert!(csv.stderr.contains(&digest), "{csv}");
}

#[test]
fn the_folder_holds_the_eight_files_and_nothing_else() {
    let desk = Desk::new();
    desk.overens("allocate psykisk-halsa-2021 --proof bevis")
        .done();
    let mut names: Vec<String> = desk
        .path("bevis")
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, FILES);
    for words in ["README.txt", "about.toml", "SHA256SUMS", "previous.csv"] {
        insta::assert_snapshot!(
            words.replace('.', "_"),
            desk.text(&format!("bevis/{words}"))
        );
    }
}

#[test]
fn the_agreement_in_the_proof_is_the_file_byte_for_byte() {
    // With a mark at the start and line ends as a text editor on Windows leaves them.
    let text = crate::keys::agreement("{ sv = 'Åäö', en = 'Aao' }").replace('\n', "\r\n");
    let desk = Desk::with("egen.toml", &text);
    desk.overens("allocate egen.toml --proof bevis").done();
    assert_eq!(desk.text("bevis/agreement.toml"), text);
    assert!(checked(&desk.path("bevis"), None).holds());
}

#[test]
fn an_empty_folder_is_filled() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("bevis")).unwrap();
    desk.overens("allocate psykisk-halsa-2024 --proof bevis")
        .done();
    assert!(checked(&desk.path("bevis"), None).holds());
}
