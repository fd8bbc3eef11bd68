//! How long what takes two people takes, and how sealing grows with the record of acts.
//!
//! `cargo run --release -p overens-casework --example trust_time -- FOLDER` makes a database in a folder that is empty, and leaves
//! it there with its keys and its long record, for commands to be measured on. It prints
//! `name<TAB>minimum<TAB>median<TAB>maximum` in nanoseconds; `cargo xtask bench` reads it.

use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use casework::agreement_version::Start;
use casework::keys::Keys;
use casework::mandate::{Holder, NewMandate};
use casework::store::Address;
use casework::store::audit::{self, Entry};
use casework::{Actor, Casework, Program};
use grants::Role;
use grants::approval::ApprovalKind;
use jiff::{SignedDuration, Timestamp};

/// Odd, so that the median is a measured value.
const MANDATES: usize = 201;
/// Each computes a year three times and freezes it.
const PUBLICATIONS: usize = 21;
/// So many seals at each length of the record, a day after the other.
const SEALS: usize = 11;
/// The record is sealed at these lengths, so that growth shows.
const ACTS: [i64; 3] = [10_000, 50_000, 100_000];
/// The agreement that is corrected again and again.
const CORRECTED: &str = "psykisk-halsa-2021";

/// Days since it began.
static DAYS: AtomicI64 = AtomicI64::new(0);

fn now() -> Timestamp {
    let begun = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(480_000);
    begun + SignedDuration::from_hours(24 * DAYS.load(Ordering::Relaxed))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("in which folder?")?;
    let database = Path::new(&folder).join("overens.db");
    let keys = Keys::make()?;
    keys.write(&database.with_extension("db.keys"))?;
    let program = Program {
        version: "0.0.0",
        clock: now,
    };
    let casework = Casework::open(&Address::sqlite(&database), program).await?;
    casework.prepare().await?;
    let casework = casework.fitted_with(keys).await?;
    casework.seed_demo().await?;
    let karin = casework.demo_actor("karin").await?;
    let karl = casework.demo_actor("karl").await?;
    mandates(&casework, &karin, &karl).await?;
    publications(&casework, &karin, &karl).await?;
    for acts in ACTS {
        lengthen(&casework, acts).await?;
        seal(&casework, acts).await?;
    }
    casework.close().await;
    Ok(())
}

async fn mandates(casework: &Casework, karin: &Actor, karl: &Actor) -> Result<(), Box<dyn Error>> {
    let (mut proposing, mut approving) = (Vec::new(), Vec::new());
    for number in 0..=MANDATES {
        let new = NewMandate {
            holder: Holder::New {
                name: format!("Nils Påhittad {number}"),
                email: format!("nils-{number}@example.org"),
            },
            organisation_id: "skr".to_owned(),
            role: Role::Auditor,
            agreement_id: None,
            from: wording::stockholm(now()).date(),
            to: None,
            decision: "Beslut 1".to_owned(),
            succeeds: None,
        };
        let begun = Instant::now();
        let proposed = casework.propose_mandate(karin, new).await?;
        proposing.push(begun.elapsed().as_nanos());
        approving.push(approve(casework, karl, &proposed.approval_id).await?);
    }
    print("proposing a mandate", proposing);
    print("seeing and approving it", approving);
    Ok(())
}

async fn publications(
    casework: &Casework,
    karin: &Actor,
    karl: &Actor,
) -> Result<(), Box<dyn Error>> {
    let (mut submitting, mut approving) = (Vec::new(), Vec::new());
    let mut publishing = Vec::new();
    for _ in 0..=PUBLICATIONS {
        let reason = "Rättelse.".to_owned();
        let agreement = CORRECTED.to_owned();
        let correction = Start::Correction { agreement, reason };
        let version = casework.start_version(karin, correction).await?;
        let begun = Instant::now();
        let submitted = casework.submit_version(karin, &version.id, version.revision, "Rättelse.");
        let submitted = submitted.await?;
        submitting.push(begun.elapsed().as_nanos());
        let asked = casework.approval_of(karl, ApprovalKind::Publication, &version.id);
        let asked = asked.await?.ok_or("no approval")?;
        approving.push(approve(casework, karl, &asked.approval.id).await?);
        let (approved, _) = casework.version(&submitted.id).await?;
        let begun = Instant::now();
        casework
            .publish_version(karl, &approved.id, approved.revision)
            .await?;
        publishing.push(begun.elapsed().as_nanos());
    }
    print("submitting a version", submitting);
    print("seeing and approving a version", approving);
    print("publishing a version", publishing);
    Ok(())
}

/// Looks at what waits and says yes to it; tells how many nanoseconds both took.
async fn approve(casework: &Casework, actor: &Actor, id: &str) -> Result<u128, Box<dyn Error>> {
    let begun = Instant::now();
    let asked = casework.approval(actor, id).await?;
    casework.approve(actor, id, &asked.approval.digest).await?;
    Ok(begun.elapsed().as_nanos())
}

/// Records acts until there are so many, as long as those of people are.
async fn lengthen(casework: &Casework, until: i64) -> Result<(), Box<dyn Error>> {
    let mut transaction = casework.store().begin().await?;
    let last = audit::last(&mut transaction).await?;
    let mut sequence = last.map_or(0, |last| last.sequence);
    while sequence < until {
        let subject_id = format!("01900000-0000-7000-8000-{sequence:012}");
        let entry = Entry {
            at: now(),
            actor_id: "01900000-0000-7000-8000-000000000001",
            actor_name: "Karin Påhittad",
            organisation_id: Some("skr"),
            mandate_id: Some("01900000-0000-7000-8000-000000000002"),
            act: "version_saved",
            subject_kind: "agreement_version",
            subject_id: &subject_id,
            reason: None,
            details: r#"{"revision":17}"#,
        };
        sequence = audit::append(&mut transaction, entry).await?.sequence;
    }
    transaction.commit().await?;
    Ok(())
}

/// Seals day after day; nothing happens in between but the sealing.
async fn seal(casework: &Casework, acts: i64) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..=SEALS {
        DAYS.fetch_add(1, Ordering::Relaxed);
        let begun = Instant::now();
        casework.seal_yesterday().await?.ok_or("nothing to seal")?;
        times.push(begun.elapsed().as_nanos());
    }
    print(&format!("sealing a record of {acts} acts"), times);
    Ok(())
}

/// Prints a line of times, the first left out.
fn print(name: &str, times: Vec<u128>) {
    let mut times: Vec<u128> = times.into_iter().skip(1).collect();
    times.sort_unstable();
    let count = times.len();
    println!(
        "{name}\t{}\t{}\t{}",
        times[0],
        times[count / 2],
        times[count - 1]
    );
}
