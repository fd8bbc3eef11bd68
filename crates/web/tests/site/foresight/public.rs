//! What everybody reads: pages in both languages, what a reader tries, files, and what came of it.

use axum::http::StatusCode;

use crate::desk::Desk;

async fn demonstration() -> Desk {
    let desk = Desk::new().await;
    desk.casework.seed_demo_foresights().await.unwrap();
    desk
}

#[tokio::test]
async fn every_page_says_that_it_is_preliminary_in_both_languages() {
    let desk = demonstration().await;
    let stranger = desk.stranger();
    for page in [
        "/utblick",
        "/utblick?kod=0138",
        "/utblick?kod=03&niva=lan",
        "/utblick/2023",
        "/utblick/2024",
        "/utblick/2027?niva=regioner&namn=sk%C3%A5ne",
        "/utblick/2024?version=2",
        "/utblick/2023/0138",
        "/utblick/2024/0980",
        "/utblick/2025/01",
        "/utblick/2025/SKR",
        "/utblick/2025/lan/03",
        "/utblick/2025/0138?andring=-5&belopp-utveckling-kommuner=150+000+000",
    ] {
        for (language, word) in [("", "reliminär"), ("/en", "reliminar")] {
            let answer = stranger.get(&format!("{language}{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.told());
            assert!(answer.says(word), "{page}: {}", answer.told());
            assert!(!answer.says("‹"), "{page}: a text is lacking");
        }
    }
    let page = stranger.get("/utblick/2025/0138").await;
    for words in [
        "Tyresö kommun: preliminärt mellan",
        "Som 2023, preliminärt (kronor)",
        "Enligt budget, preliminärt (kronor)",
        "det nyaste som finns",
        "Påhittat belopp för demonstrationen",
        "<svg",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
}

#[tokio::test]
async fn what_came_of_it_is_told_with_its_causes() {
    let desk = demonstration().await;
    let stranger = desk.stranger();
    let page = stranger.get("/utblick/2023/01").await;
    for words in [
        "Så blev det 2023",
        "mindre än i utblicken",
        "för att postens belopp blev mindre",
        "för att nyckeln eller avrundningen ändrades",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let year = stranger.get("/utblick/2023").await;
    for words in ["Hur nära utblicken kom", "Störst skillnad i procent"] {
        assert!(year.says(words), "{words}: {}", year.told());
    }
    // Of 2024 only a part is known: nothing is said to have come of it.
    let next = stranger.get("/utblick/2024").await;
    assert!(!next.says("Så blev det"), "{}", next.told());
}

#[tokio::test]
async fn what_a_reader_tries_is_computed_and_what_makes_no_sense_is_refused() {
    let desk = demonstration().await;
    let stranger = desk.stranger();
    let tried = stranger
        .get("/utblick/2025/0138?belopp-utveckling-kommuner=394000000")
        .await;
    assert!(tried.says("Eget, preliminärt (kronor)"), "{}", tried.told());
    let same = stranger.get("/utblick/2025/0138?andring=0").await;
    assert!(same.says("Eget, preliminärt (kronor)"), "{}", same.told());
    for query in [
        "andring=-100",
        "andring=-250",
        "andring=901",
        "andring=999999",
        "andring=99999999999999999999",
        "andring=fem",
        "andring=1e3",
        "andring=NaN",
        "andring=1%2C234",
        "andring=%00",
        "andring=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "andring=%EF%BC%95",
        "belopp-utveckling-kommuner=-5",
        "belopp-utveckling-kommuner=1,50",
        "belopp-utveckling-kommuner=999999999999999",
        "belopp-utveckling-kommuner=9999999999999999999999",
        "belopp-utveckling-kommuner=%F0%9F%92%B0",
        "version=x",
        "version=99999999999999999999",
    ] {
        for language in ["", "/en"] {
            let page = format!("{language}/utblick/2025/0138?{query}");
            let refused = stranger.get(&page).await;
            let status = refused.status;
            assert_eq!(
                status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{page}: {}",
                refused.told()
            );
            assert!(!refused.says("<script>alert"), "{page}");
            assert!(!refused.says("‹"), "{page}: a text is lacking");
        }
    }
    for missing in [
        "/utblick/2025/9999",
        "/utblick/2025/lan/0138",
        "/utblick/2019",
        "/utblick/2025?version=7",
        "/utblick/99999",
        "/utblick/2025%00",
        "/oppna-data/utblick/2019.csv",
        "/oppna-data/utblick/2025.xlsx",
    ] {
        let answer = stranger.get(missing).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn files_hold_every_amount_and_sum_to_the_whole() {
    let desk = demonstration().await;
    let stranger = desk.stranger();
    let csv = stranger.get("/oppna-data/utblick/2025.csv").await;
    assert_eq!(csv.status, StatusCode::OK);
    let mut sums = [0_i64; 2];
    for line in csv.text.lines().skip(1) {
        assert!(line.starts_with("2025,preliminary,2,"), "{line}");
        let cells: Vec<&str> = line.split(',').collect();
        let amount = cells.len() - 4;
        let kronor: i64 = cells[amount].parse().unwrap();
        sums[usize::from(cells[3] == "budget-bill")] += kronor;
    }
    assert_eq!(sums, [1_640_500_000, 1_520_000_000]);
    let json = stranger
        .get("/oppna-data/utblick/2023.json?version=1")
        .await;
    let json: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(json["status"], "preliminary");
    assert_eq!(json["scenarios"][1]["total"], 1_650_000_000);
    let decided = json["amounts"].as_array().unwrap().iter();
    let decided = decided.filter(|row| row["scenario"] == "budget-bill");
    let decided: i64 = decided
        .filter_map(|row| row["decided_amount"].as_i64())
        .sum();
    assert_eq!(decided, 1_640_500_000);
}

#[tokio::test]
async fn the_pages_of_a_recipient_lead_to_its_foresight() {
    let desk = demonstration().await;
    let (stranger, hanna) = (desk.stranger(), desk.person("hanna").await);
    for (page, there) in [
        ("/mottagare/0138", "/utblick?kod=0138"),
        ("/lan/03", "/utblick?kod=03&amp;niva=lan"),
        ("/overenskommelser/2023", "/utblick"),
    ] {
        let answer = stranger.get(page).await;
        assert!(answer.says(&format!("href=\"{there}\"")), "{page}");
    }
    let own = hanna.get("/mina-sidor").await;
    assert!(own.says("href=\"/utblick?kod=0115\""), "{}", own.told());
    let list = stranger.get("/utblick?kod=0138").await;
    for year in 2023..=2027 {
        let there = format!("href=\"/utblick/{year}/0138\"");
        assert!(list.says(&there), "{there}: {}", list.told());
    }
}
