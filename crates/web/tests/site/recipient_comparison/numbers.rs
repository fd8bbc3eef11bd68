use std::collections::BTreeSet;
use std::io::Cursor;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use calamine::{Reader as _, Xlsx};
use grants::{Fraction, Level};
use tower::ServiceExt;
use wording::{Decimal, Language};

use crate::overview::visitor::{PUBLISHED, clock, page, sent_bytes, site};

/// Kronor for each inhabitant as they are shown.
fn each(level: Level, year: i16, code: &str) -> String {
    let of = PUBLISHED.year(year).unwrap();
    let code = code.parse().unwrap();
    let date = PUBLISHED.inhabitants_on(of).unwrap();
    let people = PUBLISHED.inhabitants(date, level, code).unwrap();
    let sum = of.sum_of(level, code);
    let number = Fraction::new(i128::from(sum.ore()), i128::from(people) * 100).unwrap();
    let decimal = Decimal {
        number,
        decimals: 2,
        cut: false,
    };
    wording::decimal(decimal, Language::Swedish)
}

async fn bytes(address: &str) -> Vec<u8> {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = site(clock).oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200, "{address}");
    let all = to_bytes(response.into_body(), 4_000_000).await.unwrap();
    all.to_vec()
}

/// The rows about recipients: those with a code last.
fn recipients(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let is_code = |text: &String| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let rows = rows
        .iter()
        .filter(|row| row.len() >= 4 && row.last().is_some_and(is_code));
    rows.cloned().collect()
}

#[tokio::test]
async fn every_recipient_stands_once_with_what_follows_from_what_is_published() {
    for (word, level, year) in [
        ("kommuner", Level::Municipality, 2023),
        ("regioner", Level::Region, 2021),
        ("lan", Level::County, 2022),
    ] {
        let visit = page(&format!("/jamforelser/belopp?niva={word}&ar={year}")).await;
        let rows = recipients(&visit.rows());
        let all = PUBLISHED.register().of(level);
        assert_eq!(rows.len(), all.len(), "{word}");
        for one in all {
            let row = rows
                .iter()
                .find(|row| row.last() == Some(&one.code.to_string()))
                .unwrap();
            assert_eq!(row[0], one.name);
            assert_eq!(row[1], each(level, year, one.code.as_str()), "{}", one.name);
        }
        let places: Vec<usize> = rows.iter().map(|row| row[2].parse().unwrap()).collect();
        assert!(places.is_sorted() && places[0] == 1, "the largest first");
    }
}

#[tokio::test]
async fn ones_own_is_named_placed_and_marked_in_words_and_by_shape() {
    let visit = page("/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138&per=totalt").await;
    let rows = recipients(&visit.rows());
    let own: Vec<_> = rows
        .iter()
        .filter(|row| row[0].contains("(er egen)"))
        .collect();
    assert_eq!(own.len(), 1);
    let text = visit.text();
    let told = format!(
        "Tyresö kommun har {}\u{a0}kronor. Det är plats {} av 290, räknat",
        own[0][1], own[0][2]
    );
    assert!(text.contains(&told), "{told}: {text}");
    assert!(visit.page.contains("figure-fill-accent") && visit.page.contains("spridning-wide"));
    assert!(
        visit.page.contains("<title>Tyresö: "),
        "the diamond says whose it is"
    );
    for word in ["Median", "Undre kvartil", "Övre kvartil"] {
        assert!(visit.page.contains(word), "{word}");
    }
    let english = page("/en/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138&per=totalt").await;
    assert!(english.text().contains("(your own)") && !english.page.contains('‹'));
}

#[tokio::test]
async fn a_difference_that_nobody_sees_is_none_and_makes_no_places() {
    // All that municipalities get of 2023 follows their population; whole kronor alone make a difference.
    let visit = page("/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138").await;
    let rows = recipients(&visit.rows());
    let text = visit.text();
    let told = format!(
        "Alla 290 har samma värde: {}\u{a0}kronor per invånare.",
        rows[0][1]
    );
    assert!(text.contains(&told), "{told}: {text}");
    assert!(rows.iter().all(|row| row[2] == "1"), "they share a place");
    assert!(!visit.page.contains("spridning-wide"), "nothing is drawn");
    // With a fixed part beside the population they differ for each inhabitant, and those that show the same share a place.
    let visit = page("/jamforelser/belopp?niva=lan&ar=2023&egen=21").await;
    let rows = recipients(&visit.rows());
    for pair in rows.windows(2) {
        assert_eq!(
            pair[0][1] == pair[1][1],
            pair[0][2] == pair[1][2],
            "{pair:?}"
        );
    }
    assert!(rows.iter().any(|row| row[2] != "1"));
}

#[tokio::test]
async fn whoever_chooses_another_level_has_nobody_chosen_and_sees_the_page() {
    let visit = page("/jamforelser/belopp?niva=kommuner&ar=2023&egen=03").await;
    assert!(!visit.text().contains("(er egen)"), "{}", visit.text());
    assert_eq!(recipients(&visit.rows()).len(), 290);
}

#[tokio::test]
async fn groups_are_those_of_the_county_the_nearest_in_size_or_those_in_the_address() {
    let base = "/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138";
    let county = recipients(&page(&format!("{base}&urval=lan")).await.rows());
    assert_eq!(county.len(), 26);
    assert!(
        county
            .iter()
            .all(|row| row.last().unwrap().starts_with("01"))
    );
    let nearest = recipients(&page(&format!("{base}&urval=storlek")).await.rows());
    assert_eq!(nearest.len(), 11);
    let named = page(&format!("{base}&grupp=Nacka%2C+0180;eker%C3%B6")).await;
    let codes: BTreeSet<String> = (recipients(&named.rows()).iter())
        .map(|row| row.last().unwrap().clone())
        .collect();
    let expected = ["0125", "0138", "0180", "0182"].map(str::to_owned);
    assert_eq!(codes, BTreeSet::from(expected));
    assert!(
        named.page.contains("grupp=0125%2C0180%2C0182"),
        "links carry the group as codes"
    );
    assert!(named.text().contains("Jämförelsen är med egen grupp"));
}

#[tokio::test]
async fn columns_sort_both_ways_and_links_keep_what_is_chosen() {
    let address = "/jamforelser/belopp?niva=regioner&ar=2021&egen=01&per=totalt&sortera=namn";
    let visit = page(address).await;
    let rows = recipients(&visit.rows());
    assert_eq!(rows[0][0], "Region Blekinge");
    assert!(visit.page.contains("aria-sort=\"ascending\""));
    let turned = page(&format!("{address}&ordning=fallande")).await;
    let turned = recipients(&turned.rows());
    assert_eq!(turned[0], rows[rows.len() - 1]);
    let link = "niva=regioner&amp;ar=2021&amp;egen=01&amp;per=totalt";
    assert!(visit.page.contains(link));
}

#[tokio::test]
async fn what_follows_from_people_is_the_people_that_amounts_are_counted_on() {
    let visit = page("/jamforelser/folkmangd?niva=kommuner&ar=2020&egen=0138").await;
    let rows = recipients(&visit.rows());
    let own = rows
        .iter()
        .find(|row| row.last().unwrap() == "0138")
        .unwrap();
    assert_eq!(own[1], "48\u{a0}678");
    let young = page("/jamforelser/alder.0-24?niva=regioner&egen=01").await;
    assert!(young.text().contains("procent av invånarna"));
    assert_eq!(recipients(&young.rows()).len(), 21);
}

#[tokio::test]
async fn the_files_hold_the_rows_of_the_table_in_its_order() {
    for query in [
        "niva=kommuner&ar=2023&egen=0138&urval=storlek",
        "niva=lan&ar=2022&sortera=namn",
        "niva=regioner&ar=2021&per=totalt&ordning=stigande",
    ] {
        let rows = recipients(&page(&format!("/jamforelser/belopp?{query}")).await.rows());
        let csv = bytes(&format!("/oppna-data/jamforelser/belopp.csv?{query}")).await;
        let csv = String::from_utf8(csv).unwrap();
        let lines: Vec<Vec<&str>> = csv
            .lines()
            .skip(1)
            .map(|line| line.split(',').collect())
            .collect();
        assert_eq!(lines.len(), rows.len(), "{query}");
        for (line, row) in lines.iter().zip(&rows) {
            assert_eq!(line[4], row.last().unwrap());
            assert_eq!(line[7].replace('.', ","), row[1].replace('\u{a0}', ""));
            assert_eq!(line[11], row[2]);
            assert_eq!(line[12] == "yes", row[0].contains("(er egen)"));
            let exact = Fraction::new(line[8].parse().unwrap(), line[9].parse().unwrap());
            assert_eq!(
                exact.unwrap().to_string(),
                format!("{}/{}", line[8], line[9])
            );
        }
        let json = bytes(&format!("/oppna-data/jamforelser/belopp.json?{query}")).await;
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let told = json["rows"].as_array().unwrap();
        assert_eq!(told.len(), rows.len());
        for (object, line) in told.iter().zip(&lines) {
            assert_eq!(
                (&object["code"], &object["value"]),
                (&line[4].into(), &line[7].into())
            );
        }
        let book = bytes(&format!("/oppna-data/jamforelser/belopp.xlsx?{query}")).await;
        let mut book = Xlsx::new(Cursor::new(book)).unwrap();
        let sheet = book.worksheet_range("Jämförelse").unwrap();
        let codes: Vec<String> = sheet.rows().skip(1).map(|row| row[4].to_string()).collect();
        let expected: Vec<String> = lines.iter().map(|line| line[4].to_owned()).collect();
        assert_eq!(codes, expected);
    }
}

#[tokio::test]
async fn everything_on_the_list_leads_to_a_comparison_and_recipients_lead_there() {
    let list = page("/jamforelser").await;
    let links: BTreeSet<&str> = (list.page.split("href=\"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|address| address.starts_with("/jamforelser/"))
        .collect();
    assert!(links.len() > 30, "{links:?}");
    let mut titles = BTreeSet::new();
    for address in links {
        let visit = page(&address.replace("&amp;", "&")).await;
        let title = visit.page.split("<title>").nth(1).unwrap();
        let title = title.split("</title>").next().unwrap().to_owned();
        assert!(titles.insert(title), "{address} has the title of another");
    }
    for (recipient, told) in [
        (
            "/mottagare/0138",
            "/jamforelser/belopp?niva=kommuner&amp;egen=0138",
        ),
        (
            "/mottagare/12",
            "/jamforelser/belopp?niva=regioner&amp;egen=12",
        ),
    ] {
        assert!(page(recipient).await.page.contains(told), "{recipient}");
    }
    assert!(!page("/mottagare/SKR").await.page.contains("/jamforelser/"));
    assert!(page("/").await.page.contains("href=\"/jamforelser\""));
}

#[tokio::test]
async fn a_page_of_everybody_is_not_heavy() {
    let address = "/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138";
    let sent = sent_bytes(address).await;
    assert!(sent < 50_000, "{sent}");
}
