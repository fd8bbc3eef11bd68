//! Opening a year for money, looking in the ledger, and what lapses, as those who work with it see it.

mod corrections;

use crate::desk::{Desk, Person};
use axum::http::StatusCode;

const DIRECT: &str = "/arbete/medel/psykisk-halsa-2023";
const VIA: &str = "/arbete/medel/psykisk-halsa-2021";
const CLOSED: &str = "/arbete/medel/psykisk-halsa-2020";

async fn opened() -> Desk {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    desk
}

async fn status(person: &Person, address: &str) -> StatusCode {
    person.get(address).await.status
}

fn set(fields: &mut [(String, String)], name: &str, value: &str) {
    let field = fields.iter_mut().find(|(field, _)| field == name);
    value.clone_into(&mut field.unwrap().1);
}

/// The form for opening a year, filled in as far as the agreement does not.
fn filled(mut fields: Vec<(String, String)>) -> Vec<(String, String)> {
    for (name, value) in [
        ("betalare", "kammarkollegiet"),
        ("satt", "direkt"),
        ("delar", "ja"),
        ("rekvirera-senast", "2025-12-01"),
        ("forfaller", "ja"),
        ("vantetid", "3"),
        ("intyg", "Pengarna används till det de är till."),
        ("redovisa-senast", "2026-03-01"),
        ("betala-tillbaka-senast", "2026-03-31"),
        ("betalas-tillbaka-till", "betalare"),
        ("ranta", "nej"),
        ("grunder", "Det som inte har använts."),
        ("uppfoljning", "Socialstyrelsen"),
        ("anslag", "1:8 ap. 1"),
        ("beslut", "SKR 2019-12-13; S2019/05315"),
        ("s-kod-kommun", "S0000"),
        ("s-kod-region", "S0000"),
        ("s-kod-lan", "S0000"),
        ("s-kod-samordnare", "S0000"),
    ] {
        set(&mut fields, name, value);
    }
    fields
}

#[tokio::test]
async fn a_year_is_opened_by_two_and_then_says_what_there_is_to_claim() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let form = karin.get(&format!("{CLOSED}/oppna")).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.told());
    assert_eq!(
        form.field("rekvirera-senast").as_deref().map(str::len),
        Some(10)
    );
    let fields = filled(form.form());
    let sent = karin.post(&format!("{CLOSED}/oppna"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = karin.get(CLOSED).await;
    assert!(
        page.says("Ett förslag väntar på en andra person"),
        "{}",
        page.told()
    );
    let again = karin.post(&format!("{CLOSED}/oppna"), &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    let karl = desk.casework.demo_actor("karl").await.unwrap();
    let year = desk
        .casework
        .year_of_money(&karl, "psykisk-halsa-2020")
        .await;
    let waits = year.unwrap().waits.unwrap();
    let approvals = desk.person("karl").await;
    let asked = desk.casework.open_approvals(&karl).await.unwrap();
    let asked = asked
        .iter()
        .find(|one| one.approval.subject_id == waits.year.id);
    let address = format!("/mina-sidor/godkannanden/{}", asked.unwrap().approval.id);
    let shown = approvals.get(&address).await;
    for words in [
        "1:8 ap. 1",
        "Ingen ränta",
        "31\u{a0}mars\u{a0}2026",
        "Varje mottagare rekvirerar",
    ] {
        assert!(shown.says(words), "{words}: {}", shown.told());
    }
    desk.approve("karl", &waits.year.id).await.unwrap();
    let page = karin.get(CLOSED).await;
    assert!(page.says("att rekvirera"), "{}", page.told());
    assert!(page.says("Summorna stämmer i varje steg"));
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_stands() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let form = karin.get(&format!("{CLOSED}/oppna")).await;
    let mut fields = filled(form.form());
    set(&mut fields, "anslag", "");
    set(&mut fields, "ranta", "ja");
    set(&mut fields, "rantesats", "8,505");
    set(&mut fields, "rekvirera-senast", "i går");
    set(&mut fields, "vantetid", "-1");
    set(&mut fields, "grunder", "<script>alert(1)</script>");
    let sent = karin.post(&format!("{CLOSED}/oppna"), &fields).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in [
        "anslag",
        "rantegrund",
        "rantesats",
        "rekvirera-senast",
        "vantetid",
    ] {
        assert!(
            sent.says(&format!("id=\"{field}-error\"")),
            "{field}: {}",
            sent.told()
        );
    }
    assert_eq!(sent.field("rantesats").as_deref(), Some("8,505"));
    assert!(
        !sent.says("<script>alert"),
        "what was typed is never markup"
    );
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let year = desk
        .casework
        .year_of_money(&actor, "psykisk-halsa-2020")
        .await;
    assert!(year.unwrap().openings.is_empty());
}

#[tokio::test]
async fn there_is_no_rate_without_interest() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let form = karin.get(&format!("{CLOSED}/oppna")).await;
    let mut fields = filled(form.form());
    set(&mut fields, "rantesats", "8,50");
    let sent = karin.post(&format!("{CLOSED}/oppna"), &fields).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.says("id=\"rantesats-error\""));
}

#[tokio::test]
async fn the_ledger_is_read_by_those_who_may_and_by_nobody_else() {
    let desk = opened().await;
    let pages = [
        "/arbete/medel".to_owned(),
        DIRECT.to_owned(),
        format!("{DIRECT}/mottagare"),
        format!("{VIA}/mottagare/pool/alla"),
        format!("{DIRECT}/forfall"),
        "/arbete/huvudbok".to_owned(),
        "/arbete/huvudbok/avstamning".to_owned(),
        "/arbete/huvudbok/rabalans".to_owned(),
        "/arbete/huvudbok/rabalans.xlsx".to_owned(),
        "/arbete/huvudbok/arsbesked?ar=2024".to_owned(),
        "/arbete/huvudbok/arsbesked.csv".to_owned(),
    ];
    for key in ["karin", "petra", "par", "sofia", "rut"] {
        let person = desk.person(key).await;
        for page in &pages {
            assert_eq!(status(&person, page).await, StatusCode::OK, "{key} {page}");
        }
    }
    for key in ["hanna", "asa", "ada"] {
        let person = desk.person(key).await;
        for page in &pages {
            assert_eq!(
                status(&person, page).await,
                StatusCode::FORBIDDEN,
                "{key} {page}"
            );
        }
    }
    let petra = desk.person("petra").await;
    assert_eq!(
        status(&petra, &format!("{DIRECT}/oppna")).await,
        StatusCode::FORBIDDEN
    );
    let hanna = desk.person("hanna").await;
    assert_eq!(
        status(&hanna, "/mina-sidor/arsbesked").await,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_voucher_shows_its_lines_and_the_reconciliation_that_all_agrees() {
    let desk = opened().await;
    let karin = desk.person("karin").await;
    let list = karin
        .get("/arbete/huvudbok?overenskommelse=psykisk-halsa-2021")
        .await;
    let links = list.text.split("/arbete/huvudbok/").skip(1);
    let mut ids = links.filter_map(|link| link.split('"').next());
    let id = ids.find(|id| id.len() == 32).unwrap();
    let voucher = karin.get(&format!("/arbete/huvudbok/{id}")).await;
    assert!(voucher.says("Året öppnades"), "{}", voucher.told());
    assert!(voucher.says("Samordnaren, för alla"));
    let agrees = karin.get("/arbete/huvudbok/avstamning").await;
    assert!(agrees.says("Allt stämmer på öret"), "{}", agrees.told());
    let missing = karin.get("/arbete/huvudbok/%27%20or%201=1%20--").await;
    assert!(missing.status.is_client_error());
}

#[tokio::test]
async fn the_page_of_a_recipient_follows_its_krona() {
    let desk = opened().await;
    let karin = desk.person("karin").await;
    let page = karin
        .get(&format!("{DIRECT}/mottagare/municipality/0115"))
        .await;
    assert!(page.says("Vallentuna har beviljats"), "{}", page.told());
    assert!(page.says("Summorna stämmer i varje steg"));
    let all = karin
        .get(&format!("{DIRECT}/mottagare?niva=county&ordna=kvar"))
        .await;
    assert!(all.says("21 mottagare"), "{}", all.told());
}

#[tokio::test]
async fn nothing_lapses_before_its_time_nor_by_the_wrong_person_nor_is_undone_without_a_reason() {
    let desk = opened().await;
    let karin = desk.person("karin").await;
    let page = karin.get(&format!("{DIRECT}/forfall")).await;
    assert!(page.says("Kronor i riskzonen"), "{}", page.told());
    assert!(!page.says("Låt rätten förfalla"), "there is still time");
    let nothing: [(&str, &str); 0] = [];
    let sent = karin.post(&format!("{DIRECT}/forfall"), &nothing).await;
    assert_eq!(sent.status, StatusCode::CONFLICT);

    let petra = desk.person("petra").await;
    let refused = petra.post(&format!("{DIRECT}/forfall"), &nothing).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let undo = format!("{DIRECT}/forfall/municipality/0115/utvecklingsarbete");
    let blank = karin.post(&undo, &[("skal", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing_lapsed = karin.post(&undo, &[("skal", "Beslut 1/2025")]).await;
    assert_eq!(nothing_lapsed.status, StatusCode::CONFLICT);
    assert!(
        nothing_lapsed.says("Beslut 1/2025"),
        "what was typed stands"
    );
}

#[tokio::test]
async fn the_trial_balance_has_equal_sums_on_the_page_and_in_the_file() {
    let desk = opened().await;
    let karin = desk.person("karin").await;
    let address = "/arbete/huvudbok/rabalans?overenskommelse=psykisk-halsa-2021";
    let page = karin.get(address).await;
    assert!(page.says("Summorna är lika"), "{}", page.told());
    assert!(page.says("9020 Rätt, inte rekvirerat"));
    assert!(page.says("Samordnarens rekvisition, alla poster"));
    let file = karin
        .get("/arbete/huvudbok/rabalans.csv?overenskommelse=psykisk-halsa-2021")
        .await;
    let line = |name: &str, account: &str| -> Vec<i64> {
        let start = format!("{name};{account}");
        let line = file.text.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap_or_else(|| panic!("{start}: {}", file.text));
        let ore = |cell: &str| cell.replace(['.', ','], "").parse::<i64>().unwrap();
        line.split(';').skip(2).map(ore).collect()
    };
    let [granted, entitled] = ["9010", "9020"].map(|account| line("Alla poster", account));
    assert_eq!(
        granted[2], entitled[1],
        "what left one place came to the other"
    );
    assert_eq!(entitled[3], entitled[1]);
    assert_eq!(granted[3], -entitled[3]);
    let sum = line("Alla poster", "Summa");
    assert_eq!((sum[0], sum[3]), (0, 0));
    assert_eq!(sum[1], sum[2]);
    // Before the year was opened nothing had happened; after it all of it stands as the opening balance.
    let before = format!("{address}&till=2024-12-31&fran=2024-01-01");
    assert!(karin.get(&before).await.says("Ingenting har hänt"));
    let after = "/arbete/huvudbok/rabalans.csv?overenskommelse=psykisk-halsa-2021&fran=2025-03-01&till=2025-03-31";
    let after = karin.get(after).await;
    let opening = after
        .text
        .lines()
        .find(|line| line.starts_with("Alla poster;9020"));
    assert!(opening.unwrap().contains(";0,00;0,00;"), "{opening:?}");
}

#[tokio::test]
async fn a_period_that_cannot_be_meant_is_said_at_its_field() {
    let desk = opened().await;
    let karin = desk.person("karin").await;
    let page = karin
        .get("/arbete/huvudbok/rabalans?fran=2025-02-30&till=igår")
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("id=\"fran-error\"") && page.says("id=\"till-error\""));
    assert_eq!(page.field("fran").as_deref(), Some("2025-02-30"));
    let backwards = karin
        .get("/arbete/huvudbok/rabalans?fran=2025-02-02&till=2025-02-01")
        .await;
    assert!(backwards.says("Den sista dagen är före den första"));
    let file = karin.get("/arbete/huvudbok/rabalans.csv?fran=i+fjol").await;
    assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY);
}
