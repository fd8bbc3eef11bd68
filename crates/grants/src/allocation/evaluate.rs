//! From a key and figures to exact shares, with the working.

use std::collections::BTreeMap;

use super::working::{Bound, Method, Pot, Working};
use super::{Assumption, Basis, KeyRefusal, Shares, bounds};
use crate::agreement::{Agreement, Item};
use crate::fraction::product;
use crate::key::{DEEPEST_KEY, DistributionKey, Previous};
use crate::{Code, Level, Ore, Recipient};

/// One evaluation of one item's key.
pub(super) struct Evaluation<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) basis: Basis<'a>,
    pub(super) recipients: &'a [Recipient],
    pub(super) assumptions: Vec<Assumption>,
}

/// Which recipients take part, by place.
pub(super) type Who = Vec<bool>;

impl<'a> Evaluation<'a> {
    pub fn new(agreement: &'a Agreement, basis: Basis<'a>, recipients: &'a [Recipient]) -> Self {
        Self {
            agreement,
            basis,
            recipients,
            assumptions: Vec::new(),
        }
    }

    pub fn into_assumptions(self) -> Vec<Assumption> {
        self.assumptions
    }

    pub fn item(&mut self, item: &Item) -> Result<Working, KeyRefusal> {
        if self.recipients.is_empty() {
            return Err(KeyRefusal::NoRecipients { level: item.level });
        }
        // A key that is not wholly known is not applied in part.
        if item.key.all().contains(&&DistributionKey::Unknown) {
            return Err(KeyRefusal::KeyUnknown);
        }
        if item.amount.ore() <= 0 {
            return Err(KeyRefusal::NothingToShare);
        }
        self.key(
            &item.key,
            Pot::whole(item.amount),
            &vec![true; self.recipients.len()],
            1,
        )
    }

    fn key(
        &mut self,
        key: &DistributionKey,
        pot: Pot,
        who: &Who,
        depth: usize,
    ) -> Result<Working, KeyRefusal> {
        if depth > DEEPEST_KEY {
            return Err(KeyRefusal::TooDeep);
        }
        match key {
            DistributionKey::Unknown => Err(KeyRefusal::KeyUnknown),
            DistributionKey::Population { reference_date } => {
                self.population(*reference_date, pot, who)
            }
            DistributionKey::AgeGroup {
                from,
                to,
                reference_date,
            } => self.age_group(*from, *to, *reference_date, pot, who),
            DistributionKey::Equal => self.equal(pot, who),
            DistributionKey::Fixed {
                per_recipient,
                exceptions,
            } => {
                let amounts = self.amounts(Some(*per_recipient), exceptions, who)?;
                stated(pot, amounts, who.clone(), |amounts| Method::Fixed {
                    amounts,
                })
            }
            DistributionKey::Listed { amounts } => {
                let takes_part = self.named(amounts.keys(), who)?;
                let amounts = self.amounts(None, amounts, who)?;
                stated(pot, amounts, takes_part, |amounts| Method::Listed {
                    amounts,
                })
            }
            DistributionKey::FixedThen {
                per_recipient,
                exceptions,
                rest,
            } => {
                let amounts = self.amounts(Some(*per_recipient), exceptions, who)?;
                self.fixed_then(amounts, rest, pot, who, depth)
            }
            DistributionKey::Weighted { parts } => self.weighted(parts, pot, who, depth),
            DistributionKey::Among { qualified, key } => {
                let among = self.named(qualified.iter(), who)?;
                if !among.contains(&true) {
                    return Err(KeyRefusal::NobodyTakesPart);
                }
                let inner = self.key(key, pot, &among, depth + 1)?;
                let count = inner.takes_part.iter().filter(|part| **part).count();
                Ok(over(inner, |inner| Method::Among { count, inner }))
            }
            DistributionKey::Floor { minimum, key } => {
                let inner = self.key(key, pot, who, depth + 1)?;
                let limits = inner
                    .takes_part
                    .iter()
                    .map(|part| part.then_some(*minimum))
                    .collect();
                bounded(inner, limits, Bound::Floor)
            }
            DistributionKey::Cap { maximum, key } => {
                let inner = self.key(key, pot, who, depth + 1)?;
                let limits = inner
                    .takes_part
                    .iter()
                    .map(|part| part.then_some(*maximum))
                    .collect();
                bounded(inner, limits, Bound::Cap)
            }
            DistributionKey::HoldHarmless { previous, key } => {
                let inner = self.key(key, pot, who, depth + 1)?;
                let before = self.previous(previous)?;
                for code in before.keys() {
                    self.place(*code)?;
                }
                let limits = (self.recipients.iter().zip(&inner.takes_part))
                    .map(|(recipient, part)| before.get(&recipient.code).copied().filter(|_| *part))
                    .collect();
                bounded(inner, limits, Bound::HoldHarmless)
            }
        }
    }

    fn equal(&self, pot: Pot, who: &Who) -> Result<Working, KeyRefusal> {
        let count = who.iter().filter(|part| **part).count();
        let level = self
            .recipients
            .first()
            .map_or(Level::Other, |recipient| recipient.level);
        let weights = who.iter().map(|part| i128::from(*part)).collect();
        divided(pot, Method::equal_on(level, count), who, weights)
    }

    fn fixed_then(
        &mut self,
        amounts: Vec<Ore>,
        rest: &DistributionKey,
        pot: Pot,
        who: &Who,
        depth: usize,
    ) -> Result<Working, KeyRefusal> {
        let fixed = Ore::checked_sum(amounts.iter().copied()).ok_or(KeyRefusal::TooLarge)?;
        let left = pot.less(fixed)?;
        if left.numerator < 0 {
            return Err(KeyRefusal::FixedTooMuch { stated: fixed });
        }
        if left.numerator == 0 {
            let method = |amounts| Method::FixedThen {
                amounts,
                fixed,
                rest: None,
            };
            return stated(pot, amounts, who.clone(), method);
        }
        let rest = self.key(rest, left, who, depth + 1)?;
        let mut weights = Vec::with_capacity(amounts.len());
        for (amount, numerator) in amounts.iter().zip(rest.shares.numerators()) {
            let fixed = product(
                product(i128::from(amount.ore()), pot.denominator)?,
                rest.shares.denominator(),
            )?;
            let divided = product(left.numerator, *numerator)?;
            weights.push(fixed.checked_add(divided).ok_or(KeyRefusal::TooLarge)?);
        }
        let takes_part = who.clone();
        let shares = Shares::in_proportion(weights)?
            .ok_or(KeyRefusal::NothingToShare)?
            .reduced();
        let method = Method::FixedThen {
            amounts,
            fixed,
            rest: Some(Box::new(rest)),
        };
        Ok(Working {
            pot,
            method,
            takes_part,
            shares,
        })
    }

    fn weighted(
        &mut self,
        parts: &[(u32, DistributionKey)],
        pot: Pot,
        who: &Who,
        depth: usize,
    ) -> Result<Working, KeyRefusal> {
        let weights: i64 = parts.iter().map(|(weight, _)| i64::from(*weight)).sum();
        if parts.is_empty() || parts.iter().any(|(weight, _)| *weight == 0) {
            return Err(KeyRefusal::NoWeights);
        }
        let mut workings = Vec::with_capacity(parts.len());
        for (weight, key) in parts {
            let part = pot.part(i128::from(*weight), i128::from(weights))?;
            workings.push((*weight, self.key(key, part, who, depth + 1)?));
        }
        let shares: Vec<(u32, &Shares)> = workings
            .iter()
            .map(|(weight, working)| (*weight, &working.shares))
            .collect();
        let shares = Shares::weighted(&shares)?;
        let takes_part = (0..who.len())
            .map(|at| workings.iter().any(|(_, working)| working.takes_part[at]))
            .collect();
        Ok(Working {
            pot,
            method: Method::Weighted {
                parts: workings,
                weights,
            },
            takes_part,
            shares,
        })
    }

    fn previous(&self, previous: &'a Previous) -> Result<&'a BTreeMap<Code, Ore>, KeyRefusal> {
        match previous {
            Previous::Listed(amounts) => Ok(amounts),
            Previous::Item { agreement, item } => {
                let key = (agreement.clone(), item.clone());
                let (agreement, item) = key.clone();
                self.basis
                    .previous
                    .get(&key)
                    .ok_or(KeyRefusal::PreviousMissing { agreement, item })
            }
        }
    }

    /// The stated amount of each who takes part: its own, otherwise the common one.
    fn amounts(
        &self,
        common: Option<Ore>,
        own: &BTreeMap<Code, Ore>,
        who: &Who,
    ) -> Result<Vec<Ore>, KeyRefusal> {
        for code in own.keys() {
            if !who[self.place(*code)?] {
                return Err(KeyRefusal::TakesNoPart { code: *code });
            }
        }
        if own
            .values()
            .chain(&common)
            .any(|amount| *amount < Ore::ZERO)
        {
            return Err(KeyRefusal::StatedBelowZero);
        }
        Ok((self.recipients.iter().zip(who))
            .map(|(recipient, part)| {
                let amount = own.get(&recipient.code).copied().or(common);
                amount.filter(|_| *part).unwrap_or(Ore::ZERO)
            })
            .collect())
    }

    /// Those of these codes that take part.
    fn named<'c>(
        &self,
        codes: impl Iterator<Item = &'c Code>,
        who: &Who,
    ) -> Result<Who, KeyRefusal> {
        let mut named = vec![false; who.len()];
        for code in codes {
            let at = self.place(*code)?;
            named[at] = who[at];
        }
        Ok(named)
    }

    /// The place of a code among the recipients; one that is not on the level is refused.
    fn place(&self, code: Code) -> Result<usize, KeyRefusal> {
        let first = self.recipients.first();
        let level = first.map_or(Level::Other, |recipient| recipient.level);
        self.recipients
            .binary_search_by_key(&code, |recipient| recipient.code)
            .map_err(|_| KeyRefusal::NotOnLevel { code, level })
    }
}

pub(super) fn divided(
    pot: Pot,
    method: Method,
    who: &Who,
    weights: Vec<i128>,
) -> Result<Working, KeyRefusal> {
    let shares = Shares::in_proportion(weights)?.ok_or(KeyRefusal::AllZero)?;
    Ok(Working {
        pot,
        method,
        takes_part: who.clone(),
        shares,
    })
}

/// Stated amounts as shares of the pot they must add up to.
fn stated(
    pot: Pot,
    amounts: Vec<Ore>,
    takes_part: Who,
    method: impl FnOnce(Vec<Ore>) -> Method,
) -> Result<Working, KeyRefusal> {
    let sum = Ore::checked_sum(amounts.iter().copied()).ok_or(KeyRefusal::TooLarge)?;
    if product(i128::from(sum.ore()), pot.denominator)? != pot.numerator {
        return Err(KeyRefusal::StatedSumDiffers {
            stated: sum,
            pot_numerator: pot.numerator,
            pot_denominator: pot.denominator,
        });
    }
    let weights = amounts
        .iter()
        .map(|amount| i128::from(amount.ore()))
        .collect();
    let shares = Shares::in_proportion(weights)?
        .ok_or(KeyRefusal::AllZero)?
        .reduced();
    Ok(Working {
        pot,
        method: method(amounts),
        takes_part,
        shares,
    })
}

/// The same shares under one more key.
fn over(inner: Working, method: impl FnOnce(Box<Working>) -> Method) -> Working {
    let (pot, takes_part, shares) = (inner.pot, inner.takes_part.clone(), inner.shares.clone());
    Working {
        pot,
        method: method(Box::new(inner)),
        takes_part,
        shares,
    }
}

fn bounded(inner: Working, limits: Vec<Option<Ore>>, bound: Bound) -> Result<Working, KeyRefusal> {
    let laid = bounds::lay(inner.pot, &inner.shares, &limits, bound)?;
    let (pot, takes_part) = (inner.pot, inner.takes_part.clone());
    let method = Method::Bounded {
        bound,
        limits,
        held: laid.held,
        rest: laid.rest,
        inner: Box::new(inner),
    };
    Ok(Working {
        pot,
        method,
        takes_part,
        shares: laid.shares,
    })
}
