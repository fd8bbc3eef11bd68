//! The accounts money is paid to.

use super::Holds::Text;
use super::Table;

pub(super) const TABLES: &[Table] = &[Table {
    name: "payment_account",
    columns: &[
        ("id", Text),
        ("organisation_id", Text),
        ("kind", Text),
        ("number", Text),
        ("holder", Text),
        ("evidence", Text),
        ("evidence_document_id", Text),
        ("status", Text),
        ("proposed_by", Text),
        ("proposed_at", Text),
        ("confirmed_by", Text),
        ("confirmed_at", Text),
        ("usable_from", Text),
        ("ended_by", Text),
        ("ended_at", Text),
    ],
    key: 1,
}];
