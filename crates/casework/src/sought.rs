//! What somebody looks for, as lists and searches of the database take it.

use ::store::report_text::WantedWord;
use wording::word_forms::{self, Sought};

/// The words to be looked up. Those of phrases are looked up too: that is what makes a phrase be found without reading everything.
pub fn words_of(sought: &Sought) -> Vec<WantedWord> {
    let words = sought.words.iter().map(|word| WantedWord {
        beginning: word.beginning().unwrap_or_default().to_owned(),
        whole: [word.stem.clone(), word.shorter.clone()],
    });
    let of_phrases = sought.phrases.iter().flatten().map(|word| {
        let stem = word_forms::stem(word);
        WantedWord {
            beginning: String::new(),
            whole: [stem.clone(), stem],
        }
    });
    words.chain(of_phrases).collect()
}

/// The phrases as they stand in a text that is compared: each word between two spaces.
pub fn phrases_of(sought: &Sought) -> Vec<String> {
    let phrases = sought.phrases.iter();
    phrases
        .map(|phrase| format!(" {} ", phrase.join(" ")))
        .collect()
}
