//! What became of all that was sent, asked of the tables and not of those who say that it went well.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use casework::store::{Transaction, email, register_entry, requisition, voucher, voucher_line};
use grants::Ore;
use grants::deadline::last_moment;
use grants::ledger::Place;
use grants::requisition::RequisitionStatus as Status;
use jiff::SignedDuration;

use crate::clients::Sent;
use crate::prepare::AGREEMENT;
use crate::{Outcome, Submission, clock, opened};

/// More than is ever sent.
const ALL: i64 = 1_000_000;

/// Bytes that were sent may be on their way so long.
const ON_THE_WAY: SignedDuration = SignedDuration::from_secs(1);

#[derive(Default)]
struct Found {
    received: usize,
    lapsed: usize,
    lost: usize,
    double: usize,
    half: usize,
    /// Told that it was in time or not, against when it was sent and answered.
    wrong: usize,
    /// Sent whole before the last moment, and lapsed all the same.
    seen_late: usize,
    /// From just before the last byte was sent until the server says it came.
    seen_after: Vec<Duration>,
    took: Vec<Duration>,
    total: Ore,
    numbers: BTreeSet<i64>,
}

/// Prints what is found; whether it is as it must be.
pub async fn judge(database: &str, submissions: &[Submission], sent: &[Sent]) -> Outcome<bool> {
    let casework = opened(database).await?;
    let mut read = casework.store().begin().await?;
    let mut letters: BTreeMap<String, usize> = BTreeMap::new();
    for one in email::page(&mut read, email::EmailStatus::Waiting, ALL).await? {
        *letters.entry(one.about_id).or_default() += 1;
    }
    let mut found = Found::default();
    for (submission, sent) in submissions.iter().zip(sent) {
        let told = letters.get(&submission.requisition_id).copied();
        found
            .look(&mut read, submission, sent, told.unwrap_or_default())
            .await?;
    }
    let gaps = voucher::years_with_gaps(&mut read).await?;
    let unbalanced = voucher_line::unbalanced(&mut read, AGREEMENT).await?;
    drop(read);
    let karin = casework.demo_actor("karin").await?;
    let balances = casework.balances_of_year(&karin, AGREEMENT).await?;
    let closes = balances.iter().all(|(_, balance)| balance.closes())
        && balances.sum(Place::Requested) == Some(found.total)
        && gaps.is_empty()
        && unbalanced.is_empty();
    let differences = casework.differences(&karin, "kammarkollegiet").await?;
    let last = found.numbers.last().copied().unwrap_or_default();
    let unbroken = usize::try_from(last)? == found.numbers.len();
    casework.verify().await?;
    casework.close().await;
    let is_well = found.lost + found.double + found.half + found.wrong + found.seen_late == 0
        && closes
        && unbroken
        && differences.is_empty();
    found.tell(sent);
    println!(
        "the ledger closes: {closes}; numbers without gaps: {unbroken}; differences: {}; the record of acts holds",
        differences.len()
    );
    Ok(is_well)
}

impl Found {
    async fn look(
        &mut self,
        read: &mut Transaction,
        submission: &Submission,
        sent: &Sent,
        letters: usize,
    ) -> Outcome<()> {
        let id = submission.requisition_id.as_str();
        let one = requisition::find(read, id).await?;
        let one = one.ok_or("a requisition is gone")?;
        let entries = register_entry::about(read, "requisition", id).await?.len();
        let vouchers = voucher::about(read, "requisition", id).await?.len();
        let (Some(arrived), Some(number)) = (one.attested_at, one.number) else {
            self.lost += 1;
            self.half += usize::from(entries + vouchers + letters > 0);
            return Ok(());
        };
        let is_received = one.status == Status::Received;
        match one.status {
            Status::Received => self.received += 1,
            Status::Lapsed => self.lapsed += 1,
            _ => self.half += 1,
        }
        let expected = usize::from(is_received);
        self.double += usize::from(
            entries > 1 || letters > 1 || vouchers > expected || !self.numbers.insert(number),
        );
        self.half += usize::from(entries == 0 || letters == 0 || vouchers < expected);
        if is_received {
            self.total = self.total.checked_add(one.total).ok_or("too much money")?;
        }
        // It came between its last byte and its answer, and what it became follows from when it came.
        let last = last_moment(clock::LAST_DAY);
        let is_between =
            arrived >= sent.last_byte && sent.answered.is_none_or(|answered| arrived <= answered);
        let follows = is_received == (arrived <= last);
        self.wrong += usize::from(!is_between || !follows);
        let after = arrived.duration_since(sent.last_byte);
        // Who sends in the very last moment may be seen after it; who was told to come again was in time when first heard.
        self.seen_late +=
            usize::from(sent.last_byte <= last && arrived > last && after > ON_THE_WAY);
        self.seen_after
            .push(Duration::try_from(after).unwrap_or_default());
        if sent.answered.is_some() {
            self.took.push(sent.took);
        }
        Ok(())
    }

    fn tell(&mut self, sent: &[Sent]) {
        let mut answers: BTreeMap<u16, usize> = BTreeMap::new();
        for status in sent.iter().flat_map(|one| &one.answers) {
            *answers.entry(*status).or_default() += 1;
        }
        let silent: usize = sent.iter().map(|one| one.silent).sum();
        let ended = sent.iter().filter_map(|one| one.answered).max();
        let total = ended.map(|ended| ended.duration_since(clock::first()));
        let seconds = total.map_or(0, |total| total.as_secs());
        println!(
            "{} sent: {} received, {} lapsed, {} lost, {} double, {} half, {} told wrongly; {} in time and lapsed",
            sent.len(),
            self.received,
            self.lapsed,
            self.lost,
            self.double,
            self.half,
            self.wrong,
            self.seen_late
        );
        println!(
            "answers by status: {answers:?}, and {silent} times none; the last yes after {seconds} s"
        );
        println!("from the last byte to the yes: {}", spread(&mut self.took));
        println!(
            "from the last byte to the moment the server noted: {}",
            spread(&mut self.seen_after)
        );
    }
}

fn spread(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |percent: usize| {
        let at = (times.len() * percent).div_ceil(100).max(1) - 1;
        times.get(at).copied().unwrap_or_default().as_millis()
    };
    let (p50, p95, p99, most) = (at(50), at(95), at(99), at(100));
    format!("p50 {p50} ms, p95 {p95} ms, p99 {p99} ms, most {most} ms")
}
