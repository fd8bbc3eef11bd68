//! The engine against the independent checker, on made-up agreements.

use crate::desk::Desk;
use crate::places;
use crate::proof::checked;
use crate::random_agreement::{OWN_DAY, agreement};

/// How many agreements each of the tests below makes.
const EACH: u64 = 75;

/// Makes the agreements of these seeds and compares. Most of them must have been shared out.
fn compare(first: u64) {
    let mut shared = 0;
    for seed in first..first + EACH {
        let text = agreement(seed);
        let desk =
            Desk::with("slump.toml", &text).and("folk.csv", places::population(OWN_DAY, seed));
        let own = if seed % 2 == 0 {
            "--population folk.csv"
        } else {
            ""
        };
        let answer = desk.overens(&format!(
            "allocate slump.toml --recipient 09 --proof bevis {own}"
        ));
        if answer.exit_code == 2 {
            // Bounds that cannot be kept, and the like; never something the file reader should have seen.
            assert!(
                !answer.stderr.contains("slump.toml"),
                "seed {seed}: {answer}\n{text}"
            );
            println!("{seed}: {}", answer.stderr);
            continue;
        }
        let report = checked(&desk.path("bevis"), None);
        assert!(
            report.holds(),
            "seed {seed}: {:#?}\n{text}",
            report.findings()
        );
        shared += 1;
    }
    println!("{shared} of {EACH} shared out");
    assert!(
        shared * 4 > EACH * 3,
        "only {shared} of {EACH} were shared out"
    );
}

#[test]
fn engine_and_checker_agree_on_made_up_agreements_one() {
    compare(0);
}

#[test]
fn engine_and_checker_agree_on_made_up_agreements_two() {
    compare(EACH);
}

#[test]
fn engine_and_checker_agree_on_made_up_agreements_three() {
    compare(2 * EACH);
}

#[test]
fn engine_and_checker_agree_on_made_up_agreements_four() {
    compare(3 * EACH);
}
