//! The help, which must be good enough to need no manual.

use crate::program::{Program, overens};

/// Every command that has a help of its own.
const COMMANDS: [&str; 19] = [
    "check",
    "allocate",
    "explain",
    "letters",
    "compare",
    "diff",
    "simulate",
    "population",
    "population list",
    "population import",
    "kolada",
    "kolada fetch",
    "kolada import",
    "questions",
    "questions check",
    "questions export",
    "questions import",
    "reports",
    "reports export",
];

#[test]
fn the_program_says_what_it_is_for() {
    insta::assert_snapshot!("swedish", overens("--help").done());
    insta::assert_snapshot!("english", overens("--help --lang en").done());
}

#[test]
fn every_command_says_how_it_is_used() {
    for command in COMMANDS {
        let name = command.replace(' ', "_");
        let swedish = overens(&format!("{command} --help")).done();
        insta::assert_snapshot!(format!("{name}_swedish"), swedish);
        let english = overens(&format!("{command} --help --lang en")).done();
        insta::assert_snapshot!(format!("{name}_english"), english);
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    for option in ["--version", "-V"] {
        let version = concat!("overens ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!(overens(option).done().text(), version);
    }
}

#[test]
fn help_in_short_is_the_same_help() {
    assert_eq!(overens("-h").stdout, overens("--help").stdout);
    assert_eq!(overens("check -h").stdout, overens("check --help").stdout);
}

#[test]
fn the_language_is_the_option_before_the_environment_before_swedish() {
    let help = |program: Program| program.run().done().stdout;
    let environment = |language| Program::with(["--help"]).knowing("OVERENS_LANG", language);
    let english = overens("--help --lang en").stdout;
    let swedish = overens("--help").stdout;
    assert_ne!(english, swedish);
    assert_eq!(help(environment("en")), english);
    assert_eq!(help(environment("sv")), swedish);
    let option = Program::with(["--lang=sv", "--help"]).knowing("OVERENS_LANG", "en");
    assert_eq!(help(option), swedish);
}

#[test]
fn the_language_of_the_system_changes_nothing() {
    for locale in ["C", "en_US.UTF-8", "sv_SE.UTF-8", "de_DE.ISO-8859-1", "%&/"] {
        let said = |words: &str| {
            let program = Program::with(words.split_whitespace());
            let program = program.knowing("LANG", locale).knowing("LC_ALL", locale);
            program.run().stdout
        };
        for words in ["--help", "explain psykisk-halsa-2021 --recipient Tyresö"] {
            assert_eq!(said(words), overens(words).stdout, "{locale}");
        }
    }
}
