//! Asks Kolada, some recipients at a time.

use grants::indicator::{id_of, is_indicator_id};
use grants::{Level, Register};
use jiff::Timestamp;

use super::problem::{Fault, KoladaError};
use super::{
    FetchedIndicator, Indicator, IndicatorRequest, MOST_PAGES, MOST_YEARS, RECIPIENTS_IN_A_CALL,
    ROWS_ON_A_PAGE, Values, reply,
};
use crate::fetch::call::{Line, quoted_address};
use crate::fetch::{Exchange, FetchError, Progress, Settings};
use crate::population::problem::quoted;

/// Somebody who asks Kolada.
pub struct Client<'c> {
    line: Line<'c>,
}

impl<'c> Client<'c> {
    /// A client that reaches the source so, and asks this clock when an answer came.
    pub fn new(settings: Settings, now: &'c dyn Fn() -> Timestamp) -> Self {
        Self {
            line: Line::new(settings, now),
        }
    }

    /// Fetches an indicator of all municipalities and regions of a register.
    pub fn fetch(
        &mut self,
        request: &IndicatorRequest,
        register: &Register,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<FetchedIndicator, KoladaError> {
        let years = years(request)?;
        if !is_indicator_id(&request.indicator) {
            return Err(KoladaError::NotAnId(quoted(&request.indicator)));
        }
        progress(Progress::Asking);
        let unknown = || KoladaError::Unknown(request.indicator.clone());
        let about = match self.call(&format!("/kpi/{}", request.indicator), progress) {
            Err(KoladaError::Fetch(FetchError::NotFound { .. })) => return Err(unknown()),
            other => other?,
        };
        let told = reply::about(&about.reply, &request.indicator);
        let (title, description) = told
            .map_err(|fault| bad(&about, fault))?
            .ok_or_else(unknown)?;
        let ids = ids(register);
        let parts = ids.chunks(RECIPIENTS_IN_A_CALL);
        let of = parts.len();
        let (mut replies, mut values) = (Vec::new(), Values::new());
        for (part, asked) in (1..).zip(parts) {
            progress(Progress::Fetching { part, of });
            let path = format!(
                "/data/kpi/{}/municipality/{}/year/{years}",
                request.indicator,
                asked.join(",")
            );
            for number in 1.. {
                let page = format!("{path}?page={number}&per_page={ROWS_ON_A_PAGE}");
                let exchange = self.call(&page, progress)?;
                let more = reply::page(&exchange.reply, request, asked, &mut values);
                let more = more.map_err(|fault| bad(&exchange, fault))?;
                if more && number >= MOST_PAGES {
                    return Err(bad(&exchange, Fault::TooManyPages));
                }
                replies.push(exchange);
                if !more {
                    break;
                }
            }
        }
        if values.is_empty() {
            return Err(KoladaError::NoValues);
        }
        Ok(FetchedIndicator {
            request: request.clone(),
            base: self.line.base().to_owned(),
            about,
            replies,
            indicator: Indicator {
                id: request.indicator.clone(),
                title,
                description,
                values,
            },
        })
    }

    fn call(
        &mut self,
        path: &str,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Exchange, KoladaError> {
        Ok(self.line.call(path, None, progress)?)
    }
}

fn bad(exchange: &Exchange, fault: Fault) -> KoladaError {
    KoladaError::BadReply {
        address: quoted_address(&exchange.address),
        fault,
    }
}

/// The years of a request, as an address has them.
fn years(request: &IndicatorRequest) -> Result<String, KoladaError> {
    let years: Vec<String> = (request.from..=request.to)
        .take(MOST_YEARS + 1)
        .map(|year| year.to_string())
        .collect();
    if years.is_empty() || years.len() > MOST_YEARS {
        return Err(KoladaError::Years(MOST_YEARS));
    }
    Ok(years.join(","))
}

/// The ids of everybody such a source knows.
pub(super) fn ids(register: &Register) -> Vec<String> {
    let levels = [Level::Municipality, Level::Region].into_iter();
    let everybody = levels.flat_map(|level| register.of(level));
    everybody
        .filter_map(|one| id_of(one.level, one.code))
        .collect()
}
