//! Lists that add up, lists that do not, and what the search says of them.

use super::*;
use crate::agreement::{Discrepancy, Group, Printed, Said, Subject};
use crate::{Item, Level};

fn millions(number: i64) -> Ore {
    Ore::from_kronor(number * 1_000_000).unwrap()
}

fn item(id: &str, level: Level, amount: i64) -> Item {
    Item::example(id, level, millions(amount))
}

fn group(levels: &[Level], total: i64, complete: bool) -> Group {
    Group {
        levels: levels.to_vec(),
        total: millions(total),
        status: Status::Confirmed,
        source: None,
        complete,
    }
}

fn agreement(year: i16, items: Vec<Item>, total: i64) -> Agreement {
    let mut agreement = Agreement::example(items);
    agreement.id = format!("year-{year}");
    agreement.year = year;
    agreement.total = millions(total);
    agreement
}

fn discrepancy(item: &str, printed: Printed, title: Option<&str>) -> Discrepancy {
    Discrepancy {
        subject: Subject::Item(item.to_owned()),
        source: SourcePlace {
            id: "page".to_owned(),
            at: "row".to_owned(),
        },
        printed,
        printed_title: title.map(str::to_owned),
        applied: None,
        reason: Text::default(),
        status: Status::Inferred,
        decided_by: "test".to_owned(),
    }
}

fn published(agreement: &Agreement) -> Reconciliation {
    reconcile(agreement, View::AsPublished).unwrap()
}

#[test]
fn items_groups_and_total_that_agree_close() {
    let mut agreement = agreement(
        2021,
        vec![item("a", Level::Region, 3), item("b", Level::County, 2)],
        5,
    );
    agreement.groups = vec![
        group(&[Level::Region], 3, true),
        group(&[Level::County], 2, true),
    ];
    let reconciliation = reconcile(&agreement, View::Applied).unwrap();
    assert!(reconciliation.closes());
    let names: Vec<&SumOf> = reconciliation.sums.iter().map(|sum| &sum.of).collect();
    let expected = [
        &SumOf::Group(vec![Level::Region]),
        &SumOf::Group(vec![Level::County]),
        &SumOf::Groups,
        &SumOf::Total,
    ];
    assert_eq!(names, expected);
}

#[test]
fn groups_that_do_not_make_the_total_fail_even_when_items_do() {
    let mut agreement = agreement(2021, vec![item("a", Level::Region, 3)], 3);
    agreement.groups = vec![group(&[Level::Region], 4, true)];
    let failing: Vec<SumOf> = reconcile(&agreement, View::Applied)
        .unwrap()
        .failing()
        .map(|sum| sum.of.clone())
        .collect();
    assert_eq!(failing, [SumOf::Group(vec![Level::Region]), SumOf::Groups]);
}

#[test]
fn what_an_incomplete_group_lacks_is_the_unexplained_rest() {
    let mut agreement = agreement(2019, vec![item("a", Level::Region, 3)], 10);
    agreement.groups = vec![group(&[Level::Region], 10, false)];
    let reconciliation = reconcile(&agreement, View::Applied).unwrap();
    assert_eq!(reconciliation.unexplained(), millions(7));
    assert!(!reconciliation.closes());
}

#[test]
fn a_repeated_row_in_the_place_of_one_that_other_years_have_is_named() {
    let mut list = agreement(
        2023,
        vec![
            item("care", Level::Region, 50),
            item("plans", Level::Municipality, 197),
        ],
        247,
    );
    let says = Printed::Says(Said::Amount(millions(197)));
    list.discrepancies = vec![discrepancy("care", says, Some("plans"))];
    let other = agreement(2022, vec![item("care", Level::Region, 50)], 50);
    let reconciliation = published(&list);
    assert_eq!(
        reconciliation.failing().next().map(Sum::difference),
        Some(millions(147))
    );
    let explanations = diagnose(&reconciliation, &[&other]);
    let [
        Explanation::RowReplaced {
            row: 0,
            like: 1,
            by,
            missing,
        },
    ] = &explanations[..]
    else {
        panic!("{explanations:?}")
    };
    assert_eq!(
        (*by, missing[0].item.as_str(), missing[0].year),
        (millions(50), "care", 2022)
    );
}

#[test]
fn a_row_printed_once_for_two_levels_is_named_before_weaker_guesses() {
    let mut list = agreement(
        2017,
        vec![
            item("a", Level::Region, 250),
            item("b", Level::Municipality, 250),
        ],
        500,
    );
    list.discrepancies = vec![discrepancy("b", Printed::With("a".to_owned()), None)];
    let other = agreement(2018, vec![item("young", Level::Region, 250)], 250);
    let reconciliation = published(&list);
    assert_eq!(
        reconciliation.rows[0].levels,
        [Level::Region, Level::Municipality]
    );
    let explanations = diagnose(&reconciliation, &[&other]);
    assert_eq!(
        explanations[0],
        Explanation::RowAtTwoLevels {
            row: 0,
            named: true
        }
    );
    assert!(
        matches!(explanations[1], Explanation::RowMissing { .. }),
        "{explanations:?}"
    );
}

#[test]
fn a_row_that_stands_twice_is_named() {
    let mut items = vec![
        item("a", Level::Region, 20),
        item("b", Level::Region, 20),
        item("c", Level::Region, 7),
    ];
    items[1].title = items[0].title.clone();
    let explanations = diagnose(&published(&agreement(2023, items, 27)), &[]);
    let repeated = Explanation::RowRepeated { row: 0, like: 1 };
    assert_eq!(explanations[0], repeated);
    let told = |one: &&Explanation| matches!(one, Explanation::RowRepeated { .. });
    assert_eq!(
        explanations.iter().filter(told).count(),
        1,
        "the pair is told once"
    );
}

#[test]
fn a_wrong_digit_a_swap_and_a_lost_zero_are_slips() {
    for (printed, should_be) in [(377, 317), (371, 317), (30, 300), (300, 30)] {
        let list = agreement(
            2023,
            vec![
                item("a", Level::Region, printed),
                item("b", Level::County, 24),
            ],
            should_be + 24,
        );
        let explanations = diagnose(&published(&list), &[]);
        let slip = Explanation::DigitSlipInRow {
            row: 0,
            should_be: millions(should_be),
        };
        assert!(explanations.contains(&slip), "{printed}: {explanations:?}");
    }
}

#[test]
fn a_slip_in_the_only_failing_sum_is_named() {
    let list = agreement(2024, vec![item("a", Level::Region, 1_367)], 1_357);
    let explanations = diagnose(&published(&list), &[]);
    let slip = Explanation::DigitSlipInSum {
        of: SumOf::Total,
        stated: millions(1_357),
        should_be: millions(1_367),
    };
    assert!(explanations.contains(&slip), "{explanations:?}");
}

#[test]
fn items_that_no_source_prints_are_left_out_and_named() {
    let mut items = vec![item("a", Level::Region, 10), item("b", Level::County, 5)];
    items[1].status.amount = Status::Derived;
    let reconciliation = published(&agreement(2020, items, 15));
    assert_eq!(reconciliation.not_printed.len(), 1);
    assert_eq!(
        diagnose(&reconciliation, &[])[0],
        Explanation::NotPrinted {
            amount: millions(5)
        }
    );
}

#[test]
fn nothing_is_said_when_nothing_fits_or_nothing_is_wrong() {
    let list = agreement(2023, vec![item("a", Level::Region, 10)], 10);
    assert_eq!(diagnose(&published(&list), &[]), []);
    let list = agreement(2023, vec![item("a", Level::Coordinator, 123)], 456);
    assert_eq!(diagnose(&published(&list), &[]), []);
}
