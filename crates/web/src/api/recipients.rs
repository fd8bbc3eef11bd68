//! Who money can go to. A region and its county share a code, and Gotland's municipality is its region as well, so a
//! code leads to one or two recipients.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use grants::{Code, Recipient};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use wording::message;

use super::allocations::{AllocatedAmount, amounts, places};
use super::endpoint::Endpoint;
use super::listed::{Listed, listed};
use super::question::{AmountFilter, CodeForm, LevelFilter, Paging, Question, RecipientFilter};
use super::words;
use crate::{Reader, Refusal};

#[derive(Serialize, ToSchema)]
struct RecipientFacts {
    #[schema(value_type = String)]
    code: Code,
    #[schema(inline, value_type = words::Level)]
    level: &'static str,
    name: String,
    #[schema(value_type = Option<String>)]
    county: Option<Code>,
}

#[derive(Serialize, ToSchema)]
struct CodeFacts {
    #[schema(value_type = String)]
    code: Code,
    recipients: Vec<RecipientFacts>,
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new("/api/v1/recipients", routes!(recipients))
            .example(
                "/api/v1/recipients?level=municipality&county=03&limit=2",
                include_str!("examples/recipients.json"),
            )
            .answers("/api/v1/recipients?q=finns%20inte", 200)
            .answers("/api/v1/recipients?county=0138", 422),
        Endpoint::new("/api/v1/recipients/{code}", routes!(recipient))
            .example(
                "/api/v1/recipients/03",
                include_str!("examples/recipient.json"),
            )
            .answers("/api/v1/recipients/9999", 404),
        Endpoint::new(
            "/api/v1/recipients/{code}/amounts",
            routes!(recipient_amounts),
        )
        .example(
            "/api/v1/recipients/0138/amounts?limit=2",
            include_str!("examples/recipient_amounts.json"),
        )
        .answers("/api/v1/recipients/9999/amounts", 404),
    ]
}

#[utoipa::path(
    get, path = "/recipients", tag = "recipients", params(RecipientFilter, Paging),
    responses((status = 200, body = Listed<RecipientFacts>))
)]
async fn recipients(reader: Reader) -> Result<Response, Refusal> {
    let question = Question::of(&reader);
    let (filter, paging) = (question.recipients()?, question.paging()?);
    let all = reader.published.register().all().iter();
    let found: Vec<&Recipient> = all.filter(|one| matches(&filter, one)).collect();
    Ok(listed(&reader, paging, &found, |one| facts(one)))
}

#[utoipa::path(
    get, path = "/recipients/{code}", tag = "recipients",
    params(("code" = inline(CodeForm), Path)),
    responses((status = 200, body = CodeFacts))
)]
async fn recipient(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<CodeFacts>, Refusal> {
    let (code, found) = with_code(&reader, path)?;
    Ok(Json(CodeFacts {
        code,
        recipients: found.into_iter().map(facts).collect(),
    }))
}

#[utoipa::path(
    get, path = "/recipients/{code}/amounts", tag = "recipients",
    params(("code" = inline(CodeForm), Path), LevelFilter, Paging),
    responses((status = 200, body = Listed<AllocatedAmount>))
)]
async fn recipient_amounts(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let (code, _) = with_code(&reader, path)?;
    let question = Question::of(&reader);
    let (filter, paging) = (question.on_level()?, question.paging()?);
    let filter = AmountFilter {
        level: filter.level,
        code: Some(code),
        item: None,
    };
    let all = reader.published.agreements().iter();
    let all: Vec<_> = all.flat_map(|of| places(of, &filter)).collect();
    Ok(amounts(&reader, paging, &all))
}

fn with_code(
    reader: &Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<(Code, Vec<&Recipient>), Refusal> {
    let unknown = || {
        Refusal::not_found(message!("open-data-no-recipient"))
            .hint(message!("open-data-no-recipient-hint"))
    };
    let Path(code) = path.map_err(|_| unknown())?;
    let code: Code = code.parse().map_err(|_| unknown())?;
    let all = reader.published.register().all().iter();
    let found: Vec<&Recipient> = all.filter(|one| one.code == code).collect();
    if found.is_empty() {
        return Err(unknown());
    }
    Ok((code, found))
}

/// Letters are compared without regard to capitals; å is not a.
fn matches(filter: &RecipientFilter, one: &Recipient) -> bool {
    filter.level.is_none_or(|level| level == one.level)
        && filter
            .county
            .is_none_or(|county| one.county == Some(county))
        && filter.q.as_ref().is_none_or(|q| {
            let (name, q) = (one.name.to_lowercase(), q.trim().to_lowercase());
            name.contains(&q)
        })
}

fn facts(of: &Recipient) -> RecipientFacts {
    RecipientFacts {
        code: of.code,
        level: of.level.word(),
        name: of.name.clone(),
        county: of.county,
    }
}
