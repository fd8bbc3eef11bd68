//! How wide the columns of a table are. Numbers get what they need, words share what is left.

use serde::Serialize;

use crate::document::{Align, Table};

/// How a table is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shape {
    /// Per column its share of what is left; 0 for as wide as its longest cell.
    pub widths: Vec<usize>,
    /// Whether it is set in small type.
    pub small: bool,
}

/// The width of the page between its margins, in tenths of a point.
const PAGE: usize = 4_530;
/// What looks like a number is no longer than this; anything longer is text and must be able to break.
const LONGEST_NUMBER: usize = 26;
/// More characters than this give a column no larger share.
const WIDEST_SHARE: usize = 44;

/// A size of type: how wide a character and the room around a cell are, in tenths of a point, and how many characters a
/// column of words can be narrowed to.
struct Size {
    character: usize,
    room: usize,
    narrowest: usize,
}

const NORMAL: Size = Size {
    character: 50,
    room: 110,
    narrowest: 16,
};
const SMALL: Size = Size {
    character: 43,
    room: 50,
    narrowest: 10,
};

/// The shape of a table.
pub fn shape(table: &Table) -> Shape {
    let needs: Vec<usize> = (0..table.columns.len())
        .map(|column| need(table, column))
        .collect();
    let stiff: Vec<bool> = table
        .columns
        .iter()
        .zip(&needs)
        .map(|(column, need)| column.align == Align::Right && *need <= LONGEST_NUMBER)
        .collect();
    let fits = |size: &Size| {
        let widths = needs.iter().zip(&stiff).map(|(need, stiff)| {
            let characters = if *stiff {
                *need
            } else {
                (*need).min(size.narrowest)
            };
            characters * size.character + size.room
        });
        widths.sum::<usize>() <= PAGE
    };
    let small = !fits(&NORMAL);
    let shares = small && !fits(&SMALL);
    let widths = needs.iter().zip(&stiff).map(|(need, stiff)| {
        if *stiff && !shares {
            0
        } else {
            (*need).clamp(3, WIDEST_SHARE)
        }
    });
    Shape {
        widths: widths.collect(),
        small,
    }
}

/// How many characters a column would like to have in a line. A head may break between its words.
fn need(table: &Table, column: usize) -> usize {
    let head = table.columns.get(column).map_or("", |column| &column.head);
    let head = head
        .split([' ', '\n', '-'])
        .map(|word| word.chars().count())
        .max();
    let rows = table.rows.iter().chain(&table.sum);
    let cells = rows.filter_map(|row| row.get(column));
    let lines = cells
        .flat_map(|cell| cell.split('\n'))
        .map(|line| line.chars().count());
    lines.max().max(head).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Column;

    fn table(columns: &[(&str, Align)], row: &[&str]) -> Table {
        Table {
            caption: String::new(),
            columns: columns
                .iter()
                .map(|(head, align)| Column {
                    head: (*head).to_owned(),
                    align: *align,
                })
                .collect(),
            rows: vec![row.iter().map(|cell| (*cell).to_owned()).collect()],
            sum: None,
        }
    }

    #[test]
    fn numbers_get_what_they_need_and_words_the_rest() {
        let shape = shape(&table(
            &[("Mottagare", Align::Left), ("Belopp", Align::Right)],
            &["Ale kommun", "1 395 116 kr"],
        ));
        assert_eq!(
            shape,
            Shape {
                widths: vec![10, 0],
                small: false
            }
        );
    }

    #[test]
    fn a_head_asks_for_its_longest_word_only() {
        let shape = shape(&table(&[("Kvalitet i verksamheten", Align::Left)], &["1"]));
        assert_eq!(shape.widths, [12]);
    }

    #[test]
    fn many_numbers_are_set_small() {
        let columns = vec![("Belopp", Align::Right); 8];
        let shape = shape(&table(&columns, &["100 000 000"; 8]));
        assert_eq!(
            shape,
            Shape {
                widths: vec![0; 8],
                small: true
            }
        );
    }

    #[test]
    fn what_does_not_fit_at_all_shares_the_page() {
        let columns = vec![("Belopp", Align::Right); 16];
        let shape = shape(&table(&columns, &["100 000 000"; 16]));
        assert_eq!(
            shape,
            Shape {
                widths: vec![11; 16],
                small: true
            }
        );
    }

    #[test]
    fn a_text_among_numbers_can_break() {
        let shape = shape(&table(
            &[("Tal", Align::Right)],
            &["mycket längre än något tal kan vara"],
        ));
        assert_eq!(shape.widths, [35]);
    }
}
