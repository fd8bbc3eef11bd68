//! `overens questions`: check the questions recipients report by, write them for other programs and read them back.

use std::path::Path;

use agreement::question_set::xlsform::{About, SheetProblems};
use agreement::question_set::{json, read, read_draft, read_for, write, xlsform};
use agreement::{file, library, nearest, reader, shipped};
use documents::question_set::{codebook, schema};
use grants::question_set::{QuestionSet, Repeated, Respondent};
use wording::table::{Align, Table};
use wording::{Language, Speak as _, message};

use crate::Outcome;
use crate::arguments::{
    QuestionFormat, Questions, QuestionsCheck, QuestionsExport, QuestionsImport,
};
use crate::failure::Failure;
use crate::output;
use crate::page::Page;

/// Runs the command.
pub fn run(command: &Questions, language: Language) -> Result<Outcome, Failure> {
    match command {
        Questions::Check(arguments) => check(arguments, language),
        Questions::Export(arguments) => export(arguments, language),
        Questions::Import(arguments) => import(arguments, language),
    }
}

/// The set a person names by id or path. One about a shipped agreement is held against its items.
fn opened(given: &str) -> Result<QuestionSet, Failure> {
    if library::is_id(given) {
        let Some(shipped) = shipped::find_question_set(given) else {
            return Err(unknown(given));
        };
        return shipped.read().map_err(Failure::Problems);
    }
    let bytes = file::read(Path::new(given)).map_err(|error| Failure::of(&error))?;
    let text = reader::text(bytes, given).map_err(Failure::Problems)?;
    let draft = read_draft(&text, given).map_err(Failure::Problems)?;
    let set = match shipped::find(&draft.agreement) {
        Some(agreement) => {
            let agreement = agreement.read().map_err(Failure::Problems)?;
            read_for(&text, given, &agreement)
        }
        None => read(&text, given),
    };
    set.map_err(Failure::Problems)
}

fn unknown(given: &str) -> Failure {
    let ids = || shipped::question_sets().iter().map(|it| it.id);
    let hint = if let Some(nearest) = nearest(given, ids()) {
        message!("agreement-nearest-hint", nearest = nearest)
    } else {
        let known: Vec<String> = ids().map(str::to_owned).collect();
        message!("question-command-unknown-hint", known = known)
    };
    Failure::wrong_with(message!("question-command-unknown", given = given), hint)
}

fn check(arguments: &QuestionsCheck, language: Language) -> Result<Outcome, Failure> {
    let set = opened(&arguments.questions)?;
    let mut page = Page::new(language);
    page.say(&message!(
        "question-command-title",
        title = &set.title,
        agreement = &set.agreement,
        respondent = set.respondent.word()
    ));
    page.gap();
    page.table(&sections(&set, language));
    page.gap();
    let count = set.questions().count();
    page.say(&message!("question-command-holds", count = count));
    output::print(&page.into_bytes())?;
    Ok(Outcome::Done)
}

fn sections(set: &QuestionSet, language: Language) -> Table {
    let mut table = Table::new([
        (
            language.say(&message!("question-command-section")),
            Align::Left,
        ),
        (
            language.say(&message!("question-command-asked")),
            Align::Left,
        ),
        (
            language.say(&message!("question-command-questions")),
            Align::Right,
        ),
        (
            language.say(&message!("question-command-required")),
            Align::Right,
        ),
    ]);
    for section in &set.sections {
        let asked = match &section.repeated {
            Repeated::Once => message!("question-command-once"),
            Repeated::EachItem => message!("question-command-each-item"),
            Repeated::Items(items) => message!("question-command-items", items = items.clone()),
        };
        let required = section.questions.iter().filter(|it| it.required);
        table.row(vec![
            language.of(&section.title).to_owned(),
            language.say(&asked),
            section.questions.len().to_string(),
            required.count().to_string(),
        ]);
    }
    table
}

fn export(arguments: &QuestionsExport, language: Language) -> Result<Outcome, Failure> {
    let set = opened(&arguments.questions)?;
    let bytes = match arguments.format {
        QuestionFormat::Toml => write(&set).into_bytes(),
        QuestionFormat::Json => json::write(&set).into_bytes(),
        QuestionFormat::Schema => format!("{:#}\n", schema::schema(&set, language)).into_bytes(),
        QuestionFormat::Codebook => codebook::csv(&set),
        QuestionFormat::Xlsform if arguments.out.is_none() => {
            return Err(Failure::wrong_with(
                message!("question-command-form-needs-file"),
                message!("question-command-form-needs-file-hint"),
            ));
        }
        QuestionFormat::Xlsform => xlsform::write(&set).map_err(|error| {
            let reason = error.to_string();
            Failure::wrong(message!("question-command-form-failed", reason = reason))
        })?,
    };
    output::deliver(arguments.out.as_deref(), &bytes)?;
    Ok(Outcome::Done)
}

fn import(arguments: &QuestionsImport, language: Language) -> Result<Outcome, Failure> {
    let respondent = arguments
        .respondent
        .as_deref()
        .map(respondent)
        .transpose()?;
    let bytes = file::read(&arguments.file).map_err(|error| Failure::of(&error))?;
    let (mut set, left_out) = if bytes.trim_ascii_start().starts_with(b"{") {
        let set = json::read(&bytes).map_err(|problem| Failure::of(&problem))?;
        (set, Vec::new())
    } else {
        let about = About {
            agreement: arguments.agreement.clone(),
            respondent,
            used_for: None,
        };
        let form = xlsform::read(&bytes, &about)
            .map_err(|problems| unreadable(&arguments.file, &problems, language))?;
        (form.set, form.left_out)
    };
    if let Some(agreement) = &arguments.agreement {
        set.agreement.clone_from(agreement);
    }
    if let Some(respondent) = respondent {
        set.respondent = respondent;
    }
    output::deliver(arguments.out.as_deref(), write(&set).as_bytes())?;
    let mut beside = Page::new(language);
    if !left_out.is_empty() {
        beside.say(&message!("question-command-left-out"));
        for problem in &left_out {
            beside.point(&problem.message());
        }
    }
    let count = set.problems().len();
    if count > 0 {
        beside.say(&message!("question-command-problems", count = count));
    }
    output::aside(&String::from_utf8_lossy(&beside.into_bytes()));
    Ok(Outcome::Done)
}

/// The problems of a form are said one by one, then that nothing came of it.
fn unreadable(path: &Path, problems: &SheetProblems, language: Language) -> Failure {
    output::aside(&problems.render(language));
    let path = path.display().to_string();
    Failure::wrong(message!("question-command-form-unreadable", path = path))
}

fn respondent(given: &str) -> Result<Respondent, Failure> {
    Respondent::from_word(given).ok_or_else(|| {
        let known: Vec<String> = Respondent::ALL
            .iter()
            .map(|it| format!("`{}`", it.word()))
            .collect();
        Failure::wrong_with(
            message!("question-command-respondent", given = given),
            message!("question-command-respondent-hint", known = known),
        )
    })
}
