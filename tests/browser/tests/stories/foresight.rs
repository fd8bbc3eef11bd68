//! A foresight in a browser: written by one coordinator, published by another, read by a finance officer who tries a change of her own.
//! On a narrow screen with scripts forbidden and by keyboard alone.

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};

const DOCUMENT: &str = "Påhittad proposition 2025/26:1";

/// Karin writes what is known of 2025. Returns the address of its page.
async fn written(story: &Story<'_>) -> Result<String, Failure> {
    let hand = &story.hand;
    story.becomes("Karin").await?;
    hand.open("/arbete/utblick").await?;
    hand.sees("Ingen utblick är påbörjad än").await?;
    story.is_sound().await?;
    hand.fill("Antal år", "2").await?;
    hand.press("Börja").await?;
    hand.sees("Vad som följer").await?;
    story.is_sound().await?;
    hand.fill("Hela beloppet 2025", "1 500 000 000").await?;
    hand.press("Spara").await?;
    hand.sees("har ingen källa").await?;
    story.answered(422).await?;
    hand.fill("Dokument för 2025", DOCUMENT).await?;
    hand.fill("Sida eller tabell för 2025", "s. 12").await?;
    hand.press("Spara").await?;
    hand.sees("1 500 000 000").await?;
    let page = hand.path().await?;
    hand.press("Be om godkännande").await?;
    hand.sees("väntar på godkännande").await?;
    story.is_sound().await?;
    Ok(page)
}

/// Anybody reads what a municipality is likely to get, and tries less.
async fn read(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open("/mottagare/0138").await?;
    hand.follow("Preliminära belopp för Tyresö kommun kommande år")
        .await?;
    story.is_sound().await?;
    hand.follow("Utblick 2025").await?;
    for words in [
        "Preliminärt: inget belopp",
        DOCUMENT,
        "det nyaste som finns",
    ] {
        hand.sees(words).await?;
    }
    story.is_sound().await?;
    hand.fill("Hela beloppet ändras så här många procent", "-5")
        .await?;
    hand.press("Räkna").await?;
    hand.sees("Eget, preliminärt").await?;
    story.is_sound().await?;
    hand.fill("Hela beloppet ändras så här många procent", "fem")
        .await?;
    hand.press("Räkna").await?;
    hand.sees("är ingen ändring i procent").await?;
    story.answered(422).await?;
    hand.open("/utblick/2026").await?;
    hand.sees("beloppet för 2026 är inte känt").await?;
    story.is_sound().await?;
    hand.open("/en/utblick/2025/0138").await?;
    hand.sees("Preliminary: no amount").await?;
    story.is_sound().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foresight_is_written_published_by_another_and_read_by_a_finance_officer()
-> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in WAYS {
        let workspace = Workspace::with_people_only().await?;
        let window = window_for(&driver, scripts, width).await?;
        let story = Story::new(&workspace, &window, by, scripts);
        let page = written(&story).await?;
        let id = page.rsplit('/').next().unwrap_or_default();
        workspace.approve("karl", id).await?;
        read(&story).await?;
    }
    Ok(())
}
