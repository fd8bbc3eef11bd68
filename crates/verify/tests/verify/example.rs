//! One small country and an item for every kind of key, with all values worked out on paper.

use crate::proof::Proof;

/// Figures by 2020-11-01; ages by 2020-12-31 stand in, as the agreement says.
const TABLES: &str = r#"[population]
reference_date = 2020-11-01
status = "confirmed"
[ages]
stand_in = 2020-12-31
status = "inferred"
[rounding]
method = "largest-remainder"
status = "inferred"
"#;

/// Two counties; Aby and Boby lie in the first one, Ceby in the second.
const RECIPIENTS: &str = "\
region,01,Region A,01
region,03,Region C,03
municipality,0114,Aby,01
municipality,0115,Boby,01
municipality,0305,Ceby,03
county,01,A län,01
county,03,C län,03
coordinator,SKR,\"Samordnaren, för alla\",
";

/// In 2020 only the municipalities have rows: county 01 is 100 + 200 = 300 people, county 03 is 400.
/// In 2019 the counties have rows of their own.
const FIGURES: &str = "\
population,2019-11-01,01,,,600
population,2019-11-01,03,,,200
population,2020-11-01,0114,,,100
population,2020-11-01,0115,,,200
population,2020-11-01,0305,,,400
ages,2018-12-31,01,30,,1000
ages,2018-12-31,03,30,,500
ages,2020-12-31,01,0,24,100
ages,2020-12-31,01,25,29,50
ages,2020-12-31,03,0,24,40
ages,2020-12-31,03,25,29,50
";

/// The country without items, but with every figure.
pub fn country() -> Proof {
    Proof::new(TABLES)
        .add("recipients.csv", RECIPIENTS)
        .add("figures.csv", FIGURES)
}

/// The country with the 2020 populations only.
pub fn country_2020() -> Proof {
    let figures: String = FIGURES
        .split_inclusive('\n')
        .filter(|line| line.starts_with("population,2020"))
        .collect();
    Proof::new(TABLES)
        .add("recipients.csv", RECIPIENTS)
        .add("figures.csv", &figures)
}

/// The whole example: every kind of key once.
pub fn every_key() -> Proof {
    let mut proof = country().add(
        "previous.csv",
        "forra-2019/stod,01,4\nforra-2019/stod,03,3\n",
    );
    for add in [
        by_population,
        by_ages,
        stated_amounts,
        composed,
        bounded,
        not_shared,
    ] {
        proof = add(proof);
    }
    proof
}

fn by_population(proof: Proof) -> Proof {
    proof
        // 1000 × 100/700, 200/700, 400/700 = 142 6/7, 285 5/7, 571 3/7. Floors 998; two kronor to 6/7 and 5/7.
        .item(
            "kommuner",
            "municipality",
            "1_000",
            "\"population\"",
            &[
                "0114,1,7,1000,7,142,6,7,1,143",
                "0115,2,7,2000,7,285,5,7,2,286",
                "0305,4,7,4000,7,571,3,7,3,571",
            ],
        )
        // 1000 × 300/700, 400/700 = 428 4/7, 571 3/7. One krona to 4/7.
        .item(
            "regioner",
            "region",
            "1000",
            "\"population\"",
            &["01,3,7,3000,7,428,4,7,1,429", "03,4,7,4000,7,571,3,7,2,571"],
        )
        // 10 × 600/800, 200/800 = 7 1/2, 2 1/2. Equal remainders: the krona goes to the lowest code.
        .item(
            "tidigare-dag",
            "county",
            "10",
            "{ population = 2019-11-01 }",
            &["01,3,4,15,2,7,1,2,1,8", "03,1,4,5,2,2,1,2,2,2"],
        )
}

fn by_ages(proof: Proof) -> Proof {
    proof
        // 0–25 is 0–24 and one fifth of 25–29: 100 + 10 = 110 and 40 + 10 = 50, of 160.
        // 1000 × 11/16, 5/16 = 687 1/2, 312 1/2. Equal remainders: the krona goes to 01.
        .item(
            "unga",
            "county",
            "1000",
            "{ ages = [0, 25] }",
            &[
                "01,11,16,1375,2,687,1,2,1,688",
                "03,5,16,625,2,312,1,2,2,312",
            ],
        )
        // 100 × 1000/1500, 500/1500 = 66 2/3, 33 1/3.
        .item(
            "aldre",
            "region",
            "100",
            "{ ages = [30], reference_date = 2018-12-31 }",
            &["01,2,3,200,3,66,2,3,1,67", "03,1,3,100,3,33,1,3,2,33"],
        )
}

fn stated_amounts(proof: Proof) -> Proof {
    proof
        // 100/3 each; one krona left, equal remainders: the lowest code.
        .item(
            "lika",
            "municipality",
            "100",
            "\"equal\"",
            &[
                "0114,1,3,100,3,33,1,3,1,34",
                "0115,1,3,100,3,33,1,3,2,33",
                "0305,1,3,100,3,33,1,3,3,33",
            ],
        )
        .item(
            "fast",
            "county",
            "30",
            "{ fixed = 10, exceptions = { \"03\" = 20 } }",
            &["01,1,3,10,1,10,0,1,1,10", "03,2,3,20,1,20,0,1,2,20"],
        )
        // 24 − 2 × 5 = 14, by 3/7 and 4/7: 6 and 8. Together 11 and 13.
        .item(
            "fast-och-rest",
            "county",
            "24",
            "{ fixed = 5, rest = \"population\" }",
            &["01,11,24,11,1,11,0,1,1,11", "03,13,24,13,1,13,0,1,2,13"],
        )
        .item(
            "lista",
            "region",
            "100",
            "{ listed = { \"01\" = 70, \"03\" = 30 } }",
            &["01,7,10,70,1,70,0,1,1,70", "03,3,10,30,1,30,0,1,2,30"],
        )
        .item(
            "samordning",
            "coordinator",
            "22",
            "\"equal\"",
            &["SKR,1,1,22,1,22,0,1,1,22"],
        )
}

fn composed(proof: Proof) -> Proof {
    proof
        // Two thirds of 21 is 14, by population 2, 4, 8; one third is 7, equally 7/3 each.
        // Together 13/3, 19/3, 31/3, of 21: 13/63, 19/63, 31/63. Remainders of 1/3 each; the krona to 0114.
        .item(
            "vagd",
            "municipality",
            "21",
            "{ weighted = [ { weight = 2, key = \"population\" }, { weight = 1, key = \"equal\" } ] }",
            &["0114,13,63,13,3,4,1,3,1,5", "0115,19,63,19,3,6,1,3,2,6", "0305,31,63,31,3,10,1,3,3,10"],
        )
        // 10 × 100/500, 400/500 = 2, 8. Boby takes no part, but has its place among the remainders.
        .item("bland", "municipality", "10", "{ among = [\"0114\", \"0305\"], key = \"population\" }", &[
            "0114,1,5,2,1,2,0,1,1,2",
            "0115,0,1,0,1,0,0,1,2,0",
            "0305,4,5,8,1,8,0,1,3,8",
        ])
}

fn bounded(proof: Proof) -> Proof {
    proof
        // By population 2, 4, 8. Aby is lifted to 3; the 11 left go 200 : 400 = 11/3, 22/3.
        // Floors 3, 3, 7; one krona to the remainder 2/3.
        .item(
            "golv",
            "municipality",
            "14",
            "{ floor = 3, key = \"population\" }",
            &[
                "0114,3,14,3,1,3,0,1,3,3",
                "0115,11,42,11,3,3,2,3,1,4",
                "0305,11,21,22,3,7,1,3,2,7",
            ],
        )
        // By population 2, 4, 8. Ceby is held at 7; the 7 left go 100 : 200 = 7/3, 14/3.
        .item(
            "tak",
            "municipality",
            "14",
            "{ cap = 7, key = \"population\" }",
            &[
                "0114,1,6,7,3,2,1,3,2,2",
                "0115,1,3,14,3,4,2,3,1,5",
                "0305,1,2,7,1,7,0,1,3,7",
            ],
        )
        // By population 3, 4. County 01 had 4 and keeps it; 3 are left for county 03, which had 3.
        .item(
            "inte-mindre",
            "county",
            "7",
            "{ hold_harmless = \"forra-2019/stod\", key = \"population\" }",
            &["01,4,7,4,1,4,0,1,1,4", "03,3,7,3,1,3,0,1,2,3"],
        )
        // By population 3, 4. Region 03 is held at 5; 2 are left.
        .item(
            "inte-mindre-angivet",
            "region",
            "7",
            "{ hold_harmless = { \"03\" = 5 }, key = \"population\" }",
            &["01,2,7,2,1,2,0,1,1,2", "03,5,7,5,1,5,0,1,2,5"],
        )
}

fn not_shared(proof: Proof) -> Proof {
    proof
        .item("okand-niva", "other", "500", "\"population\"", &[])
        .item("okand-nyckel", "region", "600", "\"unknown\"", &[])
}

#[test]
fn the_whole_example_holds() {
    let report = every_key().check();
    assert!(report.holds(), "{:#?}", report.findings());
    let recomputed = report.recomputed.unwrap();
    // 1000 + 1000 + 10 + 1000 + 100 + 100 + 30 + 24 + 100 + 22 + 21 + 10 + 14 + 14 + 7 + 7.
    assert_eq!(recomputed.kronor, 3459.into());
    // Six items of municipalities, four of regions, five of counties, one of the coordinator: 18 + 8 + 10 + 1.
    assert_eq!((recomputed.items, recomputed.rows), (16, 37));
    assert_eq!(recomputed.recipients, 2 + 3 + 2 + 1);
    assert_eq!(recomputed.not_shared, ["okand-niva", "okand-nyckel"]);
    assert_eq!(recomputed.stand_ins.len(), 1);
}
