//! The one who asks: limits first, then the table, then its figures part by part.

use std::collections::BTreeMap;

use grants::{Provenance, Register};
use jiff::Timestamp;

use super::call::{Line, quoted_address};
use super::config::Config;
use super::plan::{self, Plan};
use super::problem::FetchError;
use super::{Exchange, Fetched, Progress, Request, Settings};
use crate::population::cube::Dimension;
use crate::population::json::Json;
use crate::population::problem::quoted;
use crate::population::{Day, Fault, Format, ImportOptions, ImportProblems, Imported, Place};
use crate::population::{import_parts, json_stat};

/// What is known about a table.
#[derive(Clone)]
struct Described {
    dimensions: Vec<Dimension>,
    source: String,
    title: String,
    updated: String,
    exchange: Exchange,
}

/// One who asks the source, and remembers what it said about itself and how often it was asked.
///
/// ```no_run
/// use agreement::fetch::{Client, Request, Settings, Table};
/// # let register = grants::Register::default();
/// # let now = || jiff::Timestamp::UNIX_EPOCH;
/// let mut client = Client::new(Settings::default(), &now)?;
/// let request = Request { table: Table::november(), period: "2020".into(), ages: false };
/// let fetched = client.fetch(&request, &register, &mut |_| {})?;
/// # Ok::<(), agreement::fetch::FetchError>(())
/// ```
pub struct Client<'c> {
    line: Line<'c>,
    config: Option<Config>,
    tables: BTreeMap<String, Described>,
}

impl<'c> Client<'c> {
    /// A client for a source. The clock tells when answers came.
    pub fn new(mut settings: Settings, now: &'c dyn Fn() -> Timestamp) -> Result<Self, FetchError> {
        let base = settings.base.trim().trim_end_matches('/').to_owned();
        let is_web = base
            .strip_prefix("https://")
            .or_else(|| base.strip_prefix("http://"));
        if is_web.is_none_or(str::is_empty)
            || base
                .chars()
                .any(|character| character.is_whitespace() || character.is_control())
        {
            return Err(FetchError::BadAddress {
                address: quoted_address(&base),
            });
        }
        settings.base = base;
        Ok(Self {
            line: Line::new(settings, now),
            config: None,
            tables: BTreeMap::new(),
        })
    }

    /// Fetches a table and makes it into figures.
    pub fn fetch(
        &mut self,
        request: &Request,
        register: &Register,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Fetched, FetchError> {
        let config = self.config(progress)?;
        let described = self.described(&request.table.id, progress)?;
        let limits = self.line.limiter().limits();
        let plan = Plan::of(request, &described.dimensions, limits.cells)?;
        let mut replies = Vec::with_capacity(plan.calls.len());
        for (part, call) in (1..).zip(&plan.calls) {
            progress(Progress::Fetching {
                part,
                of: plan.calls.len(),
            });
            let path = format!(
                "/tables/{}/data?lang=sv&outputFormat=json-stat2",
                segment(&request.table.id)
            );
            let exchange = self.line.call(&path, Some(&plan::body(call)), progress)?;
            let cubes = root(&exchange).and_then(|root| {
                json_stat::of(&root).map_err(|problems| bad_reply(&exchange, problems))
            })?;
            let [cube] = cubes.as_slice() else {
                return Err(bad_reply(
                    &exchange,
                    ImportProblems::one(Place::File, Fault::NoDataset),
                ));
            };
            plan::check(call, cube)?;
            replies.push(exchange);
        }
        let imported = imported(request, &config, &described, &replies, register)?;
        Ok(Fetched {
            request: request.clone(),
            base: self.line.base().to_owned(),
            source: described.source,
            licence: config.licence,
            title: described.title,
            updated: described.updated,
            limits,
            config: config.exchange,
            metadata: described.exchange,
            replies,
            imported,
        })
    }

    /// What the source says about itself, asked once.
    fn config(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<Config, FetchError> {
        if let Some(config) = &self.config {
            return Ok(config.clone());
        }
        progress(Progress::Asking);
        let exchange = self.line.call("/config", None, progress)?;
        let config = Config::read(&root(&exchange)?, exchange)?;
        self.line.limiter().keep(config.limits);
        self.config = Some(config.clone());
        Ok(config)
    }

    /// What the source says about a table, asked once.
    fn described(
        &mut self,
        id: &str,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Described, FetchError> {
        if let Some(described) = self.tables.get(id) {
            return Ok(described.clone());
        }
        progress(Progress::Asking);
        let exchange = self.line.call(
            &format!("/tables/{}/metadata?lang=sv", segment(id)),
            None,
            progress,
        )?;
        let root = root(&exchange)?;
        let got = root
            .get("extension")
            .and_then(|extension| extension.get("px")?.get("tableid")?.text());
        if let Some(got) = got.filter(|got| !got.eq_ignore_ascii_case(id)) {
            return Err(FetchError::WrongTable {
                asked: quoted(id),
                got: quoted(got),
            });
        }
        let dimensions =
            json_stat::dimensions(&root, "").map_err(|problems| bad_reply(&exchange, problems))?;
        let text = |key: &str| {
            root.get(key)
                .and_then(Json::text)
                .unwrap_or_default()
                .to_owned()
        };
        let described = Described {
            dimensions,
            source: text("source"),
            title: text("label"),
            updated: text("updated"),
            exchange,
        };
        self.tables.insert(id.to_owned(), described.clone());
        Ok(described)
    }
}

fn imported(
    request: &Request,
    config: &Config,
    described: &Described,
    replies: &[Exchange],
    register: &Register,
) -> Result<Imported, FetchError> {
    let retrieved = replies
        .last()
        .map(|exchange| exchange.retrieved.to_string());
    let options = ImportOptions {
        contents: Some(request.table.contents.clone()),
        day: Some(Day::EachYear(request.table.day)),
        partial: false,
        provenance: Provenance {
            source: format!(
                "{}, {}, {}",
                quoted(&described.source),
                request.table.id,
                quoted(&described.title)
            ),
            licence: config.licence.clone(),
            retrieved: retrieved.unwrap_or_default(),
            ..Provenance::default()
        },
    };
    let parts: Vec<&[u8]> = replies
        .iter()
        .map(|exchange| exchange.reply.as_slice())
        .collect();
    import_parts(&parts, &options, register).map_err(FetchError::Import)
}

/// The JSON of an answer. A page or a text in its place is told as that.
fn root(exchange: &Exchange) -> Result<Json, FetchError> {
    match Format::of(&exchange.reply) {
        Ok(Format::Json) => {
            Json::read(&exchange.reply).map_err(|problems| bad_reply(exchange, problems))
        }
        Ok(_) => Err(bad_reply(
            exchange,
            ImportProblems::one(Place::File, Fault::NoDataset),
        )),
        Err(fault) => Err(bad_reply(exchange, ImportProblems::one(Place::File, fault))),
    }
}

fn bad_reply(exchange: &Exchange, problems: ImportProblems) -> FetchError {
    FetchError::BadReply {
        address: quoted_address(&exchange.address),
        problems,
    }
}

/// A table id as one part of an address.
fn segment(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    id.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
