//! Reports to the government in words.

use grants::government_report::bound::{Bound, By, How, Measure, MoneyStep};
use grants::government_report::checking::Finding;
use grants::government_report::counting::Value;
use grants::government_report::{GovernmentReportKind, GovernmentReportStatus};
use grants::question_set::Respondent;
use grants::{Level, Ore};
use wording::{Language, Message, message};

use crate::report::decimal_in;

/// What kind of report it is.
pub fn kind(kind: GovernmentReportKind) -> Message {
    match kind {
        GovernmentReportKind::Interim => message!("government-reports-kind-interim"),
        GovernmentReportKind::Final => message!("government-reports-kind-final"),
        GovernmentReportKind::Activity => message!("government-reports-kind-activity"),
    }
}

/// Where a report stands.
pub fn status(status: GovernmentReportStatus) -> Message {
    match status {
        GovernmentReportStatus::Draft => message!("government-reports-status-draft"),
        GovernmentReportStatus::Submitted => message!("government-reports-status-submitted"),
        GovernmentReportStatus::Published => message!("government-reports-status-published"),
        GovernmentReportStatus::Discarded => message!("government-reports-status-discarded"),
    }
}

/// Which money.
pub fn money_step(step: MoneyStep) -> Message {
    match step {
        MoneyStep::Granted => message!("government-reports-step-granted"),
        MoneyStep::Requested => message!("government-reports-step-requested"),
        MoneyStep::Accepted => message!("government-reports-step-accepted"),
        MoneyStep::Paid => message!("government-reports-step-paid"),
        MoneyStep::Used => message!("government-reports-step-used"),
        MoneyStep::Unaccounted => message!("government-reports-step-unaccounted"),
        MoneyStep::Repayable => message!("government-reports-step-repayable"),
        MoneyStep::Returned => message!("government-reports-step-returned"),
        MoneyStep::Waived => message!("government-reports-step-waived"),
        MoneyStep::Lapsed => message!("government-reports-step-lapsed"),
    }
}

/// How a figure is split.
pub fn split(by: By) -> Message {
    match by {
        By::Whole => message!("government-reports-by-whole"),
        By::Level => message!("government-reports-by-level"),
        By::Item => message!("government-reports-by-item"),
        By::County => message!("government-reports-by-county"),
    }
}

/// What is counted.
pub fn measure(of: &Measure) -> Message {
    match of {
        Measure::Money { step, level, item } => {
            let step = money_step(*step);
            let item = item.as_deref().unwrap_or_default();
            match (level, item.is_empty()) {
                (None, true) => message!("government-reports-measure-money", step = step),
                (Some(level), true) => message!(
                    "government-reports-measure-money-level",
                    step = step,
                    level = wording::terms::level_heading(*level)
                ),
                (_, false) => message!(
                    "government-reports-measure-money-item",
                    step = step,
                    item = item
                ),
            }
        }
        Measure::Reported { signed: true, .. } => message!("government-reports-measure-reported"),
        Measure::Reported { signed: false, .. } => message!("government-reports-measure-silent"),
        Measure::Answers {
            respondent,
            question,
            how,
            ..
        } => {
            let respondent = crate::question_set::respondent(*respondent);
            match how {
                How::Sum => message!(
                    "government-reports-measure-sum",
                    question = question,
                    respondent = respondent
                ),
                How::Median => message!(
                    "government-reports-measure-median",
                    question = question,
                    respondent = respondent
                ),
                How::Count => message!(
                    "government-reports-measure-count",
                    question = question,
                    respondent = respondent
                ),
                How::Chosen(choice) => message!(
                    "government-reports-measure-chosen",
                    question = question,
                    respondent = respondent,
                    choice = choice
                ),
                How::Share(choice) => message!(
                    "government-reports-measure-share",
                    question = question,
                    respondent = respondent,
                    choice = choice
                ),
            }
        }
        Measure::Quotation {
            respondent,
            question,
            ..
        } => message!(
            "government-reports-measure-quotation",
            question = question,
            respondent = crate::question_set::respondent(*respondent)
        ),
    }
}

/// What a figure says. Shares are rounded to a tenth of a per cent, halves up; the exact parts stand beside.
pub fn value(value: Value, language: Language) -> String {
    match value {
        Value::Money(ore) => wording::money(Ore::new(ore), language),
        Value::Number { parts, of } if of > 0 => {
            let (parts, of) = (i128::from(parts), i128::from(of));
            if parts % of == 0 {
                return wording::grouped(parts / of, language);
            }
            decimal_in((parts * 20_000 + of).div_euclid(of * 2), language)
        }
        Value::Count(count) => wording::grouped(i128::from(count), language),
        Value::Share { part, of } if of > 0 => {
            let (part, of) = (i128::from(part), i128::from(of));
            let tenths = (part * 2_000 + of).div_euclid(of * 2);
            let per_cent = decimal_in(tenths * 1_000, language);
            language.say(&message!(
                "government-reports-value-share",
                share = per_cent,
                part = wording::grouped(part, language),
                of = wording::grouped(of, language)
            ))
        }
        Value::Withheld => language.say(&message!("government-reports-value-withheld")),
        Value::Nothing | Value::Number { .. } | Value::Share { .. } => {
            language.say(&message!("government-reports-value-nothing"))
        }
    }
}

/// What a line of a table is about.
pub fn line(bound: &Bound, key: &str, language: Language, item: &dyn Fn(&str) -> String) -> String {
    match bound.by {
        By::Level => {
            if matches!(bound.measure, Measure::Money { .. }) {
                let level = Level::ALL.into_iter().find(|level| level.word() == key);
                let words = level.map(wording::terms::level_heading);
                return words.map_or_else(|| key.to_owned(), |words| language.say(&words));
            }
            let words = Respondent::from_word(key).map(crate::question_set::respondent);
            words.map_or_else(|| key.to_owned(), |words| language.say(&words))
        }
        By::Item if !key.is_empty() => item(key),
        By::County if !key.is_empty() => {
            let code = key.parse().ok();
            let register = agreement::shipped::register();
            let found = code.and_then(|code| register.find(Level::County, code));
            found.map_or_else(|| key.to_owned(), |one| one.name.clone())
        }
        _ => language.say(&message!("government-reports-line-other")),
    }
}

/// Something to see to.
pub fn finding(finding: &Finding) -> Message {
    match finding {
        Finding::RecipientMissing => message!("government-reports-finding-recipient"),
        Finding::AddressMissing => message!("government-reports-finding-address"),
        Finding::NoSection => message!("government-reports-finding-no-section"),
        Finding::Empty(heading) => {
            message!("government-reports-finding-empty", heading = heading)
        }
        Finding::NotBound(name) => message!("government-reports-finding-not-bound", name = name),
        Finding::NotAlone(name) => message!("government-reports-finding-not-alone", name = name),
        Finding::NotFrozen(name) => message!("government-reports-finding-not-frozen", name = name),
        Finding::NothingToTell(name) => message!("government-reports-finding-nothing", name = name),
        Finding::Differs(name) => message!("government-reports-finding-differs", name = name),
        Finding::LinesWithheld(name) => {
            message!("government-reports-finding-withheld", name = name)
        }
        Finding::Unused(name) => message!("government-reports-finding-unused", name = name),
        Finding::Silent {
            agreement,
            respondent,
            count,
        } => message!(
            "government-reports-finding-silent",
            agreement = agreement,
            respondent = crate::question_set::respondent(*respondent),
            count = *count
        ),
    }
}
