//! What the source says about itself: its limits and its terms.

use std::time::Duration;

use super::limiter::{LONGEST_WINDOW, Limits};
use super::problem::FetchError;
use super::{DEFAULT_CALLS, DEFAULT_WINDOW, Exchange, MOST_CELLS};
use crate::population::json::Json;
use crate::population::problem::quoted;

/// What the source says about itself.
#[derive(Clone, Debug)]
pub(super) struct Config {
    pub(super) limits: Limits,
    pub(super) licence: String,
    pub(super) exchange: Exchange,
}

impl Config {
    /// Reads the limits: the lower of what the source says and what is asked for
    /// at most; what the source does not say is taken from its page on open data.
    pub(super) fn read(root: &Json, exchange: Exchange) -> Result<Self, FetchError> {
        let number = |key: &str| match root.get(key) {
            None | Some(Json::Null) => Ok(None),
            // A limit that is no number is not a limit that can be kept.
            Some(given) => given.size().map(Some).ok_or(0_usize),
        };
        let cells = number("maxDataCells")
            .map(|cells| cells.unwrap_or(MOST_CELLS).min(MOST_CELLS))
            .unwrap_or_default();
        let calls = number("maxCallsPerTimeWindow")
            .map(|calls| calls.unwrap_or(DEFAULT_CALLS))
            .unwrap_or_default();
        let seconds = number("timeWindow")
            .map(|seconds| seconds.and_then(|seconds| u64::try_from(seconds).ok()));
        let window = seconds
            .map(|seconds| seconds.map_or(DEFAULT_WINDOW, Duration::from_secs))
            .unwrap_or_default();
        if cells == 0 || calls == 0 || window.is_zero() || window > LONGEST_WINDOW {
            return Err(FetchError::LimitsUnusable {
                cells,
                calls,
                seconds: window.as_secs(),
            });
        }
        let licence = root
            .get("license")
            .and_then(Json::text)
            .map(quoted)
            .unwrap_or_default();
        Ok(Self {
            limits: Limits {
                cells,
                calls,
                window,
            },
            licence,
            exchange,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(text: &str) -> Result<Limits, FetchError> {
        let exchange = Exchange {
            address: String::new(),
            request: None,
            retrieved: jiff::Timestamp::UNIX_EPOCH,
            reply: Vec::new(),
            sha256: String::new(),
        };
        Config::read(&Json::read(text.as_bytes()).unwrap(), exchange).map(|config| config.limits)
    }

    #[test]
    fn the_lower_limit_is_kept() {
        let expected = |cells| {
            Ok(Limits {
                cells,
                calls: 30,
                window: Duration::from_secs(10),
            })
        };
        let config = |cells: u32| {
            format!(r#"{{"maxDataCells": {cells}, "maxCallsPerTimeWindow": 30, "timeWindow": 10}}"#)
        };
        assert_eq!(limits(&config(150_000)), expected(100_000));
        assert_eq!(limits(&config(10_000)), expected(10_000));
    }

    #[test]
    fn limits_that_are_not_said_are_ten_calls_in_ten_seconds() {
        assert_eq!(
            limits("{}"),
            Ok(Limits {
                cells: 100_000,
                calls: 10,
                window: Duration::from_secs(10)
            })
        );
    }

    #[test]
    fn limits_that_cannot_be_kept_are_refused() {
        for text in [
            r#"{"maxDataCells": 0}"#,
            r#"{"maxCallsPerTimeWindow": 0}"#,
            r#"{"timeWindow": 0}"#,
            r#"{"timeWindow": 86400}"#,
            r#"{"timeWindow": "10"}"#,
        ] {
            assert!(
                matches!(limits(text), Err(FetchError::LimitsUnusable { .. })),
                "{text}"
            );
        }
    }
}
