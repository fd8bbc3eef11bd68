//! An answer in words.

use grants::Ore;
use grants::question_set::Kind;
use grants::question_set::value::{Answer, decimal};
use wording::{Language, date, message, money};

/// An answer to a question of a kind, as people read it.
pub fn answer(kind: &Kind, answer: &Answer, language: Language) -> String {
    let label = |name: &String| {
        let found = kind.choices().iter().find(|one| one.name == *name);
        found.map_or_else(|| name.clone(), |one| language.of(&one.label).to_owned())
    };
    match answer {
        Answer::Kronor(kronor) => {
            Ore::from_kronor(*kronor).map_or_else(String::new, |amount| money(amount, language))
        }
        Answer::Number(number) => number_in(*number, language),
        Answer::Date(day) => date(*day, language),
        Answer::YesNo(true) => language.say(&message!("asking-yes")),
        Answer::YesNo(false) => language.say(&message!("asking-no")),
        Answer::One(name) => label(name),
        Answer::Several(names) => names.iter().map(label).collect::<Vec<_>>().join("; "),
        Answer::Text(text) => text.clone(),
        Answer::Files(files) => language.say(&message!("asking-files", count = files.len())),
    }
}

fn number_in(ten_thousandths: i128, language: Language) -> String {
    let written = decimal(ten_thousandths);
    match language {
        Language::Swedish => written.replace('.', ",").replace('-', "\u{2212}"),
        Language::English => written,
    }
}
