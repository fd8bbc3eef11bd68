//! Floor, cap and hold-harmless: setting those who break a bound to it and sharing what remains among the others.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::exact::{Exact, divided, sum, zero};
use crate::refusal::Refusal;

/// On which side of the bound an amount must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Nobody may have less.
    AtLeast,
    /// Nobody may have more.
    AtMost,
}

impl Bound {
    fn is_broken_by(self, amount: &Exact, limit: &Exact) -> bool {
        match self {
            Self::AtLeast => amount.cmp(limit) == Ordering::Less,
            Self::AtMost => amount.cmp(limit) == Ordering::Greater,
        }
    }
}

/// Shares `amount` kronor so that nobody breaks the bound.
///
/// `inner` is what each would have without it, in kronor, and the proportion in which the others share. `limits` are
/// kronor by code; who has no limit cannot break it. One round settles at least one recipient, so it ends.
pub fn within_bounds(
    amount: &Exact,
    inner: &BTreeMap<String, Exact>,
    bound: Bound,
    limits: &BTreeMap<String, Exact>,
) -> Result<BTreeMap<String, Exact>, Refusal> {
    let mut settled: BTreeMap<String, Exact> = BTreeMap::new();
    loop {
        let left = amount - sum(settled.values());
        if left < zero() {
            return Err(Refusal::BoundNeedsMore(-left));
        }
        let others: BTreeMap<&String, &Exact> = inner
            .iter()
            .filter(|(code, _)| !settled.contains_key(*code))
            .collect();
        let total = sum(others.values().copied());
        let mut shared: BTreeMap<String, Exact> = BTreeMap::new();
        for (code, inner) in others {
            let part = match divided(inner, &total) {
                Some(share) => &left * share,
                None => zero(),
            };
            shared.insert(code.clone(), part);
        }
        if sum(shared.values()) != left {
            return Err(Refusal::BoundLeavesMoney(left));
        }
        let broken: BTreeMap<String, Exact> = limits
            .iter()
            .filter(|(code, limit)| {
                shared
                    .get(*code)
                    .is_some_and(|part| bound.is_broken_by(part, limit))
            })
            .map(|(code, limit)| (code.clone(), limit.clone()))
            .collect();
        if broken.is_empty() {
            settled.extend(shared);
            return Ok(settled);
        }
        settled.extend(broken);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::whole;

    fn kronor<const N: usize>(amounts: [(&str, u64); N]) -> BTreeMap<String, Exact> {
        amounts
            .into_iter()
            .map(|(code, kronor)| (code.to_owned(), whole(kronor)))
            .collect()
    }

    fn within(
        bound: Bound,
        inner: [(&str, u64); 3],
        limit: u64,
    ) -> Result<BTreeMap<String, Exact>, Refusal> {
        let limits = inner.map(|(code, _)| (code, limit));
        let amount: u64 = inner.iter().map(|(_, kronor)| kronor).sum();
        within_bounds(&whole(amount), &kronor(inner), bound, &kronor(limits))
    }

    #[test]
    fn raising_one_to_the_floor_can_push_the_next_below_it() {
        // 10, 24, 66 with floor 22. Round 1: a is set to 22; 78 is left for b and c in proportion 24 : 66,
        // b = 78 × 24/90 = 20.8, below 22. Round 2: b is set to 22; c has the 56 that are left.
        let shared = within(Bound::AtLeast, [("a", 10), ("b", 24), ("c", 66)], 22);
        assert_eq!(shared, Ok(kronor([("a", 22), ("b", 22), ("c", 56)])));
    }

    #[test]
    fn lowering_one_to_the_cap_can_push_the_next_above_it() {
        // 10, 40, 50 with cap 45. Round 1: c is set to 45; 55 is left, b = 55 × 40/50 = 44, a = 11. Nothing is broken.
        let shared = within(Bound::AtMost, [("a", 10), ("b", 40), ("c", 50)], 45);
        assert_eq!(shared, Ok(kronor([("a", 11), ("b", 44), ("c", 45)])));
        // With cap 42: c = 42, 58 left, b = 46.4 is above; b = 42, a has 16.
        let shared = within(Bound::AtMost, [("a", 10), ("b", 40), ("c", 50)], 42);
        assert_eq!(shared, Ok(kronor([("a", 16), ("b", 42), ("c", 42)])));
    }

    #[test]
    fn a_floor_that_is_exactly_reached_is_not_broken() {
        let inner = [("a", 20), ("b", 30), ("c", 50)];
        assert_eq!(within(Bound::AtLeast, inner, 20), Ok(kronor(inner)));
    }

    #[test]
    fn a_floor_that_needs_more_than_the_amount_is_refused() {
        // Three times 34 is 102 of 100.
        assert_eq!(
            within(Bound::AtLeast, [("a", 20), ("b", 30), ("c", 50)], 34),
            Err(Refusal::BoundNeedsMore(whole(2)))
        );
    }

    #[test]
    fn a_cap_that_leaves_money_is_refused() {
        // Three times 33 is 99 of 100.
        assert_eq!(
            within(Bound::AtMost, [("a", 20), ("b", 30), ("c", 50)], 33),
            Err(Refusal::BoundLeavesMoney(whole(1)))
        );
        // b and c have no part in the proportion, so they cannot take what a gives up.
        assert_eq!(
            within(Bound::AtMost, [("a", 100), ("b", 0), ("c", 0)], 60),
            Err(Refusal::BoundLeavesMoney(whole(40)))
        );
    }
}
