//! Looking into a database that a service has left: with the rules of `casework`, but not with its process.

use std::collections::BTreeSet;
use std::future::Future;

use casework::agreement_version::Start;
use casework::mandate::{Holder, NewMandate};
use casework::organisation::COORDINATOR;
use casework::store::{Address, account, audit};
use casework::{Actor, ActsFor, Casework, Program};
use grants::Role;
use jiff::Timestamp;

/// Accounts that were found, by e-mail address.
pub type Emails = BTreeSet<String>;

/// Runs something that waits.
pub fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

fn no_clock() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

/// The database, opened.
pub async fn opened(database: &str) -> Casework {
    let program = Program {
        version: "test",
        clock: no_clock,
    };
    let address = Address::parse(database).unwrap();
    Casework::open(&address, program).await.unwrap()
}

/// Whether what was frozen follows from its inputs and the chain of acts holds, in words.
pub fn verified(database: &str) -> Result<(), String> {
    wait_for(async {
        let program = Program {
            version: "test",
            clock: no_clock,
        };
        let address = Address::parse(database).map_err(|error| error.to_string())?;
        let casework = Casework::open(&address, program).await;
        let casework = casework.map_err(|error| format!("at the start: {error}"))?;
        let verified = casework.verify().await;
        casework.close().await;
        verified.map_err(|error| format!("by verifying: {error}"))
    })
}

/// The e-mail addresses of all accounts. Every account must have been added by exactly one act, and every such act must have
/// left its account: no half act.
pub fn accounts(database: &str) -> Emails {
    wait_for(async {
        let casework = opened(database).await;
        let mut added: Vec<String> = Vec::new();
        // A transaction, so that both questions are about one moment while others write.
        let mut moment = casework.store().begin().await.unwrap();
        let accounts = account::all(&mut moment).await.unwrap();
        let mut after = 0;
        loop {
            let acts = audit::after(&mut moment, after, 1000).await.unwrap();
            let Some(last) = acts.last() else { break };
            after = last.sequence;
            let acts = acts
                .into_iter()
                .filter(|act| act.subject_kind == "account" && act.act == "added");
            added.extend(acts.map(|act| act.subject_id));
        }
        drop(moment);
        let mut there: Vec<String> = accounts.iter().map(|one| one.id.clone()).collect();
        added.sort();
        there.sort();
        assert_eq!(
            there, added,
            "an account without its act, or an act without its account"
        );
        casework.close().await;
        accounts.into_iter().map(|one| one.email).collect()
    })
}

/// Opens the account of somebody who was invited, as if they had used their invitation.
pub fn comes_in(database: &str, email: &str) {
    wait_for(async {
        let casework = opened(database).await;
        let mut transaction = casework.store().begin().await.unwrap();
        let known = account::find_by_email(&mut transaction, email).await;
        let id = known.unwrap().unwrap().id;
        let opened = account::activate(&mut transaction, &id, no_clock()).await;
        opened.unwrap();
        transaction.commit().await.unwrap();
        casework.close().await;
    });
}

/// The digests of everything published, in the order of the agreements.
pub fn digests(database: &str) -> Vec<(String, String)> {
    wait_for(async {
        let casework = opened(database).await;
        let published = casework.published().await.unwrap();
        casework.close().await;
        let agreements = published.agreements().iter();
        agreements
            .map(|one| (one.agreement.id.clone(), one.digest.clone()))
            .collect()
    })
}

/// Two coordinators who let each other in, freshly signed in.
async fn coordinators(casework: &Casework) -> [Actor; 2] {
    let mut people = Vec::new();
    for name in ["Anna", "Bo"] {
        let new = NewMandate {
            holder: Holder::New {
                name: name.to_owned(),
                email: format!("{name}@exempel.se"),
            },
            organisation_id: COORDINATOR.to_owned(),
            role: Role::Coordinator,
            agreement_id: None,
            from: wording::stockholm(casework.now()).date(),
            to: None,
            decision: "Prov".to_owned(),
            succeeds: None,
        };
        let proposed = casework.found(new).await.unwrap();
        let id = proposed.mandate.account_id.clone();
        let mut transaction = casework.store().begin().await.unwrap();
        let opened = account::activate(&mut transaction, &id, no_clock()).await;
        opened.unwrap();
        transaction.commit().await.unwrap();
        let actor = Actor {
            id,
            name: name.to_owned(),
            acts_for: None,
            authenticated_at: Some(casework.now()),
        };
        people.push((actor, proposed));
    }
    let [anna, bo]: [_; 2] = people.try_into().ok().unwrap();
    for ((actor, _), (_, other)) in [(&anna, &bo), (&bo, &anna)] {
        let asked = casework.approval(actor, &other.approval_id).await.unwrap();
        let digest = &asked.approval.digest;
        let given = casework.approve(actor, &other.approval_id, digest).await;
        given.unwrap();
    }
    [anna, bo].map(|(actor, proposed)| Actor {
        acts_for: Some(ActsFor {
            mandate_id: proposed.mandate.id,
            organisation_id: COORDINATOR.to_owned(),
            organisation_name: "SKR".to_owned(),
            role: Role::Coordinator,
            agreement_id: None,
        }),
        ..actor
    })
}

/// Publishes a correction of the agreement of 2021 that changes nothing, as two people in the workspace would.
pub fn corrects_one(database: &str) {
    let correction = Start::Correction {
        agreement: "psykisk-halsa-2021".to_owned(),
        reason: "Diarienumret fattades.".to_owned(),
    };
    wait_for(async {
        let casework = opened(database).await;
        let [anna, bo] = coordinators(&casework).await;
        let draft = casework.start_version(&anna, correction).await.unwrap();
        let submitted = casework
            .submit_version(&anna, &draft.id, 1, "Rättelse.")
            .await;
        submitted.unwrap();
        let open = casework.open_approvals(&bo).await.unwrap();
        let about_it = open
            .iter()
            .find(|one| one.approval.subject_id == draft.id)
            .unwrap();
        let (approval, digest) = (&about_it.approval.id, &about_it.approval.digest);
        casework.approve(&bo, approval, digest).await.unwrap();
        let (approved, _) = casework.version(&draft.id).await.unwrap();
        let published = casework
            .publish_version(&bo, &draft.id, approved.revision)
            .await;
        published.unwrap();
        casework.close().await;
    });
}
