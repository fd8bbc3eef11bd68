//! Saying yes in every way there is: once, twice at once, and in a process that dies in the middle of it.

use std::time::Duration;

use casework::{Actor, Casework};
use grants::approval::{ApprovalKind, ApprovalStatus};

use crate::years_of_money::clock::{now, set};
use crate::years_of_money::template::PROGRAM;
use crate::years_of_money::world::World;

/// So many turns at most a dying process has; a release takes some hundred.
const MOST_TURNS: usize = 160;
/// So long the database has to answer in each turn.
const TURN: Duration = Duration::from_micros(40);

impl World {
    /// Begins something in a process of its own, as it were, which is gone after some turns: whatever it had begun to write is
    /// never committed, and it answers nobody. What became of it is for the caller to find out.
    pub fn dies_in<W>(&mut self, work: impl FnOnce(Casework) -> W + Send + 'static)
    where
        W: Future<Output = ()> + Send + 'static,
    {
        let turns = self.chance.below(MOST_TURNS);
        let (address, at) = (self.address.clone(), now());
        let process = std::thread::spawn(move || {
            set(at);
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let casework = Casework::open(&address, PROGRAM).await.unwrap();
                let begun = tokio::spawn(work(casework));
                for _ in 0..turns {
                    if begun.is_finished() {
                        break;
                    }
                    tokio::task::yield_now().await;
                    std::thread::sleep(TURN);
                }
            });
            // With it goes everything that was begun.
            drop(runtime);
        });
        process.join().unwrap();
        *self.count.entry("died").or_default() += 1;
    }

    /// Somebody says yes. Whether it took effect is told.
    pub async fn says_yes(&mut self, actor: &Actor, kind: ApprovalKind, subject: &str) -> bool {
        let asked = self.casework.approval_of(actor, kind, subject).await;
        let Ok(Some(asked)) = asked else {
            return false;
        };
        let (id, digest) = (asked.approval.id, asked.approval.digest);
        if asked.approval.status != ApprovalStatus::Open {
            let again = self.casework.approve(actor, &id, &digest).await;
            assert!(again.is_err(), "{kind:?} approved again");
            return false;
        }
        let way = self.chance.below(10);
        if way == 0 {
            let (actor, id, digest) = (actor.clone(), id.clone(), digest.clone());
            self.dies_in(|casework| async move {
                let _unheard = casework.approve(&actor, &id, &digest).await;
            });
        }
        let approved = if way == 1 {
            let (one, other) = tokio::join!(
                self.casework.approve(actor, &id, &digest),
                self.casework.approve(actor, &id, &digest)
            );
            assert!(one.is_err() || other.is_err(), "{kind:?} approved twice");
            if one.is_ok() || other.is_ok() {
                *self.count.entry("twice at once").or_default() += 1;
            }
            one.is_ok() || other.is_ok()
        } else {
            self.casework.approve(actor, &id, &digest).await.is_ok()
        };
        let stands = self.casework.approval(actor, &id).await.unwrap();
        let stands = stands.approval.status == ApprovalStatus::Approved;
        // Only where nobody heard the answer it may have been yes all the same.
        assert!(stands == approved || (stands && way == 0), "{kind:?}");
        stands
    }
}
