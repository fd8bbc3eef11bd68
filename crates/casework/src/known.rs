//! How much the sources tell of what a level gets in a year.

use grants::Level;
use grants::agreement::Agreement;
use grants::allocation::Distribution;

/// How much the sources tell of what a level gets in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Every amount.
    Whole,
    /// Some amounts: a sum of them is at least what was given.
    Partly,
    /// That there is money, but not who gets it.
    Nothing,
    /// That there is no money for the level.
    NoMoney,
}

impl Known {
    /// Whether there are amounts to show.
    pub fn has_amounts(self) -> bool {
        matches!(self, Self::Whole | Self::Partly)
    }

    /// What is known of several levels together.
    pub fn together(levels: &[Self]) -> Self {
        let amounts = levels.iter().any(|one| one.has_amounts());
        let untold = levels
            .iter()
            .any(|one| matches!(one, Self::Partly | Self::Nothing));
        Self::of(amounts, untold)
    }

    /// What is known of a level in a year.
    pub fn of_level(agreement: &Agreement, distribution: &Distribution, level: Level) -> Self {
        let amounts = (distribution.allocations.iter()).any(|one| one.item.level == level);
        let may_be_of_level =
            |item: Level| item == level || (item == Level::Other && level != Level::Coordinator);
        let not_shared = (agreement.items.iter())
            .any(|item| may_be_of_level(item.level) && distribution.not_shared.contains(&item.id));
        let not_listed =
            (agreement.groups.iter()).any(|group| !group.complete && group.levels.contains(&level));
        Self::of(amounts, not_shared || not_listed)
    }

    fn of(amounts: bool, untold: bool) -> Self {
        match (amounts, untold) {
            (true, false) => Self::Whole,
            (true, true) => Self::Partly,
            (false, true) => Self::Nothing,
            (false, false) => Self::NoMoney,
        }
    }
}
