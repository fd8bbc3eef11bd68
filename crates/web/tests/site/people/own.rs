//! One's own page: for whom one acts, and by which mandate.

use axum::http::StatusCode;

use crate::desk::Desk;
use crate::people::mandates::{NEW, approve};

#[tokio::test]
async fn everybody_is_told_who_they_are_and_for_whom() {
    let desk = Desk::new().await;
    for person in casework::demo::PEOPLE {
        let page = desk.person(person.key).await.get("/mina-sidor").await;
        assert_eq!(page.status, StatusCode::OK, "{}", person.key);
        let main = page.text.split("<main").nth(1).unwrap();
        // Those who act for a recipient read first what it gets, and then for whom they are here.
        let above = main.split("<h2>").next().unwrap();
        assert!(above.contains(person.name), "{above}");
        assert!(!page.says("‹"), "{}: a text is missing", person.key);
    }
}

#[tokio::test]
async fn whoever_has_several_mandates_chooses_one_and_gets_a_new_token() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    // Whoever has an account keeps it.
    let mut form = NEW.to_vec();
    form[2].1 = "Cecilia";
    form[3].1 = "cecilia@demo.example";
    let proposed = hanna.post("/mina-sidor/uppdrag/nytt", &form).await;
    assert_eq!(
        proposed.status,
        StatusCode::SEE_OTHER,
        "{}",
        proposed.told()
    );
    let confirmed = approve(&anders).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER);

    let mut cecilia = desk.person("cecilia").await;
    let page = cecilia.get("/mina-sidor").await;
    assert!(page.says("välj vem du företräder"), "{}", page.told());
    // A page that one of the mandates opens waits for the choice, and so does a form with what was typed.
    let page_of_some = cecilia.get("/mina-sidor/uppdrag/nytt").await;
    assert_eq!(page_of_some.status, StatusCode::SEE_OTHER);
    let choosing = "/mina-sidor?till=%2Fmina-sidor%2Fuppdrag%2Fnytt";
    assert_eq!(page_of_some.location(), choosing);
    let typed = [("namn", "Ture Halv")];
    let waiting = cecilia.post("/mina-sidor/uppdrag/nytt", &typed).await;
    assert_eq!(waiting.status, StatusCode::FORBIDDEN);
    assert!(waiting.says("name=\"buret.namn\" value=\"Ture Halv\""));
    // What none of them opens is refused as ever.
    let foreign = cecilia.get("/arbete/konton").await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let foreign = cecilia
        .post("/mina-sidor", &[("uppdrag", "finns-inte")])
        .await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let buttons = page.text.split("name=\"uppdrag\" value=\"").skip(1);
    let mandates: Vec<String> = buttons
        .map(|rest| rest[..rest.find('"').unwrap()].to_owned())
        .collect();
    assert_eq!(mandates.len(), 2);
    let handler = page.text.find("som handläggare").unwrap();
    let first = page.text.find(&mandates[0]).unwrap();
    let second = page.text.find(&mandates[1]).unwrap();
    let of_handler = usize::from(!(first < handler && handler < second));
    let chosen = cecilia
        .post("/mina-sidor", &[("uppdrag", mandates[of_handler].as_str())])
        .await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.told());
    let before = cecilia.cookie.clone();
    assert_eq!(
        cecilia.get("/mina-sidor").await.status,
        StatusCode::SEE_OTHER,
        "the old token is dead"
    );
    cecilia.take_cookie(&chosen);
    assert_ne!(cecilia.cookie, before);
    let page = cecilia.get("/mina-sidor").await;
    assert!(page.says("du är handläggare"), "{}", page.told());
    assert_eq!(
        cecilia.get("/mina-sidor/uppdrag/nytt").await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn whoever_has_no_mandate_is_told_whom_to_ask() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let own = anders.get("/mina-sidor").await;
    let table = &own.text[own.text.find("Dina uppdrag</caption>").unwrap()..];
    let start = table.find("/mina-sidor/uppdrag/").unwrap();
    let path = &table[start..start + table[start..].find('"').unwrap()];
    hanna
        .fill(&format!("{path}/avsluta"), &[("skal", "Har slutat")])
        .await;
    let anders = desk.person("anders").await;
    let page = anders.get("/mina-sidor").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("du företräder ingen än") && page.says("Ingen har föreslagit"));
    assert_eq!(
        anders.get("/mina-sidor/uppdrag").await.status,
        StatusCode::FORBIDDEN
    );
    // Their own mandate, and why it ended, they may still read.
    assert!(anders.get(path).await.says("Har slutat"));
    let mut form = NEW.to_vec();
    form[3].1 = "anders@demo.example";
    form[4].1 = "contact";
    hanna.post("/mina-sidor/uppdrag/nytt", &form).await;
    let page = anders.get("/mina-sidor").await;
    assert!(page.says("Fråga Hanna Påhittad"), "{}", page.told());
}
