//! Figures made of what is published: which numbers, in which words, drawn by the room `figures`.
//!
//! Here an amount becomes a [`Value`] and a heading. Nothing is shared out here, and no page is built here.

pub mod area;
pub mod calendar;
pub mod levels;
pub mod map;
pub mod moments;
pub mod places;
pub mod said;
pub mod tiles;

use figures::{Bars, Figure, Heading, Prefix, Refusal, Width};
use grants::{Fraction, Ore};
use maud::{Markup, html};

use crate::{Reader, ui};

pub use figures::Value;

/// What a figure says in words. The prefix is unique on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What its ids begin with.
    pub prefix: String,
    /// The finding.
    pub title: String,
    /// What is drawn, for those who do not see it.
    pub description: String,
    /// What stands there when there is nothing to draw.
    pub nothing: String,
}

impl Words {
    fn heading(&self, width: &str) -> Result<Heading, Refusal> {
        Ok(Heading {
            prefix: Prefix::new(format!("{}-{width}", self.prefix))?,
            title: self.title.clone(),
            description: self.description.clone(),
            nothing: self.nothing.clone(),
        })
    }
}

/// The picture in both widths with its table. What cannot be drawn is left out of the page and told
/// to the operator: the numbers stand in the page's own tables too.
fn both_widths(
    reader: &Reader,
    words: &Words,
    draw: impl Fn(&Heading, Width) -> Result<Figure, Refusal>,
) -> Markup {
    let drawn = |name, width| draw(&words.heading(name)?, width);
    match (drawn("wide", Width::Wide), drawn("narrow", Width::Narrow)) {
        (Ok(wide), Ok(narrow)) => ui::figure(reader, &wide, &narrow),
        (Err(refusal), _) | (_, Err(refusal)) => {
            tracing::error!(figure = words.prefix, %refusal, "a figure cannot be drawn");
            html! {}
        }
    }
}

/// An amount as a length, with its text.
pub fn amount(amount: Ore, text: String) -> Result<Value, Refusal> {
    Value::whole(amount.ore(), text)
}

/// Kronor per inhabitant as a colour, with its text.
fn per_inhabitant(reader: &Reader, kronor: Fraction) -> Result<Value, Refusal> {
    let text = said::decimals(reader, kronor, 2);
    Value::quotient(kronor.numerator(), kronor.denominator(), text)
}

/// Bars with their table.
pub fn bars(reader: &Reader, words: &Words, drawn: &Result<Bars, Refusal>) -> Markup {
    both_widths(reader, words, |heading, width| match drawn {
        Ok(bars) => bars.draw(heading, width),
        Err(refusal) => Err(refusal.clone()),
    })
}
