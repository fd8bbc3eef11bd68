//! Somebody compares a municipality with others in a browser: finds what can be compared, chooses its own, a group and a year, sorts,
//! sends the address on and takes the rows home. On a narrow screen with scripts forbidden and by keyboard alone.

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};

const CAPTION: &str = "Alla årets belopp, 2023, 11 rader";

async fn found(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.open("/jamforelser").await?;
    story.is_sound().await?;
    hand.open("/mottagare/0138").await?;
    hand.follow("Jämför beloppet med andras, per invånare och över åren")
        .await?;
    hand.sees("Tyresö (er egen)").await?;
    story.is_sound().await
}

/// Kronor in all, beside the ten municipalities nearest in population.
async fn chosen(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.choose("Räknat i", "kronor").await?;
    hand.choose("Jämför med", "de 10 närmaste i folkmängd")
        .await?;
    hand.press("Visa").await?;
    let rows = hand.rows(CAPTION).await?;
    assert_eq!(rows.len(), 11, "{rows:?}");
    let own = rows.iter().filter(|row| row[0].contains("(er egen)"));
    assert_eq!(own.count(), 1, "{rows:?}");
    story.is_sound().await?;
    let address = hand.path().await?;
    hand.follow("Kommun").await?;
    let by_name = hand.rows(CAPTION).await?;
    assert_ne!(by_name, rows, "another order");
    story.is_sound().await?;
    // The address is all there is to a comparison: whoever opens it sees the same.
    hand.open("/").await?;
    hand.open(&address).await?;
    let again = hand.rows(CAPTION).await?;
    assert_eq!(again, rows);
    Ok(())
}

/// Names of one's own choice; a name that is none is told with what was meant to be written.
async fn named(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    hand.choose("Jämför med", "egen grupp").await?;
    hand.fill("Egen grupp", "Nacka, Ekerö, 0180").await?;
    hand.press("Visa").await?;
    let rows = hand.rows("Alla årets belopp, 2023, 4 rader").await?;
    assert_eq!(rows.len(), 4, "{rows:?}");
    story.is_sound().await?;
    hand.fill("Egen grupp", "Nacka, Atlantis").await?;
    hand.press("Visa").await?;
    hand.sees("Atlantis").await?;
    story.answered(422).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_municipality_is_compared_with_others_of_its_choice() -> Result<(), Failure> {
    let driver = Driver::start()?;
    for (by, scripts, width) in WAYS {
        let workspace = Workspace::with_people_only().await?;
        let window = window_for(&driver, scripts, width).await?;
        let story = Story::new(&workspace, &window, by, scripts);
        found(&story).await?;
        chosen(&story).await?;
        named(&story).await?;
    }
    Ok(())
}
