//! What a file of contacts would do: row by row, with a choice where a row may be somebody known.

use casework::contact::{
    Candidate, ContactError, ContactFile, Imported, Outcome, Plan, Planned, Purpose, Same,
};
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::import::ADDRESS;
use super::{LIST, page as below, unbroken};
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, form, link_button, notice};
use crate::work::hexadecimal;
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The file, in hexadecimal digits, on its way from the preview to the import.
pub const CONTENT: &str = "innehall";
/// The name of the file, carried along.
pub const NAME: &str = "filnamn";
/// The digest of what was seen.
pub const SEEN: &str = "granskat";
/// Before the number of a row: what is to be done with it.
pub const CHOICE: &str = "rad-";

/// The preview.
pub fn page(
    person: &SignedIn,
    typed: &Typed,
    file: &ContactFile,
    plan: &Plan,
    error: Option<&ContactError>,
) -> Markup {
    let rows = |fits: fn(&Outcome) -> bool| -> Vec<&Planned> {
        plan.rows.iter().filter(|row| fits(&row.outcome)).collect()
    };
    let new = rows(|outcome| matches!(outcome, Outcome::New));
    let changes = rows(|outcome| matches!(outcome, Outcome::Changes { .. }));
    let maybe = rows(|outcome| matches!(outcome, Outcome::MaybeKnown(_)));
    let same = rows(|outcome| matches!(outcome, Outcome::Same));
    let wrong = rows(|outcome| matches!(outcome, Outcome::Wrong(_)));
    let does_something = !(new.is_empty() && changes.is_empty() && maybe.is_empty());
    let counts = message!(
        "contacts-import-counts",
        new = new.len(),
        changes = changes.len(),
        maybe = maybe.len(),
        same = same.len(),
        wrong = wrong.len()
    );
    let content = html! {
        (carried(SEEN, &plan.digest))
        (carried(NAME, &file.name))
        (carried(CONTENT, &hexadecimal::write(&file.bytes)))
        @if !maybe.is_empty() {
            h2 { (person.say(&message!("contacts-import-maybe"))) }
            p.hint { (person.say(&message!("contacts-import-maybe-hint"))) }
            @for row in &maybe { (choice(person, typed, row, error)) }
        }
        p.buttons {
            @if does_something { (button(Button::Primary, &person.say(&message!("contacts-import-do")))) }
            a href=(person.link(ADDRESS)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = below(person, &message!("contacts-import-preview"))
        .lead(&person.say(&message!("contacts-import-preview-lead")))
        .crumb(person.say(&message!("contacts-import")), ADDRESS);
    if error.is_some() {
        page = page.error_title();
    }
    page.body(html! {
        @if let Some(error) = error {
            (notice(Tone::Warning, &person.say(&error.message()), &html! {
                @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
            }))
        }
        p { (person.say(&counts)) }
        @if !wrong.is_empty() { (table(person, &message!("contacts-import-wrong"), &OF_WRONG, &wrong).markup()) }
        @if !new.is_empty() { (table(person, &message!("contacts-import-new"), &OF_NEW, &new).markup()) }
        @if !changes.is_empty() { (table(person, &message!("contacts-import-changes"), &OF_CHANGED, &changes).markup()) }
        (form(&person.link(ADDRESS), &content))
    })
    .render()
}

/// What a column of a table of rows tells.
#[derive(Clone, Copy)]
enum Told {
    Row,
    Name,
    Organisation,
    What,
    Purpose,
    Email,
    Phone,
}

impl Told {
    fn head(self) -> Message {
        match self {
            Self::Row => message!("contacts-import-row"),
            Self::Name => message!("contacts-field-name"),
            Self::Organisation => message!("contacts-field-organisation"),
            Self::What => message!("contacts-column-what"),
            Self::Purpose => message!("contacts-field-purpose"),
            Self::Email => message!("contacts-field-email"),
            Self::Phone => message!("contacts-field-phone"),
        }
    }

    fn of(self, person: &SignedIn, row: &Planned) -> String {
        let details = row.details.as_ref();
        let told = match self {
            Self::Row => Some(row.number.to_string()),
            Self::Name => details.map(|details| details.name.clone()),
            Self::Organisation => Some(row.organisation.clone()),
            Self::What => Some(what(person, &row.outcome)),
            Self::Purpose => details.map(|details| person.say(&details.purpose.words())),
            Self::Email => details.and_then(|details| details.email.clone()),
            Self::Phone => Some(unbroken(details.and_then(|details| details.phone.as_ref()))),
        };
        told.unwrap_or_default()
    }
}

/// Of a row that is left out: which it is, and why.
const OF_WRONG: [Told; 4] = [Told::Row, Told::Name, Told::Organisation, Told::What];
const OF_NEW: [Told; 6] = [
    Told::Row,
    Told::Name,
    Told::Organisation,
    Told::Purpose,
    Told::Email,
    Told::Phone,
];
const OF_CHANGED: [Told; 7] = [
    Told::Row,
    Told::Name,
    Told::Organisation,
    Told::What,
    Told::Purpose,
    Told::Email,
    Told::Phone,
];

/// A table of rows, without the columns that would be empty.
fn table(person: &SignedIn, caption: &Message, columns: &[Told], rows: &[&Planned]) -> Table {
    let columns = columns.iter().filter(|column| {
        let mut rows = rows.iter();
        rows.any(|row| !column.of(person, row).is_empty())
    });
    let columns: Vec<&Told> = columns.collect();
    let head = |column: &&Told| match column {
        Told::Row => Column::numbers(person.say(&column.head())),
        _ => Column::words(person.say(&column.head())),
    };
    let cells = |row: &&Planned| {
        let cells = columns.iter();
        cells
            .map(|column| Cell::Text(column.of(person, row)))
            .collect()
    };
    Table {
        caption: person.say(caption),
        columns: columns.iter().map(head).collect(),
        rows: rows.iter().map(cells).collect(),
        sum: None,
        empty: String::new(),
    }
}

/// What is done with a row, or what is wrong with it.
fn what(person: &SignedIn, outcome: &Outcome) -> String {
    let words: Vec<String> = match outcome {
        Outcome::Changes { fields, .. } => {
            let fields: Vec<String> = fields
                .iter()
                .map(|field| person.say(&field.words()).to_lowercase())
                .collect();
            vec![person.say(&message!(
                "contacts-import-updates",
                fields = fields.join(", ")
            ))]
        }
        Outcome::Wrong(faults) => faults
            .iter()
            .flat_map(|fault| std::iter::once(fault.message()).chain(fault.hint()))
            .map(|words| person.say(&words))
            .collect(),
        Outcome::New | Outcome::Same | Outcome::MaybeKnown(_) => Vec::new(),
    };
    words.join(" ")
}

fn choice(person: &SignedIn, typed: &Typed, row: &Planned, error: Option<&ContactError>) -> Markup {
    let (Outcome::MaybeKnown(candidates), Some(details)) = (&row.outcome, &row.details) else {
        return html! {};
    };
    let mut options = vec![
        (
            "utelamna".to_owned(),
            person.say(&message!("contacts-import-leave-out")),
        ),
        (
            "ny".to_owned(),
            person.say(&message!("contacts-import-add")),
        ),
    ];
    let mut reasons = Vec::new();
    for candidate in candidates {
        match candidate {
            Candidate::Contact {
                id,
                name,
                organisation_id,
                why,
                ..
            } => {
                reasons.push(person.say(&message!(
                    "contacts-import-like",
                    name = name,
                    why = same(*why)
                )));
                if *organisation_id == row.organisation_id {
                    let words = message!("contacts-import-update", name = name);
                    options.push((format!("uppdatera-{id}"), person.say(&words)));
                }
            }
            Candidate::Row { number, why } => {
                let words = message!("contacts-import-like-row", row = *number, why = same(*why));
                reasons.push(person.say(&words));
            }
        }
    }
    let name = format!("{CHOICE}{}", row.number);
    let label = message!(
        "contacts-import-choose",
        row = row.number,
        name = &details.name,
        organisation = &row.organisation,
        purpose = purpose(details.purpose)
    );
    let missing =
        matches!(error, Some(ContactError::ChoiceMissing(number)) if *number == row.number);
    let wrong = missing.then(|| person.say(&message!("work-field-choice")));
    let field = Field::new(&name, person.say(&label))
        .hint(reasons.join(" "))
        .value(typed.get(&name))
        .error(wrong);
    field::radios(&field, &options)
}

fn purpose(purpose: Purpose) -> Message {
    purpose.words()
}

fn same(why: Same) -> Message {
    match why {
        Same::Email => message!("contacts-same-email"),
        Same::Name => message!("contacts-same-name"),
        Same::NearName => message!("contacts-near-name"),
    }
}

/// What was done.
pub fn done(person: &SignedIn, done: Imported) -> Markup {
    let lead = message!(
        "contacts-import-done-lead",
        added = done.added,
        changed = done.changed,
        left = done.left
    );
    below(person, &message!("contacts-import-done"))
        .lead(&person.say(&lead))
        .body(html! {
            p { (link_button(Button::Primary, &person.say(&message!("contacts-back-to-list")), &person.link(LIST))) }
        })
        .render()
}
