//! Small sets for tests, and expressions made up at random.

use grants::Text;
use grants::question_set::expression::{Expression, Function, Operator};
use grants::question_set::{
    Check, Choice, Column, Kind, MoneyRole, Question, QuestionSet, Repeated, Respondent, Section,
    Severity, UsedFor,
};
use proptest::collection::vec;
use proptest::prelude::*;

pub fn text(text: &str) -> Text {
    Text {
        sv: text.to_owned(),
        en: text.to_owned(),
    }
}

pub fn read(text: &str) -> Expression {
    Expression::read(text).unwrap()
}

pub fn question(name: &str, kind: Kind) -> Question {
    Question {
        name: name.to_owned(),
        series: name.to_owned(),
        label: text("?"),
        guidance: None,
        kind,
        money: None,
        required: false,
        shown: None,
        checks: Vec::new(),
        prefill: None,
        used_for: Some(UsedFor {
            by: text("a"),
            why: text("b"),
        }),
        public: None,
    }
}

pub fn money(name: &str, role: MoneyRole) -> Question {
    Question {
        money: Some(role),
        ..question(name, Kind::Kronor)
    }
}

pub fn check(holds: &str, severity: Severity) -> Check {
    Check {
        holds: read(holds),
        says: text("no"),
        severity,
    }
}

pub fn choices(names: &[&str]) -> Vec<Choice> {
    let choices = names.iter().map(|name| Choice {
        name: (*name).to_owned(),
        label: text(name),
    });
    choices.collect()
}

pub fn column(name: &str, kind: Kind, required: bool) -> Column {
    Column {
        name: name.to_owned(),
        label: text(name),
        kind,
        required,
    }
}

pub fn section(name: &str, repeated: Repeated, questions: Vec<Question>) -> Section {
    Section {
        name: name.to_owned(),
        title: text(name),
        guidance: None,
        shown: None,
        repeated,
        questions,
    }
}

pub fn set(sections: Vec<Section>) -> QuestionSet {
    QuestionSet {
        agreement: "exempel-2021".to_owned(),
        respondent: Respondent::Municipality,
        title: text("set"),
        introduction: None,
        sections,
    }
}

/// Used, unused, a table of costs and a plan: what most reports have.
pub fn report() -> QuestionSet {
    let costs = Kind::Table {
        columns: vec![
            column("cost", Kind::ShortText, true),
            column("amount", Kind::Kronor, true),
        ],
        most_rows: 10,
    };
    let used = Question {
        required: true,
        ..money("used", MoneyRole::Used)
    };
    set(vec![
        section(
            "money",
            Repeated::EachItem,
            vec![
                used,
                money("unused", MoneyRole::Unused),
                question("costs", costs),
            ],
        ),
        section(
            "plans",
            Repeated::Once,
            vec![
                question("plan", Kind::YesNo),
                Question {
                    shown: Some(read("${plan} = 'yes'")),
                    required: true,
                    ..question("plan_day", Kind::Date)
                },
            ],
        ),
    ])
}

/// Any expression that can be written.
pub fn expression() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        (0_i128..1_000_000_000_000_000_000_000).prop_map(Expression::Number),
        "[a-zåäö '=<>()]{0,6}".prop_map(Expression::Text),
        "[a-zåäö \"=.]{0,6}".prop_map(Expression::Text),
        "[a-z][a-z0-9_]{0,8}".prop_map(Expression::Answer),
        prop::sample::select(vec![
            "used",
            "unused",
            "plan",
            "plan_day",
            "amount",
            "fact_received"
        ])
        .prop_map(|it| Expression::Answer(it.to_owned())),
        Just(Expression::This),
    ];
    leaf.prop_recursive(5, 24, 3, |inner| {
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
