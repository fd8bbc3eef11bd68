//! What figures are called, and where they come from.

use wording::{Message, message};

use super::AgeGroup;

/// People of some ages.
pub(super) fn ages(group: AgeGroup) -> Message {
    match group.to {
        Some(to) => message!(
            "comparisons-figure-ages",
            from = i64::from(group.from),
            to = i64::from(to)
        ),
        None => message!("comparisons-figure-ages-up", from = i64::from(group.from)),
    }
}
