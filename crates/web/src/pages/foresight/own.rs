//! What a reader tries: the whole changed by so many per cent, and amounts of some items. Everything stands in the address, and
//! nothing is kept.

use std::collections::BTreeMap;

use casework::foresight::{Computed, Foreseen, ForeseenYear, PublicForesight};
use grants::{Fraction, Item, Level, Ore};
use maud::{Markup, html};
use wording::message;

use super::super::asked::{Asked, shortened};
use super::{NUMBER, refusal};
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, filters};
use crate::work::kronor_typed;
use crate::{Reader, Refusal};

/// The parameter of the change of the whole.
const CHANGE: &str = "andring";
/// What the parameters of items begin with.
const ITEM: &str = "belopp-";
/// More digits than any change has.
const MOST_DIGITS: usize = 6;
/// So many decimals of a per cent.
const MOST_DECIMALS: usize = 2;

/// What is tried, as it was typed.
#[derive(Default)]
pub struct Tried {
    change: String,
    items: BTreeMap<String, String>,
}

impl Tried {
    /// What the address asks for.
    pub fn by(reader: &Reader, year: &ForeseenYear) -> Self {
        let asked = Asked::by(reader);
        let typed = |name: &str| asked.value(name).map(str::to_owned);
        let items = year.as_before.agreement.items.iter();
        let items = items.filter_map(|item| {
            let typed = typed(&format!("{ITEM}{}", item.id))?;
            Some((item.id.clone(), typed))
        });
        Self {
            change: typed(CHANGE).unwrap_or_default(),
            items: items.collect(),
        }
    }

    /// What follows; nothing when nothing is tried.
    pub fn computed(
        &self,
        foreseen: &Foreseen,
        year: &ForeseenYear,
    ) -> Result<Option<Computed>, Refusal> {
        if self.change.is_empty() && self.items.is_empty() {
            return Ok(None);
        }
        let by = if self.change.is_empty() {
            Fraction::whole(0)
        } else {
            percent(&self.change).ok_or_else(|| {
                Refusal::unprocessable(message!(
                    "foresight-own-no-change",
                    given = shortened(&self.change)
                ))
                .hint(message!("foresight-own-change-hint"))
            })?
        };
        let mut amounts: BTreeMap<String, Ore> = BTreeMap::new();
        for (id, typed) in &self.items {
            let amount = kronor_typed(typed).map_err(|why| {
                let item = year.as_before.agreement.item(id);
                let title = item.map(|item| item.title.clone()).unwrap_or_default();
                Refusal::unprocessable(message!("foresight-own-no-amount", item = &title)).hint(why)
            })?;
            amounts.insert(id.clone(), amount);
        }
        let tried = foreseen.tried(year, by, &amounts);
        tried.map(Some).map_err(|error| refusal(&error))
    }

    /// The form.
    pub fn form(
        &self,
        reader: &Reader,
        (seen, year): (&PublicForesight, &ForeseenYear),
        level: Level,
        here: &str,
    ) -> Markup {
        let change = Field::new(CHANGE, reader.say(&message!("foresight-own-change")))
            .hint(reader.say(&message!("foresight-own-change-hint")))
            .value(&self.change);
        let items = year.as_before.agreement.items.iter();
        let items: Vec<&Item> = items.filter(|item| item.level == level).collect();
        let fields = items.iter().map(|item| {
            let title = reader.language.of(&item.title);
            let label = message!("foresight-own-item", item = title);
            Field::new(format!("{ITEM}{}", item.id), reader.say(&label))
                .hint(reader.say(&message!("foresight-own-item-now", amount = item.amount)))
                .value(self.items.get(&item.id).cloned().unwrap_or_default())
        });
        html! {
            h2 id="egen" { (reader.say(&message!("foresight-own-heading"))) }
            p { (reader.say(&message!("foresight-own-lead"))) }
            (filters(&reader.link(here), &html! {
                @if !seen.is_latest() { (field::carried(NUMBER, &seen.number().to_string())) }
                (field::text(&change))
                @for one in fields { (field::text(&one)) }
                (button(Button::Secondary, &reader.say(&message!("foresight-own-try"))))
            }))
        }
    }
}

/// A change in per cent as people type it: `-5`, `2,5 %`, `+10`. Two decimals at the most, and exact.
fn percent(typed: &str) -> Option<Fraction> {
    let plain: String = (typed.chars()).filter(|one| !one.is_whitespace()).collect();
    let plain = plain.strip_suffix('%').unwrap_or(&plain);
    let below = plain.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    let digits = below.or_else(|| plain.strip_prefix('+')).unwrap_or(plain);
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= MOST_DIGITS && decimals.len() <= MOST_DECIMALS;
    if !fits || !is_number(whole) || !is_number(decimals) {
        return None;
    }
    let padded = format!("{whole}{decimals:0<MOST_DECIMALS$}");
    let hundredths: i128 = padded.parse().ok()?;
    let signed = if below.is_some() {
        -hundredths
    } else {
        hundredths
    };
    Fraction::new(signed, 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_as_it_is_typed_and_exactly() {
        for (typed, above, below) in [
            ("-5", -1, 20),
            ("\u{2212}5 %", -1, 20),
            ("2,5", 1, 40),
            ("+10%", 1, 10),
            ("0.01", 1, 10_000),
            ("0", 0, 1),
        ] {
            assert_eq!(percent(typed), Fraction::new(above, below), "{typed}");
        }
    }

    #[test]
    fn what_is_no_change_is_none() {
        for typed in [
            "", "-", "%", "fem", "1e9", "--5", "1,234", "9999999", "1/2", "NaN", "٣", "5,%5",
        ] {
            assert_eq!(percent(typed), None, "{typed}");
        }
    }
}
