//! Folders on disk and `SHA256SUMS`: what is missing, foreign, odd or listed wrongly.

use std::path::Path;

use overens_verify::check::{Report, check_path};
use overens_verify::digests::{Digest, SumsProblem};
use overens_verify::finding::Problem;
use overens_verify::folder::{FolderProblem, ProofFile, Unreadable};
use overens_verify::table::TableProblem;

use crate::example::every_key;
use crate::proof::{Proof, write_file};

fn in_folder(spoil: impl Fn(&Path)) -> Result<Report, Unreadable> {
    let folder = tempfile::tempdir().unwrap();
    every_key().write(folder.path());
    spoil(folder.path());
    check_path(folder.path(), None)
}

fn problems_after(spoil: impl Fn(&Path)) -> Vec<Problem> {
    in_folder(spoil)
        .unwrap()
        .findings()
        .iter()
        .map(|finding| finding.problem.clone())
        .collect()
}

fn sums_problems(sums: &str) -> Vec<SumsProblem> {
    let report = every_key().check_with_sums(sums.as_bytes());
    let of_sums = |problem: &Problem| match problem {
        Problem::Sums(problem) => problem.clone(),
        other => panic!("{other:?}"),
    };
    report
        .findings()
        .iter()
        .map(|finding| of_sums(&finding.problem))
        .collect()
}

fn right_sums() -> String {
    String::from_utf8(every_key().sums()).unwrap()
}

/// The digest of an allocation: of the lines of the sums but those of the two files in words.
fn digest_of(proof: &Proof) -> Digest {
    let sums = String::from_utf8(proof.sums()).unwrap();
    let in_words =
        |line: &&str| line.ends_with("  about.toml\n") || line.ends_with("  README.txt\n");
    let lines: String = sums
        .split_inclusive('\n')
        .filter(|line| !in_words(line))
        .collect();
    assert_eq!(lines.lines().count(), 5);
    Digest::of(lines.as_bytes())
}

#[test]
fn the_digest_covers_inputs_and_result_and_not_the_words_about_them() {
    let right = every_key();
    for (file, is_covered) in [
        ("README.txt", false),
        ("about.toml", false),
        ("agreement.toml", true),
        ("figures.csv", true),
        ("previous.csv", true),
        ("recipients.csv", true),
        ("result.csv", true),
    ] {
        let changed = right.clone().add(file, "\n");
        assert_eq!(
            changed.check().digest != right.check().digest,
            is_covered,
            "{file}"
        );
    }
    // A line that is missing leaves nothing to publish; that it is missing is a finding.
    let sums = right_sums().replacen("result.csv", "resultat.csv", 1);
    let report = right.check_with_sums(sums.as_bytes());
    assert!(report.digest.is_none() && !report.holds());
}

#[test]
fn a_right_folder_holds_and_gives_the_digest_of_its_sums() {
    let report = in_folder(|_| {}).unwrap();
    assert!(report.holds(), "{:#?}", report.findings());
    assert_eq!(report.digest, Some(digest_of(&every_key())));
}

#[test]
fn every_missing_file_is_found() {
    for file in ProofFile::ALL {
        let problems =
            problems_after(|folder| std::fs::remove_file(folder.join(file.name())).unwrap());
        assert_eq!(
            problems,
            [Problem::Folder(FolderProblem::Missing)],
            "{}",
            file.name()
        );
    }
}

#[test]
fn what_does_not_belong_in_a_proof_is_found() {
    for name in ["notes.txt", "result.csv~", "RESULT.CSV", ".hidden"] {
        let problems = problems_after(|folder| write_file(&folder.join(name), b"x"));
        assert_eq!(
            problems,
            [Problem::Folder(FolderProblem::Foreign(name.to_owned()))]
        );
    }
    let problems = problems_after(|folder| std::fs::create_dir(folder.join("more")).unwrap());
    assert_eq!(
        problems,
        [Problem::Folder(FolderProblem::Foreign("more".to_owned()))]
    );
}

#[cfg(unix)]
#[test]
fn a_foreign_name_that_is_not_utf_8_is_found() {
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::ffi::OsStr::from_bytes(b"a\xff");
    let problems = problems_after(|folder| write_file(&folder.join(name), b"x"));
    assert_eq!(
        problems,
        [Problem::Folder(FolderProblem::Foreign(
            "a\u{fffd}".to_owned()
        ))]
    );
}

#[cfg(unix)]
#[test]
fn links_folders_and_pipes_are_not_read() {
    let odd = [Problem::Folder(FolderProblem::NotAPlainFile)];
    let outside = tempfile::tempdir().unwrap();
    every_key().write(outside.path());
    for file in ProofFile::ALL {
        let replaced = |by: &dyn Fn(&Path)| {
            problems_after(|folder| {
                let path = folder.join(file.name());
                std::fs::remove_file(&path).unwrap();
                by(&path);
            })
        };
        // The link leads to the very same bytes, and is refused all the same.
        let link = |path: &Path| {
            std::os::unix::fs::symlink(outside.path().join(file.name()), path).unwrap();
        };
        assert_eq!(replaced(&link), odd);
        assert_eq!(replaced(&|path| std::fs::create_dir(path).unwrap()), odd);
        let pipe = |path: &Path| {
            assert!(
                std::process::Command::new("mkfifo")
                    .arg(path)
                    .status()
                    .unwrap()
                    .success()
            );
        };
        assert_eq!(replaced(&pipe), odd);
    }
}

#[test]
fn a_file_larger_than_its_limit_is_not_read() {
    for file in ProofFile::ALL {
        let problems = problems_after(|folder| {
            // A sparse file: the size is there, the bytes are not.
            let opened = std::fs::OpenOptions::new()
                .write(true)
                .open(folder.join(file.name()))
                .unwrap();
            opened.set_len(file.max_bytes() + 1).unwrap();
        });
        assert_eq!(
            problems,
            [Problem::Folder(FolderProblem::TooLarge(file.max_bytes()))]
        );
    }
}

#[test]
fn what_is_no_folder_cannot_be_checked() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        check_path(folder.path(), None),
        Err(Unreadable::NotAProof)
    ));
    assert!(matches!(
        check_path(&folder.path().join("none"), None),
        Err(Unreadable::Folder(_))
    ));
    let file = folder.path().join("file");
    write_file(&file, b"x");
    assert!(matches!(
        check_path(&file, None),
        Err(Unreadable::NotAFolder)
    ));
    // A folder with only something else in it is not a proof with eight files missing.
    assert!(matches!(
        check_path(folder.path(), None),
        Err(Unreadable::NotAProof)
    ));
}

#[test]
fn names_in_the_sums_lead_nowhere() {
    let hex = "0".repeat(64);
    for name in [
        "../x",
        "/etc/passwd",
        "./result.csv",
        "SHA256SUMS",
        "result.csv/",
        "*result.csv",
        "",
        " result.csv",
        "résult.csv",
    ] {
        let found = sums_problems(&format!("{}{hex}  {name}\n", right_sums()));
        assert_eq!(found, [SumsProblem::ForeignName(name.to_owned())]);
    }
}

#[test]
fn lines_that_are_not_lines_of_sums_are_found() {
    let hex = "0".repeat(64);
    for line in [
        "",
        "x",
        &hex,
        &format!("{hex} result.csv"),
        &format!("{} result.csv", "A".repeat(64)),
        "\r",
        &format!("{hex}\tresult.csv"),
    ] {
        let found = sums_problems(&format!("{}{line}\n", right_sums()));
        assert_eq!(found, [SumsProblem::Line(line.to_owned())]);
    }
}

#[test]
fn a_file_that_is_not_listed_is_found() {
    for line in right_sums().split_inclusive('\n') {
        let [SumsProblem::NotListed(file)] = sums_problems(&right_sums().replace(line, ""))[..]
        else {
            panic!("{line}")
        };
        assert!(line.ends_with(&format!("  {}\n", file.name())));
    }
}

#[test]
fn the_sums_are_in_order_by_file_name_and_each_stands_once() {
    let lines: Vec<String> = right_sums()
        .split_inclusive('\n')
        .map(str::to_owned)
        .collect();
    for position in 1..lines.len() {
        let mut swapped = lines.clone();
        swapped.swap(position - 1, position);
        assert_eq!(sums_problems(&swapped.concat()), [SumsProblem::NotInOrder]);
    }
    assert_eq!(
        sums_problems(&format!("{}{}", lines[0], right_sums())),
        [SumsProblem::Twice(ProofFile::Readme)]
    );
}

#[test]
fn sums_in_capitals_with_carriage_returns_or_cut_off_are_found() {
    assert!(!sums_problems(&right_sums().to_uppercase()).is_empty());
    assert!(!sums_problems(&right_sums().replace('\n', "\r\n")).is_empty());
    assert_eq!(
        sums_problems(right_sums().trim_end()),
        [SumsProblem::NoFinalLineFeed]
    );
    assert_eq!(sums_problems("").len(), 7);
}

#[test]
fn the_digest_is_compared_with_the_published_one() {
    let folder = tempfile::tempdir().unwrap();
    every_key().write(folder.path());
    let own = digest_of(&every_key());
    assert!(check_path(folder.path(), Some(&own)).unwrap().holds());
    let other = Digest::of(b"another allocation");
    let report = check_path(folder.path(), Some(&other)).unwrap();
    let expected = Problem::Sums(SumsProblem::NotThePublished {
        stands: own,
        should_be: other,
    });
    assert_eq!(report.findings()[0].problem, expected);
}

#[test]
fn tables_have_line_feeds_and_end_with_one() {
    for file in [
        "recipients.csv",
        "figures.csv",
        "previous.csv",
        "result.csv",
    ] {
        let proof = every_key();
        let crlf = proof.with(file, proof.text(file).replace('\n', "\r\n").as_bytes());
        assert!(
            crlf.problems()
                .iter()
                .all(|problem| *problem == Problem::Table(TableProblem::ForbiddenByte))
        );
        let cut = proof.with(file, proof.text(file).trim_end().as_bytes());
        assert_eq!(
            cut.problems(),
            [Problem::Table(TableProblem::NoFinalLineFeed)]
        );
        let latin_1 = proof.clone().with(
            file,
            &[proof.text(file).as_bytes(), b"\xe5,\xe4\n"].concat(),
        );
        assert_eq!(latin_1.problems(), [Problem::Table(TableProblem::NotUtf8)]);
        let nul = proof
            .clone()
            .with(file, &[proof.text(file).as_bytes(), b"\0\n"].concat());
        assert_eq!(
            nul.problems(),
            [Problem::Table(TableProblem::ForbiddenByte)]
        );
        let marked = proof.clone().with(
            file,
            &["\u{feff}".as_bytes(), proof.text(file).as_bytes()].concat(),
        );
        assert_eq!(
            marked.problems(),
            [Problem::Table(TableProblem::ForbiddenByte)]
        );
    }
}
