use std::fmt::Write as _;

use grants::organisation::OrganisationRefusal;
use grants::{NotAnOrganisationNumber, OrganisationKind};
use rust_xlsxwriter::{Formula, Workbook};

use super::*;
use wording::{Language, terms};

fn lines(text: &str) -> Vec<Result<Line, RowFault>> {
    let rows = read(text.as_bytes()).unwrap().rows.into_iter();
    rows.map(|row| row.line).collect()
}

#[test]
fn columns_are_known_by_swedish_and_english_names_in_any_order() {
    for header in [
        "kod;namn;organisationsnummer;slag;län",
        "Code;Organisation name;Org.nr;Kind;County",
        "KOMMUNKOD;Organisationsnamn;Organisation number;Typ;Länskod",
    ] {
        let text = format!("{header}\n0115;Vallentuna kommun;212000-0027;kommun;01\n");
        let line = lines(&text).remove(0).unwrap();
        assert_eq!(line.code.as_deref(), Some("0115"), "{header}");
        assert_eq!(line.name.as_deref(), Some("Vallentuna kommun"));
        assert_eq!(line.number.unwrap().to_string(), "212000-0027");
        assert_eq!(line.kind, Some(OrganisationKind::Municipality));
        assert_eq!(line.county, "01".parse().ok());
    }
}

#[test]
fn a_kind_is_read_in_both_languages_and_as_the_word_we_write() {
    let kinds = OrganisationKind::ALL.into_iter();
    for kind in kinds {
        let swedish = Language::Swedish.say(&terms::organisation_kind(kind));
        let english = Language::English.say(&terms::organisation_kind(kind));
        for said in [kind.word(), &swedish, &english.to_uppercase()] {
            let line = lines(&format!("namn;slag\nX;{said}\n")).remove(0);
            assert_eq!(line.unwrap().kind, Some(kind), "{said}");
        }
    }
}

#[test]
fn swedish_letters_are_read_from_every_encoding_and_behind_a_mark() {
    let text = "namn;län\nSamordningsförbundet Åkulla;Örebro län\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|one| u8::try_from(u32::from(one)).unwrap())
        .collect();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for bytes in [text.as_bytes(), &windows, &marked] {
        let table = read(bytes).unwrap();
        let line = table.rows[0].line.as_ref().unwrap();
        assert_eq!(line.name.as_deref(), Some("Samordningsförbundet Åkulla"));
        assert_eq!(line.county, "18".parse().ok());
    }
}

#[test]
fn each_row_that_cannot_be_read_says_why_and_the_others_are_read() {
    let text = "kod;namn;organisationsnummer;slag;län\n\
                0115;;212000-0028;;\n114;;;;\n;Bo;811228-9874;;\n;=1+1;;;\n;X;;bolag;\n;X;;;Norge\n;;;kommun;01\n0115;;;;\n";
    let read = lines(text);
    let faults: Vec<_> = read
        .iter()
        .map(|line| line.as_ref().err().cloned())
        .collect();
    let number = |given: Option<&str>, why| {
        Some(RowFault::Number {
            given: given.map(ToOwned::to_owned),
            why,
        })
    };
    assert_eq!(
        faults,
        [
            number(
                Some("212000-0028"),
                NotAnOrganisationNumber::CheckDigit { expected: 7 }
            ),
            Some(RowFault::ZeroLost {
                given: "114".into(),
                meant: "0114".into()
            }),
            number(None, NotAnOrganisationNumber::Personal),
            Some(RowFault::Name(OrganisationRefusal::NameIsFormula('='))),
            Some(RowFault::UnknownKind {
                given: "bolag".into()
            }),
            Some(RowFault::UnknownCounty {
                given: "Norge".into()
            }),
            Some(RowFault::NothingSaid),
            None,
        ]
    );
    for fault in faults.into_iter().flatten() {
        for language in Language::ALL {
            let said = language.say(&fault.message());
            assert!(!said.is_empty() && !said.contains("9874"), "{said}");
            assert!(fault.hint().is_some(), "{said}");
        }
    }
}

#[test]
fn a_workbook_is_read_with_numbers_as_numbers_and_formulas_as_what_they_showed() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(0, 0, "Läs mig").unwrap();
    let sheet = workbook.add_worksheet();
    for (column, title) in (0..).zip(["Kod", "Namn", "Orgnr"]) {
        sheet.write(0, column, title).unwrap();
    }
    sheet.write(1, 0, "0115").unwrap();
    sheet.write(1, 2, 2_120_000_027_i64).unwrap();
    sheet.write(2, 0, 115).unwrap();
    sheet.write(3, 0, "0114").unwrap();
    let formula = Formula::new("=HYPERLINK(\"https://x.example\")").set_result("Väsby kommun");
    sheet.write(3, 1, formula).unwrap();
    sheet
        .write(4, 1, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    let rows = read(&workbook.save_to_buffer().unwrap()).unwrap().rows;
    assert_eq!(
        rows[0].line.as_ref().unwrap().number.unwrap().digits(),
        "2120000027"
    );
    assert!(matches!(rows[1].line, Err(RowFault::ZeroLost { .. })));
    let shown = rows[2].line.as_ref().unwrap().name.as_deref();
    assert_eq!(shown, Some("Väsby kommun"));
    assert_eq!(rows[2].number, 4);
    assert!(rows[3].line.is_err(), "{:?}", rows[3].line);
}

#[test]
fn what_is_no_table_of_organisations_is_refused_whole() {
    for (text, why) in [
        ("{\"a\": 1}", TableFault::NoTable),
        ("kod;namn\n", TableFault::NoRows),
        (
            "färg;form\nröd;rund\n",
            TableFault::NoColumn {
                found: vec!["färg".into(), "form".into()],
            },
        ),
        (
            "kod;namn;organisation\n1;2;3\n",
            TableFault::ColumnTwice(Column::Name),
        ),
    ] {
        let fault = read(text.as_bytes()).unwrap_err();
        assert_eq!(fault, why, "{text}");
        for language in Language::ALL {
            assert!(!language.say(&fault.message()).is_empty());
            assert!(!language.say(&fault.hint().unwrap()).is_empty());
        }
    }
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-1.7\0", b"<html>"] {
        assert!(matches!(read(bytes), Err(TableFault::File(_))));
    }
}

#[test]
fn a_hundred_thousand_rows_are_read_and_one_more_is_refused() {
    let mut text = "kod\n".to_owned();
    for at in 0..MOST_ROWS {
        writeln!(text, "X{at}").unwrap();
    }
    assert_eq!(read(text.as_bytes()).unwrap().rows.len(), MOST_ROWS);
    text.push_str("EN-TILL\n");
    assert_eq!(read(text.as_bytes()), Err(TableFault::TooManyRows));
}
