//! What an answer is: the kind, and the fields that belong to it.

use grants::question_set::{Choice, Column, Kind};

use crate::problem::{QuestionFault, Wanted};
use crate::reader::reading::Read;
use crate::reader::table::{Form, Table};
use crate::reader::value::{PAIR, TEXT, TRUTH, Value, word};
use crate::reader::word::{QuestionKind, Word as _};

const CHOICE: &[&str] = &["name", "label"];
const COLUMN: &[&str] = &["name", "label", "kind", "decimals", "choices", "required"];
const CHOICES: Form<Vec<Choice>> = Form {
    wanted: Wanted::Choices,
    read: |value| each(value, Wanted::Choices, choice),
};
const COLUMNS: Form<Vec<Column>> = Form {
    wanted: Wanted::Columns,
    read: |value| each(value, Wanted::Columns, column),
};

/// Reads the kind of a question or a column. What belongs to another kind is refused, so that nothing is written in vain.
pub(super) fn read(table: &Table<'_>) -> Read<Kind> {
    let kind: QuestionKind = table.required("kind", word())?;
    let decimals = field(
        table,
        "decimals",
        kind,
        kind == QuestionKind::Number,
        |value| {
            let decimals = value.number(Wanted::Number, 0, i64::from(u8::MAX))?;
            Ok(u8::try_from(decimals).unwrap_or(u8::MAX))
        },
    );
    let has_choices = matches!(kind, QuestionKind::OneOf | QuestionKind::SeveralOf);
    let choices = field(table, "choices", kind, has_choices, CHOICES.read);
    let is_table = kind == QuestionKind::Table;
    let columns = field(table, "columns", kind, is_table, COLUMNS.read);
    let most_rows = field(table, "most_rows", kind, is_table, |value| {
        let rows = value.number(Wanted::Number, 0, i64::from(u16::MAX))?;
        Ok(u16::try_from(rows).unwrap_or(u16::MAX))
    });
    let (decimals, choices) = (decimals?, choices?);
    let (columns, most_rows) = (columns?, most_rows?);
    let choices = || match choices {
        Some(choices) => Ok(choices),
        None => table.required("choices", CHOICES),
    };
    Ok(match kind {
        QuestionKind::Kronor => Kind::Kronor,
        QuestionKind::Number => Kind::Number {
            decimals: decimals.unwrap_or(0),
        },
        QuestionKind::Date => Kind::Date,
        QuestionKind::YesNo => Kind::YesNo,
        QuestionKind::OneOf => Kind::OneOf(choices()?),
        QuestionKind::SeveralOf => Kind::SeveralOf(choices()?),
        QuestionKind::ShortText => Kind::ShortText,
        QuestionKind::LongText => Kind::LongText,
        QuestionKind::Table => {
            let missing = table.required_by("most_rows", Wanted::Number, |_| Ok(0));
            let columns = match columns {
                Some(columns) => Ok(columns),
                None => table.required("columns", COLUMNS),
            };
            Kind::Table {
                most_rows: most_rows.map_or(missing, Ok)?,
                columns: columns?,
            }
        }
        QuestionKind::File => Kind::File,
    })
}

/// A field that belongs to the kind, or is refused.
fn field<T>(
    table: &Table<'_>,
    name: &'static str,
    kind: QuestionKind,
    belongs: bool,
    read: impl FnOnce(Value<'_>) -> Read<T>,
) -> Read<Option<T>> {
    match table.get(name) {
        None => Ok(None),
        Some(value) if belongs => read(value).map(Some),
        Some(value) => Err(value.report(QuestionFault::NotForKind {
            field: name,
            kind: kind.to_word(),
        })),
    }
}

fn each<T>(value: Value<'_>, wanted: Wanted, read: fn(Value<'_>) -> Read<T>) -> Read<Vec<T>> {
    let read: Vec<Read<T>> = value.list(wanted)?.into_iter().map(read).collect();
    read.into_iter().collect()
}

fn choice(value: Value<'_>) -> Read<Choice> {
    let table = value.table(CHOICE, Wanted::Choices)?;
    let name = table.required("name", TEXT);
    let label = table.required("label", PAIR);
    Ok(Choice {
        name: name?,
        label: label?,
    })
}

fn column(value: Value<'_>) -> Read<Column> {
    let table = value.table(COLUMN, Wanted::Columns)?;
    let name = table.required("name", TEXT);
    let label = table.required("label", PAIR);
    let kind = read(&table);
    let required = table.optional("required", TRUTH);
    Ok(Column {
        name: name?,
        label: label?,
        kind: kind?,
        required: required?.unwrap_or(false),
    })
}
