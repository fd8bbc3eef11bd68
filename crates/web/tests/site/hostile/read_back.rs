//! Reading back what goes out: calendars, tables, e-mail and documents, as those do who get them.

use std::io::Write as _;
use std::process::{Command, Stdio};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use casework::mail::{Letter, Place, Sender};
use casework::store::email::Email;
use casework::typeset::{Document, typeset};
use tower::ServiceExt;

use crate::desk::Desk;

/// The bytes anybody gets at an address.
pub async fn bytes(desk: &Desk, address: &str) -> Vec<u8> {
    let router = web::router(desk.site.clone());
    let request = Request::get(address).body(Body::empty()).unwrap();
    let answer = router.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    body.to_vec()
}

/// The texts of a calendar as a program shows them; nothing in it is more than one of its properties.
pub fn shown_in_calendar(calendar: &str) -> Vec<String> {
    const PROPERTIES: [&str; 22] = [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "X-WR-TIMEZONE",
        "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL",
        "NAME",
        "X-WR-CALNAME",
        "X-WR-CALDESC",
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "DTSTART",
        "SUMMARY",
        "DESCRIPTION",
        "URL",
        "TRANSP",
        "CATEGORIES",
    ];
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let whole = calendar.replace("\r\n ", "");
    let lines: Vec<&str> = whole.split_terminator("\r\n").collect();
    let count = |wanted: &str| lines.iter().filter(|line| **line == wanted).count();
    assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
    let uids = lines.iter().filter(|line| line.starts_with("UID:"));
    assert_eq!(count("BEGIN:VEVENT"), uids.count());
    assert_eq!((count("BEGIN:VCALENDAR"), count("END:VCALENDAR")), (1, 1));
    let mut shown = Vec::new();
    for line in lines {
        let (head, value) = line.split_once(':').unwrap();
        let name = head.split(';').next().unwrap();
        assert!(PROPERTIES.contains(&name), "{line}");
        let mut text = String::new();
        let mut characters = value.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => match characters.next().unwrap() {
                    'n' => text.push('\n'),
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
        shown.push(text);
    }
    shown
}

/// The cells of a table, none of which a spreadsheet would run.
pub fn cells(csv: &[u8], address: &str) -> Vec<String> {
    let text = std::str::from_utf8(csv).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let between = if head.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(between)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut all = Vec::new();
    for row in reader.records() {
        for cell in &row.unwrap() {
            let digit =
                |one: char| one.is_ascii_digit() || matches!(one, ',' | '.' | ' ' | '\u{a0}');
            let number = cell.trim_start_matches('-').chars().all(digit);
            let runs = cell.starts_with(['=', '+', '@', '-', '\t', '\r']) && !number;
            assert!(!runs, "{address}: {cell:?}");
            all.push(cell.to_owned());
        }
    }
    all
}

/// An e-mail as it goes over the wire has the headers that any other has, and no more.
pub fn is_one_letter(email: &Email) {
    let place = Place::parse("smtp://127.0.0.1:25").unwrap();
    let sender = Sender::new(place, "Överens <post@example.se>").unwrap();
    let composed = sender.compose(&Letter {
        header_id: "abc123",
        to: &email.address,
        subject: &email.subject,
        body: &email.body,
        date: email.created_at,
        attachments: &[],
    });
    let composed = composed.unwrap();
    let text = composed.text().into_owned();
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let names: Vec<String> = head
        .split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap().to_ascii_lowercase())
        .collect();
    for name in &names {
        let known = [
            "message-id",
            "date",
            "from",
            "to",
            "subject",
            "auto-submitted",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
        ];
        assert!(known.contains(&name.as_str()), "{name} in {head}");
        let times = names.iter().filter(|other| *other == name).count();
        assert_eq!(times, 1, "{name} in {head}");
    }
    for turns in ['\u{202e}', '\0', '\u{1b}'] {
        assert!(!email.subject.contains(turns) && !email.body.contains(turns));
    }
}

/// A text without what a line break on paper adds or takes away.
pub fn squeezed(text: &str) -> String {
    let kept = |one: &char| {
        !one.is_whitespace() && !matches!(one, '-' | '\u{2010}' | '\u{ad}' | '\u{200b}')
    };
    text.chars().filter(kept).collect()
}

/// What a PDF says as Debian's poppler reads it, squeezed.
pub fn said_in(pdf: &[u8]) -> String {
    let mut reads = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext of poppler-utils reads documents back");
    let mut input = reads.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writes = std::thread::spawn(move || input.write_all(&pdf));
    let read = reads.wait_with_output().unwrap();
    writes.join().unwrap().unwrap();
    assert!(read.status.success());
    squeezed(&String::from_utf8(read.stdout).unwrap())
}

/// A document as it is read back.
pub fn read_back(document: &Document) -> String {
    said_in(&typeset(document).unwrap())
}
