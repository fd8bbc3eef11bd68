//! Personal data is planted everywhere it is kept, and looked for in everything the public gets.

use std::fmt::Write as _;

use axum::http::StatusCode;
use casework::Actor;
use casework::contact::{Details, Purpose, RemovalReason};
use casework::mandate::{Holder, NewMandate};
use grants::Role;
use web::Access;

use crate::desk::{Desk, Person, encoded};

/// Every planted text holds one of these, and nothing else in the service does.
const PLANTED: [&str; 4] = ["zqx", "777 313 913", "777\u{a0}313\u{a0}913", "777313913"];
/// The made-up people of the demonstration, who work with what is published.
const PEOPLE: [&str; 2] = ["påhittad", "demo.example"];

fn details() -> Details {
    Details {
        purpose: Purpose::Press,
        name: "Zqxwilhelmina Zqxberg".to_owned(),
        title: Some("Zqxtitel".to_owned()),
        email: Some("zqxwilhelmina@zqxhemlig.example".to_owned()),
        phone: Some("08-777 313 913".to_owned()),
    }
}

async fn actor(desk: &Desk, key: &str) -> Actor {
    let token = desk.casework.demo_session(key).await.unwrap();
    desk.casework
        .signed_in(&token)
        .await
        .unwrap()
        .unwrap()
        .actor
}

/// Puts names, addresses and numbers into every place that keeps them. Gives the secret of a link.
async fn plant(desk: &Desk) -> String {
    let casework = &desk.casework;
    let (karin, karl) = (actor(desk, "karin").await, actor(desk, "karl").await);
    // In the record of acts as the name of whoever acts.
    let named = Actor {
        name: "Zqxkarin Zqxlund".to_owned(),
        ..karin.clone()
    };
    let mut ids = Vec::new();
    for organisation in ["kommun-0115", "region-21", "lan-21", "skr"] {
        ids.push(
            casework
                .add_contact(&named, organisation, details())
                .await
                .unwrap(),
        );
    }
    let note = Some("Zqxwilhelmina har slutat");
    casework
        .remove_contact(&named, &ids[1], RemovalReason::Left, note)
        .await
        .unwrap();
    casework
        .export_contacts(&named, "Brev till Zqxwilhelmina")
        .await
        .unwrap();
    let secret = casework.make_contact_link(&named, &ids[0]).await.unwrap();
    for (at, role) in [(1, Role::Handler), (2, Role::Attestant)] {
        let mandate = NewMandate {
            holder: Holder::New {
                name: format!("Zqxmandat Zqxson {at}"),
                email: format!("zqxmandat{at}@zqxhemlig.example"),
            },
            organisation_id: "kommun-0114".to_owned(),
            role,
            agreement_id: None,
            from: wording::stockholm(casework.now()).date(),
            to: None,
            decision: "Zqxbeslut av Zqxchef".to_owned(),
            succeeds: None,
        };
        let proposed = casework.propose_mandate(&named, mandate).await.unwrap();
        let asked = casework
            .approval(&karl, &proposed.approval_id)
            .await
            .unwrap();
        let digest = asked.approval.digest;
        casework
            .approve(&karl, &proposed.approval_id, &digest)
            .await
            .unwrap();
    }
    secret
}

/// A year published by two people, one of whom gives a reason with a name in it.
async fn publish(desk: &Desk) {
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let draft = karin.start().await;
    let reason = [("skal", "Zqxwilhelmina Zqxberg sade det på 08-777 313 913")];
    let submitted = karin.fill(&format!("{draft}/gor/skicka-in"), &reason).await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );
    let approver = actor(desk, "karl").await;
    for asked in desk.casework.open_approvals(&approver).await.unwrap() {
        let (id, digest) = (asked.approval.id, asked.approval.digest);
        desk.casework
            .approve(&approver, &id, &digest)
            .await
            .unwrap();
    }
    let done = karl.fill(&format!("{draft}/gor/publicera"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let published = desk.site.published();
    assert!(published.agreement("psykisk-halsa-2025").is_some());
}

async fn holds_nothing(stranger: &Person, address: &str) {
    let answer = stranger.get(address).await;
    let mut told = answer.text.to_lowercase();
    for (name, value) in &answer.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        write!(told, "\n{name}: {value}").unwrap();
    }
    // The demonstration offers its made-up people by name.
    let of_demo = address.contains("/demo");
    let people = PEOPLE.iter().filter(|_| !of_demo);
    for planted in PLANTED.iter().chain(people) {
        let at = told.find(planted);
        let around = at.map(|at| told[..at].chars().rev().take(200).collect::<String>());
        assert_eq!(around, None, "{address} tells {planted}");
    }
}

#[tokio::test]
async fn nothing_personal_is_told_on_open_pages_in_the_api_in_open_data_or_in_errors() {
    let desk = Desk::new().await;
    let secret = plant(&desk).await;
    publish(&desk).await;
    let stranger = desk.stranger();
    // It is there, for those it is for.
    let own = stranger.get(&format!("/kontakt/{secret}")).await;
    assert!(
        PLANTED[..2]
            .iter()
            .all(|planted| own.text.to_lowercase().contains(planted))
    );
    let karin = desk.person("karin").await;
    assert!(karin.get("/arbete/handelser").await.says("Zqxkarin"));

    let mut seen = 0;
    for route in web::routes()
        .iter()
        .filter(|route| route.access == Access::Public)
    {
        for sample in &route.samples {
            let mut addresses = vec![sample.address.to_owned()];
            if route.translated {
                addresses.push(format!("/en{}", sample.address));
            }
            // The year that was published just now as well as those that were there.
            for year in ["2021", "2023", "2024"] {
                let newer = sample.address.replace(year, "2025");
                if newer != sample.address {
                    addresses.push(newer);
                }
            }
            for address in addresses {
                holds_nothing(&stranger, &address).await;
                seen += 1;
            }
        }
    }
    assert!(seen > 150, "{seen}");
    for address in [
        "/finns-inte",
        "/en/finns-inte",
        "/mottagare/9999",
        "/api/v1/finns-inte",
        "/sok?q=zq",
        "/en/sok?q=Berg",
        "/kontakt/okand",
        "/mina-sidor/kontakter",
        "/mina-sidor/kontakter/pahittad-1",
        "/arbete/handelser",
    ] {
        holds_nothing(&stranger, address).await;
    }
    let form = encoded(&[("epost", "karin@demo.example"), ("losenord", "fel")]);
    let refused = stranger.post_raw("/logga-in", form.into_bytes()).await;
    assert!(!refused.text.to_lowercase().contains("påhittad"));
}
