//! Every krona of every year is somewhere: read back from what the program writes.

use crate::amounts::amounts;
use crate::program::{YEARS, overens, shipped};
use crate::source_agreement::SourceAgreement;

/// How many recipients each level has.
fn recipients(level: &str) -> usize {
    match level {
        "region" | "county" => 21,
        "municipality" => 290,
        "coordinator" => 1,
        other => panic!("no recipients on level {other}"),
    }
}

#[test]
fn the_amounts_of_every_year_add_up_to_what_is_known_of_its_total() {
    for year in YEARS {
        let agreement = SourceAgreement::of(year);
        let rows = amounts(&overens(&format!("allocate {} --format csv", shipped(year))).done());
        let sum: i64 = rows.iter().map(|row| row.kronor).sum();
        let known = agreement.total - agreement.unexplained() - agreement.not_shared();
        assert_eq!(sum, known, "{year}");
        assert!(
            rows.iter().all(|row| row.agreement == shipped(year)),
            "{year}"
        );
        assert!(rows.iter().all(|row| row.kronor >= 0), "{year}");
    }
}

#[test]
fn every_item_is_shared_out_in_whole_to_all_of_its_level() {
    for year in YEARS {
        let rows = amounts(&overens(&format!("allocate {} --format csv", shipped(year))).done());
        let mut count = 0;
        for item in SourceAgreement::of(year).items {
            let of_item: Vec<_> = rows.iter().filter(|row| row.item == item.id).collect();
            count += of_item.len();
            if !item.is_shared {
                assert!(of_item.is_empty(), "{year} {}", item.id);
                continue;
            }
            let sum: i64 = of_item.iter().map(|row| row.kronor).sum();
            assert_eq!(sum, item.amount, "{year} {}", item.id);
            assert_eq!(of_item.len(), recipients(&item.level), "{year} {}", item.id);
            assert!(of_item.iter().all(|row| row.level == item.level));
            assert!(of_item.is_sorted_by(|one, other| one.code < other.code));
        }
        assert_eq!(count, rows.len(), "{year}: rows of no item");
    }
}

#[test]
fn a_filter_leaves_out_rows_and_changes_none() {
    let all = amounts(&overens("allocate psykisk-halsa-2021 --format csv").done());
    let words = "--item traumavard --item suicidprevention --recipient 09 --recipient 0980";
    let some = overens(&format!("allocate psykisk-halsa-2021 --format csv {words}")).done();
    let wanted: Vec<_> = all
        .into_iter()
        .filter(|row| ["traumavard", "suicidprevention"].contains(&row.item.as_str()))
        .filter(|row| ["09", "0980"].contains(&row.code.as_str()))
        .collect();
    assert_eq!(wanted.len(), 2);
    assert_eq!(amounts(&some), wanted);
}

#[test]
fn the_parts_of_a_change_add_up_to_the_change() {
    for (before, after) in [
        (2016, 2017),
        (2020, 2021),
        (2021, 2022),
        (2022, 2023),
        (2023, 2018),
    ] {
        let words = format!(
            "compare {} {} --format csv",
            shipped(before),
            shipped(after)
        );
        let answer = overens(&words).done();
        let mut reader = csv::Reader::from_reader(&*answer.stdout);
        let head = reader.headers().unwrap().clone();
        let mut rows = 0;
        for record in reader.records() {
            let record = record.unwrap();
            let number = |column: &str| -> i64 {
                let at = head.iter().position(|name| name == column).unwrap();
                record[at].parse().unwrap()
            };
            let parts = ["pot", "population", "key", "came", "went"].map(number);
            assert_eq!(parts.iter().sum::<i64>(), number("change"), "{record:?}");
            assert_eq!(
                number("amount_before") + number("change"),
                number("amount_after"),
                "{record:?}"
            );
            rows += 1;
        }
        assert!(rows > 100, "{before} {after}");
    }
}

#[test]
fn a_comparison_is_of_the_amounts_that_are_allocated() {
    let words = "compare psykisk-halsa-2021 psykisk-halsa-2023 --format csv";
    let answer = overens(words).done();
    let mut reader = csv::Reader::from_reader(&*answer.stdout);
    let (mut before, mut after) = (0_i64, 0_i64);
    for record in reader.records() {
        let record = record.unwrap();
        before += record[6].parse::<i64>().unwrap();
        after += record[7].parse::<i64>().unwrap();
    }
    assert_eq!(before, 1_680_000_000);
    assert_eq!(after, 1_640_500_000);
}
