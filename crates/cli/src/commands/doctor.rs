//! `overens doctor`: whether all is in order, line by line, and what to do about what is not. It changes nothing.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use casework::doctor::{self, Area, Finding, Verdict};
use casework::keys::Keys;
use casework::mail::Trial;
use casework::{Casework, Trouble};
use wording::{Language, Message, Speak as _, message};

use crate::arguments::{Doctor, LogFormat, MailOptions};
use crate::failure::Failure;
use crate::operation::{self, PROGRAM};
use crate::{Outcome, key_file, mail_settings, output};

/// A backup needs as much room as the database, for a moment twice; and a database grows.
const ROOM_TIMES: u64 = 3;
/// With less than this nobody should run a service.
const LEAST_ROOM_BYTES: u64 = 200_000_000;

/// Runs the command.
pub fn run(arguments: &Doctor, language: Language) -> Result<Outcome, Failure> {
    let findings = operation::run(arguments.operation.log, language, examine(arguments))?;
    let text = match arguments.format {
        LogFormat::Text => text(&findings, language),
        LogFormat::Json => json(&findings, language),
    };
    output::print(text.as_bytes())?;
    if is_in_order(&findings) {
        Ok(Outcome::Done)
    } else {
        Ok(Outcome::DoesNotHold)
    }
}

fn is_in_order(findings: &[Finding]) -> bool {
    findings.iter().all(|one| one.verdict != Verdict::Wrong)
}

async fn examine(arguments: &Doctor) -> Result<Vec<Finding>, Failure> {
    let address = operation::address(&arguments.operation)?;
    let base = arguments.base_address.as_deref();
    let mut findings = doctor::configuration(base, arguments.behind_proxy);
    findings.extend(providers(arguments.identity_providers.as_deref()));
    let (keys, of_keys) = keys(arguments);
    let is_missing = address.path().is_some_and(|path| !path.exists());
    if is_missing {
        // Opening it would make it.
        findings.push(Finding::wrong(
            Area::Database,
            message!("doctor-no-database", place = address.to_string()),
            message!("doctor-no-database-hint"),
        ));
        findings.extend(of_keys);
    } else {
        match Casework::open(&address, PROGRAM).await {
            Ok(casework) => {
                let is_first = of_keys.is_some()
                    && matches!(casework.known_public_key().await, Ok(None))
                    && address.path().is_some()
                    && key_file::named(&arguments.operation, &arguments.keys)
                        .is_ok_and(|(path, is_default)| is_default && !path.exists());
                if is_first {
                    findings.push(Finding::note(
                        Area::Keys,
                        message!("doctor-no-keys-yet"),
                        message!("doctor-keys-first-hint"),
                    ));
                } else {
                    findings.extend(of_keys);
                }
                findings.extend(casework.examine(keys.as_ref()).await);
                casework.close().await;
            }
            Err(error) => {
                findings.push(Finding::trouble(Area::Database, &Trouble::from(&error)));
                findings.extend(of_keys);
            }
        }
        findings.extend(address.path().map(room));
    }
    findings.extend(mail(&arguments.mail).await);
    findings.sort_by_key(|one| one.area);
    Ok(findings)
}

/// The keys, or why there are none.
fn keys(arguments: &Doctor) -> (Option<Keys>, Option<Finding>) {
    let (path, _) = match key_file::named(&arguments.operation, &arguments.keys) {
        Ok(named) => named,
        Err(Failure::Wrong {
            message,
            hint: Some(hint),
        }) => return (None, Some(Finding::wrong(Area::Keys, message, hint))),
        Err(_) => return (None, None),
    };
    match Keys::read(&path) {
        Ok(keys) => (Some(keys), None),
        Err(error) => {
            let trouble = Trouble::with_keys(&error, &path);
            (None, Some(Finding::trouble(Area::Keys, &trouble)))
        }
    }
}

/// The file with those who vouch for people: what it says is looked at when the service starts.
fn providers(path: Option<&Path>) -> Option<Finding> {
    let path = path?;
    Some(match agreement::file::read(path) {
        Ok(_) => Finding::fine(
            Area::Configuration,
            message!("doctor-providers", path = path.display().to_string()),
        ),
        Err(error) => Finding {
            area: Area::Configuration,
            verdict: Verdict::Wrong,
            found: error.message(),
            advice: error.hint(),
        },
    })
}

/// How much room there is beside a file. The standard library cannot tell, every system's `df` can.
fn room(database: &Path) -> Finding {
    let size = std::fs::metadata(database).map_or(0, |file| file.len());
    let megabytes = |bytes: u64| (bytes / 1_000_000).to_string();
    let mut asked = Command::new("df");
    asked.arg("-Pk").arg(database);
    let Some(free) = free_bytes(&mut asked) else {
        return Finding::note(
            Area::Database,
            message!("doctor-room-unknown"),
            message!("doctor-room-hint", needed = megabytes(LEAST_ROOM_BYTES)),
        );
    };
    let needed = size.saturating_mul(ROOM_TIMES).max(LEAST_ROOM_BYTES);
    if free >= needed {
        let (free, size) = (megabytes(free), megabytes(size));
        return Finding::fine(
            Area::Database,
            message!("doctor-room", free = free, size = size),
        );
    }
    Finding::wrong(
        Area::Database,
        message!("doctor-little-room", free = megabytes(free)),
        message!("doctor-room-hint", needed = megabytes(needed)),
    )
}

fn free_bytes(asked: &mut Command) -> Option<u64> {
    let answered = asked
        .env("LC_ALL", "C")
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(answered.stdout).ok()?;
    let last = text.lines().last()?;
    let kilobytes: u64 = last.split_whitespace().nth(3)?.parse().ok()?;
    kilobytes.checked_mul(1024)
}

/// How far one gets with the mail server. Nothing is sent.
async fn mail(options: &MailOptions) -> Vec<Finding> {
    let area = Area::Mail;
    let mail = match mail_settings::read(options) {
        Ok(Some(mail)) => mail,
        Ok(None) => {
            return vec![Finding::note(
                area,
                message!("doctor-no-mail"),
                message!("doctor-no-mail-hint"),
            )];
        }
        Err(Failure::Wrong { message, hint }) => {
            let hint = hint.unwrap_or_else(|| message!("doctor-mail-silent-hint"));
            return vec![Finding::wrong(area, message, hint)];
        }
        Err(_) => return Vec::new(),
    };
    let place = mail.sender.place().shown();
    let mut findings = vec![match mail.sender.try_out().await {
        Trial::Ready {
            is_encrypted: true, ..
        } => Finding::fine(area, message!("doctor-mail-ready", place = place)),
        Trial::Ready { .. } => Finding::note(
            area,
            message!("doctor-mail-open", place = place),
            message!("doctor-mail-open-hint"),
        ),
        Trial::Folder => Finding::note(
            area,
            message!("doctor-mail-folder", place = place),
            message!("doctor-mail-folder-hint"),
        ),
        Trial::Stopped(answer) => Finding::wrong(
            area,
            message!("doctor-mail-silent", place = place, answer = answer),
            message!("doctor-mail-silent-hint"),
        ),
    }];
    findings.push(match &mail.reports {
        None => Finding::note(
            area,
            message!("doctor-mail-no-reports"),
            message!("doctor-mail-no-reports-hint"),
        ),
        Some(reports) => match reports.waiting() {
            Ok(_) => Finding::fine(
                area,
                message!("doctor-mail-reports", unmatched = reports.unmatched()),
            ),
            Err(error) => Finding::wrong(
                area,
                message!(
                    "doctor-mail-reports-unreadable",
                    path = error.path.display().to_string(),
                    reason = error.reason.to_string()
                ),
                message!("doctor-mail-reports-unreadable-hint"),
            ),
        },
    });
    findings
}

fn text(findings: &[Finding], language: Language) -> String {
    let say = |message: &Message| language.say(message);
    let mut text = String::new();
    let mut before = None;
    for one in findings {
        // Writing to a text cannot fail.
        if before != Some(one.area) {
            let _ = writeln!(text, "{}", say(&one.area.spoken()));
            before = Some(one.area);
        }
        let verdict = say(&one.verdict.spoken());
        let _ = writeln!(text, "  {verdict}: {}", say(&one.found));
        if let Some(advice) = &one.advice {
            let _ = writeln!(text, "      {}", say(advice));
        }
    }
    let wrong = findings
        .iter()
        .filter(|one| one.verdict == Verdict::Wrong)
        .count();
    let _ = writeln!(text, "\n{}", say(&message!("doctor-sum", count = wrong)));
    text
}

fn json(findings: &[Finding], language: Language) -> String {
    let lines = findings.iter().map(|one| {
        serde_json::json!({
            "area": one.area.word(),
            "verdict": one.verdict.word(),
            "found": language.say(&one.found),
            "advice": one.advice.as_ref().map(|advice| language.say(advice)),
        })
    });
    let lines: Vec<_> = lines.collect();
    let document = serde_json::json!({ "in_order": is_in_order(findings), "findings": lines });
    format!("{document:#}\n")
}
