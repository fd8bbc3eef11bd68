//! A report written without a connection: what was changed in the workbook is saved over what was seen, and nothing of anybody is
//! lost.

use agreement::question_set::draft::{Asked, Draft, DraftFault, Part, Round, write};
use casework::report::{Outcome, Report, ReportError};
use grants::question_set::address::Address;
use wording::Language;

use super::ITEM;
use crate::database::{KINDS, Kind};
use crate::reviews::place::Place;

/// The workbook as somebody filled it in: what stands in each field, and the version that was seen there.
async fn filled(place: &Place, report: &Report, fields: &[(&str, i64, &str)]) -> Vec<u8> {
    let hanna = place.person("hanna").await;
    let opened = place.casework.report(&hanna, &report.id).await.unwrap();
    let parts = opened.questions.sections.iter().map(|section| {
        let item = section.repeated.by_item().then_some(ITEM);
        let questions = section.questions.iter().map(|question| Asked {
            at: Address::of(&question.name).about(item),
            kind: &question.kind,
            label: question.label.sv.clone(),
            help: Vec::new(),
            known: Vec::new(),
        });
        Part {
            title: section.title.sv.clone(),
            said: Vec::new(),
            rounds: vec![Round {
                heading: None,
                known: Vec::new(),
                questions: questions.collect(),
            }],
        }
    });
    let draft = Draft {
        report: &report.id,
        question_set: &opened.set.sha256,
        language: Language::Swedish,
        title: "Utkast".to_owned(),
        facts: Vec::new(),
        parts: parts.collect(),
        kept: fields
            .iter()
            .map(|(at, seen, text)| ((*at).to_owned(), (*seen, (*text).to_owned())))
            .collect(),
    };
    write(&draft).unwrap()
}

#[tokio::test]
async fn what_was_changed_offline_is_saved_and_what_others_wrote_meanwhile_stands() {
    for kind in KINDS {
        let (place, report) = Place::begun(kind).await;
        let (hanna, anders) = (place.person("hanna").await, place.person("anders").await);
        let (used, reason) = (format!("used[{ITEM}]"), format!("reason[{ITEM}]"));
        place.wrote(&hanna, &report.id, ("told", 0), "ett").await;
        place.wrote(&hanna, &report.id, (&reason, 0), "skäl").await;
        // Taken home now; others go on.
        place.wrote(&anders, &report.id, ("told", 1), "två").await;
        place
            .wrote(&anders, &report.id, (&reason, 1), "annat skäl")
            .await;
        let bytes = filled(
            &place,
            &report,
            &[
                ("told", 1, "mitt"),
                (&reason, 1, "skäl"),
                (&used, 0, "70"),
                (&format!("unused[{ITEM}]"), 0, "en del"),
            ],
        )
        .await;
        let back = place
            .casework
            .bring_back_draft(&hanna, &report.id, bytes.clone())
            .await
            .unwrap();
        let kept: Vec<&str> = back.kept.iter().map(|one| one.address.as_str()).collect();
        assert_eq!(kept, [used.as_str()]);
        assert_eq!(
            back.untouched, 1,
            "what nobody touched is not held against what was written meanwhile"
        );
        let [(wrong, why), (stale, whose)] = back.not_kept.as_slice() else {
            panic!("{:?}", back.not_kept);
        };
        assert_eq!(wrong.text, "en del");
        assert!(matches!(why, Outcome::NotAnAnswer(_)), "{why:?}");
        assert!(wrong.place.sheet.contains("Pengarna") && wrong.place.cell.starts_with('F'));
        assert_eq!(
            (stale.address.as_str(), stale.text.as_str()),
            ("told", "mitt")
        );
        assert!(
            matches!(whose, Outcome::Stale { theirs, version: 2, .. } if theirs == "två"),
            "{whose:?}"
        );
        let opened = place.casework.report(&hanna, &report.id).await.unwrap();
        assert_eq!(opened.kept["told"].text, "två");
        assert_eq!(opened.kept[&reason].text, "annat skäl");
        assert_eq!(opened.kept[&used].text, "70");
        let events: Vec<&str> = opened
            .events
            .iter()
            .map(|(one, _)| one.what.as_str())
            .collect();
        assert_eq!(events, ["started", "brought_back"]);

        // The same file once more changes nothing.
        let again = place
            .casework
            .bring_back_draft(&hanna, &report.id, bytes)
            .await
            .unwrap();
        assert_eq!(again.not_kept.len(), 2);
        let after = place.casework.report(&hanna, &report.id).await.unwrap();
        assert_eq!(after.kept, opened.kept);
    }
}

#[tokio::test]
async fn the_workbook_that_is_taken_home_comes_back_untouched() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    place.all_answered(&report, 1_000).await;
    let hanna = place.person("hanna").await;
    for language in Language::ALL {
        let (name, bytes) = place
            .casework
            .draft_workbook(&hanna, &report.id, language)
            .await
            .unwrap();
        assert_eq!(name, "utkast-redovisning-psykisk-halsa-2023-0115.xlsx");
        let back = place
            .casework
            .bring_back_draft(&hanna, &report.id, bytes)
            .await
            .unwrap();
        assert_eq!((back.kept, back.not_kept), (Vec::new(), Vec::new()));
        assert_eq!(back.unread, []);
        assert!(back.untouched > 3);
        let (name, paper) = place
            .casework
            .draft_on_paper(&hanna, &report.id, language)
            .await
            .unwrap();
        assert_eq!(name, "utkast-redovisning-psykisk-halsa-2023-0115.pdf");
        assert!(paper.starts_with(b"%PDF"));
    }
}

#[tokio::test]
async fn a_draft_is_taken_home_and_brought_back_by_those_who_write_it_only() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    let bytes = filled(&place, &report, &[("told", 0, "mitt")]).await;
    for who in ["karin", "petra", "sofia", "hugo", "rut", "henrik"] {
        let actor = place.person(who).await;
        let workbook = place
            .casework
            .draft_workbook(&actor, &report.id, Language::Swedish);
        assert!(workbook.await.is_err(), "{who} takes a draft home");
        let paper = place
            .casework
            .draft_on_paper(&actor, &report.id, Language::Swedish);
        assert!(paper.await.is_err(), "{who} takes a draft home on paper");
        let back = place
            .casework
            .bring_back_draft(&actor, &report.id, bytes.clone());
        assert!(back.await.is_err(), "{who} writes in it");
    }
    // A file that belongs elsewhere saves nothing.
    let other = Report {
        id: "annan".to_owned(),
        ..report.clone()
    };
    let opened = place.casework.report(&hanna, &report.id).await.unwrap();
    let elsewhere = Draft {
        report: &other.id,
        question_set: &opened.set.sha256,
        language: Language::Swedish,
        title: "Utkast".to_owned(),
        facts: Vec::new(),
        parts: Vec::new(),
        kept: std::collections::BTreeMap::new(),
    };
    let refused = place
        .casework
        .bring_back_draft(&hanna, &report.id, write(&elsewhere).unwrap())
        .await;
    assert!(
        matches!(
            refused,
            Err(ReportError::NotTakenBack(DraftFault::OtherReport))
        ),
        "{refused:?}"
    );
    // What waits to be signed is not written in.
    place.all_answered(&report, 0).await;
    place.handed_in(&report).await.unwrap();
    let late = place.casework.bring_back_draft(&hanna, &report.id, bytes);
    assert!(matches!(late.await, Err(ReportError::NotOpen)));
}
