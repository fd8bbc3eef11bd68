//! Recipients side by side: what can be compared, one figure of all of them, and the same rows as data. Everything that is chosen
//! stands in the address.

mod choice;
mod drawing;
mod file;
mod group;
mod list;
mod one;
mod rows;
mod table;

use std::sync::Arc;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::routing::get;
use casework::recipient_comparison::{
    Compared, ComparisonError, Figure, LEVELS, levels, published,
};
use grants::{Code, Level};
use wording::message;

use super::asked::{Asked, shortened, unknown, with_query};
use crate::address::level_word;
use crate::{Reader, Refusal, Route, Site};

pub use file::{FILES, file};

/// All of them.
pub const LIST: &str = "/jamforelser";

/// Its routes. Answers and indicators change at once, in every process; what follows from what is published alone is kept by
/// `one`.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/jamforelser", get(list::shown))
            .never_cached()
            .sample("/jamforelser"),
        Route::page("/jamforelser/{figure}", get(one::shown))
            .never_cached()
            .sample("/jamforelser/belopp")
            .sample("/jamforelser/belopp?niva=kommuner&ar=2023&egen=0138&urval=storlek")
            .sample("/jamforelser/belopp?niva=regioner&egen=01&per=totalt&sortera=namn")
            .sample("/jamforelser/belopp?niva=kommuner&grupp=0138%2CNacka&egen=0138")
            .sample("/jamforelser/post.brukarmedverkan?niva=lan&ar=2021")
            .sample("/jamforelser/folkmangd?niva=kommuner&egen=0980&urval=lan")
            .sample("/jamforelser/alder.0-24?niva=regioner&egen=14")
            .answers("/jamforelser/finns-inte", 404)
            .answers("/jamforelser/kolada.N99999", 404)
            .answers("/jamforelser/post.finns-inte", 404)
            .answers("/jamforelser/belopp?niva=byar", 422)
            .answers("/jamforelser/belopp?ar=1999", 422)
            .answers("/jamforelser/belopp?egen=9999", 422)
            .answers("/jamforelser/belopp?urval=lan", 422)
            .answers("/jamforelser/belopp?grupp=0138%2C9999", 422)
            .answers("/jamforelser/folkmangd?per=invanare", 422),
    ]
}

/// The address of a figure.
pub fn address(figure: &Figure, level: Level, own: Option<Code>) -> String {
    let own = own.map(|code| code.to_string());
    with_query(
        &format!("{LIST}/{}", figure.word()),
        &[("niva", Some(level_word(level))), ("egen", own.as_deref())],
    )
}

/// What cannot be read is our fault, and told in the log.
fn failed(error: &ComparisonError) -> Refusal {
    tracing::error!(%error, "What is compared could not be read.");
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("casework-database"),
        hint: Some(message!("casework-database-hint")),
    }
}

/// That there is no such figure, or that it has no values.
fn no_such() -> Refusal {
    Refusal::not_found(message!("comparisons-no-such")).hint(message!("comparisons-no-such-hint"))
}

/// The figure of an address with its values on the level that is asked for, or else on the first that has any.
async fn compared(
    site: &Arc<Site>,
    reader: &Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<(Compared, Vec<Level>), Refusal> {
    let Path(word) = path.map_err(|_| no_such())?;
    of_word(site, reader, &word).await
}

async fn of_word(
    site: &Arc<Site>,
    reader: &Reader,
    word: &str,
) -> Result<(Compared, Vec<Level>), Refusal> {
    let figure = Figure::from_word(word).ok_or_else(no_such)?;
    let asked = Asked::by(reader);
    let asked = asked.value("niva");
    match &figure {
        Figure::Answer(of) => {
            let casework = site.casework().ok_or_else(no_such)?;
            let found = casework.compared_answers(&reader.published, of).await;
            let found = found.map_err(|error| failed(&error))?;
            let found = found.ok_or_else(no_such)?;
            let levels = vec![found.level];
            level_of(asked, &levels)?;
            Ok((found, levels))
        }
        Figure::Indicator(id) => {
            let casework = site.casework().ok_or_else(no_such)?;
            let found = casework.compared_indicator(id).await;
            let found = found.map_err(|error| failed(&error))?;
            let levels: Vec<Level> = found.iter().map(|one| one.level).collect();
            let level = level_of(asked, &levels)?;
            let mut found = found.into_iter().filter(|one| one.level == level);
            Ok((found.next().ok_or_else(no_such)?, levels))
        }
        _ => {
            let levels = levels(&reader.published, &figure);
            let level = level_of(asked, &levels)?;
            let found = published(&reader.published, &figure, level).ok_or_else(no_such)?;
            Ok((found, levels))
        }
    }
}

/// The level that is asked for, or the first there is.
fn level_of(asked: Option<&str>, levels: &[Level]) -> Result<Level, Refusal> {
    let Some(given) = asked else {
        return levels.first().copied().ok_or_else(no_such);
    };
    if levels.is_empty() {
        return Err(no_such());
    }
    let mut known = LEVELS.into_iter().filter(|level| levels.contains(level));
    known
        .find(|level| level_word(*level) == given)
        .ok_or_else(|| {
            let words = levels.iter().map(|level| level_word(*level).to_owned());
            let words: Vec<String> = words.collect();
            unknown("niva", &shortened(given))
                .hint(message!("comparisons-levels-there-are", levels = words))
        })
}
