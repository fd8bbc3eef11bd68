//! Files from banks: what is read from them, and what is refused.

use documents::bank_statement::{
    BankFile, Batch, Direction, Kind, LARGEST_FILE, Problem, StatementFault, Status, read,
};
use grants::Ore;
use wording::{Language, Speak as _};

const STATEMENT: &str = include_str!("statements/camt.053.001.08.xml");
const OLD_STATEMENT: &str = include_str!("statements/camt.053.001.02.xml");
const NOTICE: &str = include_str!("statements/camt.054.001.08.xml");
const OLD_NOTICE: &str = include_str!("statements/camt.054.001.02.xml");

fn good(text: &str) -> BankFile {
    read(text.as_bytes()).unwrap()
}

#[test]
fn everything_that_matters_is_read() {
    insta::assert_debug_snapshot!("statement", good(STATEMENT));
    insta::assert_debug_snapshot!("old_statement", good(OLD_STATEMENT));
    insta::assert_debug_snapshot!("notice", good(NOTICE));
    insta::assert_debug_snapshot!("old_notice", good(OLD_NOTICE));
}

#[test]
fn payments_that_went_out_together_are_told_apart_and_a_return_has_its_reason() {
    let file = good(STATEMENT);
    assert_eq!(
        (file.kind, file.version),
        (Kind::Statement, "camt.053.001.08")
    );
    let [statement] = &file.statements[..] else {
        panic!("one statement");
    };
    let seen: Vec<_> = statement
        .transactions
        .iter()
        .map(|each| {
            let id = each.end_to_end_id.as_deref();
            (
                each.bank_reference.as_str(),
                id,
                each.signed().ore(),
                each.return_reason.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("TX-1", Some("K2026-1"), -20_000_000, None),
            ("TX-2", Some("K2026-2"), -30_000_000, None),
            ("RET-1", Some("K2026-1"), 20_000_000, Some("AC04")),
            ("IN-1", None, 150_050, None),
            ("SOON-1", None, 0, None),
        ]
    );
    assert_eq!(statement.transactions[3].references, ["1234566"]);
    assert_eq!(
        statement.transactions[3].debtor.organisation.as_deref(),
        Some("2120002494")
    );
    assert_eq!(statement.transactions[4].status, Status::Pending);
}

#[test]
fn parts_without_names_of_their_own_are_told_apart_by_their_place() {
    let references = |text| -> Vec<String> {
        let file = good(text);
        let parts = file.statements[0].transactions.iter();
        parts.map(|part| part.bank_reference.clone()).collect()
    };
    assert_eq!(references(NOTICE), ["BG-78/1", "BG-78/2", "BG-78/3"]);
    assert_eq!(references(OLD_STATEMENT), ["BG-77/1", "BG-77/2"]);
    let file = good(NOTICE);
    let directions = file.statements[0]
        .transactions
        .iter()
        .map(|part| part.direction);
    assert_eq!(
        directions.collect::<Vec<_>>(),
        [Direction::In, Direction::In, Direction::Out]
    );
    let file = good(OLD_NOTICE);
    let [undivided] = &file.statements[0].transactions[..] else {
        panic!("one movement");
    };
    let count = undivided.batch.as_ref().and_then(|batch| batch.count);
    assert_eq!((count, undivided.is_reversal), (Some(17), true));
}

/// A notice of one debit, with what stands in its details.
fn debit(details: &str) -> String {
    let from = "<NtryDtls><Btch><NbOfTxs>17</NbOfTxs></Btch></NtryDtls>";
    assert!(OLD_NOTICE.contains(from));
    OLD_NOTICE.replacen(from, details, 1)
}

#[test]
fn a_payment_file_booked_as_one_sum_has_its_name_and_its_number() {
    let named = |block: Option<&str>, file: Option<&str>, count| {
        Some(Batch {
            payment_information_id: block.map(str::to_owned),
            message_id: file.map(str::to_owned),
            count,
        })
    };
    for (details, expected) in [
        (
            "<NtryDtls><Btch><MsgId>F</MsgId><PmtInfId>B</PmtInfId><NbOfTxs>17</NbOfTxs>\
             <TtlAmt Ccy=\"SEK\">12345.67</TtlAmt><CdtDbtInd>DBIT</CdtDbtInd></Btch></NtryDtls>",
            named(Some("B"), Some("F"), Some(17)),
        ),
        (
            "<NtryDtls><Btch><NbOfTxs>17</NbOfTxs></Btch><TxDtls><Refs><MsgId>F</MsgId><PmtInfId>B</PmtInfId>\
             <EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls></NtryDtls>",
            named(Some("B"), Some("F"), Some(17)),
        ),
        (
            "<NtryDtls><Btch><PmtInfId>A</PmtInfId><NbOfTxs>1</NbOfTxs></Btch></NtryDtls>\
             <NtryDtls><Btch><PmtInfId>B</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>",
            named(None, None, Some(3)),
        ),
        (
            "<NtryDtls><TxDtls><Refs><PmtInfId>B</PmtInfId></Refs></TxDtls></NtryDtls>",
            named(Some("B"), None, None),
        ),
        (
            "<NtryDtls><Btch><MsgId>NOTPROVIDED</MsgId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>",
            named(None, None, Some(2)),
        ),
        ("", None),
    ] {
        let file = good(&debit(details));
        let [sum] = &file.statements[0].transactions[..] else {
            panic!("one movement");
        };
        assert_eq!((&sum.batch, &sum.end_to_end_id), (&expected, &None));
    }
    let other = debit(
        "<NtryDtls><Btch><NbOfTxs>17</NbOfTxs><TtlAmt Ccy=\"SEK\">12345.68</TtlAmt></Btch></NtryDtls>",
    );
    let (stated, found) = (Ore::new(1_234_567), Ore::new(1_234_568));
    let problem = fault(other.as_bytes()).problem;
    assert_eq!(problem, Problem::Parts { stated, found });
}

#[test]
fn what_stands_around_the_file_does_not_matter() {
    let marked = format!("\u{feff}{STATEMENT}");
    assert_eq!(good(&marked), good(STATEMENT));
    let windows = STATEMENT.replace('\n', "\r\n");
    assert_eq!(good(&windows), good(STATEMENT));
}

/// The fault of a file; it can be told in both languages.
fn fault(bytes: &[u8]) -> StatementFault {
    let fault = read(bytes).unwrap_err();
    assert!(fault.place.line > 0 && fault.place.column > 0);
    for language in Language::ALL {
        let said = language.say(&fault.message());
        let hint = language.say(&fault.hint().unwrap());
        assert!(
            !said.contains(['‹', '{']) && !hint.contains(['‹', '{']),
            "{said} {hint}"
        );
    }
    fault
}

/// The problem of the statement in which one text was replaced, and the line it is on.
fn with(from: &str, to: &str) -> (u32, Problem) {
    assert!(STATEMENT.contains(from), "{from}");
    let fault = fault(STATEMENT.replacen(from, to, 1).as_bytes());
    (fault.place.line, fault.problem)
}

#[test]
fn sums_that_do_not_hold_are_refused_to_the_ore() {
    let closing = with("4701500.50", "4701500.51");
    let (stated, found) = (Ore::new(470_150_051), Ore::new(470_150_050));
    assert_eq!(closing, (8, Problem::DoesNotClose { stated, found }));
    let parts = with(
        "<Amt Ccy=\"SEK\">300000.00</Amt>",
        "<Amt Ccy=\"SEK\">300000.01</Amt>",
    );
    let (stated, found) = (Ore::new(-50_000_000), Ore::new(-50_000_001));
    assert_eq!(parts, (37, Problem::Parts { stated, found }));
    assert_eq!(
        with("<NbOfNtries>4<", "<NbOfNtries>5<"),
        (
            35,
            Problem::Count {
                stated: 5,
                found: 4
            }
        )
    );
    let (stated, found) = (Ore::new(70_150_060), Ore::new(70_150_050));
    assert_eq!(
        with("<Sum>701500.50", "<Sum>701500.60"),
        (35, Problem::Sum { stated, found })
    );
    assert_eq!(
        with("<NbOfTxs>2<", "<NbOfTxs>3<").1,
        Problem::Count {
            stated: 3,
            found: 2
        }
    );
    assert_eq!(with("<Cd>CLBD</Cd>", "<Cd>XXXX</Cd>").1, Problem::NoBalance);
    assert_eq!(
        with("<Cd>CLBD</Cd>", "<Cd>OPBD</Cd>").1,
        Problem::TwoBalances
    );
    let single = with(
        "<Amt Ccy=\"SEK\">1500.50</Amt>\n            <CdtDbtInd>",
        "<Amt Ccy=\"SEK\">1500.49</Amt>\n            <CdtDbtInd>",
    );
    assert!(matches!(single.1, Problem::Parts { .. }));
}

#[test]
fn amounts_dates_and_codes_have_one_form() {
    for wrong in [
        "1e5",
        "-500000.00",
        "+1",
        "500000,00",
        "500 000",
        "0x1",
        "NaN",
        "",
        "1.001",
        "٣",
    ] {
        let to = format!("<Amt Ccy=\"SEK\">{wrong}</Amt>");
        let found = wrong.to_owned();
        assert_eq!(
            with("<Amt Ccy=\"SEK\">500000.00</Amt>", &to),
            (38, Problem::Amount { found })
        );
    }
    for currency in ["EUR", "sek", ""] {
        let to = format!("<Amt Ccy=\"{currency}\">500000.00</Amt>");
        let found = currency.to_owned();
        assert_eq!(
            with("<Amt Ccy=\"SEK\">500000.00</Amt>", &to),
            (38, Problem::Currency { found })
        );
    }
    let found = "EUR".to_owned();
    assert_eq!(
        with("<Ccy>SEK</Ccy>", "<Ccy>EUR</Ccy>"),
        (14, Problem::Currency { found })
    );
    let found = "2026-02-30".to_owned();
    assert_eq!(
        with(
            "<BookgDt><Dt>2026-03-05</Dt>",
            "<BookgDt><Dt>2026-02-30</Dt>"
        )
        .1,
        Problem::Date { found }
    );
    for (from, to) in [
        ("<CdtDbtInd>DBIT<", "<CdtDbtInd>DEBIT<"),
        ("<Sts><Cd>BOOK<", "<Sts><Cd>DEBIT<"),
    ] {
        let found = "DEBIT".to_owned();
        assert_eq!(with(from, to).1, Problem::Code { found });
    }
    let found = "-1".to_owned();
    assert_eq!(
        with("<NbOfNtries>4<", "<NbOfNtries>-1<").1,
        Problem::Number { found }
    );
}

#[test]
fn what_is_missing_is_named_with_its_place() {
    for (from, name) in [
        ("<MsgId>STMT-2026-03-05</MsgId>", "MsgId"),
        ("<Id>2026-64</Id>", "Id"),
        ("<Id><IBAN>SE4550000000058398257466</IBAN></Id>", "Id"),
        ("<Sts><Cd>BOOK</Cd></Sts>", "Sts"),
        ("<BookgDt><Dt>2026-03-05</Dt></BookgDt>", "BookgDt"),
        ("<CdtDbtInd>DBIT</CdtDbtInd>", "CdtDbtInd"),
        ("<Amt Ccy=\"SEK\">200000.00</Amt>", "Amt"),
    ] {
        assert_eq!(with(from, "").1, Problem::Missing { name }, "{from}");
    }
    assert_eq!(
        with("<AcctSvcrRef>RET-1</AcctSvcrRef>", "").1,
        Problem::NoReference
    );
    assert_eq!(
        with("<LastPgInd>true", "<LastPgInd>false").1,
        Problem::Paged
    );
    assert_eq!(with("<PgNb>1<", "<PgNb>2<").1, Problem::Paged);
}

#[test]
fn hostile_files_are_refused() {
    let inside = |text: &str| {
        format!(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">{text}</Document>"
        )
    };
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>".to_owned()
        + &inside("&b;");
    let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">".to_owned() + &inside("");
    let many = format!("<a {}/>", "a=\"\" ".repeat(1_000));
    for (text, problem) in [
        (laughs, Problem::Declaration),
        (outside, Problem::Declaration),
        (inside("&unknown;"), Problem::NotXml),
        (inside(&"<a>".repeat(100_000)), Problem::TooDeep),
        (inside(&many), Problem::NotXml),
        (String::new(), Problem::NotXml),
        ("{\"a\": 1}".to_owned(), Problem::NotXml),
        (STATEMENT[..2_000].to_owned(), Problem::NotXml),
        (
            STATEMENT.replace("camt.053.001.08", "camt.053.001.99"),
            Problem::OtherFormat,
        ),
        (
            STATEMENT.replace(
                "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08",
                "urn:other",
            ),
            Problem::OtherFormat,
        ),
        (
            STATEMENT.replace(
                " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"",
                "",
            ),
            Problem::OtherFormat,
        ),
        (
            STATEMENT.replace("<GrpHdr>", "<GrpHdr xmlns=\"urn:other\">"),
            Problem::Missing { name: "GrpHdr" },
        ),
        (
            inside(""),
            Problem::Missing {
                name: "BkToCstmrStmt",
            },
        ),
        (
            inside("<BkToCstmrStmt><GrpHdr><MsgId>a</MsgId></GrpHdr></BkToCstmrStmt>"),
            Problem::Missing { name: "Stmt" },
        ),
        (
            STATEMENT.replace("K2026-2", &"x".repeat(3_000)),
            Problem::TooLong,
        ),
    ] {
        let text: String = text;
        assert_eq!(
            fault(text.as_bytes()).problem,
            problem,
            "{}",
            &text[..text.len().min(200)]
        );
    }
    assert_eq!(fault(b"\xff\xfe<\0").problem, Problem::NotUtf8);
    assert_eq!(
        fault(&vec![b' '; LARGEST_FILE + 1]).problem,
        Problem::TooLarge
    );
}
