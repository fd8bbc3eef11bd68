//! One requisition from start to receipt with Tab, Enter and letters only.

use browser::Failure;
use casework::payment_account::NewPaymentAccount;
use grants::payment_number::PaymentNumberKind;
use wording::message;

use crate::asking::{self, VALLENTUNA};
use crate::story::Story;

/// The year that everybody asks the payer for, as the demonstration opens it.
const YEAR: &str = "psykisk-halsa-2023";

/// What is there before anybody sits down: an open year, and a confirmed account.
async fn prepared(story: &Story<'_>) {
    let casework = story.workspace.casework();
    casework.seed_demo_years().await.unwrap();
    let proposes = casework.demo_actor(VALLENTUNA.handler.1).await.unwrap();
    let new = NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: VALLENTUNA.giro.to_owned(),
        holder: VALLENTUNA.organisation.to_owned(),
        evidence: "Sökt i Bankgirots register.".to_owned(),
        file: None,
    };
    let proposed = casework.propose_payment_account(&proposes, new);
    let account = proposed.await.unwrap();
    let confirmed = story.workspace.approve("anders", &account.id);
    confirmed.await.unwrap();
}

/// Hanna finds what there is to ask for and hands it over; Anders shows once more who he is and attests; the receipt is there.
pub async fn asked_for(story: &Story<'_>) -> Result<(), Failure> {
    prepared(story).await;
    let all = asking::left(story, &VALLENTUNA, YEAR).await;
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story
        .follows(&message!("requisitions-ask", amount = all))
        .await?;
    asking::hands_over(story).await?;
    story
        .is_headed(&message!("requisitions-one-prepared", amount = all))
        .await?;
    asking::received(story, &VALLENTUNA, ("2023:1", all)).await?;
    let receipt = story
        .downloads(&message!("requisitions-receipt-link"), "anders")
        .await?;
    assert!(receipt.starts_with(b"%PDF"), "the receipt is a PDF");
    Ok(())
}
