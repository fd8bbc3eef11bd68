//! A recipient asks for its money: an account that two persons have confirmed, a requisition that one prepares and another
//! attests, and its receipt.

use browser::Failure;
use grants::Ore;
use wording::message;

use crate::opening::approves;
use crate::story::Story;

/// An organisation with somebody who prepares and somebody who attests.
pub struct Asker {
    /// Who prepares: the name, and the word in the addresses of the demonstration.
    pub handler: (&'static str, &'static str),
    /// Who attests.
    pub attestant: &'static str,
    /// The organisation.
    pub organisation: &'static str,
    /// What it is called among recipients.
    pub recipient: &'static str,
    /// The number of its bankgiro.
    pub giro: &'static str,
}

pub const VALLENTUNA: Asker = Asker {
    handler: ("Hanna", "hanna"),
    attestant: "Anders",
    organisation: "Vallentuna kommun",
    recipient: "Vallentuna",
    giro: "999-9012",
};
pub const ALE: Asker = Asker {
    handler: ("Hugo", "hugo"),
    attestant: "Agnes",
    organisation: "Ale kommun",
    recipient: "Ale",
    giro: "999-9020",
};
pub const GAVLEBORG: Asker = Asker {
    handler: ("Henrik", "henrik"),
    attestant: "Åsa",
    organisation: "Region Gävleborg",
    recipient: "Region Gävleborg",
    giro: "999-9038",
};

/// The same number with its last digit wrong.
const WRONG_GIRO: &str = "999-9013";

/// What an organisation may ask for of a year now.
pub async fn left(story: &Story<'_>, asker: &Asker, agreement_id: &str) -> Ore {
    let casework = story.workspace.casework();
    let actor = casework.demo_actor(asker.handler.1).await.unwrap();
    let years = casework.own_rights(&actor).await.unwrap();
    let year = years.iter().find(|one| one.agreement_id == agreement_id);
    year.and_then(casework::right::YearRights::left).unwrap()
}

/// The handler proposes an account with what shows that it is theirs, and the attestant confirms it.
pub async fn gets_an_account(story: &Story<'_>, asker: &Asker) -> Result<(), Failure> {
    story.becomes(asker.handler.0).await?;
    story.opens("/mina-sidor/medel").await?;
    story
        .follows(&message!("requisitions-account-link"))
        .await?;
    story
        .is_headed(&message!(
            "payment-accounts-heading-none",
            name = asker.organisation
        ))
        .await?;
    story.follows(&message!("payment-accounts-add")).await?;
    let number = message!("payment-accounts-number");
    let propose = message!("payment-accounts-propose");
    story.fills(&number, WRONG_GIRO).await?;
    story.presses_in_vain(&propose, 422).await?;
    story.sees(&message!("payment-accounts-check")).await?;
    story.fills(&number, asker.giro).await?;
    story.presses_in_vain(&propose, 422).await?;
    story
        .sees(&message!("payment-accounts-evidence-missing"))
        .await?;
    let evidence = "Sökt i Bankgirots register, numret tillhör oss.";
    story
        .fills(&message!("payment-accounts-evidence"), evidence)
        .await?;
    story.presses(&propose).await?;
    story
        .sees(&message!("payment-accounts-standing-proposed"))
        .await?;
    let waits = message!("approval-about-payment-account", name = asker.organisation);
    approves(story, asker.attestant, &waits).await?;
    story.sees(&message!("approval-approved")).await?;
    story
        .follows(&message!("payment-accounts-to-account"))
        .await?;
    story
        .sees(&message!("payment-accounts-standing-in-use"))
        .await
}

/// The handler opens the form by the button that says how much.
pub async fn begins(story: &Story<'_>, asker: &Asker, agreement_id: &str) -> Result<(), Failure> {
    let left = left(story, asker, agreement_id).await;
    story.becomes(asker.handler.0).await?;
    story.opens("/mina-sidor/medel").await?;
    story
        .follows(&message!("requisitions-ask", amount = left))
        .await
}

/// Hands the form over to the attestant: without the certificate it is not taken.
pub async fn hands_over(story: &Story<'_>) -> Result<(), Failure> {
    let send = message!("requisitions-form-send");
    story
        .fills(&message!("requisitions-form-reference"), "Enhet 310")
        .await?;
    story.presses_in_vain(&send, 422).await?;
    story.sees(&message!("requisitions-lack-certified")).await?;
    story
        .marks(&message!("requisitions-form-certify-label"))
        .await?;
    story.presses(&send).await
}

/// Time has passed since the attestant signed in, so they show who they are once more and attest what they are shown.
pub async fn attests(story: &Story<'_>, name: &str, organisation: &str) -> Result<(), Failure> {
    story.becomes(name).await?;
    story.clock.minutes(10);
    story.opens("/mina-sidor/godkannanden").await?;
    story
        .follows(&message!("approval-about-requisition", name = organisation))
        .await?;
    story.does_not_see(&message!("approval-approve")).await?;
    story.follows(&message!("approval-step-up")).await?;
    story.follows(&message!("fresh-demo")).await?;
    let again = message!("demo-again-button", name = format!("{name} Påhittad"));
    story.presses(&again).await?;
    story.presses(&message!("approval-approve")).await
}

/// What is asked for, with its number.
pub async fn received(
    story: &Story<'_>,
    asker: &Asker,
    (number, amount): (&str, Ore),
) -> Result<(), Failure> {
    attests(story, asker.attestant, asker.organisation).await?;
    let heading = message!(
        "requisitions-one-received",
        number = number,
        amount = amount
    );
    story.is_headed(&heading).await
}

/// Asks for all there is.
pub async fn asks_for_all(
    story: &Story<'_>,
    asker: &Asker,
    (agreement_id, number): (&str, &str),
) -> Result<Ore, Failure> {
    let amount = left(story, asker, agreement_id).await;
    begins(story, asker, agreement_id).await?;
    hands_over(story).await?;
    received(story, asker, (number, amount)).await?;
    Ok(amount)
}

/// Hanna sees what the municipality gets and why, asks for one of two items, Anders attests, and there is a receipt.
pub async fn municipality_asks(
    story: &Story<'_>,
    agreement_id: &str,
    number: &str,
) -> Result<Ore, Failure> {
    let asker = &VALLENTUNA;
    let all = left(story, asker, agreement_id).await;
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    let heading = message!("requisitions-own-heading", left = 1_i64, amount = all);
    story.is_headed(&heading).await?;
    let rows = story.rows(&message!("requisitions-rights-caption")).await?;
    let (item, amount) = (&rows[0][0], &rows[0][1]);
    story.follows_words(item).await?;
    let why = story.words("h1").await?;
    assert!(why.contains(amount) && why.contains("Vallentuna"), "{why}");
    gets_an_account(story, asker).await?;
    begins(story, asker, agreement_id).await?;
    // One item now; the other is left for later.
    story
        .fills(&message!("requisitions-form-item", title = &rows[1][0]), "")
        .await?;
    hands_over(story).await?;
    let first = own(story, asker, agreement_id, 0).await;
    story
        .is_headed(&message!("requisitions-one-prepared", amount = first))
        .await?;
    story.opens("/mina-sidor/godkannanden").await?;
    story
        .follows(&message!(
            "approval-about-requisition",
            name = asker.organisation
        ))
        .await?;
    story.sees(&message!("approval-own-work")).await?;
    received(story, asker, (number, first)).await?;
    let receipt = story
        .downloads(&message!("requisitions-receipt-link"), "anders")
        .await?;
    assert!(receipt.starts_with(b"%PDF"), "the receipt is a PDF");
    Ok(first)
}

/// What one right of an organisation was granted.
async fn own(story: &Story<'_>, asker: &Asker, agreement_id: &str, at: usize) -> Ore {
    let casework = story.workspace.casework();
    let actor = casework.demo_actor(asker.handler.1).await.unwrap();
    let years = casework.own_rights(&actor).await.unwrap();
    let year = years.iter().find(|one| one.agreement_id == agreement_id);
    year.unwrap().rights[at].granted()
}
