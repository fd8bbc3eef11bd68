//! Writing together, without scripts and with them: nothing that somebody typed is lost.

use axum::http::StatusCode;

use super::{account, desk, write};
use crate::repayments::paid;

#[tokio::test]
async fn of_two_who_write_at_the_same_place_neither_loses_a_text() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    let work = format!("{here}/work");
    for person in [&hanna, &cecilia] {
        let page = person.get(&work).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        assert_eq!(page.field("sett.story").as_deref(), Some("0"));
    }
    let of = |text| {
        [
            ("sett.story", "0"),
            ("svar.story", text),
            ("sett.plan", "0"),
            ("svar.plan", "no"),
        ]
    };
    let first = hanna.post(&work, &of("Hannas text")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.told());
    let second = cecilia.post(&work, &of("Cecilias text")).await;
    assert_eq!(second.status, StatusCode::CONFLICT, "{}", second.told());
    assert!(second.says("Hanna Påhittad har skrivit här medan du skrev"));
    assert!(second.says("<blockquote>Hannas text</blockquote>"));
    assert!(second.says("<blockquote>Cecilias text</blockquote>"));
    assert_eq!(
        second.lines("f-story").as_deref(),
        Some("Cecilias text"),
        "the text is still in its field"
    );
    let theirs = second.field("deras.story").unwrap();
    // Nothing chosen: both are shown again.
    let again = [
        ("sett.story", "0"),
        ("deras.story", theirs.as_str()),
        ("svar.story", "Cecilias text"),
    ];
    let unasked = cecilia.post(&work, &again).await;
    assert_eq!(unasked.status, StatusCode::CONFLICT);
    // Theirs is chosen: nothing is written.
    let mut chosen = again.to_vec();
    chosen.push(("val.story", "deras"));
    let kept = cecilia.post(&work, &chosen).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.told());
    let page = hanna.get(&work).await;
    assert_eq!(page.lines("f-story").as_deref(), Some("Hannas text"));
    // One's own is chosen, over exactly what was shown.
    chosen.pop();
    chosen.push(("val.story", "min"));
    let written = cecilia.post(&work, &chosen).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.told());
    let page = hanna.get(&work).await;
    assert_eq!(page.lines("f-story").as_deref(), Some("Cecilias text"));
    assert!(page.says("Skrivet av Cecilia Påhittad"));
}

#[tokio::test]
async fn what_is_no_answer_comes_back_as_typed_and_the_rest_is_kept() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let item = paid::items(&desk).await.remove(0);
    let (used, unused) = (format!("used[{item}]"), format!("unused[{item}]"));
    let page = hanna.get(&format!("{here}/money")).await;
    assert!(
        page.says("Ni har fått 100\u{a0}000\u{a0}kr"),
        "{}",
        page.told()
    );
    assert!(page.says("Ifyllt av systemet"), "{}", page.told());
    assert_eq!(
        page.field(&format!("svar.{used}")).as_deref(),
        Some("100\u{a0}000")
    );
    let fields = [
        (format!("sett.{used}"), "0"),
        (format!("svar.{used}"), "ungefär hundra tusen"),
        (format!("sett.{unused}"), "0"),
        (format!("svar.{unused}"), "40 000 kr"),
        (format!("kommentar.{used}"), "Vet du, Cecilia?"),
    ];
    let sent = hanna.post(&format!("{here}/money"), &fields).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        sent.says("Skriv ett belopp i hela kronor"),
        "{}",
        sent.told()
    );
    assert_eq!(
        sent.field(&format!("svar.{used}")).as_deref(),
        Some("ungefär hundra tusen")
    );
    assert_eq!(
        sent.field(&format!("svar.{unused}")).as_deref(),
        Some("40\u{a0}000")
    );
    assert!(sent.says("Vet du, Cecilia?"), "the comment is kept");
    assert!(sent.says("aria-invalid=\"true\""));
}

#[tokio::test]
async fn a_question_that_depends_on_an_answer_comes_when_it_is_saved_and_rows_are_added_by_a_button()
 {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let work = format!("{here}/work");
    assert!(!hanna.get(&work).await.says("Bifoga planen"));
    let fields = [
        ("sett.plan", "0"),
        ("svar.plan", "yes"),
        ("sett.groups", "0"),
        ("svar.groups", "adults"),
        ("svar.groups", "children"),
        ("sett.costs.1.cost_what", "0"),
        ("svar.costs.1.cost_what", "Löner"),
        ("rader", "costs 2"),
    ];
    let sent = hanna.post(&work, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    assert!(sent.location().contains("rader=costs&antal=2"));
    let page = hanna.get(sent.location()).await;
    assert!(page.says("Bifoga planen"), "{}", page.told());
    assert_eq!(
        page.text.matches(" checked").count(),
        3,
        "yes, and both groups"
    );
    assert_eq!(
        page.field("svar.costs.1.cost_what").as_deref(),
        Some("Löner")
    );
    assert_eq!(page.field("svar.costs.2.cost_what").as_deref(), Some(""));
    // A row that is begun lacks its amount, and says so where it stands.
    assert!(page.says("Kostnader – Kronor, rad 1"), "{}", page.told());
}

#[tokio::test]
async fn what_is_typed_when_the_report_was_handed_in_meanwhile_is_still_on_the_page() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    let items = paid::items(&desk).await;
    account(&hanna, &here, &items, "100000", "0").await;
    write(&hanna, &here, "Vi har gjort det").await;
    let handed = hanna
        .post(&here, &[("gor", "lamna"), ("revision", "1")])
        .await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.told());
    let fields = [("sett.story", "1"), ("svar.story", "En sista mening")];
    let late = cecilia.post(&format!("{here}/work"), &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.told());
    assert!(late.says("Redovisningen är lämnad"), "{}", late.told());
    assert_eq!(late.lines("f-story").as_deref(), Some("En sista mening"));
    let page = cecilia.get(&format!("{here}/work")).await;
    assert!(!page.says("<textarea"), "nothing is written in it now");
    assert!(page.says("Vi har gjort det"));
}

#[tokio::test]
async fn a_program_saves_one_answer_and_is_told_what_became_of_it() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    let page = hanna.get(&format!("{here}/work")).await;
    assert!(page.says("answering.js"));
    let policy = page.headers.get("content-security-policy").unwrap();
    assert!(policy.to_str().unwrap().contains("script-src 'self';"));
    let list = hanna.get("/mina-sidor/redovisning").await;
    let policy = list.headers.get("content-security-policy").unwrap();
    assert!(!policy.to_str().unwrap().contains("script-src"));

    let save = format!("{here}/work/spara");
    let fields = |text| [("sett.story", "0"), ("svar.story", text)];
    let saved = hanna.post(&save, &fields("Hannas <text>")).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    let said: serde_json::Value = serde_json::from_str(&saved.text).unwrap();
    assert_eq!(said["answers"]["story"]["became"], "kept");
    assert_eq!(said["answers"]["story"]["version"], 1);
    assert!(said["says"].as_str().unwrap().starts_with("Sparat kl."));

    let stale = cecilia.post(&save, &fields("Cecilias")).await;
    let said: serde_json::Value = serde_json::from_str(&stale.text).unwrap();
    assert_eq!(said["answers"]["story"]["became"], "stale");
    assert_eq!(said["answers"]["story"]["theirs"], "Hannas <text>");
    assert!(said["present"].as_str().unwrap().contains("Hanna Påhittad"));

    // Without a session what comes back is no data: the program keeps the text and says so.
    let nobody = desk.stranger().post(&save, &fields("x")).await;
    assert_eq!(nobody.status, StatusCode::FORBIDDEN);
    assert!(serde_json::from_str::<serde_json::Value>(&nobody.text).is_err());
}
