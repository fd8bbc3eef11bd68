//! The facts of the year as one form: title, dates, the whole amount, how money is asked for, accounted for and returned.

use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use grants::agreement::{
    AgesDate, Agreement, Claim, ReferenceDate, Repayment, Reporting, RoundingRule,
};
use grants::{Rounding, RoundingMethod};
use maud::Markup;
use wording::{Message, message, terms};

use super::choices::{self, ROUNDINGS, ROUTES};
use super::draft::Draft;
use super::editor::{Editor, Place, made, opened};
use super::entry::{Entry, Section};
use super::part::named;
use super::person::{SignedIn, Writer};
use super::reading::{Fault, Reading, STATUSES};
use super::typed::Typed;
use crate::{Refusal, Route};

/// The years an agreement can be for.
const YEARS: (i16, i16) = (1990, 2100);

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            "/arbete/version/{version}/uppgifter",
            get(asked).post(changed),
        )
        .sample("/arbete/version/{version}/uppgifter"),
    ]
}

async fn asked(person: SignedIn, Path(version): Path<String>) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let typed = typed(&draft.agreement);
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
        sections: sections(&draft.agreement),
        button: message!("work-save"),
        keeps_comments: false,
        below: None,
        carries: &[],
    }
}

fn section(heading: Message, lead: Option<Message>, entries: Vec<Entry>) -> Section {
    Section {
        heading,
        lead,
        entries,
    }
}

fn sections(agreement: &Agreement) -> Vec<Section> {
    let place = |name| Entry::place(name, agreement);
    let notes = || [message!("work-note-sv"), message!("work-note-en")];
    let mut about = vec![
        Entry::line("year", message!("work-year")),
        Entry::line("area", message!("work-area")).hint(message!("work-area-hint")),
    ];
    about.extend(Entry::pair(
        "title",
        [message!("work-title-sv"), message!("work-title-en")],
        1,
    ));
    about.extend(Entry::pair(
        "purpose",
        [message!("work-purpose-sv"), message!("work-purpose-en")],
        4,
    ));
    about.extend([
        Entry::date("period-from", message!("work-period-from")),
        Entry::date("period-to", message!("work-period-to")),
        Entry::date("signed", message!("work-signed")),
        Entry::line("registration_number", message!("work-registration-number")),
    ]);
    let mut total = vec![
        Entry::amount("total", message!("work-total")),
        Entry::status("total_status", message!("work-status")),
    ];
    total.extend(place("total_source"));
    let mut population = vec![
        Entry::date("population-reference_date", message!("work-reference-date")),
        Entry::optional_status("population-status", message!("work-status")),
        Entry::date("population-stand_in", message!("work-stand-in")),
    ];
    population.extend(place("population-source"));
    let mut ages = vec![
        Entry::date("ages-reference_date", message!("work-reference-date")),
        Entry::optional_status("ages-status", message!("work-status")),
        Entry::date("ages-stand_in", message!("work-stand-in")),
    ];
    ages.extend(place("ages-source"));
    let mut rounding = vec![
        Entry::choice(
            "rounding-method",
            message!("work-rounding-method"),
            choices::options(&ROUNDINGS, terms::rounding),
        ),
        Entry::amount("rounding-unit", message!("work-rounding-unit")),
        Entry::status("rounding-status", message!("work-status")),
    ];
    rounding.extend(place("rounding-source"));
    let routes = std::iter::once((String::new(), message!("work-choice-nothing")));
    let routes = routes
        .chain(choices::options(&ROUTES, terms::route))
        .collect();
    let lapses = [
        ("", message!("work-choice-unknown")),
        ("yes", message!("answer-yes")),
        ("no", message!("answer-no")),
    ];
    let lapses = lapses
        .map(|(word, words)| (word.to_owned(), words))
        .to_vec();
    let mut claim = vec![
        Entry::choice("claim-route", message!("work-claim-route"), routes),
        Entry::line("claim-payer", message!("work-claim-payer")),
        Entry::date("claim-deadline", message!("work-claim-deadline")),
        Entry::choice("claim-lapses", message!("work-claim-lapses"), lapses),
        Entry::optional_status("claim-status", message!("work-status")),
    ];
    claim.extend(place("claim-source"));
    claim.extend(Entry::pair("claim-note", notes(), 2));
    let mut report = vec![
        Entry::line("report-tool", message!("work-report-tool")),
        Entry::line("report-to", message!("work-report-to")),
        Entry::date("report-deadline", message!("work-report-deadline")),
        Entry::optional_status("report-status", message!("work-status")),
    ];
    report.extend(place("report-source"));
    report.extend(Entry::pair("report-note", notes(), 2));
    let mut repayment = vec![
        Entry::line("repayment-to", message!("work-repayment-to")),
        Entry::date("repayment-deadline", message!("work-repayment-deadline")),
        Entry::optional_status("repayment-status", message!("work-status")),
    ];
    repayment.extend(place("repayment-source"));
    repayment.extend(Entry::pair("repayment-note", notes(), 2));
    vec![
        section(message!("work-facts-about"), None, about),
        section(message!("work-total"), None, total),
        section(
            message!("work-facts-population"),
            Some(message!("work-facts-population-hint")),
            population,
        ),
        section(
            message!("work-facts-ages"),
            Some(message!("work-facts-ages-hint")),
            ages,
        ),
        section(message!("work-facts-rounding"), None, rounding),
        section(
            message!("work-facts-claim"),
            Some(message!("work-facts-left-out")),
            claim,
        ),
        section(
            message!("work-facts-report"),
            Some(message!("work-facts-left-out")),
            report,
        ),
        section(
            message!("work-facts-repayment"),
            Some(message!("work-facts-left-out")),
            repayment,
        ),
    ]
}

fn typed(agreement: &Agreement) -> Typed {
    let status = |status| choices::word(&STATUSES, status);
    let typed = Typed::default()
        .with("year", agreement.year.to_string())
        .with("area", &*agreement.area)
        .with_pair("title", Some(&agreement.title))
        .with_pair("purpose", agreement.purpose.as_ref())
        .with_some("period-from", agreement.period.map(|(from, _)| from))
        .with_some("period-to", agreement.period.map(|(_, to)| to))
        .with_some("signed", agreement.signed)
        .with_some(
            "registration_number",
            agreement.registration_number.as_ref(),
        )
        .with_amount("total", agreement.total)
        .with("total_status", status(agreement.total_status))
        .with_place("total_source", agreement.total_source.as_ref());
    let population = agreement.population.as_ref();
    let typed = typed
        .with_some(
            "population-reference_date",
            population.map(|stated| stated.date),
        )
        .with_some(
            "population-status",
            population.map(|stated| status(stated.status)),
        )
        .with_some(
            "population-stand_in",
            population.and_then(|stated| stated.stand_in),
        )
        .with_place(
            "population-source",
            population.and_then(|stated| stated.source.as_ref()),
        );
    let ages = &agreement.ages;
    let typed = typed
        .with_some("ages-reference_date", ages.date)
        .with_some("ages-status", ages.status.map(status))
        .with_some("ages-stand_in", ages.stand_in)
        .with_place("ages-source", ages.source.as_ref());
    let rule = &agreement.rounding;
    let typed = typed
        .with(
            "rounding-method",
            choices::word(&ROUNDINGS, rule.rounding.method),
        )
        .with_amount("rounding-unit", rule.rounding.unit)
        .with("rounding-status", status(rule.status))
        .with_place("rounding-source", rule.source.as_ref());
    let claim = agreement.claim.as_ref();
    let lapses = claim.and_then(|claim| claim.lapses);
    let typed = typed
        .with_some(
            "claim-route",
            claim.map(|claim| choices::word(&ROUTES, claim.route)),
        )
        .with_some("claim-payer", claim.and_then(|claim| claim.payer.as_ref()))
        .with_some("claim-deadline", claim.and_then(|claim| claim.deadline))
        .with_some(
            "claim-lapses",
            lapses.map(|lapses| if lapses { "yes" } else { "no" }),
        )
        .with_some("claim-status", claim.map(|claim| status(claim.status)))
        .with_place(
            "claim-source",
            claim.and_then(|claim| claim.source.as_ref()),
        )
        .with_pair("claim-note", claim.and_then(|claim| claim.note.as_ref()));
    let report = agreement.report.as_ref();
    let typed = typed
        .with_some(
            "report-tool",
            report.and_then(|report| report.tool.as_ref()),
        )
        .with_some("report-to", report.and_then(|report| report.to.as_ref()))
        .with_some("report-deadline", report.and_then(|report| report.deadline))
        .with_some("report-status", report.map(|report| status(report.status)))
        .with_place(
            "report-source",
            report.and_then(|report| report.source.as_ref()),
        )
        .with_pair(
            "report-note",
            report.and_then(|report| report.note.as_ref()),
        );
    let repayment = agreement.repayment.as_ref();
    typed
        .with_some(
            "repayment-to",
            repayment.and_then(|repayment| repayment.to.as_ref()),
        )
        .with_some(
            "repayment-deadline",
            repayment.and_then(|repayment| repayment.deadline),
        )
        .with_some(
            "repayment-status",
            repayment.map(|repayment| status(repayment.status)),
        )
        .with_place(
            "repayment-source",
            repayment.and_then(|repayment| repayment.source.as_ref()),
        )
        .with_pair(
            "repayment-note",
            repayment.and_then(|repayment| repayment.note.as_ref()),
        )
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
                read(&typed(&agreement), &agreement),
                Ok(agreement),
                "{}",
                shipped.id
            );
        }
    }
}
