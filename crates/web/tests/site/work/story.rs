//! The whole way of a year, by two people.

use axum::http::StatusCode;
use casework::approval::ApprovalError;
use grants::approval::ApprovalRefusal;

use crate::desk::Desk;

#[tokio::test]
async fn a_year_is_started_changed_submitted_approved_and_published_by_two_people() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let bo = desk.person("karl").await;
    let draft = anna.start().await;

    // The amount is typed with spaces of several kinds and a unit.
    let item = format!("{draft}/poster/skr-samordning");
    let saved = anna
        .fill(&item, &[("amount", " 34\u{a0}000\u{2009}000 kr")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let list = anna.get(&format!("{draft}/poster")).await;
    assert!(list.says("34\u{a0}000\u{a0}000\u{a0}kr"));

    // The sums tell that one million is too much.
    let page = anna.get(&draft).await;
    assert!(
        page.says("1\u{a0}000\u{a0}000\u{a0}kr för mycket"),
        "{}",
        page.told()
    );

    // Without a reason it is not submitted, and the page says what to do.
    let submit = format!("{draft}/gor/skicka-in");
    let refused = anna.fill(&submit, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("går inte ihop") && refused.says("href=\"#skal\""));
    let reason = "Regeringens tillägg är inte infört i summorna än.";
    let submitted = anna.fill(&submit, &[("skal", reason)]).await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );

    // Whoever wrote it cannot be the second person, and nobody publishes what no second person has approved.
    let version = draft.rsplit('/').next().unwrap();
    let own = desk.approve("karin", version).await;
    let own_work = ApprovalError::Refused(ApprovalRefusal::OwnWork);
    assert_eq!(own.unwrap_err().to_string(), own_work.to_string());
    for person in [&anna, &bo] {
        let address = format!("{draft}/gor/publicera");
        let early = person.post(&address, &[("revision", "3")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.told());
    }

    // Nothing shows outside before it is published.
    let digest_before = desk.site.published().sequence;
    assert!(
        desk.site
            .published()
            .agreement("psykisk-halsa-2025")
            .is_none()
    );
    desk.approve("karl", version).await.unwrap();
    let late = anna
        .post(&format!("{draft}/gor/publicera"), &[("revision", "4")])
        .await;
    assert_eq!(late.status, StatusCode::FORBIDDEN, "{}", late.told());
    let confirm = bo.get(&format!("{draft}/gor/publicera")).await;
    let (stored, _) = desk.casework.version(version).await.unwrap();
    let text_digest = documents::proof::sha256(stored.text.as_bytes());
    assert!(confirm.says(&text_digest));
    assert!(confirm.says("1\u{a0}560\u{a0}000\u{a0}000\u{a0}kr"));
    let published = bo.fill(&format!("{draft}/gor/publicera"), &[]).await;
    assert_eq!(
        published.status,
        StatusCode::SEE_OTHER,
        "{}",
        published.told()
    );

    // It shows at once.
    assert!(desk.site.published().sequence > digest_before);
    let year = desk.site.published();
    let year = year.agreement("psykisk-halsa-2025").unwrap();
    assert_eq!(year.version.number, 1);
    let item = year.agreement.item("skr-samordning").unwrap();
    assert_eq!(item.amount.whole_kronor(), Some(34_000_000));

    // The record tells every act, by whom and why, the latest first.
    let (_, history) = desk.casework.version(version).await.unwrap();
    let acts: Vec<(&str, &str)> = (history.iter())
        .map(|done| (done.actor_name.as_str(), done.act.as_str()))
        .collect();
    let wanted = [
        ("Karl Påhittad", "published"),
        ("Karl Påhittad", "approved"),
        ("Karin Påhittad", "submitted"),
        ("Karin Påhittad", "saved"),
        ("Karin Påhittad", "started"),
    ];
    assert_eq!(acts, wanted);
    let record = anna.get("/arbete/handelser").await;
    for words in [
        "publicerade versionen",
        "godkände versionen",
        "skickade in versionen",
        reason,
    ] {
        assert!(record.says(words), "{words}");
    }
}

/// Karin hands a draft in, Karl approves and publishes it.
pub async fn becomes_published(desk: &Desk, draft: &str) {
    let version = draft.rsplit('/').next().unwrap();
    let reason = [("skal", "Poster saknas i källorna.")];
    for (key, act, fields) in [
        ("karin", "skicka-in", &reason[..]),
        ("karl", "publicera", &[]),
    ] {
        let person = desk.person(key).await;
        let answer = person.fill(&format!("{draft}/gor/{act}"), fields).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{act}: {}",
            answer.told()
        );
        if act == "skicka-in" {
            desk.approve("karl", version).await.unwrap();
        }
    }
}

#[tokio::test]
async fn what_another_process_publishes_shows_here_without_a_restart() {
    let desk = Desk::new().await;
    let draft = desk.person("karin").await.start().await;
    // Another site on the same database, which has never been asked anything.
    let published = desk.casework.published().await.unwrap();
    let other = web::Site::new(published, crate::desk::now, "0.0.0");
    let other = other.with_casework(desk.casework.clone());
    becomes_published(&desk, &draft).await;
    assert!(other.published().agreement("psykisk-halsa-2025").is_none());
    assert!(other.refresh().await.unwrap());
    assert!(other.published().agreement("psykisk-halsa-2025").is_some());
    assert!(!other.refresh().await.unwrap());
}

#[tokio::test]
async fn a_correction_says_what_was_wrong_and_supersedes_what_was_published() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let start = [("satt", "rattelse"), ("rattelse", "psykisk-halsa-2024")];
    let without = anna.post("/arbete/ny", &start).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = "Rubriken saknade ett ord.";
    let started = anna
        .post("/arbete/ny", &[start[0], start[1], ("skal", reason)])
        .await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.told());
    let draft = started.location().to_owned();
    // A second one is refused while the first is open, and the reason stays in its field.
    let again = bo
        .post("/arbete/ny", &[start[0], start[1], ("skal", reason)])
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(again.lines("skal").as_deref(), Some(reason));
    let facts = format!("{draft}/uppgifter");
    let saved = anna
        .fill(&facts, &[("title-sv", "Psykisk hälsa 2024, rättad")])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let page = bo.get(&draft).await;
    assert!(page.says("Skillnader mot det som är publicerat"));
    assert!(page.says("Psykisk hälsa 2024, rättad"));
    becomes_published(&desk, &draft).await;
    let published = desk.site.published();
    let corrected = published.agreement("psykisk-halsa-2024").unwrap();
    assert_eq!(corrected.agreement.title.sv, "Psykisk hälsa 2024, rättad");
    assert_eq!(corrected.version.corrects, Some((1, reason.to_owned())));
    // What applied before stays to be read, with the reason why it no longer does.
    let stranger = desk.stranger();
    let page = stranger.get("/overenskommelser/2024").await;
    assert!(page.says("Versioner som gällde före") && page.says(reason));
    let files = "/oppna-data/psykisk-halsa-2024";
    let before = stranger
        .get(&format!("{files}/overenskommelse.toml?version=1"))
        .await;
    let now = stranger.get(&format!("{files}/overenskommelse.toml")).await;
    assert_eq!(
        (before.status, now.status),
        (StatusCode::OK, StatusCode::OK)
    );
    assert!(now.says("rättad") && !before.says("rättad"));
    let proof = stranger.get(&format!("{files}/bevis.zip?version=1")).await;
    assert_eq!(proof.status, StatusCode::OK);
    let never = stranger.get(&format!("{files}/bevis.zip?version=3")).await;
    assert_eq!(never.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_taken_home_and_started_again_from_its_file_says_the_same() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let file = anna.get(&format!("{draft}/fil.toml")).await;
    assert_eq!(file.status, StatusCode::OK);
    let discarded = anna.fill(&format!("{draft}/gor/kasta"), &[]).await;
    assert_eq!(discarded.location(), "/arbete");
    let started = anna
        .upload(
            "/arbete/ny/fil",
            &[("text", "")],
            ("2025.toml", file.text.as_bytes()),
        )
        .await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.told());
    let again = anna.get(&format!("{}/fil.toml", started.location())).await;
    assert_eq!(again.text, file.text);
}

#[tokio::test]
async fn a_file_with_faults_is_told_line_by_line_and_kept() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let text = "format = 1\nid = \"<b>\"\nyaer = 2025\n";
    let answer = anna
        .upload("/arbete/ny/fil", &[], ("fel.toml", text.as_bytes()))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.says("Rad 2, tecken") && answer.says("Rad 3, tecken 1"),
        "{}",
        answer.told()
    );
    assert!(!answer.says("<b>"));
    assert_eq!(answer.lines("text").as_deref(), Some(text));
    let bytes = anna
        .upload("/arbete/ny/fil", &[], ("bild.png", b"\x89PNG\xff\x00"))
        .await;
    assert_eq!(bytes.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn whoever_may_only_read_changes_nothing() {
    let desk = Desk::new().await;
    let (anna, rut) = (desk.person("karin").await, desk.person("rut").await);
    let draft = anna.start().await;
    for page in ["", "/poster", "/utfall", "/fil", "/uppgifter"] {
        let answer = rut.get(&format!("{draft}{page}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(
            answer.says("Du kan läsa men inte ändra") || page == "/utfall",
            "{page}"
        );
    }
    let version = draft.rsplit('/').next().unwrap();
    let before = desk.casework.version(version).await.unwrap();
    for address in [
        format!("{draft}/uppgifter"),
        format!("{draft}/poster/ny"),
        format!("{draft}/fil"),
        format!("{draft}/utfall"),
        format!("{draft}/gor/kasta"),
        format!("{draft}/gor/publicera"),
        "/arbete/ny".to_owned(),
        "/arbete/underlag/hamta".to_owned(),
    ] {
        let answer = rut
            .post(&address, &[("revision", "1"), ("satt", "efter")])
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        assert!(
            answer.says("Din roll ger inte rätt att göra det här"),
            "{address}"
        );
    }
    assert_eq!(desk.casework.version(version).await.unwrap(), before);
}

#[tokio::test]
async fn what_a_visitor_says_comes_to_the_workspace_and_nowhere_else() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let empty = anna.get("/arbete/synpunkter").await;
    assert!(empty.says("Ingen har skrivit något än"));
    let words = "Bra, men <b>var</b> är 2015?\0";
    let fields = [("sida", "/metod"), ("hjalpte", "nej"), ("kommentar", words)];
    let form = desk.stranger().get("/synpunkt?sida=/metod").await.form();
    let said = crate::desk::changed(form, &fields);
    let answer = desk.stranger().post("/synpunkt", &said).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let kept = anna.get("/arbete/synpunkter").await;
    assert!(kept.says("Bra, men &lt;b&gt;var&lt;/b&gt; är 2015?") && kept.says("/metod"));
}
