//! Made-up question sets: anything that can be written, whether or not it makes sense to ask.

use grants::Text;
use grants::question_set::expression::{Expression, Function, Operator};
use grants::question_set::{
    Check, Choice, Column, Kind, MoneyRole, Question, QuestionSet, Repeated, Respondent, Section,
    Severity, UsedFor,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// Texts people write: letters, signs that break formats, and line breaks inside. A workbook keeps no space around a text.
fn words() -> impl Strategy<Value = String> {
    let signs = "[a-zåäöÅ0-9 \"'\\\\{}$=+,;:<>&_#\n–€𝄞-]{0,24}";
    (signs, "[a-zåäö€=+]").prop_map(|(some, one)| format!("{one}{some}{one}"))
}

fn text() -> impl Strategy<Value = Text> {
    (words(), words()).prop_map(|(sv, en)| Text { sv, en })
}

fn name() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9_]{0,8}"
}

pub fn expression() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        (0_i128..10_000_000_000).prop_map(Expression::Number),
        "[a-zåäö '=]{0,6}".prop_map(Expression::Text),
        "[a-zåäö \"=]{0,6}".prop_map(Expression::Text),
        name().prop_map(Expression::Answer),
        Just(Expression::This),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        let two = (inner.clone(), 0..Operator::ALL.len(), inner.clone());
        let call = (0..Function::ALL.len(), vec(inner.clone(), 3));
        prop_oneof![
            two.prop_map(|(one, at, other)| {
                Expression::Two(Box::new(one), Operator::ALL[at], Box::new(other))
            }),
            inner.prop_map(|it| Expression::Negative(Box::new(it))),
            call.prop_map(|(at, mut arguments)| {
                let function = Function::ALL[at];
                arguments.truncate(function.takes());
                Expression::Call(function, arguments)
            }),
        ]
    })
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    vec((name(), text()), 1..4).prop_map(|choices| {
        let choices = choices.into_iter();
        choices
            .map(|(name, label)| Choice { name, label })
            .collect()
    })
}

fn plain_kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Kronor),
        (0_u8..=4).prop_map(|decimals| Kind::Number { decimals }),
        Just(Kind::Date),
        Just(Kind::YesNo),
        choices().prop_map(Kind::OneOf),
        choices().prop_map(Kind::SeveralOf),
        Just(Kind::ShortText),
        Just(Kind::LongText),
    ]
}

fn kind() -> impl Strategy<Value = Kind> {
    let column = (name(), text(), plain_kind(), any::<bool>());
    let column = column.prop_map(|(name, label, kind, required)| Column {
        name,
        label,
        kind,
        required,
    });
    let table = (vec(column, 1..4), 1_u16..200)
        .prop_map(|(columns, most_rows)| Kind::Table { columns, most_rows });
    prop_oneof![4 => plain_kind(), 1 => Just(Kind::File), 1 => table]
}

fn check() -> impl Strategy<Value = Check> {
    let severity = prop_oneof![Just(Severity::Blocks), Just(Severity::Asks)];
    (expression(), text(), severity).prop_map(|(holds, says, severity)| Check {
        holds,
        says,
        severity,
    })
}

fn question() -> impl Strategy<Value = Question> {
    let texts = (text(), of(text()), of((text(), text())));
    let money = prop_oneof![
        Just(MoneyRole::Used),
        Just(MoneyRole::Unused),
        Just(MoneyRole::OwnContribution)
    ];
    let rules = (of(expression()), vec(check(), 0..4), of(expression()));
    let rest = (of(money), any::<bool>(), of(any::<bool>()));
    (name(), name(), texts, kind(), rules, rest).prop_map(
        |(name, series, texts, kind, rules, rest)| {
            let (label, guidance, used) = texts;
            let (shown, checks, prefill) = rules;
            let (money, required, public) = rest;
            Question {
                name,
                series,
                label,
                guidance,
                kind,
                money,
                required,
                shown,
                checks,
                prefill,
                used_for: used.map(|(by, why)| UsedFor { by, why }),
                public,
            }
        },
    )
}

fn section() -> impl Strategy<Value = Section> {
    let repeated = prop_oneof![
        Just(Repeated::Once),
        Just(Repeated::EachItem),
        vec("[a-z]{1,5}-[0-9]", 1..3).prop_map(Repeated::Items),
    ];
    let texts = (text(), of(text()));
    (
        name(),
        texts,
        of(expression()),
        repeated,
        vec(question(), 0..4),
    )
        .prop_map(
            |(name, (title, guidance), shown, repeated, questions)| Section {
                name,
                title,
                guidance,
                shown,
                repeated,
                questions,
            },
        )
}

/// A set that can be written in every format.
pub fn set() -> impl Strategy<Value = QuestionSet> {
    let respondent = (0..Respondent::ALL.len()).prop_map(|at| Respondent::ALL[at]);
    let texts = (text(), of(text()));
    (
        "[a-z]{1,8}-20[0-9]{2}",
        respondent,
        texts,
        vec(section(), 0..4),
    )
        .prop_map(
            |(agreement, respondent, (title, introduction), mut sections)| {
                name_apart(&mut sections);
                QuestionSet {
                    agreement,
                    respondent,
                    title,
                    introduction,
                    sections,
                }
            },
        )
}

/// A list of choices is named after its question, so that names stand once.
fn name_apart(sections: &mut [Section]) {
    let questions = sections.iter_mut().flat_map(|it| &mut it.questions);
    for (at, question) in questions.enumerate() {
        question.name = format!("{}_{at}", question.name);
        if let Kind::Table { columns, .. } = &mut question.kind {
            for (column, number) in columns.iter_mut().zip(0..) {
                column.name = format!("{}_{at}_{number}", column.name);
            }
        }
    }
}
