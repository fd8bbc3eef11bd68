//! Files of contacts, in and out.

use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Reader as _, Xlsx};

use crate::desk::{Desk, changed};

const IMPORT: &str = "/arbete/kontakter/las-in";
const EXPORT: &str = "/arbete/kontakter/export";

const FILE: &str = "kommun;namn;e-post;gäller\r\n\
    Vallentuna;Ebba Påhittat;ebba@exempel.se;ekonomi\r\n\
    Österåker;<i>Ny</i> Person;ny@exempel.se;redovisning\r\n\
    Atlantis;Bo Ek;bo@exempel.se;\r\n";

#[tokio::test]
async fn a_file_is_shown_row_by_row_before_anything_is_kept() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let preview = karin
        .upload(IMPORT, &[], ("lista.csv", FILE.as_bytes()))
        .await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    for words in [
        "Ebba Påhittad",
        "har nästan samma namn",
        "&lt;i&gt;Ny&lt;/i&gt; Person",
        "Ingen organisation heter",
    ] {
        assert!(preview.says(words), "{words}");
    }
    let list = "/mina-sidor/kontakter";
    assert!(!karin.get(list).await.says("ny@exempel.se"));
    // The made form chooses nothing: what must be chosen is told, and the file need not be chosen again.
    let form: Vec<_> = preview
        .form()
        .into_iter()
        .filter(|(name, _)| name != "rad-2")
        .collect();
    let unchosen = karin.post(IMPORT, &form).await;
    assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unchosen.says("Välj vad som ska hända med rad"));
    let chosen = changed(form, &[("rad-2", "uppdatera-pahittad-2")]);
    let done = karin.post(IMPORT, &chosen).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.told());
    assert!(
        done.says("Tillagda: 1. Ändrade: 1. Överhoppade eller likadana: 1."),
        "{}",
        done.told()
    );
    let kept = karin.get(list).await;
    assert!(
        kept.says("ny@exempel.se") && kept.says("ebba@exempel.se") && !kept.says("Ebba Påhittad<")
    );
    let again = karin.post(IMPORT, &chosen).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.says("Registret har ändrats"));
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_told_where_another_is_chosen() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let none = karin.upload(IMPORT, &[], ("", b"")).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    for bytes in [&b"namn\nBo"[..], b"PK\x03\x04", b"<html>", b"\x00"] {
        let refused = karin.upload(IMPORT, &[], ("x.csv", bytes)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("href=\"#fil\"") && refused.says("type=\"file\""));
    }
    let large = vec![b'a'; 2 * 1024 * 1024];
    let large = karin.upload(IMPORT, &[], ("x.csv", &large)).await;
    assert_eq!(large.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(large.says("för stor"));
}

#[tokio::test]
async fn an_export_is_for_a_purpose_runs_nothing_and_can_be_read_in_again() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let hanna = desk.person("hanna").await;
    let fields = [
        ("galler", "press"),
        ("namn", "Bo Ek"),
        ("telefon", "+46 8 123 456"),
    ];
    hanna.post("/mina-sidor/kontakter/ny", &fields).await;
    let silent = karin.fill(EXPORT, &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let csv = karin
        .post(EXPORT, &[("skal", "Utskick"), ("format", "csv")])
        .await;
    assert_eq!(csv.status, StatusCode::OK);
    assert_eq!(csv.headers["cache-control"], "no-store");
    assert!(
        csv.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("kontakter.csv")
    );
    assert!(
        csv.says(";'+46 8 123 456;") && csv.says("Karim Påhittad"),
        "{}",
        csv.text
    );
    assert!(karin.get("/arbete/handelser").await.says("Utskick"));
    let again = karin
        .upload(IMPORT, &[], ("kontakter.csv", csv.text.as_bytes()))
        .await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.says("Redan likadana: 6."), "{}", again.told());

    let router = web::router(std::sync::Arc::clone(&desk.site));
    let body = crate::desk::encoded(&[("skal", "Utskick"), ("format", "xlsx")]);
    let request = axum::http::Request::post(EXPORT)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", karin.cookie.clone().unwrap())
        .body(axum::body::Body::from(body));
    let answer = tower::ServiceExt::oneshot(router, request.unwrap())
        .await
        .unwrap();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX)
        .await
        .unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let sheet = book.worksheet_range("Kontakter").unwrap();
    assert_eq!(sheet.rows().count(), 7);
    let read = karin.upload(IMPORT, &[], ("kontakter.xlsx", &bytes)).await;
    assert!(read.says("Redan likadana: 6."), "{}", read.told());
}
