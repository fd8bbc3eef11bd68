//! Who receives the money of a county, named by the region and every municipality of it.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "payee",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("item_id", Text),
            ("county", Text),
            ("number", Integer),
            ("organisation_id", Text),
            ("status", Text),
            ("reason", Text),
            ("proposed_by", Text),
            ("proposed_at", Text),
            ("completed_at", Text),
            ("ended_by", Text),
            ("ended_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "payee_word",
        columns: &[
            ("payee_id", Text),
            ("organisation_id", Text),
            ("number", Integer),
            ("answer", Text),
            ("how", Text),
            ("note", Text),
            ("document_id", Text),
            ("given_by", Text),
            ("given_at", Text),
            ("status", Text),
            ("confirmed_by", Text),
            ("confirmed_at", Text),
        ],
        key: 3,
    },
];
