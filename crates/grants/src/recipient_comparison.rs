//! Recipients side by side: how one figure is spread over them, where one of them stands, and who is like it.
//!
//! Exact all the way: a median of kronor per inhabitant is a fraction, and only showing it rounds. What is not known of a
//! recipient takes no part, and is counted.
//!
//! ```
//! use grants::Fraction;
//! use grants::recipient_comparison::Spread;
//! let values = [1, 2, 3, 4].map(Fraction::whole);
//! let spread = Spread::of(&values)?.expect("four values");
//! assert_eq!(Some(spread.median), Fraction::new(5, 2));
//! assert_eq!(Some(spread.lower_quartile), Fraction::new(7, 4));
//! # Ok::<(), grants::TooLarge>(())
//! ```

use crate::{Code, Fraction, TooLarge};

/// So many are nearest in size when nobody says how many: enough for a spread, few enough to be read.
pub const NEAREST_IN_SIZE: usize = 10;
/// The most recipients somebody can choose to compare with: more than half of the municipalities is no group.
pub const MOST_IN_GROUP: usize = 150;

/// How values are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many values there are.
    pub count: usize,
    /// The least.
    pub least: Fraction,
    /// A quarter of the values are at most this.
    pub lower_quartile: Fraction,
    /// Half of the values are at most this.
    pub median: Fraction,
    /// Three quarters of the values are at most this.
    pub upper_quartile: Fraction,
    /// The most.
    pub most: Fraction,
}

impl Spread {
    /// Of these values, in any order; none without values.
    pub fn of(values: &[Fraction]) -> Result<Option<Self>, TooLarge> {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
            return Ok(None);
        };
        let quarter = |quarters| at_quarter(&sorted, quarters).ok_or(TooLarge);
        Ok(Some(Self {
            count: sorted.len(),
            least: *least,
            lower_quartile: quarter(1)?,
            median: quarter(2)?,
            upper_quartile: quarter(3)?,
            most: *most,
        }))
    }
}

/// The value so many quarters of the way through sorted values: between two of them on the straight line, as spreadsheets and
/// statistical offices count quartiles when nothing else is said.
fn at_quarter(sorted: &[Fraction], quarters: usize) -> Option<Fraction> {
    let steps = sorted.len().checked_sub(1)?.checked_mul(quarters)?;
    let below = *sorted.get(steps / 4)?;
    let part = i128::try_from(steps % 4).ok()?;
    if part == 0 {
        return Some(below);
    }
    let above = *sorted.get(steps / 4 + 1)?;
    let further = above
        .checked_sub(below)?
        .checked_mul(Fraction::new(part, 4)?)?;
    below.checked_add(further)
}

/// Where one value stands among others, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Its place, from 1: those that are equal share the best of their places.
    pub place: usize,
    /// Among how many.
    pub of: usize,
    /// How many others have the same value.
    pub shared_with: usize,
}

impl Rank {
    /// Of a value among all values, its own among them.
    pub fn of(own: Fraction, values: &[Fraction]) -> Self {
        let larger = values.iter().filter(|one| **one > own).count();
        let same = values.iter().filter(|one| **one == own).count();
        Self {
            place: larger.saturating_add(1),
            of: values.len(),
            shared_with: same.saturating_sub(1),
        }
    }
}

/// For each of so many people; none where nobody lives.
pub fn for_each(value: Fraction, people: i64, each: i64) -> Option<Fraction> {
    value.checked_mul(Fraction::new(i128::from(each), i128::from(people))?)
}

/// The recipients nearest in size to one of them, without itself, by code. Of two that are as near, the one whose code comes first.
pub fn nearest_in_size(own: Code, sizes: &[(Code, i64)], count: usize) -> Vec<Code> {
    let Some((_, size)) = sizes.iter().find(|(code, _)| *code == own) else {
        return Vec::new();
    };
    let mut others: Vec<(u64, Code)> = (sizes.iter())
        .filter(|(code, _)| *code != own)
        .map(|(code, other)| (other.abs_diff(*size), *code))
        .collect();
    others.sort_unstable();
    others.dedup();
    let mut nearest: Vec<Code> = (others.into_iter().take(count))
        .map(|(_, code)| code)
        .collect();
    nearest.sort_unstable();
    nearest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(number: usize) -> Code {
        format!("{number:04}").parse().unwrap()
    }

    fn fractions() -> impl Strategy<Value = Vec<Fraction>> {
        let one = (-1_000_000_000_i128..1_000_000_000, 1_i128..2_000_000)
            .prop_map(|(above, below)| Fraction::new(above, below).unwrap());
        proptest::collection::vec(one, 1..40)
    }

    #[test]
    fn the_quartiles_of_four_values_are_those_of_a_spreadsheet() {
        let values = [7, 15, 36, 39, 40, 41].map(Fraction::whole);
        let spread = Spread::of(&values).unwrap().unwrap();
        let quarters = [spread.lower_quartile, spread.median, spread.upper_quartile];
        let written = quarters.map(|one| one.to_string());
        assert_eq!(written, ["81/4", "75/2", "159/4"]);
        assert_eq!(Spread::of(&[]), Ok(None));
        assert_eq!(
            Spread::of(&[Fraction::whole(3)]).unwrap().unwrap().median,
            Fraction::whole(3)
        );
    }

    #[test]
    fn what_is_too_large_to_be_counted_is_refused() {
        let values = [
            Fraction::new(1, i128::MAX).unwrap(),
            Fraction::new(1, i128::MAX - 1).unwrap(),
        ];
        assert_eq!(Spread::of(&values), Err(TooLarge));
    }

    #[test]
    fn equals_share_the_best_place() {
        let values = [5, 3, 3, 1].map(Fraction::whole);
        let rank = Rank::of(Fraction::whole(3), &values);
        assert_eq!((rank.place, rank.of, rank.shared_with), (2, 4, 1));
    }

    #[test]
    fn the_nearest_are_those_with_the_least_difference_and_never_itself() {
        let sizes = [(1, 100), (2, 90), (3, 111), (4, 110), (5, 1000)]
            .map(|(number, size)| (code(number), size));
        assert_eq!(nearest_in_size(code(1), &sizes, 2), [code(2), code(4)]);
        assert_eq!(nearest_in_size(code(9), &sizes, 2), []);
        assert_eq!(nearest_in_size(code(1), &sizes, 99).len(), 4);
    }

    #[test]
    fn nobody_lives_nowhere() {
        let three = Fraction::whole(3);
        assert_eq!(for_each(three, 0, 1), None);
        assert_eq!(for_each(three, 1_500, 1_000), Fraction::new(2, 1));
    }

    proptest! {
        #[test]
        fn the_quartiles_are_in_order_and_within_the_values(values in fractions()) {
            let spread = Spread::of(&values).unwrap().unwrap();
            prop_assert!(spread.least <= spread.lower_quartile);
            prop_assert!(spread.lower_quartile <= spread.median);
            prop_assert!(spread.median <= spread.upper_quartile);
            prop_assert!(spread.upper_quartile <= spread.most);
            let at_most = |limit| values.iter().filter(|one| **one <= limit).count();
            prop_assert!(at_most(spread.median) * 2 >= values.len());
            prop_assert!(at_most(spread.lower_quartile) * 4 >= values.len());
        }

        #[test]
        fn the_order_of_the_values_makes_no_difference(values in fractions()) {
            let mut turned = values.clone();
            turned.reverse();
            prop_assert_eq!(Spread::of(&values), Spread::of(&turned));
        }

        #[test]
        fn places_run_from_first_to_last_without_a_gap(values in fractions()) {
            let mut places: Vec<usize> = Vec::new();
            for value in &values {
                let rank = Rank::of(*value, &values);
                places.extend([rank.place]);
                prop_assert!(rank.place + rank.shared_with <= rank.of);
            }
            prop_assert!(places.contains(&1));
        }

        #[test]
        fn nobody_outside_is_nearer_than_anybody_inside(
            sizes in proptest::collection::vec(0_i64..1_000, 2..30), count in 1_usize..12,
        ) {
            let sizes: Vec<(Code, i64)> = sizes.iter().enumerate().map(|(at, size)| (code(at), *size)).collect();
            let nearest = nearest_in_size(code(0), &sizes, count);
            let far = |one: &&(Code, i64)| one.1.abs_diff(sizes[0].1);
            let (inside, outside): (Vec<_>, Vec<_>) =
                sizes[1..].iter().partition(|one| nearest.contains(&one.0));
            prop_assert_eq!(inside.len(), count.min(sizes.len() - 1));
            let furthest = inside.iter().map(far).max();
            let closest = outside.iter().map(far).min();
            prop_assert!(closest.is_none() || furthest <= closest);
        }
    }
}
