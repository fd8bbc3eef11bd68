//! Vouchers for a ledger of others.

use documents::sie::{Account, AccountKind, Dimension, Row, SieFile, SieRefusal, Voucher, Year};
use grants::Ore;
use wording::{Language, Speak as _};

fn row(account: &str, ore: i64) -> Row {
    Row {
        account: account.to_owned(),
        objects: vec![(6, "PH".to_owned())],
        amount: Ore::new(ore),
        text: String::new(),
    }
}

fn voucher(number: u64, rows: Vec<Row>) -> Voucher {
    Voucher {
        series: "A".to_owned(),
        number,
        date: "2026-03-02".parse().unwrap(),
        entered: "2026-03-03".parse().unwrap(),
        text: "Utbetalning till Åre".to_owned(),
        rows,
    }
}

fn file() -> SieFile {
    let account = |number: &str, name: &str, kind, ore| Account {
        number: number.to_owned(),
        name: name.to_owned(),
        kind,
        opening: Ore::new(ore),
    };
    SieFile {
        program: "Överens".to_owned(),
        version: "0.1.0".to_owned(),
        generated: "2026-12-31".parse().unwrap(),
        organisation_number: "202100-5489".parse().unwrap(),
        name: "Myndigheten \"för\" frågor\r\n#VER".to_owned(),
        year: Year {
            first: "2026-01-01".parse().unwrap(),
            last: "2026-12-31".parse().unwrap(),
        },
        accounts: vec![
            account("1930", "Bank", AccountKind::Balance, 1_000_000),
            account("7400", "Statsbidrag – lämnade", AccountKind::Result, 0),
        ],
        dimensions: vec![Dimension {
            number: 6,
            name: "Projekt".to_owned(),
            objects: vec![("PH".to_owned(), "Psykisk hälsa".to_owned())],
        }],
        vouchers: vec![
            voucher(7, vec![row("7400", 12_345), row("1930", -12_345)]),
            Voucher {
                text: "Slut med \\".to_owned(),
                ..voucher(
                    8,
                    vec![
                        row("7400", -5),
                        Row {
                            text: "öre “rätt” 🦀".to_owned(),
                            ..row("1930", 5)
                        },
                    ],
                )
            },
        ],
    }
}

#[test]
fn the_file_is_as_it_was() {
    let bytes = file().bytes().unwrap();
    assert_eq!(bytes, file().bytes().unwrap());
    // Letters outside of ASCII are shown by their numbers in the code page.
    let text: String = bytes
        .into_iter()
        .filter(|byte| *byte != b'\r')
        .map(|byte| {
            if byte.is_ascii() {
                char::from(byte).to_string()
            } else {
                format!("‹{byte:02x}›")
            }
        })
        .collect();
    insta::assert_snapshot!(text);
}

#[test]
fn nothing_leaves_its_line() {
    let bytes = file().bytes().unwrap();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        assert!(line.ends_with(b"\r\n"));
        let line = &line[..line.len() - 2];
        assert!(!line.iter().any(|byte| *byte < b' '), "{line:?}");
        assert!(matches!(line.first(), Some(b'#' | b'{' | b'}' | b' ')));
    }
    let vouchers = bytes.windows(6).filter(|window| window == b"\n#VER ");
    assert_eq!(vouchers.count(), 2);
}

/// The refusal of a file in which one thing was changed.
fn refused(change: impl FnOnce(&mut SieFile)) -> SieRefusal {
    let mut file = file();
    change(&mut file);
    let refusal = file.bytes().unwrap_err();
    for language in Language::ALL {
        let said = language.say(&refusal.message());
        let hint = language.say(&refusal.hint().unwrap());
        assert!(
            !said.contains(['‹', '{']) && !hint.contains(['‹', '{']),
            "{said} {hint}"
        );
    }
    refusal
}

#[test]
fn books_that_do_not_hold_together_are_not_written() {
    let first = || "A7".to_owned();
    assert_eq!(
        refused(|file| file.vouchers[0].rows[0].amount = Ore::new(12_346)),
        SieRefusal::DoesNotBalance {
            voucher: first(),
            sum: Ore::new(1)
        }
    );
    assert_eq!(
        refused(|file| file.vouchers[0].rows.clear()),
        SieRefusal::NoRows { voucher: first() }
    );
    for number in [7, 9, 1] {
        let voucher = format!("A{number}");
        assert_eq!(
            refused(|file| file.vouchers[1].number = number),
            SieRefusal::NotUnbroken { voucher }
        );
    }
    for day in ["2025-12-31", "2027-01-01"] {
        assert_eq!(
            refused(|file| file.vouchers[0].date = day.parse().unwrap()),
            SieRefusal::OtherYear { voucher: first() }
        );
    }
    assert_eq!(
        refused(|file| file.vouchers[0].rows[0].account = "9999".to_owned()),
        SieRefusal::Account {
            account: "9999".to_owned()
        }
    );
    for number in ["", "19 30", "1930\"", "7400"] {
        assert_eq!(
            refused(|file| file.accounts[0].number = number.to_owned()),
            SieRefusal::Account {
                account: if number == "7400" { "7400" } else { number }.to_owned()
            }
        );
    }
    assert!(matches!(
        refused(|file| file.dimensions.clear()),
        SieRefusal::Object { .. }
    ));
    assert_eq!(
        refused(|file| file.accounts[0].opening = Ore::new(i64::MIN)),
        SieRefusal::SumTooLarge
    );
}
