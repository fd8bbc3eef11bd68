//! The site on a real database behind a real socket, with people in it; and the log, which tells what stopped somebody.

use std::io;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use casework::approval::Effect;
use casework::mandate::{Holder, NewMandate};
use casework::store::account::{self, Account};
use casework::store::identity::{self, Identity};
use casework::store::session::{self, Session};
use casework::store::{Address, Signed};
use casework::{Actor, Casework, Program};
use grants::Role;
use jiff::Timestamp;
use tokio::runtime::Runtime;
use web::{IdentityProviders, Site};

use crate::browser::Browser;
use crate::provider::{CLIENT_ID, Providers, SECRET};

/// Everything, made once. The tests take turns, since the log is one.
static SCENE: LazyLock<Mutex<Scene>> = LazyLock::new(|| Mutex::new(Scene::new()));
static LOG: LazyLock<Arc<Mutex<Vec<u8>>>> = LazyLock::new(Arc::default);

pub struct Scene {
    pub base: String,
    pub providers: Providers,
    pub casework: Casework,
    runtime: Runtime,
    people: u32,
    _folder: tempfile::TempDir,
}

/// Somebody with an account, whom a provider knows.
pub struct Known {
    pub account_id: String,
    pub subject: String,
}

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
        log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A provider in the file, as an operator writes it.
fn written(name: &str, issuer: &str) -> String {
    let authentication = match name {
        "key" => "{ private_key_jwt = \"key.pem\", kid = \"overens-1\" }",
        _ => "{ client_secret_file = \"secret\" }",
    };
    format!(
        "[[provider]]\n\
         id = \"{name}\"\n\
         name = {{ sv = \"Leverantören {name}\", en = \"Provider {name}\" }}\n\
         issuer = \"{issuer}\"\n\
         client_id = \"{CLIENT_ID}\"\n\
         authentication = {authentication}\n\
         acr = [\n\
         {{ value = \"loa3\", level = \"LOA 3\" }},\n\
         {{ value = \"loa4\", level = \"LOA 4\" }},\n\
         {{ value = \"eidas-sub\", level = \"eIDAS substantial\" }},\n\
         {{ value = \"eidas-high\", level = \"eIDAS high\" }},\n\
         ]\n"
    )
}

impl Scene {
    /// The scene, empty of what other tests logged.
    pub fn take() -> MutexGuard<'static, Self> {
        let scene = SCENE.lock().unwrap_or_else(PoisonError::into_inner);
        LOG.lock().unwrap_or_else(PoisonError::into_inner).clear();
        scene
    }

    fn new() -> Self {
        tracing_subscriber::fmt()
            .with_writer(|| Log)
            .with_ansi(false)
            .init();
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0"));
        let listener = listener.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let providers = Providers::start(&format!("{base}/logga-in/aterkomst"));
        let folder = tempfile::tempdir().unwrap();
        let mut file = String::new();
        for (name, issuer) in &providers.issuers {
            file.push_str(&written(name, issuer));
        }
        // Nothing listens there.
        file.push_str(&written("down", "http://127.0.0.1:1"));
        std::fs::write(folder.path().join("key.pem"), &providers.private_key).unwrap();
        std::fs::write(folder.path().join("secret"), format!("{SECRET}\n")).unwrap();
        let path = folder.path().join("providers.toml");
        std::fs::write(&path, file).unwrap();
        let identity_providers = IdentityProviders::read(&path).unwrap();
        let casework = runtime.block_on(async {
            let address = Address::sqlite(folder.path().join("overens.db"));
            let program = Program {
                version: "0.0.0",
                clock: Timestamp::now,
            };
            let casework = Casework::open(&address, program).await.unwrap();
            casework.prepare().await.unwrap();
            casework.seed_demo().await.unwrap();
            let published = casework.published().await.unwrap();
            let site = Site::new(published, Timestamp::now, "0.0.0")
                .with_base_address(&base)
                .with_casework(casework.clone())
                .with_identity_providers(identity_providers);
            let router = web::router(Arc::new(site));
            tokio::spawn(async move { axum::serve(listener, router).await });
            casework
        });
        Self {
            base,
            providers,
            casework,
            runtime,
            people: 0,
            _folder: folder,
        }
    }

    pub fn issuer(&self, provider: &str) -> String {
        self.providers.issuers[provider].clone()
    }

    /// A word nobody has had yet.
    fn word(&mut self) -> String {
        self.people += 1;
        format!("person-{}", self.people)
    }

    /// Somebody with an account, whom this provider knows.
    pub fn known(&mut self, provider: &str) -> Known {
        let subject = self.word();
        self.known_as(provider, &subject)
    }

    /// The same, as this subject.
    pub fn known_as(&mut self, provider: &str, subject: &str) -> Known {
        let (account_id, now, issuer) = (self.word(), Timestamp::now(), self.issuer(provider));
        let account = Account {
            id: account_id.clone(),
            name: format!("Påhittad {account_id}"),
            email: format!("{account_id}@demo.example"),
            created_by: "overens".to_owned(),
            created_at: now,
            activated_at: Some(now),
            closed: None,
            closed_reason: None,
        };
        let identity = Identity {
            issuer,
            subject: subject.to_owned(),
            account_id: account_id.clone(),
            linked_at: now,
        };
        self.runtime.block_on(async {
            let mut transaction = self.casework.store().begin().await.unwrap();
            account::insert(&mut transaction, &account).await.unwrap();
            identity::insert(&mut transaction, &identity).await.unwrap();
            transaction.commit().await.unwrap();
        });
        Known {
            account_id,
            subject: subject.to_owned(),
        }
    }

    /// Closes an account.
    pub fn close(&self, account_id: &str) {
        let signed = Signed {
            by: "overens".to_owned(),
            at: Timestamp::now(),
        };
        self.runtime.block_on(async {
            let mut transaction = self.casework.store().begin().await.unwrap();
            let closed = account::close(&mut transaction, account_id, &signed, "Slutat").await;
            assert!(closed.unwrap());
            transaction.commit().await.unwrap();
        });
    }

    async fn coordinator(&self, key: &str) -> Actor {
        let token = self.casework.demo_session(key).await.unwrap();
        self.casework
            .signed_in(&token)
            .await
            .unwrap()
            .unwrap()
            .actor
    }

    /// Somebody new, let in by two: the id of their account, their link and their code.
    pub fn invited(&mut self) -> (String, String, String) {
        let word = self.word();
        self.runtime.block_on(async {
            let (karin, karl) = (
                self.coordinator("karin").await,
                self.coordinator("karl").await,
            );
            let new = NewMandate {
                holder: Holder::New {
                    name: format!("Påhittad {word}"),
                    email: format!("{word}@demo.example"),
                },
                organisation_id: "skr".to_owned(),
                role: Role::Coordinator,
                agreement_id: None,
                from: "2020-01-01".parse().unwrap(),
                to: None,
                decision: "Påhittat".to_owned(),
                succeeds: None,
            };
            let proposed = self.casework.propose_mandate(&karin, new).await.unwrap();
            let asked = self
                .casework
                .approval(&karl, &proposed.approval_id)
                .await
                .unwrap();
            let digest = asked.approval.digest;
            let given = self
                .casework
                .approve(&karl, &proposed.approval_id, &digest)
                .await;
            let Effect::Code(code) = given.unwrap() else {
                panic!("no code");
            };
            (proposed.mandate.account_id, proposed.link.unwrap(), code)
        })
    }

    /// The sessions of an account.
    pub fn sessions(&self, account_id: &str) -> Vec<Session> {
        self.runtime.block_on(async {
            let mut read = self.casework.store().reader().await.unwrap();
            session::of_account(&mut read, account_id).await.unwrap()
        })
    }

    /// As whom an account is known.
    pub fn identities(&self, account_id: &str) -> Vec<Identity> {
        let found = self.runtime.block_on(self.casework.identities(account_id));
        found.unwrap()
    }

    /// What the record holds of an account: the acts and their details.
    pub fn record(&self, account_id: &str) -> Vec<(String, String)> {
        let record = self
            .runtime
            .block_on(self.casework.record(50, None))
            .unwrap();
        let of_account = record
            .into_iter()
            .filter(|one| one.subject_id == account_id);
        of_account.map(|one| (one.act, one.details)).collect()
    }

    /// Somebody with a browser of their own.
    pub fn browser(&self) -> Browser {
        let issuers = self.providers.issuers.values().cloned().collect();
        Browser::new(&self.base, issuers)
    }

    /// What has been logged since the scene was taken.
    #[expect(
        clippy::unused_self,
        reason = "the log is read only by whoever has the scene"
    )]
    pub fn log(&self) -> String {
        let log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&log).into_owned()
    }

    /// The one check that stopped somebody.
    pub fn stopped_by(&self) -> String {
        let log = self.log();
        let mut found = log.split("did not pass the check ").skip(1);
        let check = found
            .next()
            .unwrap_or_else(|| panic!("nothing was stopped: {log}"));
        assert_eq!(found.next(), None, "{log}");
        check.split(';').next().unwrap().to_owned()
    }
}
