//! Answers in the order of their questions, each with the question it answers.

use std::collections::BTreeMap;

use grants::question_set::address::{Address, Cell};
use grants::question_set::value::Answer;
use grants::question_set::{Kind, Question, QuestionSet, Section};

/// An answer with its question.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The section.
    pub section: &'a Section,
    /// The question.
    pub question: &'a Question,
    /// Where it stands.
    pub address: &'a Address,
    /// What is answered there: the kind of the question, or of the column.
    pub kind: &'a Kind,
    /// The answer.
    pub answer: &'a Answer,
    /// What it is sorted by, besides the item.
    place: (usize, u16, usize),
}

impl<'a> Placed<'a> {
    /// The item it is about.
    pub fn item(&self) -> Option<&'a str> {
        self.address.item.as_deref()
    }

    /// The cell, when the question is a table.
    pub fn cell(&self) -> Option<&'a Cell> {
        self.address.cell.as_ref()
    }

    /// What a column with answers from this place is called in every year: the series, the item, and the cell.
    pub fn column(&self) -> String {
        let item = self.item().map(|item| format!("[{item}]"));
        let cell = self.cell().map(|it| format!(".{}.{}", it.row, it.column));
        format!(
            "{}{}{}",
            self.question.series,
            item.unwrap_or_default(),
            cell.unwrap_or_default()
        )
    }

    /// What columns are sorted by: as the questions stand, then by item, row and column of a table.
    pub fn order(&self) -> Order {
        let (question, row, column) = self.place;
        let item = self.item().unwrap_or_default().to_owned();
        (question, item, row, column)
    }
}

/// Question, item, row and column.
pub type Order = (usize, String, u16, usize);

/// The answers of a report: as the sections stand, an item at a time in the order given, and as the questions stand in each.
/// What answers none of the questions is left out.
pub fn placed<'a>(
    set: &'a QuestionSet,
    items: &[String],
    answers: &'a BTreeMap<Address, Answer>,
) -> Vec<Placed<'a>> {
    let mut places: BTreeMap<&str, (usize, usize, &Section, &Question)> = BTreeMap::new();
    for (at, section) in set.sections.iter().enumerate() {
        for question in &section.questions {
            let number = places.len();
            places.insert(&question.name, (at, number, section, question));
        }
    }
    let mut found = Vec::new();
    for (address, answer) in answers {
        let Some((at, number, section, question)) = places.get(address.question.as_str()) else {
            continue;
        };
        let (kind, row, column) = match &address.cell {
            None => (&question.kind, 0, 0),
            Some(cell) => {
                let mut columns = question.kind.columns().iter().enumerate();
                let Some((number, column)) = columns.find(|(_, one)| one.name == cell.column)
                else {
                    continue;
                };
                (&column.kind, cell.row, number)
            }
        };
        let item = address.item.as_ref();
        let item = item.and_then(|item| items.iter().position(|one| one == item));
        let one = Placed {
            section,
            question,
            address,
            kind,
            answer,
            place: (*number, row, column),
        };
        found.push(((*at, item), one));
    }
    found.sort_by(|(one, first), (other, second)| {
        one.cmp(other).then_with(|| first.place.cmp(&second.place))
    });
    found.into_iter().map(|(_, one)| one).collect()
}
