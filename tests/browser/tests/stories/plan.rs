//! An action plan in a browser: begun by a municipality, given goals, looked at and published; followed up, reworded and published
//! again, with what differs goal by goal. On a narrow screen with scripts forbidden and by keyboard alone.

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};

const TITLE: &str = "Plan för kortare väntan";
const PUBLIC: &str = "/planer/plan-for-kortare-vantan";
const GOAL: &str = "Fler får tid inom tre dagar";
const REWORDED: &str = "Fler får tid inom två dagar";
const WHY: &str = "Pengarna räckte till annat.";

/// Hanna begins a plan. Returns the address of its page.
async fn begun(story: &Story<'_>) -> Result<String, Failure> {
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open("/arbete/planer").await?;
    hand.sees("Ingen plan än").await?;
    story.is_sound().await?;
    hand.follow("Ny plan").await?;
    hand.press("Skapa planen").await?;
    hand.sees("Fyll i fältet").await?;
    story.answered(422).await?;
    hand.fill("Titel", TITLE).await?;
    hand.fill("Första året", "2023").await?;
    hand.fill("Sista året", "2026").await?;
    hand.choose("Slag", "handlingsplan").await?;
    hand.mark("Barn och unga").await?;
    hand.fill("Text", "Vi **börjar** med de unga.").await?;
    hand.press("Skapa planen").await?;
    hand.sees("Planen är ett utkast").await?;
    story.is_sound().await?;
    hand.path().await
}

async fn goal(story: &Story<'_>, page: &str, what: &str, kronor: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/mal")).await?;
    hand.fill("Vad ska uppnås?", what).await?;
    hand.fill("Målgrupp", "Unga vuxna").await?;
    hand.fill("Vad mäts?", "Andel som får tid").await?;
    hand.fill("Enhet", "procent").await?;
    hand.fill("Målvärde", "62,5").await?;
    hand.fill("Belopp i kronor", kronor).await?;
    hand.press("Lägg till målet").await?;
    hand.sees(what).await?;
    story.is_sound().await
}

/// Looks at it as everybody will, and publishes it.
async fn published(story: &Story<'_>, page: &str, button: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(page).await?;
    hand.follow("Granska").await?;
    hand.sees(TITLE).await?;
    story.is_sound().await?;
    hand.press(button).await?;
    hand.sees("Allt som står här är publicerat").await?;
    story.is_sound().await
}

/// One goal is reworded and followed up, the other given up with the reason.
async fn followed(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open(&format!("{page}/mal/1")).await?;
    hand.fill("Vad ska uppnås?", REWORDED).await?;
    story.is_sound().await?;
    hand.press("Spara").await?;
    hand.open(&format!("{page}/mal/1/uppfoljning")).await?;
    hand.sees("Inget är berättat än").await?;
    hand.choose("År", "2024").await?;
    hand.choose("Läge", "uppnått").await?;
    hand.fill("Värde: Andel som får tid", "70").await?;
    hand.press("Spara").await?;
    hand.sees("uppnått, 70").await?;
    story.is_sound().await?;
    hand.open(&format!("{page}/mal/2/uppfoljning")).await?;
    hand.choose("År", "2024").await?;
    hand.choose("Läge", "nedlagt").await?;
    hand.press("Spara").await?;
    hand.sees("Förklaringen saknas").await?;
    story.answered(422).await?;
    hand.fill("Varför?", WHY).await?;
    hand.press("Spara").await?;
    hand.sees(WHY).await
}

/// Anybody reads what was reached and what differs from the year before, in either language.
async fn read(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open("/planer").await?;
    hand.follow(TITLE).await?;
    assert_eq!(hand.path().await?, PUBLIC);
    for words in [REWORDED, "1 av 2 mål är uppnådda", WHY] {
        hand.sees(words).await?;
    }
    story.is_sound().await?;
    hand.follow("Se vad som skiljer mellan versionerna").await?;
    for words in ["Ändrade mål: 2", GOAL, REWORDED] {
        hand.sees(words).await?;
    }
    story.is_sound().await?;
    hand.open(&format!("{PUBLIC}/1")).await?;
    hand.sees(GOAL).await?;
    hand.sees("har ersatts av en senare").await?;
    story.is_sound().await?;
    hand.open(&format!("/en{PUBLIC}")).await?;
    hand.sees("Target value").await?;
    story.is_sound().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_is_written_published_followed_up_and_published_again() -> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in WAYS {
        let workspace = Workspace::with_people_only().await?;
        let window = window_for(&driver, scripts, width).await?;
        let story = Story::new(&workspace, &window, by, scripts);
        let page = begun(&story).await?;
        goal(&story, &page, GOAL, "250 000").await?;
        goal(&story, &page, "En mötesplats på kvällstid", "100 000").await?;
        published(&story, &page, "Publicera").await?;
        followed(&story, &page).await?;
        published(&story, &page, "Publicera ändringarna").await?;
        read(&story).await?;
    }
    Ok(())
}
