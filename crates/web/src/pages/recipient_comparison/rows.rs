//! One row for each recipient that is compared, in the order that is asked for, and how all of them are spread.

use std::cmp::Ordering;

use casework::recipient_comparison::{Compared, Per, Unit, sizes};
use grants::recipient_comparison::{Rank, Spread};
use grants::{Fraction, Recipient, TooLarge};
use wording::{NameOrder, message};

use super::choice::{Choice, Sorting};
use crate::drawn::said;
use crate::ui::Order;
use crate::{Reader, Refusal};

/// A recipient with its value.
pub struct Row<'a> {
    pub recipient: &'a Recipient,
    pub value: Option<Fraction>,
    pub people: Option<i64>,
    pub rank: Option<Rank>,
    pub own: bool,
}

/// Everybody who is compared.
pub struct Rows<'a> {
    pub all: Vec<Row<'a>>,
    pub spread: Option<Spread>,
    pub decimals: u32,
    /// Whether all who have a value show the same one.
    pub alike: bool,
}

impl Rows<'_> {
    /// How many have no value.
    pub fn missing(&self) -> usize {
        self.all.iter().filter(|row| row.value.is_none()).count()
    }

    /// The one that is pointed out.
    pub fn own(&self) -> Option<&Row<'_>> {
        self.all.iter().find(|row| row.own)
    }

    /// A value as it is shown.
    pub fn said(&self, reader: &Reader, value: Fraction) -> String {
        said::decimals(reader, value, self.decimals)
    }
}

/// A year of one's own against the spread of those it is compared with.
pub struct OfYear {
    pub year: i16,
    pub own: Option<Fraction>,
    pub spread: Option<Spread>,
}

pub fn rows<'r>(reader: &'r Reader, choice: &Choice<'_>) -> Result<Rows<'r>, Refusal> {
    let members = members(reader, choice);
    let measured = choice.year.measured(choice.compared.unit, choice.per);
    let values: Vec<Fraction> = (members.iter())
        .filter_map(|one| measured.get(&one.code).copied())
        .collect();
    let own = choice.own.map(|one| one.code);
    let spread = Spread::of(&values).map_err(too_large)?;
    let decimals = decimals(choice.compared, choice.per, spread.as_ref());
    // Places follow what is shown: amounts in whole kronor differ by fractions of an öre for each inhabitant, and that is no difference.
    let shown = |value: Fraction| value.rounded(decimals).unwrap_or(value);
    let seen: Vec<Fraction> = values.iter().copied().map(shown).collect();
    let mut all: Vec<Row<'_>> = (members.into_iter())
        .map(|recipient| {
            let value = measured.get(&recipient.code).copied();
            Row {
                recipient,
                value,
                people: choice.year.people.get(&recipient.code).copied(),
                rank: value.map(|value| Rank::of(shown(value), &seen)),
                own: own == Some(recipient.code),
            }
        })
        .collect();
    sort(&mut all, choice);
    Ok(Rows {
        all,
        spread,
        decimals,
        alike: matches!(seen.split_first(), Some((first, others))
            if !others.is_empty() && others.iter().all(|one| one == first)),
    })
}

/// One's own and the spread, year by year. The group is that of the year that is shown, so that a line is about the same recipients.
pub fn years(reader: &Reader, choice: &Choice<'_>) -> Result<Vec<OfYear>, Refusal> {
    let members = members(reader, choice);
    let mut all = Vec::new();
    for year in &choice.compared.years {
        let measured = year.measured(choice.compared.unit, choice.per);
        let values: Vec<Fraction> = (members.iter())
            .filter_map(|one| measured.get(&one.code).copied())
            .collect();
        all.push(OfYear {
            year: year.year,
            own: choice.own.and_then(|own| measured.get(&own.code).copied()),
            spread: Spread::of(&values).map_err(too_large)?,
        });
    }
    Ok(all)
}

/// Those that are compared. Of a figure that is told without inhabitants, size is that of the last population there is.
fn members<'r>(reader: &'r Reader, choice: &Choice<'_>) -> Vec<&'r Recipient> {
    let register = reader.published.register().of(choice.level());
    choice.group.members(register, choice.own, || {
        if choice.year.people.is_empty() {
            sizes(&reader.published, choice.level())
        } else {
            choice.year.people.clone()
        }
    })
}

fn too_large(_: TooLarge) -> Refusal {
    Refusal::unprocessable(message!("comparisons-too-large"))
        .hint(message!("comparisons-choose-another-group"))
}

/// How many decimals values are shown with: öre for each inhabitant, a tenth of a percent, and as many as numbers that were answered
/// or measured have, and what lies between them, two at most.
fn decimals(compared: &Compared, per: Per, spread: Option<&Spread>) -> u32 {
    match (compared.unit, per) {
        (Unit::PartOfPeople, Per::Inhabitant) => 1,
        (Unit::Kronor | Unit::Number, Per::Inhabitant) => 2,
        (Unit::Number | Unit::Indicator, Per::Whole) => {
            let values = compared.years.iter().flat_map(|year| year.values.values());
            let between = spread.map(|it| [it.lower_quartile, it.median, it.upper_quartile]);
            let all = values.copied().chain(between.into_iter().flatten());
            let needed = all.map(|value| match value.denominator() {
                1 => 0,
                2 | 5 | 10 => 1,
                _ => 2,
            });
            needed.max().unwrap_or(0)
        }
        _ => 0,
    }
}

/// Rows that are alike stand by name, whatever the order; those without value stand last.
fn sort(rows: &mut [Row<'_>], choice: &Choice<'_>) {
    let names = NameOrder::default();
    let turned = |order: Ordering| match choice.order {
        Order::Ascending => order,
        Order::Descending => order.reverse(),
    };
    rows.sort_by(|one, other| {
        let by_name = names.compare(&one.recipient.name, &other.recipient.name);
        let order = match choice.sorting {
            Sorting::Name => turned(by_name),
            Sorting::Code => turned(one.recipient.code.cmp(&other.recipient.code)),
            Sorting::Value => known(one.value, other.value, turned),
            Sorting::People => known(one.people, other.people, turned),
        };
        order.then(by_name)
    });
}

fn known<T: Ord>(
    one: Option<T>,
    other: Option<T>,
    turned: impl Fn(Ordering) -> Ordering,
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => turned(one.cmp(&other)),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
