//! The texts are whole: both languages have the same keys and arguments, and
//! every key the code uses exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;

/// Argument names by key, read from the text files.
fn keys(files: Files) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for (file, text) in files {
        if let Err((_, faults)) = FluentResource::try_new((*text).to_owned()) {
            panic!("texts/{file}.ftl has faults: {faults:?}");
        }
        let mut current = None;
        for line in text.lines() {
            if let Some((key, _)) = line
                .split_once(" =")
                .filter(|(key, _)| !key.starts_with([' ', '#', '-']))
            {
                assert!(
                    keys.insert(key.to_owned(), BTreeSet::new()).is_none(),
                    "{key} stands twice ({file})"
                );
                current = Some(key.to_owned());
            }
            let Some(names) = current.as_ref().and_then(|key| keys.get_mut(key)) else {
                continue;
            };
            names.extend(line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|character| character.is_ascii_alphanumeric() || *character == '_')
                    .collect::<String>()
            }));
        }
    }
    keys
}

/// Every `message!` call in the product's sources: key and argument names.
fn calls() -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root];
    let mut calls = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "rs")
                && !entry.ends_with("catalogue/tests.rs")
            {
                calls.extend(calls_in(&entry));
            }
        }
    }
    calls
}

#[expect(
    clippy::disallowed_methods,
    reason = "the test reads sources of this repository"
)]
fn calls_in(path: &Path) -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let text = std::fs::read_to_string(path).unwrap();
    let code: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let without_docs = code.join("\n");
    let mut calls = Vec::new();
    for call in without_docs.split("message!(").skip(1) {
        let Some(call) = call.trim_start().strip_prefix('"') else {
            continue;
        };
        let (key, rest) = call.split_once('"').unwrap();
        calls.push((path.to_owned(), key.to_owned(), argument_names(rest)));
    }
    calls
}

/// The names before `=` at the outermost level of a call's arguments.
fn argument_names(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut parts = vec![String::new()];
    for character in rest.chars() {
        match character {
            '"' if !escaped => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => match depth.checked_sub(1) {
                Some(shallower) => depth = shallower,
                None => break,
            },
            ',' if depth == 0 && !quoted => parts.push(String::new()),
            _ => {}
        }
        escaped = character == '\\' && !escaped;
        parts.last_mut().unwrap().push(character);
    }
    parts
        .iter()
        .filter_map(|part| part.trim_start_matches(',').split_once(" = "))
        .map(|(name, _)| name.trim().to_owned())
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let (swedish, english) = (keys(SWEDISH), keys(ENGLISH));
    for (key, arguments) in &swedish {
        assert_eq!(
            Some(arguments),
            english.get(key),
            "{key} differs between sv and en"
        );
    }
    assert_eq!(
        swedish.len(),
        english.len(),
        "{:?}",
        english
            .keys()
            .filter(|key| !swedish.contains_key(*key))
            .collect::<Vec<_>>()
    );
}

#[test]
fn every_key_the_code_uses_exists_with_its_arguments() {
    let texts = keys(SWEDISH);
    let calls = calls();
    assert!(
        !calls.is_empty(),
        "no message! call was found: the test looks in the wrong place"
    );
    for (path, key, given) in calls {
        let Some(wanted) = texts.get(&key) else {
            panic!("{key} ({}) is not in texts/", path.display())
        };
        let missing: Vec<_> = wanted.difference(&given).collect();
        assert!(
            missing.is_empty(),
            "{key} ({}) is called without {missing:?}",
            path.display()
        );
    }
}

#[test]
fn every_key_is_used_by_the_code() {
    // Help texts are looked up by the path of the command, not by a literal.
    let used: BTreeSet<String> = calls().into_iter().map(|(_, key, _)| key).collect();
    let unused: Vec<_> = keys(SWEDISH)
        .into_keys()
        .filter(|key| !used.contains(key) && !key.starts_with("help"))
        .collect();
    assert!(unused.is_empty(), "texts nobody uses: {unused:?}");
}

#[test]
fn a_missing_key_shows_itself() {
    let message = Message {
        key: "no-such-key",
        arguments: Vec::new(),
    };
    assert_eq!(say(Language::Swedish, &message), "‹no-such-key›");
}
