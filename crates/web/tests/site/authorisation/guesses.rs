//! Whoever guesses the id of something of another organisation is told what they would be told of an id nobody has.

use std::collections::BTreeSet;

use casework::approval::ApprovalError;
use casework::mandate::{Holder, MandateError, NewMandate};
use casework::session::SessionError;
use grants::Role;
use web::{Access, sample};

use crate::authorisation::cells::OWNED;
use crate::desk::Desk;

/// An id of the form ids have, which nobody has.
const NOBODYS: &str = "00000000000000000000000000000000";

/// Somebody of another municipality than the one the samples are of.
const OTHER: &str = "hugo";

#[tokio::test]
async fn a_page_of_anothers_is_the_page_of_nothing() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let placeholders = sample::placeholders(&desk.casework).await.unwrap();
    let other = desk.person(OTHER).await;
    let mut tried = BTreeSet::new();
    for route in web::routes() {
        if route.access != Access::SignedIn {
            continue;
        }
        for sample in &route.samples {
            let real = sample::filled(sample.address, &placeholders);
            for owned in OWNED.iter().filter(|owned| sample.address.contains(*owned)) {
                let guess = sample.address.replace(owned, NOBODYS);
                let guess = sample::filled(&guess, &placeholders);
                let (there, nowhere) = (other.get(&real).await, other.get(&guess).await);
                assert_eq!(there.status, nowhere.status, "{real}");
                assert!(matches!(there.status.as_u16(), 403 | 404), "{real}");
                // The address stands on the page, where the language is chosen.
                let same = there.text.replace(&real, &guess) == nowhere.text;
                assert!(same, "{real}: the page tells that there is something");
                tried.insert(*owned);
            }
        }
    }
    assert_eq!(tried, BTreeSet::from(OWNED), "nothing of the kind is shown");
}

#[tokio::test]
async fn an_id_of_anothers_is_an_id_of_nothing_to_the_rules_too() {
    let desk = Desk::new().await;
    let casework = &desk.casework;
    casework.seed_demo_matters().await.unwrap();
    let placeholders = sample::placeholders(casework).await.unwrap();
    let id = |wanted: &str| {
        let found = placeholders.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, id)| id.as_str()).unwrap()
    };
    let other = casework.demo_actor(OTHER).await.unwrap();
    let token = casework.demo_session(OTHER).await.unwrap();
    for id in [id("{approval}"), NOBODYS] {
        let seen = casework.approval(&other, id).await;
        assert!(matches!(seen, Err(ApprovalError::NoSuchApproval)), "{id}");
        let given = casework.approve(&other, id, "").await;
        assert!(matches!(given, Err(ApprovalError::NoSuchApproval)), "{id}");
        let refused = casework.refuse(&other, id, "Nej.").await;
        assert!(
            matches!(refused, Err(ApprovalError::NoSuchApproval)),
            "{id}"
        );
    }
    for id in [id("{mandate}"), id("{proposed}"), NOBODYS] {
        let ended = casework.end_mandate(&other, id, "Nej.").await;
        assert!(matches!(ended, Err(MandateError::NoSuchMandate)), "{id}");
        let chosen = casework.choose_mandate(&token, id).await;
        assert!(matches!(chosen, Err(SessionError::NoSuchMandate)), "{id}");
    }
    for organisation in [sample::DEMO_ORGANISATION, NOBODYS] {
        let new = NewMandate {
            holder: Holder::New {
                name: "Mig Själv".to_owned(),
                email: "jag@example.org".to_owned(),
            },
            organisation_id: organisation.to_owned(),
            role: Role::Attestant,
            agreement_id: None,
            from: wording::stockholm(casework.now()).date(),
            to: None,
            decision: "Jag vill".to_owned(),
            succeeds: None,
        };
        let proposed = casework.propose_mandate(&other, new).await;
        let told = proposed.err().map(|error| error.to_string());
        let nothing = MandateError::NoSuchOrganisation.to_string();
        assert_eq!(told, Some(nothing), "{organisation}");
    }
    assert!(casework.open_approvals(&other).await.unwrap().is_empty());
}
