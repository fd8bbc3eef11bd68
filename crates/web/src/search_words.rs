//! Searching what is published: recipients, agreements, items, conditions and other texts, in memory.
//!
//! Letters are compared as Swedish readers do: large and small alike, é as e, but å, ä and ö as letters of
//! their own, never as a or o. Every word asked for must begin a word of what is found. It is not for
//! misspelt words, except that [`nearest`] names recipients that were perhaps meant.

mod letters;

use casework::published::{Published, PublishedAgreement};
use grants::{Item, Level, Recipient};
use wording::{Language, Message, NameOrder, message};

use crate::address;

use letters::slips;
pub use wording::word_forms::fold;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A municipality, a region, a county or the coordinator.
    Recipient,
    /// An agreement year.
    Agreement,
    /// An item of an agreement.
    Item,
    /// A condition that comes with the money.
    Condition,
    /// Another text of an agreement: a note, a reason, a source.
    Text,
    /// A page about the service.
    Page,
}

impl Kind {
    /// Every kind, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::Recipient,
        Self::Agreement,
        Self::Item,
        Self::Condition,
        Self::Text,
        Self::Page,
    ];
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Its path, without the language.
    pub address: String,
    /// Why it was found.
    pub why: Message,
}

/// The longest question that is answered; more than any name or title.
pub const LONGEST_QUESTION_CHARACTERS: usize = 200;
/// The most words of a question that are looked at.
const MOST_WORDS: usize = 12;
/// The most hits of a kind. Nobody reads more, and a letter alone would find everything.
pub const MOST_HITS_OF_A_KIND: usize = 60;
/// The most names that were perhaps meant.
const MOST_SUGGESTIONS: usize = 5;

/// Everything that holds every word of the question, the best of each kind first. A question without
/// letters or digits finds nothing.
pub fn search(published: &Published, language: Language, question: &str) -> Vec<Hit> {
    let question = Question::new(question);
    if question.words.is_empty() {
        return Vec::new();
    }
    let mut hits = recipients(published, &question);
    for year in published.agreements().iter().rev() {
        hits.extend(of_agreement(year, language, &question));
    }
    hits.extend(pages(language, &question));
    Kind::ALL
        .into_iter()
        .flat_map(|kind| {
            let of_kind = hits.iter().filter(move |hit| hit.kind == kind);
            of_kind.take(MOST_HITS_OF_A_KIND).cloned()
        })
        .collect()
}

/// Whether a recipient's name or code fits what was typed.
pub fn recipients_named(recipient: &Recipient, typed: &str) -> bool {
    let question = Question::new(typed);
    !question.words.is_empty() && question.rank(recipient).is_some()
}

/// The recipients whose names are nearest to what was typed, when they are near at all.
pub fn nearest(published: &Published, typed: &str) -> Vec<&'static Recipient> {
    let wanted = fold(typed.trim());
    let letters = wanted.chars().count();
    if !(2..=LONGEST_QUESTION_CHARACTERS).contains(&letters) {
        return Vec::new();
    }
    // One slip in a short name, two in a longer one.
    let most_slips = if letters < 5 { 1 } else { 2 };
    let all = published.register().all().iter();
    let mut near: Vec<(usize, &'static Recipient)> = all
        .filter(|one| matches!(one.level, Level::Region | Level::Municipality))
        .map(|one| (slips(&wanted, &fold(&one.name)), one))
        .filter(|(slips, _)| *slips <= most_slips)
        .collect();
    near.sort_by_key(|(slips, one)| (*slips, one.level, one.code));
    near.truncate(MOST_SUGGESTIONS);
    near.into_iter().map(|(_, one)| one).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    words.into_iter()
}

/// What was asked for.
struct Question {
    words: Vec<String>,
}

impl Question {
    fn new(question: &str) -> Self {
        let cut: String = question.chars().take(LONGEST_QUESTION_CHARACTERS).collect();
        Self {
            words: words(&cut).take(MOST_WORDS).collect(),
        }
    }

    /// Whether every word asked for begins a word of the text.
    fn is_in(&self, text: &str) -> bool {
        let found: Vec<String> = words(text).collect();
        let begins = |word: &String| found.iter().any(|one| one.starts_with(word.as_str()));
        self.words.iter().all(begins)
    }

    /// How well a recipient fits: 0 is its own name or code. The words kommun, region and län say which kind is
    /// meant.
    fn rank(&self, recipient: &Recipient) -> Option<u8> {
        let kind = match recipient.level {
            Level::Municipality => "kommun",
            Level::Region => "region",
            Level::County => "län",
            Level::Coordinator => "skr",
            Level::Other => return None,
        };
        let code = recipient.code.to_string().to_lowercase();
        let name: Vec<String> = words(&recipient.name).collect();
        // "Lunds kommun" is how Lund is said.
        let fits = |word: &String| {
            *word == code
                || (word.starts_with(kind) && self.words.len() > 1)
                || name.iter().any(|one| {
                    one.starts_with(word.as_str()) || word.strip_suffix('s') == Some(one.as_str())
                })
        };
        if !self.words.iter().all(fits) {
            return None;
        }
        let asked = self.words.join(" ");
        let whole = name.join(" ");
        Some(if asked == whole || asked == code {
            0
        } else if whole.starts_with(&asked) {
            1
        } else {
            2
        })
    }
}

fn recipients(published: &Published, question: &Question) -> Vec<Hit> {
    let order = NameOrder::default();
    let all = published.register().all().iter();
    let mut found: Vec<(u8, &Recipient)> = all
        .filter_map(|one| Some((question.rank(one)?, one)))
        .collect();
    found.sort_by(|(rank, one), (other_rank, other)| {
        rank.cmp(other_rank)
            .then_with(|| order.compare(&one.name, &other.name))
            .then_with(|| one.level.cmp(&other.level))
    });
    let hits = found.into_iter().map(|(_, one)| Hit {
        kind: Kind::Recipient,
        title: one.name.clone(),
        address: address::recipient(one.level, one.code),
        why: match one.level {
            Level::County => message!("places-why-county", code = one.code),
            Level::Region => message!("places-why-region", code = one.code),
            Level::Municipality => message!("places-why-municipality", code = one.code),
            Level::Coordinator | Level::Other => message!("places-why-coordinator"),
        },
    });
    hits.collect()
}

fn of_agreement(year: &PublishedAgreement, language: Language, question: &Question) -> Vec<Hit> {
    let agreement = &year.agreement;
    let number = agreement.year.to_string();
    let here = || address::agreement(agreement.year);
    let title = language.of(&agreement.title).to_owned();
    let purpose = agreement.purpose.as_ref().map(|one| language.of(one));
    let hit = |kind, title: &str, address, why| Hit {
        kind,
        title: beginning(title),
        address,
        why,
    };
    let mut hits = Vec::new();
    let named = format!("{title} {number} {}", agreement.id);
    if question.is_in(&named) {
        hits.push(hit(
            Kind::Agreement,
            &title,
            here(),
            message!("places-why-agreement", total = agreement.total),
        ));
    } else if purpose.is_some_and(|purpose| question.is_in(&format!("{purpose} {number}"))) {
        hits.push(hit(
            Kind::Agreement,
            &title,
            here(),
            message!("places-why-purpose"),
        ));
    }
    for item in &agreement.items {
        hits.extend(of_item(item, agreement.year, language, question));
    }
    for condition in &agreement.conditions {
        let text = language.of(&condition.text);
        if question.is_in(&format!("{text} {number}")) {
            hits.push(hit(
                Kind::Condition,
                text,
                here(),
                message!("places-why-condition", year = &number),
            ));
        }
    }
    for deadline in &agreement.deadlines {
        let text = language.of(&deadline.what);
        if question.is_in(&format!("{text} {} {number}", deadline.who)) {
            hits.push(hit(
                Kind::Text,
                text,
                here(),
                message!("places-why-deadline", year = &number, date = deadline.date),
            ));
        }
    }
    for discrepancy in &agreement.discrepancies {
        let text = language.of(&discrepancy.reason);
        if question.is_in(&format!("{text} {number}")) {
            hits.push(hit(
                Kind::Text,
                text,
                here(),
                message!("places-why-discrepancy", year = &number),
            ));
        }
    }
    for source in &agreement.sources {
        if question.is_in(&format!("{} {} {number}", source.title, source.publisher)) {
            hits.push(hit(
                Kind::Text,
                &source.title,
                here(),
                message!("places-why-source", year = &number),
            ));
        }
    }
    hits
}

/// The beginning of a text, to the last whole word that a line or two can hold.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 140;
    let Some((end, _)) = text.char_indices().nth(LONGEST) else {
        return text.to_owned();
    };
    let cut = &text[..end];
    let whole = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{whole}…")
}

fn of_item(item: &Item, year: i16, language: Language, question: &Question) -> Option<Hit> {
    let title = language.of(&item.title);
    let number = year.to_string();
    let address = match item.level {
        Level::Region | Level::Municipality | Level::County => address::amounts(year, item.level),
        Level::Coordinator | Level::Other => address::agreement(year),
    };
    let note = item.note.as_ref().map(|note| language.of(note));
    let why = if question.is_in(&format!("{title} {} {number}", item.id)) {
        message!(
            "places-why-item",
            year = &number,
            amount = item.amount,
            level = item.level
        )
    } else if note.is_some_and(|note| question.is_in(&format!("{note} {number}"))) {
        message!("places-why-note", year = &number)
    } else {
        return None;
    };
    Some(Hit {
        kind: Kind::Item,
        title: format!("{title} {number}"),
        address,
        why,
    })
}

fn pages(language: Language, question: &Question) -> Vec<Hit> {
    let pages = [
        (
            "/metod",
            message!("about-method-heading"),
            message!("about-method-lead"),
        ),
        (
            "/oppna-data",
            message!("about-data-heading"),
            message!("about-data-lead"),
        ),
        (
            "/tillganglighet",
            message!("about-access-heading"),
            message!("about-access-lead"),
        ),
        (
            "/om",
            message!("about-about-heading"),
            message!("about-about-lead"),
        ),
    ];
    let hits = pages.into_iter().filter_map(|(address, heading, lead)| {
        let title = language.say(&heading);
        let found = question.is_in(&format!("{title} {}", language.say(&lead)));
        found.then(|| Hit {
            kind: Kind::Page,
            title,
            address: address.to_owned(),
            why: lead,
        })
    });
    hits.collect()
}

#[cfg(test)]
mod tests;
