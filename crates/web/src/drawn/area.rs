//! What goes to the place where somebody lives: to the municipality, its region and its county together.

use casework::published::{Published, PublishedAgreement};
use grants::{Code, Fraction, Level, Ore, Recipient};
use jiff::civil::Date;

/// What goes to a county in all: on its own level, to its region and to its municipalities.
pub fn to_county(published: &Published, year: &PublishedAgreement, county: Code) -> Ore {
    let municipalities = published.register().of(Level::Municipality).iter();
    let within = municipalities.filter(|one| one.county == Some(county));
    let to_municipalities = within.map(|one| year.sum_of(Level::Municipality, one.code));
    let others = [Level::Region, Level::County].map(|level| year.sum_of(level, county));
    to_municipalities.chain(others).sum()
}

/// Kronor for each inhabitant of a municipality: what its municipality gets for each, and what region and
/// county get for each of theirs.
pub fn per_inhabitant(
    published: &Published,
    year: &PublishedAgreement,
    date: Date,
    municipality: &Recipient,
) -> Option<Fraction> {
    let county = municipality.county?;
    let code = municipality.code;
    let own = i128::from(published.inhabitants(date, Level::Municipality, code)?);
    let all = i128::from(published.inhabitants(date, Level::County, county)?);
    let to_own = i128::from(year.sum_of(Level::Municipality, code).ore());
    let shared = [Level::Region, Level::County].map(|level| year.sum_of(level, county));
    let to_all = i128::from(shared.into_iter().sum::<Ore>().ore());
    let above = to_own
        .checked_mul(all)?
        .checked_add(to_all.checked_mul(own)?)?;
    let below = own
        .checked_mul(all)?
        .checked_mul(i128::from(Ore::PER_KRONA))?;
    Fraction::new(above, below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counties_together_get_everything_that_is_shared_out_on_the_three_levels() {
        let published = Published::shipped().unwrap();
        for year in published.agreements() {
            let counties = published.register().of(Level::County).iter();
            let by_county: Ore = counties
                .map(|county| to_county(&published, year, county.code))
                .sum();
            let levels = [Level::Region, Level::Municipality, Level::County];
            let by_level: Ore = levels
                .into_iter()
                .map(|level| year.level_total(level))
                .sum();
            assert_eq!(by_county, by_level, "{}", year.agreement.id);
        }
    }

    #[test]
    fn where_one_municipality_is_the_county_its_inhabitants_get_what_goes_to_the_county() {
        let published = Published::shipped().unwrap();
        let year = published.year(2021).unwrap();
        let date = published.inhabitants_on(year).unwrap();
        let gotland = published
            .register()
            .find(Level::Municipality, "0980".parse().unwrap())
            .unwrap();
        let people = published
            .inhabitants(date, Level::Municipality, gotland.code)
            .unwrap();
        let all = to_county(&published, year, "09".parse().unwrap());
        let expected = Fraction::new(i128::from(all.ore()), i128::from(people) * 100);
        assert_eq!(per_inhabitant(&published, year, date, gotland), expected);
    }
}
