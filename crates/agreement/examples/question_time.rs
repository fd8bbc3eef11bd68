//! How long checking a report of 250 answers takes: what is shown, what is missing, what does not hold.
//!
//! Prints `name<TAB>minimum<TAB>median<TAB>maximum` in nanoseconds; `cargo xtask bench` reads it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::value::Answer;

/// Odd, so that the median is a measured value.
const RUNS: usize = 501;
const QUESTIONS: usize = 250;
/// What the set is called when something is wrong with it.
const NAME: &str = "250";

fn main() -> Result<(), Box<dyn Error>> {
    let questions =
        agreement::question_set::read(&file(), NAME).map_err(|wrong| format!("{wrong:?}"))?;
    let facts = Facts::of(Vec::new());
    let mut answers: BTreeMap<Address, Answer> = BTreeMap::new();
    for (_, question) in questions.questions() {
        let typed = match question.name.trim_start_matches('q').parse::<usize>()? % 5 {
            0 => "1200",
            1 => "yes",
            _ => "Vi har utbildat personal i socialtjänst, skola och vård.",
        };
        if let Ok(Some(answer)) = question.kind.read(typed) {
            answers.insert(Address::of(&question.name), answer);
        }
    }
    if answers.len() != QUESTIONS {
        return Err(format!("{} answers of {QUESTIONS}", answers.len()).into());
    }
    let mut nanoseconds: Vec<u128> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let sheet = Sheet::new(black_box(&questions), &facts, &answers);
            let findings = sheet.findings();
            let taken = start.elapsed();
            let _ = black_box(findings);
            taken.as_nanos()
        })
        .collect();
    nanoseconds.sort_unstable();
    println!(
        "checking a report of {QUESTIONS} answers\t{}\t{}\t{}",
        nanoseconds[0],
        nanoseconds[RUNS / 2],
        nanoseconds[RUNS - 1]
    );
    Ok(())
}

/// Every kind that is common, a condition on every fifth question and a check on every number.
fn file() -> String {
    let mut file =
        "format = 1\nagreement = \"psykisk-halsa-2023\"\nrespondent = \"municipality\"\n\
                    title = { sv = \"Allt\", en = \"All\" }\n\n\
                    [[section]]\nname = \"all\"\ntitle = { sv = \"Allt\", en = \"All\" }\n"
            .to_owned();
    for number in 0..QUESTIONS {
        let further = match number % 5 {
            0 => "kind = \"number\"\nchecks = [{ holds = \". < 1000000\", severity = \"asks\", says = { sv = \"Så många?\", en = \"So many?\" } }]\n".to_owned(),
            1 => "kind = \"yes-no\"\n".to_owned(),
            2 => format!("kind = \"long-text\"\nshown = \"${{q{}}} = 'yes'\"\n", number - 1),
            _ => "kind = \"long-text\"\nrequired = true\n".to_owned(),
        };
        // Writing to a text does not fail.
        let _ = write!(
            file,
            "\n[[section.question]]\nname = \"q{number}\"\nseries = \"q{number}\"\n\
             label = {{ sv = \"Fråga {number}\", en = \"Question {number}\" }}\n\
             used = {{ by = {{ sv = \"SKR\", en = \"SKR\" }}, why = {{ sv = \"Mätning\", en = \"To measure\" }} }}\n{further}"
        );
    }
    file
}
