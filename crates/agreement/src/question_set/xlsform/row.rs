//! One row of the survey: its texts, its expressions, its checks and what an answer is.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use grants::Text;
use grants::question_set::expression::Expression;
use grants::question_set::{
    Check, Choice, Kind, MOST_CHECKS, MoneyRole, Question, Severity, UsedFor,
};

use super::fault::{SheetFault, SheetProblem, SheetProblems};
use super::sheet::{CHOICES, Form, Line, SURVEY};
use super::{
    CONSTRAINT_MESSAGE, HINT, LABEL, OWN, OWN_AGREEMENT, OWN_DECIMALS, OWN_ITEMS, OWN_KIND,
    OWN_MONEY, OWN_MOST_ROWS, OWN_PUBLIC, OWN_RESPONDENT, OWN_SERIES, OWN_TITLE, OWN_USED_BY,
    OWN_USED_WHY, check_columns, translated,
};
use crate::problem::quote;

/// Decimals of a number of which nothing is said.
const DECIMALS: u8 = 4;

/// The columns of a text: one for each language that is there.
struct Columns {
    swedish: Option<String>,
    english: Option<String>,
}

/// What is known of the form while its rows are read, and what was found on the way.
pub(super) struct Reading<'f> {
    form: &'f Form,
    texts: BTreeMap<&'static str, Columns>,
    choice_labels: Columns,
    problems: RefCell<Vec<SheetProblem>>,
    left_out: RefCell<Vec<SheetProblem>>,
}

impl<'f> Reading<'f> {
    pub(super) fn of(form: &'f Form) -> Self {
        let texts = [LABEL, HINT, CONSTRAINT_MESSAGE];
        let texts = texts.map(|column| (column, Columns::find(column, form.columns.iter())));
        let mut reading = Self {
            form,
            texts: BTreeMap::from(texts),
            choice_labels: Columns {
                swedish: None,
                english: None,
            },
            problems: RefCell::default(),
            left_out: RefCell::default(),
        };
        let in_choices: BTreeSet<&String> =
            form.choices.iter().flat_map(|it| it.cells.keys()).collect();
        reading.choice_labels = Columns::find(LABEL, in_choices.into_iter());
        reading
    }

    pub(super) fn problem(&self, line: &Line, fault: SheetFault) {
        note(&self.problems, SURVEY, line.number, fault);
    }

    pub(super) fn left_out(&self, line: &Line, fault: SheetFault) {
        note(&self.left_out, SURVEY, line.number, fault);
    }

    /// What was found: problems, or else what was left out.
    pub(super) fn done(self) -> Result<Vec<SheetProblem>, SheetProblems> {
        let problems = self.problems.into_inner();
        if problems.is_empty() {
            Ok(self.left_out.into_inner())
        } else {
            Err(SheetProblems(problems))
        }
    }

    /// Columns that something stands in and nothing is read of.
    pub(super) fn columns_left_out(&self) {
        let mut read: BTreeSet<String> = [
            "type",
            "name",
            "required",
            "relevant",
            "constraint",
            "default",
            "appearance",
        ]
        .into_iter()
        .chain([
            OWN_KIND,
            OWN_DECIMALS,
            OWN_SERIES,
            OWN_MONEY,
            OWN_ITEMS,
            OWN_MOST_ROWS,
            OWN_PUBLIC,
        ])
        .map(str::to_owned)
        .collect();
        for column in [OWN_USED_BY, OWN_USED_WHY] {
            read.extend(["_sv", "_en"].map(|end| format!("{column}{end}")));
        }
        read.extend((1..=MOST_CHECKS).flat_map(check_columns));
        for columns in self.texts.values() {
            read.extend(columns.both().cloned());
        }
        self.unread(SURVEY, &self.form.survey, &read);
        let mut of_choices = BTreeSet::from(["list_name", "list name", "name"].map(str::to_owned));
        of_choices.extend(self.choice_labels.both().cloned());
        self.unread(CHOICES, &self.form.choices, &of_choices);
        let of_settings = [
            "form_title",
            "form_id",
            "id_string",
            "default_language",
            OWN_TITLE,
            OWN_AGREEMENT,
            OWN_RESPONDENT,
        ];
        self.unread(
            super::sheet::SETTINGS,
            &self.form.settings,
            &of_settings.map(str::to_owned).into(),
        );
    }

    fn unread(&self, sheet: &'static str, lines: &[Line], read: &BTreeSet<String>) {
        let there: BTreeSet<&String> = lines.iter().flat_map(|it| it.cells.keys()).collect();
        for column in there.into_iter().filter(|it| !read.contains(*it)) {
            let fault = SheetFault::Column(quote(column));
            note(&self.left_out, sheet, 0, fault);
        }
    }

    pub(super) fn text(&self, line: &Line, column: &str) -> Option<Text> {
        let text = self.texts.get(column)?.of(line);
        (!text.sv.is_empty() || !text.en.is_empty()).then_some(text)
    }

    pub(super) fn expression(&self, line: &Line, column: &str) -> Option<Expression> {
        let text = line.word(column);
        if text.is_empty() {
            return None;
        }
        let read = Expression::read(text);
        let noted = read.map_err(|refusal| {
            let column = column.to_owned();
            self.problem(line, SheetFault::Expression { column, refusal });
        });
        noted.ok()
    }

    fn unknown_word(&self, line: &Line, column: &str) {
        let fault = SheetFault::Word {
            column: column.to_owned(),
            given: quote(line.word(column)),
        };
        self.problem(line, fault);
    }

    pub(super) fn required(&self, line: &Line) -> bool {
        self.truth(line, "required").unwrap_or(false)
    }

    /// Yes or no, or nothing said.
    fn truth(&self, line: &Line, column: &str) -> Option<bool> {
        match line.word(column).to_lowercase().as_str() {
            "" => None,
            "yes" | "true" | "true()" => Some(true),
            "no" | "false" | "false()" => Some(false),
            _ => {
                self.unknown_word(line, column);
                None
            }
        }
    }

    pub(super) fn number<T: std::str::FromStr>(&self, line: &Line, column: &str, or: T) -> T {
        match line.word(column) {
            "" => or,
            digits => digits.parse().unwrap_or_else(|_| {
                self.unknown_word(line, column);
                or
            }),
        }
    }

    /// A question, without the columns of a table.
    pub(super) fn question(&self, line: &Line, kind: Kind) -> Question {
        let name = line.word("name").to_owned();
        let series = match line.word(OWN_SERIES) {
            "" => name.clone(),
            series => series.to_owned(),
        };
        let word = line.word(OWN_MONEY);
        let money = MoneyRole::from_word(word);
        if money.is_none() && !word.is_empty() {
            self.unknown_word(line, OWN_MONEY);
        }
        Question {
            name,
            series,
            label: self.text(line, LABEL).unwrap_or_else(nothing),
            guidance: self.text(line, HINT),
            kind,
            money,
            required: self.required(line),
            shown: self.expression(line, "relevant"),
            checks: self.checks(line),
            prefill: self.expression(line, "default"),
            used_for: used_for(line),
            public: self.truth(line, OWN_PUBLIC),
        }
    }

    /// The checks in columns of our own by their number, and the one of `XLSForm` in the first place that is free.
    fn checks(&self, line: &Line) -> Vec<Check> {
        let mut checks: BTreeMap<usize, Check> = BTreeMap::new();
        for number in 1..=MOST_CHECKS {
            let [holds, severity, sv, en] = check_columns(number);
            let Some(expression) = self.expression(line, &holds) else {
                continue;
            };
            let weight = match line.word(&severity) {
                "blocks" => Severity::Blocks,
                "asks" => Severity::Asks,
                _ => {
                    self.unknown_word(line, &severity);
                    continue;
                }
            };
            let says = Text {
                sv: line.text(&sv).to_owned(),
                en: line.text(&en).to_owned(),
            };
            let check = Check {
                holds: expression,
                says,
                severity: weight,
            };
            checks.insert(number, check);
        }
        if let Some(holds) = self.expression(line, "constraint") {
            // Of one place more than there are, one is free.
            let free = (1..=checks.len() + 1).find(|number| !checks.contains_key(number));
            let says = self.text(line, CONSTRAINT_MESSAGE).unwrap_or_else(nothing);
            let severity = Severity::Blocks;
            let check = Check {
                holds,
                says,
                severity,
            };
            checks.insert(free.unwrap_or(1), check);
        }
        checks.into_values().collect()
    }

    /// What an answer to a row is; nothing when a set has no such rows.
    pub(super) fn kind(&self, line: &Line) -> Option<Kind> {
        let written = line.word("type");
        let (word, list) = written
            .split_once(char::is_whitespace)
            .map_or((written, ""), |(word, list)| (word, list.trim()));
        let own = line.word(OWN_KIND);
        Some(match word {
            "integer" | "int" if own == Kind::Kronor.word() => Kind::Kronor,
            "integer" | "int" => Kind::Number { decimals: 0 },
            "decimal" => Kind::Number {
                decimals: self.number(line, OWN_DECIMALS, DECIMALS),
            },
            "date" => Kind::Date,
            "text" | "string" if line.word("appearance").contains("multiline") => Kind::LongText,
            "text" | "string" => Kind::ShortText,
            "file" | "image" | "photo" => Kind::File,
            "select_one" | "select_multiple" => {
                let choices = self.choices(line, list)?;
                let is_yes_no = match own {
                    "" => {
                        let names: Vec<&str> = choices.iter().map(|it| it.name.as_str()).collect();
                        names == ["yes", "no"] || names == ["no", "yes"]
                    }
                    own => own == Kind::YesNo.word(),
                };
                match word {
                    "select_multiple" => Kind::SeveralOf(choices),
                    _ if is_yes_no => Kind::YesNo,
                    _ => Kind::OneOf(choices),
                }
            }
            _ => return None,
        })
    }

    fn choices(&self, line: &Line, list: &str) -> Option<Vec<Choice>> {
        let of_list = self.form.choices.iter().filter(|it| {
            let name = it.word("list_name");
            let name = if name.is_empty() {
                it.word("list name")
            } else {
                name
            };
            name == list
        });
        let choices = of_list.map(|it| Choice {
            name: it.word("name").to_owned(),
            label: self.choice_labels.of(it),
        });
        let choices: Vec<Choice> = choices.collect();
        if choices.is_empty() {
            self.problem(line, SheetFault::NoSuchList(quote(list)));
            return None;
        }
        Some(choices)
    }
}

impl Columns {
    /// The columns of a text by language. One without a language is taken for the language that has none. Where it is the only one, what
    /// it says is said in both, as in programs that know one language: a text that lacks a language could not be kept.
    fn find<'c>(column: &str, all: impl Iterator<Item = &'c String>) -> Self {
        let all: Vec<&String> = all.collect();
        let in_language = |tag: &str| {
            let found = all.iter().find(|it| {
                let language = it
                    .strip_prefix(column)
                    .and_then(|rest| rest.strip_prefix("::"));
                language.is_some_and(|language| {
                    let language = language.to_lowercase();
                    language.contains(&format!("({tag})")) || language == tag
                })
            });
            found.map(|it| (*it).clone())
        };
        let bare = all.iter().find(|it| **it == column).map(|it| (*it).clone());
        let (swedish, english) = (in_language("sv"), in_language("en"));
        match (swedish, english) {
            (None, None) => Self {
                swedish: bare.clone(),
                english: bare,
            },
            (None, english) => Self {
                swedish: bare,
                english,
            },
            (swedish, None) => Self {
                swedish,
                english: bare,
            },
            (swedish, english) => Self { swedish, english },
        }
    }

    fn both(&self) -> impl Iterator<Item = &String> {
        self.swedish.iter().chain(&self.english)
    }

    fn of(&self, line: &Line) -> Text {
        let text = |column: &Option<String>| {
            let text = column.as_ref().map(|it| line.text(it));
            text.unwrap_or_default().to_owned()
        };
        Text {
            sv: text(&self.swedish),
            en: text(&self.english),
        }
    }
}

fn note(list: &RefCell<Vec<SheetProblem>>, sheet: &'static str, row: usize, fault: SheetFault) {
    list.borrow_mut().push(SheetProblem { sheet, row, fault });
}

fn used_for(line: &Line) -> Option<UsedFor> {
    let text = |column: &str| Text {
        sv: line.text(&format!("{column}_sv")).to_owned(),
        en: line.text(&format!("{column}_en")).to_owned(),
    };
    let (by, why) = (text(OWN_USED_BY), text(OWN_USED_WHY));
    let empty = [&by, &why]
        .iter()
        .all(|it| it.sv.is_empty() && it.en.is_empty());
    (!empty).then_some(UsedFor { by, why })
}

/// A text that nobody wrote. Whoever checks the set is told.
pub(super) fn nothing() -> Text {
    Text {
        sv: String::new(),
        en: String::new(),
    }
}

/// Whether a column is one of ours.
pub(super) fn is_own(line: &Line, column: &str) -> bool {
    debug_assert!(column.starts_with(OWN));
    !line.word(column).is_empty()
}

/// The column of a text in Swedish, for the settings.
pub(super) fn swedish(line: &Line, column: &str) -> String {
    let own = translated(column, super::SWEDISH);
    let bare = line.text(column);
    if bare.is_empty() {
        line.text(&own)
    } else {
        bare
    }
    .to_owned()
}
