//! What reconciling an agreement shows, in words.

use grants::Ore;
use grants::reconciliation::{Explanation, OtherItem, Reconciliation, Row, Sum, SumOf};

use crate::{Message, message};

/// The name of a sum.
pub fn sum_name(of: &SumOf) -> Message {
    match of {
        SumOf::Total => message!("sum-total"),
        SumOf::Groups => message!("sum-groups"),
        SumOf::Group(levels) => message!("sum-group", levels = levels.clone()),
    }
}

/// What a sum that does not hold means.
pub fn failing(sum: &Sum) -> Message {
    let name = sum_name(&sum.of);
    let difference = sum.difference();
    let amount = Ore::new(difference.ore().abs());
    if difference.ore() > 0 {
        message!(
            "sum-too-much",
            name = name,
            parts = sum.parts,
            stated = sum.stated,
            amount = amount
        )
    } else if sum.complete {
        message!(
            "sum-too-little",
            name = name,
            parts = sum.parts,
            stated = sum.stated,
            amount = amount
        )
    } else {
        message!(
            "sum-not-explained",
            name = name,
            parts = sum.parts,
            stated = sum.stated,
            amount = amount
        )
    }
}

/// One explanation of why the sums do not hold.
pub fn explanation(reconciliation: &Reconciliation, explanation: &Explanation) -> Message {
    let row = |at: usize| reconciliation.rows.get(at).map_or_else(no_row, row_words);
    match explanation {
        Explanation::RowReplaced {
            row: at,
            like,
            by,
            missing,
        } if missing.is_empty() => {
            message!(
                "explanation-row-replaced",
                row = row(*at),
                like = row(*like),
                by = *by
            )
        }
        Explanation::RowReplaced {
            row: at,
            like,
            by,
            missing,
        } => message!(
            "explanation-row-replaced-by-known",
            row = row(*at),
            like = row(*like),
            by = *by,
            others = others(missing)
        ),
        Explanation::RowRepeated { row: at, like } => {
            message!(
                "explanation-row-repeated",
                row = row(*at),
                like = row(*like)
            )
        }
        Explanation::RowAtTwoLevels {
            row: at,
            named: true,
        } => {
            let levels = reconciliation
                .rows
                .get(*at)
                .map_or_else(Vec::new, |row| row.levels.clone());
            message!(
                "explanation-row-names-two-levels",
                row = row(*at),
                levels = levels
            )
        }
        Explanation::RowAtTwoLevels {
            row: at,
            named: false,
        } => {
            message!("explanation-row-at-two-levels", row = row(*at))
        }
        Explanation::RowMissing { amount, missing } => {
            message!(
                "explanation-row-missing",
                amount = *amount,
                others = others(missing)
            )
        }
        Explanation::NotPrinted { amount } => message!(
            "explanation-not-printed",
            amount = *amount,
            rows = reconciliation
                .not_printed
                .iter()
                .map(|row| message!("quoted", words = &row.title))
                .collect::<Vec<_>>()
        ),
        Explanation::DigitSlipInRow { row: at, should_be } => {
            message!(
                "explanation-slip-in-row",
                row = row(*at),
                should_be = *should_be
            )
        }
        Explanation::DigitSlipInSum {
            of,
            stated,
            should_be,
        } => message!(
            "explanation-slip-in-sum",
            name = sum_name(of),
            stated = *stated,
            should_be = *should_be
        ),
    }
}

/// A row by its title, amount and place.
fn row_words(row: &Row) -> Message {
    message!(
        "row-words",
        title = &row.title,
        amount = row.amount,
        source = &row.source.id,
        place = &row.source.at
    )
}

fn no_row() -> Message {
    message!("row-none")
}

/// The most years named in one sentence: more make it unreadable.
const MOST_OTHERS: usize = 4;

fn others(missing: &[OtherItem]) -> Vec<Message> {
    missing
        .iter()
        .take(MOST_OTHERS)
        .map(|other| {
            message!(
                "other-item",
                title = &other.title,
                year = other.year.to_string()
            )
        })
        .collect()
}
