//! A message from the empty form to the public page.

use axum::http::StatusCode;

use crate::desk::{Desk, Person};

/// Begins a message and gives its address in the workspace.
pub async fn begun(person: &Person) -> String {
    let fields = [
        ("overenskommelse", "psykisk-halsa-2021"),
        ("mall", "passande"),
        ("rattar", ""),
    ];
    let answer = person.post("/arbete/meddelanden/nytt", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    answer.location().trim_end_matches("/text").to_owned()
}

pub fn id_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// The revision a page stands at.
pub async fn revision(person: &Person, address: &str) -> String {
    let page = person.get(address).await;
    page.field("revision").unwrap()
}

#[tokio::test]
async fn a_message_is_written_by_one_approved_by_another_and_public_at_once() {
    let desk = Desk::new().await;
    let (karin, karl, anybody) = (
        desk.person("karin").await,
        desk.person("karl").await,
        desk.stranger(),
    );
    let address = begun(&karin).await;
    let text = format!("{address}/text");
    let form = karin.get(&text).await;
    let body = form.lines("text").unwrap();
    assert!(
        body.contains(
            "1 december 2021 kl. 23.59"
                .replace(' ', "\u{a0}")
                .replacen("\u{a0}kl", " kl", 1)
                .as_str()
        )
    );
    let changed = format!("{body}\n\nSista svar den 5 maj 2021.");
    let saved = karin.fill(&text, &[("text", &changed)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let page = karin.get(&address).await;
    assert!(page.says("5 maj 2021"), "what was written by hand is told");
    assert!(page.says("Ett belopp eller datum finns inte i överenskommelsen"));

    let files = format!("{address}/bilagor");
    let revision_now = revision(&karin, &files).await;
    let sent = karin
        .upload(
            &files,
            &[("revision", &revision_now)],
            ("bilaga.pdf", b"%PDF-1.7"),
        )
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let now = revision(&karin, &address).await;
    let submitted = karin
        .post(&address, &[("gor", "lamna-in"), ("revision", &now)])
        .await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );

    // The second person reads the whole text and the hashes of what goes with it.
    let open = karl.get("/mina-sidor/godkannanden").await;
    let approval = open.text.split("/mina-sidor/godkannanden/").nth(1).unwrap();
    let approval = format!(
        "/mina-sidor/godkannanden/{}",
        approval.split('"').next().unwrap()
    );
    let asked = karl.get(&approval).await;
    assert!(asked.says("Sista svar den 5 maj 2021."), "{}", asked.told());
    assert!(asked.says("bilaga.pdf") && asked.says(&documents::proof::sha256(b"%PDF-1.7")));
    assert!(karin.get(&approval).await.field("digest").is_none());
    let none = anybody.get("/meddelanden/2025/1").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let digest = asked.field("digest").unwrap();
    let given = karl
        .post(&approval, &[("gor", "godkann"), ("digest", &digest)])
        .await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.told());

    for language in ["", "/en"] {
        let list = anybody.get(&format!("{language}/meddelanden")).await;
        assert!(list.says("1/2025"), "{}", list.told());
        let public = anybody.get(&format!("{language}/meddelanden/2025/1")).await;
        assert_eq!(public.status, StatusCode::OK);
        assert!(public.says("<div class=\"written\" lang=\"sv\">"));
        assert!(public.says("Sista svar den 5 maj 2021."));
        assert!(public.says("fordelning-psykisk-halsa-2021.pdf"));
        for name in ["Karin", "Karl"] {
            assert!(!public.says(name), "{name}");
        }
    }
    let public = anybody.get("/meddelanden/2025/1").await;
    let mut files = 0;
    for part in public.text.split("href=\"/bilagor/").skip(1) {
        let file = format!("/bilagor/{}", part.split('"').next().unwrap());
        let file = anybody.get(&file).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert_eq!(file.headers["content-type"], "application/pdf");
        let saved_as = file.headers["content-disposition"].to_str().unwrap();
        assert!(
            saved_as.starts_with("attachment; filename=\""),
            "{saved_as}"
        );
        files += 1;
    }
    assert_eq!(files, 3);
    let feed = anybody.get("/meddelanden.atom").await;
    let read = roxmltree::Document::parse(&feed.text).unwrap();
    let entries = read
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "entry")));
    assert_eq!(entries.count(), 1);
    // What was sent is as it is.
    let after = karin.get(&text).await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_two_write_at_once_is_shown_beside_each_other_and_nothing_is_lost() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let address = format!("{}/text", begun(&karin).await);
    let opened = karin.get(&address).await.form();
    let theirs = karl.fill(&address, &[("text", "Karls text.")]).await;
    assert_eq!(theirs.status, StatusCode::SEE_OTHER);
    let mine = crate::desk::changed(opened, &[("text", "Karins text.")]);
    let late = karin.post(&address, &mine).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Karls text.") && late.says("Karins text."));
    assert_eq!(late.lines("text").unwrap(), "Karins text.");
    assert_eq!(
        karl.get(&address).await.lines("text").unwrap(),
        "Karls text."
    );
    // Whoever has read both may save over it.
    let over = karin.post(&address, &late.form()).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.told());
}

#[tokio::test]
async fn a_text_that_is_too_long_or_missing_comes_back_as_it_was_typed() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = format!("{}/text", begun(&karin).await);
    let long = "ord ".repeat(20_000);
    for (field, typed) in [
        ("amne", "x".repeat(201)),
        ("amne", String::new()),
        ("text", long),
    ] {
        let answer = karin.fill(&address, &[(field, &typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let kept = if field == "amne" {
            answer.field(field).unwrap()
        } else {
            answer.lines(field).unwrap()
        };
        assert_eq!(kept, typed);
    }
}

#[tokio::test]
async fn nobody_else_opens_what_is_not_sent() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = begun(&karin).await;
    let files = format!("{address}/bilagor");
    let now = revision(&karin, &files).await;
    let sent = karin
        .upload(&files, &[("revision", &now)], ("a.pdf", b"%PDF-1"))
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = karin.get(&files).await;
    let document = page.text.split(&format!("{files}/")).nth(1).unwrap();
    let document = document.split('"').next().unwrap().to_owned();
    let own = karin.get(&format!("{files}/{document}")).await;
    assert_eq!(own.status, StatusCode::OK);
    for key in ["hanna", "petra", "ada"] {
        let other = desk.person(key).await;
        for path in [
            address.clone(),
            files.clone(),
            format!("{files}/{document}"),
        ] {
            let answer = other.get(&path).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{key} {path}");
        }
    }
    // The auditor reads, and writes nothing.
    let rut = desk.person("rut").await;
    assert_eq!(rut.get(&address).await.status, StatusCode::OK);
    let fields = [("gor", "slang"), ("revision", "2")];
    let answer = rut.post(&address, &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let public = desk
        .stranger()
        .get(&format!("/bilagor/{document}/a.pdf"))
        .await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
}
