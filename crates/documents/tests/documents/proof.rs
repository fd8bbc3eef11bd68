//! The proof folder of the least agreement there can be.

use crate::country::Country;

#[test]
fn the_files_are_those_of_the_contract_in_order() {
    let country = Country::sharing(&[3]);
    let files = documents::proof::files(&country.shared(), "1.2.3");
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let mut listed = names[..7].to_vec();
    listed.sort_unstable();
    assert_eq!(names[..7], listed);
    assert_eq!(names[7], "SHA256SUMS");
}

#[test]
fn words_about_the_allocation_do_not_change_its_digest() {
    let country = Country::sharing(&[3]);
    let digest = documents::proof::digest(&country.shared());
    for version in ["1.2.3", "4.5.6"] {
        let files = documents::proof::files(&country.shared(), version);
        let readme = files
            .iter()
            .find(|(name, _)| *name == "README.txt")
            .unwrap();
        assert!(String::from_utf8_lossy(&readme.1).contains(&digest));
    }
    assert_ne!(
        digest,
        documents::proof::digest(&Country::sharing(&[4]).shared())
    );
}

#[test]
fn the_digest_is_that_of_the_five_lines_of_the_inputs_and_the_result() {
    let country = Country::sharing(&[3]);
    let files = documents::proof::files(&country.shared(), "1.2.3");
    let sums = String::from_utf8(files[7].1.clone()).unwrap();
    let covered = [
        "agreement.toml",
        "figures.csv",
        "previous.csv",
        "recipients.csv",
        "result.csv",
    ];
    let lines: String = sums
        .split_inclusive('\n')
        .filter(|line| {
            covered
                .iter()
                .any(|name| line.trim_end().ends_with(&format!("  {name}")))
        })
        .collect();
    assert_eq!(lines.lines().count(), 5);
    assert_eq!(
        documents::proof::sha256(lines.as_bytes()),
        documents::proof::digest(&country.shared())
    );
}

#[test]
fn a_name_with_a_comma_is_one_cell_of_the_recipients() {
    let country = Country::sharing(&[3]);
    let files = documents::proof::files(&country.shared(), "1.2.3");
    let recipients = files
        .iter()
        .find(|(name, _)| *name == "recipients.csv")
        .unwrap();
    let mut reader = csv::Reader::from_reader(&*recipients.1);
    assert!(reader.records().all(|row| row.unwrap().len() == 4));
}
