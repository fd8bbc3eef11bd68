//! A draft in a workbook: what is written comes back the same, and what cannot be read is told with its place.

use std::collections::BTreeMap;

use agreement::question_set::draft::{
    Asked, Draft, DraftFault, FieldFault, Part, Returned, Round, read, write,
};
use agreement::{question_set, shipped};
use grants::question_set::address::Address;
use grants::question_set::{Kind, QuestionSet};
use proptest::prelude::*;
use rust_xlsxwriter::{Formula, Workbook};
use wording::Language;

const REPORT: &str = "r-1";
const SET: &str = "s-1";
const ITEM: &str = "utveckling-kommuner";

const KINDS: &str = r#"format = 1
agreement = "psykisk-halsa-2023"
respondent = "municipality"
title = { sv = "Redovisning", en = "Report" }

[[section]]
name = "one"
title = { sv = "Pengar: [allt] */?\\ och en mycket lång rubrik", en = "Money" }
repeat = "each-item"
[[section.question]]
name = "used"
series = "used"
label = { sv = "Använt?", en = "Used?" }
kind = "kronor"
money = "used"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }

[[section]]
name = "two"
title = { sv = "Pengar: [allt] */?\\ och en mycket lång rubrik till", en = "Money" }
[[section.question]]
name = "share"
series = "share"
label = { sv = "Andel?", en = "Share?" }
kind = "number"
decimals = 4
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "day"
series = "day"
label = { sv = "När?", en = "When?" }
kind = "date"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "plan"
series = "plan"
label = { sv = "Plan?", en = "Plan?" }
kind = "yes-no"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "way"
series = "way"
label = { sv = "Hur?", en = "How?" }
kind = "one-of"
choices = [
  { name = "alone", label = { sv = "Själva, utan hjälp", en = "Alone" } },
  { name = "jointly", label = { sv = "Tillsammans", en = "Jointly" } },
  { name = "same_a", label = { sv = "Annat", en = "Other" } },
  { name = "same_b", label = { sv = "Annat", en = "Another" } },
]
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "groups"
series = "groups"
label = { sv = "Vilka?", en = "Who?" }
kind = "several-of"
choices = [
  { name = "children", label = { sv = "Barn", en = "Children" } },
  { name = "adults", label = { sv = "Vuxna", en = "Adults" } },
]
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "short"
series = "short"
label = { sv = "Kort?", en = "Short?" }
kind = "short-text"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "long"
series = "long"
label = { sv = "Långt?", en = "Long?" }
kind = "long-text"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "costs"
series = "costs"
label = { sv = "Kostnader", en = "Costs" }
kind = "table"
columns = [
  { name = "what", label = { sv = "Vad", en = "What" }, kind = "short-text" },
  { name = "amount", label = { sv = "Kronor", en = "Kronor" }, kind = "kronor" },
]
most_rows = 3
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
[[section.question]]
name = "files"
series = "files"
label = { sv = "Filer", en = "Files" }
kind = "file"
used = { by = { sv = "A", en = "A" }, why = { sv = "S", en = "S" } }
"#;

fn kinds() -> QuestionSet {
    question_set::read_draft(KINDS, "kinds.toml").unwrap()
}

fn draft<'a>(set: &'a QuestionSet, kept: &[(&str, i64, &str)], language: Language) -> Draft<'a> {
    let parts = set.sections.iter().map(|section| {
        let item = section.repeated.by_item().then_some(ITEM);
        let questions = section.questions.iter().map(|question| Asked {
            at: Address::of(&question.name).about(item),
            kind: &question.kind,
            label: language.of(&question.label).to_owned(),
            help: vec!["=1+1".to_owned()],
            known: Vec::new(),
        });
        Part {
            title: language.of(&section.title).to_owned(),
            said: Vec::new(),
            rounds: vec![Round {
                heading: item.map(str::to_owned),
                known: Vec::new(),
                questions: questions.collect(),
            }],
        }
    });
    Draft {
        report: REPORT,
        question_set: SET,
        language,
        title: "Utkast".to_owned(),
        facts: vec![("Av".to_owned(), "Påhittad kommun".to_owned())],
        parts: parts.collect(),
        kept: kept
            .iter()
            .map(|(at, version, text)| ((*at).to_owned(), (*version, (*text).to_owned())))
            .collect(),
    }
}

fn back(bytes: &[u8], set: &QuestionSet) -> Result<Returned, DraftFault> {
    read(bytes, (REPORT, SET), set)
}

/// What came back, as it is kept.
fn read_back(returned: &Returned, set: &QuestionSet) -> BTreeMap<String, (i64, String)> {
    let all = returned.fields.iter().map(|field| {
        let at = Address::read(&field.address).unwrap();
        let kind: &Kind = set.kind_at(&at).unwrap();
        let answer = kind.read(&field.text).unwrap();
        let text = answer.map(|answer| answer.written()).unwrap_or_default();
        (field.address.clone(), (field.seen, text))
    });
    all.filter(|(_, (_, text))| !text.is_empty()).collect()
}

const ANSWERED: [(&str, i64, &str); 11] = [
    ("used[utveckling-kommuner]", 3, "1000000000000"),
    ("share", 1, "-0.1234"),
    ("day", 2, "2023-12-31"),
    ("plan", 1, "no"),
    ("way", 4, "alone"),
    ("groups", 7, "children adults"),
    ("short", 1, "=HYPERLINK(\"x\")"),
    ("long", 1, "Ett stycke.\n\nEtt till, med åäö och 1 & <2>."),
    ("costs.1.what", 1, "Utbildning"),
    ("costs.3.what", 2, "007"),
    ("costs.3.amount", 1, "0"),
];

#[test]
fn every_kind_of_answer_comes_back_as_it_is_kept_with_the_version_that_was_seen() {
    let set = kinds();
    for language in Language::ALL {
        let bytes = write(&draft(&set, &ANSWERED, language)).unwrap();
        let returned = back(&bytes, &set).unwrap();
        assert_eq!(returned.unread, []);
        // One of each question, six cells; files are not written in a workbook.
        assert_eq!(returned.fields.len(), 8 + 6);
        let kept = ANSWERED.map(|(at, version, text)| (at.to_owned(), (version, text.to_owned())));
        assert_eq!(read_back(&returned, &set), BTreeMap::from(kept));
        assert_eq!(
            bytes,
            write(&draft(&set, &ANSWERED, language)).unwrap(),
            "the same draft is the same bytes"
        );
    }
}

#[test]
fn choices_that_read_the_same_keep_apart_by_their_words() {
    let set = kinds();
    for way in ["same_a", "same_b"] {
        let bytes = write(&draft(&set, &[("way", 1, way)], Language::Swedish)).unwrap();
        let returned = back(&bytes, &set).unwrap();
        assert_eq!(read_back(&returned, &set)["way"].1, way);
    }
}

#[test]
fn every_shipped_set_fits_in_a_workbook() {
    for shipped in shipped::question_sets() {
        let set = shipped.read().unwrap();
        let bytes = write(&draft(&set, &[], Language::Swedish)).unwrap();
        let returned = back(&bytes, &set).unwrap();
        assert_eq!(returned.unread, []);
        assert!(!returned.fields.is_empty());
    }
}

#[test]
fn a_workbook_of_another_report_or_other_questions_is_refused_and_so_is_any_other_file() {
    let set = kinds();
    let bytes = write(&draft(&set, &[], Language::Swedish)).unwrap();
    let fault = |result: Result<Returned, DraftFault>| result.unwrap_err();
    assert_eq!(
        fault(read(&bytes, ("r-2", SET), &set)),
        DraftFault::OtherReport
    );
    assert_eq!(
        fault(read(&bytes, (REPORT, "s-2"), &set)),
        DraftFault::OtherQuestions
    );
    assert_eq!(fault(back(b"PK\x03\x04", &set)), DraftFault::NotAWorkbook);
    assert_eq!(fault(back(b"", &set)), DraftFault::NotAWorkbook);
    let form = question_set::xlsform::write(&set).unwrap();
    assert_eq!(fault(back(&form, &set)), DraftFault::NotADraft);
    let large = vec![0; question_set::draft::LARGEST_DRAFT_BYTES + 1];
    assert_eq!(fault(back(&large, &set)), DraftFault::TooLarge);
}

/// A workbook as somebody may have made it of ours: the sheet that says what it is, and rows as they are given.
fn workbook(heads: [&str; 2], sheets: &str, rows: &[&[&str]]) -> Workbook {
    let mut workbook = Workbook::new();
    let about = workbook.add_worksheet().set_name("overens").unwrap();
    for (row, text) in (0..).zip(["overens-draft-1", REPORT, SET, sheets]) {
        about.write_string(row, 0, text).unwrap();
    }
    let sheet = workbook.add_worksheet().set_name("Blad").unwrap();
    for (column, head) in (0..).zip(heads) {
        sheet.write_string(0, column, head).unwrap();
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    workbook
}

const HEADS: [&str; 2] = ["address", "version"];

fn came_back(mut workbook: Workbook) -> Result<Returned, DraftFault> {
    back(&workbook.save_to_buffer().unwrap(), &kinds())
}

#[test]
fn what_is_missing_from_a_workbook_is_said_and_nothing_is_read() {
    let missing = came_back(workbook(HEADS, "2", &[]));
    assert_eq!(missing, Err(DraftFault::SheetMissing));
    let column = came_back(workbook(["address", ""], "1", &[]));
    assert_eq!(column, Err(DraftFault::ColumnMissing("Blad".to_owned())));
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_what_stands_there() {
    let returned = came_back(workbook(
        HEADS,
        "1",
        &[
            &["short", "1", "", "", "", "ett"],
            &["short", "1", "", "", "", "två"],
            &["", "", "", "", "", "utan fråga"],
            &["groups#children", "2", "", "", "", "kanske"],
            &["groups#adults", "2", "", "", "", "x"],
            &["long", "inte ett tal", "", "", "", "tre", "bredvid"],
            &["-", "", "", "", "", "rubrik"],
        ],
    ));
    let returned = returned.unwrap();
    let told: Vec<_> = returned
        .unread
        .iter()
        .map(|one| (one.place.cell.as_str(), one.text.as_str(), one.why))
        .collect();
    assert_eq!(
        told,
        [
            ("F3", "två", FieldFault::Twice),
            ("F4", "utan fråga", FieldFault::NoQuestion),
            ("F5", "kanske", FieldFault::NotATick),
            ("G7", "bredvid", FieldFault::NoQuestion),
        ]
    );
    let read: Vec<_> = returned
        .fields
        .iter()
        .map(|one| (one.address.as_str(), one.seen, one.text.as_str()))
        .collect();
    assert_eq!(
        read,
        [("short", 1, "ett"), ("long", -1, "tre")],
        "a question with a choice that cannot be read is left as it was, and no version is seen where none can be read"
    );
}

#[test]
fn a_formula_is_no_answer_whatever_it_comes_to() {
    let mut book = workbook(HEADS, "1", &[&["used[utveckling-kommuner]", "1"]]);
    let sheet = book.worksheet_from_name("Blad").unwrap();
    sheet
        .write_formula(1, 5, Formula::new("=1+1").set_result("2"))
        .unwrap();
    let returned = came_back(book).unwrap();
    assert_eq!(returned.fields, []);
    assert_eq!(returned.unread[0].why, FieldFault::Formula);
    assert_eq!(returned.unread[0].place.cell, "F2");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Any text that is kept stands in the workbook so that it comes back as it was.
    #[test]
    fn any_text_comes_back(text in "[ -~åäöÅÄÖé–”\n]{0,80}") {
        let set = kinds();
        let kept = match set.find("long").unwrap().1.kind.read(&text) {
            Ok(Some(answer)) => answer.written(),
            _ => return Ok(()),
        };
        let bytes = write(&draft(&set, &[("long", 1, &kept)], Language::Swedish)).unwrap();
        let returned = back(&bytes, &set).unwrap();
        prop_assert_eq!(&read_back(&returned, &set)["long"].1, &kept);
    }

    /// Bytes that are no draft are refused, and nothing panics.
    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(back(&bytes, &kinds()).is_err());
    }
}
