//! What was signed is followed up: tagged, noted and asked about by those who read it, answered by whoever signed it, taken out as
//! files, and opened to the public by two.

use browser::Failure;
use casework::question_set::respondent;
use grants::question_set::Respondent;
use wording::message;

use crate::reporting::{MUNICIPALITY, TEXT, YEAR};
use crate::story::Story;

const REPORTS: &str = "/arbete/redovisningar";
const TAG: &str = "Förebyggande arbete";
const NOTE: &str = "Jämför med fjolårets satsning.";
const QUESTION: &str = "Hur många i personalen utbildades?";
const ANSWER: &str = "Det var fyrtio personer.";

/// Where what is put on the answer with a text is read.
const BELOW: &str = "const found = [...document.querySelectorAll('.signed-answer')].find((it) => it.textContent.includes(arguments[0]));\
     return found.querySelector('.below-answer a').getAttribute('href')";

/// Sofia tags an answer, notes something for her colleagues, and asks about it.
async fn asked(story: &Story<'_>) -> Result<(), Failure> {
    story.becomes("Sofia").await?;
    story.opens(&format!("{REPORTS}/etiketter")).await?;
    story.fills(&message!("analysis-tag-name"), TAG).await?;
    story.presses(&message!("analysis-tag-add-button")).await?;
    story
        .opens(&format!("{REPORTS}?ar={YEAR}&laget=signed"))
        .await?;
    story.follows_words(MUNICIPALITY).await?;
    story.sees_words(TEXT).await?;
    let report = story.path().await?;
    story
        .opens(&format!("{REPORTS}/{YEAR}/fraga/measures_text"))
        .await?;
    story.sees_words(TEXT).await?;
    story.opens(&report).await?;
    let below = story.asks_about(BELOW, TEXT).await?;
    story.opens_here(below.as_str().unwrap_or_default()).await?;
    story.marks_about(TAG).await?;
    story.presses(&message!("analysis-tags-save")).await?;
    story.fills(&message!("analysis-note"), NOTE).await?;
    story.presses(&message!("analysis-note-save")).await?;
    story.sees_words(NOTE).await?;
    story
        .follows(&message!("follow-up-ask-about-answer"))
        .await?;
    story.fills(&message!("threads-text"), QUESTION).await?;
    story.presses(&message!("threads-send")).await?;
    story.sees_words(QUESTION).await
}

/// Hanna finds the question among what waits for her, and answers it; Sofia reads the answer.
async fn answered(story: &Story<'_>, report: &str) -> Result<(), Failure> {
    story.becomes("Hanna").await?;
    story.opens(report).await?;
    story
        .follows_about(&format!("main a[href*='{report}/fraga/']"))
        .await?;
    story.sees_words(QUESTION).await?;
    // Neither the tag nor the note is for anybody but those who follow up.
    story.does_not_see_words(TAG).await?;
    story.does_not_see_words(NOTE).await?;
    story.fills(&message!("threads-your-text"), ANSWER).await?;
    story.presses(&message!("threads-send-answer")).await?;
    story.becomes("Sofia").await?;
    story.opens(&format!("{REPORTS}/fragor")).await?;
    story
        .follows_about(&format!("main a[href*='{REPORTS}/fragor/']"))
        .await?;
    story.sees_words(ANSWER).await
}

/// Everything is taken out as files.
async fn taken_out(story: &Story<'_>) -> Result<(), Failure> {
    story.opens(&format!("{REPORTS}/filer?ar={YEAR}")).await?;
    story.presses(&message!("exports-start")).await?;
    let export = story.path().await?;
    let casework = story.workspace.casework();
    while casework.work_once("story").await.unwrap() {}
    story.opens_here(&export).await?;
    let archive = story
        .asks("return document.querySelector('main a[href$=\"svar.zip\"]').getAttribute('href')")
        .await?;
    let archive = archive.as_str().unwrap_or_default();
    let archive = story.takes_home(archive, "sofia").await?;
    assert!(archive.starts_with(b"PK"), "the archive is a ZIP");
    Ok(())
}

/// Karin decides what is told and what is left out, Karl opens it, and anybody reads it.
async fn opened(story: &Story<'_>) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.opens(&format!("{REPORTS}/{YEAR}/oppna")).await?;
    let choice = message!(
        "opening-choice",
        respondent = respondent(Respondent::Municipality),
        count = 1_usize
    );
    story
        .chooses(&message!("opening-respondent"), &choice)
        .await?;
    story.presses(&message!("opening-begin")).await?;
    // A name stands in a text: nothing is opened before somebody has decided about it.
    story.sees_words("Anna Ek").await?;
    story.does_not_see(&message!("opening-submit-hint")).await?;
    story
        .marks_at("main [name='alla'][value='utelamna']")
        .await?;
    story
        .fills(&message!("opening-reason"), "Namn på en anställd")
        .await?;
    story.presses(&message!("opening-decide")).await?;
    story.presses(&message!("opening-submit")).await?;
    story.becomes("Karl").await?;
    story.follows(&message!("work-nav-approvals")).await?;
    story.follows_about("main a[href*='godkannanden/']").await?;
    story.presses(&message!("approval-approve")).await?;
    // Nobody has to be anybody to read it.
    story.opens("/redovisningar").await?;
    story
        .follows_about(&format!("main a[href$='/redovisningar/{YEAR}']"))
        .await?;
    let path = format!("/redovisningar/{YEAR}/municipality");
    story
        .follows_about(&format!("main a[href*='{path}/fraga/']"))
        .await?;
    story.opens(&format!("{path}/0115")).await?;
    story.sees(&message!("opened-left-out")).await?;
    story.does_not_see_words(TEXT).await
}

/// From the first tag to the public page.
pub async fn followed_up(story: &Story<'_>, report: &str) -> Result<(), Failure> {
    asked(story).await?;
    answered(story, report).await?;
    taken_out(story).await?;
    opened(story).await
}
