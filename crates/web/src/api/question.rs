//! What a query asks for. Parameters we do not know are ignored; a value that cannot be understood, or one given
//! twice, is refused with what would be right.

use grants::{Code, Level};
use utoipa::{IntoParams, ToSchema};
use wording::message;

use super::words;
use crate::{Reader, Refusal};

/// How many results an answer has unless asked for otherwise; the number is the REST profile's (FNS.09).
pub(crate) const DEFAULT_LIMIT: u32 = 20;

/// The most results in one answer: more than there are recipients, and some hundred kilobytes.
pub(crate) const MOST_RESULTS: u32 = 1_000;

/// The longest text that is searched for: longer than any name.
pub(crate) const LONGEST_SEARCH: usize = 100;

/// The furthest a list can be read into: beyond every list we have, and safe to count with.
pub(crate) const FURTHEST: u32 = 1_000_000_000;

/// Which part of a list is asked for.
#[derive(Clone, Copy, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    #[param(required = false, minimum = 1, maximum = 1000, default = 20)]
    pub limit: u32,
    #[param(required = false, minimum = 0, maximum = 1_000_000_000, default = 0)]
    pub offset: u32,
}

/// Which amounts are asked for.
#[derive(Clone, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AmountFilter {
    #[param(inline, value_type = Option<words::Level>)]
    pub level: Option<Level>,
    #[param(value_type = Option<String>, pattern = r"^([0-9]{2}|[0-9]{4}|[A-Z]{2,8})$")]
    pub code: Option<Code>,
    #[param(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length = 100)]
    pub item: Option<String>,
}

/// On which level amounts are asked for.
#[derive(Clone, Copy, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct LevelFilter {
    #[param(inline, value_type = Option<words::Level>)]
    pub level: Option<Level>,
}

/// Which recipients are asked for.
#[derive(Clone, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct RecipientFilter {
    #[param(inline, value_type = Option<words::Level>)]
    pub level: Option<Level>,
    #[param(value_type = Option<String>, pattern = r"^[0-9]{2}$")]
    pub county: Option<Code>,
    #[param(max_length = 100)]
    pub q: Option<String>,
}

/// A code in a path.
#[derive(ToSchema)]
#[schema(pattern = r"^([0-9]{2}|[0-9]{4}|[A-Z]{2,8})$")]
#[expect(dead_code, reason = "it describes a form and never has a value")]
pub(crate) struct CodeForm(String);

/// An id in a path.
#[derive(ToSchema)]
#[schema(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length = 100)]
#[expect(dead_code, reason = "it describes a form and never has a value")]
pub(crate) struct IdForm(String);

/// The parameters of a query.
pub(crate) struct Question(Vec<(String, String)>);

impl Question {
    pub(crate) fn of(reader: &Reader) -> Self {
        let query = reader.query.as_deref().unwrap_or_default();
        Self(
            form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    pub(crate) fn paging(&self) -> Result<Paging, Refusal> {
        Ok(Paging {
            limit: self
                .number("limit", (1, MOST_RESULTS))?
                .unwrap_or(DEFAULT_LIMIT),
            offset: self.number("offset", (0, FURTHEST))?.unwrap_or(0),
        })
    }

    pub(crate) fn amounts(&self) -> Result<AmountFilter, Refusal> {
        Ok(AmountFilter {
            level: self.level()?,
            code: self.code("code")?,
            item: self.item()?,
        })
    }

    pub(crate) fn on_level(&self) -> Result<LevelFilter, Refusal> {
        Ok(LevelFilter {
            level: self.level()?,
        })
    }

    pub(crate) fn recipients(&self) -> Result<RecipientFilter, Refusal> {
        let county = self.code("county")?;
        if county.is_some_and(|code| !code.is_county()) {
            return Err(not_understood("county").hint(message!("open-data-county-form")));
        }
        let q = self.one("q")?.map(str::to_owned);
        if q.as_ref()
            .is_some_and(|q| q.chars().count() > LONGEST_SEARCH)
        {
            let hint = message!("open-data-search-form", most = LONGEST_SEARCH);
            return Err(not_understood("q").hint(hint));
        }
        Ok(RecipientFilter {
            level: self.level()?,
            county,
            q,
        })
    }

    fn one(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let mut values = self.0.iter().filter(|(given, _)| given == name);
        let first = values.next().map(|(_, value)| value.as_str());
        if values.next().is_some() {
            return Err(not_understood(name).hint(message!("open-data-parameter-twice")));
        }
        Ok(first)
    }

    fn number(&self, name: &str, (least, most): (u32, u32)) -> Result<Option<u32>, Refusal> {
        let Some(text) = self.one(name)? else {
            return Ok(None);
        };
        // `parse` takes a plus sign, which no number of ours has.
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| digits);
        match number.filter(|number| (least..=most).contains(number)) {
            Some(number) => Ok(Some(number)),
            None => Err(not_understood(name).hint(message!(
                "open-data-number-form",
                least = least,
                most = most
            ))),
        }
    }

    fn level(&self) -> Result<Option<Level>, Refusal> {
        let Some(word) = self.one("level")? else {
            return Ok(None);
        };
        let known = Level::ALL.into_iter().find(|level| level.word() == word);
        let words = || Level::ALL.map(|level| level.word().to_owned()).to_vec();
        let refused =
            || not_understood("level").hint(message!("open-data-level-form", words = words()));
        known.map(Some).ok_or_else(refused)
    }

    fn code(&self, name: &str) -> Result<Option<Code>, Refusal> {
        let code = self.one(name)?.map(str::parse).transpose();
        code.map_err(|_| not_understood(name).hint(message!("open-data-code-form")))
    }

    fn item(&self) -> Result<Option<String>, Refusal> {
        let Some(item) = self.one("item")? else {
            return Ok(None);
        };
        let part = |part: &str| {
            let mut bytes = part.bytes();
            !part.is_empty() && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if item.len() > LONGEST_SEARCH || !item.split('-').all(part) {
            return Err(not_understood("item").hint(message!("open-data-item-form")));
        }
        Ok(Some(item.to_owned()))
    }
}

fn not_understood(name: &str) -> Refusal {
    Refusal::unprocessable(message!("open-data-parameter-wrong", name = name))
}
