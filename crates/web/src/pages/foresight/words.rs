//! What scenarios are called, and how amounts and differences are said.

use casework::foresight::Foreseen;
use grants::comparison::Change;
use grants::foresight::{Counted, Moved, Scenario};
use grants::{Fraction, Ore};
use maud::{Markup, html};
use wording::{Decimal, Message, message};

use crate::Reader;
use crate::ui::{Tone, notice};

/// What a scenario is called in the head of a column.
pub fn scenario(foreseen: &Foreseen, scenario: Scenario) -> Message {
    let base = foreseen.base.agreement.year.to_string();
    match scenario {
        Scenario::AsTheYearBefore => message!("foresight-as-before", year = base),
        Scenario::BudgetBill => message!("foresight-budget"),
        Scenario::Own => message!("foresight-own"),
    }
}

/// That nothing on the page is decided; or, when the year is, where that stands.
pub fn preliminary(reader: &Reader, year: i16, foreseen: &Foreseen, is_decided: bool) -> Markup {
    let year = year.to_string();
    if is_decided {
        let heading = reader.say(&message!("foresight-decided", year = &year));
        let agreement = reader.link(&format!("/overenskommelser/{year}"));
        return notice(
            Tone::Remark,
            &heading,
            &html! {
                p { (reader.say(&message!("foresight-decided-text"))) }
                p { a href=(agreement) { (reader.say(&message!("foresight-decided-link", year = &year))) } }
            },
        );
    }
    notice(
        Tone::Warning,
        &reader.say(&message!("foresight-preliminary", year = &year)),
        &html! { p { (reader.say(&message!(
            "foresight-preliminary-text",
            year = &year,
            base = foreseen.base.agreement.year.to_string()
        ))) } },
    )
}

/// That people of another day are counted than the keys would use.
pub fn moved(moved: &Moved) -> Message {
    let (wanted, used) = (moved.wanted, moved.used);
    match moved.counted {
        Counted::People => message!("foresight-moved-people", wanted = wanted, used = used),
        Counted::Ages => message!("foresight-moved-ages", wanted = wanted, used = used),
    }
}

/// A part as per cent with one decimal.
pub fn percent(part: Fraction) -> Decimal {
    let number = part.checked_mul(Fraction::whole(100));
    Decimal {
        number: number.unwrap_or(Fraction::whole(0)),
        decimals: 1,
        cut: false,
    }
}

/// An amount without its sign.
pub fn size(amount: Ore) -> Ore {
    Ore::new(amount.ore().saturating_abs())
}

/// Why a recipient got more or less than was foreseen, in a sentence.
pub fn difference(change: &Change) -> Message {
    let total = change.total();
    if total.is_zero() {
        return message!("foresight-difference-none");
    }
    let parts: Vec<Message> = [
        (change.pot, part_of_pot as fn(Ore) -> Message),
        (change.population, part_of_people),
        (change.key, part_of_key),
        (change.came, part_of_new),
        (change.went, part_of_ended),
    ]
    .into_iter()
    .filter(|(part, _)| !part.is_zero())
    .map(|(part, words)| words(part))
    .collect();
    if total > Ore::ZERO {
        message!("foresight-difference-more", amount = total, parts = parts)
    } else {
        message!(
            "foresight-difference-less",
            amount = size(total),
            parts = parts
        )
    }
}

fn part_of_pot(part: Ore) -> Message {
    if part > Ore::ZERO {
        message!("foresight-part-pot-more", amount = part)
    } else {
        message!("foresight-part-pot-less", amount = size(part))
    }
}

fn part_of_people(part: Ore) -> Message {
    if part > Ore::ZERO {
        message!("foresight-part-people-more", amount = part)
    } else {
        message!("foresight-part-people-less", amount = size(part))
    }
}

fn part_of_key(part: Ore) -> Message {
    if part > Ore::ZERO {
        message!("foresight-part-key-more", amount = part)
    } else {
        message!("foresight-part-key-less", amount = size(part))
    }
}

fn part_of_new(part: Ore) -> Message {
    message!("foresight-part-new", amount = size(part))
}

fn part_of_ended(part: Ore) -> Message {
    message!("foresight-part-ended", amount = size(part))
}
