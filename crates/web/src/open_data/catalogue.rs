//! The catalogue that the national data portal reads.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use casework::published::PublishedAgreement;
use documents::catalogue::{Catalogue, DataService, Dataset, Distribution, Publisher, rdf};
use documents::json::both;
use grants::Text;
use jiff::civil::{Date, date};
use wording::{Language, message};

use super::answers;
use super::download::failed;
use super::file::{FileFailed, OpenFile, Shelf};
use super::publisher;
use crate::{Reader, Refusal, Site, address, api};

/// Answers with the catalogue.
pub(super) async fn dcat(
    reader: Reader,
    State(site): State<Arc<Site>>,
) -> Result<Response, Refusal> {
    let mut catalogue = catalogue(&reader, site.base_address()).map_err(|error| failed(&error))?;
    for opened in crate::pages::opened::all(&site).await? {
        let opened_at = opened.opening.opened_at;
        catalogue.modified = catalogue
            .modified
            .max(opened_at.unwrap_or(catalogue.modified));
        catalogue
            .datasets
            .extend(answers::dataset(&reader, &opened));
    }
    Ok(([(CONTENT_TYPE, "application/rdf+xml")], rdf(&catalogue)).into_response())
}

fn catalogue(reader: &Reader, base: &str) -> Result<Catalogue, FileFailed> {
    let shelf = Shelf {
        published: &reader.published,
        program: reader.version,
    };
    let years = reader.published.agreements().iter();
    let datasets: Result<Vec<Dataset>, FileFailed> = years.map(|of| dataset(shelf, of)).collect();
    Ok(Catalogue {
        base: base.to_owned(),
        title: both(&message!("open-data-catalogue-title")),
        description: both(&message!("open-data-catalogue-description")),
        publisher: Publisher {
            name: publisher::NAME.to_owned(),
            kind: publisher::KIND.to_owned(),
            contact: publisher::CONTACT.to_owned(),
            email: publisher::EMAIL.to_owned(),
        },
        modified: reader.published.changed_at,
        datasets: datasets?,
        service: DataService {
            title: both(&message!("open-data-api-title")),
            description: both(&message!("open-data-service-description")),
            path: format!("{}/api-info", api::ROOT),
            description_path: format!("{}/openapi.json", api::ROOT),
        },
    })
}

fn dataset(shelf: Shelf<'_>, of: &PublishedAgreement) -> Result<Dataset, FileFailed> {
    let agreement = &of.agreement;
    let files: Result<Vec<Distribution>, FileFailed> = OpenFile::ALL
        .into_iter()
        .map(|file| distribution(shelf, of, file))
        .collect();
    let whole_year =
        || -> (Date, Date) { (date(agreement.year, 1, 1), date(agreement.year, 12, 31)) };
    Ok(Dataset {
        id: agreement.id.clone(),
        title: both(&message!(
            "open-data-dataset-title",
            title = &agreement.title
        )),
        description: both(&message!(
            "open-data-dataset-description",
            title = &agreement.title,
            total = agreement.total,
            count = agreement.items.len()
        )),
        keywords: keywords(agreement.year),
        issued: of.version.published_at,
        version: of.version.number,
        period: agreement.period.unwrap_or_else(whole_year),
        page: address::agreement(agreement.year),
        files: files?,
    })
}

fn distribution(
    shelf: Shelf<'_>,
    of: &PublishedAgreement,
    file: OpenFile,
) -> Result<Distribution, FileFailed> {
    let facts = shelf.facts(of, file, Language::Swedish)?;
    Ok(Distribution {
        title: both(&file.title()),
        path: address::open_data(&of.agreement.id, file.name()),
        media_type: file.media_type().to_owned(),
        bytes: facts.bytes,
        sha256: facts.sha256,
    })
}

fn keywords(year: i16) -> Vec<Text> {
    let year = year.to_string();
    vec![
        both(&message!("open-data-keyword-grants")),
        both(&message!("open-data-keyword-health")),
        both(&message!("open-data-keyword-regions")),
        both(&message!("open-data-keyword-municipalities")),
        Text {
            sv: year.clone(),
            en: year,
        },
    ]
}
