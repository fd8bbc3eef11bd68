//! SHA-256: the sum of every file as `SHA256SUMS` states it, and the digest of the whole allocation.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};

/// A SHA-256 as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let half_bytes = Sha256::digest(bytes)
            .into_iter()
            .flat_map(|byte| [byte >> 4, byte & 0xf]);
        Self(
            half_bytes
                .filter_map(|digit| char::from_digit(digit.into(), 16))
                .collect(),
        )
    }

    /// Reads 64 hexadecimal digits, lower-case only: as they stand in `SHA256SUMS`.
    pub fn read(text: &str) -> Option<Self> {
        let is_digest = text.len() == 64
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_digest.then(|| Self(text.to_owned()))
    }

    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What can be wrong with `SHA256SUMS`, or between it and the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SumsProblem {
    /// The line is not 64 hexadecimal digits, two spaces and a file name.
    Line(String),
    /// The last line does not end with a line feed.
    NoFinalLineFeed,
    /// The line names something that is not part of a proof; nothing is opened.
    ForeignName(String),
    /// A file is listed more than once.
    Twice(ProofFile),
    /// A file is not listed.
    NotListed(ProofFile),
    /// The line stands before its place: the lines are not in order by file name.
    NotInOrder,
    /// The file's bytes have another sum than the one listed.
    Differs {
        /// What `SHA256SUMS` says.
        stands: Digest,
        /// The sum of the file's bytes.
        should_be: Digest,
    },
    /// The digest of the allocation is not the one that was published.
    NotThePublished {
        /// The digest of this folder.
        stands: Digest,
        /// The digest given by whoever asked.
        should_be: Digest,
    },
}

/// The files that the digest of an allocation covers: its inputs and its result, not the words about them.
const COVERED: [ProofFile; 5] = [
    ProofFile::Agreement,
    ProofFile::Figures,
    ProofFile::Previous,
    ProofFile::Recipients,
    ProofFile::Result,
];

/// Compares every file with its line in `SHA256SUMS` and gives the digest of the allocation.
///
/// No digest is given when a line that it covers is missing or wrong, which is then a finding.
pub fn check(
    folder: &Folder,
    published: Option<&Digest>,
    findings: &mut Findings,
) -> Option<Digest> {
    let listed = listed(folder.bytes(ProofFile::Sums)?, findings);
    for (file, stands) in &listed {
        let Some(bytes) = folder.bytes(*file) else {
            continue;
        };
        let should_be = Digest::of(bytes);
        if *stands != should_be {
            let problem = SumsProblem::Differs {
                stands: stands.clone(),
                should_be,
            };
            findings.add(Place::file(*file), Problem::Sums(problem));
        }
    }
    let digest = of_allocation(&listed)?;
    if let Some(published) = published.filter(|published| **published != digest) {
        let problem = SumsProblem::NotThePublished {
            stands: digest.clone(),
            should_be: published.clone(),
        };
        findings.add(Place::file(ProofFile::Sums), Problem::Sums(problem));
    }
    Some(digest)
}

/// The digest of the lines of `SHA256SUMS` that it covers, each with its line feed, in order by file name.
fn of_allocation(listed: &BTreeMap<ProofFile, Digest>) -> Option<Digest> {
    let line = |file: ProofFile| {
        Some(format!(
            "{}  {}\n",
            listed.get(&file)?.as_str(),
            file.name()
        ))
    };
    let lines: Option<String> = COVERED.into_iter().map(line).collect();
    lines.map(|lines| Digest::of(lines.as_bytes()))
}

/// The sums that are listed, with a finding for every line that is not right and every file that has none.
fn listed(bytes: &[u8], findings: &mut Findings) -> BTreeMap<ProofFile, Digest> {
    let mut add = |place, problem| findings.add(place, Problem::Sums(problem));
    let whole = Place::file(ProofFile::Sums);
    let mut listed = BTreeMap::new();
    let mut last_name = "";
    // What is not UTF-8 cannot be a right line either; the replacement character makes that line a finding.
    let text = String::from_utf8_lossy(bytes);
    if !text.is_empty() && !text.ends_with('\n') {
        add(whole.clone(), SumsProblem::NoFinalLineFeed);
    }
    for (line, number) in text.split_terminator('\n').zip(1..) {
        let place = Place::line(ProofFile::Sums, number);
        let Some((digest, name)) = line
            .split_once("  ")
            .and_then(|(hex, name)| Some((Digest::read(hex)?, name)))
        else {
            add(place, SumsProblem::Line(line.to_owned()));
            continue;
        };
        let Some(file) = ProofFile::named(name).filter(|file| *file != ProofFile::Sums) else {
            add(place, SumsProblem::ForeignName(name.to_owned()));
            continue;
        };
        if file.name() < last_name {
            add(place.clone(), SumsProblem::NotInOrder);
        }
        last_name = file.name();
        if listed.insert(file, digest).is_some() {
            add(place, SumsProblem::Twice(file));
        }
    }
    for file in ProofFile::ALL {
        if file != ProofFile::Sums && !listed.contains_key(&file) {
            add(whole.clone(), SumsProblem::NotListed(file));
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_published_example_of_sha_256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            Digest::of(b"abc").as_str(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn only_sixty_four_lower_case_digits_are_a_digest() {
        let right = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(Digest::read(right).is_some());
        for wrong in [
            &right[1..],
            &right.to_uppercase(),
            &format!("{right}0"),
            &right.replace('b', "g"),
            "",
        ] {
            assert_eq!(Digest::read(wrong), None);
        }
    }
}
