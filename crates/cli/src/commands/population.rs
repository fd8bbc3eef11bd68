//! `overens population`: read tables into the normal form, ask SCB, list what is shipped.

use agreement::population::{Day, ImportOptions, Imported, import, write_ages_csv, write_csv};
use agreement::{file, shipped};
use grants::Figures;
use wording::table::{Align, Table};
use wording::{Language, Speak, message};

use crate::Outcome;
use crate::arguments::{Import, Population};
use crate::failure::Failure;
use crate::output;
use crate::page::Page;

mod fetch;

/// Runs the command.
pub fn run(command: &Population, language: Language) -> Result<Outcome, Failure> {
    match command {
        Population::Import(arguments) => read(arguments, language),
        Population::Fetch(arguments) => fetch::run(arguments, language),
        Population::List => list(language),
    }
}

fn read(arguments: &Import, language: Language) -> Result<Outcome, Failure> {
    let day = arguments.day.as_deref().map(day).transpose()?;
    let bytes = file::read(&arguments.file).map_err(|error| Failure::of(&error))?;
    let options = ImportOptions {
        contents: arguments.contents.clone(),
        day,
        partial: arguments.partial,
        ..ImportOptions::default()
    };
    let imported = import(&bytes, &options, shipped::register())
        .map_err(|problems| Failure::unreadable(&arguments.file, problems))?;
    let normal = normal_form(&imported, arguments.ages)?;
    output::deliver(arguments.out.as_deref(), normal.as_bytes())?;
    notes(&imported, language);
    Ok(Outcome::Done)
}

/// The tables in the normal form: population, or ages when they were asked for.
fn normal_form(imported: &Imported, ages: bool) -> Result<String, Failure> {
    if !ages {
        return Ok(write_csv(&imported.populations));
    }
    if imported.ages.is_empty() {
        return Err(Failure::wrong(message!("import-no-ages")));
    }
    Ok(write_ages_csv(&imported.ages))
}

fn day(typed: &str) -> Result<Day, Failure> {
    typed.parse().map_err(|_| {
        Failure::wrong_with(
            message!("day-malformed", given = typed),
            message!("day-hint"),
        )
    })
}

/// What is worth knowing about a table goes beside it, not into it.
fn notes(imported: &Imported, language: Language) {
    if imported.notes.is_empty() {
        return;
    }
    output::aside(&format!(
        "{}\n",
        language.say(&message!("import-notes-heading"))
    ));
    for note in &imported.notes {
        output::aside(&format!("  • {}\n", language.say(&note.message())));
    }
}

fn list(language: Language) -> Result<Outcome, Failure> {
    let columns = [
        (message!("column-kind"), Align::Left),
        (message!("column-date"), Align::Left),
        (message!("column-places"), Align::Right),
        (message!("column-people"), Align::Right),
        (message!("column-source"), Align::Left),
    ];
    let mut table = Table::new(columns.map(|(column, align)| (language.say(&column), align)));
    let Figures { populations, ages } = shipped::figures();
    let mut sources: Vec<String> = Vec::new();
    let mut number_of = |source: &str| {
        let at = sources
            .iter()
            .position(|known| known == source)
            .unwrap_or_else(|| {
                sources.push(source.to_owned());
                sources.len() - 1
            });
        format!("[{}]", at + 1)
    };
    let grouped = |number: i64| wording::grouped(i128::from(number), language);
    for population in &populations {
        table.row(vec![
            language.say(&message!("list-kind-population")),
            population.reference_date.to_string(),
            population.figures.len().to_string(),
            grouped(population.figures.values().sum()),
            number_of(&source(&population.provenance)),
        ]);
    }
    for ages in &ages {
        let one_year = ages.figures.values().all(|bands| {
            bands
                .iter()
                .all(|band| band.to.is_none_or(|to| to == band.from))
        });
        let kind = if one_year {
            message!("list-kind-ages-one-year")
        } else {
            message!("list-kind-ages-five-year")
        };
        let people = ages
            .figures
            .values()
            .flatten()
            .map(|band| band.population)
            .sum();
        table.row(vec![
            language.say(&kind),
            ages.reference_date.to_string(),
            ages.figures.len().to_string(),
            grouped(people),
            number_of(&source(&ages.provenance)),
        ]);
    }
    let mut page = Page::new(language);
    page.table(&table);
    page.gap();
    for (at, source) in sources.iter().enumerate() {
        page.line(&format!("[{}] {source}", at + 1));
    }
    output::print(&page.into_bytes())?;
    Ok(Outcome::Done)
}

fn source(provenance: &grants::Provenance) -> String {
    format!(
        "{} ({}) SHA-256 {}",
        provenance.source, provenance.licence, provenance.sha256
    )
}
