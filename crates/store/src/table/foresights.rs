//! What amounts coming years may have, on its way to the public and frozen there.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[Table {
    name: "foresight",
    columns: &[
        ("id", Text),
        ("number", Integer),
        ("status", Text),
        ("revision", Integer),
        ("base_id", Text),
        ("first_year", Integer),
        ("last_year", Integer),
        ("stated", Text),
        ("frozen", Text),
        ("digest", Text),
        ("reason", Text),
        ("created_by", Text),
        ("created_at", Text),
        ("changed_by", Text),
        ("changed_at", Text),
        ("submitted_by", Text),
        ("submitted_at", Text),
        ("published_by", Text),
        ("published_at", Text),
    ],
    key: 1,
}];
