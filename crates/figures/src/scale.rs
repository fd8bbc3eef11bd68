//! Five steps from little to much.

use crate::Value;

/// How many steps there are: more cannot be told apart at a glance.
pub(crate) const STEP_COUNT: usize = 5;

/// Where the bounds between steps lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// As many in each step, as nearly as equal values allow.
    Quantiles,
    /// Steps of equal length between the smallest and the largest value.
    Equal,
}

/// Values put into steps. Values that read alike are always in the same step: a difference that
/// nobody is shown must not be painted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    /// The step of each value, from 0, in the order in which the values were given.
    pub steps: Vec<usize>,
    /// Each step that has values, with the smallest and the largest as they read.
    pub ranges: Vec<StepRange>,
}

/// A step and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StepRange {
    pub step: usize,
    pub smallest: String,
    pub largest: String,
}

impl StepRange {
    /// The range as text. Words and signs get air around the dash, plain numbers do not.
    pub fn text(&self) -> String {
        let Self {
            smallest, largest, ..
        } = self;
        if smallest == largest {
            return smallest.clone();
        }
        let airy = |text: &String| {
            text.contains(|letter: char| letter.is_whitespace() || "-−–".contains(letter))
        };
        if airy(smallest) || airy(largest) {
            format!("{smallest} – {largest}")
        } else {
            format!("{smallest}–{largest}")
        }
    }
}

/// Puts values into steps.
pub(crate) fn scale(values: &[&Value], steps: Steps) -> Scale {
    let mut order: Vec<(usize, &Value)> = values.iter().copied().enumerate().collect();
    order.sort_by(|one, other| one.1.number().total_cmp(&other.1.number()));
    let ends = order.first().zip(order.last());
    let (least, most) = ends.map_or((0.0, 0.0), |((_, first), (_, last))| {
        (first.number(), last.number())
    });
    let mut scale = Scale {
        steps: vec![0; values.len()],
        ranges: Vec::new(),
    };
    let mut before = 0;
    for alike in order.chunk_by(|(_, one), (_, other)| {
        one.text() == other.text() || one.number().total_cmp(&other.number()).is_eq()
    }) {
        let (Some((_, first)), Some((_, last))) = (alike.first(), alike.last()) else {
            continue;
        };
        let step = match steps {
            // The step of the middle one of those alike. All alike are in the middle step.
            Steps::Quantiles => (2 * before + alike.len()) * STEP_COUNT / (2 * values.len()),
            Steps::Equal => equal_step(first.number(), least, most),
        };
        before += alike.len();
        for (at, _) in alike {
            scale.steps[*at] = step;
        }
        match scale.ranges.last_mut() {
            Some(range) if range.step == step => last.text().clone_into(&mut range.largest),
            _ => scale.ranges.push(StepRange {
                step,
                smallest: first.text().to_owned(),
                largest: last.text().to_owned(),
            }),
        }
    }
    scale
}

fn equal_step(number: f64, least: f64, most: f64) -> usize {
    if least >= most {
        return STEP_COUNT / 2;
    }
    // Parts of the way, not differences: differences of large numbers of different sign are
    // larger still.
    let bounds = [0.2, 0.4, 0.6, 0.8];
    bounds
        .into_iter()
        .filter(|part| number >= least * (1.0 - part) + most * part)
        .count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values(numbers: &[i64]) -> Vec<Value> {
        numbers
            .iter()
            .map(|number| Value::whole(*number, number.to_string()).unwrap())
            .collect()
    }

    fn scaled(numbers: &[i64], steps: Steps) -> Scale {
        let values = values(numbers);
        scale(&values.iter().collect::<Vec<_>>(), steps)
    }

    #[test]
    fn quantiles_put_as_many_in_each_step() {
        let scale = scaled(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], Steps::Quantiles);
        assert_eq!(scale.steps, [4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
        assert_eq!(scale.ranges[0].text(), "1–2");
        assert_eq!(scale.ranges.len(), 5);
    }

    #[test]
    fn equal_steps_have_equal_length() {
        let scale = scaled(&[0, 1, 2, 3, 100], Steps::Equal);
        assert_eq!(scale.steps, [0, 0, 0, 0, 4]);
        assert_eq!(
            scaled(&[0, 20, 40, 60, 80, 100], Steps::Equal).steps,
            [0, 1, 2, 3, 4, 4]
        );
        assert_eq!(scale.ranges[1].text(), "100");
    }

    #[test]
    fn values_that_are_all_alike_are_in_the_middle_step() {
        for steps in [Steps::Quantiles, Steps::Equal] {
            let scale = scaled(&[7; 290], steps);
            assert_eq!(scale.steps, [2; 290]);
            assert_eq!(scale.ranges.len(), 1);
        }
        assert_eq!(scaled(&[7], Steps::Quantiles).steps, [2]);
        assert_eq!(scaled(&[], Steps::Quantiles).ranges, []);
    }

    #[test]
    fn differences_that_nobody_is_shown_are_not_painted() {
        // Kronor per inhabitant of a key that follows population: the same but for odd kronor.
        let values: Vec<Value> = (0..290)
            .map(|at| Value::quotient(28_903_000 + at, 1_000_000, "28,90").unwrap())
            .collect();
        let scale = scale(&values.iter().collect::<Vec<_>>(), Steps::Quantiles);
        assert_eq!(scale.steps, [2; 290]);
        assert_eq!(scale.ranges[0].text(), "28,90");
    }

    #[test]
    fn a_dash_has_air_where_it_could_be_read_as_a_sign() {
        assert_eq!(scaled(&[-5, -3], Steps::Equal).ranges[0].text(), "-5");
        let range = |smallest: &str, largest: &str| StepRange {
            step: 0,
            smallest: smallest.to_owned(),
            largest: largest.to_owned(),
        };
        assert_eq!(range("−5", "−3").text(), "−5 – −3");
        assert_eq!(
            range("1\u{a0}000", "2\u{a0}000").text(),
            "1\u{a0}000 – 2\u{a0}000"
        );
        assert_eq!(range("1,5", "2,5").text(), "1,5–2,5");
    }

    proptest! {
        #[test]
        fn more_never_means_a_lower_step(
            numbers in proptest::collection::vec(-50_i64..50, 1..80),
            equal: bool,
        ) {
            let steps = if equal { Steps::Equal } else { Steps::Quantiles };
            let scale = scaled(&numbers, steps);
            for (one, its_step) in numbers.iter().zip(&scale.steps) {
                prop_assert!(*its_step < STEP_COUNT);
                for (other, their_step) in numbers.iter().zip(&scale.steps) {
                    if one <= other {
                        prop_assert!(its_step <= their_step);
                    }
                }
            }
        }
    }
}
