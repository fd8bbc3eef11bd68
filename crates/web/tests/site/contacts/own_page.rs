//! The page a contact comes to by a link of their own.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use casework::published::Published;
use tower::ServiceExt;
use web::Site;

use crate::desk::{Answer, Desk};

/// A link for one of the made-up contacts, as the page that makes it shows it.
async fn link(desk: &Desk, id: &str) -> String {
    let hanna = desk.person("hanna").await;
    let made = hanna
        .post(&format!("/mina-sidor/kontakter/{id}/lank"), &[("a", "b")])
        .await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.told());
    let (_, rest) = made.text.split_once("/kontakt/").unwrap();
    let secret = rest.split('<').next().unwrap();
    format!("/kontakt/{secret}")
}

fn is_private(answer: &Answer) {
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert_eq!(answer.headers["x-robots-tag"], "noindex, nofollow");
    assert!(!answer.says("rel=\"canonical\"") && !answer.says("/synpunkt"));
}

#[tokio::test]
async fn a_contact_sees_corrects_confirms_and_removes_what_is_kept() {
    let desk = Desk::new().await;
    let (karim, address) = (desk.stranger(), link(&desk, "pahittad-1").await);
    let page = karim.get(&address).await;
    is_private(&page);
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Karim Påhittad",
        "Vallentuna",
        "Samordnaren",
        "artikel 6.1 e",
        "name=\"robots\"",
    ] {
        assert!(page.says(words), "{words}");
    }
    let english = karim.get(&format!("/en{address}")).await;
    assert!(english.says("lang=\"en\"") && english.says("public interest"));

    let wrong = karim
        .post(
            &address,
            &[("gor", "ratta"), ("revision", "1"), ("namn", "")],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("href=\"#namn\"") && wrong.says("href=\"#epost\""));
    let fields = [
        ("gor", "ratta"),
        ("revision", "1"),
        ("namn", "Karim Rättad"),
        ("telefon", "08-12345"),
    ];
    let corrected = karim.post(&address, &fields).await;
    assert_eq!(
        corrected.status,
        StatusCode::SEE_OTHER,
        "{}",
        corrected.told()
    );
    let thanks = karim.get(corrected.location()).await;
    assert!(thanks.says("Karim Rättad") && thanks.says("Tack") && !thanks.says("kontakt1@"));
    let late = karim.post(&address, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let confirmed = karim.post(&address, &[("gor", "bekrafta")]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER);

    let unsure = karim.post(&address, &[("gor", "ta-bort")]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(karim.get(&address).await.says("Karim Rättad"));
    let removed = karim
        .post(&address, &[("gor", "ta-bort"), ("ja", "ja")])
        .await;
    assert_eq!(removed.status, StatusCode::OK);
    is_private(&removed);
    assert!(!removed.says("Karim"));
    let gone = karim.get(&address).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let hanna = desk.person("hanna").await;
    let left = hanna.get("/mina-sidor/kontakter/pahittad-1").await;
    assert!(left.says("Personen har bett om det") && left.says("Kontaktpersonen"));
}

#[tokio::test]
async fn a_link_that_is_unknown_replaced_or_wrong_is_told_the_same() {
    let desk = Desk::new().await;
    let stranger = desk.stranger();
    let replaced = link(&desk, "pahittad-1").await;
    let standing = link(&desk, "pahittad-1").await;
    let mut pages = Vec::new();
    for address in [
        "/kontakt/okand",
        replaced.as_str(),
        "/kontakt/%00",
        "/kontakt/'%20or%201=1",
    ] {
        for answer in [
            stranger.get(address).await,
            stranger.post(address, &[("gor", "bekrafta")]).await,
            stranger
                .post(address, &[("gor", "ta-bort"), ("ja", "ja")])
                .await,
        ] {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            is_private(&answer);
            let main = answer.text.split("<main").nth(1).unwrap();
            pages.push(main.split("</main>").next().unwrap().to_owned());
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1);
    assert_eq!(stranger.get(&standing).await.status, StatusCode::OK);
}

#[tokio::test]
async fn one_network_opens_a_hundred_pages_and_others_are_let_in() {
    let desk = Desk::new().await;
    let published: Published = desk.casework.published().await.unwrap();
    let site = Site::new(published, crate::desk::now, "0.0.0").with_casework(desk.casework.clone());
    let router = web::router(Arc::new(site.behind_proxy()));
    let ask = async |client: &str| {
        let request = Request::get("/kontakt/gissning").header("x-forwarded-for", client);
        let answer = router
            .clone()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        (
            answer.status(),
            answer.headers().contains_key("retry-after"),
        )
    };
    // A few more than the burst: what time gives back meanwhile is one in nine seconds.
    let mut refused = 0;
    for _ in 0..150 {
        let (status, says_when) = ask("192.0.2.1").await;
        if status == StatusCode::TOO_MANY_REQUESTS {
            assert!(says_when);
            refused += 1;
        } else {
            assert_eq!(status, StatusCode::NOT_FOUND);
        }
    }
    assert!((1..=50).contains(&refused), "{refused}");
    assert_eq!(ask("192.0.2.2").await.0, StatusCode::NOT_FOUND);
}
