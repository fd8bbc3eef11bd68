//! The neutral form of a statistical table: every cell belongs to one category of each dimension.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::limits::{LARGEST_CUBE_CELLS, MOST_DIMENSIONS};

/// What a file says a dimension is for. Most say it for some dimensions only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// When.
    Time,
    /// Where.
    Geography,
    /// What was counted.
    Measure,
}

/// One category of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its code: `0114`, `tot`, `BE0101N1`.
    pub code: String,
    /// What people call it; the code when the file has no label.
    pub label: String,
}

/// One dimension of a cube.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its code: `Region`.
    pub id: String,
    /// What people call it; the code when the file has no label.
    pub label: String,
    /// What the file says it is for.
    pub role: Option<Role>,
    /// The code of the category that the file says stands for all of them.
    pub total: Option<String>,
    /// Whether the file says that a selection may leave the dimension out.
    pub may_be_left_out: bool,
    /// Its categories, in the order of the cells.
    pub categories: Vec<Category>,
}

/// What a file says about itself, each empty when it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The title.
    pub title: String,
    /// Who made the figures.
    pub source: String,
    /// When they were last changed, as the file writes it.
    pub updated: String,
    /// The id of the table.
    pub table: String,
    /// Which day the figures describe, in words, by the code of the measure; the
    /// empty code stands for every measure.
    pub reference_periods: BTreeMap<String, String>,
}

/// What is said about cells beside their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nothing.
    #[default]
    None,
    /// The same about every cell.
    Every(String),
    /// Something about these cells, counted row-major from 0.
    Each(BTreeMap<usize, String>),
}

impl Status {
    /// What is said about this cell.
    pub fn of(&self, cell: usize) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Every(text) => Some(text),
            Self::Each(texts) => texts.get(&cell).map(String::as_str),
        }
    }
}

/// A statistical table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cube {
    /// What the file says about itself.
    pub about: About,
    /// The dimensions; the last one varies fastest.
    pub dimensions: Vec<Dimension>,
    /// One number per cell, row-major; `None` where the file has none.
    pub values: Vec<Option<i64>>,
    /// What is said about the cells.
    pub status: Status,
}

/// The categories a cell belongs to: pairs of dimension and category.
pub fn coordinates(dimensions: &[Dimension], cell: usize) -> Vec<(String, String)> {
    let mut rest = cell;
    let mut pairs: Vec<(String, String)> = dimensions
        .iter()
        .rev()
        .filter_map(|dimension| {
            let at = rest.checked_rem(dimension.categories.len())?;
            rest /= dimension.categories.len();
            Some((
                dimension.id.clone(),
                dimension.categories.get(at)?.code.clone(),
            ))
        })
        .collect();
    pairs.reverse();
    pairs
}

/// How many cells dimensions of these sizes make, when that is not too many.
pub(crate) fn cells(sizes: &[usize]) -> Result<usize, Fault> {
    if sizes.len() > MOST_DIMENSIONS {
        return Err(Fault::TooManyDimensions {
            found: sizes.len(),
            limit: MOST_DIMENSIONS,
        });
    }
    sizes
        .iter()
        .try_fold(1_usize, |cells, size| cells.checked_mul(*size))
        .filter(|cells| *cells <= LARGEST_CUBE_CELLS)
        .ok_or(Fault::CubeTooLarge(LARGEST_CUBE_CELLS))
}

/// By how many cells a step in each dimension moves.
pub(crate) fn strides(sizes: &[usize]) -> Vec<usize> {
    let mut strides = vec![1_usize; sizes.len()];
    for at in (1..sizes.len()).rev() {
        strides[at - 1] = strides[at].saturating_mul(sizes[at]);
    }
    strides
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_whose_product_overflows_are_refused() {
        assert_eq!(cells(&[2, 3, 4]), Ok(24));
        assert_eq!(cells(&[]), Ok(1));
        assert_eq!(
            cells(&[usize::MAX, 3]),
            Err(Fault::CubeTooLarge(LARGEST_CUBE_CELLS))
        );
        assert_eq!(
            cells(&[LARGEST_CUBE_CELLS, 2]),
            Err(Fault::CubeTooLarge(LARGEST_CUBE_CELLS))
        );
        assert!(cells(&[1; 17]).is_err());
    }

    #[test]
    fn the_last_dimension_varies_fastest() {
        assert_eq!(strides(&[2, 3, 4]), [12, 4, 1]);
        assert_eq!(strides(&[]), Vec::<usize>::new());
    }
}
