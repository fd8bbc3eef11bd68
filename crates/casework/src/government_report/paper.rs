//! A report as a document: its text with what is frozen in it, and last every figure with its base, its moment and its digest.

use ::typeset::{Block, Document, Span, Table};
use grants::government_report::bound::By;
use jiff::civil::Date;
use wording::{Language, message};

use super::resolving::{ShownBlock, ShownSpan, resolved};
use super::words::{kind, line, value};
use super::{ToldFigure, ToldReport};
use crate::letters::blocks::{
    heading, line as one_line, numbers_column, paragraph, typeset_language, words_column,
};
use crate::published::Published;

/// Ministries read Swedish.
const LANGUAGE: Language = Language::Swedish;

/// The document of a version.
pub(super) fn document(
    told: &ToldReport,
    version: i64,
    published: &Published,
    date: Date,
) -> Document {
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let about = &told.about;
    let agreements: Vec<String> = (about.agreements.iter())
        .map(|id| {
            let found = published.agreement(id);
            found.map_or_else(
                || id.clone(),
                |one| LANGUAGE.of(&one.agreement.title).to_owned(),
            )
        })
        .collect();
    let mut blocks = Vec::new();
    for section in &told.sections {
        blocks.push(heading(2, section.heading.clone()));
        let stands_alone = |name: &str| {
            let figure = told.figure(name);
            figure.is_some_and(|one| one.frozen.bound.stands_alone())
        };
        let words = |name: &str| said(told, name);
        for block in resolved(&section.text, &stands_alone, &words) {
            blocks.extend(one(told, published, block));
        }
    }
    blocks.push(heading(2, say(&message!("government-reports-figures"))));
    blocks.push(paragraph(say(&message!("government-reports-figures-lead"))));
    blocks.push(Block::Table(figures(told)));
    Document {
        title: one_line(about.title.clone()),
        language: typeset_language(LANGUAGE),
        date,
        sender: one_line(told.sender.name.clone()),
        recipient: Some(about.recipient.clone()),
        kind: say(&kind(about.kind)),
        references: vec![
            (
                say(&message!("government-reports-about-agreements")),
                agreements.join(", "),
            ),
            (
                say(&message!("government-reports-column-version")),
                version.to_string(),
            ),
        ],
        blocks,
        foot: one_line(format!("{} · {}", told.sender.name, about.title)),
    }
}

/// What a name says in a line.
fn said(told: &ToldReport, name: &str) -> String {
    match told.figure(name) {
        None => name.to_owned(),
        Some(figure) => value(figure.frozen.counted.value, LANGUAGE),
    }
}

fn one(told: &ToldReport, published: &Published, block: ShownBlock) -> Vec<Block> {
    match block {
        // Level 2 is the section's own heading.
        ShownBlock::Heading { text, below } => vec![heading(if below { 4 } else { 3 }, text)],
        ShownBlock::Paragraph(spans) => vec![Block::Paragraph {
            spans: spans.into_iter().map(span).collect(),
        }],
        ShownBlock::List { numbered, items } => vec![Block::List {
            numbered,
            items: (items.into_iter())
                .map(|item| item.into_iter().map(span).collect())
                .collect(),
        }],
        ShownBlock::Named(name) => match told.figure(&name) {
            None => Vec::new(),
            Some(figure) => named(figure, published),
        },
    }
}

fn named(figure: &ToldFigure, published: &Published) -> Vec<Block> {
    let counted = &figure.frozen.counted;
    if let Some(quotation) = &counted.quotation {
        let mut parts: Vec<Block> = (quotation.text.split("\n\n"))
            .map(|part| paragraph(format!("”{}”", part.replace('\n', " ").trim())))
            .collect();
        parts.push(paragraph(format!("– {}", quotation.name)));
        return parts;
    }
    vec![Block::Table(table(figure, published))]
}

fn table(figure: &ToldFigure, published: &Published) -> Table {
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let (bound, counted) = (&figure.frozen.bound, &figure.frozen.counted);
    let item = |id: &str| item_title(published, &bound.agreement, id);
    let rows = counted.cells.iter().map(|cell| {
        vec![
            line(bound, &cell.key, LANGUAGE, &item),
            value(cell.value, LANGUAGE),
            wording::grouped(i128::from(cell.base), LANGUAGE),
        ]
    });
    Table {
        caption: one_line(bound.title.clone()),
        columns: vec![
            words_column(say(&head(bound.by))),
            numbers_column(say(&message!("government-reports-column-value"))),
            numbers_column(say(&message!("government-reports-column-base"))),
        ],
        rows: rows.collect(),
        sum: Some(vec![
            say(&message!("government-reports-total")),
            value(counted.value, LANGUAGE),
            wording::grouped(i128::from(counted.base), LANGUAGE),
        ]),
    }
}

/// What the lines of a table are about.
pub(super) fn head(by: By) -> wording::Message {
    match by {
        By::Item => message!("government-reports-column-item"),
        By::County => message!("government-reports-column-county"),
        By::Whole | By::Level => message!("government-reports-column-level"),
    }
}

/// The title of an item; its id when the agreement has it no more.
fn item_title(published: &Published, agreement: &str, id: &str) -> String {
    let of = published.agreement(agreement);
    let item = of.and_then(|one| one.agreement.item(id));
    item.map_or_else(|| id.to_owned(), |item| LANGUAGE.of(&item.title).to_owned())
}

fn figures(told: &ToldReport) -> Table {
    let say = |words: &wording::Message| LANGUAGE.say(words);
    let heads = [
        message!("government-reports-column-figure"),
        message!("government-reports-column-value"),
        message!("government-reports-column-base"),
        message!("government-reports-column-frozen"),
        message!("government-reports-column-digest"),
    ];
    let rows = told.figures.iter().map(|figure| {
        let frozen = &figure.frozen;
        let short = frozen.digest.get(..12).unwrap_or(&frozen.digest);
        vec![
            format!("{} ({})", frozen.bound.title, frozen.bound.name),
            value(frozen.counted.value, LANGUAGE),
            wording::grouped(i128::from(frozen.counted.base), LANGUAGE),
            wording::moment(figure.at, LANGUAGE),
            short.to_owned(),
        ]
    });
    Table {
        caption: say(&message!("government-reports-figures")),
        columns: heads.iter().map(|head| words_column(say(head))).collect(),
        rows: rows.collect(),
        sum: None,
    }
}

fn span(span: ShownSpan) -> Span {
    match span {
        ShownSpan::Words(text) | ShownSpan::Emphasis(text) => Span::Words { text },
        ShownSpan::Strong(text) => Span::Strong { text },
        ShownSpan::Link { text, address } => Span::Link { text, address },
        ShownSpan::Figure { words, .. } => Span::Words { text: words },
    }
}
