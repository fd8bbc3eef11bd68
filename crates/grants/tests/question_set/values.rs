//! What was typed and what it is worth.

use grants::question_set::Kind;
use grants::question_set::value::{Answer, NotAnAnswer};
use proptest::prelude::*;

use crate::made_up::choices;

fn kronor(typed: &str) -> Result<Option<Answer>, NotAnAnswer> {
    Kind::Kronor.read(typed)
}

fn number(decimals: u8, typed: &str) -> Result<Option<Answer>, NotAnAnswer> {
    Kind::Number { decimals }.read(typed)
}

#[test]
fn kronor_are_read_as_people_write_them() {
    for typed in [
        "2076200",
        "2 076 200",
        "2\u{a0}076\u{a0}200 kr",
        " 2 076 200,00",
        "2076200:-",
    ] {
        assert_eq!(
            kronor(typed),
            Ok(Some(Answer::Kronor(2_076_200))),
            "{typed}"
        );
    }
    assert_eq!(kronor(" "), Ok(None));
    assert_eq!(kronor("-1"), Err(NotAnAnswer::OutOfRange));
    assert_eq!(kronor("1000000000001"), Err(NotAnAnswer::OutOfRange));
    for typed in ["12,50", "1.5", "tolv", "1e6", "--1", "kr", "0x10"] {
        assert_eq!(kronor(typed), Err(NotAnAnswer::NotKronor), "{typed}");
    }
}

#[test]
fn decimals_are_those_asked_for() {
    assert_eq!(number(1, "0,5"), Ok(Some(Answer::Number(5_000))));
    assert_eq!(number(1, "-12.50"), Ok(Some(Answer::Number(-125_000))));
    assert_eq!(number(1, "0,25"), Err(NotAnAnswer::TooManyDecimals(1)));
    assert_eq!(number(0, "3,0"), Ok(Some(Answer::Number(30_000))));
    for typed in [".5", "5.", "1.2.3", "NaN", "inf", "-"] {
        assert_eq!(number(4, typed), Err(NotAnAnswer::NotANumber), "{typed}");
    }
}

#[test]
fn days_choices_and_texts_are_those_there_are() {
    assert_eq!(Kind::Date.read("2021-02-29"), Err(NotAnAnswer::NotADate));
    assert_eq!(Kind::Date.read("2021-1-1"), Err(NotAnAnswer::NotADate));
    assert_eq!(Kind::YesNo.read("JA"), Ok(Some(Answer::YesNo(true))));
    assert_eq!(Kind::YesNo.read("kanske"), Err(NotAnAnswer::NotYesNo));
    let several = Kind::SeveralOf(choices(&["a", "b", "c"]));
    let both = Answer::Several(vec!["a".to_owned(), "c".to_owned()]);
    assert_eq!(
        several.read("c a c"),
        Ok(Some(both)),
        "in the order of the question, each once"
    );
    assert_eq!(several.read("a d"), Err(NotAnAnswer::NotAChoice));
    assert_eq!(
        Kind::ShortText.read("a\u{0}"),
        Err(NotAnAnswer::ControlCharacters)
    );
    assert_eq!(
        Kind::ShortText.read(&"å".repeat(251)),
        Err(NotAnAnswer::TooLong(250))
    );
    let lines = Answer::Text("a\nb".to_owned());
    assert_eq!(Kind::LongText.read("a\r\nb\r\n"), Ok(Some(lines)));
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Kronor),
        (0_u8..=4).prop_map(|decimals| Kind::Number { decimals }),
        Just(Kind::Date),
        Just(Kind::YesNo),
        Just(Kind::OneOf(choices(&["a", "b"]))),
        Just(Kind::SeveralOf(choices(&["a", "b", "c"]))),
        Just(Kind::ShortText),
        Just(Kind::LongText),
        Just(Kind::File),
    ]
}

proptest! {
    #[test]
    fn what_is_kept_is_read_as_the_same_answer(
        kind in kinds(),
        typed in prop_oneof![
            "[ 0-9,.-]{0,18}( kr)?",
            "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
            "(yes|no|ja|Nej)",
            "[abc ]{0,8}",
            "[a-zåäö \n\r\tÅ€-]{0,40}",
        ],
    ) {
        if let Ok(Some(answer)) = kind.read(&typed) {
            let kept = answer.written();
            prop_assert_eq!(kind.read(&kept), Ok(Some(answer)), "{:?}", kept);
        }
    }
}
