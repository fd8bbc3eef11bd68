//! What stands in the texts of a question set, in words: facts and answers in place of their names, and why something typed is no
//! answer.

use grants::Ore;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::finding::Finding;
use grants::question_set::text::{Piece, pieces};
use grants::question_set::value::{Answer, LARGEST_KRONOR, MOST_FILES, NotAnAnswer, decimal};
use grants::question_set::{Fact, Kind};
use wording::{Language, Message, date, grouped, message, money};

use crate::Reader;

/// A text of the set with what is known in place of the names in it.
pub fn said(reader: &Reader, sheet: &Sheet<'_>, text: &grants::Text, item: Option<&str>) -> String {
    let parts = pieces(reader.language.of(text)).into_iter();
    parts
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Name(name) => known(reader, sheet, name, item)
                .unwrap_or_else(|| reader.say(&message!("reporting-not-known"))),
        })
        .collect()
}

fn known(reader: &Reader, sheet: &Sheet<'_>, name: &str, item: Option<&str>) -> Option<String> {
    let language = reader.language;
    if let Some(fact) = Fact::from_name(name) {
        if fact.by_item() {
            let amount = sheet.facts.amount_of(fact, item)?;
            return Some(money(amount, language));
        }
        let number = sheet.facts.number_of(fact)?;
        return Some(match fact {
            Fact::Year => number.to_string(),
            _ => grouped(i128::from(number), language),
        });
    }
    let (section, question) = sheet.set.find(name)?;
    let item = item.filter(|_| section.repeated.by_item());
    let address = Address::of(&question.name).about(item);
    Some(answer(reader, &question.kind, sheet.answer(&address)?))
}

/// An answer in words.
pub fn answer(reader: &Reader, kind: &Kind, answer: &Answer) -> String {
    let language = reader.language;
    let label = |name: &String| {
        let choice = kind.choices().iter().find(|it| it.name == *name);
        choice.map_or_else(|| name.clone(), |it| language.of(&it.label).to_owned())
    };
    match answer {
        Answer::Kronor(kronor) => Ore::from_kronor(*kronor)
            .map_or_else(|| kronor.to_string(), |amount| money(amount, language)),
        Answer::Number(number) => decimal_in(*number, language),
        Answer::Date(day) => date(*day, language),
        Answer::YesNo(yes) => reader.say(&yes_no(*yes)),
        Answer::One(name) => label(name),
        Answer::Several(names) => names.iter().map(label).collect::<Vec<_>>().join(", "),
        Answer::Text(text) => text.clone(),
        Answer::Files(ids) => reader.say(&message!("reporting-files", count = ids.len())),
    }
}

/// What is kept, in words; as it is kept where it is no answer any more.
pub fn kept(reader: &Reader, kind: &Kind, text: &str) -> String {
    match kind.read(text) {
        Ok(Some(read)) => answer(reader, kind, &read),
        Ok(None) => reader.say(&message!("reporting-nothing")),
        Err(_) => text.to_owned(),
    }
}

/// Yes or no.
pub fn yes_no(yes: bool) -> Message {
    if yes {
        message!("reporting-yes")
    } else {
        message!("reporting-no")
    }
}

fn decimal_in(ten_thousandths: i128, language: Language) -> String {
    let written = decimal(ten_thousandths);
    match language {
        Language::Swedish => written.replace('.', ","),
        Language::English => written,
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

/// The title of an agreement in the language of the reader.
pub fn agreement(reader: &Reader, agreement_id: &str) -> String {
    let published = reader.published.agreement(agreement_id);
    published.map_or_else(
        || agreement_id.to_owned(),
        |one| reader.language.of(&one.agreement.title).to_owned(),
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
