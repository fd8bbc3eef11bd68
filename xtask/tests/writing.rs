//! What the project says about itself must be true: files have one subject, paths in texts exist,
//! every dependency has its sentence, every word in the glossary is a word in the code.
#![cfg(test)]

mod project;

use std::error::Error;
use std::path::{Path, PathBuf};

use project::{files, root, shown, text};

/// House style: aim under 400 lines, ask at 600.
const LONGEST_FILE_LINES: usize = 600;

/// Folders whose names at the start of a word make it a path.
const FOLDERS: [&str; 10] = [
    "agreements/",
    "crates/",
    "data/",
    "docs/",
    "fuzz/",
    "tests/browser/",
    "tests/identity/",
    "xtask/",
    ".ci/",
    ".cargo/",
];

/// Where runs put things; they are not there until something has run.
const MADE_BY_RUNS: [&str; 2] = ["fuzz/artifacts", "fuzz/target"];

/// Parts of a path that the reader replaces.
const PLACEHOLDERS: [&str; 5] = ["NNNN", "TARGET", "DIR", "FILE", "YYYY"];

fn code() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for folder in ["crates", "tests", "xtask", "fuzz"] {
        found.extend(files(&root().join(folder), &["rs"])?);
    }
    Ok(found)
}

fn pages() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = files(&root().join("docs"), &["md"])?;
    for entry in std::fs::read_dir(root())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    Ok(found)
}

#[test]
fn no_file_has_more_than_one_subject_worth_of_lines() -> Result<(), Box<dyn Error>> {
    for path in code()? {
        let lines = text(&path)?.lines().count();
        assert!(
            lines <= LONGEST_FILE_LINES,
            "{} has {lines} lines; split it by subject",
            shown(&path)
        );
    }
    Ok(())
}

/// The targets of links that lead into the project: `[words](target)`.
fn links(page: &str) -> Vec<&str> {
    page.split("](")
        .skip(1)
        .filter_map(|after| after.split([')', ' ']).next())
        .filter(|target| !target.contains("://") && !target.starts_with(['#', '<']))
        .map(|target| target.split('#').next().unwrap_or(target))
        .collect()
}

/// The words that name a file or folder of the project by its whole path.
fn paths(words: &str) -> Vec<&str> {
    words
        .split(|letter: char| letter.is_whitespace() || "`\"'(),;:[]|".contains(letter))
        .filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .map(|word| word.trim_end_matches(['.', '/']))
        .filter(|word| !word.contains(['<', '*', '…', '{', '$', '\\']))
        .filter(|word| {
            !PLACEHOLDERS
                .iter()
                .any(|placeholder| word.contains(placeholder))
        })
        .filter(|word| !MADE_BY_RUNS.iter().any(|made| word.starts_with(made)))
        .collect()
}

#[test]
fn every_link_in_a_page_leads_to_something() -> Result<(), Box<dyn Error>> {
    for page in pages()? {
        let folder = page.parent().unwrap_or(Path::new("."));
        for link in links(&text(&page)?) {
            let target = folder.join(link);
            assert!(
                target.exists(),
                "{} links to {link}, which is not there",
                shown(&page)
            );
        }
    }
    Ok(())
}

#[test]
fn every_path_named_in_pages_and_code_exists() -> Result<(), Box<dyn Error>> {
    let ours = Path::new(file!()).file_name();
    for file in pages()?.into_iter().chain(code()?) {
        if file.file_name() == ours {
            continue;
        }
        let words = text(&file)?;
        let named = match file.extension() {
            Some(ending) if ending == "rs" => words
                .lines()
                .filter_map(|line| line.split_once("//").map(|(_, comment)| comment))
                .collect::<Vec<_>>()
                .join("\n"),
            _ => words,
        };
        for path in paths(&named) {
            assert!(
                root().join(path).exists(),
                "{} names {path}, which is not there",
                shown(&file)
            );
        }
    }
    Ok(())
}

#[test]
fn links_and_paths_are_found_in_running_text() {
    assert_eq!(
        links("See [the map](docs/ARCHITECTURE.md#rooms) and [outside](https://example.org)."),
        ["docs/ARCHITECTURE.md"]
    );
    assert_eq!(
        paths(
            "as `docs/proof.md` says; see docs/, fuzz/corpus/TARGET and docs/decisions/NNNN-title.md."
        ),
        ["docs/proof.md", "docs"]
    );
}

#[test]
fn every_dependency_has_its_sentence() -> Result<(), Box<dyn Error>> {
    let page = text(&root().join("docs/dependencies.md"))?;
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let manifest: toml::Table = text(&root().join(manifest))?.parse()?;
        let stated = manifest
            .get("workspace")
            .and_then(|workspace| workspace.get("dependencies"))
            .or_else(|| manifest.get("dependencies"))
            .and_then(toml::Value::as_table)
            .ok_or("a manifest without dependencies")?;
        for (name, about) in stated {
            let ours = about.get("path").is_some();
            assert!(
                ours || page.contains(&format!("`{name}`")),
                "docs/dependencies.md does not say why we use {name}"
            );
        }
    }
    Ok(())
}

#[test]
fn rooms_take_every_dependency_from_the_one_list() -> Result<(), Box<dyn Error>> {
    for path in files(&root().join("crates"), &["toml"])? {
        if !path.ends_with("Cargo.toml") {
            continue;
        }
        let manifest: toml::Table = text(&path)?.parse()?;
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, about) in manifest
                .get(kind)
                .and_then(toml::Value::as_table)
                .into_iter()
                .flatten()
            {
                assert!(
                    about.get("workspace").is_some(),
                    "{} states {name} itself; move it to the root's list",
                    shown(&path)
                );
            }
        }
    }
    Ok(())
}

/// The code names of the glossary: the words in backticks in the second column.
fn code_names(glossary: &str) -> Vec<&str> {
    glossary
        .lines()
        .filter(|line| line.starts_with('|'))
        .filter_map(|line| line.split('|').nth(2))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .collect()
}

#[test]
fn every_code_name_in_the_glossary_is_in_the_code() -> Result<(), Box<dyn Error>> {
    let glossary = text(&root().join("docs/GLOSSARY.md"))?;
    let names = code_names(&glossary);
    assert!(names.len() > 20, "the glossary was not read");
    let mut everything = String::new();
    for path in files(&root().join("crates"), &["rs"])? {
        everything.push_str(&text(&path)?);
    }
    let words: std::collections::BTreeSet<&str> = everything
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .collect();
    for name in names {
        for word in name.split("::") {
            assert!(
                words.contains(word),
                "the glossary has `{name}`, the code has not"
            );
        }
    }
    Ok(())
}

#[test]
fn code_names_are_read_from_the_second_column() {
    let table = "| post | `Item` | one `amount` |\n|---|---|---|\n| öre | `Ore`, `Step` | money |";
    assert_eq!(code_names(table), ["Item", "Ore", "Step"]);
}

/// The indented lines below a heading, without commands and marks of omission.
fn sample<'p>(page: &'p str, heading: &str) -> Vec<&'p str> {
    page.lines()
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("    "))
        .map(str::trim_end)
        .filter(|line| !line.is_empty() && *line != "…" && !line.starts_with("cargo "))
        .collect()
}

#[test]
fn the_readme_shows_what_the_program_prints() -> Result<(), Box<dyn Error>> {
    let mut printed = String::new();
    for path in files(&root().join("crates/cli/tests"), &["snap"])? {
        printed.push_str(&text(&path)?);
    }
    let printed: std::collections::BTreeSet<&str> = printed.lines().map(str::trim_end).collect();
    let readme = text(&root().join("README.md"))?;
    let shown = sample(&readme, "## On the command line");
    assert!(shown.len() > 10, "the sample was not found");
    for line in shown {
        assert!(
            printed.contains(line),
            "README.md shows a line that no snapshot has; run the command again and paste: {line}"
        );
    }
    Ok(())
}
