//! What may be names of people, and small numbers of people told in words.
//!
//! A word with a capital letter in the middle of a sentence is a name of something. When it is none that is known, somebody looks.
//! Where a sentence begins every word has a capital; there it is looked at when another follows it, or when nobody has written
//! the word with a small letter.

use super::{Flag, Known, Reason, SMALL};

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    /// The word.
    pub(super) text: &'a str,
    start: usize,
    end: usize,
    /// Whether a sentence begins with it.
    first: bool,
}

/// Letters, and what stands between the letters of a name.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '-' | '\u{2011}' | '\'' | '\u{2019}')
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut first = true;
    let mut rest = text;
    while let Some(at) = rest.find(char::is_alphabetic) {
        let gap = rest.get(..at).unwrap_or_default();
        first |= ends_a_sentence(words.last(), gap);
        let from = rest.get(at..).unwrap_or_default();
        let length = from.find(|it| !is_letter(it)).unwrap_or(from.len());
        let written = from.get(..length).unwrap_or_default();
        let word = written.trim_end_matches(|it: char| !it.is_alphabetic());
        let start = text.len() - from.len();
        words.push(Word {
            text: word,
            start,
            end: start + word.len(),
            first,
        });
        first = false;
        rest = from.get(length..).unwrap_or_default();
    }
    words
}

/// Whether a sentence ends between a word and the next. A stop after one or two letters shortens a word: `bl.a. Anna`, `A. Ek`.
fn ends_a_sentence(before: Option<&Word<'_>>, gap: &str) -> bool {
    let is_short = before.is_some_and(|word| word.text.chars().count() < 3);
    let stops = gap.contains(['!', '?', ':', '\n', '•', '*', '"', '”']);
    stops || (gap.contains('.') && !is_short)
}

/// Whether a word is written as a name is.
fn is_capital(word: &Word<'_>) -> bool {
    word.text.starts_with(char::is_uppercase)
}

/// Whether a word is letters that stand for others: BUP, SKR, KBT.
fn is_abbreviation(word: &Word<'_>) -> bool {
    let letters = || word.text.chars().filter(|it| it.is_alphabetic());
    letters().count() > 1 && letters().count() <= 5 && letters().all(char::is_uppercase)
}

/// What may be names.
pub(super) fn flags(text: &str, known: &Known) -> Vec<Flag> {
    let words = words(text);
    let mut flags = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if !is_capital(word) {
            at += 1;
            continue;
        }
        // Words with capitals that stand together, with nothing but spaces or a shortened name between.
        let mut end = at + 1;
        while let (Some(last), Some(next)) = (words.get(end - 1), words.get(end)) {
            let gap = text.get(last.end..next.start).unwrap_or_default();
            let together = gap
                .chars()
                .all(|it| it == ' ' || it == '.' || it == '\u{a0}');
            if !is_capital(next) || next.first || !together {
                break;
            }
            end += 1;
        }
        let run = words.get(at..end).unwrap_or_default();
        flags.extend(in_run(run, known));
        at = end;
    }
    flags
}

/// The part of words with capitals that nothing speaks against.
fn in_run(run: &[Word<'_>], known: &Known) -> Option<Flag> {
    let (_, after) = run.split_first()?;
    let follows = !after.is_empty();
    let is_open = |word: &&Word<'_>| {
        if known.is_proper(word.text) {
            return false;
        }
        if word.first {
            // An ordinary word that begins a sentence is no name, whatever follows it.
            return !known.is_ordinary(word.text);
        }
        // Two abbreviations after one another may be a name in capitals; one is not.
        !is_abbreviation(word) || follows
    };
    let open: Vec<&Word<'_>> = run.iter().filter(is_open).collect();
    let (first, last) = (open.first()?, open.last()?);
    // Letters that stand for others are looked at in company only.
    if open.iter().all(|word| is_abbreviation(word)) && open.len() < 2 {
        return None;
    }
    Some(Flag {
        start: first.start,
        end: last.end,
        reason: Reason::Name,
    })
}

/// Words that stand for small numbers.
const NUMBERS: [&str; 10] = [
    "en", "ett", "två", "tre", "fyra", "one", "two", "three", "four", "enda",
];

/// How words for people begin.
const PEOPLE: &[&str] = &[
    "person",
    "patient",
    "barn",
    "elev",
    "ungdom",
    "unga",
    "kvinn",
    "män",
    "man",
    "flick",
    "pojk",
    "tjej",
    "kill",
    "brukare",
    "klient",
    "individ",
    "deltagar",
    "anställd",
    "medarbetar",
    "anhörig",
    "förälder",
    "föräldr",
    "mamm",
    "papp",
    "familj",
    "student",
    "besökar",
    "invånar",
    "boende",
    "flykting",
    "asylsökand",
    "avlid",
    "suicid",
    "självmord",
    "people",
    "child",
    "wom",
    "girl",
    "boy",
    "pupil",
];

/// So many words may stand between a number and whom it counts: "tre av våra patienter".
const BETWEEN: usize = 3;

/// Words after which somebody is named whom something is for and who is not counted: "en mottagning för unga".
const FOR_WHOM: [&str; 6] = ["för", "om", "kring", "åt", "for", "about"];

/// Small numbers of people told in a text: "två patienter", "3 av eleverna".
pub(super) fn small_counts(text: &str) -> Vec<Flag> {
    let mut tokens: Vec<(usize, &str)> = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, sign) in ends {
        match (start, sign.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                tokens.push((from, text.get(from..at).unwrap_or_default()));
                start = None;
            }
            _ => {}
        }
    }
    let mut flags = Vec::new();
    for (number, (at, token)) in tokens.iter().enumerate() {
        if !is_small_number(token) {
            continue;
        }
        let next = tokens.iter().skip(number + 1).take(BETWEEN);
        let counted = next.map(|(_, word)| word.to_lowercase());
        let mut counted = counted.take_while(|word| {
            !word.starts_with(|it: char| it.is_ascii_digit()) && !FOR_WHOM.contains(&word.as_str())
        });
        if counted.any(|word| PEOPLE.iter().any(|start| word.starts_with(start))) {
            flags.push(Flag {
                start: *at,
                end: at + token.len(),
                reason: Reason::SmallNumber,
            });
        }
    }
    flags
}

fn is_small_number(token: &str) -> bool {
    let lower = token.to_lowercase();
    let number = lower.parse::<i128>().ok();
    NUMBERS.contains(&lower.as_str()) || number.is_some_and(|number| (1..SMALL).contains(&number))
}
