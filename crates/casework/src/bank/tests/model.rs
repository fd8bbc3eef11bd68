//! Random acts in random order, held against what must be true after each.

use std::collections::BTreeMap;

use ::store::payment as payments;
use grants::Ore;
use grants::ledger::Place;
use grants::payment::PaymentStatus;
use grants::requisition::RequisitionStatus;

use super::place::{Kind, Site, btch, notice, sum};
use crate::batch::name_of_file;

/// Steps of one run; more take longer and find the same.
const STEPS: u32 = 80;
/// Requisitions of one run.
const REQUISITIONS: usize = 3;

/// A generator whose whole state is its seed, so that a run can be made again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The high bits are the ones that look random.
        let mixed = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        let limit = u64::try_from(limit).unwrap();
        usize::try_from(mixed % limit).unwrap()
    }
}

#[tokio::test]
async fn whatever_happens_in_whatever_order_a_requisition_is_paid_at_most_once() {
    let mut paid = [0; 2];
    for seed in [1, 20_260_302, 77_777] {
        let mut random = Random(seed);
        let site = Site::new(Kind::Sqlite).await;
        let mut ids = Vec::new();
        for kronor in [100, 250, 999].into_iter().take(REQUISITIONS) {
            ids.push((site.accepted("kommun-0115", kronor).await, kronor));
        }
        let mut files: Vec<String> = Vec::new();
        let mut seen = [0; 2];
        for step in 0..STEPS {
            act(&site, &mut random, &ids, &mut files, step).await;
            let now = holds(&site, &ids, (seed, step)).await;
            seen = [seen[0].max(now[0]), seen[1].max(now[1])];
        }
        paid = [paid[0] + seen[0], paid[1] + seen[1]];
    }
    // A run in which nothing was ever paid or came back would show nothing.
    assert!(paid.iter().all(|count| *count > 0), "{paid:?}");
}

async fn act(
    site: &Site,
    random: &mut Random,
    ids: &[(String, i64)],
    files: &mut Vec<String>,
    step: u32,
) {
    let (petra, par) = (site.person("petra").await, site.person("par").await);
    let (id, kronor) = &ids[random.below(ids.len())];
    let batches = site.casework.batches(&petra).await.unwrap();
    // The latest more often than the others: something happens to it.
    let at = random.below(2) * random.below(batches.len().max(1));
    let batch = batches.get(at).cloned();
    let mut read = site.casework.store.reader().await.unwrap();
    let tries = payments::of_requisition(&mut read, id).await.unwrap();
    drop(read);
    let name = format!("{id}.{}", 1 + random.below(tries.len().max(1)));
    // What is refused changes nothing, which is what is looked at afterwards.
    match (random.below(17), batch) {
        (0..=2, _) => {
            let _ = site.batch(&[id]).await;
        }
        (3..=5, Some(listed)) => {
            let batch = listed.batch;
            let _ = site
                .casework
                .propose_batch(&petra, &batch.id, batch.revision)
                .await;
        }
        (6..=8, Some(_)) => {
            for asked in site.casework.open_approvals(&par).await.unwrap() {
                let (id, digest) = (&asked.approval.id, &asked.approval.digest);
                // Twice, as a double click or a repeated request does.
                let _ = site.casework.approve(&par, id, digest).await;
                let _ = site.casework.approve(&par, id, digest).await;
            }
        }
        (9, Some(listed)) => {
            let batch = listed.batch;
            let _ = site
                .casework
                .drop_batch(&petra, &batch.id, batch.revision, "Slump")
                .await;
        }
        (10, _) => {
            if let Some(last) = tries.last() {
                let _ = site.casework.reject_payment(&par, &last.id, "Slump").await;
            }
        }
        // The bank books what is left of a file as one sum, or a sum that is none.
        (12, Some(listed)) => {
            let mut read = site.casework.store.reader().await.unwrap();
            let all = payments::of_batch(&mut read, &listed.batch.id).await;
            drop(read);
            let left = all.unwrap().into_iter();
            let left: Vec<_> = left
                .filter(|payment| payment.status == PaymentStatus::Released)
                .collect();
            let sums = left.iter().map(|payment| payment.amount.ore() / 100);
            let kronor = sums.sum::<i64>().max(1) + i64::from(random.below(4) == 0);
            let count = i64::try_from(left.len()).unwrap();
            let btch = btch(&name_of_file(&listed.batch), count, kronor);
            let file = sum(&format!("S{step}"), kronor, &btch);
            let _ = site.import(&file).await;
            files.push(file);
        }
        // A file that came before comes again, alone or with something added.
        (11, _) if !files.is_empty() => {
            let at = random.below(files.len());
            let _ = site.import(&format!("{}<!-- {step} -->", files[at])).await;
        }
        _ => {
            let way = ["out", "out", "in"][random.below(3)];
            let wrong = i64::from(random.below(6) == 0);
            let reference = format!("R{step}");
            let file = notice(&[(&reference, way, kronor + wrong, &name, "AC04")]);
            let _ = site.import(&file).await;
            files.push(file);
        }
    }
}

/// What must hold after each step. Returns how many payments are made, and how many came back.
async fn holds(site: &Site, ids: &[(String, i64)], at: (u64, u32)) -> [usize; 2] {
    let (mut paid, mut seen) = (0, [0; 2]);
    let mut read = site.casework.store.reader().await.unwrap();
    for (id, kronor) in ids {
        let all = payments::of_requisition(&mut read, id).await.unwrap();
        let mut count: BTreeMap<PaymentStatus, usize> = BTreeMap::new();
        for payment in &all {
            *count.entry(payment.status).or_default() += 1;
        }
        let alive = all
            .iter()
            .filter(|payment| payment.status.is_alive())
            .count();
        assert!(alive <= 1, "{at:?} {all:?}");
        let executed = count
            .get(&PaymentStatus::Executed)
            .copied()
            .unwrap_or_default();
        assert!(executed <= 1, "{at:?} {all:?}");
        let returned = count.get(&PaymentStatus::Returned).copied();
        seen = [seen[0] + executed, seen[1] + returned.unwrap_or_default()];
        let status = site.status(id).await;
        let expected = if executed == 1 {
            RequisitionStatus::Paid
        } else {
            RequisitionStatus::Accepted
        };
        assert_eq!(status, expected, "{at:?} {all:?}");
        paid += kronor * i64::try_from(executed).unwrap();
    }
    drop(read);
    assert_eq!(
        site.at(Place::Paid).await,
        Ore::from_kronor(paid).unwrap(),
        "{at:?}"
    );
    seen
}
