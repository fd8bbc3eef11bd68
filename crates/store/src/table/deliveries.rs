//! What is sent by e-mail, and which board got which message when.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "email",
        columns: &[
            ("id", Text),
            ("header_id", Text),
            ("kind", Text),
            ("about_kind", Text),
            ("about_id", Text),
            ("organisation_id", Text),
            ("address", Text),
            ("subject", Text),
            ("body", Text),
            ("status", Text),
            ("attempts", Integer),
            ("next_attempt_at", Text),
            ("claimed_by", Text),
            ("claimed_until", Text),
            ("last_answer", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("sent_at", Text),
            ("ended_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "email_attachment",
        columns: &[
            ("email_id", Text),
            ("position", Integer),
            ("document_id", Text),
        ],
        key: 2,
    },
    Table {
        name: "delivery",
        columns: &[
            ("id", Text),
            ("message_id", Text),
            ("organisation_id", Text),
            ("document_id", Text),
            ("email_id", Text),
            ("planned_at", Text),
            ("opened_by", Text),
            ("opened_at", Text),
            ("confirmed_by", Text),
            ("confirmed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "delivery_event",
        columns: &[
            ("delivery_id", Text),
            ("number", Integer),
            ("at", Text),
            ("what", Text),
            ("channel", Text),
            ("detail", Text),
            ("actor_id", Text),
        ],
        key: 2,
    },
];
