//! What people write is words wherever it is shown: to its owners, before it is published and after.

use super::{begun, published};
use crate::desk::Desk;

const HOSTILE: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{7*7}} ‹å› \u{202e}";
const TEXT: &str = "## <b>x</b>\n\n<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)>\n\n\
                    [klicka](javascript:alert(1)) [<i>a</i>](https://a.se/?b=c&d=%22) *<u>u</u>* **<s>s</s>**\n\n\
                    <iframe src=//a.se></iframe> <!-- --> &lt;script&gt;";

#[tokio::test]
async fn hostile_titles_texts_and_names_stay_words_on_every_page() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, HOSTILE, TEXT).await;
    let role = [
        ("roll", "<b>Ledare</b>"),
        ("namn", "<i>Zq</i>"),
        ("epost", "zq@vallentuna.example"),
    ];
    hanna.post(&format!("{address}/kontakter"), &role).await;
    let news = [("dag", "2025-01-01"), ("rubrik", HOSTILE), ("text", TEXT)];
    hanna.post(&format!("{address}/nyheter"), &news).await;
    let title = [("dokument", ""), ("rubrik", "<em>T</em>")];
    hanna
        .upload(&format!("{address}/dokument"), &title, ("a.csv", b"a;b\n"))
        .await;
    let done = published(&hanna, &address).await;
    assert_eq!(
        done.status,
        axum::http::StatusCode::SEE_OTHER,
        "{}",
        done.told()
    );
    let id = address.rsplit('/').next().unwrap();
    let mut pages = vec![
        hanna
            .get(&format!("/mina-sidor/projektkontakter/{id}"))
            .await,
        hanna.get("/mina-sidor/projekt").await,
        hanna.get("/mina-sidor/handelser").await,
        stranger.get("/projekt").await,
        stranger.get("/projekt?q=%3Cscript%3E%22").await,
    ];
    for part in [
        "",
        "/text",
        "/medel",
        "/kontakter",
        "/deltagare",
        "/nyheter",
        "/dokument",
        "/granska",
    ] {
        pages.push(hanna.get(&format!("{address}{part}")).await);
    }
    let slug = stranger.get(&format!("/projekt/{id}")).await;
    let public = stranger.get(slug.location()).await;
    assert!(public.says("&lt;script&gt;alert(1)&lt;/script&gt;"));
    pages.push(public);
    for page in &pages {
        assert_eq!(page.status, axum::http::StatusCode::OK, "{}", page.told());
        for wrong in [
            "<script",
            "<img",
            "<b>",
            "<i>",
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
