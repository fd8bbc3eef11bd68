//! Development projects, as their owners write them and as everybody reads them.

mod hostile;
mod public;

use axum::http::StatusCode;

use crate::desk::{Answer, Desk, Person};

pub const OWN: &str = "/mina-sidor/projekt";
const NAME: &str = "Zq Personnamn";

/// Begins a project of Vallentuna by its form, and gives the address of its page.
pub async fn begun(person: &Person, title: &str, purpose: &str) -> String {
    let sent = person
        .post(
            "/mina-sidor/projekt/nytt",
            &[
                ("rubrik", title),
                ("lan", "01"),
                ("omrade", "early-support"),
                ("lage", "current"),
                ("fran", "2024-01-01"),
                ("syfte", purpose),
            ],
        )
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let address = sent.location().to_owned();
    let contact = [
        ("roll", "Projektledare"),
        ("namn", NAME),
        ("epost", "zq@vallentuna.example"),
    ];
    let named = person.post(&format!("{address}/kontakter"), &contact).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.told());
    address
}

/// Looks at it and publishes it.
pub async fn published(person: &Person, address: &str) -> Answer {
    let preview = person.get(&format!("{address}/granska")).await;
    let digest = preview.field("visat").unwrap_or_default();
    let here = format!("{address}/granska");
    person.post(&here, &[("visat", digest)]).await
}

#[tokio::test]
async fn a_project_is_begun_in_a_form_looked_at_and_published() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Stöd i kris", "Vi *stöder* personal.").await;
    let page = hanna.get(&address).await;
    assert!(page.says("Projektet är ett utkast"), "{}", page.told());
    let nothing = stranger.get("/projekt/stod-i-kris").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let preview = hanna.get(&format!("{address}/granska")).await;
    assert!(preview.says("<em>stöder</em>"), "{}", preview.told());
    let done = published(&hanna, &address).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = stranger.get("/projekt/stod-i-kris").await;
    assert!(page.says("<em>stöder</em>") && page.says("Vallentuna kommun"));
    assert_eq!(page.text.matches("<h1").count(), 1);
    let english = stranger.get("/en/projekt/stod-i-kris").await;
    assert!(english.says("Purpose") && !english.says("‹"));
    let list = stranger.get("/projekt").await;
    assert!(
        list.says("Ett utvecklingsprojekt är publicerat"),
        "{}",
        list.told()
    );
    assert!(list.says("/projekt/stod-i-kris"));
    let history = hanna.get(&address).await;
    assert!(
        history.says("publicerade ett projekt"),
        "{}",
        history.told()
    );
}

#[tokio::test]
async fn what_is_lacking_is_told_and_nothing_is_published() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let fields = [
        ("rubrik", "Bart"),
        ("omrade", "knowledge"),
        ("lage", "planned"),
    ];
    let sent = hanna.post("/mina-sidor/projekt/nytt", &fields).await;
    let address = sent.location().to_owned();
    let preview = hanna.get(&format!("{address}/granska")).await;
    assert!(preview.says("minst en kontakt") && preview.field("visat").is_none());
    let actor = desk.casework.demo_actor("hanna").await.unwrap();
    let id = address.rsplit('/').next().unwrap();
    let opened = desk.casework.project(&actor, id).await.unwrap();
    let digest = opened.digest;
    let here = format!("{address}/granska");
    let refused = hanna.post(&here, &[("visat", digest)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("Projektet saknar"), "{}", refused.told());
    // A form with nothing in it says what is missing, and gives back what was typed.
    let empty = [
        ("rubrik", ""),
        ("fran", "i går"),
        ("syfte", "Det jag skrev"),
    ];
    let wrong = hanna.post("/mina-sidor/projekt/nytt", &empty).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.lines("syfte").as_deref(), Some("Det jag skrev"));
    assert!(wrong.says("id=\"rubrik-error\"") && wrong.says("id=\"fran-error\""));
}

#[tokio::test]
async fn two_colleagues_who_save_the_same_text_see_both_and_lose_nothing() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let address = begun(&hanna, "Stöd i kris", "Vi stöder.").await;
    let text = format!("{address}/text");
    let form = anders.get(&text).await.form();
    let saved = hanna.fill(&text, &[("syfte", "Hannas text")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let late = crate::desk::changed(form, &[("syfte", "Anders text")]);
    let conflict = anders.post(&text, &late).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.says("Hannas text"), "{}", conflict.told());
    assert_eq!(conflict.lines("syfte").as_deref(), Some("Anders text"));
    // Whoever has read both saves over it.
    let over = anders.post(&text, &conflict.form()).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.told());
    let kept = hanna.get(&text).await;
    assert_eq!(kept.lines("syfte").as_deref(), Some("Anders text"));
}

#[tokio::test]
async fn money_news_and_documents_are_added_and_taken_away_on_pages_of_their_own() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Stöd i kris", "Vi stöder.").await;
    let money = format!("{address}/medel");
    let item = ("post", "psykisk-halsa-2021/utveckling-kommuner");
    let added = hanna
        .post(&money, &[("revision", "0"), item, ("belopp", "120 000 kr")])
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let late = hanna
        .post(&money, &[("revision", "0"), item, ("belopp", "7")])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("120\u{a0}000"), "{}", late.told());
    let wrong = hanna
        .post(&money, &[("revision", "1"), item, ("belopp", "mycket")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let news = format!("{address}/nyheter");
    let fields = [
        ("dag", "2025-01-15"),
        ("rubrik", "Vi har börjat"),
        ("text", "- ett\n- två"),
    ];
    let written = hanna.post(&news, &fields).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.told());
    let page = hanna.get(&news).await;
    let one = page.text.split(&format!("{news}/")).nth(1).unwrap();
    let one = format!("{news}/{}", one.split('"').next().unwrap());
    let changed = hanna.fill(&one, &[("rubrik", "Vi har börjat igen")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.told());
    let documents = format!("{address}/dokument");
    for (place, bytes) in [("", &b"a;b\r\n"[..]), ("1", b"a;b;c\r\n")] {
        let fields = [("dokument", place), ("rubrik", "Frågor")];
        let sent = hanna
            .upload(&documents, &fields, ("fragor.csv", bytes))
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    }
    let not_taken = hanna
        .upload(&documents, &[], ("sida.html", b"<script>"))
        .await;
    assert_eq!(not_taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(not_taken.says("id=\"fil-error\""), "{}", not_taken.told());
    published(&hanna, &address).await;
    let page = stranger.get("/projekt/stod-i-kris").await;
    for words in [
        "120\u{a0}000",
        "Vi har börjat igen",
        "<li>två</li>",
        "fragor.csv",
    ] {
        assert!(page.says(words), "{words}: {}", page.text);
    }
    assert_eq!(page.text.matches("/projektfiler/").count(), 2);
    // What is taken away is there until the next version.
    let removed = hanna.post(&documents, &[("bort", "1")]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    assert!(
        stranger
            .get("/projekt/stod-i-kris")
            .await
            .says("fragor.csv")
    );
    published(&hanna, &address).await;
    assert!(
        !stranger
            .get("/projekt/stod-i-kris")
            .await
            .says("fragor.csv")
    );
}

#[tokio::test]
async fn another_organisation_is_asked_reads_and_says_yes() {
    let desk = Desk::new().await;
    let (hanna, hugo) = (desk.person("hanna").await, desk.person("hugo").await);
    let address = begun(&hanna, "Stöd i kris", "Vi stöder.").await;
    assert_eq!(hugo.get(&address).await.status, StatusCode::NOT_FOUND);
    let asked = hanna
        .post(
            &format!("{address}/deltagare"),
            &[("organisation", "kommun-1440")],
        )
        .await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.told());
    let list = hugo.get(OWN).await;
    assert!(
        list.says("Stöd i kris") && list.says("är tillfrågade"),
        "{}",
        list.told()
    );
    let page = hugo.get(&address).await;
    assert!(page.says("frågar om ni deltar"), "{}", page.told());
    let yes = hugo.post(&address, &[("gor", "delta")]).await;
    assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.told());
    assert!(!hugo.get(&address).await.says("frågar om ni deltar"));
    published(&hanna, &address).await;
    let public = desk.stranger().get("/projekt/stod-i-kris").await;
    assert!(public.says("Ale kommun"), "{}", public.told());
}

#[tokio::test]
async fn an_archived_project_says_so_and_one_taken_away_answers_that_it_is_gone() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let karin = desk.person("karin").await;
    let address = begun(&hanna, "Stöd i kris", "Vi stöder.").await;
    published(&hanna, &address).await;
    let done = hanna.post(&address, &[("gor", "arkivera")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = stranger.get("/projekt/stod-i-kris").await;
    assert!(page.status == StatusCode::OK && page.says("Projektet arkiverades"));
    let id = address.rsplit('/').next().unwrap();
    let named = format!("/mina-sidor/projektkontakter/{id}");
    assert!(karin.get(&named).await.says(NAME));
    let unstated = karin.post(&named, &[("gor", "dra-tillbaka")]).await;
    assert_eq!(unstated.status, StatusCode::UNPROCESSABLE_ENTITY);
    let away = karin.post(&named, &[("skal", "Ett namn i texten.")]).await;
    assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.told());
    let gone = stranger.get("/projekt/stod-i-kris").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(!gone.says("Ett namn i texten") && !gone.says("Vi stöder"));
    let own = hanna.get(&address).await;
    assert!(own.says("Ett namn i texten."), "{}", own.told());
}
