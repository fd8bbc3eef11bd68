//! What people write is words wherever it is shown: to its owners, before it is published and after.

use axum::http::StatusCode;

use super::{begun, goal, published};
use crate::desk::Desk;

const HOSTILE: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{7*7}} ‹å› \u{202e}";
const TEXT: &str = "## <b>x</b>\n\n<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)>\n\n\
                    [klicka](javascript:alert(1)) *<u>u</u>* **<s>s</s>**\n\n\
                    <iframe src=//a.se></iframe> <!-- --> &lt;script&gt;";

#[tokio::test]
async fn hostile_titles_texts_goals_and_names_stay_words_on_every_page() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let stranger = desk.stranger();
    let address = begun(&hanna, HOSTILE, TEXT).await;
    let added = goal(&hanna, &address, HOSTILE).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let told = [
        ("revision", "0"),
        ("ar", "2024"),
        ("lage", "given-up"),
        ("varde", "1"),
        ("varfor", HOSTILE),
    ];
    let here = format!("{address}/mal/1/uppfoljning");
    let done = hanna.post(&here, &told).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let title = [("dokument", ""), ("rubrik", "<em>T</em>")];
    hanna
        .upload(&format!("{address}/dokument"), &title, ("a.csv", b"a;b\n"))
        .await;
    let done = published(&hanna, &address).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let unit = [("enhet", "<b>%</b>"), ("malgrupp", HOSTILE)];
    hanna.fill(&format!("{address}/mal/1"), &unit).await;
    published(&hanna, &address).await;
    let id = address.rsplit('/').next().unwrap();
    let slug = stranger.get(&format!("/planer/{id}")).await;
    assert_eq!(slug.status, StatusCode::SEE_OTHER);
    let public = slug.location().to_owned();
    let mut pages = vec![
        hanna.get("/arbete/planer").await,
        karin.get("/arbete/planer").await,
        karin.get(&format!("{address}/borttagning")).await,
        hanna.get("/mina-sidor/handelser").await,
        stranger.get("/planer").await,
        stranger.get(&format!("{public}/1")).await,
        stranger.get(&format!("{public}/andringar")).await,
    ];
    for part in [
        "",
        "/text",
        "/mal",
        "/mal/1",
        "/mal/1/uppfoljning",
        "/dokument",
        "/granska",
    ] {
        pages.push(hanna.get(&format!("{address}{part}")).await);
    }
    let page = stranger.get(&public).await;
    assert!(page.says("&lt;script&gt;alert(1)&lt;/script&gt;"));
    pages.push(page);
    for page in &pages {
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        for wrong in [
            "<script",
            "<img",
            "<b>",
            "<u>",
            "<s>",
            "<iframe",
            "<!--",
            "href=\"javascript",
            "\u{202e}",
        ] {
            assert!(!page.says(wrong), "{wrong}: {}", page.told());
        }
        assert!(!page.says("<em>T</em>"), "{}", page.told());
    }
}
