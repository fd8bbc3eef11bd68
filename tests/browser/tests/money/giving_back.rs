//! What goes back: money that was not used, by the municipality's own word, and a claw-back by decision.

use browser::Failure;
use casework::claw_back::{Ground, ground};
use grants::Ore;
use wording::message;

use crate::bank::Happened;
use crate::opening::{Year, approves};
use crate::paying::reads_in;
use crate::story::Story;

/// What the municipality did not use.
const UNUSED: &str = "100 000";
/// The same as the bank writes it, and as it is counted.
const CAME_IN: (&str, i64) = ("100000.00", 10_000_000);
/// What the payer asks back.
const ASKED_BACK: &str = "50 000";
const REASONS: &str = "Pengarna har gått till en verksamhet som överenskommelsen inte gäller.";
const ANSWER: &str = "Verksamheten är en del av handlingsplanen, se bilagan till rapporten.";
const DECISION: &str = "Svaret ändrar inte bedömningen: verksamheten står inte i planen.";

/// What the municipality did not use, as it is counted.
pub fn unused() -> Ore {
    Ore::new(CAME_IN.1)
}

/// Hanna says what was not used: there is a claim with a reference and a letter, and the money that comes in settles it.
pub async fn unused_money_goes_back(
    story: &Story<'_>,
    year: &Year,
    paid: Ore,
) -> Result<(), Failure> {
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows(&message!("repayments-own-title")).await?;
    story
        .is_headed(&message!("repayments-own-heading", count = 0_i64))
        .await?;
    story
        .follows(&message!(
            "repayments-declare-link",
            paid = paid,
            title = year.title(story)
        ))
        .await?;
    story
        .is_headed(&message!("repayments-declare-heading", paid = paid))
        .await?;
    let label = story.words("main form label").await?;
    let send = message!("repayments-declare-send");
    story.fills_words(&label, "9 999 999 999").await?;
    story.presses_in_vain(&send, 422).await?;
    story
        .sees(&message!("repayments-more-than-paid", paid = paid))
        .await?;
    story.fills_words(&label, UNUSED).await?;
    story.presses(&send).await?;
    let due = jiff::civil::date(2024, 3, 31);
    let outstanding = unused();
    story
        .is_headed(&message!(
            "repayments-one-heading",
            outstanding = outstanding,
            due = due
        ))
        .await?;
    let page = story.path().await?;
    let letter = story
        .downloads(&message!("repayments-letter-link"), "hanna")
        .await?;
    assert!(letter.starts_with(b"%PDF"), "the letter is a PDF");
    let reference = story.fact(&message!("repayments-reference")).await?;
    assert!(
        reference.len() > 3 && reference.bytes().all(|one| one.is_ascii_digit()),
        "{reference}"
    );
    let came_in = Happened::CameIn {
        amount: CAME_IN.0,
        reference: &reference,
        text: "",
    };
    reads_in(story, "Petra", "N-4", &[came_in], (1, 1, 0)).await?;
    story.becomes("Hanna").await?;
    story.opens(&page).await?;
    let number = story.fact(&message!("repayments-number")).await?;
    story
        .is_headed(&message!("repayments-one-heading-done", number = number))
        .await?;
    story.sees(&message!("repayments-status-paid")).await
}

/// Petra proposes to ask money back of the region and lets it answer.
async fn proposed(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    story.becomes("Petra").await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("claw-backs-title")).await?;
    story.follows(&message!("claw-backs-new")).await?;
    story
        .chooses_words(&message!("claw-backs-agreement"), year.title(story))
        .await?;
    story
        .chooses_words(
            &message!("claw-backs-column-organisation"),
            "Region Gävleborg",
        )
        .await?;
    story.presses(&message!("claw-backs-show")).await?;
    let label = story.words("main form[method=post] label").await?;
    let propose = message!("claw-backs-propose");
    story.fills_words(&label, ASKED_BACK).await?;
    story.presses_in_vain(&propose, 422).await?;
    story
        .chooses(
            &message!("claw-backs-ground"),
            &ground(Ground::NotForThePurpose),
        )
        .await?;
    story
        .fills(&message!("claw-backs-reasons"), REASONS)
        .await?;
    story.presses(&propose).await?;
    let send = message!("claw-backs-communicate-send");
    let too_early = story.clock.in_days(2);
    story
        .fills(&message!("claw-backs-hear-by"), &too_early.to_string())
        .await?;
    story.presses_in_vain(&send, 422).await?;
    let by = story.clock.in_days(30);
    story
        .fills(&message!("claw-backs-hear-by"), &by.to_string())
        .await?;
    story.presses(&send).await?;
    story.sees(&message!("claw-backs-status-heard")).await
}

/// Proposal, the region's own words, and the decision of another person, in that order and no other.
pub async fn clawed_back(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    proposed(story, year).await?;
    let page = story.path().await?;
    let letter = story
        .downloads(&message!("claw-backs-letter-link"), "petra")
        .await?;
    assert!(letter.starts_with(b"%PDF"), "the letter is a PDF");
    story.becomes("Henrik").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows(&message!("repayments-own-title")).await?;
    let matters = story.rows(&message!("claw-backs-caption")).await?;
    story.follows_words(&matters[0][0]).await?;
    story.sees_words(REASONS).await?;
    story
        .fills(&message!("claw-backs-answer-text"), ANSWER)
        .await?;
    story.presses(&message!("claw-backs-answer-send")).await?;
    story.clock.days(3);
    story.becomes("Petra").await?;
    story.opens(&page).await?;
    story.sees_words(ANSWER).await?;
    story
        .fills(&message!("claw-backs-reasons"), DECISION)
        .await?;
    story.presses(&message!("claw-backs-decide-send")).await?;
    story.sees(&message!("claw-backs-waits")).await?;
    let name = format!("{}, Region Gävleborg", matters[0][0]);
    let waits = message!("approval-about-claw-back", name = name);
    approves(story, "Pär", &waits).await?;
    story.sees_words(ANSWER).await?;
    story.follows(&message!("approval-to-claw-back")).await?;
    story.sees(&message!("claw-backs-status-claimed")).await?;
    story.follows(&message!("claw-backs-claim-link")).await?;
    story.sees(&message!("repayments-ground-claw-back")).await
}
