//! The tree over the acts, straight from its definition in RFC 6962: no shortcut but that no part is computed twice.

use sha2::{Digest as _, Sha256};

use crate::audit::Hash;

/// The tree over the hashes of acts.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The roots of all full subtrees: those of one act, of two, of four and so on, each from the left.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// The tree over these acts.
    pub fn over(acts: &[Hash]) -> Self {
        let mut levels = vec![acts.iter().map(|act| hash(0, &[act])).collect::<Vec<_>>()];
        while let Some(below) = levels.last().filter(|below| below.len() > 1) {
            let pairs = below.chunks_exact(2);
            let above = pairs.map(|pair| hash(1, &pair.iter().collect::<Vec<_>>()));
            levels.push(above.collect());
        }
        Self { levels }
    }

    /// The root over the first so many acts; none of no acts, or more than there are.
    pub fn root(&self, acts: usize) -> Option<Hash> {
        self.part(0, acts)
    }

    /// The root over so many acts from a place that is a multiple of the next power of two.
    fn part(&self, start: usize, acts: usize) -> Option<Hash> {
        if acts.is_power_of_two() {
            let level = usize::try_from(acts.ilog2()).ok()?;
            return self.levels.get(level)?.get(start / acts).copied();
        }
        // Divided at the largest power of two below their number.
        let half = acts
            .checked_next_power_of_two()?
            .checked_div(2)
            .filter(|half| *half > 0)?;
        let (left, right) = (
            self.part(start, half)?,
            self.part(start + half, acts - half)?,
        );
        Some(hash(1, &[&left, &right]))
    }
}

fn hash(kind: u8, parts: &[&Hash]) -> Hash {
    let mut bytes = vec![kind];
    for part in parts {
        bytes.extend_from_slice(*part);
    }
    Sha256::digest(bytes).into()
}

/// Reads 64 hexadecimal digits, lower-case only.
pub fn read<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let lower = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if digits.len() != N * 2 || !digits.bytes().all(lower) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// Bytes as hexadecimal digits.
pub fn digits(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, with nothing kept.
    fn defined(acts: &[Hash]) -> Hash {
        if let [act] = acts {
            return hash(0, &[act]);
        }
        let (left, right) = acts.split_at(acts.len().next_power_of_two() / 2);
        hash(1, &[&defined(left), &defined(right)])
    }

    #[test]
    fn the_root_over_any_number_of_acts_is_that_of_the_definition() {
        let acts: Vec<Hash> = (0..70).map(|number| [number; 32]).collect();
        let tree = Tree::over(&acts);
        for number in 1..=acts.len() {
            assert_eq!(
                tree.root(number),
                Some(defined(&acts[..number])),
                "{number}"
            );
        }
        assert_eq!(
            (tree.root(0), tree.root(71), tree.root(usize::MAX)),
            (None, None, None)
        );
        assert_eq!(Tree::over(&[]).root(1), None);
    }

    #[test]
    fn the_root_over_three_known_acts_is_the_one_of_the_documentation() {
        let tree = Tree::over(&[[1; 32], [2; 32], [3; 32]]);
        assert_eq!(
            tree.root(3).map(|root| digits(&root)).as_deref(),
            Some("df896896c799531f1fd1e556cea26a6989ab06853bcbfdd3e4f5097a611f658f")
        );
    }

    #[test]
    fn only_lower_case_digits_of_the_right_number_are_read() {
        assert_eq!(read::<2>("00ff"), Some([0, 255]));
        for wrong in ["", "0", "00fF", "00ff0", "00ff00", "00fg", "åå"] {
            assert_eq!(read::<2>(wrong), None, "{wrong}");
        }
    }
}
