//! A development project in a browser: begun by a municipality, written part by part, joined by a region that was asked, looked at and
//! published; read, searched and asked about by others. On a narrow screen with scripts forbidden and by keyboard alone.

use std::io::Write as _;

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};

const TITLE: &str = "Stöd till personal i kris";
const PUBLIC: &str = "/projekt/stod-till-personal-i-kris";
const PURPOSE: &str = "Vi **stöder** dem som möter döden i sitt arbete.";
const NAME: &str = "Zara Zetterkvist";
const HEADING: &str = "Handledarna är utbildade";

/// Hanna begins a project. Returns the address of its page.
async fn begun(story: &Story<'_>) -> Result<String, Failure> {
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open("/mina-sidor/projekt").await?;
    hand.sees("Inget projekt än").await?;
    story.is_sound().await?;
    hand.follow("Nytt projekt").await?;
    hand.press("Börja projektet").await?;
    hand.sees("Fyll i fältet").await?;
    story.answered(422).await?;
    hand.fill("Titel", TITLE).await?;
    hand.choose("Län", "Stockholms län").await?;
    hand.choose("Område", "Suicidprevention").await?;
    hand.choose("Läge", "pågår").await?;
    hand.fill("Första dagen", "2025-01-01").await?;
    hand.fill("Syfte", PURPOSE).await?;
    hand.press("Börja projektet").await?;
    hand.sees("Projektet är ett utkast").await?;
    story.is_sound().await?;
    hand.path().await
}

/// What it is paid with, whom to ask, what is new, and a file; each on a page of its own.
async fn written(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/granska")).await?;
    hand.sees("minst en kontakt").await?;
    story.is_sound().await?;
    hand.open(&format!("{page}/kontakter")).await?;
    hand.fill("Roll", "Projektledare").await?;
    hand.fill("Namn", NAME).await?;
    hand.fill("E-postadress", "zara@vallentuna.example").await?;
    hand.press("Lägg till kontakten").await?;
    hand.sees(NAME).await?;
    story.is_sound().await?;
    hand.open(&format!("{page}/medel")).await?;
    hand.choose("Post", "2021: Stöd och vård för barn och unga")
        .await?;
    hand.fill("Belopp i kronor", "250 000").await?;
    hand.press("Lägg till posten").await?;
    let paid = hand.rows("Pengar").await?;
    assert_eq!(paid[0][2].replace('\u{a0}', " "), "250 000 kr", "{paid:?}");
    story.is_sound().await?;
    hand.open(&format!("{page}/nyheter")).await?;
    hand.fill("Dag", "2026-02-01").await?;
    hand.fill("Rubrik", HEADING).await?;
    hand.fill("Text", "Tolv kollegor har gått kursen.").await?;
    hand.press("Spara nyheten").await?;
    hand.sees(HEADING).await?;
    story.is_sound().await?;
    attached(story, page).await
}

async fn attached(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    let folder = tempfile::tempdir()?;
    let mut named = tempfile::Builder::new();
    let named = named.prefix("deltagare").rand_bytes(0).suffix(".csv");
    let mut file = named.tempfile_in(&folder)?;
    file.write_all("kurs;antal\nStöd i kris;12\n".as_bytes())?;
    hand.open(&format!("{page}/dokument")).await?;
    hand.take("Fil", file.path()).await?;
    hand.press("Lägg till filen").await?;
    hand.sees("deltagare.csv").await?;
    story.is_sound().await
}

/// A region is asked, says yes itself, and writes then too.
async fn joined(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/deltagare")).await?;
    hand.choose("Organisation", "Region Gävleborg").await?;
    hand.press("Fråga").await?;
    hand.sees("väntar på svar").await?;
    story.is_sound().await?;
    story.becomes("Henrik").await?;
    hand.open("/mina-sidor/projekt").await?;
    hand.sees("är tillfrågade").await?;
    hand.follow(TITLE).await?;
    hand.sees("Vallentuna kommun frågar om ni deltar").await?;
    story.is_sound().await?;
    hand.press("Ja, vi deltar").await?;
    hand.follow("Texter och uppgifter").await?;
    story.is_sound().await
}

/// Hanna looks at it as everybody will, and publishes it.
async fn published(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open(page).await?;
    hand.follow("Granska").await?;
    hand.sees("Region Gävleborg").await?;
    story.is_sound().await?;
    hand.press("Publicera").await?;
    hand.sees("Allt som står här är publicerat").await?;
    story.is_sound().await
}

/// Anybody finds it by another form of a word, and reads it in either language. Who it is to ask is for those who sign in.
async fn read(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    for language in ["", "/en"] {
        hand.open(&format!("{language}/projekt?q=kriser")).await?;
        story.is_sound().await?;
        hand.follow(TITLE).await?;
        assert_eq!(hand.path().await?, format!("{language}{PUBLIC}"));
        assert_eq!(hand.words("main strong").await?, "stöder");
        for words in [
            "Region Gävleborg",
            HEADING,
            "deltagare.csv",
            "Projektledare",
        ] {
            hand.sees(words).await?;
        }
        story.does_not_see(NAME).await?;
        story.is_sound().await?;
    }
    story.becomes("Sofia").await?;
    hand.open(PUBLIC).await?;
    hand.follow("Se vem du kan fråga (kräver inloggning)")
        .await?;
    hand.sees(NAME).await?;
    story.is_sound().await
}

/// What is changed is seen when it is published again, and an archived project keeps its address.
async fn archived(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open(&format!("{page}/text")).await?;
    hand.fill("Titel", "Stöd i kris").await?;
    hand.press("Spara").await?;
    hand.sees("ni har ändrat sedan dess").await?;
    hand.open(PUBLIC).await?;
    assert_eq!(hand.heading().await?, TITLE);
    hand.open(&format!("{page}/granska")).await?;
    hand.press("Publicera ändringarna").await?;
    hand.open(PUBLIC).await?;
    assert_eq!(hand.heading().await?, "Stöd i kris");
    hand.open(page).await?;
    hand.ask(
        "document.querySelectorAll('main details').forEach((it) => { it.open = true })",
        Vec::new(),
    )
    .await?;
    hand.press("Arkivera").await?;
    hand.open(PUBLIC).await?;
    hand.sees("Projektet arkiverades").await?;
    story.is_sound().await?;
    story.window.resize(320, 700).await?;
    hand.open("/en/projekt").await?;
    story.is_sound().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_project_is_written_joined_published_read_and_archived() -> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in WAYS {
        let workspace = Workspace::with_people_only().await?;
        let window = window_for(&driver, scripts, width).await?;
        let story = Story::new(&workspace, &window, by, scripts);
        let page = begun(&story).await?;
        written(&story, &page).await?;
        joined(&story, &page).await?;
        published(&story, &page).await?;
        read(&story).await?;
        archived(&story, &page).await?;
    }
    Ok(())
}
