//! A message from the board in a browser: written by one, refused and then approved by another, sent, read and confirmed by
//! a municipality; and a question with its answer. On a narrow screen with scripts forbidden and by keyboard alone.

use std::io::Write as _;
use std::time::Duration;

use browser::{Driver, Failure, Story, WAYS, Workspace, window_for};
use tokio::task::JoinHandle;

const AGREEMENT: &str = "Psykisk hälsa och suicidprevention 2021";
const SUBJECT: &str = "Psykisk hälsa 2021: så fördelas pengarna";
/// What is written after the text of the template.
const ADDED: &str = " Hör av er om något är oklart.";
/// What the one who approves misses.
const MISSING: &str = "Nämn i ämnet att det gäller suicidprevention.";
const MENDED: &str = "Psykisk hälsa och suicidprevention 2021: så fördelas pengarna";
/// What the municipality calls the message in its own register.
const OWN_NUMBER: &str = "KS 2026/115";

/// So many times the page is loaded again while the worker makes copies: a minute.
const LOOKS: usize = 120;
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// What a worker does without anybody asking, until it is stopped. It can be stopped at any point.
fn worker(story: &Story<'_>) -> JoinHandle<()> {
    let casework = story.workspace.casework().clone();
    tokio::spawn(async move { casework.work(std::future::pending()).await.unwrap() })
}

/// The row of the ledger that is about the municipality.
async fn line(story: &Story<'_>) -> Result<Vec<String>, Failure> {
    let rows = story.hand.rows("Nämnder").await?;
    let mut ours = rows.into_iter();
    let ours = ours.find(|row| row.first().is_some_and(|name| name == "Vallentuna kommun"));
    Ok(ours.unwrap())
}

/// Karin writes a message and hands it in. Returns the address of its page.
async fn written(story: &Story<'_>) -> Result<String, Failure> {
    let hand = &story.hand;
    story.becomes("Karin").await?;
    hand.open("/arbete/meddelanden").await?;
    hand.sees("Inget meddelande är på gång").await?;
    story.is_sound().await?;
    hand.follow("Skriv ett meddelande").await?;
    hand.choose("Överenskommelse", AGREEMENT).await?;
    story.is_sound().await?;
    hand.press("Börja skriva").await?;
    // The template has filled in what the agreement says.
    let text = hand.words("textarea").await?;
    assert!(text.contains("1 680 000 000 kr"), "{text}");
    story.is_sound().await?;
    hand.fill("Ämne", SUBJECT).await?;
    hand.add("Text", ADDED).await?;
    hand.press("Spara").await?;
    assert_eq!(hand.heading().await?, SUBJECT);
    let page = hand.path().await?;
    attached(story).await?;
    let preview = hand.words(".written-preview").await?;
    assert!(preview.contains("1 680 000 000 kr"), "{preview}");
    assert!(preview.ends_with(ADDED.trim()), "{preview}");
    story.is_sound().await?;
    hand.press("Lämna in för godkännande").await?;
    hand.sees("väntar på godkännande").await?;
    story.is_sound().await?;
    Ok(page)
}

/// A small file goes with it.
async fn attached(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    let folder = tempfile::tempdir()?;
    let mut named = tempfile::Builder::new();
    let named = named.prefix("fordelning").rand_bytes(0).suffix(".csv");
    let mut file = named.tempfile_in(&folder)?;
    file.write_all(b"kommun;kronor\nVallentuna;1\n")?;
    hand.follow("Bifoga en fil").await?;
    hand.take("Fil", file.path()).await?;
    hand.press("Bifoga").await?;
    let rows = hand.rows("Bilagor").await?;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0][0], "fordelning.csv");
    story.is_sound().await?;
    hand.follow("Till meddelandet").await?;
    hand.sees("fordelning.csv").await
}

/// Karl finds the message among what waits for him and reads it.
async fn found(story: &Story<'_>, subject: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    story.becomes("Karl").await?;
    hand.open("/mina-sidor").await?;
    hand.follow(&format!("Meddelandet ”{subject}”")).await?;
    hand.sees("1 680 000 000 kr").await?;
    hand.sees(ADDED.trim()).await?;
    hand.sees("fordelning.csv").await?;
    hand.sees("Inget: det är ett nytt meddelande").await?;
    hand.sees("skickas till alla kommuner och regioner").await
}

/// Karl says no, Karin reads why, mends it and hands it in again.
async fn refused(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    found(story, SUBJECT).await?;
    story.is_sound().await?;
    hand.fill("Varför?", MISSING).await?;
    hand.press("Neka").await?;
    hand.sees("nekat").await?;
    story.becomes("Karin").await?;
    hand.open(page).await?;
    hand.sees(MISSING).await?;
    story.is_sound().await?;
    hand.follow("Ändra texten").await?;
    hand.fill("Ämne", MENDED).await?;
    hand.press("Spara").await?;
    hand.press("Lämna in för godkännande").await
}

/// Karl says yes: the message has a number and is published the same moment.
async fn approved(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    found(story, MENDED).await?;
    hand.press("Godkänn").await?;
    hand.sees("godkänt").await?;
    story.is_sound().await?;
    hand.open(page).await?;
    hand.sees("1/2026").await?;
    story.is_sound().await?;
    for (list, said) in [("/meddelanden", "1/2026"), ("/en/meddelanden", "1/2026")] {
        hand.open(list).await?;
        hand.sees(said).await?;
        story.is_sound().await?;
        hand.follow(MENDED).await?;
        assert_eq!(hand.path().await?, format!("{list}/2026/1"));
        hand.sees("1 680 000 000 kr").await?;
        hand.sees("fordelning.csv").await?;
        story.is_sound().await?;
    }
    Ok(())
}

/// Hanna opens it with what belongs to her municipality, and says which number it has in its register.
async fn confirmed(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open("/mina-sidor/meddelanden").await?;
    hand.sees("Inte öppnat").await?;
    story.is_sound().await?;
    hand.follow(MENDED).await?;
    hand.sees("1 680 000 000 kr").await?;
    let page = hand.path().await?;
    let amounts = hand.rows("Poster 2021").await?;
    let amount = &amounts.first().unwrap()[1];
    hand.follow(amount).await?;
    let why = hand.heading().await?;
    assert!(why.contains("Vallentuna") && why.contains(amount), "{why}");
    hand.open(&page).await?;
    for _ in 0..LOOKS {
        if !hand.words("main").await?.contains("exemplar görs just nu") {
            break;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
        hand.open(&page).await?;
    }
    story.is_sound().await?;
    let copy = hand.target("Meddelandet med era belopp").await?;
    let hanna = story.workspace.person("hanna").await?;
    let answer = story.workspace.site.ask(&copy, &hanna).await?;
    assert_eq!((answer.status, answer.is_page), (200, false), "{copy}");
    // It is no one else's.
    let henrik = story.workspace.person("henrik").await?;
    let answer = story.workspace.site.ask(&copy, &henrik).await?;
    assert_eq!(answer.status, 404, "{copy}");
    hand.fill("Ert diarienummer", OWN_NUMBER).await?;
    hand.press("Bekräfta att det är registrerat").await?;
    hand.sees("Registrerat hos er").await?;
    hand.sees("Ni bekräftade").await?;
    story.is_sound().await
}

/// The same pages in English, on a narrow screen by keyboard too.
async fn read_in_english(story: &Story<'_>) -> Result<(), Failure> {
    let hand = &story.hand;
    story.window.resize(320, 700).await?;
    hand.open("/en/mina-sidor/meddelanden").await?;
    hand.sees("Registered with you").await?;
    hand.sees(OWN_NUMBER).await?;
    hand.follow(MENDED).await?;
    hand.sees("You confirmed on").await?;
    hand.sees("The message is written in Swedish").await?;
    assert_eq!(hand.words("h1[lang=sv]").await?, MENDED);
    hand.target("The message with your amounts").await?;
    story.is_sound().await?;
    hand.open("/en/mina-sidor/meddelanden").await?;
    story.is_sound().await
}

/// Karin sees that it went out, was opened and is registered.
async fn accounted_for(story: &Story<'_>, page: &str) -> Result<(), Failure> {
    let hand = &story.hand;
    // What the worker had not come to when it was stopped.
    let sent = story.workspace.casework().send_waiting().await;
    sent.unwrap();
    story.becomes("Karin").await?;
    hand.open(page).await?;
    hand.follow("Se utskicket: vem som fått meddelandet, och när")
        .await?;
    let line = line(story).await?;
    assert_eq!(line[1], "Bekräftat som registrerat", "{line:?}");
    assert_eq!(line[3], "kontakt1@demo.example", "{line:?}");
    assert_eq!(line[5], OWN_NUMBER, "{line:?}");
    story.is_sound().await?;
    hand.choose("Visa", "Bekräftat som registrerat").await?;
    hand.press("Välj").await?;
    assert_eq!(hand.rows("Nämnder").await?.len(), 1);
    hand.follow("Vallentuna kommun").await?;
    for happened in [
        "Det egna exemplaret gjordes",
        "E-postservern tog emot det",
        "Mottagaren öppnade det här",
        "Mottagaren bekräftade att det är registrerat",
    ] {
        hand.sees(happened).await?;
    }
    story.is_sound().await?;
    hand.open("/arbete/diarium").await?;
    hand.sees(MENDED).await
}

async fn message(story: &Story<'_>) -> Result<(), Failure> {
    let page = written(story).await?;
    refused(story, &page).await?;
    let worker = worker(story);
    approved(story, &page).await?;
    confirmed(story).await?;
    // Three hundred others get theirs, which is tested where copies are made.
    worker.abort();
    read_in_english(story).await?;
    accounted_for(story, &page).await
}

/// Hanna asks, Karin answers, and both stand in the register.
async fn question(story: &Story<'_>) -> Result<(), Failure> {
    let subject = "Får vi spara pengarna till nästa år?";
    let answer = "Nej, de gäller bara det år de betalas ut för.";
    let hand = &story.hand;
    story.becomes("Hanna").await?;
    hand.open("/mina-sidor/fragor").await?;
    hand.follow("Ställ en fråga").await?;
    hand.choose("Vad gäller frågan?", AGREEMENT).await?;
    hand.fill("Rubrik", subject).await?;
    hand.press("Skicka frågan").await?;
    hand.sees("Texten saknas").await?;
    hand.fill("Fråga", "Vi hinner inte använda allt.").await?;
    hand.press("Skicka frågan").await?;
    hand.sees("väntar på svar").await?;
    hand.sees("Nummer 2026:1,").await?;
    story.is_sound().await?;
    let page = hand.path().await?;
    story.becomes("Karin").await?;
    hand.open("/arbete/fragor").await?;
    hand.sees("En fråga väntar på svar").await?;
    hand.follow(subject).await?;
    hand.sees("Vi hinner inte använda allt.").await?;
    hand.fill("Text", answer).await?;
    hand.press("Skicka svaret").await?;
    hand.sees("Vallentuna kommun har fått svar").await?;
    story.is_sound().await?;
    hand.open("/arbete/diarium").await?;
    let rows = hand.rows("Handlingar").await?;
    let numbers: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(numbers, ["2026:2", "2026:1"], "{rows:?}");
    story.is_sound().await?;
    story.becomes("Hanna").await?;
    hand.open(&page).await?;
    hand.sees(answer).await?;
    hand.sees("Nummer 2026:2,").await?;
    hand.fill("Diarienummer i ert eget diarium", OWN_NUMBER)
        .await?;
    hand.press("Spara numret").await?;
    assert_eq!(hand.words("#eget-nummer").await?, OWN_NUMBER);
    story.is_sound().await?;
    hand.open(&format!("/en{page}")).await?;
    hand.sees("Number 2026:2,").await?;
    story.is_sound().await
}

/// A test that goes through a story both ways, each on a site of its own.
macro_rules! both_ways {
    ($($claim:ident: $story:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $claim() -> Result<(), Failure> {
            let driver = Driver::start()?;
            for (by, scripts, width) in WAYS {
                let workspace = Workspace::with_people_only().await?;
                let window = window_for(&driver, scripts, width).await?;
                $story(&Story::new(&workspace, &window, by, scripts)).await?;
            }
            Ok(())
        }
    )*};
}

both_ways! {
    a_message_is_written_by_one_approved_by_another_and_registered_by_a_municipality: message;
    a_question_is_answered_and_both_have_numbers: question;
}
