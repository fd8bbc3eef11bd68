//! Development projects: what their owners write, who takes part, whom to ask, documents, and what was published.

use super::Holds::{Boolean, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "project",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("slug", Text),
            ("standing", Text),
            ("version", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("standing_by", Text),
            ("standing_at", Text),
            ("standing_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "project_part",
        columns: &[
            ("project_id", Text),
            ("part", Text),
            ("revision", Integer),
            ("content", Text),
            ("changed_by", Text),
            ("changed_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "project_organisation",
        columns: &[
            ("project_id", Text),
            ("organisation_id", Text),
            ("answer", Text),
            ("asked_by", Text),
            ("asked_at", Text),
            ("answered_by", Text),
            ("answered_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "project_contact",
        columns: &[
            ("id", Text),
            ("project_id", Text),
            ("role", Text),
            ("name", Text),
            ("email", Text),
            ("added_by", Text),
            ("added_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "project_document",
        columns: &[
            ("project_id", Text),
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
        name: "project_version",
        columns: &[
            ("project_id", Text),
            ("number", Integer),
            ("content", Text),
            ("digest", Text),
            ("published_by", Text),
            ("published_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "project_listing",
        columns: &[
            ("project_id", Text),
            ("slug", Text),
            ("title", Text),
            ("owner", Text),
            ("county", Text),
            ("area", Text),
            ("status", Text),
            ("from_on", Text),
            ("to_on", Text),
            ("archived", Boolean),
            ("folded", Text),
            ("rules", Integer),
            ("published_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "project_word",
        columns: &[("word", Text), ("project_id", Text)],
        key: 2,
    },
];
