//! Who has done what a deadline asks for, and who was reminded.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "fulfilment",
        columns: &[
            ("agreement_id", Text),
            ("deadline", Text),
            ("organisation_id", Text),
            ("number", Integer),
            ("how", Text),
            ("note", Text),
            ("noted_by", Text),
            ("noted_at", Text),
        ],
        key: 4,
    },
    Table {
        name: "reminder",
        columns: &[
            ("agreement_id", Text),
            ("deadline", Text),
            ("organisation_id", Text),
            ("days_before", Integer),
            ("email_id", Text),
            ("at", Text),
        ],
        key: 4,
    },
];
