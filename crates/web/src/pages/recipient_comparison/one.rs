//! One figure of everybody on a level: where the values lie, the years, everybody in a table, and the files.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use casework::recipient_comparison::{Figure, Unit};
use maud::{Markup, html};
use wording::{Message, message};

use super::choice::Choice;
use super::rows::{Rows, rows, years};
use super::{FILES, LIST, compared, drawing, table};
use crate::answer::may_be_kept;
use crate::pages::naming;
use crate::ui::{Download, Page, Tone, downloads, notice};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let (found, levels) = compared(&site, &reader, path).await?;
    let choice = match Choice::of(&reader, &found, &levels) {
        Ok(choice) => choice,
        Err(refused) => {
            let typed = Choice::as_typed(&reader, &found, &levels);
            let typed = typed.ok_or_else(|| refused.clone())?;
            return Ok((refused.status, again(&reader, &typed, &refused)).into_response());
        }
    };
    let rows = rows(&reader, &choice)?;
    let page = page(&reader, &choice, &rows)?.into_response();
    // What follows from what is published alone stays until something else is published.
    Ok(match found.figure {
        Figure::Answer(_) | Figure::Indicator(_) => page,
        _ => may_be_kept(page).await,
    })
}

fn page(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>) -> Result<Markup, Refusal> {
    let say = |message: &Message| reader.say(message);
    let heading = message!(
        "comparisons-heading",
        title = choice.compared.title.clone(),
        unit = table::unit(choice.compared.unit, choice.per),
        level = choice.level(),
        year = choice.year.year.to_string()
    );
    let heading = say(&heading);
    let years = years(reader, choice)?;
    let page = Page::new(reader, heading.clone())
        .title(title(reader, choice, &heading))
        .crumb(say(&message!("comparisons-title")), LIST)
        .lead(&lead(reader, choice, rows))
        .body(html! {
            (choice.form(reader))
            @if let Some(spread) = &rows.spread {
                section.figure-section {
                    h2 id="spridning" { (say(&message!("comparisons-spread-heading"))) }
                    p { (say(&drawing::finding(reader, choice, rows, spread))) }
                    @if !rows.alike {
                        (drawing::spread(reader, choice, rows, spread))
                        (table::spread(reader, choice, rows, spread).markup())
                    }
                }
            }
            @if choice.compared.years.len() > 1 {
                section.figure-section {
                    h2 id="over-ar" { (say(&message!("comparisons-years-heading"))) }
                    (drawing::years(reader, choice, &years, rows.decimals))
                }
            }
            section aria-labelledby="alla" {
                h2 id="alla" { (say(&message!("comparisons-table-heading"))) }
                (table::table(reader, choice, rows).markup())
            }
            (method(reader, choice))
            h2 { (say(&message!("comparisons-files-heading"))) }
            (downloads(&files(reader, choice)))
        })
        .feedback();
    Ok(page.render())
}

/// The form again, with what could not be understood and the way out.
fn again(reader: &Reader, typed: &Choice<'_>, refused: &Refusal) -> Markup {
    let heading = message!(
        "comparisons-heading",
        title = typed.compared.title.clone(),
        unit = table::unit(typed.compared.unit, typed.per),
        level = typed.level(),
        year = typed.year.year.to_string()
    );
    Page::new(reader, reader.say(&heading))
        .error_title()
        .crumb(reader.say(&message!("comparisons-title")), LIST)
        .body(html! {
            (notice(Tone::Warning, &reader.say(&refused.message), &html! {
                @if let Some(hint) = &refused.hint { p { (reader.say(hint)) } }
            }))
            (typed.form(reader))
        })
        .render()
}

/// The heading with what the page is chosen for, so that no two pages have the same title.
fn title(reader: &Reader, choice: &Choice<'_>, heading: &str) -> String {
    let own = choice.own.map(|one| naming::full(reader.language, one));
    let group = reader.say(&choice.group.name(choice.level()));
    match own {
        Some(own) => format!("{heading}: {own}, {group}"),
        None => format!("{heading}, {group}"),
    }
}

/// Where one's own stands and where the others are, and of how many nothing is known.
fn lead(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>) -> String {
    let mut sentences = Vec::new();
    let said = |value| table::said(reader, choice, rows.said(reader, value));
    if let Some(own) = rows
        .own()
        .filter(|own| !(rows.alike && own.value.is_some()))
    {
        let name = naming::full(reader.language, own.recipient);
        sentences.push(reader.say(&match (own.value, own.rank) {
            (Some(value), Some(rank)) => message!(
                "comparisons-lead-own",
                name = name,
                value = said(value),
                place = rank.place,
                of = rank.of,
                shared = rank.shared_with
            ),
            _ => message!("comparisons-lead-own-missing", name = name),
        }));
    }
    if let (Some(spread), true) = (&rows.spread, rows.alike) {
        sentences.push(reader.say(&message!(
            "comparisons-lead-alike",
            count = spread.count,
            value = said(spread.median)
        )));
    } else if let Some(spread) = &rows.spread {
        sentences.push(reader.say(&message!(
            "comparisons-lead-spread",
            median = said(spread.median),
            lower = rows.said(reader, spread.lower_quartile),
            upper = rows.said(reader, spread.upper_quartile)
        )));
    } else {
        sentences.push(reader.say(&message!("comparisons-nobody")));
    }
    let missing = rows.missing();
    if missing > 0 {
        sentences.push(reader.say(&message!(
            "comparisons-lead-missing",
            missing = missing,
            of = rows.all.len()
        )));
    }
    sentences.join(" ")
}

/// Where it comes from, what was computed here, and what was left out.
fn method(reader: &Reader, choice: &Choice<'_>) -> Markup {
    let found = choice.compared;
    let untold: Vec<String> = found.untold.iter().map(ToString::to_string).collect();
    let counted_on = choice
        .year
        .counted_on
        .filter(|_| found.unit == Unit::People || !choice.year.people.is_empty());
    html! {
        section aria-labelledby="metod" {
            h2 id="metod" { (reader.say(&message!("comparisons-method-heading"))) }
            p { (reader.say(&found.source)) }
            p { (reader.say(&table::method(found))) }
            @if let Some(date) = counted_on {
                p { (reader.say(&message!("comparisons-counted-on", date = date))) }
            }
            @if !untold.is_empty() {
                p { (reader.say(&message!("comparisons-untold", years = untold))) }
            }
            @if choice.group != super::group::Group::Everybody {
                p { (reader.say(&message!("comparisons-group-note", group = choice.group.name(choice.level())))) }
            }
        }
    }
}

fn files(reader: &Reader, choice: &Choice<'_>) -> Vec<Download> {
    let file = |(format, name): (&'static str, &str)| Download {
        label: reader.say(&message!("comparisons-file")),
        format,
        address: choice.file(reader, name),
    };
    FILES.into_iter().map(file).collect()
}
