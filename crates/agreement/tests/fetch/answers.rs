//! Wrong, broken and hostile answers: each is a clear error, none a wrong table.

use std::time::{Duration, Instant};

use agreement::fetch::{Client, FetchError, Request, Settings, Table};
use agreement::population::Fault;
use wording::{Language, Speak};

use crate::source::{Behaviour, client, fetched, noon, raw, register, request};

fn refused(behaviour: Behaviour, request: &Request) -> FetchError {
    fetched(behaviour, request).0.unwrap_err()
}

fn from_raw(bytes: &'static [u8]) -> FetchError {
    client(&raw(bytes), &noon)
        .fetch(&request(false), &register(), &mut |_| {})
        .unwrap_err()
}

fn spoilt(spoil: fn(&str, String) -> String) -> FetchError {
    refused(
        Behaviour {
            spoil,
            ..Behaviour::default()
        },
        &request(false),
    )
}

#[test]
fn a_period_that_is_not_there_lists_the_newest_and_fetches_nothing() {
    let late = Request {
        period: "2021".into(),
        ..request(false)
    };
    let (result, seen, _) = fetched(Behaviour::default(), &late);
    let error = result.unwrap_err();
    assert_eq!(
        Language::English.say(&error.hint().unwrap()),
        "The newest are 2020, 2019 and 2018."
    );
    assert!(seen.bodies.is_empty());
}

#[test]
fn a_table_or_measure_that_is_not_there_has_a_way_out() {
    let other = Request {
        table: Table {
            id: "TAB9999".into(),
            ..Table::november()
        },
        ..request(false)
    };
    assert!(matches!(
        refused(Behaviour::default(), &other),
        FetchError::NotFound { .. }
    ));
    let measure = Request {
        table: Table {
            contents: "BE0101N1".into(),
            ..Table::november()
        },
        ..request(false)
    };
    let found = vec!["BE0101A9 (BE0101A9)".to_owned()];
    let missing = FetchError::ContentsMissing {
        table: "TAB1267".into(),
        asked: "BE0101N1".into(),
        found,
    };
    assert_eq!(refused(Behaviour::default(), &measure), missing);
}

#[test]
fn an_id_cannot_leave_its_place_in_the_address() {
    let sly = Request {
        table: Table {
            id: "../config?x=".into(),
            ..Table::november()
        },
        ..request(false)
    };
    let error = refused(Behaviour::default(), &sly);
    assert!(
        matches!(&error, FetchError::NotFound { address } if address.contains("/tables/..%2Fconfig%3Fx%3D/metadata")),
        "{error:?}"
    );
}

#[test]
fn another_table_than_the_one_asked_for_is_refused() {
    let error = spoilt(|_, reply| reply.replace("TAB1267", "TAB638"));
    assert_eq!(
        error,
        FetchError::WrongTable {
            asked: "TAB1267".into(),
            got: "TAB638".into()
        }
    );
}

#[test]
fn a_reply_with_other_categories_than_asked_for_is_refused() {
    let swap = |path: &str, reply: String| {
        if path.contains("/data") {
            reply.replace("\"2020\":0", "\"2019\":0")
        } else {
            reply
        }
    };
    assert_eq!(
        spoilt(swap),
        FetchError::OtherThanAsked {
            dimension: "Tid".into()
        }
    );
}

#[test]
fn pages_garbage_and_cut_off_answers_are_told_as_that() {
    let fault = |error: FetchError| match error {
        FetchError::BadReply { problems, .. } => {
            problems.problems.into_iter().next().unwrap().fault
        }
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        fault(spoilt(|_, _| "<html><body>Underhåll</body></html>".into())),
        Fault::WebPage(_)
    ));
    assert_eq!(
        fault(spoilt(|_, reply| reply[..reply.len() / 2].to_owned())),
        Fault::JsonCutOff
    );
    assert_eq!(
        fault(spoilt(|_, _| "\u{0}\u{1}\u{2}".into())),
        Fault::UnknownForm
    );
    assert_eq!(fault(spoilt(|_, _| String::new())), Fault::Empty);
    assert_eq!(
        fault(spoilt(|_, _| "[".repeat(100_000))),
        Fault::JsonTooDeep(32)
    );
}

#[test]
fn figures_that_make_no_table_are_refused_with_their_problems() {
    let negative = |path: &str, reply: String| {
        if path.contains("/data") {
            reply.replace("\"value\":[", "\"value\":[-")
        } else {
            reply
        }
    };
    assert!(
        matches!(spoilt(negative), FetchError::Import(problems) if matches!(problems.problems[0].fault, Fault::Negative(_)))
    );
}

#[test]
fn a_fault_of_the_source_is_tried_three_times() {
    let first = vec![(503, Vec::new()); 2].into();
    assert!(
        fetched(
            Behaviour {
                first,
                ..Behaviour::default()
            },
            &request(false)
        )
        .0
        .is_ok()
    );
    let first = vec![(503, Vec::new()); 3].into();
    let (result, seen, _) = fetched(
        Behaviour {
            first,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(matches!(
        result.unwrap_err(),
        FetchError::SourceFault { status: 503, .. }
    ));
    assert_eq!(seen.arrivals.len(), 3);
}

#[test]
fn a_redirect_is_not_followed() {
    let first = [(302, vec![("Location", "http://127.0.0.1:9/".to_owned())])].into();
    let error = refused(
        Behaviour {
            first,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(matches!(error, FetchError::Unexpected { status: 302, .. }));
}

#[test]
fn an_answer_that_does_not_come_is_not_waited_for_for_ever() {
    let started = Instant::now();
    let error = refused(
        Behaviour {
            delay: Duration::from_secs(3),
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(
        matches!(error, FetchError::TimedOut { seconds: 2, .. }),
        "{error:?}"
    );
    assert!(started.elapsed() < Duration::from_secs(8));
}

#[test]
fn lines_that_break_are_told_as_that() {
    let cut_off = from_raw(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{\"a\":");
    assert!(matches!(cut_off, FetchError::CutOff { .. }), "{cut_off:?}");
    let silent = from_raw(b"");
    assert!(
        matches!(
            silent,
            FetchError::CutOff { .. } | FetchError::Unreachable { .. }
        ),
        "{silent:?}"
    );
    let not_http = from_raw(b"SSH-2.0-OpenSSH_9.6\r\n");
    assert!(
        matches!(
            not_http,
            FetchError::CutOff { .. } | FetchError::Unreachable { .. }
        ),
        "{not_http:?}"
    );
}

#[test]
fn an_answer_without_end_is_refused_at_the_limit() {
    let error = spoilt(|_, _| format!("[{}", "1,".repeat(9 * 1024 * 1024)));
    assert!(matches!(error, FetchError::TooLarge { .. }), "{error:?}");
}

#[test]
fn a_source_that_is_not_there_is_told_with_its_address() {
    let address = "http://127.0.0.1:1/api/v2";
    let error = client(address, &noon)
        .fetch(&request(false), &register(), &mut |_| {})
        .unwrap_err();
    assert!(
        matches!(&error, FetchError::Unreachable { address, .. } if address == "http://127.0.0.1:1/api/v2/config"),
        "{error:?}"
    );
}

#[test]
fn what_is_no_web_address_is_refused_before_any_call() {
    for base in [
        "",
        "statistikdatabasen.scb.se/api/v2",
        "ftp://scb.se",
        "https://",
        "https://scb.se/ api",
    ] {
        let settings = Settings {
            base: base.into(),
            ..Settings::default()
        };
        assert!(
            matches!(
                Client::new(settings, &noon),
                Err(FetchError::BadAddress { .. })
            ),
            "{base}"
        );
    }
}
