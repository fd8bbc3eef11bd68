//! The payer reads what was asked for: one is asked back and answered, several are accepted at once, one is refused.

use browser::Failure;
use grants::Ore;
use wording::message;

use crate::asking::{self, ALE, Asker, VALLENTUNA};
use crate::opening::Year;
use crate::story::Story;

const QUESTION: &str = "Er referens saknas i vårt register. Vilken enhet gäller det?";
const REFUSED: &str = "Begäran gäller en verksamhet som inte omfattas.";

/// What was asked for: its number and its amount.
pub type Sent<'n> = (&'n str, Ore);

/// Petra finds a requisition in the list of everybody.
async fn finds(story: &Story<'_>, asker: &Asker) -> Result<(), Failure> {
    story.becomes("Petra").await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("reviews-title")).await?;
    story.follows_words(asker.recipient).await
}

/// Petra asks one back, Hanna answers with a new one, and Anders attests it.
pub async fn asked_back(
    story: &Story<'_>,
    year: &Year,
    (number, amount): Sent<'_>,
    answer: &str,
) -> Result<(), Failure> {
    finds(story, &VALLENTUNA).await?;
    let ask = message!("reviews-ask-back");
    story.presses_in_vain(&ask, 422).await?;
    story.sees(&message!("reviews-reason-missing")).await?;
    story.fills(&message!("reviews-question"), QUESTION).await?;
    story.presses(&ask).await?;
    story
        .sees(&message!(
            "reviews-lead-asked-back",
            organisation = VALLENTUNA.organisation
        ))
        .await?;
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows_words(number).await?;
    story
        .is_headed(&message!(
            "requisitions-one-asked-back",
            payer = crate::opening::PAYER,
            number = number
        ))
        .await?;
    story.sees_words(QUESTION).await?;
    story.follows(&message!("requisitions-answer")).await?;
    story
        .is_headed(&message!(
            "requisitions-form-heading-correct",
            title = year.title(story)
        ))
        .await?;
    asking::hands_over(story).await?;
    asking::received(story, &VALLENTUNA, (answer, amount)).await?;
    story.follows(&message!("requisitions-to-before")).await?;
    story
        .is_headed(&message!("requisitions-one-replaced", number = number))
        .await
}

/// Petra marks several in the list, is shown their sum, and accepts them all.
pub async fn accepted(story: &Story<'_>, marked: &[Sent<'_>]) -> Result<(), Failure> {
    story.becomes("Petra").await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("reviews-title")).await?;
    let go_on = message!("reviews-choose");
    story.presses_in_vain(&go_on, 422).await?;
    story.sees(&message!("reviews-nothing-chosen")).await?;
    for (number, total) in marked {
        story
            .marks(&message!(
                "reviews-choose-one",
                number = *number,
                total = *total
            ))
            .await?;
    }
    story.presses(&go_on).await?;
    let total = Ore::checked_sum(marked.iter().map(|(_, amount)| *amount)).unwrap();
    let count = marked.len();
    story
        .is_headed(&message!(
            "reviews-confirm-heading",
            count = count,
            total = total
        ))
        .await?;
    story
        .presses(&message!("reviews-confirm", count = count))
        .await
}

/// Petra refuses one, with a reason that whoever asked reads.
pub async fn refused(story: &Story<'_>, number: &str) -> Result<(), Failure> {
    finds(story, &ALE).await?;
    let refuse = message!("reviews-refuse");
    story.presses_in_vain(&refuse, 422).await?;
    story.fills(&message!("reviews-reason"), REFUSED).await?;
    story.presses(&refuse).await?;
    story.sees(&message!("reviews-lead-refused")).await?;
    story.becomes("Hugo").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows_words(number).await?;
    story
        .is_headed(&message!("requisitions-one-refused", number = number))
        .await?;
    story.sees_words(REFUSED).await
}
