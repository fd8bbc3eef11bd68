//! What a run of letters costs: as many as there are recipients of a year.

use std::time::Duration;

use super::told_by;
use crate::failure::Failure;
use crate::seconds::{in_milliseconds, in_seconds};
use crate::workspace::Workspace;

/// As many as there are recipients of a year.
const LETTERS: &str = "332";

/// Builds for release, typesets, prints.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    println!();
    let line = told_by(
        workspace,
        ("overens-typeset", "papers"),
        &["time".as_ref(), LETTERS.as_ref()],
    )?;
    println!("{}", told(&line)?);
    Ok(())
}

/// The numbers the example prints, as a sentence.
fn told(line: &str) -> Result<String, Failure> {
    let not_measured = || Failure::NotMeasured {
        line: line.trim().to_owned(),
    };
    let numbers: Result<Vec<u64>, _> = line.trim().split('\t').map(str::parse).collect();
    let numbers = numbers.map_err(|_| not_measured())?;
    let [shortest, middle, longest, all, kilobytes] = numbers[..] else {
        return Err(not_measured());
    };
    let milliseconds = |nanoseconds| in_milliseconds(Duration::from_nanos(nanoseconds));
    Ok(format!(
        "{LETTERS} personal letters as PDF, two pages each: {} in all, one at a time; a letter {} in the middle, {} at least, \
         {} at most; {} MB of memory at most",
        in_seconds(Duration::from_nanos(all)),
        milliseconds(middle),
        milliseconds(shortest),
        milliseconds(longest),
        kilobytes / 1_000,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_become_a_sentence() {
        let sentence = told("1000000\t2000000\t30000000\t4000000000\t71000\n").unwrap();
        assert_eq!(
            sentence,
            "332 personal letters as PDF, two pages each: 4.0 s in all, one at a time; a letter 2.000 ms in the middle, \
             1.000 ms at least, 30.000 ms at most; 71 MB of memory at most"
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for line in ["", "1\t2\t3\t4", "1\t2\t3\t4\tmany"] {
            assert!(matches!(told(line), Err(Failure::NotMeasured { .. })));
        }
    }
}
