//! The parts of an agreement that there are several of: items, conditions, deadlines, sources, sums and discrepancies.
//! Each is a table with a form for every row; what differs between them is what [`Part`] says.

use axum::extract::Path;

use axum::response::Response;
use axum::routing::get;
use grants::agreement::Agreement;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message};

use super::draft::Draft;
use super::editor::{Editor, Made, Place, made, opened};
use super::entry::Section;
use super::person::{SignedIn, Writer};
use super::reading::{Fault, Reading};
use super::typed::Typed;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::{Need, Refusal, Route};

/// What the pages of a kind of part say.
pub struct Words {
    /// The heading of the list.
    pub heading: Message,
    /// What they are.
    pub lead: Message,
    /// What is said when there is none.
    pub empty: Message,
    /// The heading of the form for a new one.
    pub add: Message,
    /// The heading of the form for one that is there.
    pub edit: Message,
    /// The heading of the page that removes one.
    pub remove: Message,
}

/// A kind of part.
pub trait Part: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// The addresses of the list, of a new one, of one, and of removing it.
    const PATHS: [&'static str; 4];
    /// The word for them in addresses.
    const WORD: &'static str;
    /// Their table in the file.
    const TABLE: &'static str;

    /// What the pages say.
    fn words() -> Words;
    /// All of them.
    fn all(agreement: &Agreement) -> &Vec<Self>;
    /// All of them, to change.
    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self>;
    /// How one is found in addresses: its number from 1, when it has no id.
    fn name(&self, at: usize) -> String {
        (at + 1).to_string()
    }
    /// The columns of the list.
    fn columns() -> Vec<Message>;
    /// One in the list; the first cell leads to its form.
    fn row(&self, person: &SignedIn) -> Vec<String>;
    /// Whether the last column holds numbers.
    const ENDS_IN_NUMBERS: bool = false;
    /// The fields of its form.
    fn sections(agreement: &Agreement) -> Vec<Section>;
    /// A new one, before anything is typed.
    fn blank(agreement: &Agreement) -> Typed;
    /// One as it would have been typed.
    fn typed(&self) -> Typed;
    /// One from what was typed. What is wrong is noted in the reading, and then what is given back is not used.
    fn read(reading: &mut Reading<'_>, agreement: &Agreement) -> Self;
}

/// What was there when the form was opened, carried along to find it again.
const SEEN: &str = "seen";

/// The routes of a kind of part.
pub fn routes<P: Part>(samples: [&[(&'static str, u16)]; 4]) -> Vec<Route> {
    let [list, new, one, remove] = P::PATHS;
    let routes = [
        Route::private(Need::To(Act::ReadVersions), list, get(listed::<P>)),
        Route::private(
            Need::To(Act::ReadVersions),
            new,
            get(asked_new::<P>).post(added::<P>),
        )
        .writing(Need::To(Act::WriteVersions)),
        Route::private(
            Need::To(Act::ReadVersions),
            one,
            get(asked::<P>).post(changed::<P>),
        )
        .writing(Need::To(Act::WriteVersions)),
        Route::private(
            Need::To(Act::ReadVersions),
            remove,
            get(asked_to_remove::<P>).post(removed::<P>),
        )
        .writing(Need::To(Act::WriteVersions)),
    ];
    let with = |route: Route, samples: &[(&'static str, u16)]| {
        (samples.iter()).fold(route, |route, (address, status)| {
            route.answers(address, *status)
        })
    };
    let routes = routes.into_iter().zip(samples);
    routes
        .map(|(route, samples)| with(route, samples))
        .collect()
}

fn fingerprint<P: Part>(part: &P) -> String {
    documents::proof::sha256(format!("{part:?}").as_bytes())
}

fn list_address<P: Part>(draft: &Draft) -> String {
    draft.address(&format!("/{}", P::WORD))
}

fn address<P: Part>(draft: &Draft, name: &str) -> String {
    draft.address(&format!("/{}/{name}", P::WORD))
}

fn position<P: Part>(agreement: &Agreement, name: &str) -> Option<usize> {
    let mut all = P::all(agreement).iter().enumerate();
    all.find(|(at, part)| part.name(*at) == name)
        .map(|(at, _)| at)
}

/// Where the part is that a form was opened on: the same one, wherever it has moved, or else the one of its name.
fn seen<P: Part>(agreement: &Agreement, name: &str, seen: &str) -> Option<usize> {
    let mut all = P::all(agreement).iter();
    let same = all.position(|part| fingerprint(part) == seen);
    same.or_else(|| position::<P>(agreement, name))
}

fn no_such() -> Refusal {
    Refusal::not_found(message!("work-no-such-part")).hint(message!("work-no-such-part-hint"))
}

async fn listed<P: Part>(person: SignedIn, Path(version): Path<String>) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let words = P::words();
    let all = P::all(&draft.agreement).iter().enumerate();
    let rows = all.map(|(at, part)| {
        let mut cells: Vec<Cell> = part.row(&person).into_iter().map(Cell::Text).collect();
        if let Some(Cell::Text(text)) = cells.first().cloned() {
            let address = person.link(&address::<P>(&draft, &part.name(at)));
            cells[0] = Cell::Link { text, address };
        }
        cells
    });
    let heads = P::columns();
    let last = heads.len() - 1;
    let columns = heads.iter().enumerate().map(|(at, head)| {
        let head = person.say(head);
        if P::ENDS_IN_NUMBERS && at == last {
            Column::numbers(head)
        } else {
            Column::words(head)
        }
    });
    let table = Table {
        caption: person.say(&words.heading),
        columns: columns.collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&words.empty),
    };
    let new = person.link(&address::<P>(&draft, "ny"));
    Ok(draft
        .page(&person, &words.heading)
        .lead(&person.say(&words.lead))
        .body(html! {
            (draft.parts(&person))
            (table.markup())
            @if draft.may_change(&person) {
                p { (link_button(Button::Secondary, &person.say(&words.add), &new)) }
            } @else if let Some(why) = draft.closed_to(&person) {
                p.hint { (person.say(&why)) }
            }
        })
        .render())
}

fn editor<P: Part>(draft: &Draft, name: Option<&str>) -> Editor {
    let words = P::words();
    let below = name.map(|name| {
        let path = address::<P>(draft, &format!("{name}/ta-bort"));
        (words.remove, path)
    });
    Editor {
        heading: if name.is_some() {
            words.edit
        } else {
            words.add
        },
        lead: None,
        action: address::<P>(draft, name.unwrap_or("ny")),
        back: list_address::<P>(draft),
        sections: P::sections(&draft.agreement),
        button: message!("work-save"),
        keeps_comments: false,
        below,
        carries: &[SEEN],
    }
}

async fn asked_new<P: Part>(
    person: SignedIn,
    Path(version): Path<String>,
) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let typed = P::blank(&draft.agreement);
    Ok(opened(&editor::<P>(&draft, None), &person, &draft, typed))
}

async fn asked<P: Part>(
    person: SignedIn,
    Path((version, name)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let at = position::<P>(&draft.agreement, &name).ok_or_else(no_such)?;
    let part = &P::all(&draft.agreement)[at];
    let typed = part.typed().with(SEEN, fingerprint(part));
    let editor = editor::<P>(&draft, Some(&name));
    Ok(opened(&editor, &person, &draft, typed))
}

fn read<P: Part>(typed: &Typed, draft: &Draft) -> Result<P, Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let part = P::read(&mut reading, &draft.agreement);
    if reading.faults.is_empty() {
        Ok(part)
    } else {
        Err(reading.faults)
    }
}

async fn added<P: Part>(Path(version): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let make = |draft: &Draft| -> Made {
        let mut changed = draft.agreement.clone();
        P::all_mut(&mut changed).push(read(&writer.typed, draft)?);
        Ok(made(draft, &changed))
    };
    let at = P::all(&draft.agreement).len();
    let editor = editor::<P>(&draft, None);
    let fields = fields(&editor);
    editor
        .save(&writer, draft, make, |place| {
            field_of::<P>(&fields, place, at)
        })
        .await
}

async fn changed<P: Part>(
    Path((version, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let known = writer.typed.get(SEEN);
    let at = seen::<P>(&draft.agreement, &name, known);
    let make = |draft: &Draft| -> Made {
        let part = read(&writer.typed, draft)?;
        let mut changed = draft.agreement.clone();
        let at = seen::<P>(&draft.agreement, &name, known);
        let all = P::all_mut(&mut changed);
        match at {
            Some(at) => all[at] = part,
            // Somebody removed it: what was typed becomes a new one, after the person has seen that.
            None => all.push(part),
        }
        Ok(made(draft, &changed))
    };
    let at = at.unwrap_or(P::all(&draft.agreement).len());
    let editor = editor::<P>(&draft, Some(&name));
    let fields = fields(&editor);
    editor
        .save(&writer, draft, make, |place| {
            field_of::<P>(&fields, place, at)
        })
        .await
}

fn fields(editor: &Editor) -> Vec<String> {
    let entries = editor.sections.iter().flat_map(|section| &section.entries);
    entries.map(|entry| entry.name.clone()).collect()
}

/// The field of the form that a field of the file was filled from.
fn field_of<P: Part>(fields: &[String], place: &Place, at: usize) -> Option<String> {
    let here = place.table == P::TABLE && place.at == at;
    here.then(|| named(fields, &place.field)).flatten()
}

/// The field of a form with the name of a field of the file, or the first of those that make it up.
pub fn named(fields: &[String], field: &str) -> Option<String> {
    let wanted = ["", "-sv", "-id", "-from"].map(|end| format!("{field}{end}"));
    let mut found = wanted.iter().filter(|wanted| fields.contains(wanted));
    found.next().cloned()
}

/// The page that asks before something is removed. Its one field is none: the form is the question.
fn removal<P: Part>(draft: &Draft, name: &str, what: &str) -> Editor {
    let words = P::words();
    Editor {
        heading: words.remove,
        lead: Some(message!("work-remove-lead", what = what)),
        action: address::<P>(draft, &format!("{name}/ta-bort")),
        back: list_address::<P>(draft),
        sections: Vec::new(),
        button: message!("work-remove"),
        keeps_comments: false,
        below: None,
        carries: &[SEEN],
    }
}

fn first_cell<P: Part>(part: &P, person: &SignedIn) -> String {
    part.row(person).into_iter().next().unwrap_or_default()
}

async fn asked_to_remove<P: Part>(
    person: SignedIn,
    Path((version, name)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let at = position::<P>(&draft.agreement, &name).ok_or_else(no_such)?;
    let part = &P::all(&draft.agreement)[at];
    let editor = removal::<P>(&draft, &name, &first_cell(part, &person));
    let typed = Typed::default().with(SEEN, fingerprint(part));
    Ok(opened(&editor, &person, &draft, typed))
}

async fn removed<P: Part>(
    Path((version, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let known = writer.typed.get(SEEN);
    let Some(at) = seen::<P>(&draft.agreement, &name, known) else {
        return Err(no_such());
    };
    let what = first_cell(&P::all(&draft.agreement)[at], &writer.by);
    let make = |draft: &Draft| -> Made {
        let mut changed = draft.agreement.clone();
        if let Some(at) = seen::<P>(&draft.agreement, &name, known) {
            P::all_mut(&mut changed).remove(at);
        }
        Ok(made(draft, &changed))
    };
    let editor = removal::<P>(&draft, &name, &what);
    editor.save(&writer, draft, make, |_| None).await
}
