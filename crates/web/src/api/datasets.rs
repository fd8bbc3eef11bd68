//! The figures that amounts are computed from, with where they come from.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use documents::TableKind;
use grants::{Ages, Code, Population, Provenance};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use wording::message;

use super::endpoint::Endpoint;
use super::listed::{Listed, listed};
use super::question::{IdForm, Paging, Question};
use super::words;
use crate::{Reader, Refusal};

#[derive(Serialize, ToSchema)]
struct DatasetFacts {
    id: String,
    #[schema(inline, value_type = words::Figures)]
    kind: &'static str,
    #[schema(value_type = String, format = Date)]
    reference_date: Date,
    figure_count: usize,
    source: String,
    method: String,
    licence: String,
    retrieved: String,
    sha256: String,
}

#[derive(Serialize, ToSchema)]
struct Figure {
    #[schema(value_type = String)]
    code: Code,
    #[schema(minimum = 0)]
    age_from: Option<u8>,
    #[schema(minimum = 0)]
    age_to: Option<u8>,
    population: i64,
}

/// One table of figures.
enum Table<'r> {
    Population(&'r Population),
    Ages(&'r Ages),
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new("/api/v1/datasets", routes!(datasets)).example(
            "/api/v1/datasets?limit=2",
            include_str!("examples/datasets.json"),
        ),
        Endpoint::new("/api/v1/datasets/{dataset}", routes!(dataset))
            .example(
                "/api/v1/datasets/population-2020-12-31",
                include_str!("examples/dataset.json"),
            )
            .answers("/api/v1/datasets/population-1749-12-31", 404),
        Endpoint::new(
            "/api/v1/datasets/{dataset}/figures",
            routes!(dataset_figures),
        )
        .example(
            "/api/v1/datasets/ages-2020-12-31/figures?limit=2",
            include_str!("examples/dataset_figures.json"),
        )
        .answers("/api/v1/datasets/population-1749-12-31/figures", 404),
    ]
}

#[utoipa::path(
    get, path = "/datasets", tag = "datasets", params(Paging),
    responses((status = 200, body = Listed<DatasetFacts>))
)]
async fn datasets(reader: Reader) -> Result<Response, Refusal> {
    let paging = Question::of(&reader).paging()?;
    Ok(listed(&reader, paging, &tables(&reader), facts))
}

#[utoipa::path(
    get, path = "/datasets/{dataset}", tag = "datasets",
    params(("dataset" = inline(IdForm), Path)),
    responses((status = 200, body = DatasetFacts))
)]
async fn dataset(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Json<DatasetFacts>, Refusal> {
    Ok(Json(facts(&find(&reader, path)?)))
}

#[utoipa::path(
    get, path = "/datasets/{dataset}/figures", tag = "datasets",
    params(("dataset" = inline(IdForm), Path), Paging),
    responses((status = 200, body = Listed<Figure>))
)]
async fn dataset_figures(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let table = find(&reader, path)?;
    let paging = Question::of(&reader).paging()?;
    let figures = figures(&table);
    Ok(listed(
        &reader,
        paging,
        &figures,
        |(code, ages, population)| Figure {
            code: *code,
            age_from: ages.map(|(from, _)| from),
            age_to: ages.and_then(|(_, to)| to),
            population: *population,
        },
    ))
}

fn tables(reader: &Reader) -> Vec<Table<'_>> {
    let figures = reader.published.figures();
    let populations = figures.populations.iter().map(Table::Population);
    populations
        .chain(figures.ages.iter().map(Table::Ages))
        .collect()
}

fn find(reader: &Reader, path: Result<Path<String>, PathRejection>) -> Result<Table<'_>, Refusal> {
    let asked = path.map(|Path(id)| id).unwrap_or_default();
    let mut tables = tables(reader);
    if let Some(at) = tables.iter().position(|table| id(table) == asked) {
        return Ok(tables.swap_remove(at));
    }
    let ids: Vec<String> = tables.iter().map(id).collect();
    let refusal = Refusal::not_found(message!("open-data-no-dataset"));
    Err(
        match agreement::nearest(&asked, ids.iter().map(String::as_str)) {
            Some(near) => refusal.hint(message!("open-data-nearest", word = near)),
            None => refusal.hint(message!("open-data-no-dataset-hint")),
        },
    )
}

fn id(table: &Table<'_>) -> String {
    let (kind, date, _) = about(table);
    format!("{}-{date}", kind.word())
}

fn about<'r>(table: &Table<'r>) -> (TableKind, Date, &'r Provenance) {
    match table {
        Table::Population(table) => (
            TableKind::Population,
            table.reference_date,
            &table.provenance,
        ),
        Table::Ages(table) => (TableKind::Ages, table.reference_date, &table.provenance),
    }
}

fn facts(table: &Table<'_>) -> DatasetFacts {
    let (kind, reference_date, provenance) = about(table);
    DatasetFacts {
        id: id(table),
        kind: kind.word(),
        reference_date,
        figure_count: match table {
            Table::Population(table) => table.figures.len(),
            Table::Ages(table) => table.figures.values().map(Vec::len).sum(),
        },
        source: provenance.source.clone(),
        method: provenance.method.clone(),
        licence: provenance.licence.clone(),
        retrieved: provenance.retrieved.clone(),
        sha256: provenance.sha256.clone(),
    }
}

/// Code, ages where there are such, and people.
type FigureOf = (Code, Option<(u8, Option<u8>)>, i64);

fn figures(table: &Table<'_>) -> Vec<FigureOf> {
    match table {
        Table::Population(table) => {
            let all = table.figures.iter();
            all.map(|(code, people)| (*code, None, *people)).collect()
        }
        Table::Ages(table) => {
            let all = table.figures.iter().flat_map(|(code, bands)| {
                let bands = bands.iter();
                bands.map(|band| (*code, Some((band.from, band.to)), band.population))
            });
            all.collect()
        }
    }
}
