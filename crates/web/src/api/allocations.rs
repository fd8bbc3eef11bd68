//! What each recipient gets, and the steps that led there.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use casework::published::PublishedAgreement;
use documents::json::kronor;
use grants::allocation::{Allocation, Step};
use grants::{Code, Fraction, Level, Register};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use wording::explanation::explain;
use wording::message;

use super::agreements::{SourcePlace, UNIT, find, no_agreement};
use super::endpoint::Endpoint;
use super::items::no_item;
use super::listed::{Listed, listed};
use super::question::{AmountFilter, CodeForm, IdForm, Paging, Question};
use super::words::{self, Words};
use crate::{Reader, Refusal};

/// What one recipient gets of one item.
#[derive(Serialize, ToSchema)]
pub(super) struct AllocatedAmount {
    agreement: String,
    year: i16,
    item: String,
    #[schema(inline, value_type = words::Level)]
    level: &'static str,
    #[schema(value_type = String)]
    code: Code,
    recipient: String,
    amount: i64,
    unit: &'static str,
}

#[derive(Serialize, ToSchema)]
struct AllocationSteps {
    #[serde(flatten)]
    amount: AllocatedAmount,
    item_amount: i64,
    share: String,
    exact: String,
    floor: i64,
    remainder: String,
    rank: usize,
    #[schema(inline, value_type = words::Rounding)]
    rounding: &'static str,
    headline: Words,
    explanation: Vec<Words>,
    assumptions: Vec<Words>,
    source: SourcePlace,
    version: i64,
    digest: String,
}

/// A place among the amounts: the agreement, the item, and where its recipient stands among the steps.
pub(super) struct Place<'r> {
    of: &'r PublishedAgreement,
    allocation: &'r Allocation,
    at: usize,
    step: &'r Step,
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            "/api/v1/agreements/{agreement}/allocations",
            routes!(allocations),
        )
        .example(
            "/api/v1/agreements/psykisk-halsa-2021/allocations?level=municipality&limit=2",
            include_str!("examples/allocations.json"),
        )
        .answers(
            "/api/v1/agreements/psykisk-halsa-2021/allocations?code=9999",
            200,
        )
        .answers(
            "/api/v1/agreements/psykisk-halsa-2021/allocations?level=kommun",
            422,
        )
        .answers("/api/v1/agreements/psykisk-halsa-2031/allocations", 404),
        Endpoint::new(
            "/api/v1/agreements/{agreement}/allocations/{item}/{code}",
            routes!(allocation_steps),
        )
        .example(
            "/api/v1/agreements/psykisk-halsa-2021/allocations/utveckling-kommuner/0138",
            include_str!("examples/allocation_steps.json"),
        )
        .answers(
            "/api/v1/agreements/psykisk-halsa-2021/allocations/utveckling-kommuner/9999",
            404,
        ),
    ]
}

#[utoipa::path(
    get, path = "/agreements/{agreement}/allocations", tag = "allocations",
    params(("agreement" = inline(IdForm), Path), AmountFilter, Paging),
    responses((status = 200, body = Listed<AllocatedAmount>))
)]
async fn allocations(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path(id) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = find(&reader, &id)?;
    let question = Question::of(&reader);
    let (filter, paging) = (question.amounts()?, question.paging()?);
    let places = places(of, &filter);
    Ok(amounts(&reader, paging, &places))
}

#[utoipa::path(
    get, path = "/agreements/{agreement}/allocations/{item}/{code}", tag = "allocations",
    params(
        ("agreement" = inline(IdForm), Path),
        ("item" = inline(IdForm), Path),
        ("code" = inline(CodeForm), Path)
    ),
    responses((status = 200, body = AllocationSteps))
)]
async fn allocation_steps(
    reader: Reader,
    path: Result<Path<(String, String, String)>, PathRejection>,
) -> Result<Json<AllocationSteps>, Refusal> {
    let Path((agreement, item, code)) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = find(&reader, &agreement)?;
    let allocation = of.distribution.of(&item);
    let allocation = allocation.ok_or_else(|| no_item(of, &item))?;
    let no_amount = || {
        Refusal::not_found(message!("open-data-no-amount")).hint(message!(
            "open-data-no-amount-hint",
            level = allocation.item.level
        ))
    };
    let at = code.parse().ok().and_then(|code| allocation.position(code));
    let at = at.ok_or_else(no_amount)?;
    let place = Place {
        of,
        allocation,
        at,
        step: allocation.steps.get(at).ok_or_else(no_amount)?,
    };
    steps(&reader, &place).map(Json).ok_or_else(no_amount)
}

/// The amounts of an agreement that a filter lets through.
pub(super) fn places<'r>(of: &'r PublishedAgreement, filter: &AmountFilter) -> Vec<Place<'r>> {
    let allocations = of.distribution.allocations.iter().filter(|allocation| {
        let item = &allocation.item;
        filter.level.is_none_or(|level| level == item.level)
            && filter.item.as_ref().is_none_or(|id| *id == item.id)
    });
    let all = allocations.flat_map(|allocation| {
        let steps = allocation.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| filter.code.is_none_or(|code| code == step.code));
        steps.map(move |(at, step)| Place {
            of,
            allocation,
            at,
            step,
        })
    });
    all.collect()
}

/// A part of these amounts as an answer.
pub(super) fn amounts(reader: &Reader, paging: Paging, places: &[Place<'_>]) -> Response {
    let register = reader.published.register();
    listed(reader, paging, places, |place| amount(register, place))
}

fn name(register: &Register, level: Level, code: Code) -> String {
    let found = register.find(level, code);
    found.map_or_else(String::new, |one| one.name.clone())
}

fn amount(register: &Register, place: &Place<'_>) -> AllocatedAmount {
    let (item, step) = (&place.allocation.item, place.step);
    AllocatedAmount {
        agreement: place.of.agreement.id.clone(),
        year: place.of.agreement.year,
        item: item.id.clone(),
        level: item.level.word(),
        code: step.code,
        recipient: name(register, item.level, step.code),
        amount: kronor(step.amount),
        unit: UNIT,
    }
}

fn steps(reader: &Reader, place: &Place<'_>) -> Option<AllocationSteps> {
    let register = reader.published.register();
    let (allocation, step) = (place.allocation, place.step);
    let recipient = register.find(allocation.item.level, step.code)?;
    let explained = explain(allocation, recipient)?;
    let written = |one: Option<Fraction>| one.map_or_else(String::new, |one| one.to_string());
    let assumptions = explained.of_item.iter().chain(&explained.assumptions);
    Some(AllocationSteps {
        amount: amount(register, place),
        item_amount: kronor(allocation.item.amount),
        share: written(allocation.share(place.at)),
        exact: written(allocation.exact(place.at)),
        floor: kronor(step.floor),
        remainder: written(allocation.remainder(place.at)),
        rank: step.rank,
        rounding: allocation.rounding.method.word(),
        headline: Words::from(&explained.headline),
        explanation: explained.lines.iter().map(Words::from).collect(),
        assumptions: assumptions.map(Words::from).collect(),
        source: SourcePlace::from(&explained.source),
        version: place.of.version.number,
        digest: place.of.digest.clone(),
    })
}
