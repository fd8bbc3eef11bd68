//! Every organisation one may see, searched and filtered, and the register to take home.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::organisation::{Listed, csv};
use grants::authorisation::Act;
use grants::{Level, OrganisationKind};
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::{LIST, address, counties, county_name, kind_words, printed, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{
    Button, Cell, Column, Download, Progress, Table, button, downloads, filters, link_button,
};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The filter for those whose number nobody has said.
const WITHOUT: &str = "utan";

/// What is looked for.
struct Search {
    typed: Typed,
    words: String,
    digits: String,
    kind: Option<OrganisationKind>,
    county: String,
    without_number: bool,
}

impl Search {
    fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        let words = typed.get("sok").trim().to_lowercase();
        Self {
            digits: words.chars().filter(char::is_ascii_digit).collect(),
            kind: OrganisationKind::from_word(typed.get("slag")),
            county: typed.get("lan").trim().to_owned(),
            without_number: typed.get("nummer") == WITHOUT,
            words,
            typed,
        }
    }

    fn is_any(&self) -> bool {
        !self.words.is_empty()
            || self.kind.is_some()
            || !self.county.is_empty()
            || self.without_number
    }

    fn finds(&self, listed: &Listed) -> bool {
        let one = &listed.organisation;
        let named = one.name.to_lowercase().contains(&self.words) || one.id == self.words;
        let coded = listed.recipients.iter().any(|recipient| {
            recipient.code.as_str().to_lowercase() == self.words
                || recipient.name.to_lowercase().contains(&self.words)
        });
        // A part of a number, however its hyphen is written; a code is shorter.
        let numbered = self.digits.len() > 4
            && self
                .words
                .chars()
                .all(|one| one.is_ascii_digit() || "- ".contains(one))
            && one.number.as_ref().is_some_and(|number| {
                self.digits.ends_with(number) || number.contains(&self.digits)
            });
        (named || coded || numbered)
            && self.kind.is_none_or(|kind| kind == one.kind)
            && (self.county.is_empty() || one.county.as_deref() == Some(self.county.as_str()))
            && (!self.without_number || lacks_number(listed))
    }
}

/// Whether an organisation could have a number, and nobody has said it.
fn lacks_number(listed: &Listed) -> bool {
    let one = &listed.organisation;
    one.number.is_none() && one.kind.is_legal_person() && one.closed_at.is_none()
}

async fn seen(person: &SignedIn) -> Result<Vec<Listed>, Refusal> {
    let all = person.casework.organisations_seen_by(&person.actor).await;
    let mut all = all.map_err(|error| refusal(&error))?;
    let order = NameOrder::default();
    all.sort_by(|one, other| order.compare(&one.organisation.name, &other.organisation.name));
    Ok(all)
}

/// The list.
pub async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let all = seen(&person).await?;
    let search = Search::of(&person);
    let open = all
        .iter()
        .filter(|one| one.organisation.closed_at.is_none());
    let without = all.iter().filter(|one| lacks_number(one)).count();
    let heading = message!("organisations", count = open.count(), without = without);
    let found: Vec<&Listed> = all.iter().filter(|one| search.finds(one)).collect();
    let may_change = person.may(Act::ChangeOrganisations);
    let register = Download {
        label: person.say(&message!("organisations-register")),
        format: "CSV",
        address: person.link("/arbete/organisationer/register.csv"),
    };
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("work-nav-organisations")))
        .lead(&person.say(&message!("organisations-lead")))
        .body(html! {
            @if may_change {
                p.buttons {
                    (link_button(Button::Primary, &person.say(&message!("organisations-import")), &person.link("/arbete/organisationer/las-in")))
                    (link_button(Button::Secondary, &person.say(&message!("organisations-add")), &person.link("/arbete/organisationer/ny")))
                }
            }
            (search_form(&person, &search))
            @if search.is_any() {
                p { (person.say(&message!("organisations-found", count = found.len()))) " "
                    a href=(person.link(LIST)) { (person.say(&message!("organisations-all"))) } }
            }
            (groups(&person, &found))
            (downloads(&[register]))
        })
        .render())
}

fn search_form(person: &SignedIn, search: &Search) -> Markup {
    let any = || (String::new(), person.say(&message!("organisations-any")));
    let choice = |name: &str, label: &Message, options: Vec<(String, String)>| {
        let field = Field::new(name, person.say(label)).value(search.typed.get(name));
        let options: Vec<_> = std::iter::once(any()).chain(options).collect();
        field::choice(&field, &options)
    };
    let kinds = OrganisationKind::ALL.map(|kind| {
        let words = person.say(&kind_words(kind));
        (kind.word().to_owned(), words)
    });
    let counties = counties().into_iter();
    let counties = counties.map(|(code, words)| (code, person.say(&words)));
    let without = (
        WITHOUT.to_owned(),
        person.say(&message!("organisations-without-number")),
    );
    let sought = Field::new("sok", person.say(&message!("organisations-search")))
        .value(search.typed.get("sok"));
    filters(
        &person.link(LIST),
        &html! {
            (field::text(&sought))
            (choice("slag", &message!("organisation-kind"), kinds.to_vec()))
            (choice("lan", &message!("organisation-county"), counties.collect()))
            (choice("nummer", &message!("organisation-number"), vec![without]))
            (button(Button::Secondary, &person.say(&message!("organisations-show"))))
        },
    )
}

/// A table for each kind, then one of those that are closed.
fn groups(person: &SignedIn, found: &[&Listed]) -> Markup {
    let is_closed = |one: &&&Listed| one.organisation.closed_at.is_some();
    let of_kind = |kind| {
        let found = found.iter().filter(move |one| {
            one.organisation.kind == kind && one.organisation.closed_at.is_none()
        });
        found.copied().collect::<Vec<_>>()
    };
    let closed: Vec<&Listed> = found.iter().filter(is_closed).copied().collect();
    html! {
        @if found.is_empty() { p.empty { (person.say(&message!("organisations-none"))) } }
        @for kind in OrganisationKind::ALL {
            @let rows = of_kind(kind);
            @if !rows.is_empty() {
                h2.names-table { (person.say(&heading(kind))) }
                (table(person, &heading(kind), &rows).markup())
            }
        }
        @if !closed.is_empty() {
            h2.names-table { (person.say(&message!("organisations-closed"))) }
            (table(person, &message!("organisations-closed"), &closed).markup())
        }
    }
}

/// Several of a kind, as a heading.
fn heading(kind: OrganisationKind) -> Message {
    match kind {
        OrganisationKind::Municipality => message!("organisations-municipalities"),
        OrganisationKind::Region => message!("organisations-regions"),
        OrganisationKind::County => message!("organisations-counties"),
        OrganisationKind::CountyBody => message!("organisations-county-bodies"),
        OrganisationKind::Coordinator => message!("organisations-coordinator"),
        OrganisationKind::Payer => message!("organisations-payers"),
        OrganisationKind::Authority => message!("organisations-authorities"),
        OrganisationKind::Operator => message!("organisations-operator"),
        OrganisationKind::Other => message!("organisations-others"),
    }
}

fn table(person: &SignedIn, caption: &Message, rows: &[&Listed]) -> Table {
    let columns = [
        message!("organisation-name"),
        message!("organisation-number"),
        message!("organisation-code"),
        message!("organisation-county"),
    ];
    let rows = rows.iter().map(|listed| {
        let one = &listed.organisation;
        let number = match printed(one.number.as_ref()) {
            Some(number) => Cell::Text(number),
            None if one.kind.is_legal_person() => Cell::Status {
                progress: Progress::NotBegun,
                text: person.say(&message!("organisation-number-missing")),
            },
            None => Cell::Text(person.say(&message!("organisation-number-never"))),
        };
        vec![
            Cell::Link {
                text: one.name.clone(),
                address: person.link(&address(&one.id, "")),
            },
            number,
            Cell::Text(codes(listed)),
            Cell::Text(county_name(one.county.as_deref())),
        ]
    });
    Table {
        caption: person.say(&message!("organisations-in-order", which = caption.clone())),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("organisations-none")),
    }
}

/// The codes of what an organisation stands for. A region's and its county's are the same and mean two things.
fn codes(listed: &Listed) -> String {
    let codes = listed.recipients.iter();
    let codes = codes.filter(|one| one.level != Level::Coordinator);
    let codes: Vec<String> = codes.map(|one| one.code.to_string()).collect();
    codes.join(", ")
}

/// The register as a table for spreadsheets.
pub async fn taken_home(person: SignedIn) -> Result<Response, Refusal> {
    let all = seen(&person).await?;
    let open: Vec<Listed> = all
        .into_iter()
        .filter(|one| one.organisation.closed_at.is_none())
        .collect();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"organisationer.csv\"",
        ),
    ];
    Ok((headers, csv(&open, person.reader.language)).into_response())
}
