//! A template held against every agreement year that is published.

use super::facts;
use super::problem::Problem;
use super::template::{Source, fill};
use crate::published::Published;

/// Everything that is wrong with a template, each with the years it concerns; nothing when it fits them all.
pub fn all(source: Source<'_>, published: &Published) -> Vec<Problem> {
    let mut all: Vec<Problem> = Vec::new();
    for year in published.agreements() {
        let Err(problems) = fill(source, &facts::of(year)) else {
            continue;
        };
        for problem in problems {
            match all.iter_mut().find(|known| known.is_same(&problem)) {
                Some(known) => known.years.push(year.agreement.year),
                None => all.push(Problem {
                    years: vec![year.agreement.year],
                    ..problem
                }),
            }
        }
    }
    let whole = published.agreements().len();
    for problem in &mut all {
        // What is wrong every year is wrong with the template and not with any year.
        if problem.years.len() == whole {
            problem.years.clear();
        }
    }
    all.sort();
    all
}
