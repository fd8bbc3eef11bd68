//! Question set files: the set, its sections, and what is wrong with it as a whole.

mod kind;
mod question;

use std::ops::Range;

use grants::Agreement;
use grants::question_set::expression::{Expression, ExpressionRefusal, LONGEST};
use grants::question_set::problem::{Part, Problem};
use grants::question_set::{QuestionSet, Repeated, Section};
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use super::reading::{Known, Read, Reading};
use super::syntax;
use super::table::{Form, Table};
use super::value::{IDENTIFIER, PAIR, TEXT, Value, word};
use crate::problem::{
    Problems, QuestionFault, StatementFault, SyntaxFault, ValueFault, Wanted, quote,
};
use crate::reader::LONGEST_FILE;

const FIELDS: &[&str] = &[
    "format",
    "agreement",
    "respondent",
    "title",
    "introduction",
    "section",
];
const SECTION: &[&str] = &["name", "title", "guidance", "shown", "repeat", "question"];
const REPEAT_WORDS: &[&str] = &[EACH_ITEM];
/// The word for a section that is asked for each item.
pub(crate) const EACH_ITEM: &str = "each-item";
/// The version of the format this reader reads.
const FORMAT: i64 = 1;

const EXPRESSION: Form<Expression> = Form {
    wanted: Wanted::Expression,
    read: expression,
};
const REPEAT: Form<Repeated> = Form {
    wanted: Wanted::Repeat,
    read: repeat,
};

/// How much must hold of what is read.
#[derive(Clone, Copy)]
pub(crate) enum Strictness<'a> {
    /// It can be read.
    Draft,
    /// It can be opened.
    Whole,
    /// It can be opened, and its items are those of this agreement.
    For(&'a Agreement),
}

/// Where the parts of a section or a question stand.
struct Placed {
    section: Option<String>,
    question: Option<String>,
    parts: Vec<(Part, Range<usize>)>,
}

impl Placed {
    fn of(table: &Table<'_>, fields: &[(&'static str, Part)]) -> Self {
        let mut parts = vec![(Part::Whole, table.place())];
        for (field, part) in fields {
            parts.extend(table.get(field).map(|value| (*part, value.place())));
        }
        Self {
            section: None,
            question: None,
            parts,
        }
    }

    /// Where a part stands; the name where the part is missing, the whole where even that is.
    fn place(&self, part: Part) -> Range<usize> {
        let find = |wanted| self.parts.iter().find(|(part, _)| *part == wanted);
        let found = find(part)
            .or_else(|| find(Part::Name))
            .or_else(|| find(Part::Whole));
        found.map(|(_, place)| place.clone()).unwrap_or_default()
    }
}

/// The set a text says, or every problem in it.
pub(crate) fn read(
    text: &str,
    name: &str,
    strictness: Strictness<'_>,
) -> Result<QuestionSet, Problems> {
    if text.len() > LONGEST_FILE {
        let fault = SyntaxFault::TooLong {
            bytes: text.len(),
            longest: LONGEST_FILE,
        };
        return Err(Problems::new(name, "", vec![(0..0, fault.into())]));
    }
    let (mended, faults) = syntax::mend(text);
    let document = DeTable::parse_recoverable(&mended).0;
    let register = grants::Register::default();
    let mut reading = Reading::new(text, &register, Known::default(), faults);
    reading.note_heads(document.get_ref());
    let table = Table::open(&reading, document.get_ref(), 0..0, FIELDS);
    let mut placed = Vec::new();
    let set = the_set(&table, &mut placed);
    if let Ok(set) = &set
        && reading.is_clean()
    {
        let holds = |strictness| !matches!(strictness, Strictness::Draft);
        if holds(strictness) {
            for problem in set.problems() {
                let place = place_of(&problem, &placed);
                reading.report(place, QuestionFault::Set(problem.fault));
            }
        }
        if let Strictness::For(agreement) = strictness {
            held_against(agreement, set, &table);
        }
    }
    super::finish(set, reading, name)
}

fn place_of(problem: &Problem, placed: &[Placed]) -> Range<usize> {
    // Of two with the same name the later is at fault.
    let found = placed
        .iter()
        .rev()
        .find(|it| it.section == problem.section && it.question == problem.question);
    found.map(|it| it.place(problem.part)).unwrap_or_default()
}

fn the_set(table: &Table<'_>, placed: &mut Vec<Placed>) -> Read<QuestionSet> {
    let format = table.required_by("format", Wanted::Number, format);
    let agreement = table.required("agreement", IDENTIFIER);
    let respondent = table.required("respondent", word());
    let title = table.required("title", PAIR);
    let introduction = table.optional("introduction", PAIR);
    placed.push(Placed::of(
        table,
        &[
            ("respondent", Part::Name),
            ("title", Part::Label),
            ("introduction", Part::Guidance),
        ],
    ));
    let mut sections = Vec::new();
    let mut whole = true;
    for value in table.list("section")? {
        match section(value, placed) {
            Ok(section) => sections.push(section),
            Err(_) => whole = false,
        }
    }
    format?;
    let set = QuestionSet {
        agreement: agreement?,
        respondent: respondent?,
        title: title?,
        introduction: introduction?,
        sections,
    };
    if whole {
        Ok(set)
    } else {
        Err(table.reading().reported())
    }
}

fn format(value: Value<'_>) -> Read<()> {
    match value.number(Wanted::Number, i64::MIN, i64::MAX)? {
        FORMAT => Ok(()),
        given => Err(value.report(StatementFault::UnknownFormat { given })),
    }
}

fn section(value: Value<'_>, placed: &mut Vec<Placed>) -> Read<Section> {
    let table = value.table(SECTION, Wanted::Tables)?;
    let name = table.required("name", TEXT);
    let title = table.required("title", PAIR);
    let guidance = table.optional("guidance", PAIR);
    let shown = table.optional("shown", EXPRESSION);
    let repeated = table.optional("repeat", REPEAT);
    let own = Placed::of(
        &table,
        &[
            ("name", Part::Name),
            ("title", Part::Label),
            ("guidance", Part::Guidance),
            ("shown", Part::Shown),
        ],
    );
    placed.push(Placed {
        section: name.as_ref().ok().cloned(),
        ..own
    });
    let mut questions = Vec::new();
    let mut whole = true;
    for value in table.list("question")? {
        match question::read(value) {
            Ok((question, own)) => {
                placed.push(Placed {
                    section: name.as_ref().ok().cloned(),
                    question: Some(question.name.clone()),
                    ..own
                });
                questions.push(question);
            }
            Err(_) => whole = false,
        }
    }
    let section = Section {
        name: name?,
        title: title?,
        guidance: guidance?,
        shown: shown?,
        repeated: repeated?.unwrap_or(Repeated::Once),
        questions,
    };
    if whole {
        Ok(section)
    } else {
        Err(table.reading().reported())
    }
}

fn repeat(value: Value<'_>) -> Read<Repeated> {
    match value.node.get_ref() {
        DeValue::String(given) if given == EACH_ITEM => {
            value.characters(Wanted::Repeat)?;
            Ok(Repeated::EachItem)
        }
        DeValue::String(given) => Err(value.unknown_word(given, REPEAT_WORDS)),
        _ => {
            let items = value.list(Wanted::Repeat)?;
            if items.is_empty() {
                return Err(value.report(ValueFault::EmptyList));
            }
            let items: Vec<Read<String>> = items.into_iter().map(IDENTIFIER.read).collect();
            Ok(Repeated::Items(items.into_iter().collect::<Read<_>>()?))
        }
    }
}

fn expression(value: Value<'_>) -> Read<Expression> {
    value.characters(Wanted::Expression)?;
    let text = value.text(LONGEST)?;
    Expression::read(&text).map_err(|refusal| {
        let (at, length) = match &refusal {
            ExpressionRefusal::Unexpected { at, found } => (*at, found.len().clamp(1, 12)),
            ExpressionRefusal::NoSuchFunction { at, name } => (*at, name.len()),
            ExpressionRefusal::WrongCount { at, name, .. } => (*at, name.len()),
            ExpressionRefusal::NumberTooLong { at } => (*at, 1),
            ExpressionRefusal::TooLong | ExpressionRefusal::TooDeep => (0, text.len()),
        };
        let piece = at..at + length;
        let place = value.reading.inside(value.place(), &text, piece);
        // What stands there may be anything that was typed.
        let refusal = match refusal {
            ExpressionRefusal::Unexpected { at, found } => ExpressionRefusal::Unexpected {
                at,
                found: quote(&found),
            },
            ExpressionRefusal::NoSuchFunction { at, name } => ExpressionRefusal::NoSuchFunction {
                at,
                name: quote(&name),
            },
            other => other,
        };
        value
            .reading
            .report(place, QuestionFault::Expression(refusal))
    })
}

/// The items a set asks about are items that go to those who answer.
fn held_against(agreement: &Agreement, set: &QuestionSet, table: &Table<'_>) {
    if set.agreement != agreement.id
        && let Some(value) = table.get("agreement")
    {
        value.report(QuestionFault::OtherAgreement {
            given: set.agreement.clone(),
            wanted: agreement.id.clone(),
        });
        return;
    }
    let level = set.respondent.level();
    let sections = table.list("section").unwrap_or_default();
    for (value, section) in sections.into_iter().zip(&set.sections) {
        let Repeated::Items(items) = &section.repeated else {
            continue;
        };
        let places = value
            .table(SECTION, Wanted::Tables)
            .and_then(|table| table.list("repeat"))
            .unwrap_or_default();
        for (value, item) in places.into_iter().zip(items) {
            match agreement.item(item) {
                None => {
                    let known: Vec<String> = agreement
                        .items
                        .iter()
                        .filter(|it| it.level == level)
                        .map(|it| it.id.clone())
                        .collect();
                    let all = agreement.items.iter().map(|it| it.id.as_str());
                    value.report(QuestionFault::UnknownItem {
                        given: quote(item),
                        nearest: nearest(item, all).map(str::to_owned),
                        known,
                    });
                }
                Some(found) if found.level != level => {
                    value.report(QuestionFault::ItemLevel { given: quote(item) });
                }
                Some(_) => {}
            }
        }
    }
}
