//! The money of a county: the region proposes who receives it, every party says its word, and the page names who has not.

use browser::Failure;
use grants::approval::ApprovalKind;
use grants::payee::Answer;
use wording::message;

use crate::opening::{Year, approves};
use crate::story::Story;

const COUNTY: &str = "Gävleborgs län";
const REGION: &str = "Region Gävleborg";
/// The municipality whose word comes last.
const LAST: (&str, &str) = ("kommun-2101", "Ockelbo kommun");
/// One whose paper is registered on the page.
const ON_PAPER: &str = "Gävle kommun";
/// The others.
const OTHERS: [&str; 8] = [
    "kommun-2104",
    "kommun-2121",
    "kommun-2132",
    "kommun-2161",
    "kommun-2181",
    "kommun-2182",
    "kommun-2183",
    "kommun-2184",
];
/// What stands on paper.
const PAPER: &[u8] = b"%PDF-1.7 made up";

/// Henrik proposes his region for one item.
async fn proposed(story: &Story<'_>, year: &Year, item: &str) -> Result<(), Failure> {
    story.becomes("Henrik").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.sees(&message!("requisitions-county-nobody")).await?;
    story.follows(&message!("requisitions-county-link")).await?;
    story
        .is_headed(&message!(
            "payees-own-heading",
            named = 0_i64,
            county = COUNTY,
            items = 4_i64
        ))
        .await?;
    story.follows(&message!("payees-propose")).await?;
    story
        .sees(&message!("payees-propose-lead", title = year.title(story)))
        .await?;
    let propose = message!("payees-propose");
    story.chooses_words(&message!("payees-item"), item).await?;
    story.presses_in_vain(&propose, 422).await?;
    story.sees(&message!("payees-receiver-missing")).await?;
    story
        .chooses_words(&message!("payees-receiver"), REGION)
        .await?;
    story
        .fills(
            &message!("payees-reason"),
            "Beslut i länets styrgrupp den 12 januari 2023",
        )
        .await?;
    story.presses(&propose).await?;
    story.is_headed(&waits_for(11)).await
}

fn waits_for(missing: i64) -> wording::Message {
    message!(
        "payees-heading-proposed",
        missing = missing,
        receiver = REGION,
        county = COUNTY
    )
}

/// Karin registers a paper, and Karl confirms that it says so.
async fn on_paper(story: &Story<'_>, page: &str, party: &str) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.opens(page).await?;
    story.follows(&message!("payees-register")).await?;
    let register = message!("payees-register");
    story
        .chooses_words(&message!("payees-party"), party)
        .await?;
    story.presses_in_vain(&register, 422).await?;
    story.sees(&message!("payees-paper-missing")).await?;
    story
        .takes(&message!("payees-paper"), "paskrivet.pdf", PAPER)
        .await?;
    story.presses(&register).await?;
    story.sees(&message!("payees-on-paper")).await?;
    let waits = message!("approval-about-payee-word", name = COUNTY);
    approves(story, "Karl", &waits).await?;
    story.follows(&message!("payees-to-proposal")).await
}

/// The same for the others, without anybody in front of the site.
async fn others_on_paper(story: &Story<'_>, payee: &str) -> Result<(), Failure> {
    let casework = story.workspace.casework();
    let registers = casework.demo_actor("karin").await.unwrap();
    let confirms = casework.demo_actor("karl").await.unwrap();
    for party in OTHERS {
        let file = ("paskrivet.pdf".to_owned(), PAPER.to_vec());
        let said = (party, Answer::Yes);
        let registered = casework.register_payee_word(&registers, payee, said, "", Some(file));
        registered.await.unwrap();
        let word = format!("{payee}/{party}/1");
        let asked = casework.approval_of(&confirms, ApprovalKind::PayeeWord, &word);
        let asked = asked.await.unwrap().unwrap().approval;
        let given = casework.approve(&confirms, &asked.id, &asked.digest);
        given.await.unwrap();
    }
    Ok(())
}

/// From the proposal to the last word, with the one that is missing named on the page.
pub async fn named(story: &Story<'_>, year: &Year, item: (&str, &str)) -> Result<(), Failure> {
    let item = story.of(item.0, item.1);
    proposed(story, year, item).await?;
    let page = story.path().await?;
    story.becomes("Åsa").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows(&message!("requisitions-county-link")).await?;
    story.follows_words(REGION).await?;
    let say = message!("payees-say");
    story.presses_in_vain(&say, 422).await?;
    story.sees(&message!("payees-no-answer-hint")).await?;
    story
        .chooses(
            &message!("payees-your-answer", receiver = REGION),
            &message!("payees-say-yes"),
        )
        .await?;
    story.presses(&say).await?;
    story.is_headed(&waits_for(10)).await?;
    on_paper(story, &page, ON_PAPER).await?;
    let payee = page.rsplit('/').next().unwrap();
    others_on_paper(story, payee).await?;
    story.becomes("Henrik").await?;
    story.opens(&page).await?;
    story.is_headed(&waits_for(1)).await?;
    story
        .sees(&message!("payees-missing", names = LAST.1))
        .await?;
    on_paper(story, &page, LAST.1).await?;
    let complete = message!(
        "payees-heading-complete",
        receiver = REGION,
        county = COUNTY
    );
    story.is_headed(&complete).await
}

/// Gotland is one party alone: its region receives the money of its county without anybody being asked.
pub async fn gotland_names_itself(story: &Story<'_>) -> Result<(), Failure> {
    story.becomes("Gun").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.opens("/mina-sidor/lansmedel").await?;
    story
        .sees(&message!("payees-only-party", name = "Region Gotland"))
        .await
}
