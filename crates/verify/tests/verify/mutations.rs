//! Spoiling a right proof in thousands of ways. Whatever moves money must be found, and nothing may end in a panic.

use std::collections::{BTreeMap, BTreeSet};

use overens_verify::digests;
use overens_verify::finding::Findings;
use overens_verify::folder::{Folder, ProofFile};
use overens_verify::texts::{self, Language};
use toml::{Table, Value};

use crate::example::every_key;
use crate::proof::Proof;
use crate::random_numbers::RandomNumbers;

/// The files that money depends on.
const MONEY_FILES: [&str; 5] = [
    "agreement.toml",
    "recipients.csv",
    "figures.csv",
    "previous.csv",
    "result.csv",
];

/// Whether two versions of a file say the same about money, read by this test in its own way.
fn same_money(file: &str, one: &[u8], other: &[u8]) -> bool {
    match file {
        "agreement.toml" => money_of_agreement(one) == money_of_agreement(other),
        "recipients.csv" => {
            // Names are for people to read, and the order of the rows is free.
            let nameless = |bytes| {
                records(bytes).map(|rows| {
                    rows.into_iter()
                        .map(|row| without(row, 2))
                        .collect::<BTreeSet<_>>()
                })
            };
            nameless(one) == nameless(other)
        }
        "figures.csv" => sorted(one) == sorted(other),
        "previous.csv" => binding_amounts(one) == binding_amounts(other),
        _ => records(one) == records(other),
    }
}

/// The rows of a table that no other way of quoting changes; nothing when it is not a table.
fn records(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let is_plain = bytes.ends_with(b"\n")
        && !bytes.contains(&b'\r')
        && !bytes.contains(&0)
        && !bytes.starts_with(b"\xef\xbb\xbf");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let rows: Result<Vec<Vec<String>>, csv::Error> = reader.deserialize().collect();
    rows.ok()
        .filter(|_| is_plain && !bytes.windows(2).any(|pair| pair == b"\n\n"))
}

fn without(mut row: Vec<String>, column: usize) -> Vec<String> {
    row.remove(column);
    row
}

fn sorted(bytes: &[u8]) -> Option<BTreeMap<Vec<String>, usize>> {
    let mut counted = BTreeMap::new();
    for row in records(bytes)? {
        *counted.entry(row).or_default() += 1;
    }
    Some(counted)
}

/// Previous amounts as far as they bind: county 03 gets 3 kronor anyway, so 3 or less before makes no difference.
fn binding_amounts(bytes: &[u8]) -> Option<BTreeMap<Vec<String>, usize>> {
    let mut counted = sorted(bytes)?;
    let not_binding: Vec<Vec<String>> = counted
        .keys()
        .filter(|row| matches!(row.as_slice(), [item, code, amount] if item == "forra-2019/stod" && code == "03" && ["0", "1", "2", "3"].contains(&amount.as_str())))
        .cloned()
        .collect();
    // One such row or none is the same; two are not.
    if not_binding.len() == 1 && counted[&not_binding[0]] == 1 {
        counted.remove(&not_binding[0]);
    }
    Some(counted)
}

/// The agreement without what moves no money: texts, statuses, and items that are not shared out.
fn money_of_agreement(bytes: &[u8]) -> Option<Table> {
    let mut document: Table = str::from_utf8(bytes).ok()?.parse().ok()?;
    document.retain(|name, _| ["format", "population", "ages", "rounding", "item"].contains(&name));
    for part in ["population", "ages", "rounding"] {
        if let Some(Value::Table(table)) = document.get_mut(part) {
            table.remove("status");
            table.remove("source");
        }
    }
    if let Some(Value::Array(items)) = document.get_mut("item") {
        for item in items.iter_mut().filter_map(Value::as_table_mut) {
            for name in ["title", "payee", "status", "source", "note"] {
                item.remove(name);
            }
            let is =
                |name: &str, value: &str| item.get(name).and_then(Value::as_str) == Some(value);
            if is("level", "other") || is("key", "unknown") {
                item.retain(|name, _| ["level", "key"].contains(&name));
            }
        }
    }
    Some(document)
}

/// Asserts that the changed proof is found out unless the change says the same about money.
fn assert_found(right: &Proof, changed: &Proof, file: &str, what: &str) {
    let (old, new) = (&right.files[file], &changed.files[file]);
    if changed.check().holds() {
        assert!(
            same_money(file, old, new),
            "{what} in {file} was not found:\n{}",
            String::from_utf8_lossy(new)
        );
    }
}

/// Whether the files agree with the sums.
fn sums_hold(files: &BTreeMap<ProofFile, Vec<u8>>) -> bool {
    let mut findings = Findings::default();
    digests::check(&Folder::new(files.clone()), None, &mut findings);
    findings.count() == 0
}

#[test]
fn every_byte_of_every_file_is_watched_by_the_sums() {
    let right = every_key().with_sums();
    assert!(sums_hold(&right));
    for file in ProofFile::ALL {
        let bytes = &right[&file];
        let holds_with = |changed: Vec<u8>| {
            let mut files = right.clone();
            files.insert(file, changed);
            sums_hold(&files)
        };
        for position in 0..bytes.len() {
            // A single bit, which for the sums includes a small letter made large.
            for bit in if file == ProofFile::Sums {
                0..8
            } else {
                position % 8..position % 8 + 1
            } {
                let mut changed = bytes.clone();
                changed[position] ^= 1 << bit;
                assert!(
                    !holds_with(changed),
                    "byte {position}, bit {bit} of {}",
                    file.name()
                );
            }
        }
        assert!(!holds_with(bytes[..bytes.len() - 1].to_vec()));
        assert!(!holds_with([bytes.as_slice(), b"\n"].concat()));
        assert!(!holds_with(Vec::new()));
    }
}

/// The positions of the bytes that could move money: all but the lines of an agreement that carry texts and statuses.
fn money_positions(file: &str, bytes: &[u8]) -> Vec<usize> {
    let texts: [&[u8]; 5] = [b"title", b"payee", b"status", b"source", b"total"];
    let mut positions = Vec::new();
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if file != "agreement.toml" || !texts.iter().any(|text| line.starts_with(text)) {
            positions.extend(start..start + line.len());
        }
        start += line.len();
    }
    positions
}

#[test]
fn every_changed_byte_that_moves_money_is_found_with_new_sums() {
    let right = every_key();
    for file in MONEY_FILES {
        for position in money_positions(file, &right.files[file]) {
            let old = right.files[file][position];
            // In turn: a neighbouring digit or letter, another digit, and what joins or splits fields.
            let new = [old ^ 1, b'9', b','][position % 3];
            let mut bytes = right.files[file].clone();
            bytes[position] = new;
            let what = format!("byte {position} as {:?}", char::from(new));
            assert_found(&right, &right.with(file, &bytes), file, &what);
        }
    }
}

#[test]
fn every_removed_byte_and_line_that_moves_money_is_found_with_new_sums() {
    let right = every_key();
    for file in MONEY_FILES {
        let bytes = &right.files[file];
        for position in money_positions(file, bytes) {
            let removed = [&bytes[..position], &bytes[position + 1..]].concat();
            assert_found(
                &right,
                &right.with(file, &removed),
                file,
                &format!("byte {position} removed"),
            );
        }
        let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        for position in 0..lines.len() {
            let mut removed = lines.clone();
            let line = removed.remove(position);
            assert_found(
                &right,
                &right.with(file, &removed.concat()),
                file,
                &format!("line {position} removed"),
            );
            let mut twice = lines.clone();
            twice.insert(position, line);
            assert_found(
                &right,
                &right.with(file, &twice.concat()),
                file,
                &format!("line {position} twice"),
            );
        }
    }
}

#[test]
fn thousands_of_random_mutations_that_move_money_are_found_with_new_sums() {
    let right = every_key();
    let mut random = RandomNumbers::seeded(2021);
    for round in 0..4_000 {
        let file = *random.pick(&MONEY_FILES);
        let mut bytes = right.files[file].clone();
        for _ in 0..=random.below(3) {
            mutate(&mut bytes, &mut random);
        }
        assert_found(
            &right,
            &right.with(file, &bytes),
            file,
            &format!("mutation {round}"),
        );
    }
}

#[test]
fn thousands_of_ruined_folders_end_in_a_report() {
    let right = every_key();
    let names: Vec<&'static str> = right.files.keys().copied().collect();
    let mut random = RandomNumbers::seeded(1680);
    let mut ruined = 0;
    for _ in 0..2_000 {
        let mut proof = right.clone();
        for _ in 0..=random.below(4) {
            let name = *random.pick(&names);
            let bytes = proof.files.get_mut(name).unwrap();
            ruin(bytes, &right.files[*random.pick(&names)], &mut random);
        }
        let mut sums = proof.sums();
        if random.below(4) == 0 {
            ruin(&mut sums, &right.files["result.csv"], &mut random);
        }
        let report = proof.check_with_sums(&sums);
        for language in [Language::Swedish, Language::English] {
            assert!(texts::report(language, &report).ends_with('\n'));
        }
        ruined += usize::from(!report.holds());
    }
    assert!(ruined > 1_500, "{ruined} of 2000 ruined folders were found");
}

/// Changes, adds or removes a byte, or moves a line.
fn mutate(bytes: &mut Vec<u8>, random: &mut RandomNumbers) {
    if bytes.is_empty() {
        return;
    }
    let position = random.below(bytes.len());
    let letters = b"0123456789,-+ \n\"'=[]{}abc_.\r\0\xff";
    match random.below(5) {
        0 => bytes[position] = *random.pick(letters),
        1 => bytes.insert(position, *random.pick(letters)),
        2 => {
            bytes.remove(position);
        }
        3 => bytes[position] = random.below(256).try_into().unwrap(),
        _ => {
            let mut lines: Vec<Vec<u8>> = bytes
                .split_inclusive(|byte| *byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect();
            let (from, to) = (random.below(lines.len()), random.below(lines.len()));
            let line = lines.remove(from);
            lines.insert(to.min(lines.len()), line);
            *bytes = lines.concat();
        }
    }
}

/// Cuts a file off, fills it with noise, doubles it, splices another file into it, or makes its numbers huge.
fn ruin(bytes: &mut Vec<u8>, other: &[u8], random: &mut RandomNumbers) {
    let position = random.below(bytes.len() + 1);
    match random.below(7) {
        0 => bytes.truncate(position),
        1 => bytes.extend_from_within(position..),
        2 => bytes
            .splice(position..position, other.iter().copied())
            .for_each(drop),
        3 => {
            *bytes = (0..random.below(400))
                .map(|_| random.below(256).try_into().unwrap())
                .collect();
        }
        4 => bytes
            .splice(
                position..position,
                b"99999999999999999999999999999999".iter().copied(),
            )
            .for_each(drop),
        5 => bytes
            .splice(position..position, b"[[[[[[[[{{{{{{{{\"\"\"\"".repeat(50))
            .for_each(drop),
        _ => mutate(bytes, random),
    }
}
