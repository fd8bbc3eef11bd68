//! Which acts are looked for: by whom, for whom, with what and when.

use casework::store::audit::Filter;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::super::person::SignedIn;
use super::super::trouble;
use super::super::typed::Typed;
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, filters};

const ORGANISATION: &str = "organisation";
const PERSON: &str = "person";
const KIND: &str = "slag";
const FROM: &str = "fran";
const TO: &str = "till";

/// The kinds of things that acts are done to, as the record writes them.
const KINDS: [&str; 11] = [
    "agreement_version",
    "dataset",
    "organisation",
    "account",
    "mandate",
    "approval",
    "contact",
    "thread",
    "register_entry",
    "page",
    "audit",
];

/// What was asked for, and what there is to choose from.
pub struct Asked {
    typed: Typed,
    from: Result<Option<Date>, Message>,
    to: Result<Option<Date>, Message>,
    organisations: Vec<(String, String)>,
    people: Vec<(String, String)>,
}

impl Asked {
    /// What the query asks for.
    pub async fn read(person: &SignedIn) -> Result<Self, Refusal> {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        if typed.holds_nul() {
            let refusal = Refusal::unprocessable(message!("casework-nul"));
            return Err(refusal.hint(message!("casework-nul-hint")));
        }
        let casework = &person.casework;
        let organisations = casework.organisations().await;
        let organisations = organisations.map_err(|error| trouble::database(&error))?;
        let accounts = casework.accounts().await;
        let accounts = accounts.map_err(|error| trouble::database(&error))?;
        let mut people: Vec<(String, String)> = accounts
            .into_iter()
            .map(|account| (account.id, account.name))
            .collect();
        let program = casework::Actor::program();
        people.push((program.id, program.name));
        let organisations = organisations.into_iter();
        Ok(Self {
            from: date(typed.get(FROM)),
            to: date(typed.get(TO)),
            organisations: organisations.map(|one| (one.id, one.name)).collect(),
            people,
            typed,
        })
    }

    /// Whether a date could not be read. The page shows everything else that was asked for.
    pub fn is_wrong(&self) -> bool {
        self.from.is_err() || self.to.is_err()
    }

    /// What is looked for.
    pub fn filter(&self) -> Filter {
        let chosen = |name: &str| {
            let value = self.typed.get(name);
            (!value.is_empty()).then(|| value.to_owned())
        };
        let day = |date: &Result<Option<Date>, Message>| date.clone().ok().flatten();
        let after = |day: Date| day.tomorrow().unwrap_or(Date::MAX);
        Filter {
            organisation_id: chosen(ORGANISATION),
            actor_id: chosen(PERSON),
            subject_kind: chosen(KIND),
            from: day(&self.from).map(wording::day_begins),
            until: day(&self.to).map(after).map(wording::day_begins),
        }
    }

    /// The address of the acts before a number that are looked for in the same way.
    pub fn address(&self, person: &SignedIn, before: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for name in [ORGANISATION, PERSON, KIND, FROM, TO] {
            let value = self.typed.get(name);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("fore", &before.to_string());
        format!("{}?{}", person.link("/arbete/handelser"), query.finish())
    }

    /// The fields.
    pub fn markup(&self, person: &SignedIn) -> Markup {
        let field = |name: &str, label: &Message| {
            Field::new(name, person.say(label)).value(self.typed.get(name))
        };
        let day = |name: &str, label: &Message, read: &Result<Option<Date>, Message>| {
            let error = read.as_ref().err().map(|error| person.say(error));
            let hint = person.say(&message!("audit-filter-date-hint"));
            field(name, label).hint(hint).error(error)
        };
        let (from, to) = (
            day(FROM, &message!("audit-filter-from"), &self.from),
            day(TO, &message!("audit-filter-to"), &self.to),
        );
        let all = |options: &[(String, String)]| {
            let mut options = options.to_vec();
            let order = NameOrder::default();
            options.sort_by(|(_, one), (_, other)| order.compare(one, other));
            options.insert(
                0,
                (String::new(), person.say(&message!("audit-filter-all"))),
            );
            options
        };
        let kinds: Vec<(String, String)> = KINDS
            .iter()
            .map(|kind| ((*kind).to_owned(), person.say(&kind_words(kind))))
            .collect();
        let content = html! {
            (field::choice(&field(ORGANISATION, &message!("audit-filter-organisation")), &all(&self.organisations)))
            (field::choice(&field(PERSON, &message!("audit-filter-person")), &all(&self.people)))
            (field::choice(&field(KIND, &message!("audit-filter-kind")), &all(&kinds)))
            (field::text(&from))
            (field::text(&to))
            (button(Button::Secondary, &person.say(&message!("audit-filter-show"))))
        };
        let summary = person.say(&message!("audit-filter-wrong"));
        html! {
            (field::error_summary(&summary, &[&from, &to]))
            (filters(&person.link("/arbete/handelser"), &content))
        }
    }
}

fn date(typed: &str) -> Result<Option<Date>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let read = typed.parse().map(Some);
    read.map_err(|_| message!("audit-filter-no-date", typed = typed))
}

/// A kind of thing in words.
fn kind_words(kind: &str) -> Message {
    match kind {
        "agreement_version" => message!("audit-kind-version"),
        "dataset" => message!("work-subject-figures"),
        "organisation" => message!("audit-kind-organisation"),
        "account" => message!("work-subject-account"),
        "mandate" => message!("audit-kind-mandate"),
        "approval" => message!("audit-kind-approval"),
        "contact" => message!("audit-kind-contact"),
        "thread" => message!("threads-subject-of-record"),
        "register_entry" => message!("register-subject-of-record"),
        "page" => message!("audit-kind-page"),
        _ => message!("audit-kind-audit"),
    }
}
