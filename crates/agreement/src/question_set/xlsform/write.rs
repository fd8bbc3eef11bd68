//! A question set in, a workbook out.

use std::collections::{BTreeMap, BTreeSet};

use grants::Text;
use grants::question_set::expression::Expression;
use grants::question_set::{
    Choice, Column, Fact, Kind, Question, QuestionSet, Repeated, Section, Severity, text,
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::sheet::{CHOICES, SETTINGS, SURVEY};
use super::{
    CONSTRAINT_MESSAGE, ENGLISH, GUIDANCE, HINT, INTRODUCTION, LABEL, OWN_AGREEMENT, OWN_DECIMALS,
    OWN_ITEMS, OWN_KIND, OWN_MONEY, OWN_MOST_ROWS, OWN_PUBLIC, OWN_RESPONDENT, OWN_SERIES,
    OWN_TITLE, OWN_USED_BY, OWN_USED_WHY, SWEDISH, YES_NO, check_columns, translated,
};
use crate::reader::question_set::EACH_ITEM;

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("a text or a number of rows is more than a workbook holds")]
pub struct FormFailed(#[from] XlsxError);

/// A row by column, while the columns are not yet known.
type Row = BTreeMap<String, String>;

/// The set as a workbook with the sheets `survey`, `choices` and `settings`. The same set is the same bytes.
pub fn write(set: &QuestionSet) -> Result<Vec<u8>, FormFailed> {
    let mut form = Form::of(set);
    form.facts();
    if let Some(introduction) = &set.introduction {
        form.note(introduction, INTRODUCTION);
    }
    for section in &set.sections {
        form.section(section);
    }
    let mut workbook = Workbook::new();
    // A fixed time of creation, so that the same set is the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    sheet(&mut workbook, SURVEY, &form.survey_columns(), &form.survey)?;
    let choice_columns = [
        "list_name".to_owned(),
        "name".to_owned(),
        translated(LABEL, SWEDISH),
        translated(LABEL, ENGLISH),
    ];
    sheet(&mut workbook, CHOICES, &choice_columns, &form.choices)?;
    let settings = [
        ("form_title", set.title.sv.as_str()),
        (OWN_TITLE, set.title.en.as_str()),
        (
            "form_id",
            &format!("{}-{}", set.agreement, set.respondent.word()),
        ),
        ("default_language", SWEDISH),
        (OWN_AGREEMENT, set.agreement.as_str()),
        (OWN_RESPONDENT, set.respondent.word()),
    ]
    .map(|(column, value)| (column.to_owned(), value.to_owned()));
    let columns: Vec<String> = settings.iter().map(|(column, _)| column.clone()).collect();
    sheet(&mut workbook, SETTINGS, &columns, &[Row::from(settings)])?;
    Ok(workbook.save_to_buffer()?)
}

fn sheet(
    workbook: &mut Workbook,
    name: &str,
    columns: &[String],
    rows: &[Row],
) -> Result<(), FormFailed> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    for (number, column) in (0_u16..).zip(columns) {
        sheet.write_string_with_format(0, number, column, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1_u32..).zip(rows) {
        for (number, column) in (0_u16..).zip(columns) {
            if let Some(text) = row.get(column).filter(|it| !it.is_empty()) {
                sheet.write_string(line, number, text)?;
            }
        }
    }
    Ok(())
}

struct Form<'a> {
    set: &'a QuestionSet,
    taken: BTreeSet<String>,
    survey: Vec<Row>,
    choices: Vec<Row>,
    most_checks: usize,
}

impl<'a> Form<'a> {
    fn of(set: &'a QuestionSet) -> Self {
        let sections = set.sections.iter().map(|it| it.name.clone());
        let questions = set.questions().flat_map(|(_, question)| {
            let columns = question.kind.columns().iter().map(|it| it.name.clone());
            columns.chain([question.name.clone()])
        });
        Self {
            set,
            taken: sections.chain(questions).collect(),
            survey: Vec::new(),
            choices: Vec::new(),
            most_checks: 0,
        }
    }

    fn survey_columns(&self) -> Vec<String> {
        let mut columns = vec!["type".to_owned(), "name".to_owned()];
        for column in [LABEL, HINT] {
            columns.extend([SWEDISH, ENGLISH].map(|it| translated(column, it)));
        }
        columns.extend(["required", "relevant", "constraint"].map(str::to_owned));
        columns.extend([SWEDISH, ENGLISH].map(|it| translated(CONSTRAINT_MESSAGE, it)));
        columns.extend(
            [
                "default",
                "appearance",
                OWN_KIND,
                OWN_DECIMALS,
                OWN_SERIES,
                OWN_MONEY,
                OWN_ITEMS,
                OWN_MOST_ROWS,
                OWN_PUBLIC,
            ]
            .map(str::to_owned),
        );
        for column in [OWN_USED_BY, OWN_USED_WHY] {
            columns.extend(["_sv", "_en"].map(|end| format!("{column}{end}")));
        }
        columns.extend((1..=self.most_checks).flat_map(check_columns));
        columns
    }

    /// The facts that texts and expressions speak of, so that other tools know the names.
    fn facts(&mut self) {
        for fact in Fact::ALL {
            if speaks_of(self.set, fact.name()) {
                self.survey
                    .push(row([("type", "hidden"), ("name", fact.name())]));
            }
        }
    }

    fn note(&mut self, text: &Text, kind: &str) {
        let mut name = format!("note_{kind}");
        let mut number = 1;
        while !self.taken.insert(name.clone()) {
            number += 1;
            name = format!("note_{kind}_{number}");
        }
        let mut note = row([("type", "note"), ("name", &name), (OWN_KIND, kind)]);
        pair(&mut note, LABEL, text);
        self.survey.push(note);
    }

    fn section(&mut self, section: &Section) {
        let (begin, end, items) = match &section.repeated {
            Repeated::Once => ("begin_group", "end_group", String::new()),
            Repeated::EachItem => ("begin_repeat", "end_repeat", EACH_ITEM.to_owned()),
            Repeated::Items(items) => ("begin_repeat", "end_repeat", items.join(" ")),
        };
        let mut head = row([("type", begin), ("name", &section.name)]);
        head.insert(OWN_ITEMS.to_owned(), items);
        pair(&mut head, LABEL, &section.title);
        expression(&mut head, "relevant", section.shown.as_ref());
        self.survey.push(head);
        if let Some(guidance) = &section.guidance {
            self.note(guidance, GUIDANCE);
        }
        for question in &section.questions {
            self.question(question);
        }
        self.survey.push(row([("type", end)]));
    }

    fn question(&mut self, question: &Question) {
        let mut line = row([("name", &question.name), (OWN_SERIES, &question.series)]);
        self.kind(&mut line, &question.name, &question.kind);
        pair(&mut line, LABEL, &question.label);
        if let Some(guidance) = &question.guidance {
            pair(&mut line, HINT, guidance);
        }
        if question.required {
            line.insert("required".to_owned(), "yes".to_owned());
        }
        expression(&mut line, "relevant", question.shown.as_ref());
        expression(&mut line, "default", question.prefill.as_ref());
        if let Some(money) = question.money {
            line.insert(OWN_MONEY.to_owned(), money.word().to_owned());
        }
        if let Some(public) = question.public {
            let word = if public { "yes" } else { "no" };
            line.insert(OWN_PUBLIC.to_owned(), word.to_owned());
        }
        if let Some(used) = &question.used_for {
            for (column, text) in [(OWN_USED_BY, &used.by), (OWN_USED_WHY, &used.why)] {
                line.insert(format!("{column}_sv"), text.sv.clone());
                line.insert(format!("{column}_en"), text.en.clone());
            }
        }
        self.checks(&mut line, question);
        self.survey.push(line);
        for column in question.kind.columns() {
            self.column(column);
        }
        if matches!(question.kind, Kind::Table { .. }) {
            self.survey.push(row([("type", "end_repeat")]));
        }
    }

    /// `XLSForm` has room for one check, which blocks; the first that does stands there, the others in columns by their number.
    fn checks(&mut self, line: &mut Row, question: &Question) {
        let has_room = !matches!(question.kind, Kind::Table { .. });
        let own = question
            .checks
            .iter()
            .position(|check| has_room && check.severity == Severity::Blocks);
        for (index, check) in question.checks.iter().enumerate() {
            if own == Some(index) {
                expression(line, "constraint", Some(&check.holds));
                pair(line, CONSTRAINT_MESSAGE, &check.says);
                continue;
            }
            let values = [
                check.holds.to_string(),
                check.severity.word().to_owned(),
                check.says.sv.clone(),
                check.says.en.clone(),
            ];
            line.extend(check_columns(index + 1).into_iter().zip(values));
            self.most_checks = self.most_checks.max(index + 1);
        }
    }

    fn column(&mut self, column: &Column) {
        let mut line = row([("name", &column.name)]);
        self.kind(&mut line, &column.name, &column.kind);
        pair(&mut line, LABEL, &column.label);
        if column.required {
            line.insert("required".to_owned(), "yes".to_owned());
        }
        self.survey.push(line);
    }

    fn kind(&mut self, line: &mut Row, name: &str, kind: &Kind) {
        let list = format!("list_{name}");
        let of = match kind {
            Kind::Kronor | Kind::Number { decimals: 0 } => "integer".to_owned(),
            Kind::Number { .. } => "decimal".to_owned(),
            Kind::Date => "date".to_owned(),
            Kind::YesNo => format!("select_one {YES_NO}"),
            Kind::OneOf(_) => format!("select_one {list}"),
            Kind::SeveralOf(_) => format!("select_multiple {list}"),
            Kind::ShortText | Kind::LongText => "text".to_owned(),
            Kind::Table { .. } => "begin_repeat".to_owned(),
            Kind::File => "file".to_owned(),
        };
        line.insert("type".to_owned(), of);
        line.insert(OWN_KIND.to_owned(), kind.word().to_owned());
        match kind {
            Kind::Number { decimals } => {
                line.insert(OWN_DECIMALS.to_owned(), decimals.to_string());
            }
            Kind::LongText => {
                line.insert("appearance".to_owned(), "multiline".to_owned());
            }
            Kind::Table { most_rows, .. } => {
                line.insert(OWN_MOST_ROWS.to_owned(), most_rows.to_string());
            }
            Kind::YesNo => self.yes_no(),
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                for choice in choices {
                    self.choice(&list, choice);
                }
            }
            _ => {}
        }
    }

    fn choice(&mut self, list: &str, choice: &Choice) {
        let mut line = row([("list_name", list), ("name", &choice.name)]);
        pair(&mut line, LABEL, &choice.label);
        self.choices.push(line);
    }

    fn yes_no(&mut self) {
        let there = |row: &Row| row.get("list_name").is_some_and(|it| it == YES_NO);
        if self.choices.iter().any(there) {
            return;
        }
        for (name, sv, en) in [("yes", "Ja", "Yes"), ("no", "Nej", "No")] {
            let label = Text {
                sv: sv.to_owned(),
                en: en.to_owned(),
            };
            let name = name.to_owned();
            self.choice(YES_NO, &Choice { name, label });
        }
    }
}

fn row<const COUNT: usize>(cells: [(&str, &str); COUNT]) -> Row {
    Row::from(cells.map(|(column, text)| (column.to_owned(), text.to_owned())))
}

fn pair(line: &mut Row, column: &str, text: &Text) {
    line.insert(translated(column, SWEDISH), text.sv.clone());
    line.insert(translated(column, ENGLISH), text.en.clone());
}

fn expression(line: &mut Row, column: &str, expression: Option<&Expression>) {
    if let Some(expression) = expression {
        line.insert(column.to_owned(), expression.to_string());
    }
}

/// Whether a text or an expression of a set speaks of a name.
fn speaks_of(set: &QuestionSet, name: &str) -> bool {
    let in_text = |it: &Text| {
        text::names(&it.sv)
            .chain(text::names(&it.en))
            .any(|it| it == name)
    };
    let in_expression = |it: &Expression| it.names().contains(&name);
    let in_kind = |kind: &Kind| kind.choices().iter().any(|it| in_text(&it.label));
    let in_question = |it: &Question| {
        in_text(&it.label)
            || it.guidance.as_ref().is_some_and(in_text)
            || it.shown.as_ref().is_some_and(in_expression)
            || it.prefill.as_ref().is_some_and(in_expression)
            || it
                .checks
                .iter()
                .any(|it| in_expression(&it.holds) || in_text(&it.says))
            || in_kind(&it.kind)
            || it
                .kind
                .columns()
                .iter()
                .any(|it| in_text(&it.label) || in_kind(&it.kind))
    };
    in_text(&set.title)
        || set.introduction.as_ref().is_some_and(in_text)
        || set.sections.iter().any(|section| {
            in_text(&section.title)
                || section.guidance.as_ref().is_some_and(in_text)
                || section.shown.as_ref().is_some_and(in_expression)
                || section.questions.iter().any(in_question)
        })
}
