//! What everybody reads: the list with its choices, every version at its number, what differs, and documents as files.

use axum::http::StatusCode;

use super::{begun, goal, published};
use crate::desk::Desk;

#[tokio::test]
async fn the_list_is_chosen_by_words_recipient_county_area_kind_and_year() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    goal(&hanna, &address, "Skolorna tar emot fler barn").await;
    published(&hanna, &address).await;
    let stranger = desk.stranger();
    for (query, is_there) in [
        ("", true),
        ("?kod=0115", true),
        ("?kod=1440", false),
        ("?kod=vallentuna", true),
        ("?kod=Vallentuna+kommun", true),
        ("?q=barns+skola", true),
        ("?q=vallentuna+%22f%C3%B6r+alla%22", true),
        ("?q=%22alla+f%C3%B6r%22", false),
        ("?q=alia", false),
        ("?q=%00", true),
        ("?q=skolor&lan=14", false),
        ("?lan=01", true),
        ("?lan=14", false),
        ("?omrade=early-support&typ=action-plan&ar=2026", true),
        ("?omrade=knowledge", false),
        ("?typ=needs-analysis", false),
        ("?ar=2027", false),
        ("?sida=2", false),
    ] {
        let page = stranger.get(&format!("/planer{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert_eq!(page.says("/planer/plan-for-alla"), is_there, "{query}");
        let english = stranger.get(&format!("/en/planer{query}")).await;
        assert!(!english.says("‹"), "{query}");
    }
    // The search of everything finds it too.
    let found = stranger.get("/sok?q=skolan+barn").await;
    assert!(found.says("/planer/plan-for-alla"), "{}", found.told());
    for query in ["skolan+fiskar", "%00%00", "%25"] {
        let page = stranger.get(&format!("/sok?q={query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
    }
    let none = stranger.get("/sok?q=skolan+fiskar").await;
    assert!(!none.says("/planer/plan-for-alla"), "{}", none.told());
    for (place, link) in [
        ("/mottagare/0115", "/planer?kod=0115"),
        ("/lan/01", "/planer?lan=01"),
        ("/", "/planer"),
    ] {
        let page = stranger.get(place).await;
        assert!(page.says(&format!("href=\"{link}\"")), "{place}");
    }
    assert!(!stranger.get("/mottagare/SKR").await.says("/planer?kod"));
}

#[tokio::test]
async fn every_version_stands_at_its_number_and_what_differs_is_told_goal_by_goal() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    goal(&hanna, &address, "Fler får tid").await;
    goal(&hanna, &address, "Färre väntar").await;
    published(&hanna, &address).await;
    let only = stranger.get("/planer/plan-for-alla/andringar").await;
    assert!(only.says("Ingenting skiljer."), "{}", only.told());
    let changes = [("mal", "Alla får tid"), ("malvarde", "100")];
    hanna.fill(&format!("{address}/mal/1"), &changes).await;
    let seen = [("revision", "1"), ("uppfoljning", "0"), ("bort", "ja")];
    let removed = hanna.post(&format!("{address}/mal/2"), &seen).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    goal(&hanna, &address, "Fler vet vart").await;
    hanna
        .fill(&format!("{address}/text"), &[("text", "Vi fortsätter.")])
        .await;
    let preview = hanna.get(&format!("{address}/granska")).await;
    assert!(preview.says("Ändrat sedan version 1"), "{}", preview.told());
    published(&hanna, &address).await;
    let first = stranger.get("/planer/plan-for-alla/1").await;
    assert!(first.says("Fler får tid") && first.says("som har ersatts av en senare"));
    let latest = stranger.get("/planer/plan-for-alla").await;
    assert!(latest.says("Alla får tid") && !latest.says("Färre väntar"));
    let differences = stranger.get("/planer/plan-for-alla/andringar").await;
    for words in [
        "Nya mål: 1. Borttagna mål: 1. Ändrade mål: 1.",
        "Mål 1, ändrat: Alla får tid",
        "Mål 2, borttaget: Färre väntar",
        "Mål 3, nytt: Fler vet vart",
        "62,5",
        "Vi fortsätter.",
    ] {
        assert!(differences.says(words), "{words}: {}", differences.told());
    }
    let backwards = stranger
        .get("/planer/plan-for-alla/andringar?fran=2&till=1")
        .await;
    assert!(backwards.says("Mål 2, nytt: Färre väntar"));
    let english = stranger.get("/en/planer/plan-for-alla/andringar").await;
    assert!(english.says("Goal 1, changed: Alla får tid") && !english.says("‹"));
    for (place, status) in [
        (
            "/planer/plan-for-alla/andringar?fran=9",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("/planer/plan-for-alla/3", StatusCode::NOT_FOUND),
        ("/planer/plan-for-alla/ett", StatusCode::NOT_FOUND),
        ("/planer/plan-for-alla/01", StatusCode::SEE_OTHER),
    ] {
        assert_eq!(stranger.get(place).await.status, status, "{place}");
    }
    let titles: Vec<String> = [&first, &latest, &differences]
        .map(|page| {
            let title = page.text.split("<title>").nth(1).unwrap();
            title.split("</title>").next().unwrap().to_owned()
        })
        .to_vec();
    assert!(titles[0] != titles[1] && titles[1] != titles[2] && titles[0] != titles[2]);
}

#[tokio::test]
async fn a_document_is_a_file_to_take_home_that_runs_nothing() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    let bytes = b"%PDF-1.7\n<script>alert(1)</script>";
    let documents = format!("{address}/dokument");
    let sent = hanna.upload(&documents, &[], ("å b.pdf", bytes)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let not_taken = hanna
        .upload(&documents, &[], ("sida.html", b"<script>"))
        .await;
    assert_eq!(not_taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(not_taken.says("id=\"fil-error\""), "{}", not_taken.told());
    let page = hanna.get(&documents).await;
    let own = page.text.split(&format!("{documents}/")).nth(1).unwrap();
    let id = own.split('"').next().unwrap().to_owned();
    let hidden = stranger.get(&format!("/planfiler/{id}/a.pdf")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    published(&hanna, &address).await;
    let page = stranger.get("/planer/plan-for-alla").await;
    let place = page.text.split("/planfiler/").nth(1).unwrap();
    let place = format!("/planfiler/{}", place.split('"').next().unwrap());
    let own = format!("{documents}/{id}");
    for (reader, address) in [(&stranger, &place), (&hanna, &own)] {
        let file = reader.get(address).await;
        assert_eq!(file.status, StatusCode::OK, "{address}");
        assert_eq!(file.bytes, bytes);
        let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert!(header("content-disposition").starts_with("attachment;"));
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert!(header("content-security-policy").contains("sandbox"));
        assert_eq!(header("cache-control"), "no-store");
    }
    let other_name = stranger.get(&format!("/planfiler/{id}/annat.pdf")).await;
    assert_eq!(other_name.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_data_has_a_row_for_each_year_of_a_goal_and_nothing_a_spreadsheet_would_run() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let empty = stranger.get("/oppna-data/planer/planer.csv").await;
    assert_eq!(empty.text.lines().count(), 1);
    let address = begun(&hanna, "=1+1", "Vi börjar.").await;
    goal(&hanna, &address, "@SUM(1)").await;
    goal(&hanna, &address, "Fler får tid").await;
    for (seen, year, how) in [("0", "2024", "under-way"), ("1", "2025", "reached")] {
        let told = [("revision", seen), ("ar", year), ("lage", how)];
        let here = format!("{address}/mal/2/uppfoljning");
        let told = hanna.post(&here, &told).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.told());
    }
    let unpublished = stranger.get("/oppna-data/planer/planer.csv").await;
    assert_eq!(unpublished.text, empty.text);
    published(&hanna, &address).await;
    let table = stranger.get("/oppna-data/planer/planer.csv").await;
    assert_eq!(table.headers["access-control-allow-origin"], "*");
    let rows: Vec<Vec<&str>> = (table.text.lines())
        .map(|row| row.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 4, "{}", table.text);
    assert!(rows.iter().all(|row| row.len() == 22), "{}", table.text);
    let of_goals = rows[1..]
        .iter()
        .map(|row| (row[1], row[10], row[19], row[20]));
    assert_eq!(
        of_goals.collect::<Vec<_>>(),
        [
            ("'=1+1", "'@SUM(1)", "", ""),
            ("'=1+1", "Fler får tid", "2024", "under-way"),
            ("'=1+1", "Fler får tid", "2025", "reached"),
        ]
    );
    let json = stranger.get("/oppna-data/planer/planer.json").await;
    let read: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    let plan = &read["plans"][0];
    assert_eq!(plan["about"]["title"], "=1+1");
    assert_eq!(plan["goals"][1]["years"]["2025"]["status"], "reached");
    let page = stranger.get("/planer").await;
    assert!(
        page.says("/oppna-data/planer/planer.json"),
        "{}",
        page.told()
    );
}
