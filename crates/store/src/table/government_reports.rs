//! Reports to the government: what is written, figures as they were frozen, what was handed in and what was sent.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "government_report",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("slug", Text),
            ("status", Text),
            ("revision", Integer),
            ("version", Integer),
            ("sections", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("status_by", Text),
            ("status_at", Text),
            ("status_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "government_report_part",
        columns: &[
            ("report_id", Text),
            ("part", Text),
            ("revision", Integer),
            ("content", Text),
            ("changed_by", Text),
            ("changed_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "government_report_hand",
        columns: &[
            ("report_id", Text),
            ("version", Integer),
            ("account_id", Text),
        ],
        key: 3,
    },
    Table {
        name: "government_report_figure",
        columns: &[
            ("report_id", Text),
            ("name", Text),
            ("number", Integer),
            ("content", Text),
            ("digest", Text),
            ("frozen_by", Text),
            ("frozen_at", Text),
        ],
        key: 3,
    },
    Table {
        name: "government_report_proposal",
        columns: &[
            ("report_id", Text),
            ("number", Integer),
            ("content", Text),
            ("digest", Text),
            ("address", Text),
            ("changes", Text),
            ("document_id", Text),
            ("table_id", Text),
            ("data_id", Text),
            ("submitted_by", Text),
            ("submitted_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "government_report_version",
        columns: &[
            ("report_id", Text),
            ("number", Integer),
            ("proposal", Integer),
            ("kind", Text),
            ("title", Text),
            ("sender", Text),
            ("recipient", Text),
            ("agreements", Text),
            ("approved_by", Text),
            ("published_at", Text),
            ("email_id", Text),
            ("register_year", Integer),
            ("register_number", Integer),
        ],
        key: 2,
    },
];
