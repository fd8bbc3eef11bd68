//! Indicators of Kolada on the pages: the source is named, and what we computed is said to be ours.

use std::collections::BTreeMap;

use agreement::fetch::Exchange;
use agreement::kolada::{FetchedIndicator, Indicator, IndicatorRequest};
use axum::http::StatusCode;
use casework::Actor;

use crate::desk::Desk;

fn exchange(reply: &str) -> Exchange {
    Exchange {
        address: "https://kolada.example/v3".to_owned(),
        request: None,
        retrieved: "2025-02-03T19:00:00Z".parse().unwrap(),
        sha256: documents::proof::sha256(reply.as_bytes()),
        reply: reply.as_bytes().to_vec(),
    }
}

fn folder() -> BTreeMap<String, Vec<u8>> {
    let row = |id: &str, year: i16, value: &str| {
        format!(
            "{{\"kpi\":\"N00945\",\"municipality\":\"{id}\",\"period\":{year},\
             \"values\":[{{\"gender\":\"T\",\"value\":{value}}}]}}"
        )
    };
    let rows = [
        row("0138", 2022, "10.5"),
        row("0138", 2023, "12.345"),
        row("0182", 2023, "-1.5"),
        row("0001", 2023, "7"),
    ];
    let fetched = FetchedIndicator {
        request: IndicatorRequest {
            indicator: "N00945".to_owned(),
            from: 2020,
            to: 2023,
        },
        base: "https://kolada.example/v3".to_owned(),
        about: exchange(
            "{\"id\":\"N00945\",\"title\":\"<b>Påhittat</b> nyckeltal\",\"description\":\"Påhittad andel.\"}",
        ),
        replies: vec![exchange(&format!("{{\"values\":[{}]}}", rows.join(",")))],
        indicator: Indicator {
            id: "N00945".to_owned(),
            title: String::new(),
            description: String::new(),
            values: BTreeMap::new(),
        },
    };
    let files = fetched.files().into_iter();
    files.map(|file| (file.name, file.bytes)).collect()
}

#[tokio::test]
async fn an_indicator_is_compared_as_it_was_told_with_its_source() {
    let desk = Desk::new().await;
    let stranger = desk.stranger();
    let address = "/jamforelser/kolada.N00945";
    assert_eq!(stranger.get(address).await.status, StatusCode::NOT_FOUND);
    let program = Actor::program();
    desk.casework
        .import_indicator(&program, folder())
        .await
        .unwrap();
    let list = stranger.get("/jamforelser").await;
    assert!(
        list.says("&lt;b&gt;Påhittat&lt;/b&gt; nyckeltal"),
        "{}",
        list.told()
    );
    let page = stranger.get(&format!("{address}?egen=0138")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    for told in [
        "Källa: Kolada, nyckeltal N00945",
        "Tyresö kommun har 12,35. Det är plats 1 av 2",
        "egna beräkningar, inte Koladas",
        "288 av 290 saknar uppgift",
        "\u{2212}1,50",
    ] {
        assert!(page.says(told), "{told}: {}", page.told());
    }
    assert!(!page.says("<b>Påhittat"));
    // The source tells nothing of inhabitants; those of like size are found all the same.
    let alike = stranger
        .get(&format!("{address}?egen=0138&urval=storlek"))
        .await;
    assert!(alike.says("10 av 11 saknar uppgift"), "{}", alike.told());
    let regions = stranger.get(&format!("{address}?niva=regioner")).await;
    assert!(regions.says("Region Stockholm"), "{}", regions.told());
    let counties = stranger.get(&format!("{address}?niva=lan")).await;
    assert_eq!(counties.status, StatusCode::UNPROCESSABLE_ENTITY);
    let each = stranger.get(&format!("{address}?per=invanare")).await;
    assert_eq!(each.status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = stranger
        .get("/oppna-data/jamforelser/kolada.N00945.csv")
        .await;
    assert!(
        file.says("0138,Tyresö,01,12.35,2469,200,,1,no"),
        "{}",
        file.text
    );
    let amounts = stranger.get("/jamforelser/belopp").await;
    assert!(
        !amounts.says("Källa: Kolada"),
        "what is computed is not Kolada's"
    );
}
