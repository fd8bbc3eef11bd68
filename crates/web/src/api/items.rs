//! The items of an agreement: the amounts as agreed, before they are shared out.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use casework::published::PublishedAgreement;
use documents::json::kronor;
use grants::agreement::{Item, PayeeRule};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use wording::{message, terms};

use super::agreements::{SourcePlace, UNIT, find, no_agreement};
use super::endpoint::Endpoint;
use super::listed::{Listed, listed};
use super::question::{IdForm, Paging, Question};
use super::words::{self, Words};
use crate::{Reader, Refusal};

#[derive(Serialize, ToSchema)]
struct ItemFacts {
    agreement: String,
    id: String,
    #[schema(inline, value_type = words::Level)]
    level: &'static str,
    title: Words,
    amount: i64,
    unit: &'static str,
    key: Words,
    #[schema(inline, value_type = words::Payee)]
    payee: &'static str,
    is_shared: bool,
    #[schema(inline, value_type = words::Status)]
    amount_status: &'static str,
    #[schema(inline, value_type = words::Status)]
    key_status: &'static str,
    #[schema(inline, value_type = words::Status)]
    level_status: &'static str,
    source: SourcePlace,
    note: Option<Words>,
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new("/api/v1/agreements/{agreement}/items", routes!(items))
            .example(
                "/api/v1/agreements/psykisk-halsa-2021/items?limit=2",
                include_str!("examples/items.json"),
            )
            .answers("/api/v1/agreements/psykisk-halsa-2031/items", 404),
        Endpoint::new("/api/v1/agreements/{agreement}/items/{item}", routes!(item))
            .example(
                "/api/v1/agreements/psykisk-halsa-2021/items/utveckling-kommuner",
                include_str!("examples/item.json"),
            )
            .answers(
                "/api/v1/agreements/psykisk-halsa-2021/items/utveckling-komuner",
                404,
            ),
    ]
}

#[utoipa::path(
    get, path = "/agreements/{agreement}/items", tag = "agreements",
    params(("agreement" = inline(IdForm), Path), Paging),
    responses((status = 200, body = Listed<ItemFacts>))
)]
async fn items(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path(id) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = find(&reader, &id)?;
    let paging = Question::of(&reader).paging()?;
    let items = &of.agreement.items;
    Ok(listed(&reader, paging, items, |item| facts(of, item)))
}

#[utoipa::path(
    get, path = "/agreements/{agreement}/items/{item}", tag = "agreements",
    params(("agreement" = inline(IdForm), Path), ("item" = inline(IdForm), Path)),
    responses((status = 200, body = ItemFacts))
)]
async fn item(
    reader: Reader,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Json<ItemFacts>, Refusal> {
    let Path((agreement, item)) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = find(&reader, &agreement)?;
    let found = of.agreement.item(&item);
    let found = found.ok_or_else(|| no_item(of, &item))?;
    Ok(Json(facts(of, found)))
}

/// There is no item with this id.
pub(super) fn no_item(of: &PublishedAgreement, id: &str) -> Refusal {
    let ids = of.agreement.items.iter().map(|item| item.id.as_str());
    let refusal = Refusal::not_found(message!("open-data-no-item"));
    match agreement::nearest(id, ids) {
        Some(near) => refusal.hint(message!("open-data-nearest", word = near)),
        None => refusal.hint(message!("open-data-no-item-hint")),
    }
}

fn facts(of: &PublishedAgreement, item: &Item) -> ItemFacts {
    ItemFacts {
        agreement: of.agreement.id.clone(),
        id: item.id.clone(),
        level: item.level.word(),
        title: Words::from(&item.title),
        amount: kronor(item.amount),
        unit: UNIT,
        key: Words::from(&terms::item_key(item)),
        payee: match item.payee {
            PayeeRule::Recipient => "recipient",
            PayeeRule::NamedByRegionAndMunicipalities => "named-by-region-and-municipalities",
            PayeeRule::Coordinator => "coordinator",
            PayeeRule::Unknown => "unknown",
        },
        is_shared: of.distribution.of(&item.id).is_some(),
        amount_status: item.status.amount.word(),
        key_status: item.status.key.word(),
        level_status: item.status.level.word(),
        source: SourcePlace::from(&item.source),
        note: item.note.as_ref().map(Words::from),
    }
}
