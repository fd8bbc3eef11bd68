//! A database with e-mail in it, and a clock that is put forward by hand.

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

use casework::mail::{Place, Reports, Sender};
use casework::outbox::{Email, EmailStatus, Mail};
use casework::store::{Address, email};
use casework::{Actor, Casework, Program};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use mail_tests::server::Server;

/// Minutes since the beginning, in all tests of this process: it only ever goes forward.
static MINUTES: AtomicI64 = AtomicI64::new(0);

pub fn now() -> Timestamp {
    let beginning: Timestamp = "2021-03-01T12:00:00Z".parse().unwrap();
    let passed = SignedDuration::from_mins(MINUTES.load(Ordering::Relaxed));
    beginning.checked_add(passed).unwrap()
}

/// Time passes.
pub fn pass_minutes(minutes: i64) {
    MINUTES.fetch_add(minutes, Ordering::Relaxed);
}

static PREPARED: OnceCell<TempDir> = OnceCell::const_new();

async fn prepared() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder.path().join("a.db")).await;
    casework.prepare().await.unwrap();
    casework.close().await;
    folder
}

async fn opened(file: &std::path::Path) -> Casework {
    let program = Program {
        version: "test",
        clock: now,
    };
    Casework::open(&Address::sqlite(file), program)
        .await
        .unwrap()
}

pub struct Scene {
    pub casework: Casework,
    pub database: PathBuf,
    pub reports: PathBuf,
    _folder: TempDir,
}

impl Scene {
    /// Whose e-mail goes to the server, without encryption.
    pub async fn new(server: &Server) -> Self {
        Self::to(Place::parse(&server.address()).unwrap()).await
    }

    /// Whose e-mail goes to a place.
    pub async fn to(place: Place) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("a.db");
        let prepared = PREPARED.get_or_init(prepared).await;
        std::fs::copy(prepared.path().join("a.db"), &database).unwrap();
        let reports = folder.path().join("reports");
        std::fs::create_dir(&reports).unwrap();
        let casework = opened(&database).await.with_mail(Mail {
            sender: Sender::new(place, "Överens <post@example.se>").unwrap(),
            reports: Some(Reports::new(reports.clone())),
        });
        Self {
            casework,
            database,
            reports,
            _folder: folder,
        }
    }

    /// Puts an e-mail to each address in; the server does as the address says.
    pub async fn post(&self, kinds: &[&str], each: usize) -> Vec<String> {
        let mut ids = Vec::new();
        let program = Actor::program();
        for number in 0..each {
            for kind in kinds {
                let address = format!("{kind}-{number}@example.org");
                let posted = self.casework.post_trial(&program, &address);
                ids.push(posted.await.unwrap());
            }
        }
        ids
    }

    pub async fn email(&self, id: &str) -> Email {
        let mut read = self.casework.store().reader().await.unwrap();
        email::find(&mut read, id).await.unwrap().unwrap()
    }

    pub async fn count(&self, status: EmailStatus) -> i64 {
        let mut read = self.casework.store().reader().await.unwrap();
        let counts = email::counts(&mut read).await.unwrap();
        let found = counts.iter().find(|(one, _)| *one == status);
        found.map_or(0, |(_, count)| *count)
    }

    /// Lets time pass and the worker work until nothing waits any more.
    pub async fn work_to_the_end(&self) {
        for _ in 0..200 {
            while self.casework.send_waiting().await.unwrap() {}
            let open =
                self.count(EmailStatus::Waiting).await + self.count(EmailStatus::Sending).await;
            if open == 0 {
                return;
            }
            pass_minutes(30);
        }
        panic!("something waits for ever");
    }

    /// That every e-mail is once at the server, or stands visibly as failed or uncertain.
    pub async fn check(&self, server: &Server, ids: &[String]) {
        let taken = server.taken().unwrap();
        for id in ids {
            let email = self.email(id).await;
            let times = taken.get(id).copied().unwrap_or_default();
            let fits = match email.status {
                EmailStatus::Sent => times == 1,
                EmailStatus::Uncertain => times <= 1,
                EmailStatus::Failed => times == 0,
                _ => false,
            };
            let (address, status) = (&email.address, email.status);
            assert!(fits, "{address} is {status:?} and was taken {times} times");
        }
    }
}
