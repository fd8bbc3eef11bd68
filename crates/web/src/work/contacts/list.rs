//! The list of contacts: one's own, or all of them with search and choice, and where one confirms that they hold.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use casework::contact::{Contact, ContactError, Purpose, is_old, sees_all};
use casework::store::contact_round::ContactRound;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message};

use super::{LIST, organisations, refusal, unbroken};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{
    Button, Cell, Column, Progress, Table, Tone, button, filters, form, link_button, notice,
};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

/// So many contacts stand on a page.
const ROWS: usize = 100;

/// What the address asks for.
struct Asked {
    organisation: String,
    words: String,
    purpose: String,
    which: String,
    from: usize,
}

impl Asked {
    fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        let get = |name: &str| typed.get(name).trim().to_owned();
        Self {
            organisation: get("organisation"),
            words: get("sok"),
            purpose: get("galler"),
            which: get("visa"),
            from: get("fran").parse().unwrap_or_default(),
        }
    }

    fn address(&self, person: &SignedIn, from: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("organisation", &self.organisation),
            ("sok", &self.words),
            ("galler", &self.purpose),
            ("visa", &self.which),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("fran", &from.to_string());
        format!("{}?{}", person.link(LIST), query.finish())
    }
}

/// What is known about the rounds when a contact is shown.
struct Rounds(Vec<ContactRound>);

impl Rounds {
    fn open(&self) -> Option<&ContactRound> {
        self.0.iter().find(|round| round.closed.is_none())
    }

    /// Whether a contact waits to be confirmed in the round that is open.
    fn waits(&self, contact: &Contact) -> bool {
        let Some(round) = self.open() else {
            return false;
        };
        let since = wording::stockholm(round.opened_at).date();
        contact.confirmed_on.is_none_or(|on| on < since)
    }
}

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let asked = Asked::of(&person);
    let names = organisations(&person).await?;
    if !asked.organisation.is_empty() && !names.contains_key(&asked.organisation) {
        return Err(refusal(&ContactError::NoSuchOrganisation));
    }
    let all = person.casework.contacts(&person.actor).await;
    let mut all = all.map_err(|error| refusal(&error))?;
    let rounds = person.casework.contact_rounds(&person.actor).await;
    let rounds = Rounds(rounds.map_err(|error| refusal(&error))?);
    all.retain(|contact| fits(contact, &asked, &names, &rounds));
    let everyones = sees_all(&person.actor);
    let of = if everyones {
        names.get(&asked.organisation)
    } else {
        names.values().next()
    };
    let heading = match of {
        Some(name) => message!("contacts-of", organisation = name),
        None => message!("contacts-title"),
    };
    let new = match asked.organisation.as_str() {
        "" => format!("{LIST}/ny"),
        id => format!("{LIST}/ny?organisation={id}"),
    };
    let table = table(&person, &all, &asked, &names, &rounds, everyones);
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("contacts-title")))
        .lead(&person.say(&message!("contacts-lead")))
        .body(html! {
            (waiting(&person, &all, &rounds, &asked))
            @if person.may(Act::ChangeContacts) {
                p.buttons {
                    (link_button(Button::Primary, &person.say(&message!("contacts-add")), &person.link(&new)))
                    @for (words, path, act) in ways() {
                        @if person.may(act) { a href=(person.link(path)) { (person.say(&words)) } }
                    }
                }
            }
            @if everyones { (choice(&person, &asked)) }
            p { (person.say(&message!("contacts-count", count = all.len()))) }
            (table.markup())
            (pages(&person, &asked, all.len()))
        })
        .render())
}

fn ways() -> [(Message, &'static str, Act); 3] {
    [
        (
            message!("contacts-import"),
            "/arbete/kontakter/las-in",
            Act::ImportContacts,
        ),
        (
            message!("contacts-export"),
            "/arbete/kontakter/export",
            Act::ExportContacts,
        ),
        (
            message!("contacts-round-title"),
            "/arbete/kontakter/omgang",
            Act::RunContactRounds,
        ),
    ]
}

fn fits(
    contact: &Contact,
    asked: &Asked,
    names: &BTreeMap<String, String>,
    rounds: &Rounds,
) -> bool {
    let of_organisation =
        asked.organisation.is_empty() || contact.organisation_id == asked.organisation;
    let for_purpose = asked.purpose.is_empty() || contact.purpose == asked.purpose;
    let which = match asked.which.as_str() {
        "vantar" => rounds.waits(contact),
        "gamla" => is_old(contact, &rounds.0),
        _ => true,
    };
    let words = asked.words.to_lowercase();
    let holds =
        |text: Option<&String>| text.is_some_and(|text| text.to_lowercase().contains(&words));
    let said = words.is_empty()
        || holds(contact.name.as_ref())
        || holds(contact.email.as_ref())
        || holds(contact.title.as_ref())
        || holds(names.get(&contact.organisation_id));
    of_organisation && for_purpose && which && said
}

/// What the open round asks of whoever reads the list.
fn waiting(person: &SignedIn, all: &[Contact], rounds: &Rounds, asked: &Asked) -> Markup {
    let own = person.actor.organisation_id();
    let waiting = all.iter().filter(|contact| rounds.waits(contact));
    let waiting = waiting.filter(|contact| Some(contact.organisation_id.as_str()) == own);
    let count = waiting.count();
    let Some(round) = rounds
        .open()
        .filter(|_| count > 0 && person.may(Act::ChangeContacts))
    else {
        return html! {};
    };
    let heading = message!("contacts-round-asks", count = count, due = round.due_on);
    let content = html! {
        (carried("bekrafta", "alla"))
        (carried("organisation", &asked.organisation))
        p.buttons { (button(Button::Secondary, &person.say(&message!("contacts-confirm-all")))) }
    };
    notice(
        Tone::Remark,
        &person.say(&heading),
        &html! {
            p { (person.say(&message!("contacts-round-asks-hint"))) }
            (form(&person.link(LIST), &content))
        },
    )
}

fn choice(person: &SignedIn, asked: &Asked) -> Markup {
    let everything = (String::new(), person.say(&message!("contacts-choice-all")));
    let purposes =
        Purpose::ALL.map(|purpose| (purpose.word().to_owned(), person.say(&purpose.words())));
    let purposes: Vec<_> = std::iter::once(everything.clone())
        .chain(purposes)
        .collect();
    let which = [
        everything,
        (
            "vantar".to_owned(),
            person.say(&message!("contacts-choice-waiting")),
        ),
        (
            "gamla".to_owned(),
            person.say(&message!("contacts-choice-old")),
        ),
    ];
    let words = Field::new("sok", person.say(&message!("contacts-search"))).value(&asked.words);
    let purpose =
        Field::new("galler", person.say(&message!("contacts-field-purpose"))).value(&asked.purpose);
    let shown = Field::new("visa", person.say(&message!("contacts-choice"))).value(&asked.which);
    let content = html! {
        @if !asked.organisation.is_empty() { (carried("organisation", &asked.organisation)) }
        (field::text(&words))
        (field::choice(&purpose, &purposes))
        (field::choice(&shown, &which))
        (button(Button::Secondary, &person.say(&message!("contacts-show"))))
        a href=(person.link(LIST)) { (person.say(&message!("contacts-show-all"))) }
    };
    filters(&person.link(LIST), &content)
}

fn table(
    person: &SignedIn,
    all: &[Contact],
    asked: &Asked,
    names: &BTreeMap<String, String>,
    rounds: &Rounds,
    everyones: bool,
) -> Table {
    let mut heads = vec![message!("contacts-field-name")];
    if everyones {
        heads.push(message!("contacts-field-organisation"));
    }
    heads.extend([
        message!("contacts-field-purpose"),
        message!("contacts-field-email"),
        message!("contacts-field-phone"),
        message!("contacts-column-confirmed"),
    ]);
    let rows = all.iter().skip(asked.from).take(ROWS).map(|contact| {
        let mut row = vec![Cell::Link {
            text: contact.name.clone().unwrap_or_default(),
            address: person.link(&format!("{LIST}/{}", contact.id)),
        }];
        if everyones {
            let name = names.get(&contact.organisation_id);
            row.push(Cell::Text(name.cloned().unwrap_or_default()));
        }
        let purpose = Purpose::from_word(&contact.purpose).unwrap_or(Purpose::Other);
        row.extend([
            Cell::Text(person.say(&purpose.words())),
            Cell::Text(contact.email.clone().unwrap_or_default()),
            Cell::Text(unbroken(contact.phone.as_ref())),
            confirmed_cell(person, contact, rounds),
        ]);
        row
    });
    Table {
        caption: person.say(&message!("contacts-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("contacts-empty")),
    }
}

fn confirmed_cell(person: &SignedIn, contact: &Contact, rounds: &Rounds) -> Cell {
    let words = match contact.confirmed_on {
        Some(on) => message!("contacts-confirmed-on", date = on),
        None => message!("contacts-never-confirmed"),
    };
    let text = person.say(&words);
    if is_old(contact, &rounds.0) {
        let text = person.say(&message!("contacts-old", said = words));
        return Cell::Status {
            progress: Progress::Late,
            text,
        };
    }
    let progress = match (rounds.waits(contact), contact.confirmed_on) {
        (true, _) | (false, None) => Progress::NotBegun,
        (false, Some(_)) => Progress::Done,
    };
    Cell::Status { progress, text }
}

fn pages(person: &SignedIn, asked: &Asked, count: usize) -> Markup {
    let (before, after) = (
        asked.from.saturating_sub(ROWS),
        asked.from.saturating_add(ROWS),
    );
    html! {
        @if asked.from > 0 { p { a href=(asked.address(person, before)) { (person.say(&message!("contacts-before"))) } } }
        @if after < count { p { a href=(asked.address(person, after)) { (person.say(&message!("contacts-after"))) } } }
    }
}

/// Confirms one contact, or all of one's own.
pub async fn confirmed(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (ids, back) = match typed.get("bekrafta") {
        "alla" => {
            let all = person.casework.contacts(&person.actor).await;
            let all = all.map_err(|error| refusal(&error))?.into_iter();
            let own = person.actor.organisation_id();
            let own = all.filter(|contact| Some(contact.organisation_id.as_str()) == own);
            (own.map(|contact| contact.id).collect(), LIST.to_owned())
        }
        one => (vec![one.to_owned()], format!("{LIST}/{one}")),
    };
    let confirmed = person.casework.confirm_contacts(&person.actor, &ids).await;
    confirmed.map_err(|error| refusal(&error))?;
    Ok(person.go(&back).into_response())
}
