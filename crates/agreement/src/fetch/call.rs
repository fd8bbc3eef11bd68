//! One call to the source: paced, limited, and tried again only where that can help.

use std::io;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use ureq::http::{HeaderMap, StatusCode};
use ureq::{Agent, Body};

use super::limiter::{Limiter, Limits};
use super::problem::FetchError;
use super::{DEFAULT_CALLS, DEFAULT_WINDOW, Exchange, MOST_CELLS, Progress, Settings};
use crate::population::json::Json;
use crate::population::problem::quoted;
use crate::population::sha256;

/// The most bytes of a reply: a hundred thousand cells of seven digits with all
/// labels and notes are about two million.
const LARGEST_REPLY_BYTES: u64 = 16 * 1024 * 1024;

/// How often a call is made when the source has a fault or the line breaks.
const TRIES_AFTER_FAULT: u32 = 3;

/// How often a call is made when the source says that there were too many.
const TRIES_AFTER_LIMIT: u32 = 5;

/// The longest wait a source is granted; whoever is asked to wait longer comes back another time.
const LONGEST_WAIT: Duration = Duration::from_mins(2);

/// So much of a redirect or fault is read for its explanation.
const LARGEST_EXPLANATION_BYTES: u64 = 64 * 1024;

/// The line to the source.
pub(crate) struct Line<'c> {
    agent: Agent,
    settings: Settings,
    now: &'c dyn Fn() -> Timestamp,
    limiter: Limiter,
    started: Instant,
}

/// What came of one attempt.
enum Attempt {
    Done(Exchange),
    Failed(FetchError),
    /// Worth another attempt after this long; otherwise the error.
    Again {
        wait: Duration,
        limited: bool,
        error: FetchError,
    },
}

impl<'c> Line<'c> {
    pub(crate) fn new(settings: Settings, now: &'c dyn Fn() -> Timestamp) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(settings.timeout))
            // The figures come from the address that was named or from nowhere.
            .max_redirects(0)
            .user_agent(concat!("overens/", env!("CARGO_PKG_VERSION")))
            .build();
        let limits = Limits {
            cells: MOST_CELLS,
            calls: DEFAULT_CALLS,
            window: DEFAULT_WINDOW,
        };
        Self {
            agent: config.new_agent(),
            settings,
            now,
            limiter: Limiter::new(limits),
            started: Instant::now(),
        }
    }

    pub(super) fn limiter(&mut self) -> &mut Limiter {
        &mut self.limiter
    }

    pub(crate) fn base(&self) -> &str {
        &self.settings.base
    }

    /// Asks for an address below the base; with a body the call is a POST.
    pub(crate) fn call(
        &mut self,
        path: &str,
        body: Option<&str>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Exchange, FetchError> {
        let address = format!("{}{path}", self.settings.base);
        let (mut faults, mut limits) = (1, 1);
        loop {
            let wait = self.limiter.wait(self.started.elapsed());
            pause(wait, progress);
            let attempt = self.attempt(&address, body);
            match attempt {
                Attempt::Done(exchange) => return Ok(exchange),
                Attempt::Failed(error) => return Err(error),
                Attempt::Again {
                    wait,
                    limited,
                    error,
                } => {
                    let (tries, most) = if limited {
                        (&mut limits, TRIES_AFTER_LIMIT)
                    } else {
                        (&mut faults, TRIES_AFTER_FAULT)
                    };
                    if *tries >= most || wait > LONGEST_WAIT {
                        return Err(error);
                    }
                    // The second pause after a fault is twice the first.
                    pause(
                        if limited {
                            wait
                        } else {
                            wait.saturating_mul(*tries)
                        },
                        progress,
                    );
                    *tries += 1;
                }
            }
        }
    }

    fn attempt(&mut self, address: &str, body: Option<&str>) -> Attempt {
        let sent = match body {
            Some(body) => self
                .agent
                .post(address)
                .header("content-type", "application/json")
                .send(body),
            None => self.agent.get(address).call(),
        };
        let attempt = match sent {
            Err(error) => self.broken(address, &error),
            Ok(mut response) => {
                let (status, headers) = (response.status(), response.headers().clone());
                self.answer(address, body, status, &headers, response.body_mut())
            }
        };
        self.limiter.answered(self.started.elapsed());
        attempt
    }

    fn answer(
        &self,
        address: &str,
        request: Option<&str>,
        status: StatusCode,
        headers: &HeaderMap,
        body: &mut Body,
    ) -> Attempt {
        let shown = quoted_address(address);
        if status == StatusCode::OK {
            return match body.with_config().limit(LARGEST_REPLY_BYTES).read_to_vec() {
                Ok(reply) => Attempt::Done(Exchange {
                    address: address.to_owned(),
                    request: request.map(str::to_owned),
                    retrieved: (self.now)(),
                    sha256: sha256(&[&reply]),
                    reply,
                }),
                Err(error) => self.broken(address, &error),
            };
        }
        match status.as_u16() {
            403 => Attempt::Failed(FetchError::Refused {
                address: shown,
                detail: explanation(body),
            }),
            404 => Attempt::Failed(FetchError::NotFound { address: shown }),
            429 => {
                let wait = self
                    .asked_to_wait(headers)
                    .unwrap_or(self.limiter.limits().window);
                // A part of a second is counted as one.
                let seconds = wait
                    .as_secs()
                    .saturating_add(u64::from(wait.subsec_nanos() > 0));
                Attempt::Again {
                    wait,
                    limited: true,
                    error: FetchError::TooManyCalls { seconds },
                }
            }
            code @ 500..=599 => {
                let error = FetchError::SourceFault {
                    status: code,
                    address: shown,
                };
                Attempt::Again {
                    wait: self.settings.pause,
                    limited: false,
                    error,
                }
            }
            code => Attempt::Failed(FetchError::Unexpected {
                status: code,
                address: shown,
                detail: explanation(body),
            }),
        }
    }

    /// How long the source asks to be left alone: seconds, or until a time.
    fn asked_to_wait(&self, headers: &HeaderMap) -> Option<Duration> {
        let text = headers.get("retry-after")?.to_str().ok()?.trim();
        if let Ok(seconds) = text.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let until = DateTimeParser::new().parse_timestamp(text).ok()?;
        let left = until.duration_since((self.now)());
        // A time that has passed is no wait.
        Some(Duration::try_from(left).unwrap_or_default())
    }

    fn broken(&self, address: &str, error: &ureq::Error) -> Attempt {
        let address = quoted_address(address);
        let again = |error| Attempt::Again {
            wait: self.settings.pause,
            limited: false,
            error,
        };
        let unreachable = |reason: String| FetchError::Unreachable {
            address: address.clone(),
            reason: quoted(&reason),
        };
        match error {
            ureq::Error::Timeout(_) => Attempt::Failed(FetchError::TimedOut {
                address,
                seconds: self.settings.timeout.as_secs(),
            }),
            ureq::Error::BodyExceedsLimit(limit) => Attempt::Failed(FetchError::TooLarge {
                address,
                limit: *limit,
            }),
            ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
                Attempt::Failed(FetchError::BadAddress { address })
            }
            ureq::Error::Io(error) if broke_off(error) => again(FetchError::CutOff { address }),
            ureq::Error::Protocol(_) => again(FetchError::CutOff { address }),
            other => Attempt::Failed(unreachable(other.to_string())),
        }
    }
}

/// Whether a line that was open broke, which another attempt can mend.
fn broke_off(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
    )
}

fn pause(wait: Duration, progress: &mut dyn FnMut(Progress)) {
    if !wait.is_zero() {
        progress(Progress::Waiting { wait });
        std::thread::sleep(wait);
    }
}

/// What the source says about a refusal: the title and detail of a problem report.
fn explanation(body: &mut Body) -> String {
    let text = body
        .with_config()
        .limit(LARGEST_EXPLANATION_BYTES)
        .read_to_vec()
        .unwrap_or_default();
    let Ok(json) = Json::read(&text) else {
        return String::new();
    };
    let part = |key: &str| json.get(key).and_then(Json::text).map(quoted);
    [part("title"), part("detail")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(": ")
}

/// An address for a sentence. It is our own but for the base.
pub(crate) fn quoted_address(address: &str) -> String {
    address
        .chars()
        .filter(|character| !character.is_control())
        .take(200)
        .collect()
}
