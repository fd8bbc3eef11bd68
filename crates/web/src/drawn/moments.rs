//! The dates of an agreement in their order, with today among them.

use grants::agreement::{Agreement, SourcePlace};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message};

use crate::Reader;
use crate::ui::{Event, timeline};

/// Something that happens, or must have happened, on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Who acts, when the agreement tells.
    pub who: Option<String>,
    /// What happens.
    pub what: String,
    /// Where it is said.
    pub source: Option<SourcePlace>,
}

/// All dates that are known, in order.
pub fn moments(reader: &Reader, of: &Agreement) -> Vec<Moment> {
    let plain = |date, what: &Message, source: Option<&SourcePlace>| Moment {
        date,
        who: None,
        what: reader.say(what),
        source: source.cloned(),
    };
    let mut moments = Vec::new();
    if let Some(date) = of.signed {
        moments.push(plain(date, &message!("overview-moment-signed"), None));
    }
    if let Some((first, last)) = of.period {
        moments.push(plain(first, &message!("overview-moment-begins"), None));
        moments.push(plain(last, &message!("overview-moment-ends"), None));
    }
    moments.extend(of.deadlines.iter().map(|deadline| Moment {
        date: deadline.date,
        who: Some(deadline.who.clone()),
        what: reader.language.of(&deadline.what).to_owned(),
        source: deadline.source.clone(),
    }));
    moments.extend(of.claim.iter().filter_map(|claim| {
        let what = match claim.lapses {
            Some(true) => message!("overview-moment-claim-lapses"),
            _ => message!("overview-moment-claim"),
        };
        Some(plain(claim.deadline?, &what, claim.source.as_ref()))
    }));
    moments.extend(of.report.iter().filter_map(|report| {
        let what = match &report.to {
            Some(to) => message!("overview-moment-report-to", to = to),
            None => message!("overview-moment-report"),
        };
        Some(plain(report.deadline?, &what, report.source.as_ref()))
    }));
    moments.extend(of.repayment.iter().filter_map(|repayment| {
        let what = match &repayment.to {
            Some(to) => message!("overview-moment-repay-to", to = to),
            None => message!("overview-moment-repay"),
        };
        Some(plain(repayment.deadline?, &what, repayment.source.as_ref()))
    }));
    moments.sort_by_key(|moment| moment.date);
    moments
}

/// Where the year stands today: the next date, or that all known dates have passed.
pub fn standing(reader: &Reader, moments: &[Moment]) -> Message {
    let today = reader.today();
    let coming = moments.iter().find(|moment| moment.date >= today);
    match (coming, moments.last()) {
        (Some(next), _) if next.date == today => {
            message!("overview-standing-today", what = &next.what)
        }
        (Some(next), _) => {
            let days = days_between(today, next.date);
            message!(
                "overview-standing-next",
                date = next.date,
                what = &next.what,
                days = days
            )
        }
        (None, Some(last)) => {
            message!(
                "overview-standing-over",
                date = last.date,
                what = &last.what
            )
        }
        (None, None) => message!("overview-standing-unknown"),
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The dates as a list from the first to the last, today marked where it falls.
pub fn time_line(reader: &Reader, moments: &[Moment]) -> Markup {
    let events: Vec<Event> = moments.iter().map(event).collect();
    timeline(reader, &events)
}

fn event(moment: &Moment) -> Event {
    let words = match &moment.who {
        Some(who) => format!("{who}: {}", moment.what),
        None => moment.what.clone(),
    };
    let event = Event::new(moment.date, words);
    match &moment.source {
        Some(source) => {
            event.detail(html! { span.source-place lang="sv" { " (" (source.at) ")" } })
        }
        None => event,
    }
}
