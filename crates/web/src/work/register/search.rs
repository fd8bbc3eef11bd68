//! What is sought in the register.

use casework::register::{Direction, Sought, direction};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::refusal;
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, filters};
use crate::work::person::SignedIn;
use crate::work::trouble;
use crate::work::typed::Typed;

const YEAR: &str = "ar";
const WORDS: &str = "sok";
const ORGANISATION: &str = "organisation";
const WAY: &str = "vag";
const FROM: &str = "fran";
const TO: &str = "till";
const PAGE: &str = "sida";
/// Longer than this nobody searches for.
const LONGEST_WORDS: usize = 200;

/// What was asked for, and what there is to choose from.
pub struct Search {
    /// What is sought.
    pub sought: Sought,
    /// The page, from 0.
    pub page: usize,
    typed: Typed,
    wrong: [Option<Message>; 2],
    years: Vec<i64>,
    organisations: Vec<(String, String)>,
}

impl Search {
    /// What the query asks for.
    pub async fn read(person: &SignedIn) -> Result<Self, Refusal> {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        let this_year = i64::from(person.reader.today().year());
        let years = person.casework.register_years(&person.actor).await;
        let mut years = years.map_err(|error| refusal(&error))?;
        if !years.contains(&this_year) {
            years.insert(0, this_year);
        }
        let organisations = person.casework.organisations().await;
        let organisations = organisations.map_err(|error| trouble::database(&error))?;
        let mut organisations: Vec<(String, String)> = organisations
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        let order = NameOrder::default();
        organisations.sort_by(|(_, one), (_, other)| order.compare(one, other));
        let asked: Option<i64> = typed.get(YEAR).trim().parse().ok();
        let year = asked.filter(|year| years.contains(year));
        let (from, to) = (date(typed.get(FROM)), date(typed.get(TO)));
        let organisation = typed.get(ORGANISATION);
        let sought = Sought {
            year: year.unwrap_or(this_year),
            words: typed.get(WORDS).chars().take(LONGEST_WORDS).collect(),
            organisation_id: (!organisation.is_empty()).then(|| organisation.to_owned()),
            direction: Direction::from_word(typed.get(WAY)),
            from: from.clone().ok().flatten(),
            to: to.clone().ok().flatten(),
        };
        let page: usize = typed.get(PAGE).trim().parse().unwrap_or(1);
        Ok(Self {
            sought,
            page: page.max(1) - 1,
            typed,
            wrong: [from.err(), to.err()],
            years,
            organisations,
        })
    }

    /// Whether a day could not be read.
    pub fn is_wrong(&self) -> bool {
        self.wrong.iter().any(Option::is_some)
    }

    /// The address of a page of what is sought.
    pub fn address(&self, person: &SignedIn, path: &str, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for name in [YEAR, WORDS, ORGANISATION, WAY, FROM, TO] {
            let value = self.typed.get(name);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair(PAGE, &(page + 1).to_string());
        format!("{}?{}", person.link(path), query.finish())
    }

    /// The address of the file of what is given out.
    pub fn address_of_file(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair(YEAR, &self.sought.year.to_string());
        for (name, day) in [(FROM, self.sought.from), (TO, self.sought.to)] {
            if let Some(day) = day {
                query.append_pair(name, &day.to_string());
            }
        }
        format!("/arbete/diarium/lamna-ut/lista.csv?{}", query.finish())
    }

    fn field(&self, person: &SignedIn, name: &str, label: &Message) -> Field {
        Field::new(name, person.say(label)).value(self.typed.get(name))
    }

    fn days(&self, person: &SignedIn) -> [Field; 2] {
        let labels = [
            (FROM, message!("register-from")),
            (TO, message!("register-to")),
        ];
        let [from, to] = &self.wrong;
        let mut wrong = [from, to].into_iter();
        labels.map(|(name, label)| {
            let error = wrong.next().and_then(Option::as_ref);
            self.field(person, name, &label)
                .hint(person.say(&message!("audit-filter-date-hint")))
                .error(error.map(|error| person.say(error)))
        })
    }

    fn year(&self, person: &SignedIn) -> Markup {
        let years = self
            .years
            .iter()
            .map(|year| (year.to_string(), year.to_string()));
        let years: Vec<(String, String)> = years.collect();
        let label = person.say(&message!("register-year"));
        field::choice(
            &Field::new(YEAR, label).value(self.sought.year.to_string()),
            &years,
        )
    }

    /// The fields of the register.
    pub fn markup(&self, person: &SignedIn, path: &str) -> Markup {
        let every = || (String::new(), person.say(&message!("audit-filter-all")));
        let ways = [Direction::In, Direction::Out];
        let ways = ways.map(|way| (way.word().to_owned(), person.say(&direction(way))));
        let ways: Vec<(String, String)> = std::iter::once(every()).chain(ways).collect();
        let organisations: Vec<(String, String)> = std::iter::once(every())
            .chain(self.organisations.iter().cloned())
            .collect();
        let [from, to] = self.days(person);
        let content = html! {
            (self.year(person))
            (field::text(&self.field(person, WORDS, &message!("register-words"))))
            (field::choice(&self.field(person, ORGANISATION, &message!("register-organisation")), &organisations))
            (field::choice(&self.field(person, WAY, &message!("register-column-way")), &ways))
            (field::text(&from))
            (field::text(&to))
            (button(Button::Secondary, &person.say(&message!("register-show"))))
        };
        self.around(person, path, &content)
    }

    /// The fields of what is given out: a search by what is kept back would tell it.
    pub fn of_public(&self, person: &SignedIn, path: &str) -> Markup {
        let [from, to] = self.days(person);
        let content = html! {
            (self.year(person))
            (field::text(&from))
            (field::text(&to))
            (button(Button::Secondary, &person.say(&message!("register-show"))))
        };
        self.around(person, path, &content)
    }

    fn around(&self, person: &SignedIn, path: &str, content: &Markup) -> Markup {
        let [from, to] = self.days(person);
        let summary = person.say(&message!("register-days-wrong"));
        html! {
            (field::error_summary(&summary, &[&from, &to]))
            (filters(&person.link(path), content))
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
