//! All signed answers as files, as those who follow up meet them.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use zip::ZipArchive;

use crate::received_reports::{asked, signed};

const LIST: &str = "/arbete/redovisningar/filer";
const YEAR: &str = "psykisk-halsa-2023";

#[tokio::test]
async fn files_are_asked_for_followed_by_reloading_and_taken() {
    let desk = asked().await;
    signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let from = sofia.get("/arbete/redovisningar").await;
    assert!(from.says(&format!("{LIST}?ar={YEAR}")), "{}", from.told());
    let nothing = sofia.fill(LIST, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.says("Välj minst ett år"), "{}", nothing.told());
    let year = format!("ar-{YEAR}");
    let asked = sofia.fill(LIST, &[(year.as_str(), "ja")]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.told());
    let one = asked.location().to_owned();
    let page = sofia.get(&one).await;
    assert!(
        page.says("0 av 1 redovisningar är skrivna"),
        "{}",
        page.told()
    );
    assert!(!page.says("svar.zip"));
    let archive = format!("{one}/svar.zip");
    assert_eq!(sofia.get(&archive).await.status, StatusCode::CONFLICT);
    while desk.casework.work_once("worker").await.unwrap() {}
    let page = sofia.get(&one).await;
    assert!(
        page.says("1 av 1 redovisningar är skrivna"),
        "{}",
        page.told()
    );
    assert!(page.says(&archive), "{}", page.told());
    let taken = sofia.get(&archive).await;
    assert_eq!(taken.status, StatusCode::OK);
    let length = taken.headers[CONTENT_LENGTH].to_str().unwrap();
    assert_eq!(length, taken.bytes.len().to_string());
    let mut zip = ZipArchive::new(Cursor::new(&taken.bytes)).unwrap();
    let mut long = String::new();
    let mut file = zip.by_name(&format!("svar/{YEAR}/lang.csv")).unwrap();
    file.read_to_string(&mut long).unwrap();
    assert!(long.contains("anställt en samordnare"), "{long}");
    // Another who follows up takes the same files.
    let rut = desk.person("rut").await;
    assert_eq!(rut.get(&archive).await.bytes, taken.bytes);
}

#[tokio::test]
async fn files_are_for_those_who_follow_up_alone() {
    let desk = asked().await;
    signed(&desk).await;
    let karin = desk.person("karin").await;
    let year = format!("ar-{YEAR}");
    let asked = karin.fill(LIST, &[(year.as_str(), "ja")]).await;
    while desk.casework.work_once("worker").await.unwrap() {}
    let one = asked.location().to_owned();
    for who in ["hanna", "hugo", "ada"] {
        let person = desk.person(who).await;
        for address in [LIST, &one, &format!("{one}/svar.zip")] {
            let answer = person.get(address).await;
            let refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
            assert!(refused.contains(&answer.status), "{who} {address}");
            assert!(!answer.says("anställt en samordnare"), "{who} {address}");
        }
        let asks = person.post(LIST, &[(year.as_str(), "ja")]).await;
        assert_eq!(asks.status, StatusCode::FORBIDDEN, "{who}");
    }
    let stranger = desk.stranger().get(&format!("{one}/svar.zip")).await;
    assert_ne!(stranger.status, StatusCode::OK);
}
