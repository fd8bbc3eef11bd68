//! Every way in which `result.csv` can differ from what was recomputed, and that the finding says where.

use overens_verify::comparison::{Difference, RowProblem};
use overens_verify::finding::{Finding, Place, Problem};
use overens_verify::folder::ProofFile;
use overens_verify::result::COLUMNS;
use overens_verify::totals::TotalProblem;

use crate::example::every_key;
use crate::proof::{Proof, RESULT_HEADER};

/// The rows of the example: the line number and the fields.
fn rows(proof: &Proof) -> Vec<(u64, Vec<String>)> {
    let lines = proof.text("result.csv").lines().zip(1..).skip(1);
    lines
        .map(|(line, number)| (number, line.split(',').map(str::to_owned).collect()))
        .collect()
}

/// The proof with these rows.
fn with_rows(proof: &Proof, rows: &[(u64, Vec<String>)]) -> Proof {
    let lines: String = rows
        .iter()
        .map(|(_, fields)| fields.join(",") + "\n")
        .collect();
    proof.with("result.csv", format!("{RESULT_HEADER}{lines}").as_bytes())
}

/// The findings that are about rows and not about sums.
fn about_rows(proof: &Proof) -> Vec<Finding> {
    let report = proof.check();
    report
        .findings()
        .iter()
        .filter(|finding| matches!(finding.problem, Problem::Row(_)))
        .cloned()
        .collect()
}

/// A field with its last digit changed by one, as text.
fn one_more(field: &str) -> String {
    (field.parse::<i64>().unwrap() + 1).to_string()
}

#[test]
fn every_krona_is_found_and_its_row_named() {
    let proof = every_key();
    for (position, (line, fields)) in rows(&proof).iter().enumerate() {
        for change in [-1, 1] {
            let stands = (fields[11].parse::<i64>().unwrap() + change).to_string();
            let mut changed = rows(&proof);
            changed[position].1[11].clone_from(&stands);
            let changed = with_rows(&proof, &changed);
            let [finding] = about_rows(&changed).try_into().unwrap();
            assert_eq!(
                (finding.place.file, finding.place.line),
                (Some(ProofFile::Result), Some(*line))
            );
            assert_eq!(finding.place.item.as_deref(), Some(fields[0].as_str()));
            assert!(
                finding
                    .place
                    .recipient
                    .unwrap()
                    .starts_with(&format!("{} (", fields[2]))
            );
            let difference = Difference {
                column: "amount",
                stands,
                should_be: fields[11].clone(),
            };
            assert_eq!(
                finding.problem,
                Problem::Row(RowProblem::Differs(vec![difference]))
            );
            let problems = changed.problems();
            let is_sum =
                |problem: &Problem| matches!(problem, Problem::Total(TotalProblem::Differs { .. }));
            assert_eq!(problems.iter().filter(|problem| is_sum(problem)).count(), 1);
        }
    }
}

#[test]
fn every_wrong_number_in_every_column_is_found_and_the_column_named() {
    let proof = every_key();
    for (position, (line, fields)) in rows(&proof).iter().enumerate() {
        for column in 3..12 {
            let mut changed = rows(&proof);
            changed[position].1[column] = one_more(&fields[column]);
            let [finding] = about_rows(&with_rows(&proof, &changed)).try_into().unwrap();
            assert_eq!(finding.place.line, Some(*line));
            let Problem::Row(RowProblem::Differs(differences)) = finding.problem else {
                panic!("{finding:?}")
            };
            assert_eq!(
                differences
                    .iter()
                    .map(|difference| difference.column)
                    .collect::<Vec<_>>(),
                [COLUMNS[column]]
            );
            assert_eq!(differences[0].should_be, fields[column]);
        }
    }
}

#[test]
fn numbers_that_are_right_but_not_written_in_the_one_way_are_found() {
    let proof = every_key();
    for (right, wrong) in [
        (
            "kommuner,municipality,0114,1,7,1000,7,142,6,7,1,143",
            "kommuner,municipality,0114,2,14,1000,7,142,6,7,1,143",
        ),
        (
            "kommuner,municipality,0114,1,7,1000,7,142,6,7,1,143",
            "kommuner,municipality,0114,1,7,1000,7,0142,6,7,1,143",
        ),
        (
            "kommuner,municipality,0114,1,7,1000,7,142,6,7,1,143",
            "kommuner,municipality,0114,1,7,1000,7,142,6,7,1,+143",
        ),
        (
            "kommuner,municipality,0114,1,7,1000,7,142,6,7,1,143",
            "kommuner,municipality,0114,-1,-7,1000,7,142,6,7,1,143",
        ),
        (
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,7,1,10",
        ),
        (
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,-0,1,1,10",
        ),
        (
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,0,10,0,1,1,10",
        ),
        (
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,1,1, 10",
        ),
        (
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,1,1,10.0",
        ),
    ] {
        let found = about_rows(&proof.replace("result.csv", right, wrong));
        assert!(
            matches!(
                found.as_slice(),
                [Finding {
                    problem: Problem::Row(RowProblem::Differs(_)),
                    ..
                }]
            ),
            "{wrong}"
        );
    }
}

#[test]
fn a_number_of_any_length_is_a_difference_and_no_more() {
    let long = "9".repeat(100_000);
    let proof = every_key().replace(
        "result.csv",
        "fast,county,01,1,3,10,1,10,0,1,1,10",
        &format!("fast,county,01,{long},3,10,{long},10,0,1,1,{long}"),
    );
    let problems = proof.problems();
    assert!(
        matches!(problems.last(), Some(Problem::Row(RowProblem::Differs(found))) if found.len() == 3)
    );
}

#[test]
fn every_missing_row_is_found() {
    let proof = every_key();
    for (position, (_, fields)) in rows(&proof).iter().enumerate() {
        let mut changed = rows(&proof);
        changed.remove(position);
        let [finding] = about_rows(&with_rows(&proof, &changed)).try_into().unwrap();
        assert_eq!(finding.problem, Problem::Row(RowProblem::Missing));
        assert_eq!(finding.place.item.as_ref(), Some(&fields[0]));
    }
}

#[test]
fn every_row_that_stands_twice_is_found() {
    let proof = every_key();
    for (position, row) in rows(&proof).iter().enumerate() {
        let mut changed = rows(&proof);
        changed.insert(position, row.clone());
        let [finding] = about_rows(&with_rows(&proof, &changed)).try_into().unwrap();
        assert_eq!(finding.problem, Problem::Row(RowProblem::Twice));
        assert_eq!(finding.place.line, Some(row.0 + 1));
    }
}

#[test]
fn rows_that_should_not_be_there_are_found() {
    for extra in [
        "kommuner,municipality,9999,0,1,0,1,0,0,1,4,0",
        "kommuner,region,01,0,1,0,1,0,0,1,4,0",
        "okand-niva,region,01,1,1,500,1,500,0,1,1,500",
        "okand-nyckel,region,01,1,1,600,1,600,0,1,1,600",
        "pahittad,region,01,1,1,1,1,1,0,1,1,1",
        ",,,,,,,,,,,",
    ] {
        let [finding] = about_rows(&every_key().add("result.csv", &format!("{extra}\n")))
            .try_into()
            .unwrap();
        assert_eq!(
            (finding.place.line, finding.problem),
            (Some(39), Problem::Row(RowProblem::Extra)),
            "{extra}"
        );
    }
}

#[test]
fn a_row_of_another_level_is_one_missing_and_one_too_many() {
    let proof = every_key().replace("result.csv", "fast,county,01,", "fast,region,01,");
    let found: Vec<Problem> = about_rows(&proof)
        .into_iter()
        .map(|finding| finding.problem)
        .collect();
    assert_eq!(
        found,
        [
            Problem::Row(RowProblem::Extra),
            Problem::Row(RowProblem::Missing)
        ]
    );
}

#[test]
fn every_row_out_of_order_is_found() {
    let proof = every_key();
    for position in 1..rows(&proof).len() {
        let mut changed = rows(&proof);
        changed.swap(position - 1, position);
        let [finding] = about_rows(&with_rows(&proof, &changed)).try_into().unwrap();
        assert_eq!(finding.problem, Problem::Row(RowProblem::NotInOrder));
    }
}

#[test]
fn two_errors_that_hide_each_other_in_the_sum_are_both_found() {
    let proof = every_key()
        .replace(
            "result.csv",
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,1,1,11",
        )
        .replace(
            "result.csv",
            "fast,county,03,2,3,20,1,20,0,1,2,20",
            "fast,county,03,2,3,20,1,20,0,1,2,19",
        );
    assert_eq!(about_rows(&proof).len(), 2);
    assert_eq!(proof.problems().len(), 2);
}

#[test]
fn an_item_that_cannot_be_shared_out_is_told_once_and_the_others_are_still_compared() {
    let proof = every_key()
        .replace("agreement.toml", "{ cap = 7, ", "{ cap = 1, ")
        .replace(
            "result.csv",
            "fast,county,01,1,3,10,1,10,0,1,1,10",
            "fast,county,01,1,3,10,1,10,0,1,1,11",
        );
    let report = proof.check();
    let places: Vec<&Place> = report
        .findings()
        .iter()
        .map(|finding| &finding.place)
        .collect();
    assert_eq!(places[0].item.as_deref(), Some("tak"));
    assert!(
        places[1..]
            .iter()
            .all(|place| place.item.as_deref() == Some("fast")),
        "{places:#?}"
    );
}
