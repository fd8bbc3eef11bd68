//! Messages from the board: templates, drafts, and what was sent under a number.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "message_template",
        columns: &[
            ("id", Text),
            ("name", Text),
            ("subject", Text),
            ("body", Text),
            ("revision", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("closed_by", Text),
            ("closed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "message",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("version_id", Text),
            ("template_id", Text),
            ("status", Text),
            ("revision", Integer),
            ("subject", Text),
            ("body", Text),
            ("year", Integer),
            ("number", Integer),
            ("corrects", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("submitted_by", Text),
            ("submitted_at", Text),
            ("sent_by", Text),
            ("sent_at", Text),
            ("document_id", Text),
        ],
        key: 1,
    },
    Table {
        name: "message_attachment",
        columns: &[
            ("message_id", Text),
            ("position", Integer),
            ("document_id", Text),
        ],
        key: 2,
    },
];
