//! The books of recipients: rules, files that were read in, and what came of them.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "account_rule",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("accounts", Text),
            ("objects", Text),
            ("item_id", Text),
            ("role", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("ended_by", Text),
            ("ended_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "accounts_import",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("agreement_id", Text),
            ("number", Integer),
            ("sha256", Text),
            ("rules_sha256", Text),
            ("document_id", Text),
            ("file_name", Text),
            ("size", Integer),
            ("books_of", Text),
            ("first_on", Text),
            ("last_on", Text),
            ("row_count", Integer),
            ("imported_by", Text),
            ("imported_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "accounts_line",
        columns: &[
            ("import_id", Text),
            ("position", Integer),
            ("item_id", Text),
            ("role", Text),
            ("series", Text),
            ("number", Text),
            ("dated_on", Text),
            ("text", Text),
            ("account", Text),
            ("objects", Text),
            ("amount", Integer),
            ("line", Integer),
        ],
        key: 2,
    },
    Table {
        name: "accounts_rest",
        columns: &[
            ("import_id", Text),
            ("place", Text),
            ("account", Text),
            ("name", Text),
            ("row_count", Integer),
            ("amount", Integer),
        ],
        key: 3,
    },
];
