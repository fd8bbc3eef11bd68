//! The agreement years.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use casework::published::PublishedAgreement;
use documents::json::{both, kronor};
use grants::agreement::{AgreementKind, Discrepancy, Printed, Said, Source, Subject};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use wording::{Speak, message};

use super::endpoint::Endpoint;
use super::listed::{Listed, listed};
use super::question::{IdForm, Paging, Question};
use super::words::{self, Words};
use crate::{Reader, Refusal};

/// The currency; all amounts of the API are whole kronor.
pub(super) const UNIT: &str = "SEK";

#[derive(Serialize, ToSchema)]
struct AgreementSummary {
    id: String,
    year: i16,
    title: Words,
    total: i64,
    unit: &'static str,
    #[schema(inline, value_type = words::Status)]
    total_status: &'static str,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    digest: String,
}

#[derive(Serialize, ToSchema)]
struct Agreement {
    #[serde(flatten)]
    summary: AgreementSummary,
    area: String,
    #[schema(inline, value_type = words::AgreementKind)]
    kind: &'static str,
    purpose: Option<Words>,
    registration_number: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    signed: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    period_from: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    period_to: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    claim_deadline: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    report_deadline: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    repayment_deadline: Option<Date>,
    unexplained: i64,
    not_shared: Vec<String>,
    assumptions: Vec<Words>,
    sources: Vec<SourceFacts>,
    discrepancies: Vec<DiscrepancyFacts>,
}

#[derive(Serialize, ToSchema)]
struct SourceFacts {
    id: String,
    title: String,
    publisher: String,
    #[schema(value_type = Option<String>, format = Date)]
    published: Option<Date>,
    url: Option<String>,
}

/// A place in a source.
#[derive(Serialize, ToSchema)]
pub(super) struct SourcePlace {
    id: String,
    at: String,
}

#[derive(Serialize, ToSchema)]
struct DiscrepancyFacts {
    about: String,
    source: SourcePlace,
    says: Option<Words>,
    applied: Option<Words>,
    reason: Words,
    #[schema(inline, value_type = words::Status)]
    applied_status: &'static str,
    decided_by: String,
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new("/api/v1/agreements", routes!(agreements))
            .example(
                "/api/v1/agreements?limit=2&offset=4",
                include_str!("examples/agreements.json"),
            )
            .answers("/api/v1/agreements?offset=100", 200)
            .answers("/api/v1/agreements?limit=0", 422),
        Endpoint::new("/api/v1/agreements/{agreement}", routes!(agreement))
            .example(
                "/api/v1/agreements/psykisk-halsa-2021",
                include_str!("examples/agreement.json"),
            )
            .answers("/api/v1/agreements/psykisk-halsa-2031", 404),
    ]
}

#[utoipa::path(
    get, path = "/agreements", tag = "agreements", params(Paging),
    responses((status = 200, body = Listed<AgreementSummary>))
)]
async fn agreements(reader: Reader) -> Result<Response, Refusal> {
    let paging = Question::of(&reader).paging()?;
    Ok(listed(
        &reader,
        paging,
        reader.published.agreements(),
        summary,
    ))
}

#[utoipa::path(
    get, path = "/agreements/{agreement}", tag = "agreements",
    params(("agreement" = inline(IdForm), Path)),
    responses((status = 200, body = Agreement))
)]
async fn agreement(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<Agreement>, Refusal> {
    let Path(id) = path.map_err(|_| no_agreement(&reader, ""))?;
    Ok(Json(whole(&reader, find(&reader, &id)?)))
}

/// The published agreement with this id.
pub(super) fn find<'r>(reader: &'r Reader, id: &str) -> Result<&'r PublishedAgreement, Refusal> {
    let found = reader.published.agreement(id);
    found.ok_or_else(|| no_agreement(reader, id))
}

/// There is no agreement with this id.
pub(crate) fn no_agreement(reader: &Reader, id: &str) -> Refusal {
    let ids = reader.published.agreements().iter();
    let near = agreement::nearest(id, ids.map(|one| one.agreement.id.as_str()));
    let refusal = Refusal::not_found(message!("open-data-no-agreement"));
    match near {
        Some(near) => refusal.hint(message!("open-data-nearest", word = near)),
        None => refusal.hint(message!("open-data-no-agreement-hint")),
    }
}

fn summary(of: &PublishedAgreement) -> AgreementSummary {
    AgreementSummary {
        id: of.agreement.id.clone(),
        year: of.agreement.year,
        title: Words::from(&of.agreement.title),
        total: kronor(of.agreement.total),
        unit: UNIT,
        total_status: of.agreement.total_status.word(),
        version: of.version.number,
        published_at: of.version.published_at,
        digest: of.digest.clone(),
    }
}

fn whole(reader: &Reader, of: &PublishedAgreement) -> Agreement {
    let agreement = &of.agreement;
    let assumptions = of.distribution.assumptions().into_iter();
    let assumptions = assumptions.filter(|one| !one.is_of_item());
    Agreement {
        summary: summary(of),
        area: agreement.area.clone(),
        kind: match agreement.kind {
            AgreementKind::Yearly => "yearly",
            AgreementKind::Base => "base",
            AgreementKind::Supplementary { .. } => "supplementary",
        },
        purpose: agreement.purpose.as_ref().map(Words::from),
        registration_number: agreement.registration_number.clone(),
        signed: agreement.signed,
        period_from: agreement.period.map(|(from, _)| from),
        period_to: agreement.period.map(|(_, to)| to),
        claim_deadline: agreement.claim.as_ref().and_then(|claim| claim.deadline),
        report_deadline: agreement.report.as_ref().and_then(|report| report.deadline),
        repayment_deadline: agreement.repayment.as_ref().and_then(|one| one.deadline),
        unexplained: kronor(reader.published.shared(of).unexplained),
        not_shared: of.distribution.not_shared.clone(),
        assumptions: assumptions.map(|one| Words::from(&one.message())).collect(),
        sources: agreement.sources.iter().map(source).collect(),
        discrepancies: agreement.discrepancies.iter().map(discrepancy).collect(),
    }
}

fn source(of: &Source) -> SourceFacts {
    SourceFacts {
        id: of.id.clone(),
        title: of.title.clone(),
        publisher: of.publisher.clone(),
        published: of.published,
        url: of.url.clone(),
    }
}

impl From<&grants::agreement::SourcePlace> for SourcePlace {
    fn from(place: &grants::agreement::SourcePlace) -> Self {
        Self {
            id: place.id.clone(),
            at: place.at.clone(),
        }
    }
}

fn discrepancy(of: &Discrepancy) -> DiscrepancyFacts {
    DiscrepancyFacts {
        about: match &of.subject {
            Subject::Item(id) => id.clone(),
            Subject::Part(part) => (*part).to_owned(),
        },
        source: SourcePlace::from(&of.source),
        says: match &of.printed {
            Printed::Says(what) => Some(said(what)),
            Printed::With(item) => {
                let together = message!("open-data-printed-with", item = item);
                Some(Words::from(&both(&together)))
            }
            Printed::InWords => None,
        },
        applied: of.applied.as_ref().map(said),
        reason: Words::from(&of.reason),
        applied_status: of.status.word(),
        decided_by: of.decided_by.clone(),
    }
}

fn said(what: &Said) -> Words {
    match what {
        Said::Amount(amount) => Words::from(&message!("open-data-said", amount = *amount)),
        Said::Words(text) => Words::from(text),
    }
}
