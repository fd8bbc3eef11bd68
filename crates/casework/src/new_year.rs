//! The first draft of a year, from the agreement of the year before.
//!
//! Items, keys, payees and conditions are carried over; dates move a year. Nothing of it is known yet, so every status
//! becomes inferred, sources, discrepancies and stand-ins are left behind, and the one source is the agreement it was made from.

use grants::agreement::{
    Agreement, AgreementKind, ItemStatus, ReferenceDate, Source, SourcePlace, Status, Text,
};
use grants::{DistributionKey, Item};
use jiff::ToSpan;
use jiff::civil::Date;
use wording::{Language, message};

/// The id of the one source of such a draft.
const SOURCE: &str = "forlaga";

/// The draft of the year after an agreement.
///
/// ```
/// let agreement = agreement::shipped::find("psykisk-halsa-2021").expect("shipped").read()?;
/// let draft = casework::new_year::after(&agreement);
/// assert_eq!((draft.id.as_str(), draft.year), ("psykisk-halsa-2022", 2022));
/// assert_eq!(draft.total, agreement.total);
/// # Ok::<(), agreement::Problems>(())
/// ```
pub fn after(previous: &Agreement) -> Agreement {
    let year = previous.year + 1;
    let place = SourcePlace {
        id: SOURCE.to_owned(),
        at: previous.id.clone(),
    };
    let mut draft = previous.clone();
    draft.id = with_year(&previous.id, previous.year, year);
    draft.year = year;
    draft.kind = AgreementKind::Yearly;
    draft.title = Text {
        sv: with_year(&previous.title.sv, previous.year, year),
        en: with_year(&previous.title.en, previous.year, year),
    };
    draft.period = previous.period.map(|(from, to)| (next(from), next(to)));
    draft.signed = None;
    draft.registration_number = None;
    draft.total_status = Status::Inferred;
    draft.total_source = Some(place.clone());
    draft.sources = vec![source(previous)];
    draft.population = previous.population.as_ref().map(|stated| ReferenceDate {
        date: next(stated.date),
        status: Status::Inferred,
        source: None,
        stand_in: None,
    });
    draft.ages.date = previous.ages.date.map(next);
    draft.ages.status = previous.ages.status.map(|_| Status::Inferred);
    draft.ages.source = None;
    draft.ages.stand_in = None;
    draft.rounding.status = Status::Inferred;
    draft.rounding.source = None;
    if let Some(claim) = &mut draft.claim {
        claim.deadline = claim.deadline.map(next);
        (claim.status, claim.source) = (Status::Inferred, None);
    }
    if let Some(report) = &mut draft.report {
        report.deadline = report.deadline.map(next);
        (report.status, report.source) = (Status::Inferred, None);
    }
    if let Some(repayment) = &mut draft.repayment {
        repayment.deadline = repayment.deadline.map(next);
        (repayment.status, repayment.source) = (Status::Inferred, None);
    }
    for deadline in &mut draft.deadlines {
        deadline.date = next(deadline.date);
        deadline.source = None;
    }
    for condition in &mut draft.conditions {
        condition.source = None;
    }
    for group in &mut draft.groups {
        (group.status, group.source) = (Status::Inferred, None);
    }
    for item in &mut draft.items {
        carry(item, &place);
    }
    draft.discrepancies.clear();
    draft
}

fn carry(item: &mut Item, place: &SourcePlace) {
    item.status = ItemStatus {
        amount: Status::Inferred,
        key: Status::Inferred,
        level: Status::Inferred,
    };
    item.source = place.clone();
    move_dates(&mut item.key);
}

/// Keys that name a date of their own count a year later.
fn move_dates(key: &mut DistributionKey) {
    match key {
        DistributionKey::Population { reference_date }
        | DistributionKey::AgeGroup { reference_date, .. } => {
            *reference_date = reference_date.map(next);
        }
        DistributionKey::FixedThen { rest, .. } => move_dates(rest),
        DistributionKey::Weighted { parts } => {
            for (_, key) in parts {
                move_dates(key);
            }
        }
        DistributionKey::Among { key, .. }
        | DistributionKey::Floor { key, .. }
        | DistributionKey::Cap { key, .. }
        | DistributionKey::HoldHarmless { key, .. } => move_dates(key),
        DistributionKey::Equal
        | DistributionKey::Fixed { .. }
        | DistributionKey::Listed { .. }
        | DistributionKey::Unknown => {}
    }
}

fn source(previous: &Agreement) -> Source {
    let title = message!("new-year-source", title = &previous.title);
    let note = message!("new-year-source-note");
    Source {
        id: SOURCE.to_owned(),
        title: Language::Swedish.say(&title),
        publisher: "Överens".to_owned(),
        published: None,
        retrieved: None,
        url: None,
        note: Some(Text {
            sv: Language::Swedish.say(&note),
            en: Language::English.say(&note),
        }),
    }
}

fn with_year(text: &str, old: i16, new: i16) -> String {
    let replaced = text.replace(&old.to_string(), &new.to_string());
    if replaced == text {
        format!("{text}-{new}")
    } else {
        replaced
    }
}

/// The same day a year later; the last of February stays the last of February.
fn next(date: Date) -> Date {
    let last = date.day() == date.days_in_month();
    // Only the year 9999 has no next; an agreement's years are far from it.
    let next = date.checked_add(1.year()).unwrap_or(date);
    if last { next.last_of_month() } else { next }
}

#[cfg(test)]
mod tests {
    use agreement::{reader, shipped, writer};
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_draft_after_any_shipped_year_is_an_agreement_file_and_keeps_the_money() {
        for shipped_year in shipped::agreements() {
            let previous = shipped_year.read().unwrap();
            let draft = after(&previous);
            let text = writer::write(&draft);
            let read = reader::read(&text, "draft", shipped::register()).unwrap();
            assert_eq!(read, draft, "{}", previous.id);
            let amounts =
                |of: &Agreement| of.items.iter().map(|item| item.amount).collect::<Vec<_>>();
            assert_eq!(amounts(&draft), amounts(&previous));
        }
    }

    #[test]
    fn the_last_of_february_stays_the_last() {
        assert_eq!(next(date(2023, 2, 28)), date(2024, 2, 29));
        assert_eq!(next(date(2024, 2, 29)), date(2025, 2, 28));
        assert_eq!(next(date(2021, 12, 1)), date(2022, 12, 1));
    }
}
