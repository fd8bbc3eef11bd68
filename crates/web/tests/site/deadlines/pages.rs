//! Deadlines of one's own and of everybody, for those who sign in.

use axum::http::StatusCode;

use crate::deadlines::place::{Answer, Place};

const OWN: &str = "/mina-sidor/frister/psykisk-halsa-2023/claim";
const ALL: &str = "/arbete/frister/psykisk-halsa-2023/claim";

/// With ordinary spaces, as people type.
fn text(answer: &Answer) -> String {
    answer.text.replace('\u{a0}', " ")
}

#[tokio::test]
async fn a_handler_notes_that_it_is_done_and_takes_it_back() {
    let place = Place::new().await;
    let hanna = place.person("hanna").await;
    let list = hanna.get("/mina-sidor/frister").await;
    let said = text(&list);
    assert!(
        said.contains("Er nästa sista dag är 1 december 2023"),
        "{}",
        list.told()
    );
    assert!(said.contains("begär pengarna för 2023 senast 1 december 2023 kl. 23.59"));
    assert!(said.contains("Inte gjort än"));

    let one = hanna.get(OWN).await;
    assert!(
        text(&one).contains("Begär pengarna för 2023"),
        "{}",
        one.told()
    );
    let hostile = "<script>alert(1)</script>\nandra raden";
    let fields = [("hur", "gjort"), ("anteckning", hostile)];
    let sent = hanna.post(OWN, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let done = hanna.get(OWN).await;
    assert!(done.says("Gjort på annat sätt"), "{}", done.told());
    assert!(done.says("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!done.says("<script>alert"));
    // Twice is not done twice.
    let again = hanna.post(OWN, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    let back = hanna.post(OWN, &[("gor", "ta-bort")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.told());
    let open = hanna.get(OWN).await;
    assert!(open.says("Inte gjort än"), "{}", open.told());
    assert!(open.says("Anteckningen är borttagen"));
    let back = hanna.post(OWN, &[("gor", "ta-bort")]).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_is_wrong_is_told_and_what_was_typed_is_kept() {
    let place = Place::new().await;
    let hanna = place.person("hanna").await;
    let empty = hanna
        .post(OWN, &[("hur", "gjort"), ("anteckning", " ")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Skriv hur det är gjort"), "{}", empty.told());
    let long = "ö".repeat(1_001);
    let fields = [("hur", "behovs-inte"), ("anteckning", long.as_str())];
    let too_long = hanna.post(OWN, &fields).await;
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(too_long.lines("anteckning"), Some(long.as_str()));
    let how = hanna.post(OWN, &[("anteckning", "inskickat")]).await;
    assert_eq!(how.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(how.lines("anteckning"), Some("inskickat"));
    let one = hanna.get(OWN).await;
    assert!(one.says("Ingenting är antecknat"), "{}", one.told());
}

#[tokio::test]
async fn the_coordinator_sees_who_is_silent_and_what_they_will_be_told() {
    let place = Place::new().await;
    let (karin, hanna) = (place.person("karin").await, place.person("hanna").await);
    let overview = karin.get("/arbete/frister").await;
    assert!(
        text(&overview).contains("1 november 2023 (30 dagar före)"),
        "{}",
        overview.told()
    );
    let before = karin.get(ALL).await;
    let silent = |answer: &Answer| -> usize {
        let heading = answer.text.split("<h1>").nth(1).unwrap();
        heading.split(' ').next().unwrap().parse().unwrap()
    };
    let count = silent(&before);
    assert!(count > 300, "{count}");
    // Those with most money come first.
    let stockholm = before.text.find("Region Stockholm").unwrap();
    assert!(stockholm < before.text.find("Region Gotland").unwrap());
    let by_name = karin.get(&format!("{ALL}?ordna=namn")).await;
    let ale = by_name.text.find("Ale kommun").unwrap();
    assert!(ale < by_name.text.find("Region Stockholm").unwrap());

    let fields = [("hur", "gjort"), ("anteckning", "Inskickat")];
    hanna.post(OWN, &fields).await;
    let after = karin.get(&format!("{ALL}?visa=tysta")).await;
    assert_eq!(silent(&after), count - 1);
    assert!(!after.says("Vallentuna kommun"));
    let done = karin.get(&format!("{ALL}?visa=klara")).await;
    assert!(done.says("Vallentuna kommun") && !done.says("Region Stockholm"));

    let ale = karin.get(&format!("{ALL}/kommun-1440")).await;
    let said = text(&ale);
    assert!(
        said.contains("Så ser nästa påminnelse ut"),
        "{}",
        ale.told()
    );
    assert!(said.contains("Påminnelse 1 av 3: begär pengarna för 2023"));
    let fields = [
        ("hur", "behovs-inte"),
        ("anteckning", "De avstår, enligt brev"),
    ];
    let noted = karin.post(&format!("{ALL}/kommun-1440"), &fields).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.told());
    assert_eq!(silent(&karin.get(ALL).await), count - 2);
    let file = karin.get(&format!("{ALL}/frister.csv")).await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let row = file
        .text
        .lines()
        .find(|line| line.starts_with("kommun-1440;"));
    assert!(row.unwrap().contains(";Behövs inte;2023-10-20;"), "{row:?}");
    assert!(!file.says("@demo.example"));
}

#[tokio::test]
async fn an_auditor_reads_who_is_silent_and_finds_nothing_to_press() {
    let place = Place::new().await;
    let rut = place.person("rut").await;
    let one = format!("{ALL}/kommun-0115");
    for address in ["/arbete/frister", ALL, &one, &format!("{ALL}/frister.csv")] {
        let answer = rut.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(!answer.text.contains("name=\"anteckning\""), "{address}");
        // What is sent from here only chooses what is shown.
        let main = answer.text.split("<main").nth(1).unwrap_or_default();
        assert!(!main.contains("method=\"post\""), "{address}");
    }
    let shown = text(&rut.get(&one).await);
    assert!(shown.contains("Så ser nästa påminnelse ut"));
    let list = rut.get("/arbete").await;
    assert!(list.says("/arbete/frister"), "{}", list.told());
    let fields = [("hur", "gjort"), ("anteckning", "nej")];
    let refused = rut.post(&one, &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    // Whoever reads every organisation's own deadlines has no list of who is silent.
    let petra = place.person("petra").await;
    let refused = petra.get("/arbete/frister").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nobody_sees_what_is_not_theirs() {
    let place = Place::new().await;
    let hanna = place.person("hanna").await;
    for address in [
        "/arbete/frister",
        ALL,
        "/arbete/frister/psykisk-halsa-2023/claim/kommun-0115",
    ] {
        let answer = hanna.get(address).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
    // The claim of 2021 was the coordinator's to make.
    let theirs = hanna
        .get("/mina-sidor/frister/psykisk-halsa-2021/claim")
        .await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let rut = place.person("rut").await;
    let note = rut
        .post(OWN, &[("hur", "gjort"), ("anteckning", "nej")])
        .await;
    assert_eq!(note.status, StatusCode::FORBIDDEN);
    let petra = place.person("petra").await;
    let list = petra.get("/mina-sidor/frister").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.says("Inga tidsfrister här"), "{}", list.told());
}
