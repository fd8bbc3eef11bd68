//! Indicators that others publish, as figures: their values as they were told, nothing made of them here.

use std::collections::BTreeMap;

use grants::Level;
use wording::message;

use super::{Compared, ComparisonError, Figure, LEVELS, Unit, Year};
use crate::Casework;
use crate::indicator::IndicatorError;

impl Casework {
    /// An indicator on every level that has values, in the order levels are offered; nothing when it was never imported.
    pub async fn compared_indicator(&self, id: &str) -> Result<Vec<Compared>, ComparisonError> {
        let found = match self.indicator(id).await {
            Ok(found) => found,
            Err(IndicatorError::Store(error)) => return Err(error.into()),
            Err(_) => return Err(ComparisonError::Broken(id.to_owned())),
        };
        let Some((series, values)) = found else {
            return Ok(Vec::new());
        };
        let mut by_level: BTreeMap<Level, BTreeMap<i16, Year>> = BTreeMap::new();
        for ((level, code, year), value) in values {
            let years = by_level.entry(level).or_default();
            let of_year = years.entry(year).or_insert_with(|| Year {
                year,
                ..Year::default()
            });
            of_year.values.insert(code, value);
        }
        let compared = |level: Level| {
            let years = by_level.remove(&level)?;
            Some(Compared {
                figure: Figure::Indicator(series.indicator_id.clone()),
                level,
                unit: Unit::Indicator,
                title: message!("comparisons-figure-indicator", title = &series.title),
                source: message!(
                    "comparisons-source-kolada",
                    id = &series.indicator_id,
                    date = wording::stockholm(series.retrieved_at).date(),
                    description = &series.description
                ),
                years: years.into_values().collect(),
                untold: Vec::new(),
            })
        };
        Ok(LEVELS.into_iter().filter_map(compared).collect())
    }
}
