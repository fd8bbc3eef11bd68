//! The letter that tells why money is to be asked back, and until when they may answer.

use ::typeset::{Block, Document};
use grants::Ore;
use grants::agreement::Agreement;
use jiff::civil::Date;
use wording::{Language, message};

use super::{Whole, number, words};
use crate::letters::blocks::{heading, line, paragraph, typeset_language};

/// Boards and their offices write Swedish.
const LANGUAGE: Language = Language::Swedish;

/// What the letter is made of.
pub(super) struct Letter<'a> {
    pub(super) whole: &'a Whole,
    pub(super) organisation: &'a str,
    pub(super) payer: &'a str,
    pub(super) agreement: Option<&'a Agreement>,
    pub(super) date: Date,
    pub(super) hear_by: Date,
}

/// The letter.
pub(super) fn heard(letter: &Letter<'_>) -> Document {
    let row = &letter.whole.row;
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let amount = letter.whole.proposed();
    let title = say(&message!(
        "claw-backs-letter-title",
        payer = letter.payer,
        amount = amount
    ));
    let agreement = letter.agreement.map_or_else(
        || row.agreement_id.clone(),
        |one| LANGUAGE.of(&one.title).to_owned(),
    );
    let facts = [
        (
            message!("claw-backs-amount"),
            wording::money(amount, LANGUAGE),
        ),
        (
            message!("claw-backs-ground"),
            say(&words::ground(row.ground)),
        ),
        (message!("claw-backs-agreement"), agreement),
        (
            message!("claw-backs-hear-by"),
            wording::date(letter.hear_by, LANGUAGE),
        ),
    ];
    let parts = letter.whole.parts.iter().map(|(right, amount): &(_, Ore)| {
        let item = letter.agreement.and_then(|one| one.item(&right.item_id));
        let title = item.map_or(right.item_id.as_str(), |item| LANGUAGE.of(&item.title));
        (line(title.to_owned()), wording::money(*amount, LANGUAGE))
    });
    let mut blocks = vec![
        paragraph(say(&message!(
            "claw-backs-letter-lead",
            organisation = letter.organisation,
            by = letter.hear_by
        ))),
        Block::Facts {
            facts: facts
                .into_iter()
                .map(|(name, value)| (say(&name), value))
                .collect(),
        },
        heading(2, say(&message!("claw-backs-reasons"))),
    ];
    let reasons = row.reasons.split("\n\n");
    blocks.extend(reasons.map(|part| paragraph(part.to_owned())));
    blocks.push(heading(2, say(&message!("claw-backs-parts"))));
    blocks.push(Block::Facts {
        facts: parts.collect(),
    });
    blocks.push(heading(2, say(&message!("claw-backs-letter-answer"))));
    blocks.push(paragraph(say(&message!(
        "claw-backs-letter-answer-how",
        by = letter.hear_by
    ))));
    Document {
        title: line(title.clone()),
        language: typeset_language(LANGUAGE),
        date: letter.date,
        sender: letter.payer.to_owned(),
        recipient: Some(letter.organisation.to_owned()),
        kind: say(&message!("claw-backs-letter-kind")),
        references: vec![(say(&message!("claw-backs-number")), number(row))],
        blocks,
        foot: line(format!("{} · {}", letter.payer, title)),
    }
}
