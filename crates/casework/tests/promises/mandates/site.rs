//! A small site with a clock that a test moves: two who coordinate, and a municipality where nobody acts yet.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use casework::approval::{ApprovalError, Effect};
use casework::mandate::{Holder, NewMandate, Proposed};
use casework::store::Address;
use casework::store::approval::{self, Approval};
use casework::store::mandate::{self, Mandate};
use casework::store::organisation::{self, Organisation};
use casework::store::session::{self, Method, Session};
use casework::{Actor, Casework, Program};
use grants::approval::ApprovalKind;
use grants::{OrganisationKind, Role};
use jiff::civil::Date;
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

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

pub struct Site {
    pub casework: Casework,
    /// The accounts, by the name of whoever has them.
    ids: BTreeMap<String, String>,
    _folder: tempfile::TempDir,
}

/// A mandate for somebody new, from today on.
pub fn new(name: &str, organisation: &str, role: Role) -> NewMandate {
    NewMandate {
        holder: Holder::New {
            name: name.to_owned(),
            email: format!("{name}@example.se"),
        },
        organisation_id: organisation.to_owned(),
        role,
        agreement_id: None,
        from: wording::stockholm(now()).date(),
        to: None,
        decision: "Beslut 1".to_owned(),
        succeeds: None,
    }
}

impl Site {
    /// In the morning of 3 February 2025.
    pub async fn new(kind: Kind) -> Self {
        at("2025-02-03T08:00:00Z");
        let folder = tempfile::tempdir().unwrap();
        let casework = Casework::open(&Address::parse(&database(kind, &folder)).unwrap(), PROGRAM)
            .await
            .unwrap();
        casework.store().migrate().await.unwrap();
        let mut transaction = casework.store().begin().await.unwrap();
        for (id, kind) in [
            ("skr", OrganisationKind::Coordinator),
            ("kommun", OrganisationKind::Municipality),
        ] {
            let organisation = Organisation {
                id: id.to_owned(),
                kind,
                name: id.to_owned(),
                number: None,
                county: None,
                revision: 1,
                created_by: "overens".to_owned(),
                created_at: now(),
                changed_by: "overens".to_owned(),
                changed_at: now(),
                closed_at: None,
            };
            organisation::insert(&mut transaction, &organisation)
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
        let mut site = Self {
            casework,
            ids: BTreeMap::new(),
            _folder: folder,
        };
        site.found().await;
        site
    }

    /// Two founders let each other in.
    async fn found(&mut self) {
        let mut asked = Vec::new();
        for name in ["karin", "karl"] {
            let founded = self
                .casework
                .found(new(name, "skr", Role::Coordinator))
                .await;
            let founded = founded.unwrap();
            let account_id = founded.mandate.account_id.clone();
            self.ids.insert(name.to_owned(), account_id);
            let_in(
                &self.casework,
                &founded.link.unwrap(),
                &founded.code.unwrap(),
            )
            .await;
            asked.push(founded.approval_id);
        }
        for (name, id) in ["karl", "karin"].into_iter().zip(&asked) {
            let by = self.actor(name).await;
            assert_eq!(self.approve(&by, id).await.unwrap(), Effect::Done);
        }
    }

    /// A mandate for somebody, proposed by karin and confirmed by karl, and both halves of the invitation used.
    pub async fn given(&mut self, new: NewMandate) -> Mandate {
        let (karin, karl) = (self.actor("karin").await, self.actor("karl").await);
        let name = match &new.holder {
            Holder::New { name, .. } => Some(name.clone()),
            Holder::Known { .. } => None,
        };
        let Proposed {
            mandate,
            approval_id,
            link,
            ..
        } = self.casework.propose_mandate(&karin, new).await.unwrap();
        let effect = self.approve(&karl, &approval_id).await.unwrap();
        if let (Some(link), Effect::Code(code)) = (link, effect) {
            let_in(&self.casework, &link, &code).await;
        }
        if let Some(name) = name {
            self.ids.insert(name, mandate.account_id.clone());
        }
        self.mandate(&mandate.id).await
    }

    pub fn id(&self, name: &str) -> String {
        self.ids[name].clone()
    }

    pub fn known(&self, name: &str) -> Holder {
        Holder::Known {
            account_id: self.id(name),
        }
    }

    /// Somebody in a session that begins now, and its token.
    pub async fn session(&self, name: &str) -> (String, Actor) {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let token = format!("{number:064}");
        let mut transaction = self.casework.store().begin().await.unwrap();
        let today = wording::stockholm(now()).date();
        let theirs = mandate::of_account(&mut transaction, &self.ids[name]).await;
        let mut usable = theirs
            .unwrap()
            .into_iter()
            .filter(|one| grants::mandate::usable(one.status, one.from, one.to, today));
        let session = Session {
            token_hash: documents::proof::sha256(token.as_bytes()),
            id: format!("s{number}"),
            account_id: self.id(name),
            mandate_id: usable.next().map(|one| one.id),
            method: Method::Password,
            issuer: None,
            acr: None,
            authenticated_at: now(),
            created_at: now(),
            seen_at: now(),
            expires_at: now().checked_add(SignedDuration::from_hours(12)).unwrap(),
            device: String::new(),
        };
        session::insert(&mut transaction, &session).await.unwrap();
        transaction.commit().await.unwrap();
        let found = self.casework.signed_in(&token).await.unwrap();
        (token, found.unwrap().actor)
    }

    pub async fn actor(&self, name: &str) -> Actor {
        self.session(name).await.1
    }

    pub async fn is_in(&self, token: &str) -> bool {
        self.casework.signed_in(token).await.unwrap().is_some()
    }

    /// The sessions that are kept of somebody.
    pub async fn sessions(&self, name: &str) -> usize {
        let mut read = self.casework.store().reader().await.unwrap();
        let sessions = session::of_account(&mut read, &self.ids[name]).await;
        sessions.unwrap().len()
    }

    pub async fn mandate(&self, id: &str) -> Mandate {
        let mut read = self.casework.store().reader().await.unwrap();
        mandate::find(&mut read, id).await.unwrap().unwrap()
    }

    /// The mandate somebody acts by.
    pub async fn own(&self, name: &str) -> String {
        let actor = self.actor(name).await;
        actor.mandate_id().unwrap().to_owned()
    }

    pub async fn asked_about(&self, mandate_id: &str) -> Approval {
        let mut read = self.casework.store().reader().await.unwrap();
        let kind = ApprovalKind::Mandate;
        let asked = approval::latest_of(&mut read, kind, mandate_id).await;
        asked.unwrap().unwrap()
    }

    /// Says yes to what somebody is shown.
    pub async fn approve(&self, actor: &Actor, id: &str) -> Result<Effect, ApprovalError> {
        let digest = self.casework.approval(actor, id).await?.approval.digest;
        self.casework.approve(actor, id, &digest).await
    }
}

/// Uses both halves of an invitation.
pub async fn let_in(casework: &Casework, link: &str, code: &str) {
    let checked = casework.check_invitation(link, code).await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    casework
        .use_invitation(&mut transaction, &checked)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}
