//! Answers are compared when they are open to the public, and not a moment before or after.

use axum::http::StatusCode;

use crate::openings::{begun, decided, let_out, signed};

const FIGURE: &str = "/jamforelser/svar.municipality.helped";

#[tokio::test]
async fn an_answer_is_compared_from_when_it_is_open_until_it_is_withdrawn() {
    let (desk, _) = signed().await;
    let stranger = desk.stranger();
    assert_eq!(stranger.get(FIGURE).await.status, StatusCode::NOT_FOUND);
    let list = stranger.get("/jamforelser").await;
    assert!(!list.says("svar.municipality"), "{}", list.told());
    let one = begun(&desk).await;
    decided(&desk, &one, &[("alla", "oppna")]).await;
    assert_eq!(stranger.get(FIGURE).await.status, StatusCode::NOT_FOUND);
    let_out(&desk, &one).await;
    let list = stranger.get("/en/jamforelser").await;
    assert!(list.says("How many people were helped?"), "{}", list.told());
    assert!(!list.says("svar.municipality.hidden") && !list.says("svar.municipality.told"));
    let page = stranger.get(&format!("{FIGURE}?egen=0115")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(
        page.says("Vallentuna kommun har 3. Det är plats 1 av 1"),
        "{}",
        page.told()
    );
    assert!(page.says("289 av 290 saknar uppgift"), "{}", page.told());
    let each = stranger.get(&format!("{FIGURE}?per=invanare")).await;
    assert!(
        each.says("antal per 1\u{a0}000 invånare"),
        "{}",
        each.told()
    );
    let file = stranger
        .get("/oppna-data/jamforelser/svar.municipality.helped.csv")
        .await;
    assert!(file.says("0115,Vallentuna,01,3,3,1,"), "{}", file.text);
    assert!(
        file.says("0114,Upplands Väsby,01,,,,"),
        "what is missing is empty"
    );
    for hidden in ["hidden", "told"] {
        let address = format!("/jamforelser/svar.municipality.{hidden}");
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    }
    let karin = desk.person("karin").await;
    let revision = karin.get(&one).await.field("revision").unwrap();
    let fields = [
        ("gor", "dra-tillbaka"),
        ("revision", revision.as_str()),
        ("skal", "Ett namn skulle inte ha varit med."),
    ];
    karin.post(&one, &fields).await;
    assert_eq!(stranger.get(FIGURE).await.status, StatusCode::NOT_FOUND);
    assert!(!stranger.get("/jamforelser").await.says("svar.municipality"));
}
