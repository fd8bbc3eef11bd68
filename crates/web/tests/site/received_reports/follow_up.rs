//! The pages of those who follow up: asking the recipient, tags and notes, searching, and last year's answer beside this year's.

use axum::http::StatusCode;
use casework::report::Report;
use casework::store::question_set::QuestionSet;
use casework::store::report_version::ReportVersion;
use casework::store::{question_set, report, report_version};
use grants::report::ReportStatus;

use super::{LIST, YEAR, asked, signed};
use crate::desk::Desk;

const QUESTION: &str = "Vad gör samordnaren?";

fn of(report: &Report) -> String {
    format!("/arbete/redovisning/{}/1", report.id)
}

#[tokio::test]
async fn a_question_goes_to_the_recipients_pages_and_its_answer_comes_back() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let one = sofia.get(&of(&report)).await;
    let answer = format!("{}/svar/effects", of(&report));
    assert!(
        one.says(&format!("href=\"/sv{answer}\"")) || one.says(&answer),
        "{}",
        one.told()
    );
    let ask = format!("{}/fraga?om=effects", of(&report));
    let form = sofia.get(&ask).await;
    assert!(form.says("anställt en samordnare"), "{}", form.told());
    let empty = sofia.fill(&ask, &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("id=\"text-error\""), "{}", empty.told());
    let sent = sofia.fill(&ask, &[("text", QUESTION)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = sent.location().to_owned();
    let waits = sofia.get(&page).await;
    assert!(waits.says("har inte svarat än"), "{}", waits.told());

    let hanna = desk.person("hanna").await;
    let first = hanna.get("/mina-sidor").await;
    assert!(
        first.says("Svara på en fråga om er redovisning"),
        "{}",
        first.told()
    );
    let overview = format!("/mina-sidor/redovisning/{}", report.id);
    let shown = hanna.get(&overview).await;
    assert!(
        shown.says("En fråga om redovisningen väntar på svar"),
        "{}",
        shown.told()
    );
    let id = page.rsplit('/').next().unwrap();
    let own = format!("{overview}/fraga/{id}");
    let asked = hanna.get(&own).await;
    assert!(
        asked.says(QUESTION) && asked.says("#oppna"),
        "{}",
        asked.told()
    );
    let answered = hanna.fill(&own, &[("text", "Leder nätverket.")]).await;
    assert_eq!(
        answered.status,
        StatusCode::SEE_OTHER,
        "{}",
        answered.told()
    );
    let read = sofia.get(LIST).await;
    assert!(
        read.says("En fråga som ni ställde har fått svar"),
        "{}",
        read.told()
    );
    let read = sofia.get(&page).await;
    assert!(read.says("Leder nätverket."), "{}", read.told());

    // The register leads there, for both; others see nothing.
    let karin = desk.person("karin").await;
    let led = karin.get(&format!("/arbete/fragor/{id}")).await;
    assert_eq!(led.status, StatusCode::SEE_OTHER);
    assert!(led.location().ends_with(&format!("/fragor/{id}")));
    let seen = karin.get(&page).await;
    assert!(seen.says("Leder nätverket.") && !seen.says("name=\"text\""));
    let hugo = desk.person("hugo").await;
    for address in [&page, &own, &ask] {
        let other = hugo.get(address).await;
        assert!(!other.says("nätverket") && other.status != StatusCode::OK);
    }
    for key in ["petra", "rut"] {
        let person = desk.person(key).await;
        assert_eq!(
            person.get(&ask).await.status,
            StatusCode::FORBIDDEN,
            "{key}"
        );
        assert_eq!(person.get(&page).await.status, StatusCode::OK, "{key}");
    }
}

#[tokio::test]
async fn tags_and_notes_are_kept_from_recipients_and_from_other_offices() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let tags = format!("{LIST}/etiketter");
    let made = sofia.fill(&tags, &[("namn", "Lovande")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.told());
    let twice = sofia.post(&tags, &[("namn", "lovande")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.says("id=\"namn-error\""), "{}", twice.told());
    let tag = {
        let actor = desk.casework.demo_actor("sofia").await.unwrap();
        let all = desk.casework.report_tags(&actor, None).await.unwrap();
        all[0].0.id.clone()
    };
    let answer = format!("{}/svar/effects", of(&report));
    let sent = [("gor", "etikettera"), ("etikett", tag.as_str())];
    let put = sofia.post(&answer, &sent).await;
    assert_eq!(put.status, StatusCode::SEE_OTHER, "{}", put.told());
    let long = "å".repeat(2_001);
    let sent = [("gor", "anteckna"), ("anteckning", long.as_str())];
    let refused = sofia.post(&answer, &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.lines("anteckning").as_deref(), Some(long.as_str()));
    let sent = [("gor", "anteckna"), ("anteckning", "Jämför med Täby")];
    let noted = sofia.post(&answer, &sent).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.told());
    let page = sofia.get(&answer).await;
    assert!(page.says("Jämför med Täby"), "{}", page.told());
    let beside = format!("{LIST}/{YEAR}/fraga/effects");
    let filtered = sofia.get(&format!("{beside}?etikett={tag}")).await;
    assert!(
        filtered.says("anställt en samordnare"),
        "{}",
        filtered.told()
    );
    assert!(
        filtered.says("Lovande · 1 anteckning"),
        "{}",
        filtered.told()
    );
    let others = sofia.get(&format!("{beside}?etikett=finns-inte")).await;
    assert!(others.says("Ingen som du valde har svarat"));
    let list = sofia.get(&tags).await;
    assert!(list.says("Ett svar"), "{}", list.told());

    let reads = [of(&report), answer.clone(), beside, tags.clone()];
    for key in ["karin", "petra", "cecilia", "hanna", "hugo"] {
        let person = desk.person(key).await;
        for address in &reads {
            let read = person.get(address).await;
            let shown = read.says("Lovande") || read.says("Täby");
            assert!(!shown, "{key} sees it on {address}");
        }
    }
    let petra = desk.person("petra").await;
    let sent = [("gor", "anteckna"), ("anteckning", "Nej")];
    let written = petra.post(&answer, &sent).await;
    assert_eq!(written.status, StatusCode::FORBIDDEN);
    let away = [("gor", "etikettera"), ("fanns", tag.as_str())];
    sofia.post(&answer, &away).await;
    let page = sofia.get(&of(&report)).await;
    assert!(!page.says("Lovande"), "{}", page.told());
}

#[tokio::test]
async fn a_search_marks_what_it_found_and_leads_to_it() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let search = format!("{LIST}/sok");
    let found = sofia.get(&format!("{search}?q=samordnarna")).await;
    assert!(found.says("<mark>samordnare</mark>"), "{}", found.text);
    assert!(found.says("Ett svar passar"), "{}", found.told());
    assert!(found.says(&format!("{}#svar-effects", of(&report))));
    assert!(found.says(&format!("{LIST}/{YEAR}/fraga/effects")));
    let phrase = sofia
        .get(&format!("{search}?q=%22en+samordnare%22&lan=01"))
        .await;
    assert!(phrase.says("<mark>en</mark>"), "{}", phrase.text);
    for nothing in [
        "q=%22samordnare+en%22",
        "q=samordnare&lan=21",
        "q=samordnare&svarande=region",
        "q=samordnare&ar=psykisk-halsa-2021",
        "q=samordnare&serie=used",
        "q=samordnare&etikett=finns-inte",
        "q=samordnare&sida=2",
    ] {
        let answer = sofia.get(&format!("{search}?{nothing}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nothing}");
        assert!(!answer.says("<mark>"), "{nothing}");
    }
    for odd in [
        "",
        "?q=",
        "?q=%00",
        "?q=%25_%27--",
        "?sida=-3",
        "?q=a&etikett=%00",
    ] {
        let answer = sofia.get(&format!("{search}{odd}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{odd}");
    }
    for key in ["hanna", "hugo", "ada"] {
        let answer = desk
            .person(key)
            .await
            .get(&format!("{search}?q=samordnare"))
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{key}");
    }
}

#[tokio::test]
async fn last_years_answer_is_folded_below_this_years() {
    let desk = asked().await;
    let report = signed(&desk).await;
    let sofia = desk.person("sofia").await;
    let without = sofia.get(&of(&report)).await;
    assert!(!without.says("answer-before"), "{}", without.text);
    earlier(&desk, &report).await;
    let page = sofia.get(&of(&report)).await;
    assert!(page.says("Då planerade vi."), "{}", page.told());
    assert!(page.says("answer-before"), "{}", page.text);
    let beside = sofia.get(&format!("{LIST}/{YEAR}/fraga/effects")).await;
    assert!(beside.says("Då planerade vi."), "{}", beside.told());
    let own = desk.person("hanna").await.get(&of(&report)).await;
    assert!(own.says("Då planerade vi."), "{}", own.told());
}

/// The same respondent signed a report about the year before.
async fn earlier(desk: &Desk, this: &Report) {
    const BEFORE: &str = "psykisk-halsa-2022";
    let mut transaction = desk.casework.store().begin().await.unwrap();
    let set = question_set::open(&mut transaction, YEAR, this.respondent).await;
    let set = set.unwrap().unwrap();
    let set = QuestionSet {
        id: "set-before".to_owned(),
        agreement_id: BEFORE.to_owned(),
        text: set.text.replace(YEAR, BEFORE),
        ..set
    };
    question_set::insert(&mut transaction, &set).await.unwrap();
    let before = Report {
        id: "report-before".to_owned(),
        agreement_id: BEFORE.to_owned(),
        version: 1,
        status: ReportStatus::Signed,
        ..this.clone()
    };
    report::insert(&mut transaction, &before).await.unwrap();
    let answers = serde_json::json!({
        "question_set": "x", "items": [], "facts": {}, "explanations": {},
        "answers": { "effects": "Då planerade vi." },
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
        signed_at: crate::desk::now(),
        receipt_document_id: None,
    };
    report_version::insert(&mut transaction, &version)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}
