//! A year that goes by way of the coordinator: it asks for the whole, is paid, and passes it on by key; both legs stand beside
//! each other and agree.

use browser::Failure;
use grants::Ore;
use wording::message;

use crate::asking::{self, Asker, VALLENTUNA};
use crate::bank::Happened;
use crate::opening::{PAYER, Year};
use crate::paying::{self, AGENCY, Batch, COORDINATORS, NUMBERED};
use crate::reviewing;
use crate::story::{Story, kronor};

/// The coordinator, who asks for all.
const COORDINATOR: Asker = Asker {
    handler: ("Karin", "karin"),
    attestant: "Karl",
    organisation: "Sveriges Kommuner och Regioner",
    recipient: "SKR",
    giro: "999-9046",
};

/// The first leg: Karin asks for all of it, Karl attests, Petra accepts, Pär releases and the bank pays.
async fn first(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("requisitions-own-title")).await?;
    story
        .sees(&message!("requisitions-year-pool", payer = PAYER))
        .await?;
    asking::gets_an_account(story, &COORDINATOR).await?;
    let all = asking::asks_for_all(story, &COORDINATOR, (year.id, "2021:1")).await?;
    assert_eq!(all, Ore::new(year.total * 100), "the whole of the year");
    for payer in NUMBERED {
        paying::payer_is_numbered(story, payer).await?;
    }
    paying::states_the_account(story, &AGENCY).await?;
    reviewing::accepted(story, &[("2021:1", all)]).await?;
    let batch = Batch {
        number: "2021:1",
        day: story.clock.pay_day(),
        requisitions: &["2021:1"],
        total: all,
    };
    let ordered = paying::released(story, &AGENCY, &batch).await?;
    let paid = [Happened::Paid(&ordered[0])];
    paying::reads_in(story, "Petra", "N-1", &paid, (1, 1, 0)).await
}

async fn goes_to_the_legs(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows_words(year.title(story)).await?;
    story.follows(&message!("reviews-legs-title")).await?;
    story.is_headed(&message!("reviews-legs-agree")).await
}

/// The second leg: those with an account get what is theirs without asking.
async fn second(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    asking::gets_an_account(story, &VALLENTUNA).await?;
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    let coordinator = COORDINATOR.organisation;
    story
        .sees(&message!("requisitions-year-by-key", payer = coordinator))
        .await?;
    let share = asking::left(story, &VALLENTUNA, year.id).await;
    goes_to_the_legs(story, year).await?;
    let shares = story.rows(&message!("reviews-shares-caption")).await?;
    let ours = shares.iter().find(|row| row[0] == VALLENTUNA.organisation);
    assert_eq!(ours.unwrap()[2], story.amount(share), "{shares:?}");
    let total: Ore = Ore::checked_sum(shares.iter().map(|row| kronor(&row[2]))).unwrap();
    let count = shares.len();
    story
        .presses(&message!("reviews-pass-on", count = count, total = total))
        .await?;
    paying::states_the_account(story, &COORDINATORS).await?;
    let batch = Batch {
        number: "2021:1",
        day: story.clock.pay_day(),
        requisitions: &["2021:1"],
        total: share,
    };
    let ordered = paying::released(story, &COORDINATORS, &batch).await?;
    assert_eq!(ordered[0].to, VALLENTUNA.organisation);
    let paid = [Happened::Paid(&ordered[0])];
    paying::reads_in(story, "Karin", "N-2", &paid, (1, 1, 0)).await?;
    goes_to_the_legs(story, year).await?;
    story.sees_words(&story.amount(share)).await?;
    paying::is_paid(story, "Hanna", ("2021:1", share)).await
}

/// Both legs.
pub async fn passed_on(story: &Story<'_>, year: &Year) -> Result<(), Failure> {
    first(story, year).await?;
    second(story, year).await
}
