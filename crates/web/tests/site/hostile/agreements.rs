//! An agreement whose every text means something to some program: written by an official, published by two, and read as words
//! on every page, in every file and calendar, in documents and in e-mail.

use agreement::{reader, shipped, writer};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use calamine::Reader as _;
use casework::letters::{Grounds, Received, annex, decision_letter, receipt};
use casework::store::email::{self, EmailStatus};
use grants::agreement::{Agreement, Condition, Deadline};
use grants::{Level, Text};
use jiff::civil::date;
use web::{Access, Route};
use wording::Language;

use super::read_back::{bytes, cells, is_one_letter, read_back, shown_in_calendar, squeezed};
use super::texts::{HOSTILE, refused};
use super::{is_harmless, tried};
use crate::desk::{Answer, Desk, Person};
use crate::messages::story::{begun, id_of, revision};
use crate::work::story::becomes_published;

const AGREEMENT: &str = "psykisk-halsa-2021";

fn pair(text: &str) -> Text {
    Text {
        sv: text.to_owned(),
        en: text.to_owned(),
    }
}

/// All of them in one.
fn all_texts() -> String {
    HOSTILE.map(|one| one.text).join(" | ")
}

/// Every text for people becomes a hostile one; all else stays, so that the year is shared out as before.
fn hostile(mut agreement: Agreement) -> Agreement {
    agreement.title = pair(&all_texts());
    agreement.purpose = Some(pair(&"å".repeat(5_000)));
    agreement.registration_number = Some(HOSTILE[0].text.to_owned());
    for (source, one) in agreement.sources.iter_mut().zip(HOSTILE.iter().cycle()) {
        one.text.clone_into(&mut source.title);
        one.text.clone_into(&mut source.publisher);
        source.note = Some(pair(one.text));
    }
    for (item, one) in agreement.items.iter_mut().zip(HOSTILE.iter().cycle()) {
        item.title = pair(one.text);
        item.note = Some(pair(one.text));
    }
    agreement.deadlines = HOSTILE
        .map(|one| Deadline {
            date: date(2021, 11, 15),
            who: one.text.to_owned(),
            what: pair(one.text),
            source: None,
        })
        .to_vec();
    agreement.conditions = HOSTILE
        .map(|one| Condition {
            text: pair(one.text),
            source: None,
        })
        .to_vec();
    if let Some(claim) = &mut agreement.claim {
        claim.note = Some(pair(&all_texts()));
    }
    if let Some(report) = &mut agreement.report {
        report.tool = Some(HOSTILE[1].text.to_owned());
        report.note = Some(pair(&all_texts()));
    }
    if let Some(repayment) = &mut agreement.repayment {
        repayment.note = Some(pair(&all_texts()));
    }
    agreement
}

/// A correction of the year is begun: the address of its draft.
async fn corrected(karin: &Person) -> String {
    let form = [
        ("satt", "rattelse"),
        ("rattelse", AGREEMENT),
        ("skal", "Texterna ändras."),
    ];
    let started = karin.post("/arbete/ny", &form).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.told());
    started.location().to_owned()
}

/// The year is published with hostile texts, written in the workspace by one and approved by another.
async fn published(desk: &Desk) {
    let karin = desk.person("karin").await;
    let draft = corrected(&karin).await;
    let (stored, _) = desk.casework.version(id_of(&draft)).await.unwrap();
    let before = reader::read(&stored.text, "a", shipped::register()).unwrap();
    let wanted = hostile(before);
    let saved = karin
        .fill(
            &format!("{draft}/fil"),
            &[("text", &writer::write(&wanted))],
        )
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    for part in [
        "",
        "/fil",
        "/uppgifter",
        "/poster",
        "/villkor",
        "/tidsfrister",
        "/utfall",
    ] {
        let page = karin.get(&format!("{draft}{part}")).await;
        assert_eq!(page.status, StatusCode::OK, "{part}");
        is_harmless(&page, part);
    }
    becomes_published(desk, &draft).await;
    let now = desk.site.published();
    let now = &now.agreement(AGREEMENT).unwrap().agreement;
    assert_eq!(*now, wanted, "what was written is what is published");
}

/// As a page writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn kind(answer: &Answer) -> &str {
    let kind = answer.headers.get(CONTENT_TYPE);
    kind.map_or("", |kind| kind.to_str().unwrap())
}

/// The addresses of the samples that are there for whoever asks.
fn addresses(access: Access) -> Vec<String> {
    let of_access = |route: &Route| route.access == access;
    let mut all = Vec::new();
    for route in web::routes().iter().filter(|route| of_access(route)) {
        let there = route.samples.iter().filter(|sample| sample.status == 200);
        for sample in there.filter(|sample| !sample.address.contains('{')) {
            all.push(sample.address.to_owned());
            if route.translated {
                let whole = format!("/en{}", sample.address);
                all.push(whole.trim_end_matches('/').to_owned());
            }
        }
    }
    all
}

#[tokio::test]
async fn hostile_texts_of_an_agreement_are_words_on_pages_in_calendars_and_in_tables() {
    let desk = Desk::new().await;
    published(&desk).await;
    let karin = desk.person("karin").await;
    let anybody = desk.stranger();
    let (mut pages, mut calendars) = (String::new(), 0);
    for (person, access) in [(&anybody, Access::Public), (&karin, Access::SignedIn)] {
        for address in addresses(access) {
            let answer = person.get(&address).await;
            is_harmless(&answer, &address);
            // A private page of something that is not there in this database is none of the claim.
            let is_there = answer.status == StatusCode::OK;
            assert!(
                is_there || access == Access::SignedIn,
                "{address}: {}",
                answer.status
            );
            let kind = kind(&answer).to_owned();
            if kind.starts_with("text/html") {
                pages.push_str(&answer.text);
            } else if kind.starts_with("text/calendar") {
                shown_in_calendar(&answer.text);
                calendars += 1;
            } else if kind.starts_with("text/csv") && is_there {
                cells(answer.text.as_bytes(), &address);
            }
        }
    }
    assert!(calendars >= 4, "{calendars}");
    let missing = |said: &str, written: fn(&str) -> String| -> Vec<&str> {
        let all = HOSTILE.iter().map(|one| one.text);
        all.filter(|text| !said.contains(&written(text))).collect()
    };
    assert_eq!(missing(&pages, escaped), [""; 0], "on no page");
    for address in ["/kalender.ics", "/kalender.ics?sprak=en"] {
        let calendar = String::from_utf8(bytes(&desk, address).await).unwrap();
        let shown = shown_in_calendar(&calendar).join("\n");
        assert_eq!(missing(&shown, str::to_owned), [""; 0], "{address}");
    }
    let own = bytes(&desk, "/mottagare/0115/kalender.ics").await;
    shown_in_calendar(&String::from_utf8(own).unwrap());
    let files = format!("/oppna-data/{AGREEMENT}");
    for name in [
        "tilldelning.csv",
        "tilldelning-excel.csv",
        "tilldelning-excel.csv?sprak=en",
    ] {
        let address = format!("{files}/{name}");
        cells(&bytes(&desk, &address).await, &address);
    }
    let workbook = bytes(&desk, &format!("{files}/tilldelning.xlsx")).await;
    let mut workbook = calamine::Xlsx::new(std::io::Cursor::new(workbook)).unwrap();
    for sheet in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&sheet).unwrap();
        let runs: Vec<_> = formulas.used_cells().collect();
        assert!(runs.is_empty(), "{sheet}: {runs:?}");
    }
    for name in ["tilldelning.json", "tilldelning.jsonstat"] {
        let json = bytes(&desk, &format!("{files}/{name}")).await;
        let _: serde_json::Value = serde_json::from_slice(&json).unwrap();
    }
}

#[tokio::test]
async fn hostile_texts_of_an_agreement_come_out_of_documents_as_they_went_in() {
    let desk = Desk::new().await;
    published(&desk).await;
    let published = desk.site.published();
    let of = published.agreement(AGREEMENT).unwrap();
    let grounds = Grounds::published(&published, of, date(2021, 12, 1));
    let mut said = read_back(&annex(&grounds, Language::Swedish));
    for (level, code) in [
        (Level::Municipality, "0115"),
        (Level::Region, "21"),
        (Level::County, "21"),
        (Level::Coordinator, "SKR"),
    ] {
        let recipient = published.register().find(level, code.parse().unwrap());
        for language in Language::ALL {
            let letter = decision_letter(&grounds, recipient.unwrap(), language);
            said.push_str(&read_back(&letter));
        }
    }
    for (item, one) in of.agreement.items.iter().zip(HOSTILE.iter().cycle()) {
        assert!(
            said.contains(&squeezed(one.drawn)),
            "{}: {:?}",
            item.id,
            one.text
        );
    }
    for one in HOSTILE {
        let received = Received {
            what: one.text,
            number: "2021/17",
            at: crate::desk::now(),
            sender: one.text,
            subject: one.text,
            sha256: "0",
        };
        let said = read_back(&receipt(&received, Language::Swedish));
        let there = said.matches(&squeezed(one.drawn)).count();
        assert!(there >= 3, "{:?} {there}: {said}", one.text);
    }
}

#[tokio::test]
async fn hostile_texts_of_an_agreement_are_words_in_messages_and_their_mail() {
    let desk = Desk::new().await;
    published(&desk).await;
    let karin = desk.person("karin").await;
    let address = begun(&karin).await;
    is_harmless(&karin.get(&address).await, "the draft");
    let subject: String = HOSTILE[2].text.chars().take(60).collect();
    tried(&karin, &format!("{address}/text"), &[("amne", &subject)]).await;
    let now = revision(&karin, &address).await;
    let form = [("gor", "lamna-in"), ("revision", now.as_str())];
    let submitted = karin.post(&address, &form).await;
    is_harmless(&submitted, "handed in");
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );
    desk.approve("karl", id_of(&address)).await.unwrap();
    let anybody = desk.stranger();
    for page in ["/meddelanden", "/meddelanden/2025/1", "/meddelanden.atom"] {
        let answer = anybody.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        is_harmless(&answer, page);
    }
    let mut read = desk.casework.store().reader().await.unwrap();
    let mails = email::page(&mut read, EmailStatus::Waiting, 1_000).await;
    for mail in mails.unwrap() {
        is_one_letter(&mail);
    }
}

#[tokio::test]
async fn a_text_that_would_not_be_read_as_it_is_shown_is_refused_at_its_place() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let draft = corrected(&karin).await;
    let (before, _) = desk.casework.version(id_of(&draft)).await.unwrap();
    for text in refused() {
        for (form, field) in [
            ("/uppgifter", "title-sv"),
            ("/villkor/1", "text-en"),
            ("/poster/skr-samordning", "title-en"),
        ] {
            let told = format!("{form} {text:.40?}");
            let sent = karin
                .fill(&format!("{draft}{form}"), &[(field, &text)])
                .await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
            let is_said = sent.says("tecken som inte syns") || sent.says("5\u{a0}000");
            assert!(is_said, "{told}: {}", sent.told());
            // Both languages stand on one line of the file, and the fault is told at the first of them.
            let (both, _) = field.split_once('-').unwrap();
            assert!(sent.says(&format!("href=\"#{both}-")), "{told}");
        }
        let written = before
            .text
            .replace("title = { sv = \"", &format!("title = {{ sv = \"{text}"));
        let sent = karin
            .fill(&format!("{draft}/fil"), &[("text", &written)])
            .await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:.40?}");
        assert!(sent.says("Rad "), "{}", sent.told());
    }
    let nul = karin
        .fill(&format!("{draft}/uppgifter"), &[("title-sv", "a\0b")])
        .await;
    assert_eq!(nul.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (after, _) = desk.casework.version(id_of(&draft)).await.unwrap();
    assert_eq!(after, before);
}
