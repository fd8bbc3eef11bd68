//! The calendars: every deadline there is, and those of one recipient.

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use documents::calendar::{Calendar, Event};
use grants::deadline::Who;
use grants::{Ore, Recipient};
use jiff::SignedDuration;
use wording::{Language, Message, deadline, message};

use super::super::asked::Asked;
use super::super::{naming, recipient as recipients};
use super::{Dated, all, as_sentence, what};
use crate::{Reader, Refusal, address};

/// Calendars follow the last moment with this much: programs show minutes, and the last one is 23.59.
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// Every deadline of every published year.
pub async fn everything(reader: Reader) -> Result<Response, Refusal> {
    let reader = in_language(reader)?;
    let events = all(&reader);
    let events = events.iter().map(|one| event(&reader, one, None));
    Ok(file(&Calendar {
        name: reader.say(&message!("deadlines-feed-name")),
        language: reader.language.tag(),
        events: events.collect(),
    }))
}

/// Those of one recipient, with its money.
pub async fn recipient(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let reader = in_language(reader)?;
    let Ok(Path(code)) = path else {
        return Err(recipients::no_such(""));
    };
    let recipient = recipients::find(&reader, &code)?;
    let all = all(&reader);
    let own = all.iter().filter_map(|one| {
        let concern = concerns(one, recipient)?;
        Some(event(&reader, one, Some(&concern)))
    });
    let name = naming::full(reader.language, recipient);
    Ok(file(&Calendar {
        name: reader.say(&message!("deadlines-feed-name-of", name = name)),
        language: reader.language.tag(),
        events: own.collect(),
    }))
}

/// That a recipient must act.
struct Concern<'r> {
    recipient: &'r Recipient,
    /// The money it is about, when it is about money.
    money: Option<Ore>,
}

/// Whether a recipient must act, and with how much money in mind.
fn concerns<'r>(one: &Dated<'_>, recipient: &'r Recipient) -> Option<Concern<'r>> {
    let with = |money| Concern { recipient, money };
    let level = recipient.level;
    match one.due.who {
        Who::Each(levels) => {
            let sum = one.of.sum_of(level, recipient.code);
            (levels.contains(&level) && sum != Ore::ZERO).then(|| with(Some(sum)))
        }
        Who::CoordinatorForAll => {
            (level == grants::Level::Coordinator).then(|| with(Some(one.of.agreement.total)))
        }
        Who::Coordinator => (level == grants::Level::Coordinator).then(|| with(None)),
        Who::Others => None,
    }
}

fn event(reader: &Reader, one: &Dated<'_>, to: Option<&Concern<'_>>) -> Event {
    let agreement = &one.of.agreement;
    let last = one.due.last_moment();
    // The beginning of the minute the last moment is in.
    let minute = last.as_second() - last.as_second().rem_euclid(MINUTE.as_secs());
    let say = |message: Message| reader.say(&message);
    let mut said = vec![as_sentence(&say(deadline::by(one.due.date)))];
    if let Some(money) = to.and_then(|concern| concern.money) {
        said.push(say(message!("deadlines-feed-money", amount = money)));
    }
    if one.due.lapses {
        said.push(say(message!("deadlines-feed-lapses")));
    }
    said.push(say(message!("deadlines-feed-who", who = super::who(one))));
    said.push(reader.language.of(&agreement.title).to_owned());
    let page = match to {
        Some(Concern { recipient, .. }) => address::recipient(recipient.level, recipient.code),
        None => address::agreement(agreement.year),
    };
    let whose = to.map_or_else(String::new, |concern| {
        format!("-{}", concern.recipient.code)
    });
    let has_base = reader.base_address.is_some();
    Event {
        uid: format!("{}-{}{whose}@overens", agreement.id, one.due.word()),
        sequence: one.of.version.number - 1,
        stated_at: one.of.version.published_at,
        at: jiff::Timestamp::from_second(minute).unwrap_or(last),
        title: what(reader, one),
        description: said.join("\n"),
        address: has_base.then(|| reader.absolute(&reader.link(&page))),
    }
}

/// The reader in the language asked for with `sprak`: a calendar has one address in every language.
fn in_language(mut reader: Reader) -> Result<Reader, Refusal> {
    let asked = Asked::by(&reader);
    if let Some(tag) = asked.value("sprak") {
        let language = Language::from_tag(tag).ok_or_else(|| {
            Refusal::unprocessable(message!("open-data-no-language"))
                .hint(message!("open-data-no-language-hint"))
        })?;
        reader.language = language;
    }
    Ok(reader)
}

fn file(calendar: &Calendar) -> Response {
    let headers: [(HeaderName, HeaderValue); 2] = [
        (
            CONTENT_TYPE,
            HeaderValue::from_static("text/calendar; charset=utf-8"),
        ),
        (
            CONTENT_DISPOSITION,
            HeaderValue::from_static("inline; filename=\"kalender.ics\""),
        ),
    ];
    (headers, calendar.bytes()).into_response()
}
