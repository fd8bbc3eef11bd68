//! Question sets: the language of conditions, answers, what is shown, and what a report lacks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod address;
mod disclosure;
mod evaluation;
mod expression;
mod findings;
mod made_up;
mod problems;
mod values;
