//! What cannot become a document is refused with what to do, before any work is done.

use jiff::civil::date;
use typeset::{
    Align, Block, Column, Document, LARGEST_DOCUMENT, LONGEST_LINE, MOST_COLUMNS, Table,
    TypesetError, typeset,
};

use crate::saying;

fn with_table(columns: usize, rows: Vec<Vec<String>>, sum: Option<Vec<String>>) -> Document {
    let column = Column {
        head: "Huvud".to_owned(),
        align: Align::Left,
    };
    let table = Table {
        caption: "Belopp".to_owned(),
        columns: vec![column; columns],
        rows,
        sum,
    };
    Document {
        blocks: vec![Block::Table(table)],
        ..saying("")
    }
}

fn row(cells: usize) -> Vec<String> {
    vec!["1".to_owned(); cells]
}

#[test]
fn a_megabyte_of_text_is_refused() {
    assert_eq!(
        typeset(&saying(&"ord ".repeat(250_000))),
        Err(TypesetError::TooLarge)
    );
    assert_eq!(
        typeset(&saying(&"\n".repeat(LARGEST_DOCUMENT / 10))),
        Err(TypesetError::TooLarge)
    );
    let pages = Document {
        blocks: vec![Block::NewPage; LARGEST_DOCUMENT / 100],
        ..saying("")
    };
    assert_eq!(typeset(&pages), Err(TypesetError::TooLarge));
}

#[test]
fn what_stands_whole_on_a_page_must_be_short() {
    let long = || "å".repeat(LONGEST_LINE + 1);
    let too_long = [
        Document {
            title: long(),
            ..saying("")
        },
        Document {
            sender: long(),
            ..saying("")
        },
        Document {
            kind: long(),
            ..saying("")
        },
        Document {
            foot: long(),
            ..saying("")
        },
        Document {
            blocks: vec![Block::Heading {
                level: 2,
                text: long(),
            }],
            ..saying("")
        },
    ];
    for document in too_long {
        assert_eq!(typeset(&document), Err(TypesetError::LineTooLong));
    }
    let mut document = with_table(2, Vec::new(), None);
    if let Some(Block::Table(table)) = document.blocks.first_mut() {
        table.columns[1].head = long();
    }
    assert_eq!(typeset(&document), Err(TypesetError::LineTooLong));
}

#[test]
fn a_document_needs_a_title_one_can_see() {
    for title in ["", "  ", "\n", "\u{200b}\0"] {
        let document = Document {
            title: title.to_owned(),
            ..saying("Hej.")
        };
        assert_eq!(typeset(&document), Err(TypesetError::NoTitle), "{title:?}");
    }
}

#[test]
fn a_year_has_four_digits() {
    let dated = |year| Document {
        date: date(year, 1, 1),
        ..saying("Hej.")
    };
    for year in [-9_999, -1, 0, 1, 999] {
        assert_eq!(typeset(&dated(year)), Err(TypesetError::Year { year }));
    }
    for year in [1_000, 2_021, 9_999] {
        assert!(typeset(&dated(year)).is_ok(), "{year}");
    }
}

#[test]
fn every_row_has_a_cell_per_column() {
    let refused = |row| {
        Err(TypesetError::Row {
            caption: "Belopp".to_owned(),
            row,
            columns: 2,
        })
    };
    assert_eq!(
        typeset(&with_table(2, vec![row(2), row(3)], None)),
        refused(2)
    );
    assert_eq!(typeset(&with_table(2, vec![row(1)], None)), refused(1));
    assert_eq!(typeset(&with_table(2, vec![row(0)], None)), refused(1));
    assert_eq!(
        typeset(&with_table(2, vec![row(2)], Some(row(1)))),
        refused(2)
    );
    assert!(typeset(&with_table(2, Vec::new(), None)).is_ok());
}

#[test]
fn a_table_has_columns_and_not_more_than_fit_on_paper() {
    for columns in [0, MOST_COLUMNS + 1] {
        assert_eq!(
            typeset(&with_table(columns, Vec::new(), None)),
            Err(TypesetError::Columns { columns })
        );
    }
    let widest = with_table(MOST_COLUMNS, vec![row(MOST_COLUMNS)], None);
    assert!(typeset(&widest).is_ok());
}
