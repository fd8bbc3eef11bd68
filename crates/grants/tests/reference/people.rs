//! How many people a recipient's figure counts.

use std::collections::BTreeSet;

use grants::{AgeBand, Code, Level};
use jiff::civil::Date;

use super::{Amounts, Exact, Refused, whole, zero};
use crate::builder::World;

/// Inhabitants on the key's date, the agreement's, or the one that stands in.
pub fn inhabitants(
    world: &World,
    own_date: Option<Date>,
    who: &BTreeSet<Code>,
) -> Result<Amounts, Refused> {
    let stated = world.agreement.population.as_ref();
    let date = own_date
        .or(stated.map(|stated| stated.date))
        .ok_or(Refused("no reference date"))?;
    let table = [Some(date), stated.and_then(|stated| stated.stand_in)]
        .into_iter()
        .flatten()
        .find_map(|date| {
            // Of two tables of one date the one added last goes first.
            let mut tables = world.figures.populations.iter().rev();
            tables.find(|table| table.reference_date == date)
        })
        .ok_or(Refused("no population of that date"))?;
    let count = |people: &i64| {
        if *people < 0 {
            Err(Refused("less than nobody"))
        } else {
            Ok(whole(*people))
        }
    };
    let places = table.figures.iter().map(|(code, people)| (*code, people));
    each(world, who, &places.collect::<Vec<_>>(), count)
}

/// People of certain ages, both ends included, on the date for ages.
pub fn of_ages(
    world: &World,
    from: u8,
    to: Option<u8>,
    own_date: Option<Date>,
    who: &BTreeSet<Code>,
) -> Result<Amounts, Refused> {
    let ages = &world.agreement.ages;
    let stated = world.agreement.population.as_ref();
    let date = own_date
        .or(ages.date)
        .or(stated.map(|stated| stated.date))
        .ok_or(Refused("no reference date"))?;
    let table = [Some(date), ages.stand_in]
        .into_iter()
        .flatten()
        .find_map(|date| {
            let mut tables = world.figures.ages.iter().rev();
            tables.find(|table| table.reference_date == date)
        })
        .ok_or(Refused("no ages of that date"))?;
    let places = table.figures.iter().map(|(code, bands)| (*code, bands));
    each(world, who, &places.collect::<Vec<_>>(), |bands| {
        inside(bands, from, to)
    })
}

/// The figure of each who takes part: a region has its county's; a county without a row of its own has the sum of
/// all its municipalities.
fn each<T>(
    world: &World,
    who: &BTreeSet<Code>,
    places: &[(Code, &T)],
    count: impl Fn(&T) -> Result<Exact, Refused>,
) -> Result<Amounts, Refused> {
    let row_of = |place| {
        let mut rows = places.iter();
        rows.find(|(code, _)| *code == place).map(|(_, row)| *row)
    };
    let mut figures = Amounts::new();
    for recipient in &world.recipients {
        if recipient.level != world.item().level || !who.contains(&recipient.code) {
            continue;
        }
        let place = match (recipient.level, recipient.county) {
            (Level::Region | Level::County, Some(county)) => county,
            _ => recipient.code,
        };
        let places_counted = match row_of(place) {
            Some(_) => vec![place],
            None => municipalities_of(world, place),
        };
        if places_counted.is_empty() {
            return Err(Refused("no figure of a recipient"));
        }
        let is_stranger = |code: &Code| {
            let text = code.to_string();
            text.len() == 4 && text.starts_with(place.as_str()) && !places_counted.contains(code)
        };
        if row_of(place).is_none() && places.iter().any(|(code, _)| is_stranger(code)) {
            return Err(Refused("a municipality that nobody knows"));
        }
        let mut figure = zero();
        for place in places_counted {
            let row = row_of(place).ok_or(Refused("no figure of a municipality"))?;
            figure += count(row)?;
        }
        figures.insert(recipient.code, figure);
    }
    Ok(figures)
}

fn municipalities_of(world: &World, county: Code) -> Vec<Code> {
    let level = Level::Municipality;
    (world.recipients.iter())
        .filter(|recipient| recipient.level == level && recipient.county == Some(county))
        .map(|recipient| recipient.code)
        .collect()
}

/// Goes through the ages asked for year by year and takes from each band the share of its years that was asked for.
fn inside(bands: &[AgeBand], from: u8, to: Option<u8>) -> Result<Exact, Refused> {
    if bands.iter().any(|band| band.population < 0) {
        return Err(Refused("less than nobody"));
    }
    // Above the highest age that a band names, an open band holds all years.
    let named = bands.iter().map(|band| band.to.unwrap_or(band.from)).max();
    let last_year = to.unwrap_or(named.unwrap_or(0).max(from));
    let mut years_asked = vec![0_u16; bands.len()];
    for year in from..=last_year {
        let holding: Vec<usize> = (0..bands.len())
            .filter(|at| bands[*at].from <= year && bands[*at].to.is_none_or(|to| year <= to))
            .collect();
        match holding.as_slice() {
            [only] => years_asked[*only] += 1,
            _ => return Err(Refused("an age is in no band, or in two")),
        }
    }
    if to.is_none() && bands.iter().all(|band| band.to.is_some()) {
        return Err(Refused("the highest ages are in no band"));
    }
    let mut people = zero();
    for (band, years_asked) in bands.iter().zip(years_asked) {
        people += match band.to {
            _ if years_asked == 0 => zero(),
            Some(highest) => {
                let years = u16::from(highest) - u16::from(band.from) + 1;
                whole(band.population) * Exact::new(years_asked.into(), years.into())
            }
            // An open band has no last year: it counts whole, or not at all.
            None if to.is_none() && band.from >= from => whole(band.population),
            None => return Err(Refused("the open band is partly inside")),
        };
    }
    Ok(people)
}
