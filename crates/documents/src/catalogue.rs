//! The catalogue of the open data as DCAT-AP-SE 3.0.1 in RDF/XML, the form the national data portal harvests.
//!
//! One dataset per agreement year, one distribution per file, one data service for the API. Every address is absolute:
//! the base comes in as an argument and never from a request.

mod writer;

use grants::Text;
use jiff::Timestamp;
use jiff::civil::Date;

use writer::Writer;

/// The licence: everything is given free.
pub const LICENCE: &str = "http://creativecommons.org/publicdomain/zero/1.0/";

const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
const THEMES: [&str; 2] = [
    "http://publications.europa.eu/resource/authority/data-theme/GOVE",
    "http://publications.europa.eu/resource/authority/data-theme/HEAL",
];
const TAXONOMY: &str = "http://publications.europa.eu/resource/authority/data-theme";
const YEARLY: &str = "http://publications.europa.eu/resource/authority/frequency/ANNUAL";
const SWEDEN: &str = "http://sws.geonames.org/2661886/";
const SHA_256: &str = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
const LANGUAGES: [&str; 2] = [
    "http://publications.europa.eu/resource/authority/language/SWE",
    "http://publications.europa.eu/resource/authority/language/ENG",
];

/// Who publishes, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// The kind of organisation, an address of the ADMS vocabulary.
    pub kind: String,
    /// Whom to ask.
    pub contact: String,
    /// The e-mail address of the contact.
    pub email: String,
}

/// The whole catalogue.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Where the service is, without a slash at the end: `https://overens.example`.
    pub base: String,
    /// Its title.
    pub title: Text,
    /// What it holds.
    pub description: Text,
    /// Who publishes it.
    pub publisher: Publisher,
    /// When something in it last changed.
    pub modified: Timestamp,
    /// What it holds.
    pub datasets: Vec<Dataset>,
    /// The API.
    pub service: DataService,
}

/// One agreement year.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Its permanent id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it holds.
    pub description: Text,
    /// Words it is found by.
    pub keywords: Vec<Text>,
    /// When this version was published.
    pub issued: Timestamp,
    /// The number of the version.
    pub version: i64,
    /// First and last day it is about.
    pub period: (Date, Date),
    /// The path of the page about it.
    pub page: String,
    /// Its files.
    pub files: Vec<Distribution>,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Distribution {
    /// Its title.
    pub title: Text,
    /// Its path.
    pub path: String,
    /// Its media type, without parameters.
    pub media_type: String,
    /// Its size.
    pub bytes: usize,
    /// Its SHA-256 in lower-case hex.
    pub sha256: String,
}

/// The API.
#[derive(Clone, Debug)]
pub struct DataService {
    /// Its title.
    pub title: Text,
    /// What it answers.
    pub description: Text,
    /// The path of its root.
    pub path: String,
    /// The path of its description.
    pub description_path: String,
}

/// The catalogue as RDF/XML in UTF-8.
pub fn rdf(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = Writer::new(&catalogue.base);
    whole(&mut out, catalogue);
    agent(&mut out, &catalogue.publisher);
    for dataset in &catalogue.datasets {
        one_year(&mut out, dataset);
        for file in &dataset.files {
            distribution(&mut out, dataset, file);
        }
    }
    service(&mut out, catalogue);
    out.finish()
}

const CATALOGUE: &str = "/datasets/dcat#catalogue";
const PUBLISHER: &str = "/datasets/dcat#publisher";
const CONTACT: &str = "/datasets/dcat#contact";
const SERVICE: &str = "/datasets/dcat#api";

fn dataset_path(id: &str) -> String {
    format!("/datasets/dcat#{id}")
}

fn whole(out: &mut Writer<'_>, catalogue: &Catalogue) {
    out.open("dcat:Catalog", CATALOGUE);
    out.text("dcterms:title", &catalogue.title);
    out.text("dcterms:description", &catalogue.description);
    out.ours("dcterms:publisher", PUBLISHER);
    out.link("dcterms:license", LICENCE);
    out.time("dcterms:modified", catalogue.modified);
    out.ours("foaf:homepage", "/oppna-data");
    for language in LANGUAGES {
        out.link("dcterms:language", language);
    }
    out.link("dcterms:spatial", SWEDEN);
    out.link("dcat:themeTaxonomy", TAXONOMY);
    for dataset in &catalogue.datasets {
        out.ours("dcat:dataset", &dataset_path(&dataset.id));
    }
    out.ours("dcat:service", SERVICE);
    out.close("dcat:Catalog");
}

fn agent(out: &mut Writer<'_>, publisher: &Publisher) {
    out.open("foaf:Agent", PUBLISHER);
    out.plain("foaf:name", &publisher.name);
    out.link("dcterms:type", &publisher.kind);
    out.link("foaf:mbox", &format!("mailto:{}", publisher.email));
    out.close("foaf:Agent");
    out.open("vcard:Organization", CONTACT);
    out.plain("vcard:fn", &publisher.contact);
    out.link("vcard:hasEmail", &format!("mailto:{}", publisher.email));
    out.close("vcard:Organization");
}

fn one_year(out: &mut Writer<'_>, dataset: &Dataset) {
    out.open("dcat:Dataset", &dataset_path(&dataset.id));
    out.plain("dcterms:identifier", &dataset.id);
    out.text("dcterms:title", &dataset.title);
    out.text("dcterms:description", &dataset.description);
    out.ours("dcterms:publisher", PUBLISHER);
    out.ours("dcat:contactPoint", CONTACT);
    for keyword in &dataset.keywords {
        out.text("dcat:keyword", keyword);
    }
    for theme in THEMES {
        out.link("dcat:theme", theme);
    }
    for language in LANGUAGES {
        out.link("dcterms:language", language);
    }
    out.link("dcterms:accessRights", PUBLIC);
    out.link("dcterms:accrualPeriodicity", YEARLY);
    out.link("dcterms:spatial", SWEDEN);
    out.time("dcterms:issued", dataset.issued);
    out.time("dcterms:modified", dataset.issued);
    out.plain("dcat:version", &dataset.version.to_string());
    out.ours("dcat:landingPage", &dataset.page);
    out.period("dcterms:temporal", dataset.period);
    for file in &dataset.files {
        out.ours("dcat:distribution", &distribution_path(file));
    }
    out.close("dcat:Dataset");
}

fn distribution_path(file: &Distribution) -> String {
    format!("{}#distribution", file.path)
}

fn distribution(out: &mut Writer<'_>, dataset: &Dataset, file: &Distribution) {
    out.open("dcat:Distribution", &distribution_path(file));
    out.text("dcterms:title", &file.title);
    out.plain("dcterms:format", &file.media_type);
    let media_type = format!(
        "http://www.iana.org/assignments/media-types/{}",
        file.media_type
    );
    out.link("dcat:mediaType", &media_type);
    out.ours("dcat:accessURL", &file.path);
    out.ours("dcat:downloadURL", &file.path);
    out.link("dcterms:license", LICENCE);
    out.link(
        "dcatap:availability",
        "http://data.europa.eu/r5r/availability/stable",
    );
    out.number("dcat:byteSize", file.bytes);
    out.time("dcterms:issued", dataset.issued);
    out.time("dcterms:modified", dataset.issued);
    out.checksum(SHA_256, &file.sha256);
    out.close("dcat:Distribution");
}

fn service(out: &mut Writer<'_>, catalogue: &Catalogue) {
    let service = &catalogue.service;
    out.open("dcat:DataService", SERVICE);
    out.text("dcterms:title", &service.title);
    out.text("dcterms:description", &service.description);
    out.ours("dcterms:publisher", PUBLISHER);
    out.ours("dcat:contactPoint", CONTACT);
    out.ours("dcat:endpointURL", &service.path);
    out.ours("dcat:endpointDescription", &service.description_path);
    out.plain("dcterms:format", "application/json");
    out.link("dcterms:license", LICENCE);
    out.link("dcterms:accessRights", PUBLIC);
    for theme in THEMES {
        out.link("dcat:theme", theme);
    }
    for dataset in &catalogue.datasets {
        out.ours("dcat:servesDataset", &dataset_path(&dataset.id));
    }
    out.close("dcat:DataService");
}
