//! The year as it was opened for money, and the ledger: double entry, only added to, corrected by reversal.

use super::Holds::{Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "money_year",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("version_id", Text),
            ("number", Integer),
            ("payer_id", Text),
            ("coordinator_id", Text),
            ("status", Text),
            ("terms", Text),
            ("total", Integer),
            ("proposed_by", Text),
            ("proposed_at", Text),
            ("opened_by", Text),
            ("opened_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "voucher",
        columns: &[
            ("year", Integer),
            ("number", Integer),
            ("id", Text),
            ("kind", Text),
            ("event_on", Text),
            ("booked_at", Text),
            ("text", Text),
            ("agreement_id", Text),
            ("about_kind", Text),
            ("about_id", Text),
            ("reverses", Text),
            ("booked_by", Text),
        ],
        key: 2,
    },
    Table {
        name: "voucher_line",
        columns: &[
            ("voucher_id", Text),
            ("position", Integer),
            ("agreement_id", Text),
            ("item_id", Text),
            ("level", Text),
            ("code", Text),
            ("place", Text),
            ("amount", Integer),
        ],
        key: 2,
    },
];
