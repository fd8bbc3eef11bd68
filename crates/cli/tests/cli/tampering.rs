//! A proof that has been tampered with is found out, also by a forger who mends the sums of the files.

use overens_verify::digests::Digest;

use crate::desk::Desk;
use crate::json_document;
use crate::proof::checked;
use crate::random_numbers::RandomNumbers;

/// A desk with the proof of 2021 in the folder `bevis`.
fn proof_of_2021() -> Desk {
    let desk = Desk::new();
    desk.overens("allocate psykisk-halsa-2021 --proof bevis")
        .done();
    desk
}

/// Changes a file of the proof, and its line in `SHA256SUMS` so that the bytes agree again.
fn forge(desk: &Desk, name: &str, change: impl Fn(&str) -> String) {
    let before = desk.text(&format!("bevis/{name}"));
    let after = change(&before);
    assert_ne!(before, after, "{name} was to be changed");
    desk.put(&format!("bevis/{name}"), &after);
    let sums = desk.text("bevis/SHA256SUMS");
    let [old, new] = [&before, &after].map(|text| Digest::of(text.as_bytes()).as_str().to_owned());
    assert!(sums.contains(&old));
    desk.put("bevis/SHA256SUMS", sums.replace(&old, &new));
}

/// Whether the checker finds something, without knowing the published digest.
fn is_found(desk: &Desk) -> bool {
    !checked(&desk.path("bevis"), None).holds()
}

/// Adds to the last number of a line of a table.
fn add_to_line(text: &str, line: usize, krona: i64) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (rest, number) = lines[line].rsplit_once(',').unwrap();
    let changed = number.parse::<i64>().unwrap() + krona;
    lines[line] = format!("{rest},{changed}");
    lines.join("\n") + "\n"
}

#[test]
fn one_krona_more_or_less_is_found_in_any_row() {
    let desk = proof_of_2021();
    let result = desk.text("bevis/result.csv");
    let sums = desk.text("bevis/SHA256SUMS");
    let rows = result.lines().count() - 1;
    let mut numbers = RandomNumbers::seeded(2021);
    for krona in [1, -1, 1, -1, 1, -1, 1, -1] {
        let line = 1 + numbers.below(rows);
        forge(&desk, "result.csv", |text| add_to_line(text, line, krona));
        assert!(is_found(&desk), "line {line}");
        desk.put("bevis/result.csv", &result);
        desk.put("bevis/SHA256SUMS", &sums);
    }
    assert!(!is_found(&desk), "what was put back holds again");
}

#[test]
fn a_krona_moved_from_one_to_another_is_found() {
    let desk = proof_of_2021();
    forge(&desk, "result.csv", |text| {
        add_to_line(&add_to_line(text, 30, 1), 31, -1)
    });
    assert!(is_found(&desk));
}

#[test]
fn a_changed_figure_is_found() {
    // Municipalities stand in the lines 2 to 291, then the ages of county 01 from 0–4 on.
    for line in [1, 150, 290, 291, 296] {
        let desk = proof_of_2021();
        forge(&desk, "figures.csv", |text| add_to_line(text, line, 1));
        assert!(is_found(&desk), "line {line}");
    }
}

#[test]
fn a_changed_figure_that_no_krona_depends_on_changes_the_digest() {
    let desk = proof_of_2021();
    // Nobody of 40 is counted by the keys of 2021.
    forge(&desk, "figures.csv", |text| add_to_line(text, 300, 1));
    assert!(!is_found(&desk));
    let published = json_document::digest(2021);
    assert!(!checked(&desk.path("bevis"), Some(&published)).holds());
}

#[test]
fn a_changed_agreement_is_found() {
    for (from, to) in [
        ("amount = 264_000_000", "amount = 264_000_001"),
        ("key = { ages = [0, 25] }", "key = { ages = [0, 24] }"),
        (
            "key = { fixed = 5_000_000, rest = \"population\" }",
            "key = \"population\"",
        ),
        (
            "method = \"largest-remainder\"",
            "method = \"half-up-residual-to-largest\"",
        ),
        ("unit = 1\n", "unit = 10\n"),
        (
            "level = \"region\"\namount = 50_000_000",
            "level = \"county\"\namount = 50_000_000",
        ),
    ] {
        let desk = proof_of_2021();
        forge(&desk, "agreement.toml", |text| text.replacen(from, to, 1));
        assert!(is_found(&desk), "{to}");
    }
}

#[test]
fn a_changed_recipient_is_found() {
    let desk = proof_of_2021();
    forge(&desk, "recipients.csv", |text| {
        text.replacen("municipality,0114,", "municipality,0199,", 1)
    });
    assert!(is_found(&desk));
}

#[test]
fn a_changed_word_in_the_agreement_changes_the_digest() {
    let desk = proof_of_2021();
    forge(&desk, "agreement.toml", |text| {
        text.replacen("Kammarkollegiet", "Kammarkollegium", 1)
    });
    assert!(!is_found(&desk), "no krona depends on it");
    let published = json_document::digest(2021);
    assert!(!checked(&desk.path("bevis"), Some(&published)).holds());
}

#[test]
fn a_clumsy_forger_is_found_by_the_sums_alone() {
    for name in [
        "agreement.toml",
        "figures.csv",
        "recipients.csv",
        "previous.csv",
        "result.csv",
        "about.toml",
        "README.txt",
    ] {
        let desk = proof_of_2021();
        desk.put(
            &format!("bevis/{name}"),
            desk.text(&format!("bevis/{name}")) + "\n",
        );
        assert!(is_found(&desk), "{name}");
    }
}

#[test]
fn a_missing_file_is_found() {
    let desk = proof_of_2021();
    std::fs::remove_file(desk.path("bevis/previous.csv")).unwrap();
    assert!(is_found(&desk));
}
