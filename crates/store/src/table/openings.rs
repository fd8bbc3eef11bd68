//! Answers that were opened to the public: which reports, what was decided of each answer, what is told and the files of it.

use super::Holds::{Boolean, Bytes, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "opening",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("respondent", Text),
            ("number", Integer),
            ("status", Text),
            ("revision", Integer),
            ("digest", Text),
            ("reason", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("submitted_by", Text),
            ("submitted_at", Text),
            ("opened_by", Text),
            ("opened_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "opening_report",
        columns: &[
            ("opening_id", Text),
            ("report_id", Text),
            ("version", Integer),
        ],
        key: 2,
    },
    Table {
        name: "opening_decision",
        columns: &[
            ("opening_id", Text),
            ("report_id", Text),
            ("address", Text),
            ("left_out", Boolean),
            ("reason", Text),
            ("decided_by", Text),
            ("decided_at", Text),
        ],
        key: 3,
    },
    Table {
        name: "opened_report",
        columns: &[
            ("opening_id", Text),
            ("report_id", Text),
            ("code", Text),
            ("version", Integer),
            ("content", Text),
        ],
        key: 2,
    },
    Table {
        name: "opened_file",
        columns: &[
            ("opening_id", Text),
            ("name", Text),
            ("media_type", Text),
            ("sha256", Text),
            ("size", Integer),
            ("content", Bytes),
        ],
        key: 2,
    },
];
