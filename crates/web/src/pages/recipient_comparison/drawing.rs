//! The pictures: how the values are spread, and the years.

use figures::{
    Bar, Bars, Divider, Dot, Dots, Heading, Lines, Prefix, Refusal, Series, Value, Width,
};
use grants::Fraction;
use grants::recipient_comparison::Spread;
use maud::{Markup, html};
use wording::{Message, message};

use super::choice::Choice;
use super::rows::{OfYear, Row, Rows};
use super::table;
use crate::drawn::said;
use crate::pages::naming;
use crate::{Reader, ui};

/// So many bars are read below each other; more are seen as dots.
const MOST_BARS: usize = 40;

/// One number of a spread.
type OfSpread = fn(Spread) -> Fraction;

fn value(reader: &Reader, number: Fraction, decimals: u32) -> Result<Value, Refusal> {
    let text = said::decimals(reader, number, decimals);
    Value::quotient(number.numerator(), number.denominator(), text)
}

fn heading(
    prefix: &str,
    title: &str,
    description: &str,
    nothing: &str,
) -> Result<Heading, Refusal> {
    Ok(Heading {
        prefix: Prefix::new(prefix)?,
        title: title.to_owned(),
        description: description.to_owned(),
        nothing: nothing.to_owned(),
    })
}

/// A picture in both widths. What cannot be drawn is told to the operator; its numbers stand in the page's own tables.
fn both(
    reader: &Reader,
    prefix: &str,
    words: [String; 3],
    draw: impl Fn(&Heading, Width) -> Result<figures::Figure, Refusal>,
) -> Markup {
    let [title, description, nothing] = words;
    let drawn =
        |prefix: String, width| draw(&heading(&prefix, &title, &description, &nothing)?, width);
    let wide = drawn(format!("{prefix}-wide"), Width::Wide);
    let narrow = drawn(format!("{prefix}-narrow"), Width::Narrow);
    match (wide, narrow) {
        (Ok(wide), Ok(narrow)) => ui::figure(reader, &wide, &narrow),
        (Err(refusal), _) | (_, Err(refusal)) => {
            tracing::error!(figure = prefix, %refusal, "a figure cannot be drawn");
            html! {}
        }
    }
}

/// Everybody with a value: bars where they are few, dots with the quartiles where they are many.
pub fn spread(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>, spread: &Spread) -> Markup {
    let known = rows.all.iter();
    let mut known: Vec<(&Row<'_>, Fraction)> =
        known.filter_map(|row| Some((row, row.value?))).collect();
    known.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
    let chosen = known.iter().position(|(row, _)| row.own);
    let value_head = reader.say(&message!(
        "comparisons-head-value",
        unit = table::unit(choice.compared.unit, choice.per)
    ));
    let name_head = reader.say(&table::who(choice.level()));
    let words = [
        reader.say(&finding(reader, choice, rows, spread)),
        reader.say(&if known.len() > MOST_BARS {
            message!("comparisons-dots-description", count = known.len())
        } else {
            message!("comparisons-bars-description", count = known.len())
        }),
        reader.say(&message!("comparisons-nobody")),
    ];
    let of = |number| value(reader, number, rows.decimals);
    if known.len() <= MOST_BARS {
        return both(reader, "spridning", words, |heading, width| {
            let bar = |(row, number): &(&Row<'_>, Fraction)| {
                Ok(Bar {
                    name: row.recipient.name.clone(),
                    value: of(*number)?,
                })
            };
            let bars: Result<Vec<Bar>, Refusal> = known.iter().map(bar).collect();
            let bars = Bars {
                name_head: name_head.clone(),
                value_head: value_head.clone(),
                bars: bars?,
                chosen,
                sum: None,
            };
            bars.draw(heading, width)
        });
    }
    both(reader, "spridning", words, |heading, width| {
        let dot = |(row, number): &(&Row<'_>, Fraction)| {
            Ok(Dot {
                name: row.recipient.name.clone(),
                value: of(*number)?,
            })
        };
        let dots: Result<Vec<Dot>, Refusal> = known.iter().map(dot).collect();
        let divider = |name: Message, number| {
            Ok::<_, Refusal>(Divider {
                name: reader.say(&name),
                value: of(number)?,
            })
        };
        let quartiles = [
            divider(
                message!("comparisons-lower-quartile"),
                spread.lower_quartile,
            )?,
            divider(message!("comparisons-median"), spread.median)?,
            divider(
                message!("comparisons-upper-quartile"),
                spread.upper_quartile,
            )?,
        ];
        let dots = Dots {
            name_head: name_head.clone(),
            value_head: value_head.clone(),
            dots: dots?,
            quartiles: Some(quartiles),
            chosen,
        };
        dots.draw(heading, width)
    })
}

/// What the picture shows: where one's own stands, or where the half in the middle is.
pub fn finding(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>, spread: &Spread) -> Message {
    let own = rows
        .own()
        .and_then(|row| Some((row, row.value?, row.rank?)));
    match own {
        _ if rows.alike => message!(
            "comparisons-finding-alike",
            year = choice.year.year.to_string()
        ),
        Some((row, _, rank)) => message!(
            "comparisons-finding-own",
            name = naming::full(reader.language, row.recipient),
            place = rank.place,
            of = rank.of,
            year = choice.year.year.to_string()
        ),
        None => message!(
            "comparisons-finding",
            lower = rows.said(reader, spread.lower_quartile),
            upper = rows.said(reader, spread.upper_quartile),
            year = choice.year.year.to_string()
        ),
    }
}

/// The years: one's own line, if there is one, against the quartiles.
pub fn years(reader: &Reader, choice: &Choice<'_>, years: &[OfYear], decimals: u32) -> Markup {
    let line = |name: String, of: &dyn Fn(&OfYear) -> Option<Fraction>| {
        let values = years.iter().map(|year| {
            let number = of(year)?;
            value(reader, number, decimals).ok()
        });
        Series {
            name,
            values: values.collect(),
        }
    };
    let mut series = Vec::new();
    if let Some(own) = choice.own {
        let name = naming::full(reader.language, own);
        series.push(line(name, &|year| year.own));
    }
    let quartiles: [(Message, OfSpread); 3] = [
        (message!("comparisons-median"), |one| one.median),
        (message!("comparisons-upper-quartile"), |one| {
            one.upper_quartile
        }),
        (message!("comparisons-lower-quartile"), |one| {
            one.lower_quartile
        }),
    ];
    for (name, of) in quartiles {
        let name = reader.say(&name);
        series.push(line(name, &|year| year.spread.map(of)));
    }
    let value_head = message!(
        "comparisons-head-value",
        unit = table::unit(choice.compared.unit, choice.per)
    );
    let lines = Lines {
        step_head: reader.say(&message!("overview-head-year")),
        value_head: reader.say(&value_head),
        steps: years.iter().map(|one| one.year.to_string()).collect(),
        series,
    };
    let words = [
        reader.say(&message!(
            "comparisons-years-title",
            title = choice.compared.title.clone()
        )),
        reader.say(&message!("comparisons-years-description")),
        reader.say(&message!("comparisons-nobody")),
    ];
    both(reader, "ar", words, |heading, width| {
        lines.draw(heading, width)
    })
}
