//! Whatever stands in a document, there is a document.

use typeset::{Align, Block, Column, Document, Span, Table, typeset};

use crate::texts::HOSTILE;
use crate::{is_whole, saying};

/// A document with a text in every place there is.
fn everywhere(text: &str) -> Document {
    let own = || text.to_owned();
    let spans = || {
        vec![
            Span::Words { text: own() },
            Span::Strong { text: own() },
            Span::Link {
                text: own(),
                address: own(),
            },
            Span::Link {
                text: own(),
                address: format!("https://example.org/{text}"),
            },
            Span::Link {
                text: own(),
                address: format!("mailto:{text}"),
            },
        ]
    };
    let column = |align| Column { head: own(), align };
    Document {
        title: format!("a{text}"),
        sender: own(),
        recipient: Some(own()),
        kind: own(),
        references: vec![(own(), own())],
        blocks: vec![
            Block::Heading {
                level: 4,
                text: own(),
            },
            Block::Paragraph { spans: spans() },
            Block::Heading {
                level: 0,
                text: own(),
            },
            Block::Note { spans: spans() },
            Block::List {
                numbered: true,
                items: vec![spans(), Vec::new()],
            },
            Block::NewPage,
            Block::List {
                numbered: false,
                items: vec![spans()],
            },
            Block::Facts {
                facts: vec![(own(), own())],
            },
            Block::Table(Table {
                caption: own(),
                columns: vec![column(Align::Left), column(Align::Right)],
                rows: vec![vec![own(), own()]; 2],
                sum: Some(vec![own(), own()]),
            }),
        ],
        foot: own(),
        ..saying("")
    }
}

#[test]
fn a_hostile_text_stops_no_document_wherever_it_stands() {
    for text in HOSTILE
        .into_iter()
        .chain(["", " ", "\n", "\0", "\u{301}", "\u{ad}", "\u{200b}"])
    {
        let pdf = typeset(&everywhere(text)).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert!(is_whole(&pdf), "{text:?}");
    }
}

#[test]
fn a_word_without_an_end_stays_a_document() {
    for sign in [
        "Å",
        "W",
        "\u{a0}",
        "😀",
        "\u{301}",
        "1\u{a0}",
        "-",
        "a\u{200d}",
    ] {
        let pdf = typeset(&everywhere(&sign.repeat(250 / sign.chars().count()))).unwrap();
        assert!(is_whole(&pdf), "{sign:?}");
        assert!(
            is_whole(&typeset(&saying(&sign.repeat(2_000))).unwrap()),
            "{sign:?}"
        );
    }
}

#[test]
fn a_cell_taller_than_a_page_goes_over_several() {
    let table = Table {
        caption: "Hög".to_owned(),
        columns: vec![
            Column {
                head: "Smal".to_owned(),
                align: Align::Left,
            },
            Column {
                head: "Hög".to_owned(),
                align: Align::Left,
            },
        ],
        rows: vec![vec!["ett".to_owned(), "ord ".repeat(2_000)]],
        sum: None,
    };
    let document = Document {
        blocks: vec![Block::Table(table)],
        ..saying("")
    };
    assert!(is_whole(&typeset(&document).unwrap()));
}
