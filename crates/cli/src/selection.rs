//! Which recipient and which item is meant.

use grants::agreement::Agreement;
use grants::{Code, Level, Recipient, Register};
use wording::message;

use crate::failure::Failure;

/// The recipients a code or name stands for. A county code is both a region and a county.
pub fn recipients<'a>(register: &'a Register, typed: &str) -> Result<Vec<&'a Recipient>, Failure> {
    let typed = typed.trim();
    let wanted = typed.to_lowercase();
    let code = typed.parse::<Code>().ok();
    let is_meant = |one: &&Recipient| match code {
        Some(code) => one.code == code,
        None => one.name.to_lowercase() == wanted,
    };
    let matches: Vec<&Recipient> = register.all().iter().filter(is_meant).collect();
    if matches.is_empty() {
        let message = message!("no-such-recipient", given = typed);
        return Err(
            match nearest(
                typed,
                register
                    .all()
                    .iter()
                    .map(|recipient| recipient.name.as_str()),
            ) {
                Some(name) => {
                    let codes: Vec<Code> = register
                        .all()
                        .iter()
                        .filter(|one| one.name == name)
                        .map(|one| one.code)
                        .collect();
                    Failure::wrong_with(
                        message,
                        message!("no-such-recipient-nearest", name = name, codes = codes),
                    )
                }
                None => Failure::wrong_with(message, message!("no-such-recipient-hint")),
            },
        );
    }
    Ok(matches)
}

/// Level and code of everything these codes and names stand for; none when nothing was typed.
pub fn only(register: &Register, typed: &[String]) -> Result<Option<Vec<(Level, Code)>>, Failure> {
    if typed.is_empty() {
        return Ok(None);
    }
    let mut only = Vec::new();
    for typed in typed {
        only.extend(
            recipients(register, typed)?
                .into_iter()
                .map(|recipient| (recipient.level, recipient.code)),
        );
    }
    Ok(Some(only))
}

/// Refuses an item id that the agreement does not have.
pub fn item(agreement: &Agreement, id: &str) -> Result<(), Failure> {
    if agreement.item(id).is_some() {
        return Ok(());
    }
    let message = message!("refusal-no-such-item", agreement = &agreement.id, item = id);
    let ids = agreement.items.iter().map(|item| item.id.as_str());
    Err(match nearest(id, ids.clone()) {
        Some(nearest) => {
            Failure::wrong_with(message, message!("usage-hint-nearest", word = nearest))
        }
        None => Failure::wrong_with(
            message,
            message!(
                "usage-hint-values",
                words = ids.collect::<Vec<_>>().join(", ")
            ),
        ),
    })
}

/// The candidate that is most like what was typed, when one is like it at all.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    agreement::nearest(typed, candidates)
}
