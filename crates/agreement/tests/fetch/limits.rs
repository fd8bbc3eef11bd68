//! The source's limits are kept, and what it asks for is waited for.

use std::time::{Duration, Instant};

use agreement::fetch::{FetchError, Progress};
use agreement::population::{ImportOptions, import_parts};
use grants::Code;
use serde_json::json;

use crate::source::{AGES, Behaviour, REGIONS, Source, fetched, noon, people, register, request};

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// POP-05.
#[test]
fn a_thousand_fetches_never_breach_a_limit() {
    // A second holds 150 calls, so a thousand fetches cannot be faster than six.
    let source = Source::start(Behaviour {
        calls: 150,
        cells: 14,
        ..Behaviour::default()
    });
    let register = register();
    let mut client = source.client(&noon);
    for _ in 0..1000 {
        client
            .fetch(&request(false), &register, &mut |_| {})
            .unwrap();
    }
    let seen = source.seen.lock().unwrap();
    assert_eq!(
        (seen.arrivals.len(), seen.breaches, seen.too_large),
        (1002, 0, 0)
    );
}

#[test]
fn a_question_split_by_region_gives_the_same_table_as_one_call() {
    let (whole, seen, _) = fetched(Behaviour::default(), &request(true));
    assert_eq!(seen.bodies.len(), 1);
    // Four ages and two sexes: eight cells a region, two regions a call.
    let (split, seen, progress) = fetched(
        Behaviour {
            cells: 17,
            ..Behaviour::default()
        },
        &request(true),
    );
    assert_eq!((seen.bodies.len(), seen.too_large), (4, 0));
    assert!(progress.contains(&Progress::Fetching { part: 4, of: 4 }));
    let (whole, split) = (whole.unwrap().imported, split.unwrap().imported);
    assert_eq!(whole.populations[0].figures, split.populations[0].figures);
    assert_eq!(whole.ages[0].figures, split.ages[0].figures);
    assert_eq!(whole.published_totals, split.published_totals);
}

#[test]
fn the_figures_are_the_sum_of_both_sexes_on_the_first_of_november() {
    let fetched = fetched(Behaviour::default(), &request(false)).0.unwrap();
    let table = &fetched.imported.populations[0];
    assert_eq!(table.reference_date, jiff::civil::date(2020, 11, 1));
    assert_eq!(table.figures.len(), REGIONS.len() - 1);
    assert_eq!(
        table.figures[&code("0114")],
        people("0114", "tot", "1") + people("0114", "tot", "2")
    );
    assert!(fetched.imported.ages.is_empty());
}

#[test]
fn ages_are_fetched_by_single_years() {
    let fetched = fetched(Behaviour::default(), &request(true)).0.unwrap();
    let ages = &fetched.imported.ages[0].figures[&code("0980")];
    let expected: Vec<i64> = AGES
        .iter()
        .map(|age| people("0980", age, "1") + people("0980", age, "2"))
        .collect();
    assert_eq!(
        ages.iter().map(|band| band.population).collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn a_limit_lower_than_the_sources_own_is_kept() {
    let behaviour = Behaviour {
        cells: 150_000,
        ..Behaviour::default()
    };
    assert_eq!(
        fetched(behaviour, &request(false)).0.unwrap().limits.cells,
        100_000
    );
}

#[test]
fn limits_that_the_source_does_not_say_are_ten_calls_in_ten_seconds() {
    let config = json!({ "maxDataCells": null, "maxCallsPerTimeWindow": null, "timeWindow": null });
    let limits = fetched(
        Behaviour {
            config,
            ..Behaviour::default()
        },
        &request(false),
    )
    .0
    .unwrap()
    .limits;
    assert_eq!(
        (limits.calls, limits.window, limits.cells),
        (10, Duration::from_secs(10), 100_000)
    );
}

#[test]
fn too_many_calls_are_waited_out_as_the_source_asks() {
    let first = [(429, vec![("Retry-After", "1".to_owned())])].into();
    let started = Instant::now();
    let (result, seen, progress) = fetched(
        Behaviour {
            first,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(result.is_ok() && started.elapsed() >= Duration::from_secs(1));
    assert_eq!(seen.arrivals.len(), 4);
    assert!(progress.contains(&Progress::Waiting {
        wait: Duration::from_secs(1)
    }));
}

#[test]
fn a_wait_may_be_asked_for_as_a_time() {
    let until = |text: &str| [(429, vec![("Retry-After", text.to_owned())])].into();
    // The clock of these tests stands at 12.00.00.
    let (result, _, progress) = fetched(
        Behaviour {
            first: until("Fri, 20 Dec 2024 12:00:01 GMT"),
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(
        result.is_ok()
            && progress.contains(&Progress::Waiting {
                wait: Duration::from_secs(1)
            })
    );
    let (result, _, progress) = fetched(
        Behaviour {
            first: until("Fri, 20 Dec 2024 11:00:00 GMT"),
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(
        result.is_ok()
            && !progress
                .iter()
                .any(|step| matches!(step, Progress::Waiting { .. }))
    );
}

#[test]
fn a_source_that_asks_for_an_hour_is_left_alone() {
    let first = [(429, vec![("Retry-After", "3600".to_owned())])].into();
    let (result, seen, _) = fetched(
        Behaviour {
            first,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert_eq!(
        result.unwrap_err(),
        FetchError::TooManyCalls { seconds: 3600 }
    );
    assert_eq!(seen.arrivals.len(), 1);
}

#[test]
fn a_source_that_never_has_room_is_given_up() {
    let first = vec![(429, vec![("Retry-After", "0".to_owned())]); 10].into();
    let (result, seen, _) = fetched(
        Behaviour {
            first,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert_eq!(result.unwrap_err(), FetchError::TooManyCalls { seconds: 0 });
    assert_eq!(seen.arrivals.len(), 5);
}

#[test]
fn a_refusal_stops_at_once() {
    let first = [(200, Vec::new()), (403, Vec::new())].into();
    let spoil = |path: &str, reply: String| {
        if path.ends_with("/config") {
            "{}".to_owned()
        } else {
            reply
        }
    };
    let (result, seen, _) = fetched(
        Behaviour {
            first,
            spoil,
            ..Behaviour::default()
        },
        &request(false),
    );
    assert!(
        matches!(result.unwrap_err(), FetchError::Refused { detail, .. } if detail == "Nej: för mycket")
    );
    assert_eq!(seen.arrivals.len(), 2);
}

/// POP-03.
#[test]
fn what_is_stored_gives_the_same_figures_without_network() {
    let fetched = fetched(
        Behaviour {
            cells: 17,
            ..Behaviour::default()
        },
        &request(true),
    )
    .0
    .unwrap();
    let files = fetched.files();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let parts = [
        "request-01.json",
        "raw-01.json",
        "request-02.json",
        "raw-02.json",
        "request-03.json",
        "raw-03.json",
        "request-04.json",
        "raw-04.json",
    ];
    let expected: Vec<&str> = ["config.json", "metadata.json"]
        .into_iter()
        .chain(parts)
        .chain(["provenance.toml"])
        .collect();
    assert_eq!(names, expected);

    let raw: Vec<&[u8]> = files
        .iter()
        .filter(|file| file.name.starts_with("raw-"))
        .map(|file| file.bytes.as_slice())
        .collect();
    let options = ImportOptions {
        provenance: fetched.imported.ages[0].provenance.clone(),
        ..ImportOptions::default()
    };
    let again = import_parts(&raw, &options, &register()).unwrap();
    assert_eq!(again, fetched.imported);
}

#[test]
fn the_record_of_a_fetch_can_be_read_and_checked() {
    let fetched = fetched(Behaviour::default(), &request(false)).0.unwrap();
    let record = fetched.files().pop().unwrap();
    let record: toml::Table = String::from_utf8(record.bytes).unwrap().parse().unwrap();
    assert_eq!(record["table"].as_str(), Some("TAB1267"));
    assert_eq!(record["reference_date"].as_str(), Some("2020-11-01"));
    assert_eq!(record["cell_key_method"].as_bool(), Some(false));
    assert_eq!(
        record["method"].as_str(),
        Some("BE0101A9; Kon 1+2; Alder tot")
    );
    let reply = record["reply"][0].as_table().unwrap();
    assert_eq!(
        reply["sha256"].as_str(),
        Some(fetched.replies[0].sha256.as_str())
    );
    assert_eq!(reply["retrieved"].as_str(), Some("2024-12-20T12:00:00Z"));
    assert!(
        reply["address"]
            .as_str()
            .unwrap()
            .ends_with("/tables/TAB1267/data?lang=sv&outputFormat=json-stat2")
    );
}
