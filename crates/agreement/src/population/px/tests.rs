use super::*;

/// A small table in the manner of SCB: a text over two lines, a translation, marks for no figure.
const FILE: &str = r#"CHARSET="ANSI";
AXIS-VERSION="2006";
LANGUAGE="sv";
LANGUAGES="sv","en";
TITLE="Folkmängd efter region, "
"kön och år";
TITLE[en]="Population by region, sex and year";
MATRIX="BE0101A1";
SOURCE="SCB";
STUB="region","kön";
HEADING="år";
VALUES("region")="0114 Upplands Väsby","0115 Vallentuna";
VALUES[en]("region")="0114 Upplands Väsby","0115 Vallentuna";
VALUES("kön")="män","kvinnor";
VALUES("år")="2019","2020";
TIMEVAL("år")=TLIST(A1),"2019","2020";
CODES("kön")="1","2";
ELIMINATION("kön")=YES;
REFPERIOD="31 december respektive år";
NOTE="En anmärkning; med semikolon = och likhetstecken.";
NOTE="En till.";
CELLNOTE("0114 Upplands Väsby","män")="Bara om en cell.";
DATA=
1 2
3 4.0
".." "-"
"." 8
;
"#;

fn refused(text: &str) -> (Place, Fault) {
    let mut problems = decode(text.as_bytes()).unwrap_err().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems.remove(0);
    (problem.place, problem.fault)
}

fn codes(cube: &Cube, at: usize) -> Vec<&str> {
    cube.dimensions[at]
        .categories
        .iter()
        .map(|category| category.code.as_str())
        .collect()
}

#[test]
fn texts_codes_marks_and_figures_are_read() {
    let cube = decode(FILE.as_bytes()).unwrap();
    assert_eq!(cube.about.title, "Folkmängd efter region, kön och år");
    assert_eq!(codes(&cube, 0), ["0114 Upplands Väsby", "0115 Vallentuna"]);
    assert_eq!(
        (codes(&cube, 1), codes(&cube, 2)),
        (vec!["1", "2"], vec!["2019", "2020"])
    );
    assert_eq!(cube.dimensions[2].role, Some(Role::Time));
    assert_eq!(
        cube.values,
        [
            Some(1),
            Some(2),
            Some(3),
            Some(4),
            None,
            Some(0),
            None,
            Some(8)
        ]
    );
    assert_eq!(
        cube.about.reference_periods[""],
        "31 december respektive år"
    );
}

#[test]
fn the_same_file_is_read_from_latin_1_and_utf_8() {
    let utf_8 = FILE.replace(
        "CHARSET=\"ANSI\";",
        "CHARSET=\"ANSI\";\r\nCODEPAGE=\"utf-8\";",
    );
    let latin_1: Vec<u8> = FILE
        .chars()
        .map(|character| u8::try_from(u32::from(character)).unwrap())
        .collect();
    let cube = decode(FILE.as_bytes()).unwrap();
    assert_eq!(decode(utf_8.as_bytes()).unwrap(), cube);
    assert_eq!(decode(&latin_1).unwrap(), cube);
}

#[test]
fn rows_with_keys_find_their_cells_and_absent_rows_have_no_figures() {
    let keys = "KEYS(\"region\")=VALUES;\nKEYS(\"kön\")=CODES;\nDATA=\n\"0115 Vallentuna\",\"2\",7 8\n\"0114 Upplands Väsby\",\"1\",1 2;";
    let text = format!("{}{keys}", FILE.split_once("DATA=").unwrap().0);
    let expected = [Some(1), Some(2), None, None, None, None, Some(7), Some(8)];
    assert_eq!(decode(text.as_bytes()).unwrap().values, expected);

    let twice = text.replace("\"0115 Vallentuna\",\"2\"", "\"0114 Upplands Väsby\",\"1\"");
    assert_eq!(refused(&twice).1, Fault::PxRowTwice);
    let unknown = text.replace("\"0115 Vallentuna\",\"2\"", "\"0115 Vallentuna\",\"3\"");
    assert_eq!(refused(&unknown).1, Fault::PxUnknownKey("3".into()));
    let short = text.replace("1 2;", "1;");
    assert_eq!(
        refused(&short).1,
        Fault::ValuesDiffer { cells: 2, found: 1 }
    );
    let apart = text.replace("KEYS(\"region\")=VALUES;\n", "");
    assert_eq!(
        refused(&apart),
        (Place::Keyword("KEYS(\"kön\")".into()), Fault::PxKeysApart)
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    // The last figure is whole once something follows it.
    let whole = FILE.rfind('8').unwrap() + 2;
    assert!(decode(&FILE.as_bytes()[..whole]).is_ok());
    for length in (0..whole).filter(|length| FILE.is_char_boundary(*length)) {
        assert!(
            decode(&FILE.as_bytes()[..length]).is_err(),
            "{length} bytes"
        );
    }
}

#[test]
fn what_is_missing_or_does_not_fit_is_named() {
    let values = FILE.replace("VALUES(\"kön\")=\"män\",\"kvinnor\";", "");
    assert_eq!(
        refused(&values),
        (
            Place::Keyword("VALUES(\"kön\")".into()),
            Fault::PxMissing("VALUES(\"kön\")".into())
        )
    );
    let fewer = FILE.replace("CODES(\"kön\")=\"1\",\"2\"", "CODES(\"kön\")=\"1\"");
    assert_eq!(
        refused(&fewer).1,
        Fault::SizeDiffers {
            stated: 2,
            found: 1
        }
    );
    let figures = FILE.replace("1 2\n", "1\n");
    assert_eq!(
        refused(&figures),
        (
            Place::Keyword("DATA".into()),
            Fault::ValuesDiffer { cells: 8, found: 7 }
        )
    );
    let twice = FILE.replace("MATRIX=", "TITLE=\"\";\nMATRIX=");
    assert_eq!(
        refused(&twice),
        (
            Place::Line { line: 8, column: 1 },
            Fault::PxKeywordTwice("TITLE".into())
        )
    );
}

#[test]
fn a_bad_figure_is_named_by_its_categories() {
    let pairs = |pairs: [(&str, &str); 3]| {
        Place::Coordinates(
            pairs
                .iter()
                .map(|(dimension, category)| ((*dimension).into(), (*category).into()))
                .collect(),
        )
    };
    let place = pairs([
        ("region", "0114 Upplands Väsby"),
        ("kön", "2"),
        ("år", "2019"),
    ]);
    assert_eq!(
        refused(&FILE.replace("3 4.0", "3.5 4.0")),
        (place, Fault::Fraction("3.5".into()))
    );
}
