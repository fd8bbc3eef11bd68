//! What an expression is worth, given answers and facts. What is not known makes what depends on it unknown, and nothing else:
//! a check that cannot be told is not broken.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::Fact;
use super::address::Address;
use super::answers::Sheet;
use super::expression::{Expression, Function, Operator};
use super::value::{Answer, decimal};
use crate::Fraction;

/// Ten-thousandths in one.
const SCALE: i128 = 10_000;
/// Öre in a krona, as a denominator.
const ORE: i128 = 100;

/// What an expression is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// A number, exact.
    Number(Fraction),
    /// A text, or the name of a choice.
    Text(String),
    /// Whether something holds.
    Flag(bool),
    /// A day.
    Day(Date),
    /// The names of several choices.
    Words(Vec<String>),
}

impl Worth {
    /// As an answer is written; nothing when no answer is written so.
    pub fn written(&self) -> Option<String> {
        Some(match self {
            Self::Number(number) => {
                let scaled = number.checked_mul(Fraction::whole(SCALE))?;
                if scaled.denominator() != 1 {
                    return None;
                }
                decimal(scaled.numerator())
            }
            Self::Text(text) => text.clone(),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            Self::Day(day) => day.to_string(),
            Self::Words(words) => words.join(" "),
        })
    }

    fn of(answer: &Answer) -> Option<Self> {
        Some(match answer {
            Answer::Kronor(kronor) => Self::Number(Fraction::whole(i128::from(*kronor))),
            Answer::Number(ten_thousandths) => {
                Self::Number(Fraction::new(*ten_thousandths, SCALE)?)
            }
            Answer::Date(day) => Self::Day(*day),
            Answer::YesNo(yes) => Self::Flag(*yes),
            Answer::One(name) => Self::Text(name.clone()),
            Answer::Several(names) | Answer::Files(names) => Self::Words(names.clone()),
            Answer::Text(text) => Self::Text(text.clone()),
        })
    }
}

/// Where an expression is worked out.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s, 'a> {
    pub sheet: &'s Sheet<'a>,
    /// The item the section is asked about.
    pub item: Option<&'s str>,
    /// The answer that is checked.
    pub this: Option<&'s Address>,
}

/// What an expression is worth; nothing when it cannot be told, or does not fit in exact arithmetic.
pub(super) fn evaluate(expression: &Expression, scope: &Scope<'_, '_>) -> Option<Worth> {
    match expression {
        Expression::Number(ten_thousandths) => {
            Fraction::new(*ten_thousandths, SCALE).map(Worth::Number)
        }
        Expression::Text(text) => Some(Worth::Text(text.clone())),
        Expression::This => scope.sheet.answer(scope.this?).and_then(Worth::of),
        Expression::Answer(name) => named(name, scope),
        Expression::Negative(inner) => match evaluate(inner, scope)? {
            Worth::Number(number) => minus(Fraction::whole(0), number).map(Worth::Number),
            _ => None,
        },
        Expression::Two(one, operator, other) => two(one, *operator, other, scope),
        Expression::Call(function, arguments) => call(*function, arguments, scope),
    }
}

fn named(name: &str, scope: &Scope<'_, '_>) -> Option<Worth> {
    if let Some(fact) = Fact::from_name(name) {
        let facts = scope.sheet.facts;
        let number = if fact.by_item() {
            let ore = facts.amount_of(fact, scope.item)?;
            Fraction::new(i128::from(ore.ore()), ORE)?
        } else {
            Fraction::whole(i128::from(facts.number_of(fact)?))
        };
        return Some(Worth::Number(number));
    }
    let (section, question) = scope.sheet.set.find(name)?;
    let item = scope.item.filter(|_| section.repeated.by_item());
    let address = Address::of(&question.name).about(item);
    scope.sheet.answer(&address).and_then(Worth::of)
}

fn two(
    one: &Expression,
    operator: Operator,
    other: &Expression,
    scope: &Scope<'_, '_>,
) -> Option<Worth> {
    let flag = |expression: &Expression| match evaluate(expression, scope) {
        Some(Worth::Flag(flag)) => Some(flag),
        _ => None,
    };
    match operator {
        // One that is known is enough where the other cannot change it.
        Operator::And => match (flag(one), flag(other)) {
            (Some(false), _) | (_, Some(false)) => Some(Worth::Flag(false)),
            (Some(true), Some(true)) => Some(Worth::Flag(true)),
            _ => None,
        },
        Operator::Or => match (flag(one), flag(other)) {
            (Some(true), _) | (_, Some(true)) => Some(Worth::Flag(true)),
            (Some(false), Some(false)) => Some(Worth::Flag(false)),
            _ => None,
        },
        Operator::Equal | Operator::NotEqual if is_nothing(one) || is_nothing(other) => {
            let asked = if is_nothing(one) { other } else { one };
            let unanswered = evaluate(asked, scope).is_none();
            Some(Worth::Flag(unanswered == (operator == Operator::Equal)))
        }
        _ => worked_out(&evaluate(one, scope)?, operator, &evaluate(other, scope)?),
    }
}

/// `''`: held against it, an answer tells whether it is there.
pub(super) fn is_nothing(expression: &Expression) -> bool {
    matches!(expression, Expression::Text(text) if text.is_empty())
}

fn worked_out(one: &Worth, operator: Operator, other: &Worth) -> Option<Worth> {
    if let (Worth::Number(one), Worth::Number(other)) = (one, other) {
        let number = match operator {
            Operator::Plus => plus(*one, *other),
            Operator::Minus => minus(*one, *other),
            Operator::Times => one.checked_mul(*other),
            Operator::Divided => divided(*one, *other),
            _ => return compared(compare(*one, *other)?, operator),
        };
        return number.map(Worth::Number);
    }
    let order = match (one, other) {
        (Worth::Text(one), Worth::Text(other)) => one.cmp(other),
        (Worth::Flag(one), Worth::Flag(other)) => one.cmp(other),
        // A choice between yes and no is written as a word.
        (Worth::Flag(flag), Worth::Text(word)) | (Worth::Text(word), Worth::Flag(flag)) => {
            let said = if *flag { "yes" } else { "no" };
            said.cmp(word.as_str())
        }
        (Worth::Day(one), Worth::Day(other)) => one.cmp(other),
        (Worth::Day(one), Worth::Text(other)) => one.cmp(&other.parse().ok()?),
        (Worth::Text(one), Worth::Day(other)) => one.parse::<Date>().ok()?.cmp(other),
        (Worth::Words(one), Worth::Words(other)) => one.cmp(other),
        _ => return None,
    };
    compared(order, operator)
}

fn compared(order: Ordering, operator: Operator) -> Option<Worth> {
    Some(Worth::Flag(match operator {
        Operator::Equal => order.is_eq(),
        Operator::NotEqual => order.is_ne(),
        Operator::Less => order.is_lt(),
        Operator::AtMost => order.is_le(),
        Operator::More => order.is_gt(),
        Operator::AtLeast => order.is_ge(),
        _ => return None,
    }))
}

fn call(function: Function, arguments: &[Expression], scope: &Scope<'_, '_>) -> Option<Worth> {
    let count = |count: usize| {
        let count = i128::try_from(count).ok()?;
        Some(Worth::Number(Fraction::whole(count)))
    };
    match (function, arguments) {
        (Function::True, _) => Some(Worth::Flag(true)),
        (Function::False, _) => Some(Worth::Flag(false)),
        (Function::Not, [inner]) => match evaluate(inner, scope)? {
            Worth::Flag(flag) => Some(Worth::Flag(!flag)),
            _ => None,
        },
        (Function::Selected, [question, choice]) => {
            let Worth::Text(choice) = evaluate(choice, scope)? else {
                return None;
            };
            let chosen = match evaluate(question, scope)? {
                Worth::Words(words) => words.contains(&choice),
                Worth::Text(word) => word == choice,
                _ => return None,
            };
            Some(Worth::Flag(chosen))
        }
        (Function::CountSelected, [question]) => match evaluate(question, scope)? {
            Worth::Words(words) => count(words.len()),
            Worth::Text(_) => count(1),
            _ => None,
        },
        (Function::StringLength, [question]) => match evaluate(question, scope) {
            Some(Worth::Text(text)) => count(text.chars().count()),
            // A text that is not written has no characters.
            None => count(0),
            Some(_) => None,
        },
        (Function::Coalesce, [first, second]) => {
            evaluate(first, scope).or_else(|| evaluate(second, scope))
        }
        (Function::If, [condition, this, that]) => match evaluate(condition, scope)? {
            Worth::Flag(true) => evaluate(this, scope),
            Worth::Flag(false) => evaluate(that, scope),
            _ => None,
        },
        (Function::Sum, [Expression::Answer(name)]) => {
            let mut sum = Fraction::whole(0);
            for answer in all(name, scope) {
                if let Worth::Number(number) = answer {
                    sum = plus(sum, number)?;
                }
            }
            Some(Worth::Number(sum))
        }
        (Function::Count, [Expression::Answer(name)]) => count(all(name, scope).len()),
        _ => None,
    }
}

/// Every answer to a question that is asked about several items, or to a column of a table. Within a section that is asked about
/// items, a table of the same section has the rows of that item only.
fn all(name: &str, scope: &Scope<'_, '_>) -> Vec<Worth> {
    let sheet = scope.sheet;
    let column = sheet.set.questions().find(|(_, question)| {
        let mut columns = question.kind.columns().iter();
        columns.any(|column| column.name == name)
    });
    let asked = match column {
        Some((_, table)) => table.name.as_str(),
        None => name,
    };
    let of_this_item = |address: &Address| {
        column.is_none()
            || scope.item.is_none()
            || address.item.is_none()
            || address.item.as_deref() == scope.item
    };
    let at = |address: &&Address| {
        let in_column = match &address.cell {
            Some(cell) => column.is_some() && cell.column == name,
            None => column.is_none(),
        };
        address.question == asked && in_column && of_this_item(address)
    };
    let there = sheet.answers.keys().filter(at);
    there
        .filter_map(|address| sheet.answer(address).and_then(Worth::of))
        .collect()
}

fn plus(one: Fraction, other: Fraction) -> Option<Fraction> {
    let left = one.numerator().checked_mul(other.denominator())?;
    let right = other.numerator().checked_mul(one.denominator())?;
    let below = one.denominator().checked_mul(other.denominator())?;
    Fraction::new(left.checked_add(right)?, below)
}

fn minus(one: Fraction, other: Fraction) -> Option<Fraction> {
    let negative = Fraction::new(other.numerator().checked_neg()?, other.denominator())?;
    plus(one, negative)
}

fn divided(one: Fraction, other: Fraction) -> Option<Fraction> {
    let sign = other.numerator().signum();
    let turned = Fraction::new(
        other.denominator().checked_mul(sign)?,
        other.numerator().checked_abs()?,
    )?;
    one.checked_mul(turned)
}

fn compare(one: Fraction, other: Fraction) -> Option<Ordering> {
    let left = one.numerator().checked_mul(other.denominator())?;
    let right = other.numerator().checked_mul(one.denominator())?;
    Some(left.cmp(&right))
}
