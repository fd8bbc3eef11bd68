//! Examples that the sources give in words and sums.

use std::fmt::Write as _;

use crate::proof::Proof;

/// The codes of the 21 counties.
const COUNTIES: [&str; 21] = [
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20",
    "21", "22", "23", "24", "25",
];

const TABLES: &str = "[population]\nreference_date = 2020-12-31\nstatus = \"inferred\"\n\
                      [rounding]\nmethod = \"largest-remainder\"\nstatus = \"inferred\"\n";

fn counties() -> String {
    COUNTIES
        .map(|code| format!("county,{code},Län {code},{code}\n"))
        .concat()
}

fn item(
    proof: Proof,
    id: &str,
    amount: &str,
    key: &str,
    row: impl Fn(usize, &str) -> String,
) -> Proof {
    let rows: Vec<String> = COUNTIES
        .iter()
        .zip(1..)
        .map(|(code, rank)| format!("{code},{}", row(rank, code)))
        .collect();
    proof.item(
        id,
        "county",
        amount,
        key,
        &rows.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

#[test]
fn user_participation_is_one_million_to_each_county_and_two_to_the_three_large_ones() {
    // 18 × 1 + 3 × 2 = 24 million: a share of 1/24, and 1/12 for Stockholm, Skåne and Västra Götaland.
    let large = ["01", "12", "14"];
    let key = "{ fixed = 1_000_000, exceptions = { \"01\" = 2_000_000, \"12\" = 2_000_000, \"14\" = 2_000_000 } }";
    let proof = Proof::new(TABLES).add("recipients.csv", &counties());
    let proof = item(proof, "brukarmedverkan", "24_000_000", key, |rank, code| {
        if large.contains(&code) {
            format!("1,12,2000000,1,2000000,0,1,{rank},2000000")
        } else {
            format!("1,24,1000000,1,1000000,0,1,{rank},1000000")
        }
    });
    proof.assert_holds();
}

#[test]
fn coherent_care_is_five_million_to_each_county_and_ninety_five_by_population() {
    // Twenty counties of 100 people and one of 1 800 are 3 800 people: 95 million is 25 000 kronor a person.
    // The large one has 5 + 45 = 50 million, a quarter of 200; the others 5 + 2.5 = 7.5 million, 3/80 of 200.
    let figure = |code| {
        format!(
            "population,2020-12-31,{code},,,{}\n",
            if code == "01" { 1_800 } else { 100 }
        )
    };
    let proof = Proof::new(TABLES)
        .add("recipients.csv", &counties())
        .add("figures.csv", &COUNTIES.map(figure).concat());
    let key = "{ fixed = 5_000_000, rest = \"population\" }";
    let proof = item(proof, "samordnad-vard", "200_000_000", key, |rank, code| {
        if code == "01" {
            format!("1,4,50000000,1,50000000,0,1,{rank},50000000")
        } else {
            format!("3,80,7500000,1,7500000,0,1,{rank},7500000")
        }
    });
    proof.assert_holds();
}

#[test]
fn tyreso_gets_937_983_kronor_of_two_hundred_million() {
    // 48 678 of the 10 379 295 people of 31 December 2020; the other municipalities taken as one.
    // 200 000 000 × 48 678 ÷ 10 379 295: both are divisible by 15, 9 735 600 000 000 = 15 × 649 040 000 000 and
    // 10 379 295 = 15 × 691 953. 691 953 × 937 982 = 649 039 458 846, which leaves 541 154.
    // The share in lowest terms: 48 678 = 3 × 16 226 and 10 379 295 = 3 × 3 459 765.
    let mut figures = String::new();
    for (code, people) in [("0138", 48_678), ("0199", 10_379_295 - 48_678)] {
        writeln!(figures, "population,2020-12-31,{code},,,{people}").unwrap();
    }
    let rows = [
        "0138,16226,3459765,649040000000,691953,937982,541154,691953,1,937983",
        "0199,3443539,3459765,137741560000000,691953,199062017,150799,691953,2,199062017",
    ];
    Proof::new(TABLES)
        .add(
            "recipients.csv",
            "municipality,0138,Tyresö kommun,01\nmunicipality,0199,De andra,01\n",
        )
        .add("figures.csv", &figures)
        .item(
            "utveckling",
            "municipality",
            "200_000_000",
            "\"population\"",
            &rows,
        )
        .assert_holds();
}
