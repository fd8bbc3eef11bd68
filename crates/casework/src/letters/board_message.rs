//! A message from the board as a document, and each board's own copy of it, which tells what that board gets.

use ::store::message::Message;
use ::store::organisation::Organisation;
use ::typeset::{Block, Document};
use grants::agreement::Agreement;
use grants::{Code, Level};
use jiff::civil::Date;
use wording::{Language, message};

use super::amounts::{amounts_table, as_what};
use super::blocks::{heading, language_of, line, note, paragraph, typeset_language};
use crate::published::Published;

/// The language messages are written in.
const LANGUAGE: Language = Language::Swedish;

/// A message as a document, the same to all.
pub fn message_document(
    message: &Message,
    blocks: Vec<Block>,
    agreement: &Agreement,
    date: Date,
    sender: &str,
) -> Document {
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let kind = match message.number {
        Some((year, number)) => message!(
            "letters-message",
            number = number.to_string(),
            year = year.to_string()
        ),
        None => message!("letters-message-draft"),
    };
    let kind = say(&kind);
    let mut references = vec![(
        say(&message!("letters-to")),
        say(&message!("letters-to-all-boards")),
    )];
    references.push((
        say(&message!("letters-agreement")),
        LANGUAGE.of(&agreement.title).to_owned(),
    ));
    references.extend((agreement.registration_number.clone()).map(|number| {
        let name = say(&message!("letters-registration-number"));
        (name, number)
    }));
    Document {
        title: line(message.subject.clone()),
        language: typeset_language(LANGUAGE),
        date,
        sender: sender.to_owned(),
        recipient: None,
        foot: line(format!("{sender} · {kind}")),
        kind,
        references,
        blocks,
    }
}

/// The same document with what an organisation gets after it.
pub fn copy_of(
    document: &Document,
    published: &Published,
    agreement_id: &str,
    organisation: &Organisation,
    recipients: &[(Level, Code)],
) -> Document {
    let language = language_of(document.language);
    let mut copy = document.clone();
    copy.recipient = Some(organisation.name.clone());
    let own = own_amounts(
        published,
        agreement_id,
        &organisation.name,
        recipients,
        language,
    );
    if !own.is_empty() {
        copy.blocks.push(Block::NewPage);
        copy.blocks.extend(own);
    }
    copy
}

/// What an organisation gets as each of the recipients it stands for.
fn own_amounts(
    published: &Published,
    agreement_id: &str,
    name: &str,
    recipients: &[(Level, Code)],
    language: Language,
) -> Vec<Block> {
    let found = recipients
        .iter()
        .filter_map(|(level, code)| published.register().find(*level, *code));
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(
        2,
        language.say(&message!("letters-own-heading", name = name)),
    )];
    let Some(of) = published.agreement(agreement_id) else {
        blocks.push(paragraph(
            language.say(&message!("letters-own-not-published")),
        ));
        return blocks;
    };
    blocks.push(paragraph(language.say(&message!(
        "letters-own-lead",
        version = of.version.number,
        agreement = &of.agreement.title
    ))));
    let mut is_preliminary = false;
    for recipient in found {
        let caption = language.say(&message!(
            "letters-own-caption",
            name = name,
            role = as_what(recipient.level)
        ));
        let table = amounts_table(
            &of.agreement,
            &of.distribution,
            recipient,
            caption,
            language,
        );
        blocks.push(match table {
            Some(table) => Block::Table(table),
            None => paragraph(language.say(&message!(
                "letters-own-nothing",
                name = name,
                role = as_what(recipient.level)
            ))),
        });
        is_preliminary |= super::is_preliminary(&of.distribution, recipient.level);
    }
    if is_preliminary {
        blocks.push(note(language.say(&message!("letters-preliminary"))));
    }
    blocks.push(paragraph(language.say(&message!("letters-own-after"))));
    blocks
}
