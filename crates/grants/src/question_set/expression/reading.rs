//! Text in, expression out, by descent along the operators from the loosest to the tightest.

use super::{DEEPEST, Expression, ExpressionRefusal, Function, LONGEST, Operator};

/// Ten-thousandths in one.
const SCALE: i128 = 10_000;
/// As many decimals as ten-thousandths have.
const DECIMALS: usize = 4;
/// More digits than any amount of kronor has.
const MOST_DIGITS: usize = 18;

pub fn read(text: &str) -> Result<Expression, ExpressionRefusal> {
    if text.len() > LONGEST {
        return Err(ExpressionRefusal::TooLong);
    }
    let mut reading = Reading { text, at: 0 };
    let expression = reading.from(1, 0)?;
    reading.skip_space();
    if reading.at < text.len() {
        return Err(reading.unexpected());
    }
    // What is kept is written with spaces, and must be read again.
    if expression.to_string().len() > LONGEST {
        return Err(ExpressionRefusal::TooLong);
    }
    Ok(expression)
}

struct Reading<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reading<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn unexpected(&self) -> ExpressionRefusal {
        ExpressionRefusal::Unexpected {
            at: self.at,
            found: self.rest().chars().take(12).collect(),
        }
    }

    fn take(&mut self, wanted: &str) -> bool {
        self.skip_space();
        let there = self.rest().starts_with(wanted);
        if there {
            self.at += wanted.len();
        }
        there
    }

    fn must(&mut self, wanted: &str) -> Result<(), ExpressionRefusal> {
        if self.take(wanted) {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    /// What binds at least as tightly as told. Operators of the same tightness are put together from the left.
    fn from(&mut self, tightness: u8, depth: usize) -> Result<Expression, ExpressionRefusal> {
        if depth > DEEPEST {
            return Err(ExpressionRefusal::TooDeep);
        }
        let mut one = self.operand(depth)?;
        while let Some((operator, length)) = self.operator() {
            if operator.tightness() < tightness {
                break;
            }
            self.at += length;
            let other = self.from(operator.tightness() + 1, depth + 1)?;
            one = Expression::Two(Box::new(one), operator, Box::new(other));
        }
        Ok(one)
    }

    fn operator(&mut self) -> Option<(Operator, usize)> {
        self.skip_space();
        let rest = self.rest();
        let length = rest.find(|letter: char| !letter.is_ascii_lowercase());
        let word = rest.get(..length.unwrap_or(rest.len()))?;
        // The longer sign first, so that `<=` is not read as `<`.
        let signs = ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*"];
        let written = if word.is_empty() {
            signs.into_iter().find(|sign| rest.starts_with(sign))?
        } else {
            word
        };
        let operator = Operator::ALL.into_iter().find(|it| it.word() == written)?;
        Some((operator, written.len()))
    }

    fn operand(&mut self, depth: usize) -> Result<Expression, ExpressionRefusal> {
        self.skip_space();
        let rest = self.rest();
        match rest.chars().next() {
            Some('(') => {
                self.at += 1;
                let inner = self.from(1, depth + 1)?;
                self.must(")")?;
                Ok(inner)
            }
            Some('-') => {
                self.at += 1;
                if depth >= DEEPEST {
                    return Err(ExpressionRefusal::TooDeep);
                }
                Ok(Expression::Negative(Box::new(self.operand(depth + 1)?)))
            }
            Some('$') => self.answer(),
            Some(quote @ ('\'' | '"')) => self.quoted(quote),
            Some('0'..='9') => self.number(),
            Some('.') => {
                self.at += 1;
                Ok(Expression::This)
            }
            Some('a'..='z') => self.call(depth),
            _ => Err(self.unexpected()),
        }
    }

    fn answer(&mut self) -> Result<Expression, ExpressionRefusal> {
        self.must("${")?;
        let end = self.rest().find('}').ok_or_else(|| self.unexpected())?;
        let name = self.rest().get(..end).unwrap_or_default().trim();
        if !super::super::is_name(name) {
            return Err(self.unexpected());
        }
        let answer = Expression::Answer(name.to_owned());
        self.at += end + 1;
        Ok(answer)
    }

    fn quoted(&mut self, quote: char) -> Result<Expression, ExpressionRefusal> {
        let inner = self.rest().get(1..).unwrap_or_default();
        let end = inner.find(quote).ok_or_else(|| self.unexpected())?;
        let text = inner.get(..end).unwrap_or_default().to_owned();
        if text.contains(char::is_control) {
            return Err(self.unexpected());
        }
        self.at += end + 2;
        Ok(Expression::Text(text))
    }

    fn number(&mut self) -> Result<Expression, ExpressionRefusal> {
        let rest = self.rest();
        let length = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.');
        let written = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
        if decimals.contains('.') || (decimals.is_empty() && written.contains('.')) {
            return Err(self.unexpected());
        }
        let too_long = ExpressionRefusal::NumberTooLong { at: self.at };
        if whole.len() > MOST_DIGITS || decimals.len() > DECIMALS {
            return Err(too_long);
        }
        let whole: i128 = whole.parse().map_err(|_| too_long.clone())?;
        let part: i128 = format!("{decimals:0<DECIMALS$}")
            .parse()
            .map_err(|_| too_long)?;
        self.at += written.len();
        Ok(Expression::Number(whole * SCALE + part))
    }

    fn call(&mut self, depth: usize) -> Result<Expression, ExpressionRefusal> {
        let at = self.at;
        let rest = self.rest();
        let length = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
        let name = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        let function = Function::ALL.into_iter().find(|it| it.word() == name);
        let Some(function) = function else {
            let name = name.to_owned();
            return Err(ExpressionRefusal::NoSuchFunction { at, name });
        };
        self.at += name.len();
        self.must("(")?;
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                arguments.push(self.from(1, depth + 1)?);
                if self.take(")") {
                    break;
                }
                self.must(",")?;
            }
        }
        if arguments.len() != function.takes() {
            return Err(ExpressionRefusal::WrongCount {
                at,
                name: function.word(),
                takes: function.takes(),
            });
        }
        Ok(Expression::Call(function, arguments))
    }
}
