//! Both ways of rounding, and units of more than one krona.

use overens_verify::finding::Problem;
use overens_verify::refusal::Refusal;

use crate::proof::Proof;

fn proof(rounding: &str) -> Proof {
    Proof::new(&format!(
        "[population]\nreference_date = 2020-11-01\n[rounding]\n{rounding}\n"
    ))
    .add(
        "recipients.csv",
        "municipality,0114,Aby,01\nmunicipality,0115,Boby,01\nmunicipality,0305,Ceby,03\n",
    )
}

fn with_figures(rounding: &str, people: [u64; 3]) -> Proof {
    let row = |(code, people)| format!("population,2020-11-01,{code},,,{people}\n");
    proof(rounding).add(
        "figures.csv",
        &["0114", "0115", "0305"]
            .into_iter()
            .zip(people)
            .map(row)
            .collect::<String>(),
    )
}

const HALF_UP: &str = "method = \"half-up-residual-to-largest\"";

#[test]
fn the_residual_of_half_up_is_taken_from_the_largest() {
    // 1 : 1 : 2 of 10 = 2 1/2, 2 1/2, 5. Rounded 3, 3, 5: one too many, Ceby gives it up.
    with_figures(HALF_UP, [1, 1, 2])
        .item(
            "post",
            "municipality",
            "10",
            "\"population\"",
            &[
                "0114,1,4,5,2,3,-1,2,2,3",
                "0115,1,4,5,2,3,-1,2,3,3",
                "0305,1,2,5,1,5,0,1,1,4",
            ],
        )
        .assert_holds();
}

#[test]
fn the_residual_of_half_up_is_added_to_the_largest_and_to_the_lowest_code_of_equals() {
    // A third each of 10 = 3 1/3. Rounded 3, 3, 3: one too few, the lowest code has it.
    with_figures(HALF_UP, [7, 7, 7])
        .item(
            "post",
            "municipality",
            "10",
            "\"population\"",
            &[
                "0114,1,3,10,3,3,1,3,1,4",
                "0115,1,3,10,3,3,1,3,2,3",
                "0305,1,3,10,3,3,1,3,3,3",
            ],
        )
        .assert_holds();
}

#[test]
fn half_up_rounds_to_the_unit_and_the_residual_need_not_be_one() {
    // 1 : 2 : 4 of 7 050 in thousands: 1007 1/7, 2014 2/7, 4028 4/7. Rounded 1000, 2000, 4000; the 50 left to Ceby.
    with_figures(&format!("{HALF_UP}\nunit = 1_000"), [1, 2, 4])
        .item(
            "post",
            "municipality",
            "7_050",
            "\"population\"",
            &[
                "0114,1,7,7050,7,1000,50,7,3,1000",
                "0115,2,7,14100,7,2000,100,7,2,2000",
                "0305,4,7,28200,7,4000,200,7,1,4050",
            ],
        )
        .assert_holds();
}

#[test]
fn largest_remainder_hands_out_whole_units() {
    // 1 : 2 : 4 of 10 000 in thousands: 1428 4/7, 2857 1/7, 5714 2/7. Floors 1000, 2000, 5000; two thousand left,
    // to the remainders 857 1/7 and 714 2/7.
    with_figures("method = \"largest-remainder\"\nunit = 1_000", [1, 2, 4])
        .item(
            "post",
            "municipality",
            "10_000",
            "\"population\"",
            &[
                "0114,1,7,10000,7,1000,3000,7,3,1000",
                "0115,2,7,20000,7,2000,6000,7,1,3000",
                "0305,4,7,40000,7,5000,5000,7,2,6000",
            ],
        )
        .assert_holds();
}

#[test]
fn an_amount_that_is_not_whole_units_is_refused() {
    let problems = proof("method = \"largest-remainder\"\nunit = 1_000")
        .item("post", "municipality", "1_500", "\"equal\"", &[])
        .problems();
    assert!(
        problems.contains(&Problem::Refusal(Refusal::UnitDoesNotDivide(1000.into()))),
        "{problems:?}"
    );
}

#[test]
fn the_two_methods_are_not_mistaken_for_each_other() {
    let right = with_figures(HALF_UP, [1, 1, 2]).item(
        "post",
        "municipality",
        "10",
        "\"population\"",
        &[
            "0114,1,4,5,2,3,-1,2,2,3",
            "0115,1,4,5,2,3,-1,2,3,3",
            "0305,1,2,5,1,5,0,1,1,4",
        ],
    );
    right.assert_holds();
    assert!(
        !right
            .replace(
                "agreement.toml",
                "half-up-residual-to-largest",
                "largest-remainder"
            )
            .check()
            .holds()
    );
}
