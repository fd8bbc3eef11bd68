//! The codebook of a question set: one row per question and per column of a table.

use grants::Text;
use grants::question_set::{Kind, Question, QuestionSet, Repeated, Section};

use crate::plain_table;

/// The names of the columns, the same in every language so that programs can rely on them.
const HEAD: [&str; 23] = [
    "name",
    "column",
    "series",
    "section",
    "asked_for",
    "kind",
    "decimals",
    "choices_sv",
    "choices_en",
    "label_sv",
    "label_en",
    "guidance_sv",
    "guidance_en",
    "money",
    "required",
    "shown_when",
    "checks",
    "prefill",
    "used_by_sv",
    "used_by_en",
    "used_why_sv",
    "used_why_en",
    "public",
];

/// The codebook as a file for spreadsheets.
pub fn csv(set: &QuestionSet) -> Vec<u8> {
    plain_table::spreadsheet(&head(), &rows(set))
}

/// The names of its columns.
pub fn head() -> Vec<String> {
    HEAD.map(str::to_owned).to_vec()
}

/// Its rows, in the order of the questions.
pub fn rows(set: &QuestionSet) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (section, question) in set.questions() {
        rows.push(of_question(section, question));
        for column in question.kind.columns() {
            let mut row = vec![
                question.name.clone(),
                column.name.clone(),
                question.series.clone(),
                section.name.clone(),
                asked_for(&section.repeated),
            ];
            row.extend(kind(&column.kind));
            row.extend(both(Some(&column.label)));
            row.extend(both(None));
            row.extend([String::new(), word(column.required)]);
            row.resize(HEAD.len(), String::new());
            rows.push(row);
        }
    }
    rows
}

fn of_question(section: &Section, question: &Question) -> Vec<String> {
    let mut row = vec![
        question.name.clone(),
        String::new(),
        question.series.clone(),
        section.name.clone(),
        asked_for(&section.repeated),
    ];
    row.extend(kind(&question.kind));
    row.extend(both(Some(&question.label)));
    row.extend(both(question.guidance.as_ref()));
    let money = question.money.map(|role| role.word().to_owned());
    row.push(money.unwrap_or_default());
    row.push(word(question.required));
    let conditions = [section.shown.as_ref(), question.shown.as_ref()];
    let shown: Vec<String> = conditions
        .into_iter()
        .flatten()
        .map(|it| format!("({it})"))
        .collect();
    row.push(shown.join(" and "));
    let checks = question.checks.iter();
    let checks: Vec<String> = checks
        .map(|it| format!("{}: {}", it.severity.word(), it.holds))
        .collect();
    row.push(checks.join("\n"));
    let prefill = question.prefill.as_ref().map(ToString::to_string);
    row.push(prefill.unwrap_or_default());
    row.extend(both(question.used_for.as_ref().map(|it| &it.by)));
    row.extend(both(question.used_for.as_ref().map(|it| &it.why)));
    row.push(word(question.is_public()));
    row
}

/// The kind, the decimals, and what can be chosen in both languages.
fn kind(kind: &Kind) -> [String; 4] {
    let decimals = match kind {
        Kind::Number { decimals } => decimals.to_string(),
        _ => String::new(),
    };
    let choices = |of: fn(&Text) -> &str| {
        let choices = kind.choices().iter();
        let lines: Vec<String> = choices
            .map(|it| format!("{} = {}", it.name, of(&it.label)))
            .collect();
        lines.join("\n")
    };
    [
        kind.word().to_owned(),
        decimals,
        choices(|it| &it.sv),
        choices(|it| &it.en),
    ]
}

fn both(text: Option<&Text>) -> [String; 2] {
    text.map_or_else(Default::default, |it| [it.sv.clone(), it.en.clone()])
}

fn word(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn asked_for(repeated: &Repeated) -> String {
    match repeated {
        Repeated::Once => "once".to_owned(),
        Repeated::EachItem => "each-item".to_owned(),
        Repeated::Items(items) => items.join(" "),
    }
}
