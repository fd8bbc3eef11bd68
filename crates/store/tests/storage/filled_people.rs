//! Something in every column of the tables about people: organisations, accounts, mandates, approvals, sessions, contacts.

use grants::Role;
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::mandate::MandateStatus;
use grants::{Level, OrganisationKind};
use jiff::civil::date;
use store::account::{self, Account};
use store::approval::{self, Approval, Given};
use store::credential::{self, Credential};
use store::invitation::{self, Invitation, Purpose};
use store::mandate::{self, Mandate};
use store::organisation::{self, Organisation};
use store::session::{self, Method, Session};
use store::sign_in_attempt::{self, SignInAttempt};
use store::{StoreError, Transaction};

use crate::filled::{at, by};
use crate::place::Place;

/// An organisation.
pub fn organisation(id: &str, kind: OrganisationKind) -> Organisation {
    Organisation {
        id: id.to_owned(),
        kind,
        name: format!("Organisationen {id}"),
        number: None,
        county: None,
        revision: 1,
        created_by: "overens".to_owned(),
        created_at: at(0),
        changed_by: "overens".to_owned(),
        changed_at: at(0),
        closed_at: None,
    }
}

/// An account somebody has made theirs.
pub fn account(id: &str) -> Account {
    Account {
        id: id.to_owned(),
        name: format!("{id} Åberg"),
        email: format!("{id}@Example.se"),
        created_by: "overens".to_owned(),
        created_at: at(0),
        activated_at: Some(at(1)),
        closed: None,
        closed_reason: None,
    }
}

/// A session of a person who acts for nobody.
pub fn session(token_hash: &str, account_id: &str) -> Session {
    Session {
        token_hash: token_hash.to_owned(),
        id: format!("session-{token_hash}"),
        account_id: account_id.to_owned(),
        mandate_id: None,
        method: Method::Password,
        issuer: None,
        acr: None,
        authenticated_at: at(0),
        created_at: at(0),
        seen_at: at(1),
        expires_at: at(100),
        device: "Firefox, Linux".to_owned(),
    }
}

/// A mandate anna proposed for somebody.
pub fn mandate(id: &str, account_id: &str) -> Mandate {
    Mandate {
        id: id.to_owned(),
        account_id: account_id.to_owned(),
        organisation_id: "skr".to_owned(),
        role: Role::Coordinator,
        agreement_id: None,
        from: date(2023, 11, 1),
        to: None,
        decision: "Beslut 14 §".to_owned(),
        founding: false,
        succeeds: None,
        status: MandateStatus::Proposed,
        proposed: by("anna", 1),
        decided: None,
        ended: None,
        ended_reason: None,
    }
}

/// An approval somebody asks for.
pub fn approval(id: &str, kind: ApprovalKind, subject_id: &str, asked_by: &str) -> Approval {
    Approval {
        id: id.to_owned(),
        kind,
        subject_id: subject_id.to_owned(),
        organisation_id: "skr".to_owned(),
        shown: "overens-approval-1\nmandate\n".to_owned(),
        digest: "ab".repeat(32),
        status: ApprovalStatus::Open,
        proposed: by(asked_by, 1),
        proposed_mandate: Some("m1".to_owned()),
        reason: Some("ny handläggare".to_owned()),
        decided: None,
        decided_mandate: None,
        decided_reason: None,
    }
}

/// Adds the organisation that coordinates, for those who do not care who asks.
pub async fn coordinator(transaction: &mut Transaction) -> Result<(), StoreError> {
    let organisation = organisation("skr", OrganisationKind::Coordinator);
    organisation::insert(transaction, &organisation).await
}

/// Asks for an approval, and gives it by a second person who signed in at that moment.
pub async fn given(
    transaction: &mut Transaction,
    wanted: &Approval,
    decider: &str,
    second: i64,
) -> Result<bool, StoreError> {
    approval::insert(transaction, wanted, &[]).await?;
    approve(transaction, wanted, decider, second).await
}

/// Gives an approval that was asked for.
pub async fn approve(
    transaction: &mut Transaction,
    wanted: &Approval,
    decider: &str,
    second: i64,
) -> Result<bool, StoreError> {
    let signed = by(decider, second);
    let given = Given {
        signed: &signed,
        mandate: Some("m2"),
        digest: &wanted.digest,
        authenticated_at: at(second),
        fresh_until: at(second + 300),
    };
    approval::approve(transaction, &wanted.id, &given).await
}

pub async fn people(transaction: &mut Transaction) {
    coordinator(transaction).await.expect("an organisation");
    let mut closed = organisation("kommun-0114", OrganisationKind::Municipality);
    (closed.number, closed.county) = (Some("2120000134".to_owned()), Some("01".to_owned()));
    closed.closed_at = Some(at(9));
    let inserted = organisation::insert(transaction, &closed).await;
    inserted.expect("an organisation");
    let code = "0114".parse().expect("a code");
    let municipality = Level::Municipality;
    let inserted =
        organisation::insert_recipient(transaction, "kommun-0114", municipality, code).await;
    inserted.expect("a recipient");
    let mut anna = account("anna");
    (anna.closed, anna.closed_reason) = (Some(by("overens", 7)), Some("slutat".to_owned()));
    for account in [anna, account("bo"), account("cia")] {
        let inserted = account::insert(transaction, &account).await;
        inserted.expect("an account");
    }
    mandates(transaction).await;
    ways_in(transaction).await;
}

async fn mandates(transaction: &mut Transaction) {
    // The one that succeeds has the lower id, so that an order of ids is no order of references.
    let mut successor = mandate("m1", "bo");
    successor.succeeds = Some("m2".to_owned());
    successor.agreement_id = Some("psykisk-halsa-2021".to_owned());
    successor.to = Some(date(2024, 12, 31));
    for one in [mandate("m2", "bo"), successor] {
        mandate::insert(transaction, &one).await.expect("a mandate");
        let asked = approval(
            &format!("approval-{}", one.id),
            ApprovalKind::Mandate,
            &one.id,
            "anna",
        );
        assert!(given(transaction, &asked, "cia", 2).await.expect("a yes"));
        let (in_force, decided) = (MandateStatus::InForce, by("cia", 2));
        let decided = mandate::decide(transaction, &one.id, in_force, &decided).await;
        assert!(decided.expect("a mandate"));
    }
    let ended = mandate::end(transaction, "m2", &by("cia", 3), "slutat").await;
    assert!(ended.expect("a mandate"));
    let asked = approval("refused", ApprovalKind::Recovery, "bo", "anna");
    let contributors = ["bo".to_owned()];
    let inserted = approval::insert(transaction, &asked, &contributors).await;
    inserted.expect("an approval");
    let refused = ApprovalStatus::Refused;
    let ended = approval::end(
        transaction,
        "refused",
        refused,
        &by("cia", 3),
        Some("m2"),
        "fel",
    )
    .await;
    assert!(ended.expect("an approval"));
}

async fn ways_in(transaction: &mut Transaction) {
    let credential = Credential {
        account_id: "anna".to_owned(),
        password_hash: "$argon2id$".to_owned(),
        second_factor: "v1.sealed".to_owned(),
        last_step: 5,
        changed_at: at(1),
    };
    let set = credential::set(transaction, &credential).await;
    set.expect("a credential");
    let invitation = Invitation {
        id: "i1".to_owned(),
        account_id: "anna".to_owned(),
        purpose: Purpose::First,
        link_hash: "l1".to_owned(),
        code_hash: Some("c1".to_owned()),
        created_by: "overens".to_owned(),
        created_at: at(0),
        expires_at: at(100),
        tries: 1,
        ended_at: Some(at(5)),
        used_at: Some(at(4)),
    };
    let inserted = invitation::insert(transaction, &invitation).await;
    inserted.expect("an invitation");
    let inserted = session::insert(transaction, &session("t1", "anna")).await;
    inserted.expect("a session");
    let mut by_provider = session("t9", "bo");
    by_provider.mandate_id = Some("m1".to_owned());
    by_provider.method = Method::Provider;
    by_provider.issuer = Some("https://provider.example".to_owned());
    by_provider.acr = Some("loa3".to_owned());
    let inserted = session::insert(transaction, &by_provider).await;
    inserted.expect("a session");
    let attempt = SignInAttempt {
        id: "s1".to_owned(),
        email_hash: "e1".to_owned(),
        address_hash: "a1".to_owned(),
        at: at(3),
        succeeded: false,
        right_password: false,
    };
    let inserted = sign_in_attempt::insert(transaction, &attempt).await;
    inserted.expect("an attempt");
}

/// Rows of the tables whose module does not write every column.
const ROWS: [&str; 6] = [
    "insert into identity (issuer, subject, account_id, linked_at) \
     values ('https://provider.example', 'b-1', 'bo', '2023-11-14T22:13:20.000000Z')",
    "insert into sign_in_step (token_hash, kind, purpose, account_id, invitation_id, provider, nonce, verifier, \
     browser_hash, back, carried, tries, created_at, expires_at) values ('k1', 'provider', 'invitation', 'anna', 'i1', 'p', \
     'n', 'v', 'b', '/arbete', 'buret.namn=Bo', 1, '2023-11-14T22:13:20.000000Z', '2023-11-14T22:23:20.000000Z')",
    "insert into contact (id, organisation_id, purpose, name, title, email, phone, source, revision, created_by, \
     created_at, changed_by, changed_at, confirmed_on, link_hash, link_expires_at, link_opened_at) values ('c1', 'kommun-0114', 'psykisk-halsa', \
     'Dan Ek', 'samordnare', 'dan@example.se', '08-123', 'upprop', 1, 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z', '2023-11-14', 'h1', '2024-01-14T22:13:20.000000Z', \
     '2023-11-15T22:13:20.000000Z')",
    "insert into contact (id, organisation_id, purpose, source, revision, created_by, created_at, changed_by, \
     changed_at, removed_by, removed_at, removed_reason, removed_note) values ('c2', 'kommun-0114', 'psykisk-halsa', 'upprop', 2, \
     'anna', '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z', 'slutat', 'i oktober')",
    "insert into contact_round (id, year, opened_by, opened_at, due_on, closed_by, closed_at) values ('r1', 2023, \
     'anna', '2023-11-14T22:13:20.000000Z', '2023-12-31', 'bo', '2023-11-14T22:13:20.000000Z')",
    "insert into audit_seal (day, last_sequence, last_hash, root, signed_at, public_key, signature) \
     values ('2023-11-14', 3, 'h', 'r', '2023-11-15T00:00:00.000000Z', 'k', 's')",
];

/// Fills the tables that no module of the store writes in full yet.
pub async fn without_a_module(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
    raw.close().await;
}
