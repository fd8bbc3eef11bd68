//! What is searched in signed reports, and what holds of tags and notes, alike on both databases.

use store::report_note::{self, ReportNote};
use store::report_tag::{self, ReportTag};
use store::report_tagging::{self, ReportTagging};
use store::report_text::{self, ReportText, Wanted, WantedWord};
use store::{StoreError, report_question};

use crate::filled::{at, by, fill};
use crate::place::{Place, on_both};

const REPORT: &str = "report-1";
const OFFICE: &str = "kommun-0114";

fn text(address: &str, folded: &str) -> ReportText {
    ReportText {
        report_id: REPORT.to_owned(),
        version: 1,
        agreement_id: "psykisk-halsa-2021".to_owned(),
        respondent: "municipality".to_owned(),
        code: "0114".to_owned(),
        county: Some("01".to_owned()),
        question_set_id: "question-set-1".to_owned(),
        series: address.to_owned(),
        question: address.to_owned(),
        item: None,
        address: address.to_owned(),
        text: folded.trim().to_owned(),
        folded: folded.to_owned(),
    }
}

fn word(beginning: &str, whole: &str) -> WantedWord {
    WantedWord {
        beginning: beginning.to_owned(),
        whole: [whole.to_owned(), whole.to_owned()],
    }
}

async fn ready(place: &Place) {
    fill(place).await;
    let words = |of: &str| of.split_whitespace().map(str::to_owned).collect();
    let texts = [" åre kommun ", " skolor i åre ", " hälsa "]
        .iter()
        .enumerate()
        .map(|(number, folded)| (text(&format!("q{number}"), folded), words(folded)))
        .collect::<Vec<(ReportText, Vec<String>)>>();
    let mut transaction = place.store.begin().await.unwrap();
    for _ in 0..2 {
        let key = (REPORT, 1, 1);
        report_text::replace(&mut transaction, key, &texts)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
}

async fn found(place: &Place, words: &[WantedWord], phrases: &[&str]) -> Vec<String> {
    let mut reader = place.store.reader().await.unwrap();
    let agreements = ["psykisk-halsa-2021".to_owned()];
    let phrases: Vec<String> = phrases.iter().map(|one| (*one).to_owned()).collect();
    let wanted = Wanted {
        agreements: &agreements,
        words,
        phrases: &phrases,
        ..Wanted::default()
    };
    let page = report_text::page(&mut reader, &wanted, (10, 0))
        .await
        .unwrap();
    let count = report_text::count(&mut reader, &wanted).await.unwrap();
    assert_eq!(i64::try_from(page.len()).unwrap(), count);
    page.into_iter().map(|one| one.address).collect()
}

async fn every_word_and_phrase_must_be_there_and_rings_count(place: &Place) {
    ready(place).await;
    assert_eq!(found(place, &[word("", "åre")], &[]).await, ["q0", "q1"]);
    assert_eq!(found(place, &[word("", "are")], &[]).await, [""; 0]);
    assert_eq!(found(place, &[word("sko", "sko")], &[]).await, ["q1"]);
    assert_eq!(found(place, &[word("", "sko")], &[]).await, [""; 0]);
    let both = [word("", "åre"), word("komm", "komm")];
    assert_eq!(found(place, &both, &[]).await, ["q0"]);
    assert_eq!(found(place, &[], &[" i åre "]).await, ["q1"]);
    assert_eq!(found(place, &[], &[" åre i "]).await, [""; 0]);
    // The word of nothing is in nothing, and no agreement is none.
    assert_eq!(found(place, &[word("", "")], &[]).await, [""; 0]);
    let mut reader = place.store.reader().await.unwrap();
    let nowhere = Wanted::default();
    let page = report_text::page(&mut reader, &nowhere, (10, 0)).await;
    assert_eq!(page.unwrap(), []);
}

async fn what_is_not_ready_or_was_made_by_other_rules_is_behind(place: &Place) {
    ready(place).await;
    let mut reader = place.store.reader().await.unwrap();
    assert_eq!(report_text::behind(&mut reader, 1, 10).await.unwrap(), []);
    let behind = report_text::behind(&mut reader, 2, 10).await.unwrap();
    assert_eq!(behind, [(REPORT.to_owned(), 1)]);
}

async fn the_last_word_of_a_tag_counts_and_a_note_is_named_to_be_taken_away(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let tag = ReportTag {
        id: "tag".to_owned(),
        organisation_id: OFFICE.to_owned(),
        name: "Gott exempel".to_owned(),
        made_by: "anna".to_owned(),
        made_at: at(1),
        ended: None,
    };
    report_tag::insert(&mut transaction, &tag).await.unwrap();
    for (number, taken_away, carried) in [(1, false, 1), (2, true, 0), (3, false, 1)] {
        let tagging = ReportTagging {
            organisation_id: OFFICE.to_owned(),
            report_id: REPORT.to_owned(),
            address: "q1".to_owned(),
            tag_id: "tag".to_owned(),
            number,
            version: 1,
            taken_away,
            made_by: "anna".to_owned(),
            made_at: at(number),
        };
        report_tagging::insert(&mut transaction, &tagging)
            .await
            .unwrap();
        let now = report_tagging::of_report(&mut transaction, OFFICE, REPORT).await;
        assert_eq!(now.unwrap().len(), carried);
        let list = report_tag::on_list(&mut transaction, OFFICE, "psykisk-halsa-2021").await;
        let list = list.unwrap();
        assert_eq!(list.len(), 1, "what was ended is off the list");
        assert_eq!(usize::try_from(list[0].1).unwrap(), carried);
    }
    assert!(
        report_tag::end(&mut transaction, "tag", &by("bo", 4))
            .await
            .unwrap()
    );
    assert!(
        !report_tag::end(&mut transaction, "tag", &by("bo", 5))
            .await
            .unwrap()
    );
    let now = report_tagging::of_report(&mut transaction, OFFICE, REPORT).await;
    assert_eq!(now.unwrap(), []);
    let note = |number, takes_away| ReportNote {
        organisation_id: OFFICE.to_owned(),
        report_id: REPORT.to_owned(),
        address: "q1".to_owned(),
        number,
        version: 1,
        takes_away,
        text: "En anteckning".to_owned(),
        written_by: "anna".to_owned(),
        written_at: at(number),
    };
    for one in [note(1, None), note(2, None), note(3, Some(1))] {
        report_note::insert(&mut transaction, &one).await.unwrap();
    }
    let left = report_note::of_report(&mut transaction, OFFICE, REPORT).await;
    let left: Vec<i64> = left.unwrap().into_iter().map(|one| one.number).collect();
    assert_eq!(left, [2]);
    let twice = report_note::insert(&mut transaction, &note(2, None)).await;
    assert!(
        matches!(
            twice,
            Err(StoreError::Taken { .. } | StoreError::Refused { .. })
        ),
        "{twice:?}"
    );
}

async fn a_question_about_a_report_is_no_question_to_the_coordinator(place: &Place) {
    fill(place).await;
    let mut reader = place.store.reader().await.unwrap();
    let wanted = store::thread::Wanted::default();
    let threads = store::thread::page(&mut reader, "anna", wanted, 10, 0).await;
    assert_eq!(threads.unwrap(), []);
    let wanted = report_question::Wanted::default();
    let asked = report_question::page(&mut reader, "anna", wanted, (10, 0)).await;
    let asked = asked.unwrap();
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].listed.posts, asked[0].listed.seen), (1, 1));
    let nobody = report_question::Wanted {
        asker_id: Some("region-01"),
        ..wanted
    };
    let asked = report_question::page(&mut reader, "anna", nobody, (10, 0)).await;
    assert_eq!(asked.unwrap(), []);
}

on_both!(
    every_word_and_phrase_must_be_there_and_rings_count,
    what_is_not_ready_or_was_made_by_other_rules_is_behind,
    the_last_word_of_a_tag_counts_and_a_note_is_named_to_be_taken_away,
    a_question_about_a_report_is_no_question_to_the_coordinator,
);
