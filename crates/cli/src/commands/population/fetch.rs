//! `overens population fetch`: ask SCB, keep the replies as they came, make the table.

use agreement::fetch::{Client, Request, Settings, Table};
use agreement::population::{write_ages_csv, write_csv};
use agreement::shipped;
use jiff::civil::Date;
use wording::{Language, Speak, message};

use crate::Outcome;
use crate::arguments::Fetch;
use crate::clock;
use crate::failure::Failure;
use crate::output;

/// Runs the command.
pub fn run(arguments: &Fetch, language: Language) -> Result<Outcome, Failure> {
    let date = date(&arguments.date)?;
    let request = Request {
        table: table(date)?,
        period: date.year().to_string(),
        ages: arguments.ages,
    };
    let mut settings = Settings::default();
    if let Some(base) = &arguments.url {
        settings.base.clone_from(base);
    }
    let mut client = Client::new(settings, &clock::now).map_err(|error| Failure::of(&error))?;
    let mut tell = |progress: agreement::fetch::Progress| {
        output::aside(&format!("{}\n", language.say(&progress.message())));
    };
    let fetched = client
        .fetch(&request, shipped::register(), &mut tell)
        .map_err(|error| Failure::of(&error))?;
    let stored = fetched.files();
    let mut files: Vec<(&str, Vec<u8>)> = stored
        .iter()
        .map(|file| (file.name.as_str(), file.bytes.clone()))
        .collect();
    files.push((
        "population.csv",
        write_csv(&fetched.imported.populations).into_bytes(),
    ));
    if arguments.ages {
        files.push((
            "ages.csv",
            write_ages_csv(&fetched.imported.ages).into_bytes(),
        ));
    }
    documents::file::write_folder(&arguments.out, &files)
        .map_err(|failed| Failure::not_written(&failed))?;
    super::notes(&fetched.imported, language);
    let path = arguments.out.display().to_string();
    output::aside(&format!(
        "{}\n",
        language.say(&message!("fetch-written", path = path))
    ));
    Ok(Outcome::Done)
}

fn date(typed: &str) -> Result<Date, Failure> {
    typed.parse().map_err(|_| {
        Failure::wrong_with(
            message!("date-malformed", given = typed),
            message!("date-hint"),
        )
    })
}

/// The table whose figures describe that day.
fn table(date: Date) -> Result<Table, Failure> {
    [Table::november(), Table::december()]
        .into_iter()
        .find(|table| (table.day.month, table.day.day) == (date.month(), date.day()))
        .ok_or_else(|| Failure::wrong(message!("fetch-day-unknown", date = date)))
}
