//! Money that is asked for: rows of rights, attested by a second person, received with a number.

use super::Holds::{Boolean, Integer, Text};
use super::Table;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "requisition",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("leg", Text),
            ("form", Text),
            ("claimant_id", Text),
            ("payer_id", Text),
            ("status", Text),
            ("revision", Integer),
            ("payment_account_id", Text),
            ("reference", Text),
            ("contact_name", Text),
            ("contact_email", Text),
            ("invoice_number", Text),
            ("certificate", Text),
            ("total", Integer),
            ("corrects", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("year", Integer),
            ("number", Integer),
            ("attested_by", Text),
            ("attested_at", Text),
            ("digest", Text),
            ("late", Boolean),
            ("receipt_document_id", Text),
            ("decided_by", Text),
            ("decided_at", Text),
            ("decision_note", Text),
        ],
        key: 1,
    },
    Table {
        name: "requisition_row",
        columns: &[
            ("requisition_id", Text),
            ("item_id", Text),
            ("level", Text),
            ("code", Text),
            ("amount", Integer),
        ],
        key: 4,
    },
    Table {
        name: "requisition_event",
        columns: &[
            ("requisition_id", Text),
            ("number", Integer),
            ("at", Text),
            ("what", Text),
            ("note", Text),
            ("actor_id", Text),
            ("organisation_id", Text),
        ],
        key: 2,
    },
];
