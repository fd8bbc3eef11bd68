//! What stands in the texts of a question set, in words: facts and answers in place of their names, and why something typed is no
//! answer.

use casework::report::decimal_in;
pub use casework::report::yes_no;
use grants::question_set::Kind;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::finding::Finding;
use grants::question_set::value::{Answer, LARGEST_KRONOR, MOST_FILES, NotAnAnswer};
use wording::{Language, Message, grouped, message};

use crate::Reader;

/// A text of the set with what is known in place of the names in it.
pub fn said(reader: &Reader, sheet: &Sheet<'_>, text: &grants::Text, item: Option<&str>) -> String {
    casework::report::said(reader.language, sheet, text, item)
}

/// An answer in words.
pub fn answer(reader: &Reader, kind: &Kind, answer: &Answer) -> String {
    casework::report::answer(reader.language, kind, answer)
}

/// What is kept, in words; as it is kept where it is no answer any more.
pub fn kept(reader: &Reader, kind: &Kind, text: &str) -> String {
    match kind.read(text) {
        Ok(Some(read)) => answer(reader, kind, &read),
        Ok(None) => reader.say(&message!("reporting-nothing")),
        Err(_) => text.to_owned(),
    }
}

/// What is kept, as it stands in a field: numbers grouped by spaces that reading leaves out.
pub fn in_field(kind: &Kind, text: &str, language: Language) -> String {
    match kind.read(text) {
        Ok(Some(Answer::Kronor(kronor))) => grouped(i128::from(kronor), Language::Swedish),
        Ok(Some(Answer::Number(number))) => decimal_in(number, language),
        _ => text.to_owned(),
    }
}

/// Why what was typed is no answer, and what would be.
pub fn not_an_answer(why: &NotAnAnswer) -> Message {
    match why {
        NotAnAnswer::NotKronor => message!("reporting-not-kronor"),
        NotAnAnswer::OutOfRange => message!("reporting-out-of-range", most = LARGEST_KRONOR),
        NotAnAnswer::NotANumber => message!("reporting-not-a-number"),
        NotAnAnswer::TooManyDecimals(most) => message!("reporting-decimals", most = *most),
        NotAnAnswer::NotADate => message!("reporting-not-a-date"),
        NotAnAnswer::NotYesNo | NotAnAnswer::NotAChoice => message!("reporting-not-a-choice"),
        NotAnAnswer::TooLong(most) => message!("reporting-too-long", most = *most),
        NotAnAnswer::ControlCharacters => message!("reporting-control"),
        NotAnAnswer::TooManyFiles => message!("reporting-too-many-files", most = MOST_FILES),
        NotAnAnswer::Table => message!("reporting-no-such-field"),
    }
}

/// What a report lacks or is asked about, in a sentence with its figures.
pub fn finding(reader: &Reader, sheet: &Sheet<'_>, finding: &Finding) -> String {
    match finding {
        Finding::Fails { at, check, .. } => {
            let found = sheet.set.find(&at.question);
            let check = found.and_then(|(_, question)| question.checks.get(*check));
            check.map_or_else(String::new, |check| {
                said(reader, sheet, &check.says, at.item.as_deref())
            })
        }
        Finding::Missing(at) => {
            let label = sheet.set.find(&at.question).map(|(_, question)| {
                let label = said(reader, sheet, &question.label, at.item.as_deref());
                let cell = at.cell.as_ref();
                let column = cell.and_then(|cell| {
                    let mut columns = question.kind.columns().iter();
                    let column = columns.find(|it| it.name == cell.column)?;
                    Some((column, cell))
                });
                match column {
                    None => label,
                    Some((column, cell)) => reader.say(&message!(
                        "reporting-cell",
                        question = label,
                        column = reader.language.of(&column.label),
                        row = i64::from(cell.row)
                    )),
                }
            });
            let question = label.unwrap_or_default();
            reader.say(&message!("reporting-missing", question = question))
        }
        _ => casework::report::finding(finding, sheet.set)
            .map_or_else(String::new, |words| reader.say(&words)),
    }
}

/// The title of an item in the language of the reader.
pub fn item(reader: &Reader, agreement_id: &str, item_id: &str) -> String {
    let published = reader.published.agreement(agreement_id);
    let item = published.and_then(|one| one.agreement.item(item_id));
    item.map_or_else(
        || item_id.to_owned(),
        |item| reader.language.of(&item.title).to_owned(),
    )
}

/// The id of a field on a page: an address without what an id in a link cannot have.
pub fn id_of(address: &Address) -> String {
    let mut id = String::from("f-");
    for sign in address.to_string().chars() {
        match sign {
            ']' => {}
            '[' | '.' => id.push('-'),
            sign => id.push(sign),
        }
    }
    id
}
