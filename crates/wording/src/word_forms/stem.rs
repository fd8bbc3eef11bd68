//! What is left of a Swedish word when its ending is taken off.

const VOWELS: &str = "aeiouyåäö";
/// The letters a genitive -s is taken off after.
const BEFORE_S: &str = "bcdfghjklmnoprtvy";
/// The endings that are taken off, the longer before the shorter.
const ENDINGS: [&str; 42] = [
    "heternas", "heterna", "hetens", "heter", "heten", "anden", "arnas", "ernas", "ornas", "andes",
    "andet", "arens", "arna", "erna", "orna", "ande", "arne", "aste", "aren", "ades", "erns",
    "ade", "are", "ern", "ens", "het", "ast", "ets", "ans", "ad", "en", "ar", "er", "or", "as",
    "es", "at", "an", "et", "a", "e", "s",
];
/// Two consonants of which the last belongs to an ending.
const DOUBLE: [&str; 7] = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

/// A word without its ending. The word is small and folded already.
pub fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    let region = region(word);
    without_ending(&mut stem, region);
    if DOUBLE.iter().any(|two| ends(&stem, region, two)) {
        stem.pop();
    }
    if ends(&stem, region, "fullt") || ends(&stem, region, "löst") {
        stem.pop();
    } else if let Some(ending) = ["lig", "els", "ig"]
        .iter()
        .find(|ending| ends(&stem, region, ending))
    {
        stem.truncate(stem.len() - ending.len());
    }
    stem
}

/// Whether a word ends so, and the ending begins in its region.
fn ends(word: &str, region: usize, ending: &str) -> bool {
    word.len() >= region + ending.len() && word.ends_with(ending)
}

fn without_ending(word: &mut String, region: usize) {
    let found = ENDINGS.iter().find(|ending| ends(word, region, ending));
    let Some(ending) = found else { return };
    if *ending == "s" {
        let before = word.chars().rev().nth(1);
        if !before.is_some_and(|letter| BEFORE_S.contains(letter)) {
            return;
        }
    }
    word.truncate(word.len() - ending.len());
}

/// From where endings are looked for: after the first consonant that follows a vowel, and after three letters at least.
fn region(word: &str) -> usize {
    let is_vowel = |letter: char| VOWELS.contains(letter);
    let mut after_vowel = false;
    for (count, (at, letter)) in word.char_indices().enumerate() {
        if after_vowel && !is_vowel(letter) {
            let end = at + letter.len_utf8();
            if count >= 2 {
                return end;
            }
            let third = word.char_indices().nth(3);
            return third.map_or(word.len(), |(at, _)| at);
        }
        after_vowel = is_vowel(letter);
    }
    word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (forms, expected) in [
            (
                "kommun kommunen kommuner kommunerna kommunernas kommuns",
                "kommun",
            ),
            ("skola skolan skolans skolor skolorna skolornas", "skol"),
            ("arbete arbetet arbeten", "arbet"),
            ("psykisk psykiska psykiskt", "psykisk"),
            (
                "möjlighet möjligheten möjligheter möjligheterna möjligheternas",
                "möj",
            ),
            ("utbilda utbildade utbildat utbildar utbildad", "utbild"),
            ("barn barnen barnens barns", "barn"),
        ] {
            for form in forms.split(' ') {
                assert_eq!(stem(form), expected, "{form}");
            }
        }
    }

    #[test]
    fn short_words_and_words_of_other_kinds_are_left() {
        for word in ["", "a", "och", "är", "2021", "is", "ö", "plan", "skr", "x"] {
            assert_eq!(stem(word), word);
        }
    }
}
