//! Texts that mean something to some program, in every field about messages, questions, deadlines and registers: each is kept
//! as words or refused with the reason, never an error of ours, and comes out as words wherever it is shown.

mod agreements;
mod names;
mod read_back;
mod texts;

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

use crate::desk::{Answer, Desk, Person};
use crate::messages::story::begun;
use crate::threads::questions::to_answer;

/// What would do harm where it was not taken as text, and texts without an end.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
        "]]> <![CDATA[ --> <!-- </title></textarea></table>",
        "{{ 7 * 7 }} {% for x in range(100000) %}x{% endfor %} {# #}",
        "#read(\"/etc/passwd\") $x^2$ = Rubrik\n/ term: nej",
        "[x](javascript:alert(1)) ![x](http://a.example/x.png) **a",
        "rad\r\nBcc: alla@example.org\r\n\r\nX-Evil: ja",
        "\u{202e}txet\u{202c} \u{2066}isolerad\u{2069}",
        "שלום עולם مرحبا بالعالم",
        "😀👩‍👩‍👧‍👦🇸🇪 e\u{301}\u{308}\u{20dd}",
        "noll\u{0}klocka\u{7}flykt\u{1b}[31m slut\u{7f}",
        "'; drop table message; -- =cmd|' /C calc'!A0",
        "%PDF-1.7 %00 %0d%0a ../../etc/passwd ?a=b&c#d",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("å".repeat(100_000));
    texts
}

/// What is in no page of ours, and would be if a text was taken for more than words.
const MARKS: [&str; 7] = [
    "<script>alert",
    "<img src=x",
    "href=\"javascript",
    "src=\"http://a.example",
    "]]>",
    "--> <!--",
    "</title></textarea>",
];

fn is_harmless(answer: &Answer, of: &str) {
    let told = || format!("{of:.60}: {}", answer.told());
    assert!(!answer.status.is_server_error(), "{}", told());
    let kind = answer.headers.get(CONTENT_TYPE);
    let kind = kind.map_or("", |kind| kind.to_str().unwrap());
    // In a table or a calendar a mark of HTML is only a sign.
    let is_markup = kind.starts_with("text/html") || kind.contains("xml");
    let marks: &[&str] = if is_markup { &MARKS } else { &[] };
    for wrong in marks {
        assert!(!answer.text.contains(wrong), "{wrong:?} {}", told());
    }
    for (name, value) in &answer.headers {
        assert!(name != "x-evil" && name != "bcc", "{}", told());
        assert!(!value.as_bytes().iter().any(u8::is_ascii_control));
    }
}

/// Fills in a form. What was taken leads on; what was not is told.
async fn tried(person: &Person, address: &str, fields: &[(&str, &str)]) -> Option<String> {
    let answer = person.fill(address, fields).await;
    is_harmless(&answer, fields[0].1);
    match answer.status {
        StatusCode::SEE_OTHER => Some(answer.location().to_owned()),
        StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::BAD_REQUEST
        | StatusCode::CONFLICT
        | StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::TOO_MANY_REQUESTS => None,
        other => panic!("{address} {other}: {}", answer.told()),
    }
}

#[tokio::test]
async fn hostile_texts_are_words_in_every_field_and_on_every_page() {
    let desk = Desk::new().await;
    desk.casework.seed_demo_matters().await.unwrap();
    let sent = desk.casework.sent_messages().await.unwrap().remove(0);
    let (hanna, karin) = (desk.person("hanna").await, desk.person("karin").await);
    let anybody = desk.stranger();
    let message = begun(&karin).await;
    let delivery = format!("/mina-sidor/meddelanden/{}-kommun-0115", sent.id);
    let deadline = "/mina-sidor/frister/psykisk-halsa-2021/repayment";
    let mut pages: Vec<(&Person, String)> = Vec::new();
    let mut taken = 0;
    for text in hostile() {
        let short: String = text.chars().take(50).collect();
        for (subject, body) in [(&text, &text), (&short, &text), (&short, &short)] {
            let fields = [("rubrik", subject.as_str()), ("text", body)];
            if let Some(path) = tried(&hanna, "/mina-sidor/fragor/ny", &fields).await {
                taken += 1;
                let answering = to_answer(&path);
                tried(&karin, &answering, &[("text", body)]).await;
                let number = [("gor", "nummer"), ("eget-nummer", short.as_str())];
                is_harmless(&hanna.post(&path, &number).await, body);
                pages.extend([(&hanna, path), (&karin, answering)]);
                break;
            }
        }
        for (subject, body) in [(&text, &text), (&short, &text), (&short, &short)] {
            let fields = [("amne", subject.as_str()), ("text", body)];
            if tried(&karin, &format!("{message}/text"), &fields)
                .await
                .is_some()
            {
                taken += 1;
                is_harmless(&karin.get(&message).await, body);
                is_harmless(&karin.get(&format!("{message}/text")).await, body);
                break;
            }
        }
        let fields = [("namn", short.as_str()), ("amne", &short), ("text", &text)];
        if let Some(path) = tried(&karin, "/arbete/meddelanden/mallar/ny", &fields).await {
            taken += 1;
            pages.push((&karin, path));
        }
        for number in [&text, &short] {
            is_harmless(&hanna.post(&delivery, &[("nummer", number)]).await, number);
            is_harmless(&hanna.get(&delivery).await, number);
        }
        for note in [&text, &short] {
            let fields = [("hur", "gjort"), ("anteckning", note.as_str())];
            let noted = hanna.post(deadline, &fields).await;
            is_harmless(&noted, note);
            is_harmless(&hanna.get(deadline).await, note);
            if noted.status == StatusCode::SEE_OTHER {
                taken += 1;
                let back = hanna.post(deadline, &[("gor", "ta-bort")]).await;
                assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.told());
                break;
            }
        }
        let trial = karin.post("/arbete/epost", &[("prov", &text)]).await;
        is_harmless(&trial, &text);
        for question in ["/arbete/epost?visa=", "/arbete/diarium?sok="] {
            let asked: String = form_urlencoded::byte_serialize(short.as_bytes()).collect();
            is_harmless(&karin.get(&format!("{question}{asked}")).await, &text);
        }
    }
    // Most are only words, and are kept; a test in which all were refused would show nothing.
    assert!(taken > 40, "{taken}");
    let ledger = format!("/arbete/meddelanden/{}/utskick", sent.id);
    for address in [
        "/arbete",
        "/arbete/meddelanden",
        "/arbete/meddelanden/mallar",
        "/arbete/fragor",
        "/arbete/diarium",
        "/arbete/diarium.csv",
        "/arbete/epost",
        "/arbete/frister",
        "/arbete/frister/psykisk-halsa-2021/repayment/kommun-0115",
        &ledger,
        &format!("{ledger}.csv"),
        &message,
    ] {
        pages.push((&karin, address.to_owned()));
    }
    for address in [
        "/mina-sidor",
        "/mina-sidor/fragor",
        "/mina-sidor/meddelanden",
        "/mina-sidor/frister",
    ] {
        pages.push((&hanna, address.to_owned()));
    }
    for address in ["/meddelanden", "/meddelanden.atom", "/kalender.ics"] {
        pages.push((&anybody, address.to_owned()));
    }
    for (person, address) in pages {
        keeps_nothing_harmful(&person.get(&address).await, &address);
    }
}

fn keeps_nothing_harmful(page: &Answer, address: &str) {
    let is_there = page.status == StatusCode::OK || page.status == StatusCode::NOT_FOUND;
    assert!(is_there, "{address} {}", page.status);
    is_harmless(page, address);
    // What is typed into a search comes back as it was; what no database keeps is never kept.
    for unseen in ['\u{0}', '\u{1b}'] {
        assert!(!page.text.contains(unseen), "{address}: {unseen:?}");
    }
}
