//! Asking and answering.

use axum::http::StatusCode;

use crate::desk::{Answer, Desk, Person};

pub const NEW: &str = "/mina-sidor/fragor/ny";
/// What would do harm where it was not taken as text.
const HOSTILE: &str = "<script>alert(1)</script> \"'&amp; {{7*7}} =1+1 ‹å›";

/// Asks, and gives the path of the question.
pub async fn asked(person: &Person, subject: &str, text: &str) -> String {
    let sent = person
        .fill(NEW, &[("rubrik", subject), ("text", text)])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    sent.location().to_owned()
}

/// The same question where those who answer see it.
pub fn to_answer(path: &str) -> String {
    path.replace("/mina-sidor/", "/arbete/")
}

pub async fn answered(person: &Person, path: &str, text: &str) -> Answer {
    person.fill(&to_answer(path), &[("text", text)]).await
}

#[tokio::test]
async fn a_question_gets_a_receipt_an_answer_and_an_end() {
    let desk = Desk::new().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let (karin, rut) = (desk.person("karin").await, desk.person("rut").await);
    let path = asked(&hanna, "Får vi köpa stolar?", "Vi har inga.").await;
    let page = hanna.get(&path).await;
    assert!(
        page.says("Nummer 2025:1, 3\u{a0}februari\u{a0}2025 kl.\u{a0}20.00"),
        "{}",
        page.told()
    );
    assert!(page.says("väntar på svar"));
    let list = karin.get("/arbete/fragor").await;
    assert!(list.says("En fråga väntar på svar"), "{}", list.told());
    assert!(list.says("Får vi köpa stolar?") && list.says("Vallentuna kommun"));
    // A colleague sees that there is something new, until they have read it.
    assert!(anders.get("/mina-sidor/fragor").await.says("1 nytt inlägg"));
    anders.get(&path).await;
    assert!(!anders.get("/mina-sidor/fragor").await.says("1 nytt inlägg"));

    let sent = answered(&karin, &path, "Ja, fyra.\n\nMen inte fler.").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    assert!(anders.get("/mina-sidor/fragor").await.says("1 nytt inlägg"));
    let page = hanna.get(&path).await;
    assert!(
        page.says("Ja, fyra.") && page.says("Karin Påhittad, "),
        "{}",
        page.told()
    );
    assert!(
        page.says("Nummer 2025:2,") && page.says("Besvarad") || page.says("Frågan är besvarad")
    );
    let read = rut.get(&to_answer(&path)).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(!read.says("<textarea"), "who audits does not write");

    let efter = page.field("efter").unwrap();
    let closed = hanna
        .post(&path, &[("gor", "avsluta"), ("efter", efter.as_str())])
        .await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.told());
    assert!(
        karin
            .get(&to_answer(&path))
            .await
            .says("Frågan är avslutad")
    );
}

#[tokio::test]
async fn others_do_not_learn_that_there_is_a_question() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let path = asked(&hanna, "Får vi köpa stolar?", "Vi har inga.").await;
    for key in ["henrik", "hugo", "gun", "carl"] {
        let other = desk.person(key).await;
        assert_eq!(
            other.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{key}"
        );
        let wrote = other.post(&path, &[("text", "x"), ("efter", "1")]).await;
        assert_eq!(wrote.status, StatusCode::NOT_FOUND, "{key}");
        let wrote = other
            .post(&to_answer(&path), &[("text", "x"), ("efter", "1")])
            .await;
        assert_eq!(wrote.status, StatusCode::NOT_FOUND, "{key}");
        let list = other.get("/mina-sidor/fragor").await;
        assert!(!list.says("stolar"), "{key}");
        let all = other.get("/arbete/fragor").await;
        assert_eq!(all.status, StatusCode::FORBIDDEN, "{key}");
    }
    for key in ["petra", "sofia", "ada"] {
        let other = desk.person(key).await;
        for address in [path.clone(), to_answer(&path)] {
            let status = other.get(&address).await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{key}");
        }
    }
    let rut = desk.person("rut").await;
    let wrote = rut
        .post(&to_answer(&path), &[("text", "x"), ("efter", "1")])
        .await;
    assert_eq!(wrote.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let path = asked(&hanna, HOSTILE, HOSTILE).await;
    let noted = hanna
        .post(&path, &[("gor", "nummer"), ("eget-nummer", "<b>KS</b>")])
        .await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.told());
    answered(&karin, &path, HOSTILE).await;
    let pages = [
        hanna.get(&path).await,
        hanna.get("/mina-sidor/fragor").await,
        hanna.get("/mina-sidor").await,
        karin.get(&to_answer(&path)).await,
        karin.get("/arbete/fragor").await,
        karin.get("/arbete/diarium").await,
        karin.get("/arbete/diarium/2025/1").await,
    ];
    for page in pages {
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.says("<script>alert") && !page.says("<b>KS"));
        assert!(
            page.says("&lt;script&gt;alert(1)&lt;/script&gt;"),
            "{}",
            page.told()
        );
    }
    assert!(hanna.get(&path).await.says("&lt;b&gt;KS&lt;/b&gt;"));
    assert!(!karin.get(&to_answer(&path)).await.says("&lt;b&gt;KS"));
}

#[tokio::test]
async fn what_cannot_be_sent_is_kept_with_the_reason() {
    let desk = Desk::new().await;
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let long = "å".repeat(10_001);
    for (subject, text, reason) in [
        ("", "Det jag skrev", "Rubriken saknas"),
        ("a\u{2028}b", "Det jag skrev", "Rubriken har flera rader"),
        ("Min rubrik", " ", "Texten saknas"),
        ("Min rubrik", long.as_str(), "Texten är för lång"),
    ] {
        let refused = hanna
            .fill(NEW, &[("rubrik", subject), ("text", text)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(reason), "{}", refused.told());
        assert_eq!(refused.lines("text").as_deref(), Some(text));
        assert_eq!(refused.field("rubrik").as_deref(), Some(subject));
    }
    let elsewhere = [
        ("rubrik", "Min rubrik"),
        ("text", "x"),
        ("galler", "finns-inte"),
    ];
    let refused = hanna.fill(NEW, &elsewhere).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!hanna.get("/mina-sidor/fragor").await.says("Min rubrik"));

    // Two answer at once: who comes second sees what the first one wrote, and what they wrote themselves.
    let path = asked(&hanna, "Stolar?", "Får vi?").await;
    let form = karin.get(&to_answer(&path)).await.form();
    let karl = desk.person("karl").await;
    answered(&karl, &path, "Ja.").await;
    let form = crate::desk::changed(form, &[("text", "Nej, vänta")]);
    let second = karin.post(&to_answer(&path), &form).await;
    assert_eq!(second.status, StatusCode::CONFLICT, "{}", second.told());
    assert!(second.says("Ja.") && second.says("Någon har skrivit i frågan"));
    assert_eq!(second.lines("text").as_deref(), Some("Nej, vänta"));
    let sent = karin.post(&to_answer(&path), &second.form()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    // A number that cannot be one is kept as typed, and the one noted before stands.
    let wrong = hanna
        .post(&path, &[("gor", "nummer"), ("eget-nummer", "")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Det står inget nummer"));
}

#[tokio::test]
async fn four_hundred_posts_come_in_pages() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let path = asked(&hanna, "Stolar?", "Inlägg 1.").await;
    let id = path.rsplit('/').next().unwrap();
    let karl = desk.casework.demo_actor("karl").await.unwrap();
    for after in 1..400 {
        let text = format!("Inlägg {}.", after + 1);
        let written = desk.casework.write_in_thread(&karl, id, after, &text);
        written.await.unwrap();
    }
    let last = hanna.get(&path).await;
    assert!(last.says("Inlägg 400.") && last.says("Inlägg 351.") && !last.says("Inlägg 350."));
    let earlier = hanna.get(&format!("{path}?fore=351")).await;
    assert!(
        earlier.says("Inlägg 350.") && earlier.says("Inlägg 301.") && !earlier.says("Inlägg 351.")
    );
    assert!(earlier.says("Visa de senaste inläggen"));
    let first = hanna.get(&format!("{path}?fore=51")).await;
    assert!(first.says("Inlägg 1.") && !first.says("Visa tidigare inlägg"));
    for strange in ["0", "-5", "99999999999999999999", "x"] {
        let page = hanna.get(&format!("{path}?fore={strange}")).await;
        assert_eq!(page.status, StatusCode::OK, "{strange}");
    }
}
