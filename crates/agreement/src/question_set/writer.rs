//! Writes a question set as a file, in the order and layout of `docs/question-set-file.md`.

use std::fmt::{Display, Write as _};

use grants::Text;
use grants::question_set::{Check, Choice, Column, Kind, Question, QuestionSet, Repeated, Section};

use crate::reader::question_set::EACH_ITEM;
use crate::writer::{write_pair as pair, write_quoted as quoted};

/// The set as the text of a file.
pub fn write(set: &QuestionSet) -> String {
    let mut file = File::default();
    file.field("format", 1);
    file.field("agreement", quoted(&set.agreement));
    file.field("respondent", quoted(set.respondent.word()));
    file.field("title", pair(&set.title));
    file.pair("introduction", set.introduction.as_ref());
    for section in &set.sections {
        write_section(&mut file, section);
    }
    file.text
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn line(&mut self, line: impl Display) {
        // Writing to a text cannot fail.
        let _ = writeln!(self.text, "{line}");
    }

    fn field(&mut self, name: &str, value: impl Display) {
        self.line(format_args!("{name} = {value}"));
    }

    fn pair(&mut self, name: &str, value: Option<&Text>) {
        if let Some(value) = value {
            self.field(name, pair(value));
        }
    }

    fn expression(&mut self, name: &str, value: Option<&impl Display>) {
        if let Some(value) = value {
            self.field(name, quoted(&value.to_string()));
        }
    }

    /// A list with one entry a line.
    fn list(&mut self, name: &str, entries: impl Iterator<Item = String>) {
        self.line(format_args!("{name} = ["));
        for entry in entries {
            self.line(format_args!("  {entry},"));
        }
        self.line("]");
    }
}

fn write_section(file: &mut File, section: &Section) {
    file.line("\n[[section]]");
    file.field("name", quoted(&section.name));
    file.field("title", pair(&section.title));
    file.pair("guidance", section.guidance.as_ref());
    file.expression("shown", section.shown.as_ref());
    match &section.repeated {
        Repeated::Once => {}
        Repeated::EachItem => file.field("repeat", quoted(EACH_ITEM)),
        Repeated::Items(items) => {
            let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
            file.field("repeat", format_args!("[{}]", items.join(", ")));
        }
    }
    for question in &section.questions {
        write_question(file, question);
    }
}

fn write_question(file: &mut File, question: &Question) {
    file.line("\n[[section.question]]");
    file.field("name", quoted(&question.name));
    file.field("series", quoted(&question.series));
    file.field("label", pair(&question.label));
    file.pair("guidance", question.guidance.as_ref());
    write_kind(file, &question.kind);
    if let Some(money) = question.money {
        file.field("money", quoted(money.word()));
    }
    if question.required {
        file.field("required", true);
    }
    file.expression("shown", question.shown.as_ref());
    file.expression("prefill", question.prefill.as_ref());
    if !question.checks.is_empty() {
        file.list("checks", question.checks.iter().map(check));
    }
    if let Some(used_for) = &question.used_for {
        let (by, why) = (pair(&used_for.by), pair(&used_for.why));
        file.field("used", format_args!("{{ by = {by}, why = {why} }}"));
    }
    if let Some(public) = question.public {
        file.field("public", public);
    }
}

fn write_kind(file: &mut File, kind: &Kind) {
    file.field("kind", quoted(kind.word()));
    match kind {
        Kind::Number { decimals } => file.field("decimals", decimals),
        Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
            file.list("choices", choices.iter().map(choice));
        }
        Kind::Table { columns, most_rows } => {
            file.list("columns", columns.iter().map(column));
            file.field("most_rows", most_rows);
        }
        _ => {}
    }
}

fn check(check: &Check) -> String {
    format!(
        "{{ holds = {}, severity = {}, says = {} }}",
        quoted(&check.holds.to_string()),
        quoted(check.severity.word()),
        pair(&check.says)
    )
}

fn choice(choice: &Choice) -> String {
    format!(
        "{{ name = {}, label = {} }}",
        quoted(&choice.name),
        pair(&choice.label)
    )
}

fn column(column: &Column) -> String {
    let mut entry = format!(
        "{{ name = {}, label = {}, kind = {}",
        quoted(&column.name),
        pair(&column.label),
        quoted(column.kind.word())
    );
    // Writing to a text cannot fail.
    if let Kind::Number { decimals } = &column.kind {
        let _ = write!(entry, ", decimals = {decimals}");
    }
    let choices: Vec<String> = column.kind.choices().iter().map(choice).collect();
    if matches!(column.kind, Kind::OneOf(_) | Kind::SeveralOf(_)) {
        let _ = write!(entry, ", choices = [{}]", choices.join(", "));
    }
    if column.required {
        entry.push_str(", required = true");
    }
    entry.push_str(" }");
    entry
}
