//! What is said of where a report stands, what happened to it, what it lacks and what is known of whoever writes it.

use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::finding::Finding;
use grants::question_set::text::{Piece, pieces};
use grants::question_set::value::{Answer, decimal};
use grants::question_set::{Fact, Kind, QuestionSet};
use grants::report::ReportStatus;
use grants::{Ore, Text};
use wording::{Language, Message, date, grouped, message, money};

/// Where a report stands.
pub fn status(status: ReportStatus) -> Message {
    match status {
        ReportStatus::Open => message!("reports-status-open"),
        ReportStatus::Prepared => message!("reports-status-prepared"),
        ReportStatus::Signed => message!("reports-status-signed"),
    }
}

/// What happened to a report.
pub fn event(what: &str) -> Message {
    match what {
        "started" => message!("reports-event-started"),
        "asked" => message!("reports-event-asked"),
        "handed_in" => message!("reports-event-handed-in"),
        "taken_back" => message!("reports-event-taken-back"),
        "sent_back" => message!("reports-event-sent-back"),
        "signed" => message!("reports-event-signed"),
        "reopened" => message!("reports-event-reopened"),
        "extended" => message!("reports-event-extended"),
        "tagged" => message!("analysis-event-tagged"),
        "untagged" => message!("analysis-event-untagged"),
        "noted" => message!("analysis-event-noted"),
        "note_taken_away" => message!("analysis-event-note-taken-away"),
        "brought_back" => message!("reports-event-brought-back"),
        _ => message!("reports-event-other"),
    }
}

/// What is known of a respondent.
pub fn fact(fact: Fact) -> Message {
    match fact {
        Fact::Granted => message!("reports-fact-granted"),
        Fact::Received => message!("reports-fact-received"),
        Fact::Returned => message!("reports-fact-returned"),
        Fact::UsedBefore => message!("reports-fact-used-before"),
        Fact::Year => message!("reports-fact-year"),
    }
}

/// What is known of the money of an item, in sentences, so that nobody is asked for it.
pub fn known_of_item(language: Language, facts: &Facts, item: &str) -> Vec<String> {
    let amount = |fact: Fact| facts.amount_of(fact, Some(item));
    let returned = amount(Fact::Returned).filter(|amount| !amount.is_zero());
    let said = [
        amount(Fact::Received).map(|amount| {
            if amount.is_zero() {
                message!("reporting-received-nothing")
            } else {
                message!("reporting-received", amount = amount)
            }
        }),
        returned.map(|amount| message!("reporting-returned", amount = amount)),
        amount(Fact::UsedBefore).map(|amount| message!("reporting-used-before", amount = amount)),
    ];
    let said = said.into_iter().flatten();
    said.map(|words| language.say(&words)).collect()
}

/// What a report lacks, in a sentence. What a check of the set says is in the set's own words, which the reader's page knows.
pub fn finding(finding: &Finding, questions: &QuestionSet) -> Option<Message> {
    let difference = || finding.difference().unwrap_or(Ore::ZERO);
    Some(match finding {
        Finding::Missing(at) => {
            let label = questions.find(&at.question).map(|(_, it)| it.label.clone());
            let nothing = || Text {
                sv: String::new(),
                en: String::new(),
            };
            message!(
                "reports-finding-missing",
                question = label.unwrap_or_else(nothing)
            )
        }
        Finding::DoesNotSum {
            received,
            used,
            unused,
            ..
        } => message!(
            "reports-finding-sum",
            received = *received,
            used = *used,
            unused = *unused,
            difference = difference()
        ),
        Finding::UsedMoreThanReceived { received, used, .. } => message!(
            "reports-finding-more",
            received = *received,
            used = *used,
            difference = difference()
        ),
        Finding::Fails { .. } => return None,
    })
}

/// A text of a set with what is known in place of the names in it.
pub fn said(language: Language, sheet: &Sheet<'_>, text: &Text, item: Option<&str>) -> String {
    let parts = pieces(language.of(text)).into_iter();
    parts
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Name(name) => known(language, sheet, name, item)
                .unwrap_or_else(|| language.say(&message!("reporting-not-known"))),
        })
        .collect()
}

fn known(language: Language, sheet: &Sheet<'_>, name: &str, item: Option<&str>) -> Option<String> {
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
    Some(answer(language, &question.kind, sheet.answer(&address)?))
}

/// An answer in words.
pub fn answer(language: Language, kind: &Kind, answer: &Answer) -> String {
    let label = |name: &String| {
        let choice = kind.choices().iter().find(|it| it.name == *name);
        choice.map_or_else(|| name.clone(), |it| language.of(&it.label).to_owned())
    };
    match answer {
        Answer::Kronor(kronor) => Ore::from_kronor(*kronor)
            .map_or_else(|| kronor.to_string(), |amount| money(amount, language)),
        Answer::Number(number) => decimal_in(*number, language),
        Answer::Date(day) => date(*day, language),
        Answer::YesNo(yes) => language.say(&yes_no(*yes)),
        Answer::One(name) => label(name),
        Answer::Several(names) => names.iter().map(label).collect::<Vec<_>>().join(", "),
        Answer::Text(text) => text.clone(),
        Answer::Files(ids) => language.say(&message!("reporting-files", count = ids.len())),
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

/// A number of ten-thousandths as people write it.
pub fn decimal_in(ten_thousandths: i128, language: Language) -> String {
    let written = decimal(ten_thousandths);
    match language {
        Language::Swedish => written.replace('.', ","),
        Language::English => written,
    }
}
