//! The catalogue holds what DCAT-AP-SE 3.0.1 demands, and every address in it answers as it says.

use std::collections::BTreeSet;

use documents::proof::sha256;
use roxmltree::{Document, Node};

use crate::service::{BASE, PUBLISHED, get};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const FOAF: &str = "http://xmlns.com/foaf/0.1/";
const SPDX: &str = "http://spdx.org/rdf/terms#";
const VCARD: &str = "http://www.w3.org/2006/vcard/ns#";

async fn catalogue() -> String {
    let answer = get("/datasets/dcat").await;
    assert_eq!(answer.header("content-type"), "application/rdf+xml");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    String::from_utf8(answer.body).unwrap()
}

fn all<'a>(document: &'a Document<'a>, name: (&'static str, &'static str)) -> Vec<Node<'a, 'a>> {
    let nodes = document.root_element().children();
    nodes.filter(|node| node.has_tag_name(name)).collect()
}

fn of<'a>(node: Node<'a, 'a>, name: (&'static str, &'static str)) -> Vec<Node<'a, 'a>> {
    node.children()
        .filter(|child| child.has_tag_name(name))
        .collect()
}

fn link<'a>(node: Node<'a, 'a>, name: (&'static str, &'static str)) -> &'a str {
    let found = of(node, name);
    assert_eq!(found.len(), 1, "{name:?}");
    found[0].attribute((RDF, "resource")).unwrap()
}

fn text<'a>(node: Node<'a, 'a>, name: (&'static str, &'static str)) -> &'a str {
    let found = of(node, name);
    assert_eq!(found.len(), 1, "{name:?}");
    found[0].text().unwrap()
}

fn in_both_languages(node: Node<'_, '_>, name: (&'static str, &'static str)) {
    let languages: Vec<&str> = node
        .children()
        .filter(|child| child.has_tag_name(name))
        .filter(|child| child.text().is_some_and(|text| !text.is_empty()))
        .filter_map(|child| child.attribute(("http://www.w3.org/XML/1998/namespace", "lang")))
        .collect();
    assert_eq!(languages, ["sv", "en"], "{name:?}");
}

#[tokio::test]
async fn every_mandatory_property_is_there_in_both_languages() {
    let text_of = catalogue().await;
    let document = Document::parse(&text_of).unwrap();
    let catalogues = all(&document, (DCAT, "Catalog"));
    assert_eq!(catalogues.len(), 1);
    for node in catalogues {
        in_both_languages(node, (DCTERMS, "title"));
        in_both_languages(node, (DCTERMS, "description"));
        link(node, (DCTERMS, "publisher"));
        link(node, (DCTERMS, "license"));
        assert_eq!(
            of(node, (DCAT, "dataset")).len(),
            PUBLISHED.agreements().len()
        );
    }
    let datasets = all(&document, (DCAT, "Dataset"));
    assert_eq!(datasets.len(), PUBLISHED.agreements().len());
    for node in datasets {
        in_both_languages(node, (DCTERMS, "title"));
        in_both_languages(node, (DCTERMS, "description"));
        link(node, (DCTERMS, "publisher"));
        link(node, (DCAT, "contactPoint"));
        assert!(!of(node, (DCAT, "keyword")).is_empty());
        assert_eq!(of(node, (DCAT, "distribution")).len(), 7);
    }
    for node in all(&document, (DCAT, "Distribution")) {
        link(node, (DCAT, "accessURL"));
        text(node, (DCTERMS, "format"));
        in_both_languages(node, (DCTERMS, "title"));
        assert_eq!(
            link(node, (DCTERMS, "license")),
            "http://creativecommons.org/publicdomain/zero/1.0/"
        );
    }
    for node in all(&document, (DCAT, "DataService")) {
        in_both_languages(node, (DCTERMS, "title"));
        link(node, (DCAT, "endpointURL"));
        text(node, (DCTERMS, "format"));
    }
    for node in all(&document, (FOAF, "Agent")) {
        text(node, (FOAF, "name"));
        assert!(link(node, (DCTERMS, "type")).starts_with("http://purl.org/adms/publishertype/"));
    }
    for node in all(&document, (VCARD, "Organization")) {
        text(node, (VCARD, "fn"));
        assert!(link(node, (VCARD, "hasEmail")).starts_with("mailto:"));
    }
}

#[tokio::test]
async fn every_address_is_absolute_and_every_resource_of_ours_that_is_named_is_described() {
    let text_of = catalogue().await;
    let document = Document::parse(&text_of).unwrap();
    let described: BTreeSet<&str> = document
        .descendants()
        .filter_map(|node| node.attribute((RDF, "about")))
        .collect();
    for node in document.descendants() {
        for attribute in [(RDF, "about"), (RDF, "resource"), (RDF, "datatype")] {
            let Some(address) = node.attribute(attribute) else {
                continue;
            };
            let absolute = ["https://", "http://", "mailto:"]
                .iter()
                .any(|start| address.starts_with(start));
            assert!(absolute && !address.contains(' '), "{address}");
            if address.starts_with(BASE) && address.contains('#') {
                assert!(
                    described.contains(address),
                    "{address} is named and not described"
                );
            }
        }
    }
}

#[tokio::test]
async fn every_file_answers_with_the_type_size_and_checksum_that_are_stated() {
    let text_of = catalogue().await;
    let document = Document::parse(&text_of).unwrap();
    let distributions = all(&document, (DCAT, "Distribution"));
    assert_eq!(distributions.len(), 7 * PUBLISHED.agreements().len());
    for node in distributions {
        let address = link(node, (DCAT, "downloadURL"));
        let answer = get(address.strip_prefix(BASE).unwrap()).await;
        assert_eq!(answer.status, 200, "{address}");
        let media_type = text(node, (DCTERMS, "format"));
        assert_eq!(
            answer.header("content-type").split(';').next(),
            Some(media_type)
        );
        assert!(link(node, (DCAT, "mediaType")).ends_with(media_type));
        assert_eq!(
            text(node, (DCAT, "byteSize")),
            answer.body.len().to_string()
        );
        let checksum = node
            .descendants()
            .find(|one| one.has_tag_name((SPDX, "checksumValue")));
        assert_eq!(
            checksum.unwrap().text(),
            Some(sha256(&answer.body).as_str())
        );
    }
    for node in all(&document, (DCAT, "DataService")) {
        for name in ["endpointURL", "endpointDescription"] {
            let address = link(node, (DCAT, name));
            let answer = get(address.strip_prefix(BASE).unwrap()).await;
            assert_eq!(answer.status, 200, "{address}");
        }
    }
}

#[tokio::test]
async fn what_a_request_says_of_the_host_does_not_change_the_catalogue() {
    let request = axum::http::Request::get("/datasets/dcat")
        .header("host", "evil.example")
        .header("x-forwarded-host", "evil.example");
    let answer = crate::service::ask(request.body(axum::body::Body::empty()).unwrap()).await;
    assert!(!String::from_utf8(answer.body).unwrap().contains("evil"));
}
