//! Payments: a batch is put together by one and released by another, its file goes to the bank, and what the bank says is read in.

use browser::Failure;
use grants::Ore;
use jiff::civil::Date;
use wording::message;

use crate::bank::{self, Happened, Ordered, PAID_FROM};
use crate::opening::{PAYER, approves};
use crate::story::Story;

/// Who makes batches and who releases them.
pub struct Payers {
    /// Who makes them: the name, and the word in the addresses of the demonstration.
    pub makes: (&'static str, &'static str),
    /// Who releases them.
    pub releases: (&'static str, &'static str),
}

/// The two of the agency that pays.
pub const AGENCY: Payers = Payers {
    makes: ("Petra", "petra"),
    releases: ("Pär", "par"),
};
/// The two coordinators, who pass money on.
pub const COORDINATORS: Payers = Payers {
    makes: ("Karin", "karin"),
    releases: ("Karl", "karl"),
};

/// Whoever pays, and the number that a payment file names it by.
pub const NUMBERED: [(&str, &str); 2] =
    [("kammarkollegiet", "202100-0829"), ("skr", "222000-0315")];

/// A coordinator notes the number of whoever pays.
pub async fn payer_is_numbered(
    story: &Story<'_>,
    (id, number): (&str, &str),
) -> Result<(), Failure> {
    story.becomes("Karin").await?;
    story.opens(&format!("/arbete/organisationer/{id}")).await?;
    story.follows(&message!("organisation-change")).await?;
    story
        .fills(&message!("organisation-number"), number)
        .await?;
    story
        .fills(&message!("work-reason"), "Numret står i SCB:s register.")
        .await?;
    story.presses(&message!("work-save")).await?;
    story.sees_words(number).await
}

async fn goes_to_payments(story: &Story<'_>, who: &str) -> Result<(), Failure> {
    story.becomes(who).await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("batches-title")).await
}

/// States the account that the money is taken from; what is none is refused.
pub async fn states_the_account(story: &Story<'_>, payers: &Payers) -> Result<(), Failure> {
    goes_to_payments(story, payers.makes.0).await?;
    story.follows(&message!("batches-paid-from-link")).await?;
    let number = message!("batches-paid-from-number");
    let save = message!("batches-paid-from-save");
    story.fills(&number, "5050-1054").await?;
    story.presses_in_vain(&save, 422).await?;
    story.sees(&message!("batches-not-an-account")).await?;
    story.fills(&number, PAID_FROM.0).await?;
    story
        .fills(&message!("batches-paid-from-bank"), "SWEDSESS")
        .await?;
    story.presses(&save).await
}

/// A batch of all there is, as it is known to the story.
pub struct Batch<'b> {
    /// Its number.
    pub number: &'b str,
    /// The day the bank is to pay.
    pub day: Date,
    /// The numbers of the requisitions.
    pub requisitions: &'b [&'b str],
    /// Their sum.
    pub total: Ore,
}

/// One makes it; another sees number, sum and the fingerprint of the file, and releases it. The file goes to the bank.
pub async fn released(
    story: &Story<'_>,
    payers: &Payers,
    batch: &Batch<'_>,
) -> Result<Vec<Ordered>, Failure> {
    goes_to_payments(story, payers.makes.0).await?;
    let start = message!("batches-start");
    story.presses_in_vain(&start, 422).await?;
    for number in batch.requisitions {
        story.marks_about(number).await?;
    }
    story
        .fills(&message!("batches-column-day"), &batch.day.to_string())
        .await?;
    story.presses(&start).await?;
    story
        .is_headed(&message!("batches-one-title", number = batch.number))
        .await?;
    story.presses(&message!("batches-propose")).await?;
    story.sees(&message!("batches-waits")).await?;
    let waits = message!("approval-about-batch", name = batch.number);
    story.becomes(payers.releases.0).await?;
    story.follows(&message!("work-nav-approvals")).await?;
    story.follows(&waits).await?;
    story.sees(&message!("batches-shown-file")).await?;
    let count = story.fact(&message!("batches-shown-payments")).await?;
    assert_eq!(count, batch.requisitions.len().to_string());
    story.sees_words(&story.amount(batch.total)).await?;
    let shown = story.words("main").await?;
    approves(story, payers.releases.0, &waits).await?;
    story.follows(&message!("approval-to-batch")).await?;
    let file = story
        .downloads(&message!("batches-download"), payers.releases.1)
        .await?;
    let digest = bank::sha256(&file);
    assert!(shown.contains(&digest), "{digest} is not in {shown}");
    story.presses(&message!("batches-send")).await?;
    story.sees(&message!("batches-status-sent")).await?;
    let ordered = bank::read(&file);
    assert_eq!(ordered.len(), batch.requisitions.len(), "{ordered:?}");
    Ok(ordered)
}

/// What an import is to say: what was new, what was known again and what waits for a person.
pub type Counted = (usize, usize, usize);

/// Reads a file of the bank in.
pub async fn reads_in(
    story: &Story<'_>,
    who: &str,
    name: &str,
    happened: &[Happened<'_>],
    (new, matched, waiting): Counted,
) -> Result<(), Failure> {
    story.becomes(who).await?;
    story.follows(&message!("money-years-nav")).await?;
    story.follows(&message!("bank-title")).await?;
    let import = message!("bank-import");
    story.presses_in_vain(&import, 422).await?;
    story.sees(&message!("bank-no-file")).await?;
    let file = bank::notice(name, story.clock.today(), happened);
    let named = format!("{name}.xml");
    for is_again in [false, true] {
        story
            .takes(&message!("bank-import-file"), &named, &file)
            .await?;
        story.presses(&import).await?;
        let said = if is_again {
            message!("bank-imported-again")
        } else {
            message!(
                "bank-imported",
                new = new,
                matched = matched,
                waiting = waiting,
                known = 0_i64
            )
        };
        story.sees(&said).await?;
    }
    Ok(())
}

/// What fits nothing is set aside by a person, with a reason.
pub async fn sets_aside(story: &Story<'_>) -> Result<(), Failure> {
    let day = story.date(story.clock.today());
    story.follows_words(&day).await?;
    story.is_headed(&message!("bank-entry-title")).await?;
    let decide = message!("bank-decide");
    story.presses_in_vain(&decide, 422).await?;
    story.sees(&message!("bank-nothing-chosen")).await?;
    story.marks(&message!("bank-about-nothing")).await?;
    story.presses_in_vain(&decide, 422).await?;
    story.marks(&message!("bank-about-nothing")).await?;
    story
        .fills(&message!("work-reason"), "Gäller en hyra och inget här.")
        .await?;
    story.presses(&decide).await?;
    story.sees(&message!("bank-waiting-empty")).await
}

/// A requisition is paid, and whoever asked sees it.
pub async fn is_paid(
    story: &Story<'_>,
    who: &str,
    (number, amount): (&str, Ore),
) -> Result<(), Failure> {
    story.becomes(who).await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows_words(number).await?;
    story
        .is_headed(&message!(
            "requisitions-one-paid",
            number = number,
            amount = amount
        ))
        .await
}

/// A payment came back: the requisition is accepted and not paid, as before.
pub async fn is_to_be_paid_anew(
    story: &Story<'_>,
    who: &str,
    (number, amount): (&str, Ore),
) -> Result<(), Failure> {
    story.becomes(who).await?;
    story.follows(&message!("requisitions-nav")).await?;
    story.follows_words(number).await?;
    story
        .is_headed(&message!(
            "requisitions-one-accepted",
            number = number,
            amount = amount
        ))
        .await?;
    story
        .sees(&message!("requisitions-lead-accepted", payer = PAYER))
        .await
}
