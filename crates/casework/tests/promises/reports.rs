//! A report, from the questions to the claim: who may read and write it, that nothing anybody typed is lost, that two persons
//! sign, and that what was not used goes back.

mod county;
mod drafts;
mod exports;
mod government;
mod offers;
mod openings;

use casework::Actor;
use casework::question_set::{Beginning, QuestionSetError};
use casework::report::{NewAnswer, Outcome, Report, ReportError};
use casework::store::{report_save, report_version};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::Place as Where;
use grants::question_set::Respondent;
use grants::report::{QuestionSetStatus, ReportStatus};
use proptest::prelude::*;

use crate::database::{KINDS, Kind};
use crate::reviews::place::{DIRECT, Place};

const ITEM: &str = "utveckling-kommuner";

/// What is asked: the money, a text, and a reason when something is left.
const QUESTIONS: &str = r#"format = 1
agreement = "psykisk-halsa-2023"
respondent = "municipality"
title = { sv = "Redovisning", en = "Report" }

[[section]]
name = "money"
title = { sv = "Pengarna", en = "The money" }
repeat = "each-item"

[[section.question]]
name = "used"
series = "used"
label = { sv = "Använt?", en = "Used?" }
kind = "kronor"
money = "used"
required = true
used = { by = { sv = "Alla", en = "All" }, why = { sv = "Skäl", en = "Reason" } }

[[section.question]]
name = "unused"
series = "unused"
label = { sv = "Kvar?", en = "Left?" }
kind = "kronor"
money = "unused"
required = true
used = { by = { sv = "Alla", en = "All" }, why = { sv = "Skäl", en = "Reason" } }

[[section.question]]
name = "reason"
series = "reason"
label = { sv = "Varför är ${unused} kvar?", en = "Why is ${unused} left?" }
kind = "long-text"
required = true
shown = "${unused} > 0"
used = { by = { sv = "Alla", en = "All" }, why = { sv = "Skäl", en = "Reason" } }

[[section]]
name = "work"
title = { sv = "Arbetet", en = "The work" }

[[section.question]]
name = "told"
series = "told"
label = { sv = "Berätta", en = "Tell" }
kind = "long-text"
used = { by = { sv = "Alla", en = "All" }, why = { sv = "Skäl", en = "Reason" } }
"#;

impl Place {
    /// One person writes the questions to the municipalities of a year, another opens them.
    async fn asks(&self, agreement: &str, questions: &str) {
        let of = (agreement, Respondent::Municipality);
        self.asks_respondent(of, questions).await;
    }

    async fn asks_respondent(&self, of: (&str, Respondent), questions: &str) {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let begun = self
            .casework
            .begin_question_set(&karin, of, Beginning::File(questions));
        let begun = begun.await.unwrap();
        let key = (begun.id.as_str(), begun.revision);
        self.casework
            .submit_question_set(&karin, key)
            .await
            .unwrap();
        self.decide(&karl, ApprovalKind::QuestionSet, &begun.id)
            .await;
    }

    /// Hanna's municipality was paid all it has a right to, and begins its report.
    pub async fn begun(kind: Kind) -> (Self, Report) {
        Self::begun_with(kind, QUESTIONS).await
    }

    /// The same, with other questions.
    async fn begun_with(kind: Kind, questions: &str) -> (Self, Report) {
        let place = Self::new(kind).await;
        place.asks(DIRECT, questions).await;
        place
            .pays_from(("petra", "kammarkollegiet", "2021000829"))
            .await;
        let (petra, par) = (place.person("petra").await, place.person("par").await);
        let asked = place.asked(DIRECT, "hanna", "anders").await;
        place.accepted(&petra, &asked.id).await.unwrap();
        place.paid(&petra, &par, &asked.id).await;
        let report = place.started("hanna").await.unwrap();
        (place, report)
    }

    async fn started(&self, who: &str) -> Result<Report, ReportError> {
        let actor = self.person(who).await;
        self.casework
            .start_report(&actor, DIRECT, (Respondent::Municipality, "0115"))
            .await
    }

    pub async fn wrote(
        &self,
        who: &Actor,
        id: &str,
        (at, seen): (&str, i64),
        text: &str,
    ) -> Outcome {
        let new = NewAnswer {
            address: at.to_owned(),
            seen,
            text: text.to_owned(),
        };
        let outcomes = self.casework.save_answers(who, id, vec![new]).await;
        outcomes.unwrap().remove(at).unwrap()
    }

    pub async fn stands(&self, report: &Report) -> Report {
        let hanna = self.person("hanna").await;
        self.casework
            .report(&hanna, &report.id)
            .await
            .unwrap()
            .report
    }

    /// All is used but so much of one item, of whose right it was paid.
    pub async fn all_answered(&self, report: &Report, left: i64) -> Ore {
        let hanna = self.person("hanna").await;
        let opened = self.casework.report(&hanna, &report.id).await.unwrap();
        let mut paid = Ore::ZERO;
        for item in &opened.facts.items {
            let fact = grants::question_set::Fact::Received;
            let received = opened.facts.amount_of(fact, Some(item)).unwrap();
            let unused = if item == ITEM { left } else { 0 };
            let used = received.whole_kronor().unwrap() - unused;
            for (question, text) in [
                ("used", used.to_string()),
                ("unused", unused.to_string()),
                ("reason", "Det gick inte att anställa.".to_owned()),
            ] {
                let at = format!("{question}[{item}]");
                let seen = opened.kept.get(&at).map_or(0, |one| one.version);
                let outcome = self.wrote(&hanna, &report.id, (&at, seen), &text).await;
                assert!(matches!(outcome, Outcome::Kept { .. }), "{outcome:?}");
            }
            paid = paid.checked_add(received).unwrap();
        }
        paid
    }

    async fn handed_in(&self, report: &Report) -> Result<(), ReportError> {
        let hanna = self.person("hanna").await;
        let revision = self.stands(report).await.revision;
        self.casework
            .hand_in_report(&hanna, (&report.id, revision))
            .await
    }

    pub async fn signed(&self, report: &Report) {
        self.handed_in(report).await.unwrap();
        let anders = self.person("anders").await;
        self.decide(&anders, ApprovalKind::Report, &report.id).await;
    }
}

fn kept(version: i64, text: &str) -> Outcome {
    Outcome::Kept {
        version,
        text: text.to_owned(),
    }
}

#[tokio::test]
async fn questions_are_opened_by_a_second_person_and_changed_by_a_set_of_their_own() {
    let place = Place::new(Kind::Sqlite).await;
    let nothing_asked = place.started("hanna").await;
    assert!(matches!(nothing_asked, Err(ReportError::NotAsked)));
    place.asks(DIRECT, QUESTIONS).await;
    let karin = place.person("karin").await;
    let of = (DIRECT, Respondent::Municipality);
    let begun = place
        .casework
        .begin_question_set(&karin, of, Beginning::Open)
        .await
        .unwrap();
    let twice = place
        .casework
        .begin_question_set(&karin, of, Beginning::Open)
        .await;
    assert!(matches!(twice, Err(QuestionSetError::AlreadyWritten)));
    let key = (begun.id.as_str(), begun.revision);
    let silent = place.casework.submit_question_set(&karin, key).await;
    assert!(matches!(silent, Err(QuestionSetError::ReasonMissing)));
    let new = casework::question_set::NewSet {
        text: &begun.text.replace("Berätta", "Berätta kort"),
        opens_on: None,
        reason: "Svaren blev för långa.",
    };
    let saved = place.casework.write_question_set(&karin, key, new).await;
    let saved = saved.unwrap();
    let key = (saved.id.as_str(), saved.revision);
    place
        .casework
        .submit_question_set(&karin, key)
        .await
        .unwrap();
    let own = place
        .casework
        .approval_of(&karin, ApprovalKind::QuestionSet, &saved.id)
        .await;
    let own = own.unwrap().unwrap().approval;
    let alone = place.casework.approve(&karin, &own.id, &own.digest).await;
    assert!(alone.is_err(), "whoever wrote it does not open it");
    let karl = place.person("karl").await;
    place
        .decide(&karl, ApprovalKind::QuestionSet, &saved.id)
        .await;
    let all = place.casework.question_sets(&karin, DIRECT).await.unwrap();
    let stand: Vec<_> = all.iter().map(|set| (set.number, set.status)).collect();
    let (replaced, open) = (QuestionSetStatus::Replaced, QuestionSetStatus::Open);
    assert_eq!(stand, [(1, replaced), (2, open)]);
}

#[tokio::test]
async fn what_was_not_used_is_claimed_in_the_transaction_of_the_signature() {
    for kind in KINDS {
        let (place, report) = Place::begun(kind).await;
        let paid = place.all_answered(&report, 1_000).await;
        place.signed(&report).await;
        let signed = place.stands(&report).await;
        assert_eq!((signed.status, signed.version), (ReportStatus::Signed, 1));
        let claim = place.claim(DIRECT, "municipality", "0115").await;
        let left = Ore::from_kronor(1_000).unwrap();
        assert_eq!(claim.balance.at(Where::Repayable), left);
        assert_eq!(
            claim.balance.at(Where::Used),
            paid.checked_sub(left).unwrap()
        );
        assert_eq!(claim.balance.at(Where::Paid), Ore::ZERO);
        place.agrees().await;
        let hanna = place.person("hanna").await;
        let opened = place.casework.report(&hanna, &report.id).await.unwrap();
        let claims: Vec<Ore> = opened.claims.iter().map(|one| one.amount).collect();
        assert_eq!(claims, [left]);
        let (name, receipt) = place
            .casework
            .report_receipt(&hanna, (&report.id, 1), wording::Language::Swedish)
            .await
            .unwrap();
        assert_eq!(name, "kvitto-redovisning-psykisk-halsa-2023-0115-1.pdf");
        assert!(receipt.starts_with(b"%PDF"));

        // Opened again, more was left after all: a version of its own, and a claim for what is more.
        let revision = signed.revision;
        place
            .casework
            .reopen_report(&hanna, (&report.id, revision), "Räknefel")
            .await
            .unwrap();
        place.all_answered(&report, 1_500).await;
        place.signed(&report).await;
        let claim = place.claim(DIRECT, "municipality", "0115").await;
        let left = Ore::from_kronor(1_500).unwrap();
        assert_eq!(claim.balance.at(Where::Repayable), left);
        place.agrees().await;
        let mut read = place.casework.store().reader().await.unwrap();
        let versions = report_version::of(&mut read, &report.id).await.unwrap();
        assert_eq!(versions.len(), 2);
        assert_ne!(versions[0].answers, versions[1].answers);
    }
}

#[tokio::test]
async fn nothing_is_handed_in_that_does_not_add_up_and_both_figures_are_named() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    let empty = place.handed_in(&report).await;
    assert!(matches!(empty, Err(ReportError::Incomplete(_))));
    place.all_answered(&report, 0).await;
    let hanna = place.person("hanna").await;
    let at = format!("unused[{ITEM}]");
    place.wrote(&hanna, &report.id, (&at, 1), "7").await;
    let refused = place.handed_in(&report).await;
    assert!(
        matches!(refused, Err(ReportError::Incomplete(1))),
        "{refused:?}"
    );
    // What waits to be signed is not written in, and whoever handed it in does not sign it.
    place.wrote(&hanna, &report.id, (&at, 2), "0").await;
    place.handed_in(&report).await.unwrap();
    let new = NewAnswer {
        address: at,
        seen: 3,
        text: "5".to_owned(),
    };
    let late = place.casework.save_answers(&hanna, &report.id, vec![new]);
    assert!(matches!(late.await, Err(ReportError::NotOpen)));
}

#[tokio::test]
async fn a_draft_is_nobody_elses() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    place.all_answered(&report, 0).await;
    place.handed_in(&report).await.unwrap();
    for who in ["karin", "petra", "sofia", "hugo", "rut"] {
        let Ok(actor) = place.casework.demo_actor(who).await else {
            continue;
        };
        let draft = place.casework.report(&actor, &report.id).await;
        assert!(draft.is_err(), "{who} reads a draft");
        let signed = place.casework.signed_report(&actor, &report.id, 1).await;
        assert!(signed.is_err(), "{who} reads what is not signed");
        let waits = place
            .casework
            .approval_of(&actor, ApprovalKind::Report, &report.id)
            .await;
        assert_eq!(waits.unwrap(), None, "{who} sees what waits");
    }
}

#[tokio::test]
async fn a_link_opens_its_section_and_nothing_else_while_it_holds() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    let token = place
        .casework
        .ask_by_link(&hanna, &report.id, ("work", "Bo Ek"))
        .await
        .unwrap();
    let linked = place.casework.linked_section(&token).await.unwrap();
    assert_eq!(
        (linked.name.as_str(), linked.section.as_str()),
        ("Bo Ek", "work")
    );
    let told = |text: &str, seen| NewAnswer {
        address: "told".to_owned(),
        seen,
        text: text.to_owned(),
    };
    let saved = place
        .casework
        .save_by_link(&token, vec![told("Vi gjorde mycket.", 0)]);
    let saved = saved.await.unwrap();
    assert_eq!(saved["told"], kept(1, "Vi gjorde mycket."));
    let money = NewAnswer {
        address: format!("used[{ITEM}]"),
        seen: 0,
        text: "1".to_owned(),
    };
    let elsewhere = place.casework.save_by_link(&token, vec![money]).await;
    assert!(matches!(elsewhere, Err(ReportError::NoSuchQuestion)));
    let opened = place.casework.report(&hanna, &report.id).await.unwrap();
    assert_eq!(opened.kept["told"].by, "Bo Ek");
    let asked = &opened.to_answer[0].id;
    place
        .casework
        .end_asking(&hanna, &report.id, asked)
        .await
        .unwrap();
    let ended = place.casework.save_by_link(&token, vec![told("Mer.", 1)]);
    assert!(matches!(ended.await, Err(ReportError::LinkEnded)));
    let none = place.casework.linked_section("påhittad").await;
    assert!(matches!(none, Err(ReportError::LinkEnded)));
}

#[tokio::test]
async fn who_comes_later_is_shown_what_stands_and_loses_nothing() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    let (hanna, anders) = (place.person("hanna").await, place.person("anders").await);
    let id = &report.id;
    assert_eq!(
        place.wrote(&hanna, id, ("told", 0), "ett").await,
        kept(1, "ett")
    );
    let stale = place.wrote(&anders, id, ("told", 0), "två").await;
    assert!(
        matches!(&stale, Outcome::Stale { version: 1, theirs, by } if theirs == "ett" && !by.is_empty()),
        "{stale:?}"
    );
    // The same text twice, as when an answer was lost on the way back, is no conflict.
    assert_eq!(
        place.wrote(&hanna, id, ("told", 0), "ett").await,
        kept(1, "ett")
    );
    assert_eq!(
        place.wrote(&anders, id, ("told", 1), "två").await,
        kept(2, "två")
    );
    let at = format!("used[{ITEM}]");
    let no_number = place.wrote(&anders, id, (&at, 0), "mycket").await;
    assert!(matches!(no_number, Outcome::NotAnAnswer(_)));
    for nowhere in ["used", "used[finns-inte]", "told.1.a", "told[x", ""] {
        let outcome = place.wrote(&anders, id, (nowhere, 0), "1").await;
        assert_eq!(outcome, Outcome::NoSuchQuestion, "{nowhere}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Any number of people write in the same places, each over what they saw last: every save that was answered with yes is kept,
    /// in an unbroken row of versions, and what stands is the last of them.
    #[test]
    fn no_accepted_answer_is_lost(saves in prop::collection::vec((0..3_usize, 0..2_usize, 0..4_i64, "[a-zåäö ]{1,12}"), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (place, report) = Place::begun(Kind::Sqlite).await;
            let people = [place.person("hanna").await, place.person("anders").await];
            let mut accepted: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
            for (at, who, behind, text) in saves {
                let at = ["told", &format!("reason[{ITEM}]"), &format!("used[{ITEM}]")][at].to_owned();
                let so_far = accepted.entry(at.clone()).or_default();
                let last = i64::try_from(so_far.len()).unwrap();
                let seen = (last - behind).max(0);
                let outcome = place.wrote(&people[who], &report.id, (&at, seen), &text).await;
                if let Outcome::Kept { version, text } = outcome
                    && version > last
                {
                    assert_eq!(seen, last, "a save over an older version was taken");
                    so_far.push(text);
                }
            }
            let mut read = place.casework.store().reader().await.unwrap();
            let kept = report_save::of(&mut read, &report.id).await.unwrap();
            for (at, texts) in accepted {
                let of: Vec<_> = kept.iter().filter(|one| one.address == at).collect();
                let versions: Vec<i64> = of.iter().map(|one| one.version).collect();
                assert_eq!(versions, (1..=i64::try_from(texts.len()).unwrap()).collect::<Vec<_>>());
                assert_eq!(of.iter().map(|one| one.text.clone()).collect::<Vec<_>>(), texts);
            }
        });
    }
}
