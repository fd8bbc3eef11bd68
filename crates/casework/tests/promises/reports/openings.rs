//! Opening answers to the public: nothing is let out that nobody looked at, two persons let it out, and what is left out, not
//! public or not opened is nowhere to be read.

use std::fmt::Write as _;

use casework::opening::{NewDecision, Opening, OpeningError};
use casework::store::opened;
use grants::opening::OpeningStatus;
use grants::question_set::disclosure::{Flag, Reason};

use super::*;

const OF: (&str, Respondent) = (DIRECT, Respondent::Municipality);

/// A signed report with a name in a text that is public, and one in a text that is not.
async fn signed(kind: Kind) -> (Place, Report) {
    let public = "kind = \"long-text\"\npublic = true\nused";
    let questions = QUESTIONS.replacen("kind = \"long-text\"\nused", public, 1);
    assert_ne!(questions, QUESTIONS);
    let (place, report) = Place::begun_with(kind, &questions).await;
    place.all_answered(&report, 1_000).await;
    let hanna = place.person("hanna").await;
    let told = "Vi har anställt Anna Ek.";
    place.wrote(&hanna, &report.id, ("told", 0), told).await;
    place.signed(&report).await;
    (place, report)
}

impl Place {
    async fn opens(&self, reason: &str) -> Opening {
        let karin = self.person("karin").await;
        let begun = self.casework.begin_opening(&karin, OF, reason).await;
        begun.unwrap()
    }

    async fn decides(&self, opening: &Opening, report: &Report, left_out: bool) {
        let karin = self.person("karin").await;
        let decision = NewDecision {
            report_id: report.id.clone(),
            address: "told".to_owned(),
            left_out,
        };
        let key = (opening.id.as_str(), opening.revision);
        self.casework
            .decide_opening(&karin, key, vec![decision], "Namn på en anställd")
            .await
            .unwrap();
    }

    async fn lets_out(&self, opening: &Opening) {
        let karin = self.person("karin").await;
        let key = (opening.id.as_str(), opening.revision);
        self.casework.submit_opening(&karin, key).await.unwrap();
        let karl = self.person("karl").await;
        self.decide(&karl, ApprovalKind::Opening, &opening.id).await;
    }

    /// Everything the public can get hold of, as one text.
    async fn everything_public(&self) -> String {
        let mut all = String::new();
        for one in self.casework.opened().await.unwrap() {
            let (agreement, of) = (&one.opening.agreement_id, one.opening.respondent);
            let year = self.casework.opened_year(agreement, of).await.unwrap();
            for report in year.reports.iter() {
                write!(all, "{:?}", report.answers).unwrap();
            }
            for file in &one.files {
                let number = one.opening.number;
                let found = self
                    .casework
                    .opened_file(agreement, (of, number), &file.name);
                let (_, bytes) = found.await.unwrap();
                all.push_str(std::str::from_utf8(&bytes).unwrap());
            }
        }
        all
    }
}

#[tokio::test]
async fn nothing_is_let_out_before_every_mark_is_decided_and_a_second_person_agrees() {
    for kind in KINDS {
        let (place, report) = signed(kind).await;
        let opening = place.opens("").await;
        let karin = place.person("karin").await;
        let draft = place.casework.opening(&karin, &opening.id).await.unwrap();
        let marked: Vec<String> = (draft.flagged.iter())
            .map(|one| one.address.to_string())
            .collect();
        assert_eq!(marked, ["told"]);
        let text = "Vi har anställt Anna Ek.";
        let is_name =
            |flag: &Flag| flag.reason == Reason::Name && &text[flag.start..flag.end] == "Anna Ek";
        assert!(draft.flagged[0].flags.iter().any(is_name));
        let key = (opening.id.as_str(), opening.revision);
        let early = place.casework.submit_opening(&karin, key).await;
        assert!(matches!(early, Err(OpeningError::Undecided(1))));
        place.decides(&opening, &report, true).await;
        place.casework.submit_opening(&karin, key).await.unwrap();
        assert_eq!(place.everything_public().await, "");
        // Whoever decided or asked does not let it out.
        let asked = place
            .casework
            .approval_of(&karin, ApprovalKind::Opening, &opening.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(asked.shown.find("left-out"), Some("1"));
        let (id, digest) = (&asked.approval.id, &asked.approval.digest);
        assert!(place.casework.approve(&karin, id, digest).await.is_err());
        assert_eq!(place.everything_public().await, "");
        let karl = place.person("karl").await;
        place
            .decide(&karl, ApprovalKind::Opening, &opening.id)
            .await;
        let public = place.everything_public().await;
        assert!(public.contains("used"), "{public}");
        assert!(!public.contains("Anna Ek"), "what is left out: {public}");
        assert!(
            !public.contains("Det gick inte"),
            "what is not public: {public}"
        );
        let csv = public
            .lines()
            .find(|line| line.contains(",told,told,long-text,"));
        assert!(csv.unwrap().ends_with(",,yes"), "{csv:?}");
    }
}

#[tokio::test]
async fn what_is_told_is_what_was_decided_and_a_correction_takes_its_place() {
    for kind in KINDS {
        let (place, report) = signed(kind).await;
        let first = place.opens("").await;
        place.decides(&first, &report, false).await;
        place.lets_out(&first).await;
        let public = place.everything_public().await;
        assert!(public.contains("Anna Ek"), "{public}");
        let karin = place.person("karin").await;
        let silent = place.casework.begin_opening(&karin, OF, "").await;
        assert!(matches!(silent, Err(OpeningError::ReasonMissing)));
        let second = place.opens("Ett namn skulle inte ha varit med.").await;
        let draft = place.casework.opening(&karin, &second.id).await.unwrap();
        assert_eq!(draft.undecided(), 0, "the decision was taken along");
        place.decides(&second, &report, true).await;
        assert!(place.everything_public().await.contains("Anna Ek"));
        place.lets_out(&second).await;
        assert!(!place.everything_public().await.contains("Anna Ek"));
        let of = (Respondent::Municipality, 1);
        let earlier = place.casework.opened_file(DIRECT, of, "svar.csv").await;
        assert!(matches!(earlier, Err(OpeningError::NoSuchOpening)));
        // The first is kept as it was, and nobody can change it.
        let mut transaction = place.casework.store().begin().await.unwrap();
        let kept = opened::reports(&mut transaction, &first.id).await.unwrap();
        assert!(kept[0].content.contains("Anna Ek"));
    }
}

#[tokio::test]
async fn what_was_told_by_mistake_is_taken_away_at_once() {
    let (place, report) = signed(Kind::Sqlite).await;
    let opening = place.opens("").await;
    place.decides(&opening, &report, false).await;
    place.lets_out(&opening).await;
    let karin = place.person("karin").await;
    let now = place.casework.opening(&karin, &opening.id).await.unwrap();
    let key = (opening.id.as_str(), now.opening.revision);
    let silent = place.casework.withdraw_opening(&karin, key, " ").await;
    assert!(matches!(silent, Err(OpeningError::ReasonMissing)));
    let withdrawn = place.casework.withdraw_opening(&karin, key, "Ett namn");
    withdrawn.await.unwrap();
    assert_eq!(place.everything_public().await, "");
    let now = place.casework.opening(&karin, &opening.id).await.unwrap();
    assert_eq!(now.opening.status, OpeningStatus::Withdrawn);
}

#[tokio::test]
async fn a_report_signed_or_written_on_later_is_not_told() {
    let (place, report) = signed(Kind::Sqlite).await;
    let opening = place.opens("").await;
    place.decides(&opening, &report, false).await;
    let hanna = place.person("hanna").await;
    let revision = place.stands(&report).await.revision;
    let key = (report.id.as_str(), revision);
    let reopened = place.casework.reopen_report(&hanna, key, "Ett fel");
    reopened.await.unwrap();
    place
        .wrote(&hanna, &report.id, ("told", 1), "Skrivet senare")
        .await;
    place.signed(&report).await;
    place.lets_out(&opening).await;
    let public = place.everything_public().await;
    assert!(public.contains("Anna Ek") && !public.contains("Skrivet senare"));
    // Of another version what was decided does not hold.
    let second = place.opens("Rättad redovisning").await;
    let karin = place.person("karin").await;
    let draft = place.casework.opening(&karin, &second.id).await.unwrap();
    assert!(draft.flagged.iter().all(|one| one.decision.is_none()));
}

#[tokio::test]
async fn who_does_not_follow_up_opens_nothing() {
    let (place, report) = signed(Kind::Sqlite).await;
    let opening = place.opens("").await;
    let key = (opening.id.as_str(), opening.revision);
    for who in ["hanna", "anders", "hugo", "petra"] {
        let actor = place.person(who).await;
        let casework = &place.casework;
        assert!(
            casework.begin_opening(&actor, OF, "Nej").await.is_err(),
            "{who}"
        );
        assert!(
            casework.opening(&actor, &opening.id).await.is_err(),
            "{who}"
        );
        let decision = NewDecision {
            report_id: report.id.clone(),
            address: "told".to_owned(),
            left_out: false,
        };
        let decided = casework.decide_opening(&actor, key, vec![decision], "Nej");
        assert!(decided.await.is_err(), "{who}");
        assert!(casework.submit_opening(&actor, key).await.is_err(), "{who}");
        assert!(
            casework.discard_opening(&actor, key).await.is_err(),
            "{who}"
        );
    }
    let karin = place.person("karin").await;
    let not_public = NewDecision {
        report_id: report.id.clone(),
        address: format!("reason[{ITEM}]x"),
        left_out: false,
    };
    let decided = place
        .casework
        .decide_opening(&karin, key, vec![not_public], "Nej");
    assert!(matches!(decided.await, Err(OpeningError::NoSuchAnswer)));
}
