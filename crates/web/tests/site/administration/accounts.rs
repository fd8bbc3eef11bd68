//! Accounts and sessions.

use axum::http::StatusCode;

use crate::desk::Desk;

/// The id of one of the made-up people.
pub async fn id_of(desk: &Desk, key: &str) -> String {
    let email = format!("{key}@demo.example");
    let accounts = desk.casework.accounts().await.unwrap();
    let found = accounts.into_iter().find(|one| one.email == email);
    found.unwrap().id
}

#[tokio::test]
async fn auditors_see_accounts_administrators_act_and_others_do_neither() {
    let desk = Desk::new().await;
    let hugo = id_of(&desk, "hugo").await;
    let page = format!("/arbete/konton/{hugo}");
    let close = format!("{page}/stang");
    for (key, sees, acts) in [
        ("ada", StatusCode::OK, StatusCode::OK),
        ("rut", StatusCode::OK, StatusCode::FORBIDDEN),
        ("karin", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
        ("hanna", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
        ("hugo", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
    ] {
        let person = desk.person(key).await;
        for address in ["/arbete/konton", page.as_str(), "/arbete/drift/forsok"] {
            assert_eq!(person.get(address).await.status, sees, "{key} {address}");
        }
        assert_eq!(person.get(&close).await.status, acts, "{key}");
        if acts == StatusCode::FORBIDDEN {
            let refused = person.post(&close, &[("skal", "för att")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{key}");
            let ended = person
                .post(&format!("{page}/inloggningar"), &[("inloggning", "alla")])
                .await;
            assert_eq!(ended.status, StatusCode::FORBIDDEN, "{key}");
        }
    }
    let accounts = desk.casework.accounts().await.unwrap();
    assert!(accounts.iter().all(|one| one.closed.is_none()));
}

#[tokio::test]
async fn accounts_are_found_by_name_e_mail_and_organisation() {
    let desk = Desk::new().await;
    let ada = desk.person("ada").await;
    let all = ada.get("/arbete/konton").await;
    let count = desk.casework.accounts().await.unwrap().len();
    assert!(all.says(&format!("{count} konton")), "{}", all.told());
    let by_name = ada.get("/arbete/konton?sok=HANNA").await;
    assert!(by_name.says("Ett konto") && by_name.says("Hanna Påhittad"));
    assert!(!by_name.says("Hugo Påhittad"));
    let by_mail = ada.get("/arbete/konton?sok=hugo%40demo").await;
    assert!(by_mail.says("Hugo Påhittad"));
    let by_place = ada.get("/arbete/konton?sok=kammarkollegiet").await;
    assert!(by_place.says("2 konton"), "{}", by_place.told());
    let nobody = ada.get("/arbete/konton?sok=ingen-alls").await;
    assert!(nobody.says("Inget konto passar"));
    let english = ada.get("/en/arbete/konton?sok=hanna").await;
    assert!(english.says("case officer, "), "{}", english.told());
}

#[tokio::test]
async fn closing_an_account_ends_its_sessions_and_mandates_and_says_why_in_the_history() {
    let desk = Desk::new().await;
    let (ada, hugo) = (desk.person("ada").await, desk.person("hugo").await);
    let id = id_of(&desk, "hugo").await;
    let address = format!("/arbete/konton/{id}/stang");
    let empty = ada.post(&address, &[("skal", "   ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = ada.post(&address, &[("skal", "Slutade i augusti")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());

    let page = ada.get(done.location()).await;
    assert!(page.says("Slutade i augusti") && page.says("stängde kontot"));
    assert!(page.says("Avslutat") && page.says("inte inloggad någonstans"));
    // The session of a moment ago opens nothing, nor does a new one.
    for person in [hugo, desk.person("hugo").await] {
        let away = person.get("/arbete/konton").await;
        assert_eq!(away.status, StatusCode::SEE_OTHER);
        assert!(away.location().contains("/logga-in"));
    }
    let again = ada.post(&address, &[("skal", "en gång till")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(again.lines("skal").as_deref(), Some("en gång till"));
    let missing = ada.post("/arbete/konton/finns-inte/stang", &[("skal", "x")]);
    assert_eq!(missing.await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_administrator_closes_neither_themselves_nor_leaves_nobody() {
    let desk = Desk::new().await;
    let ada = desk.person("ada").await;
    let (own, other) = (id_of(&desk, "ada").await, id_of(&desk, "adam").await);
    let refused = ada
        .post(
            &format!("/arbete/konton/{own}/stang"),
            &[("skal", "jag slutar")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("Du kan inte stänga ditt eget konto"));
    assert_eq!(refused.lines("skal").as_deref(), Some("jag slutar"));
    let done = ada
        .post(
            &format!("/arbete/konton/{other}/stang"),
            &[("skal", "slutade")],
        )
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    // Whoever it is that asks: the last one stays.
    let program = casework::Actor::program();
    let last = desk.casework.close_account(&program, &own, "alla").await;
    let last = last.unwrap_err();
    assert!(
        matches!(
            last,
            casework::administration::AdministrationError::LastAdministrator
        ),
        "{last:?}"
    );
}

#[tokio::test]
async fn one_session_is_ended_by_its_id_and_no_token_is_shown() {
    let desk = Desk::new().await;
    let ada = desk.person("ada").await;
    let (first, second) = (desk.person("hanna").await, desk.person("hanna").await);
    let id = id_of(&desk, "hanna").await;
    let address = format!("/arbete/konton/{id}");
    let page = ada.get(&address).await;
    for person in [&first, &second] {
        let token = person.cookie.clone().unwrap();
        let token = token.split_once('=').unwrap().1;
        assert!(!page.says(token));
        let hash = documents::proof::sha256(token.as_bytes());
        assert!(!page.says(&hash), "the hash of a token is shown");
    }
    let mut store = desk.casework.store().reader().await.unwrap();
    let sessions = casework::store::session::of_account(&mut store, &id).await;
    drop(store);
    let sessions = sessions.unwrap();
    let hash_of = |person: &crate::desk::Person| {
        let cookie = person.cookie.clone().unwrap();
        documents::proof::sha256(cookie.split_once('=').unwrap().1.as_bytes())
    };
    let of_first = sessions
        .iter()
        .find(|one| one.token_hash == hash_of(&first))
        .unwrap();
    assert!(page.says(&of_first.id));

    let ending = format!("{address}/inloggningar");
    // Nobody ends somebody's session by way of another's account.
    let own = id_of(&desk, "ada").await;
    let crossed = ada
        .post(
            &format!("/arbete/konton/{own}/inloggningar"),
            &[("inloggning", of_first.id.as_str())],
        )
        .await;
    assert_eq!(crossed.status, StatusCode::NOT_FOUND);
    let done = ada
        .post(&ending, &[("inloggning", of_first.id.as_str())])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    // Signed in or not decides, not what the role reaches to.
    let open = |status: StatusCode| status != StatusCode::SEE_OTHER;
    assert!(!open(first.get("/arbete/konton").await.status));
    assert!(open(second.get("/arbete/konton").await.status));
    let done = ada.post(&ending, &[("inloggning", "alla")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!open(second.get("/arbete/konton").await.status));
    let page = ada.get(&address).await;
    assert!(page.says("avslutade inloggningar"));
}
