//! Floor, cap and hold-harmless, as the page words it.

use std::collections::BTreeMap;

use grants::Code;

use super::{Amounts, Exact, Refused, sum, zero};

/// On which side of its limit an amount must stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    AtLeast,
    AtMost,
}

/// Who breaks the bound is set to it; what remains goes to the others in proportion to their inner shares; again
/// until no bound is broken.
pub fn hold(
    pot: &Exact,
    inner: &Amounts,
    limits: &BTreeMap<Code, Exact>,
    side: Side,
) -> Result<Amounts, Refused> {
    let mut set = Amounts::new();
    loop {
        let remains = pot - sum(set.values());
        if remains < zero() {
            return Err(Refused("the floor needs more than the amount"));
        }
        let others: Vec<(&Code, &Exact)> = inner
            .iter()
            .filter(|(code, _)| !set.contains_key(*code))
            .collect();
        let of_others = sum(others.iter().map(|(_, share)| *share));
        if of_others == zero() && remains > zero() {
            return Err(Refused("the cap leaves money that nobody can take"));
        }
        let per_share = if of_others == zero() {
            zero()
        } else {
            remains / of_others
        };
        let shared: Amounts = others
            .into_iter()
            .map(|(code, share)| (*code, share * &per_share))
            .collect();
        let mut broken = Amounts::new();
        for (code, amount) in &shared {
            let is_broken = limits.get(code).is_some_and(|limit| match side {
                Side::AtLeast => amount < limit,
                Side::AtMost => amount > limit,
            });
            if is_broken {
                broken.insert(*code, limits[code].clone());
            }
        }
        let is_settled = broken.is_empty();
        set.extend(if is_settled { shared } else { broken });
        if is_settled {
            return Ok(set);
        }
    }
}
