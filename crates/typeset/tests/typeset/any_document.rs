//! Any document at all is typeset, or refused for a reason one can act on.

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use typeset::{Align, Block, Column, Document, Language, Span, Table, TypesetError, typeset};

use crate::is_whole;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zåäö0-9 ]{0,40}",
        2 => "\\PC{0,30}",
        1 => any::<String>(),
        1 => vec(any::<char>(), 0..60).prop_map(String::from_iter),
    ]
}

fn span() -> impl Strategy<Value = Span> {
    prop_oneof![
        text().prop_map(|text| Span::Words { text }),
        text().prop_map(|text| Span::Strong { text }),
        (text(), text()).prop_map(|(text, rest)| Span::Link {
            text,
            address: format!("https://{rest}")
        }),
        (text(), text()).prop_map(|(text, address)| Span::Link { text, address }),
    ]
}

fn column() -> impl Strategy<Value = Column> {
    let align = prop_oneof![Just(Align::Left), Just(Align::Right)];
    (text(), align).prop_map(|(head, align)| Column { head, align })
}

fn table() -> impl Strategy<Value = Table> {
    // Most have rows that fit their columns; some do not.
    (1_usize..7, 0_usize..12, any::<u8>()).prop_flat_map(move |(columns, rows, chance)| {
        let cells = if chance < 16 { columns + 1 } else { columns };
        (
            text(),
            vec(column(), columns),
            vec(vec(text(), cells), rows),
            proptest::option::of(vec(text(), columns)),
        )
            .prop_map(|(caption, columns, rows, sum)| Table {
                caption,
                columns,
                rows,
                sum,
            })
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (any::<u8>(), text()).prop_map(|(level, text)| Block::Heading { level, text }),
        vec(span(), 0..4).prop_map(|spans| Block::Paragraph { spans }),
        (any::<bool>(), vec(vec(span(), 0..3), 0..4))
            .prop_map(|(numbered, items)| Block::List { numbered, items }),
        vec((text(), text()), 0..4).prop_map(|facts| Block::Facts { facts }),
        table().prop_map(Block::Table),
        vec(span(), 0..3).prop_map(|spans| Block::Note { spans }),
        (text(), 0_u8..20).prop_map(|(label, lines)| Block::Room { label, lines }),
        vec(text(), 0..5).prop_map(|items| Block::Choices { items }),
        (text(), text(), vec(text(), 0..6), 0_u8..10).prop_map(|(caption, number, heads, rows)| {
            Block::EmptyRows {
                caption,
                number,
                heads,
                rows,
            }
        }),
        Just(Block::NewPage),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let language = prop_oneof![Just(Language::Sv), Just(Language::En)];
    let date = (-9_999_i16..=9_999, 1_i8..=12, 1_i8..=28);
    let date = prop_oneof![9 => (1_900_i16..2_100, 1_i8..=12, 1_i8..=28), 1 => date];
    let date = date.prop_map(|(year, month, day)| Date::constant(year, month, day));
    let head = (
        text(),
        language,
        date,
        text(),
        proptest::option::of(text()),
        text(),
    );
    let body = (vec((text(), text()), 0..3), vec(block(), 0..7), text());
    (head, body).prop_map(
        |((title, language, date, sender, recipient, kind), (references, blocks, foot))| Document {
            title,
            language,
            date,
            sender,
            recipient,
            kind,
            references,
            blocks,
            foot,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_typeset_or_refused_for_a_reason(document in document()) {
        match typeset(&document) {
            Ok(pdf) => prop_assert!(is_whole(&pdf)),
            Err(TypesetError::Refused(reason)) => prop_assert!(false, "{}", reason),
            Err(_) => {}
        }
    }
}
