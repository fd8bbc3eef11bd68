//! The report of a county: every party of it writes, and the one they named hands in and signs.

use casework::mandate::{Holder, NewMandate};
use casework::payee::NewPayees;
use grants::Role;
use grants::payee::Answer;
use jiff::civil::date;

use super::*;

const COUNTY: &str = "21";
const REGION: &str = "region-21";
const MUNICIPALITY: &str = "kommun-2101";

impl Place {
    /// Every party of the county names its region for all of its items: the municipalities on paper.
    async fn county_named(&self) {
        let (henrik, asa) = (self.person("henrik").await, self.person("asa").await);
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let casework = &self.casework;
        let published = casework.published().await.unwrap();
        let new = NewPayees {
            agreement_id: DIRECT.to_owned(),
            item_id: None,
            county: COUNTY.to_owned(),
            organisation_id: REGION.to_owned(),
            reason: "Beslut i länets styrgrupp".to_owned(),
        };
        let proposed = casework.propose_payees(&henrik, &published, new).await;
        for payee in proposed.unwrap() {
            let opened = casework.payee(&karin, &payee.id).await.unwrap();
            let parties = opened.parties.into_iter().map(|one| one.organisation.id);
            for party in parties.filter(|one| one != REGION) {
                let paper = Some(("ja.pdf".to_owned(), b"%PDF-1.7 ja".to_vec()));
                let said = (party.as_str(), Answer::Yes);
                casework
                    .register_payee_word(&karin, &payee.id, said, "", paper)
                    .await
                    .unwrap();
                let word = format!("{}/{party}/1", payee.id);
                self.decide(&karl, ApprovalKind::PayeeWord, &word).await;
            }
            casework
                .say_payee_word(&asa, &payee.id, Answer::Yes, "", false)
                .await
                .unwrap();
        }
    }

    /// Somebody who also writes for another organisation.
    async fn acts_for(&self, key: &str, organisation: &str, role: Role) -> Actor {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let mut actor = self.person(key).await;
        let new = NewMandate {
            holder: Holder::Known {
                account_id: actor.id.clone(),
            },
            organisation_id: organisation.to_owned(),
            role,
            agreement_id: None,
            from: date(2024, 11, 22),
            to: None,
            decision: "Påhittat".to_owned(),
            succeeds: None,
        };
        let proposed = self.casework.propose_mandate(&karin, new).await.unwrap();
        let id = &proposed.mandate.id;
        self.decide(&karl, ApprovalKind::Mandate, id).await;
        let acts_for = actor.acts_for.as_mut().unwrap();
        acts_for.mandate_id.clone_from(id);
        organisation.clone_into(&mut acts_for.organisation_id);
        acts_for.role = role;
        actor
    }

    /// The county is asked, its region has begun the report, and somebody at one of its municipalities is there.
    async fn county_begun() -> (Self, Report, Actor) {
        let place = Self::new(Kind::Sqlite).await;
        place.county_named().await;
        let questions = QUESTIONS.replace("\"municipality\"", "\"county\"");
        let of = (DIRECT, Respondent::County);
        place.asks_respondent(of, &questions).await;
        let henrik = place.person("henrik").await;
        let of = (Respondent::County, COUNTY);
        let report = place.casework.start_report(&henrik, DIRECT, of).await;
        let party = place.acts_for("hanna", MUNICIPALITY, Role::Handler).await;
        (place, report.unwrap(), party)
    }
}

#[tokio::test]
async fn a_party_of_a_county_writes_in_its_report_beside_the_one_that_signs() {
    let (place, report, party) = Place::county_begun().await;
    let casework = &place.casework;
    let own = casework.own_reports(&party).await.unwrap();
    let seen = own.iter().find(|one| one.respondent == Respondent::County);
    let seen = seen.expect("the report of the county");
    assert!(!seen.signs);
    assert_eq!(seen.report.as_ref(), Some(&report));
    let opened = casework.report(&party, &report.id).await.unwrap();
    assert!(opened.may_answer && !opened.is_own);
    let written = place
        .wrote(&party, &report.id, ("told", 0), "Kommunens del.")
        .await;
    assert_eq!(written, kept(1, "Kommunens del."));
    let henrik = place.person("henrik").await;
    let stale = place
        .wrote(&henrik, &report.id, ("told", 0), "Regionens del.")
        .await;
    assert!(
        matches!(&stale, Outcome::Stale { version: 1, theirs, .. } if theirs == "Kommunens del."),
        "{stale:?}"
    );
}

#[tokio::test]
async fn only_the_one_the_parties_named_hands_the_report_of_a_county_in_and_signs_it() {
    let (place, report, party) = Place::county_begun().await;
    let casework = &place.casework;
    let (henrik, asa) = (place.person("henrik").await, place.person("asa").await);
    let opened = casework.report(&henrik, &report.id).await.unwrap();
    for item in &opened.facts.items {
        for question in ["used", "unused"] {
            let at = format!("{question}[{item}]");
            let written = place.wrote(&party, &report.id, (&at, 0), "0").await;
            assert_eq!(written, kept(1, "0"));
        }
    }
    let key = (report.id.as_str(), report.revision);
    let by_party = casework.hand_in_report(&party, key).await;
    assert!(
        matches!(by_party, Err(ReportError::NotAllowed(_))),
        "{by_party:?}"
    );
    casework.hand_in_report(&henrik, key).await.unwrap();
    let attests = place
        .acts_for("anders", MUNICIPALITY, Role::Attestant)
        .await;
    let asked = casework
        .approval_of(&attests, ApprovalKind::Report, &report.id)
        .await;
    assert!(
        !matches!(asked, Ok(Some(_))),
        "another's to sign: {asked:?}"
    );
    place.decide(&asa, ApprovalKind::Report, &report.id).await;
    let signed = casework.report(&henrik, &report.id).await.unwrap();
    assert_eq!(signed.report.status, ReportStatus::Signed);
}

#[tokio::test]
async fn the_report_of_a_county_is_not_there_for_those_of_another() {
    let (place, report, _) = Place::county_begun().await;
    for key in ["hugo", "hanna", "gun"] {
        let other = place.person(key).await;
        let read = place.casework.report(&other, &report.id).await;
        assert!(matches!(read, Err(ReportError::NoSuchReport)), "{key}");
        let own = place.casework.own_reports(&other).await.unwrap();
        let ids = own.iter().filter_map(|one| one.report.as_ref());
        assert!(ids.into_iter().all(|one| one.id != report.id), "{key}");
    }
}
