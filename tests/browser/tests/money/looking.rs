//! Those who look: what is at risk and what lapses, the ledger and its files, and the auditor, who reads all of it and changes
//! nothing.

use browser::Failure;
use grants::Ore;
use jiff::civil::date;
use wording::{Message, message};

use crate::asking::{self, ALE, VALLENTUNA};
use crate::opening::Year;
use crate::story::{Story, kronor};

async fn goes_to_the_year(story: &Story<'_>, who: &str, year: &Year) -> Result<(), Failure> {
    story.becomes(who).await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows_words(year.title(story)).await
}

/// Karin sees which kronor are at risk, by recipient and county.
pub async fn at_risk(story: &Story<'_>, year: &Year, of: (&str, Ore)) -> Result<(), Failure> {
    let (name, amount) = of;
    goes_to_the_year(story, "Karin", year).await?;
    story.follows(&message!("lapses-title")).await?;
    let counties = story.rows(&message!("lapses-by-county-caption")).await?;
    // The counties, and what the coordinator has for itself.
    assert_eq!(counties.len(), 22, "{counties:?}");
    let rows = story.rows(&message!("lapses-caption")).await?;
    let ours = rows.iter().filter(|row| row[0] == name);
    let ours = ours.map(|row| kronor(&row[3]));
    assert_eq!(Ore::checked_sum(ours), Some(amount), "{name}");
    story.does_not_see(&message!("lapses-do")).await
}

/// The last day has passed: what nobody asked for lapses, and one who asks all the same is received and gets nothing.
pub async fn lapsed(story: &Story<'_>, year: &Year, name: &str) -> Result<(), Failure> {
    story.clock.go_to(date(2023, 12, 2));
    goes_to_the_year(story, "Karin", year).await?;
    story.follows(&message!("lapses-title")).await?;
    story.presses(&message!("lapses-do")).await?;
    story
        .is_headed(&message!(
            "lapses-heading-nothing",
            title = year.title(story)
        ))
        .await?;
    story.row(&message!("lapses-caption"), name).await?;
    story.becomes(ALE.handler.0).await?;
    story.follows(&message!("requisitions-nav")).await?;
    let until = story.date(date(2023, 12, 1));
    story
        .sees(&message!("requisitions-year-over", by = until.as_str()))
        .await
}

/// One who asks after the last moment is received and registered, and gets nothing.
pub async fn late(story: &Story<'_>, year: &Year, number: &str) -> Result<(), Failure> {
    let form = format!("/mina-sidor/medel/{}/rekvirera", year.id);
    story.becomes(ALE.handler.0).await?;
    story.opens(&form).await?;
    story
        .sees(&message!("requisitions-form-late-lapses"))
        .await?;
    asking::hands_over(story).await?;
    asking::attests(story, ALE.attestant, ALE.organisation).await?;
    story
        .is_headed(&message!("requisitions-one-lapsed", number = number))
        .await
}

/// Everything an auditor looks at: the link to it.
fn places() -> Vec<Message> {
    vec![
        message!("reviews-title"),
        message!("batches-title"),
        message!("bank-title"),
        message!("repayments-all-title"),
        message!("claw-backs-title"),
        message!("payees-title-all"),
        message!("payment-accounts-title-all"),
        message!("ledger-title"),
        message!("ledger-reconciliation"),
        message!("ledger-statements"),
    ]
}

/// What stands on pages and would change something if it were pressed. Leaving and choosing a language change nothing.
const WRITES: &str = "return [...document.querySelectorAll('main form')].filter((it) => it.method === 'post').length";

async fn changes_nothing(story: &Story<'_>) -> Result<(), Failure> {
    assert_eq!(story.asks(WRITES).await?, 0, "{}", story.path().await?);
    Ok(())
}

/// Rut reads all of it, follows the krona, takes the files home, and finds nothing to press.
pub async fn audited(story: &Story<'_>, year: &Year, steps: &[Message]) -> Result<(), Failure> {
    goes_to_the_year(story, "Rut", year).await?;
    changes_nothing(story).await?;
    story.sees(&message!("ledger-followed-holds")).await?;
    story
        .does_not_see(&message!("ledger-followed-breaks"))
        .await?;
    for place in places() {
        story.follows(&message!("money-years-nav")).await?;
        story.follows(&place).await?;
        changes_nothing(story).await?;
    }
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("ledger-reconciliation")).await?;
    story
        .is_headed(&message!("ledger-reconciliation-heading", count = 0_i64))
        .await?;
    story.opens("/arbete/huvudbok").await?;
    let vouchers = story.rows(&message!("ledger-caption")).await?;
    for step in steps {
        let step = story.say(step);
        let there = vouchers.iter().any(|row| row.contains(&step));
        assert!(there, "{step} is not in {vouchers:?}");
    }
    story.follows_words(&vouchers[0][0]).await?;
    changes_nothing(story).await?;
    let file = story.takes_home("/arbete/huvudbok/sie/2023", "rut").await?;
    assert!(file.starts_with(b"#FLAGGA 0"), "{:?}", file.get(..40));
    for path in [
        "/arbete/medel/psykisk-halsa-2023/oppna",
        "/arbete/utbetalningar/konto",
        "/arbete/aterkrav/nytt",
    ] {
        story.is_refused(path, 403).await?;
    }
    Ok(())
}

/// The recipient sees how its money stood when the year was over.
pub async fn statement(story: &Story<'_>, amounts: [Ore; 5]) -> Result<(), Failure> {
    story.becomes("Hanna").await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows(&message!("ledger-own-statement")).await?;
    let heading = message!(
        "ledger-own-statement-heading",
        year = "2023",
        received = amounts[0]
    );
    story.is_headed(&heading).await?;
    let row = story
        .row(&message!("ledger-statements-caption"), VALLENTUNA.recipient)
        .await?;
    let amounts = amounts.map(|amount| story.amount(amount));
    assert_eq!(row[2..], amounts, "{row:?}");
    Ok(())
}
