//! Deadlines in words: what is to be done and until when, everywhere in the same words.

use grants::deadline::{DeadlineKind, Due, Step};
use jiff::civil::Date;

use crate::{Message, message};

/// Until when, with the clock: "senast 1 december 2021 kl. 23.59".
///
/// ```
/// use wording::{Language, deadline};
/// let by = deadline::by(jiff::civil::date(2021, 12, 1));
/// let said = Language::Swedish.say(&by).replace('\u{a0}', " ");
/// assert_eq!(said, "senast 1 december 2021 kl. 23.59");
/// ```
pub fn by(day: Date) -> Message {
    message!("deadlines-by", date = day)
}

/// The last moment alone: "1 december 2021 kl. 23.59".
pub fn until(day: Date) -> Message {
    message!("deadlines-until", date = day)
}

/// What is to be done, of an agreement of a year: "begär pengarna för 2021".
pub fn what(due: &Due, year: i16) -> Message {
    let year = year.to_string();
    match (due.kind, &due.said) {
        (DeadlineKind::Claim, _) => message!("deadlines-what-claim", year = year),
        (DeadlineKind::Report, _) => message!("deadlines-what-report", year = year),
        (DeadlineKind::Repayment, _) => message!("deadlines-what-repayment", year = year),
        (DeadlineKind::Further, Some((what, who))) => {
            message!(
                "deadlines-what-further",
                what = what,
                who = who,
                year = year
            )
        }
        (DeadlineKind::Further, None) => message!("deadlines-what-other", year = year),
    }
}

/// Which of the three reminders it is: "30 dagar före".
pub fn step(step: Step) -> Message {
    match step {
        Step::Month => message!("deadlines-step-month"),
        Step::Week => message!("deadlines-step-week"),
        Step::Day => message!("deadlines-step-day"),
    }
}
