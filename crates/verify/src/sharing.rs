//! Sharing an amount by a key: the exact kronor of each recipient, before rounding.

use std::collections::{BTreeMap, BTreeSet};

use crate::age_bands::{self, AgeInterval};
use crate::agreement::{Agreement, Item};
use crate::bounds::{Bound, within_bounds};
use crate::date::Date;
use crate::exact::{Exact, divided, sum, whole, zero};
use crate::figures::{Figures, Kind, Vintage};
use crate::key::{Basis, Before, Key};
use crate::previous::Previous;
use crate::recipients::{Level, Recipients, is_municipality_code};
use crate::refusal::{FigureProblem, Refusal};

/// Exact kronor by code, of those who take part.
pub type Amounts = BTreeMap<String, Exact>;

/// What a key can draw on besides itself.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Reference dates.
    pub agreement: &'a Agreement,
    /// Who takes part.
    pub recipients: &'a Recipients,
    /// How many people there are.
    pub figures: &'a Figures,
    /// What was given before.
    pub previous: &'a Previous,
}

/// The exact kronor of every recipient of the level; those who do not take part have 0.
pub fn share_item(item: &Item, level: Level, facts: Facts<'_>) -> Result<Amounts, Refusal> {
    if item.amount == 0 {
        return Err(Refusal::AmountIsZero);
    }
    let everyone: BTreeSet<String> = facts.recipients.codes(level).map(str::to_owned).collect();
    let mut amounts: Amounts = everyone.iter().map(|code| (code.clone(), zero())).collect();
    amounts.extend(Sharing { level, facts }.share(&item.key, &whole(item.amount), &everyone)?);
    Ok(amounts)
}

/// The vintage that figures of this basis come from: the key's own date or the agreement's, or else the stand-in.
pub fn vintage(
    basis: &Basis,
    agreement: &Agreement,
    figures: &Figures,
) -> Result<Vintage, Refusal> {
    let asked = asked_vintage(basis, agreement)?;
    if figures.has(&asked) {
        return Ok(asked);
    }
    let stand_in = agreement.dates(asked.kind).stand_in.map(|date| Vintage {
        date,
        ..asked.clone()
    });
    stand_in
        .filter(|vintage| figures.has(vintage))
        .ok_or(Refusal::NoFigures(asked))
}

/// The vintage that the agreement asks for.
pub fn asked_vintage(basis: &Basis, agreement: &Agreement) -> Result<Vintage, Refusal> {
    let (kind, own_date): (Kind, &Option<Date>) = match basis {
        Basis::Population(date) => (Kind::Population, date),
        Basis::Ages(_, date) => (Kind::Ages, date),
    };
    let date = own_date
        .clone()
        .or_else(|| agreement.dates(kind).reference)
        .ok_or(Refusal::NoReferenceDate(kind))?;
    Ok(Vintage { kind, date })
}

/// Sharing among recipients of one level.
struct Sharing<'a> {
    level: Level,
    facts: Facts<'a>,
}

impl Sharing<'_> {
    /// Shares `amount` kronor by `key` among those who take part. Only they are in the answer.
    fn share(
        &self,
        key: &Key,
        amount: &Exact,
        taking_part: &BTreeSet<String>,
    ) -> Result<Amounts, Refusal> {
        if taking_part.is_empty() {
            return Err(Refusal::NobodyTakesPart);
        }
        match key {
            Key::Figures(basis) => in_proportion(amount, &self.people(basis, taking_part)?),
            Key::Equal => in_proportion(
                amount,
                &taking_part
                    .iter()
                    .map(|code| (code.clone(), whole(1)))
                    .collect(),
            ),
            Key::Fixed {
                each,
                exceptions,
                rest,
            } => self.fixed(amount, *each, exceptions, rest.as_deref(), taking_part),
            Key::Listed(listed) => {
                self.refuse_strangers(listed.keys())?;
                if let Some(code) = listed.keys().find(|code| !taking_part.contains(*code)) {
                    return Err(Refusal::NotTakingPart(code.clone()));
                }
                // Who is not listed takes no part.
                self.fixed(amount, 0, listed, None, &listed.keys().cloned().collect())
            }
            Key::Weighted(parts) => self.weighted(amount, parts, taking_part),
            Key::Among(codes, key) => {
                self.refuse_strangers(codes)?;
                self.share(
                    key,
                    amount,
                    &taking_part.intersection(codes).cloned().collect(),
                )
            }
            Key::Floor(floor, key) => {
                self.bounded(amount, key, taking_part, Bound::AtLeast, |_| Some(*floor))
            }
            Key::Cap(cap, key) => {
                self.bounded(amount, key, taking_part, Bound::AtMost, |_| Some(*cap))
            }
            Key::HoldHarmless(before, key) => {
                let before = self.amounts_before(before)?;
                self.refuse_strangers(before.keys())?;
                self.bounded(amount, key, taking_part, Bound::AtLeast, |code| {
                    before.get(code).copied()
                })
            }
            // An item with such a key is not shared out; see `Item::shared_among`.
            Key::Unknown => Err(Refusal::NothingToShareBy),
        }
    }

    /// Refuses codes that are no recipients of the level.
    fn refuse_strangers<'c>(
        &self,
        codes: impl IntoIterator<Item = &'c String>,
    ) -> Result<(), Refusal> {
        match codes
            .into_iter()
            .find(|code| self.facts.recipients.find(self.level, code).is_none())
        {
            Some(stranger) => Err(Refusal::NotTakingPart(stranger.clone())),
            None => Ok(()),
        }
    }

    /// So much to each, with exceptions; the rest by its key. Without a rest it must add up to the amount.
    fn fixed(
        &self,
        amount: &Exact,
        each: u64,
        exceptions: &BTreeMap<String, u64>,
        rest: Option<&Key>,
        taking_part: &BTreeSet<String>,
    ) -> Result<Amounts, Refusal> {
        if let Some(stranger) = exceptions.keys().find(|code| !taking_part.contains(*code)) {
            return Err(Refusal::NotTakingPart(stranger.clone()));
        }
        let kronor = |code: &String| whole(exceptions.get(code).copied().unwrap_or(each));
        let mut amounts: Amounts = taking_part
            .iter()
            .map(|code| (code.clone(), kronor(code)))
            .collect();
        let stated = sum(amounts.values());
        match rest {
            // Without a rest, or when nothing is left for it to share.
            _ if stated == *amount => Ok(amounts),
            Some(rest) if stated < *amount => {
                add(
                    &mut amounts,
                    self.share(rest, &(amount - stated), taking_part)?,
                );
                Ok(amounts)
            }
            _ => Err(Refusal::DoesNotAddUp {
                stated: stated.to_integer(),
                amount: amount.clone(),
            }),
        }
    }

    /// Splits the amount by weight; whoever takes part in any of the keys takes part.
    fn weighted(
        &self,
        amount: &Exact,
        parts: &[(u64, Key)],
        taking_part: &BTreeSet<String>,
    ) -> Result<Amounts, Refusal> {
        let total = parts
            .iter()
            .fold(zero(), |total, (weight, _)| total + whole(*weight));
        let mut amounts = Amounts::new();
        for (weight, key) in parts {
            let share = divided(&whole(*weight), &total).ok_or(Refusal::NothingToShareBy)?;
            add(
                &mut amounts,
                self.share(key, &(amount * share), taking_part)?,
            );
        }
        Ok(amounts)
    }

    /// Shares by the inner key and then holds the bound for those who take part in it.
    fn bounded(
        &self,
        amount: &Exact,
        key: &Key,
        taking_part: &BTreeSet<String>,
        bound: Bound,
        limit: impl Fn(&str) -> Option<u64>,
    ) -> Result<Amounts, Refusal> {
        let inner = self.share(key, amount, taking_part)?;
        let limits = inner
            .keys()
            .filter_map(|code| Some((code.clone(), whole(limit(code)?))))
            .collect();
        within_bounds(amount, &inner, bound, &limits)
    }

    /// What recipients got before, in kronor.
    fn amounts_before<'k>(
        &'k self,
        before: &'k Before,
    ) -> Result<&'k BTreeMap<String, u64>, Refusal> {
        match before {
            Before::Given(amounts) => Ok(amounts),
            Before::Reference(reference) => {
                let amounts = self.facts.previous.amounts(reference);
                amounts.ok_or_else(|| Refusal::NoPreviousAmounts(reference.clone()))
            }
        }
    }

    /// How many people of the basis each of those who take part has.
    fn people(&self, basis: &Basis, taking_part: &BTreeSet<String>) -> Result<Amounts, Refusal> {
        let vintage = vintage(basis, self.facts.agreement, self.facts.figures)?;
        let interval = match basis {
            Basis::Population(_) => &AgeInterval::ALL,
            Basis::Ages(interval, _) => interval,
        };
        let of = |code: &String| Ok((code.clone(), self.people_of(code, &vintage, interval)?));
        taking_part.iter().map(of).collect()
    }

    /// How many people a recipient has: a municipality its own, everyone else those of its county.
    fn people_of(
        &self,
        code: &str,
        vintage: &Vintage,
        interval: &AgeInterval,
    ) -> Result<Exact, Refusal> {
        let own_or_county = match (self.level, self.facts.recipients.find(self.level, code)) {
            (Level::Region | Level::County, Some(recipient)) => recipient.county.as_str(),
            _ => code,
        };
        match self.counted(own_or_county, vintage, interval)? {
            Some(people) => Ok(people),
            None => self.people_of_municipalities(own_or_county, vintage, interval),
        }
    }

    /// The sum of a county's municipalities, none of which may be missing.
    fn people_of_municipalities(
        &self,
        county: &str,
        vintage: &Vintage,
        interval: &AgeInterval,
    ) -> Result<Exact, Refusal> {
        let refuse =
            |code: &str, problem| Refusal::Figure(vintage.clone(), code.to_owned(), problem);
        let no_figure = || refuse(county, FigureProblem::Missing);
        let municipalities = self.facts.figures.municipalities_of(vintage, county);
        if is_municipality_code(county) || municipalities.is_empty() {
            return Err(no_figure());
        }
        let known = self.facts.recipients.codes(Level::Municipality);
        if let Some(missing) = known
            .filter(|code| code.starts_with(county))
            .find(|code| !municipalities.contains(code))
        {
            return Err(refuse(missing, FigureProblem::MunicipalityMissing));
        }
        let mut people = zero();
        for municipality in municipalities {
            people += self
                .counted(municipality, vintage, interval)?
                .ok_or_else(no_figure)?;
        }
        Ok(people)
    }

    /// The people counted in an area's own rows, when it has any.
    fn counted(
        &self,
        area: &str,
        vintage: &Vintage,
        interval: &AgeInterval,
    ) -> Result<Option<Exact>, Refusal> {
        let Some(bands) = self.facts.figures.bands(vintage, area) else {
            return Ok(None);
        };
        let refuse = |problem| {
            Refusal::Figure(
                vintage.clone(),
                area.to_owned(),
                FigureProblem::Count(problem),
            )
        };
        age_bands::count(bands, interval).map(Some).map_err(refuse)
    }
}

/// Shares `amount` kronor in proportion to the figures.
fn in_proportion(amount: &Exact, figures: &Amounts) -> Result<Amounts, Refusal> {
    let total = sum(figures.values());
    let mut amounts = Amounts::new();
    for (code, figure) in figures {
        let share = divided(figure, &total).ok_or(Refusal::NothingToShareBy)?;
        amounts.insert(code.clone(), amount * share);
    }
    Ok(amounts)
}

/// Adds what each gets by one part to what it has.
fn add(amounts: &mut Amounts, part: Amounts) {
    for (code, kronor) in part {
        *amounts.entry(code).or_insert_with(zero) += kronor;
    }
}
