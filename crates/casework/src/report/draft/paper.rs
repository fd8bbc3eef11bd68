//! A draft on paper: every question with what helps, what stands there so far and room to write.

use agreement::question_set::draft::{Asked, Draft};
use grants::question_set::Kind;
use jiff::civil::Date;
use typeset::{Block, Document, LONGEST_LINE, Span};
use wording::{Language, Message, date, message};

use super::super::words::{answer, yes_no};
use crate::letters::blocks::{heading, line, note, paragraph, typeset_language};

/// Lines for an answer on one line, and for one in paragraphs.
const FEW_LINES: u8 = 1;
const MANY_LINES: u8 = 8;
/// So many rows of a table stand on paper; there is other paper.
const MOST_ROWS: u16 = 8;
/// A longer list of choices is read on a screen; on paper the answer is written.
const MOST_CHOICES: usize = 40;
/// More columns than this leave no room to write in.
const MOST_COLUMNS: usize = 8;

/// The draft as a document.
pub(super) fn document(draft: &Draft<'_>, organisation: &str, today: Date) -> Document {
    let language = draft.language;
    let title = line(draft.title.clone());
    let foot = message!(
        "draft-paper-foot",
        title = &title,
        day = date(today, language)
    );
    let mut blocks = vec![note(language.say(&message!("draft-paper-lead")))];
    for part in &draft.parts {
        blocks.push(heading(2, part.title.clone()));
        blocks.extend(part.said.iter().cloned().map(paragraph));
        for round in &part.rounds {
            let level = if round.heading.is_some() { 4 } else { 3 };
            blocks.extend(round.heading.clone().map(|words| heading(3, words)));
            if !round.known.is_empty() {
                blocks.push(paragraph(round.known.join(" ")));
            }
            for asked in &round.questions {
                question(draft, asked, level, &mut blocks);
            }
        }
    }
    Document {
        kind: language.say(&message!("draft-paper-kind")),
        language: typeset_language(language),
        date: today,
        sender: line(organisation.to_owned()),
        recipient: None,
        references: draft.facts.clone(),
        blocks,
        foot: line(language.say(&foot)),
        title,
    }
}

fn question(draft: &Draft<'_>, asked: &Asked<'_>, level: u8, blocks: &mut Vec<Block>) {
    let language = draft.language;
    let say = |message: &Message| language.say(message);
    if asked.label.chars().nth(LONGEST_LINE).is_some() {
        let text = asked.label.clone();
        blocks.push(Block::Paragraph {
            spans: vec![Span::Strong { text }],
        });
    } else {
        blocks.push(heading(level, asked.label.clone()));
    }
    let help = asked.help.iter().chain(&asked.known).cloned();
    blocks.extend(help.map(paragraph));
    if let Some(text) = stands(draft, asked) {
        blocks.push(paragraph(say(&message!("draft-paper-stands", text = text))));
    }
    let room = |lines: u8| Block::Room {
        label: say(&message!("draft-paper-answer")),
        lines,
    };
    let one = |items: Vec<String>| {
        let words = paragraph(say(&message!("draft-paper-one")));
        [words, Block::Choices { items }]
    };
    match asked.kind {
        Kind::YesNo => blocks.extend(one([true, false].map(|yes| say(&yes_no(yes))).to_vec())),
        Kind::OneOf(choices) if choices.len() <= MOST_CHOICES => {
            blocks.extend(one(labels(language, asked.kind)));
        }
        Kind::SeveralOf(choices) if choices.len() <= MOST_CHOICES => {
            blocks.push(paragraph(say(&message!("draft-paper-several"))));
            blocks.push(Block::Choices {
                items: labels(language, asked.kind),
            });
        }
        Kind::Table { columns, most_rows } if columns.len() <= MOST_COLUMNS => {
            let heads = columns.iter();
            let heads = heads.map(|column| line(language.of(&column.label).to_owned()));
            let rows = (*most_rows).min(MOST_ROWS);
            blocks.push(Block::EmptyRows {
                caption: line(asked.label.clone()),
                number: say(&message!("draft-paper-row-number")),
                heads: heads.collect(),
                rows: u8::try_from(rows).unwrap_or(u8::MAX),
            });
            if *most_rows > rows {
                let most = i64::from(*most_rows);
                blocks.push(paragraph(say(&message!(
                    "draft-paper-more-rows",
                    most = most
                ))));
            }
        }
        Kind::LongText | Kind::Table { .. } => blocks.push(room(MANY_LINES)),
        Kind::File => blocks.push(paragraph(say(&message!("draft-file")))),
        _ => blocks.push(room(FEW_LINES)),
    }
}

fn labels(language: Language, kind: &Kind) -> Vec<String> {
    let choices = kind.choices().iter();
    choices
        .map(|one| language.of(&one.label).to_owned())
        .collect()
}

/// What is answered so far, in words; a table row by row.
fn stands(draft: &Draft<'_>, asked: &Asked<'_>) -> Option<String> {
    let words = |kind: &Kind, text: &str| match kind.read(text) {
        Ok(None) => None,
        Ok(Some(read)) => Some(answer(draft.language, kind, &read)),
        Err(_) => Some(text.to_owned()),
    };
    let kept = |at: &str| draft.kept.get(at).map_or("", |(_, text)| text.as_str());
    let Kind::Table { columns, most_rows } = asked.kind else {
        return words(asked.kind, kept(&asked.at.to_string()));
    };
    let rows = (1..=*most_rows).filter_map(|row| {
        let cells = columns.iter().filter_map(|column| {
            let at = asked.at.clone().cell(row, &column.name);
            words(&column.kind, kept(&at.to_string()))
        });
        let cells: Vec<String> = cells.collect();
        (!cells.is_empty()).then(|| cells.join(", "))
    });
    let rows: Vec<String> = rows.collect();
    (!rows.is_empty()).then(|| rows.join("; "))
}
