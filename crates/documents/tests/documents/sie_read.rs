//! The books of others.

use documents::sie::{
    Account, AccountKind, BalanceKind, Books, Dimension, Encoding, FileKind, LARGEST_FILE,
    LONGEST_LINE, MOST_FAULTS, Row, SieFaults, SieFile, SieProblem, Voucher, Year, read,
};
use grants::Ore;
use jiff::civil::Date;
use proptest::prelude::*;
use wording::{Language, Speak as _};

/// As the example of the standard: accounts, a plan of dimensions, balances, objects and vouchers with an added and a
/// struck-out row; with what is not known strewn in.
const EXAMPLE: &str = r#"#FLAGGA 0
#PROGRAM "Ekonomi för alla" 7.2
#FORMAT PC8
#GEN 20240115 "ÅÄÖ"
#SIETYP 4
#PROSA "Kostnader för Psykisk hälsa"
#ORGNR 212000-0027
#FNAMN "Vallentuna kommun \"Väst\""
#RAR 0 20230101 20231231
#RAR -1 20220101 20221231
#TAXAR 2024
#KPTYP EUBAS97
#VALUTA SEK
#KONTO 1930 "Bank"
#KTYP 1930 T
#KONTO 4600 "Köp av verksamhet"
#KTYP 4600 K
#SRU 4600 7000
#DIM 1 "Ansvar"
#UNDERDIM 21 "Enhet" 1
#OBJEKT 1 "310" "Socialförvaltning"
#DIM 6 Projekt
#OBJEKT 6 1234 "Psykisk hälsa"
#IB 0 1930 1000.00
#UB 0 1930 900.50
#RES 0 4600 99.5
#PSALDO 0 202303 4600 {6 "1234"} 99.5 3
#OIB 0 1930 {1 310} 5
#NYTT "något nytt" {1 {2}}
#VER "A" 1 20230301 "Kurs för anhöriga" 20230302 "Åsa"
{
   #TRANS 4600 {6 "1234" 1 "310"} 89.50 20230301 "Åhörare å Öland"
   #TRANS 1930 {} -89.50
   #BTRANS 4600 {} 777 20230301 "Struken"
   #RTRANS 4600 {"6" "1234"} 10.00 20230303 "Tillagd" 1 "Åsa"
   #TRANS 4600 {"6" "1234"} 10.00 20230303 "Tillagd" 1 "Åsa"
   #RTRANS 1930 {} -10
   #TRANS 1930 {} -10.00
}
#VER "" "" 20230401
{
}
"#;

fn good(text: &str) -> Books {
    read(text.as_bytes()).unwrap()
}

fn problems(text: &str) -> Vec<(u32, SieProblem)> {
    let faults = read(text.as_bytes()).unwrap_err();
    let all = faults.all.into_iter();
    all.map(|fault| (fault.line, fault.problem)).collect()
}

/// A file with one voucher, whose rows stand on the lines from 5 on.
fn rows(rows: &str) -> String {
    format!("#FLAGGA 0\n#SIETYP 4\n#VER A 7 20230301 Hyra\n{{\n{rows}\n}}\n")
}

#[test]
fn the_example_is_read_as_it_says() {
    let books = good(EXAMPLE);
    assert_eq!(books.encoding, Encoding::Utf8);
    assert_eq!(books.kind, FileKind::Vouchers);
    let program = ("Ekonomi för alla".to_owned(), "7.2".to_owned());
    assert_eq!(books.program, Some(program));
    assert_eq!(books.generated, "2024-01-15".parse().ok());
    assert_eq!(books.organisation_number.as_deref(), Some("212000-0027"));
    assert_eq!(books.name.as_deref(), Some("Vallentuna kommun \"Väst\""));
    assert_eq!(books.chart.as_deref(), Some("EUBAS97"));
    assert_eq!(books.years.len(), 2);
    assert_eq!(books.years[1].number, -1);
    assert_eq!(books.accounts["4600"].name, "Köp av verksamhet");
    assert_eq!(books.accounts["4600"].kind, Some('K'));
    assert_eq!(books.dimensions[&21].parent, Some(1));
    assert_eq!(books.dimensions[&6].name, "Projekt");
    assert_eq!(books.dimensions[&6].objects["1234"], "Psykisk hälsa");
    let kinds: Vec<BalanceKind> = books.balances.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [
            BalanceKind::Opening,
            BalanceKind::Closing,
            BalanceKind::Result,
            BalanceKind::Period(202_303),
            BalanceKind::Opening,
        ]
    );
    assert_eq!(books.balances[3].objects, [(6, "1234".to_owned())]);
    assert_eq!(books.balances[3].amount, Ore::new(9_950));
    let [first, second] = books.vouchers.as_slice() else {
        panic!("two vouchers");
    };
    assert_eq!((first.series.as_str(), first.number.as_str()), ("A", "1"));
    assert_eq!(first.line, 30);
    assert_eq!(first.entered, "2023-03-02".parse().ok());
    let amounts: Vec<i64> = first.rows.iter().map(|row| row.amount.ore()).collect();
    assert_eq!(amounts, [8_950, -8_950, 1_000, -1_000]);
    assert_eq!(first.rows[0].text, "Åhörare å Öland");
    assert_eq!(first.rows[2].date, "2023-03-03".parse().ok());
    assert_eq!(first.rows[2].line, 36);
    assert_eq!(second.rows, []);
}

#[test]
fn the_example_is_the_same_however_its_letters_and_lines_are_written() {
    let plain = good(EXAMPLE);
    let code_page: Vec<u8> = EXAMPLE
        .chars()
        .map(|letter| match letter {
            'å' => 0x86,
            'ä' => 0x84,
            'ö' => 0x94,
            'Å' => 0x8f,
            'Ä' => 0x8e,
            'Ö' => 0x99,
            _ => u8::try_from(letter).unwrap(),
        })
        .collect();
    let latin: Vec<u8> = EXAMPLE.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let windows = format!("\u{feff}{}\u{1a}", EXAMPLE.replace('\n', "\r\n"));
    for (bytes, encoding) in [
        (code_page, Encoding::CodePage437),
        (latin, Encoding::Latin1),
        (windows.into_bytes(), Encoding::Utf8),
    ] {
        let books = read(&bytes).unwrap();
        assert_eq!(books.encoding, encoding);
        let encoding = plain.encoding;
        assert_eq!(Books { encoding, ..books }, plain);
    }
}

#[test]
fn a_file_to_be_imported_needs_neither_years_nor_accounts() {
    let books = good(&rows("#TRANS 4600 {} 1\n#TRANS 1930 {} -1"));
    assert_eq!(books.vouchers.len(), 1);
    assert!(books.years.is_empty() && books.accounts.is_empty());
}

#[test]
fn files_without_vouchers_are_read_as_what_they_are() {
    for (number, kind) in [
        ("1", FileKind::Year),
        ("2", FileKind::Periods),
        ("3", FileKind::Objects),
    ] {
        let books = good(&format!("#FLAGGA 0\n#SIETYP {number}\n#UB 0 1930 5.5\n"));
        assert_eq!(books.kind, kind);
        assert_eq!(books.balances[0].amount, Ore::new(550));
    }
    assert_eq!(good("#FLAGGA 1\n").kind, FileKind::Year);
}

#[test]
fn a_voucher_that_does_not_balance_is_named_with_its_line_and_the_difference() {
    let found = problems(&rows("#TRANS 4600 {} 10.05\n#TRANS 1930 {} -10"));
    let voucher = "A7".to_owned();
    let sum = Ore::new(5);
    assert_eq!(found, [(3, SieProblem::DoesNotBalance { voucher, sum })]);
}

#[test]
fn every_fault_is_told_with_its_line() {
    let found = problems(&rows(
        "#TRANS 4600 {} 1,50\n#TRANS 46x0 {} 1\n#TRANS 1930 -1\n#TRANS 1930 {} -1 2023\n#TRANS 1930 {6} -1\n#TRANS 1930",
    ));
    let text = |found: &str| found.to_owned();
    assert_eq!(
        found,
        [
            (
                5,
                SieProblem::Amount {
                    found: text("1,50")
                }
            ),
            (
                6,
                SieProblem::Account {
                    found: text("46x0")
                }
            ),
            (7, SieProblem::Objects),
            (
                8,
                SieProblem::Date {
                    found: text("2023")
                }
            ),
            (9, SieProblem::Objects),
            (10, SieProblem::Objects),
        ]
    );
}

#[test]
fn what_the_format_does_not_allow_is_refused_where_it_stands() {
    let head = "#FLAGGA 0\n#SIETYP 4\n";
    for (text, line, problem) in [
        ("hej", 3, SieProblem::Stray),
        ("#FNAMN \"Vallentuna", 3, SieProblem::Quote),
        (
            "#VALUTA EUR",
            3,
            SieProblem::Currency {
                found: "EUR".to_owned(),
            },
        ),
        ("#TRANS 1930 {} 1", 3, SieProblem::OutsideVoucher),
        ("#KONTO", 3, SieProblem::Missing { label: "KONTO" }),
        ("#UB 0", 3, SieProblem::Missing { label: "UB" }),
        (
            "#RAR x 20230101 20231231",
            3,
            SieProblem::Number {
                found: "x".to_owned(),
            },
        ),
        (
            "#SIETYP 5",
            3,
            SieProblem::Number {
                found: "5".to_owned(),
            },
        ),
        (
            "#VER A 1 20230101\n#VER A 2 20230101\n{\n}",
            3,
            SieProblem::NoBlock {
                voucher: "A1".to_owned(),
            },
        ),
        ("#VER A 1 20230101\n{", 3, SieProblem::Brace),
        ("#VER A 1 20230101\n}\n{\n}", 4, SieProblem::Brace),
        (
            "#VER A 1 20230230\n{\n}",
            3,
            SieProblem::Date {
                found: "20230230".to_owned(),
            },
        ),
        (
            "#VER A 1 20230101\n{\n#RTRANS 1930 {} 1\n#RTRANS 1930 {} -1\n}",
            6,
            SieProblem::NotRepeated,
        ),
    ] {
        let found = problems(&format!("{head}{text}"));
        assert_eq!(found[0], (line, problem), "{text}");
    }
}

#[test]
fn an_added_row_that_is_followed_by_another_is_not_counted_in_silence() {
    let found = problems(&rows(
        "#RTRANS 4600 {} 5\n#TRANS 4700 {} 5\n#TRANS 1930 {} -5",
    ));
    assert_eq!(found, [(6, SieProblem::NotRepeated)]);
}

#[test]
fn other_files_are_told_apart() {
    for (text, problem) in [
        ("", SieProblem::NotSie),
        ("\n\n", SieProblem::NotSie),
        ("konto;belopp\n1930;5\n", SieProblem::NotSie),
        ("#KONTO 1930 Bank\n", SieProblem::NotSie),
        ("<?xml version=\"1.0\"?><Sie/>", SieProblem::OtherVersion),
    ] {
        assert_eq!(problems(text)[0].1, problem, "{text}");
    }
}

#[test]
fn letters_written_in_two_ways_are_refused_on_the_line_where_it_shows() {
    let faults = read(b"#FLAGGA 0\n#FNAMN \"f\x94r\"\n#KONTO 1 \"f\xf6r\"\n").unwrap_err();
    assert_eq!(faults.all[0].line, 3);
    assert_eq!(faults.all[0].problem, SieProblem::Letters);
}

#[test]
fn more_than_there_can_be_is_refused() {
    assert_eq!(
        problems(&" ".repeat(LARGEST_FILE + 1))[0].1,
        SieProblem::TooLarge
    );
    let long = format!("#FLAGGA 0\n#PROSA {}\n", "å".repeat(LONGEST_LINE));
    assert_eq!(problems(&long), [(2, SieProblem::TooLong)]);
    let lines = format!("#FLAGGA 0\n{}", "\n".repeat(documents::sie::MOST_LINES));
    assert_eq!(problems(&lines)[0].1, SieProblem::TooMany);
    let wrong = format!("#FLAGGA 0\n{}", "#KONTO x\n".repeat(MOST_FAULTS + 5));
    let faults = read(wrong.as_bytes()).unwrap_err();
    assert_eq!((faults.all.len(), faults.is_more), (MOST_FAULTS, true));
    let sum = rows("#TRANS 1 {} 92233720368547758.07\n#TRANS 1 {} 0.01");
    assert_eq!(problems(&sum), [(3, SieProblem::SumTooLarge)]);
}

#[test]
fn every_fault_can_be_said_with_the_way_out() {
    let found = |found: &str| found.to_owned();
    let all = [
        SieProblem::TooLarge,
        SieProblem::TooMany,
        SieProblem::TooLong,
        SieProblem::NotSie,
        SieProblem::OtherVersion,
        SieProblem::Letters,
        SieProblem::Stray,
        SieProblem::Quote,
        SieProblem::Brace,
        SieProblem::Missing { label: "VER" },
        SieProblem::Amount { found: found("x") },
        SieProblem::Date { found: found("x") },
        SieProblem::Number { found: found("x") },
        SieProblem::Account { found: found("x") },
        SieProblem::Objects,
        SieProblem::Currency {
            found: found("EUR"),
        },
        SieProblem::NoBlock {
            voucher: found("A1"),
        },
        SieProblem::OutsideVoucher,
        SieProblem::NotRepeated,
        SieProblem::DoesNotBalance {
            voucher: found("A1"),
            sum: Ore::new(-5),
        },
        SieProblem::SumTooLarge,
    ];
    for language in Language::ALL {
        for problem in &all {
            assert!(!language.say(&problem.message()).is_empty());
            assert!(!language.say(&problem.hint().unwrap()).is_empty());
        }
    }
    let faults: SieFaults = read(b"#FLAGGA 0\n#KONTO x\n#KONTO y\n").unwrap_err();
    assert_eq!(
        Language::Swedish.say(&faults.message()),
        "2 fel i filen. Det första: Rad 2: ”x” är inget kontonummer: det får bara ha siffror, högst 12."
    );
}

const FIRST: Date = jiff::civil::date(2023, 1, 1);
const LAST: Date = jiff::civil::date(2023, 12, 31);

/// Texts as people write them; what the writer must change to fit the code page is told in its own tests.
fn words() -> impl Strategy<Value = String> {
    "([a-zA-ZåäöÅÄÖé0-9\"{}#%&/(),.-][a-zA-ZåäöÅÄÖé0-9 \"{}#%&/(),.-]{0,18}[a-zA-ZåäöÅÄÖ\"{}.])?"
}

fn pairs() -> impl Strategy<Value = Vec<Row>> {
    let amount = -1_000_000_000_i64..1_000_000_000;
    let one = (amount, 0..4_usize, any::<bool>(), words());
    proptest::collection::vec(one, 1..5).prop_map(|all| {
        let row = |account: usize, objects, amount, text| Row {
            account: (4000 + account).to_string(),
            objects,
            amount: Ore::new(amount),
            text,
        };
        all.into_iter()
            .flat_map(|(ore, at, has_object, text)| {
                let objects = if has_object {
                    vec![(6, "Å 1".to_owned()), (1, "31{0".to_owned())]
                } else {
                    Vec::new()
                };
                [
                    row(at, objects, ore, text),
                    row((at + 1) % 4, Vec::new(), -ore, String::new()),
                ]
            })
            .collect()
    })
}

fn files() -> impl Strategy<Value = SieFile> {
    let voucher = (pairs(), words(), 0..365_i64);
    let vouchers = proptest::collection::vec(voucher, 0..6);
    (vouchers, words(), proptest::collection::vec(words(), 4)).prop_map(
        |(vouchers, name, names)| {
            let account = |(at, name): (usize, String)| Account {
                number: (4000 + at).to_string(),
                name,
                kind: if at == 0 {
                    AccountKind::Balance
                } else {
                    AccountKind::Result
                },
                opening: Ore::ZERO,
            };
            let day = |days| FIRST.checked_add(jiff::Span::new().days(days)).unwrap();
            let object = |number: &str, name: &str| vec![(number.to_owned(), name.to_owned())];
            let dimension = |number, name: &str, objects| Dimension {
                number,
                name: name.to_owned(),
                objects,
            };
            let vouchers = vouchers.into_iter().zip(1..);
            SieFile {
                program: "Överens".to_owned(),
                version: "0.1.0".to_owned(),
                generated: LAST,
                organisation_number: "212000-0027".parse().unwrap(),
                name,
                year: Year {
                    first: FIRST,
                    last: LAST,
                },
                accounts: names.into_iter().enumerate().map(account).collect(),
                dimensions: vec![
                    dimension(6, "Projekt", object("Å 1", "För \"unga\"")),
                    dimension(1, "Ansvar", object("31{0", "")),
                ],
                vouchers: vouchers
                    .map(|((rows, text, days), number)| Voucher {
                        series: "A".to_owned(),
                        number,
                        date: day(days),
                        entered: LAST,
                        text,
                        rows,
                    })
                    .collect(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_is_read_the_same(file in files()) {
        let books = read(&file.bytes().unwrap()).unwrap();
        prop_assert_eq!(books.name.as_deref(), Some(file.name.as_str()));
        prop_assert_eq!(books.organisation_number, Some(file.organisation_number.to_string()));
        prop_assert_eq!((books.years[0].first, books.years[0].last), (FIRST, LAST));
        prop_assert_eq!(books.accounts.len(), file.accounts.len());
        for account in &file.accounts {
            prop_assert_eq!(&books.accounts[&account.number].name, &account.name);
        }
        for dimension in &file.dimensions {
            let objects: Vec<(String, String)> =
                books.dimensions[&dimension.number].objects.clone().into_iter().collect();
            prop_assert_eq!(&objects, &dimension.objects);
        }
        let again: Vec<Voucher> = books
            .vouchers
            .iter()
            .map(|voucher| Voucher {
                series: voucher.series.clone(),
                number: voucher.number.parse().unwrap(),
                date: voucher.date,
                entered: voucher.entered.unwrap(),
                text: voucher.text.clone(),
                rows: voucher
                    .rows
                    .iter()
                    .map(|row| Row {
                        account: row.account.clone(),
                        objects: row.objects.clone(),
                        amount: row.amount,
                        text: row.text.clone(),
                    })
                    .collect(),
            })
            .collect();
        prop_assert_eq!(again, file.vouchers);
    }

    #[test]
    fn nothing_that_comes_in_breaks_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&[b"#FLAGGA 0\n#VER A 1 20230101\n{\n".as_slice(), &bytes].concat());
    }
}
