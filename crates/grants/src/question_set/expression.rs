//! The language of conditions and checks in a question set: the part of `XLSForm`'s expressions that says something about
//! answers, and nothing that depends on a clock, chance or a device.
//!
//! ```
//! use grants::question_set::expression::Expression;
//! let check = Expression::read("${used} + ${unused} = ${fact_received}").expect("reads");
//! assert_eq!(check.to_string(), "${used} + ${unused} = ${fact_received}");
//! assert_eq!(check.names(), ["used", "unused", "fact_received"]);
//! ```

mod reading;
mod writing;

/// How deep parentheses and functions may stand in each other. What people write stays below ten.
pub const DEEPEST: usize = 24;
/// How long an expression may be, in bytes.
pub const LONGEST: usize = 2_000;

/// Something to be worked out from answers and facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number as it is written, in ten-thousandths.
    Number(i128),
    /// A text, or the word of a choice.
    Text(String),
    /// The answer to a question, or a fact: `${name}`.
    Answer(String),
    /// The answer that is checked: `.`.
    This,
    /// Two things held against each other or put together.
    Two(Box<Self>, Operator, Box<Self>),
    /// The number with the other sign.
    Negative(Box<Self>),
    /// One of the functions.
    Call(Function, Vec<Self>),
}

/// What stands between two expressions, the loosest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// One of both.
    Or,
    /// Both.
    And,
    /// The same.
    Equal,
    /// Not the same.
    NotEqual,
    /// Less, or before.
    Less,
    /// At most, or no later than.
    AtMost,
    /// More, or after.
    More,
    /// At least, or no earlier than.
    AtLeast,
    /// The sum.
    Plus,
    /// The difference.
    Minus,
    /// The product.
    Times,
    /// The quotient, exact.
    Divided,
}

impl Operator {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Or,
        Self::And,
        Self::Equal,
        Self::NotEqual,
        Self::Less,
        Self::AtMost,
        Self::More,
        Self::AtLeast,
        Self::Plus,
        Self::Minus,
        Self::Times,
        Self::Divided,
    ];

    /// As it is written.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divided => "div",
        }
    }

    /// How tightly it binds: more binds tighter.
    const fn tightness(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::NotEqual => 3,
            Self::Less | Self::AtMost | Self::More | Self::AtLeast => 4,
            Self::Plus | Self::Minus => 5,
            Self::Times | Self::Divided => 6,
        }
    }
}

/// The functions there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// `not(condition)`
    Not,
    /// `selected(${question}, 'choice')`: whether the choice is among those made.
    Selected,
    /// `count-selected(${question})`: how many choices are made.
    CountSelected,
    /// `string-length(${question})`: how many characters the answer has.
    StringLength,
    /// `coalesce(${question}, 0)`: the first when it is answered, else the second.
    Coalesce,
    /// `if(condition, this, that)`
    If,
    /// `sum(${question})`: all answers to a question that is asked several times.
    Sum,
    /// `count(${question})`: how many times a question that is asked several times is answered.
    Count,
    /// `true()`
    True,
    /// `false()`
    False,
}

impl Function {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Not,
        Self::Selected,
        Self::CountSelected,
        Self::StringLength,
        Self::Coalesce,
        Self::If,
        Self::Sum,
        Self::Count,
        Self::True,
        Self::False,
    ];

    /// As it is written.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Not => "not",
            Self::Selected => "selected",
            Self::CountSelected => "count-selected",
            Self::StringLength => "string-length",
            Self::Coalesce => "coalesce",
            Self::If => "if",
            Self::Sum => "sum",
            Self::Count => "count",
            Self::True => "true",
            Self::False => "false",
        }
    }

    /// How many things it works on.
    pub const fn takes(self) -> usize {
        match self {
            Self::True | Self::False => 0,
            Self::Not | Self::CountSelected | Self::StringLength | Self::Sum | Self::Count => 1,
            Self::Selected | Self::Coalesce => 2,
            Self::If => 3,
        }
    }
}

/// Why a text is no expression. The place is a byte of the text, counted from its start.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionRefusal {
    /// Longer than anybody reads.
    #[error("an expression has at most {LONGEST} bytes")]
    TooLong,
    /// Parentheses in parentheses in parentheses.
    #[error("an expression is at most {DEEPEST} deep")]
    TooDeep,
    /// Something else was expected where it stands.
    #[error("something else was expected at byte {at}")]
    Unexpected {
        /// Where.
        at: usize,
        /// What stands there; nothing at the end.
        found: String,
    },
    /// No such function, or not in this language.
    #[error("there is no function {name}")]
    NoSuchFunction {
        /// Where.
        at: usize,
        /// As it is written.
        name: String,
    },
    /// A function works on a number of things of its own.
    #[error("{name} takes {takes} arguments")]
    WrongCount {
        /// Where.
        at: usize,
        /// The function.
        name: &'static str,
        /// How many it takes.
        takes: usize,
    },
    /// More than four decimals, or more digits than money has.
    #[error("the number at byte {at} is too long")]
    NumberTooLong {
        /// Where.
        at: usize,
    },
}

impl Expression {
    /// Reads one.
    pub fn read(text: &str) -> Result<Self, ExpressionRefusal> {
        reading::read(text)
    }

    /// The questions and facts it speaks of, in the order they stand, each once.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        self.visit(&mut |part| {
            if let Self::Answer(name) = part
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        });
        names
    }

    /// Shows every part, the whole first.
    pub fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Self)) {
        see(self);
        match self {
            Self::Two(one, _, other) => {
                one.visit(see);
                other.visit(see);
            }
            Self::Negative(inner) => inner.visit(see),
            Self::Call(_, arguments) => {
                for argument in arguments {
                    argument.visit(see);
                }
            }
            Self::Number(_) | Self::Text(_) | Self::Answer(_) | Self::This => {}
        }
    }
}
