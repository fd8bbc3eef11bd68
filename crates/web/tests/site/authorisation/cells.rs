//! Every cell: each made-up person, somebody without a mandate and somebody who is not signed in, on each private page.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::demo::PEOPLE;
use grants::Role;
use grants::authorisation::{Whose, allowed};
use web::{Access, Need, Route, sample};

use crate::authorisation::printed::takes_a_form;
use crate::desk::{Answer, Desk, Person};

/// What stands for something of one organisation: whoever acts for another sees it only where the table says so.
pub const OWNED: [&str; 13] = [
    "{organisation}",
    "{mandate}",
    "{proposed}",
    "{account}",
    "{approval}",
    "{contact}",
    "{thread}",
    "{delivery}",
    "{payment-account}",
    "{requisition}",
    "{report}",
    "{project}",
    "{plan}",
];

/// Organisations that samples show by name.
const NAMED: [&str; 3] = ["region-09", "lan-09", "skr"];

/// What the table says of somebody on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// As the sample says.
    Answered,
    /// 403 or, where there may not even be seen that there is something, 404.
    Refused,
    /// The page itself finds out what is theirs.
    Either,
    /// As it is that person or another, which `people` has claims about.
    ByPerson,
}

/// Somebody who asks.
struct Who {
    /// For a message.
    name: String,
    /// For whom and as what; nothing for somebody without a mandate.
    acts: Option<(&'static str, Role)>,
    browser: Person,
}

/// What samples show of one person and their colleague, or of one's own organisation whichever it is, which others may see
/// or not, and do nothing with. What one's own organisation is to do, `deadlines` has claims about; what the parties of a
/// county say, `payees` has; who may do what with a batch, `payments`.
const OF_ONE_PERSON: [&str; 7] = [
    // Whoever passes the money of the year on does it, and no other organisation that pays.
    "/led",
    "{batch}",
    "{own-mandate}",
    "{colleague}",
    "/mina-sidor/frister/",
    "{payee}",
    "/mina-sidor/lansmedel/nytt",
];

/// Whose the thing is that a sample shows; nothing for a page that is of no one organisation.
fn owner(sample: &str) -> Option<&'static str> {
    let is_of_the_samples = OWNED.iter().any(|owned| sample.contains(owned));
    let named = || NAMED.into_iter().find(|name| sample.ends_with(name));
    if is_of_the_samples {
        Some(sample::DEMO_ORGANISATION)
    } else if sample.contains("{government-report}") {
        Some(casework::organisation::COORDINATOR)
    } else if sample.starts_with("/arbete/organisationer/") {
        named()
    } else {
        None
    }
}

fn expected(who: &Who, need: Need, sample: &str) -> Expected {
    let owner = owner(sample);
    let Need::To(act) = need else {
        return match (owner, who.acts) {
            (None, _) => Expected::Answered,
            (Some(_), None) => Expected::Refused,
            (Some(owner), Some((organisation, role))) => {
                let recipient = matches!(role, Role::Handler | Role::Attestant | Role::Contact);
                if recipient && organisation != owner {
                    Expected::Refused
                } else {
                    Expected::Either
                }
            }
        };
    };
    let Some((organisation, role)) = who.acts else {
        return Expected::Refused;
    };
    if OF_ONE_PERSON.iter().any(|of_one| sample.contains(of_one)) {
        return Expected::ByPerson;
    }
    let whose = if owner.is_some_and(|owner| owner != organisation) {
        Whose::Others { stands_alone: true }
    } else {
        Whose::Own
    };
    if allowed(role, act, whose) {
        Expected::Answered
    } else {
        Expected::Refused
    }
}

fn refused(answer: &Answer) -> bool {
    matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

/// Opens every sample of a route. What is not as the table says is noted, so that one run tells all of it.
async fn opens(
    who: &Who,
    route: &Route,
    placeholders: &[sample::Placeholder],
    wrong: &mut Vec<String>,
) {
    let need = route.needs.unwrap().to_read;
    for sample in &route.samples {
        let address = sample::filled(sample.address, placeholders);
        let answer = who.browser.get(&address).await;
        let told = format!("{} opens {address}: {}", who.name, answer.status);
        let as_stated = answer.status.as_u16() == sample.status;
        let holds = match expected(who, need, sample.address) {
            // A page of one's own may say more to some than to others.
            Expected::Answered if need == Need::SignedIn => !answer.status.is_server_error(),
            Expected::Answered => as_stated,
            Expected::Refused => refused(&answer),
            Expected::ByPerson => !answer.status.is_server_error(),
            Expected::Either => as_stated || refused(&answer),
        };
        if !holds {
            wrong.push(told);
        }
    }
}

/// Sends an empty form to the first sample of a route, where it has a form. Whoever may send it is told what is missing;
/// whoever may not changes nothing.
async fn sends(
    desk: &Desk,
    who: &Who,
    route: &Route,
    placeholders: &[sample::Placeholder],
    wrong: &mut Vec<String>,
) {
    let need = route.needs.unwrap().to_write;
    let sample = route.samples.first().unwrap();
    let address = sample::filled(sample.address, placeholders);
    let before = desk.casework.record(1, None).await.unwrap();
    let answer = who.browser.post(&address, &[("revision", "")]).await;
    let told = format!("{} sends a form to {address}: {}", who.name, answer.status);
    let holds = match expected(who, need, sample.address) {
        Expected::Answered if need != Need::SignedIn => answer.status != StatusCode::FORBIDDEN,
        Expected::Answered | Expected::Either | Expected::ByPerson => true,
        Expected::Refused => {
            let after = desk.casework.record(1, None).await.unwrap();
            refused(&answer) && before == after
        }
    };
    if !holds || answer.status.is_server_error() {
        wrong.push(told);
    }
}

/// One of the made-up people for each role, of the organisation the samples are of and of another, with a browser each.
async fn everybody(desk: &Desk) -> Vec<Who> {
    let (mut all, mut there) = (Vec::new(), BTreeSet::new());
    for person in &PEOPLE {
        let is_own = person.organisation_id == sample::DEMO_ORGANISATION;
        if !there.insert((person.role, is_own)) {
            continue;
        }
        all.push(Who {
            name: format!("{} ({})", person.key, person.role),
            acts: Some((person.organisation_id, person.role)),
            browser: desk.person(person.key).await,
        });
    }
    all
}

async fn try_everybody(desk: &Desk, all: &[Who]) {
    let placeholders = sample::placeholders(&desk.casework).await.unwrap();
    let mut private = Vec::new();
    for route in web::routes() {
        if route.access == Access::SignedIn {
            let has_form = takes_a_form(desk, &route).await;
            private.push((route, has_form));
        }
    }
    assert!(private.len() > 30, "{} private routes", private.len());
    let mut wrong = Vec::new();
    for who in all {
        for (route, _) in &private {
            opens(who, route, &placeholders, &mut wrong).await;
        }
    }
    // Forms last: those who may send them may change what others look at.
    for who in all {
        for (route, _) in private.iter().filter(|(_, has_form)| *has_form) {
            sends(desk, who, route, &placeholders, &mut wrong).await;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_cell_is_answered_as_the_table_says() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let all = everybody(&desk).await;
    let roles: BTreeSet<Role> = all.iter().filter_map(|who| Some(who.acts?.1)).collect();
    assert_eq!(
        roles.len(),
        Role::ALL.len(),
        "a role nobody has is not tried"
    );
    try_everybody(&desk, &all).await;
}

#[tokio::test]
async fn whoever_has_no_mandate_opens_nothing_that_takes_one() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let anders = desk.casework.demo_actor("anders").await.unwrap();
    let cecilia = desk.casework.demo_actor("cecilia").await.unwrap();
    let mandate = cecilia.mandate_id().unwrap();
    let before = desk.person("cecilia").await;
    let ended = desk.casework.end_mandate(&anders, mandate, "Slutat.").await;
    ended.unwrap();
    let out = before.get("/arbete").await;
    assert_eq!(out.status, StatusCode::SEE_OTHER, "the session goes too");
    let nobody = Who {
        name: "cecilia without a mandate".to_owned(),
        acts: None,
        browser: desk.person("cecilia").await,
    };
    try_everybody(&desk, &[nobody]).await;
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_sign_in_and_changes_nothing() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let placeholders = sample::placeholders(&desk.casework).await.unwrap();
    let mut stranger = desk.stranger();
    let before = desk.casework.record(1, None).await.unwrap();
    for cookie in [
        None,
        Some(format!("{}={}", web::SESSION_COOKIE, "0".repeat(64))),
    ] {
        stranger.cookie = cookie;
        for route in web::routes() {
            if route.access != Access::SignedIn {
                continue;
            }
            for sample in &route.samples {
                let address = sample::filled(sample.address, &placeholders);
                let away = stranger.get(&address).await;
                assert_eq!(away.status, StatusCode::SEE_OTHER, "{address}");
                assert!(away.location().starts_with("/logga-in?till="), "{address}");
                let sent = stranger.post(&address, &[("revision", "1")]).await;
                let kept_out = matches!(sent.status.as_u16(), 303 | 403 | 405);
                assert!(kept_out, "{address}: {}", sent.status);
            }
        }
    }
    assert_eq!(desk.casework.record(1, None).await.unwrap(), before);
}
