//! The record of acts.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "audit",
        columns: &[
            ("sequence", Integer),
            ("at", Text),
            ("actor_id", Text),
            ("actor_name", Text),
            ("organisation_id", Text),
            ("mandate_id", Text),
            ("act", Text),
            ("subject_kind", Text),
            ("subject_id", Text),
            ("reason", Text),
            ("details", Text),
            ("previous_hash", Text),
            ("hash", Text),
        ],
        key: 1,
    },
    Table {
        name: "audit_seal",
        columns: &[
            ("day", Text),
            ("last_sequence", Integer),
            ("last_hash", Text),
            ("root", Text),
            ("signed_at", Text),
            ("public_key", Text),
            ("signature", Text),
        ],
        key: 1,
    },
];
