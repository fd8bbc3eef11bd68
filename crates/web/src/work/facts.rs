//! The facts of the year as one form: title, dates, the whole amount, how money is asked for, accounted for and returned.

mod filled;
mod form;

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use grants::agreement::{
    AgesDate, Agreement, Claim, ReferenceDate, Repayment, Reporting, RoundingRule,
};
use grants::authorisation::Act;
use grants::{Rounding, RoundingMethod};
use maud::Markup;
use wording::message;

use super::choices::{ROUNDINGS, ROUTES};
use super::draft::Draft;
use super::editor::{Editor, Place, made, opened};
use super::part::named;
use super::person::{SignedIn, Writer};
use super::reading::{Fault, Reading, STATUSES};
use super::typed::Typed;
use crate::{Need, Refusal, Route};

/// The years an agreement can be for.
const YEARS: (i16, i16) = (1990, 2100);

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Act::ReadVersions),
            "/arbete/version/{version}/uppgifter",
            get(asked).post(changed),
        )
        .writing(Need::To(Act::WriteVersions))
        .sample("/arbete/version/{version}/uppgifter"),
    ]
}

async fn asked(person: SignedIn, Path(version): Path<String>) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let typed = filled::typed(&draft.agreement);
    Ok(opened(&editor(&draft), &person, &draft, typed))
}

async fn changed(Path(version): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let editor = editor(&draft);
    let sections = editor.sections.iter().flat_map(|section| &section.entries);
    let fields: Vec<String> = sections.map(|entry| entry.name.clone()).collect();
    let make = |draft: &Draft| {
        let agreement = read(&writer.typed, &draft.agreement)?;
        Ok(made(draft, &agreement))
    };
    editor
        .save(&writer, draft, make, |place| field_of(&fields, place))
        .await
}

/// Fields of the top stand by their names, fields of a table with its name before.
fn field_of(fields: &[String], place: &Place) -> Option<String> {
    match place.table.as_str() {
        "" => named(fields, &place.field),
        table => named(fields, &format!("{table}-{}", place.field)),
    }
}

fn editor(draft: &Draft) -> Editor {
    Editor {
        heading: message!("work-facts"),
        lead: Some(message!("work-facts-lead")),
        action: draft.address("/uppgifter"),
        back: draft.address(""),
        sections: form::sections(&draft.agreement),
        button: message!("work-save"),
        keeps_comments: false,
        below: None,
        carries: &[],
    }
}

fn read(typed: &Typed, before: &Agreement) -> Result<Agreement, Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let mut agreement = before.clone();
    agreement.year = reading.number("year", YEARS.0, YEARS.1);
    agreement.area = reading.text("area");
    agreement.title = reading.pair("title");
    agreement.purpose = reading.optional_pair("purpose");
    agreement.period = period(&mut reading);
    agreement.signed = reading.optional_date("signed");
    agreement.registration_number = reading.optional("registration_number");
    agreement.total = reading.amount("total");
    agreement.total_status = reading.status("total_status");
    agreement.total_source = reading.optional_place("total_source");
    agreement.population = population(&mut reading);
    agreement.ages = AgesDate {
        date: reading.optional_date("ages-reference_date"),
        status: reading.optional_word("ages-status", &STATUSES),
        stand_in: reading.optional_date("ages-stand_in"),
        source: reading.optional_place("ages-source"),
    };
    agreement.rounding = RoundingRule {
        rounding: Rounding {
            method: reading.word(
                "rounding-method",
                &ROUNDINGS,
                RoundingMethod::LargestRemainder,
            ),
            unit: reading.amount("rounding-unit"),
        },
        status: reading.status("rounding-status"),
        source: reading.optional_place("rounding-source"),
    };
    agreement.claim = claim(&mut reading);
    agreement.report = report(&mut reading);
    agreement.repayment = repayment(&mut reading);
    if reading.faults.is_empty() {
        Ok(agreement)
    } else {
        Err(reading.faults)
    }
}

fn period(reading: &mut Reading<'_>) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let [from, to] = ["period-from", "period-to"].map(|name| (name, reading.plain(name)));
    match (from.1.is_empty(), to.1.is_empty()) {
        (true, true) => None,
        (false, false) => Some((reading.date(from.0), reading.date(to.0))),
        (is_from_missing, _) => {
            let missing = if is_from_missing { from.0 } else { to.0 };
            reading.wrong(missing, message!("work-period-both"));
            None
        }
    }
}

/// Whether anything is typed in the fields of a table.
fn is_filled(reading: &Reading<'_>, table: &str) -> bool {
    let mut fields = reading.typed.all().iter();
    fields.any(|(name, value)| {
        let of_table = name
            .strip_prefix(table)
            .is_some_and(|rest| rest.starts_with('-'));
        of_table && !value.trim().is_empty()
    })
}

fn population(reading: &mut Reading<'_>) -> Option<ReferenceDate> {
    is_filled(reading, "population").then(|| ReferenceDate {
        date: reading.date("population-reference_date"),
        status: reading.status("population-status"),
        stand_in: reading.optional_date("population-stand_in"),
        source: reading.optional_place("population-source"),
    })
}

fn claim(reading: &mut Reading<'_>) -> Option<Claim> {
    is_filled(reading, "claim").then(|| Claim {
        route: reading.word("claim-route", &ROUTES, grants::agreement::Route::Unknown),
        payer: reading.optional("claim-payer"),
        deadline: reading.optional_date("claim-deadline"),
        lapses: reading.optional_word("claim-lapses", &[("yes", true), ("no", false)]),
        status: reading.status("claim-status"),
        source: reading.optional_place("claim-source"),
        note: reading.optional_pair("claim-note"),
    })
}

fn report(reading: &mut Reading<'_>) -> Option<Reporting> {
    is_filled(reading, "report").then(|| Reporting {
        tool: reading.optional("report-tool"),
        to: reading.optional("report-to"),
        deadline: reading.optional_date("report-deadline"),
        status: reading.status("report-status"),
        source: reading.optional_place("report-source"),
        note: reading.optional_pair("report-note"),
    })
}

fn repayment(reading: &mut Reading<'_>) -> Option<Repayment> {
    is_filled(reading, "repayment").then(|| Repayment {
        to: reading.optional("repayment-to"),
        deadline: reading.optional_date("repayment-deadline"),
        status: reading.status("repayment-status"),
        source: reading.optional_place("repayment-source"),
        note: reading.optional_pair("repayment-note"),
    })
}

#[cfg(test)]
mod tests {
    use agreement::shipped;

    use super::*;

    #[test]
    fn the_facts_of_every_shipped_year_come_back_from_their_form() {
        for shipped in shipped::agreements() {
            let agreement = shipped.read().unwrap();
            assert_eq!(
                read(&filled::typed(&agreement), &agreement),
                Ok(agreement),
                "{}",
                shipped.id
            );
        }
    }
}
