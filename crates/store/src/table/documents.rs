//! Documents that are made or received, the register of what comes in and goes out, and what others call it in theirs.

use super::Holds::{Bytes, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "document",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("title", Text),
            ("language", Text),
            ("file_name", Text),
            ("media_type", Text),
            ("sha256", Text),
            ("size", Integer),
            ("content", Bytes),
            ("about_kind", Text),
            ("about_id", Text),
            ("made_by", Text),
            ("made_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "register_entry",
        columns: &[
            ("year", Integer),
            ("number", Integer),
            ("id", Text),
            ("direction", Text),
            ("at", Text),
            ("sender", Text),
            ("recipient", Text),
            ("subject", Text),
            ("about_kind", Text),
            ("about_id", Text),
            ("document_id", Text),
            ("agreement_id", Text),
            ("organisation_id", Text),
            ("registered_by", Text),
        ],
        key: 2,
    },
    Table {
        name: "secrecy_mark",
        columns: &[
            ("entry_id", Text),
            ("number", Integer),
            ("mark", Text),
            ("ground", Text),
            ("decided_by", Text),
            ("decided_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "own_number",
        columns: &[
            ("organisation_id", Text),
            ("about_kind", Text),
            ("about_id", Text),
            ("number", Text),
            ("noted_by", Text),
            ("noted_at", Text),
        ],
        key: 3,
    },
];
