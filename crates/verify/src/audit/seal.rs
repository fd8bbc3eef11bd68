//! The seals: who signed them, and whether the record is still the one they were made over.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use ed25519_dalek::{Signature, VerifyingKey};
use serde::Deserialize;

use crate::audit::chain::Chain;
use crate::audit::export::Export;
use crate::audit::problem::{Problem, SealProblem, Witness};
use crate::audit::tree::{self, Tree};
use crate::audit::{Hash, Report};

/// No file of seals is larger, in bytes: a seal a day for some hundred years.
const LARGEST_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// A key that signs, its public half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Hash);

impl Key {
    /// Reads 64 hexadecimal digits.
    pub fn read(digits: &str) -> Option<Self> {
        tree::read(digits).map(Self)
    }

    /// The 64 digits.
    pub fn digits(&self) -> String {
        tree::digits(&self.0)
    }
}

/// A seal, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The day it is for.
    pub day: String,
    /// The number of the last act it covers.
    pub last_sequence: u64,
    /// The hash of that act.
    pub last_hash: String,
    /// The root over all acts it covers.
    pub root: String,
    /// When it was made.
    pub signed_at: String,
    /// The key that signed it.
    pub public_key: String,
    /// The signature.
    pub signature: String,
}

impl Seal {
    /// The bytes that are signed.
    fn canonical_bytes(&self) -> Vec<u8> {
        let last_sequence = self.last_sequence.to_string();
        let fields = [
            ("day", &self.day),
            ("last_sequence", &last_sequence),
            ("last_hash", &self.last_hash),
            ("root", &self.root),
            ("signed_at", &self.signed_at),
            ("public_key", &self.public_key),
        ];
        let lines = fields.map(|(name, value)| format!("{name} {}\n{value}\n", value.len()));
        format!("overens-seal-1\n{}", lines.concat()).into_bytes()
    }

    /// The key that signed it; none when no key did.
    pub fn signer(&self) -> Option<Key> {
        let key = Key::read(&self.public_key)?;
        let signature = Signature::from_bytes(&tree::read(&self.signature)?);
        let verifies = VerifyingKey::from_bytes(&key.0).ok()?;
        let checked = verifies.verify_strict(&self.canonical_bytes(), &signature);
        checked.is_ok().then_some(key)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    format: Format,
    seals: Vec<Seal>,
}

#[derive(Deserialize)]
enum Format {
    #[serde(rename = "overens-seals-1")]
    One,
}

/// Reads a file of published seals; none when it is something else.
pub fn read_published(file: impl Read) -> io::Result<Option<Vec<Seal>>> {
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    let read = serde_json::from_slice(&bytes).ok();
    Ok(read.map(
        |Published {
             format: Format::One,
             seals,
         }| seals,
    ))
}

/// Checks every seal, and the record against them.
pub fn check(
    export: &Export,
    chain: &Chain,
    published: Option<&[Seal]>,
    keys: &[Key],
    report: &mut Report,
) {
    in_order(&export.seals, report);
    let mut by_day: BTreeMap<&str, &Seal> = BTreeMap::new();
    for seal in &export.seals {
        by_day.entry(&seal.day).or_insert(seal);
    }
    if let Some(published) = published {
        in_order(published, report);
        compare(&by_day, published, report);
        // What was published decides.
        by_day.extend(published.iter().map(|seal| (seal.day.as_str(), seal)));
    }
    report.seals = by_day.len();
    let mut sound = Vec::new();
    let mut others = BTreeSet::new();
    for (day, seal) in by_day {
        let Some(key) = seal.signer() else {
            report.add(Problem::Seal(day.to_owned(), SealProblem::Signature));
            continue;
        };
        report.keys.retain(|known| *known != key);
        report.keys.push(key);
        if keys.is_empty() || keys.contains(&key) {
            sound.push(seal);
        } else if others.insert(key) {
            report.add(Problem::Seal(day.to_owned(), SealProblem::OtherKey(key)));
        }
    }
    along(&sound, chain, report);
}

/// The days rise, and no seal covers less than the one before it.
fn in_order(seals: &[Seal], report: &mut Report) {
    for pair in seals.windows(2) {
        let [before, seal] = pair else { continue };
        if seal.day <= before.day {
            report.add(Problem::Seal(seal.day.clone(), SealProblem::Order));
        }
        if seal.last_sequence < before.last_sequence {
            report.add(Problem::Seal(seal.day.clone(), SealProblem::CoversLess));
        }
    }
}

/// What is in the export is what was published.
fn compare(in_export: &BTreeMap<&str, &Seal>, published: &[Seal], report: &mut Report) {
    for seal in published {
        let problem = match in_export.get(seal.day.as_str()) {
            Some(same) if *same == seal => continue,
            Some(_) => SealProblem::NotThePublished,
            None => SealProblem::Missing,
        };
        report.add(Problem::Seal(seal.day.clone(), problem));
    }
    let days: BTreeSet<&str> = published.iter().map(|seal| seal.day.as_str()).collect();
    for day in in_export.keys() {
        let is_due = days.last().is_some_and(|last| day < last);
        if is_due && !days.contains(day) {
            let day = (*day).to_owned();
            report.add(Problem::Seal(day, SealProblem::NeverPublished));
        }
    }
}

/// Compares the record with the seals, from the first to the last.
fn along(seals: &[&Seal], chain: &Chain, report: &mut Report) {
    let tree = Tree::over(&chain.hashes);
    let last = chain.last.map_or(0, |(sequence, _)| sequence);
    let mut beyond: Option<&Seal> = None;
    let mut is_told = false;
    for seal in seals {
        if seal.last_sequence > last {
            if beyond.is_none_or(|farthest| farthest.last_sequence < seal.last_sequence) {
                beyond = Some(seal);
            }
            continue;
        }
        // Where acts are missing on the way, that is told already.
        let Ok(covers) = usize::try_from(seal.last_sequence) else {
            continue;
        };
        let Some(hash) = covers.checked_sub(1).and_then(|at| chain.hashes.get(at)) else {
            continue;
        };
        let same_hash = tree::read(&seal.last_hash) == Some(*hash);
        let same_root = tree.root(covers) == tree::read(&seal.root);
        if same_hash && same_root {
            report.sealed_until = seal.last_sequence;
            is_told = false;
        } else if !is_told {
            is_told = true;
            let problem = if same_hash {
                SealProblem::Root
            } else {
                SealProblem::Rewritten {
                    first: report.sealed_until + 1,
                    last: seal.last_sequence,
                }
            };
            report.add(Problem::Seal(seal.day.clone(), problem));
        }
    }
    if let Some(seal) = beyond {
        report.add(Problem::CutOff {
            first: last + 1,
            last: seal.last_sequence,
            witness: Witness::Seal(seal.day.clone()),
        });
    }
}
