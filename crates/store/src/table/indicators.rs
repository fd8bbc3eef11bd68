//! Indicators that others publish.

use super::Holds::{Bytes, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[Table {
    name: "indicator_series",
    columns: &[
        ("indicator_id", Text),
        ("number", Integer),
        ("title", Text),
        ("description", Text),
        ("base", Text),
        ("retrieved_at", Text),
        ("sha256", Text),
        ("imported_by", Text),
        ("imported_at", Text),
        ("table_csv", Bytes),
        ("content", Bytes),
    ],
    key: 2,
}];
