//! A small site with few people, and what each of them was told.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use casework::approval::Effect;
use casework::invitation::CheckedInvitation;
use casework::mandate::{Holder, NewMandate};
use casework::store::organisation::{self, Organisation};
use casework::store::session::{self, Method, Session};
use casework::store::{Address, account, mandate};
use casework::{Actor, Casework, Program};
use grants::{OrganisationKind, Role};
use jiff::{SignedDuration, Timestamp};

use crate::four_eyes::Count;
use crate::four_eyes::step::By;

/// The organisations: the coordinator, and a municipality that stands alone.
pub const ORGANISATIONS: [&str; 2] = ["skr", "kommun"];

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

pub fn now() -> Timestamp {
    NOW.get()
}

pub fn pass(span: SignedDuration) {
    NOW.set(now().checked_add(span).unwrap());
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

fn morning() -> Timestamp {
    "2025-02-03T08:00:00Z".parse().unwrap()
}

/// A database with the first people in it, copied for each sequence.
pub struct Template {
    folder: tempfile::TempDir,
    people: Vec<String>,
}

impl Template {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        NOW.set(morning());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let people = runtime.block_on(first_people(&folder.path().join("overens.db")));
        Self { folder, people }
    }
}

/// Two founders let each other in, and then three more: every one of them by two others.
async fn first_people(file: &std::path::Path) -> Vec<String> {
    let casework = Casework::open(&Address::sqlite(file), PROGRAM)
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
    let new = |name: &str, organisation: &str, role| NewMandate {
        holder: Holder::New {
            name: name.to_owned(),
            email: format!("{name}@example.se"),
        },
        organisation_id: organisation.to_owned(),
        role,
        agreement_id: None,
        from: "2025-01-01".parse().unwrap(),
        to: None,
        decision: "beslut".to_owned(),
        succeeds: None,
    };
    let mut people = Vec::new();
    let mut asked = Vec::new();
    for name in ["karin", "karl"] {
        let proposed = casework.found(new(name, "skr", Role::Coordinator)).await;
        let proposed = proposed.unwrap();
        let halves = (proposed.link.unwrap(), proposed.code.unwrap());
        let checked = casework.check_invitation(&halves.0, &halves.1).await;
        use_up(&casework, &checked.unwrap()).await;
        people.push(proposed.mandate.account_id);
        asked.push(proposed.approval_id);
    }
    for (at, id) in asked.iter().enumerate() {
        let other = actor_of(&casework, &people[1 - at], None).await;
        let digest = casework.approval(&other, id).await.unwrap().approval.digest;
        casework.approve(&other, id, &digest).await.unwrap();
    }
    for (name, organisation, role) in [
        ("kim", "skr", Role::Coordinator),
        ("hanna", "kommun", Role::Handler),
        ("anders", "kommun", Role::Attestant),
    ] {
        let karin = signed_in(&casework, &people[0]).await.1;
        let karl = signed_in(&casework, &people[1]).await.1;
        let proposed = casework
            .propose_mandate(&karin, new(name, organisation, role))
            .await
            .unwrap();
        let id = proposed.approval_id;
        let digest = casework.approval(&karl, &id).await.unwrap().approval.digest;
        let effect = casework.approve(&karl, &id, &digest).await.unwrap();
        let Effect::Code(code) = effect else {
            panic!("karl was told no code");
        };
        let link = proposed.link.unwrap();
        let checked = casework.check_invitation(&link, &code).await.unwrap();
        use_up(&casework, &checked).await;
        people.push(proposed.mandate.account_id);
    }
    casework.close().await;
    people
}

/// The account is theirs who had both halves of its invitation.
pub async fn use_up(casework: &Casework, checked: &CheckedInvitation) {
    let mut transaction = casework.store().begin().await.unwrap();
    let used = casework.use_invitation(&mut transaction, checked).await;
    used.unwrap();
    transaction.commit().await.unwrap();
}

async fn actor_of(casework: &Casework, id: &str, by: Option<casework::ActsFor>) -> Actor {
    let mut read = casework.store().reader().await.unwrap();
    let account = account::find(&mut read, id).await.unwrap().unwrap();
    Actor {
        id: account.id,
        name: account.name,
        acts_for: by,
        authenticated_at: Some(now()),
    }
}

/// A session as signing in begins it: by the one mandate of somebody who has one.
pub async fn signed_in(casework: &Casework, id: &str) -> (String, Actor) {
    static NUMBER: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let token = format!("{number:064}");
    let mut transaction = casework.store().begin().await.unwrap();
    let today = wording::stockholm(now()).date();
    let mandates = mandate::of_account(&mut transaction, id).await.unwrap();
    let mut usable = mandates
        .into_iter()
        .filter(|one| grants::mandate::usable(one.status, one.from, one.to, today));
    let only = match (usable.next(), usable.next()) {
        (Some(only), None) => Some(only.id),
        _ => None,
    };
    let session = Session {
        token_hash: documents::proof::sha256(token.as_bytes()),
        id: format!("s{number}"),
        account_id: id.to_owned(),
        mandate_id: only,
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
    let found = casework.signed_in(&token).await.unwrap().unwrap();
    (token, found.actor)
}

/// A person: what they control and what they were told.
#[derive(Default)]
pub struct Person {
    pub accounts: Vec<String>,
    pub links: Vec<(String, String)>,
    pub codes: Vec<(String, String)>,
    late: Option<Actor>,
}

pub struct World {
    pub casework: Casework,
    pub count: Count,
    pub people: Vec<Person>,
    /// The accounts, the oldest first.
    pub accounts: Vec<String>,
    /// Whose accounts are: the person each was opened for, nobody for an alias.
    pub meant_for: BTreeMap<String, Option<usize>>,
    /// Who asked for an approval, as a person.
    pub asked_by: BTreeMap<String, usize>,
    /// Who started, wrote or handed in a version, as persons.
    pub writers: BTreeMap<String, Vec<usize>>,
    pub tokens: BTreeMap<(usize, String), String>,
    pub made: usize,
    /// How much of the record of acts has been looked at.
    pub checked: i64,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn new(template: &Template) -> Self {
        NOW.set(morning());
        let folder = tempfile::tempdir().unwrap();
        let file: PathBuf = folder.path().join("overens.db");
        std::fs::copy(template.folder.path().join("overens.db"), &file).unwrap();
        let casework = Casework::open(&Address::sqlite(&file), PROGRAM)
            .await
            .unwrap();
        let mut people: Vec<Person> = Vec::new();
        let mut meant_for = BTreeMap::new();
        for (at, id) in template.people.iter().enumerate() {
            meant_for.insert(id.clone(), Some(at));
            people.push(Person {
                accounts: vec![id.clone()],
                ..Person::default()
            });
        }
        // Three who have no account yet.
        people.resize_with(8, Person::default);
        Self {
            casework,
            count: Count::default(),
            people,
            accounts: template.people.clone(),
            meant_for,
            asked_by: BTreeMap::new(),
            writers: BTreeMap::new(),
            tokens: BTreeMap::new(),
            made: 0,
            checked: 0,
            _folder: folder,
        }
    }

    /// The actor somebody is now, signed in anew when their session has ended; nobody without an account.
    pub async fn actor(&mut self, by: By) -> Option<Actor> {
        let person = &self.people[by.person];
        if by.is_late && person.late.is_some() {
            return person.late.clone();
        }
        if person.accounts.is_empty() {
            return None;
        }
        let id = person.accounts[by.account % person.accounts.len()].clone();
        let key = (by.person, id.clone());
        let found = match self.tokens.get(&key) {
            Some(token) if !by.is_fresh => self.casework.signed_in(token).await.unwrap(),
            _ => None,
        };
        let mut actor = if let Some(found) = found {
            found.actor
        } else {
            {
                let (token, actor) = signed_in(&self.casework, &id).await;
                self.tokens.insert(key, token);
                actor
            }
        };
        if actor.acts_for.is_none() {
            actor = self.chosen(by, actor).await;
        }
        self.people[by.person].late = Some(actor.clone());
        Some(actor)
    }

    /// Whoever has several mandates acts by one of them; whoever has none acts for nobody.
    async fn chosen(&mut self, by: By, actor: Actor) -> Actor {
        let key = (by.person, actor.id.clone());
        let token = self.tokens[&key].clone();
        let session = self.casework.signed_in(&token).await.unwrap().unwrap();
        let at = by.account % session.mandates.len().max(1);
        let Some(one) = session.mandates.get(at) else {
            return actor;
        };
        let token = self.casework.choose_mandate(&token, &one.mandate_id).await;
        let token = token.unwrap();
        let session = self.casework.signed_in(&token).await.unwrap().unwrap();
        self.tokens.insert(key, token);
        session.actor
    }
}
