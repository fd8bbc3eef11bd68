//! Templates as pages: tried on every year before they are saved.

use axum::http::StatusCode;

use crate::desk::Desk;

const NEW: &str = "/arbete/meddelanden/mallar/ny";

#[tokio::test]
async fn everything_wrong_with_a_template_is_told_and_nothing_typed_is_lost() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let body = "Beloppet är {{ totl }}.\n{{ claim.deadline|senast }}\n{% set a = 1 %}";
    let fields = [
        ("namn", "Egen <b>"),
        ("amne", "{{ title }}"),
        ("text", body),
    ];
    let answer = karin.post(NEW, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.says("Rad 3") && answer.says("set"),
        "{}",
        answer.told()
    );
    assert_eq!(answer.lines("text").unwrap(), body);
    let body = "Beloppet är {{ totl }}.\n{{ claim.deadline|senast }}";
    let fields = [("namn", "Egen"), ("amne", "{{ title }}"), ("text", body)];
    let answer = karin.post(NEW, &fields).await;
    assert!(answer.says("Menade du ”total”?"), "{}", answer.told());
    assert!(
        answer.says("Rad 2, år 2016, 2017, 2018, 2019, 2022 och 2024"),
        "{}",
        answer.told()
    );
    assert_eq!(answer.lines("text").unwrap(), body);
    let body = "Beloppet är {{ total }}.";
    let fields = [("namn", "Egen"), ("amne", "{{ title }}"), ("text", body)];
    let saved = karin.post(NEW, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let list = karin.get("/arbete/meddelanden/mallar").await;
    assert!(list.says(">Egen</a>"));
    assert!(
        karin
            .get("/arbete/meddelanden/nytt")
            .await
            .says(">Egen</option>")
    );
}

#[tokio::test]
async fn a_shipped_template_is_read_and_copied_but_not_changed() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let shipped = "/arbete/meddelanden/mallar/via-skr";
    assert!(karin.get(shipped).await.says("{{ claim.deadline|senast }}"));
    let copy = karin.get(&format!("{NEW}?fran=via-skr")).await;
    let saved = karin.post(NEW, &copy.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let changed = karin.post(shipped, &copy.form()).await;
    assert_eq!(changed.status, StatusCode::NOT_FOUND, "{}", changed.told());
}
