//! The pages of those who work with the register.

use axum::http::StatusCode;

use crate::desk::Desk;

const LIST: &str = "/mina-sidor/kontakter";

#[tokio::test]
async fn an_organisation_keeps_its_own_contacts_and_sees_no_others() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let list = hanna.get(LIST).await;
    assert!(list.says("Karim Påhittad") && list.says("kontakt2@demo.example"));
    assert!(!list.says("Nora Påhittad") && !list.says("name=\"sok\""));
    for address in [
        "pahittad-5",
        "pahittad-5/andra",
        "pahittad-5/ta-bort",
        "pahittad-5/lank",
    ] {
        let answer = hanna.get(&format!("{LIST}/{address}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(!answer.says("Nora"));
    }
    let other = hanna.get(&format!("{LIST}?organisation=kommun-1440")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let own = hanna.get(&format!("{LIST}?organisation=kommun-0115")).await;
    assert_eq!(own.status, StatusCode::OK);
    for (address, fields) in [
        (
            "pahittad-5/andra",
            vec![
                ("namn", "Bo"),
                ("epost", "bo@exempel.se"),
                ("revision", "1"),
            ],
        ),
        ("pahittad-5/ta-bort", vec![("skal", "left")]),
        ("pahittad-5/lank", vec![]),
    ] {
        let answer = hanna.post(&format!("{LIST}/{address}"), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
    let theirs = hanna.post(LIST, &[("bekrafta", "pahittad-5")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    for (key, address, status) in [
        ("rut", "/mina-sidor/kontakter/pahittad-5", StatusCode::OK),
        (
            "rut",
            "/mina-sidor/kontakter/pahittad-5/andra",
            StatusCode::FORBIDDEN,
        ),
        ("petra", "/mina-sidor/kontakter", StatusCode::OK),
        ("petra", "/arbete/kontakter/export", StatusCode::FORBIDDEN),
        ("ada", "/mina-sidor/kontakter", StatusCode::FORBIDDEN),
        (
            "ada",
            "/mina-sidor/kontakter/pahittad-5",
            StatusCode::FORBIDDEN,
        ),
        ("hanna", "/arbete/kontakter/las-in", StatusCode::FORBIDDEN),
        ("hanna", "/arbete/kontakter/omgang", StatusCode::FORBIDDEN),
    ] {
        let answer = desk.person(key).await.get(address).await;
        assert_eq!(answer.status, status, "{key} {address}");
    }
    // Whoever only reads is offered nothing to change.
    let read = desk
        .person("rut")
        .await
        .get(&format!("{LIST}/pahittad-5"))
        .await;
    assert!(read.says("Nora Påhittad") && !read.says("/andra") && !read.says("bekrafta"));
}

#[tokio::test]
async fn a_contact_is_added_changed_confirmed_and_removed() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let new = format!("{LIST}/ny");
    let wrong = hanna
        .fill(
            &new,
            &[("namn", "<b>Bo</b>"), ("epost", "bo"), ("telefon", "12")],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.field("namn").as_deref(), Some("<b>Bo</b>"));
    for field in ["galler", "epost", "telefon"] {
        assert!(wrong.says(&format!("href=\"#{field}\"")), "{field}");
    }
    let added = hanna
        .post(
            &new,
            &[
                ("galler", "press"),
                ("namn", "Bo Ek"),
                ("epost", "bo@exempel.se"),
            ],
        )
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let one = added.location().to_owned();
    let page = hanna.get(&one).await;
    assert!(page.says("Bo Ek") && page.says("Press") && page.says("lade till"));

    // Two at a time: the later is told, and may save over it.
    let change = format!("{one}/andra");
    let form = hanna.get(&change).await.form();
    let saved = hanna.fill(&change, &[("telefon", "08-12 34 56")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let late = hanna
        .post(&change, &crate::desk::changed(form, &[("namn", "Bo Al")]))
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.field("namn").as_deref(), Some("Bo Al"));
    let over = hanna.post(&change, &late.form()).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER);
    let page = hanna.get(&one).await;
    assert!(page.says("Bo Al") && !page.says("08-12 34 56"));

    let confirmed = hanna.post(LIST, &[("bekrafta", "alla")]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER);
    assert!(
        hanna
            .get(&format!("{LIST}/pahittad-1"))
            .await
            .says("bekräftade")
    );
    let away = format!("{one}/ta-bort");
    let unsaid = hanna.fill(&away, &[]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let removed = hanna
        .fill(&away, &[("skal", "left"), ("mer", "Slutade i maj.")])
        .await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    let page = hanna.get(&one).await;
    assert!(
        page.says("Personen har slutat") && page.says("Slutade i maj.") && page.says("tog bort")
    );
    assert!(!page.says("Bo Al") && !page.says("bo@exempel.se"));
    assert_eq!(hanna.get(&change).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_coordinator_searches_all_and_runs_the_round() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let all = karin.get(LIST).await;
    assert!(all.says("5 kontakter") && all.says("Region Gävleborg"));
    let found = karin.get(&format!("{LIST}?sok=milo")).await;
    assert!(found.says("1 kontakt<") && found.says("Milo Påhittad") && !found.says("Nora"));
    let of = karin.get(&format!("{LIST}?organisation=kommun-1440")).await;
    assert!(of.says("Nora Påhittad") && !of.says("Milo"));

    let rounds = "/arbete/kontakter/omgang";
    let wrong = karin
        .fill(rounds, &[("ar", "tjugo"), ("senast", "snart")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let opened = karin
        .fill(rounds, &[("ar", "2025"), ("senast", "2025-03-31")])
        .await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.told());
    let round = opened.location().to_owned();
    let hanna = desk.person("hanna").await;
    let waiting = hanna.get(LIST).await;
    assert!(waiting.says("2 kontakter väntar"), "{}", waiting.told());
    hanna.post(LIST, &[("bekrafta", "alla")]).await;
    assert!(!hanna.get(LIST).await.says("väntar"));
    let state = karin.get(&format!("{round}?visa=bekraftade")).await;
    assert!(
        state.says("Vallentuna") && !state.says(">Alingsås<"),
        "{}",
        state.told()
    );
    let closed = karin.post(&round, &[("a", "b")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let after = karin.get(&round).await;
    assert!(
        after.says("330 organisationer svarade inte") && after.says("Upplands Väsby"),
        "{}",
        after.told()
    );
    let again = karin.post(&round, &[("a", "b")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}
