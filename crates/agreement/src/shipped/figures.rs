//! Population and ages by date. Only the vintages that are asked for are read.

use std::collections::BTreeMap;

use grants::{AgeBand, Ages, Agreement, Code, DistributionKey, Figures, Population};
use jiff::civil::Date;

use super::provenance;

const POPULATION: &str = include_str!("../../../../data/population.csv");
const ONE_YEAR: AgeFile = AgeFile {
    name: "ages-one-year.csv",
    text: include_str!("../../../../data/ages-one-year.csv"),
    in_bands: false,
};
const FIVE_YEAR: AgeFile = AgeFile {
    name: "ages-five-year.csv",
    text: include_str!("../../../../data/ages-five-year.csv"),
    in_bands: true,
};

/// A shipped table of ages: one row per date and county, one column per band.
struct AgeFile {
    name: &'static str,
    text: &'static str,
    /// Whether a band spans more than one year, so that counting a part of it can err.
    in_bands: bool,
}

/// The dates with population, earliest first.
pub fn population_dates() -> Vec<Date> {
    header(POPULATION)
        .skip(1)
        .filter_map(|date| date.parse().ok())
        .collect()
}

/// The dates with ages, earliest first.
pub fn age_dates() -> Vec<Date> {
    let mut dates: Vec<Date> = [ONE_YEAR, FIVE_YEAR]
        .iter()
        .flat_map(AgeFile::dates)
        .collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The population of every municipality on a date, when it is shipped.
pub fn population(date: Date) -> Option<Population> {
    let written = date.to_string();
    let column = header(POPULATION).position(|name| name == written)?;
    let figures = rows(POPULATION)
        .filter_map(|row| {
            let code = row.split(',').next()?.parse().ok()?;
            Some((code, row.split(',').nth(column)?.parse().ok()?))
        })
        .collect();
    Some(Population {
        reference_date: date,
        figures,
        provenance: provenance::of("population.csv"),
    })
}

/// The ages in every county on a date, when they are shipped: by single years where there are such, else by five.
pub fn ages(date: Date) -> Option<Ages> {
    ONE_YEAR.on(date).or_else(|| FIVE_YEAR.on(date))
}

/// Every shipped table.
pub fn figures() -> Figures {
    Figures {
        populations: population_dates()
            .into_iter()
            .filter_map(population)
            .collect(),
        ages: age_dates().into_iter().filter_map(ages).collect(),
    }
}

/// The shipped tables that the keys of an agreement can ask for, stand-ins included.
pub fn figures_for(agreement: &Agreement) -> Figures {
    let (mut population_dates, mut age_dates) = (Vec::new(), Vec::new());
    let stated = agreement.population.as_ref();
    for key in agreement.items.iter().flat_map(|item| item.key.all()) {
        match key {
            DistributionKey::Population { reference_date } => {
                population_dates.extend(reference_date.or(stated.map(|stated| stated.date)));
                population_dates.extend(stated.and_then(|stated| stated.stand_in));
            }
            DistributionKey::AgeGroup { reference_date, .. } => {
                let date = reference_date.or(agreement.ages.date);
                age_dates.extend(date.or(stated.map(|stated| stated.date)));
                age_dates.extend(agreement.ages.stand_in);
            }
            _ => {}
        }
    }
    for dates in [&mut population_dates, &mut age_dates] {
        dates.sort_unstable();
        dates.dedup();
    }
    Figures {
        populations: population_dates
            .into_iter()
            .filter_map(population)
            .collect(),
        ages: age_dates.into_iter().filter_map(ages).collect(),
    }
}

impl AgeFile {
    fn dates(&self) -> Vec<Date> {
        // Rows stand by date, so that a date is new only where it differs from the row before.
        let mut written: Vec<&str> = rows(self.text)
            .filter_map(|row| row.split(',').next())
            .collect();
        written.dedup();
        written
            .into_iter()
            .filter_map(|date| date.parse().ok())
            .collect()
    }

    fn on(&self, date: Date) -> Option<Ages> {
        let bands: Vec<(u8, Option<u8>)> = header(self.text).skip(2).filter_map(band).collect();
        let start = format!("{date},");
        let figures: BTreeMap<Code, Vec<AgeBand>> =
            rows(self.text)
                .filter_map(|row| row.strip_prefix(&start))
                .filter_map(|row| {
                    let (county, counts) = row.split_once(',')?;
                    let counted = bands.iter().zip(counts.split(',')).filter_map(
                        |((from, to), population)| {
                            Some(AgeBand {
                                from: *from,
                                to: *to,
                                population: population.parse().ok()?,
                            })
                        },
                    );
                    Some((county.parse().ok()?, counted.collect()))
                })
                .collect();
        let known_errors = if self.in_bands {
            provenance::band_errors()
        } else {
            Vec::new()
        };
        (!figures.is_empty()).then(|| Ages {
            reference_date: date,
            figures,
            known_errors,
            provenance: provenance::of(self.name),
        })
    }
}

fn header(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().next().unwrap_or_default().split(',')
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().skip(1)
}

/// The ages a column is headed by: `7`, `5-9`, `90+`.
fn band(heading: &str) -> Option<(u8, Option<u8>)> {
    if let Some(from) = heading.strip_suffix('+') {
        return Some((from.parse().ok()?, None));
    }
    let (from, to) = heading.split_once('-').unwrap_or((heading, heading));
    Some((from.parse().ok()?, Some(to.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use grants::Level;
    use jiff::civil::date;

    use super::*;
    use crate::shipped::{find, register};

    #[test]
    fn national_sums_hold() {
        let sum = |year| {
            population(date(year, 12, 31))
                .unwrap()
                .figures
                .values()
                .sum::<i64>()
        };
        assert_eq!(sum(2024), 10_587_710);
        assert_eq!(sum(2020), 10_379_295);
    }

    #[test]
    fn every_vintage_has_every_municipality() {
        assert_eq!(population_dates().len(), 14);
        for date in population_dates() {
            let table = population(date).unwrap();
            let municipalities: Vec<Code> = register()
                .of(Level::Municipality)
                .iter()
                .map(|known| known.code)
                .collect();
            assert_eq!(
                table.figures.keys().copied().collect::<Vec<_>>(),
                municipalities,
                "{date}"
            );
            assert!(table.figures.values().all(|people| *people > 0), "{date}");
        }
    }

    #[test]
    fn ages_add_up_to_the_population_of_each_county() {
        assert_eq!(age_dates().len(), 11);
        for date in age_dates() {
            let (ages, population) = (ages(date).unwrap(), population(date).unwrap());
            assert_eq!(ages.figures.len(), 21, "{date}");
            for (county, bands) in ages.figures {
                let of_county = population
                    .figures
                    .iter()
                    .filter(|(code, _)| code.county() == Some(county));
                let people: i64 = of_county.map(|(_, people)| people).sum();
                assert_eq!(
                    bands.iter().map(|band| band.population).sum::<i64>(),
                    people,
                    "{county} {date}"
                );
            }
        }
    }

    #[test]
    fn single_years_go_before_bands() {
        let both = date(2014, 12, 31);
        assert!(ONE_YEAR.on(both).is_some() && FIVE_YEAR.on(both).is_some());
        let table = ages(both).unwrap();
        assert_eq!(table.figures.values().next().unwrap().len(), 101);
        assert!(table.known_errors.is_empty());
        let bands = ages(date(2020, 12, 31)).unwrap();
        assert_eq!(
            bands.figures.values().next().unwrap().last().unwrap().to,
            None
        );
        assert_eq!(bands.known_errors.len(), 1);
    }

    #[test]
    fn what_is_not_shipped_is_not_made_up() {
        assert_eq!(population(date(2020, 11, 1)), None);
        assert_eq!(ages(date(2024, 12, 31)), None);
    }

    #[test]
    fn only_the_vintages_an_agreement_asks_for_are_read() {
        let agreement = find("psykisk-halsa-2021").unwrap().read().unwrap();
        let figures = figures_for(&agreement);
        let dates: Vec<Date> = figures
            .populations
            .iter()
            .map(|table| table.reference_date)
            .collect();
        assert_eq!(dates, [date(2020, 12, 31)]);
        assert_eq!(figures.ages.len(), 1);
    }

    #[test]
    fn headings_are_ages() {
        assert_eq!(band("7"), Some((7, Some(7))));
        assert_eq!(band("5-9"), Some((5, Some(9))));
        assert_eq!(band("90+"), Some((90, None)));
        assert_eq!(band("county"), None);
    }
}
