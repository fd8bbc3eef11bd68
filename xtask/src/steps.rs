//! The steps of `cargo xtask test`: one after the other, stopping at the first that fails.

use std::time::{Duration, Instant};

use crate::commands::{cargo, show};
use crate::database::{self, Database};
use crate::failure::Failure;
use crate::seconds::in_seconds;
use crate::suite::ordinary;
use crate::workspace::Workspace;
use crate::{
    bank_files, browser, fuzzing, identity, mail, open_data_checks, papers, prerequisites,
    supply_chain,
};

/// One thing that must hold.
pub struct Step {
    title: &'static str,
    run: fn(&Workspace) -> Result<(), Failure>,
}

/// What `cargo xtask test` runs, the quickest to fail first.
pub const TEST: [Step; 13] = [
    Step {
        title: "What the steps need",
        run: prerequisites::check,
    },
    Step {
        title: "Formatting",
        run: formatting,
    },
    Step {
        title: "Lints",
        run: lints,
    },
    Step {
        title: "Tests",
        run: tests,
    },
    Step {
        title: "Signing in with an identity provider",
        run: identity::tests,
    },
    Step {
        title: "Sending e-mail to a mail server",
        run: mail::tests,
    },
    Step {
        title: "Pages in a browser",
        run: browser::tests,
    },
    Step {
        title: "Open data, API and question sets, read by others' programs",
        run: open_data_checks::run,
    },
    Step {
        title: "Documents, read by another program",
        run: papers::run,
    },
    Step {
        title: "Files for banks and ledgers, read by others' programs",
        run: bank_files::run,
    },
    Step {
        title: "Documentation",
        run: documentation,
    },
    Step {
        title: "Licences, bans and sources",
        run: supply_chain::check,
    },
    Step {
        title: "A short fuzz run",
        run: fuzzing::short_run,
    },
];

/// Runs the steps from the so-manieth on, with a heading each, and prints how long they took.
pub fn run_from(workspace: &Workspace, first: usize, steps: &[Step]) -> Result<(), Failure> {
    let count = steps.len();
    let Some(steps) = steps
        .get(first.saturating_sub(1)..)
        .filter(|left| !left.is_empty())
    else {
        return Err(Failure::NoSuchStep {
            number: first,
            last: count,
        });
    };
    let mut taken: Vec<Duration> = Vec::with_capacity(steps.len());
    let mut outcome = Ok(());
    for (step, number) in steps.iter().zip(first..) {
        println!("\n=== {number} of {count}: {} ===", step.title);
        let started = Instant::now();
        outcome = (step.run)(workspace);
        taken.push(started.elapsed());
        if outcome.is_err() {
            break;
        }
    }
    let titles: Vec<&str> = steps.iter().map(|step| step.title).collect();
    print!("\n{}", summary(&titles, &taken, outcome.is_ok()));
    if outcome.is_err() {
        let failed = first + taken.len().saturating_sub(1);
        println!("`cargo xtask test --from {failed}` goes on from the step that failed.");
    }
    outcome
}

/// One line per step: its title, its time, and how it went.
fn summary(titles: &[&str], taken: &[Duration], all_passed: bool) -> String {
    let width = titles
        .iter()
        .map(|title| title.len())
        .max()
        .unwrap_or_default();
    let line = |(at, title): (usize, &&str)| {
        let last = at + 1 == taken.len();
        let (time, word) = match taken.get(at) {
            Some(time) if last && !all_passed => (in_seconds(*time), "FAILED"),
            Some(time) => (in_seconds(*time), "passed"),
            None => (String::new(), "not run"),
        };
        format!("{title:width$}  {time:>9}  {word}\n")
    };
    let lines: String = titles.iter().enumerate().map(line).collect();
    let sum = in_seconds(taken.iter().sum());
    format!("=== Summary ===\n{lines}{:width$}  {sum:>9}\n", "In all")
}

fn formatting(workspace: &Workspace) -> Result<(), Failure> {
    show(
        &mut cargo(workspace, &["fmt", "--all", "--check"]),
        "Run `cargo fmt --all` and look at what it changed.",
    )
}

fn lints(workspace: &Workspace) -> Result<(), Failure> {
    let arguments = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ];
    show(
        &mut cargo(workspace, &arguments),
        "Mend what clippy points at. Where it is wrong, write #[expect(…, reason = \"…\")] with the reason.",
    )
}

fn tests(workspace: &Workspace) -> Result<(), Failure> {
    let mut commands = ordinary(workspace)?;
    // Who has a server already can say so; otherwise there is one for as long as the tests run.
    let _database = if std::env::var_os(database::VARIABLE).is_some() {
        None
    } else {
        let database = Database::start()?;
        for command in &mut commands {
            command.env(database::VARIABLE, database.url());
        }
        Some(database)
    };
    commands.iter_mut().try_for_each(|command| {
        show(
            command,
            "The name of the failing test is the claim that no longer holds. Mend the code, or change the claim \
             and say why in the commit. A changed snapshot is reviewed with `INSTA_UPDATE=always cargo test` and `git diff`.",
        )
    })
}

fn documentation(workspace: &Workspace) -> Result<(), Failure> {
    let arguments = ["doc", "--workspace", "--no-deps", "--locked"];
    show(
        cargo(workspace, &arguments).env("RUSTDOCFLAGS", "-D warnings"),
        "Mend the documentation comment that rustdoc points at.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_what_failed_and_what_was_not_run() {
        let taken = [Duration::from_millis(120), Duration::from_secs(61)];
        assert_eq!(
            summary(&["One", "Second", "Third"], &taken, false),
            "=== Summary ===\n\
             One         0.1 s  passed\n\
             Second     61.0 s  FAILED\n\
             Third              not run\n\
             In all     61.1 s\n"
        );
    }

    #[test]
    fn a_passed_run_says_so_on_every_line() {
        let text = summary(&["Only"], &[Duration::from_secs(2)], true);
        assert!(text.contains("passed") && !text.contains("FAILED"));
    }
}
