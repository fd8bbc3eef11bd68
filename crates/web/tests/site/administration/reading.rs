//! Reading only, as people meet it.

use axum::http::StatusCode;

use crate::desk::Desk;

const READING: &str = "/arbete/drift/lasning";

#[tokio::test]
async fn while_nothing_is_written_pages_say_why_and_forms_keep_what_was_typed() {
    let desk = Desk::new().await;
    let (ada, karin) = (desk.person("ada").await, desk.person("karin").await);
    let without = ada.post(READING, &[("lage", "pa"), ("skal", " ")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let on = [("lage", "pa"), ("skal", "Databasen flyttas <b>nu</b>")];
    let switched = ada.post(READING, &on).await;
    assert_eq!(
        switched.status,
        StatusCode::SEE_OTHER,
        "{}",
        switched.told()
    );
    let twice = ada.post(READING, &on).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);

    let page = karin.get("/arbete").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Läsläget är på sedan"));
    assert!(page.says("Databasen flyttas &lt;b&gt;nu&lt;/b&gt;"));
    let typed = [
        ("satt", "efter"),
        ("efter", "psykisk-halsa-2024"),
        ("anteckning", "å \"ä\" & ö"),
    ];
    for address in ["/arbete/ny", "/en/arbete/ny"] {
        let waits = karin.post(address, &typed).await;
        assert_eq!(waits.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(waits.headers["retry-after"], "300");
        for (name, value) in typed {
            assert_eq!(waits.field(name).as_deref(), Some(value), "{name}");
        }
        assert!(waits.says(&format!("action=\"{address}\"")));
    }
    // Somebody may sign in and out meanwhile.
    let rut = desk.person("rut").await;
    assert_eq!(rut.get("/arbete").await.status, StatusCode::OK);
    let out = rut.post("/logga-ut", &[("", "")]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert_eq!(rut.get("/arbete").await.status, StatusCode::SEE_OTHER);

    let off = ada.post(READING, &[("lage", "av")]).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.told());
    let page = karin.get("/arbete").await;
    assert!(!page.says("Läsläget är på sedan"));
    karin.start().await;
    let record = ada.get("/arbete/handelser").await;
    assert!(record.says("slog på läsläget") && record.says("stängde av läsläget"));
}

#[tokio::test]
async fn a_file_sent_while_nothing_is_written_is_refused_in_words() {
    let desk = Desk::new().await;
    let (ada, karin) = (desk.person("ada").await, desk.person("karin").await);
    let switched = ada
        .post(READING, &[("lage", "pa"), ("skal", "Flytt")])
        .await;
    assert_eq!(switched.status, StatusCode::SEE_OTHER);
    let published = desk.casework.published().await.unwrap();
    let text = published.agreements()[0].text.clone();
    let refused = karin
        .upload("/arbete/ny/fil", &[], ("a.toml", text.as_bytes()))
        .await;
    assert_ne!(refused.status, StatusCode::SEE_OTHER, "{}", refused.told());
    assert!(refused.status.is_server_error() || refused.status.is_client_error());
}

#[tokio::test]
async fn a_session_that_must_end_ends_although_nothing_is_written() {
    let desk = Desk::new().await;
    let (ada, hanna) = (desk.person("ada").await, desk.person("hanna").await);
    let switched = ada
        .post(READING, &[("lage", "pa"), ("skal", "Intrång")])
        .await;
    assert_eq!(switched.status, StatusCode::SEE_OTHER);
    let id = crate::administration::accounts::id_of(&desk, "hanna").await;
    let address = format!("/arbete/konton/{id}");
    let ended = ada
        .post(
            &format!("{address}/inloggningar"),
            &[("inloggning", "alla")],
        )
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    let away = hanna.get("/arbete/konton").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    // Closing the account is more than that, and waits; the reason that was typed stays on the page.
    let waits = ada
        .post(&format!("{address}/stang"), &[("skal", "Intrång")])
        .await;
    assert_eq!(waits.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(waits.lines("skal").as_deref(), Some("Intrång"));
}
