//! A record of acts, tampered with at every position in every way we could think of: all is found and named.

use overens_verify::audit::problem::{LineProblem, Problem, SealProblem, Witness};
use overens_verify::audit::{MAX_PROBLEMS, check, export};
use serde_json::{Value, json};

use crate::random_numbers::RandomNumbers;
use crate::record::{FIELDS, NO_HASH, Record, SEALED, act, hash_of, hex, numbered, public, sign};

#[test]
fn a_record_that_nobody_was_at_holds() {
    let record = Record::new();
    let report = record.check(Some(&record), &[public(1)]);
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!(
        (report.entries, report.seals, report.sealed_until),
        (9, 3, 7)
    );
    assert_eq!(report.keys, [public(1)]);
    // An older file of seals does not speak against a newer export.
    let mut older = record.clone();
    older.seals.pop();
    assert!(record.check(Some(&older), &[]).holds());
}

#[test]
fn every_changed_field_of_every_act_is_named() {
    for place in 0..9 {
        let number = numbered(place);
        for field in FIELDS.into_iter().filter(|field| *field != "sequence") {
            let mut values = vec![json!("annat")];
            if matches!(field, "organisation_id" | "mandate_id" | "reason") {
                values.extend([json!(""), Value::Null]);
            }
            for value in values {
                let mut record = Record::new();
                let entry = &mut record.entries[place];
                if entry[field] == value {
                    continue;
                }
                entry[field] = value;
                let found = record.problems();
                assert!(
                    found.contains(&Problem::Changed(number)),
                    "{field} of {number}: {found:?}"
                );
            }
        }
        let mut record = Record::new();
        record.entries[place]["hash"] = hex(&[7; 32]).into();
        record.count();
        assert_eq!(record.problems()[0], Problem::Changed(number), "{number}");
    }
}

#[test]
fn an_act_exchanged_with_its_hash_made_anew_breaks_the_chain_after_it() {
    for place in 0..8 {
        let mut record = Record::new();
        let entry = &mut record.entries[place];
        entry["reason"] = "annat".into();
        entry["hash"] = hash_of(entry).into();
        let before = numbered(place);
        let broken = Problem::NotNext {
            sequence: before + 1,
            before,
        };
        assert_eq!(record.problems()[0], broken);
    }
}

#[test]
fn every_removed_act_is_named() {
    for place in 0..8 {
        let mut record = Record::new();
        record.entries.remove(place);
        let number = numbered(place);
        let removed = Problem::Removed {
            first: number,
            last: number,
        };
        assert_eq!(record.problems(), std::slice::from_ref(&removed));
        // Whoever counts again does not hide it.
        record.count();
        assert_eq!(record.problems(), [removed]);
        // Nor does whoever gives the others new numbers.
        for (at, entry) in record.entries.iter_mut().enumerate() {
            entry["sequence"] = (at + 1).into();
        }
        assert!(
            record.problems().contains(&Problem::Changed(number)),
            "{number}"
        );
    }
}

#[test]
fn every_inserted_act_is_named() {
    for place in 0..=9 {
        // With the number of another, beside it.
        let mut record = Record::new();
        let number = numbered(place.min(8));
        let mut forged = act(number);
        forged["actor_id"] = "eva".into();
        forged["previous_hash"] = record.entries[place.min(8)]["previous_hash"].clone();
        forged["hash"] = hash_of(&forged).into();
        record.entries.insert(place, forged);
        record.count();
        let found = record.problems();
        let is_named = |problem: &Problem| matches!(problem, Problem::Twice { sequence, .. } if *sequence == number);
        assert!(found.iter().any(is_named), "{place}: {found:?}");
        // With numbers given anew.
        for (at, entry) in record.entries.iter_mut().enumerate() {
            entry["sequence"] = (at + 1).into();
        }
        let found = record.problems();
        assert!(
            !found.is_empty() && matches!(found[0], Problem::Changed(_) | Problem::NotNext { .. }),
            "{place}: {found:?}"
        );
    }
}

#[test]
fn every_swapped_or_moved_act_is_named() {
    for from in 0..9 {
        for to in (0..9).filter(|to| *to != from) {
            let mut record = Record::new();
            let moved = record.entries.remove(from);
            record.entries.insert(to, moved);
            let found = record.problems();
            let number = numbered(from);
            let near = from.abs_diff(to) == 1;
            let named = |problem: &Problem| match problem {
                // Of two that changed places either may be said to have moved.
                Problem::Moved { sequence, .. } => {
                    *sequence == number || (near && *sequence == numbered(to))
                }
                _ => false,
            };
            assert!(
                matches!(found.as_slice(), [only] if named(only)),
                "{from} to {to}: {found:?}"
            );
        }
    }
}

#[test]
fn every_cut_is_told_by_the_head_and_by_the_seals() {
    let whole = Record::new();
    for left in 1..9 {
        let mut record = whole.clone();
        record.entries.truncate(left);
        let first = numbered(left);
        let by_head = Problem::CutOff {
            first,
            last: 9,
            witness: Witness::Head,
        };
        assert_eq!(record.problems()[0], by_head);
        record.count();
        let found = record.problems();
        let by_seal = Problem::CutOff {
            first,
            last: 7,
            witness: Witness::Seal("2026-11-20".to_owned()),
        };
        if left < 7 {
            assert_eq!(found, std::slice::from_ref(&by_seal));
            // With the seals cut off too only the published ones tell.
            record
                .seals
                .retain(|seal| seal["last_sequence"].as_u64() <= u64::try_from(left).ok());
            record.count();
            assert_eq!(record.problems(), []);
            let found = record.check(Some(&whole), &[]).problems;
            assert!(found.contains(&by_seal), "{left}: {found:?}");
        } else {
            // After the last seal nobody vouches for anything: so the export says until where they do.
            assert_eq!(found, []);
            assert_eq!(record.check(None, &[]).sealed_until, 7);
        }
    }
}

#[test]
fn a_chain_made_anew_after_a_change_is_told_by_the_seals_between_which_it_was_done() {
    let whole = Record::new();
    for place in 0..9 {
        let mut record = whole.clone();
        record.entries[place]["actor_name"] = "Eva".into();
        record.chain_from(place);
        let rewritten = |day: &str, first, last| {
            [Problem::Seal(
                day.to_owned(),
                SealProblem::Rewritten { first, last },
            )]
            .to_vec()
        };
        let expected = match place {
            0..3 => rewritten("2026-11-18", 1, 3),
            3..7 => rewritten("2026-11-20", 4, 7),
            _ => Vec::new(),
        };
        assert_eq!(record.problems(), expected, "{place}");
        // With new seals by the right key only the published seals tell, and tell the same.
        record.seal(1);
        assert_eq!(record.problems(), []);
        let found = record.check(Some(&whole), &[public(1)]).problems;
        assert!(
            expected.iter().all(|problem| found.contains(problem)),
            "{place}: {found:?}"
        );
        assert_eq!(found.is_empty(), place >= 7, "{place}: {found:?}");
        // With new seals by a key of one's own the key tells.
        record.seal(2);
        let found = record.check(None, &[public(1)]).problems;
        let other = Problem::Seal("2026-11-18".to_owned(), SealProblem::OtherKey(public(2)));
        assert_eq!(found, [other]);
    }
}

#[test]
fn every_forged_field_of_a_seal_is_told() {
    for (at, (day, _)) in SEALED.into_iter().enumerate() {
        for (field, value) in [
            ("day", json!("2026-11-17")),
            ("last_sequence", json!(2)),
            ("last_hash", json!(NO_HASH)),
            ("root", json!(NO_HASH)),
            ("signed_at", json!("2026-01-01T00:00:00.000000Z")),
            ("public_key", json!(public(2).digits())),
            ("public_key", json!("ff")),
            ("signature", json!("00".repeat(64))),
            ("signature", json!("")),
        ] {
            let mut record = Record::new();
            record.seals[at][field] = value;
            let day = record.seals[at]["day"].as_str().unwrap().to_owned();
            let found = record.problems();
            let forged = Problem::Seal(day, SealProblem::Signature);
            assert!(found.contains(&forged), "{field} of {at}: {found:?}");
        }
        // A root that does not follow, signed by the right key.
        let mut record = Record::new();
        record.seals[at]["root"] = NO_HASH.into();
        sign(&mut record.seals[at], 1);
        let day = day.to_owned();
        assert_eq!(record.problems(), [Problem::Seal(day, SealProblem::Root)]);
    }
}

#[test]
fn seals_that_are_missing_added_or_out_of_order_are_told() {
    let whole = Record::new();
    let seal = |day: &str, problem| Problem::Seal(day.to_owned(), problem);
    let mut missing = whole.clone();
    missing.seals.remove(1);
    missing.count();
    let found = missing.check(Some(&whole), &[]).problems;
    assert_eq!(found, [seal("2026-11-19", SealProblem::Missing)]);
    let found = whole.check(Some(&missing), &[]).problems;
    assert_eq!(found, [seal("2026-11-19", SealProblem::NeverPublished)]);
    let mut turned = whole.clone();
    turned.seals.swap(1, 2);
    let found = turned.problems();
    assert!(
        found.contains(&seal("2026-11-19", SealProblem::Order)),
        "{found:?}"
    );
    assert!(
        found.contains(&seal("2026-11-19", SealProblem::CoversLess)),
        "{found:?}"
    );
    let mut other = whole.clone();
    other.seals[1]["signed_at"] = "2026-11-20T01:00:00.000000Z".into();
    sign(&mut other.seals[1], 1);
    let found = whole.check(Some(&other), &[]).problems;
    assert_eq!(found, [seal("2026-11-19", SealProblem::NotThePublished)]);
}

#[test]
fn lines_that_are_no_lines_are_numbered_and_nothing_panics() {
    let whole = Record::new().text();
    let line = |line: u64, text: &str| {
        let mut lines: Vec<&str> = whole.lines().collect();
        lines[usize::try_from(line).unwrap() - 1] = text;
        let export = export::read((lines.join("\n") + "\n").as_bytes()).unwrap();
        check(&export, None, &[]).problems
    };
    for text in [
        "",
        "{}",
        "null",
        "händelse",
        "{\"line\":\"entry\"}",
        "{\"line\":\"other\"}",
        "[1,2",
        &"[".repeat(100_000),
        &whole
            .lines()
            .nth(3)
            .unwrap()
            .replace("\"act\"", "\"act\":\"x\",\"act\""),
        &whole
            .lines()
            .nth(3)
            .unwrap()
            .replace("\"sequence\":3", "\"sequence\":3.0"),
        &whole
            .lines()
            .nth(3)
            .unwrap()
            .replace("\"mandate_id\":null,", ""),
    ] {
        let found = line(4, text);
        assert!(
            matches!(&found[0], Problem::Line(4, LineProblem::NotALine(_))),
            "{text:.40}: {found:?}"
        );
        let removed = Problem::Removed { first: 3, last: 3 };
        assert!(found.contains(&removed), "{text:.40}: {found:?}");
    }
    let long = format!("{{\"line\":\"{}\"}}", "x".repeat(5 * 1024 * 1024));
    assert_eq!(line(4, &long)[0], Problem::Line(4, LineProblem::TooLong));
    assert_eq!(line(1, whole.lines().nth(1).unwrap())[0], Problem::NoHead);
    let zero = whole
        .lines()
        .nth(1)
        .unwrap()
        .replace("\"sequence\":1", "\"sequence\":0");
    assert_eq!(line(2, &zero)[0], Problem::Line(2, LineProblem::NumberZero));
    let far = whole
        .lines()
        .nth(9)
        .unwrap()
        .replace("\"sequence\":9", &format!("\"sequence\":{}", u64::MAX));
    let removed = Problem::Removed {
        first: 9,
        last: u64::MAX - 1,
    };
    assert!(line(10, &far).contains(&removed));
}

#[test]
fn a_file_cut_or_spoilt_anywhere_is_never_taken_for_whole() {
    let whole = Record::new().text();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let export = export::read(&whole.as_bytes()[..end]).unwrap();
        assert!(!check(&export, None, &[]).holds(), "{end}");
    }
    let parsed = |bytes: &[u8]| -> Vec<Option<Value>> {
        let lines = bytes.split(|byte| *byte == b'\n');
        lines
            .map(|line| serde_json::from_slice(line).ok())
            .collect()
    };
    let (head, before) = (whole.find('\n').unwrap(), parsed(whole.as_bytes()));
    let mut numbers = RandomNumbers::seeded(4);
    for _ in 0..2_000 {
        // The head says nothing but what is counted, and which program wrote it.
        let at = head + numbers.below(whole.len() - head);
        let mut bytes = whole.clone().into_bytes();
        bytes[at] = u8::try_from(numbers.below(256)).unwrap();
        // The same words in another spelling, as with a space for a line feed, are the same record.
        let is_same = parsed(&bytes) == before;
        let export = export::read(bytes.as_slice()).unwrap();
        let holds = check(&export, None, &[]).holds();
        assert_eq!(holds, is_same, "byte {at} as {}", bytes[at]);
    }
}

#[test]
fn a_thousand_problems_are_counted_and_fifty_kept() {
    let mut text = Record::new().text();
    for _ in 0..1_000 {
        text.push_str("x\n");
    }
    let report = check(&export::read(text.as_bytes()).unwrap(), None, &[]);
    assert_eq!((report.problems.len(), report.further), (MAX_PROBLEMS, 950));
}
