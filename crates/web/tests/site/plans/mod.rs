//! Plans, as their owners write them and as everybody reads them.

mod hostile;
mod public;

use axum::http::StatusCode;

use crate::desk::{Answer, Desk, Person, changed};

pub const OWN: &str = "/arbete/planer";

/// Begins a plan of Vallentuna by its form, and gives the address of its page.
pub async fn begun(person: &Person, title: &str, text: &str) -> String {
    let fields = [
        ("rubrik", title),
        ("typ", "action-plan"),
        ("fran", "2023"),
        ("till", "2026"),
        ("omrade-early-support", "ja"),
        ("beslutad-av", "Kommunstyrelsen"),
        ("beslutad", "2022-11-21"),
        ("diarienummer", "KS 2022-1"),
        ("text", text),
    ];
    let sent = person.post("/arbete/planer/ny", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    sent.location().to_owned()
}

/// Adds a goal with a measure.
pub async fn goal(person: &Person, address: &str, what: &str) -> Answer {
    let fields = [
        ("mal", what),
        ("malgrupp", "Unga"),
        ("matt", "Andel som får tid"),
        ("enhet", "procent"),
        ("startvarde", "40"),
        ("malvarde", "62,5"),
        ("senast", "2026-12-31"),
        ("belopp", "120 000 kr"),
        ("post", "psykisk-halsa-2023/utveckling-kommuner"),
    ];
    person.post(&format!("{address}/mal"), &fields).await
}

/// Looks at it and publishes it.
pub async fn published(person: &Person, address: &str) -> Answer {
    let here = format!("{address}/granska");
    let preview = person.get(&here).await;
    let digest = preview.field("visat").unwrap_or_default();
    person.post(&here, &[("visat", digest)]).await
}

#[tokio::test]
async fn a_plan_is_begun_in_a_form_given_goals_looked_at_and_published() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Plan för alla", "Vi *börjar* tidigt.").await;
    let page = hanna.get(&address).await;
    assert!(page.says("Planen är ett utkast"), "{}", page.told());
    let added = goal(&hanna, &address, "Fler får tid").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let nothing = stranger.get("/planer/plan-for-alla").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let preview = hanna.get(&format!("{address}/granska")).await;
    assert!(preview.says("<em>börjar</em>"), "{}", preview.told());
    let done = published(&hanna, &address).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = stranger.get("/planer/plan-for-alla").await;
    for words in [
        "Vallentuna kommun",
        "<em>börjar</em>",
        "Mål 1: Fler får tid",
        "62,5\u{a0}procent",
        "120\u{a0}000\u{a0}kr",
        "Kommunstyrelsen, 21\u{a0}november\u{a0}2022, KS 2022-1",
        "0 av 1 mål är uppnådda",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    assert_eq!(page.text.matches("<h1").count(), 1);
    let english = stranger.get("/en/planer/plan-for-alla").await;
    assert!(english.says("Target value") && english.says("62.5\u{a0}procent"));
    assert!(!english.says("‹"), "{}", english.told());
    let history = hanna.get(&address).await;
    assert!(history.says("publicerade en plan"), "{}", history.told());
}

#[tokio::test]
async fn goals_are_followed_year_by_year_and_what_is_wrong_is_told_at_its_field() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    goal(&hanna, &address, "Fler får tid").await;
    let here = format!("{address}/mal/1/uppfoljning");
    let given_up = [
        ("revision", "0"),
        ("ar", "2023"),
        ("lage", "given-up"),
        ("varde", "mycket"),
    ];
    let wrong = hanna.post(&here, &given_up).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("id=\"varde-error\""), "{}", wrong.told());
    let given_up = changed(
        given_up
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
        &[("varde", "")],
    );
    let wrong = hanna.post(&here, &given_up).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("id=\"varfor-error\""), "{}", wrong.told());
    let told = [
        ("revision", "0"),
        ("ar", "2023"),
        ("lage", "reached"),
        ("varde", "52,5"),
        ("varfor", "Telefonen är öppen."),
    ];
    let done = hanna.post(&here, &told).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    // Who told it of the same goal from an older page sees what stands, and keeps what they typed.
    let late = changed(
        told.map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
        &[("varfor", "Mina ord.")],
    );
    let late = hanna.post(&here, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Telefonen är öppen.") && late.says("Mina ord."));
    published(&hanna, &address).await;
    let page = stranger.get("/planer/plan-for-alla").await;
    for words in [
        "1 av 1 mål är uppnådda",
        "uppnått, 52,5\u{a0}procent",
        "Telefonen är öppen.",
        "Värdet har inte nått målvärdet.",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let list = stranger.get("/planer").await;
    assert!(list.says("En plan är publicerad") && list.says("1 av 1"));
    let removed = [("revision", "1"), ("bort", "2023")];
    let removed = hanna.post(&here, &removed).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
}

#[tokio::test]
async fn what_is_lacking_is_told_and_what_was_typed_is_given_back() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let empty = [
        ("rubrik", ""),
        ("fran", "i fjol"),
        ("beslutad", "i går"),
        ("text", "Det jag skrev"),
        ("omrade-knowledge", "ja"),
    ];
    let wrong = hanna.post("/arbete/planer/ny", &empty).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.lines("text").as_deref(), Some("Det jag skrev"));
    for field in ["rubrik", "fran", "till", "typ", "beslutad"] {
        assert!(wrong.says(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert_eq!(wrong.field("omrade-knowledge").as_deref(), Some("ja"));
    let backwards = [
        ("rubrik", "Bar"),
        ("typ", "needs-analysis"),
        ("fran", "2025"),
        ("till", "2024"),
    ];
    let wrong = hanna.post("/arbete/planer/ny", &backwards).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("slutar innan den börjar") && wrong.says("id=\"till-error\""));
    let bare = [
        ("rubrik", "Bar"),
        ("typ", "needs-analysis"),
        ("fran", "2025"),
        ("till", "2025"),
    ];
    let sent = hanna.post("/arbete/planer/ny", &bare).await;
    let address = sent.location().to_owned();
    let preview = hanna.get(&format!("{address}/granska")).await;
    assert!(preview.says("minst ett område") && preview.field("visat").is_none());
    let actor = desk.casework.demo_actor("hanna").await.unwrap();
    let id = address.rsplit('/').next().unwrap();
    let digest = desk.casework.own_plan(&actor, id).await.unwrap().digest;
    let here = format!("{address}/granska");
    let refused = hanna.post(&here, &[("visat", digest)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.says("Planen går inte att publicera än. Det behövs"),
        "{}",
        refused.told()
    );
}

#[tokio::test]
async fn two_colleagues_who_save_the_same_text_or_goal_see_both_and_lose_nothing() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    goal(&hanna, &address, "Fler får tid").await;
    for (part, field) in [("/text", "text"), ("/mal/1", "mal")] {
        let here = format!("{address}{part}");
        let form = anders.get(&here).await.form();
        let saved = hanna.fill(&here, &[(field, "Hannas ord")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
        let late = changed(form, &[(field, "Anders ord")]);
        let conflict = anders.post(&here, &late).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.told());
        assert!(conflict.says("Hannas ord"), "{}", conflict.told());
        assert_eq!(conflict.lines(field).as_deref(), Some("Anders ord"));
        // Whoever has read both saves over it.
        let over = anders.post(&here, &conflict.form()).await;
        assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.told());
        let kept = hanna.get(&here).await;
        assert_eq!(kept.lines(field).as_deref(), Some("Anders ord"));
    }
    // A goal that a colleague took away is given back as one to add.
    let here = format!("{address}/mal/1");
    let form = anders.get(&here).await.form();
    let revision = form
        .iter()
        .find(|(name, _)| name == "revision")
        .unwrap()
        .1
        .clone();
    let seen = |told| {
        [
            ("revision", revision.as_str()),
            ("uppfoljning", told),
            ("bort", "ja"),
        ]
    };
    // What a colleague told of the goal is not taken away by one who has not seen it.
    let told = [("ar", "2024"), ("lage", "reached")];
    anders.fill(&format!("{here}/uppfoljning"), &told).await;
    let unseen = hanna.post(&here, &seen("0")).await;
    assert_eq!(unseen.status, StatusCode::CONFLICT);
    assert!(unseen.says("Någon annan har sparat"), "{}", unseen.told());
    assert!(!unseen.says("Vad som skiljer"), "{}", unseen.told());
    let removed = hanna.post(&here, &seen("1")).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    let late = anders.post(&here, &form).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert_eq!(late.lines("mal").as_deref(), Some("Anders ord"));
}

#[tokio::test]
async fn a_plan_of_the_county_is_begun_by_one_of_its_parties() {
    let desk = Desk::new().await;
    let (hanna, hugo) = (desk.person("hanna").await, desk.person("hugo").await);
    let form = hanna.get("/arbete/planer/ny").await;
    assert!(form.says("Stockholms län tillsammans"), "{}", form.told());
    let fields = [
        ("vems", "lan"),
        ("rubrik", "Länets plan"),
        ("typ", "action-plan"),
        ("fran", "2024"),
        ("till", "2025"),
        ("omrade-coherent-care", "ja"),
        ("text", "Tillsammans."),
    ];
    let sent = hanna.post("/arbete/planer/ny", &fields).await;
    let address = sent.location().to_owned();
    assert_eq!(hugo.get(&address).await.status, StatusCode::NOT_FOUND);
    published(&hanna, &address).await;
    let page = desk.stranger().get("/planer/lanets-plan").await;
    assert!(page.says("Stockholms län"), "{}", page.told());
    let wrong = changed(
        fields
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
        &[("vems", "kommun-1440")],
    );
    let wrong = hanna.post("/arbete/planer/ny", &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_coordinator_takes_away_what_others_published_with_a_reason() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let stranger = desk.stranger();
    let address = begun(&hanna, "Plan för alla", "Vi börjar.").await;
    let here = format!("{address}/borttagning");
    assert_eq!(karin.get(&here).await.status, StatusCode::NOT_FOUND);
    published(&hanna, &address).await;
    let list = karin.get(OWN).await;
    assert!(list.says(&here), "{}", list.told());
    let unstated = karin.post(&here, &[("skal", " ")]).await;
    assert_eq!(unstated.status, StatusCode::UNPROCESSABLE_ENTITY);
    let away = karin.post(&here, &[("skal", "Ett namn i texten.")]).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.told());
    for place in ["/planer/plan-for-alla", "/planer/plan-for-alla/1"] {
        let gone = stranger.get(place).await;
        assert_eq!(gone.status, StatusCode::GONE, "{place}");
        assert!(!gone.says("Ett namn i texten") && !gone.says("Vi börjar"));
    }
    let own = hanna.get(&address).await;
    assert!(own.says("Ett namn i texten."), "{}", own.told());
}
