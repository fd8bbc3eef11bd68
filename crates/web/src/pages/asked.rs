//! What the query of an address asks for. Unknown parameters are ignored; known ones that mean nothing are
//! refused with a way out.

use axum::http::StatusCode;
use casework::published::PublishedAgreement;
use form_urlencoded::{Serializer, parse};
use grants::{Code, Level, Recipient};
use wording::{Message, NameOrder, message};

use crate::ui::Order;
use crate::{Reader, Refusal};

/// The most parameters read: far more than any form of ours sends.
const MOST_PARAMETERS: usize = 30;
/// The longest text that is looked for: longer than the longest name.
const LONGEST_TEXT_CHARACTERS: usize = 80;

/// The parameters of an address.
pub struct Asked(Vec<(String, String)>);

impl Asked {
    /// Those of the request.
    pub fn by(reader: &Reader) -> Self {
        let query = reader.query.as_deref().unwrap_or_default();
        let pairs = parse(query.as_bytes()).take(MOST_PARAMETERS);
        Self(
            pairs
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// What stands for a name, without space around; a field left empty is not asked for.
    pub fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(one, _)| one == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// A text that is not too long to be looked for.
    pub fn text(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let value = self.value(name);
        match value.filter(|value| value.chars().count() > LONGEST_TEXT_CHARACTERS) {
            Some(_) => {
                let limit = LONGEST_TEXT_CHARACTERS;
                let message = message!("overview-asked-too-long", limit = limit);
                Err(Refusal::unprocessable(message).hint(message!("overview-asked-shorten")))
            }
            None => Ok(value),
        }
    }

    /// A county by its code, `lan`.
    pub fn county(&self, reader: &Reader) -> Result<Option<&'static Recipient>, Refusal> {
        let Some(given) = self.value("lan") else {
            return Ok(None);
        };
        let code: Option<Code> = given.parse().ok();
        let county = code.and_then(|code| reader.published.register().find(Level::County, code));
        match county {
            Some(county) => Ok(Some(county)),
            None => Err(unknown("lan", given).hint(message!("overview-asked-county-hint"))),
        }
    }

    /// A published year.
    pub fn year<'r>(
        &self,
        reader: &'r Reader,
        name: &str,
    ) -> Result<Option<&'r PublishedAgreement>, Refusal> {
        let Some(given) = self.value(name) else {
            return Ok(None);
        };
        match published_year(reader, given) {
            Some(year) => Ok(Some(year)),
            None => Err(unknown(name, given).hint(years_there_are(reader))),
        }
    }

    /// `ordning`: `stigande` or `fallande`.
    pub fn order(&self) -> Result<Option<Order>, Refusal> {
        match self.value("ordning") {
            None => Ok(None),
            Some("stigande") => Ok(Some(Order::Ascending)),
            Some("fallande") => Ok(Some(Order::Descending)),
            Some(given) => {
                Err(unknown("ordning", given).hint(message!("overview-asked-order-hint")))
            }
        }
    }
}

/// The word of an order in addresses.
pub const fn order_word(order: Order) -> &'static str {
    match order {
        Order::Ascending => "stigande",
        Order::Descending => "fallande",
    }
}

/// The other order.
pub const fn reversed(order: Order) -> Order {
    match order {
        Order::Ascending => Order::Descending,
        Order::Descending => Order::Ascending,
    }
}

/// What stands for one name, when nothing else is asked for.
pub fn asked(reader: &Reader, name: &str) -> Option<String> {
    Asked::by(reader).value(name).map(ToOwned::to_owned)
}

/// A text from outside, short enough to be repeated in a sentence.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut characters = text.chars().filter(|one| !one.is_control());
    let mut short: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

/// A value that means nothing here. What was given is shown, cut to a readable length.
pub fn unknown(name: &str, given: &str) -> Refusal {
    Refusal::unprocessable(message!(
        "overview-asked-unknown",
        name = name,
        given = shortened(given)
    ))
}

/// Which years can be asked for.
pub fn years_there_are(reader: &Reader) -> Message {
    let years = reader.published.agreements().iter();
    let years: Vec<String> = years.map(|year| year.agreement.year.to_string()).collect();
    message!("overview-years-there-are", years = years)
}

/// The published year of an address, or a page that says which years there are.
pub fn year_of<'r>(reader: &'r Reader, given: &str) -> Result<&'r PublishedAgreement, Refusal> {
    published_year(reader, given).ok_or_else(|| {
        if let Some(taken_back) = withdrawn(reader, given) {
            return taken_back;
        }
        let given = shortened(given);
        Refusal::not_found(message!("overview-no-such-year", given = given))
            .hint(years_there_are(reader))
    })
}

/// What is said of a year that was published and taken back.
fn withdrawn(reader: &Reader, given: &str) -> Option<Refusal> {
    let year = i64::from(year(given)?);
    let mut withdrawn = reader.published.withdrawn.iter();
    let found = withdrawn.find(|one| one.year == year)?;
    let message = message!(
        "overview-withdrawn",
        year = given,
        at = found.at,
        reason = &found.reason
    );
    Some(Refusal {
        status: StatusCode::GONE,
        message,
        hint: Some(years_there_are(reader)),
    })
}

/// A path with these parameters, those without value left out.
pub fn with_query(path: &str, pairs: &[(&str, Option<&str>)]) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in pairs {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// Four digits and nothing else, so that a year has one address.
pub fn year(given: &str) -> Option<i16> {
    let is_year = given.len() == 4 && given.bytes().all(|byte| byte.is_ascii_digit());
    given.parse().ok().filter(|_| is_year)
}

fn published_year<'r>(reader: &'r Reader, given: &str) -> Option<&'r PublishedAgreement> {
    reader.published.year(year(given)?)
}

/// All counties by name, and none of them first.
pub fn county_options(reader: &Reader) -> Vec<(String, String)> {
    let names = NameOrder::default();
    let counties = reader.published.register().of(Level::County).iter();
    let mut options: Vec<(String, String)> = counties
        .map(|county| (county.code.to_string(), county.name.clone()))
        .collect();
    options.sort_by(|one, other| names.compare(&one.1, &other.1));
    let all = reader.say(&message!("overview-filter-every-county"));
    options.insert(0, (String::new(), all));
    options
}
