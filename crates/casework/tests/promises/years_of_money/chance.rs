//! Chance that can be had again: the same seed gives the same choices.

/// A source of choices (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        // Mixed, or one seed would play what another plays, a few choices later.
        let mut mixed = Self(seed);
        let begin = mixed.next() ^ seed.rotate_left(32);
        Self(begin)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another; nought when that is nought.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap();
        usize::try_from(self.next() % limit).unwrap()
    }

    /// An amount of öre up to another, in whole kronor.
    pub fn kronor_up_to(&mut self, ore: i64) -> i64 {
        let kronor = usize::try_from((ore / 100).max(0)).unwrap();
        i64::try_from(self.below(kronor + 1)).unwrap() * 100
    }

    /// Whether something happens that happens one time in so many.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of some; none of none.
    pub fn one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = self.below(all.len());
        all.get(at).cloned()
    }
}
