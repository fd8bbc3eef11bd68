//! Expression in, text out: with the parentheses it needs and no others, so that what is read back is the same.

use std::fmt::{self, Write};

use super::{Expression, Operator};

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, f, 0)
    }
}

/// Writes a part that stands where something at least as tight as told must stand.
fn write(part: &Expression, f: &mut fmt::Formatter<'_>, tightness: u8) -> fmt::Result {
    match part {
        Expression::Number(ten_thousandths) => number(*ten_thousandths, f),
        // A text with both quotes cannot be written by anybody, so none is made.
        Expression::Text(text) if text.contains('\'') => write!(f, "\"{text}\""),
        Expression::Text(text) => write!(f, "'{text}'"),
        Expression::Answer(name) => write!(f, "${{{name}}}"),
        Expression::This => f.write_char('.'),
        Expression::Two(one, operator, other) => {
            let own = operator.tightness();
            let within = own < tightness;
            if within {
                f.write_char('(')?;
            }
            write(one, f, own)?;
            write!(f, " {} ", operator.word())?;
            write(other, f, own + 1)?;
            if within {
                f.write_char(')')?;
            }
            Ok(())
        }
        Expression::Negative(inner) => {
            f.write_char('-')?;
            write(inner, f, Operator::Times.tightness() + 1)
        }
        Expression::Call(function, arguments) => {
            write!(f, "{}(", function.word())?;
            for (index, argument) in arguments.iter().enumerate() {
                if index > 0 {
                    f.write_str(", ")?;
                }
                write(argument, f, 0)?;
            }
            f.write_char(')')
        }
    }
}

fn number(ten_thousandths: i128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (whole, part) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
    if part == 0 {
        return write!(f, "{whole}");
    }
    let decimals = format!("{part:04}");
    write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
}
