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
