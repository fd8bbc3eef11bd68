//! What readers of foreign bytes promise, whatever the bytes: the fuzz targets call these and look for a panic.
//!
//! Used by the programs in `fuzz_targets`; see `docs/fuzzing.md`.

use std::collections::BTreeMap;

use agreement::population::{
    Day, ImportOptions, ImportProblems, Imported, MonthDay, import, write_ages_csv, write_csv,
};
use agreement::question_set::{self, draft, json, xlsform};
use agreement::{organisations, reader, shipped, writer};
use documents::bank_statement::{self, Kind, Status};
use documents::sie;
use grants::allocation::{Basis, PreviousAmounts, distribute};
use grants::question_set::address::Address;
use grants::question_set::expression::Expression;
use grants::question_set::{QuestionSet, Respondent};
use grants::reconciliation::{View, reconcile};
use grants::{AgeBand, Ages, Agreement, Code, Ore, Population};
use wording::{Language, Speak as _};

/// An agreement file is read or answered with problems that can be shown; what is read can be written,
/// added up and shared out.
///
/// # Panics
///
/// When a promise is broken.
pub fn agreement_file(bytes: &[u8]) {
    let Ok(text) = reader::text(bytes.to_vec(), "made-up.toml") else {
        return;
    };
    match reader::read(&text, "made-up.toml", shipped::register()) {
        Ok(agreement) => {
            reads_back(&agreement);
            shares_out(&agreement);
        }
        Err(problems) => {
            assert!(!problems.all().is_empty(), "refused without a reason");
            for problem in problems.all() {
                let place = &problem.place;
                assert!(
                    place.line >= 1 && place.column >= 1,
                    "a place before the file"
                );
                assert!(place.span.end <= text.len(), "a place after the file");
            }
            for language in Language::ALL {
                assert!(!problems.render(language).is_empty());
            }
        }
    }
}

fn reads_back(agreement: &Agreement) {
    let written = writer::write(agreement);
    match reader::read(&written, "written.toml", shipped::register()) {
        Ok(again) => assert_eq!(&again, agreement, "written:\n{written}"),
        Err(problems) => panic!("what was written is refused: {problems}\n{written}"),
    }
}

/// Adding up and sharing out may refuse, never give away more or less than there is.
fn shares_out(agreement: &Agreement) {
    for view in [View::Applied, View::AsPublished] {
        // Amounts too large to be added up are refused; there is nothing to hold against that.
        let _ = reconcile(agreement, view);
    }
    let basis = Basis {
        register: shipped::register(),
        figures: &shipped::figures_for(agreement),
        previous: &PreviousAmounts::new(),
    };
    let Ok(distribution) = distribute(agreement, basis) else {
        return;
    };
    for allocation in &distribution.allocations {
        let amounts = allocation.steps.iter().map(|step| step.amount);
        assert_eq!(Ore::checked_sum(amounts), Some(allocation.item.amount));
    }
}

/// A population table is imported or answered with problems that can be shown; what is imported holds
/// no number below zero and is imported again the same from the form we write.
///
/// # Panics
///
/// When a promise is broken.
pub fn population_table(bytes: &[u8]) {
    match imported(bytes) {
        Ok(imported) => holds(&imported),
        Err(problems) => {
            assert!(problems.count() > 0, "refused without a reason");
            for problem in &problems.problems {
                for language in Language::ALL {
                    assert!(!language.say(&problem.message()).is_empty());
                    let _ = problem.hint().map(|hint| language.say(&hint));
                }
            }
        }
    }
}

/// A table of organisations is read row by row or refused whole; what is wrong can be said, and what is read is what
/// the rules let in.
///
/// # Panics
///
/// When a promise is broken.
pub fn organisation_table(bytes: &[u8]) {
    let table = match organisations::read(bytes) {
        Ok(table) => table,
        Err(fault) => return can_be_said(&fault),
    };
    assert!(table.rows.len() <= organisations::MOST_ROWS);
    for row in &table.rows {
        match &row.line {
            Err(fault) => can_be_said(fault),
            Ok(line) => {
                if let Some(number) = &line.number {
                    let again = number.to_string().parse();
                    assert_eq!(again, Ok(*number), "printed it is another number");
                    assert!(
                        number.digits().as_bytes()[2] >= b'2',
                        "the number of a person"
                    );
                }
                if let Some(name) = &line.name {
                    let again = grants::organisation::name(name);
                    assert_eq!(again.as_ref(), Ok(name), "the name is not as it is kept");
                }
            }
        }
    }
}

/// A file from a bank is read whole or refused with a place; what is read closes and every movement has a name.
///
/// # Panics
///
/// When a promise is broken.
pub fn bank_statement(bytes: &[u8]) {
    let file = match bank_statement::read(bytes) {
        Ok(file) => file,
        Err(fault) => {
            assert!(fault.place.line >= 1 && fault.place.column >= 1);
            return can_be_said(&fault);
        }
    };
    for statement in &file.statements {
        assert!(!statement.account.is_empty());
        for transaction in &statement.transactions {
            assert!(transaction.amount >= Ore::ZERO, "an amount below zero");
            assert!(!transaction.bank_reference.is_empty(), "no name");
            assert!(transaction.booked.is_some() || transaction.status != Status::Booked);
        }
        let booked = statement
            .transactions
            .iter()
            .filter(|transaction| transaction.status == Status::Booked)
            .map(bank_statement::Transaction::signed);
        if file.kind == Kind::Statement {
            let sum = statement
                .opening
                .and_then(|opening| Ore::checked_sum(std::iter::once(opening).chain(booked)));
            assert_eq!(sum, statement.closing, "it does not close");
        }
    }
}

/// The books of others are read whole or refused with every fault on a line of the file; what is read balances.
///
/// # Panics
///
/// When a promise is broken.
pub fn sie(bytes: &[u8]) {
    let books = match sie::read(bytes) {
        Ok(books) => books,
        Err(faults) => {
            assert!(!faults.all.is_empty(), "refused without a reason");
            assert!(faults.all.len() <= sie::MOST_FAULTS);
            let lines = bytes.split(|byte| *byte == b'\n').count();
            for fault in &faults.all {
                let line = usize::try_from(fault.line).unwrap_or(usize::MAX);
                assert!((1..=lines).contains(&line), "a line outside of the file");
                can_be_said(fault);
            }
            return can_be_said(&faults);
        }
    };
    for voucher in &books.vouchers {
        let sum = Ore::checked_sum(voucher.rows.iter().map(|row| row.amount));
        assert_eq!(sum, Some(Ore::ZERO), "it does not balance");
        for row in &voucher.rows {
            assert!(row.account.bytes().all(|byte| byte.is_ascii_digit()));
            assert!(row.line > voucher.line, "a row before its voucher");
            assert!(!row.text.chars().any(char::is_control));
        }
    }
}

/// A question set file is read or answered with problems that can be shown; what is read is written and read the same, as a file
/// and as JSON.
///
/// # Panics
///
/// When a promise is broken.
pub fn question_set_file(bytes: &[u8]) {
    let Ok(text) = reader::text(bytes.to_vec(), "made-up.toml") else {
        return;
    };
    match question_set::read_draft(&text, "made-up.toml") {
        Ok(set) => {
            set_reads_back(&set);
            if set.problems().is_empty() {
                let whole = question_set::read(&text, "made-up.toml");
                assert_eq!(whole.as_ref(), Ok(&set), "nothing is wrong, and it is refused");
            }
        }
        Err(problems) => {
            assert!(!problems.all().is_empty(), "refused without a reason");
            for problem in problems.all() {
                let place = &problem.place;
                assert!(
                    place.line >= 1 && place.column >= 1,
                    "a place before the file"
                );
                assert!(place.span.end <= text.len(), "a place after the file");
            }
            for language in Language::ALL {
                assert!(!problems.render(language).is_empty());
            }
        }
    }
}

fn set_reads_back(set: &QuestionSet) {
    let written = question_set::write(set);
    match question_set::read_draft(&written, "written.toml") {
        Ok(again) => assert_eq!(&again, set, "written:\n{written}"),
        // A little more is written than was read; only that can stop it.
        Err(_) if written.len() > reader::LONGEST_FILE => return,
        Err(problems) => panic!("what was written is refused: {problems}\n{written}"),
    }
    let written = json::write(set);
    if written.len() <= reader::LONGEST_FILE {
        assert_eq!(json::read(written.as_bytes()).as_ref(), Ok(set), "{written}");
    }
    for problem in set.problems() {
        can_be_said(&problem.fault);
    }
}

/// A form is read or answered with problems that can be said; what is read can be written as a form again. The bytes are a workbook,
/// or else the cells of one: a line per row, a tab between cells, so that made-up bytes come further than the packing.
///
/// # Panics
///
/// When a promise is broken.
pub fn question_form(bytes: &[u8]) {
    let about = xlsform::About {
        used_for: None,
        agreement: Some("made-up".to_owned()),
        respondent: Some(Respondent::County),
    };
    let form = if bytes.starts_with(b"PK") {
        xlsform::read(bytes, &about)
    } else {
        let Some(packed) = packed(&String::from_utf8_lossy(bytes)) else {
            return;
        };
        xlsform::read(&packed, &about)
    };
    match form {
        Ok(form) => {
            form.left_out.iter().for_each(can_be_said);
            for problem in form.set.problems() {
                can_be_said(&problem.fault);
            }
            let _ = xlsform::write(&form.set);
        }
        Err(problems) => {
            assert!(!problems.0.is_empty(), "refused without a reason");
            problems.0.iter().for_each(can_be_said);
        }
    }
}

/// A draft that comes back is read or refused in words; each address is read once, and its text is an answer or is not. The bytes are
/// a workbook, or else the cells of one: a line per row, a tab between cells, so that made-up bytes come further than the packing.
///
/// # Panics
///
/// When a promise is broken.
pub fn report_draft(bytes: &[u8]) {
    let Some(set) = shipped::question_sets().first().and_then(|it| it.read().ok()) else {
        return;
    };
    let returned = if bytes.starts_with(b"PK") {
        draft::read(bytes, DRAFT, &set)
    } else {
        let Some(packed) = packed_draft(&String::from_utf8_lossy(bytes)) else {
            return;
        };
        draft::read(&packed, DRAFT, &set)
    };
    let returned = match returned {
        Ok(returned) => returned,
        Err(fault) => return can_be_said(&fault),
    };
    let mut seen = std::collections::BTreeSet::new();
    for field in &returned.fields {
        assert!(seen.insert(&field.address), "read twice: {}", field.address);
        if let Some(at) = Address::read(&field.address)
            && let Some(kind) = set.kind_at(&at)
            && let Ok(Some(answer)) = kind.read(&field.text)
        {
            let written = answer.written();
            assert_eq!(kind.read(&written), Ok(Some(answer)), "{written}");
        }
    }
    for one in &returned.unread {
        can_be_said(&one.why);
    }
}

/// The report and the questions of made-up drafts.
const DRAFT: (&str, &str) = ("report", "questions");

/// A draft whose only sheet with questions has these rows.
fn packed_draft(text: &str) -> Option<Vec<u8>> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let about = workbook.add_worksheet().set_name("overens").ok()?;
    for (row, line) in (0_u32..).zip(["overens-draft-1", DRAFT.0, DRAFT.1, "1"]) {
        about.write_string(row, 0, line).ok()?;
    }
    let sheet = workbook.add_worksheet().set_name("section").ok()?;
    sheet.write_string(0, 0, "address").ok()?;
    sheet.write_string(0, 1, "version").ok()?;
    for (line, row) in (1_u32..).zip(text.lines()) {
        for (column, cell) in (0_u16..).zip(row.split('\t')) {
            sheet.write_string(line, column, cell).ok()?;
        }
    }
    workbook.save_to_buffer().ok()
}

/// A workbook of lines: the survey, and after a line of `#` the choices.
fn packed(text: &str) -> Option<Vec<u8>> {
    let (survey, choices) = text.split_once("\n#\n").unwrap_or((text, ""));
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, lines) in [("survey", survey), ("choices", choices)] {
        let sheet = workbook.add_worksheet().set_name(name).ok()?;
        for (line, row) in (0_u32..).zip(lines.lines()) {
            for (column, cell) in (0_u16..).zip(row.split('\t')) {
                sheet.write_string(line, column, cell).ok()?;
            }
        }
    }
    workbook.save_to_buffer().ok()
}

/// An expression is read or refused with a reason that can be said; what is read is written and read the same.
///
/// # Panics
///
/// When a promise is broken.
pub fn question_expression(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match Expression::read(text) {
        Ok(expression) => {
            let written = expression.to_string();
            assert_eq!(Expression::read(&written).as_ref(), Ok(&expression), "{written}");
            assert!(expression.names().len() <= text.len());
        }
        Err(refusal) => can_be_said(&refusal),
    }
}

fn can_be_said(fault: &impl wording::Speak) {
    for language in Language::ALL {
        assert!(!language.say(&fault.message()).is_empty());
        let _ = fault.hint().map(|hint| language.say(&hint));
    }
}

/// Tables of a few recipients are let through, and years are taken as 31 December, so that small inputs come far.
fn imported(bytes: &[u8]) -> Result<Imported, ImportProblems> {
    let options = ImportOptions {
        partial: true,
        day: Some(Day::EachYear(MonthDay { month: 12, day: 31 })),
        ..ImportOptions::default()
    };
    import(bytes, &options, shipped::register())
}

fn holds(imported: &Imported) {
    for table in &imported.populations {
        assert!(table.figures.values().all(|people| *people >= 0));
    }
    let bands = imported
        .ages
        .iter()
        .flat_map(|table| table.figures.values());
    assert!(bands.flatten().all(|band| band.population >= 0));
    if !imported.populations.is_empty() {
        let written = write_csv(&imported.populations);
        let again = again(&written);
        assert_eq!(
            people(&again.populations),
            people(&imported.populations),
            "{written}"
        );
    }
    if !imported.ages.is_empty() {
        let written = write_ages_csv(&imported.ages);
        let again = again(&written);
        assert_eq!(ages(&again.ages), ages(&imported.ages), "{written}");
    }
}

fn again(written: &str) -> Imported {
    match imported(written.as_bytes()) {
        Ok(imported) => imported,
        Err(problems) => panic!("what was written is refused: {problems:?}\n{written}"),
    }
}

/// The figures by date, without where they came from, which the written form does not hold.
fn people(tables: &[Population]) -> BTreeMap<String, &BTreeMap<Code, i64>> {
    tables
        .iter()
        .map(|table| (table.reference_date.to_string(), &table.figures))
        .collect()
}

fn ages(tables: &[Ages]) -> BTreeMap<String, &BTreeMap<Code, Vec<AgeBand>>> {
    tables
        .iter()
        .map(|table| (table.reference_date.to_string(), &table.figures))
        .collect()
}
