//! A receipt for something that came in: that it came, when, and exactly what.

use ::typeset::{Block, Document};
use jiff::Timestamp;
use wording::{Language, message};

use super::blocks::{paragraph, typeset_language};

/// What a receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received<'a> {
    /// What came in, in a word or two, as in "Rapport".
    pub what: &'a str,
    /// Its number in the register, as in "2021/17".
    pub number: &'a str,
    /// When it came.
    pub at: Timestamp,
    /// Who sent it.
    pub sender: &'a str,
    /// What it is about.
    pub subject: &'a str,
    /// The SHA-256 of its bytes.
    pub sha256: &'a str,
}

/// The receipt for something that came in.
pub fn receipt(received: &Received<'_>, language: Language) -> Document {
    let say = |words: &wording::Message| language.say(words);
    let Received {
        what,
        number,
        at,
        sender,
        subject,
        sha256,
    } = *received;
    let from = say(&message!("letters-sender"));
    let facts = [
        (message!("letters-receipt-what"), what.to_owned()),
        (message!("letters-receipt-subject"), subject.to_owned()),
        (message!("letters-receipt-sender"), sender.to_owned()),
        (
            message!("letters-receipt-at"),
            wording::moment(at, language),
        ),
        (message!("letters-receipt-number"), number.to_owned()),
        (message!("letters-receipt-sha256"), sha256.to_owned()),
    ];
    Document {
        title: say(&message!("letters-receipt-title", number = number)),
        language: typeset_language(language),
        date: wording::stockholm(at).date(),
        sender: from.clone(),
        recipient: Some(sender.to_owned()),
        kind: say(&message!("letters-receipt")),
        references: Vec::new(),
        blocks: vec![
            paragraph(say(&message!("letters-receipt-lead"))),
            Block::Facts {
                facts: facts
                    .into_iter()
                    .map(|(name, value)| (say(&name), value))
                    .collect(),
            },
            paragraph(say(&message!("letters-receipt-after"))),
        ],
        foot: format!(
            "{from} · {}",
            say(&message!("letters-receipt-title", number = number))
        ),
    }
}
