//! Why a recipient gets its amount, line by line, so that it can be redone on paper.
//!
//! The lines are made from the same steps the amount was made from: the
//! headline cannot say one sum and the last line another.

use grants::agreement::SourcePlace;
use grants::allocation::{Allocation, Assumption, Bound, Method, Pot, Working};
use grants::{Fraction, Level, Ore, Recipient, RoundingMethod};

use crate::{Argument, Decimal, Message, Speak, message, terms};

/// The explanation of one amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountExplained {
    /// Id of the item.
    pub item: String,
    /// Who gets how much of what.
    pub headline: Message,
    /// The way there, in order.
    pub lines: Vec<Message>,
    /// Where the item stands.
    pub source: SourcePlace,
    /// What is not sure about the item itself.
    pub of_item: Vec<Message>,
    /// What else was taken for granted, and often is for several items alike.
    pub assumptions: Vec<Message>,
}

/// Explains what a recipient gets of an item; nothing when it is not on the item's level.
pub fn explain(allocation: &Allocation, recipient: &Recipient) -> Option<AmountExplained> {
    let at = allocation.position(recipient.code)?;
    let step = allocation.steps.get(at)?;
    let mut account = Account {
        allocation,
        recipient,
        at,
        lines: Vec::new(),
    };
    account.opening();
    if account.key(&allocation.working, None) {
        account.rounding()?;
    }
    let (of_item, others): (Vec<&Assumption>, Vec<&Assumption>) = allocation
        .assumptions
        .iter()
        .partition(|assumption| assumption.is_of_item());
    let words = |assumptions: &[&Assumption]| assumptions.iter().map(|one| one.message()).collect();
    Some(AmountExplained {
        item: allocation.item.id.clone(),
        headline: message!(
            "explain-headline",
            name = &recipient.name,
            amount = step.amount,
            item = &allocation.item.title
        ),
        lines: account.lines,
        source: allocation.item.source.clone(),
        of_item: words(&of_item),
        assumptions: words(&others),
    })
}

/// The lines being written for one recipient.
struct Account<'a> {
    allocation: &'a Allocation,
    recipient: &'a Recipient,
    at: usize,
    lines: Vec<Message>,
}

impl Account<'_> {
    fn say(&mut self, line: Message) {
        self.lines.push(line);
    }

    fn opening(&mut self) {
        let item = &self.allocation.item;
        if item.level == Level::Coordinator {
            return;
        }
        let count = self.allocation.steps.len();
        self.say(message!(
            "explain-opening",
            amount = item.amount,
            count = count,
            level = item.level,
            key = terms::item_key(item)
        ));
    }

    /// Says how a key makes this recipient's exact amount; `false` when it takes no part, which ends the account.
    fn key(&mut self, working: &Working, named: Option<Message>) -> bool {
        if !working.takes_part.get(self.at).copied().unwrap_or(false) {
            self.say(message!(
                "explain-takes-no-part",
                name = &self.recipient.name
            ));
            return false;
        }
        if let Some(named) = named {
            self.say(named);
        }
        match &working.method {
            Method::Population {
                date,
                figures,
                total,
            } => {
                self.population(working, *date, figures[self.at], *total);
            }
            Method::AgeGroup { .. } => self.age_group(working),
            Method::Equal { count } => self.say(message!(
                "explain-equal",
                pot = pot(working.pot),
                count = *count,
                exact = exact(working, self.at)
            )),
            Method::Alone => self.say(message!(
                "explain-alone",
                name = &self.recipient.name,
                amount = self.allocation.item.amount
            )),
            Method::Fixed { amounts } => {
                self.say(message!(
                    "explain-fixed",
                    name = &self.recipient.name,
                    amount = amounts[self.at]
                ));
            }
            Method::Listed { amounts } => {
                self.say(message!(
                    "explain-listed",
                    name = &self.recipient.name,
                    amount = amounts[self.at]
                ));
            }
            Method::FixedThen {
                amounts,
                fixed,
                rest,
            } => {
                self.fixed_then(working, amounts[self.at], *fixed, rest.as_deref());
            }
            Method::Weighted { parts, weights } => self.weighted(working, parts, *weights),
            Method::Among { count, inner } => {
                self.say(message!(
                    "explain-among",
                    count = *count,
                    name = &self.recipient.name
                ));
                self.key(inner, None);
            }
            Method::Bounded { .. } => self.bounded(working),
        }
        true
    }

    fn population(&mut self, working: &Working, date: jiff::civil::Date, figure: i64, total: i64) {
        self.say(message!(
            "explain-population",
            name = &self.recipient.name,
            figure = figure,
            total = total,
            date = date,
            percent = percent(figure, total)
        ));
        self.divide(working, whole(figure), whole(total));
    }

    fn age_group(&mut self, working: &Working) {
        let Method::AgeGroup {
            from,
            to,
            date,
            figures,
            total,
            scale,
            partly_inside,
        } = &working.method
        else {
            return;
        };
        let people = |number: i64| Decimal {
            number: Fraction::new(i128::from(number), i128::from(*scale))
                .unwrap_or(Fraction::whole(0)),
            decimals: if *scale == 1 { 0 } else { 2 },
            cut: true,
        };
        for part in partly_inside {
            self.say(message!(
                "explain-part-of-band",
                band = terms::ages(part.from, Some(part.to)),
                inside = i64::from(part.inside),
                years = i64::from(part.years()),
                ages = terms::ages(*from, *to)
            ));
        }
        let figure = figures[self.at];
        self.say(message!(
            "explain-ages",
            name = &self.recipient.name,
            figure = people(figure),
            total = people(*total),
            ages = terms::ages(*from, *to),
            date = *date,
            percent = percent(figure, *total)
        ));
        self.divide(working, people(figure), people(*total));
    }

    fn divide(&mut self, working: &Working, figure: Decimal, total: Decimal) {
        self.say(message!(
            "explain-divide",
            pot = pot(working.pot),
            figure = figure,
            total = total,
            exact = exact(working, self.at)
        ));
    }

    fn fixed_then(&mut self, working: &Working, amount: Ore, fixed: Ore, rest: Option<&Working>) {
        self.say(message!(
            "explain-fixed-first",
            name = &self.recipient.name,
            amount = amount,
            fixed = fixed
        ));
        let Some(rest) = rest else { return };
        let heading = message!("explain-rest", pot = pot(rest.pot));
        let part = if self.key(rest, Some(heading)) {
            exact(rest, self.at)
        } else {
            none()
        };
        self.say(message!(
            "explain-together",
            parts = vec![Argument::Money(amount), part],
            exact = exact(working, self.at)
        ));
    }

    fn weighted(&mut self, working: &Working, parts: &[(u32, Working)], weights: i64) {
        let mut sums = Vec::with_capacity(parts.len());
        for (weight, part) in parts {
            let heading = message!(
                "explain-weighted-part",
                weight = *weight,
                weights = weights,
                pot = pot(working.pot),
                part = pot(part.pot)
            );
            sums.push(if self.key(part, Some(heading)) {
                exact(part, self.at)
            } else {
                none()
            });
        }
        self.say(message!(
            "explain-together",
            parts = sums,
            exact = exact(working, self.at)
        ));
    }

    fn bounded(&mut self, working: &Working) {
        let Method::Bounded {
            bound,
            limits,
            held,
            rest,
            inner,
        } = &working.method
        else {
            return;
        };
        if !self.key(inner, None) {
            return;
        }
        let count = held.iter().filter(|held| **held).count();
        let limit = limits[self.at].unwrap_or(Ore::ZERO);
        let (is_held, name) = (held[self.at], &self.recipient.name);
        self.say(match (bound, is_held) {
            (Bound::Floor, true) => message!("explain-floor-held", name = name, limit = limit),
            (Bound::Cap, true) => message!("explain-cap-held", name = name, limit = limit),
            (Bound::HoldHarmless, true) => {
                message!("explain-harmless-held", name = name, limit = limit)
            }
            (_, false) if count == 0 => {
                message!("explain-bound-unused", exact = exact(working, self.at))
            }
            (_, false) => message!(
                "explain-bound-others",
                count = count,
                rest = pot(*rest),
                exact = exact(working, self.at)
            ),
        });
    }

    fn rounding(&mut self) -> Option<()> {
        let step = self.allocation.steps.get(self.at)?;
        let left = self.allocation.units_left();
        let unit = self.allocation.rounding.unit;
        let exact_is_whole = self.allocation.steps.iter().all(|step| step.remainder == 0);
        if exact_is_whole {
            return Some(());
        }
        let kronor = unit == Ore::new(Ore::PER_KRONA);
        let name = &self.recipient.name;
        match self.allocation.rounding.method {
            RoundingMethod::LargestRemainder => {
                self.lines.push(if kronor {
                    message!("explain-floor", floor = step.floor)
                } else {
                    message!("explain-floor-unit", floor = step.floor, unit = unit)
                });
                let left = Ore::new(left * unit.ore());
                self.lines.push(if kronor {
                    message!("explain-left", left = left)
                } else {
                    message!("explain-left-unit", left = left, unit = unit)
                });
                let (rank, amount) = (step.rank, step.amount);
                self.lines.push(if step.amount == step.floor {
                    message!(
                        "explain-rank-does-not",
                        name = name,
                        rank = rank,
                        amount = amount
                    )
                } else {
                    message!(
                        "explain-rank-gets",
                        name = name,
                        rank = rank,
                        unit = unit,
                        amount = amount
                    )
                });
            }
            RoundingMethod::HalfUpResidualToLargest => {
                self.lines.push(message!(
                    "explain-half-up",
                    unit = unit,
                    amount = step.floor
                ));
                let residual = Ore::new(left.abs() * unit.ore());
                let amount = step.amount;
                if step.rank == 1 && left > 0 {
                    self.lines.push(message!(
                        "explain-residual-left",
                        residual = residual,
                        amount = amount
                    ));
                }
                if step.rank == 1 && left < 0 {
                    self.lines.push(message!(
                        "explain-residual-over",
                        residual = residual,
                        amount = amount
                    ));
                }
            }
        }
        Some(())
    }
}

/// The exact amount a key gives a recipient, with two decimals and an ellipsis where more follow.
fn exact(working: &Working, at: usize) -> Argument {
    working.exact(at).map_or_else(none, kronor)
}

fn pot(pot: Pot) -> Argument {
    pot.kronor().map_or_else(none, kronor)
}

fn kronor(number: Fraction) -> Argument {
    let decimals = if number.denominator() == 1 { 0 } else { 2 };
    Argument::Message(message!(
        "exact-kronor",
        number = Decimal {
            number,
            decimals,
            cut: true
        }
    ))
}

fn none() -> Argument {
    Argument::Money(Ore::ZERO)
}

fn whole(number: i64) -> Decimal {
    Decimal {
        number: Fraction::whole(i128::from(number)),
        decimals: 0,
        cut: false,
    }
}

fn percent(part: i64, whole: i64) -> Decimal {
    let number =
        Fraction::new(i128::from(part) * 100, i128::from(whole)).unwrap_or(Fraction::whole(0));
    Decimal {
        number,
        decimals: 3,
        cut: false,
    }
}
