//! Reports to the government: two persons, figures that stay as they were frozen and tell when they differ, small numbers that never
//! leave, and every figure counted once more by plain loops over what anybody can read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use casework::government_report::{
    GovernmentReportError, NewAbout, NewBound, NewSection, PublicReport,
};
use casework::opening::NewDecision;
use casework::report::Reported;
use casework::store::{email, voucher_line};
use grants::Level;
use grants::government_report::bound::{By, How, Measure, MoneyStep};
use grants::government_report::counting::{Fact, Value};
use grants::government_report::{GovernmentReportKind, GovernmentReportStatus, SectionRefusal};
use grants::question_set::Severity;
use grants::question_set::value::Answer;

use super::*;

const OF: (&str, Respondent) = (DIRECT, Respondent::Municipality);
const TOLD: &str = "Vi har öppnat en mottagning.";

/// A text that is public, and how many people were helped.
fn questions() -> String {
    let public = "kind = \"long-text\"\npublic = true\nused";
    let questions = QUESTIONS.replacen("kind = \"long-text\"\nused", public, 1);
    assert_ne!(questions, QUESTIONS);
    questions
        + r#"
[[section.question]]
name = "helped"
series = "helped"
label = { sv = "Hur många fick stöd?", en = "How many were helped?" }
kind = "number"
used = { by = { sv = "Alla", en = "All" }, why = { sv = "Skäl", en = "Reason" } }
"#
}

/// A year with a signed report that is open to the public, in which so many were helped.
async fn opened(kind: Kind, helped: &str) -> Place {
    let (place, report) = Place::begun_with(kind, &questions()).await;
    place.all_answered(&report, 1_000).await;
    let hanna = place.person("hanna").await;
    place.wrote(&hanna, &report.id, ("told", 0), TOLD).await;
    place.wrote(&hanna, &report.id, ("helped", 0), helped).await;
    place.signed(&report).await;
    let karin = place.person("karin").await;
    let begun = place.casework.begin_opening(&karin, OF, "").await.unwrap();
    let key = (begun.id.as_str(), begun.revision);
    let draft = place.casework.opening(&karin, &begun.id).await.unwrap();
    let all: Vec<NewDecision> = (draft.flagged.iter())
        .map(|one| NewDecision {
            report_id: report.id.clone(),
            address: one.address.to_string(),
            left_out: false,
        })
        .collect();
    if !all.is_empty() {
        let decided = place.casework.decide_opening(&karin, key, all, "Kan stå");
        decided.await.unwrap();
    }
    place.casework.submit_opening(&karin, key).await.unwrap();
    let karl = place.person("karl").await;
    place.decide(&karl, ApprovalKind::Opening, &begun.id).await;
    place
}

fn about() -> NewAbout {
    NewAbout {
        kind: GovernmentReportKind::Final,
        title: "Slutrapport om psykisk hälsa".to_owned(),
        recipient: "Socialdepartementet".to_owned(),
        address: "registrator@departementet.example".to_owned(),
        due_on: None,
        agreements: vec![DIRECT.to_owned()],
    }
}

fn answers(how: How) -> Measure {
    Measure::Answers {
        respondent: Respondent::Municipality,
        question: "helped".to_owned(),
        item: None,
        how,
    }
}

impl Place {
    async fn begins_report(&self) -> String {
        let karin = self.person("karin").await;
        let published = self.casework.published().await.unwrap();
        let begun = self
            .casework
            .begin_government_report(&karin, &published, about());
        begun.await.unwrap().id
    }

    async fn binds(
        &self,
        id: &str,
        name: &str,
        measure: Measure,
        by: By,
    ) -> Result<(), GovernmentReportError> {
        let karin = self.person("karin").await;
        let published = self.casework.published().await.unwrap();
        let new = NewBound {
            name: name.to_owned(),
            title: format!("Om {name}"),
            agreement: DIRECT.to_owned(),
            measure,
            by,
        };
        let bound = self
            .casework
            .bind_in_government_report(&karin, &published, (id, 0), new);
        bound.await
    }

    /// Writes the first section and takes the others away.
    async fn writes_report(&self, id: &str, text: &str) -> Result<(), GovernmentReportError> {
        let karin = self.person("karin").await;
        let opened = self.casework.government_report(&karin, id).await.unwrap();
        for (at, (number, section)) in opened.sections.iter().enumerate() {
            let key = (id, *number, section.revision);
            if at > 0 {
                self.casework.remove_government_section(&karin, key).await?;
                continue;
            }
            let new = NewSection {
                heading: section.content.heading.clone(),
                text: text.to_owned(),
            };
            let key = (id, Some((*number, section.revision)));
            self.casework
                .save_government_section(&karin, key, new)
                .await?;
        }
        Ok(())
    }

    async fn freezes(&self, id: &str) -> usize {
        let karin = self.person("karin").await;
        let frozen = self.casework.freeze_government_report(&karin, id).await;
        frozen.unwrap()
    }

    async fn to_see_to(&self, id: &str) -> Vec<(String, String, Severity)> {
        let karin = self.person("karin").await;
        let checked = self.casework.check_government_report(&karin, id).await;
        let found = checked.unwrap().found.into_iter();
        let one = |one: grants::government_report::checking::Found| {
            let seen = documents::proof::sha256(one.seen.as_bytes());
            (one.finding.key(), seen, one.finding.severity())
        };
        found.map(one).collect()
    }

    async fn explains_all(&self, id: &str) {
        let karin = self.person("karin").await;
        for (key, seen, severity) in self.to_see_to(id).await {
            if severity == Severity::Asks {
                let explained = self.casework.explain_in_government_report(
                    &karin,
                    (id, &key, &seen),
                    "Det är känt.",
                );
                explained.await.unwrap();
            }
        }
    }

    async fn hands_in(&self, id: &str, changes: &str) -> Result<(), GovernmentReportError> {
        let karin = self.person("karin").await;
        let opened = self.casework.government_report(&karin, id).await.unwrap();
        let key = (id, opened.report.revision);
        self.casework
            .submit_government_report(&karin, key, changes)
            .await
    }

    async fn sends(&self, id: &str, changes: &str) -> PublicReport {
        self.explains_all(id).await;
        self.hands_in(id, changes).await.unwrap();
        let karl = self.person("karl").await;
        self.decide(&karl, ApprovalKind::GovernmentReport, id).await;
        self.public().await
    }

    async fn public(&self) -> PublicReport {
        let address = "slutrapport-om-psykisk-halsa";
        let found = self.casework.public_government_report(address, None);
        found.await.unwrap()
    }
}

/// Öre of every place, of recipients, by level: straight from the lines of the ledger.
async fn by_place(place: &Place) -> BTreeMap<(String, Where), i64> {
    let mut read = place.casework.store().reader().await.unwrap();
    let mut all = BTreeMap::new();
    for one in voucher_line::sums(&mut read, DIRECT).await.unwrap() {
        if one.level != "pool" {
            *all.entry((one.level, one.place)).or_default() += one.amount.ore();
        }
    }
    all
}

/// Every figure of money in a report counted again from the lines of the ledger; returns their names.
async fn money_counted_again(place: &Place, public: &PublicReport) -> BTreeSet<String> {
    let money = by_place(place).await;
    let sum = |level: Option<&str>, places: &[Where]| -> i64 {
        let all = money
            .iter()
            .filter(|((on, at), _)| level.is_none_or(|level| level == on) && places.contains(at));
        all.map(|(_, ore)| ore).sum()
    };
    let settled = [
        Where::Used,
        Where::Repayable,
        Where::Returned,
        Where::Waived,
    ];
    let paid = [&settled[..], &[Where::Paid, Where::Distributed]].concat();
    let accepted = [&paid[..], &[Where::Payable]].concat();
    let requested = [&accepted[..], &[Where::Requested]].concat();
    let granted = [&requested[..], &[Where::Entitled, Where::Lapsed]].concat();
    let places = |step| match step {
        MoneyStep::Granted => granted.clone(),
        MoneyStep::Requested => requested.clone(),
        MoneyStep::Accepted => accepted.clone(),
        MoneyStep::Paid => paid.clone(),
        MoneyStep::Used => vec![Where::Used],
        MoneyStep::Unaccounted => vec![Where::Paid],
        MoneyStep::Repayable => vec![Where::Repayable],
        MoneyStep::Returned => vec![Where::Returned],
        MoneyStep::Waived => vec![Where::Waived],
        MoneyStep::Lapsed => vec![Where::Lapsed],
    };
    let said = |name: &str| public.told.figure(name).unwrap().frozen.counted.clone();
    let mut told: BTreeSet<String> = BTreeSet::new();
    for step in MoneyStep::ALL {
        let (word, of) = (step.word(), places(step));
        let whole = format!("pengar-{word}");
        assert_eq!(said(&whole).value, Value::Money(sum(None, &of)), "{word}");
        let only = format!("kommuner-{word}");
        let municipal = sum(Some("municipality"), &of);
        assert_eq!(said(&only).value, Value::Money(municipal), "{word}");
        let table = format!("tabell-{word}");
        let mut total = 0;
        for cell in said(&table).cells {
            let expected = sum(Some(&cell.key), &of);
            assert_eq!(cell.value, Value::Money(expected), "{word} {}", cell.key);
            total += expected;
        }
        assert_eq!(total, sum(None, &of), "every level is in the table");
        told.extend([whole, only, table]);
    }
    assert!(sum(None, &granted) > sum(None, &paid) && sum(None, &[Where::Used]) > 0);
    told
}

/// Binds money at every step: whole, by level, and of one level. Returns a text that names all of it.
async fn binds_money(place: &Place, id: &str) -> String {
    let mut text = String::new();
    for step in MoneyStep::ALL {
        let money = |level| Measure::Money {
            step,
            level,
            item: None,
        };
        let name = format!("pengar-{}", step.word());
        place
            .binds(id, &name, money(None), By::Whole)
            .await
            .unwrap();
        let table = format!("tabell-{}", step.word());
        place
            .binds(id, &table, money(None), By::Level)
            .await
            .unwrap();
        let level = Some(Level::Municipality);
        let only = format!("kommuner-{}", step.word());
        place
            .binds(id, &only, money(level), By::Whole)
            .await
            .unwrap();
        write!(text, "[[{name}]] och [[{only}]]\n\n[[{table}]]\n\n").unwrap();
    }
    text
}

#[tokio::test]
async fn every_figure_of_a_report_is_what_plain_loops_count_again() {
    for kind in KINDS {
        let place = opened(kind, "40").await;
        let id = place.begins_report().await;
        let mut text = binds_money(&place, &id).await;
        let reported = |signed| Measure::Reported {
            respondent: None,
            signed,
        };
        let quotation = Measure::Quotation {
            respondent: Respondent::Municipality,
            code: "0115".to_owned(),
            question: "told".to_owned(),
            item: None,
        };
        for (name, measure) in [
            ("klara", reported(true)),
            ("tysta", reported(false)),
            ("summa", answers(How::Sum)),
            ("median", answers(How::Median)),
            ("antal", answers(How::Count)),
            ("citat", quotation),
        ] {
            place.binds(&id, name, measure, By::Whole).await.unwrap();
            write!(text, "[[{name}]]\n\n").unwrap();
        }
        place.writes_report(&id, &text).await.unwrap();
        place.freezes(&id).await;
        let public = place.sends(&id, "").await;
        let mut told = money_counted_again(&place, &public).await;
        let said = |name: &str| public.told.figure(name).unwrap().frozen.counted.clone();
        let karin = place.person("karin").await;
        let coverage = place.casework.coverage(&karin, DIRECT).await.unwrap();
        let (mut signed, mut silent) = (0, 0);
        for one in &coverage.all {
            match one.reported {
                Reported::Signed => signed += 1,
                _ => silent += 1,
            }
        }
        assert_eq!(said("klara").value, Value::Count(signed));
        assert_eq!(said("tysta").value, Value::Count(silent));
        let year = place.casework.opened_year(DIRECT, OF.1).await.unwrap();
        let mut numbers = Vec::new();
        for report in year.reports.iter() {
            for (address, answer) in &report.answers {
                match answer {
                    Answer::Number(parts) if address.question == "helped" => {
                        numbers.push(i64::try_from(*parts).unwrap());
                    }
                    _ => {}
                }
            }
        }
        assert_eq!(numbers, [400_000]);
        let number = Value::Number {
            parts: numbers.iter().sum(),
            of: 10_000,
        };
        assert_eq!(
            (said("summa").value, said("median").value),
            (number, number)
        );
        assert_eq!(said("antal").value, Value::Count(1));
        let quotation = said("citat").quotation.unwrap();
        assert_eq!(
            (quotation.text.as_str(), quotation.name.as_str()),
            (TOLD, "Vallentuna")
        );
        told.extend(["klara", "tysta", "summa", "median", "antal", "citat"].map(str::to_owned));
        let all: BTreeSet<String> = (public.told.figures.iter())
            .map(|one| one.frozen.bound.name.clone())
            .collect();
        assert_eq!(all, told, "every figure that is told was counted again");
        // The rows add up to what the figure says.
        let (_, figure) = place
            .casework
            .public_government_figure("slutrapport-om-psykisk-halsa", None, "pengar-paid")
            .await
            .unwrap();
        let rows = figure.frozen.counted.rows.iter().map(|row| match row.fact {
            Fact::Money(ore) => ore,
            other => panic!("{other:?}"),
        });
        assert_eq!(Value::Money(rows.sum()), figure.frozen.counted.value);
    }
}

#[tokio::test]
async fn a_report_is_sent_by_two_persons_registered_and_mailed_with_what_was_approved() {
    for kind in KINDS {
        let place = opened(kind, "40").await;
        let id = place.begins_report().await;
        place.writes_report(&id, "Av [[beviljat]].").await.unwrap();
        let early = place.hands_in(&id, "").await;
        assert!(matches!(early, Err(GovernmentReportError::Unseen(_))));
        place.freezes(&id).await;
        let silent = place.hands_in(&id, "").await;
        assert!(matches!(silent, Err(GovernmentReportError::Unseen(_))));
        place.explains_all(&id).await;
        place.hands_in(&id, "").await.unwrap();
        let (casework, karin) = (&place.casework, place.person("karin").await);
        let asked = casework
            .approval_of(&karin, ApprovalKind::GovernmentReport, &id)
            .await
            .unwrap()
            .unwrap();
        let (approval, digest) = (asked.approval.id, asked.approval.digest);
        assert!(casework.approve(&karin, &approval, &digest).await.is_err());
        for who in ["hanna", "petra", "hugo"] {
            let actor = place.person(who).await;
            assert!(
                casework.approve(&actor, &approval, &digest).await.is_err(),
                "{who}"
            );
            assert!(
                casework.government_report(&actor, &id).await.is_err(),
                "{who}"
            );
        }
        let none = casework.published_government_reports().await.unwrap();
        assert!(none.is_empty());
        let late = place.writes_report(&id, "Annat.").await;
        assert!(matches!(late, Err(GovernmentReportError::Refused(_))));
        let karl = place.person("karl").await;
        place
            .decide(&karl, ApprovalKind::GovernmentReport, &id)
            .await;
        let public = place.public().await;
        assert_eq!(public.report.status, GovernmentReportStatus::Published);
        let shown = asked.shown.find("document").unwrap();
        assert_eq!(
            public.files[0].sha256, shown,
            "what was approved is what is sent"
        );
        for (file, begins) in public.files.iter().zip(["%PDF-", "figure,title", "{"]) {
            let (_, bytes) = casework.public_government_file(&file.id).await.unwrap();
            assert!(bytes.starts_with(begins.as_bytes()), "{begins}");
        }
        let (year, number) = public.version().unwrap().entry;
        let entry = casework.register_entry(&karin, year, number).await.unwrap();
        assert_eq!(entry.entry.recipient, "Socialdepartementet");
        assert_eq!(entry.entry.document_id.as_ref(), Some(&public.files[0].id));
        let sent = casework.government_report_sent(&karin, &id).await.unwrap();
        assert_eq!(sent[0].1, "registrator@departementet.example");
        let mut read = casework.store().reader().await.unwrap();
        let mut mails = email::latest(&mut read, 100).await.unwrap();
        mails.retain(|one| one.about_kind == "government_report");
        assert_eq!(mails.len(), 1);
        assert!(
            mails[0]
                .body
                .contains("/rapporter-till-regeringen/slutrapport-om-psykisk-halsa")
        );
    }
}

#[tokio::test]
async fn what_is_frozen_stays_and_what_differs_is_told_with_both_values() {
    for kind in KINDS {
        let place = opened(kind, "40").await;
        let id = place.begins_report().await;
        place
            .writes_report(&id, "Av [[rekvirerat-nu]].")
            .await
            .unwrap_err();
        let requested = Measure::Money {
            step: MoneyStep::Requested,
            level: Some(Level::Municipality),
            item: None,
        };
        place
            .binds(&id, "rekvirerat-nu", requested, By::Whole)
            .await
            .unwrap();
        place
            .writes_report(&id, "Av [[rekvirerat-nu]].")
            .await
            .unwrap();
        place.freezes(&id).await;
        let first = place.sends(&id, "").await;
        let value = |public: &PublicReport| {
            let figure = public.told.figure("rekvirerat-nu").unwrap();
            figure.frozen.counted.value
        };
        let before = value(&first);
        // Another municipality asks for its money afterwards.
        place.asked(DIRECT, "hugo", "agnes").await;
        assert_eq!(value(&place.public().await), before);
        let karin = place.person("karin").await;
        let opened = place.casework.government_report(&karin, &id).await.unwrap();
        let key = (id.as_str(), opened.report.revision);
        place
            .casework
            .correct_government_report(&karin, key)
            .await
            .unwrap();
        let found = place.to_see_to(&id).await;
        let keys: Vec<&str> = found.iter().map(|(key, _, _)| key.as_str()).collect();
        assert!(keys.contains(&"differs/rekvirerat-nu"), "{keys:?}");
        let now = place.casework.check_government_report(&karin, &id).await;
        assert_ne!(now.unwrap().now["rekvirerat-nu"].value, before);
        place.freezes(&id).await;
        let silent = place.hands_in(&id, "").await;
        assert!(matches!(silent, Err(GovernmentReportError::ReasonMissing)));
        let second = place.sends(&id, "En kommun till har rekvirerat.").await;
        assert_eq!((second.number, second.versions.len()), (2, 2));
        assert_ne!(value(&second), before);
        let address = "slutrapport-om-psykisk-halsa";
        let earlier = place.casework.public_government_report(address, Some(1));
        assert_eq!(value(&earlier.await.unwrap()), before);
    }
}

#[tokio::test]
async fn a_small_number_never_leaves() {
    let place = opened(Kind::Sqlite, "3").await;
    let id = place.begins_report().await;
    for (name, how) in [
        ("summa", How::Sum),
        ("median", How::Median),
        ("antal", How::Count),
    ] {
        place
            .binds(&id, name, answers(how), By::Whole)
            .await
            .unwrap();
    }
    place
        .binds(&id, "lan", answers(How::Sum), By::County)
        .await
        .unwrap();
    let text = "[[summa]] [[median]] [[antal]]\n\n[[lan]]";
    place.writes_report(&id, text).await.unwrap();
    place.freezes(&id).await;
    let keys: Vec<String> = place
        .to_see_to(&id)
        .await
        .into_iter()
        .map(|one| one.0)
        .collect();
    for key in [
        "nothing-to-tell/summa",
        "nothing-to-tell/median",
        "nothing-to-tell/lan",
    ] {
        assert!(keys.iter().any(|one| one == key), "{key}: {keys:?}");
    }
    assert!(!keys.iter().any(|one| one == "nothing-to-tell/antal"));
    place.explains_all(&id).await;
    let refused = place.hands_in(&id, "").await;
    assert!(
        matches!(refused, Err(GovernmentReportError::Unseen(3))),
        "{refused:?}"
    );
    let karin = place.person("karin").await;
    let opened = place.casework.government_report(&karin, &id).await.unwrap();
    let frozen = format!("{:?}", opened.frozen["summa"].frozen.counted);
    assert!(!frozen.contains("30000"), "{frozen}");
}

#[tokio::test]
async fn a_name_nobody_bound_and_a_question_nobody_asks_are_refused() {
    let place = opened(Kind::Sqlite, "40").await;
    let id = place.begins_report().await;
    let unknown = place.writes_report(&id, "Det blev [[borta]].").await;
    assert!(matches!(
        unknown,
        Err(GovernmentReportError::Section(SectionRefusal::NotBound(name))) if name == "borta"
    ));
    let measure = |question: &str, how| Measure::Answers {
        respondent: Respondent::Municipality,
        question: question.to_owned(),
        item: None,
        how,
    };
    let asked = place
        .binds(&id, "a", measure("finns-inte", How::Sum), By::Whole)
        .await;
    assert!(matches!(asked, Err(GovernmentReportError::NoSuchQuestion)));
    let words = place
        .binds(&id, "a", measure("told", How::Sum), By::Whole)
        .await;
    assert!(matches!(words, Err(GovernmentReportError::NotCountedSo)));
    let twice = place
        .binds(&id, "beviljat", measure("helped", How::Sum), By::Whole)
        .await;
    assert!(matches!(twice, Err(GovernmentReportError::NameTaken)));
    place.writes_report(&id, "Av [[beviljat]].").await.unwrap();
    let karin = place.person("karin").await;
    let in_use = (id.as_str(), "beviljat", 1);
    let in_use = place
        .casework
        .unbind_in_government_report(&karin, in_use)
        .await;
    assert!(matches!(in_use, Err(GovernmentReportError::InUse)));
}
