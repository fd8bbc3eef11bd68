//! The register: looked in, marked, given out.

use axum::http::StatusCode;

use crate::desk::Desk;
use crate::threads::questions::{answered, asked};

const GROUND: &str = "21 kap. 1 § OSL";

#[tokio::test]
async fn what_came_in_is_found_by_words_organisation_way_and_day() {
    let desk = Desk::new().await;
    let (hanna, henrik) = (desk.person("hanna").await, desk.person("henrik").await);
    let karin = desk.person("karin").await;
    let path = asked(&hanna, "Får vi köpa STOLAR?", "x").await;
    asked(&henrik, "Vem redovisar?", "x").await;
    answered(&karin, &path, "Ja.").await;
    for (query, here, away) in [
        ("", vec!["2025:1<", "2025:2<", "2025:3<"], vec![]),
        ("?sok=stolar", vec!["2025:1<", "2025:3<"], vec!["2025:2<"]),
        ("?organisation=region-21", vec!["2025:2<"], vec!["2025:1<"]),
        ("?vag=out", vec!["2025:3<"], vec!["2025:1<", "2025:2<"]),
        ("?fran=2025-02-04", vec![], vec!["2025:1<"]),
        ("?till=2025-02-03", vec!["2025:1<"], vec![]),
        ("?ar=1999", vec!["2025:1<"], vec![]),
        ("?sok=%3Cb%3E", vec![], vec!["2025:1<", "<b>"]),
    ] {
        let page = karin.get(&format!("/arbete/diarium{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        for words in here {
            assert!(page.says(words), "{query}: {words}\n{}", page.told());
        }
        for words in away {
            assert!(!page.says(words), "{query}: {words}");
        }
    }
    let wrong = karin.get("/arbete/diarium?fran=i+fjol").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_given_out_is_what_was_looked_at_and_not_kept_back() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let rut = desk.person("rut").await;
    for number in 1..=3 {
        asked(&hanna, &format!("Om Anna Andersson {number}"), "x").await;
    }
    let entry = "/arbete/diarium/2025/1";
    let no_ground = karin.fill(entry, &[("sekretess", "whole")]).await;
    assert_eq!(no_ground.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no_ground.says("Grunden saknas"), "{}", no_ground.told());
    let whole = [("sekretess", "whole"), ("grund", GROUND)];
    let stale = karin.get(entry).await.form();
    let marked = karin.fill(entry, &whole).await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.told());
    let stale = crate::desk::changed(stale, &[("sekretess", "none")]);
    let late = karin.post(entry, &stale).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.told());
    let cleared = karin
        .fill("/arbete/diarium/2025/2", &[("sekretess", "none")])
        .await;
    assert_eq!(cleared.status, StatusCode::SEE_OTHER, "{}", cleared.told());
    let page = karin.get(entry).await;
    assert!(
        page.says(GROUND) && page.says("Karin Påhittad"),
        "{}",
        page.told()
    );

    let page = karin.get("/arbete/diarium/lamna-ut").await;
    let file = karin.get("/arbete/diarium/lamna-ut/lista.csv").await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    for given in [&page, &file] {
        let text = &given.text;
        assert!(given.says(&format!("[sekretess: {GROUND}]")), "{text}");
        assert!(given.says("Om Anna Andersson 2"), "{text}");
        assert!(!given.says("Om Anna Andersson 1"), "{text}");
        assert!(!given.says("Om Anna Andersson 3"), "{text}");
        assert!(given.says("Fråga om Psykisk hälsa"), "{text}");
    }
    let first = file.text.lines().nth(1).unwrap();
    assert!(first.starts_with("2025:1;In;3\u{a0}februari"), "{first}");
    assert!(!first.contains("Vallentuna"), "{first}");
    // That it was taken is recorded.
    let record = rut.get("/arbete/handelser").await;
    assert!(record.says("hämtade diariet för att lämna ut det"));
    assert!(record.says("prövade sekretess för en handling"));
    // Whoever audits reads and decides nothing.
    assert!(!rut.get(entry).await.says("name=\"grund\""));
    assert_eq!(rut.post(entry, &whole).await.status, StatusCode::FORBIDDEN);
    for address in ["/arbete/diarium", entry, "/arbete/diarium/lamna-ut"] {
        assert_eq!(hanna.get(address).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_ground_is_text_and_a_cell_is_never_run() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    asked(&hanna, "=HYPERLINK(\"http://x\")", "x").await;
    let cleared = [("sekretess", "none"), ("grund", "<img src=x>")];
    karin.fill("/arbete/diarium/2025/1", &cleared).await;
    let page = karin.get("/arbete/diarium/2025/1").await;
    assert!(page.says("&lt;img src=x&gt;") && !page.says("<img"));
    let file = karin.get("/arbete/diarium/lamna-ut/lista.csv").await;
    assert!(file.says("'=HYPERLINK"), "{}", file.text);
    let broken = [("sekretess", "whole"), ("grund", "a\nb")];
    let refused = karin.fill("/arbete/diarium/2025/1", &broken).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}
