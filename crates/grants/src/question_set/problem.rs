//! What is wrong with a question set before anybody is asked: everything at once, each with its place.

use std::collections::BTreeSet;

use super::evaluation::is_nothing;
use super::expression::{Expression, Function, Operator};
use super::{
    Fact, Kind, MOST_CHECKS, MOST_CHOICES, MOST_QUESTIONS, MOST_ROWS, MOST_SECTIONS, MoneyRole,
    Question, QuestionSet, Section, is_name,
};
use crate::Text;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The section; nothing when it is the set itself.
    pub section: Option<String>,
    /// The question; nothing when it is the section itself.
    pub question: Option<String>,
    /// Which part of it.
    pub part: Part,
    /// What.
    pub fault: Fault,
}

/// A part of a set, a section or a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// Its name.
    Name,
    /// What it is in every year.
    Series,
    /// The title, or the question itself.
    Label,
    /// The introduction, or what helps to answer.
    Guidance,
    /// What an answer is: choices, columns, decimals.
    Kind,
    /// What it tells about money.
    Money,
    /// When it is shown.
    Shown,
    /// One of the checks, from 0.
    Check(usize),
    /// What is filled in.
    Prefill,
    /// Who uses the answer, and why.
    UsedFor,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing to answer.
    #[error("there is no question")]
    Empty,
    /// More checks than a question may have.
    #[error("more than {MOST_CHECKS} checks")]
    TooManyChecks,
    /// More questions than a set may have.
    #[error("more than {MOST_QUESTIONS} questions")]
    TooManyQuestions,
    /// More sections than a set may have.
    #[error("more than {MOST_SECTIONS} sections")]
    TooManySections,
    /// Not a name.
    #[error("{0} is no name")]
    NotAName(String),
    /// A name that is taken, or kept for facts.
    #[error("the name {0} is taken")]
    NameTwice(String),
    /// Two questions of one set cannot be the same question of another year.
    #[error("the series {0} stands twice")]
    SeriesTwice(String),
    /// A text that is missing in a language.
    #[error("the text is missing in one language")]
    NoText,
    /// Nothing to choose between, or more than anybody can look through.
    #[error("from 2 to {MOST_CHOICES} choices")]
    ChoiceCount,
    /// A choice that stands twice.
    #[error("the choice {0} stands twice")]
    ChoiceTwice(String),
    /// No columns or too many, or a cell that cannot be one.
    #[error(
        "a table has from 1 to {MOST_CHOICES} columns of plain kinds and up to {MOST_ROWS} rows"
    )]
    Columns,
    /// More decimals than are kept.
    #[error("at most four decimals")]
    TooManyDecimals,
    /// A name nothing has.
    #[error("there is no question and no fact {0}")]
    Unknown(String),
    /// A condition that looks ahead: whether a question is shown would follow from one that comes later.
    #[error("{0} comes later")]
    Later(String),
    /// A question that is asked several times, used as if it were asked once.
    #[error("{0} is asked several times")]
    AskedSeveralTimes(String),
    /// A choice that the question does not have.
    #[error("{question} has no choice {choice}")]
    NoSuchChoice {
        /// The question.
        question: String,
        /// What it is held against.
        choice: String,
    },
    /// Two sorts of things that cannot be held against each other or put together.
    #[error("{0} does not go with what stands on its sides")]
    Mismatch(String),
    /// A condition that is neither true nor false.
    #[error("the condition is neither true nor false")]
    NotACondition,
    /// `.` where no answer is checked, or a check of something that is not answered in one piece.
    #[error("`.` stands where no answer is checked")]
    NothingChecked,
    /// Something to fill in that the answer cannot be.
    #[error("what is filled in is no answer to the question")]
    Prefill,
    /// What was used is asked for each item, in kronor.
    #[error("what was used and what was not is asked in kronor, for each item")]
    MoneyPlace,
    /// What was not used is asked for, and what was used is not.
    #[error("what was not used is asked for, and what was used is not")]
    UnusedAlone,
    /// Nobody uses the answer, or does not say why.
    #[error("who uses the answer, and why, is missing")]
    NobodyUses,
}

/// Everything wrong with a set.
pub fn problems(set: &QuestionSet) -> Vec<Problem> {
    let mut search = Search {
        set,
        before: BTreeSet::new(),
        found: Vec::new(),
        section: None,
        question: None,
        part: Part::Whole,
    };
    search.the_set();
    search.found
}

/// What an expression is, before anything is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Number,
    Text,
    Flag,
    Day,
    Words,
}

struct Search<'a> {
    set: &'a QuestionSet,
    /// Questions that were passed.
    before: BTreeSet<&'a str>,
    found: Vec<Problem>,
    section: Option<&'a Section>,
    question: Option<&'a Question>,
    part: Part,
}

/// Where an expression stands, which decides what it may speak of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It decides what is shown.
    Shown,
    /// It is held against an answer.
    Check,
    /// It is filled in.
    Prefill,
}

impl<'a> Search<'a> {
    fn note(&mut self, fault: Fault) {
        self.found.push(Problem {
            section: self.section.map(|it| it.name.clone()),
            question: self.question.map(|it| it.name.clone()),
            part: self.part,
            fault,
        });
    }

    fn the_set(&mut self) {
        let set = self.set;
        self.text(&set.title, Part::Label);
        if let Some(introduction) = &set.introduction {
            self.text(introduction, Part::Guidance);
        }
        self.part = Part::Whole;
        let count = set.questions().count();
        if count == 0 {
            self.note(Fault::Empty);
        }
        if count > MOST_QUESTIONS {
            self.note(Fault::TooManyQuestions);
        }
        if set.sections.len() > MOST_SECTIONS {
            self.note(Fault::TooManySections);
        }
        self.names();
        for section in &set.sections {
            self.section = Some(section);
            self.text(&section.title, Part::Label);
            if let Some(guidance) = &section.guidance {
                self.text(guidance, Part::Guidance);
            }
            if let Some(shown) = &section.shown {
                self.condition(shown, Place::Shown, Part::Shown);
            }
            for question in &section.questions {
                self.question = Some(question);
                self.one_question(question);
                self.before.insert(&question.name);
            }
            self.question = None;
        }
        self.section = None;
        self.money();
    }

    fn names(&mut self) {
        let set = self.set;
        let mut names: BTreeSet<&str> = BTreeSet::new();
        let mut series: BTreeSet<&str> = BTreeSet::new();
        for section in &set.sections {
            self.section = Some(section);
            self.part = Part::Name;
            self.name(&section.name, &mut names);
            for question in &section.questions {
                self.question = Some(question);
                self.part = Part::Name;
                self.name(&question.name, &mut names);
                self.part = Part::Series;
                if !is_name(&question.series) {
                    self.note(Fault::NotAName(question.series.clone()));
                } else if !series.insert(&question.series) {
                    self.note(Fault::SeriesTwice(question.series.clone()));
                }
                self.part = Part::Kind;
                for column in question.kind.columns() {
                    self.name(&column.name, &mut names);
                }
            }
            self.question = None;
        }
        self.section = None;
    }

    fn name(&mut self, name: &'a str, taken: &mut BTreeSet<&'a str>) {
        if !is_name(name) {
            self.note(Fault::NotAName(name.to_owned()));
        } else if name.starts_with(super::FACT_PREFIX) || !taken.insert(name) {
            self.note(Fault::NameTwice(name.to_owned()));
        }
    }

    fn text(&mut self, text: &Text, part: Part) {
        self.part = part;
        if text.sv.trim().is_empty() || text.en.trim().is_empty() {
            self.note(Fault::NoText);
            return;
        }
        let (sv, en) = (text.sv.clone(), text.en.clone());
        let names: BTreeSet<&str> = super::text::names(&sv)
            .chain(super::text::names(&en))
            .collect();
        for name in names {
            self.named(name, false, Place::Check);
        }
    }

    fn one_question(&mut self, question: &'a Question) {
        self.text(&question.label, Part::Label);
        if let Some(guidance) = &question.guidance {
            self.text(guidance, Part::Guidance);
        }
        self.part = Part::Kind;
        self.kind(&question.kind);
        for column in question.kind.columns() {
            self.text(&column.label, Part::Kind);
            self.kind(&column.kind);
        }
        self.part = Part::UsedFor;
        match &question.used_for {
            Some(used_for) => {
                self.text(&used_for.by, Part::UsedFor);
                self.text(&used_for.why, Part::UsedFor);
            }
            None => self.note(Fault::NobodyUses),
        }
        if let Some(shown) = &question.shown {
            self.condition(shown, Place::Shown, Part::Shown);
        }
        if question.checks.len() > MOST_CHECKS {
            self.part = Part::Check(MOST_CHECKS);
            self.note(Fault::TooManyChecks);
        }
        for (index, check) in question.checks.iter().enumerate() {
            self.condition(&check.holds, Place::Check, Part::Check(index));
            self.text(&check.says, Part::Check(index));
        }
        if let Some(prefill) = &question.prefill {
            self.part = Part::Prefill;
            let sort = self.sort(prefill, Place::Prefill);
            if sort.is_some() && sort != sort_of(&question.kind) {
                self.note(Fault::Prefill);
            }
        }
    }

    fn kind(&mut self, kind: &'a Kind) {
        match kind {
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                if !(2..=MOST_CHOICES).contains(&choices.len()) {
                    self.note(Fault::ChoiceCount);
                }
                let mut names: BTreeSet<&str> = BTreeSet::new();
                for choice in choices {
                    if !is_name(&choice.name) {
                        self.note(Fault::NotAName(choice.name.clone()));
                    } else if !names.insert(&choice.name) {
                        self.note(Fault::ChoiceTwice(choice.name.clone()));
                    }
                    self.text(&choice.label, Part::Kind);
                }
            }
            Kind::Table { columns, most_rows } => {
                let plain = |it: &Kind| !matches!(it, Kind::Table { .. } | Kind::File);
                let holds = (1..=MOST_CHOICES).contains(&columns.len())
                    && (1..=MOST_ROWS).contains(most_rows)
                    && columns.iter().all(|it| plain(&it.kind));
                if !holds {
                    self.note(Fault::Columns);
                }
            }
            Kind::Number { decimals } if *decimals > super::value::MOST_DECIMALS => {
                self.note(Fault::TooManyDecimals);
            }
            _ => {}
        }
    }

    fn condition(&mut self, expression: &'a Expression, place: Place, part: Part) {
        self.part = part;
        let before = self.found.len();
        let sort = self.sort(expression, place);
        // What is wrong inside is said once.
        if sort != Some(Sort::Flag) && self.found.len() == before {
            self.note(Fault::NotACondition);
        }
    }

    /// What a name stands for, and whether it may be spoken of here.
    fn named(&mut self, name: &str, summed: bool, place: Place) -> Option<Sort> {
        if Fact::from_name(name).is_some() {
            return Some(Sort::Number);
        }
        let set = self.set;
        let mut columns = set.questions().flat_map(|(_, question)| {
            let columns = question.kind.columns().iter();
            columns.map(move |column| (question, column))
        });
        if let Some((table, column)) = columns.find(|(_, it)| it.name == name) {
            if !summed {
                self.note(Fault::AskedSeveralTimes(name.to_owned()));
            }
            if place == Place::Shown && !self.before.contains(table.name.as_str()) {
                self.note(Fault::Later(name.to_owned()));
            }
            return sort_of(&column.kind);
        }
        let Some((section, question)) = set.find(name) else {
            self.note(Fault::Unknown(name.to_owned()));
            return None;
        };
        if place == Place::Shown && !self.before.contains(name) {
            self.note(Fault::Later(name.to_owned()));
        }
        if place == Place::Prefill {
            self.note(Fault::Prefill);
        }
        let here_by_item = self.section.is_some_and(|it| it.repeated.by_item());
        if section.repeated.by_item() && !here_by_item && !summed {
            self.note(Fault::AskedSeveralTimes(name.to_owned()));
        }
        sort_of(&question.kind)
    }

    fn sort(&mut self, expression: &'a Expression, place: Place) -> Option<Sort> {
        match expression {
            Expression::Number(_) => Some(Sort::Number),
            Expression::Text(_) => Some(Sort::Text),
            Expression::Answer(name) => self.named(name, false, place),
            Expression::This => {
                let kind = self.question.map(|it| &it.kind);
                let sort = kind.filter(|_| place == Place::Check).and_then(sort_of);
                if sort.is_none() {
                    self.note(Fault::NothingChecked);
                }
                sort
            }
            Expression::Negative(inner) => self.must_be(inner, Sort::Number, "-", place),
            Expression::Two(one, operator, other) => self.two(one, *operator, other, place),
            Expression::Call(function, arguments) => self.call(*function, arguments, place),
        }
    }

    fn must_be(
        &mut self,
        expression: &'a Expression,
        sort: Sort,
        word: &str,
        place: Place,
    ) -> Option<Sort> {
        let found = self.sort(expression, place)?;
        if found != sort {
            self.note(Fault::Mismatch(word.to_owned()));
            return None;
        }
        Some(sort)
    }

    fn two(
        &mut self,
        one: &'a Expression,
        operator: Operator,
        other: &'a Expression,
        place: Place,
    ) -> Option<Sort> {
        let word = operator.word();
        match operator {
            Operator::And | Operator::Or => {
                let one = self.must_be(one, Sort::Flag, word, place);
                self.must_be(other, Sort::Flag, word, place).and(one)
            }
            Operator::Plus | Operator::Minus | Operator::Times | Operator::Divided => {
                let one = self.must_be(one, Sort::Number, word, place);
                self.must_be(other, Sort::Number, word, place).and(one)
            }
            _ => {
                let sorts = (self.sort(one, place)?, self.sort(other, place)?);
                let of_nothing = is_nothing(one) || is_nothing(other);
                let equality = matches!(operator, Operator::Equal | Operator::NotEqual);
                if of_nothing && equality {
                    return Some(Sort::Flag);
                }
                self.choice(one, other);
                self.choice(other, one);
                let goes = match sorts {
                    (Sort::Words, _) | (_, Sort::Words) => false,
                    (Sort::Flag, Sort::Text) | (Sort::Text, Sort::Flag) => equality,
                    (Sort::Day, Sort::Text) => is_day(other),
                    (Sort::Text, Sort::Day) => is_day(one),
                    (one, other) => one == other,
                };
                if !goes {
                    self.note(Fault::Mismatch(word.to_owned()));
                }
                Some(Sort::Flag)
            }
        }
    }

    /// A question with choices is held against a choice it has.
    fn choice(&mut self, question: &'a Expression, choice: &'a Expression) {
        let Expression::Text(choice) = choice else {
            return;
        };
        let set = self.set;
        let question = match question {
            Expression::Answer(name) => set.find(name).map(|(_, question)| question),
            Expression::This => self.question,
            _ => None,
        };
        let Some(question) = question else {
            return;
        };
        let has = match &question.kind {
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                choices.iter().any(|it| it.name == *choice)
            }
            Kind::YesNo => matches!(choice.as_str(), "yes" | "no"),
            _ => true,
        };
        if !has {
            self.note(Fault::NoSuchChoice {
                question: question.name.clone(),
                choice: choice.clone(),
            });
        }
    }

    fn call(
        &mut self,
        function: Function,
        arguments: &'a [Expression],
        place: Place,
    ) -> Option<Sort> {
        let word = function.word();
        match (function, arguments) {
            (Function::True | Function::False, _) => Some(Sort::Flag),
            (Function::Not, [inner]) => self.must_be(inner, Sort::Flag, word, place),
            (Function::Selected, [question, choice]) => {
                self.sort(question, place)?;
                self.choice(question, choice);
                if !matches!(choice, Expression::Text(_)) {
                    self.note(Fault::Mismatch(word.to_owned()));
                }
                Some(Sort::Flag)
            }
            (Function::CountSelected, [question]) => {
                self.must_be(question, Sort::Words, word, place)?;
                Some(Sort::Number)
            }
            (Function::StringLength, [question]) => {
                self.must_be(question, Sort::Text, word, place)?;
                Some(Sort::Number)
            }
            (Function::Coalesce, [first, second]) => {
                let first = self.sort(first, place)?;
                self.must_be(second, first, word, place)
            }
            (Function::If, [condition, this, that]) => {
                self.must_be(condition, Sort::Flag, word, place)?;
                let this = self.sort(this, place)?;
                self.must_be(that, this, word, place)
            }
            (Function::Sum | Function::Count, [Expression::Answer(name)]) => {
                let sort = self.named(name, true, place)?;
                if function == Function::Sum && sort != Sort::Number {
                    self.note(Fault::Mismatch(word.to_owned()));
                }
                Some(Sort::Number)
            }
            _ => {
                self.note(Fault::Mismatch(word.to_owned()));
                None
            }
        }
    }

    fn money(&mut self) {
        let set = self.set;
        let has = |role: MoneyRole| set.questions().any(|(_, it)| it.money == Some(role));
        for (section, question) in set.questions().filter(|(_, it)| it.money.is_some()) {
            if question.kind != Kind::Kronor || !section.repeated.by_item() {
                self.section = Some(section);
                self.question = Some(question);
                self.part = Part::Money;
                self.note(Fault::MoneyPlace);
            }
        }
        (self.section, self.question) = (None, None);
        self.part = Part::Whole;
        if has(MoneyRole::Unused) && !has(MoneyRole::Used) {
            self.note(Fault::UnusedAlone);
        }
    }
}

fn is_day(expression: &Expression) -> bool {
    matches!(expression, Expression::Text(text) if text.parse::<jiff::civil::Date>().is_ok())
}

/// What an answer is in an expression; nothing where it is not answered in one piece.
fn sort_of(kind: &Kind) -> Option<Sort> {
    Some(match kind {
        Kind::Kronor | Kind::Number { .. } => Sort::Number,
        Kind::Date => Sort::Day,
        Kind::YesNo => Sort::Flag,
        Kind::OneOf(_) | Kind::ShortText | Kind::LongText => Sort::Text,
        Kind::SeveralOf(_) | Kind::File => Sort::Words,
        Kind::Table { .. } => return None,
    })
}
