//! What the running service needs.

use super::Holds::{Boolean, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "job",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("payload", Text),
            ("run_at", Text),
            ("attempts", Integer),
            ("last_error", Text),
            ("done_at", Text),
            ("dead_at", Text),
            ("claimed_by", Text),
            ("claimed_until", Text),
            ("created_at", Text),
            ("unique_key", Text),
        ],
        key: 1,
    },
    Table {
        name: "search_entry",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("address", Text),
            ("language", Text),
            ("title", Text),
            ("body", Text),
            ("rank", Integer),
        ],
        key: 1,
    },
    Table {
        name: "search_word",
        columns: &[
            ("entry_id", Text),
            ("word", Text),
            ("language", Text),
            ("weight", Integer),
        ],
        key: 2,
    },
    Table {
        name: "feedback",
        columns: &[
            ("id", Text),
            ("page", Text),
            ("language", Text),
            ("helpful", Boolean),
            ("comment", Text),
            ("at", Text),
        ],
        key: 1,
    },
    Table {
        name: "setting",
        columns: &[("name", Text), ("value", Text)],
        key: 1,
    },
];
