//! Plans: what their owners write, documents, and what was published.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "plan",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("slug", Text),
            ("standing", Text),
            ("version", Integer),
            ("public_from", Integer),
            ("goals", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("standing_by", Text),
            ("standing_at", Text),
            ("standing_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "plan_part",
        columns: &[
            ("plan_id", Text),
            ("part", Text),
            ("revision", Integer),
            ("content", Text),
            ("changed_by", Text),
            ("changed_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "plan_document",
        columns: &[
            ("plan_id", Text),
            ("place", Integer),
            ("number", Integer),
            ("title", Text),
            ("document_id", Text),
            ("added_by", Text),
            ("added_at", Text),
        ],
        key: 3,
    },
    Table {
        name: "plan_version",
        columns: &[
            ("plan_id", Text),
            ("number", Integer),
            ("content", Text),
            ("digest", Text),
            ("published_by", Text),
            ("published_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "plan_listing",
        columns: &[
            ("plan_id", Text),
            ("slug", Text),
            ("title", Text),
            ("organisation_id", Text),
            ("owner", Text),
            ("county", Text),
            ("kind", Text),
            ("from_year", Integer),
            ("to_year", Integer),
            ("goals", Integer),
            ("reached", Integer),
            ("folded", Text),
            ("rules", Integer),
            ("published_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "plan_area",
        columns: &[("plan_id", Text), ("area", Text)],
        key: 2,
    },
    Table {
        name: "plan_word",
        columns: &[("word", Text), ("plan_id", Text)],
        key: 2,
    },
];
