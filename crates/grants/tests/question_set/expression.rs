//! The language of conditions and checks.

use grants::question_set::expression::{DEEPEST, Expression, ExpressionRefusal, LONGEST, Operator};
use proptest::prelude::*;

use crate::made_up::{expression, read};

fn refused(text: &str) -> ExpressionRefusal {
    Expression::read(text).unwrap_err()
}

#[test]
fn what_binds_tighter_is_put_together_first() {
    for (written, with_parentheses) in [
        ("1 + 2 * 3 = 7", "(1 + (2 * 3)) = 7"),
        ("1 - 2 - 3", "(1 - 2) - 3"),
        (
            "${a} = 'x' or ${b} = 'y' and ${c} = 'z'",
            "${a} = 'x' or (${b} = 'y' and ${c} = 'z')",
        ),
        ("-1 + 2", "(-1) + 2"),
        ("6 div 2 div 3", "(6 div 2) div 3"),
    ] {
        assert_eq!(read(written), read(with_parentheses), "{written}");
        assert_eq!(read(with_parentheses).to_string(), written);
    }
    assert_eq!(read("1 - (2 - 3)").to_string(), "1 - (2 - 3)");
    assert_eq!(read("-(1 + 2)").to_string(), "-(1 + 2)");
}

#[test]
fn spaces_and_quotes_are_written_in_one_way() {
    assert_eq!(read(" ${ a }>=1.50 ").to_string(), "${a} >= 1.5");
    assert_eq!(read("${a}=\"x\"").to_string(), "${a} = 'x'");
    assert_eq!(read("${a} = \"it's\"").to_string(), "${a} = \"it's\"");
    assert_eq!(read("if( true( ) ,1,2)").to_string(), "if(true(), 1, 2)");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let unexpected = |at, found: &str| ExpressionRefusal::Unexpected {
        at,
        found: found.to_owned(),
    };
    assert_eq!(refused("1 +"), unexpected(3, ""));
    assert_eq!(refused("1 2"), unexpected(2, "2"));
    assert_eq!(refused("(1"), unexpected(2, ""));
    assert_eq!(refused("${A}"), unexpected(2, "A}"));
    assert_eq!(refused("'x"), unexpected(0, "'x"));
    assert_eq!(refused("1.2.3"), unexpected(0, "1.2.3"));
    assert_eq!(refused("'\u{7}'"), unexpected(0, "'\u{7}'"));
    let name = "today".to_owned();
    assert_eq!(
        refused("1 = today()"),
        ExpressionRefusal::NoSuchFunction { at: 4, name }
    );
    let (name, takes) = ("not", 1);
    assert_eq!(
        refused("not()"),
        ExpressionRefusal::WrongCount { at: 0, name, takes }
    );
    assert_eq!(
        refused("1.00001"),
        ExpressionRefusal::NumberTooLong { at: 0 }
    );
    assert_eq!(
        refused("1234567890123456789"),
        ExpressionRefusal::NumberTooLong { at: 0 }
    );
}

#[test]
fn neither_depth_nor_length_is_without_end() {
    let deep = format!("{}1{}", "(".repeat(DEEPEST + 2), ")".repeat(DEEPEST + 2));
    assert_eq!(refused(&deep), ExpressionRefusal::TooDeep);
    assert_eq!(refused(&"-".repeat(1_000)), ExpressionRefusal::TooDeep);
    assert_eq!(
        refused(&"x".repeat(LONGEST + 1)),
        ExpressionRefusal::TooLong
    );
    // It is kept with spaces, and what is kept must be read again.
    let tight = format!("{}1", "1+".repeat(600));
    assert!(tight.len() < LONGEST);
    assert_eq!(refused(&tight), ExpressionRefusal::TooLong);
}

#[test]
fn names_are_told_once_and_in_order() {
    let expression = read("sum(${b}) + ${a} = ${b} - ${fact_received}");
    assert_eq!(expression.names(), ["b", "a", "fact_received"]);
}

#[test]
fn every_operator_has_a_word_of_its_own() {
    for one in Operator::ALL {
        let same = Operator::ALL
            .into_iter()
            .filter(|it| it.word() == one.word());
        assert_eq!(same.count(), 1, "{one:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(expression in expression()) {
        let written = expression.to_string();
        prop_assert_eq!(Expression::read(&written), Ok(expression), "{}", written);
    }

    #[test]
    fn reading_never_ends_in_anything_but_an_answer(text in "[a-z0-9$'\"{}()+*<>=!., å€-]{0,60}") {
        if let Ok(expression) = Expression::read(&text) {
            prop_assert_eq!(Expression::read(&expression.to_string()), Ok(expression));
        }
    }
}
