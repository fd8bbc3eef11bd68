//! Questions and answers about an agreement, kept with the organisation they are about.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "thread",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("agreement_id", Text),
            ("subject", Text),
            ("status", Text),
            ("revision", Integer),
            ("opened_by", Text),
            ("opened_at", Text),
            ("changed_at", Text),
            ("closed_by", Text),
            ("closed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "thread_post",
        columns: &[
            ("thread_id", Text),
            ("number", Integer),
            ("written_by", Text),
            ("organisation_id", Text),
            ("text", Text),
            ("at", Text),
        ],
        key: 2,
    },
    Table {
        name: "thread_seen",
        columns: &[
            ("thread_id", Text),
            ("account_id", Text),
            ("number", Integer),
        ],
        key: 2,
    },
];
