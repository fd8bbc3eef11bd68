//! Signed answers as files for whoever follows up: what was asked for, how far it is, and the files for as long as they are kept.

use super::Holds::{Bytes, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "answer_export",
        columns: &[
            ("id", Text),
            ("agreements", Text),
            ("language", Text),
            ("status", Text),
            ("total", Integer),
            ("made", Integer),
            ("size", Integer),
            ("sha256", Text),
            ("asked_by", Text),
            ("asked_at", Text),
            ("finished_at", Text),
            ("stopped_by", Text),
            ("removed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "answer_export_part",
        columns: &[
            ("export_id", Text),
            ("position", Integer),
            ("agreement_id", Text),
            ("reports", Integer),
            ("answers", Integer),
            ("sha256", Text),
            ("size", Integer),
            ("made_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "answer_export_chunk",
        columns: &[
            ("export_id", Text),
            ("position", Integer),
            ("number", Integer),
            ("content", Bytes),
        ],
        key: 3,
    },
];
