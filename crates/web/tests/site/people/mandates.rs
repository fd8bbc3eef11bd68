//! Proposing, confirming, handing over and ending on their pages.

use axum::http::StatusCode;

use crate::desk::{Desk, Person};

pub const NEW: [(&str, &str); 7] = [
    ("organisation", "kommun-0115"),
    ("person", ""),
    ("namn", "Nils Ny"),
    ("epost", "nils@example.se"),
    ("roll", "handler"),
    ("fran", "2025-02-03"),
    ("beslut", "Delegation 2025-02-01"),
];

/// The path of the one approval that waits for somebody.
pub async fn waiting(person: &Person) -> String {
    let list = person.get("/mina-sidor/godkannanden").await;
    let start = list.text.find("href=\"/mina-sidor/godkannanden/").unwrap() + "href=\"".len();
    let rest = &list.text[start..];
    rest[..rest.find('"').unwrap()].to_owned()
}

/// Approves what waits for somebody, as the page has it.
pub async fn approve(person: &Person) -> crate::desk::Answer {
    let path = waiting(person).await;
    let page = person.get(&path).await;
    let digest = page.field("digest").unwrap();
    person
        .post(&path, &[("gor", "godkann"), ("digest", &digest)])
        .await
}

/// The secret in a page: what stands after a mark, as long as letters, digits and hyphens go on.
fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    let rest = &text[text.find(mark).unwrap() + mark.len()..];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    &rest[..end.unwrap()]
}

#[tokio::test]
async fn whoever_proposes_is_told_the_link_whoever_confirms_the_code_and_each_once() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let form = hanna.get("/mina-sidor/uppdrag/nytt").await;
    assert!(
        form.says("attestant") && !form.says("samordnare<"),
        "{}",
        form.told()
    );
    let told = hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.told());
    let link = after(&told.text, "/inbjudan/").to_owned();
    assert_eq!(link.len(), 64);

    // The second person is shown what is proposed, and nothing of the link.
    let path = waiting(&anders).await;
    let page = anders.get(&path).await;
    for words in [
        "Nils Ny",
        "nils@example.se",
        "handläggare",
        "Delegation 2025-02-01",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    assert!(!page.says(&link));
    let confirmed = approve(&anders).await;
    assert_eq!(confirmed.status, StatusCode::OK, "{}", confirmed.told());
    let code = after(&confirmed.text, "<p><code>").to_owned();
    assert_eq!(code.len(), 14, "{code}");

    // Neither half is shown again, to anybody.
    let mandate = after(&told.text, "/mina-sidor/uppdrag/").to_owned();
    for person in [&hanna, &anders] {
        for page in [
            path.clone(),
            format!("/mina-sidor/uppdrag/{mandate}"),
            "/mina-sidor".to_owned(),
        ] {
            let page = person.get(&page).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.says(&link) && !page.says(&code));
        }
    }
}

#[tokio::test]
async fn a_form_with_faults_changes_nothing_and_keeps_what_was_typed() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    for (field, wrong) in [
        ("namn", ""),
        ("epost", "nils"),
        ("roll", "coordinator"),
        ("fran", "i morgon"),
        ("till", "2024-01-01"),
        ("beslut", ""),
        ("galler", "finns-inte"),
    ] {
        let mut form: Vec<(&str, &str)> = NEW.to_vec();
        form.retain(|(name, _)| *name != field);
        form.push((field, wrong));
        let answer = hanna.post("/mina-sidor/uppdrag/nytt", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(
            answer.says(&format!("href=\"#{field}\"")),
            "{field}: {}",
            answer.told()
        );
        let kept = if field == "namn" {
            "nils@example.se"
        } else {
            "Nils Ny"
        };
        assert!(answer.says(kept), "{field}");
    }
    let accounts = desk.casework.accounts().await.unwrap();
    assert!(accounts.iter().all(|account| account.name != "Nils Ny"));
}

#[tokio::test]
async fn what_is_another_organisations_is_not_there() {
    let desk = Desk::new().await;
    let (hanna, henrik) = (desk.person("hanna").await, desk.person("henrik").await);
    hanna.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    let list = hanna.get("/mina-sidor/uppdrag").await;
    let mandate = after(&list.text, "/mina-sidor/uppdrag/").to_owned();
    let mandate = if mandate == "nytt" {
        let rest = &list.text[list.text.find("<tbody>").unwrap()..];
        after(rest, "/mina-sidor/uppdrag/").to_owned()
    } else {
        mandate
    };
    let approval = waiting(&desk.person("anders").await).await;
    for path in [
        approval.clone(),
        format!("/mina-sidor/uppdrag/{mandate}"),
        format!("/mina-sidor/uppdrag/{mandate}/avsluta"),
        format!("/mina-sidor/uppdrag/{mandate}/lamna-over"),
        format!("/mina-sidor/uppdrag/{mandate}/ny-inloggning"),
        "/mina-sidor/uppdrag?organisation=kommun-0115".to_owned(),
        "/mina-sidor/uppdrag/nytt?organisation=kommun-0115".to_owned(),
    ] {
        let answer = henrik.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.says("Nils Ny"));
    }
    let posted = henrik.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    let ended = henrik
        .post(
            &format!("/mina-sidor/uppdrag/{mandate}/avsluta"),
            &[("skal", "nej")],
        )
        .await;
    assert_eq!(ended.status, StatusCode::NOT_FOUND);
    let approved = henrik
        .post(&approval, &[("gor", "godkann"), ("digest", "")])
        .await;
    assert_eq!(approved.status, StatusCode::NOT_FOUND);

    // The coordinator sees the people and, since they stand alone, changes nothing there.
    let karin = desk.person("karin").await;
    let seen = karin
        .get("/mina-sidor/uppdrag?organisation=kommun-0115")
        .await;
    assert_eq!(seen.status, StatusCode::OK);
    let posted = karin.post("/mina-sidor/uppdrag/nytt", &NEW).await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
    // Where there is nobody it stands in.
    let mut elsewhere = NEW.to_vec();
    elsewhere[0].1 = "kommun-0117";
    let posted = karin.post("/mina-sidor/uppdrag/nytt", &elsewhere).await;
    assert_eq!(posted.status, StatusCode::OK, "{}", posted.told());
}

#[tokio::test]
async fn a_mandate_is_handed_over_in_one_step_and_ends_with_its_sessions() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let own = anders.get("/mina-sidor").await;
    let table = &own.text[own.text.find("Dina uppdrag</caption>").unwrap()..];
    let mandate = after(table, "/mina-sidor/uppdrag/").to_owned();
    let path = format!("/mina-sidor/uppdrag/{mandate}/lamna-over");
    let not_hers = hanna.get(&path).await;
    assert_eq!(not_hers.status, StatusCode::FORBIDDEN);
    let told = anders
        .fill(
            &path,
            &[
                ("namn", "Nils Ny"),
                ("epost", "nils@example.se"),
                ("beslut", "Byte av attestant"),
            ],
        )
        .await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.told());
    // Whoever hands over still has it, and does not confirm.
    let forced = approve_as(&anders, &waiting(&hanna).await).await;
    assert_eq!(forced, StatusCode::FORBIDDEN);
    assert_eq!(anders.get("/mina-sidor").await.status, StatusCode::OK);
    let confirmed = approve(&hanna).await;
    assert_eq!(confirmed.status, StatusCode::OK, "{}", confirmed.told());
    let after = anders.get("/mina-sidor").await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
    let page = hanna.get(&format!("/mina-sidor/uppdrag/{mandate}")).await;
    assert!(
        page.says("överlämnat") && page.says("Nils Ny"),
        "{}",
        page.told()
    );
}

async fn approve_as(person: &Person, path: &str) -> StatusCode {
    let page = person.get(path).await;
    assert_eq!(
        page.field("digest"),
        None,
        "no form for whoever may not decide"
    );
    person
        .post(path, &[("gor", "godkann"), ("digest", "")])
        .await
        .status
}

#[tokio::test]
async fn ending_needs_a_reason_and_signs_the_person_out() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let own = anders.get("/mina-sidor").await;
    let table = &own.text[own.text.find("Dina uppdrag</caption>").unwrap()..];
    let mandate = after(table, "/mina-sidor/uppdrag/").to_owned();
    let path = format!("/mina-sidor/uppdrag/{mandate}/avsluta");
    let without = hanna.fill(&path, &[("skal", " ")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.says("href=\"#skal\""));
    assert_eq!(anders.get("/mina-sidor").await.status, StatusCode::OK);
    let ended = hanna.fill(&path, &[("skal", "Har slutat")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    assert_eq!(
        anders.get("/mina-sidor").await.status,
        StatusCode::SEE_OTHER
    );
    let again = hanna.get(&path).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN);
    let page = hanna.get(&format!("/mina-sidor/uppdrag/{mandate}")).await;
    assert!(page.says("Har slutat") && page.says("Hanna Påhittad"));
}

#[tokio::test]
async fn a_coordinator_is_offered_to_ask_for_somebody_whom_one_colleague_alone_cannot_let_back_in()
{
    let desk = Desk::new().await;
    let (karin, anders) = (desk.person("karin").await, desk.person("anders").await);
    let own = anders.get("/mina-sidor").await;
    let table = &own.text[own.text.find("Dina uppdrag</caption>").unwrap()..];
    let mandate = after(table, "/mina-sidor/uppdrag/").to_owned();
    let asking = format!("/mina-sidor/uppdrag/{mandate}/ny-inloggning");
    // Without him one is left who could see to it, and it takes two.
    let page = karin.get(&format!("/mina-sidor/uppdrag/{mandate}")).await;
    assert!(page.says(&asking), "{}", page.told());
    let asked = karin.fill(&asking, &[("skal", "Ny telefon")]).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.told());
}
