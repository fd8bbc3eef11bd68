//! The catalogue: what means something to XML is text all the same, and every address is absolute.

use documents::catalogue::{Catalogue, DataService, Dataset, Distribution, Publisher, rdf};
use grants::Text;
use jiff::Timestamp;
use jiff::civil::date;

fn text(words: &str) -> Text {
    Text {
        sv: words.to_owned(),
        en: words.to_owned(),
    }
}

fn catalogue(title: &str) -> Catalogue {
    Catalogue {
        base: "https://overens.example/".to_owned(),
        title: text(title),
        description: text("d"),
        publisher: Publisher {
            name: "<&\"'>".to_owned(),
            kind: "http://purl.org/adms/publishertype/LocalAuthority".to_owned(),
            contact: "c".to_owned(),
            email: "a@b.example".to_owned(),
        },
        modified: Timestamp::UNIX_EPOCH,
        datasets: vec![Dataset {
            id: "one".to_owned(),
            title: text("t"),
            description: text("d"),
            keywords: vec![text("k")],
            issued: Timestamp::UNIX_EPOCH,
            version: 2,
            period: (date(2021, 1, 1), date(2021, 12, 31)),
            page: "/page".to_owned(),
            files: vec![Distribution {
                title: text("f"),
                path: "/file.csv".to_owned(),
                media_type: "text/csv".to_owned(),
                bytes: 12,
                sha256: "00".to_owned(),
            }],
        }],
        service: DataService {
            title: text("s"),
            description: text("d"),
            path: "/api".to_owned(),
            description_path: "/api/openapi.json".to_owned(),
        },
    }
}

#[test]
fn titles_with_signs_of_xml_are_read_back_as_they_were() {
    let title = "<b>Å & \"ä\"</b> ]]>";
    let written = String::from_utf8(rdf(&catalogue(title))).unwrap();
    let document = roxmltree::Document::parse(&written).unwrap();
    let titles = document
        .descendants()
        .filter(|node| node.tag_name().name() == "title");
    assert_eq!(titles.clone().next().unwrap().text(), Some(title));
    assert!(written.contains("https://overens.example/file.csv"));
    assert!(!written.contains("example//"));
}

#[test]
fn the_catalogue_is_the_reviewed_one() {
    insta::assert_snapshot!(String::from_utf8(rdf(&catalogue("t"))).unwrap());
}
