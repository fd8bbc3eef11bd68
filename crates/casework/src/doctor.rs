//! What is looked at when somebody asks whether a service is in order: configuration, database, keys, record, clock and
//! people, each finding with what to do about it.

use ::store::email::{self, EmailStatus};
use ::store::{Kind, Read, StoreError, audit, condition};
use grants::Role;
use jiff::{SignedDuration, Timestamp};
use wording::{Message, Speak, message};

use crate::account::before;
use crate::keys::{Fit, Keys};
use crate::{Casework, Trouble};

/// Clocks may differ by this without anybody noticing.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_secs(5);
/// By more than this a fresh sign-in is none, and the order of acts is in doubt.
const CLOCKS_DISAGREE: SignedDuration = SignedDuration::from_mins(1);
/// A day is sealed the day after; by then it should have been.
const SEALED_WITHIN: SignedDuration = SignedDuration::from_hours(48);
/// What takes two people takes two who can, and one more to stand in is for the organisation to see to.
const LEAST_PEOPLE: usize = 2;
/// The oldest PostgreSQL the tests run on is newer; what is older than this is not kept by its makers.
const OLDEST_POSTGRES: u32 = 14;

/// How a finding is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// As it should be.
    Fine,
    /// Good to know.
    Note,
    /// Something to mend.
    Wrong,
}

impl Verdict {
    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fine => "ok",
            Self::Note => "note",
            Self::Wrong => "wrong",
        }
    }

    /// The word for people.
    pub fn spoken(self) -> Message {
        match self {
            Self::Fine => message!("doctor-fine"),
            Self::Note => message!("doctor-note"),
            Self::Wrong => message!("doctor-wrong"),
        }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// What the program was told.
    Configuration,
    /// The database.
    Database,
    /// The keys of the site.
    Keys,
    /// The record of acts.
    Record,
    /// What is published.
    Published,
    /// Letters.
    Mail,
    /// The clock.
    Clock,
    /// Who can do what takes two.
    People,
}

impl Area {
    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Database => "database",
            Self::Keys => "keys",
            Self::Record => "record",
            Self::Published => "published",
            Self::Mail => "mail",
            Self::Clock => "clock",
            Self::People => "people",
        }
    }

    /// The word for people.
    pub fn spoken(self) -> Message {
        match self {
            Self::Configuration => message!("doctor-area-configuration"),
            Self::Database => message!("doctor-area-database"),
            Self::Keys => message!("doctor-area-keys"),
            Self::Record => message!("doctor-area-record"),
            Self::Published => message!("doctor-area-published"),
            Self::Mail => message!("doctor-area-mail"),
            Self::Clock => message!("doctor-area-clock"),
            Self::People => message!("doctor-area-people"),
        }
    }
}

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub area: Area,
    /// How it is meant.
    pub verdict: Verdict,
    /// What was found.
    pub found: Message,
    /// What to do about it.
    pub advice: Option<Message>,
}

impl Finding {
    /// As it should be.
    pub const fn fine(area: Area, found: Message) -> Self {
        Self {
            area,
            verdict: Verdict::Fine,
            found,
            advice: None,
        }
    }

    /// Good to know.
    pub const fn note(area: Area, found: Message, advice: Message) -> Self {
        Self {
            area,
            verdict: Verdict::Note,
            found,
            advice: Some(advice),
        }
    }

    /// Something to mend.
    pub const fn wrong(area: Area, found: Message, advice: Message) -> Self {
        Self {
            area,
            verdict: Verdict::Wrong,
            found,
            advice: Some(advice),
        }
    }

    /// Something to mend, that speaks for itself.
    pub fn trouble(area: Area, trouble: &Trouble) -> Self {
        Self {
            area,
            verdict: Verdict::Wrong,
            found: trouble.message(),
            advice: trouble.hint(),
        }
    }
}

/// What the program is told about where it stands.
pub fn configuration(base_address: Option<&str>, behind_proxy: bool) -> Vec<Finding> {
    let area = Area::Configuration;
    let Some(address) = base_address else {
        return vec![Finding::note(
            area,
            message!("doctor-no-base-address"),
            message!("doctor-no-base-address-hint"),
        )];
    };
    let rest = |scheme: &str| address.strip_prefix(scheme);
    let (host, is_secure) = match (rest("https://"), rest("http://")) {
        (Some(host), _) => (host, true),
        (None, Some(host)) => (host, false),
        (None, None) => ("", false),
    };
    let host = host.strip_suffix('/').unwrap_or(host);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if host.is_empty() || !host.chars().all(plain) {
        return vec![Finding::wrong(
            area,
            message!("doctor-base-address-unreadable"),
            message!("doctor-base-address-hint"),
        )];
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_local = matches!(name, "localhost" | "127.0.0.1" | "[::1]");
    let mut findings = vec![match (is_secure, is_local) {
        (true, _) => Finding::fine(area, message!("doctor-base-address", address = address)),
        (false, true) => Finding::note(
            area,
            message!("doctor-base-address-local", address = address),
            message!("doctor-base-address-hint"),
        ),
        (false, false) => Finding::wrong(
            area,
            message!("doctor-base-address-open", address = address),
            message!("doctor-base-address-hint"),
        ),
    }];
    if is_secure && !behind_proxy {
        findings.push(Finding::note(
            area,
            message!("doctor-not-behind-proxy"),
            message!("doctor-not-behind-proxy-hint"),
        ));
    }
    findings
}

impl Casework {
    /// Looks at everything in the database, also what takes a while: the file from end to end, every allocation computed
    /// again, the record followed to its end.
    pub async fn examine(&self, keys: Option<&Keys>) -> Vec<Finding> {
        let mut findings = self.examine_quickly(keys).await;
        let whole = self.store.check_whole().await;
        findings.push(match &whole {
            Ok(()) => Finding::fine(Area::Database, message!("doctor-whole")),
            Err(error) => Finding::trouble(Area::Database, &error.into()),
        });
        findings.push(match self.check_published().await {
            Ok(count) => {
                Finding::fine(Area::Published, message!("doctor-published", count = count))
            }
            Err(trouble) => Finding::trouble(Area::Published, &trouble),
        });
        let chain = match self.store.reader().await {
            Ok(mut read) => audit::check(&mut read).await,
            Err(error) => Err(error),
        };
        findings.push(match chain {
            Ok(checked) if checked.broken.is_none() => Finding::fine(
                Area::Record,
                message!("doctor-chain", acts = checked.last_sequence),
            ),
            Ok(checked) => Finding::wrong(
                Area::Record,
                message!("trouble-chain", after = checked.last_sequence),
                message!("trouble-chain-hint"),
            ),
            Err(error) => Finding::trouble(Area::Record, &(&error).into()),
        });
        findings
    }

    /// Looks at what is told at once, as a page of the service does.
    pub async fn examine_quickly(&self, keys: Option<&Keys>) -> Vec<Finding> {
        let looked = self.look(keys).await;
        looked.unwrap_or_else(|error| vec![Finding::trouble(Area::Database, &(&error).into())])
    }

    async fn look(&self, keys: Option<&Keys>) -> Result<Vec<Finding>, StoreError> {
        let mut findings = Vec::new();
        let now = self.now();
        let condition = self.store.condition().await?;
        findings.extend(database(self.store.kind(), &condition));
        match self.store.pending_migrations().await {
            Ok(pending) if pending.is_empty() => {
                findings.push(Finding::fine(Area::Database, message!("doctor-schema")));
            }
            Ok(pending) => {
                findings.push(Finding::wrong(
                    Area::Database,
                    message!("doctor-schema-old", steps = pending.len()),
                    message!("doctor-schema-old-hint"),
                ));
                // The tables that the rest is about are not there yet.
                return Ok(findings);
            }
            Err(error) => {
                findings.push(Finding::trouble(Area::Database, &(&error).into()));
                return Ok(findings);
            }
        }
        if let Some(stated) = self.reading_only().await? {
            findings.push(Finding::note(
                Area::Database,
                message!(
                    "doctor-reading-only",
                    since = stated.since,
                    reason = &stated.reason
                ),
                message!("doctor-reading-only-hint"),
            ));
        }
        if let Some(keys) = keys {
            findings.push(match self.keys_fit(keys).await? {
                Fit::Fits => Finding::fine(
                    Area::Keys,
                    message!("doctor-keys-fit", public = keys.public_key()),
                ),
                Fit::FirstUse => Finding::note(
                    Area::Keys,
                    message!("doctor-keys-first"),
                    message!("doctor-keys-first-hint"),
                ),
                Fit::Other(known) => Finding::wrong(
                    Area::Keys,
                    message!(
                        "doctor-keys-other",
                        known = known,
                        given = keys.public_key()
                    ),
                    message!("keys-unfit-hint"),
                ),
            });
        }
        let mut read = self.store.reader().await?;
        findings.push(seal(&mut read, now).await?);
        findings.extend(in_doubt(&mut read).await?);
        findings.extend(clock(&mut read, now, condition.now).await?);
        findings.extend(self.people(&mut read).await?);
        Ok(findings)
    }

    async fn check_published(&self) -> Result<usize, Trouble> {
        let published = self.published().await;
        let published = published.map_err(|error| Trouble::from(&error))?;
        let checked = self.check_frozen(&published).await;
        checked.map_err(|error| Trouble::from(&error))?;
        Ok(published.agreements().len())
    }

    async fn people(&self, read: &mut impl Read) -> Result<Vec<Finding>, StoreError> {
        let area = Area::People;
        let mut findings = Vec::new();
        let coordinators = self.able(read, Role::Coordinator).await?.len();
        findings.push(if coordinators >= LEAST_PEOPLE {
            Finding::fine(area, message!("doctor-coordinators", count = coordinators))
        } else {
            Finding::wrong(
                area,
                message!("doctor-few-coordinators", count = coordinators),
                message!("doctor-few-coordinators-hint"),
            )
        });
        let administrators = self.able(read, Role::Administrator).await?.len();
        findings.push(if administrators >= LEAST_PEOPLE {
            Finding::fine(
                area,
                message!("doctor-administrators", count = administrators),
            )
        } else {
            Finding::wrong(
                area,
                message!("doctor-few-administrators", count = administrators),
                message!("doctor-few-administrators-hint"),
            )
        });
        let without = condition::accounts_without_a_way_in(read).await?;
        if self.is_demo().await? {
            findings.push(Finding::note(
                area,
                message!("doctor-demo"),
                message!("doctor-demo-hint"),
            ));
        } else if without > 0 {
            findings.push(Finding::wrong(
                area,
                message!("doctor-no-way-in", count = without),
                message!("doctor-no-way-in-hint"),
            ));
        }
        Ok(findings)
    }
}

fn database(kind: Kind, condition: &condition::Condition) -> Vec<Finding> {
    let area = Area::Database;
    let version = condition.version.as_str();
    let mut findings = Vec::new();
    match kind {
        Kind::Sqlite => findings.push(Finding::fine(
            area,
            message!("doctor-sqlite", version = version),
        )),
        Kind::Postgres => {
            let digits = version.split(|c: char| !c.is_ascii_digit()).next();
            let major: u32 = digits.and_then(|it| it.parse().ok()).unwrap_or_default();
            findings.push(if major >= OLDEST_POSTGRES {
                Finding::fine(area, message!("doctor-postgres", version = version))
            } else {
                Finding::wrong(
                    area,
                    message!("doctor-postgres-old", version = version),
                    message!("doctor-postgres-old-hint", oldest = OLDEST_POSTGRES),
                )
            });
        }
    }
    let encoding = condition.encoding.as_str();
    if !encoding.replace('-', "").eq_ignore_ascii_case("utf8") {
        findings.push(Finding::wrong(
            area,
            message!("doctor-encoding", encoding = encoding),
            message!("doctor-encoding-hint"),
        ));
    }
    findings
}

/// E-mail that a person must decide about.
async fn in_doubt(read: &mut impl Read) -> Result<Option<Finding>, StoreError> {
    let counts = email::counts(read).await?;
    let count = |status| {
        let found = counts.iter().find(|(one, _)| *one == status);
        found.map_or(0, |(_, count)| *count)
    };
    let failed = count(EmailStatus::Failed) + count(EmailStatus::Bounced);
    let uncertain = count(EmailStatus::Uncertain);
    Ok((failed + uncertain > 0).then(|| {
        Finding::note(
            Area::Mail,
            message!(
                "doctor-mail-in-doubt",
                failed = failed,
                uncertain = uncertain
            ),
            message!("doctor-mail-in-doubt-hint"),
        )
    }))
}

async fn seal(read: &mut impl Read, now: Timestamp) -> Result<Finding, StoreError> {
    let area = Area::Record;
    let since = before(now, SEALED_WITHIN);
    if let Some((day, at)) = condition::last_seal(read).await? {
        return Ok(if at >= since {
            Finding::fine(area, message!("doctor-sealed", day = day))
        } else {
            Finding::wrong(
                area,
                message!("doctor-sealed-long-ago", day = day),
                message!("doctor-unsealed-hint"),
            )
        });
    }
    let first = audit::after(read, 0, 1).await?;
    let is_old = first.first().is_some_and(|first| first.at < since);
    Ok(if is_old {
        Finding::wrong(
            area,
            message!("doctor-never-sealed"),
            message!("doctor-unsealed-hint"),
        )
    } else {
        Finding::note(
            area,
            message!("doctor-not-yet-sealed"),
            message!("doctor-not-yet-sealed-hint"),
        )
    })
}

async fn clock(
    read: &mut impl Read,
    now: Timestamp,
    of_database: Timestamp,
) -> Result<Vec<Finding>, StoreError> {
    let area = Area::Clock;
    let mut findings = Vec::new();
    let apart = now.duration_since(of_database).abs();
    let seconds = apart.as_secs();
    findings.push(if apart <= CLOCKS_DIFFER {
        Finding::fine(area, message!("doctor-clocks-agree", now = now))
    } else if apart <= CLOCKS_DISAGREE {
        Finding::note(
            area,
            message!("doctor-clocks-differ", seconds = seconds),
            message!("doctor-clocks-hint"),
        )
    } else {
        Finding::wrong(
            area,
            message!("doctor-clocks-differ", seconds = seconds),
            message!("doctor-clocks-hint"),
        )
    });
    let last = audit::page(read, 1, None).await?;
    if let Some(last) = last.first().filter(|last| last.at > now) {
        findings.push(Finding::wrong(
            area,
            message!("doctor-clock-behind", at = last.at),
            message!("doctor-clocks-hint"),
        ));
    }
    Ok(findings)
}
