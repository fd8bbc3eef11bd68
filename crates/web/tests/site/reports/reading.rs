//! Who sees what of a draft, and what of it a link opens.

use axum::http::StatusCode;

use super::{desk, write};
use crate::desk::Answer;

fn is_refused(answer: &Answer) -> bool {
    matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

#[tokio::test]
async fn nobody_but_those_who_write_reads_a_draft() {
    let (desk, here) = desk().await;
    write(&desk.person("hanna").await, &here, "Hemligt utkast").await;
    let own = desk.person("anders").await.get(&here).await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.told());
    assert!(own.says("Ingen myndighet kan läsa det här förrän det är undertecknat"));
    for key in [
        "sofia", "filip", "petra", "par", "karin", "karl", "rut", "hugo", "henrik", "gun",
    ] {
        let person = desk.person(key).await;
        for address in [
            here.clone(),
            format!("{here}/work"),
            format!("{here}/filer/plan_file"),
            format!("{here}/kvitto/1"),
        ] {
            let answer = person.get(&address).await;
            assert!(is_refused(&answer), "{key} {address}: {}", answer.status);
            assert!(!answer.says("Hemligt utkast"), "{key} {address}");
        }
        let fields = [("sett.story", "1"), ("svar.story", "Annat")];
        let written = person.post(&format!("{here}/work"), &fields).await;
        assert!(is_refused(&written), "{key}: {}", written.status);
    }
    let stranger = desk.stranger().get(&here).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_link_opens_one_section_and_nothing_else() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let fields = [
        ("gor", "lank"),
        ("del-lank", "work"),
        ("namn", "Lisa utan konto"),
    ];
    let made = hanna.post(&here, &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.told());
    let link = made.text.split("/svar/").nth(1).unwrap();
    let link = format!("/svar/{}", link.split('<').next().unwrap());
    let told_again = hanna.get(&here).await;
    assert!(!told_again.says(&link), "it is shown once");
    assert!(told_again.says("Lisa utan konto"));

    let lisa = desk.stranger();
    let page = lisa.get(&link).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(page.says("Vad har ni gjort?") && page.says("noindex"));
    assert!(
        !page.says("<nav") && !page.says("Pengarna"),
        "{}",
        page.told()
    );
    let fields = [("sett.story", "0"), ("svar.story", "Skrivet av Lisa")];
    let saved = lisa.post(&link, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    assert!(lisa.get(saved.location()).await.says("Tack, det är sparat"));
    let page = hanna.get(&format!("{here}/work")).await;
    assert_eq!(page.lines("f-story").as_deref(), Some("Skrivet av Lisa"));
    assert!(page.says("Skrivet av Lisa utan konto"), "{}", page.told());

    let elsewhere = [("sett.used[x]", "0"), ("svar.used[x]", "1")];
    let other = lisa.post(&link, &elsewhere).await;
    assert!(other.status.is_client_error(), "{}", other.status);
    assert_eq!(lisa.get(&here).await.status, StatusCode::SEE_OTHER);

    let id = told_again
        .text
        .split("name=\"fraga\" value=\"")
        .nth(1)
        .unwrap();
    let id = id.split('"').next().unwrap();
    let ended = hanna
        .post(&here, &[("gor", "avsluta"), ("fraga", id)])
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    for answer in [lisa.get(&link).await, lisa.post(&link, &fields).await] {
        assert_eq!(answer.status, StatusCode::GONE, "{}", answer.told());
    }
}

#[tokio::test]
async fn hostile_text_comes_out_unharmed() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    let hostile = "<script>alert(1)</script> \"'&amp; ${fact_received} {{x}} \u{202e}\r\nrad två";
    let fields = [
        ("sett.story", "0"),
        ("svar.story", hostile),
        ("kommentar.story", hostile),
        ("sett.costs.1.cost_what", "0"),
        ("svar.costs.1.cost_what", "\"><img src=x>"),
    ];
    let work = format!("{here}/work");
    let sent = hanna.post(&work, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = cecilia.get(&work).await;
    assert!(!page.says("<script>alert") && !page.says("<img src=x>"));
    let lines = page.lines("f-story").unwrap();
    assert_eq!(lines, hostile.replace("\r\n", "\n"));
    let strange = [
        ("sett.", "0"),
        ("sett.[x]", "-9"),
        ("sett.story", "99999999999999999999"),
        ("svar.story", "x"),
        ("rader", "\u{0}"),
    ];
    let answer = hanna.post(&work, &strange[..4]).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(hanna.post(&work, &strange).await.status.is_client_error());
    let rows = hanna.get(&format!("{work}?rader=costs&antal=65535")).await;
    assert_eq!(rows.text.matches("name=\"svar.costs.").count(), 6);
}

#[tokio::test]
async fn a_file_is_what_it_says_and_belongs_to_its_report() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let plan = [("sett.plan", "0"), ("svar.plan", "yes")];
    hanna.post(&format!("{here}/work"), &plan).await;
    let files = format!("{here}/filer/plan_file");
    let wrong = hanna.upload(&files, &[], ("plan.pdf", b"<html>")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = hanna.upload(&files, &[], ("plan.pdf", b"%PDF-1.7\n")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.told());
    let page = hanna.get(&files).await;
    let document = page.text.split(&format!("{files}/")).nth(1).unwrap();
    let document = document.split('"').next().unwrap().to_owned();
    let home = hanna.get(&format!("{files}/{document}")).await;
    assert!(home.text.starts_with("%PDF"), "{}", home.status);
    let other = desk.person("hugo").await;
    assert!(is_refused(&other.get(&format!("{files}/{document}")).await));
    // Whoever knows the id of a file elsewhere cannot name it as an answer.
    let fields = [("sett.plan_file", "1"), ("svar.plan_file", "annan-fil")];
    let named = hanna.post(&format!("{here}/work"), &fields).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = hanna.post(&files, &[("bort", document.as_str())]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.told());
    assert!(!hanna.get(&files).await.says("plan.pdf"));
}
