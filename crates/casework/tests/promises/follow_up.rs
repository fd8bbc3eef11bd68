//! What those who follow up do with a signed report: asking the recipient, their own tags and notes, searching, and last year beside
//! this one.

use casework::Actor;
use casework::register::Direction;
use casework::report::analysis::{AnalysisError, MOST_TAGS, Spot};
use casework::report::{Outcome, Report, ReportError, Search};
use casework::store::email::{self, EmailStatus};
use casework::store::question_set::QuestionSet;
use casework::store::report_version::ReportVersion;
use casework::store::{question_set, register_entry, report, report_text, report_version};
use casework::thread::{Follow, FollowUp, Status, ThreadError, new_question};
use grants::question_set::Respondent;
use grants::report::ReportStatus;

use crate::database::{KINDS, Kind};
use crate::reviews::place::{DIRECT, Place};

const TOLD: &str = "Vi har öppnat mottagningar för unga. Psykisk hälsa i skolan.";

impl Place {
    /// A report that is signed, with a text.
    async fn reported(kind: Kind) -> (Self, Report) {
        let (place, report) = Self::begun(kind).await;
        place.all_answered(&report, 0).await;
        let hanna = place.person("hanna").await;
        let outcome = place.wrote(&hanna, &report.id, ("told", 0), TOLD).await;
        assert!(matches!(outcome, Outcome::Kept { .. }), "{outcome:?}");
        place.signed(&report).await;
        (place, report)
    }

    async fn asks_about(
        &self,
        who: &Actor,
        report: &Report,
        address: &str,
    ) -> Result<String, ThreadError> {
        let question = FollowUp {
            id: new_question().unwrap(),
            report_id: report.id.clone(),
            version: 1,
            address: address.to_owned(),
            text: "Hur många mottagningar?".to_owned(),
        };
        let asked = self.casework.ask_about_report(who, question).await;
        asked.map(|thread| thread.id)
    }

    async fn written_to(&self, organisation: &str, thread: &str) -> Vec<email::Email> {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = email::page(&mut read, EmailStatus::Waiting, 10_000).await;
        let is_of = |one: &email::Email| {
            one.about_id == thread && one.organisation_id.as_deref() == Some(organisation)
        };
        all.unwrap().into_iter().filter(is_of).collect()
    }

    async fn found(&self, who: &Actor, search: Search) -> Vec<String> {
        let found = self.casework.search_reports(who, &search, 0).await.unwrap();
        assert_eq!(found.hits.len(), usize::try_from(found.count).unwrap());
        found.hits.into_iter().map(|hit| hit.text.address).collect()
    }

    async fn says(&self, who: &Actor, text: &str) -> usize {
        let search = Search {
            text: text.to_owned(),
            ..Search::default()
        };
        self.found(who, search).await.len()
    }
}

fn spot(report: &Report, version: i64, address: &str) -> Spot {
    Spot {
        report_id: report.id.clone(),
        version,
        address: address.to_owned(),
    }
}

#[tokio::test]
async fn a_question_about_a_report_is_registered_answered_and_opens_nothing() {
    for kind in KINDS {
        let (place, report) = Place::reported(kind).await;
        let (sofia, hanna) = (place.person("sofia").await, place.person("hanna").await);
        let id = place.asks_about(&sofia, &report, "told").await.unwrap();
        let waiting = place.casework.own_report_questions(&hanna).await.unwrap();
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting[0].about.thread_id, id);
        let told = place.written_to(&report.organisation_id, &id).await;
        assert!(!told.is_empty(), "nobody is told");
        assert!(told.iter().all(|one| !one.body.contains("mottagningar")));
        let entries = || async {
            let mut read = place.casework.store().reader().await.unwrap();
            let all = register_entry::about(&mut read, "thread", &id)
                .await
                .unwrap();
            all.into_iter().map(|one| one.direction).collect::<Vec<_>>()
        };
        assert_eq!(entries().await, [Direction::Out]);

        let stale = place.casework.write_in_thread(&hanna, &id, 0, "Tre.").await;
        assert!(matches!(stale, Err(ThreadError::Newer)));
        place
            .casework
            .write_in_thread(&hanna, &id, 1, "Tre mottagningar.")
            .await
            .unwrap();
        assert_eq!(entries().await, [Direction::Out, Direction::In]);
        let own = sofia.organisation_id().unwrap();
        assert_eq!(place.written_to(own, &id).await.len(), 1);
        let opened = place.casework.open_thread(&sofia, &id, None).await.unwrap();
        assert_eq!(opened.thread.status, Status::Answered);
        assert_eq!(opened.posts[1].post.text, "Tre mottagningar.");
        assert!(opened.posts[1].is_new);
        let stands = place.stands(&report).await;
        assert_eq!((stands.status, stands.version), (ReportStatus::Signed, 1));
        let waiting = place.casework.own_report_questions(&hanna).await.unwrap();
        assert_eq!(waiting, []);

        place.casework.close_thread(&hanna, &id, 2).await.unwrap();
        let again = place
            .casework
            .write_in_thread(&sofia, &id, 2, "Och i år?")
            .await;
        again.unwrap();
        let opened = place.casework.open_thread(&hanna, &id, None).await.unwrap();
        assert_eq!(opened.thread.status, Status::Waiting);
        place.casework.close_thread(&sofia, &id, 3).await.unwrap();
        // It is no question to the coordinator.
        let karin = place.person("karin").await;
        let before = place.casework.waiting_threads(&karin).await.unwrap();
        place.asks_about(&sofia, &report, "").await.unwrap();
        let after = place.casework.waiting_threads(&karin).await.unwrap();
        assert_eq!(before, after);
    }
}

#[tokio::test]
async fn only_those_who_follow_up_ask_and_only_about_what_is_signed() {
    let (place, report) = Place::reported(Kind::Sqlite).await;
    for who in ["petra", "hanna", "hugo", "rut"] {
        let actor = place.person(who).await;
        let asked = place.asks_about(&actor, &report, "told").await;
        assert!(
            matches!(asked, Err(ThreadError::NotAllowed(_))),
            "{who} asks"
        );
    }
    let (sofia, karin) = (place.person("sofia").await, place.person("karin").await);
    for nowhere in ["finns-inte", "used", "told[x]", "told.1.a", "told]"] {
        let asked = place.asks_about(&sofia, &report, nowhere).await;
        assert!(
            matches!(asked, Err(ThreadError::NoSuchAnswer)),
            "{nowhere} is asked about"
        );
    }
    let not_signed = FollowUp {
        id: new_question().unwrap(),
        report_id: report.id.clone(),
        version: 2,
        address: String::new(),
        text: "Varför?".to_owned(),
    };
    let asked = place.casework.ask_about_report(&sofia, not_signed).await;
    assert!(matches!(asked, Err(ThreadError::NoSuchAnswer)));

    let id = place.asks_about(&sofia, &report, "told").await.unwrap();
    let hugo = place.person("hugo").await;
    let others = place.casework.open_thread(&hugo, &id, None).await;
    assert!(matches!(others, Err(ThreadError::NoSuchThread)));
    let listed = place
        .casework
        .report_questions(&hugo, Follow::default(), 0)
        .await;
    assert_eq!(listed.unwrap(), []);
    // The coordinator reads what the authority asks, and leaves it to them.
    place.casework.open_thread(&karin, &id, None).await.unwrap();
    let written = place.casework.write_in_thread(&karin, &id, 1, "Nej").await;
    assert!(matches!(written, Err(ThreadError::NotAllowed(_))));
    // Sent twice it is asked once.
    let question = FollowUp {
        id: id.clone(),
        report_id: report.id.clone(),
        version: 1,
        address: "told".to_owned(),
        text: "Igen".to_owned(),
    };
    let twice = place.casework.ask_about_report(&sofia, question).await;
    assert_eq!(twice.unwrap().id, id);
    let listed = place
        .casework
        .report_questions(&sofia, Follow::default(), 0)
        .await;
    assert_eq!(listed.unwrap().len(), 1);
}

#[tokio::test]
async fn tags_and_notes_are_the_own_offices_and_what_is_taken_away_is_kept() {
    for kind in KINDS {
        let (place, report) = Place::reported(kind).await;
        let (sofia, karin) = (place.person("sofia").await, place.person("karin").await);
        let casework = &place.casework;
        let tag = casework
            .add_report_tag(&sofia, " Gott exempel ")
            .await
            .unwrap();
        let same = casework.add_report_tag(&sofia, "gott exempel").await;
        assert!(matches!(same, Err(AnalysisError::TagTaken)));
        let at = || spot(&report, 1, "told");
        for carries in [true, true, false, true] {
            let how = (tag.id.as_str(), carries);
            casework.tag_answer(&sofia, at(), how).await.unwrap();
        }
        casework
            .note_answer(&sofia, at(), "Läs igen")
            .await
            .unwrap();
        casework
            .note_answer(&sofia, at(), "Ring dem")
            .await
            .unwrap();
        casework.take_note_away(&sofia, at(), 1).await.unwrap();
        let twice = casework.take_note_away(&sofia, at(), 1).await;
        assert!(matches!(twice, Err(AnalysisError::NoSuchNote)));
        let seen = casework.analysis(&sofia, &report.id).await.unwrap();
        assert_eq!((seen.tags.len(), seen.tags[0].1), (1, 1));
        // On, away and on again are three acts; what stood already is none.
        assert_eq!(seen.marks["told"][0].number, 3);
        let notes: Vec<&str> = seen.notes["told"]
            .iter()
            .map(|(note, _)| note.text.as_str())
            .collect();
        assert_eq!(notes, ["Ring dem"]);
        let year = casework.year_analysis(&sofia, DIRECT).await.unwrap();
        assert_eq!(year.names(&report.id, "told"), ["Gott exempel"]);
        assert_eq!(year.notes_on(&report.id, "told"), 1);

        // Another office has its own, and cannot use the tags of this one.
        let others = casework.analysis(&karin, &report.id).await.unwrap();
        assert_eq!(others, casework::report::analysis::Analysis::default());
        let theirs = casework.tag_answer(&karin, at(), (&tag.id, true)).await;
        assert!(matches!(theirs, Err(AnalysisError::NoSuchTag)));
        let gone = casework.take_note_away(&karin, at(), 2).await;
        assert!(matches!(gone, Err(AnalysisError::NoSuchNote)));
        for who in ["hanna", "hugo"] {
            let actor = place.person(who).await;
            let read = casework.analysis(&actor, &report.id).await;
            assert!(matches!(read, Err(AnalysisError::NotAllowed(_))), "{who}");
            let listed = casework.report_tags(&actor, None).await;
            assert!(listed.is_err(), "{who}");
        }
        let rut = place.person("rut").await;
        let written = casework.note_answer(&rut, at(), "Nej").await;
        assert!(matches!(written, Err(AnalysisError::NotAllowed(_))));
        let nowhere = casework
            .note_answer(&sofia, spot(&report, 2, "told"), "x")
            .await;
        assert!(matches!(nowhere, Err(AnalysisError::NoSuchAnswer)));

        casework.end_report_tag(&sofia, &tag.id).await.unwrap();
        let year = casework.year_analysis(&sofia, DIRECT).await.unwrap();
        assert_eq!(year.names(&report.id, "told"), Vec::<&str>::new());
        for number in 0..MOST_TAGS {
            let name = format!("Etikett {number}");
            casework.add_report_tag(&sofia, &name).await.unwrap();
        }
        let full = casework.add_report_tag(&sofia, "En till").await;
        assert!(matches!(full, Err(AnalysisError::TooManyTags)));
    }
}

#[tokio::test]
async fn words_are_found_in_every_form_in_what_was_signed_last() {
    for kind in KINDS {
        let (place, report) = Place::begun(kind).await;
        place.all_answered(&report, 0).await;
        let (sofia, hanna) = (place.person("sofia").await, place.person("hanna").await);
        place.wrote(&hanna, &report.id, ("told", 0), TOLD).await;
        assert_eq!(place.says(&sofia, "mottagning").await, 0, "a draft");
        place.signed(&report).await;
        for words in [
            "mottagningen",
            "MOTTAGNINGARNA unga",
            "skolor",
            "\"psykisk hälsa\"",
            "öppna \"i skolan\"",
        ] {
            assert_eq!(place.says(&sofia, words).await, 1, "{words}");
        }
        for words in ["oppnat", "\"hälsa psykisk\"", "mottagning saknas", "%", ""] {
            assert_eq!(place.says(&sofia, words).await, 0, "{words}");
        }
        // Corrected, only what was signed last is found.
        let revision = place.stands(&report).await.revision;
        let key = (report.id.as_str(), revision);
        let reopened = place.casework.reopen_report(&hanna, key, "Fel").await;
        reopened.unwrap();
        let corrected = ("told", 1);
        place
            .wrote(&hanna, &report.id, corrected, "Vi har byggt.")
            .await;
        assert_eq!(place.says(&sofia, "mottagning").await, 1);
        place.signed(&report).await;
        assert_eq!(place.says(&sofia, "mottagning").await, 0);
        assert_eq!(place.says(&sofia, "byggde").await, 1);
    }
}

#[tokio::test]
async fn a_search_is_narrowed_and_nobody_searches_but_those_who_follow_up() {
    for kind in KINDS {
        let (place, report) = Place::reported(kind).await;
        let sofia = place.person("sofia").await;
        let search = || Search {
            text: "mottagning".to_owned(),
            ..Search::default()
        };
        let about = |year: &str| Search {
            agreement_id: Some(year.to_owned()),
            ..search()
        };
        let by = |respondent| Search {
            respondent: Some(respondent),
            ..search()
        };
        let county = |code: &str| Search {
            county: code.parse().ok(),
            ..search()
        };
        let series = |series: &str| Search {
            series: Some(series.to_owned()),
            ..search()
        };
        for (search, found) in [
            (about(DIRECT), 1),
            (about("psykisk-halsa-2021"), 0),
            (by(Respondent::Municipality), 1),
            (by(Respondent::Region), 0),
            (county("01"), 1),
            (county("21"), 0),
            (series("told"), 1),
            (series("used"), 0),
        ] {
            let hits = place.found(&sofia, search.clone()).await;
            assert_eq!(hits.len(), found, "{search:?}");
        }
        let tag = place.casework.add_report_tag(&sofia, "Vård").await.unwrap();
        let tagged = || Search {
            tag_id: Some(tag.id.clone()),
            ..Search::default()
        };
        assert_eq!(place.found(&sofia, tagged()).await.len(), 0);
        let how = (tag.id.as_str(), true);
        let at = spot(&report, 1, "told");
        place.casework.tag_answer(&sofia, at, how).await.unwrap();
        assert_eq!(place.found(&sofia, tagged()).await, ["told"]);
        let karin = place.person("karin").await;
        assert_eq!(place.found(&karin, tagged()).await.len(), 0, "others' tags");
        for who in ["hanna", "hugo"] {
            let actor = place.person(who).await;
            let found = place.casework.search_reports(&actor, &search(), 0).await;
            assert!(matches!(found, Err(ReportError::NotAllowed(_))), "{who}");
        }
    }
}

#[tokio::test]
async fn what_was_signed_before_there_was_a_search_is_made_ready_once() {
    for kind in KINDS {
        let (place, report) = Place::reported(kind).await;
        let sofia = place.person("sofia").await;
        assert!(!place.casework.make_reports_ready().await.unwrap());
        let mut transaction = place.casework.store().begin().await.unwrap();
        let key = (report.id.as_str(), 1, 0);
        report_text::replace(&mut transaction, key, &[])
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(place.says(&sofia, "mottagning").await, 0);
        assert!(place.casework.make_reports_ready().await.unwrap());
        assert_eq!(place.says(&sofia, "mottagning").await, 1);
        assert!(!place.casework.make_reports_ready().await.unwrap());
    }
}

#[tokio::test]
async fn last_years_answer_stands_beside_this_years_by_series_and_item() {
    let (place, this_year) = Place::reported(Kind::Sqlite).await;
    let (sofia, hugo) = (place.person("sofia").await, place.person("hugo").await);
    let nothing = place.casework.report_before(&sofia, &this_year).await;
    assert!(nothing.unwrap().is_none());
    earlier(&place, &this_year).await;
    let before = place.casework.report_before(&sofia, &this_year).await;
    let before = before.unwrap().unwrap();
    assert_eq!(before.agreement_id, "psykisk-halsa-2022");
    let answers = before.by_series();
    let given = &answers[&("told", None)];
    assert_eq!(given.question.name, "told");
    assert_eq!(given.answers[0].1.written(), "Förra året byggde vi.");
    let (now, then) = place
        .casework
        .received_reports_with_before(&sofia, DIRECT)
        .await
        .unwrap();
    let beside = now.side_by_side("told", then.as_ref());
    let written = beside[0].before.as_ref().unwrap().answers[0].1.written();
    assert_eq!(written, "Förra året byggde vi.");
    let others = place.casework.report_before(&hugo, &this_year).await;
    assert!(others.unwrap().is_none(), "others' reports are not read");
}

/// The same respondent signed a report about the year before.
async fn earlier(place: &Place, report: &Report) {
    const YEAR: &str = "psykisk-halsa-2022";
    let mut transaction = place.casework.store().begin().await.unwrap();
    let of = (report.agreement_id.as_str(), report.respondent);
    let set = question_set::open(&mut transaction, of.0, of.1).await;
    let set = set.unwrap().unwrap();
    let text = set.text.replace(DIRECT, YEAR);
    let set = QuestionSet {
        id: "set-before".to_owned(),
        agreement_id: YEAR.to_owned(),
        number: 1,
        text,
        amends: None,
        ..set
    };
    question_set::insert(&mut transaction, &set).await.unwrap();
    let before = Report {
        id: "report-before".to_owned(),
        agreement_id: YEAR.to_owned(),
        version: 1,
        status: ReportStatus::Signed,
        ..report.clone()
    };
    report::insert(&mut transaction, &before).await.unwrap();
    let answers = serde_json::json!({
        "question_set": "x", "items": [], "facts": {}, "explanations": {},
        "answers": { "told": "Förra året byggde vi." },
    });
    let version = ReportVersion {
        report_id: before.id,
        number: 1,
        question_set_id: set.id,
        answers: answers.to_string(),
        digest: "x".to_owned(),
        late: false,
        reason: String::new(),
        prepared_by: "a".to_owned(),
        signed_by: "b".to_owned(),
        signed_at: crate::reviews::place::now(),
        receipt_document_id: None,
    };
    report_version::insert(&mut transaction, &version)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}
