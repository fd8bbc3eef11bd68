//! The demonstration on either database, with a clock that a test moves.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use casework::deadline::Reminder;
use casework::store::job::{self, NewJob};
use casework::store::{Address, reminder};
use casework::{Actor, Casework, Program};
use jiff::{SignedDuration, Timestamp};

use crate::database::{Kind, database};

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

fn now() -> Timestamp {
    NOW.get()
}

/// Lets time pass.
pub fn later(span: SignedDuration) {
    NOW.set(now().checked_add(span).unwrap());
}

/// Goes to a moment.
pub fn at(moment: &str) {
    NOW.set(moment.parse().unwrap());
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

pub struct Place {
    pub casework: Casework,
    address: Address,
    _folder: tempfile::TempDir,
}

impl Place {
    /// At a moment, with everything the program ships and the made-up people.
    pub async fn new(kind: Kind, moment: &str) -> Self {
        at(moment);
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        let casework = casework.with_base_address("https://overens.example/");
        Self {
            casework,
            address,
            _folder: folder,
        }
    }

    /// Another process on the same database.
    pub async fn another(&self) -> Casework {
        Casework::open(&self.address, PROGRAM).await.unwrap()
    }

    pub async fn person(&self, key: &str) -> Actor {
        let token = self.casework.demo_session(key).await.unwrap();
        let signed_in = self.casework.signed_in(&token).await.unwrap();
        signed_in.unwrap().actor
    }

    /// Puts in work of a kind, to be done at once.
    pub async fn put_in(&self, id: &str, kind: &str) {
        let mut transaction = self.casework.store().begin().await.unwrap();
        let new = NewJob {
            id,
            kind,
            payload: "{}",
            run_at: now(),
            created_at: now(),
            unique_key: None,
        };
        job::enqueue(&mut transaction, new).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// The other work of the day, which is slow and not what is asked here, is taken for done.
    pub async fn nothing_else_today(&self) {
        let day = wording::stockholm(now()).date();
        for kind in ["verify", "tidy", "seal"] {
            self.put_in(&format!("{kind}-{day}"), "tidy").await;
        }
    }

    /// The work of the day.
    pub async fn work(&self) {
        self.nothing_else_today().await;
        while self.casework.work_once("worker").await.unwrap() {}
    }

    /// The reminders of the claim for 2023 that were stated.
    pub async fn reminders(&self) -> Vec<Reminder> {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = reminder::of_agreement(&mut read, CLAIM.0).await.unwrap();
        let claims = all.into_iter().filter(|one| one.deadline == CLAIM.1);
        claims.collect()
    }

    /// Those of one organisation: which of the three.
    pub async fn days_of(&self, organisation: &str) -> Vec<i64> {
        let all = self.reminders().await.into_iter();
        let own = all.filter(|one| one.organisation_id == organisation);
        own.map(|one| one.days_before).collect()
    }
}

/// Asking for the money of 2023: until the first of December, everybody for themselves.
pub const CLAIM: (&str, &str) = ("psykisk-halsa-2023", "claim");

/// Does something, and is killed after it was asked so many times how far it has come.
pub struct Killed<F> {
    pub work: Pin<Box<F>>,
    pub left: usize,
}

impl<F: Future> Future for Killed<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.work.as_mut().poll(context).map(Some)
    }
}
