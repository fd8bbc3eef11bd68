//! From what one has a right to, by one form and one button, to the receipt.

use axum::http::StatusCode;
use casework::payment_account::NewPaymentAccount;
use grants::payment_number::PaymentNumberKind;

use crate::desk::{Answer, Desk, Person, changed};

const FORM: &str = "/mina-sidor/medel/psykisk-halsa-2023/rekvirera";
const VIA: &str = "/mina-sidor/medel/psykisk-halsa-2021/rekvirera";

async fn desk() -> Desk {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    desk
}

/// Gives the organisation of two people an account.
async fn account(desk: &Desk, proposes: &str, confirms: &str) {
    let actor = desk.casework.demo_actor(proposes).await.unwrap();
    let new = NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: "991-2346".to_owned(),
        holder: "Kommunen".to_owned(),
        evidence: "Uppslag i bankgirots register".to_owned(),
        file: None,
    };
    let account = desk.casework.propose_payment_account(&actor, new).await;
    desk.approve(confirms, &account.unwrap().id).await.unwrap();
}

/// The form filled in and certified, with some fields changed.
async fn send(person: &Person, address: &str, changes: &[(&str, &str)]) -> Answer {
    let form = person.get(address).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.told());
    let mut form = form.form();
    form.push(("intygar".to_owned(), "ja".to_owned()));
    person.post(address, &changed(form, changes)).await
}

fn amount_field(form: &Answer) -> String {
    let mut fields = form.form().into_iter().map(|(name, _)| name);
    fields.find(|name| name.starts_with("belopp-")).unwrap()
}

#[tokio::test]
async fn she_asks_by_one_form_he_attests_by_one_button_and_both_see_the_receipt() {
    let desk = desk().await;
    account(&desk, "hanna", "anders").await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let money = hanna.get("/mina-sidor/medel").await;
    assert_eq!(money.status, StatusCode::OK);
    assert!(money.says("Ni kan rekvirera"), "{}", money.told());
    assert!(money.says(FORM));
    assert!(money.says("Länets pengar"));

    let sent = send(&hanna, FORM, &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let here = sent.location().to_owned();
    let waits = hanna.get(&here).await;
    assert!(waits.says("väntar på attest"), "{}", waits.told());
    assert!(
        waits.says("när Anders Påhittad har attesterat"),
        "{}",
        waits.told()
    );
    assert!(!waits.says("Läs och attestera"));
    // The form leads to what waits, and nothing is begun beside it.
    let again = hanna.get(FORM).await;
    assert_eq!(
        (again.status, again.location()),
        (StatusCode::SEE_OTHER, here.as_str())
    );

    let page = anders.get(&here).await;
    assert!(page.says("Läs och attestera"));
    let approval = page.text.split("/mina-sidor/godkannanden/").nth(1).unwrap();
    let approval = approval.split('"').next().unwrap();
    let approval = format!("/mina-sidor/godkannanden/{approval}");
    let shown = anders.get(&approval).await;
    for words in ["Er referens", "Kontaktperson", "Intyg", "bankgiro"] {
        assert!(shown.says(words), "{words}: {}", shown.told());
    }
    let yes = anders.post(&approval, &shown.form()).await;
    assert_eq!(
        (yes.status, yes.location()),
        (StatusCode::SEE_OTHER, here.as_str()),
        "{}",
        yes.told()
    );
    for person in [&hanna, &anders] {
        let page = person.get(&here).await;
        assert!(page.says("Rekvisition 2025:1 på"), "{}", page.told());
        assert!(page.says("har kommit in i tid"));
        let receipt = person.get(&format!("{here}/kvitto")).await;
        assert_eq!(receipt.status, StatusCode::OK);
        assert!(receipt.text.starts_with("%PDF"));
    }
    let money = hanna.get("/mina-sidor/medel").await;
    assert!(money.says("Ni har inget kvar att rekvirera"));
    let none = hanna.post(&here, &[("gor", "nej")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_what_was_typed() {
    let desk = desk().await;
    account(&desk, "hanna", "anders").await;
    let hanna = desk.person("hanna").await;
    let field = amount_field(&hanna.get(FORM).await);
    for (name, typed, said) in [
        (field.as_str(), "en miljon", "belopp"),
        (field.as_str(), "999999999999", "Ni kan rekvirera högst"),
        (field.as_str(), "-1", "belopp"),
        (field.as_str(), "12,50", "hela kronor"),
        ("referens", "", "Skriv er referens på en rad"),
        ("referens", "a\u{202e}b", "Skriv er referens på en rad"),
        (
            "epost",
            "<script>alert(1)</script>",
            "Skriv en hel e-postadress",
        ),
        ("kontakt", "", "Skriv kontaktpersonens namn"),
        ("intygar", "", "Läs intyget"),
        ("id", "../../x", "Skicka formuläret en gång till"),
        ("revision", "7", "Skicka formuläret en gång till"),
        ("rattar", "finns-inte", "Rekvisitionen finns inte"),
    ] {
        let answer = send(&hanna, FORM, &[(name, typed)]).await;
        assert!(
            answer.status.is_client_error(),
            "{name}={typed}: {}",
            answer.status
        );
        assert!(answer.says(said), "{name}={typed}: {}", answer.told());
        assert!(!answer.says("<script>alert"));
        if !matches!(name, "intygar" | "id" | "revision" | "rattar") {
            assert_eq!(answer.field(name).as_deref(), Some(typed), "{name}");
        }
    }
    let all = hanna.get("/mina-sidor/medel").await;
    assert!(all.says("Här kommer era rekvisitioner att stå"));
}

#[tokio::test]
async fn without_an_account_a_draft_is_saved_and_goes_on_where_it_was() {
    let desk = desk().await;
    let hanna = desk.person("hanna").await;
    let form = hanna.get(FORM).await;
    assert!(form.says("Ni har inget betalkonto"), "{}", form.told());
    assert!(!form.says("Lämna till attest</button>"));
    let refused = send(&hanna, FORM, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let saved = send(&hanna, FORM, &[("referens", "Projekt 7"), ("gor", "spara")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let here = saved.location().to_owned();
    assert!(hanna.get(&here).await.says("Utkast till rekvisition på"));
    account(&desk, "hanna", "anders").await;
    let form = hanna.get(FORM).await;
    assert_eq!(form.field("referens").as_deref(), Some("Projekt 7"));
    assert_eq!(form.field("revision").as_deref(), Some("1"));
    let sent = hanna.post(FORM, &form.form()).await;
    assert_eq!(
        (sent.status, sent.location()),
        (StatusCode::SEE_OTHER, here.as_str()),
        "{}",
        sent.told()
    );

    let silent = hanna.post(
        &here,
        &[("gor", "ta-tillbaka"), ("revision", "3"), ("skal", "")],
    );
    let silent = silent.await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.says("Skriv varför"));
    let taken = hanna.post(
        &here,
        &[
            ("gor", "ta-tillbaka"),
            ("revision", "3"),
            ("skal", "Fel belopp"),
        ],
    );
    assert_eq!(taken.await.status, StatusCode::SEE_OTHER);
    let draft = hanna.get(&here).await;
    assert!(draft.says("Skäl: Fel belopp"), "{}", draft.told());
    let thrown = hanna
        .post(&here, &[("gor", "kasta"), ("revision", "4")])
        .await;
    assert_eq!(thrown.location(), "/mina-sidor/medel");
}

#[tokio::test]
async fn a_requisition_is_seen_by_its_own_and_by_those_who_follow_the_money_and_by_nobody_else() {
    let desk = desk().await;
    account(&desk, "hanna", "anders").await;
    let hanna = desk.person("hanna").await;
    let here = send(&hanna, FORM, &[]).await.location().to_owned();
    for (key, status) in [
        ("cecilia", StatusCode::OK),
        ("petra", StatusCode::OK),
        ("karin", StatusCode::OK),
        ("rut", StatusCode::OK),
        ("hugo", StatusCode::NOT_FOUND),
        ("henrik", StatusCode::NOT_FOUND),
        ("ada", StatusCode::FORBIDDEN),
    ] {
        let person = desk.person(key).await;
        let page = person.get(&here).await;
        assert_eq!(page.status, status, "{key}");
        assert!(!page.says("name=\"skal\""), "{key}");
        let fields = [("gor", "kasta"), ("revision", "2"), ("skal", "Nej")];
        let done = person.post(&here, &fields).await;
        assert!(done.status.is_client_error(), "{key}");
    }
    let cecilia = desk.person("cecilia").await;
    assert_eq!(cecilia.get(FORM).await.status, StatusCode::FORBIDDEN);
    assert!(
        cecilia
            .get("/mina-sidor/medel")
            .await
            .says("Fortsätt med rekvisitionen")
    );
    let stranger = desk.stranger().get(&here).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn nobody_asks_where_the_money_comes_by_key_but_the_coordinator_for_all() {
    let desk = desk().await;
    account(&desk, "karin", "karl").await;
    let hanna = desk.person("hanna").await;
    let money = hanna.get("/mina-sidor/medel").await;
    assert!(money.says("utan att ni rekvirerar"), "{}", money.told());
    assert!(!money.says(VIA));
    let refused = hanna.get(VIA).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let karin = desk.person("karin").await;
    let sent = send(&karin, VIA, &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = karin.get(sent.location()).await;
    assert!(page.says("Kammarkollegiet"), "{}", page.told());
    // In English too, as everywhere.
    let english = karin.get(&format!("/en{}", sent.location())).await;
    assert!(english.says("waits for attestation"), "{}", english.told());
}
