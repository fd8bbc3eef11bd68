//! Figures that are imported, looked at, kept and taken out of use.

use std::fmt::Write as _;

use axum::http::StatusCode;

use crate::desk::{Desk, changed};

/// A table of population for every municipality on a date far ahead.
fn table() -> String {
    let mut csv = "reference_date,code,population\n".to_owned();
    let register = agreement::shipped::register();
    for (at, one) in register.of(grants::Level::Municipality).iter().enumerate() {
        writeln!(csv, "2029-11-01,{},{}", one.code, 1_000 + at).unwrap();
    }
    csv
}

const ABOUT: [(&str, &str); 3] = [
    ("kalla", "Tabell <1>"),
    ("utgivare", "SCB & vänner"),
    ("licens", "CC0"),
];

#[tokio::test]
async fn a_file_is_looked_at_before_it_is_kept_and_can_be_taken_out_of_use() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let address = "/arbete/underlag/hamta";
    let preview = anna
        .upload(address, &ABOUT, ("folk.csv", table().as_bytes()))
        .await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    assert!(preview.says("2029-11-01") && preview.says("290"));
    assert!(preview.says("Tabell &lt;1&gt;"));
    assert!(desk.casework.datasets().await.unwrap().is_empty());
    let kept = anna.post(address, &preview.form()).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.told());
    let datasets = desk.casework.datasets().await.unwrap();
    assert_eq!(datasets.len(), 1);
    assert_eq!(datasets[0].file_name, "folk.csv");
    // Drafts see it at once.
    let date = "2029-11-01".parse().unwrap();
    assert!(
        desk.site
            .published()
            .figures()
            .population_on(date)
            .is_some()
    );
    let again = anna
        .upload(address, &ABOUT, ("folk.csv", table().as_bytes()))
        .await;
    let twice = anna.post(address, &again.form()).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);

    let withdraw = format!("/arbete/underlag/{}/ta-ur-bruk", datasets[0].id);
    let without = anna.fill(&withdraw, &[]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = anna.fill(&withdraw, &[("skal", "Fel tabell.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(
        desk.site
            .published()
            .figures()
            .population_on(date)
            .is_none()
    );
    assert_eq!(anna.get(&withdraw).await.status, StatusCode::NOT_FOUND);
    let list = anna.get("/arbete/underlag").await;
    assert!(list.says("Fel tabell."));
}

#[tokio::test]
async fn a_file_other_than_the_one_looked_at_is_looked_at_again() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let address = "/arbete/underlag/hamta";
    let preview = anna
        .upload(address, &ABOUT, ("folk.csv", table().as_bytes()))
        .await;
    let other = "00ff".repeat(10);
    let swapped = anna
        .post(address, &changed(preview.form(), &[("innehall", &other)]))
        .await;
    assert_eq!(swapped.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(desk.casework.datasets().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_with_problems_is_told_with_their_places_and_what_was_typed_is_kept() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let broken = table().replace(",1000\n", ",många\n");
    let answer = anna
        .upload(
            "/arbete/underlag/hamta",
            &ABOUT,
            ("folk.csv", broken.as_bytes()),
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#fil\""));
    assert_eq!(answer.field("utgivare").as_deref(), Some("SCB & vänner"));
    for bytes in [
        &b""[..],
        b"\x00\x01\x02",
        b"PK\x03\x04",
        b"{",
        &b"a".repeat(100_000),
    ] {
        let answer = anna
            .upload("/arbete/underlag/hamta", &ABOUT, ("x.bin", bytes))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
