//! Which cells of a cube make which figure.

use jiff::civil::Date;

use super::age::Age;
use super::cube::{Category, Cube, strides};
use super::fault::Fault;
use super::import::Reading;
use super::note::Note;
use super::period::{Day, MonthDay, Period};
use super::problem::{Findings, Place, quoted};
use super::purpose::{Purposes, names, whole};
use super::total::total_of;

/// How the cells of a cube are found and added.
pub(crate) struct Plan {
    pub(crate) purposes: Purposes,
    pub(crate) strides: Vec<usize>,
    /// The cell of the measure when every other dimension is at its first category.
    pub(crate) measure: usize,
    pub(crate) measure_code: String,
    /// Where each date starts.
    pub(crate) dates: Vec<(usize, Date)>,
    /// Steps from a place, date and age to the cells that are summed.
    pub(crate) steps: Vec<usize>,
    pub(crate) ages: Ages,
}

/// The categories of the age dimension.
#[derive(Default)]
pub(crate) struct Ages {
    /// The step to the cells of all ages.
    pub(crate) all: Option<usize>,
    /// The bands with the step to each.
    pub(crate) bands: Vec<(Age, usize)>,
}

impl Ages {
    /// Whether the bands together are everybody: from 0, without gap, to an open end.
    pub(crate) fn are_everybody(&self) -> bool {
        let ends = |(age, _): &(Age, usize)| match age {
            Age::Band { from, to } => Some((*from, *to)),
            Age::All => None,
        };
        let Some(bands) = self.bands.iter().map(ends).collect::<Option<Vec<_>>>() else {
            return false;
        };
        let follow = |pair: &[(u8, Option<u8>)]| match pair {
            [(_, Some(to)), (from, _)] => to.checked_add(1) == Some(*from),
            _ => false,
        };
        matches!(bands.first(), Some((0, _)))
            && matches!(bands.last(), Some((_, None)))
            && bands.windows(2).all(follow)
    }
}

impl Plan {
    pub(crate) fn of(cube: &Cube, reading: &Reading<'_>, findings: &mut Findings) -> Option<Self> {
        let purposes = Purposes::of(&cube.dimensions)
            .map_err(|fault| findings.problem(Place::File, fault))
            .ok()?;
        let sizes: Vec<usize> = cube
            .dimensions
            .iter()
            .map(|dimension| dimension.categories.len())
            .collect();
        let strides = strides(&sizes);
        let stride = |at: usize| strides.get(at).copied().unwrap_or_default();

        let (measure, measure_code) = match purposes.measure {
            None => (0, String::new()),
            Some(at) => {
                let categories = &cube.dimensions.get(at)?.categories;
                let chosen = measure(categories, reading.options.contents.as_deref());
                let chosen = chosen
                    .map_err(|fault| findings.problem(Place::File, fault))
                    .ok()?;
                (chosen * stride(at), categories.get(chosen)?.code.clone())
            }
        };
        let dates = dates(
            cube,
            &purposes,
            &measure_code,
            reading.options.day,
            findings,
        );
        let dates = dates
            .into_iter()
            .map(|(at, date)| (at * purposes.time.map_or(0, stride), date))
            .collect();
        let ages = ages(cube, &purposes, purposes.age.map_or(0, stride), findings);

        let mut steps = vec![0];
        for at in &purposes.partitions {
            match whole(cube.dimensions.get(*at)?) {
                Ok(categories) => {
                    steps = steps
                        .iter()
                        .flat_map(|step| {
                            categories
                                .iter()
                                .map(move |category| step + category * stride(*at))
                        })
                        .collect();
                }
                Err(fault) => findings.problem(Place::File, fault),
            }
        }
        Some(Self {
            purposes,
            strides,
            measure,
            measure_code,
            dates,
            steps,
            ages,
        })
    }

    /// How the figures were made, in the file's own codes.
    pub(crate) fn method(&self, cube: &Cube) -> String {
        let mut parts = Vec::new();
        if !self.measure_code.is_empty() {
            parts.push(quoted(&self.measure_code));
        }
        for at in self.purposes.partitions.iter().chain(&self.purposes.age) {
            let Some(dimension) = cube.dimensions.get(*at) else {
                continue;
            };
            let codes: Vec<String> = match total_of(dimension) {
                Some(total) => dimension
                    .categories
                    .get(total)
                    .map(|category| quoted(&category.code))
                    .into_iter()
                    .collect(),
                None => dimension
                    .categories
                    .iter()
                    .map(|category| quoted(&category.code))
                    .collect(),
            };
            let summed = match codes.as_slice() {
                [first, .., last] if codes.len() > 4 => format!("{first}+…+{last}"),
                codes => codes.join("+"),
            };
            parts.push(format!("{} {summed}", quoted(&dimension.id)));
        }
        parts.join("; ")
    }
}

/// The measure asked for; else the only one; else the only one that is known to count people.
fn measure(categories: &[Category], asked: Option<&str>) -> Result<usize, Fault> {
    let choices = || {
        categories
            .iter()
            .map(|category| (quoted(&category.code), quoted(&category.label)))
            .collect()
    };
    if let Some(asked) = asked {
        let found = categories
            .iter()
            .position(|category| category.code == asked);
        return found.ok_or_else(|| Fault::MeasureUnknown {
            asked: quoted(asked),
            choices: choices(),
        });
    }
    if categories.len() == 1 {
        return Ok(0);
    }
    let known: Vec<usize> = (0..categories.len())
        .filter(|at| {
            categories
                .get(*at)
                .is_some_and(|category| MonthDay::of_measure(&category.code).is_some())
        })
        .collect();
    match known.as_slice() {
        [only] => Ok(*only),
        _ => Err(Fault::MeasureChoice { choices: choices() }),
    }
}

/// The dates of the cube, with the place of each in the time dimension.
fn dates(
    cube: &Cube,
    purposes: &Purposes,
    measure: &str,
    given: Option<Day>,
    findings: &mut Findings,
) -> Vec<(usize, Date)> {
    let Some(time) = purposes.time.and_then(|at| cube.dimensions.get(at)) else {
        match given {
            Some(Day::On(date)) => return vec![(0, date)],
            _ => findings.problem(
                Place::File,
                Fault::NoTime {
                    dimensions: names(&cube.dimensions),
                },
            ),
        }
        return Vec::new();
    };
    let periods = &cube.about.reference_periods;
    let in_words = || {
        periods
            .get(measure)
            .or_else(|| periods.get(""))
            .and_then(|words| MonthDay::in_words(words))
    };
    let known = MonthDay::of_measure(measure).or_else(in_words);
    let mut dates = Vec::with_capacity(time.categories.len());
    let mut refused = Vec::new();
    for (at, category) in time.categories.iter().enumerate() {
        let period = Period::read(&category.code).or_else(|| Period::read(&category.label));
        let date = period.ok_or_else(|| Fault::NotADate(quoted(&category.code)));
        match date.and_then(|period| period.date(&category.code, known, given)) {
            Ok(Some(date)) => dates.push((at, date)),
            Ok(None) => findings.note(Note::OtherPeriodsLeftOut),
            Err(fault) => refused.push((quoted(&category.code), fault)),
        }
    }
    // The same cause for every period is one problem.
    if let Some((period, fault)) = refused.into_iter().next() {
        findings.problem(Place::Coordinates(vec![(quoted(&time.id), period)]), fault);
    } else if dates.is_empty() {
        let periods = time
            .categories
            .iter()
            .map(|category| category.code.clone())
            .collect();
        findings.problem(Place::File, Fault::PeriodNotThere { periods });
    }
    dates
}

fn ages(cube: &Cube, purposes: &Purposes, stride: usize, findings: &mut Findings) -> Ages {
    let Some(dimension) = purposes.age.and_then(|at| cube.dimensions.get(at)) else {
        return Ages {
            all: Some(0),
            bands: Vec::new(),
        };
    };
    let total = total_of(dimension);
    let mut ages = Ages {
        all: total.map(|at| at * stride),
        bands: Vec::new(),
    };
    for (at, category) in dimension
        .categories
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != total)
    {
        match Age::read(&category.code).or_else(|| Age::read(&category.label)) {
            Some(age @ Age::Band { .. }) => ages.bands.push((age, at * stride)),
            Some(Age::All) | None => {
                let place =
                    Place::Coordinates(vec![(quoted(&dimension.id), quoted(&category.code))]);
                findings.problem(place, Fault::NotAnAge(quoted(&category.label)));
            }
        }
    }
    ages.bands.sort_unstable();
    if ages.all.is_none() && !ages.are_everybody() {
        findings.note(Note::AgesNotEverybody);
    }
    ages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(bands: &[(u8, Option<u8>)]) -> Ages {
        Ages {
            all: None,
            bands: bands
                .iter()
                .map(|(from, to)| {
                    (
                        Age::Band {
                            from: *from,
                            to: *to,
                        },
                        0,
                    )
                })
                .collect(),
        }
    }

    #[test]
    fn bands_are_everybody_only_from_zero_without_hole_to_an_open_end() {
        assert!(ages(&[(0, Some(4)), (5, Some(9)), (10, None)]).are_everybody());
        assert!(ages(&[(0, None)]).are_everybody());
        assert!(!ages(&[(0, Some(4)), (5, Some(9))]).are_everybody());
        assert!(!ages(&[(0, Some(4)), (6, None)]).are_everybody());
        assert!(!ages(&[(0, Some(4)), (3, None)]).are_everybody());
        assert!(!ages(&[(1, None)]).are_everybody());
        assert!(!ages(&[]).are_everybody());
    }
}
