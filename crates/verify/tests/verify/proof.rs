//! A tiny builder of proof folders. It computes nothing but SHA-256: every expected value is written by hand.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use overens_verify::check::{Report, check_folder};
use overens_verify::finding::{Findings, Problem};
use overens_verify::folder::{Folder, ProofFile};
use sha2::{Digest as _, Sha256};

/// What every agreement file of these tests begins with.
const AGREEMENT_HEAD: &str = r#"format = 1
id = "prov-2021"
area = "prov"
year = 2021
kind = "yearly"
title = { sv = "Prov", en = "Trial" }
total = 1
total_status = "inferred"
"#;

/// The header of `result.csv`, as `docs/proof.md` gives it.
pub const RESULT_HEADER: &str = "item,level,code,share_numerator,share_denominator,exact_numerator,exact_denominator,\
                                 floor,remainder_numerator,remainder_denominator,rank,amount\n";

/// A proof folder in memory.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The files but `SHA256SUMS`, which is computed when the proof is checked.
    pub files: BTreeMap<&'static str, Vec<u8>>,
}

impl Proof {
    /// A proof without items, figures or recipients. `tables` are the tables `[population]`, `[ages]` and `[rounding]`.
    pub fn new(tables: &str) -> Self {
        let files = [
            ("agreement.toml", format!("{AGREEMENT_HEAD}{tables}")),
            ("recipients.csv", "level,code,name,county\n".to_owned()),
            (
                "figures.csv",
                "kind,reference_date,code,age_from,age_to,population\n".to_owned(),
            ),
            ("previous.csv", "reference,code,amount\n".to_owned()),
            ("result.csv", RESULT_HEADER.to_owned()),
            ("about.toml", "program = \"prov\"\n".to_owned()),
            (
                "README.txt",
                "Så kontrollerar du. How to check.\n".to_owned(),
            ),
        ];
        Self {
            files: files
                .into_iter()
                .map(|(name, text)| (name, text.into_bytes()))
                .collect(),
        }
    }

    /// Adds lines at the end of a file.
    pub fn add(mut self, file: &'static str, lines: &str) -> Self {
        self.files.entry(file).or_default().extend(lines.as_bytes());
        self
    }

    /// Adds an item and its rows in `result.csv`. Each row is what stands after `item,level,`.
    pub fn item(self, id: &str, level: &str, amount: &str, key: &str, rows: &[&str]) -> Self {
        let item = format!(
            "[[item]]\nid = \"{id}\"\nlevel = \"{level}\"\namount = {amount}\nkey = {key}\n\
             title = {{ sv = \"T\", en = \"T\" }}\npayee = \"recipient\"\nstatus = \"inferred\"\n\
             source = {{ id = \"s\", at = \"1\" }}\n"
        );
        let mut lines = String::new();
        for row in rows {
            writeln!(lines, "{id},{level},{row}").unwrap();
        }
        self.add("agreement.toml", &item).add("result.csv", &lines)
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> &str {
        str::from_utf8(&self.files[file]).unwrap()
    }

    /// The same proof with another text in a file. The text must occur exactly once.
    pub fn replace(&self, file: &'static str, old: &str, new: &str) -> Self {
        assert_eq!(self.text(file).matches(old).count(), 1, "{old} in {file}");
        self.with(file, self.text(file).replace(old, new).as_bytes())
    }

    /// The same proof with other bytes in a file.
    pub fn with(&self, file: &'static str, bytes: &[u8]) -> Self {
        let mut changed = self.clone();
        changed.files.insert(file, bytes.to_vec());
        changed
    }

    /// `SHA256SUMS` for the files, in order by file name.
    pub fn sums(&self) -> Vec<u8> {
        let mut sums = String::new();
        for (name, bytes) in &self.files {
            for byte in Sha256::digest(bytes) {
                write!(sums, "{byte:02x}").unwrap();
            }
            writeln!(sums, "  {name}").unwrap();
        }
        sums.into_bytes()
    }

    /// Checks the proof with the right `SHA256SUMS`.
    pub fn check(&self) -> Report {
        self.check_with_sums(&self.sums())
    }

    /// Checks the proof with these `SHA256SUMS`.
    pub fn check_with_sums(&self, sums: &[u8]) -> Report {
        let mut files = self.with_sums();
        files.insert(ProofFile::Sums, sums.to_vec());
        check_folder(&Folder::new(files), None, Findings::default())
    }

    /// All the files, with the right `SHA256SUMS`.
    pub fn with_sums(&self) -> BTreeMap<ProofFile, Vec<u8>> {
        let named =
            |(name, bytes): (&&str, &Vec<u8>)| (ProofFile::named(name).unwrap(), bytes.clone());
        let mut files: BTreeMap<ProofFile, Vec<u8>> = self.files.iter().map(named).collect();
        files.insert(ProofFile::Sums, self.sums());
        files
    }

    /// The problems of the proof.
    pub fn problems(&self) -> Vec<Problem> {
        self.check()
            .findings()
            .iter()
            .map(|finding| finding.problem.clone())
            .collect()
    }

    /// Asserts that everything holds.
    pub fn assert_holds(&self) {
        let report = self.check();
        assert!(report.holds(), "{:#?}", report.findings());
    }

    /// Writes the proof to a folder.
    pub fn write(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            write_file(&folder.join(name), bytes);
        }
        write_file(&folder.join("SHA256SUMS"), &self.sums());
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test folder that is written in part fails its test, which is enough"
)]
pub fn write_file(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}
