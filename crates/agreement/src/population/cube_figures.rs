//! From a cube to figures of people per place, date and age.

use super::age::Age;
use super::cube::Cube;
use super::cube_plan::Plan;
use super::fault::Fault;
use super::figure::{At, Figure};
use super::import::Reading;
use super::note::Note;
use super::problem::{Findings, Place, quoted};
use super::region;

/// Reads the figures of a cube; what is wrong goes to the findings.
pub(crate) fn figures(cube: &Cube, part: usize, reading: &mut Reading<'_>) -> Vec<Figure> {
    let mut findings = Findings::default();
    let plan = Plan::of(cube, reading, &mut findings);
    let mut figures = Vec::new();
    if let Some(plan) = plan.filter(|_| findings.is_clean()) {
        reading.method(plan.method(cube));
        plan.read(cube, part, reading, &mut findings, &mut figures);
    }
    reading.findings.absorb(findings);
    figures
}

impl Plan {
    fn read(
        &self,
        cube: &Cube,
        part: usize,
        reading: &Reading<'_>,
        findings: &mut Findings,
        figures: &mut Vec<Figure>,
    ) {
        let Some(regions) = cube.dimensions.get(self.purposes.region) else {
            return;
        };
        let stride = self
            .strides
            .get(self.purposes.region)
            .copied()
            .unwrap_or_default();
        for (at, category) in regions.categories.iter().enumerate() {
            let found = region::find(&category.code, &category.label, reading.register);
            for (date_start, date) in &self.dates {
                let start = self.measure + at * stride + date_start;
                match &found {
                    Ok(region) => {
                        let mut of = OfOne {
                            plan: self,
                            cube,
                            start,
                            partial: reading.options.partial,
                            findings: &mut *findings,
                        };
                        figures.extend(of.figures().into_iter().map(|(age, population)| Figure {
                            date: *date,
                            region: *region,
                            age,
                            population,
                            at: At::Cube(part),
                        }));
                    }
                    // A place without people is a name from another year and changes nothing.
                    Err(_) if self.is_empty(cube, start) => {
                        findings.note(Note::CodeWithoutPeople(quoted(&category.code)));
                    }
                    Err(unknown) => {
                        let place =
                            Place::Coordinates(vec![(quoted(&regions.id), quoted(&category.code))]);
                        findings.problem_made(|| (place, unknown.fault(reading.register)));
                        break;
                    }
                }
            }
        }
    }

    fn is_empty(&self, cube: &Cube, start: usize) -> bool {
        let all = [self.ages.all]
            .into_iter()
            .flatten()
            .chain(self.ages.bands.iter().map(|(_, step)| *step));
        all.flat_map(|age| self.steps.iter().map(move |step| start + age + step))
            .all(|cell| matches!(cube.values.get(cell), None | Some(None | Some(0))))
    }
}

/// The figures of one place and date.
struct OfOne<'o> {
    plan: &'o Plan,
    cube: &'o Cube,
    start: usize,
    partial: bool,
    findings: &'o mut Findings,
}

impl OfOne<'_> {
    fn figures(&mut self) -> Vec<(Age, i64)> {
        let bands: Vec<(Age, Option<i64>)> = self
            .plan
            .ages
            .bands
            .iter()
            .map(|(age, step)| (*age, self.sum(*step)))
            .collect();
        let all = match self.plan.ages.all {
            Some(step) => self.sum(step),
            None if self.plan.ages.are_everybody() => self.added(&bands),
            None => None,
        };
        let bands = bands
            .into_iter()
            .filter_map(|(age, population)| Some((age, population?)));
        all.map(|population| (Age::All, population))
            .into_iter()
            .chain(bands)
            .collect()
    }

    /// The sum over the partitions; none when a cell has no number, which is a
    /// problem unless the table may have holes.
    fn sum(&mut self, age: usize) -> Option<i64> {
        let mut sum = Some(0_i64);
        for step in &self.plan.steps {
            let cell = self.start + age + step;
            let value = self.cube.values.get(cell).copied().flatten();
            match value {
                Some(value) if value < 0 => self.problem(cell, Fault::Negative(value.to_string())),
                None if self.partial => self.findings.note(Note::HolesLeftOut),
                None => self.problem(cell, Fault::FigureMissing),
                Some(_) => {}
            }
            let next = sum
                .zip(value.filter(|value| *value >= 0))
                .map(|(sum, value)| sum.checked_add(value));
            if next == Some(None) {
                self.problem(cell, Fault::SumTooLarge);
            }
            sum = next.flatten();
        }
        sum
    }

    fn added(&mut self, bands: &[(Age, Option<i64>)]) -> Option<i64> {
        let mut sum = 0_i64;
        for (_, population) in bands {
            let Some(next) = sum.checked_add((*population)?) else {
                self.problem(self.start, Fault::SumTooLarge);
                return None;
            };
            sum = next;
        }
        Some(sum)
    }

    fn problem(&mut self, cell: usize, fault: Fault) {
        let place = || Place::in_cube(&self.cube.dimensions, cell);
        self.findings.problem_made(|| (place(), fault));
    }
}
