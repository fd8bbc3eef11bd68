//! Wrong use: what cannot be understood is named, with the nearest word or the words that fit.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use crate::desk::Desk;
use crate::program::Program;

/// Runs each command line, which must be refused, and gives all that was said.
fn refused(lines: &[&[&str]]) -> String {
    let desk = Desk::new();
    let said: Vec<String> = lines
        .iter()
        .map(|line| {
            desk.refuses_program(desk.program(line.iter().copied()))
                .to_string()
        })
        .collect();
    said.join("\n")
}

#[test]
fn commands_that_do_not_exist() {
    let said = refused(&[
        &[],
        &["hej"],
        &["chek", "psykisk-halsa-2021"],
        &["help"],
        &["help", "check"],
        &["population"],
        &["population", "fetsh"],
        &["CHECK", "psykisk-halsa-2021"],
        &["--lang", "en", "alocate"],
        &["--lang", "en"],
    ]);
    insta::assert_snapshot!("commands", said);
}

#[test]
fn options_that_do_not_exist() {
    let said = refused(&[
        &["check", "psykisk-halsa-2021", "--as-publshed"],
        &["check", "psykisk-halsa-2021", "--format", "csv"],
        &["allocate", "psykisk-halsa-2021", "--recipent", "01"],
        &["allocate", "psykisk-halsa-2021", "-x"],
        &["allocate", "psykisk-halsa-2021", "--", "--format"],
        &["check", "psykisk-halsa-2021", "psykisk-halsa-2022"],
        &["check", "psykisk-halsa-2021", "--as-published=yes"],
        &["--help=x"],
    ]);
    insta::assert_snapshot!("options", said);
}

#[test]
fn values_that_are_missing_or_do_not_fit() {
    let said = refused(&[
        &["check"],
        &["allocate", "psykisk-halsa-2021", "--format"],
        &["allocate", "psykisk-halsa-2021", "--format", "pdf"],
        &["allocate", "psykisk-halsa-2021", "--format", ""],
        &["allocate", "psykisk-halsa-2021", "--format", "CSV"],
        &["compare", "psykisk-halsa-2021"],
        &[
            "compare",
            "psykisk-halsa-2021",
            "psykisk-halsa-2022",
            "--format",
            "xlsx",
        ],
        &["explain", "psykisk-halsa-2021"],
        &["simulate", "psykisk-halsa-2021"],
        &["--lang", "de", "check", "psykisk-halsa-2021"],
        &["check", "psykisk-halsa-2021", "--lang"],
        &["check", "psykisk-halsa-2021", "--lang", ""],
        &["explain", "psykisk-halsa-2021", "--lang", "en"],
        &["population", "import"],
    ]);
    insta::assert_snapshot!("values", said);
}

#[test]
fn options_that_stand_twice() {
    let said = refused(&[
        &[
            "allocate",
            "psykisk-halsa-2021",
            "--format",
            "csv",
            "--format",
            "json",
        ],
        &["allocate", "psykisk-halsa-2021", "--out", "a", "--out", "b"],
        &[
            "check",
            "psykisk-halsa-2021",
            "--as-published",
            "--as-published",
        ],
        &[
            "check",
            "psykisk-halsa-2021",
            "--lang",
            "en",
            "--lang",
            "sv",
        ],
        &[
            "explain",
            "psykisk-halsa-2021",
            "--recipient",
            "01",
            "--recipient",
            "03",
        ],
    ]);
    insta::assert_snapshot!("twice", said);
}

#[test]
fn recipients_and_items_that_do_not_exist() {
    let said = refused(&[
        &["explain", "psykisk-halsa-2021", "--recipient", "Tyreso"],
        &["explain", "psykisk-halsa-2021", "--recipient", "Tyrsö"],
        &["explain", "psykisk-halsa-2021", "--recipient", "9999"],
        &["explain", "psykisk-halsa-2021", "--recipient", "138"],
        &["explain", "psykisk-halsa-2021", "--recipient", "1"],
        &["explain", "psykisk-halsa-2021", "--recipient", ""],
        &[
            "explain",
            "psykisk-halsa-2021",
            "--recipient",
            "Stockhlms län",
        ],
        &["explain", "psykisk-halsa-2021", "--recipient", "Danmark"],
        &["explain", "psykisk-halsa-2021", "--recipient", "skr"],
        &[
            "allocate",
            "psykisk-halsa-2021",
            "--recipient",
            "01",
            "--recipient",
            "02",
        ],
        &["allocate", "psykisk-halsa-2021", "--item", "traumvard"],
        &["allocate", "psykisk-halsa-2021", "--item", "xyz"],
        &["allocate", "psykisk-halsa-2021", "--item", ""],
        &[
            "compare",
            "psykisk-halsa-2021",
            "psykisk-halsa-2022",
            "--recipient",
            "Solnaa",
            "--lang",
            "en",
        ],
    ]);
    insta::assert_snapshot!("recipients_and_items", said);
}

#[test]
fn settings_that_cannot_be_tried() {
    let line = |setting: &'static str| vec!["simulate", "psykisk-halsa-2021", "--set", setting];
    let settings = [
        "",
        "x",
        "traumavard",
        "traumavard=5",
        "traumavard.amount",
        "traumavard.amount=",
        "traumavard.amount=-1",
        "traumavard.amount=1.5",
        "traumavard.amount=60 000 000",
        "traumavard.amount=60\u{a0}000\u{a0}000 kr",
        "traumavard.amount=9223372036854775808",
        "traumavard.amount=9223372036854775807",
        "traumavard.amount=92233720368547758",
        "traumavard.amount=99999999999999999999999999999999999999999",
        "traumavard.key=",
        "traumavard.key={",
        "traumavard.key=befolkning",
        "traumavard.key={ fixed = 1 }",
        "traumavard.key={ floor = 50_000_000, key = \"equal\" }",
        "traumavard.key={ among = [\"0138\"], key = \"equal\" }",
        "traumavard.key={ population = 1900-01-01 }",
        "traumavard.key=\"population\"\nkey = 5",
        "traumavard.key=unknown",
        "traumvard.amount=5",
        ".amount=5",
        "traumavard.level=county",
        "traumavard.amount.key=5",
    ];
    let lines: Vec<Vec<&str>> = settings.into_iter().map(line).collect();
    let desk = Desk::new();
    let mut said = Vec::new();
    for line in &lines {
        let answer = desk.program(line.iter().copied()).run();
        said.push(match answer.exit_code {
            2 => answer.refused().to_string(),
            _ => format!(
                "$ {}\nexit code: {}\n(accepted)\n",
                answer.typed, answer.exit_code
            ),
        });
    }
    insta::assert_snapshot!("settings", said.join("\n"));
    let twice = [
        "simulate",
        "psykisk-halsa-2021",
        "--set",
        "traumavard.amount=1",
        "--set",
        "traumavard.amount=2",
    ];
    insta::assert_snapshot!(
        "setting_twice",
        first_lines(&desk.program(twice).run().to_string())
    );
}

fn first_lines(text: &str) -> String {
    text.lines().take(8).collect::<Vec<_>>().join("\n")
}

#[test]
fn arguments_that_are_not_text() {
    let bytes = || OsString::from_vec(b"\xff\xfe\xe5".to_vec());
    let desk = Desk::new();
    let mut said = Vec::new();
    for words in [
        vec![bytes()],
        vec!["check".into(), bytes()],
        vec![
            "explain".into(),
            "psykisk-halsa-2021".into(),
            "--recipient".into(),
            bytes(),
        ],
        vec![
            "check".into(),
            "psykisk-halsa-2021".into(),
            "--lang".into(),
            bytes(),
        ],
        vec![
            "allocate".into(),
            "psykisk-halsa-2021".into(),
            "--format".into(),
            bytes(),
        ],
        vec![
            "simulate".into(),
            "psykisk-halsa-2021".into(),
            "--set".into(),
            bytes(),
        ],
        vec!["population".into(), "import".into(), bytes()],
    ] {
        said.push(desk.refuses_program(desk.program(words)).to_string());
    }
    insta::assert_snapshot!("not_text", said.join("\n"));
}

#[test]
fn an_argument_without_end_is_answered_in_short() {
    let long = "å".repeat(50_000);
    let desk = Desk::new();
    for words in [
        vec![long.as_str()],
        vec!["check", &long],
        vec!["explain", "psykisk-halsa-2021", "--recipient", &long],
        vec!["allocate", "psykisk-halsa-2021", "--item", &long],
        vec!["allocate", "psykisk-halsa-2021", "--format", &long],
        vec!["simulate", "psykisk-halsa-2021", "--set", &long],
    ] {
        let answer = desk.refuses_program(desk.program(words));
        assert!(
            answer.stderr.len() < 5_000 + 2 * long.len(),
            "{} bytes",
            answer.stderr.len()
        );
    }
}

#[test]
fn a_language_in_the_environment_that_is_none_is_swedish() {
    for language in ["", "de", "EN", "sv_SE.UTF-8", "en_GB.UTF-8", "🇸🇪"] {
        let answer = Program::with(["--version"])
            .knowing("OVERENS_LANG", language)
            .run();
        assert_eq!(answer.exit_code, 0, "{language}");
    }
    let bytes = OsString::from_vec(b"\xff".to_vec());
    let answer = Program::with(["--help"])
        .knowing("OVERENS_LANG", bytes)
        .run()
        .done();
    assert!(answer.text().starts_with("Överens"));
}
