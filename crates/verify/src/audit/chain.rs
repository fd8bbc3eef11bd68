//! The chain: every act has the hash of its fields, goes on from the one before it, and none is missing, added or moved.

use std::collections::{BTreeMap, btree_map};

use crate::audit::export::{Entry, Export};
use crate::audit::problem::{Counted, Problem, Witness};
use crate::audit::{Hash, Report};

/// What the seals are compared with.
#[derive(Debug, Default)]
pub struct Chain {
    /// The hashes of the acts from the first on, as far as none is missing.
    pub hashes: Vec<Hash>,
    /// The number and hash of the last act.
    pub last: Option<(u64, Hash)>,
}

/// Checks the acts against each other and against the head.
pub fn check(export: &Export, report: &mut Report) -> Chain {
    let mut found: Vec<(u64, Problem)> = Vec::new();
    let mut by_number: BTreeMap<u64, &Entry> = BTreeMap::new();
    let mut in_file: Vec<&Entry> = Vec::new();
    for entry in &export.entries {
        let (sequence, line) = (entry.sequence, entry.line);
        if !entry.is_sound {
            found.push((sequence, Problem::Changed(sequence)));
        }
        if let btree_map::Entry::Vacant(place) = by_number.entry(sequence) {
            place.insert(entry);
            in_file.push(entry);
        } else {
            found.push((sequence, Problem::Twice { sequence, line }));
        }
    }
    for (entry, after) in moved(&in_file) {
        let sequence = entry.sequence;
        found.push((sequence, Problem::Moved { sequence, after }));
    }
    let chain = follow(&by_number, &mut found);
    let is_counted = found
        .iter()
        .any(|(_, problem)| matches!(problem, Problem::Twice { .. } | Problem::Removed { .. }));
    found.sort_by_key(|(sequence, _)| *sequence);
    for (_, problem) in found {
        report.add(problem);
    }
    compare_with_head(export, &chain, is_counted, report);
    chain
}

/// Goes from number to number.
fn follow(by_number: &BTreeMap<u64, &Entry>, found: &mut Vec<(u64, Problem)>) -> Chain {
    let mut chain = Chain::default();
    let mut is_whole = true;
    let mut before: (u64, Option<Hash>) = (0, Some([0; 32]));
    for (&sequence, entry) in by_number {
        // Numbers begin at 1, so there is one before.
        let expected = before.0.saturating_add(1);
        if sequence == expected {
            if entry.previous_hash.is_none() || entry.previous_hash != before.1 {
                let problem = Problem::NotNext {
                    sequence,
                    before: before.0,
                };
                found.push((sequence, problem));
            }
        } else {
            let problem = Problem::Removed {
                first: expected,
                last: sequence - 1,
            };
            found.push((expected, problem));
            is_whole = false;
        }
        match entry.hash {
            Some(hash) if is_whole => chain.hashes.push(hash),
            _ => is_whole = false,
        }
        chain.last = Some((sequence, entry.hash.unwrap_or_default()));
        before = (sequence, entry.hash);
    }
    chain
}

/// The acts that must be moved for the others to be in order, as few as can be, each with the one it stands after in the
/// file; 0 for the beginning.
fn moved<'e>(in_file: &[&'e Entry]) -> Vec<(&'e Entry, u64)> {
    // The longest row of rising numbers stays; `ends` has the place of the smallest number that ends a row of each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(in_file.len());
    let number = |place: usize| in_file.get(place).map(|entry| entry.sequence);
    for (place, entry) in in_file.iter().enumerate() {
        let length = ends.partition_point(|&end| number(end) < Some(entry.sequence));
        before.push(length.checked_sub(1).and_then(|at| ends.get(at).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut stays = vec![false; in_file.len()];
    let mut next = ends.last().copied();
    while let Some(place) = next {
        if let Some(stays) = stays.get_mut(place) {
            *stays = true;
        }
        next = before.get(place).copied().flatten();
    }
    let after = std::iter::once(0).chain(in_file.iter().map(|entry| entry.sequence));
    let places = in_file.iter().zip(after).zip(stays);
    places
        .filter(|(_, stays)| !stays)
        .map(|((entry, after), _)| (*entry, after))
        .collect()
}

fn compare_with_head(export: &Export, chain: &Chain, is_counted: bool, report: &mut Report) {
    let Some(head) = &export.head else {
        return;
    };
    let last = chain.last.map_or(0, |(sequence, _)| sequence);
    let entries = u64::try_from(export.entries.len()).unwrap_or(u64::MAX);
    let seals = u64::try_from(export.seals.len()).unwrap_or(u64::MAX);
    if head.entries > last {
        report.add(Problem::CutOff {
            first: last + 1,
            last: head.entries,
            witness: Witness::Head,
        });
    } else if head.entries != entries && !is_counted {
        report.add(Problem::Count {
            what: Counted::Entries,
            stated: head.entries,
            found: entries,
        });
    } else if let Some((last, hash)) = chain.last
        && super::tree::read(&head.last_hash) != Some(hash)
    {
        report.add(Problem::LastHash(last));
    }
    if head.seals != seals {
        report.add(Problem::Count {
            what: Counted::Seals,
            stated: head.seals,
            found: seals,
        });
    }
}
