//! How every form of a draft is shown and saved. What is wrong stands beside its field with what was typed; a save on
//! a version that somebody else has changed shows both texts and lets the person decide.

use agreement::problem::{ProblemKind, StatementFault};
use agreement::{Problems, writer};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::agreement_version::VersionError;
use casework::store::agreement_version::AgreementVersion;
use grants::agreement::Agreement;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::conflict;
use super::draft::Draft;
use super::entry::{Section, fields, summary};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::trouble;
use super::typed::Typed;
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice};

/// A form of a draft.
pub struct Editor {
    /// What the page is about.
    pub heading: Message,
    /// What to know before one begins.
    pub lead: Option<Message>,
    /// Where the form is sent, and where it can be opened.
    pub action: String,
    /// Where one goes when it is saved.
    pub back: String,
    /// The fields.
    pub sections: Vec<Section>,
    /// The words on the button.
    pub button: Message,
    /// Whether the text is saved as it was typed, with its comments.
    pub keeps_comments: bool,
    /// What stands below the form: the way to remove what it is about.
    pub below: Option<(Message, String)>,
    /// Carried along unseen besides the revision: what was there when the form was opened.
    pub carries: &'static [&'static str],
}

/// A place in a written agreement file, as a person finds it: the table, which of its kind, and the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The name of the table; empty at the top.
    pub table: String,
    /// Which of its kind, from 0.
    pub at: usize,
    /// The field.
    pub field: String,
}

impl Place {
    /// Where in a file as `writer` writes it a line stands.
    fn of(text: &str, line: usize) -> Self {
        let mut place = Self::default();
        let mut tables: Vec<&str> = Vec::new();
        for one in text.lines().take(line) {
            if let Some(table) = one.strip_prefix('[') {
                let table = table.trim_matches(['[', ']']);
                place.at = tables.iter().filter(|earlier| **earlier == table).count();
                tables.push(table);
                table.clone_into(&mut place.table);
                place.field.clear();
            } else if let Some((field, _)) = one.split_once(" = ") {
                field.clone_into(&mut place.field);
            }
        }
        place
    }
}

/// What came of a form: the new text, nothing to change, or what is wrong.
pub type Made = Result<Option<String>, Vec<Fault>>;

/// The text of a changed agreement, unless nothing was changed.
pub fn made(draft: &Draft, changed: &Agreement) -> Option<String> {
    (*changed != draft.agreement).then(|| writer::write(changed))
}

/// What goes around a form that is shown again.
#[derive(Default)]
pub struct Shown<'a> {
    /// What is wrong.
    pub faults: &'a [Fault],
    /// The version somebody else saved meanwhile, and the text that would come of the form.
    pub conflict: Option<(&'a AgreementVersion, &'a str)>,
}

impl Editor {
    /// The page with the form.
    pub fn page(
        &self,
        person: &SignedIn,
        draft: &Draft,
        typed: &Typed,
        shown: &Shown<'_>,
    ) -> Markup {
        let reader = &person.reader;
        let closed = draft.closed_to(person);
        let comments = !self.keeps_comments && has_comments(&draft.version.text);
        let words = match shown.conflict {
            Some(_) => message!("work-conflict-save"),
            None => self.button.clone(),
        };
        let content = html! {
            @for name in ["revision"].iter().chain(self.carries) { (carried(name, typed.get(name))) }
            (fields(reader, &self.sections, typed, shown.faults))
            @match &closed {
                Some(why) => p.hint { (person.say(why)) },
                None => p.buttons {
                    (button(Button::Primary, &person.say(&words)))
                    a href=(person.link(&self.back)) { (person.say(&message!("work-leave"))) }
                },
            }
        };
        let wrong = !shown.faults.is_empty() || shown.conflict.is_some();
        let mut page = draft.page(person, &self.heading);
        if let Some(lead) = &self.lead {
            page = page.lead(&person.say(lead));
        }
        if wrong {
            page = page.error_title();
        }
        page.body(html! {
            (summary(reader, &self.sections, shown.faults))
            @if let Some((theirs, yours)) = shown.conflict {
                (conflict::markup(person, draft, theirs, yours, &self.action))
            } @else {
                (draft.parts(person))
            }
            @if comments && closed.is_none() {
                (notice(Tone::Remark, &person.say(&message!("work-comments")),
                    &html! { p { (person.say(&message!("work-comments-hint"))) } }))
            }
            (form(&person.link(&self.action), &content))
            @if let (Some((words, path)), None, None) = (&self.below, &closed, shown.conflict) {
                p { a href=(person.link(path)) { (person.say(words)) } }
            }
        })
        .render()
    }

    /// Saves what was made of the form, or shows it again with what stands in the way. `field_of` tells which
    /// field a place in the file was filled from.
    pub async fn save(
        &self,
        writer: &Writer,
        draft: Draft,
        make: impl Fn(&Draft) -> Made,
        field_of: impl Fn(&Place) -> Option<String>,
    ) -> Result<Response, Refusal> {
        let (person, typed) = (&writer.by, &writer.typed);
        let again = |draft: &Draft, status: StatusCode, faults: &[Fault]| {
            let shown = Shown {
                faults,
                conflict: None,
            };
            (status, self.page(person, draft, typed, &shown)).into_response()
        };
        let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
        let Some(revision) = typed.revision() else {
            let fault = whole(message!("work-revision-missing"), None);
            return Ok(again(&draft, unprocessable, &[fault]));
        };
        let text = match make(&draft) {
            Err(faults) => return Ok(again(&draft, unprocessable, &faults)),
            Ok(None) => return Ok(person.go(&self.back)),
            Ok(Some(text)) => text,
        };
        if draft.may_change(person) && revision != draft.version.revision {
            return Ok(self.conflict(person, &draft, typed, &text));
        }
        let id = draft.version.id.clone();
        let saved = person
            .casework
            .save_version(&person.actor, &id, revision, text.clone());
        match saved.await {
            Ok(_) => Ok(person.go(&self.back)),
            Err(VersionError::Stale(_)) => {
                let draft = Draft::open(person, &id).await?;
                match make(&draft) {
                    Err(faults) => Ok(again(&draft, unprocessable, &faults)),
                    Ok(None) => Ok(person.go(&self.back)),
                    Ok(Some(text)) => Ok(self.conflict(person, &draft, typed, &text)),
                }
            }
            Err(VersionError::Unreadable(problems)) => {
                let faults = faults(&problems, &text, self.keeps_comments, field_of);
                Ok(again(&draft, unprocessable, &faults))
            }
            Err(error) => {
                let refusal = trouble::version(&error);
                let fault = whole(refusal.message, refusal.hint);
                Ok(again(&draft, refusal.status, &[fault]))
            }
        }
    }

    /// The form once more, on the version that somebody else saved, with both texts above it.
    fn conflict(&self, person: &SignedIn, draft: &Draft, typed: &Typed, text: &str) -> Response {
        let typed = typed
            .clone()
            .with("revision", draft.version.revision.to_string());
        let shown = Shown {
            faults: &[],
            conflict: Some((&draft.version, text)),
        };
        (
            StatusCode::CONFLICT,
            self.page(person, draft, &typed, &shown),
        )
            .into_response()
    }
}

fn whole(message: Message, hint: Option<Message>) -> Fault {
    Fault {
        field: None,
        words: std::iter::once(message).chain(hint).collect(),
    }
}

/// The problems of a file as faults of the fields it was made of.
fn faults(
    problems: &Problems,
    text: &str,
    is_file: bool,
    field_of: impl Fn(&Place) -> Option<String>,
) -> Vec<Fault> {
    let all = problems.all().iter();
    all.map(|problem| {
        let (line, column) = (problem.place.line, problem.place.column);
        let mut place = Place::of(text, line);
        // What is missing is told at the head of its table.
        if let ProblemKind::Statement(StatementFault::ConfirmedWithoutSource { field }) =
            &problem.kind
        {
            (*field).clone_into(&mut place.field);
        }
        let field = field_of(&place);
        let (told, hint) = (problem.kind.message(), problem.kind.hint());
        let mut words: Vec<Message> = std::iter::once(told).chain(hint).collect();
        if is_file {
            words.insert(
                0,
                message!(
                    "work-problem-at",
                    line = line.to_string(),
                    column = column.to_string()
                ),
            );
        } else if field.is_none() {
            let number = (place.at + 1).to_string();
            words.insert(
                0,
                message!(
                    "work-problem-elsewhere",
                    table = &place.table,
                    number = number,
                    field = &place.field
                ),
            );
        }
        Fault { field, words }
    })
    .collect()
}

/// Whether a file has lines that only people read.
fn has_comments(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with('#'))
}

/// The form of a version that is only read as text: its revision and nothing else.
pub fn begun(draft: &Draft, typed: Typed) -> Typed {
    typed.with("revision", draft.version.revision.to_string())
}

/// Opens a draft and shows one of its forms filled with what stands there now.
pub fn opened(editor: &Editor, person: &SignedIn, draft: &Draft, typed: Typed) -> Markup {
    editor.page(person, draft, &begun(draft, typed), &Shown::default())
}

/// What a file says, or its problems told with the place of each.
pub fn file_faults(problems: &Problems, field: &str) -> Vec<Fault> {
    faults(problems, "", true, |_| Some(field.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_written_file_is_found_by_table_number_and_field() {
        let text = "format = 1\ntitle = 2\n\n[[item]]\nid = \"a\"\n\n[claim]\nroute = 1\n\n[[item]]\nid = \"b\"\nkey = 3\n";
        let place = |line| {
            let Place { table, at, field } = Place::of(text, line);
            (table, at, field)
        };
        let expected = |table: &str, at, field: &str| (table.to_owned(), at, field.to_owned());
        assert_eq!(place(2), expected("", 0, "title"));
        assert_eq!(place(5), expected("item", 0, "id"));
        assert_eq!(place(8), expected("claim", 0, "route"));
        assert_eq!(place(10), expected("item", 1, ""));
        assert_eq!(place(12), expected("item", 1, "key"));
    }
}
