//! What those who follow up do with signed reports: ask the recipient, put tags and notes on answers, and search them.

use super::Holds::{Boolean, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "report_question",
        columns: &[
            ("thread_id", Text),
            ("report_id", Text),
            ("version", Integer),
            ("address", Text),
            ("asker_id", Text),
        ],
        key: 1,
    },
    Table {
        name: "report_tag",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("name", Text),
            ("made_by", Text),
            ("made_at", Text),
            ("ended_by", Text),
            ("ended_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "report_tagging",
        columns: &[
            ("organisation_id", Text),
            ("report_id", Text),
            ("address", Text),
            ("tag_id", Text),
            ("number", Integer),
            ("version", Integer),
            ("taken_away", Boolean),
            ("made_by", Text),
            ("made_at", Text),
        ],
        key: 5,
    },
    Table {
        name: "report_note",
        columns: &[
            ("organisation_id", Text),
            ("report_id", Text),
            ("address", Text),
            ("number", Integer),
            ("version", Integer),
            ("takes_away", Integer),
            ("text", Text),
            ("written_by", Text),
            ("written_at", Text),
        ],
        key: 4,
    },
    Table {
        name: "report_text",
        columns: &[
            ("id", Integer),
            ("report_id", Text),
            ("version", Integer),
            ("agreement_id", Text),
            ("respondent", Text),
            ("code", Text),
            ("county", Text),
            ("question_set_id", Text),
            ("series", Text),
            ("question", Text),
            ("item", Text),
            ("address", Text),
            ("text", Text),
            ("folded", Text),
        ],
        key: 1,
    },
    Table {
        name: "report_word",
        columns: &[("word", Text), ("text_id", Integer)],
        key: 2,
    },
    Table {
        name: "report_index",
        columns: &[
            ("report_id", Text),
            ("version", Integer),
            ("rules", Integer),
        ],
        key: 1,
    },
];
