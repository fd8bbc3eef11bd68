//! The tables and their columns, for what treats them all alike: backup and its checks.
//!
//! A test compares this list with what both databases say.

use Holds::{Boolean, Bytes, Integer, Text};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Text,
    Integer,
    Boolean,
    Bytes,
}

/// A table.
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its columns, those of the key first.
    pub(crate) columns: &'static [(&'static str, Holds)],
    /// How many of the columns are the key.
    pub(crate) key: usize,
}

/// All tables, each after those it refers to.
pub(crate) const TABLES: [Table; 27] = [
    Table {
        name: "agreement_version",
        columns: &[
            ("id", Text),
            ("agreement_id", Text),
            ("number", Integer),
            ("status", Text),
            ("revision", Integer),
            ("text", Text),
            ("year", Integer),
            ("title_sv", Text),
            ("title_en", Text),
            ("shipped", Boolean),
            ("corrects", Text),
            ("reason", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("submitted_by", Text),
            ("submitted_at", Text),
            ("approved_by", Text),
            ("approved_at", Text),
            ("published_by", Text),
            ("published_at", Text),
            ("ended_by", Text),
            ("ended_at", Text),
            ("ended_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "dataset",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("reference_date", Text),
            ("source", Text),
            ("publisher", Text),
            ("retrieved", Text),
            ("method", Text),
            ("licence", Text),
            ("file_name", Text),
            ("sha256", Text),
            ("content", Bytes),
            ("table_csv", Bytes),
            ("imported_by", Text),
            ("imported_at", Text),
            ("withdrawn_by", Text),
            ("withdrawn_at", Text),
            ("withdrawn_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "allocation",
        columns: &[
            ("id", Text),
            ("version_id", Text),
            ("digest", Text),
            ("frozen_by", Text),
            ("frozen_at", Text),
            ("program_version", Text),
        ],
        key: 1,
    },
    Table {
        name: "allocation_file",
        columns: &[
            ("allocation_id", Text),
            ("name", Text),
            ("content", Bytes),
            ("sha256", Text),
        ],
        key: 2,
    },
    Table {
        name: "allocation_amount",
        columns: &[
            ("allocation_id", Text),
            ("item_id", Text),
            ("level", Text),
            ("code", Text),
            ("amount_ore", Integer),
        ],
        key: 4,
    },
    Table {
        name: "publication",
        columns: &[
            ("sequence", Integer),
            ("version_id", Text),
            ("act", Text),
            ("at", Text),
        ],
        key: 1,
    },
    Table {
        name: "organisation",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("name", Text),
            ("number", Text),
            ("county", Text),
            ("revision", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("closed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "organisation_recipient",
        columns: &[("level", Text), ("code", Text), ("organisation_id", Text)],
        key: 2,
    },
    Table {
        name: "account",
        columns: &[
            ("id", Text),
            ("name", Text),
            ("email", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("activated_at", Text),
            ("closed_by", Text),
            ("closed_at", Text),
            ("closed_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "credential",
        columns: &[
            ("account_id", Text),
            ("password_hash", Text),
            ("second_factor", Text),
            ("last_step", Integer),
            ("changed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "identity",
        columns: &[
            ("issuer", Text),
            ("subject", Text),
            ("account_id", Text),
            ("linked_at", Text),
        ],
        key: 2,
    },
    Table {
        name: "mandate",
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("organisation_id", Text),
            ("role", Text),
            ("agreement_id", Text),
            ("from_date", Text),
            ("to_date", Text),
            ("decision", Text),
            ("founding", Boolean),
            ("succeeds", Text),
            ("status", Text),
            ("proposed_by", Text),
            ("proposed_at", Text),
            ("decided_by", Text),
            ("decided_at", Text),
            ("ended_by", Text),
            ("ended_at", Text),
            ("ended_reason", Text),
        ],
        key: 1,
    },
    Table {
        name: "approval",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("subject_id", Text),
            ("organisation_id", Text),
            ("shown", Text),
            ("digest", Text),
            ("status", Text),
            ("proposed_by", Text),
            ("proposed_mandate", Text),
            ("proposed_at", Text),
            ("reason", Text),
            ("decided_by", Text),
            ("decided_mandate", Text),
            ("decided_at", Text),
            ("decided_digest", Text),
            ("decided_reason", Text),
            ("authenticated_at", Text),
            ("fresh_until", Text),
        ],
        key: 1,
    },
    Table {
        name: "approval_contributor",
        columns: &[("approval_id", Text), ("account_id", Text)],
        key: 2,
    },
    Table {
        name: "invitation",
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("purpose", Text),
            ("link_hash", Text),
            ("code_hash", Text),
            ("created_by", Text),
            ("created_at", Text),
            ("expires_at", Text),
            ("tries", Integer),
            ("ended_at", Text),
            ("used_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "session",
        columns: &[
            ("token_hash", Text),
            ("id", Text),
            ("account_id", Text),
            ("mandate_id", Text),
            ("method", Text),
            ("issuer", Text),
            ("acr", Text),
            ("authenticated_at", Text),
            ("created_at", Text),
            ("seen_at", Text),
            ("expires_at", Text),
            ("device", Text),
        ],
        key: 1,
    },
    Table {
        name: "sign_in_step",
        columns: &[
            ("token_hash", Text),
            ("kind", Text),
            ("purpose", Text),
            ("account_id", Text),
            ("invitation_id", Text),
            ("provider", Text),
            ("nonce", Text),
            ("verifier", Text),
            ("browser_hash", Text),
            ("back", Text),
            ("tries", Integer),
            ("created_at", Text),
            ("expires_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "sign_in_attempt",
        columns: &[
            ("id", Text),
            ("email_hash", Text),
            ("address_hash", Text),
            ("at", Text),
            ("succeeded", Boolean),
            ("right_password", Boolean),
        ],
        key: 1,
    },
    Table {
        name: "contact",
        columns: &[
            ("id", Text),
            ("organisation_id", Text),
            ("purpose", Text),
            ("name", Text),
            ("title", Text),
            ("email", Text),
            ("phone", Text),
            ("source", Text),
            ("revision", Integer),
            ("created_by", Text),
            ("created_at", Text),
            ("changed_by", Text),
            ("changed_at", Text),
            ("confirmed_on", Text),
            ("link_hash", Text),
            ("link_expires_at", Text),
            ("link_opened_at", Text),
            ("removed_by", Text),
            ("removed_at", Text),
            ("removed_reason", Text),
            ("removed_note", Text),
        ],
        key: 1,
    },
    Table {
        name: "contact_round",
        columns: &[
            ("id", Text),
            ("year", Integer),
            ("opened_by", Text),
            ("opened_at", Text),
            ("due_on", Text),
            ("closed_by", Text),
            ("closed_at", Text),
        ],
        key: 1,
    },
    Table {
        name: "audit",
        columns: &[
            ("sequence", Integer),
            ("at", Text),
            ("actor_id", Text),
            ("actor_name", Text),
            ("organisation_id", Text),
            ("mandate_id", Text),
            ("act", Text),
            ("subject_kind", Text),
            ("subject_id", Text),
            ("reason", Text),
            ("details", Text),
            ("previous_hash", Text),
            ("hash", Text),
        ],
        key: 1,
    },
    Table {
        name: "audit_seal",
        columns: &[
            ("day", Text),
            ("last_sequence", Integer),
            ("last_hash", Text),
            ("root", Text),
            ("signed_at", Text),
            ("public_key", Text),
            ("signature", Text),
        ],
        key: 1,
    },
    Table {
        name: "job",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("payload", Text),
            ("run_at", Text),
            ("attempts", Integer),
            ("last_error", Text),
            ("done_at", Text),
            ("dead_at", Text),
            ("claimed_by", Text),
            ("claimed_until", Text),
            ("created_at", Text),
            ("unique_key", Text),
        ],
        key: 1,
    },
    Table {
        name: "search_entry",
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("address", Text),
            ("language", Text),
            ("title", Text),
            ("body", Text),
            ("rank", Integer),
        ],
        key: 1,
    },
    Table {
        name: "search_word",
        columns: &[
            ("entry_id", Text),
            ("word", Text),
            ("language", Text),
            ("weight", Integer),
        ],
        key: 2,
    },
    Table {
        name: "feedback",
        columns: &[
            ("id", Text),
            ("page", Text),
            ("language", Text),
            ("helpful", Boolean),
            ("comment", Text),
            ("at", Text),
        ],
        key: 1,
    },
    Table {
        name: "setting",
        columns: &[("name", Text), ("value", Text)],
        key: 1,
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::value::values;
    use crate::{Address, Store};

    /// That SQLite and PostgreSQL have the same columns is tested where both are at hand.
    #[tokio::test]
    async fn the_list_is_what_the_migrations_make() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::sqlite(folder.path().join("a.sqlite"));
        let store = Store::open(&address).await.unwrap();
        store.migrate().await.unwrap();
        let mut reader = store.reader().await.unwrap();
        let sql = "select m.name as name, c.name as column_name, c.type as type, c.pk as key \
                   from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' \
                   and m.name <> '_sqlx_migrations' order by m.name, c.name";
        let mut made: BTreeMap<String, Vec<(String, String, bool)>> = BTreeMap::new();
        for row in reader.0.rows(sql, values![]).await.unwrap() {
            let row = row.of("sqlite_schema", "name");
            let column = (
                row.text("column_name").unwrap(),
                row.text("type").unwrap(),
                row.integer("key").unwrap() > 0,
            );
            made.entry(row.text("name").unwrap())
                .or_default()
                .push(column);
        }
        let listed = TABLES.iter().map(|table| {
            let column = |(at, (name, holds)): (usize, &(&str, Holds))| {
                let kind = match holds {
                    Text => "TEXT",
                    Integer | Boolean => "INTEGER",
                    Bytes => "BLOB",
                };
                ((*name).to_owned(), kind.to_owned(), at < table.key)
            };
            let mut columns: Vec<_> = table.columns.iter().enumerate().map(column).collect();
            columns.sort();
            (table.name.to_owned(), columns)
        });
        assert_eq!(listed.collect::<BTreeMap<_, _>>(), made);
    }
}
