use super::*;

fn bounce(action: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.org\r\nTo: post@example.se\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; registrator@example.org\r\n{action}Status: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n\
         --b\r\n{returned}\r\n--b--\r\n"
    )
}

const HEADERS: &str = "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID:\r\n <0f3a@example.se>\r\nSubject: Hej\r\n";
const WHOLE: &str = "Content-Type: message/rfc822\r\n\r\nMessage-ID: <0f3a@example.se>\r\nSubject: Hej\r\n\r\nHej\r\n";

#[test]
fn a_report_names_the_message_by_its_returned_headers_or_its_whole() {
    for returned in [HEADERS, WHOLE] {
        let report = read(
            bounce("Action: failed\r\n", returned).as_bytes(),
            "example.se",
        );
        let report = report.unwrap();
        assert_eq!(report.header_ids, ["0f3a"]);
        assert_eq!(report.action, Action::Failed);
        assert_eq!(report.reason, "5.1.1 smtp; 550 5.1.1 no such user");
    }
}

#[test]
fn a_delay_is_no_failure() {
    let report = read(
        bounce("Action: delayed\r\n", HEADERS).as_bytes(),
        "example.se",
    );
    assert_eq!(report.unwrap().action, Action::Delayed);
}

#[test]
fn ids_of_others_are_not_ours() {
    let report = read(
        bounce("Action: failed\r\n", HEADERS).as_bytes(),
        "example.org",
    );
    assert_eq!(report.unwrap().header_ids, Vec::<String>::new());
}

#[test]
fn an_ordinary_letter_is_no_report() {
    let letter = b"From: a@example.org\r\nIn-Reply-To: <0f3a@example.se>\r\n\r\nTack!\r\n";
    assert_eq!(read(letter, "example.se"), None);
    assert_eq!(read(bounce("", HEADERS).as_bytes(), "example.se"), None);
    assert_eq!(read(b"", "example.se"), None);
}

#[test]
fn what_a_server_says_is_kept_short_and_on_one_line() {
    let long = format!(
        "Action: failed\r\nDiagnostic-Code: smtp; {}\u{7}\r\n",
        "x".repeat(5000)
    );
    let report = read(bounce(&long, HEADERS).as_bytes(), "example.se").unwrap();
    assert!(report.reason.chars().count() <= LONGEST_REASON_CHARACTERS);
    assert!(!report.reason.chars().any(char::is_control));
}

/// Every report cut off at every byte, and with every byte put out of order, is read without a panic.
#[test]
fn a_broken_report_is_read_without_a_panic() {
    let whole = bounce("Action: failed\r\n", WHOLE).into_bytes();
    for end in 0..whole.len() {
        let _ = read(&whole[..end], "example.se");
        let mut spoiled = whole.clone();
        spoiled[end] = spoiled[end].wrapping_add(128);
        let _ = read(&spoiled, "example.se");
        spoiled[end] = b'\n';
        let _ = read(&spoiled, "example.se");
    }
    let deep = "Content-Type: message/rfc822\r\n\r\n".repeat(5000);
    let _ = read(deep.as_bytes(), "example.se");
}

/// Something is put in, taken out or changed at places of a report that a server really sends.
fn spoilt(changes: &[(usize, u8, u8)]) -> Vec<u8> {
    let mut bytes = bounce("Action: failed\r\n", HEADERS).into_bytes();
    for (at, how, byte) in changes {
        let at = at % bytes.len().max(1);
        match how % 4 {
            0 => bytes.insert(at, *byte),
            1 if bytes.len() > 1 => drop(bytes.remove(at)),
            2 => bytes.truncate(at),
            _ => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|one| *one = *byte),
        }
        if bytes.is_empty() {
            bytes.push(*byte);
        }
    }
    bytes
}

#[test]
fn what_is_spoilt_below_is_a_report_as_long_as_nothing_is_changed() {
    assert!(read(&spoilt(&[]), "example.se").is_some());
}

proptest::proptest! {
    #[test]
    fn whatever_came_of_a_report_what_is_read_of_it_is_short_ours_and_on_one_line(
        changes in proptest::collection::vec((proptest::prelude::any::<usize>(), 0..4_u8, 0..=255_u8), 0..40),
    ) {
        if let Some(report) = read(&spoilt(&changes), "example.se") {
            proptest::prop_assert!(report.header_ids.len() <= MOST_IDS);
            proptest::prop_assert!(report.reason.chars().count() <= LONGEST_REASON_CHARACTERS);
            proptest::prop_assert!(!report.reason.chars().any(char::is_control));
            for id in &report.header_ids {
                proptest::prop_assert!(!id.contains(['<', '>', '@', '\r', '\n']), "{id}");
            }
        }
    }

    #[test]
    fn bytes_of_any_kind_are_read_without_a_panic(bytes in proptest::collection::vec(0..=255_u8, 0..2_000)) {
        let _ = read(&bytes, "example.se");
    }
}
