//! The annex with everybody's amounts: all recipients of a year, level by level.

use ::typeset::{Block, Document, Table};
use grants::allocation::Allocation;
use grants::{Level, Ore, Recipient};
use wording::{Language, Message, NameOrder, Speak, message, terms};

use super::blocks::{
    heading, line, list, note, number, numbers_column, paragraph, typeset_language, words_column,
};
use super::decision::figure_lines;
use super::source::Source;

/// So many columns of amounts fit beside code and name on an upright page.
const MOST_AMOUNT_COLUMNS: usize = 5;

/// All recipients of a year with their amounts.
pub fn annex(source: &Source<'_>, language: Language) -> Document {
    let shared = &source.shared;
    let agreement = shared.agreement;
    let say = |words: &Message| language.say(words);
    let kind = say(&message!("letters-annex"));
    let levels = shared.levels();
    let mut blocks = vec![paragraph(say(&message!("letters-annex-lead")))];
    if levels
        .iter()
        .any(|level| super::is_preliminary(shared.distribution, *level))
    {
        blocks.push(note(say(&message!("letters-preliminary"))));
    }
    blocks.push(heading(2, say(&message!("letters-annex-items"))));
    blocks.push(Block::Table(items(source, language)));
    for level in levels {
        blocks.extend(of_level(source, level, language));
    }
    blocks.extend(assumptions(source, language));
    let figures = figure_lines(shared);
    if !figures.is_empty() {
        blocks.push(heading(2, say(&message!("letters-figures-heading"))));
        blocks.push(list(false, figures.iter().map(say).collect()));
    }
    blocks.push(heading(2, say(&message!("letters-check-heading"))));
    let check = if source.version.is_some() {
        message!("letters-check", id = &agreement.id)
    } else {
        message!("letters-check-own", id = &agreement.id)
    };
    blocks.push(paragraph(say(&check)));
    blocks.push(Block::Facts {
        facts: vec![(say(&message!("letters-digest")), source.digest.to_owned())],
    });
    let title = message!(
        "letters-annex-title",
        amount = agreement.total,
        agreement = &agreement.title
    );
    Document {
        title: line(say(&title)),
        language: typeset_language(language),
        date: source.date,
        sender: source.sender(language),
        recipient: None,
        foot: line(format!("{kind} · {}", language.of(&agreement.title))),
        kind,
        references: source.references(language),
        blocks,
    }
}

/// The items with the numbers that head the columns of the tables below.
fn items(source: &Source<'_>, language: Language) -> Table {
    let shared = &source.shared;
    let row = |label: String, item: &grants::Item| {
        vec![
            label,
            language.of(&item.title).to_owned(),
            language.say(&terms::item_key(item)),
            number(item.amount, language),
        ]
    };
    let allocations = shared.distribution.allocations.iter().enumerate();
    let mut rows: Vec<Vec<String>> = allocations
        .map(|(at, one)| row((at + 1).to_string(), &one.item))
        .collect();
    let not_shared = shared.distribution.not_shared.iter();
    let not_shared = not_shared.filter_map(|id| shared.agreement.item(id));
    rows.extend(not_shared.map(|item| row("–".to_owned(), item)));
    Table {
        caption: language.say(&message!("letters-annex-items-caption")),
        columns: vec![
            words_column(language.say(&message!("column-number"))),
            words_column(language.say(&message!("letters-column-item"))),
            words_column(language.say(&message!("letters-column-key"))),
            numbers_column(language.say(&message!("letters-column-amount"))),
        ],
        rows,
        sum: None,
    }
}

/// The recipients of a level, in as many tables as the columns need; the last one sums up.
fn of_level(source: &Source<'_>, level: Level, language: Language) -> Vec<Block> {
    let shared = &source.shared;
    let numbered = shared.distribution.allocations.iter().enumerate();
    let numbered: Vec<(usize, &Allocation)> = numbered
        .filter(|(_, one)| one.item.level == level)
        .collect();
    let mut recipients = shared.recipients(level);
    let order = NameOrder::default();
    recipients.sort_by(|one, other| order.compare(&one.name, &other.name));
    let title = language.say(&message!(
        "allocate-level",
        level = terms::level_heading(level),
        count = recipients.len()
    ));
    let mut blocks = vec![Block::NewPage, heading(2, title.clone())];
    let parts: Vec<&[(usize, &Allocation)]> = numbered.chunks(MOST_AMOUNT_COLUMNS).collect();
    for (at, part) in parts.iter().enumerate() {
        let is_last = at + 1 == parts.len();
        let all = (is_last && numbered.len() > 1).then_some(numbered.as_slice());
        let caption = match part {
            [(only, _)] if parts.len() == 1 => {
                message!("letters-annex-caption-one", number = only + 1)
            }
            _ => message!(
                "letters-annex-caption",
                first = part.first().map_or(0, |(at, _)| at + 1),
                last = part.last().map_or(0, |(at, _)| at + 1)
            ),
        };
        let caption = format!("{title}. {}", language.say(&caption));
        blocks.push(Block::Table(amounts(
            caption,
            part,
            all,
            &recipients,
            language,
        )));
    }
    blocks
}

/// The amounts of some items, and of all of them together when they are given.
fn amounts(
    caption: String,
    items: &[(usize, &Allocation)],
    all: Option<&[(usize, &Allocation)]>,
    recipients: &[&Recipient],
    language: Language,
) -> Table {
    let amount = |one: &Allocation, recipient: &Recipient| {
        one.step(recipient.code)
            .map_or(Ore::ZERO, |step| step.amount)
    };
    let together = |recipient: &Recipient| -> Option<Ore> {
        let all = all?.iter();
        Some(all.map(|(_, one)| amount(one, recipient)).sum())
    };
    let mut columns = vec![
        words_column(language.say(&message!("column-code"))),
        words_column(language.say(&message!("column-name"))),
    ];
    let heads = items.iter().map(|(at, _)| {
        let head = message!("letters-annex-column", number = at + 1);
        numbers_column(language.say(&head))
    });
    columns.extend(heads);
    columns.extend(all.map(|_| numbers_column(language.say(&message!("letters-sum")))));
    let rows = recipients.iter().map(|recipient| {
        let mut row = vec![recipient.code.to_string(), recipient.name.clone()];
        let amounts = items.iter();
        row.extend(amounts.map(|(_, one)| number(amount(one, recipient), language)));
        row.extend(together(recipient).map(|sum| number(sum, language)));
        row
    });
    let mut sum = vec![String::new(), language.say(&message!("letters-sum"))];
    sum.extend(items.iter().map(|(_, one)| {
        let column = recipients.iter().map(|recipient| amount(one, recipient));
        number(column.sum(), language)
    }));
    sum.extend(all.map(|_| {
        let column = recipients
            .iter()
            .filter_map(|recipient| together(recipient));
        number(column.sum(), language)
    }));
    Table {
        caption,
        rows: rows.collect(),
        sum: (recipients.len() > 1).then_some(sum),
        columns,
    }
}

/// What is not sure about an item, and what computing took for granted.
fn assumptions(source: &Source<'_>, language: Language) -> Vec<Block> {
    let shared = &source.shared;
    let is_shown = |id: &String| {
        shared.distribution.of(id).is_some() || shared.distribution.not_shared.contains(id)
    };
    let unsure = shared.agreement.items.iter();
    let unsure = unsure.filter(|item| is_shown(&item.id) && !item.status.is_confirmed());
    let mut told: Vec<Message> = unsure
        .map(|item| {
            message!(
                "allocate-item-status",
                title = &item.title,
                status = terms::item_status(item)
            )
        })
        .collect();
    let computed = shared.distribution.assumptions().into_iter();
    told.extend(computed.filter(|one| !one.is_of_item()).map(Speak::message));
    if !shared.unexplained.is_zero() {
        told.push(message!("letters-unexplained", amount = shared.unexplained));
    }
    if told.is_empty() {
        return Vec::new();
    }
    vec![
        heading(2, language.say(&message!("letters-assumptions-heading"))),
        list(false, told.iter().map(|one| language.say(one)).collect()),
    ]
}
