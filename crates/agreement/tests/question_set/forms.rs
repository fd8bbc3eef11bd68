//! Forms that others wrote: what has a place is taken, and the rest is named.

use agreement::question_set::xlsform::{About, Imported, SheetProblems, read};
use grants::question_set::{Kind, Repeated, Respondent};
use rust_xlsxwriter::Workbook;
use wording::{Language, Speak as _};

fn form(survey: &[&[&str]], choices: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in [("survey", survey), ("choices", choices)] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (line, row) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*row) {
                sheet.write_string(line, column, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn about() -> About {
    About {
        agreement: Some("psykisk-halsa-2021".to_owned()),
        respondent: Some(Respondent::Municipality),
        used_for: None,
    }
}

fn taken(survey: &[&[&str]], choices: &[&[&str]]) -> Imported {
    read(&form(survey, choices), &about()).unwrap()
}

fn refused(survey: &[&[&str]]) -> Vec<(usize, String)> {
    let SheetProblems(problems) = read(&form(survey, &[]), &about()).unwrap_err();
    let told = problems.iter().map(|it| {
        let said = Language::English.say(&it.message());
        assert!(!said.contains('‹'), "{said}");
        (it.row, said)
    });
    told.collect()
}

#[test]
fn a_form_of_others_becomes_sections_and_questions() {
    let imported = taken(
        &[
            &["type", "name", "label", "hint", "required", "relevant"],
            &["start", "start"],
            &["note", "hello", "Välkommen"],
            &["text", "who", "Vem svarar?", "Ditt namn"],
            &["begin group", "care", "Vård"],
            &["select_one yn", "has_plan", "Finns en plan?", "", "yes"],
            &["integer", "beds", "Platser", "", "", "${has_plan} = 'yes'"],
            &["begin_repeat", "units", "Enheter"],
            &["text", "unit", "Enhet"],
            &["end_repeat"],
            &["end group"],
        ],
        &[
            &["list_name", "name", "label"],
            &["yn", "yes", "Ja"],
            &["yn", "no", "Nej"],
        ],
    );
    let set = imported.set;
    // A form in one language can be kept, and is translated here.
    assert_eq!(
        (set.title.sv.as_str(), set.title.en.as_str()),
        ("Frågor", "Questions")
    );
    assert_eq!(set.sections[0].questions[0].label.en, "Vem svarar?");
    assert_eq!(set.introduction.unwrap().sv, "Välkommen");
    let names: Vec<&str> = set.sections.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["questions", "care"]);
    assert_eq!(
        set.sections[0].questions[0].guidance.as_ref().unwrap().sv,
        "Ditt namn"
    );
    let care = &set.sections[1];
    assert_eq!(care.repeated, Repeated::Once);
    assert_eq!(care.questions[0].kind, Kind::YesNo);
    assert!(care.questions[0].required);
    assert_eq!(care.questions[1].kind, Kind::Number { decimals: 0 });
    assert!(care.questions[1].shown.is_some());
    assert_eq!(care.questions[2].kind.columns()[0].name, "unit");
    let left: Vec<usize> = imported.left_out.iter().map(|it| it.row).collect();
    assert_eq!(left, [2], "only the row about the device has no place");
}

#[test]
fn what_has_no_place_is_told_with_sheet_and_row() {
    let told = refused(&[
        &["type", "name", "label", "relevant"],
        &["geopoint", "where", "Var?"],
        &["text", "", "Utan namn"],
        &["select_one nothing", "which", "Vilken?"],
        &["text", "when", "När?", "today() > 1"],
        &["begin_group", "a", "A"],
        &["begin_group", "b", "B"],
        &["end_group"],
    ]);
    assert_eq!(
        told,
        [
            (2, "Sheet survey, row 2: There are no questions of type `geopoint` here".to_owned()),
            (3, "Sheet survey, row 3: The row has no name".to_owned()),
            (4, "Sheet survey, row 4: There is no list of choices called `nothing`".to_owned()),
            (
                5,
                "Sheet survey, row 5: The column `relevant` cannot be read: There is no function `today` here"
                    .to_owned()
            ),
            (7, "Sheet survey, row 7: `b` stands inside something else".to_owned()),
        ]
    );
}

#[test]
fn a_column_nobody_reads_is_named() {
    let imported = taken(
        &[
            &[
                "type",
                "name",
                "label::English (en)",
                "label::Suomi (fi)",
                "parameters",
            ],
            &["text", "who", "Who?", "Kuka?", "rows=3"],
        ],
        &[],
    );
    assert_eq!(imported.set.sections[0].questions[0].label.en, "Who?");
    assert_eq!(imported.set.sections[0].questions[0].label.sv, "");
    let said: Vec<String> = imported
        .left_out
        .iter()
        .map(|it| Language::English.say(&it.message()))
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("`label::Suomi (fi)`") && said[1].contains("`parameters`"));
}

#[test]
fn whose_questions_they_are_must_be_said() {
    let bytes = form(&[&["type", "name"], &["text", "who"]], &[]);
    let SheetProblems(problems) = read(&bytes, &About::default()).unwrap_err();
    assert_eq!(problems.len(), 2);
}

#[test]
fn what_is_no_form_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"type,name\ntext,who\n"] {
        assert!(read(bytes, &about()).is_err());
    }
    let no_columns = form(&[&["typ", "namn"]], &[]);
    assert!(read(&no_columns, &about()).is_err());
}
