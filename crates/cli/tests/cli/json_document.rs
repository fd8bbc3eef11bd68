//! The JSON of an allocation, a comparison and a simulation: as the schemas say, and with steps that hold.

use serde_json::Value;

use crate::amounts::amounts;
use crate::fraction::Fraction;
use crate::program::{Answer, YEARS, overens, shipped};
use crate::schema::Schema;

fn document(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.stdout).unwrap()
}

fn allocation(year: u16) -> Value {
    document(&overens(&format!("allocate {} --format json", shipped(year))).done())
}

#[test]
fn every_year_is_as_the_schema_says() {
    let schema = Schema::named("allocation");
    for year in YEARS {
        assert_eq!(
            schema.faults(&allocation(year)),
            Vec::<String>::new(),
            "{year}"
        );
    }
}

#[test]
fn some_of_a_year_is_as_the_schema_says() {
    let schema = Schema::named("allocation");
    for words in [
        "--item traumavard",
        "--recipient 0138",
        "--item traumavard --recipient 0138",
    ] {
        let answer = overens(&format!(
            "allocate psykisk-halsa-2021 --format json {words}"
        ))
        .done();
        assert_eq!(
            schema.faults(&document(&answer)),
            Vec::<String>::new(),
            "{words}"
        );
    }
}

#[test]
fn comparisons_and_simulations_are_as_their_schemas_say() {
    for (name, words) in [
        (
            "comparison",
            "compare psykisk-halsa-2019 psykisk-halsa-2022",
        ),
        (
            "comparison",
            "compare psykisk-halsa-2023 psykisk-halsa-2024 --recipient 09",
        ),
        (
            "simulation",
            "simulate psykisk-halsa-2021 --set traumavard.key=equal",
        ),
    ] {
        let rows = document(&overens(&format!("{words} --format json")).done());
        assert!(
            rows.as_array().is_some_and(|rows| rows.len() > 2),
            "{words}"
        );
        assert_eq!(
            Schema::named(name).faults(&rows),
            Vec::<String>::new(),
            "{words}"
        );
    }
}

#[test]
fn what_the_schema_does_not_allow_is_found() {
    let schema = Schema::named("allocation");
    let spoil: [fn(&mut Value); 8] = [
        |document| document["total"] = "1680000000".into(),
        |document| document["digest"] = "abc".into(),
        |document| document["extra"] = Value::Null,
        |document| drop(document.as_object_mut().unwrap().remove("unexplained")),
        |document| document["items"][0]["level"] = "nation".into(),
        |document| document["items"][0]["amounts"][0]["code"] = 1.into(),
        |document| document["items"][3]["amounts"][7]["share"] = "0.5".into(),
        |document| document["sources"][0]["published"] = "18 december 2020".into(),
    ];
    let whole = allocation(2021);
    for (at, spoil) in spoil.iter().enumerate() {
        let mut document = whole.clone();
        spoil(&mut document);
        assert_eq!(schema.faults(&document).len(), 1, "number {at}");
    }
}

#[test]
fn the_json_has_the_amounts_of_the_csv() {
    for year in YEARS {
        let csv = amounts(&overens(&format!("allocate {} --format csv", shipped(year))).done());
        let document = allocation(year);
        let mut from_json = Vec::new();
        for item in document["items"].as_array().unwrap() {
            for amount in item["amounts"].as_array().unwrap() {
                from_json.push((
                    item["id"].as_str().unwrap().to_owned(),
                    amount["code"].as_str().unwrap().to_owned(),
                    amount["amount"].as_i64().unwrap(),
                ));
            }
        }
        let from_csv: Vec<_> = csv
            .into_iter()
            .map(|row| (row.item, row.code, row.kronor))
            .collect();
        assert_eq!(from_json, from_csv, "{year}");
    }
}

#[test]
fn the_steps_of_every_amount_hold() {
    for year in YEARS {
        for item in allocation(year)["items"].as_array().unwrap() {
            let pot = Fraction::whole(item["amount"].as_i64().unwrap());
            let rows = item["amounts"].as_array().unwrap();
            let mut ranks: Vec<u64> = rows
                .iter()
                .map(|row| row["rank"].as_u64().unwrap())
                .collect();
            ranks.sort_unstable();
            assert!(
                ranks.iter().copied().eq(1..=ranks.len() as u64),
                "{year}: ranks {ranks:?}"
            );
            let left: i64 = item["amount"].as_i64().unwrap()
                - rows
                    .iter()
                    .map(|row| row["floor"].as_i64().unwrap())
                    .sum::<i64>();
            for row in rows {
                assert_step(row, pot, left);
            }
        }
    }
}

/// With largest remainders and a unit of one krona, as in every shipped year.
fn assert_step(row: &Value, pot: Fraction, left: i64) {
    let fraction = |field: &str| Fraction::read(row[field].as_str().unwrap());
    let floor = row["floor"].as_i64().unwrap();
    assert_eq!(fraction("share").times(pot), fraction("exact"), "{row}");
    assert_eq!(
        fraction("exact").minus(Fraction::whole(floor)),
        fraction("remainder"),
        "{row}"
    );
    assert!(fraction("remainder").is_proper(), "{row}");
    let gets_one_more = row["rank"].as_i64().unwrap() <= left;
    assert_eq!(
        row["amount"].as_i64().unwrap(),
        floor + i64::from(gets_one_more),
        "{row}"
    );
}

/// The digest that the JSON of a year states.
pub fn digest(year: u16) -> String {
    allocation(year)["digest"].as_str().unwrap().to_owned()
}
