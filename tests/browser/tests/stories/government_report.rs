//! A report to the government in a browser: begun from what is shipped for its kind, written with figures called by name, frozen,
//! checked with reasons, approved by a second person, and read with the rows behind a figure. On a narrow screen with scripts
//! forbidden and by keyboard alone.

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};

const LIST: &str = "/arbete/rapporter-till-regeringen";
const TITLE: &str = "Delrapport om året som gick";
const PUBLIC: &str = "/rapporter-till-regeringen/delrapport-om-aret-som-gick";

/// Karin begins a report. Returns the address of its page.
async fn begun(story: &Story<'_>) -> Result<String, Failure> {
    let hand = &story.hand;
    story.becomes("Karin").await?;
    hand.open(LIST).await?;
    story.is_sound().await?;
    hand.follow("Ny rapport").await?;
    hand.press("Skapa rapporten").await?;
    hand.sees("Fyll i fältet").await?;
    story.answered(422).await?;
    hand.fill("Titel", TITLE).await?;
    hand.choose("Slag", "delrapport").await?;
    hand.fill("Till", "Socialdepartementet").await?;
    hand.fill("E-postadress", "registrator@departementet.example")
        .await?;
    hand.mark("Psykisk hälsa och suicidprevention 2023").await?;
    hand.press("Skapa rapporten").await?;
    hand.sees("Rapporten är ett utkast").await?;
    story.is_sound().await?;
    hand.path().await
}

/// One section is written with a figure and a table, and the others are taken away.
async fn written(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/avsnitt/1")).await?;
    hand.fill("Text", "Staten gav [[beviljatt]].").await?;
    hand.press("Spara").await?;
    hand.sees("Ingenting är bundet som beviljatt").await?;
    story.answered(422).await?;
    hand.fill("Text", "Staten gav [[beviljat]].\n\n[[utbetalt-per-niva]]")
        .await?;
    hand.press("Spara").await?;
    for number in 2..=5 {
        hand.open(&format!("{page}/avsnitt/{number}")).await?;
        hand.press("Ta bort avsnittet").await?;
    }
    for name in ["rekvirerat", "utbetalt"] {
        hand.open(&format!("{page}/siffror/{name}")).await?;
        story.is_sound().await?;
        hand.press("Ta bort bindningen").await?;
    }
    hand.open(page).await?;
    hand.press("Frys siffrorna").await?;
    hand.open(&format!("{page}/forhandsgranska")).await?;
    hand.sees("Staten gav").await?;
    story.is_sound().await
}

/// What is asked about is answered, and the report handed in.
async fn handed_in(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/kontroller")).await?;
    hand.sees("har inte redovisat").await?;
    story.is_sound().await?;
    // What is folded is opened as whoever reads on would.
    hand.ask(
        "document.querySelectorAll('main details').forEach((it) => { it.open = true })",
        Vec::new(),
    )
    .await?;
    hand.fill("Skäl", "Redovisningen är inte stängd än.")
        .await?;
    hand.press("Spara skälet").await?;
    hand.sees("Allt är omhändertaget").await?;
    story.is_sound().await?;
    hand.open(page).await?;
    hand.press("Lämna för godkännande").await?;
    hand.sees("väntar på att en annan person").await?;
    story.is_sound().await
}

/// Karl approves, and anybody reads it and the rows behind its figure.
async fn approved_and_read(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    story.becomes("Karl").await?;
    hand.open(page).await?;
    hand.follow("Till godkännandet").await?;
    hand.sees(TITLE).await?;
    story.is_sound().await?;
    hand.press("Godkänn").await?;
    hand.open(PUBLIC).await?;
    hand.sees("Staten gav").await?;
    hand.sees("Diarienummer").await?;
    story.is_sound().await?;
    hand.open(&format!("{PUBLIC}/siffra/beviljat")).await?;
    hand.sees("Raderna bakom").await?;
    story.is_sound().await?;
    hand.open(&format!("/en{PUBLIC}")).await?;
    hand.sees("The report is written in Swedish").await?;
    story.is_sound().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_is_written_checked_approved_and_followed_to_its_rows() -> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in WAYS {
        let workspace = Workspace::start().await?;
        let window = window_for(&driver, scripts, width).await?;
        let story = Story::new(&workspace, &window, by, scripts);
        let page = begun(&story).await?;
        written(&story, &page).await?;
        handed_in(&story, &page).await?;
        approved_and_read(&story, &page).await?;
    }
    Ok(())
}
