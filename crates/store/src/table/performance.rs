//! Years in which only those share who met what was asked of them.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "requirement",
        columns: &[
            ("agreement_id", Text),
            ("id", Text),
            ("number", Integer),
            ("kind", Text),
            ("title_sv", Text),
            ("title_en", Text),
            ("item_id", Text),
            ("created_by", Text),
            ("created_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "performance_result",
        columns: &[
            ("agreement_id", Text),
            ("requirement_id", Text),
            ("level", Text),
            ("code", Text),
            ("number", Integer),
            ("met", Text),
            ("note", Text),
            ("judged_by", Text),
            ("judged_at", Text),
        ],
        key: 5,
    },
];
