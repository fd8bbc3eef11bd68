//! The tree over the record: one root that stands for every act in order, computed while the acts go by.
//!
//! A leaf is the SHA-256 of a zero byte and the 32 bytes of an act's hash, a node the SHA-256 of a one byte and its two
//! children, and a tree of n leaves is divided at the largest power of two below n, as in RFC 6962. `docs/audit.md`
//! describes it for strangers.

use sha2::{Digest as _, Sha256};

/// A hash.
pub(crate) type Hash = [u8; 32];

/// The tree so far: the roots of its full subtrees, the largest first, each with how many leaves it has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree(Vec<(u64, Hash)>);

impl Tree {
    /// Adds the hash of the next act.
    pub(crate) fn push(&mut self, act: &Hash) {
        let mut subtree = (
            1,
            Sha256::new()
                .chain_update([0])
                .chain_update(act)
                .finalize()
                .into(),
        );
        while let Some((leaves, left)) = self.0.pop_if(|(leaves, _)| *leaves == subtree.0) {
            subtree = (leaves * 2, node(&left, &subtree.1));
        }
        self.0.push(subtree);
    }

    /// The root; none of an empty tree.
    pub(crate) fn root(&self) -> Option<Hash> {
        let mut smallest_first = self.0.iter().rev().map(|(_, hash)| *hash);
        let last = smallest_first.next()?;
        Some(smallest_first.fold(last, |right, left| node(&left, &right)))
    }
}

fn node(left: &Hash, right: &Hash) -> Hash {
    let both = Sha256::new().chain_update([1]).chain_update(left);
    both.chain_update(right).finalize().into()
}

/// The 32 bytes of 64 hexadecimal digits.
pub(crate) fn bytes(digits: &str) -> Option<Hash> {
    if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut hash = Hash::default();
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(hash)
}

/// The 64 hexadecimal digits of a hash.
pub(crate) fn digits(hash: &Hash) -> String {
    use std::fmt::Write as _;
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(number: u8) -> Hash {
        Sha256::digest([number]).into()
    }

    /// The definition, divided from above.
    fn defined(leaves: &[Hash]) -> Hash {
        if let [only] = leaves {
            return Sha256::new()
                .chain_update([0])
                .chain_update(only)
                .finalize()
                .into();
        }
        let mut half = 1;
        while half * 2 < leaves.len() {
            half *= 2;
        }
        let (left, right) = leaves.split_at(half);
        node(&defined(left), &defined(right))
    }

    #[test]
    fn the_root_is_that_of_the_definition_whatever_the_number_of_acts() {
        let leaves: Vec<Hash> = (0..130).map(leaf).collect();
        let mut tree = Tree::default();
        assert_eq!(tree.root(), None);
        for (at, hash) in leaves.iter().enumerate() {
            tree.push(hash);
            assert_eq!(tree.root(), Some(defined(&leaves[..=at])), "{at}");
        }
    }

    #[test]
    fn the_root_of_three_known_acts_is_the_one_of_the_documentation() {
        let mut tree = Tree::default();
        for number in 1..=3 {
            tree.push(&[number; 32]);
        }
        assert_eq!(
            tree.root().map(|root| digits(&root)).as_deref(),
            Some("df896896c799531f1fd1e556cea26a6989ab06853bcbfdd3e4f5097a611f658f")
        );
    }

    #[test]
    fn only_sixty_four_digits_are_a_hash() {
        let hash = leaf(7);
        assert_eq!(bytes(&digits(&hash)), Some(hash));
        for wrong in ["", "ab", &"å".repeat(32), &"g".repeat(64)] {
            assert_eq!(bytes(wrong), None);
        }
    }
}
