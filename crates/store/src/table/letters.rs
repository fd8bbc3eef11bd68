//! Letters to every recipient of a year, made in one run.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "letter_run",
        columns: &[
            ("id", Text),
            ("version_id", Text),
            ("agreement_id", Text),
            ("kind", Text),
            ("language", Text),
            ("status", Text),
            ("total", Integer),
            ("started_by", Text),
            ("started_at", Text),
            ("finished_at", Text),
            ("stopped_by", Text),
        ],
        key: 1,
    },
    Table {
        name: "letter",
        columns: &[
            ("run_id", Text),
            ("level", Text),
            ("code", Text),
            ("document_id", Text),
        ],
        key: 3,
    },
];
