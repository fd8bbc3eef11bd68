//! The pages of letters: who may make them, what a form that cannot be done says, and whose a letter is.

use axum::http::StatusCode;
use casework::letters::SUBJECT;
use casework::store::document::{self, Document, DocumentKind};
use casework::store::letter::{self, Letter};
use casework::store::letter_run;
use wording::Language;

use crate::desk::Desk;

const LIST: &str = "/arbete/brev";
const OF_2021: [(&str, &str); 2] = [("overenskommelse", "psykisk-halsa-2021"), ("sprak", "sv")];

/// A run that is done, in which Vallentuna has a letter; its id and that of the document.
async fn done(desk: &Desk) -> (String, String) {
    let casework = &desk.casework;
    let karin = casework.demo_actor("karin").await.unwrap();
    let started = casework.start_letters(&karin, "psykisk-halsa-2021", Language::Swedish);
    let run = started.await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    let made = Document {
        id: "vallentunas".to_owned(),
        kind: DocumentKind::DecisionLetter,
        title: "Vallentuna kommun får pengar".to_owned(),
        language: "sv".to_owned(),
        file_name: "besked-0115-vallentuna.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        sha256: documents::proof::sha256(b"%PDF-"),
        size: 5,
        about_kind: SUBJECT.to_owned(),
        about_id: run.clone(),
        made_by: "overens".to_owned(),
        made_at: casework.now(),
    };
    let kept = document::insert(&mut transaction, &made, b"%PDF-").await;
    kept.unwrap();
    let letter = Letter {
        run_id: run.clone(),
        level: grants::Level::Municipality,
        code: "0115".parse().unwrap(),
        document_id: made.id.clone(),
    };
    letter::insert(&mut transaction, &letter).await.unwrap();
    let finished = letter_run::finish(&mut transaction, &run, casework.now()).await;
    assert!(finished.unwrap());
    transaction.commit().await.unwrap();
    (run, made.id)
}

#[tokio::test]
async fn the_coordinator_starts_stops_and_lets_a_run_go_on() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let list = karin.get(LIST).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.says("Inga besked är gjorda än."), "{}", list.told());
    let started = karin.post(LIST, &OF_2021).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.told());
    let page = started.location().to_owned();
    let shown = karin.get(&page).await;
    assert!(shown.says("0 av 332 besked är klara"), "{}", shown.told());
    assert!(shown.says("Uppdatera sidan"), "{}", shown.told());
    let again = karin.post(LIST, &OF_2021).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.says("Beskeden görs redan"), "{}", again.told());
    let stopped = karin.post(&page, &[("gor", "stoppa")]).await;
    assert_eq!(stopped.status, StatusCode::SEE_OTHER, "{}", stopped.told());
    assert!(karin.get(&page).await.says("Omgången är stoppad."));
    let twice = karin.post(&page, &[("gor", "stoppa")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.says("Omgången pågår inte."), "{}", twice.told());
    let resumed = karin.post(&page, &[("gor", "fortsatt")]).await;
    assert_eq!(resumed.status, StatusCode::SEE_OTHER, "{}", resumed.told());
    assert!(karin.get(&page).await.says("Beskeden görs nu."));
    let listed = karin.get(LIST).await;
    assert!(
        listed.says("0 av 332") && listed.says("pågår"),
        "{}",
        listed.told()
    );
    let record = desk.casework.record(3, None).await.unwrap();
    let acts: Vec<&str> = record.iter().map(|done| done.act.as_str()).collect();
    assert_eq!(acts, ["resumed", "stopped", "started"]);
}

#[tokio::test]
async fn an_agreement_nobody_published_gets_no_letters_and_what_was_chosen_stays() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let form = [("overenskommelse", "finns-inte"), ("sprak", "en")];
    let refused = karin.post(LIST, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Överenskommelsen är inte publicerad."));
    let chosen = "id=\"sprak-en\" name=\"sprak\" type=\"radio\" value=\"en\" checked";
    assert!(refused.says(chosen), "{}", refused.told());
    let english = karin.get("/en/arbete/brev").await;
    assert!(english.says("No letters have been made yet."));
}

#[tokio::test]
async fn a_letter_is_read_by_its_recipient_and_those_who_make_letters_and_nobody_else() {
    let desk = Desk::new().await;
    let (run, document) = done(&desk).await;
    let address = format!("/mina-sidor/besked/{document}");
    for reader in ["karin", "cecilia", "hanna", "anders"] {
        let letter = desk.person(reader).await.get(&address).await;
        assert_eq!(letter.status, StatusCode::OK, "{reader}");
        assert_eq!(letter.headers["content-type"], "application/pdf");
        let named = letter.headers["content-disposition"].to_str().unwrap();
        assert!(named.contains("besked-0115-vallentuna.pdf"), "{named}");
    }
    for other in ["hugo", "carl", "asa"] {
        let person = desk.person(other).await;
        let real = person.get(&address).await;
        let nowhere = person.get("/mina-sidor/besked/finns-inte").await;
        assert_eq!(real.status, StatusCode::NOT_FOUND, "{other}");
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND, "{other}");
    }
    let karin = desk.person("karin").await;
    let page = karin.get(&format!("{LIST}/{run}")).await;
    assert!(page.says(&address), "{}", page.told());
    let all = karin.get(&format!("{LIST}/{run}/alla.zip")).await;
    assert_eq!(all.status, StatusCode::OK);
    assert_eq!(all.headers["content-type"], "application/zip");
}

#[tokio::test]
async fn nobody_but_a_coordinator_sees_or_starts_runs() {
    let desk = Desk::new().await;
    let (run, _) = done(&desk).await;
    let karin = desk.casework.demo_actor("karin").await.unwrap();
    let before = desk.casework.letter_runs(&karin).await.unwrap();
    for other in ["hanna", "cecilia", "hugo"] {
        let person = desk.person(other).await;
        for address in [
            LIST.to_owned(),
            format!("{LIST}/{run}"),
            format!("{LIST}/{run}/alla.zip"),
        ] {
            let answer = person.get(&address).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{other} {address}");
        }
        let sent = person.post(LIST, &OF_2021).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{other}");
        let sent = person
            .post(&format!("{LIST}/{run}"), &[("gor", "fortsatt")])
            .await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{other}");
    }
    let after = desk.casework.letter_runs(&karin).await.unwrap();
    assert_eq!(before, after, "nothing was done");
    let done = desk.casework.history(&karin, SUBJECT, &run).await.unwrap();
    assert_eq!(done.len(), 1, "it was started");
    let karin = desk.person("karin").await;
    let nowhere = karin.get("/arbete/brev/finns-inte").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn those_who_got_a_letter_note_its_number_in_their_own_register_and_nobody_else_does() {
    let desk = Desk::new().await;
    let (_, document) = done(&desk).await;
    let address = format!("/mina-sidor/besked/{document}/nummer");
    let hanna = desk.person("hanna").await;
    assert!(
        hanna
            .get("/mina-sidor")
            .await
            .says("Notera ert diarienummer")
    );
    let long = "1".repeat(61);
    for wrong in ["", " ", "KS\u{7}1", &long] {
        let refused = hanna.post(&address, &[("eget-nummer", wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let noted = hanna
        .post(&address, &[("eget-nummer", "KS 2021:14 <b>")])
        .await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.told());
    let anders = desk.person("anders").await;
    let listed = anders.get("/mina-sidor").await;
    assert!(
        listed.says("Ert nummer: KS 2021:14 &lt;b&gt;"),
        "{}",
        listed.told()
    );
    for other in ["hugo", "karin"] {
        let person = desk.person(other).await;
        let refused = person.post(&address, &[("eget-nummer", "1")]).await;
        assert!(refused.status.is_client_error(), "{other}");
        assert!(!person.get(&address).await.says("2021:14"), "{other}");
    }
}
