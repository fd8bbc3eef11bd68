//! `overens diff`: what differs between two versions of an agreement, fact by fact.

use grants::agreement::{Agreement, AgreementKind};
use grants::difference::differences;
use wording::difference::{fact, what};
use wording::table::{Align, Table};
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Diff;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::output;

/// Runs the command.
pub fn run(arguments: &Diff, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    let before = opened.agreement(&arguments.before)?.agreement;
    let after = opened.agreement(&arguments.after)?.agreement;
    let found = differences(&before, &after);
    if found.is_empty() {
        let message = message!("diff-none", before = &before.id, after = &after.id);
        output::print(format!("{}\n", language.say(&message)).as_bytes())?;
        return Ok(Outcome::Done);
    }
    // What a supplement does not mention stands as in its base.
    let supplements = |one: &Agreement, other: &Agreement| matches!(&one.kind, AgreementKind::Supplementary { base } if *base == other.id);
    let absent = |one, other| {
        if supplements(one, other) {
            message!("fact-as-in-base")
        } else {
            message!("fact-absent")
        }
    };
    let [absent_before, absent_after] = [absent(&before, &after), absent(&after, &before)];
    let mut table = Table::new([
        (language.say(&message!("column-what")), Align::Left),
        (before.id.clone(), Align::Left),
        (after.id.clone(), Align::Left),
    ]);
    for difference in &found {
        table.row(vec![
            what(difference, language),
            fact(&difference.before, &absent_before, language),
            fact(&difference.after, &absent_after, language),
        ]);
    }
    output::print(table.render().as_bytes())?;
    Ok(Outcome::Done)
}
