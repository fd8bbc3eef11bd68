//! A row of random numbers that every decision of a generator is taken from.

/// Numbers to decide by. When they run out every choice is zero, so that a shorter row is a simpler world and proptest
/// shrinks towards the simplest.
#[derive(Debug)]
pub struct Choices<'a> {
    numbers: std::slice::Iter<'a, u32>,
}

impl<'a> Choices<'a> {
    /// The choices these numbers make.
    pub fn new(numbers: &'a [u32]) -> Self {
        Self {
            numbers: numbers.iter(),
        }
    }

    /// Any number.
    pub fn any(&mut self) -> u32 {
        self.numbers.next().copied().unwrap_or(0)
    }

    /// A number from 0 and below this one.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.any()).unwrap_or(0) % end.max(1)
    }

    /// An amount or figure from 0 up to this, included.
    pub fn up_to(&mut self, highest: i64) -> i64 {
        let high = i64::from(self.any());
        let number = (high << 31) + i64::from(self.any() >> 1);
        number % (highest.max(0).saturating_add(1))
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u32) -> bool {
        self.any() % times == times - 1
    }

    /// One of these, the first when the choices have run out.
    pub fn of<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())]
    }
}
