//! Sending e-mail, tested against a real SMTP server: the package `aiosmtpd`, which `server.py` starts on this machine and
//! makes answer badly, each address in its own way. Nothing is shipped.
//!
//! What a process needs that is to be killed stands here: a database, a server, and a clock that can be put forward.

pub mod server;

use std::sync::OnceLock;

use casework::mail::{Place, Sender};
use casework::outbox::Mail;
use casework::store::Address;
use casework::{Casework, Program};
use jiff::{SignedDuration, Timestamp};

/// The variable that says how many minutes the clock goes before the one on the wall.
pub const AHEAD: &str = "OVERENS_MAIL_TESTS_AHEAD";

/// The time, as a process started later would tell it.
#[expect(
    clippy::disallowed_methods,
    reason = "a process of its own has a clock of its own"
)]
fn now() -> Timestamp {
    static MINUTES: OnceLock<i64> = OnceLock::new();
    let stated = || std::env::var(AHEAD).ok().and_then(|text| text.parse().ok());
    let minutes = *MINUTES.get_or_init(|| stated().unwrap_or_default());
    let now = Timestamp::now();
    now.checked_add(SignedDuration::from_mins(minutes))
        .unwrap_or(now)
}

/// Opens a database whose e-mail goes to a place.
pub async fn open(database: &str, place: &str) -> Result<Casework, Box<dyn std::error::Error>> {
    let program = Program {
        version: "test",
        clock: now,
    };
    let casework = Casework::open(&Address::parse(database)?, program).await?;
    Ok(casework.with_mail(Mail {
        sender: Sender::new(Place::parse(place)?, "Överens <post@example.se>")?,
        reports: None,
    }))
}
