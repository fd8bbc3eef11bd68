//! Every form takes what people type, and survives what people and programs send.

use axum::http::StatusCode;

use crate::desk::{Desk, changed};

/// Every form of a draft.
const FORMS: [&str; 14] = [
    "/uppgifter",
    "/poster/ny",
    "/poster/skr-samordning",
    "/villkor/ny",
    "/villkor/1",
    "/tidsfrister/ny",
    "/tidsfrister/1",
    "/kallor/ny",
    "/kallor/1",
    "/summor/ny",
    "/summor/1",
    "/avvikelser/ny",
    "/fil",
    "/utfall",
];

const HOSTILE: &str =
    "å <script>alert(1)</script> \"' & \\ {x} ]] \u{1f469}\u{200d}\u{1f680} %s ${a}";

#[tokio::test]
async fn every_form_opened_and_sent_unchanged_changes_nothing() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let version = draft.rsplit('/').next().unwrap();
    let (before, _) = desk.casework.version(version).await.unwrap();
    for form in FORMS
        .iter()
        .filter(|form| !form.ends_with("/ny") && **form != "/utfall")
    {
        let answer = anna.fill(&format!("{draft}{form}"), &[]).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{form}: {}",
            answer.told()
        );
    }
    let (after, _) = desk.casework.version(version).await.unwrap();
    assert_eq!(after, before);
}

#[tokio::test]
async fn hostile_words_come_back_escaped_and_unchanged() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    for (form, list) in [
        ("/villkor/1", "/villkor"),
        ("/tidsfrister/1", "/tidsfrister"),
        ("/poster/skr-samordning", "/poster"),
    ] {
        let address = format!("{draft}{form}");
        let page = anna.get(&address).await;
        let field = if form.contains("villkor") {
            "text"
        } else if form.contains("frister") {
            "what"
        } else {
            "title"
        };
        let [swedish, english] = ["sv", "en"].map(|language| format!("{field}-{language}"));
        let form = changed(page.form(), &[(&swedish, HOSTILE), (&english, HOSTILE)]);
        let saved = anna.post(&address, &form).await;
        assert_eq!(
            saved.status,
            StatusCode::SEE_OTHER,
            "{address}: {}",
            saved.told()
        );
        for page in [
            format!("{draft}{list}"),
            address.clone(),
            format!("{draft}/fil"),
            draft.clone(),
        ] {
            let page = anna.get(&page).await;
            assert!(!page.says("<script>alert"), "{address}");
        }
        let page = anna.get(&address).await;
        let form = page.form();
        let value = &form.iter().find(|(name, _)| *name == swedish).unwrap().1;
        assert_eq!(value, HOSTILE, "{address}");
    }
}

#[tokio::test]
async fn no_garbage_in_any_form_is_our_fault() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let version = draft.rsplit('/').next().unwrap();
    let (before, _) = desk.casework.version(version).await.unwrap();
    let mut addresses: Vec<String> = FORMS.iter().map(|form| format!("{draft}{form}")).collect();
    addresses.push("/arbete/ny".to_owned());
    addresses.push("/arbete/ny/fil".to_owned());
    addresses.push("/arbete/underlag/hamta".to_owned());
    addresses.push("/logga-in".to_owned());
    let long = "x".repeat(2_000_000);
    for address in &addresses {
        let page = anna.get(address).await;
        let names: Vec<String> = page.form().into_iter().map(|(name, _)| name).collect();
        let with = |value: &str| {
            let fields = names.iter().filter(|name| *name != "revision");
            let mut fields: Vec<(String, String)> = fields
                .map(|name| (name.clone(), value.to_owned()))
                .collect();
            fields.push(("revision".to_owned(), "1".to_owned()));
            crate::desk::encoded(&fields).into_bytes()
        };
        let twice = [with("a"), b"&".to_vec(), with("b")].concat();
        let one_long = names
            .iter()
            .find(|name| *name != "revision")
            .cloned()
            .unwrap_or_default();
        let one_long = format!("revision=1&{one_long}={long}").into_bytes();
        let bodies: [(&str, Vec<u8>); 9] = [
            ("nothing", Vec::new()),
            ("revision alone", b"revision=1".to_vec()),
            ("garbage", b"\xff\xfe%zz&&==&a".to_vec()),
            ("json", b"{\"revision\":1}".to_vec()),
            ("hostile", with(HOSTILE)),
            ("numbers", with("99999999999999999999999999")),
            ("nul", b"revision=1&text=%00&title-sv=%00".to_vec()),
            ("twice", twice),
            ("long", one_long),
        ];
        for (what, body) in bodies {
            let answer = anna.post_raw(address, body).await;
            let status = answer.status;
            // Nothing tried or changed leads on; everything else is told.
            let told = status == StatusCode::UNPROCESSABLE_ENTITY
                || status == StatusCode::CONFLICT
                || status == StatusCode::SEE_OTHER;
            assert!(told, "{address} {what}: {status} {}", answer.told());
        }
        let other = anna.post_raw(address, b"revision=minus".to_vec()).await;
        assert!(other.status.is_client_error(), "{address}");
    }
    let (after, _) = desk.casework.version(version).await.unwrap();
    assert_eq!(after.text, before.text);
}

#[tokio::test]
async fn what_is_wrong_stands_in_the_summary_and_at_its_field_with_what_was_typed() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let item = format!("{draft}/poster/skr-samordning");
    let changes = [("amount", "1.000.000"), ("title-en", ""), ("source-id", "")];
    let answer = anna.fill(&item, &changes).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("<title>Fel: "));
    for field in ["amount", "title-en", "source-id"] {
        assert!(answer.says(&format!("href=\"#{field}\"")), "{field}");
        assert!(answer.says(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(answer.says("Menar du 1\u{a0}000\u{a0}000\u{a0}kr?"));
    assert_eq!(answer.field("amount").as_deref(), Some("1.000.000"));
    let summary = answer.text.find("error-summary").unwrap();
    assert!(summary < answer.text.find("id=\"amount\"").unwrap());
}

#[tokio::test]
async fn what_only_the_whole_file_shows_is_told_at_the_field_it_came_from() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    // An id with capitals can be typed, but is none.
    let answer = anna
        .fill(
            &format!("{draft}/poster/skr-samordning"),
            &[("id", "Är Inte Ett Id")],
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#id\""), "{}", answer.told());
    // What is confirmed names its source.
    let facts = [
        ("total_status", "confirmed"),
        ("total_source-id", ""),
        ("total_source-at", ""),
    ];
    let answer = anna.fill(&format!("{draft}/uppgifter"), &facts).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#total_s"), "{}", answer.told());
    // A source that is referred to cannot just be removed.
    let answer = anna.fill(&format!("{draft}/kallor/1/ta-bort"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#formularet\"") && answer.says("id=\"formularet\""));
}

#[tokio::test]
async fn keys_are_chosen_or_written_and_faults_stand_at_the_key() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let new = format!("{draft}/poster/ny");
    let item = |id: &'static str, more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("id", id),
            ("level", "county"),
            ("amount", "210 000 000 kr"),
            ("title-sv", "Ny post"),
            ("title-en", "New item"),
            ("source-id", "forlaga"),
            ("source-at", "överallt"),
        ];
        fields.extend_from_slice(more);
        fields
    };
    let ages = [("key", "ages"), ("key-age-from", "0"), ("key-age-to", "25")];
    let saved = anna.fill(&new, &item("unga", &ages)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let rest = [
        ("key", "fixed-rest"),
        ("key-each", "5 000 000"),
        ("key-notation", "population"),
    ];
    let saved = anna.fill(&new, &item("vuxna", &rest)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let list = anna.get(&format!("{draft}/poster")).await;
    assert!(list.says("efter antalet invånare 0–25 år"));
    assert!(list.says("5\u{a0}000\u{a0}000\u{a0}kr till var och en, resten efter folkmängd"));
    let wrong = [("key", "notation"), ("key-notation", "{ fixed = 5 }")];
    let answer = anna.fill(&new, &item("fel", &wrong)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#key-notation\""), "{}", answer.told());
    assert_eq!(
        answer.lines("key-notation").as_deref(),
        Some("{ fixed = 5 }")
    );
    // The figures of the year are not there yet: the draft says which, and what to do.
    let outcome = anna.get(&format!("{draft}/utfall?niva=lan")).await;
    assert!(outcome.says("Hämta in underlag"), "{}", outcome.told());
    let stand_in = [
        ("population-stand_in", "2024-12-31"),
        ("ages-stand_in", "2021-12-31"),
    ];
    let saved = anna.fill(&format!("{draft}/uppgifter"), &stand_in).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    // The draft tells what each county would get of them.
    let outcome = anna.get(&format!("{draft}/utfall?niva=lan")).await;
    assert!(
        outcome.says("420\u{a0}000\u{a0}000\u{a0}kr"),
        "{}",
        outcome.told()
    );
}

#[tokio::test]
async fn what_is_tried_is_shown_beside_the_draft_and_used_only_when_asked_for() {
    let desk = Desk::new().await;
    let anna = desk.person("karin").await;
    let draft = anna.start().await;
    let version = draft.rsplit('/').next().unwrap();
    let (before, _) = desk.casework.version(version).await.unwrap();
    let tried = format!("{draft}/utfall?niva=samordnare&belopp-skr-samordning=40+000+000");
    let page = anna.get(&tried).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("33\u{a0}000\u{a0}000\u{a0}kr") && page.says("40\u{a0}000\u{a0}000\u{a0}kr"));
    assert!(page.says("7\u{a0}000\u{a0}000\u{a0}kr"));
    let (after, _) = desk.casework.version(version).await.unwrap();
    assert_eq!(after, before);
    let fields = [("revision", "1"), ("belopp-skr-samordning", "40 000 000")];
    let used = anna.post(&format!("{draft}/utfall"), &fields).await;
    assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.told());
    let (after, _) = desk.casework.version(version).await.unwrap();
    assert!(after.text.contains("40_000_000") && after.text.contains("1_567_000_000"));
}
