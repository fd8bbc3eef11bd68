//! Adding a contact and changing what is said about one.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::contact::{Contact, ContactError, Details, Field, Purpose};
use maud::{Markup, html};
use wording::{Speak, message};

use super::{LIST, organisations, page, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

/// The name of a field in forms.
pub const fn name_of(field: Field) -> &'static str {
    match field {
        Field::Purpose => "galler",
        Field::Name => "namn",
        Field::Title => "titel",
        Field::Email => "epost",
        Field::Phone => "telefon",
    }
}

/// The fields that say who it is.
pub fn about() -> Vec<Entry> {
    vec![
        Entry::line(name_of(Field::Name), Field::Name.words()),
        Entry::line(name_of(Field::Title), Field::Title.words())
            .hint(message!("contacts-title-hint")),
        Entry::line(name_of(Field::Email), Field::Email.words())
            .hint(message!("contacts-email-hint")),
        Entry::line(name_of(Field::Phone), Field::Phone.words())
            .hint(message!("contacts-phone-hint")),
    ]
}

fn purpose() -> Entry {
    let purposes = Purpose::ALL.map(|purpose| (purpose.word().to_owned(), purpose.words()));
    Entry::choice(
        name_of(Field::Purpose),
        Field::Purpose.words(),
        purposes.to_vec(),
    )
    .hint(message!("contacts-purpose-hint"))
}

/// What was typed about a contact.
pub fn details(typed: &Typed, otherwise: Purpose) -> Details {
    let get = |field: Field| typed.get(name_of(field)).to_owned();
    Details {
        purpose: Purpose::from_word(&get(Field::Purpose)).unwrap_or(otherwise),
        name: get(Field::Name),
        title: Some(get(Field::Title)),
        email: Some(get(Field::Email)),
        phone: Some(get(Field::Phone)),
    }
}

/// What is wrong, at its fields.
pub fn faults(error: &ContactError) -> Vec<Fault> {
    let words = |words: &dyn Speak| {
        std::iter::once(words.message())
            .chain(words.hint())
            .collect()
    };
    match error {
        ContactError::Wrong(faults) => faults
            .iter()
            .map(|fault| Fault {
                field: Some(name_of(fault.field()).to_owned()),
                words: words(fault),
            })
            .collect(),
        other => vec![Fault {
            field: None,
            words: words(other),
        }],
    }
}

/// What is kept about a contact, as somebody would have typed it.
pub fn filled(contact: &Contact) -> Typed {
    Typed::default()
        .with(name_of(Field::Purpose), contact.purpose.as_str())
        .with_some(name_of(Field::Name), contact.name.as_ref())
        .with_some(name_of(Field::Title), contact.title.as_ref())
        .with_some(name_of(Field::Email), contact.email.as_ref())
        .with_some(name_of(Field::Phone), contact.phone.as_ref())
        .with("revision", contact.revision.to_string())
}

/// A form about a contact: where it is sent to, and where whoever changes their mind goes.
struct Form {
    heading: wording::Message,
    lead: wording::Message,
    organisations: Option<Entry>,
    button: wording::Message,
    action: String,
    back: String,
}

impl Form {
    fn markup(&self, person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
        let sections = [Section {
            heading: message!("contacts-about"),
            lead: None,
            entries: (self.organisations.iter().cloned())
                .chain([purpose()])
                .chain(about())
                .collect(),
        }];
        let content = html! {
            (carried("revision", typed.get("revision")))
            (fields(&person.reader, &sections, typed, faults))
            p.buttons {
                (button(Button::Primary, &person.say(&self.button)))
                a href=(person.link(&self.back)) { (person.say(&message!("work-leave"))) }
            }
        };
        let mut page = page(person, &self.heading).lead(&person.say(&self.lead));
        if !faults.is_empty() {
            page = page.error_title();
        }
        page.body(html! {
            (summary(&person.reader, &sections, faults))
            (form(&person.link(&self.action), &content))
        })
        .render()
    }
}

async fn new_form(person: &SignedIn) -> Result<(Form, Option<String>), Refusal> {
    let names = organisations(person).await?;
    let only = match names.keys().next() {
        Some(only) if names.len() == 1 => Some(only.clone()),
        _ => None,
    };
    let mut by_name: Vec<_> = names.into_iter().collect();
    let order = wording::NameOrder::default();
    by_name.sort_by(|(_, one), (_, other)| order.compare(one, other));
    let nothing = (String::new(), message!("contacts-choose-organisation"));
    let choices = by_name
        .into_iter()
        .map(|(id, name)| (id, message!("contacts-organisation-name", name = name)));
    let organisations = only.is_none().then(|| {
        let choices = std::iter::once(nothing).chain(choices).collect();
        Entry::choice(
            "organisation",
            message!("contacts-field-organisation"),
            choices,
        )
    });
    let form = Form {
        heading: message!("contacts-add"),
        lead: message!("contacts-add-lead"),
        organisations,
        button: message!("contacts-add"),
        action: format!("{LIST}/ny"),
        back: LIST.to_owned(),
    };
    Ok((form, only))
}

/// The organisation the address names. For whoever adds to one only, no other is there.
fn named(person: &SignedIn, only: Option<&str>) -> Result<String, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let organisation = Typed::read(query.as_bytes()).get("organisation").to_owned();
    if only.is_some_and(|only| !organisation.is_empty() && organisation != only) {
        let refusal = Refusal::not_found(message!("casework-no-such-organisation"));
        return Err(refusal.hint(message!("casework-no-such-organisation-hint")));
    }
    Ok(organisation)
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let (form, only) = new_form(&person).await?;
    let organisation = named(&person, only.as_deref())?;
    let typed = Typed::default().with("organisation", organisation);
    Ok(form.markup(&person, &typed, &[]))
}

/// Adds the contact.
pub async fn added(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (form, only) = new_form(person).await?;
    named(person, only.as_deref())?;
    let organisation = only.unwrap_or_else(|| typed.get("organisation").to_owned());
    let details = details(typed, Purpose::Agreement);
    let purpose = name_of(Field::Purpose);
    let mut wrong = Vec::new();
    if organisation.is_empty() {
        wrong.push(Fault::of("organisation", message!("work-field-choice")));
    }
    // What somebody is asked about is said by whoever adds them, not guessed.
    if Purpose::from_word(typed.get(purpose)).is_none() {
        wrong.push(Fault::of(purpose, message!("work-field-choice")));
    }
    if !wrong.is_empty() {
        if let Err(more) = details.checked() {
            wrong.extend(faults(&ContactError::Wrong(more)));
        }
        let page = form.markup(person, typed, &wrong);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let added = person
        .casework
        .add_contact(&person.actor, &organisation, details);
    match added.await {
        Ok(id) => Ok(person.go(&format!("{LIST}/{id}"))),
        Err(error) => again(person, &form, typed, &error),
    }
}

fn again(
    person: &SignedIn,
    form: &Form,
    typed: &Typed,
    error: &ContactError,
) -> Result<Response, Refusal> {
    let refused = refusal(error);
    match refused.status {
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT => {
            let page = form.markup(person, typed, &faults(error));
            Ok((refused.status, page).into_response())
        }
        _ => Err(refused),
    }
}

fn change_form(contact: &Contact) -> Form {
    Form {
        heading: message!("contacts-change"),
        lead: message!("contacts-change-lead"),
        organisations: None,
        button: message!("contacts-save"),
        action: format!("{LIST}/{}/andra", contact.id),
        back: format!("{LIST}/{}", contact.id),
    }
}

/// The form with what is kept.
pub async fn opened(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let contact = super::one::found(&person, &id).await?;
    Ok(change_form(&contact).markup(&person, &filled(&contact), &[]))
}

/// Changes what is kept.
pub async fn changed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let contact = super::one::found(person, &id).await?;
    let otherwise = Purpose::from_word(&contact.purpose).unwrap_or(Purpose::Other);
    let revision = typed.revision().unwrap_or_default();
    let details = details(typed, otherwise);
    let changed = person
        .casework
        .change_contact(&person.actor, &id, revision, details);
    match changed.await {
        Ok(()) => Ok(person.go(&format!("{LIST}/{id}"))),
        Err(error) => {
            // Whoever has read that somebody else saved may save over it.
            let typed = match error {
                ContactError::Stale => typed.clone().with("revision", contact.revision.to_string()),
                _ => typed.clone(),
            };
            again(person, &change_form(&contact), &typed, &error)
        }
    }
}
