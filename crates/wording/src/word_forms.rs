//! Words as people look for them: large and small letters alike, é as e, but å, ä and ö as letters of their own; and a Swedish
//! word in any of its forms.
//!
//! Endings are taken off as in Snowball's stemmer for Swedish, with three more that it leaves (`-an`, `-et` and their genitives). What
//! is looked for is found when it begins a word, so that the parts of compounds that stand first are found too.
//!
//! ```
//! use wording::word_forms::Sought;
//! let sought = Sought::read("kommunernas skolor");
//! assert_eq!(sought.marks("Skolan i kommunen").len(), 2);
//! assert!(sought.marks("Skålen").is_empty());
//! ```

mod letters;
mod stem;

use std::ops::Range;

pub use letters::fold;
pub use stem::stem;

/// The rules words are split, compared and shortened by. A new number makes everything that is searched be made ready again.
pub const RULES: i64 = 1;
/// The longest text that is looked for.
pub const LONGEST_SOUGHT_CHARACTERS: usize = 200;
/// The most words that are looked for. More only make a search slower.
const MOST_WORDS: usize = 12;
/// The longest Swedish word in use is shorter. What is longer is cut alike in what is searched and what is looked for.
const LONGEST_WORD_LETTERS: usize = 40;
/// So few letters begin too many words.
const FEWEST_LETTERS_OF_A_BEGINNING: usize = 3;

/// Whether a character is part of a word: letters, digits, and marks that stand after their letter.
fn is_of_a_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// The words of a text, each with where it stands and how it is compared.
pub fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut all = Vec::new();
    let mut begins = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, character) in ends {
        match (begins, is_of_a_word(character)) {
            (None, true) => begins = Some(at),
            (Some(from), false) => {
                begins = None;
                let word: String = text
                    .get(from..at)
                    .map(fold)
                    .unwrap_or_default()
                    .chars()
                    .filter(|letter| letter.is_alphanumeric())
                    .take(LONGEST_WORD_LETTERS)
                    .collect();
                if !word.is_empty() {
                    all.push((from..at, word));
                }
            }
            _ => {}
        }
    }
    all
}

/// Words as they are compared, each between two spaces: what a phrase is looked for in.
pub fn folded(text: &str) -> String {
    let mut folded = String::from(" ");
    for (_, word) in words(text) {
        folded.push_str(&word);
        folded.push(' ');
    }
    folded
}

/// The stems of a text, each once.
pub fn stems(text: &str) -> Vec<String> {
    let mut all: Vec<String> = words(text).iter().map(|(_, word)| stem(word)).collect();
    all.sort();
    all.dedup();
    all
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoughtWord {
    /// The stem.
    pub stem: String,
    /// The stem of the stem: `budgeten` becomes `budget`, but `budget` becomes `budg`.
    pub shorter: String,
}

impl SoughtWord {
    fn of(word: &str) -> Self {
        let stem = stem(word);
        let shorter = self::stem(&stem);
        Self { stem, shorter }
    }

    /// How the words may begin; nothing when the stem is too short for that.
    pub fn beginning(&self) -> Option<&str> {
        let is_long = self.stem.chars().count() >= FEWEST_LETTERS_OF_A_BEGINNING;
        is_long.then_some(self.stem.as_str())
    }

    /// Whether a word is one of its forms.
    fn takes(&self, word: &str) -> bool {
        let stem = stem(word);
        stem == self.stem
            || stem == self.shorter
            || self.beginning().is_some_and(|from| stem.starts_with(from))
    }
}

/// What is looked for: words in any of their forms, and phrases, which stand in quotation marks, exactly as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words, each once.
    pub words: Vec<SoughtWord>,
    /// The words of each phrase, as they are compared.
    pub phrases: Vec<Vec<String>>,
}

impl Sought {
    /// What somebody typed. Whatever is not a letter or a digit only separates words.
    pub fn read(typed: &str) -> Self {
        let cut: String = typed.chars().take(LONGEST_SOUGHT_CHARACTERS).collect();
        let marks = ['"', '”', '“', '„', '»', '«'];
        let mut sought = Self::default();
        let mut left = MOST_WORDS;
        for (at, part) in cut.split(marks).enumerate() {
            let found: Vec<String> = (words(part).into_iter())
                .map(|(_, word)| word)
                .take(left)
                .collect();
            left -= found.len();
            // Every second part stands between two marks. One word has nothing to stand beside, but is meant as it is written.
            if at % 2 == 1 && !found.is_empty() {
                sought.phrases.push(found);
            } else {
                for word in found {
                    let word = SoughtWord::of(&word);
                    if !sought.words.contains(&word) {
                        sought.words.push(word);
                    }
                }
            }
        }
        sought
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
    }

    /// Where in a text what is looked for stands, in order and each place once.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let all = words(text);
        let mut marked = vec![false; all.len()];
        for (mark, (_, word)) in marked.iter_mut().zip(&all) {
            *mark = self.words.iter().any(|sought| sought.takes(word));
        }
        for phrase in &self.phrases {
            for (at, window) in all.windows(phrase.len()).enumerate() {
                if window.iter().map(|(_, word)| word).eq(phrase) {
                    for mark in marked.iter_mut().skip(at).take(phrase.len()) {
                        *mark = true;
                    }
                }
            }
        }
        let places = all.into_iter().zip(marked);
        places
            .filter_map(|((place, _), is_marked)| is_marked.then_some(place))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_place_and_a_ring_written_apart_is_part_of_its_letter() {
        let text = "A\u{30a}mål, idé – 2021!";
        let all: Vec<(String, &str)> = words(text)
            .into_iter()
            .map(|(at, word)| (word, &text[at]))
            .collect();
        let told: Vec<(&str, &str)> = all.iter().map(|(word, at)| (word.as_str(), *at)).collect();
        assert_eq!(
            told,
            [("åmål", "A\u{30a}mål"), ("ide", "idé"), ("2021", "2021")]
        );
        assert_eq!(folded(text), " åmål ide 2021 ");
        assert_eq!(folded("–"), " ");
        assert_eq!(words(&"x".repeat(500))[0].1.len(), LONGEST_WORD_LETTERS);
    }

    #[test]
    fn a_word_is_found_in_its_forms_and_first_in_compounds() {
        for (sought, found) in [
            ("kommun", "kommunernas"),
            ("kommunerna", "kommun"),
            ("skolan", "skolor"),
            ("skola", "skolkurator"),
            ("arbete", "arbetet"),
            ("arbetets", "arbete"),
            ("budget", "budgeten"),
            ("budgeten", "budget"),
            ("psykiskt", "psykiska"),
            ("utbildning", "utbildningar"),
            ("insatserna", "insats"),
            ("Elever", "elev"),
            ("åtgärden", "ÅTGÄRDER"),
        ] {
            let marks = Sought::read(sought).marks(found);
            assert_eq!(marks.len(), 1, "{sought} finds {found}");
        }
        for (sought, other) in [
            ("år", "ar"),
            ("mål", "mal"),
            ("kommun", "kommission"),
            ("bör", "bor"),
            ("is", "island"),
        ] {
            let marks = Sought::read(sought).marks(other);
            assert!(marks.is_empty(), "{sought} is not {other}");
        }
    }

    #[test]
    fn a_phrase_is_found_as_it_is_written() {
        let sought = Sought::read("samverkan \"psykisk hälsa\"");
        assert_eq!((sought.words.len(), sought.phrases.len()), (1, 1));
        let text = "Psykisk hälsa och samverkan. Psykiska besvär, hälsa.";
        let marked: Vec<&str> = sought.marks(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(marked, ["Psykisk", "hälsa", "samverkan"]);
    }

    #[test]
    fn whatever_is_typed_is_only_words() {
        for nothing in ["", " ", "*", "\"", "\"\"", "%_", "--", "\0", "(((", "”"] {
            assert!(Sought::read(nothing).is_empty(), "{nothing:?}");
        }
        assert_eq!(Sought::read("a a a A").words.len(), 1);
        let long = "ord ".repeat(1_000);
        assert_eq!(Sought::read(&long).words.len(), 1);
        let many: Vec<String> = (0..100).map(|number| number.to_string()).collect();
        let many = many.join(" ");
        assert_eq!(Sought::read(&many).words.len(), MOST_WORDS);
    }
}
