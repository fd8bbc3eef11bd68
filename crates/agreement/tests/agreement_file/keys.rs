//! Distribution keys that do not hold together.

use agreement::problem::{FieldFault, Found, KeyFault, ProblemKind, ValueFault, Wanted};

use super::{assert_accepted, assert_problem, changed, code, kronor, problem, read};

const COORDINATION: &str = "key = \"equal\"";
const COUNTIES: &str = "key = { fixed = 1_000_000, exceptions = { \"01\" = 2_000_000 } }";

#[test]
fn a_key_says_its_kind() {
    let (at, kind) = problem(COORDINATION, "key = { rest = \"equal\" }");
    assert_eq!(at, "{ rest = \"equal\" }");
    assert!(matches!(kind, ProblemKind::Key(KeyFault::NoKind { .. })));
    let (at, kind) = problem(COORDINATION, "key = { fxied = 1 }");
    assert_eq!(at, "fxied");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::Unknown {
            nearest: Some("fixed"),
            ..
        })
    ));
    let (_, kind) = problem(COORDINATION, "key = \"ages\"");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            wanted: Wanted::Key,
            ..
        })
    ));
    let (_, kind) = problem(COORDINATION, "key = \"equall\"");
    assert!(matches!(
        kind,
        ProblemKind::Value(ValueFault::UnknownWord {
            nearest: Some("equal"),
            ..
        })
    ));
    let (_, kind) = problem(COORDINATION, "key = 1");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            found: Found::Number,
            wanted: Wanted::Key,
            ..
        })
    ));
}

#[test]
fn a_key_is_of_one_kind() {
    let both = "{ ages = [0, 25], floor = 1 }";
    assert_problem(
        COORDINATION,
        &format!("key = {both}"),
        both,
        KeyFault::SeveralKinds {
            first: "ages",
            second: "floor",
        },
    );
}

#[test]
fn a_field_of_another_kind_of_key_is_refused() {
    let (at, kind) = problem(
        COORDINATION,
        "key = { floor = 1, key = \"equal\", rest = \"equal\" }",
    );
    assert_eq!(at, "rest");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::Unknown { .. })
    ));
}

#[test]
fn keys_nest_to_a_depth_and_no_deeper() {
    let nested = |depth: usize| {
        format!(
            "key = {}\"equal\"{}",
            "{ floor = 1, key = ".repeat(depth - 1),
            " }".repeat(depth - 1)
        )
    };
    assert_accepted(COORDINATION, &nested(8));
    assert_problem(
        COORDINATION,
        &nested(9),
        "\"equal\"",
        KeyFault::TooDeep { deepest: 8 },
    );
}

#[test]
fn fixed_amounts_without_a_rest_are_the_whole_amount() {
    let differs = |sum, difference| KeyFault::SumDiffers {
        sum: kronor(sum),
        amount: kronor(22_000_000),
        difference: kronor(difference),
        can_have_rest: true,
    };
    assert_problem(
        COUNTIES,
        "key = { fixed = 1_000_000 }",
        "1_000_000",
        differs(21_000_000, 1_000_000),
    );
    let more = "key = { fixed = 1_000_000, exceptions = { \"01\" = 3_000_000 } }";
    assert_problem(COUNTIES, more, "1_000_000", differs(23_000_000, 1_000_000));
}

#[test]
fn fixed_amounts_with_a_rest_leave_something_or_nothing() {
    assert_accepted(COUNTIES, "key = { fixed = 1_000_000, rest = \"equal\" }");
    assert_accepted(
        COUNTIES,
        "key = { fixed = 1_000_000, exceptions = { \"01\" = 2_000_000 }, rest = \"equal\" }",
    );
    let kind = KeyFault::NoRest {
        sum: kronor(42_000_000),
        amount: kronor(22_000_000),
        difference: kronor(20_000_000),
    };
    assert_problem(
        COUNTIES,
        "key = { fixed = 2_000_000, rest = \"equal\" }",
        "2_000_000",
        kind,
    );
}

#[test]
fn sums_are_checked_in_keys_that_are_in_others() {
    let among =
        |amount| format!("key = {{ among = [\"01\", \"03\"], key = {{ fixed = {amount} }} }}");
    assert_accepted(COUNTIES, &among(11_000_000));
    let (_, kind) = problem(COUNTIES, &among(11_000_001));
    assert!(matches!(
        kind,
        ProblemKind::Key(KeyFault::SumDiffers { .. })
    ));
    let weighted = |amount| {
        format!(
            "key = {{ weighted = [ {{ weight = 1, key = \"equal\" }}, {{ weight = 10, key = {{ listed = {{ \"01\" = {amount} }} }} }} ] }}"
        )
    };
    assert_accepted(COUNTIES, &weighted(20_000_000));
    let (_, kind) = problem(COUNTIES, &weighted(19_000_000));
    assert!(matches!(
        kind,
        ProblemKind::Key(KeyFault::SumDiffers {
            can_have_rest: false,
            ..
        })
    ));
    let rest = |amount| {
        format!(
            "key = {{ fixed = 1_000_000, rest = {{ cap = 9, key = {{ listed = {{ \"03\" = {amount} }} }} }} }}"
        )
    };
    assert_accepted(COUNTIES, &rest(1_000_000));
    let (_, kind) = problem(COUNTIES, &rest(2));
    assert!(matches!(
        kind,
        ProblemKind::Key(KeyFault::SumDiffers { .. })
    ));
}

#[test]
fn a_sum_that_cannot_be_counted_is_refused() {
    let most = i64::MAX / 100;
    let (_, kind) = problem(COUNTIES, &format!("key = {{ fixed = {most} }}"));
    assert_eq!(
        kind,
        ValueFault::AmountTooLarge {
            highest: kronor(most)
        }
        .into()
    );
}

#[test]
fn listed_amounts_are_the_whole_amount() {
    let kind = KeyFault::SumDiffers {
        sum: kronor(999),
        amount: kronor(1_000),
        difference: kronor(1),
        can_have_rest: false,
    };
    assert_problem(
        "\"0980\" = 300",
        "\"0980\" = 299",
        "{ \"0114\" = 700, \"0980\" = 299 }",
        kind,
    );
}

#[test]
fn who_is_given_an_amount_takes_part() {
    let kind = KeyFault::TakesNoPart { code: code("0115") };
    assert_problem(
        "{ \"0114\" = 700, \"0980\" = 300 }",
        "{ \"0114\" = 700, \"0115\" = 300 }",
        "\"0115\"",
        kind,
    );
}

#[test]
fn weights_are_positive() {
    assert_problem(
        "weight = 3",
        "weight = 0",
        "0",
        ValueFault::TooSmall { lowest: 1 },
    );
    assert_problem(
        "weight = 3",
        "weight = -3",
        "-3",
        ValueFault::TooSmall { lowest: 1 },
    );
    assert_problem(
        "weight = 3",
        "weight = 5_000_000_000",
        "5_000_000_000",
        ValueFault::TooLarge {
            highest: 1_000_000_000,
        },
    );
}

#[test]
fn ages_go_from_the_lowest_to_the_highest() {
    assert_problem(
        "ages = [65]",
        "ages = [65, 20]",
        "[65, 20]",
        KeyFault::AgesBackwards { from: 65, to: 20 },
    );
    assert_problem(
        "ages = [65]",
        "ages = [-1]",
        "-1",
        ValueFault::TooSmall { lowest: 0 },
    );
    assert_problem(
        "ages = [65]",
        "ages = [0, 121]",
        "121",
        ValueFault::TooLarge { highest: 120 },
    );
    for ages in ["[]", "[1, 2, 3]"] {
        let (at, kind) = problem("ages = [65]", &format!("ages = {ages}"));
        assert_eq!(at, ages);
        assert!(matches!(
            kind,
            ProblemKind::Field(FieldFault::WrongType {
                wanted: Wanted::Ages,
                ..
            })
        ));
    }
    assert_accepted("ages = [65]", "ages = [20, 20]");
}

#[test]
fn a_key_that_counts_people_needs_a_date() {
    let population = "[population]\nreference_date = 2020-11-01\nstatus = \"inferred\"\nsource = { id = \"sida\", at = \"Not 1\" }\nstand_in = 2020-12-31\n";
    assert_problem(population, "", "\"population\"", KeyFault::NoReferenceDate);
    let ages = "[ages]\nreference_date = 2020-12-31\n";
    assert_accepted(ages, "[ages]\n");
    let text = changed(population, "").replacen(ages, "[ages]\n", 1);
    let problems = read(&text).unwrap_err();
    let at: Vec<&str> = problems
        .all()
        .iter()
        .map(|problem| &text[problem.place.span.clone()])
        .collect();
    assert_eq!(at, ["\"population\"", "[65]"]);
}
