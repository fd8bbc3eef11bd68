//! Whatever is typed or written, the program answers with an exit code it has promised and never panics.

use crate::desk::Desk;
use crate::random_numbers::RandomNumbers;

/// Words a monkey finds on the keyboard. None of them writes outside the desk or asks the network.
const WORDS: [&str; 52] = [
    "check",
    "allocate",
    "explain",
    "compare",
    "diff",
    "simulate",
    "population",
    "import",
    "list",
    "psykisk-halsa-2016",
    "psykisk-halsa-2019",
    "psykisk-halsa-2021",
    "psykisk-halsa-2021",
    "psykisk-halsa-2024",
    "egen.toml",
    "folk.csv",
    "saknas",
    "",
    "-",
    "--",
    "---",
    "=",
    "'",
    "\"",
    "\u{0}x",
    "å",
    "🦦",
    "\u{202e}",
    "--as-published",
    "--item",
    "--recipient",
    "--recipient",
    "--population",
    "--format",
    "--out",
    "--proof",
    "--lang",
    "--set",
    "--help",
    "-h",
    "-V",
    "--day",
    "--ages",
    "--partial",
    "--contents",
    "csv",
    "json",
    "xlsx",
    "en",
    "01",
    "0138",
    "traumavard.amount=5",
];

#[test]
fn any_command_line_is_answered() {
    let mut numbers = RandomNumbers::seeded(1);
    let desk = Desk::with(
        "egen.toml",
        crate::keys::agreement("{ sv = 'P', en = 'P' }"),
    )
    .and("folk.csv", crate::places::population("2020-11-01", 1));
    for _ in 0..400 {
        let words: Vec<&str> = (0..numbers.below(9))
            .map(|_| *numbers.pick(&WORDS))
            .filter(|word| !word.contains('\u{0}'))
            .collect();
        // The answer is checked when it is read: exit code, no panic, in time.
        desk.program(words).run();
    }
}

#[test]
fn any_agreement_file_is_answered() {
    let mut numbers = RandomNumbers::seeded(2);
    let sound = include_str!("fixtures/every-key.toml");
    let desk = Desk::new();
    for _ in 0..400 {
        desk.put("apa.toml", mutated(sound.as_bytes(), &mut numbers));
        let command = *numbers.pick(&[
            "check apa.toml",
            "allocate apa.toml --recipient 09",
            "explain apa.toml --recipient 0114",
            "diff apa.toml psykisk-halsa-2021",
        ]);
        desk.overens(command);
    }
}

#[test]
fn any_table_of_figures_is_answered() {
    let mut numbers = RandomNumbers::seeded(3);
    let sound = crate::places::population("2020-11-01", 1);
    let desk = Desk::new();
    for _ in 0..250 {
        desk.put("apa.csv", mutated(sound.as_bytes(), &mut numbers));
        desk.overens("allocate psykisk-halsa-2021 --recipient 09 --population apa.csv");
    }
}

/// A text with one to four things wrong with it.
fn mutated(sound: &[u8], numbers: &mut RandomNumbers) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len());
        let to = (at + 1 + numbers.below(30)).min(bytes.len());
        match numbers.below(8) {
            0 => drop(bytes.drain(at..to)),
            1 => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
            2 => {
                let copy = bytes[at..to].to_vec();
                bytes.splice(at..at, copy);
            }
            3 => bytes.truncate(at.max(1)),
            4 => drop(bytes.splice(at..at, *b"999999999999999999999")),
            5 => drop(bytes.splice(at..at, "\u{feff}å\u{0}\"".bytes())),
            6 => swap_lines(&mut bytes, numbers),
            _ => digit(&mut bytes, at, numbers),
        }
    }
    bytes
}

fn swap_lines(bytes: &mut Vec<u8>, numbers: &mut RandomNumbers) {
    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let (one, other) = (numbers.below(lines.len()), numbers.below(lines.len()));
    lines.swap(one, other);
    *bytes = lines.join(&b'\n');
}

/// Changes the next digit: files that are still whole but say something else.
fn digit(bytes: &mut [u8], from: usize, numbers: &mut RandomNumbers) {
    if let Some(digit) = bytes[from..].iter_mut().find(|byte| byte.is_ascii_digit()) {
        *digit = b'0' + u8::try_from(numbers.below(10)).unwrap();
    }
}
