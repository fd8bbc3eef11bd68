//! A year that is foreseen, as data.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::foresight::{ForeseenYear, ForesightError, PublicForesight};
use documents::foresight::{ForeseenRow, ForeseenScenario, ForeseenTable};
use documents::json::both;
use grants::foresight::Scenario;
use wording::message;

use super::facts;
use crate::{Reader, Refusal, Site};

/// What the names of files end in.
const FILES: [&str; 2] = ["csv", "json"];

fn no_file() -> Refusal {
    let names = FILES.map(str::to_owned).to_vec();
    Refusal::not_found(message!("foresight-no-such-file"))
        .hint(message!("foresight-formats-there-are", formats = names))
}

/// A file: `2025.csv`, `2025.json`.
pub async fn file(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path(name) = path.map_err(|_| no_file())?;
    let (given, format) = name.rsplit_once('.').ok_or_else(no_file)?;
    let content_type = match format {
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        _ => return Err(no_file()),
    };
    let (number, seen) = super::seen(&site, &reader, given).await?;
    let year = seen.foreseen.year(number);
    let year = year.ok_or_else(|| super::refusal(&ForesightError::NoSuchForesight))?;
    let table = table(&reader, &seen, year);
    let bytes = match format {
        "csv" => table.csv(),
        _ => table.json(),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let saved_as = format!(
        "attachment; filename=\"utblick-{number}-version-{}-preliminar.{format}\"",
        seen.number()
    );
    if let Ok(saved_as) = HeaderValue::from_str(&saved_as) {
        headers.insert(CONTENT_DISPOSITION, saved_as);
    }
    Ok(response)
}

fn table<'a>(
    reader: &'a Reader,
    seen: &'a PublicForesight,
    year: &'a ForeseenYear,
) -> ForeseenTable<'a> {
    let (foreseen, foresight) = (&seen.foreseen, &seen.foresight);
    let source = year.budget.as_ref().map(|(budget, _)| {
        [
            budget.document.as_str(),
            budget.place.as_str(),
            budget.address.as_str(),
        ]
    });
    let scenarios = year
        .scenarios()
        .map(|(scenario, computed)| ForeseenScenario {
            word: scenario.word(),
            total: computed.agreement.total,
            source: source.filter(|_| scenario == Scenario::BudgetBill),
        });
    ForeseenTable {
        year: year.year,
        number: seen.number(),
        published_at: foresight.published_at.unwrap_or(foresight.changed_at),
        base: &foresight.base_id,
        base_version: foreseen.base_version,
        digest: &foreseen.digest,
        assumptions: facts::taken_for_granted(year).iter().map(both).collect(),
        scenarios: scenarios.collect(),
        rows: rows(reader, seen, year),
    }
}

fn rows<'a>(
    reader: &'a Reader,
    seen: &'a PublicForesight,
    year: &'a ForeseenYear,
) -> Vec<ForeseenRow<'a>> {
    let decided = seen.foreseen.decided(year, &reader.published);
    let register = reader.published.register();
    let mut rows = Vec::new();
    for (scenario, computed) in year.scenarios() {
        for allocation in &computed.distribution.allocations {
            let item = &allocation.item;
            let before = seen.foreseen.base.distribution.of(&item.id);
            let after = decided.and_then(|one| one.distribution.of(&item.id));
            let after = after.filter(|one| one.item.level == item.level);
            for step in &allocation.steps {
                let found = register.find(item.level, step.code);
                rows.push(ForeseenRow {
                    scenario: scenario.word(),
                    item: &item.id,
                    title: reader.language.of(&item.title),
                    level: item.level.word(),
                    code: step.code.to_string(),
                    recipient: found.map_or("", |one| one.name.as_str()),
                    amount: step.amount,
                    before: before
                        .and_then(|one| one.step(step.code))
                        .map(|one| one.amount),
                    decided: after
                        .and_then(|one| one.step(step.code))
                        .map(|one| one.amount),
                });
            }
        }
    }
    rows
}
