//! Agreements, recipients and figures at random, most of which can be shared out.

mod choices;
mod keys;
mod tables;

use std::collections::BTreeMap;

use grants::{Code, Level, Ore, Rounding, RoundingMethod};
use jiff::civil::{Date, date};

use crate::builder::{DATE, World, by_population, code, recipient};
pub use choices::Choices;

/// A date that only some tables have.
const OTHER_DATE: Date = date(2019, 12, 31);

/// A date that no table has.
const MISSING_DATE: Date = date(2020, 11, 1);

/// How large the worlds are.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The most recipients of a world that is not the whole country.
    pub recipients: usize,
    /// One world in so many has as many recipients as the country has municipalities.
    pub country_once_in: u32,
    /// How deep keys nest.
    pub depth: usize,
    /// The most people of one figure.
    pub people: i64,
    /// The largest amount, in öre.
    pub amount_ore: i64,
}

impl Size {
    /// Few recipients, with figures and amounts up to those of a large country.
    pub const SMALL: Self = Self {
        recipients: 6,
        country_once_in: u32::MAX,
        depth: 4,
        people: 2_000_000,
        amount_ore: 100_000_000_000_000,
    };
}

/// A world that these choices lead to.
pub fn world(choices: &mut Choices<'_>, size: Size) -> World {
    let level = match choices.below(40) {
        38 => Level::Coordinator,
        39 => Level::Other,
        at => [Level::Region, Level::Municipality, Level::County][at % 3],
    };
    let codes = codes(choices, level, size);
    let rounding = rounding(choices);
    let amount = amount(choices, rounding, size.amount_ore);
    let mut world = World::new(level, amount, by_population(), &[]);
    world.recipients = codes.iter().map(|code| recipient(level, *code)).collect();
    if let Some(region) = world
        .recipients
        .iter_mut()
        .find(|it| it.code == code("RVG"))
    {
        region.county = Some(code("98"));
    }
    if choices.once_in(2) {
        world.recipients.reverse();
    }
    let mut keys = keys::Keys {
        choices,
        everyone: &codes,
        amount,
        previous: BTreeMap::new(),
    };
    let key = keys.key(Some(amount), &codes, size.depth);
    world.previous = keys.previous;
    world.agreement.items[0].key = key;
    world.agreement.rounding.rounding = rounding;
    dates(choices, &mut world);
    tables::fill(choices, &mut world, size.people);
    world
}

/// The codes of the level, ascending.
fn codes(choices: &mut Choices<'_>, level: Level, size: Size) -> Vec<Code> {
    let country = choices.once_in(size.country_once_in);
    let count = match level {
        Level::Coordinator => return vec![code("SKR")],
        Level::Municipality if country => 290,
        _ if choices.once_in(200) => 0,
        // Few recipients meet as many rules as many do, and are faster.
        _ if choices.once_in(4) => 1 + choices.below(size.recipients),
        _ => 1 + choices.below(size.recipients.min(4)),
    };
    // Municipalities lie close, so that counties have several; in counties of a real size.
    let step = if level == Level::Municipality { 7 } else { 1 };
    // The code of a region need not be its county's.
    let is_named = level == Level::Region && choices.once_in(20);
    (0..count)
        .map(|at| match level {
            _ if is_named && at + 1 == count => code("RVG"),
            Level::Municipality => code(&format!(
                "{:02}{:02}",
                1 + at / 14,
                10 + at % 14 * step % 90
            )),
            _ => code(&format!("{:02}", 1 + at * 2 % 99)),
        })
        .collect()
}

/// A unit of 1, 100 or 1000 kronor; now and then one öre, or none.
fn rounding(choices: &mut Choices<'_>) -> Rounding {
    let unit = match choices.below(100) {
        98 => 1,
        99 => 0,
        at => [100, 10_000, 100_000][at % 3],
    };
    Rounding {
        method: choices.of(&[
            RoundingMethod::LargestRemainder,
            RoundingMethod::HalfUpResidualToLargest,
        ]),
        unit: Ore::new(unit),
    }
}

/// From one unit to the largest amount, small and large alike often; nearly always whole units.
fn amount(choices: &mut Choices<'_>, rounding: Rounding, highest_ore: i64) -> Ore {
    let unit = rounding.unit.ore().max(1);
    let highest_units = highest_ore / unit;
    let magnitude = match choices.below(15) {
        14 => highest_units,
        power => 10_i64.pow(u32::try_from(power).unwrap_or(0)),
    };
    let units = 1 + choices.up_to(magnitude.min(highest_units) - 1);
    match choices.below(200) {
        198 => Ore::ZERO,
        199 => Ore::new((units * unit).saturating_add(1)),
        _ => Ore::new(units * unit),
    }
}

/// Dates of the agreement: its own, one that another stands in for, or none.
fn dates(choices: &mut Choices<'_>, world: &mut World) {
    let stated = world.agreement.population.take();
    let (date, stand_in) = match choices.below(50) {
        49 => return,
        48 => (MISSING_DATE, None),
        47 => (OTHER_DATE, None),
        at if at % 4 == 3 => (MISSING_DATE, Some(DATE)),
        _ => (DATE, None),
    };
    world.agreement.population = stated.map(|mut stated| {
        (stated.date, stated.stand_in) = (date, stand_in);
        stated
    });
    let ages = &mut world.agreement.ages;
    ages.date = choices.of(&[None, None, Some(DATE), Some(OTHER_DATE)]);
    ages.stand_in = choices.of(&[Some(DATE), None]);
}
