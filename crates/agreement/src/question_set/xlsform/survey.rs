//! The rows of a form in, a question set out: groups become sections, repeats become tables or sections by item.

use grants::Text;
use grants::question_set::{
    Column, Fact, Kind, MOST_ROWS, QuestionSet, Repeated, Respondent, Section,
};

use super::fault::{SheetFault, SheetProblem, SheetProblems};
use super::row::{Reading, is_own, nothing, swedish};
use super::sheet::{Form, Line, SETTINGS};
use super::{
    About, GUIDANCE, INTRODUCTION, Imported, LABEL, OWN_AGREEMENT, OWN_ITEMS, OWN_KIND,
    OWN_MOST_ROWS, OWN_RESPONDENT, OWN_TITLE,
};
use crate::problem::quote;
use crate::reader::question_set::EACH_ITEM;

/// Rows that tell about the device or the moment, and ask nobody anything.
const NOT_ASKED: [&str; 13] = [
    "start",
    "end",
    "today",
    "deviceid",
    "phonenumber",
    "username",
    "email",
    "audit",
    "calculate",
    "hidden",
    "note",
    "simserial",
    "subscriberid",
];

/// A table that is begun and not ended.
struct Open<'f> {
    line: &'f Line,
    columns: Vec<Column>,
}

/// Where the walk through the rows is.
struct Walk<'f> {
    reading: Reading<'f>,
    introduction: Option<Text>,
    sections: Vec<Section>,
    /// The section that is begun and not ended, with the row it begins in and what ends it.
    section: Option<(Section, &'f Line, &'static str)>,
    table: Option<Open<'f>>,
    /// Whether a note here would belong to what was just begun.
    at_head: bool,
}

pub(super) fn read(form: &Form, about: &About) -> Result<Imported, SheetProblems> {
    let mut walk = Walk {
        reading: Reading::of(form),
        introduction: None,
        sections: Vec::new(),
        section: None,
        table: None,
        at_head: true,
    };
    for line in &form.survey {
        walk.row(line);
    }
    if let Some(open) = walk.table.take() {
        let name = quote(open.line.word("name"));
        walk.reading
            .problem(open.line, SheetFault::Unbalanced(name));
    }
    walk.end_implicit();
    if let Some((section, line, _)) = walk.section.take() {
        walk.reading
            .problem(line, SheetFault::Unbalanced(quote(&section.name)));
    }
    let settings = form.settings.first();
    let own = |column: &str| settings.map_or("", |it| it.word(column));
    let agreement = about
        .agreement
        .clone()
        .or_else(|| Some(own(OWN_AGREEMENT).to_owned()).filter(|it| !it.is_empty()));
    let respondent = about
        .respondent
        .or_else(|| Respondent::from_word(own(OWN_RESPONDENT)));
    walk.reading.columns_left_out();
    // A form without a title is called what its questions are when they stand in no group.
    let given = settings.map(|it| swedish(it, "form_title"));
    let title = match (given.unwrap_or_default(), own(OWN_TITLE)) {
        (given, "") if given.is_empty() => questions(),
        (given, "") => Text {
            en: given.clone(),
            sv: given,
        },
        (given, english) => Text {
            en: english.to_owned(),
            sv: given,
        },
    };
    let found = walk.reading.done();
    let (agreement, respondent) = match (agreement, respondent) {
        (Some(agreement), Some(respondent)) => (agreement, respondent),
        (agreement, respondent) => {
            let mut problems = found.err().map_or(Vec::new(), |it| it.0);
            let missing = [
                agreement.is_none().then_some(SheetFault::NoAgreement),
                respondent.is_none().then_some(SheetFault::NoRespondent),
            ];
            problems.extend(missing.into_iter().flatten().map(|fault| SheetProblem {
                sheet: SETTINGS,
                row: 0,
                fault,
            }));
            return Err(SheetProblems(problems));
        }
    };
    let left_out = found?;
    let questions = walk.sections.iter_mut().flat_map(|it| &mut it.questions);
    for question in questions {
        if question.used_for.is_none() {
            question.used_for.clone_from(&about.used_for);
        }
    }
    Ok(Imported {
        set: QuestionSet {
            agreement,
            respondent,
            title,
            introduction: walk.introduction,
            sections: walk.sections,
        },
        left_out,
    })
}

impl<'f> Walk<'f> {
    fn row(&mut self, line: &'f Line) {
        // Some forms write the words apart.
        let of = line.word("type").replace(' ', "_");
        let at_head = std::mem::replace(&mut self.at_head, false);
        match of.as_str() {
            "" => self.reading.left_out(line, SheetFault::Row(String::new())),
            "begin_group" | "begin_repeat" | "end_group" | "end_repeat" => {
                self.group(line, &of);
            }
            "note" if self.is_head_note(line, at_head) => {}
            "hidden" if Fact::from_name(line.word("name")).is_some() => self.at_head = at_head,
            of if NOT_ASKED.contains(&of) => {
                self.at_head = at_head && of != "note";
                let row = format!("{of} {}", line.word("name"));
                self.reading.left_out(line, SheetFault::Row(quote(&row)));
            }
            _ => self.question(line),
        }
    }

    /// A note before everything introduces the set, and one at the head of a section helps with it.
    fn is_head_note(&mut self, line: &Line, at_head: bool) -> bool {
        let Some(text) = self.reading.text(line, LABEL) else {
            return false;
        };
        let own = line.word(OWN_KIND);
        match &mut self.section {
            Some((section, ..))
                if own == GUIDANCE || (own.is_empty() && at_head && self.table.is_none()) =>
            {
                if section.guidance.is_some() {
                    return false;
                }
                section.guidance = Some(text);
                true
            }
            None if self.introduction.is_none()
                && self.sections.is_empty()
                && (own == INTRODUCTION || (own.is_empty() && at_head)) =>
            {
                self.introduction = Some(text);
                true
            }
            _ => false,
        }
    }

    fn group(&mut self, line: &'f Line, of: &str) {
        let name = || quote(line.word("name"));
        match of {
            "begin_group" | "begin_repeat" if of == "begin_group" || is_own(line, OWN_ITEMS) => {
                self.end_implicit();
                if self.section.is_some() || self.table.is_some() {
                    self.reading.problem(line, SheetFault::Nested(name()));
                    return;
                }
                let end = if of == "begin_group" {
                    "end_group"
                } else {
                    "end_repeat"
                };
                self.section = Some((self.begun(line), line, end));
                self.at_head = true;
            }
            "begin_repeat" => {
                if self.table.is_some() {
                    self.reading.problem(line, SheetFault::Nested(name()));
                    return;
                }
                self.has_name(line);
                self.table = Some(Open {
                    line,
                    columns: Vec::new(),
                });
            }
            "end_repeat" if self.table.is_some() => self.end_table(),
            end => match self.section.take() {
                Some((section, _, expected)) if expected == end => self.sections.push(section),
                begun => {
                    self.section = begun;
                    let fault = SheetFault::Unbalanced(end.to_owned());
                    self.reading.problem(line, fault);
                }
            },
        }
    }

    fn begun(&self, line: &Line) -> Section {
        self.has_name(line);
        let repeated = match line.word(OWN_ITEMS) {
            "" => Repeated::Once,
            EACH_ITEM => Repeated::EachItem,
            items => Repeated::Items(items.split_whitespace().map(str::to_owned).collect()),
        };
        Section {
            name: line.word("name").to_owned(),
            title: self.reading.text(line, LABEL).unwrap_or_else(nothing),
            guidance: None,
            shown: self.reading.expression(line, "relevant"),
            repeated,
            questions: Vec::new(),
        }
    }

    fn has_name(&self, line: &Line) {
        if line.word("name").is_empty() {
            self.reading.problem(line, SheetFault::NoName);
        }
    }

    fn end_table(&mut self) {
        let Some(open) = self.table.take() else {
            return;
        };
        let most_rows = self.reading.number(open.line, OWN_MOST_ROWS, MOST_ROWS);
        let kind = Kind::Table {
            columns: open.columns,
            most_rows,
        };
        self.add(open.line, kind);
    }

    fn question(&mut self, line: &'f Line) {
        self.has_name(line);
        let Some(kind) = self.reading.kind(line) else {
            let of = line.word("type");
            if !of.starts_with("select_one ") && !of.starts_with("select_multiple ") {
                self.reading.problem(line, SheetFault::Type(quote(of)));
            }
            return;
        };
        if let Some(table) = &mut self.table {
            let column = Column {
                name: line.word("name").to_owned(),
                label: self.reading.text(line, LABEL).unwrap_or_else(nothing),
                kind,
                required: self.reading.required(line),
            };
            table.columns.push(column);
            for column in ["relevant", "constraint", "default"] {
                if !line.word(column).is_empty() {
                    let fault = SheetFault::Column(column.to_owned());
                    self.reading.left_out(line, fault);
                }
            }
            return;
        }
        self.add(line, kind);
    }

    fn add(&mut self, line: &'f Line, kind: Kind) {
        let question = self.reading.question(line, kind);
        let (section, ..) = self.section.get_or_insert_with(|| {
            let name = match self.sections.len() {
                0 => "questions".to_owned(),
                before => format!("questions_{}", before + 1),
            };
            let section = Section {
                name,
                title: questions(),
                guidance: None,
                shown: None,
                repeated: Repeated::Once,
                questions: Vec::new(),
            };
            (section, line, "")
        });
        section.questions.push(question);
    }

    /// Questions outside all groups are a section that ends where the next begins.
    fn end_implicit(&mut self) {
        if self.table.is_none()
            && let Some((section, ..)) = self.section.take_if(|(_, _, end)| end.is_empty())
        {
            self.sections.push(section);
        }
    }
}

/// What is called nothing else.
fn questions() -> Text {
    Text {
        sv: "Frågor".to_owned(),
        en: "Questions".to_owned(),
    }
}
